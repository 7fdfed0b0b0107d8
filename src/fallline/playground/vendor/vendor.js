/*!
Built by tools/vendor/build.mjs, not to be edited. Licences: LICENSES.txt.
@babel/runtime 7.29.15, d3-array 3.2.5, d3-contour 4.0.3, escape-latex 1.2.0, mathjs 15.2.0, three 0.187.0, tiny-emitter 2.1.0, typed-function 4.2.2, uplot 1.6.32

What `vendor`, the one global of vendor.js, holds:

vendor.THREE     the parts of three.js that a relief needs (no more: the rest is shaken off), and OrbitControls
vendor.uPlot     the class of uPlot, charts on a canvas; its styles are in uPlot.css
vendor.contours  d3-contour's generator: contours().size([n, m]).thresholds([...])(values) gives GeoJSON MultiPolygons
vendor.math      from mathjs, on plain numbers only:
    parse(text)               an expression tree; throws SyntaxError
    derivative(node, name)    the tree of its derivative by the variable of that name
    simplify(node)            a shorter tree of the same value
  A tree's compile() gives {evaluate({x, y})}, made of closures: no eval, so the page may forbid it. Its functions are
  + - * / ^, sqrt cbrt nthRoot pow exp log log10 abs, sin cos tan sec csc cot, asin acos atan, sinh cosh tanh sech
  csch coth, asinh acosh atanh; its constants pi, e and tau. Each has a derivative (abs has none at 0: NaN).
  An unknown function or variable is an error on compile() or evaluate(), not on parse().
*/
var vendor=(()=>{var _S=Object.create;var Pl=Object.defineProperty;var yS=Object.getOwnPropertyDescriptor;var bS=Object.getOwnPropertyNames;var SS=Object.getPrototypeOf,MS=Object.prototype.hasOwnProperty;var mf=(n,e)=>()=>{try{return e||n((e={exports:{}}).exports,e),e.exports}catch(t){throw e=0,t}},ES=(n,e)=>{for(var t in e)Pl(n,t,{get:e[t],enumerable:!0})},Xg=(n,e,t,i)=>{if(e&&typeof e=="object"||typeof e=="function")for(let r of bS(e))!MS.call(n,r)&&r!==t&&Pl(n,r,{get:()=>e[r],enumerable:!(i=yS(e,r))||i.enumerable});return n};var Il=(n,e,t)=>(t=n!=null?_S(SS(n)):{},Xg(e||!n||!n.__esModule?Pl(t,"default",{value:n,enumerable:!0}):t,n)),wS=n=>Xg(Pl({},"__esModule",{value:!0}),n);var id=mf((td,nd)=>{(function(n,e){typeof td=="object"&&typeof nd<"u"?nd.exports=e():typeof define=="function"&&define.amd?define(e):(n=typeof globalThis<"u"?globalThis:n||self,n.typed=e())})(td,(function(){"use strict";function n(){return!0}function e(){return!1}function t(){}let i="Argument is not a typed-function.";function r(){function o(W){return typeof W=="object"&&W!==null&&W.constructor===Object}let a=[{name:"number",test:function(W){return typeof W=="number"}},{name:"string",test:function(W){return typeof W=="string"}},{name:"boolean",test:function(W){return typeof W=="boolean"}},{name:"Function",test:function(W){return typeof W=="function"}},{name:"Array",test:Array.isArray},{name:"Date",test:function(W){return W instanceof Date}},{name:"RegExp",test:function(W){return W instanceof RegExp}},{name:"Object",test:o},{name:"null",test:function(W){return W===null}},{name:"undefined",test:function(W){return W===void 0}}],u={name:"any",test:n,isAny:!0},l,c,f=0,h={createCount:0};function p(W){let q=l.get(W);if(q)return q;let ne='Unknown type "'+W+'"',D=W.toLowerCase(),y;for(y of c)if(y.toLowerCase()===D){ne+='. Did you mean "'+y+'" ?';break}throw new TypeError(ne)}function v(W){let q=arguments.length>1&&arguments[1]!==void 0?arguments[1]:"any",ne=q?p(q).index:c.length,D=[];for(let z=0;z<W.length;++z){if(!W[z]||typeof W[z].name!="string"||typeof W[z].test!="function")throw new TypeError("Object with properties {name: string, test: function} expected");let ie=W[z].name;if(l.has(ie))throw new TypeError('Duplicate type name "'+ie+'"');D.push(ie),l.set(ie,{name:ie,test:W[z].test,isAny:W[z].isAny,index:ne+z,conversionsTo:[]})}let y=c.slice(ne);c=c.slice(0,ne).concat(D).concat(y);for(let z=ne+D.length;z<c.length;++z)l.get(c[z]).index=z}function w(){l=new Map,c=[],f=0,v([u],!1)}w(),v(a);function g(){let W;for(W of c)l.get(W).conversionsTo=[];f=0}function m(W){let q=c.filter(ne=>{let D=l.get(ne);return!D.isAny&&D.test(W)});return q.length?q:["any"]}function _(W){return W&&typeof W=="function"&&"_typedFunctionData"in W}function M(W,q,ne){if(!_(W))throw new TypeError(i);let D=ne&&ne.exact,y=Array.isArray(q)?q.join(","):q,z=F(y),ie=A(z);if(!D||ie in W.signatures){let C=W._typedFunctionData.signatureMap.get(ie);if(C)return C}let $=z.length,pe;if(D){pe=[];let C;for(C in W.signatures)pe.push(W._typedFunctionData.signatureMap.get(C))}else pe=W._typedFunctionData.signatures;for(let C=0;C<$;++C){let U=z[C],Q=[],k;for(k of pe){let se=O(k.params,C);if(!(!se||U.restParam&&!se.restParam)){if(!se.hasAny){let he=V(se);if(U.types.some(Ae=>!he.has(Ae.name)))continue}Q.push(k)}}if(pe=Q,pe.length===0)break}let d;for(d of pe)if(d.params.length<=$)return d;throw new TypeError("Signature not found (signature: "+(W.name||"unnamed")+"("+A(z,", ")+"))")}function b(W,q,ne){return M(W,q,ne).implementation}function S(W,q){let ne=p(q);if(ne.test(W))return W;let D=ne.conversionsTo;if(D.length===0)throw new Error("There are no conversions to "+q+" defined.");for(let y=0;y<D.length;y++)if(p(D[y].from).test(W))return D[y].convert(W);throw new Error("Cannot convert "+W+" to "+q)}function A(W){let q=arguments.length>1&&arguments[1]!==void 0?arguments[1]:",";return W.map(ne=>ne.name).join(q)}function x(W){let q=W.indexOf("...")===0,D=(q?W.length>3?W.slice(3):"any":W).split("|").map($=>p($.trim())),y=!1,z=q?"...":"";return{types:D.map(function($){return y=$.isAny||y,z+=$.name+"|",{name:$.name,typeIndex:$.index,test:$.test,isAny:$.isAny,conversion:null,conversionIndex:-1}}),name:z.slice(0,-1),hasAny:y,hasConversion:!1,restParam:q}}function T(W){let q=W.types.map(ie=>ie.name),ne=re(q),D=W.hasAny,y=W.name,z=ne.map(function(ie){let $=p(ie.from);return D=$.isAny||D,y+="|"+ie.from,{name:ie.from,typeIndex:$.index,test:$.test,isAny:$.isAny,conversion:ie,conversionIndex:ie.index}});return{types:W.types.concat(z),name:y,hasAny:D,hasConversion:z.length>0,restParam:W.restParam}}function V(W){return W.typeSet||(W.typeSet=new Set,W.types.forEach(q=>W.typeSet.add(q.name))),W.typeSet}function F(W){let q=[];if(typeof W!="string")throw new TypeError("Signatures must be strings");let ne=W.trim();if(ne==="")return q;let D=ne.split(",");for(let y=0;y<D.length;++y){let z=x(D[y].trim());if(z.restParam&&y!==D.length-1)throw new SyntaxError('Unexpected rest parameter "'+D[y]+'": only allowed for the last parameter');if(z.types.length===0)return null;q.push(z)}return q}function R(W){let q=Ke(W);return q?q.restParam:!1}function H(W){if(!W||W.types.length===0)return n;if(W.types.length===1)return p(W.types[0].name).test;if(W.types.length===2){let q=p(W.types[0].name).test,ne=p(W.types[1].name).test;return function(y){return q(y)||ne(y)}}else{let q=W.types.map(function(ne){return p(ne.name).test});return function(D){for(let y=0;y<q.length;y++)if(q[y](D))return!0;return!1}}}function B(W){let q,ne,D;if(R(W)){q=_e(W).map(H);let y=q.length,z=H(Ke(W)),ie=function($){for(let pe=y;pe<$.length;pe++)if(!z($[pe]))return!1;return!0};return function(pe){for(let d=0;d<q.length;d++)if(!q[d](pe[d]))return!1;return ie(pe)&&pe.length>=y+1}}else return W.length===0?function(z){return z.length===0}:W.length===1?(ne=H(W[0]),function(z){return ne(z[0])&&z.length===1}):W.length===2?(ne=H(W[0]),D=H(W[1]),function(z){return ne(z[0])&&D(z[1])&&z.length===2}):(q=W.map(H),function(z){for(let ie=0;ie<q.length;ie++)if(!q[ie](z[ie]))return!1;return z.length===q.length})}function O(W,q){return q<W.length?W[q]:R(W)?Ke(W):null}function Z(W,q){let ne=O(W,q);return ne?V(ne):new Set}function I(W){return W.conversion===null||W.conversion===void 0}function L(W,q){let ne=new Set;return W.forEach(D=>{let y=Z(D.params,q),z;for(z of y)ne.add(z)}),ne.has("any")?["any"]:Array.from(ne)}function ae(W,q,ne){let D,y,z=W||"unnamed",ie=ne,$;for($=0;$<q.length;$++){let U=[];if(ie.forEach(Q=>{let k=O(Q.params,$),se=H(k);($<Q.params.length||R(Q.params))&&se(q[$])&&U.push(Q)}),U.length===0){if(y=L(ie,$),y.length>0){let Q=m(q[$]);return D=new TypeError("Unexpected type of argument in function "+z+" (expected: "+y.join(" or ")+", actual: "+Q.join(" | ")+", index: "+$+")"),D.data={category:"wrongType",fn:z,index:$,actual:Q,expected:y},D}}else ie=U}let pe=ie.map(function(U){return R(U.params)?1/0:U.params.length});if(q.length<Math.min.apply(null,pe))return y=L(ie,$),D=new TypeError("Too few arguments in function "+z+" (expected: "+y.join(" or ")+", index: "+q.length+")"),D.data={category:"tooFewArgs",fn:z,index:q.length,expected:y},D;let d=Math.max.apply(null,pe);if(q.length>d)return D=new TypeError("Too many arguments in function "+z+" (expected: "+d+", actual: "+q.length+")"),D.data={category:"tooManyArgs",fn:z,index:q.length,expectedLength:d},D;let C=[];for(let U=0;U<q.length;++U)C.push(m(q[U]).join("|"));return D=new TypeError('Arguments of type "'+C.join(", ")+'" do not match any of the defined signatures of function '+z+"."),D.data={category:"mismatch",actual:C},D}function J(W){let q=c.length+1;for(let ne=0;ne<W.types.length;ne++)q=Math.min(q,W.types[ne].typeIndex);return q}function te(W){let q=f+1;for(let ne=0;ne<W.types.length;ne++)I(W.types[ne])||(q=Math.min(q,W.types[ne].conversionIndex));return q}function ge(W,q){if(W.hasAny){if(!q.hasAny)return .1}else if(q.hasAny)return-.1;if(W.restParam){if(!q.restParam)return .01}else if(q.restParam)return-.01;let ne=J(W)-J(q);if(ne<0)return-.001;if(ne>0)return .001;let D=te(W),y=te(q);if(W.hasConversion){if(!q.hasConversion)return(1+D)*1e-6}else if(q.hasConversion)return-(1+y)*1e-6;let z=D-y;return z<0?-1e-7:z>0?1e-7:0}function de(W,q){let ne=W.params,D=q.params,y=Ke(ne),z=Ke(D),ie=R(ne),$=R(D);if(ie&&y.hasAny){if(!$||!z.hasAny)return 1e7}else if($&&z.hasAny)return-1e7;let pe=0,d=0,C;for(C of ne)C.hasAny&&++pe,C.hasConversion&&++d;let U=0,Q=0;for(C of D)C.hasAny&&++U,C.hasConversion&&++Q;if(pe!==U)return(pe-U)*1e6;if(ie&&y.hasConversion){if(!$||!z.hasConversion)return 1e5}else if($&&z.hasConversion)return-1e5;if(d!==Q)return(d-Q)*1e4;if(ie){if(!$)return 1e3}else if($)return-1e3;let k=(ne.length-D.length)*(ie?-100:100);if(k!==0)return k;let se=[],he=0;for(let Ye=0;Ye<ne.length;++Ye){let nt=ge(ne[Ye],D[Ye]);se.push(nt),he+=nt}if(he!==0)return(he<0?-10:10)+he;let Ae,De=9,Pe=De/(se.length+1);for(Ae of se){if(Ae!==0)return(Ae<0?-De:De)+Ae;De-=Pe}return 0}function re(W){if(W.length===0)return[];let q=W.map(p);if(W.length===1)return q[0].conversionsTo;let ne=new Set(W),D=new Set;for(let z=0;z<q.length;++z)for(let ie of q[z].conversionsTo)ne.has(ie.from)||D.add(ie.from);let y=[];for(let z of D){let ie=f+1,$=null;for(let pe=0;pe<q.length;++pe)for(let d of q[pe].conversionsTo)d.from===z&&d.index<ie&&(ie=d.index,$=d);y.push($)}return y}function ue(W,q){let ne=q,D="";if(W.some(z=>z.hasConversion)){let z=R(W),ie=W.map(Ee);D=ie.map($=>$.name).join(";"),ne=function(){let pe=[],d=z?arguments.length-1:arguments.length;for(let C=0;C<d;C++)pe[C]=ie[C](arguments[C]);return z&&(pe[d]=arguments[d].map(ie[d])),q.apply(this,pe)}}let y=ne;if(R(W)){let z=W.length-1;y=function(){return ne.apply(this,lt(arguments,0,z).concat([lt(arguments,z)]))}}return D&&Object.defineProperty(y,"name",{value:D}),y}function Ee(W){let q,ne,D,y,z=[],ie=[],$="";W.types.forEach(function(d){d.conversion&&($+=d.conversion.from+"~>"+d.conversion.to+",",z.push(p(d.conversion.from).test),ie.push(d.conversion.convert))}),$?$=$.slice(0,-1):$="pass";let pe=d=>d;switch(ie.length){case 0:break;case 1:q=z[0],D=ie[0],pe=function(C){return q(C)?D(C):C};break;case 2:q=z[0],ne=z[1],D=ie[0],y=ie[1],pe=function(C){return q(C)?D(C):ne(C)?y(C):C};break;default:pe=function(C){for(let U=0;U<ie.length;U++)if(z[U](C))return ie[U](C);return C}}return Object.defineProperty(pe,"name",{value:$}),pe}function ye(W){function q(ne,D,y){if(D<ne.length){let z=ne[D],ie=[];if(z.restParam){let $=z.types.filter(I);$.length<z.types.length&&ie.push({types:$,name:"..."+$.map(pe=>pe.name).join("|"),hasAny:$.some(pe=>pe.isAny),hasConversion:!1,restParam:!0}),ie.push(z)}else ie=z.types.map(function($){return{types:[$],name:$.name,hasAny:$.isAny,hasConversion:$.conversion,restParam:!1}});return mt(ie,function($){return q(ne,D+1,y.concat([$]))})}else return[y]}return q(W,0,[])}function Ne(W,q){let ne=Math.max(W.length,q.length);for(let $=0;$<ne;$++){let pe=Z(W,$),d=Z(q,$),C=!1,U;for(U of d)if(pe.has(U)){C=!0;break}if(!C)return!1}let D=W.length,y=q.length,z=R(W),ie=R(q);return z?ie?D===y:y>=D:ie?D>=y:D===y}function K(W){return W.map(q=>Ot(q)?Wt(q.referToSelf.callback):Lt(q)?ot(q.referTo.references,q.referTo.callback):q)}function oe(W,q,ne){let D=[],y;for(y of W){let z=ne[y];if(typeof z!="number")throw new TypeError('No definition for referenced signature "'+y+'"');if(z=q[z],typeof z!="function")return!1;D.push(z)}return D}function xe(W,q,ne){let D=K(W),y=new Array(D.length).fill(!1),z=!0;for(;z;){z=!1;let ie=!0;for(let $=0;$<D.length;++$){if(y[$])continue;let pe=D[$];if(Ot(pe))D[$]=pe.referToSelf.callback(ne),D[$].referToSelf=pe.referToSelf,y[$]=!0,ie=!1;else if(Lt(pe)){let d=oe(pe.referTo.references,D,q);d?(D[$]=pe.referTo.callback.apply(this,d),D[$].referTo=pe.referTo,y[$]=!0,ie=!1):z=!0}}if(ie&&z)throw new SyntaxError("Circular reference detected in resolving typed.referTo")}return D}function Se(W){let q=/\bthis(\(|\.signatures\b)/;Object.keys(W).forEach(ne=>{let D=W[ne];if(q.test(D.toString()))throw new SyntaxError("Using `this` to self-reference a function is deprecated since typed-function@3. Use typed.referTo and typed.referToSelf instead.")})}function Me(W,q){if(h.createCount++,Object.keys(q).length===0)throw new SyntaxError("No signatures provided");h.warnAgainstDeprecatedThis&&Se(q);let ne=[],D=[],y={},z=[],ie;for(ie in q){if(!Object.prototype.hasOwnProperty.call(q,ie))continue;let N=F(ie);if(!N)continue;ne.forEach(function(ce){if(Ne(ce,N))throw new TypeError('Conflicting signatures "'+A(ce)+'" and "'+A(N)+'".')}),ne.push(N);let j=D.length;D.push(q[ie]);let ve=N.map(T),le;for(le of ye(ve)){let ce=A(le);z.push({params:le,name:ce,fn:j}),le.every(Oe=>!Oe.hasConversion)&&(y[ce]=j)}}z.sort(de);let $=xe(D,y,Ri),pe;for(pe in y)Object.prototype.hasOwnProperty.call(y,pe)&&(y[pe]=$[y[pe]]);let d=[],C=new Map;for(pe of z)C.has(pe.name)||(pe.fn=$[pe.fn],d.push(pe),C.set(pe.name,pe));let U=d[0]&&d[0].params.length<=2&&!R(d[0].params),Q=d[1]&&d[1].params.length<=2&&!R(d[1].params),k=d[2]&&d[2].params.length<=2&&!R(d[2].params),se=d[3]&&d[3].params.length<=2&&!R(d[3].params),he=d[4]&&d[4].params.length<=2&&!R(d[4].params),Ae=d[5]&&d[5].params.length<=2&&!R(d[5].params),De=U&&Q&&k&&se&&he&&Ae;for(let N=0;N<d.length;++N)d[N].test=B(d[N].params);let Pe=U?H(d[0].params[0]):e,Ye=Q?H(d[1].params[0]):e,nt=k?H(d[2].params[0]):e,we=se?H(d[3].params[0]):e,Xe=he?H(d[4].params[0]):e,rt=Ae?H(d[5].params[0]):e,Ue=U?H(d[0].params[1]):e,gt=Q?H(d[1].params[1]):e,Zt=k?H(d[2].params[1]):e,zn=se?H(d[3].params[1]):e,Ns=he?H(d[4].params[1]):e,es=Ae?H(d[5].params[1]):e;for(let N=0;N<d.length;++N)d[N].implementation=ue(d[N].params,d[N].fn);let _a=U?d[0].implementation:t,co=Q?d[1].implementation:t,Ci=k?d[2].implementation:t,Yi=se?d[3].implementation:t,$i=he?d[4].implementation:t,Rs=Ae?d[5].implementation:t,pi=U?d[0].params.length:-1,on=Q?d[1].params.length:-1,cn=k?d[2].params.length:-1,hn=se?d[3].params.length:-1,Ni=he?d[4].params.length:-1,Jn=Ae?d[5].params.length:-1,cr=De?6:0,Fs=d.length,Ps=d.map(N=>N.test),ts=d.map(N=>N.implementation),hr=function(){for(let j=cr;j<Fs;j++)if(Ps[j](arguments))return ts[j].apply(this,arguments);return h.onMismatch(W,arguments,d)};function Ri(N,j){return arguments.length===pi&&Pe(N)&&Ue(j)?_a.apply(this,arguments):arguments.length===on&&Ye(N)&&gt(j)?co.apply(this,arguments):arguments.length===cn&&nt(N)&&Zt(j)?Ci.apply(this,arguments):arguments.length===hn&&we(N)&&zn(j)?Yi.apply(this,arguments):arguments.length===Ni&&Xe(N)&&Ns(j)?$i.apply(this,arguments):arguments.length===Jn&&rt(N)&&es(j)?Rs.apply(this,arguments):hr.apply(this,arguments)}try{Object.defineProperty(Ri,"name",{value:W})}catch{}return Ri.signatures=y,Ri._typedFunctionData={signatures:d,signatureMap:C},Ri}function Re(W,q,ne){throw ae(W,q,ne)}function _e(W){return lt(W,0,W.length-1)}function Ke(W){return W[W.length-1]}function lt(W,q,ne){return Array.prototype.slice.call(W,q,ne)}function vt(W,q){for(let ne=0;ne<W.length;ne++)if(q(W[ne]))return W[ne]}function mt(W,q){return Array.prototype.concat.apply([],W.map(q))}function Ct(){let W=_e(arguments).map(ne=>A(F(ne))),q=Ke(arguments);if(typeof q!="function")throw new TypeError("Callback function expected as last argument");return ot(W,q)}function ot(W,q){return{referTo:{references:W,callback:q}}}function Wt(W){if(typeof W!="function")throw new TypeError("Callback function expected as first argument");return{referToSelf:{callback:W}}}function Lt(W){return W&&typeof W.referTo=="object"&&Array.isArray(W.referTo.references)&&typeof W.referTo.callback=="function"}function Ot(W){return W&&typeof W.referToSelf=="object"&&typeof W.referToSelf.callback=="function"}function Y(W,q){if(!W)return q;if(q&&q!==W){let ne=new Error("Function names do not match (expected: "+W+", actual: "+q+")");throw ne.data={actual:q,expected:W},ne}return W}function Ce(W){let q;for(let ne in W)Object.prototype.hasOwnProperty.call(W,ne)&&(_(W[ne])||typeof W[ne].signature=="string")&&(q=Y(q,W[ne].name));return q}function Je(W,q){let ne;for(ne in q)if(Object.prototype.hasOwnProperty.call(q,ne)){if(ne in W&&q[ne]!==W[ne]){let D=new Error('Signature "'+ne+'" is defined twice');throw D.data={signature:ne,sourceFunction:q[ne],destFunction:W[ne]},D}W[ne]=q[ne]}}let tt=h;h=function(W){let q=typeof W=="string",ne=q?1:0,D=q?W:"",y={};for(let z=ne;z<arguments.length;++z){let ie=arguments[z],$={},pe;if(typeof ie=="function"?(pe=ie.name,typeof ie.signature=="string"?$[ie.signature]=ie:_(ie)&&($=ie.signatures)):o(ie)&&($=ie,q||(pe=Ce(ie))),Object.keys($).length===0){let d=new TypeError("Argument to 'typed' at index "+z+" is not a (typed) function, nor an object with signatures as keys and functions as values.");throw d.data={index:z,argument:ie},d}q||(D=Y(D,pe)),Je(y,$)}return Me(D||"",y)},h.create=r,h.createCount=tt.createCount,h.onMismatch=Re,h.throwMismatchError=Re,h.createError=ae,h.clear=w,h.clearConversions=g,h.addTypes=v,h._findType=p,h.referTo=Ct,h.referToSelf=Wt,h.convert=S,h.findSignature=M,h.find=b,h.isTypedFunction=_,h.warnAgainstDeprecatedThis=!0,h.addType=function(W,q){let ne="any";q!==!1&&l.has("Object")&&(ne="Object"),h.addTypes([W],ne)};function Fe(W){if(!W||typeof W.from!="string"||typeof W.to!="string"||typeof W.convert!="function")throw new TypeError("Object with properties {from: string, to: string, convert: function} expected");if(W.to===W.from)throw new SyntaxError('Illegal to define conversion from "'+W.from+'" to itself.')}return h.addConversion=function(W){let q=arguments.length>1&&arguments[1]!==void 0?arguments[1]:{override:!1};Fe(W);let ne=p(W.to),D=ne.conversionsTo.find(y=>y.from===W.from);if(D)if(q&&q.override)h.removeConversion({from:D.from,to:W.to,convert:D.convert});else throw new Error('There is already a conversion from "'+W.from+'" to "'+ne.name+'"');ne.conversionsTo.push({from:W.from,to:ne.name,convert:W.convert,index:f++})},h.addConversions=function(W,q){W.forEach(ne=>h.addConversion(ne,q))},h.removeConversion=function(W){Fe(W);let q=p(W.to),ne=vt(q.conversionsTo,y=>y.from===W.from);if(!ne)throw new Error("Attempt to remove nonexistent conversion from "+W.from+" to "+W.to);if(ne.convert!==W.convert)throw new Error("Conversion to remove does not match existing conversion");let D=q.conversionsTo.indexOf(ne);q.conversionsTo.splice(D,1)},h.resolve=function(W,q){if(!_(W))throw new TypeError(i);let ne=W._typedFunctionData.signatures;for(let D=0;D<ne.length;++D)if(ne[D].test(q))return ne[D];return null},h}var s=r();return s}))});var Dv=mf((oP,Av)=>{"use strict";var Nd=Object.assign||function(n){for(var e=1;e<arguments.length;e++){var t=arguments[e];for(var i in t)Object.prototype.hasOwnProperty.call(t,i)&&(n[i]=t[i])}return n},kM={"{":"\\{","}":"\\}","\\":"\\textbackslash{}","#":"\\#",$:"\\$","%":"\\%","&":"\\&","^":"\\textasciicircum{}",_:"\\_","~":"\\textasciitilde{}"},zM={"\u2013":"\\--","\u2014":"\\---"," ":"~","	":"\\qquad{}","\r\n":"\\newline{}","\n":"\\newline{}"},VM=function(e,t){return Nd({},e,t)};Av.exports=function(n){for(var e=arguments.length>1&&arguments[1]!==void 0?arguments[1]:{},t=e.preserveFormatting,i=t===void 0?!1:t,r=e.escapeMapFn,s=r===void 0?VM:r,o=String(n),a="",u=s(Nd({},kM),i?Nd({},zM):{}),l=Object.keys(u),c=function(){var h=!1;l.forEach(function(p,v){h||o.length>=p.length&&o.slice(0,p.length)===p&&(a+=u[l[v]],o=o.slice(p.length,o.length),h=!0)}),h||(a+=o.slice(0,1),o=o.slice(1,o.length))};o;)c();return a}});var Fx=mf((r4,Tp)=>{function Dp(){}Dp.prototype={on:function(n,e,t){var i=this.e||(this.e={});return(i[n]||(i[n]=[])).push({fn:e,ctx:t}),this},once:function(n,e,t){var i=this;function r(){i.off(n,r),e.apply(t,arguments)}return r._=e,this.on(n,r,t)},emit:function(n){var e=[].slice.call(arguments,1),t=((this.e||(this.e={}))[n]||[]).slice(),i=0,r=t.length;for(i;i<r;i++)t[i].fn.apply(t[i].ctx,e);return this},off:function(n,e){var t=this.e||(this.e={}),i=t[n],r=[];if(i&&e)for(var s=0,o=i.length;s<o;s++)i[s].fn!==e&&i[s].fn._!==e&&r.push(i[s]);return r.length?t[n]=r:delete t[n],this}};Tp.exports=Dp;Tp.exports.TinyEmitter=Dp});var eR={};ES(eR,{THREE:()=>QN,contours:()=>n0,math:()=>KN,uPlot:()=>Xn});function Ll(n,e){return n==null||e==null?NaN:n<e?-1:n>e?1:n>=e?0:NaN}function AS(n,e){return n==null||e==null?NaN:e<n?-1:e>n?1:e>=n?0:NaN}function qg(n){let e,t,i;n.length!==2?(e=Ll,t=(a,u)=>Ll(n(a),u),i=(a,u)=>n(a)-u):(e=n===Ll||n===AS?n:DS,t=n,i=n);function r(a,u,l=0,c=a.length){if(l<c){if(e(u,u)!==0)return c;do{let f=l+c>>>1;t(a[f],u)<0?l=f+1:c=f}while(l<c)}return l}function s(a,u,l=0,c=a.length){if(l<c){if(e(u,u)!==0)return c;do{let f=l+c>>>1;t(a[f],u)<=0?l=f+1:c=f}while(l<c)}return l}function o(a,u,l=0,c=a.length){let f=r(a,u,l,c-1);return f>l&&i(a[f-1],u)>-i(a[f],u)?f-1:f}return{left:r,center:o,right:s}}function DS(){return 0}function TS(n){return n===null?NaN:+n}var Yg=qg(Ll),nR=Yg.right,iR=Yg.left,rR=qg(TS).center;var CS=$g(Zg),sR=$g(NS);function $g(n){return function(e,t,i=t){if(!((t=+t)>=0))throw new RangeError("invalid rx");if(!((i=+i)>=0))throw new RangeError("invalid ry");let{data:r,width:s,height:o}=e;if(!((s=Math.floor(s))>=0))throw new RangeError("invalid width");if(!((o=Math.floor(o!==void 0?o:r.length/s))>=0))throw new RangeError("invalid height");if(!s||!o||!t&&!i)return e;let a=t&&n(t),u=i&&n(i),l=r.slice();return a&&u?(yo(a,l,r,s,o),yo(a,r,l,s,o),yo(a,l,r,s,o),bo(u,r,l,s,o),bo(u,l,r,s,o),bo(u,r,l,s,o)):a?(yo(a,r,l,s,o),yo(a,l,r,s,o),yo(a,r,l,s,o)):u&&(bo(u,r,l,s,o),bo(u,l,r,s,o),bo(u,r,l,s,o)),e}}function yo(n,e,t,i,r){for(let s=0,o=i*r;s<o;)n(e,t,s,s+=i,1)}function bo(n,e,t,i,r){for(let s=0,o=i*r;s<i;++s)n(e,t,s,s+o,i)}function NS(n){let e=Zg(n);return(t,i,r,s,o)=>{r<<=2,s<<=2,o<<=2,e(t,i,r+0,s+0,o),e(t,i,r+1,s+1,o),e(t,i,r+2,s+2,o),e(t,i,r+3,s+3,o)}}function Zg(n){let e=Math.floor(n);if(e===n)return RS(n);let t=n-e,i=2*n+1;return(r,s,o,a,u)=>{if(!((a-=u)>=o))return;let l=e*s[o],c=u*e,f=c+u;for(let h=o,p=o+c;h<p;h+=u)l+=s[Math.min(a,h)];for(let h=o,p=a;h<=p;h+=u)l+=s[Math.min(a,h+c)],r[h]=(l+t*(s[Math.max(o,h-f)]+s[Math.min(a,h+f)]))/i,l-=s[Math.max(o,h-c)]}}function RS(n){let e=2*n+1;return(t,i,r,s,o)=>{if(!((s-=o)>=r))return;let a=n*i[r],u=o*n;for(let l=r,c=r+u;l<c;l+=o)a+=i[Math.min(s,l)];for(let l=r,c=s;l<=c;l+=o)a+=i[Math.min(s,l+u)],t[l]=a/e,a-=i[Math.max(r,l-u)]}}function FS(n,e){let t=0;if(e===void 0)for(let i of n)i!=null&&(i=+i)>=i&&++t;else{let i=-1;for(let r of n)(r=e(r,++i,n))!=null&&(r=+r)>=r&&++t}return t}function jg(n,e){let t,i;if(e===void 0)for(let r of n)r!=null&&(t===void 0?r>=r&&(t=i=r):(t>r&&(t=r),i<r&&(i=r)));else{let r=-1;for(let s of n)(s=e(s,++r,n))!=null&&(t===void 0?s>=s&&(t=i=s):(t>s&&(t=s),i<s&&(i=s)))}return[t,i]}var PS=Array.prototype,oR=PS.slice;var IS=Math.sqrt(50),LS=Math.sqrt(10),OS=Math.sqrt(2);function Ol(n,e,t){let i=(e-n)/Math.max(0,t),r=Math.floor(Math.log10(i)),s=i/Math.pow(10,r),o=s>=IS?10:s>=LS?5:s>=OS?2:1,a,u,l;return r<0?(l=Math.pow(10,-r)/o,a=Math.round(n*l),u=Math.round(e*l),a/l<n&&++a,u/l>e&&--u,l=-l):(l=Math.pow(10,r)*o,a=Math.round(n/l),u=Math.round(e/l),a*l<n&&++a,u*l>e&&--u),u<a&&.5<=t&&t<2?Ol(n,e,t*2):[a,u,l]}function Jg(n,e,t){if(e=+e,n=+n,t=+t,!(t>0))return[];if(n===e)return[n];let i=e<n,[r,s,o]=i?Ol(e,n,t):Ol(n,e,t);if(!(s>=r))return[];let a=s-r+1,u=new Array(a);if(i)if(o<0)for(let l=0;l<a;++l)u[l]=(s-l)/-o;else for(let l=0;l<a;++l)u[l]=(s-l)*o;else if(o<0)for(let l=0;l<a;++l)u[l]=(r+l)/-o;else for(let l=0;l<a;++l)u[l]=(r+l)*o;return u}function BS(n,e,t){return e=+e,n=+n,t=+t,Ol(n,e,t)[2]}function Kg(n,e,t){let i;for(;;){let r=BS(n,e,t);if(r===i||r===0||!isFinite(r))return[n,e];if(r>0){let s=Math.ceil(n/r),o=Math.floor(e/r);n=(s-(s*r>n))*r,e=(o+(o*r<e))*r}else if(r<0){let s=-r,o=Math.ceil(n*s),a=Math.floor(e*s);n=(o-(o/s>n))/s,e=(a+(a/s<e))/s}i=r}}function Qg(n){return Math.max(1,Math.ceil(Math.log(FS(n))/Math.LN2)+1)}var aR=US(Math.random);function US(n){return function(t,i=0,r=t.length){let s=r-(i=+i);for(;s;){let o=n()*s--|0,a=t[s+i];t[s+i]=t[o+i],t[o+i]=a}return t}}var kS=Array.prototype,zS=kS.slice;function VS(n,e){return n-e}function GS(n){for(var e=0,t=n.length,i=n[t-1][1]*n[0][0]-n[t-1][0]*n[0][1];++e<t;)i+=n[e-1][1]*n[e][0]-n[e-1][0]*n[e][1];return i}var e0=n=>()=>n;function HS(n,e){for(var t=-1,i=e.length,r;++t<i;)if(r=WS(n,e[t]))return r;return 0}function WS(n,e){for(var t=e[0],i=e[1],r=-1,s=0,o=n.length,a=o-1;s<o;a=s++){var u=n[s],l=u[0],c=u[1],f=n[a],h=f[0],p=f[1];if(XS(u,f,e))return 0;c>i!=p>i&&t<(h-l)*(i-c)/(p-c)+l&&(r=-r)}return r}function XS(n,e,t){var i;return qS(n,e,t)&&YS(n[i=+(n[0]===e[0])],t[i],e[i])}function qS(n,e,t){return(e[0]-n[0])*(t[1]-n[1])===(t[0]-n[0])*(e[1]-n[1])}function YS(n,e,t){return n<=e&&e<=t||t<=e&&e<=n}function $S(){}var Rr=[[],[[[1,1.5],[.5,1]]],[[[1.5,1],[1,1.5]]],[[[1.5,1],[.5,1]]],[[[1,.5],[1.5,1]]],[[[1,1.5],[.5,1]],[[1,.5],[1.5,1]]],[[[1,.5],[1,1.5]]],[[[1,.5],[.5,1]]],[[[.5,1],[1,.5]]],[[[1,1.5],[1,.5]]],[[[.5,1],[1,.5]],[[1.5,1],[1,1.5]]],[[[1.5,1],[1,.5]]],[[[.5,1],[1.5,1]]],[[[1,1.5],[1.5,1]]],[[[.5,1],[1,1.5]]],[]];function n0(){var n=1,e=1,t=Qg,i=u;function r(l){var c=t(l);if(Array.isArray(c))c=c.slice().sort(VS);else{let f=jg(l,ZS);for(c=Jg(...Kg(f[0],f[1],c),c);c[c.length-1]>=f[1];)c.pop();for(;c[1]<f[0];)c.shift()}return c.map(f=>s(l,f))}function s(l,c){let f=c==null?NaN:+c;if(isNaN(f))throw new Error(`invalid value: ${c}`);var h=[],p=[];return o(l,f,function(v){i(v,l,f),GS(v)>0?h.push([v]):p.push(v)}),p.forEach(function(v){for(var w=0,g=h.length,m;w<g;++w)if(HS((m=h[w])[0],v)!==-1){m.push(v);return}}),{type:"MultiPolygon",value:c,coordinates:h}}function o(l,c,f){var h=new Array,p=new Array,v,w,g,m,_,M;for(v=w=-1,m=Bs(l[0],c),Rr[m<<1].forEach(b);++v<n-1;)g=m,m=Bs(l[v+1],c),Rr[g|m<<1].forEach(b);for(Rr[m<<0].forEach(b);++w<e-1;){for(v=-1,m=Bs(l[w*n+n],c),_=Bs(l[w*n],c),Rr[m<<1|_<<2].forEach(b);++v<n-1;)g=m,m=Bs(l[w*n+n+v+1],c),M=_,_=Bs(l[w*n+v+1],c),Rr[g|m<<1|_<<2|M<<3].forEach(b);Rr[m|_<<3].forEach(b)}for(v=-1,_=l[w*n]>=c,Rr[_<<2].forEach(b);++v<n-1;)M=_,_=Bs(l[w*n+v+1],c),Rr[_<<2|M<<3].forEach(b);Rr[_<<3].forEach(b);function b(S){var A=[S[0][0]+v,S[0][1]+w],x=[S[1][0]+v,S[1][1]+w],T=a(A),V=a(x),F,R;(F=p[T])?(R=h[V])?(delete p[F.end],delete h[R.start],F===R?(F.ring.push(x),f(F.ring)):h[F.start]=p[R.end]={start:F.start,end:R.end,ring:F.ring.concat(R.ring)}):(delete p[F.end],F.ring.push(x),p[F.end=V]=F):(F=h[V])?(R=p[T])?(delete h[F.start],delete p[R.end],F===R?(F.ring.push(x),f(F.ring)):h[R.start]=p[F.end]={start:R.start,end:F.end,ring:R.ring.concat(F.ring)}):(delete h[F.start],F.ring.unshift(A),h[F.start=T]=F):h[T]=p[V]={start:T,end:V,ring:[A,x]}}}function a(l){return l[0]*2+l[1]*(n+1)*4}function u(l,c,f){l.forEach(function(h){var p=h[0],v=h[1],w=p|0,g=v|0,m=gf(c[g*n+w]);p>0&&p<n&&w===p&&(h[0]=t0(p,gf(c[g*n+w-1]),m,f)),v>0&&v<e&&g===v&&(h[1]=t0(v,gf(c[(g-1)*n+w]),m,f))})}return r.contour=s,r.size=function(l){if(!arguments.length)return[n,e];var c=Math.floor(l[0]),f=Math.floor(l[1]);if(!(c>=0&&f>=0))throw new Error("invalid size");return n=c,e=f,r},r.thresholds=function(l){return arguments.length?(t=typeof l=="function"?l:Array.isArray(l)?e0(zS.call(l)):e0(l),r):t},r.smooth=function(l){return arguments.length?(i=l?u:$S,r):i===u},r}function ZS(n){return isFinite(n)?n:NaN}function Bs(n,e){return n==null?!1:+n>=e}function gf(n){return n==null||isNaN(n=+n)?-1/0:n}function t0(n,e,t,i){let r=i-e,s=t-e,o=isFinite(r)||isFinite(s)?r/s:Math.sign(r)/Math.sign(s);return isNaN(o)?n:n+o-.5}function ai(){return ai=Object.assign?Object.assign.bind():function(n){for(var e=1;e<arguments.length;e++){var t=arguments[e];for(var i in t)({}).hasOwnProperty.call(t,i)&&(n[i]=t[i])}return n},ai.apply(null,arguments)}var Bl={relTol:1e-12,absTol:1e-15,matrix:"Matrix",number:"number",numberFallback:"number",precision:64,predictable:!1,randomSeed:null,legacySubset:!1};function dn(n,e){if(Ea(n,e)||i0(n,e))return n[e];throw Ul(n,e)?new Error('Cannot access method "'.concat(e,'" as a property')):n==null?new TypeError('Cannot access property "'.concat(e,'": object is ').concat(n)):new Error('No access to property "'+e+'"')}function Us(n,e,t){if(Ea(n,e)||i0(n,e))return n[e]=t,t;throw new Error('No access to property "'.concat(e,'"'))}function Ea(n,e){return JS(n)?!(e in Object.prototype):!1}function i0(n,e){return Array.isArray(n)?typeof e=="number"||typeof e=="string"&&jS(e)||e==="length":!1}function jS(n){return/^\d+$/.test(n)}function r0(n,e){if(!Ul(n,e))throw new Error('No access to method "'+e+'"');return n[e]}function Ul(n,e){return n==null||typeof n[e]!="function"||et(n,e)&&Object.getPrototypeOf&&e in Object.getPrototypeOf(n)?!1:KS.has(e)?!0:!(e in Object.prototype||e in Function.prototype)}function JS(n){return typeof n=="object"&&n&&n.constructor===Object}var KS=new Set(["toString","valueOf","toLocaleString"]);var ks=class{constructor(e){this.wrappedObject=e,this[Symbol.iterator]=this.entries}keys(){return Object.keys(this.wrappedObject).filter(e=>this.has(e)).values()}get(e){return dn(this.wrappedObject,e)}set(e,t){return Us(this.wrappedObject,e,t),this}has(e){return Ea(this.wrappedObject,e)&&e in this.wrappedObject}entries(){return s0(this.keys(),e=>[e,this.get(e)])}forEach(e){for(var t of this.keys())e(this.get(t),t,this)}delete(e){Ea(this.wrappedObject,e)&&delete this.wrappedObject[e]}clear(){for(var e of this.keys())this.delete(e)}get size(){return Object.keys(this.wrappedObject).length}},kl=class{constructor(e,t,i){this.a=e,this.b=t,this.bKeys=i,this[Symbol.iterator]=this.entries}get(e){return this.bKeys.has(e)?this.b.get(e):this.a.get(e)}set(e,t){return this.bKeys.has(e)?this.b.set(e,t):this.a.set(e,t),this}has(e){return this.b.has(e)||this.a.has(e)}keys(){return new Set([...this.a.keys(),...this.b.keys()])[Symbol.iterator]()}entries(){return s0(this.keys(),e=>[e,this.get(e)])}forEach(e){for(var t of this.keys())e(this.get(t),t,this)}delete(e){return this.bKeys.has(e)?this.b.delete(e):this.a.delete(e)}clear(){this.a.clear(),this.b.clear()}get size(){return[...this.keys()].length}};function s0(n,e){return{next:()=>{var t=n.next();return t.done?t:{value:e(t.value),done:!1}}}}function vf(){return new Map}function Fr(n){if(!n)return vf();if(vr(n))return n;if(xi(n))return new ks(n);throw new Error("createMap can create maps from objects or Maps")}function Ii(n){return typeof n=="number"}function En(n){return!n||typeof n!="object"||typeof n.constructor!="function"?!1:n.isBigNumber===!0&&typeof n.constructor.prototype=="object"&&n.constructor.prototype.isBigNumber===!0||typeof n.constructor.isDecimal=="function"&&n.constructor.isDecimal(n)===!0}function zl(n){return typeof n=="bigint"}function Pr(n){return n&&typeof n=="object"&&Object.getPrototypeOf(n).isComplex===!0||!1}function Ir(n){return n&&typeof n=="object"&&Object.getPrototypeOf(n).isFraction===!0||!1}function os(n){return n&&n.constructor.prototype.isUnit===!0||!1}function Lr(n){return typeof n=="string"}var So=Array.isArray;function Yn(n){return n&&n.constructor.prototype.isMatrix===!0||!1}function Mo(n){return Array.isArray(n)||Yn(n)}function Vl(n){return n&&n.isDenseMatrix&&n.constructor.prototype.isMatrix===!0||!1}function Gl(n){return n&&n.isSparseMatrix&&n.constructor.prototype.isMatrix===!0||!1}function Hl(n){return n&&n.constructor.prototype.isRange===!0||!1}function Wl(n){return n&&n.constructor.prototype.isIndex===!0||!1}function Xl(n){return typeof n=="boolean"}function ql(n){return n&&n.constructor.prototype.isResultSet===!0||!1}function Yl(n){return n&&n.constructor.prototype.isHelp===!0||!1}function $l(n){return typeof n=="function"}function Zl(n){return n instanceof Date}function jl(n){return n instanceof RegExp}function xi(n){return!!(n&&typeof n=="object"&&n.constructor===Object&&!Pr(n)&&!Ir(n))}function vr(n){return n?n instanceof Map||n instanceof ks||typeof n.set=="function"&&typeof n.get=="function"&&typeof n.keys=="function"&&typeof n.has=="function":!1}function o0(n){return vr(n)&&vr(n.a)&&vr(n.b)}function a0(n){return vr(n)&&xi(n.wrappedObject)}function Jl(n){return n===null}function Kl(n){return n===void 0}function Gn(n){return n&&n.isAccessorNode===!0&&n.constructor.prototype.isNode===!0||!1}function wn(n){return n&&n.isArrayNode===!0&&n.constructor.prototype.isNode===!0||!1}function Ql(n){return n&&n.isAssignmentNode===!0&&n.constructor.prototype.isNode===!0||!1}function eu(n){return n&&n.isBlockNode===!0&&n.constructor.prototype.isNode===!0||!1}function tu(n){return n&&n.isConditionalNode===!0&&n.constructor.prototype.isNode===!0||!1}function st(n){return n&&n.isConstantNode===!0&&n.constructor.prototype.isNode===!0||!1}function wa(n){return st(n)||Ut(n)&&n.args.length===1&&st(n.args[0])&&"-+~".includes(n.op)}function Eo(n){return n&&n.isFunctionAssignmentNode===!0&&n.constructor.prototype.isNode===!0||!1}function Hn(n){return n&&n.isFunctionNode===!0&&n.constructor.prototype.isNode===!0||!1}function li(n){return n&&n.isIndexNode===!0&&n.constructor.prototype.isNode===!0||!1}function ut(n){return n&&n.isNode===!0&&n.constructor.prototype.isNode===!0||!1}function xr(n){return n&&n.isObjectNode===!0&&n.constructor.prototype.isNode===!0||!1}function Ut(n){return n&&n.isOperatorNode===!0&&n.constructor.prototype.isNode===!0||!1}function An(n){return n&&n.isParenthesisNode===!0&&n.constructor.prototype.isNode===!0||!1}function nu(n){return n&&n.isRangeNode===!0&&n.constructor.prototype.isNode===!0||!1}function iu(n){return n&&n.isRelationalNode===!0&&n.constructor.prototype.isNode===!0||!1}function tn(n){return n&&n.isSymbolNode===!0&&n.constructor.prototype.isNode===!0||!1}function ru(n){return n&&n.constructor.prototype.isChain===!0||!1}function _i(n){var e=typeof n;return e==="object"?n===null?"null":En(n)?"BigNumber":n.constructor&&n.constructor.name?n.constructor.name:"Object":e}function as(n){var e=typeof n;if(e==="number"||e==="bigint"||e==="string"||e==="boolean"||n===null||n===void 0)return n;if(typeof n.clone=="function")return n.clone();if(Array.isArray(n))return n.map(function(t){return as(t)});if(n instanceof Date)return new Date(n.valueOf());if(En(n))return n;if(xi(n))return QS(n,as);if(e==="function")return n;throw new TypeError("Cannot clone: unknown type of value (value: ".concat(n,")"))}function QS(n,e){var t={};for(var i in n)et(n,i)&&(t[i]=e(n[i]));return t}function xf(n,e){if(Array.isArray(e))throw new TypeError("Arrays are not supported by deepExtend");for(var t in e)if(et(e,t)&&!(t in Object.prototype)&&!(t in Function.prototype))if(e[t]&&e[t].constructor===Object)n[t]===void 0&&(n[t]={}),n[t]&&n[t].constructor===Object?xf(n[t],e[t]):n[t]=e[t];else{if(Array.isArray(e[t]))throw new TypeError("Arrays are not supported by deepExtend");n[t]=e[t]}return n}function su(n,e){var t,i,r;if(Array.isArray(n)){if(!Array.isArray(e)||n.length!==e.length)return!1;for(i=0,r=n.length;i<r;i++)if(!su(n[i],e[i]))return!1;return!0}else{if(typeof n=="function")return n===e;if(n instanceof Object){if(Array.isArray(e)||!(e instanceof Object))return!1;for(t in n)if(!(t in e)||!su(n[t],e[t]))return!1;for(t in e)if(!(t in n))return!1;return!0}else return n===e}}function l0(n){var e={};return u0(n,e),e}function u0(n,e){for(var t in n)if(et(n,t)){var i=n[t];typeof i=="object"&&i!==null?u0(i,e):e[t]=i}}function zs(n,e,t){var i=!0,r;Object.defineProperty(n,e,{get:function(){return i&&(r=t(),i=!1),r},set:function(o){r=o,i=!1},configurable:!0,enumerable:!0})}function et(n,e){return n&&Object.hasOwnProperty.call(n,e)}function c0(n){return n&&typeof n.factory=="function"}function h0(n,e){for(var t={},i=0;i<e.length;i++){var r=e[i],s=n[r];s!==void 0&&(t[r]=s)}return t}var f0=["Matrix","Array"],d0=["number","BigNumber","bigint","Fraction"];function m0(n,e){function t(i){if(i){if(i.epsilon!==void 0){console.warn('Warning: The configuration option "epsilon" is deprecated. Use "relTol" and "absTol" instead.');var r=as(i);return r.relTol=i.epsilon,r.absTol=i.epsilon*.001,delete r.epsilon,t(r)}i.legacySubset===!0&&console.warn('Warning: The configuration option "legacySubset" is for compatibility only and might be deprecated in the future.');var s=as(n);p0(i,"matrix",f0),p0(i,"number",d0),xf(n,i);var o=as(n),a=as(i);return e("config",o,s,a),o}else return as(n)}return t.MATRIX_OPTIONS=f0,t.NUMBER_OPTIONS=d0,Object.keys(Bl).forEach(i=>{Object.defineProperty(t,i,{get:()=>n[i],enumerable:!0,configurable:!0})}),t}function p0(n,e,t){n[e]!==void 0&&!t.includes(n[e])&&console.warn('Warning: Unknown value "'+n[e]+'" for configuration option "'+e+'". Available options: '+t.map(i=>JSON.stringify(i)).join(", ")+".")}function Bn(n){return typeof n=="boolean"?!0:Number.isFinite(n)?n===Math.round(n):!1}function Ao(n,e){if(e.number==="bigint")try{BigInt(n)}catch{return e.numberFallback}return e.number}var ou=Math.sign||function(n){return n>0?1:n<0?-1:0},x0=Math.log2||function(e){return Math.log(e)/Math.LN2},_0=Math.log10||function(e){return Math.log(e)/Math.LN10},y0=Math.log1p||function(n){return Math.log(n+1)},b0=Math.cbrt||function(e){if(e===0)return e;var t=e<0,i;return t&&(e=-e),Number.isFinite(e)?(i=Math.exp(Math.log(e)/3),i=(e/(i*i)+2*i)/3):i=e,t?-i:i},S0=Math.expm1||function(e){return e>=2e-4||e<=-2e-4?Math.exp(e)-1:e+e*e/2+e*e*e/6};function _f(n,e,t){var i={2:"0b",8:"0o",16:"0x"},r=i[e],s="";if(t){if(t<1)throw new Error("size must be in greater than 0");if(!Bn(t))throw new Error("size must be an integer");if(n>2**(t-1)-1||n<-(2**(t-1)))throw new Error("Value must be in range [-2^".concat(t-1,", 2^").concat(t-1,"-1]"));if(!Bn(n))throw new Error("Value must be an integer");n<0&&(n=n+2**t),s="i".concat(t)}var o="";return n<0&&(n=-n,o="-"),"".concat(o).concat(r).concat(n.toString(e)).concat(s)}function M0(n,e){if(typeof e=="function")return e(n);if(n===1/0)return"Infinity";if(n===-1/0)return"-Infinity";if(isNaN(n))return"NaN";var{notation:t,precision:i,wordSize:r}=yf(e);switch(t){case"fixed":return E0(n,i);case"exponential":return w0(n,i);case"engineering":return eM(n,i);case"bin":return _f(n,2,r);case"oct":return _f(n,8,r);case"hex":return _f(n,16,r);case"auto":return tM(n,i,e).replace(/((\.\d*?)(0+))($|e)/,function(){var s=arguments[2],o=arguments[4];return s!=="."?s+o:o});default:throw new Error('Unknown notation "'+t+'". Choose "auto", "exponential", "fixed", "bin", "oct", or "hex.')}}function yf(n){var e="auto",t,i;if(n!==void 0)if(Ii(n))t=n;else if(En(n))t=n.toNumber();else if(xi(n))n.precision!==void 0&&(t=g0(n.precision,()=>{throw new Error('Option "precision" must be a number or BigNumber')})),n.wordSize!==void 0&&(i=g0(n.wordSize,()=>{throw new Error('Option "wordSize" must be a number or BigNumber')})),n.notation&&(e=n.notation);else throw new Error("Unsupported type of options, number, BigNumber, or object expected");return{notation:e,precision:t,wordSize:i}}function au(n){var e=String(n).toLowerCase().match(/^(-?)(\d+\.?\d*)(e([+-]?\d+))?$/);if(!e)throw new SyntaxError("Invalid number "+n);var t=e[1],i=e[2],r=parseFloat(e[4]||"0"),s=i.indexOf(".");r+=s!==-1?s-1:i.length-1;var o=i.replace(".","").replace(/^0*/,function(a){return r-=a.length,""}).replace(/0*$/,"").split("").map(function(a){return parseInt(a)});return o.length===0&&(o.push(0),r++),{sign:t,coefficients:o,exponent:r}}function eM(n,e){if(isNaN(n)||!Number.isFinite(n))return String(n);var t=au(n),i=lu(t,e),r=i.exponent,s=i.coefficients,o=r%3===0?r:r<0?r-3-r%3:r-r%3;if(Ii(e))for(;e>s.length||r-o+1>s.length;)s.push(0);else for(var a=Math.abs(r-o)-(s.length-1),u=0;u<a;u++)s.push(0);for(var l=Math.abs(r-o),c=1;l>0;)c++,l--;var f=s.slice(c).join(""),h=Ii(e)&&f.length||f.match(/[1-9]/)?"."+f:"",p=s.slice(0,c).join("")+h+"e"+(r>=0?"+":"")+o.toString();return i.sign+p}function E0(n,e){if(isNaN(n)||!Number.isFinite(n))return String(n);var t=au(n),i=typeof e=="number"?lu(t,t.exponent+1+e):t,r=i.coefficients,s=i.exponent+1,o=s+(e||0);return r.length<o&&(r=r.concat(wo(o-r.length))),s<0&&(r=wo(-s+1).concat(r),s=1),s<r.length&&r.splice(s,0,s===0?"0.":"."),i.sign+r.join("")}function w0(n,e){if(isNaN(n)||!Number.isFinite(Number(n)))return String(n);var t=au(n),i=e?lu(t,e):t,r=i.coefficients,s=i.exponent;r.length<e&&(r=r.concat(wo(e-r.length)));var o=r.shift();return i.sign+o+(r.length>0?"."+r.join(""):"")+"e"+(s>=0?"+":"")+s}function tM(n,e,t){if(isNaN(n)||!Number.isFinite(n))return String(n);var i=v0(t?.lowerExp,-3),r=v0(t?.upperExp,5),s=au(n),o=e?lu(s,e):s;if(o.exponent<i||o.exponent>=r)return w0(n,e);var a=o.coefficients,u=o.exponent;a.length<e&&(a=a.concat(wo(e-a.length))),a=a.concat(wo(u-a.length+1+(a.length<e?e-a.length:0))),a=wo(-u).concat(a);var l=u>0?u:0;return l<a.length-1&&a.splice(l+1,0,"."),o.sign+a.join("")}function lu(n,e){for(var t={sign:n.sign,coefficients:n.coefficients,exponent:n.exponent},i=t.coefficients;e<=0;)i.unshift(0),t.exponent++,e++;if(i.length>e){var r=i.splice(e,i.length-e);if(r[0]>=5){var s=e-1;for(i[s]++;i[s]===10;)i.pop(),s===0&&(i.unshift(0),t.exponent++,s++),s--,i[s]++}}return t}function wo(n){for(var e=[],t=0;t<n;t++)e.push(0);return e}function A0(n){return n.toExponential().replace(/e.*$/,"").replace(/^0\.?0*|\./,"").length}function D0(n,e){var t=arguments.length>2&&arguments[2]!==void 0?arguments[2]:1e-8,i=arguments.length>3&&arguments[3]!==void 0?arguments[3]:0;if(t<=0)throw new Error("Relative tolerance must be greater than 0");if(i<0)throw new Error("Absolute tolerance must be at least 0");return isNaN(n)||isNaN(e)?!1:!Number.isFinite(n)||!Number.isFinite(e)?n===e:n===e?!0:Math.abs(n-e)<=Math.max(t*Math.max(Math.abs(n),Math.abs(e)),i)}var T0=Math.acosh||function(n){return Math.log(Math.sqrt(n*n-1)+n)},C0=Math.asinh||function(n){return Math.log(Math.sqrt(n*n+1)+n)},N0=Math.atanh||function(n){return Math.log((1+n)/(1-n))/2},R0=Math.cosh||function(n){return(Math.exp(n)+Math.exp(-n))/2},F0=Math.sinh||function(n){return(Math.exp(n)-Math.exp(-n))/2},P0=Math.tanh||function(n){var e=Math.exp(2*n);return(e-1)/(e+1)};function g0(n,e){if(Ii(n))return n;if(En(n))return n.toNumber();e()}function v0(n,e){return Ii(n)?n:En(n)?n.toNumber():e}var ui="number",Or="number, number";function bf(n){return Math.abs(n)}bf.signature=ui;function Sf(n,e){return n+e}Sf.signature=Or;function Mf(n,e){return n-e}Mf.signature=Or;function Ef(n,e){return n*e}Ef.signature=Or;function wf(n,e){return n/e}wf.signature=Or;function Af(n){return-n}Af.signature=ui;function Df(n){return n}Df.signature=ui;function Tf(n){return b0(n)}Tf.signature=ui;function I0(n){return n*n*n}I0.signature=ui;function Cf(n){return Math.exp(n)}Cf.signature=ui;function L0(n){return S0(n)}L0.signature=ui;function O0(n,e){if(!Bn(n)||!Bn(e))throw new Error("Parameters in function gcd must be integer numbers");for(var t;e!==0;)t=n%e,n=e,e=t;return n<0?-n:n}O0.signature=Or;function B0(n,e){if(!Bn(n)||!Bn(e))throw new Error("Parameters in function lcm must be integer numbers");if(n===0||e===0)return 0;for(var t,i=n*e;e!==0;)t=e,e=n%t,n=t;return Math.abs(i/n)}B0.signature=Or;function U0(n,e){return e?Math.log(n)/Math.log(e):Math.log(n)}function Nf(n){return _0(n)}Nf.signature=ui;function k0(n){return x0(n)}k0.signature=ui;function z0(n){return y0(n)}z0.signature=ui;function V0(n,e){return e===0?n:n-e*Math.floor(n/e)}V0.signature=Or;function G0(n){var e=arguments.length>1&&arguments[1]!==void 0?arguments[1]:2,t=e<0;if(t&&(e=-e),e===0)throw new Error("Root must be non-zero");if(n<0&&Math.abs(e)%2!==1)throw new Error("Root must be odd when a is negative.");if(n===0)return t?1/0:0;if(!isFinite(n))return t?0:n;var i=Math.pow(Math.abs(n),1/e);return i=n<0?-i:i,t?1/i:i}function H0(n){return ou(n)}H0.signature=ui;function Rf(n){return Math.sqrt(n)}Rf.signature=ui;function W0(n){return n*n}W0.signature=ui;function X0(n,e){var t,i,r,s=0,o=1,a=1,u=0;if(!Bn(n)||!Bn(e))throw new Error("Parameters in function xgcd must be integer numbers");for(;e;)i=Math.floor(n/e),r=n-i*e,t=s,s=o-i*s,o=t,t=a,a=u-i*a,u=t,n=e,e=r;var l;return n<0?l=[-n,-o,-u]:l=[n,n?o:0,u],l}X0.signature=Or;function Ff(n,e){return n*n<1&&e===1/0||n*n>1&&e===-1/0?0:Math.pow(n,e)}Ff.signature=Or;function q0(n){return Math.abs(n)}q0.signature=ui;function Do(n,e){if(e<n)return 1;if(e===n)return e;var t=e+n>>1;return Do(n,t)*Do(t+1,e)}function Pf(n,e){if(!Bn(n)||n<0)throw new TypeError("Positive integer value expected in function combinations");if(!Bn(e)||e<0)throw new TypeError("Positive integer value expected in function combinations");if(e>n)throw new TypeError("k must be less than or equal to n");for(var t=n-e,i=1,r=e<t?t+1:e+1,s=2,o=e<t?e:t,a=r;a<=n;++a)for(i*=a;s<=o&&i%s===0;)i/=s,++s;return s<=o&&(i/=Do(s,o)),i}Pf.signature="number, number";var Y0=Math.PI,$0=2*Math.PI,Z0=Math.E;function uu(n){var e;if(Bn(n))return n<=0?Number.isFinite(n)?1/0:NaN:n>171?1/0:Do(1,n-1);if(n<.5)return Math.PI/(Math.sin(Math.PI*n)*uu(1-n));if(n>=171.35)return 1/0;if(n>85){var t=n*n,i=t*n,r=i*n,s=r*n;return Math.sqrt(2*Math.PI/n)*Math.pow(n/Math.E,n)*(1+1/(12*n)+1/(288*t)-139/(51840*i)-571/(2488320*r)+163879/(209018880*s)+5246819/(75246796800*s*n))}--n,e=If[0];for(var o=1;o<If.length;++o)e+=If[o]/(n+o);var a=n+nM+.5;return Math.sqrt(2*Math.PI)*Math.pow(a,n+.5)*Math.exp(-a)*e}uu.signature="number";var nM=4.7421875,If=[.9999999999999971,57.15623566586292,-59.59796035547549,14.136097974741746,-.4919138160976202,3399464998481189e-20,4652362892704858e-20,-9837447530487956e-20,.0001580887032249125,-.00021026444172410488,.00021743961811521265,-.0001643181065367639,8441822398385275e-20,-26190838401581408e-21,36899182659531625e-22],iM=.9189385332046728,rM=5,sM=7,j0=[1.000000000190015,76.18009172947146,-86.50532032941678,24.01409824083091,-1.231739572450155,.001208650973866179,-5395239384953e-18];function cu(n){if(n<0)return NaN;if(n===0)return 1/0;if(!Number.isFinite(n))return n;if(n<.5)return Math.log(Math.PI/Math.sin(Math.PI*n))-cu(1-n);n=n-1;for(var e=n+rM+.5,t=j0[0],i=sM-1;i>=1;i--)t+=j0[i]/(n+i);return iM+(n+.5)*Math.log(e)-e+Math.log(t)}cu.signature="number";var ln="number",oM="number, number";function Lf(n){return Math.acos(n)}Lf.signature=ln;function Of(n){return T0(n)}Of.signature=ln;function J0(n){return Math.atan(1/n)}J0.signature=ln;function K0(n){return Number.isFinite(n)?(Math.log((n+1)/n)+Math.log(n/(n-1)))/2:0}K0.signature=ln;function Q0(n){return Math.asin(1/n)}Q0.signature=ln;function ev(n){var e=1/n;return Math.log(e+Math.sqrt(e*e+1))}ev.signature=ln;function tv(n){return Math.acos(1/n)}tv.signature=ln;function nv(n){var e=1/n,t=Math.sqrt(e*e-1);return Math.log(t+e)}nv.signature=ln;function Bf(n){return Math.asin(n)}Bf.signature=ln;function Uf(n){return C0(n)}Uf.signature=ln;function kf(n){return Math.atan(n)}kf.signature=ln;function iv(n,e){return Math.atan2(n,e)}iv.signature=oM;function zf(n){return N0(n)}zf.signature=ln;function Vf(n){return Math.cos(n)}Vf.signature=ln;function Gf(n){return R0(n)}Gf.signature=ln;function Hf(n){return 1/Math.tan(n)}Hf.signature=ln;function Wf(n){var e=Math.exp(2*n);return(e+1)/(e-1)}Wf.signature=ln;function Xf(n){return 1/Math.sin(n)}Xf.signature=ln;function qf(n){return n===0?Number.POSITIVE_INFINITY:Math.abs(2/(Math.exp(n)-Math.exp(-n)))*ou(n)}qf.signature=ln;function Yf(n){return 1/Math.cos(n)}Yf.signature=ln;function $f(n){return 2/(Math.exp(n)+Math.exp(-n))}$f.signature=ln;function Zf(n){return Math.sin(n)}Zf.signature=ln;function jf(n){return F0(n)}jf.signature=ln;function Jf(n){return Math.tan(n)}Jf.signature=ln;function Kf(n){return P0(n)}Kf.signature=ln;var Aa="number";function rv(n){return Bn(n)}rv.signature=Aa;function sv(n){return n<0}sv.signature=Aa;function ov(n){return n>0}ov.signature=Aa;function Qf(n){return n===0}Qf.signature=Aa;function av(n){return Number.isNaN(n)}av.signature=Aa;function Ge(n,e,t,i){function r(s){var o=h0(s,e.map(ed));return aM(n,e,s),t(o)}return r.isFactory=!0,r.fn=n,r.dependencies=e.slice().sort(),i&&(r.meta=i),r}function Vs(n){return typeof n=="function"&&typeof n.fn=="string"&&Array.isArray(n.dependencies)}function aM(n,e,t){var i=e.filter(s=>!lM(s)).every(s=>t[s]!==void 0);if(!i){var r=e.filter(s=>t[s]===void 0);throw new Error('Cannot create function "'.concat(n,'", ')+"some dependencies are missing: ".concat(r.map(s=>'"'.concat(s,'"')).join(", "),"."))}}function lM(n){return n&&n[0]==="?"}function ed(n){return n&&n[0]==="?"?n.slice(1):n}function hu(){throw new Error('No "bignumber" implementation available')}function fu(){throw new Error('No "fraction" implementation available')}function lv(){throw new Error('No "matrix" implementation available')}function uv(){throw new Error('No "matrix" implementation available')}var rd=Il(id(),1);var cv=function(){return cv=rd.default.create,rd.default},uM=["?BigNumber","?Complex","?DenseMatrix","?Fraction"],sd=Ge("typed",uM,function(e){var{BigNumber:t,Complex:i,DenseMatrix:r,Fraction:s}=e,o=cv();return o.clear(),o.addTypes([{name:"number",test:Ii},{name:"Complex",test:Pr},{name:"BigNumber",test:En},{name:"bigint",test:zl},{name:"Fraction",test:Ir},{name:"Unit",test:os},{name:"identifier",test:a=>Lr&&/^(?:[A-Za-z\xAA\xB5\xBA\xC0-\xD6\xD8-\xF6\xF8-\u02C1\u02C6-\u02D1\u02E0-\u02E4\u02EC\u02EE\u0370-\u0374\u0376\u0377\u037A-\u037D\u037F\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A3-\u03F5\u03F7-\u0481\u048A-\u052F\u0531-\u0556\u0559\u0560-\u0588\u05D0-\u05EA\u05EF-\u05F2\u0620-\u064A\u066E\u066F\u0671-\u06D3\u06D5\u06E5\u06E6\u06EE\u06EF\u06FA-\u06FC\u06FF\u0710\u0712-\u072F\u074D-\u07A5\u07B1\u07CA-\u07EA\u07F4\u07F5\u07FA\u0800-\u0815\u081A\u0824\u0828\u0840-\u0858\u0860-\u086A\u0870-\u0887\u0889-\u088F\u08A0-\u08C9\u0904-\u0939\u093D\u0950\u0958-\u0961\u0971-\u0980\u0985-\u098C\u098F\u0990\u0993-\u09A8\u09AA-\u09B0\u09B2\u09B6-\u09B9\u09BD\u09CE\u09DC\u09DD\u09DF-\u09E1\u09F0\u09F1\u09FC\u0A05-\u0A0A\u0A0F\u0A10\u0A13-\u0A28\u0A2A-\u0A30\u0A32\u0A33\u0A35\u0A36\u0A38\u0A39\u0A59-\u0A5C\u0A5E\u0A72-\u0A74\u0A85-\u0A8D\u0A8F-\u0A91\u0A93-\u0AA8\u0AAA-\u0AB0\u0AB2\u0AB3\u0AB5-\u0AB9\u0ABD\u0AD0\u0AE0\u0AE1\u0AF9\u0B05-\u0B0C\u0B0F\u0B10\u0B13-\u0B28\u0B2A-\u0B30\u0B32\u0B33\u0B35-\u0B39\u0B3D\u0B5C\u0B5D\u0B5F-\u0B61\u0B71\u0B83\u0B85-\u0B8A\u0B8E-\u0B90\u0B92-\u0B95\u0B99\u0B9A\u0B9C\u0B9E\u0B9F\u0BA3\u0BA4\u0BA8-\u0BAA\u0BAE-\u0BB9\u0BD0\u0C05-\u0C0C\u0C0E-\u0C10\u0C12-\u0C28\u0C2A-\u0C39\u0C3D\u0C58-\u0C5A\u0C5C\u0C5D\u0C60\u0C61\u0C80\u0C85-\u0C8C\u0C8E-\u0C90\u0C92-\u0CA8\u0CAA-\u0CB3\u0CB5-\u0CB9\u0CBD\u0CDC-\u0CDE\u0CE0\u0CE1\u0CF1\u0CF2\u0D04-\u0D0C\u0D0E-\u0D10\u0D12-\u0D3A\u0D3D\u0D4E\u0D54-\u0D56\u0D5F-\u0D61\u0D7A-\u0D7F\u0D85-\u0D96\u0D9A-\u0DB1\u0DB3-\u0DBB\u0DBD\u0DC0-\u0DC6\u0E01-\u0E30\u0E32\u0E33\u0E40-\u0E46\u0E81\u0E82\u0E84\u0E86-\u0E8A\u0E8C-\u0EA3\u0EA5\u0EA7-\u0EB0\u0EB2\u0EB3\u0EBD\u0EC0-\u0EC4\u0EC6\u0EDC-\u0EDF\u0F00\u0F40-\u0F47\u0F49-\u0F6C\u0F88-\u0F8C\u1000-\u102A\u103F\u1050-\u1055\u105A-\u105D\u1061\u1065\u1066\u106E-\u1070\u1075-\u1081\u108E\u10A0-\u10C5\u10C7\u10CD\u10D0-\u10FA\u10FC-\u1248\u124A-\u124D\u1250-\u1256\u1258\u125A-\u125D\u1260-\u1288\u128A-\u128D\u1290-\u12B0\u12B2-\u12B5\u12B8-\u12BE\u12C0\u12C2-\u12C5\u12C8-\u12D6\u12D8-\u1310\u1312-\u1315\u1318-\u135A\u1380-\u138F\u13A0-\u13F5\u13F8-\u13FD\u1401-\u166C\u166F-\u167F\u1681-\u169A\u16A0-\u16EA\u16F1-\u16F8\u1700-\u1711\u171F-\u1731\u1740-\u1751\u1760-\u176C\u176E-\u1770\u1780-\u17B3\u17D7\u17DC\u1820-\u1878\u1880-\u1884\u1887-\u18A8\u18AA\u18B0-\u18F5\u1900-\u191E\u1950-\u196D\u1970-\u1974\u1980-\u19AB\u19B0-\u19C9\u1A00-\u1A16\u1A20-\u1A54\u1AA7\u1B05-\u1B33\u1B45-\u1B4C\u1B83-\u1BA0\u1BAE\u1BAF\u1BBA-\u1BE5\u1C00-\u1C23\u1C4D-\u1C4F\u1C5A-\u1C7D\u1C80-\u1C8A\u1C90-\u1CBA\u1CBD-\u1CBF\u1CE9-\u1CEC\u1CEE-\u1CF3\u1CF5\u1CF6\u1CFA\u1D00-\u1DBF\u1E00-\u1F15\u1F18-\u1F1D\u1F20-\u1F45\u1F48-\u1F4D\u1F50-\u1F57\u1F59\u1F5B\u1F5D\u1F5F-\u1F7D\u1F80-\u1FB4\u1FB6-\u1FBC\u1FBE\u1FC2-\u1FC4\u1FC6-\u1FCC\u1FD0-\u1FD3\u1FD6-\u1FDB\u1FE0-\u1FEC\u1FF2-\u1FF4\u1FF6-\u1FFC\u2071\u207F\u2090-\u209C\u2102\u2107\u210A-\u2113\u2115\u2119-\u211D\u2124\u2126\u2128\u212A-\u212D\u212F-\u2139\u213C-\u213F\u2145-\u2149\u214E\u2183\u2184\u2C00-\u2CE4\u2CEB-\u2CEE\u2CF2\u2CF3\u2D00-\u2D25\u2D27\u2D2D\u2D30-\u2D67\u2D6F\u2D80-\u2D96\u2DA0-\u2DA6\u2DA8-\u2DAE\u2DB0-\u2DB6\u2DB8-\u2DBE\u2DC0-\u2DC6\u2DC8-\u2DCE\u2DD0-\u2DD6\u2DD8-\u2DDE\u2E2F\u3005\u3006\u3031-\u3035\u303B\u303C\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u3105-\u312F\u3131-\u318E\u31A0-\u31BF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\uA48C\uA4D0-\uA4FD\uA500-\uA60C\uA610-\uA61F\uA62A\uA62B\uA640-\uA66E\uA67F-\uA69D\uA6A0-\uA6E5\uA717-\uA71F\uA722-\uA788\uA78B-\uA7DC\uA7F1-\uA801\uA803-\uA805\uA807-\uA80A\uA80C-\uA822\uA840-\uA873\uA882-\uA8B3\uA8F2-\uA8F7\uA8FB\uA8FD\uA8FE\uA90A-\uA925\uA930-\uA946\uA960-\uA97C\uA984-\uA9B2\uA9CF\uA9E0-\uA9E4\uA9E6-\uA9EF\uA9FA-\uA9FE\uAA00-\uAA28\uAA40-\uAA42\uAA44-\uAA4B\uAA60-\uAA76\uAA7A\uAA7E-\uAAAF\uAAB1\uAAB5\uAAB6\uAAB9-\uAABD\uAAC0\uAAC2\uAADB-\uAADD\uAAE0-\uAAEA\uAAF2-\uAAF4\uAB01-\uAB06\uAB09-\uAB0E\uAB11-\uAB16\uAB20-\uAB26\uAB28-\uAB2E\uAB30-\uAB5A\uAB5C-\uAB69\uAB70-\uABE2\uAC00-\uD7A3\uD7B0-\uD7C6\uD7CB-\uD7FB\uF900-\uFA6D\uFA70-\uFAD9\uFB00-\uFB06\uFB13-\uFB17\uFB1D\uFB1F-\uFB28\uFB2A-\uFB36\uFB38-\uFB3C\uFB3E\uFB40\uFB41\uFB43\uFB44\uFB46-\uFBB1\uFBD3-\uFD3D\uFD50-\uFD8F\uFD92-\uFDC7\uFDF0-\uFDFB\uFE70-\uFE74\uFE76-\uFEFC\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFFBE\uFFC2-\uFFC7\uFFCA-\uFFCF\uFFD2-\uFFD7\uFFDA-\uFFDC]|\uD800[\uDC00-\uDC0B\uDC0D-\uDC26\uDC28-\uDC3A\uDC3C\uDC3D\uDC3F-\uDC4D\uDC50-\uDC5D\uDC80-\uDCFA\uDE80-\uDE9C\uDEA0-\uDED0\uDF00-\uDF1F\uDF2D-\uDF40\uDF42-\uDF49\uDF50-\uDF75\uDF80-\uDF9D\uDFA0-\uDFC3\uDFC8-\uDFCF]|\uD801[\uDC00-\uDC9D\uDCB0-\uDCD3\uDCD8-\uDCFB\uDD00-\uDD27\uDD30-\uDD63\uDD70-\uDD7A\uDD7C-\uDD8A\uDD8C-\uDD92\uDD94\uDD95\uDD97-\uDDA1\uDDA3-\uDDB1\uDDB3-\uDDB9\uDDBB\uDDBC\uDDC0-\uDDF3\uDE00-\uDF36\uDF40-\uDF55\uDF60-\uDF67\uDF80-\uDF85\uDF87-\uDFB0\uDFB2-\uDFBA]|\uD802[\uDC00-\uDC05\uDC08\uDC0A-\uDC35\uDC37\uDC38\uDC3C\uDC3F-\uDC55\uDC60-\uDC76\uDC80-\uDC9E\uDCE0-\uDCF2\uDCF4\uDCF5\uDD00-\uDD15\uDD20-\uDD39\uDD40-\uDD59\uDD80-\uDDB7\uDDBE\uDDBF\uDE00\uDE10-\uDE13\uDE15-\uDE17\uDE19-\uDE35\uDE60-\uDE7C\uDE80-\uDE9C\uDEC0-\uDEC7\uDEC9-\uDEE4\uDF00-\uDF35\uDF40-\uDF55\uDF60-\uDF72\uDF80-\uDF91]|\uD803[\uDC00-\uDC48\uDC80-\uDCB2\uDCC0-\uDCF2\uDD00-\uDD23\uDD4A-\uDD65\uDD6F-\uDD85\uDE80-\uDEA9\uDEB0\uDEB1\uDEC2-\uDEC7\uDF00-\uDF1C\uDF27\uDF30-\uDF45\uDF70-\uDF81\uDFB0-\uDFC4\uDFE0-\uDFF6]|\uD804[\uDC03-\uDC37\uDC71\uDC72\uDC75\uDC83-\uDCAF\uDCD0-\uDCE8\uDD03-\uDD26\uDD44\uDD47\uDD50-\uDD72\uDD76\uDD83-\uDDB2\uDDC1-\uDDC4\uDDDA\uDDDC\uDE00-\uDE11\uDE13-\uDE2B\uDE3F\uDE40\uDE80-\uDE86\uDE88\uDE8A-\uDE8D\uDE8F-\uDE9D\uDE9F-\uDEA8\uDEB0-\uDEDE\uDF05-\uDF0C\uDF0F\uDF10\uDF13-\uDF28\uDF2A-\uDF30\uDF32\uDF33\uDF35-\uDF39\uDF3D\uDF50\uDF5D-\uDF61\uDF80-\uDF89\uDF8B\uDF8E\uDF90-\uDFB5\uDFB7\uDFD1\uDFD3]|\uD805[\uDC00-\uDC34\uDC47-\uDC4A\uDC5F-\uDC61\uDC80-\uDCAF\uDCC4\uDCC5\uDCC7\uDD80-\uDDAE\uDDD8-\uDDDB\uDE00-\uDE2F\uDE44\uDE80-\uDEAA\uDEB8\uDF00-\uDF1A\uDF40-\uDF46]|\uD806[\uDC00-\uDC2B\uDCA0-\uDCDF\uDCFF-\uDD06\uDD09\uDD0C-\uDD13\uDD15\uDD16\uDD18-\uDD2F\uDD3F\uDD41\uDDA0-\uDDA7\uDDAA-\uDDD0\uDDE1\uDDE3\uDE00\uDE0B-\uDE32\uDE3A\uDE50\uDE5C-\uDE89\uDE9D\uDEB0-\uDEF8\uDFC0-\uDFE0]|\uD807[\uDC00-\uDC08\uDC0A-\uDC2E\uDC40\uDC72-\uDC8F\uDD00-\uDD06\uDD08\uDD09\uDD0B-\uDD30\uDD46\uDD60-\uDD65\uDD67\uDD68\uDD6A-\uDD89\uDD98\uDDB0-\uDDDB\uDEE0-\uDEF2\uDF02\uDF04-\uDF10\uDF12-\uDF33\uDFB0]|\uD808[\uDC00-\uDF99]|\uD809[\uDC80-\uDD43]|\uD80B[\uDF90-\uDFF0]|[\uD80C\uD80E\uD80F\uD81C-\uD822\uD840-\uD868\uD86A-\uD86D\uD86F-\uD872\uD874-\uD879\uD880-\uD883\uD885-\uD88C][\uDC00-\uDFFF]|\uD80D[\uDC00-\uDC2F\uDC41-\uDC46\uDC60-\uDFFF]|\uD810[\uDC00-\uDFFA]|\uD811[\uDC00-\uDE46]|\uD818[\uDD00-\uDD1D]|\uD81A[\uDC00-\uDE38\uDE40-\uDE5E\uDE70-\uDEBE\uDED0-\uDEED\uDF00-\uDF2F\uDF40-\uDF43\uDF63-\uDF77\uDF7D-\uDF8F]|\uD81B[\uDD40-\uDD6C\uDE40-\uDE7F\uDEA0-\uDEB8\uDEBB-\uDED3\uDF00-\uDF4A\uDF50\uDF93-\uDF9F\uDFE0\uDFE1\uDFE3\uDFF2\uDFF3]|\uD823[\uDC00-\uDCD5\uDCFF-\uDD1E\uDD80-\uDDF2]|\uD82B[\uDFF0-\uDFF3\uDFF5-\uDFFB\uDFFD\uDFFE]|\uD82C[\uDC00-\uDD22\uDD32\uDD50-\uDD52\uDD55\uDD64-\uDD67\uDD70-\uDEFB]|\uD82F[\uDC00-\uDC6A\uDC70-\uDC7C\uDC80-\uDC88\uDC90-\uDC99]|\uD835[\uDC00-\uDC54\uDC56-\uDC9C\uDC9E\uDC9F\uDCA2\uDCA5\uDCA6\uDCA9-\uDCAC\uDCAE-\uDCB9\uDCBB\uDCBD-\uDCC3\uDCC5-\uDD05\uDD07-\uDD0A\uDD0D-\uDD14\uDD16-\uDD1C\uDD1E-\uDD39\uDD3B-\uDD3E\uDD40-\uDD44\uDD46\uDD4A-\uDD50\uDD52-\uDEA5\uDEA8-\uDEC0\uDEC2-\uDEDA\uDEDC-\uDEFA\uDEFC-\uDF14\uDF16-\uDF34\uDF36-\uDF4E\uDF50-\uDF6E\uDF70-\uDF88\uDF8A-\uDFA8\uDFAA-\uDFC2\uDFC4-\uDFCB]|\uD837[\uDF00-\uDF1E\uDF25-\uDF2A]|\uD838[\uDC30-\uDC6D\uDD00-\uDD2C\uDD37-\uDD3D\uDD4E\uDE90-\uDEAD\uDEC0-\uDEEB]|\uD839[\uDCD0-\uDCEB\uDDD0-\uDDED\uDDF0\uDEC0-\uDEDE\uDEE0-\uDEE2\uDEE4\uDEE5\uDEE7-\uDEED\uDEF0-\uDEF4\uDEFE\uDEFF\uDFE0-\uDFE6\uDFE8-\uDFEB\uDFED\uDFEE\uDFF0-\uDFFE]|\uD83A[\uDC00-\uDCC4\uDD00-\uDD43\uDD4B]|\uD83B[\uDE00-\uDE03\uDE05-\uDE1F\uDE21\uDE22\uDE24\uDE27\uDE29-\uDE32\uDE34-\uDE37\uDE39\uDE3B\uDE42\uDE47\uDE49\uDE4B\uDE4D-\uDE4F\uDE51\uDE52\uDE54\uDE57\uDE59\uDE5B\uDE5D\uDE5F\uDE61\uDE62\uDE64\uDE67-\uDE6A\uDE6C-\uDE72\uDE74-\uDE77\uDE79-\uDE7C\uDE7E\uDE80-\uDE89\uDE8B-\uDE9B\uDEA1-\uDEA3\uDEA5-\uDEA9\uDEAB-\uDEBB]|\uD869[\uDC00-\uDEDF\uDF00-\uDFFF]|\uD86E[\uDC00-\uDC1D\uDC20-\uDFFF]|\uD873[\uDC00-\uDEAD\uDEB0-\uDFFF]|\uD87A[\uDC00-\uDFE0\uDFF0-\uDFFF]|\uD87B[\uDC00-\uDE5D]|\uD87E[\uDC00-\uDE1D]|\uD884[\uDC00-\uDF4A\uDF50-\uDFFF]|\uD88D[\uDC00-\uDC79])(?:[0-9A-Za-z\xAA\xB5\xBA\xC0-\xD6\xD8-\xF6\xF8-\u02C1\u02C6-\u02D1\u02E0-\u02E4\u02EC\u02EE\u0370-\u0374\u0376\u0377\u037A-\u037D\u037F\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A3-\u03F5\u03F7-\u0481\u048A-\u052F\u0531-\u0556\u0559\u0560-\u0588\u05D0-\u05EA\u05EF-\u05F2\u0620-\u064A\u066E\u066F\u0671-\u06D3\u06D5\u06E5\u06E6\u06EE\u06EF\u06FA-\u06FC\u06FF\u0710\u0712-\u072F\u074D-\u07A5\u07B1\u07CA-\u07EA\u07F4\u07F5\u07FA\u0800-\u0815\u081A\u0824\u0828\u0840-\u0858\u0860-\u086A\u0870-\u0887\u0889-\u088F\u08A0-\u08C9\u0904-\u0939\u093D\u0950\u0958-\u0961\u0971-\u0980\u0985-\u098C\u098F\u0990\u0993-\u09A8\u09AA-\u09B0\u09B2\u09B6-\u09B9\u09BD\u09CE\u09DC\u09DD\u09DF-\u09E1\u09F0\u09F1\u09FC\u0A05-\u0A0A\u0A0F\u0A10\u0A13-\u0A28\u0A2A-\u0A30\u0A32\u0A33\u0A35\u0A36\u0A38\u0A39\u0A59-\u0A5C\u0A5E\u0A72-\u0A74\u0A85-\u0A8D\u0A8F-\u0A91\u0A93-\u0AA8\u0AAA-\u0AB0\u0AB2\u0AB3\u0AB5-\u0AB9\u0ABD\u0AD0\u0AE0\u0AE1\u0AF9\u0B05-\u0B0C\u0B0F\u0B10\u0B13-\u0B28\u0B2A-\u0B30\u0B32\u0B33\u0B35-\u0B39\u0B3D\u0B5C\u0B5D\u0B5F-\u0B61\u0B71\u0B83\u0B85-\u0B8A\u0B8E-\u0B90\u0B92-\u0B95\u0B99\u0B9A\u0B9C\u0B9E\u0B9F\u0BA3\u0BA4\u0BA8-\u0BAA\u0BAE-\u0BB9\u0BD0\u0C05-\u0C0C\u0C0E-\u0C10\u0C12-\u0C28\u0C2A-\u0C39\u0C3D\u0C58-\u0C5A\u0C5C\u0C5D\u0C60\u0C61\u0C80\u0C85-\u0C8C\u0C8E-\u0C90\u0C92-\u0CA8\u0CAA-\u0CB3\u0CB5-\u0CB9\u0CBD\u0CDC-\u0CDE\u0CE0\u0CE1\u0CF1\u0CF2\u0D04-\u0D0C\u0D0E-\u0D10\u0D12-\u0D3A\u0D3D\u0D4E\u0D54-\u0D56\u0D5F-\u0D61\u0D7A-\u0D7F\u0D85-\u0D96\u0D9A-\u0DB1\u0DB3-\u0DBB\u0DBD\u0DC0-\u0DC6\u0E01-\u0E30\u0E32\u0E33\u0E40-\u0E46\u0E81\u0E82\u0E84\u0E86-\u0E8A\u0E8C-\u0EA3\u0EA5\u0EA7-\u0EB0\u0EB2\u0EB3\u0EBD\u0EC0-\u0EC4\u0EC6\u0EDC-\u0EDF\u0F00\u0F40-\u0F47\u0F49-\u0F6C\u0F88-\u0F8C\u1000-\u102A\u103F\u1050-\u1055\u105A-\u105D\u1061\u1065\u1066\u106E-\u1070\u1075-\u1081\u108E\u10A0-\u10C5\u10C7\u10CD\u10D0-\u10FA\u10FC-\u1248\u124A-\u124D\u1250-\u1256\u1258\u125A-\u125D\u1260-\u1288\u128A-\u128D\u1290-\u12B0\u12B2-\u12B5\u12B8-\u12BE\u12C0\u12C2-\u12C5\u12C8-\u12D6\u12D8-\u1310\u1312-\u1315\u1318-\u135A\u1380-\u138F\u13A0-\u13F5\u13F8-\u13FD\u1401-\u166C\u166F-\u167F\u1681-\u169A\u16A0-\u16EA\u16F1-\u16F8\u1700-\u1711\u171F-\u1731\u1740-\u1751\u1760-\u176C\u176E-\u1770\u1780-\u17B3\u17D7\u17DC\u1820-\u1878\u1880-\u1884\u1887-\u18A8\u18AA\u18B0-\u18F5\u1900-\u191E\u1950-\u196D\u1970-\u1974\u1980-\u19AB\u19B0-\u19C9\u1A00-\u1A16\u1A20-\u1A54\u1AA7\u1B05-\u1B33\u1B45-\u1B4C\u1B83-\u1BA0\u1BAE\u1BAF\u1BBA-\u1BE5\u1C00-\u1C23\u1C4D-\u1C4F\u1C5A-\u1C7D\u1C80-\u1C8A\u1C90-\u1CBA\u1CBD-\u1CBF\u1CE9-\u1CEC\u1CEE-\u1CF3\u1CF5\u1CF6\u1CFA\u1D00-\u1DBF\u1E00-\u1F15\u1F18-\u1F1D\u1F20-\u1F45\u1F48-\u1F4D\u1F50-\u1F57\u1F59\u1F5B\u1F5D\u1F5F-\u1F7D\u1F80-\u1FB4\u1FB6-\u1FBC\u1FBE\u1FC2-\u1FC4\u1FC6-\u1FCC\u1FD0-\u1FD3\u1FD6-\u1FDB\u1FE0-\u1FEC\u1FF2-\u1FF4\u1FF6-\u1FFC\u2071\u207F\u2090-\u209C\u2102\u2107\u210A-\u2113\u2115\u2119-\u211D\u2124\u2126\u2128\u212A-\u212D\u212F-\u2139\u213C-\u213F\u2145-\u2149\u214E\u2183\u2184\u2C00-\u2CE4\u2CEB-\u2CEE\u2CF2\u2CF3\u2D00-\u2D25\u2D27\u2D2D\u2D30-\u2D67\u2D6F\u2D80-\u2D96\u2DA0-\u2DA6\u2DA8-\u2DAE\u2DB0-\u2DB6\u2DB8-\u2DBE\u2DC0-\u2DC6\u2DC8-\u2DCE\u2DD0-\u2DD6\u2DD8-\u2DDE\u2E2F\u3005\u3006\u3031-\u3035\u303B\u303C\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u3105-\u312F\u3131-\u318E\u31A0-\u31BF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\uA48C\uA4D0-\uA4FD\uA500-\uA60C\uA610-\uA61F\uA62A\uA62B\uA640-\uA66E\uA67F-\uA69D\uA6A0-\uA6E5\uA717-\uA71F\uA722-\uA788\uA78B-\uA7DC\uA7F1-\uA801\uA803-\uA805\uA807-\uA80A\uA80C-\uA822\uA840-\uA873\uA882-\uA8B3\uA8F2-\uA8F7\uA8FB\uA8FD\uA8FE\uA90A-\uA925\uA930-\uA946\uA960-\uA97C\uA984-\uA9B2\uA9CF\uA9E0-\uA9E4\uA9E6-\uA9EF\uA9FA-\uA9FE\uAA00-\uAA28\uAA40-\uAA42\uAA44-\uAA4B\uAA60-\uAA76\uAA7A\uAA7E-\uAAAF\uAAB1\uAAB5\uAAB6\uAAB9-\uAABD\uAAC0\uAAC2\uAADB-\uAADD\uAAE0-\uAAEA\uAAF2-\uAAF4\uAB01-\uAB06\uAB09-\uAB0E\uAB11-\uAB16\uAB20-\uAB26\uAB28-\uAB2E\uAB30-\uAB5A\uAB5C-\uAB69\uAB70-\uABE2\uAC00-\uD7A3\uD7B0-\uD7C6\uD7CB-\uD7FB\uF900-\uFA6D\uFA70-\uFAD9\uFB00-\uFB06\uFB13-\uFB17\uFB1D\uFB1F-\uFB28\uFB2A-\uFB36\uFB38-\uFB3C\uFB3E\uFB40\uFB41\uFB43\uFB44\uFB46-\uFBB1\uFBD3-\uFD3D\uFD50-\uFD8F\uFD92-\uFDC7\uFDF0-\uFDFB\uFE70-\uFE74\uFE76-\uFEFC\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFFBE\uFFC2-\uFFC7\uFFCA-\uFFCF\uFFD2-\uFFD7\uFFDA-\uFFDC]|\uD800[\uDC00-\uDC0B\uDC0D-\uDC26\uDC28-\uDC3A\uDC3C\uDC3D\uDC3F-\uDC4D\uDC50-\uDC5D\uDC80-\uDCFA\uDE80-\uDE9C\uDEA0-\uDED0\uDF00-\uDF1F\uDF2D-\uDF40\uDF42-\uDF49\uDF50-\uDF75\uDF80-\uDF9D\uDFA0-\uDFC3\uDFC8-\uDFCF]|\uD801[\uDC00-\uDC9D\uDCB0-\uDCD3\uDCD8-\uDCFB\uDD00-\uDD27\uDD30-\uDD63\uDD70-\uDD7A\uDD7C-\uDD8A\uDD8C-\uDD92\uDD94\uDD95\uDD97-\uDDA1\uDDA3-\uDDB1\uDDB3-\uDDB9\uDDBB\uDDBC\uDDC0-\uDDF3\uDE00-\uDF36\uDF40-\uDF55\uDF60-\uDF67\uDF80-\uDF85\uDF87-\uDFB0\uDFB2-\uDFBA]|\uD802[\uDC00-\uDC05\uDC08\uDC0A-\uDC35\uDC37\uDC38\uDC3C\uDC3F-\uDC55\uDC60-\uDC76\uDC80-\uDC9E\uDCE0-\uDCF2\uDCF4\uDCF5\uDD00-\uDD15\uDD20-\uDD39\uDD40-\uDD59\uDD80-\uDDB7\uDDBE\uDDBF\uDE00\uDE10-\uDE13\uDE15-\uDE17\uDE19-\uDE35\uDE60-\uDE7C\uDE80-\uDE9C\uDEC0-\uDEC7\uDEC9-\uDEE4\uDF00-\uDF35\uDF40-\uDF55\uDF60-\uDF72\uDF80-\uDF91]|\uD803[\uDC00-\uDC48\uDC80-\uDCB2\uDCC0-\uDCF2\uDD00-\uDD23\uDD4A-\uDD65\uDD6F-\uDD85\uDE80-\uDEA9\uDEB0\uDEB1\uDEC2-\uDEC7\uDF00-\uDF1C\uDF27\uDF30-\uDF45\uDF70-\uDF81\uDFB0-\uDFC4\uDFE0-\uDFF6]|\uD804[\uDC03-\uDC37\uDC71\uDC72\uDC75\uDC83-\uDCAF\uDCD0-\uDCE8\uDD03-\uDD26\uDD44\uDD47\uDD50-\uDD72\uDD76\uDD83-\uDDB2\uDDC1-\uDDC4\uDDDA\uDDDC\uDE00-\uDE11\uDE13-\uDE2B\uDE3F\uDE40\uDE80-\uDE86\uDE88\uDE8A-\uDE8D\uDE8F-\uDE9D\uDE9F-\uDEA8\uDEB0-\uDEDE\uDF05-\uDF0C\uDF0F\uDF10\uDF13-\uDF28\uDF2A-\uDF30\uDF32\uDF33\uDF35-\uDF39\uDF3D\uDF50\uDF5D-\uDF61\uDF80-\uDF89\uDF8B\uDF8E\uDF90-\uDFB5\uDFB7\uDFD1\uDFD3]|\uD805[\uDC00-\uDC34\uDC47-\uDC4A\uDC5F-\uDC61\uDC80-\uDCAF\uDCC4\uDCC5\uDCC7\uDD80-\uDDAE\uDDD8-\uDDDB\uDE00-\uDE2F\uDE44\uDE80-\uDEAA\uDEB8\uDF00-\uDF1A\uDF40-\uDF46]|\uD806[\uDC00-\uDC2B\uDCA0-\uDCDF\uDCFF-\uDD06\uDD09\uDD0C-\uDD13\uDD15\uDD16\uDD18-\uDD2F\uDD3F\uDD41\uDDA0-\uDDA7\uDDAA-\uDDD0\uDDE1\uDDE3\uDE00\uDE0B-\uDE32\uDE3A\uDE50\uDE5C-\uDE89\uDE9D\uDEB0-\uDEF8\uDFC0-\uDFE0]|\uD807[\uDC00-\uDC08\uDC0A-\uDC2E\uDC40\uDC72-\uDC8F\uDD00-\uDD06\uDD08\uDD09\uDD0B-\uDD30\uDD46\uDD60-\uDD65\uDD67\uDD68\uDD6A-\uDD89\uDD98\uDDB0-\uDDDB\uDEE0-\uDEF2\uDF02\uDF04-\uDF10\uDF12-\uDF33\uDFB0]|\uD808[\uDC00-\uDF99]|\uD809[\uDC80-\uDD43]|\uD80B[\uDF90-\uDFF0]|[\uD80C\uD80E\uD80F\uD81C-\uD822\uD840-\uD868\uD86A-\uD86D\uD86F-\uD872\uD874-\uD879\uD880-\uD883\uD885-\uD88C][\uDC00-\uDFFF]|\uD80D[\uDC00-\uDC2F\uDC41-\uDC46\uDC60-\uDFFF]|\uD810[\uDC00-\uDFFA]|\uD811[\uDC00-\uDE46]|\uD818[\uDD00-\uDD1D]|\uD81A[\uDC00-\uDE38\uDE40-\uDE5E\uDE70-\uDEBE\uDED0-\uDEED\uDF00-\uDF2F\uDF40-\uDF43\uDF63-\uDF77\uDF7D-\uDF8F]|\uD81B[\uDD40-\uDD6C\uDE40-\uDE7F\uDEA0-\uDEB8\uDEBB-\uDED3\uDF00-\uDF4A\uDF50\uDF93-\uDF9F\uDFE0\uDFE1\uDFE3\uDFF2\uDFF3]|\uD823[\uDC00-\uDCD5\uDCFF-\uDD1E\uDD80-\uDDF2]|\uD82B[\uDFF0-\uDFF3\uDFF5-\uDFFB\uDFFD\uDFFE]|\uD82C[\uDC00-\uDD22\uDD32\uDD50-\uDD52\uDD55\uDD64-\uDD67\uDD70-\uDEFB]|\uD82F[\uDC00-\uDC6A\uDC70-\uDC7C\uDC80-\uDC88\uDC90-\uDC99]|\uD835[\uDC00-\uDC54\uDC56-\uDC9C\uDC9E\uDC9F\uDCA2\uDCA5\uDCA6\uDCA9-\uDCAC\uDCAE-\uDCB9\uDCBB\uDCBD-\uDCC3\uDCC5-\uDD05\uDD07-\uDD0A\uDD0D-\uDD14\uDD16-\uDD1C\uDD1E-\uDD39\uDD3B-\uDD3E\uDD40-\uDD44\uDD46\uDD4A-\uDD50\uDD52-\uDEA5\uDEA8-\uDEC0\uDEC2-\uDEDA\uDEDC-\uDEFA\uDEFC-\uDF14\uDF16-\uDF34\uDF36-\uDF4E\uDF50-\uDF6E\uDF70-\uDF88\uDF8A-\uDFA8\uDFAA-\uDFC2\uDFC4-\uDFCB]|\uD837[\uDF00-\uDF1E\uDF25-\uDF2A]|\uD838[\uDC30-\uDC6D\uDD00-\uDD2C\uDD37-\uDD3D\uDD4E\uDE90-\uDEAD\uDEC0-\uDEEB]|\uD839[\uDCD0-\uDCEB\uDDD0-\uDDED\uDDF0\uDEC0-\uDEDE\uDEE0-\uDEE2\uDEE4\uDEE5\uDEE7-\uDEED\uDEF0-\uDEF4\uDEFE\uDEFF\uDFE0-\uDFE6\uDFE8-\uDFEB\uDFED\uDFEE\uDFF0-\uDFFE]|\uD83A[\uDC00-\uDCC4\uDD00-\uDD43\uDD4B]|\uD83B[\uDE00-\uDE03\uDE05-\uDE1F\uDE21\uDE22\uDE24\uDE27\uDE29-\uDE32\uDE34-\uDE37\uDE39\uDE3B\uDE42\uDE47\uDE49\uDE4B\uDE4D-\uDE4F\uDE51\uDE52\uDE54\uDE57\uDE59\uDE5B\uDE5D\uDE5F\uDE61\uDE62\uDE64\uDE67-\uDE6A\uDE6C-\uDE72\uDE74-\uDE77\uDE79-\uDE7C\uDE7E\uDE80-\uDE89\uDE8B-\uDE9B\uDEA1-\uDEA3\uDEA5-\uDEA9\uDEAB-\uDEBB]|\uD869[\uDC00-\uDEDF\uDF00-\uDFFF]|\uD86E[\uDC00-\uDC1D\uDC20-\uDFFF]|\uD873[\uDC00-\uDEAD\uDEB0-\uDFFF]|\uD87A[\uDC00-\uDFE0\uDFF0-\uDFFF]|\uD87B[\uDC00-\uDE5D]|\uD87E[\uDC00-\uDE1D]|\uD884[\uDC00-\uDF4A\uDF50-\uDFFF]|\uD88D[\uDC00-\uDC79])*$/.test(a)},{name:"string",test:Lr},{name:"Chain",test:ru},{name:"Array",test:So},{name:"Matrix",test:Yn},{name:"DenseMatrix",test:Vl},{name:"SparseMatrix",test:Gl},{name:"Range",test:Hl},{name:"Index",test:Wl},{name:"boolean",test:Xl},{name:"ResultSet",test:ql},{name:"Help",test:Yl},{name:"function",test:$l},{name:"Date",test:Zl},{name:"RegExp",test:jl},{name:"null",test:Jl},{name:"undefined",test:Kl},{name:"AccessorNode",test:Gn},{name:"ArrayNode",test:wn},{name:"AssignmentNode",test:Ql},{name:"BlockNode",test:eu},{name:"ConditionalNode",test:tu},{name:"ConstantNode",test:st},{name:"FunctionNode",test:Hn},{name:"FunctionAssignmentNode",test:Eo},{name:"IndexNode",test:li},{name:"Node",test:ut},{name:"ObjectNode",test:xr},{name:"OperatorNode",test:Ut},{name:"ParenthesisNode",test:An},{name:"RangeNode",test:nu},{name:"RelationalNode",test:iu},{name:"SymbolNode",test:tn},{name:"Map",test:vr},{name:"Object",test:xi}]),o.addConversions([{from:"number",to:"BigNumber",convert:function(u){if(t||du(u),A0(u)>15)throw new TypeError("Cannot implicitly convert a number with >15 significant digits to BigNumber (value: "+u+"). Use function bignumber(x) to convert to BigNumber.");return new t(u)}},{from:"number",to:"Complex",convert:function(u){return i||pu(u),new i(u,0)}},{from:"BigNumber",to:"Complex",convert:function(u){return i||pu(u),new i(u.toNumber(),0)}},{from:"bigint",to:"number",convert:function(u){if(u>Number.MAX_SAFE_INTEGER)throw new TypeError("Cannot implicitly convert bigint to number: value exceeds the max safe integer value (value: "+u+")");return Number(u)}},{from:"bigint",to:"BigNumber",convert:function(u){return t||du(u),new t(u.toString())}},{from:"bigint",to:"Fraction",convert:function(u){return s||mu(u),new s(u)}},{from:"Fraction",to:"BigNumber",convert:function(u){throw new TypeError("Cannot implicitly convert a Fraction to BigNumber or vice versa. Use function bignumber(x) to convert to BigNumber or fraction(x) to convert to Fraction.")}},{from:"Fraction",to:"Complex",convert:function(u){return i||pu(u),new i(u.valueOf(),0)}},{from:"number",to:"Fraction",convert:function(u){s||mu(u);var l=new s(u);if(l.valueOf()!==u)throw new TypeError("Cannot implicitly convert a number to a Fraction when there will be a loss of precision (value: "+u+"). Use function fraction(x) to convert to Fraction.");return l}},{from:"string",to:"number",convert:function(u){var l=Number(u);if(isNaN(l))throw new Error('Cannot convert "'+u+'" to a number');return l}},{from:"string",to:"BigNumber",convert:function(u){t||du(u);try{return new t(u)}catch{throw new Error('Cannot convert "'+u+'" to BigNumber')}}},{from:"string",to:"bigint",convert:function(u){try{return BigInt(u)}catch{throw new Error('Cannot convert "'+u+'" to BigInt')}}},{from:"string",to:"Fraction",convert:function(u){s||mu(u);try{return new s(u)}catch{throw new Error('Cannot convert "'+u+'" to Fraction')}}},{from:"string",to:"Complex",convert:function(u){i||pu(u);try{return new i(u)}catch{throw new Error('Cannot convert "'+u+'" to Complex')}}},{from:"boolean",to:"number",convert:function(u){return+u}},{from:"boolean",to:"BigNumber",convert:function(u){return t||du(u),new t(+u)}},{from:"boolean",to:"bigint",convert:function(u){return BigInt(+u)}},{from:"boolean",to:"Fraction",convert:function(u){return s||mu(u),new s(+u)}},{from:"boolean",to:"string",convert:function(u){return String(u)}},{from:"Array",to:"Matrix",convert:function(u){return r||cM(),new r(u)}},{from:"Matrix",to:"Array",convert:function(u){return u.valueOf()}}]),o.onMismatch=(a,u,l)=>{var c=o.createError(a,u,l);if(["wrongType","mismatch"].includes(c.data.category)&&u.length===1&&Mo(u[0])&&l.some(h=>!h.params.includes(","))){var f=new TypeError("Function '".concat(a,"' doesn't apply to matrices. To call it ")+"elementwise on a matrix 'M', try 'map(M, ".concat(a,")'."));throw f.data=c.data,f}throw c},o.onMismatch=(a,u,l)=>{var c=o.createError(a,u,l);if(["wrongType","mismatch"].includes(c.data.category)&&u.length===1&&Mo(u[0])&&l.some(h=>!h.params.includes(","))){var f=new TypeError("Function '".concat(a,"' doesn't apply to matrices. To call it ")+"elementwise on a matrix 'M', try 'map(M, ".concat(a,")'."));throw f.data=c.data,f}throw c},o});function du(n){throw new Error("Cannot convert value ".concat(n," into a BigNumber: no class 'BigNumber' provided"))}function pu(n){throw new Error("Cannot convert value ".concat(n," into a Complex number: no class 'Complex' provided"))}function cM(){throw new Error("Cannot convert array into a Matrix: no class 'DenseMatrix' provided")}function mu(n){throw new Error("Cannot convert value ".concat(n," into a Fraction, no class 'Fraction' provided."))}var hM="ResultSet",fM=[],od=Ge(hM,fM,()=>{function n(e){if(!(this instanceof n))throw new SyntaxError("Constructor must be called with the new operator");this.entries=e||[]}return n.prototype.type="ResultSet",n.prototype.isResultSet=!0,n.prototype.valueOf=function(){return this.entries},n.prototype.toString=function(){return"["+this.entries.map(String).join(", ")+"]"},n.prototype.toJSON=function(){return{mathjs:"ResultSet",entries:this.entries}},n.fromJSON=function(e){return new n(e.entries)},n},{isClass:!0});function ad(n,e,t){var i=n.constructor,r=new i(2),s="";if(t){if(t<1)throw new Error("size must be in greater than 0");if(!Bn(t))throw new Error("size must be an integer");if(n.greaterThan(r.pow(t-1).sub(1))||n.lessThan(r.pow(t-1).mul(-1)))throw new Error("Value must be in range [-2^".concat(t-1,", 2^").concat(t-1,"-1]"));if(!n.isInteger())throw new Error("Value must be an integer");n.lessThan(0)&&(n=n.add(r.pow(t))),s="i".concat(t)}switch(e){case 2:return"".concat(n.toBinary()).concat(s);case 8:return"".concat(n.toOctal()).concat(s);case 16:return"".concat(n.toHexadecimal()).concat(s);default:throw new Error("Base ".concat(e," not supported "))}}function dv(n,e){if(typeof e=="function")return e(n);if(!n.isFinite())return n.isNaN()?"NaN":n.gt(0)?"Infinity":"-Infinity";var{notation:t,precision:i,wordSize:r}=yf(e);switch(t){case"fixed":return pM(n,i);case"exponential":return hv(n,i);case"engineering":return dM(n,i);case"bin":return ad(n,2,r);case"oct":return ad(n,8,r);case"hex":return ad(n,16,r);case"auto":{var s=fv(e?.lowerExp,-3),o=fv(e?.upperExp,5);if(n.isZero())return"0";var a,u=n.toSignificantDigits(i),l=u.e;return l>=s&&l<o?a=u.toFixed():a=hv(n,i),a.replace(/((\.\d*?)(0+))($|e)/,function(){var c=arguments[2],f=arguments[4];return c!=="."?c+f:f})}default:throw new Error('Unknown notation "'+t+'". Choose "auto", "exponential", "fixed", "bin", "oct", or "hex.')}}function dM(n,e){var t=n.e,i=t%3===0?t:t<0?t-3-t%3:t-t%3,r=n.mul(Math.pow(10,-i)),s=r.toPrecision(e);if(s.includes("e")){var o=n.constructor;s=new o(s).toFixed()}return s+"e"+(t>=0?"+":"")+i.toString()}function hv(n,e){return e!==void 0?n.toExponential(e-1):n.toExponential()}function pM(n,e){return n.toFixed(e)}function fv(n,e){return Ii(n)?n:En(n)?n.toNumber():e}function To(n,e){var t=mM(n,e);return e&&typeof e=="object"&&"truncate"in e&&t.length>e.truncate?t.substring(0,e.truncate-3)+"...":t}function mM(n,e){if(typeof n=="number")return M0(n,e);if(En(n))return dv(n,e);if(gM(n))return!e||e.fraction!=="decimal"?"".concat(n.s*n.n,"/").concat(n.d):n.toString();if(Array.isArray(n))return mv(n,e);if(Lr(n))return Gs(n);if(typeof n=="function")return n.syntax?String(n.syntax):"function";if(n&&typeof n=="object"){if(typeof n.format=="function")return n.format(e);if(n&&n.toString(e)!=={}.toString())return n.toString(e);var t=Object.keys(n).map(i=>Gs(i)+": "+To(n[i],e));return"{"+t.join(", ")+"}"}return String(n)}function Gs(n){for(var e=String(n),t="",i=0;i<e.length;){var r=e.charAt(i);t+=r in pv?pv[r]:r,i++}return'"'+t+'"'}var pv={'"':'\\"',"\\":"\\\\","\b":"\\b","\f":"\\f","\n":"\\n","\r":"\\r","	":"\\t"};function Dn(n){var e=String(n);return e=e.replace(/&/g,"&amp;").replace(/"/g,"&quot;").replace(/'/g,"&#39;").replace(/</g,"&lt;").replace(/>/g,"&gt;"),e}function mv(n,e){if(Array.isArray(n)){for(var t="[",i=n.length,r=0;r<i;r++)r!==0&&(t+=", "),t+=mv(n[r],e);return t+="]",t}else return To(n,e)}function gM(n){return n&&typeof n=="object"&&typeof n.s=="bigint"&&typeof n.n=="bigint"&&typeof n.d=="bigint"||!1}var vM="resolve",xM=["typed","parse","ConstantNode","FunctionNode","OperatorNode","ParenthesisNode"],ld=Ge(vM,xM,n=>{var{typed:e,parse:t,ConstantNode:i,FunctionNode:r,OperatorNode:s,ParenthesisNode:o}=n;function a(u,l){var c=arguments.length>2&&arguments[2]!==void 0?arguments[2]:new Set;if(!l)return u;if(tn(u)){if(c.has(u.name)){var f=Array.from(c).join(", ");throw new ReferenceError("recursive loop of variable definitions among {".concat(f,"}"))}var h=l.get(u.name);if(ut(h)){var p=new Set(c);return p.add(u.name),a(h,l,p)}else return typeof h=="number"?t(String(h)):h!==void 0?new i(h):u}else if(Ut(u)){var v=u.args.map(function(g){return a(g,l,c)});return new s(u.op,u.fn,v,u.implicit)}else{if(An(u))return new o(a(u.content,l,c));if(Hn(u)){var w=u.args.map(function(g){return a(g,l,c)});return new r(u.name,w)}}return u.map(g=>a(g,l,c))}return e("resolve",{Node:a,"Node, Map | null | undefined":a,"Node, Object":(u,l)=>a(u,Fr(l)),"Array | Matrix":e.referToSelf(u=>l=>l.map(c=>u(c))),"Array | Matrix, null | undefined":e.referToSelf(u=>l=>l.map(c=>u(c))),"Array, Object":e.referTo("Array,Map",u=>(l,c)=>u(l,Fr(c))),"Matrix, Object":e.referTo("Matrix,Map",u=>(l,c)=>u(l,Fr(c))),"Array | Matrix, Map":e.referToSelf(u=>(l,c)=>l.map(f=>u(f,c)))})});function ud(n){return st(n)||Ut(n)&&n.isUnary()&&st(n.args[0])}function Da(n){return!!(st(n)||(Hn(n)||Ut(n))&&n.args.every(Da)||An(n)&&Da(n.content))}function Hs(n){"@babel/helpers - typeof";return Hs=typeof Symbol=="function"&&typeof Symbol.iterator=="symbol"?function(e){return typeof e}:function(e){return e&&typeof Symbol=="function"&&e.constructor===Symbol&&e!==Symbol.prototype?"symbol":typeof e},Hs(n)}function gv(n,e){if(Hs(n)!="object"||!n)return n;var t;if(typeof Symbol<"u"&&(t=n[Symbol.toPrimitive])!==void 0){var i=t.call(n,e||"default");if(Hs(i)!="object")return i;throw new TypeError("@@toPrimitive must return a primitive value.")}return(e==="string"?String:Number)(n)}function vv(n){var e=gv(n,"string");return Hs(e)=="symbol"?e:e+""}function Pt(n,e,t){return(e=vv(e))in n?Object.defineProperty(n,e,{value:t,enumerable:!0,configurable:!0,writable:!0}):n[e]=t,n}function xv(n,e){var t=Object.keys(n);if(Object.getOwnPropertySymbols){var i=Object.getOwnPropertySymbols(n);e&&(i=i.filter(function(r){return Object.getOwnPropertyDescriptor(n,r).enumerable})),t.push.apply(t,i)}return t}function cd(n){for(var e=1;e<arguments.length;e++){var t=arguments[e]!=null?arguments[e]:{};e%2?xv(Object(t),!0).forEach(function(i){Pt(n,i,t[i])}):Object.getOwnPropertyDescriptors?Object.defineProperties(n,Object.getOwnPropertyDescriptors(t)):xv(Object(t)).forEach(function(i){Object.defineProperty(n,i,Object.getOwnPropertyDescriptor(t,i))})}return n}var _M="simplifyUtil",yM=["FunctionNode","OperatorNode","SymbolNode"],Co=Ge(_M,yM,n=>{var{FunctionNode:e,OperatorNode:t,SymbolNode:i}=n,r=!0,s=!1,o="defaultF",a={add:{trivial:r,total:r,commutative:r,associative:r},unaryPlus:{trivial:r,total:r,commutative:r,associative:r},subtract:{trivial:s,total:r,commutative:s,associative:s},multiply:{trivial:r,total:r,commutative:r,associative:r},divide:{trivial:s,total:r,commutative:s,associative:s},paren:{trivial:r,total:r,commutative:r,associative:s},defaultF:{trivial:s,total:r,commutative:s,associative:s}},u={divide:{total:s},log:{total:s}},l={subtract:{total:s},abs:{trivial:r},log:{total:r}};function c(M,b){var S=arguments.length>2&&arguments[2]!==void 0?arguments[2]:a,A=o;if(typeof M=="string"?A=M:Ut(M)?A=M.fn.toString():Hn(M)?A=M.name:An(M)&&(A="paren"),et(S,A)){var x=S[A];if(et(x,b))return x[b];if(et(a,A))return a[A][b]}if(et(S,o)){var T=S[o];return et(T,b)?T[b]:a[o][b]}if(et(a,A)){var V=a[A];if(et(V,b))return V[b]}return a[o][b]}function f(M){var b=arguments.length>1&&arguments[1]!==void 0?arguments[1]:a;return c(M,"commutative",b)}function h(M){var b=arguments.length>1&&arguments[1]!==void 0?arguments[1]:a;return c(M,"associative",b)}function p(M,b){var S=cd({},M);for(var A in b)et(M,A)?S[A]=cd(cd({},b[A]),M[A]):S[A]=b[A];return S}function v(M,b){if(!M.args||M.args.length===0)return M;M.args=w(M,b);for(var S=0;S<M.args.length;S++)v(M.args[S],b)}function w(M,b){var S,A=[],x=function(V){for(var F=0;F<V.args.length;F++){var R=V.args[F];Ut(R)&&S===R.op?x(R):A.push(R)}};return h(M,b)?(S=M.op,x(M),A):M.args}function g(M,b){if(!(!M.args||M.args.length===0)){for(var S=_(M),A=M.args.length,x=0;x<A;x++)g(M.args[x],b);if(A>2&&h(M,b)){for(var T=M.args.pop();M.args.length>0;)T=S([M.args.pop(),T]);M.args=T.args}}}function m(M,b){if(!(!M.args||M.args.length===0)){for(var S=_(M),A=M.args.length,x=0;x<A;x++)m(M.args[x],b);if(A>2&&h(M,b)){for(var T=M.args.shift();M.args.length>0;)T=S([T,M.args.shift()]);M.args=T.args}}}function _(M){return Ut(M)?function(b){try{return new t(M.op,M.fn,b,M.implicit)}catch(S){return console.error(S),[]}}:function(b){return new e(new i(M.name),b)}}return{createMakeNodeFunction:_,hasProperty:c,isCommutative:f,isAssociative:h,mergeContext:p,flatten:v,allChildren:w,unflattenr:g,unflattenl:m,defaultContext:a,realContext:u,positiveContext:l}});var bM="simplify",SM=["typed","parse","equal","resolve","simplifyConstant","simplifyCore","AccessorNode","ArrayNode","ConstantNode","FunctionNode","IndexNode","ObjectNode","OperatorNode","ParenthesisNode","SymbolNode","replacer"],hd=Ge(bM,SM,n=>{var{typed:e,parse:t,equal:i,resolve:r,simplifyConstant:s,simplifyCore:o,AccessorNode:a,ArrayNode:u,ConstantNode:l,FunctionNode:c,IndexNode:f,ObjectNode:h,OperatorNode:p,ParenthesisNode:v,SymbolNode:w,replacer:g}=n,{hasProperty:m,isCommutative:_,isAssociative:M,mergeContext:b,flatten:S,unflattenr:A,unflattenl:x,createMakeNodeFunction:T,defaultContext:V,realContext:F,positiveContext:R}=Co({FunctionNode:c,OperatorNode:p,SymbolNode:w});e.addConversion({from:"Object",to:"Map",convert:Fr});var H=e("simplify",{Node:J,"Node, Map":(K,oe)=>J(K,!1,oe),"Node, Map, Object":(K,oe,xe)=>J(K,!1,oe,xe),"Node, Array":J,"Node, Array, Map":J,"Node, Array, Map, Object":J});e.removeConversion({from:"Object",to:"Map",convert:Fr}),H.defaultContext=V,H.realContext=F,H.positiveContext=R;function B(K){return K.transform(function(oe){return An(oe)?B(oe.content):oe})}var O={true:!0,false:!0,e:!0,i:!0,Infinity:!0,LN2:!0,LN10:!0,LOG2E:!0,LOG10E:!0,NaN:!0,phi:!0,pi:!0,SQRT1_2:!0,SQRT2:!0,tau:!0};H.rules=[o,{l:"log(e)",r:"1"},{s:"n-n1 -> n+-n1",assuming:{subtract:{total:!0}}},{s:"n-n -> 0",assuming:{subtract:{total:!1}}},{s:"-(cl*v) -> v * (-cl)",assuming:{multiply:{commutative:!0},subtract:{total:!0}}},{s:"-(cl*v) -> (-cl) * v",assuming:{multiply:{commutative:!1},subtract:{total:!0}}},{s:"-(v*cl) -> v * (-cl)",assuming:{multiply:{commutative:!1},subtract:{total:!0}}},{l:"-(n1/n2)",r:"-n1/n2"},{l:"-v",r:"v * (-1)"},{l:"(n1 + n2)*(-1)",r:"n1*(-1) + n2*(-1)",repeat:!0},{l:"n/n1^n2",r:"n*n1^-n2"},{l:"n/n1",r:"n*n1^-1"},{s:"(n1*n2)^n3 -> n1^n3 * n2^n3",assuming:{multiply:{commutative:!0}}},{s:"(n1*n2)^(-1) -> n2^(-1) * n1^(-1)",assuming:{multiply:{commutative:!1}}},{s:"(n ^ n1) ^ n2 -> n ^ (n1 * n2)",assuming:{divide:{total:!0}}},{l:" vd   * ( vd   * n1 + n2)",r:"vd^2       * n1 +  vd   * n2"},{s:" vd   * (vd^n4 * n1 + n2)   ->  vd^(1+n4)  * n1 +  vd   * n2",assuming:{divide:{total:!0}}},{s:"vd^n3 * ( vd   * n1 + n2)   ->  vd^(n3+1)  * n1 + vd^n3 * n2",assuming:{divide:{total:!0}}},{s:"vd^n3 * (vd^n4 * n1 + n2)   ->  vd^(n3+n4) * n1 + vd^n3 * n2",assuming:{divide:{total:!0}}},{l:"n*n",r:"n^2"},{s:"n * n^n1 -> n^(n1+1)",assuming:{divide:{total:!0}}},{s:"n^n1 * n^n2 -> n^(n1+n2)",assuming:{divide:{total:!0}}},s,{s:"n+n -> 2*n",assuming:{add:{total:!0}}},{l:"n+-n",r:"0"},{l:"vd*n + vd",r:"vd*(n+1)"},{l:"n3*n1 + n3*n2",r:"n3*(n1+n2)"},{l:"n3^(-n4)*n1 +   n3  * n2",r:"n3^(-n4)*(n1 + n3^(n4+1) *n2)"},{l:"n3^(-n4)*n1 + n3^n5 * n2",r:"n3^(-n4)*(n1 + n3^(n4+n5)*n2)"},{s:"n*vd + vd -> (n+1)*vd",assuming:{multiply:{commutative:!1}}},{s:"vd + n*vd -> (1+n)*vd",assuming:{multiply:{commutative:!1}}},{s:"n1*n3 + n2*n3 -> (n1+n2)*n3",assuming:{multiply:{commutative:!1}}},{s:"n^n1 * n -> n^(n1+1)",assuming:{divide:{total:!0},multiply:{commutative:!1}}},{s:"n1*n3^(-n4) + n2 * n3    -> (n1 + n2*n3^(n4 +  1))*n3^(-n4)",assuming:{multiply:{commutative:!1}}},{s:"n1*n3^(-n4) + n2 * n3^n5 -> (n1 + n2*n3^(n4 + n5))*n3^(-n4)",assuming:{multiply:{commutative:!1}}},{l:"n*cd + cd",r:"(n+1)*cd"},{s:"cd*n + cd -> cd*(n+1)",assuming:{multiply:{commutative:!1}}},{s:"cd + cd*n -> cd*(1+n)",assuming:{multiply:{commutative:!1}}},s,{s:"(-n)*n1 -> -(n*n1)",assuming:{subtract:{total:!0}}},{s:"n1*(-n) -> -(n1*n)",assuming:{subtract:{total:!0},multiply:{commutative:!1}}},{s:"ce+ve -> ve+ce",assuming:{add:{commutative:!0}},imposeContext:{add:{commutative:!1}}},{s:"vd*cd -> cd*vd",assuming:{multiply:{commutative:!0}},imposeContext:{multiply:{commutative:!1}}},{l:"n+-n1",r:"n-n1"},{l:"n+-(n1)",r:"n-(n1)"},{s:"n*(n1^-1) -> n/n1",assuming:{multiply:{commutative:!0}}},{s:"n*n1^-n2 -> n/n1^n2",assuming:{multiply:{commutative:!0}}},{s:"n^-1 -> 1/n",assuming:{multiply:{commutative:!0}}},{l:"n^1",r:"n"},{s:"n*(n1/n2) -> (n*n1)/n2",assuming:{multiply:{associative:!0}}},{s:"n-(n1+n2) -> n-n1-n2",assuming:{addition:{associative:!0,commutative:!0}}},{l:"1*n",r:"n",imposeContext:{multiply:{commutative:!0}}},{s:"n1/(n2/n3) -> (n1*n3)/n2",assuming:{multiply:{associative:!0}}},{l:"n1/(-n2)",r:"-n1/n2"}];function Z(K,oe){var xe={};if(K.s){var Se=K.s.split("->");if(Se.length===2)xe.l=Se[0],xe.r=Se[1];else throw SyntaxError("Could not parse rule: "+K.s)}else xe.l=K.l,xe.r=K.r;xe.l=B(t(xe.l)),xe.r=B(t(xe.r));for(var Me of["imposeContext","repeat","assuming"])Me in K&&(xe[Me]=K[Me]);if(K.evaluate&&(xe.evaluate=t(K.evaluate)),M(xe.l,oe)){var Re=!_(xe.l,oe),_e;Re&&(_e=ae());var Ke=T(xe.l),lt=ae();xe.expanded={},xe.expanded.l=Ke([xe.l,lt]),S(xe.expanded.l,oe),A(xe.expanded.l,oe),xe.expanded.r=Ke([xe.r,lt]),Re&&(xe.expandedNC1={},xe.expandedNC1.l=Ke([_e,xe.l]),xe.expandedNC1.r=Ke([_e,xe.r]),xe.expandedNC2={},xe.expandedNC2.l=Ke([_e,xe.expanded.l]),xe.expandedNC2.r=Ke([_e,xe.expanded.r]))}return xe}function I(K,oe){for(var xe=[],Se=0;Se<K.length;Se++){var Me=K[Se],Re=void 0,_e=typeof Me;switch(_e){case"string":Me={s:Me};case"object":Re=Z(Me,oe);break;case"function":Re=Me;break;default:throw TypeError("Unsupported type of rule: "+_e)}xe.push(Re)}return xe}var L=0;function ae(){return new w("_p"+L++)}function J(K,oe){var xe=arguments.length>2&&arguments[2]!==void 0?arguments[2]:vf(),Se=arguments.length>3&&arguments[3]!==void 0?arguments[3]:{},Me=Se.consoleDebug;oe=I(oe||H.rules,Se.context);var Re=r(K,xe);Re=B(Re);for(var _e={},Ke=Re.toString({parenthesis:"all"});!_e[Ke];){_e[Ke]=!0,L=0;var lt=Ke;Me&&console.log("Working on: ",Ke);for(var vt=0;vt<oe.length;vt++){var mt="";if(typeof oe[vt]=="function"?(Re=oe[vt](Re,Se),Me&&(mt=oe[vt].name)):(S(Re,Se.context),Re=ge(Re,oe[vt],Se.context),Me&&(mt="".concat(oe[vt].l.toString()," -> ").concat(oe[vt].r.toString()))),Me){var Ct=Re.toString({parenthesis:"all"});Ct!==lt&&(console.log("Applying",mt,"produced",Ct),lt=Ct)}x(Re,Se.context)}Ke=Re.toString({parenthesis:"all"})}return Re}function te(K,oe,xe){var Se=K;if(K)for(var Me=0;Me<K.length;++Me){var Re=ge(K[Me],oe,xe);Re!==K[Me]&&(Se===K&&(Se=K.slice()),Se[Me]=Re)}return Se}function ge(K,oe,xe){if(oe.assuming){for(var Se in oe.assuming)for(var Me in oe.assuming[Se])if(m(Se,Me,xe)!==oe.assuming[Se][Me])return K}var Re=b(oe.imposeContext,xe),_e=K;if(_e instanceof p||_e instanceof c){var Ke=te(_e.args,oe,xe);Ke!==_e.args&&(_e=_e.clone(),_e.args=Ke)}else if(_e instanceof v){if(_e.content){var lt=ge(_e.content,oe,xe);lt!==_e.content&&(_e=new v(lt))}}else if(_e instanceof u){var vt=te(_e.items,oe,xe);vt!==_e.items&&(_e=new u(vt))}else if(_e instanceof a){var mt=_e.object;_e.object&&(mt=ge(_e.object,oe,xe));var Ct=_e.index;_e.index&&(Ct=ge(_e.index,oe,xe)),(mt!==_e.object||Ct!==_e.index)&&(_e=new a(mt,Ct))}else if(_e instanceof f){var ot=te(_e.dimensions,oe,xe);ot!==_e.dimensions&&(_e=new f(ot))}else if(_e instanceof h){var Wt=!1,Lt={};for(var Ot in _e.properties)Lt[Ot]=ge(_e.properties[Ot],oe,xe),Lt[Ot]!==_e.properties[Ot]&&(Wt=!0);Wt&&(_e=new h(Lt))}var Y=oe.r,Ce=ye(oe.l,_e,Re)[0];if(!Ce&&oe.expanded&&(Y=oe.expanded.r,Ce=ye(oe.expanded.l,_e,Re)[0]),!Ce&&oe.expandedNC1&&(Y=oe.expandedNC1.r,Ce=ye(oe.expandedNC1.l,_e,Re)[0],Ce||(Y=oe.expandedNC2.r,Ce=ye(oe.expandedNC2.l,_e,Re)[0])),Ce){var Je=_e.implicit;_e=Y.clone(),Je&&"implicit"in Y&&(_e.implicit=!0),_e=_e.transform(function(tt){return tt.isSymbolNode&&et(Ce.placeholders,tt.name)?Ce.placeholders[tt.name].clone():tt})}return oe.repeat&&_e!==K&&(_e=ge(_e,oe,xe)),_e}function de(K,oe){var xe=[],Se,Me,Re=T(K);if(_(K,oe))for(var _e=0;_e<K.args.length;_e++)Me=K.args.slice(0),Me.splice(_e,1),Se=Me.length===1?Me[0]:Re(Me),xe.push(Re([K.args[_e],Se]));else for(var Ke=1;Ke<K.args.length;Ke++){var lt=K.args[0];Ke>1&&(lt=Re(K.args.slice(0,Ke))),Me=K.args.slice(Ke),Se=Me.length===1?Me[0]:Re(Me),xe.push(Re([lt,Se]))}return xe}function re(K,oe){var xe={placeholders:{}};if(!K.placeholders&&!oe.placeholders)return xe;if(K.placeholders){if(!oe.placeholders)return K}else return oe;for(var Se in K.placeholders)if(et(K.placeholders,Se)&&(xe.placeholders[Se]=K.placeholders[Se],et(oe.placeholders,Se)&&!Ne(K.placeholders[Se],oe.placeholders[Se])))return null;for(var Me in oe.placeholders)et(oe.placeholders,Me)&&(xe.placeholders[Me]=oe.placeholders[Me]);return xe}function ue(K,oe){var xe=[];if(K.length===0||oe.length===0)return xe;for(var Se,Me=0;Me<K.length;Me++)for(var Re=0;Re<oe.length;Re++)Se=re(K[Me],oe[Re]),Se&&xe.push(Se);return xe}function Ee(K){if(K.length===0)return K;for(var oe=K.reduce(ue),xe=[],Se={},Me=0;Me<oe.length;Me++){var Re=JSON.stringify(oe[Me],g);Se[Re]||(Se[Re]=!0,xe.push(oe[Me]))}return xe}function ye(K,oe,xe,Se){var Me=[{placeholders:{}}];if(K instanceof p&&oe instanceof p||K instanceof c&&oe instanceof c){if(K instanceof p){if(K.op!==oe.op||K.fn!==oe.fn)return[]}else if(K instanceof c&&K.name!==oe.name)return[];if(oe.args.length===1&&K.args.length===1||!M(oe,xe)&&oe.args.length===K.args.length||Se){for(var Re=[],_e=0;_e<K.args.length;_e++){var Ke=ye(K.args[_e],oe.args[_e],xe);if(Ke.length===0)break;Re.push(Ke)}if(Re.length!==K.args.length){if(!_(oe,xe)||K.args.length===1)return[];if(K.args.length>2)throw new Error("permuting >2 commutative non-associative rule arguments not yet implemented");var lt=ye(K.args[0],oe.args[1],xe);if(lt.length===0)return[];var vt=ye(K.args[1],oe.args[0],xe);if(vt.length===0)return[];Re=[lt,vt]}Me=Ee(Re)}else if(oe.args.length>=2&&K.args.length===2){for(var mt=de(oe,xe),Ct=[],ot=0;ot<mt.length;ot++){var Wt=ye(K,mt[ot],xe,!0);Ct=Ct.concat(Wt)}return Ct}else{if(K.args.length>2)throw Error("Unexpected non-binary associative function: "+K.toString());return[]}}else if(K instanceof w){if(K.name.length===0)throw new Error("Symbol in rule has 0 length...!?");if(O[K.name]){if(K.name!==oe.name)return[]}else switch(K.name[1]>="a"&&K.name[1]<="z"?K.name.substring(0,2):K.name[0]){case"n":case"_p":Me[0].placeholders[K.name]=oe;break;case"c":case"cl":if(st(oe))Me[0].placeholders[K.name]=oe;else return[];break;case"v":if(!st(oe))Me[0].placeholders[K.name]=oe;else return[];break;case"vl":if(tn(oe))Me[0].placeholders[K.name]=oe;else return[];break;case"cd":if(ud(oe))Me[0].placeholders[K.name]=oe;else return[];break;case"vd":if(!ud(oe))Me[0].placeholders[K.name]=oe;else return[];break;case"ce":if(Da(oe))Me[0].placeholders[K.name]=oe;else return[];break;case"ve":if(!Da(oe))Me[0].placeholders[K.name]=oe;else return[];break;default:throw new Error("Invalid symbol in rule: "+K.name)}}else if(K instanceof l){if(!i(K.value,oe.value))return[]}else return[];return Me}function Ne(K,oe){if(K instanceof l&&oe instanceof l){if(!i(K.value,oe.value))return!1}else if(K instanceof w&&oe instanceof w){if(K.name!==oe.name)return!1}else if(K instanceof p&&oe instanceof p||K instanceof c&&oe instanceof c){if(K instanceof p){if(K.op!==oe.op||K.fn!==oe.fn)return!1}else if(K instanceof c&&K.name!==oe.name)return!1;if(K.args.length!==oe.args.length)return!1;for(var xe=0;xe<K.args.length;xe++)if(!Ne(K.args[xe],oe.args[xe]))return!1}else return!1;return!0}return H});var MM="simplifyConstant",EM=["typed","config","mathWithTransform","matrix","isBounded","?fraction","?bignumber","AccessorNode","ArrayNode","ConstantNode","FunctionNode","IndexNode","ObjectNode","OperatorNode","SymbolNode"],fd=Ge(MM,EM,n=>{var{typed:e,config:t,mathWithTransform:i,matrix:r,isBounded:s,fraction:o,bignumber:a,AccessorNode:u,ArrayNode:l,ConstantNode:c,FunctionNode:f,IndexNode:h,ObjectNode:p,OperatorNode:v,SymbolNode:w}=n,{isCommutative:g,isAssociative:m,allChildren:_,createMakeNodeFunction:M}=Co({FunctionNode:f,OperatorNode:v,SymbolNode:w}),b=e("simplifyConstant",{Node:I=>T(Z(I,{})),"Node, Object":function(L,ae){return T(Z(L,ae))}});function S(I){return Ir(I)?I.valueOf():I instanceof Array?I.map(S):Yn(I)?r(S(I.valueOf())):I}function A(I,L,ae){try{return i[I].apply(null,L)}catch{return L=L.map(S),F(i[I].apply(null,L),ae)}}var x=e({Fraction:H,number:function(L){return L<0?R(new c(-L)):new c(L)},BigNumber:function(L){return L<0?R(new c(-L)):new c(L)},bigint:function(L){return L<0n?R(new c(-L)):new c(L)},Complex:function(L){throw new Error("Cannot convert Complex number to Node")},string:function(L){return new c(L)},Matrix:function(L){return new l(L.valueOf().map(ae=>x(ae)))}});function T(I){return ut(I)?I:x(I)}function V(I,L){var ae=L&&L.exactFractions!==!1;if(ae&&s(I)&&o){var J=o(I),te=L&&typeof L.fractionsLimit=="number"?L.fractionsLimit:1/0;if(J.valueOf()===I&&J.n<te&&J.d<te)return J}return I}var F=e({"string, Object":function(L,ae){var J=Ao(L,t);if(J==="BigNumber")return a===void 0&&hu(),a(L);if(J==="bigint")return BigInt(L);if(J==="Fraction")return o===void 0&&fu(),o(L);var te=parseFloat(L);return V(te,ae)},"Fraction, Object":function(L,ae){return L},"BigNumber, Object":function(L,ae){return L},"number, Object":function(L,ae){return V(L,ae)},"bigint, Object":function(L,ae){return L},"Complex, Object":function(L,ae){return L.im!==0?L:V(L.re,ae)},"Matrix, Object":function(L,ae){return r(V(L.valueOf()))},"Array, Object":function(L,ae){return L.map(V)}});function R(I){return new v("-","unaryMinus",[I])}function H(I){var L=te=>t.number==="BigNumber"&&a?a(te):Number(te),ae=I.s*I.n,J=ae<0n?new v("-","unaryMinus",[new c(-L(ae))]):new c(L(ae));return I.d===1n?J:new v("/","divide",[J,new c(L(I.d))])}function B(I,L,ae){if(!li(L))return new u(T(I),T(L));if(wn(I)||Yn(I)){for(var J=Array.from(L.dimensions);J.length>0;)if(st(J[0])&&typeof J[0].value!="string"){var te=F(J.shift().value,ae);wn(I)?I=I.items[te-1]:(I=I.valueOf()[te-1],I instanceof Array&&(I=r(I)))}else if(J.length>1&&st(J[1])&&typeof J[1].value!="string"){var ge=F(J[1].value,ae),de=[],re=wn(I)?I.items:I.valueOf();for(var ue of re)if(wn(ue))de.push(ue.items[ge-1]);else if(Yn(I))de.push(ue[ge-1]);else break;if(de.length===re.length)wn(I)?I=new l(de):I=r(de),J.splice(1,1);else break}else break;return J.length===L.dimensions.length?new u(T(I),L):J.length>0?(L=new h(J),new u(T(I),L)):I}if(xr(I)&&L.dimensions.length===1&&st(L.dimensions[0])){var Ee=L.dimensions[0].value;return Ee in I.properties?I.properties[Ee]:new c}return new u(T(I),L)}function O(I,L,ae,J){var te=L.shift(),ge=L.reduce((de,re)=>{if(!ut(re)){var ue=de.pop();if(ut(ue))return[ue,re];try{return de.push(A(I,[ue,re],J)),de}catch{de.push(ue)}}de.push(T(de.pop()));var Ee=de.length===1?de[0]:ae(de);return[ae([Ee,T(re)])]},[te]);return ge.length===1?ge[0]:ae([ge[0],x(ge[1])])}function Z(I,L){switch(I.type){case"SymbolNode":return I;case"ConstantNode":switch(typeof I.value){case"number":return F(I.value,L);case"bigint":return F(I.value,L);case"string":return I.value;default:if(!isNaN(I.value))return F(I.value,L)}return I;case"FunctionNode":if(i[I.name]&&i[I.name].rawArgs)return I;{var ae=["add","multiply"];if(!ae.includes(I.name)){var J=I.args.map(Me=>Z(Me,L));if(!J.some(ut))try{return A(I.name,J,L)}catch{}if(I.name==="size"&&J.length===1&&wn(J[0])){for(var te=[],ge=J[0];wn(ge);)te.push(ge.items.length),ge=ge.items[0];return r(te)}return new f(I.name,J.map(T))}}case"OperatorNode":{var de=I.fn.toString(),re,ue,Ee=M(I);if(Ut(I)&&I.isUnary())re=[Z(I.args[0],L)],ut(re[0])?ue=Ee(re):ue=A(de,re,L);else if(m(I,L.context))if(re=_(I,L.context),re=re.map(Me=>Z(Me,L)),g(de,L.context)){for(var ye=[],Ne=[],K=0;K<re.length;K++)ut(re[K])?Ne.push(re[K]):ye.push(re[K]);ye.length>1?(ue=O(de,ye,Ee,L),Ne.unshift(ue),ue=O(de,Ne,Ee,L)):ue=O(de,re,Ee,L)}else ue=O(de,re,Ee,L);else re=I.args.map(Me=>Z(Me,L)),ue=O(de,re,Ee,L);return ue}case"ParenthesisNode":return Z(I.content,L);case"AccessorNode":return B(Z(I.object,L),Z(I.index,L),L);case"ArrayNode":{var oe=I.items.map(Me=>Z(Me,L));return oe.some(ut)?new l(oe.map(T)):r(oe)}case"IndexNode":return new h(I.dimensions.map(Me=>b(Me,L)));case"ObjectNode":{var xe={};for(var Se in I.properties)xe[Se]=b(I.properties[Se],L);return new p(xe)}default:throw new Error("Unimplemented node type in simplifyConstant: ".concat(I.type))}}return b});var Li=[{AssignmentNode:{},FunctionAssignmentNode:{}},{ConditionalNode:{latexLeftParens:!1,latexRightParens:!1,latexParens:!1}},{"OperatorNode:or":{op:"or",associativity:"left",associativeWith:[]}},{"OperatorNode:xor":{op:"xor",associativity:"left",associativeWith:[]}},{"OperatorNode:and":{op:"and",associativity:"left",associativeWith:[]}},{"OperatorNode:bitOr":{op:"|",associativity:"left",associativeWith:[]}},{"OperatorNode:bitXor":{op:"^|",associativity:"left",associativeWith:[]}},{"OperatorNode:bitAnd":{op:"&",associativity:"left",associativeWith:[]}},{"OperatorNode:equal":{op:"==",associativity:"left",associativeWith:[]},"OperatorNode:unequal":{op:"!=",associativity:"left",associativeWith:[]},"OperatorNode:smaller":{op:"<",associativity:"left",associativeWith:[]},"OperatorNode:larger":{op:">",associativity:"left",associativeWith:[]},"OperatorNode:smallerEq":{op:"<=",associativity:"left",associativeWith:[]},"OperatorNode:largerEq":{op:">=",associativity:"left",associativeWith:[]},RelationalNode:{associativity:"left",associativeWith:[]}},{"OperatorNode:leftShift":{op:"<<",associativity:"left",associativeWith:[]},"OperatorNode:rightArithShift":{op:">>",associativity:"left",associativeWith:[]},"OperatorNode:rightLogShift":{op:">>>",associativity:"left",associativeWith:[]}},{"OperatorNode:to":{op:"to",associativity:"left",associativeWith:[]}},{RangeNode:{}},{"OperatorNode:add":{op:"+",associativity:"left",associativeWith:["OperatorNode:add","OperatorNode:subtract"]},"OperatorNode:subtract":{op:"-",associativity:"left",associativeWith:[]}},{"OperatorNode:multiply":{op:"*",associativity:"left",associativeWith:["OperatorNode:multiply","OperatorNode:divide","Operator:dotMultiply","Operator:dotDivide"]},"OperatorNode:divide":{op:"/",associativity:"left",associativeWith:[],latexLeftParens:!1,latexRightParens:!1,latexParens:!1},"OperatorNode:dotMultiply":{op:".*",associativity:"left",associativeWith:["OperatorNode:multiply","OperatorNode:divide","OperatorNode:dotMultiply","OperatorNode:doDivide"]},"OperatorNode:dotDivide":{op:"./",associativity:"left",associativeWith:[]},"OperatorNode:mod":{op:"mod",associativity:"left",associativeWith:[]}},{"OperatorNode:multiply":{associativity:"left",associativeWith:["OperatorNode:multiply","OperatorNode:divide","Operator:dotMultiply","Operator:dotDivide"]}},{"OperatorNode:unaryPlus":{op:"+",associativity:"right"},"OperatorNode:unaryMinus":{op:"-",associativity:"right"},"OperatorNode:bitNot":{op:"~",associativity:"right"},"OperatorNode:not":{op:"not",associativity:"right"}},{"OperatorNode:pow":{op:"^",associativity:"right",associativeWith:[],latexRightParens:!1},"OperatorNode:dotPow":{op:".^",associativity:"right",associativeWith:[]}},{"OperatorNode:nullish":{op:"??",associativity:"left",associativeWith:[]}},{"OperatorNode:factorial":{op:"!",associativity:"left"}},{"OperatorNode:ctranspose":{op:"'",associativity:"left"}}];function gu(n,e){if(!e||e!=="auto")return n;for(var t=n;An(t);)t=t.content;return t}function Nt(n,e,t,i){var r=n;e!=="keep"&&(r=n.getContent());for(var s=r.getIdentifier(),o=null,a=0;a<Li.length;a++)if(s in Li[a]){o=a;break}if(s==="OperatorNode:multiply"&&r.implicit&&t!=="show"){var u=gu(r.args[0],e);!(st(u)&&i&&i.getIdentifier()==="OperatorNode:divide"&&wa(gu(i.args[0],e)))&&!(u.getIdentifier()==="OperatorNode:divide"&&wa(gu(u.args[0],e))&&st(gu(u.args[1])))&&(o+=1)}return o}function No(n,e){var t=n;e!=="keep"&&(t=n.getContent());var i=t.getIdentifier(),r=Nt(t,e);if(r===null)return null;var s=Li[r][i];if(et(s,"associativity")){if(s.associativity==="left")return"left";if(s.associativity==="right")return"right";throw Error("'"+i+"' has the invalid associativity '"+s.associativity+"'.")}return null}function vu(n,e,t){var i=t!=="keep"?n.getContent():n,r=t!=="keep"?n.getContent():e,s=i.getIdentifier(),o=r.getIdentifier(),a=Nt(i,t);if(a===null)return null;var u=Li[a][s];if(et(u,"associativeWith")&&u.associativeWith instanceof Array){for(var l=0;l<u.associativeWith.length;l++)if(u.associativeWith[l]===o)return!0;return!1}return null}function _v(n){var e="OperatorNode:"+n;for(var t of Li)if(e in t)return t[e].op;return null}var yv="simplifyCore",wM=["typed","parse","equal","isZero","add","subtract","multiply","divide","pow","AccessorNode","ArrayNode","ConstantNode","FunctionNode","IndexNode","ObjectNode","OperatorNode","ParenthesisNode","SymbolNode"],dd=Ge(yv,wM,n=>{var{typed:e,parse:t,equal:i,isZero:r,add:s,subtract:o,multiply:a,divide:u,pow:l,AccessorNode:c,ArrayNode:f,ConstantNode:h,FunctionNode:p,IndexNode:v,ObjectNode:w,OperatorNode:g,ParenthesisNode:m,SymbolNode:_}=n,M=new h(0),b=new h(1),S=new h(!0),A=new h(!1);function x(R){return Ut(R)&&["and","not","or"].includes(R.op)}var{hasProperty:T,isCommutative:V}=Co({FunctionNode:p,OperatorNode:g,SymbolNode:_});function F(R){var H=arguments.length>1&&arguments[1]!==void 0?arguments[1]:{},B=H?H.context:void 0;if(T(R,"trivial",B)){if(Hn(R)&&R.args.length===1)return F(R.args[0],H);var O=!1,Z=0;if(R.forEach(ye=>{++Z,Z===1&&(O=F(ye,H))}),Z===1)return O}var I=R;if(Hn(I)){var L=_v(I.name);if(L){if(I.args.length>2&&T(I,"associative",B))for(;I.args.length>2;){var ae=I.args.pop(),J=I.args.pop();I.args.push(new g(L,I.name,[ae,J]))}I=new g(L,I.name,I.args)}else return new p(F(I.fn),I.args.map(ye=>F(ye,H)))}if(Ut(I)&&I.isUnary()){var te=F(I.args[0],H);if(I.op==="~"&&Ut(te)&&te.isUnary()&&te.op==="~"||I.op==="not"&&Ut(te)&&te.isUnary()&&te.op==="not"&&x(te.args[0]))return te.args[0];var ge=!0;if(I.op==="-"&&Ut(te)&&(te.isBinary()&&te.fn==="subtract"&&(I=new g("-","subtract",[te.args[1],te.args[0]]),ge=!1),te.isUnary()&&te.op==="-"))return te.args[0];if(ge)return new g(I.op,I.fn,[te])}if(Ut(I)&&I.isBinary()){var de=F(I.args[0],H),re=F(I.args[1],H);if(I.op==="+"){if(st(de)&&r(de.value))return re;if(st(re)&&r(re.value))return de;Ut(re)&&re.isUnary()&&re.op==="-"&&(re=re.args[0],I=new g("-","subtract",[de,re]))}if(I.op==="-")return Ut(re)&&re.isUnary()&&re.op==="-"?F(new g("+","add",[de,re.args[0]]),H):st(de)&&r(de.value)?F(new g("-","unaryMinus",[re])):st(re)&&r(re.value)?de:new g(I.op,I.fn,[de,re]);if(I.op==="*"){if(st(de)){if(r(de.value))return M;if(i(de.value,1))return re}if(st(re)){if(r(re.value))return M;if(i(re.value,1))return de;if(V(I,B))return new g(I.op,I.fn,[re,de],I.implicit)}return new g(I.op,I.fn,[de,re],I.implicit)}if(I.op==="/")return st(de)&&r(de.value)?M:st(re)&&i(re.value,1)?de:new g(I.op,I.fn,[de,re]);if(I.op==="^"&&st(re)){if(r(re.value))return b;if(i(re.value,1))return de}if(I.op==="and"){if(st(de))if(de.value){if(x(re))return re;if(st(re))return re.value?S:A}else return A;if(st(re))if(re.value){if(x(de))return de}else return A}if(I.op==="or"){if(st(de)){if(de.value)return S;if(x(re))return re}if(st(re)){if(re.value)return S;if(x(de))return de}}return new g(I.op,I.fn,[de,re])}if(Ut(I))return new g(I.op,I.fn,I.args.map(ye=>F(ye,H)));if(wn(I))return new f(I.items.map(ye=>F(ye,H)));if(Gn(I))return new c(F(I.object,H),F(I.index,H));if(li(I))return new v(I.dimensions.map(ye=>F(ye,H)));if(xr(I)){var ue={};for(var Ee in I.properties)ue[Ee]=F(I.properties[Ee],H);return new w(ue)}return I}return e(yv,{Node:F,"Node,Object":F})});var bv="derivative",AM=["typed","config","parse","simplify","equal","isZero","numeric","ConstantNode","FunctionNode","OperatorNode","ParenthesisNode","SymbolNode"],pd=Ge(bv,AM,n=>{var{typed:e,config:t,parse:i,simplify:r,equal:s,isZero:o,numeric:a,ConstantNode:u,FunctionNode:l,OperatorNode:c,ParenthesisNode:f,SymbolNode:h}=n;function p(b,S){var A=arguments.length>2&&arguments[2]!==void 0?arguments[2]:{simplify:!0},x=new Map,T=S.name;function V(R){var H=x.get(R);if(H!==void 0)return H;var B=m(V,R,T);return x.set(R,B),B}var F=_(b,V);return A.simplify?r(F):F}function v(b){var S=i(b);if(!S.isSymbolNode)throw new TypeError("Invalid variable. "+"Cannot parse ".concat(JSON.stringify(b)," into a variable in function derivative"));return S}var w=e(bv,{"Node, SymbolNode":p,"Node, SymbolNode, Object":p,"Node, string":(b,S)=>p(b,v(S)),"Node, string, Object":(b,S,A)=>p(b,v(S),A)});w._simplify=!0,w.toTex=function(b){return g.apply(null,b.args)};var g=e("_derivTex",{"Node, SymbolNode":function(S,A){return st(S)&&_i(S.value)==="string"?g(i(S.value).toString(),A.toString(),1):g(S.toTex(),A.toString(),1)},"Node, ConstantNode":function(S,A){if(_i(A.value)==="string")return g(S,i(A.value));throw new Error("The second parameter to 'derivative' is a non-string constant")},"Node, SymbolNode, ConstantNode":function(S,A,x){return g(S.toString(),A.name,x.value)},"string, string, number":function(S,A,x){var T;return x===1?T="{d\\over d"+A+"}":T="{d^{"+x+"}\\over d"+A+"^{"+x+"}}",T+"\\left[".concat(S,"\\right]")}}),m=e("_isConst",{"function, ConstantNode, string":function(){return!0},"function, SymbolNode, string":function(S,A,x){return A.name!==x},"function, ParenthesisNode, string":function(S,A,x){return S(A.content,x)},"function, FunctionAssignmentNode, string":function(S,A,x){return A.params.includes(x)?S(A.expr,x):!0},"function, FunctionNode | OperatorNode, string":function(S,A,x){return A.args.every(T=>S(T,x))}}),_=e("_derivative",{"ConstantNode, function":function(){return M(0)},"SymbolNode, function":function(S,A){return A(S)?M(0):M(1)},"ParenthesisNode, function":function(S,A){return new f(_(S.content,A))},"FunctionAssignmentNode, function":function(S,A){return A(S)?M(0):_(S.expr,A)},"FunctionNode, function":function(S,A){if(A(S))return M(0);var x=S.args[0],T,V=!1,F=!1,R;switch(S.name){case"cbrt":V=!0,R=new c("*","multiply",[M(3),new c("^","pow",[x,new c("/","divide",[M(2),M(3)])])]);break;case"sqrt":case"nthRoot":if(S.args.length===1)V=!0,R=new c("*","multiply",[M(2),new l("sqrt",[x])]);else if(S.args.length===2)return T=new c("/","divide",[M(1),S.args[1]]),_(new c("^","pow",[x,T]),A);break;case"log10":T=M(10);case"log":if(!T&&S.args.length===1)R=x.clone(),V=!0;else if(S.args.length===1&&T||S.args.length===2&&A(S.args[1]))R=new c("*","multiply",[x.clone(),new l("log",[T||S.args[1]])]),V=!0;else if(S.args.length===2)return _(new c("/","divide",[new l("log",[x]),new l("log",[S.args[1]])]),A);break;case"pow":if(S.args.length===2)return _(new c("^","pow",[x,S.args[1]]),A);break;case"exp":R=new l("exp",[x.clone()]);break;case"sin":R=new l("cos",[x.clone()]);break;case"cos":R=new c("-","unaryMinus",[new l("sin",[x.clone()])]);break;case"tan":R=new c("^","pow",[new l("sec",[x.clone()]),M(2)]);break;case"sec":R=new c("*","multiply",[S,new l("tan",[x.clone()])]);break;case"csc":F=!0,R=new c("*","multiply",[S,new l("cot",[x.clone()])]);break;case"cot":F=!0,R=new c("^","pow",[new l("csc",[x.clone()]),M(2)]);break;case"asin":V=!0,R=new l("sqrt",[new c("-","subtract",[M(1),new c("^","pow",[x.clone(),M(2)])])]);break;case"acos":V=!0,F=!0,R=new l("sqrt",[new c("-","subtract",[M(1),new c("^","pow",[x.clone(),M(2)])])]);break;case"atan":V=!0,R=new c("+","add",[new c("^","pow",[x.clone(),M(2)]),M(1)]);break;case"asec":V=!0,R=new c("*","multiply",[new l("abs",[x.clone()]),new l("sqrt",[new c("-","subtract",[new c("^","pow",[x.clone(),M(2)]),M(1)])])]);break;case"acsc":V=!0,F=!0,R=new c("*","multiply",[new l("abs",[x.clone()]),new l("sqrt",[new c("-","subtract",[new c("^","pow",[x.clone(),M(2)]),M(1)])])]);break;case"acot":V=!0,F=!0,R=new c("+","add",[new c("^","pow",[x.clone(),M(2)]),M(1)]);break;case"sinh":R=new l("cosh",[x.clone()]);break;case"cosh":R=new l("sinh",[x.clone()]);break;case"tanh":R=new c("^","pow",[new l("sech",[x.clone()]),M(2)]);break;case"sech":F=!0,R=new c("*","multiply",[S,new l("tanh",[x.clone()])]);break;case"csch":F=!0,R=new c("*","multiply",[S,new l("coth",[x.clone()])]);break;case"coth":F=!0,R=new c("^","pow",[new l("csch",[x.clone()]),M(2)]);break;case"asinh":V=!0,R=new l("sqrt",[new c("+","add",[new c("^","pow",[x.clone(),M(2)]),M(1)])]);break;case"acosh":V=!0,R=new l("sqrt",[new c("-","subtract",[new c("^","pow",[x.clone(),M(2)]),M(1)])]);break;case"atanh":V=!0,R=new c("-","subtract",[M(1),new c("^","pow",[x.clone(),M(2)])]);break;case"asech":V=!0,F=!0,R=new c("*","multiply",[x.clone(),new l("sqrt",[new c("-","subtract",[M(1),new c("^","pow",[x.clone(),M(2)])])])]);break;case"acsch":V=!0,F=!0,R=new c("*","multiply",[new l("abs",[x.clone()]),new l("sqrt",[new c("+","add",[new c("^","pow",[x.clone(),M(2)]),M(1)])])]);break;case"acoth":V=!0,F=!0,R=new c("-","subtract",[M(1),new c("^","pow",[x.clone(),M(2)])]);break;case"abs":R=new c("/","divide",[new l(new h("abs"),[x.clone()]),x.clone()]);break;default:throw new Error('Cannot process function "'+S.name+'" in derivative: the function is not supported, undefined, or the number of arguments passed to it are not supported')}var H,B;V?(H="/",B="divide"):(H="*",B="multiply");var O=_(x,A);return F&&(O=new c("-","unaryMinus",[O])),new c(H,B,[O,R])},"OperatorNode, function":function(S,A){if(A(S))return M(0);if(S.op==="+")return new c(S.op,S.fn,S.args.map(function(I){return _(I,A)}));if(S.op==="-"){if(S.isUnary())return new c(S.op,S.fn,[_(S.args[0],A)]);if(S.isBinary())return new c(S.op,S.fn,[_(S.args[0],A),_(S.args[1],A)])}if(S.op==="*"){var x=S.args.filter(function(I){return A(I)});if(x.length>0){var T=S.args.filter(function(I){return!A(I)}),V=T.length===1?T[0]:new c("*","multiply",T),F=x.concat(_(V,A));return new c("*","multiply",F)}return new c("+","add",S.args.map(function(I){return new c("*","multiply",S.args.map(function(L){return L===I?_(L,A):L.clone()}))}))}if(S.op==="/"&&S.isBinary()){var R=S.args[0],H=S.args[1];return A(H)?new c("/","divide",[_(R,A),H]):A(R)?new c("*","multiply",[new c("-","unaryMinus",[R]),new c("/","divide",[_(H,A),new c("^","pow",[H.clone(),M(2)])])]):new c("/","divide",[new c("-","subtract",[new c("*","multiply",[_(R,A),H.clone()]),new c("*","multiply",[R.clone(),_(H,A)])]),new c("^","pow",[H.clone(),M(2)])])}if(S.op==="^"&&S.isBinary()){var B=S.args[0],O=S.args[1];if(A(B))return st(B)&&(o(B.value)||s(B.value,1))?M(0):new c("*","multiply",[S,new c("*","multiply",[new l("log",[B.clone()]),_(O.clone(),A)])]);if(A(O)){if(st(O)){if(o(O.value))return M(0);if(s(O.value,1))return _(B,A)}var Z=new c("^","pow",[B.clone(),new c("-","subtract",[O,M(1)])]);return new c("*","multiply",[O.clone(),new c("*","multiply",[_(B,A),Z])])}return new c("*","multiply",[new c("^","pow",[B.clone(),O.clone()]),new c("+","add",[new c("*","multiply",[_(B,A),new c("/","divide",[O.clone(),B.clone()])]),new c("*","multiply",[_(O,A),new l("log",[B.clone()])])])])}throw new Error('Cannot process operator "'+S.op+'" in derivative: the operator is not supported, undefined, or the number of arguments passed to it are not supported')}});function M(b,S){return new u(a(b,S||Ao(String(b),t)))}return w});function Br(n,e,t){if(!(this instanceof Br))throw new SyntaxError("Constructor must be called with the new operator");this.index=n,arguments.length<3?(this.min=0,this.max=e):(this.min=e,this.max=t),this.min!==void 0&&this.index<this.min?this.message="Index out of range ("+this.index+" < "+this.min+")":this.max!==void 0&&this.index>=this.max?this.message="Index out of range ("+this.index+" > "+(this.max-1)+")":this.message="Index out of range ("+this.index+")",this.stack=new Error().stack}Br.prototype=new RangeError;Br.prototype.constructor=RangeError;Br.prototype.name="IndexError";Br.prototype.isIndexError=!0;function Ws(n,e,t){if(!(this instanceof Ws))throw new SyntaxError("Constructor must be called with the new operator");this.actual=n,this.expected=e,this.relation=t,this.message="Dimension mismatch ("+(Array.isArray(n)?"["+n.join(", ")+"]":n)+" "+(this.relation||"!=")+" "+(Array.isArray(e)?"["+e.join(", ")+"]":e)+")",this.stack=new Error().stack}Ws.prototype=new RangeError;Ws.prototype.constructor=RangeError;Ws.prototype.name="DimensionError";Ws.prototype.isDimensionError=!0;function md(n){for(var e=[];Array.isArray(n);)e.push(n.length),n=n[0];return e}function Oi(n,e){return Array.prototype.map.call(n,e)}function xu(n,e){Array.prototype.forEach.call(n,e)}function gd(n,e){return Array.prototype.join.call(n,e)}function vd(n,e){var t=arguments.length>2&&arguments[2]!==void 0?arguments[2]:!1;if(n.length===0)return[];if(t)return s(n);var i=[];return r(n,0);function r(o,a){if(Array.isArray(o)){for(var u=o.length,l=Array(u),c=0;c<u;c++)i[a]=c,l[c]=r(o[c],a+1);return l}else return e(o,i.slice(0,a),n)}function s(o){if(Array.isArray(o)){for(var a=o.length,u=Array(a),l=0;l<a;l++)u[l]=s(o[l]);return u}else return e(o)}}function _u(n,e,t){if(!t)return Yn(n)?n.map(r=>e(r),!1,!0):vd(n,e,!0);var i=r=>r===0?r:e(r);return Yn(n)?n.map(r=>i(r),!1,!0):vd(n,i,!0)}function Sv(n){var e=0,t=1,i=Object.create(null),r=Object.create(null),s=0,o=function(u){var l=r[u];if(l&&(delete i[l],delete r[u],--e,t===l)){if(!e){s=0,t=1;return}for(;!Object.prototype.hasOwnProperty.call(i,++t););}};return n=Math.abs(n),{hit:function(u){var l=r[u],c=++s;if(i[c]=u,r[u]=c,!l)return++e,e<=n?void 0:(u=i[t],o(u),u);if(delete i[l],t===l)for(;!Object.prototype.hasOwnProperty.call(i,++t););},delete:o,clear:function(){e=s=0,t=1,i=Object.create(null),r=Object.create(null)}}}function Ta(n){var{hasher:e,limit:t}=arguments.length>1&&arguments[1]!==void 0?arguments[1]:{};return t=t??Number.POSITIVE_INFINITY,e=e??JSON.stringify,function i(){typeof i.cache!="object"&&(i.cache={values:new Map,lru:Sv(t||Number.POSITIVE_INFINITY)});for(var r=[],s=0;s<arguments.length;s++)r[s]=arguments[s];var o=e(r);if(i.cache.values.has(o))return i.cache.lru.hit(o),i.cache.values.get(o);var a=n.apply(n,r);return i.cache.values.set(o,a),i.cache.values.delete(i.cache.lru.hit(o)),a}}var Mv=Ta(function(n){return new n(1).exp()},{hasher:yu}),DM=Ta(function(n){return new n(1).plus(new n(5).sqrt()).div(2)},{hasher:yu}),xd=Ta(function(n){return n.acos(-1)},{hasher:yu}),Ev=Ta(function(n){return xd(n).times(2)},{hasher:yu});function yu(n){return n[0].precision}var _d=Sd("pi",["config","?BigNumber"],n=>{var{config:e,BigNumber:t}=n;return e.number==="BigNumber"?xd(t):Y0}),yd=Sd("tau",["config","?BigNumber"],n=>{var{config:e,BigNumber:t}=n;return e.number==="BigNumber"?Ev(t):$0}),bd=Sd("e",["config","?BigNumber"],n=>{var{config:e,BigNumber:t}=n;return e.number==="BigNumber"?Mv(t):Z0});function Sd(n,e,t){return Ge(n,e,t,{recreateOnConfigChange:!0})}var TM="number",CM=["typed"];function NM(n){var e=n.match(/(0[box])([0-9a-fA-F]*)\.([0-9a-fA-F]*)/);if(e){var t={"0b":2,"0o":8,"0x":16}[e[1]],i=e[2],r=e[3];return{input:n,radix:t,integerPart:i,fractionalPart:r}}else return null}function RM(n){for(var e=parseInt(n.integerPart,n.radix),t=0,i=0;i<n.fractionalPart.length;i++){var r=parseInt(n.fractionalPart[i],n.radix);t+=r/Math.pow(n.radix,i+1)}var s=e+t;if(isNaN(s))throw new SyntaxError('String "'+n.input+'" is not a valid number');return s}var Md=Ge(TM,CM,n=>{var{typed:e}=n,t=e("number",{"":function(){return 0},number:function(r){return r},string:function(r){if(r==="NaN")return NaN;var s=NM(r);if(s)return RM(s);var o=0,a=r.match(/(0[box][0-9a-fA-F]*)i([0-9]*)/);a&&(o=Number(a[2]),r=a[1]);var u=Number(r);if(isNaN(u))throw new SyntaxError('String "'+r+'" is not a valid number');if(a){if(u>2**o-1)throw new SyntaxError('String "'.concat(r,'" is out of range'));u>=2**(o-1)&&(u=u-2**o)}return u},BigNumber:function(r){return r.toNumber()},bigint:function(r){return Number(r)},Fraction:function(r){return r.valueOf()},Unit:e.referToSelf(i=>r=>{var s=r.clone();return s.value=i(r.value),s}),null:function(r){return 0},"Unit, string | Unit":function(r,s){return r.toNumber(s)},"Array | Matrix":e.referToSelf(i=>r=>_u(r,i))});return t.fromJSON=function(i){return parseFloat(i.value)},t});var bu=new Set(["end"]);var FM="Node",PM=["mathWithTransform"],Ed=Ge(FM,PM,n=>{var{mathWithTransform:e}=n;function t(r){for(var s of[...bu])if(r.has(s))throw new Error('Scope contains an illegal symbol, "'+s+'" is a reserved keyword')}class i{get type(){return"Node"}get isNode(){return!0}evaluate(s){return this.compile().evaluate(s)}compile(){var s=this._compile(e,{}),o={},a=null;function u(l){var c=Fr(l);return t(c),s(c,o,a)}return{evaluate:u}}_compile(s,o){throw new Error("Method _compile must be implemented by type "+this.type)}forEach(s){throw new Error("Cannot run forEach on a Node interface")}map(s){throw new Error("Cannot run map on a Node interface")}_ifNode(s){if(!ut(s))throw new TypeError("Callback function must return a Node");return s}traverse(s){s(this,null,null);function o(a,u){a.forEach(function(l,c,f){u(l,c,f),o(l,u)})}o(this,s)}transform(s){function o(a,u,l){var c=s(a,u,l);return c!==a?c:a.map(o)}return o(this,null,null)}filter(s){var o=[];return this.traverse(function(a,u,l){s(a,u,l)&&o.push(a)}),o}clone(){throw new Error("Cannot clone a Node interface")}cloneDeep(){return this.map(function(s){return s.cloneDeep()})}equals(s){return s?this.type===s.type&&su(this,s):!1}toString(s){var o=this._getCustomString(s);return typeof o<"u"?o:this._toString(s)}_toString(){throw new Error("_toString not implemented for "+this.type)}toJSON(){throw new Error("Cannot serialize object: toJSON not implemented by "+this.type)}toHTML(s){var o=this._getCustomString(s);return typeof o<"u"?o:this._toHTML(s)}_toHTML(){throw new Error("_toHTML not implemented for "+this.type)}toTex(s){var o=this._getCustomString(s);return typeof o<"u"?o:this._toTex(s)}_toTex(s){throw new Error("_toTex not implemented for "+this.type)}_getCustomString(s){if(s&&typeof s=="object")switch(typeof s.handler){case"object":case"undefined":return;case"function":return s.handler(this,s);default:throw new TypeError("Object or function expected as callback")}}getIdentifier(){return this.type}getContent(){return this}}return i},{isClass:!0,isNode:!0});function Su(n){return n&&n.isIndexError?new Br(n.index+1,n.min+1,n.max!==void 0?n.max+1:void 0):n}function Mu(n){var{subset:e}=n;return function(i,r){try{if(Array.isArray(i))return e(i,r);if(i&&typeof i.subset=="function")return i.subset(r);if(typeof i=="string")return e(i,r);if(typeof i=="object"){if(!r.isObjectProperty())throw new TypeError("Cannot apply a numeric index as object property");return dn(i,r.getObjectProperty())}else throw new TypeError("Cannot apply index: unsupported type of object")}catch(s){throw Su(s)}}}var Eu="AccessorNode",IM=["subset","Node"],wd=Ge(Eu,IM,n=>{var{subset:e,Node:t}=n,i=Mu({subset:e});function r(o){return!(Gn(o)||wn(o)||st(o)||Hn(o)||xr(o)||An(o)||tn(o))}class s extends t{constructor(a,u){var l=arguments.length>2&&arguments[2]!==void 0?arguments[2]:!1;if(super(),!ut(a))throw new TypeError('Node expected for parameter "object"');if(!li(u))throw new TypeError('IndexNode expected for parameter "index"');this.object=a,this.index=u,this.optionalChaining=l}get name(){return this.index?this.index.isObjectProperty()?this.index.getObjectProperty():"":this.object.name||""}get type(){return Eu}get isAccessorNode(){return!0}_compile(a,u){var l=this.object._compile(a,u),c=this.index._compile(a,u),f=this.optionalChaining,h=Gn(this.object)&&this.object.optionalChaining;if(this.index.isObjectProperty()){var p=this.index.getObjectProperty();return function(w,g,m){var _=m||{},M=l(w,g,_);if(f&&M==null){_.optionalShortCircuit=!0;return}if(!(h&&_!==null&&_!==void 0&&_.optionalShortCircuit))return dn(M,p)}}else return function(w,g,m){var _=m||{},M=l(w,g,_);if(f&&M==null){_.optionalShortCircuit=!0;return}if(!(h&&_!==null&&_!==void 0&&_.optionalShortCircuit)){var b=c(w,g,M);return i(M,b)}}}forEach(a){a(this.object,"object",this),a(this.index,"index",this)}map(a){return new s(this._ifNode(a(this.object,"object",this)),this._ifNode(a(this.index,"index",this)),this.optionalChaining)}clone(){return new s(this.object,this.index,this.optionalChaining)}_toString(a){var u=this.object.toString(a);r(this.object)&&(u="("+u+")");var l=this.optionalChaining?this.index.dotNotation?"?":"?.":"";return u+l+this.index.toString(a)}_toHTML(a){var u=this.object.toHTML(a);return r(this.object)&&(u='<span class="math-parenthesis math-round-parenthesis">(</span>'+u+'<span class="math-parenthesis math-round-parenthesis">)</span>'),u+this.index.toHTML(a)}_toTex(a){var u=this.object.toTex(a);return r(this.object)&&(u="\\left(' + object + '\\right)"),u+this.index.toTex(a)}toJSON(){return{mathjs:Eu,object:this.object,index:this.index,optionalChaining:this.optionalChaining}}static fromJSON(a){return new s(a.object,a.index,a.optionalChaining)}}return Pt(s,"name",Eu),s},{isClass:!0,isNode:!0});var wu="ArrayNode",LM=["Node"],Ad=Ge(wu,LM,n=>{var{Node:e}=n;class t extends e{constructor(r){if(super(),this.items=r||[],!Array.isArray(this.items)||!this.items.every(ut))throw new TypeError("Array containing Nodes expected")}get type(){return wu}get isArrayNode(){return!0}_compile(r,s){var o=Oi(this.items,function(l){return l._compile(r,s)}),a=r.config.matrix!=="Array";if(a){var u=r.matrix;return function(c,f,h){return u(Oi(o,function(p){return p(c,f,h)}))}}else return function(c,f,h){return Oi(o,function(p){return p(c,f,h)})}}forEach(r){for(var s=0;s<this.items.length;s++){var o=this.items[s];r(o,"items["+s+"]",this)}}map(r){for(var s=[],o=0;o<this.items.length;o++)s[o]=this._ifNode(r(this.items[o],"items["+o+"]",this));return new t(s)}clone(){return new t(this.items.slice(0))}_toString(r){var s=this.items.map(function(o){return o.toString(r)});return"["+s.join(", ")+"]"}toJSON(){return{mathjs:wu,items:this.items}}static fromJSON(r){return new t(r.items)}_toHTML(r){var s=this.items.map(function(o){return o.toHTML(r)});return'<span class="math-parenthesis math-square-parenthesis">[</span>'+s.join('<span class="math-separator">,</span>')+'<span class="math-parenthesis math-square-parenthesis">]</span>'}_toTex(r){function s(o,a){var u=o.some(wn)&&!o.every(wn),l=a||u,c=l?"&":"\\\\",f=o.map(function(h){return h.items?s(h.items,!a):h.toTex(r)}).join(c);return u||!l||l&&!a?"\\begin{bmatrix}"+f+"\\end{bmatrix}":f}return s(this.items,!1)}}return Pt(t,"name",wu),t},{isClass:!0,isNode:!0});function wv(n){var{subset:e,matrix:t}=n;return function(r,s,o){try{if(Array.isArray(r)){var a=t(r).subset(s,o).valueOf();return a.forEach((u,l)=>{r[l]=u}),r}else{if(r&&typeof r.subset=="function")return r.subset(s,o);if(typeof r=="string")return e(r,s,o);if(typeof r=="object"){if(!s.isObjectProperty())throw TypeError("Cannot apply a numeric index as object property");return Us(r,s.getObjectProperty(),o),r}else throw new TypeError("Cannot apply index: unsupported type of object")}}catch(u){throw Su(u)}}}var Au="AssignmentNode",OM=["subset","?matrix","Node"],Dd=Ge(Au,OM,n=>{var{subset:e,matrix:t,Node:i}=n,r=Mu({subset:e}),s=wv({subset:e,matrix:t});function o(u,l,c){l||(l="keep");var f=Nt(u,l,c),h=Nt(u.value,l,c);return l==="all"||h!==null&&h<=f}class a extends i{constructor(l,c,f){if(super(),this.object=l,this.index=f?c:null,this.value=f||c,!tn(l)&&!Gn(l))throw new TypeError('SymbolNode or AccessorNode expected as "object"');if(tn(l)&&l.name==="end")throw new Error('Cannot assign to symbol "end"');if(this.index&&!li(this.index))throw new TypeError('IndexNode expected as "index"');if(!ut(this.value))throw new TypeError('Node expected as "value"')}get name(){return this.index?this.index.isObjectProperty()?this.index.getObjectProperty():"":this.object.name||""}get type(){return Au}get isAssignmentNode(){return!0}_compile(l,c){var f=this.object._compile(l,c),h=this.index?this.index._compile(l,c):null,p=this.value._compile(l,c),v=this.object.name;if(this.index)if(this.index.isObjectProperty()){var w=this.index.getObjectProperty();return function(b,S,A){var x=f(b,S,A),T=p(b,S,A);return Us(x,w,T),T}}else{if(tn(this.object))return function(b,S,A){var x=f(b,S,A),T=p(b,S,A),V=h(b,S,x);return b.set(v,s(x,V,T)),T};var g=this.object.object._compile(l,c);if(this.object.index.isObjectProperty()){var m=this.object.index.getObjectProperty();return function(b,S,A){var x=g(b,S,A),T=dn(x,m),V=h(b,S,T),F=p(b,S,A);return Us(x,m,s(T,V,F)),F}}else{var _=this.object.index._compile(l,c);return function(b,S,A){var x=g(b,S,A),T=_(b,S,x),V=r(x,T),F=h(b,S,V),R=p(b,S,A);return s(x,T,s(V,F,R)),R}}}else{if(!tn(this.object))throw new TypeError("SymbolNode expected as object");return function(b,S,A){var x=p(b,S,A);return b.set(v,x),x}}}forEach(l){l(this.object,"object",this),this.index&&l(this.index,"index",this),l(this.value,"value",this)}map(l){var c=this._ifNode(l(this.object,"object",this)),f=this.index?this._ifNode(l(this.index,"index",this)):null,h=this._ifNode(l(this.value,"value",this));return new a(c,f,h)}clone(){return new a(this.object,this.index,this.value)}_toString(l){var c=this.object.toString(l),f=this.index?this.index.toString(l):"",h=this.value.toString(l);return o(this,l&&l.parenthesis,l&&l.implicit)&&(h="("+h+")"),c+f+" = "+h}toJSON(){return{mathjs:Au,object:this.object,index:this.index,value:this.value}}static fromJSON(l){return new a(l.object,l.index,l.value)}_toHTML(l){var c=this.object.toHTML(l),f=this.index?this.index.toHTML(l):"",h=this.value.toHTML(l);return o(this,l&&l.parenthesis,l&&l.implicit)&&(h='<span class="math-paranthesis math-round-parenthesis">(</span>'+h+'<span class="math-paranthesis math-round-parenthesis">)</span>'),c+f+'<span class="math-operator math-assignment-operator math-variable-assignment-operator math-binary-operator">=</span>'+h}_toTex(l){var c=this.object.toTex(l),f=this.index?this.index.toTex(l):"",h=this.value.toTex(l);return o(this,l&&l.parenthesis,l&&l.implicit)&&(h="\\left(".concat(h,"\\right)")),c+f+"="+h}}return Pt(a,"name",Au),a},{isClass:!0,isNode:!0});var Du="BlockNode",BM=["ResultSet","Node"],Td=Ge(Du,BM,n=>{var{ResultSet:e,Node:t}=n;class i extends t{constructor(s){if(super(),!Array.isArray(s))throw new Error("Array expected");this.blocks=s.map(function(o){var a=o&&o.node,u=o&&o.visible!==void 0?o.visible:!0;if(!ut(a))throw new TypeError('Property "node" must be a Node');if(typeof u!="boolean")throw new TypeError('Property "visible" must be a boolean');return{node:a,visible:u}})}get type(){return Du}get isBlockNode(){return!0}_compile(s,o){var a=Oi(this.blocks,function(u){return{evaluate:u.node._compile(s,o),visible:u.visible}});return function(l,c,f){var h=[];return xu(a,function(v){var w=v.evaluate(l,c,f);v.visible&&h.push(w)}),new e(h)}}forEach(s){for(var o=0;o<this.blocks.length;o++)s(this.blocks[o].node,"blocks["+o+"].node",this)}map(s){for(var o=[],a=0;a<this.blocks.length;a++){var u=this.blocks[a],l=this._ifNode(s(u.node,"blocks["+a+"].node",this));o[a]={node:l,visible:u.visible}}return new i(o)}clone(){var s=this.blocks.map(function(o){return{node:o.node,visible:o.visible}});return new i(s)}_toString(s){return this.blocks.map(function(o){return o.node.toString(s)+(o.visible?"":";")}).join(`
`)}toJSON(){return{mathjs:Du,blocks:this.blocks}}static fromJSON(s){return new i(s.blocks)}_toHTML(s){return this.blocks.map(function(o){return o.node.toHTML(s)+(o.visible?"":'<span class="math-separator">;</span>')}).join('<span class="math-separator"><br /></span>')}_toTex(s){return this.blocks.map(function(o){return o.node.toTex(s)+(o.visible?"":";")}).join(`\\;\\;
`)}}return Pt(i,"name",Du),i},{isClass:!0,isNode:!0});var Tu="ConditionalNode",UM=["Node"],Cd=Ge(Tu,UM,n=>{var{Node:e}=n;function t(r){if(typeof r=="number"||typeof r=="boolean"||typeof r=="string")return!!r;if(r){if(En(r))return!r.isZero();if(Pr(r))return!!(r.re||r.im);if(os(r))return!!r.value}if(r==null)return!1;throw new TypeError('Unsupported type of condition "'+_i(r)+'"')}class i extends e{constructor(s,o,a){if(super(),!ut(s))throw new TypeError("Parameter condition must be a Node");if(!ut(o))throw new TypeError("Parameter trueExpr must be a Node");if(!ut(a))throw new TypeError("Parameter falseExpr must be a Node");this.condition=s,this.trueExpr=o,this.falseExpr=a}get type(){return Tu}get isConditionalNode(){return!0}_compile(s,o){var a=this.condition._compile(s,o),u=this.trueExpr._compile(s,o),l=this.falseExpr._compile(s,o);return function(f,h,p){return t(a(f,h,p))?u(f,h,p):l(f,h,p)}}forEach(s){s(this.condition,"condition",this),s(this.trueExpr,"trueExpr",this),s(this.falseExpr,"falseExpr",this)}map(s){return new i(this._ifNode(s(this.condition,"condition",this)),this._ifNode(s(this.trueExpr,"trueExpr",this)),this._ifNode(s(this.falseExpr,"falseExpr",this)))}clone(){return new i(this.condition,this.trueExpr,this.falseExpr)}_toString(s){var o=s&&s.parenthesis?s.parenthesis:"keep",a=Nt(this,o,s&&s.implicit),u=this.condition.toString(s),l=Nt(this.condition,o,s&&s.implicit);(o==="all"||this.condition.type==="OperatorNode"||l!==null&&l<=a)&&(u="("+u+")");var c=this.trueExpr.toString(s),f=Nt(this.trueExpr,o,s&&s.implicit);(o==="all"||this.trueExpr.type==="OperatorNode"||f!==null&&f<=a)&&(c="("+c+")");var h=this.falseExpr.toString(s),p=Nt(this.falseExpr,o,s&&s.implicit);return(o==="all"||this.falseExpr.type==="OperatorNode"||p!==null&&p<=a)&&(h="("+h+")"),u+" ? "+c+" : "+h}toJSON(){return{mathjs:Tu,condition:this.condition,trueExpr:this.trueExpr,falseExpr:this.falseExpr}}static fromJSON(s){return new i(s.condition,s.trueExpr,s.falseExpr)}_toHTML(s){var o=s&&s.parenthesis?s.parenthesis:"keep",a=Nt(this,o,s&&s.implicit),u=this.condition.toHTML(s),l=Nt(this.condition,o,s&&s.implicit);(o==="all"||this.condition.type==="OperatorNode"||l!==null&&l<=a)&&(u='<span class="math-parenthesis math-round-parenthesis">(</span>'+u+'<span class="math-parenthesis math-round-parenthesis">)</span>');var c=this.trueExpr.toHTML(s),f=Nt(this.trueExpr,o,s&&s.implicit);(o==="all"||this.trueExpr.type==="OperatorNode"||f!==null&&f<=a)&&(c='<span class="math-parenthesis math-round-parenthesis">(</span>'+c+'<span class="math-parenthesis math-round-parenthesis">)</span>');var h=this.falseExpr.toHTML(s),p=Nt(this.falseExpr,o,s&&s.implicit);return(o==="all"||this.falseExpr.type==="OperatorNode"||p!==null&&p<=a)&&(h='<span class="math-parenthesis math-round-parenthesis">(</span>'+h+'<span class="math-parenthesis math-round-parenthesis">)</span>'),u+'<span class="math-operator math-conditional-operator">?</span>'+c+'<span class="math-operator math-conditional-operator">:</span>'+h}_toTex(s){return"\\begin{cases} {"+this.trueExpr.toTex(s)+"}, &\\quad{\\text{if }\\;"+this.condition.toTex(s)+"}\\\\{"+this.falseExpr.toTex(s)+"}, &\\quad{\\text{otherwise}}\\end{cases}"}}return Pt(i,"name",Tu),i},{isClass:!0,isNode:!0});var Cv=Il(Dv(),1);var Rd={Alpha:"A",alpha:"\\alpha",Beta:"B",beta:"\\beta",Gamma:"\\Gamma",gamma:"\\gamma",Delta:"\\Delta",delta:"\\delta",Epsilon:"E",epsilon:"\\epsilon",varepsilon:"\\varepsilon",Zeta:"Z",zeta:"\\zeta",Eta:"H",eta:"\\eta",Theta:"\\Theta",theta:"\\theta",vartheta:"\\vartheta",Iota:"I",iota:"\\iota",Kappa:"K",kappa:"\\kappa",varkappa:"\\varkappa",Lambda:"\\Lambda",lambda:"\\lambda",Mu:"M",mu:"\\mu",Nu:"N",nu:"\\nu",Xi:"\\Xi",xi:"\\xi",Omicron:"O",omicron:"o",Pi:"\\Pi",pi:"\\pi",varpi:"\\varpi",Rho:"P",rho:"\\rho",varrho:"\\varrho",Sigma:"\\Sigma",sigma:"\\sigma",varsigma:"\\varsigma",Tau:"T",tau:"\\tau",Upsilon:"\\Upsilon",upsilon:"\\upsilon",Phi:"\\Phi",phi:"\\phi",varphi:"\\varphi",Chi:"X",chi:"\\chi",Psi:"\\Psi",psi:"\\psi",Omega:"\\Omega",omega:"\\omega",true:"\\mathrm{True}",false:"\\mathrm{False}",i:"i",inf:"\\infty",Inf:"\\infty",infinity:"\\infty",Infinity:"\\infty",oo:"\\infty",lim:"\\lim",undefined:"\\mathbf{?}"},wt={transpose:"^\\top",ctranspose:"^H",factorial:"!",pow:"^",dotPow:".^\\wedge",unaryPlus:"+",unaryMinus:"-",bitNot:"\\~",not:"\\neg",multiply:"\\cdot",divide:"\\frac",dotMultiply:".\\cdot",dotDivide:".:",mod:"\\mod",add:"+",subtract:"-",to:"\\rightarrow",leftShift:"<<",rightArithShift:">>",rightLogShift:">>>",equal:"=",unequal:"\\neq",smaller:"<",larger:">",smallerEq:"\\leq",largerEq:"\\geq",bitAnd:"\\&",bitXor:"\\underline{|}",bitOr:"|",and:"\\wedge",xor:"\\veebar",or:"\\vee"},Fd={abs:{1:"\\left|${args[0]}\\right|"},add:{2:"\\left(${args[0]}".concat(wt.add,"${args[1]}\\right)")},cbrt:{1:"\\sqrt[3]{${args[0]}}"},ceil:{1:"\\left\\lceil${args[0]}\\right\\rceil"},cube:{1:"\\left(${args[0]}\\right)^3"},divide:{2:"\\frac{${args[0]}}{${args[1]}}"},dotDivide:{2:"\\left(${args[0]}".concat(wt.dotDivide,"${args[1]}\\right)")},dotMultiply:{2:"\\left(${args[0]}".concat(wt.dotMultiply,"${args[1]}\\right)")},dotPow:{2:"\\left(${args[0]}".concat(wt.dotPow,"${args[1]}\\right)")},exp:{1:"\\exp\\left(${args[0]}\\right)"},expm1:"\\left(e".concat(wt.pow,"{${args[0]}}-1\\right)"),fix:{1:"\\mathrm{${name}}\\left(${args[0]}\\right)"},floor:{1:"\\left\\lfloor${args[0]}\\right\\rfloor"},fraction:{2:"\\frac{${args[0]}}{${args[1]}}"},gcd:"\\gcd\\left(${args}\\right)",hypot:"\\hypot\\left(${args}\\right)",log:{1:"\\ln\\left(${args[0]}\\right)",2:"\\log_{${args[1]}}\\left(${args[0]}\\right)"},log10:{1:"\\log_{10}\\left(${args[0]}\\right)"},log1p:{1:"\\ln\\left(${args[0]}+1\\right)",2:"\\log_{${args[1]}}\\left(${args[0]}+1\\right)"},log2:"\\log_{2}\\left(${args[0]}\\right)",mod:{2:"\\left(${args[0]}".concat(wt.mod,"${args[1]}\\right)")},multiply:{2:"\\left(${args[0]}".concat(wt.multiply,"${args[1]}\\right)")},norm:{1:"\\left\\|${args[0]}\\right\\|",2:void 0},nthRoot:{2:"\\sqrt[${args[1]}]{${args[0]}}"},nthRoots:{2:"\\{y : y^${args[1]} = {${args[0]}}\\}"},pow:{2:"\\left(${args[0]}\\right)".concat(wt.pow,"{${args[1]}}")},round:{1:"\\left\\lfloor${args[0]}\\right\\rceil",2:void 0},sign:{1:"\\mathrm{${name}}\\left(${args[0]}\\right)"},sqrt:{1:"\\sqrt{${args[0]}}"},square:{1:"\\left(${args[0]}\\right)^2"},subtract:{2:"\\left(${args[0]}".concat(wt.subtract,"${args[1]}\\right)")},unaryMinus:{1:"".concat(wt.unaryMinus,"\\left(${args[0]}\\right)")},unaryPlus:{1:"".concat(wt.unaryPlus,"\\left(${args[0]}\\right)")},bitAnd:{2:"\\left(${args[0]}".concat(wt.bitAnd,"${args[1]}\\right)")},bitNot:{1:wt.bitNot+"\\left(${args[0]}\\right)"},bitOr:{2:"\\left(${args[0]}".concat(wt.bitOr,"${args[1]}\\right)")},bitXor:{2:"\\left(${args[0]}".concat(wt.bitXor,"${args[1]}\\right)")},leftShift:{2:"\\left(${args[0]}".concat(wt.leftShift,"${args[1]}\\right)")},rightArithShift:{2:"\\left(${args[0]}".concat(wt.rightArithShift,"${args[1]}\\right)")},rightLogShift:{2:"\\left(${args[0]}".concat(wt.rightLogShift,"${args[1]}\\right)")},bellNumbers:{1:"\\mathrm{B}_{${args[0]}}"},catalan:{1:"\\mathrm{C}_{${args[0]}}"},stirlingS2:{2:"\\mathrm{S}\\left(${args}\\right)"},arg:{1:"\\arg\\left(${args[0]}\\right)"},conj:{1:"\\left(${args[0]}\\right)^*"},im:{1:"\\Im\\left\\lbrace${args[0]}\\right\\rbrace"},re:{1:"\\Re\\left\\lbrace${args[0]}\\right\\rbrace"},and:{2:"\\left(${args[0]}".concat(wt.and,"${args[1]}\\right)")},not:{1:wt.not+"\\left(${args[0]}\\right)"},or:{2:"\\left(${args[0]}".concat(wt.or,"${args[1]}\\right)")},xor:{2:"\\left(${args[0]}".concat(wt.xor,"${args[1]}\\right)")},cross:{2:"\\left(${args[0]}\\right)\\times\\left(${args[1]}\\right)"},ctranspose:{1:"\\left(${args[0]}\\right)".concat(wt.ctranspose)},det:{1:"\\det\\left(${args[0]}\\right)"},dot:{2:"\\left(${args[0]}\\cdot${args[1]}\\right)"},expm:{1:"\\exp\\left(${args[0]}\\right)"},inv:{1:"\\left(${args[0]}\\right)^{-1}"},pinv:{1:"\\left(${args[0]}\\right)^{+}"},sqrtm:{1:"{${args[0]}}".concat(wt.pow,"{\\frac{1}{2}}")},trace:{1:"\\mathrm{tr}\\left(${args[0]}\\right)"},transpose:{1:"\\left(${args[0]}\\right)".concat(wt.transpose)},combinations:{2:"\\binom{${args[0]}}{${args[1]}}"},combinationsWithRep:{2:"\\left(\\!\\!{\\binom{${args[0]}}{${args[1]}}}\\!\\!\\right)"},factorial:{1:"\\left(${args[0]}\\right)".concat(wt.factorial)},gamma:{1:"\\Gamma\\left(${args[0]}\\right)"},lgamma:{1:"\\ln\\Gamma\\left(${args[0]}\\right)"},equal:{2:"\\left(${args[0]}".concat(wt.equal,"${args[1]}\\right)")},larger:{2:"\\left(${args[0]}".concat(wt.larger,"${args[1]}\\right)")},largerEq:{2:"\\left(${args[0]}".concat(wt.largerEq,"${args[1]}\\right)")},smaller:{2:"\\left(${args[0]}".concat(wt.smaller,"${args[1]}\\right)")},smallerEq:{2:"\\left(${args[0]}".concat(wt.smallerEq,"${args[1]}\\right)")},unequal:{2:"\\left(${args[0]}".concat(wt.unequal,"${args[1]}\\right)")},erf:{1:"erf\\left(${args[0]}\\right)"},max:"\\max\\left(${args}\\right)",min:"\\min\\left(${args}\\right)",variance:"\\mathrm{Var}\\left(${args}\\right)",acos:{1:"\\cos^{-1}\\left(${args[0]}\\right)"},acosh:{1:"\\cosh^{-1}\\left(${args[0]}\\right)"},acot:{1:"\\cot^{-1}\\left(${args[0]}\\right)"},acoth:{1:"\\coth^{-1}\\left(${args[0]}\\right)"},acsc:{1:"\\csc^{-1}\\left(${args[0]}\\right)"},acsch:{1:"\\mathrm{csch}^{-1}\\left(${args[0]}\\right)"},asec:{1:"\\sec^{-1}\\left(${args[0]}\\right)"},asech:{1:"\\mathrm{sech}^{-1}\\left(${args[0]}\\right)"},asin:{1:"\\sin^{-1}\\left(${args[0]}\\right)"},asinh:{1:"\\sinh^{-1}\\left(${args[0]}\\right)"},atan:{1:"\\tan^{-1}\\left(${args[0]}\\right)"},atan2:{2:"\\mathrm{atan2}\\left(${args}\\right)"},atanh:{1:"\\tanh^{-1}\\left(${args[0]}\\right)"},cos:{1:"\\cos\\left(${args[0]}\\right)"},cosh:{1:"\\cosh\\left(${args[0]}\\right)"},cot:{1:"\\cot\\left(${args[0]}\\right)"},coth:{1:"\\coth\\left(${args[0]}\\right)"},csc:{1:"\\csc\\left(${args[0]}\\right)"},csch:{1:"\\mathrm{csch}\\left(${args[0]}\\right)"},sec:{1:"\\sec\\left(${args[0]}\\right)"},sech:{1:"\\mathrm{sech}\\left(${args[0]}\\right)"},sin:{1:"\\sin\\left(${args[0]}\\right)"},sinh:{1:"\\sinh\\left(${args[0]}\\right)"},tan:{1:"\\tan\\left(${args[0]}\\right)"},tanh:{1:"\\tanh\\left(${args[0]}\\right)"},to:{2:"\\left(${args[0]}".concat(wt.to,"${args[1]}\\right)")},numeric:function(e,t){return e.args[0].toTex()},number:{0:"0",1:"\\left(${args[0]}\\right)",2:"\\left(\\left(${args[0]}\\right)${args[1]}\\right)"},string:{0:'\\mathtt{""}',1:"\\mathrm{string}\\left(${args[0]}\\right)"},bignumber:{0:"0",1:"\\left(${args[0]}\\right)"},bigint:{0:"0",1:"\\left(${args[0]}\\right)"},complex:{0:"0",1:"\\left(${args[0]}\\right)",2:"\\left(\\left(${args[0]}\\right)+".concat(Rd.i,"\\cdot\\left(${args[1]}\\right)\\right)")},matrix:{0:"\\begin{bmatrix}\\end{bmatrix}",1:"\\left(${args[0]}\\right)",2:"\\left(${args[0]}\\right)"},sparse:{0:"\\begin{bsparse}\\end{bsparse}",1:"\\left(${args[0]}\\right)"},unit:{1:"\\left(${args[0]}\\right)",2:"\\left(\\left(${args[0]}\\right)${args[1]}\\right)"}},Nv="\\mathrm{${name}}\\left(${args}\\right)",Tv={deg:"^\\circ"};function Cu(n){return(0,Cv.default)(n,{preserveFormatting:!0})}function Nu(n,e){return e=typeof e>"u"?!1:e,e?et(Tv,n)?Tv[n]:"\\mathrm{"+Cu(n)+"}":et(Rd,n)?Rd[n]:Cu(n)}var Ru="ConstantNode",GM=["Node","isBounded"],Pd=Ge(Ru,GM,n=>{var{Node:e,isBounded:t}=n;class i extends e{constructor(s){super(),this.value=s}get type(){return Ru}get isConstantNode(){return!0}_compile(s,o){var a=this.value;return function(){return a}}forEach(s){}map(s){return this.clone()}clone(){return new i(this.value)}_toString(s){return To(this.value,s)}_toHTML(s){var o=this._toString(s);switch(_i(this.value)){case"number":case"bigint":case"BigNumber":case"Fraction":return'<span class="math-number">'+o+"</span>";case"string":return'<span class="math-string">'+o+"</span>";case"boolean":return'<span class="math-boolean">'+o+"</span>";case"null":return'<span class="math-null-symbol">'+o+"</span>";case"undefined":return'<span class="math-undefined">'+o+"</span>";default:return'<span class="math-symbol">'+o+"</span>"}}toJSON(){return{mathjs:Ru,value:this.value}}static fromJSON(s){return new i(s.value)}_toTex(s){var o=this._toString(s),a=_i(this.value);switch(a){case"string":return"\\mathtt{"+Cu(o)+"}";case"number":case"BigNumber":{if(!t(this.value))return this.value.valueOf()<0?"-\\infty":"\\infty";var u=o.toLowerCase().indexOf("e");return u!==-1?o.substring(0,u)+"\\cdot10^{"+o.substring(u+1)+"}":o}case"bigint":return o.toString();case"Fraction":return this.value.toLatex();default:return o}}}return Pt(i,"name",Ru),i},{isClass:!0,isNode:!0});var Fu="FunctionAssignmentNode",HM=["typed","Node"],Id=Ge(Fu,HM,n=>{var{typed:e,Node:t}=n;function i(s,o,a){var u=Nt(s,o,a),l=Nt(s.expr,o,a);return o==="all"||l!==null&&l<=u}class r extends t{constructor(o,a,u){if(super(),typeof o!="string")throw new TypeError('String expected for parameter "name"');if(!Array.isArray(a))throw new TypeError('Array containing strings or objects expected for parameter "params"');if(!ut(u))throw new TypeError('Node expected for parameter "expr"');if(bu.has(o))throw new Error('Illegal function name, "'+o+'" is a reserved keyword');var l=new Set;for(var c of a){var f=typeof c=="string"?c:c.name;if(l.has(f))throw new Error('Duplicate parameter name "'.concat(f,'"'));l.add(f)}this.name=o,this.params=a.map(function(h){return h&&h.name||h}),this.types=a.map(function(h){return h&&h.type||"any"}),this.expr=u}get type(){return Fu}get isFunctionAssignmentNode(){return!0}_compile(o,a){var u=Object.create(a);xu(this.params,function(w){u[w]=!0});var l=this.expr,c=l._compile(o,u),f=this.name,h=this.params,p=gd(this.types,","),v=f+"("+gd(this.params,", ")+")";return function(g,m,_){var M={};M[p]=function(){for(var S=Object.create(m),A=0;A<h.length;A++)S[h[A]]=arguments[A];return c(g,S,_)};var b=e(f,M);return b.syntax=v,b.expr=l.toString(),g.set(f,b),b}}forEach(o){o(this.expr,"expr",this)}map(o){var a=this._ifNode(o(this.expr,"expr",this));return new r(this.name,this.params.slice(0),a)}clone(){return new r(this.name,this.params.slice(0),this.expr)}_toString(o){var a=o&&o.parenthesis?o.parenthesis:"keep",u=this.expr.toString(o);return i(this,a,o&&o.implicit)&&(u="("+u+")"),this.name+"("+this.params.join(", ")+") = "+u}toJSON(){var o=this.types;return{mathjs:Fu,name:this.name,params:this.params.map(function(a,u){return{name:a,type:o[u]}}),expr:this.expr}}static fromJSON(o){return new r(o.name,o.params,o.expr)}_toHTML(o){for(var a=o&&o.parenthesis?o.parenthesis:"keep",u=[],l=0;l<this.params.length;l++)u.push('<span class="math-symbol math-parameter">'+Dn(this.params[l])+"</span>");var c=this.expr.toHTML(o);return i(this,a,o&&o.implicit)&&(c='<span class="math-parenthesis math-round-parenthesis">(</span>'+c+'<span class="math-parenthesis math-round-parenthesis">)</span>'),'<span class="math-function">'+Dn(this.name)+'</span><span class="math-parenthesis math-round-parenthesis">(</span>'+u.join('<span class="math-separator">,</span>')+'<span class="math-parenthesis math-round-parenthesis">)</span><span class="math-operator math-assignment-operator math-variable-assignment-operator math-binary-operator">=</span>'+c}_toTex(o){var a=o&&o.parenthesis?o.parenthesis:"keep",u=this.expr.toTex(o);return i(this,a,o&&o.implicit)&&(u="\\left(".concat(u,"\\right)")),"\\mathrm{"+this.name+"}\\left("+this.params.map(Nu).join(",")+"\\right)="+u}}return Pt(r,"name",Fu),r},{isClass:!0,isNode:!0});var Pu="IndexNode",WM=["Node","size"],Ld=Ge(Pu,WM,n=>{var{Node:e,size:t}=n;class i extends e{constructor(s,o){if(super(),this.dimensions=s,this.dotNotation=o||!1,!Array.isArray(s)||!s.every(ut))throw new TypeError('Array containing Nodes expected for parameter "dimensions"');if(this.dotNotation&&!this.isObjectProperty())throw new Error("dotNotation only applicable for object properties")}get type(){return Pu}get isIndexNode(){return!0}_compile(s,o){var a=Oi(this.dimensions,function(l,c){var f=l.filter(v=>v.isSymbolNode&&v.name==="end").length>0;if(f){var h=Object.create(o);h.end=!0;var p=l._compile(s,h);return function(w,g,m){if(!Yn(m)&&!So(m)&&!Lr(m))throw new TypeError('Cannot resolve "end": context must be a Matrix, Array, or string but is '+_i(m));var _=t(m),M=Object.create(g);return M.end=_[c],p(w,M,m)}}else return l._compile(s,o)}),u=dn(s,"index");return function(c,f,h){var p=Oi(a,function(v){return v(c,f,h)});return u(...p)}}forEach(s){for(var o=0;o<this.dimensions.length;o++)s(this.dimensions[o],"dimensions["+o+"]",this)}map(s){for(var o=[],a=0;a<this.dimensions.length;a++)o[a]=this._ifNode(s(this.dimensions[a],"dimensions["+a+"]",this));return new i(o,this.dotNotation)}clone(){return new i(this.dimensions.slice(0),this.dotNotation)}isObjectProperty(){return this.dimensions.length===1&&st(this.dimensions[0])&&typeof this.dimensions[0].value=="string"}getObjectProperty(){return this.isObjectProperty()?this.dimensions[0].value:null}_toString(s){return this.dotNotation?"."+this.getObjectProperty():"["+this.dimensions.join(", ")+"]"}toJSON(){return{mathjs:Pu,dimensions:this.dimensions,dotNotation:this.dotNotation}}static fromJSON(s){return new i(s.dimensions,s.dotNotation)}_toHTML(s){for(var o=[],a=0;a<this.dimensions.length;a++)o[a]=this.dimensions[a].toHTML();return this.dotNotation?'<span class="math-operator math-accessor-operator">.</span><span class="math-symbol math-property">'+Dn(this.getObjectProperty())+"</span>":'<span class="math-parenthesis math-square-parenthesis">[</span>'+o.join('<span class="math-separator">,</span>')+'<span class="math-parenthesis math-square-parenthesis">]</span>'}_toTex(s){var o=this.dimensions.map(function(a){return a.toTex(s)});return this.dotNotation?"."+this.getObjectProperty():"_{"+o.join(",")+"}"}}return Pt(i,"name",Pu),i},{isClass:!0,isNode:!0});var Iu="ObjectNode",XM=["Node"],Od=Ge(Iu,XM,n=>{var{Node:e}=n;class t extends e{constructor(r){if(super(),this.properties=r||{},r&&(typeof r!="object"||!Object.keys(r).every(function(s){return ut(r[s])})))throw new TypeError("Object containing Nodes expected")}get type(){return Iu}get isObjectNode(){return!0}_compile(r,s){var o={};for(var a in this.properties)if(et(this.properties,a)){var u=Gs(a),l=JSON.parse(u),c=dn(this.properties,a);o[l]=c._compile(r,s)}return function(h,p,v){var w={};for(var g in o)et(o,g)&&(w[g]=o[g](h,p,v));return w}}forEach(r){for(var s in this.properties)et(this.properties,s)&&r(this.properties[s],"properties["+Gs(s)+"]",this)}map(r){var s={};for(var o in this.properties)et(this.properties,o)&&(s[o]=this._ifNode(r(this.properties[o],"properties["+Gs(o)+"]",this)));return new t(s)}clone(){var r={};for(var s in this.properties)et(this.properties,s)&&(r[s]=this.properties[s]);return new t(r)}_toString(r){var s=[];for(var o in this.properties)et(this.properties,o)&&s.push(Gs(o)+": "+this.properties[o].toString(r));return"{"+s.join(", ")+"}"}toJSON(){return{mathjs:Iu,properties:this.properties}}static fromJSON(r){return new t(r.properties)}_toHTML(r){var s=[];for(var o in this.properties)et(this.properties,o)&&s.push('<span class="math-symbol math-property">'+Dn(o)+'</span><span class="math-operator math-assignment-operator math-property-assignment-operator math-binary-operator">:</span>'+this.properties[o].toHTML(r));return'<span class="math-parenthesis math-curly-parenthesis">{</span>'+s.join('<span class="math-separator">,</span>')+'<span class="math-parenthesis math-curly-parenthesis">}</span>'}_toTex(r){var s=[];for(var o in this.properties)et(this.properties,o)&&s.push("\\mathbf{"+o+":} & "+this.properties[o].toTex(r)+"\\\\");var a="\\left\\{\\begin{array}{ll}"+s.join(`
`)+"\\end{array}\\right\\}";return a}}return Pt(t,"name",Iu),t},{isClass:!0,isNode:!0});function Xs(n,e){return new kl(n,new ks(e),new Set(Object.keys(e)))}var Lu="OperatorNode",qM=["Node"],Bd=Ge(Lu,qM,n=>{var{Node:e}=n;function t(s,o){var a=s;if(o==="auto")for(;An(a);)a=a.content;return st(a)?!0:Ut(a)?t(a.args[0],o):!1}function i(s,o,a,u,l){var c=Nt(s,o,a),f=No(s,o);if(o==="all"||u.length>2&&s.getIdentifier()!=="OperatorNode:add"&&s.getIdentifier()!=="OperatorNode:multiply")return u.map(function(F){switch(F.getContent().type){case"ArrayNode":case"ConstantNode":case"SymbolNode":case"ParenthesisNode":return!1;default:return!0}});var h;switch(u.length){case 0:h=[];break;case 1:{var p=Nt(u[0],o,a,s);if(l&&p!==null){var v,w;if(o==="keep"?(v=u[0].getIdentifier(),w=s.getIdentifier()):(v=u[0].getContent().getIdentifier(),w=s.getContent().getIdentifier()),Li[c][w].latexLeftParens===!1){h=[!1];break}if(Li[p][v].latexParens===!1){h=[!1];break}}if(p===null){h=[!1];break}if(p<=c){h=[!0];break}h=[!1]}break;case 2:{var g,m=Nt(u[0],o,a,s),_=vu(s,u[0],o);m===null?g=!1:m===c&&f==="right"&&!_||m<c?g=!0:g=!1;var M,b=Nt(u[1],o,a,s),S=vu(s,u[1],o);if(b===null?M=!1:b===c&&f==="left"&&!S||b<c?M=!0:M=!1,l){var A,x,T;o==="keep"?(A=s.getIdentifier(),x=s.args[0].getIdentifier(),T=s.args[1].getIdentifier()):(A=s.getContent().getIdentifier(),x=s.args[0].getContent().getIdentifier(),T=s.args[1].getContent().getIdentifier()),m!==null&&(Li[c][A].latexLeftParens===!1&&(g=!1),Li[m][x].latexParens===!1&&(g=!1)),b!==null&&(Li[c][A].latexRightParens===!1&&(M=!1),Li[b][T].latexParens===!1&&(M=!1))}h=[g,M]}break;default:(s.getIdentifier()==="OperatorNode:add"||s.getIdentifier()==="OperatorNode:multiply")&&(h=u.map(function(F){var R=Nt(F,o,a,s),H=vu(s,F,o),B=No(F,o);return R===null?!1:c===R&&f===B&&!H?!0:R<c}));break}if(u.length>=2&&s.getIdentifier()==="OperatorNode:multiply"&&s.implicit&&o!=="all"&&a==="hide")for(var V=1;V<h.length;++V)t(u[V],o)&&!h[V-1]&&(o!=="keep"||!An(u[V-1]))&&(h[V]=!0);return h}class r extends e{constructor(o,a,u,l,c){if(super(),typeof o!="string")throw new TypeError('string expected for parameter "op"');if(typeof a!="string")throw new TypeError('string expected for parameter "fn"');if(!Array.isArray(u)||!u.every(ut))throw new TypeError('Array containing Nodes expected for parameter "args"');this.implicit=l===!0,this.isPercentage=c===!0,this.op=o,this.fn=a,this.args=u||[]}get type(){return Lu}get isOperatorNode(){return!0}_compile(o,a){if(typeof this.fn!="string"||!Ul(o,this.fn))throw o[this.fn]?new Error('No access to function "'+this.fn+'"'):new Error("Function "+this.fn+' missing in provided namespace "math"');var u=dn(o,this.fn),l=Oi(this.args,function(v){return v._compile(o,a)});if(typeof u=="function"&&u.rawArgs===!0){var c=this.args;return function(w,g,m){return u(c,o,Xs(w,g))}}else if(l.length===1){var f=l[0];return function(w,g,m){return u(f(w,g,m))}}else if(l.length===2){var h=l[0],p=l[1];return function(w,g,m){return u(h(w,g,m),p(w,g,m))}}else return function(w,g,m){return u.apply(null,Oi(l,function(_){return _(w,g,m)}))}}forEach(o){for(var a=0;a<this.args.length;a++)o(this.args[a],"args["+a+"]",this)}map(o){for(var a=[],u=0;u<this.args.length;u++)a[u]=this._ifNode(o(this.args[u],"args["+u+"]",this));return new r(this.op,this.fn,a,this.implicit,this.isPercentage)}clone(){return new r(this.op,this.fn,this.args.slice(0),this.implicit,this.isPercentage)}isUnary(){return this.args.length===1}isBinary(){return this.args.length===2}_toString(o){var a=o&&o.parenthesis?o.parenthesis:"keep",u=o&&o.implicit?o.implicit:"hide",l=this.args,c=i(this,a,u,l,!1);if(l.length===1){var f=No(this,a),h=l[0].toString(o);c[0]&&(h="("+h+")");var p=/[a-zA-Z]+/.test(this.op);return f==="right"?this.op+(p?" ":"")+h:f==="left"?h+(p?" ":"")+this.op:h+this.op}else if(l.length===2){var v=l[0].toString(o),w=l[1].toString(o);return c[0]&&(v="("+v+")"),c[1]&&(w="("+w+")"),this.implicit&&this.getIdentifier()==="OperatorNode:multiply"&&u==="hide"?v+" "+w:v+" "+this.op+" "+w}else if(l.length>2&&(this.getIdentifier()==="OperatorNode:add"||this.getIdentifier()==="OperatorNode:multiply")){var g=l.map(function(m,_){return m=m.toString(o),c[_]&&(m="("+m+")"),m});return this.implicit&&this.getIdentifier()==="OperatorNode:multiply"&&u==="hide"?g.join(" "):g.join(" "+this.op+" ")}else return this.fn+"("+this.args.join(", ")+")"}toJSON(){return{mathjs:Lu,op:this.op,fn:this.fn,args:this.args,implicit:this.implicit,isPercentage:this.isPercentage}}static fromJSON(o){return new r(o.op,o.fn,o.args,o.implicit,o.isPercentage)}_toHTML(o){var a=o&&o.parenthesis?o.parenthesis:"keep",u=o&&o.implicit?o.implicit:"hide",l=this.args,c=i(this,a,u,l,!1);if(l.length===1){var f=No(this,a),h=l[0].toHTML(o);return c[0]&&(h='<span class="math-parenthesis math-round-parenthesis">(</span>'+h+'<span class="math-parenthesis math-round-parenthesis">)</span>'),f==="right"?'<span class="math-operator math-unary-operator math-lefthand-unary-operator">'+Dn(this.op)+"</span>"+h:h+'<span class="math-operator math-unary-operator math-righthand-unary-operator">'+Dn(this.op)+"</span>"}else if(l.length===2){var p=l[0].toHTML(o),v=l[1].toHTML(o);return c[0]&&(p='<span class="math-parenthesis math-round-parenthesis">(</span>'+p+'<span class="math-parenthesis math-round-parenthesis">)</span>'),c[1]&&(v='<span class="math-parenthesis math-round-parenthesis">(</span>'+v+'<span class="math-parenthesis math-round-parenthesis">)</span>'),this.implicit&&this.getIdentifier()==="OperatorNode:multiply"&&u==="hide"?p+'<span class="math-operator math-binary-operator math-implicit-binary-operator"></span>'+v:p+'<span class="math-operator math-binary-operator math-explicit-binary-operator">'+Dn(this.op)+"</span>"+v}else{var w=l.map(function(g,m){return g=g.toHTML(o),c[m]&&(g='<span class="math-parenthesis math-round-parenthesis">(</span>'+g+'<span class="math-parenthesis math-round-parenthesis">)</span>'),g});return l.length>2&&(this.getIdentifier()==="OperatorNode:add"||this.getIdentifier()==="OperatorNode:multiply")?this.implicit&&this.getIdentifier()==="OperatorNode:multiply"&&u==="hide"?w.join('<span class="math-operator math-binary-operator math-implicit-binary-operator"></span>'):w.join('<span class="math-operator math-binary-operator math-explicit-binary-operator">'+Dn(this.op)+"</span>"):'<span class="math-function">'+Dn(this.fn)+'</span><span class="math-paranthesis math-round-parenthesis">(</span>'+w.join('<span class="math-separator">,</span>')+'<span class="math-paranthesis math-round-parenthesis">)</span>'}}_toTex(o){var a=o&&o.parenthesis?o.parenthesis:"keep",u=o&&o.implicit?o.implicit:"hide",l=this.args,c=i(this,a,u,l,!0),f=wt[this.fn];if(f=typeof f>"u"?this.op:f,l.length===1){var h=No(this,a),p=l[0].toTex(o);return c[0]&&(p="\\left(".concat(p,"\\right)")),h==="right"?f+p:p+f}else if(l.length===2){var v=l[0],w=v.toTex(o);c[0]&&(w="\\left(".concat(w,"\\right)"));var g=l[1],m=g.toTex(o);c[1]&&(m="\\left(".concat(m,"\\right)"));var _;switch(a==="keep"?_=v.getIdentifier():_=v.getContent().getIdentifier(),this.getIdentifier()){case"OperatorNode:divide":return f+"{"+w+"}{"+m+"}";case"OperatorNode:pow":switch(w="{"+w+"}",m="{"+m+"}",_){case"ConditionalNode":case"OperatorNode:divide":w="\\left(".concat(w,"\\right)")}break;case"OperatorNode:multiply":if(this.implicit&&u==="hide")return w+"~"+m}return w+f+m}else if(l.length>2&&(this.getIdentifier()==="OperatorNode:add"||this.getIdentifier()==="OperatorNode:multiply")){var M=l.map(function(b,S){return b=b.toTex(o),c[S]&&(b="\\left(".concat(b,"\\right)")),b});return this.getIdentifier()==="OperatorNode:multiply"&&this.implicit&&u==="hide"?M.join("~"):M.join(f)}else return"\\mathrm{"+this.fn+"}\\left("+l.map(function(b){return b.toTex(o)}).join(",")+"\\right)"}getIdentifier(){return this.type+":"+this.fn}}return Pt(r,"name",Lu),r},{isClass:!0,isNode:!0});var Ou="ParenthesisNode",YM=["Node"],Ud=Ge(Ou,YM,n=>{var{Node:e}=n;class t extends e{constructor(r){if(super(),!ut(r))throw new TypeError('Node expected for parameter "content"');this.content=r}get type(){return Ou}get isParenthesisNode(){return!0}_compile(r,s){return this.content._compile(r,s)}getContent(){return this.content.getContent()}forEach(r){r(this.content,"content",this)}map(r){var s=r(this.content,"content",this);return new t(s)}clone(){return new t(this.content)}_toString(r){return!r||r&&!r.parenthesis||r&&r.parenthesis==="keep"?"("+this.content.toString(r)+")":this.content.toString(r)}toJSON(){return{mathjs:Ou,content:this.content}}static fromJSON(r){return new t(r.content)}_toHTML(r){return!r||r&&!r.parenthesis||r&&r.parenthesis==="keep"?'<span class="math-parenthesis math-round-parenthesis">(</span>'+this.content.toHTML(r)+'<span class="math-parenthesis math-round-parenthesis">)</span>':this.content.toHTML(r)}_toTex(r){return!r||r&&!r.parenthesis||r&&r.parenthesis==="keep"?"\\left(".concat(this.content.toTex(r),"\\right)"):this.content.toTex(r)}}return Pt(t,"name",Ou),t},{isClass:!0,isNode:!0});var Bu="RangeNode",$M=["Node"],kd=Ge(Bu,$M,n=>{var{Node:e}=n;function t(r,s,o){var a=Nt(r,s,o),u={},l=Nt(r.start,s,o);if(u.start=l!==null&&l<=a||s==="all",r.step){var c=Nt(r.step,s,o);u.step=c!==null&&c<=a||s==="all"}var f=Nt(r.end,s,o);return u.end=f!==null&&f<=a||s==="all",u}class i extends e{constructor(s,o,a){if(super(),!ut(s))throw new TypeError("Node expected");if(!ut(o))throw new TypeError("Node expected");if(a&&!ut(a))throw new TypeError("Node expected");if(arguments.length>3)throw new Error("Too many arguments");this.start=s,this.end=o,this.step=a||null}get type(){return Bu}get isRangeNode(){return!0}needsEnd(){var s=this.filter(function(o){return tn(o)&&o.name==="end"});return s.length>0}_compile(s,o){var a=s.range,u=this.start._compile(s,o),l=this.end._compile(s,o);if(this.step){var c=this.step._compile(s,o);return function(h,p,v){return a(u(h,p,v),l(h,p,v),c(h,p,v))}}else return function(h,p,v){return a(u(h,p,v),l(h,p,v))}}forEach(s){s(this.start,"start",this),s(this.end,"end",this),this.step&&s(this.step,"step",this)}map(s){return new i(this._ifNode(s(this.start,"start",this)),this._ifNode(s(this.end,"end",this)),this.step&&this._ifNode(s(this.step,"step",this)))}clone(){return new i(this.start,this.end,this.step&&this.step)}_toString(s){var o=s&&s.parenthesis?s.parenthesis:"keep",a=t(this,o,s&&s.implicit),u,l=this.start.toString(s);if(a.start&&(l="("+l+")"),u=l,this.step){var c=this.step.toString(s);a.step&&(c="("+c+")"),u+=":"+c}var f=this.end.toString(s);return a.end&&(f="("+f+")"),u+=":"+f,u}toJSON(){return{mathjs:Bu,start:this.start,end:this.end,step:this.step}}static fromJSON(s){return new i(s.start,s.end,s.step)}_toHTML(s){var o=s&&s.parenthesis?s.parenthesis:"keep",a=t(this,o,s&&s.implicit),u,l=this.start.toHTML(s);if(a.start&&(l='<span class="math-parenthesis math-round-parenthesis">(</span>'+l+'<span class="math-parenthesis math-round-parenthesis">)</span>'),u=l,this.step){var c=this.step.toHTML(s);a.step&&(c='<span class="math-parenthesis math-round-parenthesis">(</span>'+c+'<span class="math-parenthesis math-round-parenthesis">)</span>'),u+='<span class="math-operator math-range-operator">:</span>'+c}var f=this.end.toHTML(s);return a.end&&(f='<span class="math-parenthesis math-round-parenthesis">(</span>'+f+'<span class="math-parenthesis math-round-parenthesis">)</span>'),u+='<span class="math-operator math-range-operator">:</span>'+f,u}_toTex(s){var o=s&&s.parenthesis?s.parenthesis:"keep",a=t(this,o,s&&s.implicit),u=this.start.toTex(s);if(a.start&&(u="\\left(".concat(u,"\\right)")),this.step){var l=this.step.toTex(s);a.step&&(l="\\left(".concat(l,"\\right)")),u+=":"+l}var c=this.end.toTex(s);return a.end&&(c="\\left(".concat(c,"\\right)")),u+=":"+c,u}}return Pt(i,"name",Bu),i},{isClass:!0,isNode:!0});var Uu="RelationalNode",ZM=["Node"],zd=Ge(Uu,ZM,n=>{var{Node:e}=n,t={equal:"==",unequal:"!=",smaller:"<",larger:">",smallerEq:"<=",largerEq:">="};class i extends e{constructor(s,o){if(super(),!Array.isArray(s))throw new TypeError("Parameter conditionals must be an array");if(!Array.isArray(o))throw new TypeError("Parameter params must be an array");if(s.length!==o.length-1)throw new TypeError("Parameter params must contain exactly one more element than parameter conditionals");this.conditionals=s,this.params=o}get type(){return Uu}get isRelationalNode(){return!0}_compile(s,o){var a=this,u=this.params.map(l=>l._compile(s,o));return function(c,f,h){for(var p,v=u[0](c,f,h),w=0;w<a.conditionals.length;w++){p=v,v=u[w+1](c,f,h);var g=dn(s,a.conditionals[w]);if(!g(p,v))return!1}return!0}}forEach(s){this.params.forEach((o,a)=>s(o,"params["+a+"]",this),this)}map(s){return new i(this.conditionals.slice(),this.params.map((o,a)=>this._ifNode(s(o,"params["+a+"]",this)),this))}clone(){return new i(this.conditionals,this.params)}_toString(s){for(var o=s&&s.parenthesis?s.parenthesis:"keep",a=Nt(this,o,s&&s.implicit),u=this.params.map(function(f,h){var p=Nt(f,o,s&&s.implicit);return o==="all"||p!==null&&p<=a?"("+f.toString(s)+")":f.toString(s)}),l=u[0],c=0;c<this.conditionals.length;c++)l+=" "+t[this.conditionals[c]],l+=" "+u[c+1];return l}toJSON(){return{mathjs:Uu,conditionals:this.conditionals,params:this.params}}static fromJSON(s){return new i(s.conditionals,s.params)}_toHTML(s){for(var o=s&&s.parenthesis?s.parenthesis:"keep",a=Nt(this,o,s&&s.implicit),u=this.params.map(function(f,h){var p=Nt(f,o,s&&s.implicit);return o==="all"||p!==null&&p<=a?'<span class="math-parenthesis math-round-parenthesis">(</span>'+f.toHTML(s)+'<span class="math-parenthesis math-round-parenthesis">)</span>':f.toHTML(s)}),l=u[0],c=0;c<this.conditionals.length;c++)l+='<span class="math-operator math-binary-operator math-explicit-binary-operator">'+Dn(t[this.conditionals[c]])+"</span>"+u[c+1];return l}_toTex(s){for(var o=s&&s.parenthesis?s.parenthesis:"keep",a=Nt(this,o,s&&s.implicit),u=this.params.map(function(f,h){var p=Nt(f,o,s&&s.implicit);return o==="all"||p!==null&&p<=a?"\\left("+f.toTex(s)+"\right)":f.toTex(s)}),l=u[0],c=0;c<this.conditionals.length;c++)l+=wt[this.conditionals[c]]+u[c+1];return l}}return Pt(i,"name",Uu),i},{isClass:!0,isNode:!0});var jM="SymbolNode",JM=["math","?Unit","Node"],Vd=Ge(jM,JM,n=>{var{math:e,Unit:t,Node:i}=n;function r(o){return t?t.isValuelessUnit(o):!1}class s extends i{constructor(a){if(super(),typeof a!="string")throw new TypeError('String expected for parameter "name"');this.name=a}get type(){return"SymbolNode"}get isSymbolNode(){return!0}_compile(a,u){var l=this.name;if(u[l]===!0)return function(f,h,p){return dn(h,l)};if(l in a)return function(f,h,p){return f.has(l)?f.get(l):dn(a,l)};var c=r(l);return function(f,h,p){return f.has(l)?f.get(l):c?new t(null,l):s.onUndefinedSymbol(l)}}forEach(a){}map(a){return this.clone()}static onUndefinedSymbol(a){throw new Error("Undefined symbol "+a)}clone(){return new s(this.name)}_toString(a){return this.name}_toHTML(a){var u=Dn(this.name);return u==="true"||u==="false"?'<span class="math-symbol math-boolean">'+u+"</span>":u==="i"?'<span class="math-symbol math-imaginary-symbol">'+u+"</span>":u==="Infinity"?'<span class="math-symbol math-infinity-symbol">'+u+"</span>":u==="NaN"?'<span class="math-symbol math-nan-symbol">'+u+"</span>":u==="null"?'<span class="math-symbol math-null-symbol">'+u+"</span>":u==="undefined"?'<span class="math-symbol math-undefined-symbol">'+u+"</span>":'<span class="math-symbol">'+u+"</span>"}toJSON(){return{mathjs:"SymbolNode",name:this.name}}static fromJSON(a){return new s(a.name)}_toTex(a){var u=!1;typeof e[this.name]>"u"&&r(this.name)&&(u=!0);var l=Nu(this.name,u);return l[0]==="\\"?l:" "+l}}return s},{isClass:!0,isNode:!0});var ku="FunctionNode",KM=["math","Node","SymbolNode"],Gd=Ge(ku,KM,n=>{var e,{math:t,Node:i,SymbolNode:r}=n,s=u=>To(u,{truncate:78});function o(u,l,c){for(var f="",h=/\$(?:\{([a-z_][a-z_0-9]*)(?:\[([0-9]+)\])?\}|\$)/gi,p=0,v;(v=h.exec(u))!==null;)if(f+=u.substring(p,v.index),p=v.index,v[0]==="$$")f+="$",p++;else{p+=v[0].length;var w=l[v[1]];if(!w)throw new ReferenceError("Template: Property "+v[1]+" does not exist.");if(v[2]===void 0)switch(typeof w){case"string":f+=w;break;case"object":if(ut(w))f+=w.toTex(c);else if(Array.isArray(w))f+=w.map(function(g,m){if(ut(g))return g.toTex(c);throw new TypeError("Template: "+v[1]+"["+m+"] is not a Node.")}).join(",");else throw new TypeError("Template: "+v[1]+" has to be a Node, String or array of Nodes");break;default:throw new TypeError("Template: "+v[1]+" has to be a Node, String or array of Nodes")}else if(ut(w[v[2]]&&w[v[2]]))f+=w[v[2]].toTex(c);else throw new TypeError("Template: "+v[1]+"["+v[2]+"] is not a Node.")}return f+=u.slice(p),f}class a extends i{constructor(l,c,f){if(super(),typeof l=="string"&&(l=new r(l)),!ut(l))throw new TypeError('Node expected as parameter "fn"');if(!Array.isArray(c)||!c.every(ut))throw new TypeError('Array containing Nodes expected for parameter "args"');var h=typeof f;if(!(h==="undefined"||h==="boolean"))throw new TypeError("optional flag, if specified, must be boolean");this.fn=l,this.args=c||[],this.optional=!!f}get name(){return this.fn.name||""}get type(){return ku}get isFunctionNode(){return!0}_compile(l,c){var f=this.args.map(V=>V._compile(l,c)),h=this.optional||Gn(this.fn)&&this.fn.optionalChaining;if(tn(this.fn)){var p=this.fn.name;if(c[p]){var _=this.args;return function(F,R,H){var B=dn(R,p);if(!(h&&B===void 0)){if(typeof B!="function")throw new TypeError("Argument '".concat(p,"' was not a function; received: ").concat(s(B)));if(B.rawArgs)return B(_,l,Xs(F,R));var O=f.map(Z=>Z(F,R,H));return B.apply(B,O)}}}else{var v=p in l?dn(l,p):void 0,w=typeof v=="function"&&v.rawArgs===!0,g=V=>{var F;if(V.has(p))F=V.get(p);else if(p in l)F=dn(l,p);else if(h)F=void 0;else return a.onUndefinedFunction(p);if(typeof F=="function"||h&&F===void 0)return F;throw new TypeError("'".concat(p,`' is not a function; its value is:
  `).concat(s(F)))};if(w){var m=this.args;return function(F,R,H){var B=g(F);if(B.rawArgs===!0)return B(m,l,Xs(F,R));var O=f.map(Z=>Z(F,R,H));return B(...O)}}else switch(f.length){case 0:return function(F,R,H){var B=g(F);if(!(h&&B===void 0))return B()};case 1:return function(F,R,H){var B=g(F);if(!(h&&B===void 0)){var O=f[0];return B(O(F,R,H))}};case 2:return function(F,R,H){var B=g(F);if(!(h&&B===void 0)){var O=f[0],Z=f[1];return B(O(F,R,H),Z(F,R,H))}};default:return function(F,R,H){var B=g(F);if(!(h&&B===void 0)){var O=f.map(Z=>Z(F,R,H));return B(...O)}}}}}else if(Gn(this.fn)&&li(this.fn.index)&&this.fn.index.isObjectProperty()){var M=this.fn.object._compile(l,c),b=this.fn.index.getObjectProperty(),S=this.args;return function(F,R,H){var B=M(F,R,H);if(!(h&&(B==null||B[b]===void 0))){var O=r0(B,b);if(O!=null&&O.rawArgs)return O(S,l,Xs(F,R));var Z=f.map(I=>I(F,R,H));return O.apply(B,Z)}}}else{var A=this.fn.toString(),x=this.fn._compile(l,c),T=this.args;return function(F,R,H){var B=x(F,R,H);if(!(h&&B===void 0)){if(typeof B!="function")throw new TypeError("Expression '".concat(A,"' did not evaluate to a function; value is:")+`
  `.concat(s(B)));if(B.rawArgs)return B(T,l,Xs(F,R));var O=f.map(Z=>Z(F,R,H));return B.apply(B,O)}}}}forEach(l){l(this.fn,"fn",this);for(var c=0;c<this.args.length;c++)l(this.args[c],"args["+c+"]",this)}map(l){for(var c=this._ifNode(l(this.fn,"fn",this)),f=[],h=0;h<this.args.length;h++)f[h]=this._ifNode(l(this.args[h],"args["+h+"]",this));return new a(c,f)}clone(){return new a(this.fn,this.args.slice(0))}toString(l){var c,f=this.fn.toString(l);return l&&typeof l.handler=="object"&&et(l.handler,f)&&(c=l.handler[f](this,l)),typeof c<"u"?c:super.toString(l)}_toString(l){var c=this.args.map(function(h){return h.toString(l)}),f=Eo(this.fn)?"("+this.fn.toString(l)+")":this.fn.toString(l);return f+"("+c.join(", ")+")"}toJSON(){return{mathjs:ku,fn:this.fn,args:this.args}}_toHTML(l){var c=this.args.map(function(f){return f.toHTML(l)});return'<span class="math-function">'+Dn(this.fn)+'</span><span class="math-paranthesis math-round-parenthesis">(</span>'+c.join('<span class="math-separator">,</span>')+'<span class="math-paranthesis math-round-parenthesis">)</span>'}toTex(l){var c;return l&&typeof l.handler=="object"&&et(l.handler,this.name)&&(c=l.handler[this.name](this,l)),typeof c<"u"?c:super.toTex(l)}_toTex(l){var c=this.args.map(function(p){return p.toTex(l)}),f;Fd[this.name]&&(f=Fd[this.name]),t[this.name]&&(typeof t[this.name].toTex=="function"||typeof t[this.name].toTex=="object"||typeof t[this.name].toTex=="string")&&(f=t[this.name].toTex);var h;switch(typeof f){case"function":h=f(this,l);break;case"string":h=o(f,this,l);break;case"object":switch(typeof f[c.length]){case"function":h=f[c.length](this,l);break;case"string":h=o(f[c.length],this,l);break}}return typeof h<"u"?h:o(Nv,this,l)}getIdentifier(){return this.type+":"+this.name}}return e=a,Pt(a,"name",ku),Pt(a,"onUndefinedFunction",function(u){throw new Error("Undefined function "+u)}),Pt(a,"fromJSON",function(u){return new e(u.fn,u.args)}),a},{isClass:!0,isNode:!0});var Rv="parse",QM=["typed","numeric","config","AccessorNode","ArrayNode","AssignmentNode","BlockNode","ConditionalNode","ConstantNode","FunctionAssignmentNode","FunctionNode","IndexNode","ObjectNode","OperatorNode","ParenthesisNode","RangeNode","RelationalNode","SymbolNode"],Hd=Ge(Rv,QM,n=>{var{typed:e,numeric:t,config:i,AccessorNode:r,ArrayNode:s,AssignmentNode:o,BlockNode:a,ConditionalNode:u,ConstantNode:l,FunctionAssignmentNode:c,FunctionNode:f,IndexNode:h,ObjectNode:p,OperatorNode:v,ParenthesisNode:w,RangeNode:g,RelationalNode:m,SymbolNode:_}=n,M=e(Rv,{string:function(C){return ge(C,{})},"Array | Matrix":function(C){return b(C,{})},"string, Object":function(C,U){var Q=U.nodes!==void 0?U.nodes:{};return ge(C,Q)},"Array | Matrix, Object":b});function b(d){var C=arguments.length>1&&arguments[1]!==void 0?arguments[1]:{},U=C.nodes!==void 0?C.nodes:{};return _u(d,function(Q){if(typeof Q!="string")throw new TypeError("String expected");return ge(Q,U)})}var S={NULL:0,DELIMITER:1,NUMBER:2,SYMBOL:3,UNKNOWN:4},A={",":!0,"(":!0,")":!0,"[":!0,"]":!0,"{":!0,"}":!0,'"':!0,"'":!0,";":!0,"+":!0,"-":!0,"*":!0,".*":!0,"/":!0,"./":!0,"%":!0,"^":!0,".^":!0,"~":!0,"!":!0,"&":!0,"|":!0,"^|":!0,"=":!0,":":!0,"?":!0,"?.":!0,"??":!0,"==":!0,"!=":!0,"<":!0,">":!0,"<=":!0,">=":!0,"<<":!0,">>":!0,">>>":!0},x={mod:!0,to:!0,in:!0,and:!0,xor:!0,or:!0,not:!0},T={true:!0,false:!1,null:null,undefined:void 0},V=["NaN","Infinity"],F={'"':'"',"'":"'","\\":"\\","/":"/",b:"\b",f:"\f",n:`
`,r:"\r",t:"	"};function R(){return{extraNodes:{},expression:"",comment:"",index:0,token:"",tokenType:S.NULL,nestingLevel:0,conditionalLevel:null}}function H(d,C){return d.expression.substr(d.index,C)}function B(d){return H(d,1)}function O(d){d.index++}function Z(d){return d.expression.charAt(d.index-1)}function I(d){return d.expression.charAt(d.index+1)}function L(d){for(d.tokenType=S.NULL,d.token="",d.comment="";;){if(B(d)==="#")for(;B(d)!==`
`&&B(d)!=="";)d.comment+=B(d),O(d);if(M.isWhitespace(B(d),d.nestingLevel))O(d);else break}if(B(d)===""){d.tokenType=S.DELIMITER;return}if(B(d)===`
`&&!d.nestingLevel){d.tokenType=S.DELIMITER,d.token=B(d),O(d);return}var C=B(d),U=H(d,2),Q=H(d,3);if(Q.length===3&&A[Q]){d.tokenType=S.DELIMITER,d.token=Q,O(d),O(d),O(d);return}if(U.length===2&&A[U]&&(U!=="?."||!M.isDigit(d.expression.charAt(d.index+2)))){d.tokenType=S.DELIMITER,d.token=U,O(d),O(d);return}if(A[C]){d.tokenType=S.DELIMITER,d.token=C,O(d);return}if(M.isDigitDot(C)){d.tokenType=S.NUMBER;var k=H(d,2);if(k==="0b"||k==="0o"||k==="0x"){for(d.token+=B(d),O(d),d.token+=B(d),O(d);M.isAlpha(B(d),Z(d),I(d))||M.isDigit(B(d));)d.token+=B(d),O(d);if(B(d)===".")for(d.token+=".",O(d);M.isAlpha(B(d),Z(d),I(d))||M.isDigit(B(d));)d.token+=B(d),O(d);else if(B(d)==="i")for(d.token+="i",O(d);M.isDigit(B(d));)d.token+=B(d),O(d);return}if(B(d)==="."){if(d.token+=B(d),O(d),!M.isDigit(B(d))){d.tokenType=S.DELIMITER;return}}else{for(;M.isDigit(B(d));)d.token+=B(d),O(d);M.isDecimalMark(B(d),I(d))&&(d.token+=B(d),O(d))}for(;M.isDigit(B(d));)d.token+=B(d),O(d);if(B(d)==="E"||B(d)==="e"){if(M.isDigit(I(d))||I(d)==="-"||I(d)==="+"){if(d.token+=B(d),O(d),(B(d)==="+"||B(d)==="-")&&(d.token+=B(d),O(d)),!M.isDigit(B(d)))throw $(d,'Digit expected, got "'+B(d)+'"');for(;M.isDigit(B(d));)d.token+=B(d),O(d);if(M.isDecimalMark(B(d),I(d)))throw $(d,'Digit expected, got "'+B(d)+'"')}else if(M.isDecimalMark(I(d),d.expression.charAt(d.index+2)))throw O(d),$(d,'Digit expected, got "'+B(d)+'"')}return}if(M.isAlpha(B(d),Z(d),I(d))){for(;M.isAlpha(B(d),Z(d),I(d))||M.isDigit(B(d));)d.token+=B(d),O(d);et(x,d.token)?d.tokenType=S.DELIMITER:d.tokenType=S.SYMBOL;return}for(d.tokenType=S.UNKNOWN;B(d)!=="";)d.token+=B(d),O(d);throw $(d,'Syntax error in part "'+d.token+'"')}function ae(d){do L(d);while(d.token===`
`)}function J(d){d.nestingLevel++}function te(d){d.nestingLevel--}M.isAlpha=function(C,U,Q){return M.isValidLatinOrGreek(C)||M.isValidMathSymbol(C,Q)||M.isValidMathSymbol(U,C)},M.isValidLatinOrGreek=function(C){return/^[a-zA-Z_$\u00C0-\u02AF\u0370-\u03FF\u2100-\u214F]$/.test(C)},M.isValidMathSymbol=function(C,U){return/^[\uD835]$/.test(C)&&/^[\uDC00-\uDFFF]$/.test(U)&&/^[^\uDC55\uDC9D\uDCA0\uDCA1\uDCA3\uDCA4\uDCA7\uDCA8\uDCAD\uDCBA\uDCBC\uDCC4\uDD06\uDD0B\uDD0C\uDD15\uDD1D\uDD3A\uDD3F\uDD45\uDD47-\uDD49\uDD51\uDEA6\uDEA7\uDFCC\uDFCD]$/.test(U)},M.isWhitespace=function(C,U){return C===" "||C==="	"||C==="\xA0"||C===`
`&&U>0},M.isDecimalMark=function(C,U){return C==="."&&U!=="/"&&U!=="*"&&U!=="^"},M.isDigitDot=function(C){return C>="0"&&C<="9"||C==="."},M.isDigit=function(C){return C>="0"&&C<="9"};function ge(d,C){var U=R();ai(U,{expression:d,extraNodes:C}),L(U);var Q=de(U);if(U.token!=="")throw U.tokenType===S.DELIMITER?pe(U,"Unexpected operator "+U.token):$(U,'Unexpected part "'+U.token+'"');return Q}function de(d){var C,U=[],Q;for(d.token!==""&&d.token!==`
`&&d.token!==";"&&(C=re(d),d.comment&&(C.comment=d.comment));d.token===`
`||d.token===";";)U.length===0&&C&&(Q=d.token!==";",U.push({node:C,visible:Q})),L(d),d.token!==`
`&&d.token!==";"&&d.token!==""&&(C=re(d),d.comment&&(C.comment=d.comment),Q=d.token!==";",U.push({node:C,visible:Q}));return U.length>0?new a(U):(C||(C=new l(void 0),d.comment&&(C.comment=d.comment)),C)}function re(d){var C,U,Q,k,se=ue(d);if(d.token==="="){if(tn(se))return C=se.name,ae(d),Q=re(d),new o(new _(C),Q);if(Gn(se)){if(se.optionalChaining)throw $(d,"Cannot assign to optional chain");return ae(d),Q=re(d),new o(se.object,se.index,Q)}else if(Hn(se)&&tn(se.fn)&&(k=!0,U=[],C=se.name,se.args.forEach(function(he,Ae){tn(he)?U[Ae]=he.name:k=!1}),k))return ae(d),Q=re(d),new c(C,U,Q);throw $(d,"Invalid left hand side of assignment operator =")}return se}function ue(d){for(var C=Ee(d);d.token==="?";){var U=d.conditionalLevel;d.conditionalLevel=d.nestingLevel,ae(d);var Q=C,k=re(d);if(d.token!==":")throw $(d,"False part of conditional expression expected");d.conditionalLevel=null,ae(d);var se=re(d);C=new u(Q,k,se),d.conditionalLevel=U}return C}function Ee(d){for(var C=ye(d);d.token==="or";)ae(d),C=new v("or","or",[C,ye(d)]);return C}function ye(d){for(var C=Ne(d);d.token==="xor";)ae(d),C=new v("xor","xor",[C,Ne(d)]);return C}function Ne(d){for(var C=K(d);d.token==="and";)ae(d),C=new v("and","and",[C,K(d)]);return C}function K(d){for(var C=oe(d);d.token==="|";)ae(d),C=new v("|","bitOr",[C,oe(d)]);return C}function oe(d){for(var C=xe(d);d.token==="^|";)ae(d),C=new v("^|","bitXor",[C,xe(d)]);return C}function xe(d){for(var C=Se(d);d.token==="&";)ae(d),C=new v("&","bitAnd",[C,Se(d)]);return C}function Se(d){for(var C=[Me(d)],U=[],Q={"==":"equal","!=":"unequal","<":"smaller",">":"larger","<=":"smallerEq",">=":"largerEq"};et(Q,d.token);){var k={name:d.token,fn:Q[d.token]};U.push(k),ae(d),C.push(Me(d))}return C.length===1?C[0]:C.length===2?new v(U[0].name,U[0].fn,C):new m(U.map(se=>se.fn),C)}function Me(d){var C,U,Q,k;C=Re(d);for(var se={"<<":"leftShift",">>":"rightArithShift",">>>":"rightLogShift"};et(se,d.token);)U=d.token,Q=se[U],ae(d),k=[C,Re(d)],C=new v(U,Q,k);return C}function Re(d){var C,U,Q,k;C=_e(d);for(var se={to:"to",in:"to"};et(se,d.token);)U=d.token,Q=se[U],ae(d),U==="in"&&"])},;".includes(d.token)?C=new v("*","multiply",[C,new _("in")],!0):(k=[C,_e(d)],C=new v(U,Q,k));return C}function _e(d){var C,U=[];if(d.token===":"){if(d.conditionalLevel===d.nestingLevel)throw $(d,"The true-expression of a conditional operator may not be empty");C=new l(1)}else C=Ke(d);if(d.token===":"&&d.conditionalLevel!==d.nestingLevel){for(U.push(C);d.token===":"&&U.length<3;)ae(d),d.token===")"||d.token==="]"||d.token===","||d.token===""?U.push(new _("end")):U.push(Ke(d));U.length===3?C=new g(U[0],U[2],U[1]):C=new g(U[0],U[1])}return C}function Ke(d){var C,U,Q,k;C=lt(d);for(var se={"+":"add","-":"subtract"};et(se,d.token);){U=d.token,Q=se[U],ae(d);var he=lt(d);he.isPercentage?k=[C,new v("*","multiply",[C,he])]:k=[C,he],C=new v(U,Q,k)}return C}function lt(d){var C,U,Q,k;C=vt(d),U=C;for(var se={"*":"multiply",".*":"dotMultiply","/":"divide","./":"dotDivide","%":"mod",mod:"mod"};et(se,d.token);)Q=d.token,k=se[Q],ae(d),U=vt(d),C=new v(Q,k,[C,U]);return C}function vt(d){var C,U;for(C=mt(d),U=C;d.tokenType===S.SYMBOL||d.token==="in"&&st(C)||d.token==="in"&&Ut(C)&&C.fn==="unaryMinus"&&st(C.args[0])||d.tokenType===S.NUMBER&&!st(U)&&(!Ut(U)||U.op==="!")||d.token==="(";)U=mt(d),C=new v("*","multiply",[C,U],!0);return C}function mt(d){for(var C=Ct(d),U=C,Q=[];d.token==="/"&&wa(U);)if(Q.push(ai({},d)),ae(d),d.tokenType===S.NUMBER)if(Q.push(ai({},d)),ae(d),d.tokenType===S.SYMBOL||d.token==="("||d.token==="in")ai(d,Q.pop()),Q.pop(),U=Ct(d),C=new v("/","divide",[C,U]);else{Q.pop(),ai(d,Q.pop());break}else{ai(d,Q.pop());break}return C}function Ct(d){var C=ot(d);if(d.token==="%"){var U=ai({},d);ae(d);try{ot(d),ai(d,U)}catch{C=new v("/","divide",[C,new l(100)],!1,!0)}}return C}function ot(d){var C,U,Q,k={"-":"unaryMinus","+":"unaryPlus","~":"bitNot",not:"not"};return et(k,d.token)?(Q=k[d.token],C=d.token,ae(d),U=[ot(d)],new v(C,Q,U)):Wt(d)}function Wt(d){var C,U,Q,k;return C=Lt(d),(d.token==="^"||d.token===".^")&&(U=d.token,Q=U==="^"?"pow":"dotPow",ae(d),k=[C,ot(d)],C=new v(U,Q,k)),C}function Lt(d){for(var C=Ot(d);d.token==="??";)ae(d),C=new v("??","nullish",[C,Ot(d)]);return C}function Ot(d){var C,U,Q,k;C=Y(d);for(var se={"!":"factorial","'":"ctranspose"};et(se,d.token);)U=d.token,Q=se[U],L(d),k=[C],C=new v(U,Q,k),C=Je(d,C);return C}function Y(d){var C=[];if(d.tokenType===S.SYMBOL&&et(d.extraNodes,d.token)){var U=d.extraNodes[d.token];if(L(d),d.token==="("){if(C=[],J(d),L(d),d.token!==")")for(C.push(re(d));d.token===",";)L(d),C.push(re(d));if(d.token!==")")throw $(d,"Parenthesis ) expected");te(d),L(d)}return new U(C)}return Ce(d)}function Ce(d){var C,U;return d.tokenType===S.SYMBOL||d.tokenType===S.DELIMITER&&d.token in x?(U=d.token,L(d),et(T,U)?C=new l(T[U]):V.includes(U)?C=new l(t(U,"number")):C=new _(U),C=Je(d,C),C):tt(d)}function Je(d,C,U){for(var Q;;){var k=!1;d.token==="?."&&(k=!0,L(d));var se=(d.token==="("||d.token==="["||d.token===".")&&(!U||U.includes(d.token));if(!(k||se))break;if(Q=[],d.token==="(")if(k||tn(C)||Gn(C)){if(J(d),L(d),d.token!==")")for(Q.push(re(d));d.token===",";)L(d),Q.push(re(d));if(d.token!==")")throw $(d,"Parenthesis ) expected");te(d),L(d),C=new f(C,Q,k)}else return C;else if(d.token==="["){if(J(d),L(d),d.token!=="]")for(Q.push(re(d));d.token===",";)L(d),Q.push(re(d));if(d.token!=="]")throw $(d,"Parenthesis ] expected");te(d),L(d),C=new r(C,new h(Q),k)}else{k||L(d);var he=d.tokenType===S.SYMBOL||d.tokenType===S.DELIMITER&&d.token in x;if(!he){var Ae="Property name expected after ";throw Ae+=k?"optional chain":"dot",$(d,Ae)}Q.push(new l(d.token)),L(d);var De=!0;C=new r(C,new h(Q,De),k)}}return C}function tt(d){var C,U;return d.token==='"'||d.token==="'"?(U=Fe(d,d.token),C=new l(U),C=Je(d,C),C):W(d)}function Fe(d,C){for(var U="";B(d)!==""&&B(d)!==C;)if(B(d)==="\\"){O(d);var Q=B(d),k=F[Q];if(k!==void 0)U+=k,d.index+=1;else if(Q==="u"){var se=d.expression.slice(d.index+1,d.index+5);if(/^[0-9A-Fa-f]{4}$/.test(se))U+=String.fromCharCode(parseInt(se,16)),d.index+=5;else throw $(d,"Invalid unicode character \\u".concat(se))}else throw $(d,"Bad escape character \\".concat(Q))}else U+=B(d),O(d);if(L(d),d.token!==C)throw $(d,"End of string ".concat(C," expected"));return L(d),U}function W(d){var C,U,Q,k;if(d.token==="["){if(J(d),L(d),d.token!=="]"){var se=q(d);if(d.token===";"){for(Q=1,U=[se];d.token===";";)L(d),d.token!=="]"&&(U[Q]=q(d),Q++);if(d.token!=="]")throw $(d,"End of matrix ] expected");te(d),L(d),k=U[0].items.length;for(var he=1;he<Q;he++)if(U[he].items.length!==k)throw pe(d,"Column dimensions mismatch ("+U[he].items.length+" !== "+k+")");C=new s(U)}else{if(d.token!=="]")throw $(d,"End of matrix ] expected");te(d),L(d),C=se}}else te(d),L(d),C=new s([]);return Je(d,C)}return ne(d)}function q(d){for(var C=[re(d)],U=1;d.token===",";)L(d),d.token!=="]"&&d.token!==";"&&(C[U]=re(d),U++);return new s(C)}function ne(d){if(d.token==="{"){J(d);var C,U={};do if(L(d),d.token!=="}"){if(d.token==='"'||d.token==="'")C=Fe(d,d.token);else if(d.tokenType===S.SYMBOL||d.tokenType===S.DELIMITER&&d.token in x)C=d.token,L(d);else throw $(d,"Symbol or string expected as object key");if(d.token!==":")throw $(d,"Colon : expected after object key");L(d),U[C]=re(d)}while(d.token===",");if(d.token!=="}")throw $(d,"Comma , or bracket } expected after object value");te(d),L(d);var Q=new p(U);return Q=Je(d,Q),Q}return D(d)}function D(d){var C;if(d.tokenType===S.NUMBER){C=d.token,L(d);var U=Ao(C,i),Q=t(C,U);return new l(Q)}return y(d)}function y(d){var C;if(d.token==="("){if(J(d),L(d),C=re(d),d.token!==")")throw $(d,"Parenthesis ) expected");return te(d),L(d),C=new w(C),C=Je(d,C),C}return z(d)}function z(d){throw d.token===""?$(d,"Unexpected end of expression"):$(d,"Value expected")}function ie(d){return d.index-d.token.length+1}function $(d,C){var U=ie(d),Q=new SyntaxError(C+" (char "+U+")");return Q.char=U,Q}function pe(d,C){var U=ie(d),Q=new SyntaxError(C+" (char "+U+")");return Q.char=U,Q}return e.addConversion({from:"string",to:"Node",convert:M}),M});var Fv="size",e1=["typed"],Wd=Ge(Fv,e1,n=>{var{typed:e}=n;return e(Fv,{Matrix:t=>t.size(),Array:md,string:t=>[t.length],"number | Complex | BigNumber | Unit | boolean | null":t=>[]})});var Pv="equalScalar";var Xd=Ge(Pv,["typed","config"],n=>{var{typed:e,config:t}=n;return e(Pv,{"number, number":function(r,s){return D0(r,s,t.relTol,t.absTol)}})});var Iv="equal";var qd=Ge(Iv,["typed","equalScalar"],n=>{var{typed:e,equalScalar:t}=n;return e(Iv,{"any, any":function(r,s){return r===null?s===null:s===null?r===null:r===void 0?s===void 0:s===void 0?r===void 0:t(r,s)}})});var Lv="isBounded",t1=["typed"],Yd=Ge(Lv,t1,n=>{var{typed:e}=n;return e(Lv,{number:t=>Number.isFinite(t),"BigNumber | Complex":t=>t.isFinite(),"bigint | Fraction":()=>!0,"null | undefined":()=>!1,Unit:e.referToSelf(t=>i=>t(i.value)),"Array | Matrix":e.referToSelf(t=>i=>(Array.isArray(i)||(i=i.valueOf()),i.every(r=>t(r))))})});var n1="numeric",i1=["number","?bignumber","?fraction"],$d=Ge(n1,i1,n=>{var{number:e,bignumber:t,fraction:i}=n,r={string:!0,number:!0,BigNumber:!0,Fraction:!0},s={number:o=>e(o),BigNumber:t?o=>t(o):hu,bigint:o=>BigInt(o),Fraction:i?o=>i(o):fu};return function(a){var u=arguments.length>1&&arguments[1]!==void 0?arguments[1]:"number",l=arguments.length>2?arguments[2]:void 0;if(l!==void 0)throw new SyntaxError("numeric() takes one or two arguments");var c=_i(a);if(!(c in r))throw new TypeError("Cannot convert "+a+' of type "'+c+'"; valid input types are '+Object.keys(r).join(", "));if(!(u in s))throw new TypeError("Cannot convert "+a+' to type "'+u+'"; valid output types are '+Object.keys(s).join(", "));return u===c?a:s[u](a)}});var r1="replacer",s1=[],Zd=Ge(r1,s1,()=>function(e,t){return typeof t=="number"&&(!Number.isFinite(t)||isNaN(t))?{mathjs:"number",value:String(t)}:typeof t=="bigint"?{mathjs:"bigint",value:String(t)}:t});var Ov=Rt("unaryMinus",Af),Bv=Rt("unaryPlus",Df),Uv=Rt("abs",bf);var kv=Rt("cbrt",Tf);var zv=Rt("exp",Cf);var Vv=Rt("log10",Nf);var Gv=Rt("multiply",Ef),Hv=vx("nthRoot",G0);var Wv=Rt("sqrt",Rf);var Xv=Rt("subtract",Mf);var qv=Rt("pow",Ff);var Yv=vx("log",U0);var $v=Rt("add",Sf);var Zv=Rt("divide",wf);var jv=Ge("matrix",[],()=>lv),Jv=Ge("subset",[],()=>uv),AI=Rt("combinations",Pf),DI=Rt("gamma",uu),TI=Rt("lgamma",cu),Kv=Rt("acos",Lf),Qv=Rt("acosh",Of);var ex=Rt("asin",Bf),tx=Rt("asinh",Uf),nx=Rt("atan",kf);var ix=Rt("atanh",zf),rx=Rt("cos",Vf),sx=Rt("cosh",Gf),ox=Rt("cot",Hf),ax=Rt("coth",Wf),lx=Rt("csc",Xf),ux=Rt("csch",qf),cx=Rt("sec",Yf),hx=Rt("sech",$f),fx=Rt("sin",Zf),dx=Rt("sinh",jf),px=Rt("tan",Jf),mx=Rt("tanh",Kf);var gx=Rt("isZero",Qf);function Rt(n,e){return Ge(n,["typed"],t=>{var{typed:i}=t;return i(e)})}function vx(n,e){return Ge(n,["typed"],t=>{var{typed:i}=t;return i({number:e,"number,number":e})})}function Ur(n,e,t,i){if(!(this instanceof Ur))throw new SyntaxError("Constructor must be called with the new operator");this.fn=n,this.count=e,this.min=t,this.max=i,this.message="Wrong number of arguments in function "+n+" ("+e+" provided, "+t+(i!=null?"-"+i:"")+" expected)",this.stack=new Error().stack}Ur.prototype=new Error;Ur.prototype.constructor=Error;Ur.prototype.name="ArgumentsError";Ur.prototype.isArgumentsError=!0;var Ie={createTyped:sd};var jd={typedDependencies:Ie,createAbs:Uv};var Vt={createNode:Ed};var zu={createSubset:Jv};var ls={NodeDependencies:Vt,subsetDependencies:zu,createAccessorNode:wd};var Jd={typedDependencies:Ie,createAcos:Kv};var Kd={typedDependencies:Ie,createAcosh:Qv};var Ca={typedDependencies:Ie,createAdd:$v};var us={NodeDependencies:Vt,createArrayNode:Ad};var Qd={typedDependencies:Ie,createAsin:ex};var ep={typedDependencies:Ie,createAsinh:tx};var Vu={createMatrix:jv};var xx={matrixDependencies:Vu,NodeDependencies:Vt,subsetDependencies:zu,createAssignmentNode:Dd};var tp={typedDependencies:Ie,createAtan:nx};var np={typedDependencies:Ie,createAtanh:ix};var _x={typedDependencies:Ie,createNumber:Md};var Na={typedDependencies:Ie,createPow:qv};var yx={createResultSet:od};var bx={NodeDependencies:Vt,ResultSetDependencies:yx,createBlockNode:Td};var ip={typedDependencies:Ie,createCbrt:kv};var Sx={NodeDependencies:Vt,createConditionalNode:Cd};var Gu={typedDependencies:Ie,createIsBounded:Yd};var Bi={NodeDependencies:Vt,isBoundedDependencies:Gu,createConstantNode:Pd};var Mx={NodeDependencies:Vt,typedDependencies:Ie,createFunctionAssignmentNode:Id};var Ui={NodeDependencies:Vt,createSymbolNode:Vd};var ki={NodeDependencies:Vt,SymbolNodeDependencies:Ui,createFunctionNode:Gd};var Ex={typedDependencies:Ie,createSize:Wd};var cs={NodeDependencies:Vt,sizeDependencies:Ex,createIndexNode:Ld};var hs={NodeDependencies:Vt,createObjectNode:Od};var zi={NodeDependencies:Vt,createOperatorNode:Bd};var _r={NodeDependencies:Vt,createParenthesisNode:Ud};var wx={NodeDependencies:Vt,createRangeNode:kd};var Ax={NodeDependencies:Vt,createRelationalNode:zd};var Hu={numberDependencies:_x,createNumeric:$d};var Ji={AccessorNodeDependencies:ls,ArrayNodeDependencies:us,AssignmentNodeDependencies:xx,BlockNodeDependencies:bx,ConditionalNodeDependencies:Sx,ConstantNodeDependencies:Bi,FunctionAssignmentNodeDependencies:Mx,FunctionNodeDependencies:ki,IndexNodeDependencies:cs,ObjectNodeDependencies:hs,OperatorNodeDependencies:zi,ParenthesisNodeDependencies:_r,RangeNodeDependencies:wx,RelationalNodeDependencies:Ax,SymbolNodeDependencies:Ui,numericDependencies:Hu,typedDependencies:Ie,createParse:Hd};var Ra={typedDependencies:Ie,createDivide:Zv};var Fa={typedDependencies:Ie,createMultiply:Gv};var rp={typedDependencies:Ie,createSqrt:Wv};var Pa={typedDependencies:Ie,createSubtract:Xv};var sp={typedDependencies:Ie,createCos:rx};var op={typedDependencies:Ie,createCosh:sx};var ap={typedDependencies:Ie,createCot:ox};var lp={typedDependencies:Ie,createCoth:ax};var up={typedDependencies:Ie,createCsc:lx};var cp={typedDependencies:Ie,createCsch:ux};var hp={typedDependencies:Ie,createUnaryPlus:Bv};var Dx={typedDependencies:Ie,createEqualScalar:Xd};var Ro={equalScalarDependencies:Dx,typedDependencies:Ie,createEqual:qd};var Wu={typedDependencies:Ie,createIsZero:gx};var Tx={createReplacer:Zd};var Cx={ConstantNodeDependencies:Bi,FunctionNodeDependencies:ki,OperatorNodeDependencies:zi,ParenthesisNodeDependencies:_r,parseDependencies:Ji,typedDependencies:Ie,createResolve:ld};var Nx={AccessorNodeDependencies:ls,ArrayNodeDependencies:us,ConstantNodeDependencies:Bi,FunctionNodeDependencies:ki,IndexNodeDependencies:cs,ObjectNodeDependencies:hs,OperatorNodeDependencies:zi,SymbolNodeDependencies:Ui,isBoundedDependencies:Gu,matrixDependencies:Vu,typedDependencies:Ie,createSimplifyConstant:fd};var Rx={AccessorNodeDependencies:ls,ArrayNodeDependencies:us,ConstantNodeDependencies:Bi,FunctionNodeDependencies:ki,IndexNodeDependencies:cs,ObjectNodeDependencies:hs,OperatorNodeDependencies:zi,ParenthesisNodeDependencies:_r,SymbolNodeDependencies:Ui,addDependencies:Ca,divideDependencies:Ra,equalDependencies:Ro,isZeroDependencies:Wu,multiplyDependencies:Fa,parseDependencies:Ji,powDependencies:Na,subtractDependencies:Pa,typedDependencies:Ie,createSimplifyCore:dd};var Ia={AccessorNodeDependencies:ls,ArrayNodeDependencies:us,ConstantNodeDependencies:Bi,FunctionNodeDependencies:ki,IndexNodeDependencies:cs,ObjectNodeDependencies:hs,OperatorNodeDependencies:zi,ParenthesisNodeDependencies:_r,SymbolNodeDependencies:Ui,equalDependencies:Ro,parseDependencies:Ji,replacerDependencies:Tx,resolveDependencies:Cx,simplifyConstantDependencies:Nx,simplifyCoreDependencies:Rx,typedDependencies:Ie,createSimplify:hd};var fp={ConstantNodeDependencies:Bi,FunctionNodeDependencies:ki,OperatorNodeDependencies:zi,ParenthesisNodeDependencies:_r,SymbolNodeDependencies:Ui,equalDependencies:Ro,isZeroDependencies:Wu,numericDependencies:Hu,parseDependencies:Ji,simplifyDependencies:Ia,typedDependencies:Ie,createDerivative:pd};var dp={createE:bd};var pp={typedDependencies:Ie,createExp:zv};var mp={typedDependencies:Ie,createLog:Yv};var gp={typedDependencies:Ie,createLog10:Vv};var vp={typedDependencies:Ie,createNthRoot:Hv};var xp={createPi:_d};var _p={typedDependencies:Ie,createSec:cx};var yp={typedDependencies:Ie,createSech:hx};var bp={typedDependencies:Ie,createSin:fx};var Sp={typedDependencies:Ie,createSinh:dx};var Mp={typedDependencies:Ie,createTan:px};var Ep={typedDependencies:Ie,createTanh:mx};var wp={createTau:yd};var Ap={typedDependencies:Ie,createUnaryMinus:Ov};var Ox=Il(id(),1);var Px=Il(Fx(),1);function Ix(n){var e=new Px.default;return n.on=e.on.bind(e),n.off=e.off.bind(e),n.once=e.once.bind(e),n.emit=e.emit.bind(e),n}function Lx(n,e,t,i){function r(m,_){var M=arguments.length;if(M!==1&&M!==2)throw new Ur("import",M,1,2);_||(_={});function b(T,V,F){if(Array.isArray(V))V.forEach(B=>b(T,B));else if(xi(V)||f(V))for(var R in V)et(V,R)&&b(T,V[R],R);else if(Vs(V)||F!==void 0){var H=Vs(V)?w(V)?V.fn+".transform":V.fn:F;if(et(T,H)&&T[H]!==V&&!_.silent)throw new Error('Cannot import "'+H+'" twice');T[H]=V}else if(!_.silent)throw new TypeError("Factory, Object, or Array expected")}var S={};b(S,m);for(var A in S)if(et(S,A)){var x=S[A];if(Vs(x))l(x,_);else if(c(x))s(A,x,_);else if(!_.silent)throw new TypeError("Factory, Object, or Array expected")}}function s(m,_,M){var b;if(M.wrap&&typeof _=="function"&&(_=u(_)),h(_)&&(_=n(m,{[_.signature]:_})),n.isTypedFunction(t[m])&&n.isTypedFunction(_)){M.override?_=n(m,_.signatures):_=n(t[m],_),t[m]=_,delete i[m],o(m,_),t.emit("import",m,function(){return _});return}var S=t[m]!==void 0,A=(b=t.Unit)===null||b===void 0?void 0:b.isValuelessUnit(m);if(!S&&!A||M.override){t[m]=_,delete i[m],o(m,_),t.emit("import",m,function(){return _});return}if(!M.silent)throw new Error('Cannot import "'+m+'": already exists')}function o(m,_){_&&typeof _.transform=="function"?(t.expression.transform[m]=_.transform,p(m)&&(t.expression.mathWithTransform[m]=_.transform)):(delete t.expression.transform[m],p(m)&&(t.expression.mathWithTransform[m]=_))}function a(m){delete t.expression.transform[m],p(m)?t.expression.mathWithTransform[m]=t[m]:delete t.expression.mathWithTransform[m]}function u(m){var _=function(){for(var b=[],S=0,A=arguments.length;S<A;S++){var x=arguments[S];b[S]=x&&x.valueOf()}return m.apply(t,b)};return m.transform&&(_.transform=m.transform),_}function l(m,_){var M,b,S=arguments.length>2&&arguments[2]!==void 0?arguments[2]:m.fn;if(S.includes("."))throw new Error("Factory name should not contain a nested path. Name: "+JSON.stringify(S));var A=w(m)?t.expression.transform:t,x=S in t.expression.transform,T=et(A,S)?A[S]:void 0,V=function(){var O={};m.dependencies.map(ed).forEach(I=>{if(I.includes("."))throw new Error("Factory dependency should not contain a nested path. Name: "+JSON.stringify(I));I==="math"?O.math=t:I==="mathWithTransform"?O.mathWithTransform=t.expression.mathWithTransform:I==="classes"?O.classes=t:O[I]=t[I]});var Z=m(O);if(Z&&typeof Z.transform=="function")throw new Error('Transforms cannot be attached to factory functions. Please create a separate function for it with export const path = "expression.transform"');if(T===void 0||_.override)return Z;if(n.isTypedFunction(T)&&n.isTypedFunction(Z))return n(T,Z);if(_.silent)return T;throw new Error('Cannot import "'+S+'": already exists')},F=(M=(b=m.meta)===null||b===void 0?void 0:b.formerly)!==null&&M!==void 0?M:"",R=w(m)||v(m),H=t.expression.mathWithTransform;!m.meta||m.meta.lazy!==!1?(zs(A,S,V),F&&zs(A,F,V),T&&x?(a(S),F&&a(F)):R&&(zs(H,S,()=>A[S]),F&&zs(H,F,()=>A[S]))):(A[S]=V(),F&&(A[F]=A[S]),T&&x?(a(S),F&&a(F)):R&&(zs(H,S,()=>A[S]),F&&zs(H,F,()=>A[S]))),i[S]=m,t.emit("import",S,V)}function c(m){return typeof m=="function"||typeof m=="number"||typeof m=="string"||typeof m=="boolean"||m===null||os(m)||Pr(m)||En(m)||Ir(m)||Yn(m)||Array.isArray(m)}function f(m){return typeof m=="object"&&m[Symbol.toStringTag]==="Module"}function h(m){return typeof m=="function"&&typeof m.signature=="string"}function p(m){return!et(g,m)}function v(m){return!m.fn.includes(".")&&!et(g,m.fn)&&(!m.meta||!m.meta.isClass)}function w(m){return m!==void 0&&m.meta!==void 0&&m.meta.isTransformFunction===!0||!1}var g={expression:!0,type:!0,docs:!0,error:!0,json:!0,chain:!0};return r}function Xu(n,e){var t=ai({},Bl,e);if(typeof Object.create!="function")throw new Error("ES5 not supported by this JavaScript engine. Please load the es5-shim and es5-sham library for compatibility.");var i=Ix({isNumber:Ii,isComplex:Pr,isBigNumber:En,isBigInt:zl,isFraction:Ir,isUnit:os,isString:Lr,isArray:So,isMatrix:Yn,isCollection:Mo,isDenseMatrix:Vl,isSparseMatrix:Gl,isRange:Hl,isIndex:Wl,isBoolean:Xl,isResultSet:ql,isHelp:Yl,isFunction:$l,isDate:Zl,isRegExp:jl,isObject:xi,isMap:vr,isPartitionedMap:o0,isObjectWrappingMap:a0,isNull:Jl,isUndefined:Kl,isAccessorNode:Gn,isArrayNode:wn,isAssignmentNode:Ql,isBlockNode:eu,isConditionalNode:tu,isConstantNode:st,isFunctionAssignmentNode:Eo,isFunctionNode:Hn,isIndexNode:li,isNode:ut,isObjectNode:xr,isOperatorNode:Ut,isParenthesisNode:An,isRangeNode:nu,isRelationalNode:iu,isSymbolNode:tn,isChain:ru});i.config=m0(t,i.emit),i.expression={transform:{},mathWithTransform:{config:i.config}};var r=[],s=[];function o(c){if(Vs(c))return c(i);var f=c[Object.keys(c)[0]];if(Vs(f))return f(i);if(!c0(c))throw console.warn("Factory object with properties `type`, `name`, and `factory` expected",c),new Error("Factory object with properties `type`, `name`, and `factory` expected");var h=r.indexOf(c),p;return h===-1?(c.math===!0?p=c.factory(i.type,t,o,i.typed,i):p=c.factory(i.type,t,o,i.typed),r.push(c),s.push(p)):p=s[h],p}var a={};function u(){for(var c=arguments.length,f=new Array(c),h=0;h<c;h++)f[h]=arguments[h];return i.typed.apply(i.typed,f)}u.isTypedFunction=Ox.default.isTypedFunction;var l=Lx(u,o,i,a);return i.import=l,i.on("config",()=>{Object.values(a).forEach(c=>{c&&c.meta&&c.meta.recreateOnConfigChange&&l(c,{override:!0})})}),i.create=Xu.bind(null,n),i.factory=Ge,i.import(Object.values(l0(n))),i.ArgumentsError=Ur,i.DimensionError=Ws,i.IndexError=Br,i}var Es={LEFT:0,MIDDLE:1,RIGHT:2,ROTATE:0,DOLLY:1,PAN:2},ws={ROTATE:0,PAN:1,DOLLY_PAN:2,DOLLY_ROTATE:3},h_=0,im=1,f_=2;var hl=1,d_=2,na=3,As=0,si=1,Mr=2,Qs=0,ia=1,rm=2,sm=3,om=4,p_=5;var eo=100,m_=101,g_=102,v_=103,x_=104,__=200,y_=201,b_=202,S_=203,am=204,lm=205,M_=206,E_=207,w_=208,A_=209,D_=210,T_=211,C_=212,N_=213,R_=214,gc=0,vc=1,xc=2,qo=3,_c=4,yc=5,bc=6,Sc=7,Zc=0,F_=1,P_=2,Er=0,um=1,cm=2,hm=3,fm=4,dm=5,pm=6,mm=7;var gm=300,to=301,ra=302,jc=303,Jc=304,Mc=1e3,br=1001,Ec=1002,kn=1003,I_=1004;var fl=1005;var ri=1006,Kc=1007;var Zr=1008;var fi=1009,vm=1010,xm=1011,sa=1012,Qc=1013,ir=1014,rr=1015,sr=1016,eh=1017,th=1018,no=1020,_m=35902,ym=35899,bm=1021,Sm=1022,or=1023,Xr=1026,jr=1027,Mm=1028,nh=1029,Ds=1030,ih=1031;var rh=1033,dl=33776,pl=33777,ml=33778,gl=33779,sh=35840,oh=35841,ah=35842,lh=35843,uh=36196,ch=37492,hh=37496,fh=37488,dh=37489,vl=37490,ph=37491,mh=37808,gh=37809,vh=37810,xh=37811,_h=37812,yh=37813,bh=37814,Sh=37815,Mh=37816,Eh=37817,wh=37818,Ah=37819,Dh=37820,Th=37821,Ch=36492,Nh=36494,Rh=36495,Fh=36283,Ph=36284,xl=36285,Ih=36286;var Ha=2300,wc=2301,pc=2302,jp=2303,Jp=2400,Kp=2401,Qp=2402;var L_=3200;var Lh=0,O_=1,Jr="",ni="srgb",Wa="srgb-linear",Xa="linear",Gt="srgb";var mc=7680;var B_=519,U_=512,k_=513,z_=514,Em=515,V_=516,G_=517,wm=518,Am=519,H_=35044;var Dm="300 es",Gi=2e3,Yo=2001;function a1(n){for(let e=n.length-1;e>=0;--e)if(n[e]>=65535)return!0;return!1}function l1(n){return ArrayBuffer.isView(n)&&!(n instanceof DataView)}function qa(n){return document.createElementNS("http://www.w3.org/1999/xhtml",n)}function W_(){let n=qa("canvas");return n.style.display="block",n}var Bx={},$o=null;function Tm(...n){let e="THREE."+n.shift();$o?$o("log",e,...n):console.log(e,...n)}function X_(n){let e=n[0];if(typeof e=="string"&&e.startsWith("TSL:")){let t=n[1];t&&t.isStackTrace?n[0]+=" "+t.getLocation():n[1]='Stack trace not available. Enable "THREE.Node.captureStackTrace" to capture stack traces.'}return n}function it(...n){n=X_(n);let e="THREE."+n.shift();if($o)$o("warn",e,...n);else{let t=n[0];t&&t.isStackTrace?console.warn(t.getError(e)):console.warn(e,...n)}}function ht(...n){n=X_(n);let e="THREE."+n.shift();if($o)$o("error",e,...n);else{let t=n[0];t&&t.isStackTrace?console.error(t.getError(e)):console.error(e,...n)}}function za(...n){let e=n.join(" ");e in Bx||(Bx[e]=!0,it(...n))}function q_(n,e,t){return new Promise(function(i,r){function s(){switch(n.clientWaitSync(e,n.SYNC_FLUSH_COMMANDS_BIT,0)){case n.WAIT_FAILED:r();break;case n.TIMEOUT_EXPIRED:setTimeout(s,t);break;default:i()}}setTimeout(s,t)})}var Y_={[gc]:gc,[xc]:bc,[_c]:_c,[qo]:yc,[vc]:vc,[bc]:xc,[Sc]:Sc,[yc]:qo},tr=class{addEventListener(e,t){this._listeners===void 0&&(this._listeners={});let i=this._listeners;i[e]===void 0&&(i[e]=[]),i[e].indexOf(t)===-1&&i[e].push(t)}hasEventListener(e,t){let i=this._listeners;return i===void 0?!1:i[e]!==void 0&&i[e].indexOf(t)!==-1}removeEventListener(e,t){let i=this._listeners;if(i===void 0)return;let r=i[e];if(r!==void 0){let s=r.indexOf(t);s!==-1&&r.splice(s,1)}}dispatchEvent(e){let t=this._listeners;if(t===void 0)return;let i=t[e.type];if(i!==void 0){e.target=this;let r=i.slice(0);for(let s=0,o=r.length;s<o;s++)r[s].call(this,e);e.target=null}}},$n=["00","01","02","03","04","05","06","07","08","09","0a","0b","0c","0d","0e","0f","10","11","12","13","14","15","16","17","18","19","1a","1b","1c","1d","1e","1f","20","21","22","23","24","25","26","27","28","29","2a","2b","2c","2d","2e","2f","30","31","32","33","34","35","36","37","38","39","3a","3b","3c","3d","3e","3f","40","41","42","43","44","45","46","47","48","49","4a","4b","4c","4d","4e","4f","50","51","52","53","54","55","56","57","58","59","5a","5b","5c","5d","5e","5f","60","61","62","63","64","65","66","67","68","69","6a","6b","6c","6d","6e","6f","70","71","72","73","74","75","76","77","78","79","7a","7b","7c","7d","7e","7f","80","81","82","83","84","85","86","87","88","89","8a","8b","8c","8d","8e","8f","90","91","92","93","94","95","96","97","98","99","9a","9b","9c","9d","9e","9f","a0","a1","a2","a3","a4","a5","a6","a7","a8","a9","aa","ab","ac","ad","ae","af","b0","b1","b2","b3","b4","b5","b6","b7","b8","b9","ba","bb","bc","bd","be","bf","c0","c1","c2","c3","c4","c5","c6","c7","c8","c9","ca","cb","cc","cd","ce","cf","d0","d1","d2","d3","d4","d5","d6","d7","d8","d9","da","db","dc","dd","de","df","e0","e1","e2","e3","e4","e5","e6","e7","e8","e9","ea","eb","ec","ed","ee","ef","f0","f1","f2","f3","f4","f5","f6","f7","f8","f9","fa","fb","fc","fd","fe","ff"],Ux=1234567,Va=Math.PI/180,Zo=180/Math.PI;function oa(){let n=Math.random()*4294967295|0,e=Math.random()*4294967295|0,t=Math.random()*4294967295|0,i=Math.random()*4294967295|0;return($n[n&255]+$n[n>>8&255]+$n[n>>16&255]+$n[n>>24&255]+"-"+$n[e&255]+$n[e>>8&255]+"-"+$n[e>>16&15|64]+$n[e>>24&255]+"-"+$n[t&63|128]+$n[t>>8&255]+"-"+$n[t>>16&255]+$n[t>>24&255]+$n[i&255]+$n[i>>8&255]+$n[i>>16&255]+$n[i>>24&255]).toLowerCase()}function Mt(n,e,t){return Math.max(e,Math.min(t,n))}function Cm(n,e){return(n%e+e)%e}function u1(n,e,t,i,r){return i+(n-e)*(r-i)/(t-e)}function c1(n,e,t){return n!==e?(t-n)/(e-n):0}function Ga(n,e,t){return(1-t)*n+t*e}function h1(n,e,t,i){return Ga(n,e,1-Math.exp(-t*i))}function f1(n,e=1){return e-Math.abs(Cm(n,e*2)-e)}function d1(n,e,t){return n<=e?0:n>=t?1:(n=(n-e)/(t-e),n*n*(3-2*n))}function p1(n,e,t){return n<=e?0:n>=t?1:(n=(n-e)/(t-e),n*n*n*(n*(n*6-15)+10))}function m1(n,e){return n+Math.floor(Math.random()*(e-n+1))}function g1(n,e){return n+Math.random()*(e-n)}function v1(n){return n*(.5-Math.random())}function x1(n){n!==void 0&&(Ux=n);let e=Ux+=1831565813;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}function _1(n){return n*Va}function y1(n){return n*Zo}function b1(n){return n>0&&Number.isInteger(n)&&2**Math.round(Math.log2(n))===n}function S1(n){return Math.pow(2,Math.ceil(Math.log(n)/Math.LN2))}function Nm(n){return Math.pow(2,Math.floor(Math.log(n)/Math.LN2))}function M1(n,e,t,i,r){let s=Math.cos,o=Math.sin,a=s(t/2),u=o(t/2),l=s((e+i)/2),c=o((e+i)/2),f=s((e-i)/2),h=o((e-i)/2),p=s((i-e)/2),v=o((i-e)/2);switch(r){case"XYX":n.set(a*c,u*f,u*h,a*l);break;case"YZY":n.set(u*h,a*c,u*f,a*l);break;case"ZXZ":n.set(u*f,u*h,a*c,a*l);break;case"XZX":n.set(a*c,u*v,u*p,a*l);break;case"YXY":n.set(u*p,a*c,u*v,a*l);break;case"ZYZ":n.set(u*v,u*p,a*c,a*l);break;default:it("MathUtils: .setQuaternionFromProperEuler() encountered an unknown order: "+r)}}function Rm(n){switch(n.constructor){case Uint32Array:return 4294967295;case Uint16Array:return 65535;case Uint8Array:case Uint8ClampedArray:return 255;case Int32Array:return 2147483647;case Int16Array:return 32767;case Int8Array:return 127;default:return}}function $_(n,e){if(e.constructor===Float32Array)return n;let t=Rm(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.max(n/t,-1)}function Z_(n,e){if(e.constructor===Float32Array)return n;let t=Rm(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.round(n*t)}var Fm={DEG2RAD:Va,RAD2DEG:Zo,generateUUID:oa,clamp:Mt,euclideanModulo:Cm,mapLinear:u1,inverseLerp:c1,lerp:Ga,damp:h1,pingpong:f1,smoothstep:d1,smootherstep:p1,randInt:m1,randFloat:g1,randFloatSpread:v1,seededRandom:x1,degToRad:_1,radToDeg:y1,isPowerOfTwo:b1,ceilPowerOfTwo:S1,floorPowerOfTwo:Nm,setQuaternionFromProperEuler:M1,normalize:Z_,denormalize:$_},ft=class{static{this.prototype.isVector2=!0}constructor(e=0,t=0){this.x=e,this.y=t}get width(){return this.x}set width(e){this.x=e}get height(){return this.y}set height(e){this.y=e}set(e,t){return this.x=e,this.y=t,this}setScalar(e){return this.x=e,this.y=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;default:throw new Error("THREE.Vector2: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;default:throw new Error("THREE.Vector2: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y)}copy(e){return this.x=e.x,this.y=e.y,this}add(e){return this.x+=e.x,this.y+=e.y,this}addScalar(e){return this.x+=e,this.y+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this}subScalar(e){return this.x-=e,this.y-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this}multiply(e){return this.x*=e.x,this.y*=e.y,this}multiplyScalar(e){return this.x*=e,this.y*=e,this}divide(e){return this.x/=e.x,this.y/=e.y,this}divideScalar(e){return this.multiplyScalar(1/e)}applyMatrix3(e){let t=this.x,i=this.y,r=e.elements;return this.x=r[0]*t+r[3]*i+r[6],this.y=r[1]*t+r[4]*i+r[7],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this}clamp(e,t){return this.x=Mt(this.x,e.x,t.x),this.y=Mt(this.y,e.y,t.y),this}clampScalar(e,t){return this.x=Mt(this.x,e,t),this.y=Mt(this.y,e,t),this}clampLength(e,t){let i=this.length();return this.divideScalar(i||1).multiplyScalar(Mt(i,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this}negate(){return this.x=-this.x,this.y=-this.y,this}dot(e){return this.x*e.x+this.y*e.y}cross(e){return this.x*e.y-this.y*e.x}lengthSq(){return this.x*this.x+this.y*this.y}length(){return Math.sqrt(this.x*this.x+this.y*this.y)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)}normalize(){return this.divideScalar(this.length()||1)}angle(){return Math.atan2(-this.y,-this.x)+Math.PI}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let i=this.dot(e)/t;return Math.acos(Mt(i,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,i=this.y-e.y;return t*t+i*i}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this}lerpVectors(e,t,i){return this.x=e.x+(t.x-e.x)*i,this.y=e.y+(t.y-e.y)*i,this}equals(e){return e.x===this.x&&e.y===this.y}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this}rotateAround(e,t){let i=Math.cos(t),r=Math.sin(t),s=this.x-e.x,o=this.y-e.y;return this.x=s*i-o*r+e.x,this.y=s*r+o*i+e.y,this}random(){return this.x=Math.random(),this.y=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y}},Mi=class{constructor(e=0,t=0,i=0,r=1){this.isQuaternion=!0,this._x=e,this._y=t,this._z=i,this._w=r}static slerpFlat(e,t,i,r,s,o,a){let u=i[r+0],l=i[r+1],c=i[r+2],f=i[r+3],h=s[o+0],p=s[o+1],v=s[o+2],w=s[o+3];if(f!==w||u!==h||l!==p||c!==v){let g=u*h+l*p+c*v+f*w;g<0&&(h=-h,p=-p,v=-v,w=-w,g=-g);let m=1-a;if(g<.9995){let _=Math.acos(g),M=Math.sin(_);m=Math.sin(m*_)/M,a=Math.sin(a*_)/M,u=u*m+h*a,l=l*m+p*a,c=c*m+v*a,f=f*m+w*a}else{u=u*m+h*a,l=l*m+p*a,c=c*m+v*a,f=f*m+w*a;let _=1/Math.sqrt(u*u+l*l+c*c+f*f);u*=_,l*=_,c*=_,f*=_}}e[t]=u,e[t+1]=l,e[t+2]=c,e[t+3]=f}static multiplyQuaternionsFlat(e,t,i,r,s,o){let a=i[r],u=i[r+1],l=i[r+2],c=i[r+3],f=s[o],h=s[o+1],p=s[o+2],v=s[o+3];return e[t]=a*v+c*f+u*p-l*h,e[t+1]=u*v+c*h+l*f-a*p,e[t+2]=l*v+c*p+a*h-u*f,e[t+3]=c*v-a*f-u*h-l*p,e}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get w(){return this._w}set w(e){this._w=e,this._onChangeCallback()}set(e,t,i,r){return this._x=e,this._y=t,this._z=i,this._w=r,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._w)}copy(e){return this._x=e.x,this._y=e.y,this._z=e.z,this._w=e.w,this._onChangeCallback(),this}setFromEuler(e,t=!0){let i=e._x,r=e._y,s=e._z,o=e._order,a=Math.cos,u=Math.sin,l=a(i/2),c=a(r/2),f=a(s/2),h=u(i/2),p=u(r/2),v=u(s/2);switch(o){case"XYZ":this._x=h*c*f+l*p*v,this._y=l*p*f-h*c*v,this._z=l*c*v+h*p*f,this._w=l*c*f-h*p*v;break;case"YXZ":this._x=h*c*f+l*p*v,this._y=l*p*f-h*c*v,this._z=l*c*v-h*p*f,this._w=l*c*f+h*p*v;break;case"ZXY":this._x=h*c*f-l*p*v,this._y=l*p*f+h*c*v,this._z=l*c*v+h*p*f,this._w=l*c*f-h*p*v;break;case"ZYX":this._x=h*c*f-l*p*v,this._y=l*p*f+h*c*v,this._z=l*c*v-h*p*f,this._w=l*c*f+h*p*v;break;case"YZX":this._x=h*c*f+l*p*v,this._y=l*p*f+h*c*v,this._z=l*c*v-h*p*f,this._w=l*c*f-h*p*v;break;case"XZY":this._x=h*c*f-l*p*v,this._y=l*p*f-h*c*v,this._z=l*c*v+h*p*f,this._w=l*c*f+h*p*v;break;default:it("Quaternion: .setFromEuler() encountered an unknown order: "+o)}return t===!0&&this._onChangeCallback(),this}setFromAxisAngle(e,t){let i=t/2,r=Math.sin(i);return this._x=e.x*r,this._y=e.y*r,this._z=e.z*r,this._w=Math.cos(i),this._onChangeCallback(),this}setFromRotationMatrix(e){let t=e.elements,i=t[0],r=t[4],s=t[8],o=t[1],a=t[5],u=t[9],l=t[2],c=t[6],f=t[10],h=i+a+f;if(h>0){let p=.5/Math.sqrt(h+1);this._w=.25/p,this._x=(c-u)*p,this._y=(s-l)*p,this._z=(o-r)*p}else if(i>a&&i>f){let p=2*Math.sqrt(1+i-a-f);this._w=(c-u)/p,this._x=.25*p,this._y=(r+o)/p,this._z=(s+l)/p}else if(a>f){let p=2*Math.sqrt(1+a-i-f);this._w=(s-l)/p,this._x=(r+o)/p,this._y=.25*p,this._z=(u+c)/p}else{let p=2*Math.sqrt(1+f-i-a);this._w=(o-r)/p,this._x=(s+l)/p,this._y=(u+c)/p,this._z=.25*p}return this._onChangeCallback(),this}setFromUnitVectors(e,t){let i=e.dot(t)+1;return i<1e-8?(i=0,Math.abs(e.x)>Math.abs(e.z)?(this._x=-e.y,this._y=e.x,this._z=0,this._w=i):(this._x=0,this._y=-e.z,this._z=e.y,this._w=i)):(this._x=e.y*t.z-e.z*t.y,this._y=e.z*t.x-e.x*t.z,this._z=e.x*t.y-e.y*t.x,this._w=i),this.normalize()}angleTo(e){return 2*Math.acos(Math.abs(Mt(this.dot(e),-1,1)))}rotateTowards(e,t){let i=this.angleTo(e);if(i===0)return this;let r=Math.min(1,t/i);return this.slerp(e,r),this}identity(){return this.set(0,0,0,1)}invert(){return this.conjugate()}conjugate(){return this._x*=-1,this._y*=-1,this._z*=-1,this._onChangeCallback(),this}dot(e){return this._x*e._x+this._y*e._y+this._z*e._z+this._w*e._w}lengthSq(){return this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w}length(){return Math.sqrt(this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w)}normalize(){let e=this.length();return e===0?(this._x=0,this._y=0,this._z=0,this._w=1):(e=1/e,this._x=this._x*e,this._y=this._y*e,this._z=this._z*e,this._w=this._w*e),this._onChangeCallback(),this}multiply(e){return this.multiplyQuaternions(this,e)}premultiply(e){return this.multiplyQuaternions(e,this)}multiplyQuaternions(e,t){let i=e._x,r=e._y,s=e._z,o=e._w,a=t._x,u=t._y,l=t._z,c=t._w;return this._x=i*c+o*a+r*l-s*u,this._y=r*c+o*u+s*a-i*l,this._z=s*c+o*l+i*u-r*a,this._w=o*c-i*a-r*u-s*l,this._onChangeCallback(),this}slerp(e,t){let i=e._x,r=e._y,s=e._z,o=e._w,a=this.dot(e);a<0&&(i=-i,r=-r,s=-s,o=-o,a=-a);let u=1-t;if(a<.9995){let l=Math.acos(a),c=Math.sin(l);u=Math.sin(u*l)/c,t=Math.sin(t*l)/c,this._x=this._x*u+i*t,this._y=this._y*u+r*t,this._z=this._z*u+s*t,this._w=this._w*u+o*t,this._onChangeCallback()}else this._x=this._x*u+i*t,this._y=this._y*u+r*t,this._z=this._z*u+s*t,this._w=this._w*u+o*t,this.normalize();return this}slerpQuaternions(e,t,i){return this.copy(e).slerp(t,i)}random(){let e=2*Math.PI*Math.random(),t=2*Math.PI*Math.random(),i=Math.random(),r=Math.sqrt(1-i),s=Math.sqrt(i);return this.set(r*Math.sin(e),r*Math.cos(e),s*Math.sin(t),s*Math.cos(t))}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._w===this._w}fromArray(e,t=0){return this._x=e[t],this._y=e[t+1],this._z=e[t+2],this._w=e[t+3],this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._w,e}fromBufferAttribute(e,t){return this._x=e.getX(t),this._y=e.getY(t),this._z=e.getZ(t),this._w=e.getW(t),this._onChangeCallback(),this}toJSON(){return this.toArray()}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._w}},fe=class{static{this.prototype.isVector3=!0}constructor(e=0,t=0,i=0){this.x=e,this.y=t,this.z=i}set(e,t,i){return i===void 0&&(i=this.z),this.x=e,this.y=t,this.z=i,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;default:throw new Error("THREE.Vector3: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;default:throw new Error("THREE.Vector3: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this}multiplyVectors(e,t){return this.x=e.x*t.x,this.y=e.y*t.y,this.z=e.z*t.z,this}applyEuler(e){return this.applyQuaternion(kx.setFromEuler(e))}applyAxisAngle(e,t){return this.applyQuaternion(kx.setFromAxisAngle(e,t))}applyMatrix3(e){let t=this.x,i=this.y,r=this.z,s=e.elements;return this.x=s[0]*t+s[3]*i+s[6]*r,this.y=s[1]*t+s[4]*i+s[7]*r,this.z=s[2]*t+s[5]*i+s[8]*r,this}applyNormalMatrix(e){return this.applyMatrix3(e).normalize()}applyMatrix4(e){let t=this.x,i=this.y,r=this.z,s=e.elements,o=1/(s[3]*t+s[7]*i+s[11]*r+s[15]);return this.x=(s[0]*t+s[4]*i+s[8]*r+s[12])*o,this.y=(s[1]*t+s[5]*i+s[9]*r+s[13])*o,this.z=(s[2]*t+s[6]*i+s[10]*r+s[14])*o,this}applyQuaternion(e){let t=this.x,i=this.y,r=this.z,s=e.x,o=e.y,a=e.z,u=e.w,l=2*(o*r-a*i),c=2*(a*t-s*r),f=2*(s*i-o*t);return this.x=t+u*l+o*f-a*c,this.y=i+u*c+a*l-s*f,this.z=r+u*f+s*c-o*l,this}project(e){return this.applyMatrix4(e.matrixWorldInverse).applyMatrix4(e.projectionMatrix)}unproject(e){return this.applyMatrix4(e.projectionMatrixInverse).applyMatrix4(e.matrixWorld)}transformDirection(e){let t=this.x,i=this.y,r=this.z,s=e.elements;return this.x=s[0]*t+s[4]*i+s[8]*r,this.y=s[1]*t+s[5]*i+s[9]*r,this.z=s[2]*t+s[6]*i+s[10]*r,this.normalize()}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this}divideScalar(e){return this.multiplyScalar(1/e)}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this}clamp(e,t){return this.x=Mt(this.x,e.x,t.x),this.y=Mt(this.y,e.y,t.y),this.z=Mt(this.z,e.z,t.z),this}clampScalar(e,t){return this.x=Mt(this.x,e,t),this.y=Mt(this.y,e,t),this.z=Mt(this.z,e,t),this}clampLength(e,t){let i=this.length();return this.divideScalar(i||1).multiplyScalar(Mt(i,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this}lerpVectors(e,t,i){return this.x=e.x+(t.x-e.x)*i,this.y=e.y+(t.y-e.y)*i,this.z=e.z+(t.z-e.z)*i,this}cross(e){return this.crossVectors(this,e)}crossVectors(e,t){let i=e.x,r=e.y,s=e.z,o=t.x,a=t.y,u=t.z;return this.x=r*u-s*a,this.y=s*o-i*u,this.z=i*a-r*o,this}projectOnVector(e){let t=e.lengthSq();if(t===0)return this.set(0,0,0);let i=e.dot(this)/t;return this.copy(e).multiplyScalar(i)}projectOnPlane(e){return Cp.copy(this).projectOnVector(e),this.sub(Cp)}reflect(e){return this.sub(Cp.copy(e).multiplyScalar(2*this.dot(e)))}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let i=this.dot(e)/t;return Math.acos(Mt(i,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,i=this.y-e.y,r=this.z-e.z;return t*t+i*i+r*r}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)+Math.abs(this.z-e.z)}setFromSpherical(e){return this.setFromSphericalCoords(e.radius,e.phi,e.theta)}setFromSphericalCoords(e,t,i){let r=Math.sin(t)*e;return this.x=r*Math.sin(i),this.y=Math.cos(t)*e,this.z=r*Math.cos(i),this}setFromCylindrical(e){return this.setFromCylindricalCoords(e.radius,e.theta,e.y)}setFromCylindricalCoords(e,t,i){return this.x=e*Math.sin(t),this.y=i,this.z=e*Math.cos(t),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this}setFromMatrixScale(e){let t=this.setFromMatrixColumn(e,0).length(),i=this.setFromMatrixColumn(e,1).length(),r=this.setFromMatrixColumn(e,2).length();return this.x=t,this.y=i,this.z=r,this}setFromMatrixColumn(e,t){return this.fromArray(e.elements,t*4)}setFromMatrix3Column(e,t){return this.fromArray(e.elements,t*3)}setFromEuler(e){return this.x=e._x,this.y=e._y,this.z=e._z,this}setFromColor(e){return this.x=e.r,this.y=e.g,this.z=e.b,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this}randomDirection(){let e=Math.random()*Math.PI*2,t=Math.random()*2-1,i=Math.sqrt(1-t*t);return this.x=i*Math.cos(e),this.y=t,this.z=i*Math.sin(e),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z}},Cp=new fe,kx=new Mi,dt=class{static{this.prototype.isMatrix3=!0}constructor(e,t,i,r,s,o,a,u,l){this.elements=[1,0,0,0,1,0,0,0,1],e!==void 0&&this.set(e,t,i,r,s,o,a,u,l)}set(e,t,i,r,s,o,a,u,l){let c=this.elements;return c[0]=e,c[1]=r,c[2]=a,c[3]=t,c[4]=s,c[5]=u,c[6]=i,c[7]=o,c[8]=l,this}identity(){return this.set(1,0,0,0,1,0,0,0,1),this}copy(e){let t=this.elements,i=e.elements;return t[0]=i[0],t[1]=i[1],t[2]=i[2],t[3]=i[3],t[4]=i[4],t[5]=i[5],t[6]=i[6],t[7]=i[7],t[8]=i[8],this}extractBasis(e,t,i){return e.setFromMatrix3Column(this,0),t.setFromMatrix3Column(this,1),i.setFromMatrix3Column(this,2),this}setFromMatrix4(e){let t=e.elements;return this.set(t[0],t[4],t[8],t[1],t[5],t[9],t[2],t[6],t[10]),this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let i=e.elements,r=t.elements,s=this.elements,o=i[0],a=i[3],u=i[6],l=i[1],c=i[4],f=i[7],h=i[2],p=i[5],v=i[8],w=r[0],g=r[3],m=r[6],_=r[1],M=r[4],b=r[7],S=r[2],A=r[5],x=r[8];return s[0]=o*w+a*_+u*S,s[3]=o*g+a*M+u*A,s[6]=o*m+a*b+u*x,s[1]=l*w+c*_+f*S,s[4]=l*g+c*M+f*A,s[7]=l*m+c*b+f*x,s[2]=h*w+p*_+v*S,s[5]=h*g+p*M+v*A,s[8]=h*m+p*b+v*x,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[3]*=e,t[6]*=e,t[1]*=e,t[4]*=e,t[7]*=e,t[2]*=e,t[5]*=e,t[8]*=e,this}determinant(){let e=this.elements,t=e[0],i=e[1],r=e[2],s=e[3],o=e[4],a=e[5],u=e[6],l=e[7],c=e[8];return t*o*c-t*a*l-i*s*c+i*a*u+r*s*l-r*o*u}invert(){let e=this.elements,t=e[0],i=e[1],r=e[2],s=e[3],o=e[4],a=e[5],u=e[6],l=e[7],c=e[8],f=c*o-a*l,h=a*u-c*s,p=l*s-o*u,v=t*f+i*h+r*p;if(v===0)return this.set(0,0,0,0,0,0,0,0,0);let w=1/v;return e[0]=f*w,e[1]=(r*l-c*i)*w,e[2]=(a*i-r*o)*w,e[3]=h*w,e[4]=(c*t-r*u)*w,e[5]=(r*s-a*t)*w,e[6]=p*w,e[7]=(i*u-l*t)*w,e[8]=(o*t-i*s)*w,this}transpose(){let e,t=this.elements;return e=t[1],t[1]=t[3],t[3]=e,e=t[2],t[2]=t[6],t[6]=e,e=t[5],t[5]=t[7],t[7]=e,this}getNormalMatrix(e){return this.setFromMatrix4(e).invert().transpose()}transposeIntoArray(e){let t=this.elements;return e[0]=t[0],e[1]=t[3],e[2]=t[6],e[3]=t[1],e[4]=t[4],e[5]=t[7],e[6]=t[2],e[7]=t[5],e[8]=t[8],this}setUvTransform(e,t,i,r,s,o,a){let u=Math.cos(s),l=Math.sin(s);return this.set(i*u,i*l,-i*(u*o+l*a)+o+e,-r*l,r*u,-r*(-l*o+u*a)+a+t,0,0,1),this}scale(e,t){return za("Matrix3: .scale() is deprecated. Use .makeScale() instead."),this.premultiply(Np.makeScale(e,t)),this}rotate(e){return za("Matrix3: .rotate() is deprecated. Use .makeRotation() instead."),this.premultiply(Np.makeRotation(-e)),this}translate(e,t){return za("Matrix3: .translate() is deprecated. Use .makeTranslation() instead."),this.premultiply(Np.makeTranslation(e,t)),this}makeTranslation(e,t){return e.isVector2?this.set(1,0,e.x,0,1,e.y,0,0,1):this.set(1,0,e,0,1,t,0,0,1),this}makeRotation(e){let t=Math.cos(e),i=Math.sin(e);return this.set(t,-i,0,i,t,0,0,0,1),this}makeScale(e,t){return this.set(e,0,0,0,t,0,0,0,1),this}equals(e){let t=this.elements,i=e.elements;for(let r=0;r<9;r++)if(t[r]!==i[r])return!1;return!0}fromArray(e,t=0){for(let i=0;i<9;i++)this.elements[i]=e[i+t];return this}toArray(e=[],t=0){let i=this.elements;return e[t]=i[0],e[t+1]=i[1],e[t+2]=i[2],e[t+3]=i[3],e[t+4]=i[4],e[t+5]=i[5],e[t+6]=i[6],e[t+7]=i[7],e[t+8]=i[8],e}clone(){return new this.constructor().fromArray(this.elements)}},Np=new dt,zx=new dt().set(.4123908,.3575843,.1804808,.212639,.7151687,.0721923,.0193308,.1191948,.9505322),Vx=new dt().set(3.2409699,-1.5373832,-.4986108,-.9692436,1.8759675,.0415551,.0556301,-.203977,1.0569715);function E1(){let n={enabled:!0,workingColorSpace:Wa,spaces:{},convert:function(r,s,o){return this.enabled===!1||s===o||!s||!o||(this.spaces[s].transfer===Gt&&(r.r=Wr(r.r),r.g=Wr(r.g),r.b=Wr(r.b)),this.spaces[s].primaries!==this.spaces[o].primaries&&(r.applyMatrix3(this.spaces[s].toXYZ),r.applyMatrix3(this.spaces[o].fromXYZ)),this.spaces[o].transfer===Gt&&(r.r=Xo(r.r),r.g=Xo(r.g),r.b=Xo(r.b))),r},workingToColorSpace:function(r,s){return this.convert(r,this.workingColorSpace,s)},colorSpaceToWorking:function(r,s){return this.convert(r,s,this.workingColorSpace)},getPrimaries:function(r){return this.spaces[r].primaries},getTransfer:function(r){return r===Jr?Xa:this.spaces[r].transfer},getToneMappingMode:function(r){return this.spaces[r].outputColorSpaceConfig.toneMappingMode||"standard"},getLuminanceCoefficients:function(r,s=this.workingColorSpace){return r.fromArray(this.spaces[s].luminanceCoefficients)},define:function(r){Object.assign(this.spaces,r)},_getMatrix:function(r,s,o){return r.copy(this.spaces[o].fromXYZ).multiply(this.spaces[s].toXYZ)},_getDrawingBufferColorSpace:function(r){return this.spaces[r].outputColorSpaceConfig.drawingBufferColorSpace},_getUnpackColorSpace:function(r=this.workingColorSpace){return this.spaces[r].workingColorSpaceConfig.unpackColorSpace}},e=[.64,.33,.3,.6,.15,.06],t=[.2126,.7152,.0722],i=[.3127,.329];return n.define({[Wa]:{primaries:e,whitePoint:i,transfer:Xa,toXYZ:zx,fromXYZ:Vx,luminanceCoefficients:t,workingColorSpaceConfig:{unpackColorSpace:ni},outputColorSpaceConfig:{drawingBufferColorSpace:ni}},[ni]:{primaries:e,whitePoint:i,transfer:Gt,toXYZ:zx,fromXYZ:Vx,luminanceCoefficients:t,outputColorSpaceConfig:{drawingBufferColorSpace:ni}}}),n}var Dt=E1();function Wr(n){return n<.04045?n*.0773993808:Math.pow(n*.9478672986+.0521327014,2.4)}function Xo(n){return n<.0031308?n*12.92:1.055*Math.pow(n,.41666)-.055}var Fo,Ac=class{static getDataURL(e,t="image/png"){if(/^data:/i.test(e.src)||typeof HTMLCanvasElement>"u")return e.src;let i;if(e instanceof HTMLCanvasElement)i=e;else{Fo===void 0&&(Fo=qa("canvas")),Fo.width=e.width,Fo.height=e.height;let r=Fo.getContext("2d");e instanceof ImageData?r.putImageData(e,0,0):r.drawImage(e,0,0,e.width,e.height),i=Fo}return i.toDataURL(t)}static sRGBToLinear(e){if(typeof HTMLImageElement<"u"&&e instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&e instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&e instanceof ImageBitmap){let t=qa("canvas");t.width=e.width,t.height=e.height;let i=t.getContext("2d");i.drawImage(e,0,0,e.width,e.height);let r=i.getImageData(0,0,e.width,e.height),s=r.data;for(let o=0;o<s.length;o++)s[o]=Wr(s[o]/255)*255;return i.putImageData(r,0,0),t}else if(e.data){let t=e.data.slice(0);for(let i=0;i<t.length;i++)t instanceof Uint8Array||t instanceof Uint8ClampedArray?t[i]=Math.floor(Wr(t[i]/255)*255):t[i]=Wr(t[i]);return{data:t,width:e.width,height:e.height}}else return it("ImageUtils.sRGBToLinear(): Unsupported image type. No color space conversion applied."),e}},w1=0,jo=class{constructor(e=null){this.isTextureSource=!0,Object.defineProperty(this,"id",{value:w1++}),this.uuid=oa(),this.data=e,this.dataReady=!0,this.version=0}getSize(e){let t=this.data;return typeof HTMLVideoElement<"u"&&t instanceof HTMLVideoElement?e.set(t.videoWidth,t.videoHeight,0):typeof VideoFrame<"u"&&t instanceof VideoFrame?e.set(t.displayWidth,t.displayHeight,0):t!==null?e.set(t.width||0,t.height||0,t.depth||0):e.set(0,0,0),e}set needsUpdate(e){e===!0&&this.version++}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.images[this.uuid]!==void 0)return e.images[this.uuid];let i={uuid:this.uuid,url:""},r=this.data;if(r!==null){let s;if(Array.isArray(r)){s=[];for(let o=0,a=r.length;o<a;o++)r[o].isDataTexture?s.push(Rp(r[o].image)):s.push(Rp(r[o]))}else s=Rp(r);i.url=s}return t||(e.images[this.uuid]=i),i}};function Rp(n){return typeof HTMLImageElement<"u"&&n instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&n instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&n instanceof ImageBitmap?Ac.getDataURL(n):n.data?{data:Array.from(n.data),width:n.width,height:n.height,type:n.data.constructor.name}:(it("Texture: Unable to serialize Texture."),{})}var A1=0,Fp=new fe,hi=class n extends tr{constructor(e=n.DEFAULT_IMAGE,t=n.DEFAULT_MAPPING,i=br,r=br,s=ri,o=Zr,a=or,u=fi,l=n.DEFAULT_ANISOTROPY,c=Jr){super(),this.isTexture=!0,Object.defineProperty(this,"id",{value:A1++}),this.uuid=oa(),this.name="",this.source=new jo(e),this.mipmaps=[],this.mapping=t,this.channel=0,this.wrapS=i,this.wrapT=r,this.magFilter=s,this.minFilter=o,this.anisotropy=l,this.format=a,this.internalFormat=null,this.type=u,this.offset=new ft(0,0),this.repeat=new ft(1,1),this.center=new ft(0,0),this.rotation=0,this.matrixAutoUpdate=!0,this.matrix=new dt,this.generateMipmaps=!0,this.mipmapsAutoUpdate=!0,this.premultiplyAlpha=!1,this.flipY=!0,this.unpackAlignment=4,this.colorSpace=c,this.userData={},this.updateRanges=[],this.version=0,this.onUpdate=null,this.renderTarget=null,this.isRenderTargetTexture=!1,this.isArrayTexture=!!(e&&e.depth&&e.depth>1),this.pmremVersion=0,this.isPMREMTexture=!1,this.normalized=!1}get width(){return this.source.getSize(Fp).x}get height(){return this.source.getSize(Fp).y}get depth(){return this.source.getSize(Fp).z}get image(){return this.source.data}set image(e){this.source.data=e}updateMatrix(){this.matrix.setUvTransform(this.offset.x,this.offset.y,this.repeat.x,this.repeat.y,this.rotation,this.center.x,this.center.y)}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}clone(){return new this.constructor().copy(this)}copy(e){return this.name=e.name,this.source=e.source,this.mipmaps=e.mipmaps.slice(0),this.mapping=e.mapping,this.channel=e.channel,this.wrapS=e.wrapS,this.wrapT=e.wrapT,this.magFilter=e.magFilter,this.minFilter=e.minFilter,this.anisotropy=e.anisotropy,this.format=e.format,this.internalFormat=e.internalFormat,this.type=e.type,this.normalized=e.normalized,this.offset.copy(e.offset),this.repeat.copy(e.repeat),this.center.copy(e.center),this.rotation=e.rotation,this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrix.copy(e.matrix),this.generateMipmaps=e.generateMipmaps,this.mipmapsAutoUpdate=e.mipmapsAutoUpdate,this.premultiplyAlpha=e.premultiplyAlpha,this.flipY=e.flipY,this.unpackAlignment=e.unpackAlignment,this.colorSpace=e.colorSpace,this.renderTarget=e.renderTarget,this.isRenderTargetTexture=e.isRenderTargetTexture,this.isPMREMTexture=e.isPMREMTexture,this.isArrayTexture=e.isArrayTexture,this.userData=JSON.parse(JSON.stringify(e.userData)),this.needsUpdate=!0,this}setValues(e){for(let t in e){let i=e[t];if(i===void 0){it(`Texture.setValues(): parameter '${t}' has value of undefined.`);continue}let r=this[t];if(r===void 0){it(`Texture.setValues(): property '${t}' does not exist.`);continue}r&&i&&r.isVector2&&i.isVector2||r&&i&&r.isVector3&&i.isVector3||r&&i&&r.isMatrix3&&i.isMatrix3?r.copy(i):this[t]=i}}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.textures[this.uuid]!==void 0)return e.textures[this.uuid];let i={metadata:{version:4.7,type:"Texture",generator:"Texture.toJSON"},uuid:this.uuid,name:this.name,image:this.source.toJSON(e).uuid,mapping:this.mapping,channel:this.channel,repeat:[this.repeat.x,this.repeat.y],offset:[this.offset.x,this.offset.y],center:[this.center.x,this.center.y],rotation:this.rotation,wrap:[this.wrapS,this.wrapT],format:this.format,internalFormat:this.internalFormat,type:this.type,normalized:this.normalized,colorSpace:this.colorSpace,minFilter:this.minFilter,magFilter:this.magFilter,anisotropy:this.anisotropy,flipY:this.flipY,generateMipmaps:this.generateMipmaps,mipmapsAutoUpdate:this.mipmapsAutoUpdate,premultiplyAlpha:this.premultiplyAlpha,unpackAlignment:this.unpackAlignment};return Object.keys(this.userData).length>0&&(i.userData=this.userData),t||(e.textures[this.uuid]=i),i}dispose(){this.dispatchEvent({type:"dispose"})}transformUv(e){if(this.mapping!==gm)return e;if(e.applyMatrix3(this.matrix),e.x<0||e.x>1)switch(this.wrapS){case Mc:e.x=e.x-Math.floor(e.x);break;case br:e.x=e.x<0?0:1;break;case Ec:Math.abs(Math.floor(e.x)%2)===1?e.x=Math.ceil(e.x)-e.x:e.x=e.x-Math.floor(e.x);break}if(e.y<0||e.y>1)switch(this.wrapT){case Mc:e.y=e.y-Math.floor(e.y);break;case br:e.y=e.y<0?0:1;break;case Ec:Math.abs(Math.floor(e.y)%2)===1?e.y=Math.ceil(e.y)-e.y:e.y=e.y-Math.floor(e.y);break}return this.flipY&&(e.y=1-e.y),e}set needsUpdate(e){e===!0&&(this.version++,this.source.needsUpdate=!0)}set needsPMREMUpdate(e){e===!0&&this.pmremVersion++}};hi.DEFAULT_IMAGE=null;hi.DEFAULT_MAPPING=gm;hi.DEFAULT_ANISOTROPY=1;var un=class{static{this.prototype.isVector4=!0}constructor(e=0,t=0,i=0,r=1){this.x=e,this.y=t,this.z=i,this.w=r}get width(){return this.z}set width(e){this.z=e}get height(){return this.w}set height(e){this.w=e}set(e,t,i,r){return this.x=e,this.y=t,this.z=i,this.w=r,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this.w=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setW(e){return this.w=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;case 3:this.w=t;break;default:throw new Error("THREE.Vector4: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;case 3:return this.w;default:throw new Error("THREE.Vector4: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z,this.w)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this.w=e.w!==void 0?e.w:1,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this.w+=e.w,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this.w+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this.w=e.w+t.w,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this.w+=e.w*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this.w-=e.w,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this.w-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this.w=e.w-t.w,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this.w*=e.w,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this.w*=e,this}applyMatrix4(e){let t=this.x,i=this.y,r=this.z,s=this.w,o=e.elements;return this.x=o[0]*t+o[4]*i+o[8]*r+o[12]*s,this.y=o[1]*t+o[5]*i+o[9]*r+o[13]*s,this.z=o[2]*t+o[6]*i+o[10]*r+o[14]*s,this.w=o[3]*t+o[7]*i+o[11]*r+o[15]*s,this}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this.w/=e.w,this}divideScalar(e){return this.multiplyScalar(1/e)}setAxisAngleFromQuaternion(e){this.w=2*Math.acos(e.w);let t=Math.sqrt(1-e.w*e.w);return t<1e-4?(this.x=1,this.y=0,this.z=0):(this.x=e.x/t,this.y=e.y/t,this.z=e.z/t),this}setAxisAngleFromRotationMatrix(e){let t,i,r,s,u=e.elements,l=u[0],c=u[4],f=u[8],h=u[1],p=u[5],v=u[9],w=u[2],g=u[6],m=u[10];if(Math.abs(c-h)<.01&&Math.abs(f-w)<.01&&Math.abs(v-g)<.01){if(Math.abs(c+h)<.1&&Math.abs(f+w)<.1&&Math.abs(v+g)<.1&&Math.abs(l+p+m-3)<.1)return this.set(1,0,0,0),this;t=Math.PI;let M=(l+1)/2,b=(p+1)/2,S=(m+1)/2,A=(c+h)/4,x=(f+w)/4,T=(v+g)/4;return M>b&&M>S?M<.01?(i=0,r=.707106781,s=.707106781):(i=Math.sqrt(M),r=A/i,s=x/i):b>S?b<.01?(i=.707106781,r=0,s=.707106781):(r=Math.sqrt(b),i=A/r,s=T/r):S<.01?(i=.707106781,r=.707106781,s=0):(s=Math.sqrt(S),i=x/s,r=T/s),this.set(i,r,s,t),this}let _=Math.sqrt((g-v)*(g-v)+(f-w)*(f-w)+(h-c)*(h-c));return Math.abs(_)<.001&&(_=1),this.x=(g-v)/_,this.y=(f-w)/_,this.z=(h-c)/_,this.w=Math.acos((l+p+m-1)/2),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this.w=t[15],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this.w=Math.min(this.w,e.w),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this.w=Math.max(this.w,e.w),this}clamp(e,t){return this.x=Mt(this.x,e.x,t.x),this.y=Mt(this.y,e.y,t.y),this.z=Mt(this.z,e.z,t.z),this.w=Mt(this.w,e.w,t.w),this}clampScalar(e,t){return this.x=Mt(this.x,e,t),this.y=Mt(this.y,e,t),this.z=Mt(this.z,e,t),this.w=Mt(this.w,e,t),this}clampLength(e,t){let i=this.length();return this.divideScalar(i||1).multiplyScalar(Mt(i,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this.w=Math.floor(this.w),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this.w=Math.ceil(this.w),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this.w=Math.round(this.w),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this.w=Math.trunc(this.w),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this.w=-this.w,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z+this.w*e.w}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)+Math.abs(this.w)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this.w+=(e.w-this.w)*t,this}lerpVectors(e,t,i){return this.x=e.x+(t.x-e.x)*i,this.y=e.y+(t.y-e.y)*i,this.z=e.z+(t.z-e.z)*i,this.w=e.w+(t.w-e.w)*i,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z&&e.w===this.w}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this.w=e[t+3],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e[t+3]=this.w,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this.w=e.getW(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this.w=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z,yield this.w}},Dc=class extends tr{constructor(e=1,t=1,i={}){super(),i=Object.assign({generateMipmaps:!1,internalFormat:null,minFilter:ri,depthBuffer:!0,stencilBuffer:!1,resolveColorBuffer:!0,resolveDepthBuffer:!0,resolveStencilBuffer:!0,storeMultisampledColorBuffer:!0,storeMultisampledDepthBuffer:!0,storeMultisampledStencilBuffer:!0,depthTexture:null,samples:0,count:1,depth:1,multiview:!1,useArrayDepthTexture:!1},i),this.isRenderTarget=!0,this.width=e,this.height=t,this.depth=i.depth,this.scissor=new un(0,0,e,t),this.scissorTest=!1,this.viewport=new un(0,0,e,t),this.textures=[];let r=i.count;for(let s=0;s<r;s++)this.textures[s]=new hi({width:e,height:t,depth:i.depth}),this.textures[s].isRenderTargetTexture=!0,this.textures[s].renderTarget=this;this._setTextureOptions(i),this.depthBuffer=i.depthBuffer,this.stencilBuffer=i.stencilBuffer,this.resolveColorBuffer=i.resolveColorBuffer,this.resolveDepthBuffer=i.resolveDepthBuffer,this.resolveStencilBuffer=i.resolveStencilBuffer,this.storeMultisampledColorBuffer=i.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=i.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=i.storeMultisampledStencilBuffer,this._depthTexture=null,this.depthTexture=i.depthTexture,this.samples=i.samples,this.multiview=i.multiview,this.useArrayDepthTexture=i.useArrayDepthTexture}_setTextureOptions(e={}){let t={minFilter:ri,generateMipmaps:!1,flipY:!1,internalFormat:null};e.mapping!==void 0&&(t.mapping=e.mapping),e.wrapS!==void 0&&(t.wrapS=e.wrapS),e.wrapT!==void 0&&(t.wrapT=e.wrapT),e.wrapR!==void 0&&(t.wrapR=e.wrapR),e.magFilter!==void 0&&(t.magFilter=e.magFilter),e.minFilter!==void 0&&(t.minFilter=e.minFilter),e.format!==void 0&&(t.format=e.format),e.type!==void 0&&(t.type=e.type),e.anisotropy!==void 0&&(t.anisotropy=e.anisotropy),e.colorSpace!==void 0&&(t.colorSpace=e.colorSpace),e.flipY!==void 0&&(t.flipY=e.flipY),e.generateMipmaps!==void 0&&(t.generateMipmaps=e.generateMipmaps),e.mipmapsAutoUpdate!==void 0&&(t.mipmapsAutoUpdate=e.mipmapsAutoUpdate),e.internalFormat!==void 0&&(t.internalFormat=e.internalFormat);for(let i=0;i<this.textures.length;i++)this.textures[i].setValues(t)}get texture(){return this.textures[0]}set texture(e){this.textures[0]=e}set depthTexture(e){this._depthTexture!==null&&this._depthTexture.renderTarget===this&&(this._depthTexture.renderTarget=null),e!==null&&e.renderTarget===null&&(e.renderTarget=this),this._depthTexture=e}get depthTexture(){return this._depthTexture}setSize(e,t,i=1){if(this.width!==e||this.height!==t||this.depth!==i){this.width=e,this.height=t,this.depth=i;for(let r=0,s=this.textures.length;r<s;r++)this.textures[r].image.width=e,this.textures[r].image.height=t,this.textures[r].image.depth=i,this.textures[r].isData3DTexture!==!0&&(this.textures[r].isArrayTexture=this.textures[r].image.depth>1);this.dispose()}this.viewport.set(0,0,e,t),this.scissor.set(0,0,e,t)}clone(){return new this.constructor().copy(this)}copy(e){this.width=e.width,this.height=e.height,this.depth=e.depth,this.scissor.copy(e.scissor),this.scissorTest=e.scissorTest,this.viewport.copy(e.viewport),this.textures.length=0;for(let t=0,i=e.textures.length;t<i;t++){this.textures[t]=e.textures[t].clone(),this.textures[t].isRenderTargetTexture=!0,this.textures[t].renderTarget=this;let r=Object.assign({},e.textures[t].image);this.textures[t].source=new jo(r)}if(this.depthBuffer=e.depthBuffer,this.stencilBuffer=e.stencilBuffer,this.resolveColorBuffer=e.resolveColorBuffer,this.resolveDepthBuffer=e.resolveDepthBuffer,this.resolveStencilBuffer=e.resolveStencilBuffer,this.storeMultisampledColorBuffer=e.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=e.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=e.storeMultisampledStencilBuffer,e.depthTexture!==null)if(e.depthTexture.renderTarget===e){let t=e.depthTexture.clone();t.renderTarget=null,this.depthTexture=t}else this.depthTexture=e.depthTexture;else this.depthTexture=null;return this.samples=e.samples,this.multiview=e.multiview,this.useArrayDepthTexture=e.useArrayDepthTexture,this}dispose(){this.dispatchEvent({type:"dispose"})}},Ei=class extends Dc{constructor(e=1,t=1,i={}){super(e,t,i),this.isWebGLRenderTarget=!0}},Ya=class extends hi{constructor(e=null,t=1,i=1,r=1){super(null),this.isDataArrayTexture=!0,this.image={data:e,width:t,height:i,depth:r},this.magFilter=kn,this.minFilter=kn,this.wrapR=br,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1,this.layerUpdates=new Set}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}addLayerUpdate(e){this.layerUpdates.add(e)}clearLayerUpdates(){this.layerUpdates.clear()}};var Tc=class extends hi{constructor(e=null,t=1,i=1,r=1){super(null),this.isData3DTexture=!0,this.image={data:e,width:t,height:i,depth:r},this.magFilter=kn,this.minFilter=kn,this.wrapR=br,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}};var rn=class n{static{this.prototype.isMatrix4=!0}constructor(e,t,i,r,s,o,a,u,l,c,f,h,p,v,w,g){this.elements=[1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1],e!==void 0&&this.set(e,t,i,r,s,o,a,u,l,c,f,h,p,v,w,g)}set(e,t,i,r,s,o,a,u,l,c,f,h,p,v,w,g){let m=this.elements;return m[0]=e,m[4]=t,m[8]=i,m[12]=r,m[1]=s,m[5]=o,m[9]=a,m[13]=u,m[2]=l,m[6]=c,m[10]=f,m[14]=h,m[3]=p,m[7]=v,m[11]=w,m[15]=g,this}identity(){return this.set(1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1),this}clone(){return new n().fromArray(this.elements)}copy(e){let t=this.elements,i=e.elements;return t[0]=i[0],t[1]=i[1],t[2]=i[2],t[3]=i[3],t[4]=i[4],t[5]=i[5],t[6]=i[6],t[7]=i[7],t[8]=i[8],t[9]=i[9],t[10]=i[10],t[11]=i[11],t[12]=i[12],t[13]=i[13],t[14]=i[14],t[15]=i[15],this}copyPosition(e){let t=this.elements,i=e.elements;return t[12]=i[12],t[13]=i[13],t[14]=i[14],this}setFromMatrix3(e){let t=e.elements;return this.set(t[0],t[3],t[6],0,t[1],t[4],t[7],0,t[2],t[5],t[8],0,0,0,0,1),this}extractBasis(e,t,i){return this.determinantAffine()===0?(e.set(1,0,0),t.set(0,1,0),i.set(0,0,1),this):(e.setFromMatrixColumn(this,0),t.setFromMatrixColumn(this,1),i.setFromMatrixColumn(this,2),this)}makeBasis(e,t,i){return this.set(e.x,t.x,i.x,0,e.y,t.y,i.y,0,e.z,t.z,i.z,0,0,0,0,1),this}extractRotation(e){if(e.determinantAffine()===0)return this.identity();let t=this.elements,i=e.elements,r=1/Po.setFromMatrixColumn(e,0).length(),s=1/Po.setFromMatrixColumn(e,1).length(),o=1/Po.setFromMatrixColumn(e,2).length();return t[0]=i[0]*r,t[1]=i[1]*r,t[2]=i[2]*r,t[3]=0,t[4]=i[4]*s,t[5]=i[5]*s,t[6]=i[6]*s,t[7]=0,t[8]=i[8]*o,t[9]=i[9]*o,t[10]=i[10]*o,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromEuler(e){let t=this.elements,i=e.x,r=e.y,s=e.z,o=Math.cos(i),a=Math.sin(i),u=Math.cos(r),l=Math.sin(r),c=Math.cos(s),f=Math.sin(s);if(e.order==="XYZ"){let h=o*c,p=o*f,v=a*c,w=a*f;t[0]=u*c,t[4]=-u*f,t[8]=l,t[1]=p+v*l,t[5]=h-w*l,t[9]=-a*u,t[2]=w-h*l,t[6]=v+p*l,t[10]=o*u}else if(e.order==="YXZ"){let h=u*c,p=u*f,v=l*c,w=l*f;t[0]=h+w*a,t[4]=v*a-p,t[8]=o*l,t[1]=o*f,t[5]=o*c,t[9]=-a,t[2]=p*a-v,t[6]=w+h*a,t[10]=o*u}else if(e.order==="ZXY"){let h=u*c,p=u*f,v=l*c,w=l*f;t[0]=h-w*a,t[4]=-o*f,t[8]=v+p*a,t[1]=p+v*a,t[5]=o*c,t[9]=w-h*a,t[2]=-o*l,t[6]=a,t[10]=o*u}else if(e.order==="ZYX"){let h=o*c,p=o*f,v=a*c,w=a*f;t[0]=u*c,t[4]=v*l-p,t[8]=h*l+w,t[1]=u*f,t[5]=w*l+h,t[9]=p*l-v,t[2]=-l,t[6]=a*u,t[10]=o*u}else if(e.order==="YZX"){let h=o*u,p=o*l,v=a*u,w=a*l;t[0]=u*c,t[4]=w-h*f,t[8]=v*f+p,t[1]=f,t[5]=o*c,t[9]=-a*c,t[2]=-l*c,t[6]=p*f+v,t[10]=h-w*f}else if(e.order==="XZY"){let h=o*u,p=o*l,v=a*u,w=a*l;t[0]=u*c,t[4]=-f,t[8]=l*c,t[1]=h*f+w,t[5]=o*c,t[9]=p*f-v,t[2]=v*f-p,t[6]=a*c,t[10]=w*f+h}return t[3]=0,t[7]=0,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromQuaternion(e){return this.compose(D1,e,T1)}lookAt(e,t,i){let r=this.elements;return yi.subVectors(e,t),yi.lengthSq()===0&&(yi.z=1),yi.normalize(),fs.crossVectors(i,yi),fs.lengthSq()===0&&(Math.abs(i.z)===1?yi.x+=1e-4:yi.z+=1e-4,yi.normalize(),fs.crossVectors(i,yi)),fs.normalize(),qu.crossVectors(yi,fs),r[0]=fs.x,r[4]=qu.x,r[8]=yi.x,r[1]=fs.y,r[5]=qu.y,r[9]=yi.y,r[2]=fs.z,r[6]=qu.z,r[10]=yi.z,this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let i=e.elements,r=t.elements,s=this.elements,o=i[0],a=i[4],u=i[8],l=i[12],c=i[1],f=i[5],h=i[9],p=i[13],v=i[2],w=i[6],g=i[10],m=i[14],_=i[3],M=i[7],b=i[11],S=i[15],A=r[0],x=r[4],T=r[8],V=r[12],F=r[1],R=r[5],H=r[9],B=r[13],O=r[2],Z=r[6],I=r[10],L=r[14],ae=r[3],J=r[7],te=r[11],ge=r[15];return s[0]=o*A+a*F+u*O+l*ae,s[4]=o*x+a*R+u*Z+l*J,s[8]=o*T+a*H+u*I+l*te,s[12]=o*V+a*B+u*L+l*ge,s[1]=c*A+f*F+h*O+p*ae,s[5]=c*x+f*R+h*Z+p*J,s[9]=c*T+f*H+h*I+p*te,s[13]=c*V+f*B+h*L+p*ge,s[2]=v*A+w*F+g*O+m*ae,s[6]=v*x+w*R+g*Z+m*J,s[10]=v*T+w*H+g*I+m*te,s[14]=v*V+w*B+g*L+m*ge,s[3]=_*A+M*F+b*O+S*ae,s[7]=_*x+M*R+b*Z+S*J,s[11]=_*T+M*H+b*I+S*te,s[15]=_*V+M*B+b*L+S*ge,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[4]*=e,t[8]*=e,t[12]*=e,t[1]*=e,t[5]*=e,t[9]*=e,t[13]*=e,t[2]*=e,t[6]*=e,t[10]*=e,t[14]*=e,t[3]*=e,t[7]*=e,t[11]*=e,t[15]*=e,this}determinant(){let e=this.elements,t=e[0],i=e[4],r=e[8],s=e[12],o=e[1],a=e[5],u=e[9],l=e[13],c=e[2],f=e[6],h=e[10],p=e[14],v=e[3],w=e[7],g=e[11],m=e[15],_=u*p-l*h,M=a*p-l*f,b=a*h-u*f,S=o*p-l*c,A=o*h-u*c,x=o*f-a*c;return t*(w*_-g*M+m*b)-i*(v*_-g*S+m*A)+r*(v*M-w*S+m*x)-s*(v*b-w*A+g*x)}determinantAffine(){let e=this.elements,t=e[0],i=e[4],r=e[8],s=e[1],o=e[5],a=e[9],u=e[2],l=e[6],c=e[10];return t*(o*c-a*l)-i*(s*c-a*u)+r*(s*l-o*u)}transpose(){let e=this.elements,t;return t=e[1],e[1]=e[4],e[4]=t,t=e[2],e[2]=e[8],e[8]=t,t=e[6],e[6]=e[9],e[9]=t,t=e[3],e[3]=e[12],e[12]=t,t=e[7],e[7]=e[13],e[13]=t,t=e[11],e[11]=e[14],e[14]=t,this}setPosition(e,t,i){let r=this.elements;return e.isVector3?(r[12]=e.x,r[13]=e.y,r[14]=e.z):(r[12]=e,r[13]=t,r[14]=i),this}invert(){let e=this.elements,t=e[0],i=e[1],r=e[2],s=e[3],o=e[4],a=e[5],u=e[6],l=e[7],c=e[8],f=e[9],h=e[10],p=e[11],v=e[12],w=e[13],g=e[14],m=e[15],_=t*a-i*o,M=t*u-r*o,b=t*l-s*o,S=i*u-r*a,A=i*l-s*a,x=r*l-s*u,T=c*w-f*v,V=c*g-h*v,F=c*m-p*v,R=f*g-h*w,H=f*m-p*w,B=h*m-p*g,O=_*B-M*H+b*R+S*F-A*V+x*T;if(O===0)return this.set(0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);let Z=1/O;return e[0]=(a*B-u*H+l*R)*Z,e[1]=(r*H-i*B-s*R)*Z,e[2]=(w*x-g*A+m*S)*Z,e[3]=(h*A-f*x-p*S)*Z,e[4]=(u*F-o*B-l*V)*Z,e[5]=(t*B-r*F+s*V)*Z,e[6]=(g*b-v*x-m*M)*Z,e[7]=(c*x-h*b+p*M)*Z,e[8]=(o*H-a*F+l*T)*Z,e[9]=(i*F-t*H-s*T)*Z,e[10]=(v*A-w*b+m*_)*Z,e[11]=(f*b-c*A-p*_)*Z,e[12]=(a*V-o*R-u*T)*Z,e[13]=(t*R-i*V+r*T)*Z,e[14]=(w*M-v*S-g*_)*Z,e[15]=(c*S-f*M+h*_)*Z,this}scale(e){let t=this.elements,i=e.x,r=e.y,s=e.z;return t[0]*=i,t[4]*=r,t[8]*=s,t[1]*=i,t[5]*=r,t[9]*=s,t[2]*=i,t[6]*=r,t[10]*=s,t[3]*=i,t[7]*=r,t[11]*=s,this}getMaxScaleOnAxis(){let e=this.elements,t=e[0]*e[0]+e[1]*e[1]+e[2]*e[2],i=e[4]*e[4]+e[5]*e[5]+e[6]*e[6],r=e[8]*e[8]+e[9]*e[9]+e[10]*e[10];return Math.sqrt(Math.max(t,i,r))}makeTranslation(e,t,i){return e.isVector3?this.set(1,0,0,e.x,0,1,0,e.y,0,0,1,e.z,0,0,0,1):this.set(1,0,0,e,0,1,0,t,0,0,1,i,0,0,0,1),this}makeRotationX(e){let t=Math.cos(e),i=Math.sin(e);return this.set(1,0,0,0,0,t,-i,0,0,i,t,0,0,0,0,1),this}makeRotationY(e){let t=Math.cos(e),i=Math.sin(e);return this.set(t,0,i,0,0,1,0,0,-i,0,t,0,0,0,0,1),this}makeRotationZ(e){let t=Math.cos(e),i=Math.sin(e);return this.set(t,-i,0,0,i,t,0,0,0,0,1,0,0,0,0,1),this}makeRotationAxis(e,t){let i=Math.cos(t),r=Math.sin(t),s=1-i,o=e.x,a=e.y,u=e.z,l=s*o,c=s*a;return this.set(l*o+i,l*a-r*u,l*u+r*a,0,l*a+r*u,c*a+i,c*u-r*o,0,l*u-r*a,c*u+r*o,s*u*u+i,0,0,0,0,1),this}makeScale(e,t,i){return this.set(e,0,0,0,0,t,0,0,0,0,i,0,0,0,0,1),this}makeShear(e,t,i,r,s,o){return this.set(1,i,s,0,e,1,o,0,t,r,1,0,0,0,0,1),this}compose(e,t,i){let r=this.elements,s=t._x,o=t._y,a=t._z,u=t._w,l=s+s,c=o+o,f=a+a,h=s*l,p=s*c,v=s*f,w=o*c,g=o*f,m=a*f,_=u*l,M=u*c,b=u*f,S=i.x,A=i.y,x=i.z;return r[0]=(1-(w+m))*S,r[1]=(p+b)*S,r[2]=(v-M)*S,r[3]=0,r[4]=(p-b)*A,r[5]=(1-(h+m))*A,r[6]=(g+_)*A,r[7]=0,r[8]=(v+M)*x,r[9]=(g-_)*x,r[10]=(1-(h+w))*x,r[11]=0,r[12]=e.x,r[13]=e.y,r[14]=e.z,r[15]=1,this}decompose(e,t,i){let r=this.elements;e.x=r[12],e.y=r[13],e.z=r[14];let s=this.determinantAffine();if(s===0)return i.set(1,1,1),t.identity(),this;let o=Po.set(r[0],r[1],r[2]).length(),a=Po.set(r[4],r[5],r[6]).length(),u=Po.set(r[8],r[9],r[10]).length();s<0&&(o=-o),Ki.copy(this);let l=1/o,c=1/a,f=1/u;return Ki.elements[0]*=l,Ki.elements[1]*=l,Ki.elements[2]*=l,Ki.elements[4]*=c,Ki.elements[5]*=c,Ki.elements[6]*=c,Ki.elements[8]*=f,Ki.elements[9]*=f,Ki.elements[10]*=f,t.setFromRotationMatrix(Ki),i.x=o,i.y=a,i.z=u,this}makePerspective(e,t,i,r,s,o,a=Gi,u=!1){let l=this.elements,c=2*s/(t-e),f=2*s/(i-r),h=(t+e)/(t-e),p=(i+r)/(i-r),v,w;if(u)v=s/(o-s),w=o*s/(o-s);else if(a===Gi)v=-(o+s)/(o-s),w=-2*o*s/(o-s);else if(a===Yo)v=-o/(o-s),w=-o*s/(o-s);else throw new Error("THREE.Matrix4.makePerspective(): Invalid coordinate system: "+a);return l[0]=c,l[4]=0,l[8]=h,l[12]=0,l[1]=0,l[5]=f,l[9]=p,l[13]=0,l[2]=0,l[6]=0,l[10]=v,l[14]=w,l[3]=0,l[7]=0,l[11]=-1,l[15]=0,this}makeOrthographic(e,t,i,r,s,o,a=Gi,u=!1){let l=this.elements,c=2/(t-e),f=2/(i-r),h=-(t+e)/(t-e),p=-(i+r)/(i-r),v,w;if(u)v=1/(o-s),w=o/(o-s);else if(a===Gi)v=-2/(o-s),w=-(o+s)/(o-s);else if(a===Yo)v=-1/(o-s),w=-s/(o-s);else throw new Error("THREE.Matrix4.makeOrthographic(): Invalid coordinate system: "+a);return l[0]=c,l[4]=0,l[8]=0,l[12]=h,l[1]=0,l[5]=f,l[9]=0,l[13]=p,l[2]=0,l[6]=0,l[10]=v,l[14]=w,l[3]=0,l[7]=0,l[11]=0,l[15]=1,this}equals(e){let t=this.elements,i=e.elements;for(let r=0;r<16;r++)if(t[r]!==i[r])return!1;return!0}fromArray(e,t=0){for(let i=0;i<16;i++)this.elements[i]=e[i+t];return this}toArray(e=[],t=0){let i=this.elements;return e[t]=i[0],e[t+1]=i[1],e[t+2]=i[2],e[t+3]=i[3],e[t+4]=i[4],e[t+5]=i[5],e[t+6]=i[6],e[t+7]=i[7],e[t+8]=i[8],e[t+9]=i[9],e[t+10]=i[10],e[t+11]=i[11],e[t+12]=i[12],e[t+13]=i[13],e[t+14]=i[14],e[t+15]=i[15],e}},Po=new fe,Ki=new rn,D1=new fe(0,0,0),T1=new fe(1,1,1),fs=new fe,qu=new fe,yi=new fe,Gx=new rn,Hx=new Mi,qr=class n{constructor(e=0,t=0,i=0,r=n.DEFAULT_ORDER){this.isEuler=!0,this._x=e,this._y=t,this._z=i,this._order=r}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get order(){return this._order}set order(e){this._order=e,this._onChangeCallback()}set(e,t,i,r=this._order){return this._x=e,this._y=t,this._z=i,this._order=r,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._order)}copy(e){return this._x=e._x,this._y=e._y,this._z=e._z,this._order=e._order,this._onChangeCallback(),this}setFromRotationMatrix(e,t=this._order,i=!0){let r=e.elements,s=r[0],o=r[4],a=r[8],u=r[1],l=r[5],c=r[9],f=r[2],h=r[6],p=r[10];switch(t){case"XYZ":this._y=Math.asin(Mt(a,-1,1)),Math.abs(a)<.9999999?(this._x=Math.atan2(-c,p),this._z=Math.atan2(-o,s)):(this._x=Math.atan2(h,l),this._z=0);break;case"YXZ":this._x=Math.asin(-Mt(c,-1,1)),Math.abs(c)<.9999999?(this._y=Math.atan2(a,p),this._z=Math.atan2(u,l)):(this._y=Math.atan2(-f,s),this._z=0);break;case"ZXY":this._x=Math.asin(Mt(h,-1,1)),Math.abs(h)<.9999999?(this._y=Math.atan2(-f,p),this._z=Math.atan2(-o,l)):(this._y=0,this._z=Math.atan2(u,s));break;case"ZYX":this._y=Math.asin(-Mt(f,-1,1)),Math.abs(f)<.9999999?(this._x=Math.atan2(h,p),this._z=Math.atan2(u,s)):(this._x=0,this._z=Math.atan2(-o,l));break;case"YZX":this._z=Math.asin(Mt(u,-1,1)),Math.abs(u)<.9999999?(this._x=Math.atan2(-c,l),this._y=Math.atan2(-f,s)):(this._x=0,this._y=Math.atan2(a,p));break;case"XZY":this._z=Math.asin(-Mt(o,-1,1)),Math.abs(o)<.9999999?(this._x=Math.atan2(h,l),this._y=Math.atan2(a,s)):(this._x=Math.atan2(-c,p),this._y=0);break;default:it("Euler: .setFromRotationMatrix() encountered an unknown order: "+t)}return this._order=t,i===!0&&this._onChangeCallback(),this}setFromQuaternion(e,t,i){return Gx.makeRotationFromQuaternion(e),this.setFromRotationMatrix(Gx,t,i)}setFromVector3(e,t=this._order){return this.set(e.x,e.y,e.z,t)}reorder(e){return Hx.setFromEuler(this),this.setFromQuaternion(Hx,e)}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._order===this._order}fromArray(e){return this._x=e[0],this._y=e[1],this._z=e[2],e[3]!==void 0&&(this._order=e[3]),this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._order,e}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._order}};qr.DEFAULT_ORDER="XYZ";var $a=class{constructor(){this.mask=1}set(e){this.mask=(1<<e|0)>>>0}enable(e){this.mask|=1<<e|0}enableAll(){this.mask=-1}toggle(e){this.mask^=1<<e|0}disable(e){this.mask&=~(1<<e|0)}disableAll(){this.mask=0}test(e){return(this.mask&e.mask)!==0}isEnabled(e){return(this.mask&(1<<e|0))!==0}},C1=0,Wx=new fe,Io=new Mi,kr=new rn,Yu=new fe,La=new fe,N1=new fe,R1=new Mi,Xx=new fe(1,0,0),qx=new fe(0,1,0),Yx=new fe(0,0,1),$x={type:"added"},F1={type:"removed"},Lo={type:"childadded",child:null},Pp={type:"childremoved",child:null},Wn=class n extends tr{constructor(){super(),this.isObject3D=!0,Object.defineProperty(this,"id",{value:C1++}),this.uuid=oa(),this.name="",this.type="Object3D",this.parent=null,this.children=[],this.up=n.DEFAULT_UP.clone();let e=new fe,t=new qr,i=new Mi,r=new fe(1,1,1);function s(){i.setFromEuler(t,!1)}function o(){t.setFromQuaternion(i,void 0,!1)}t._onChange(s),i._onChange(o),Object.defineProperties(this,{position:{configurable:!0,enumerable:!0,value:e},rotation:{configurable:!0,enumerable:!0,value:t},quaternion:{configurable:!0,enumerable:!0,value:i},scale:{configurable:!0,enumerable:!0,value:r},modelViewMatrix:{value:new rn},normalMatrix:{value:new dt}}),this.matrix=new rn,this.matrixWorld=new rn,this.matrixAutoUpdate=n.DEFAULT_MATRIX_AUTO_UPDATE,this.matrixWorldAutoUpdate=n.DEFAULT_MATRIX_WORLD_AUTO_UPDATE,this.matrixWorldNeedsUpdate=!1,this.layers=new $a,this.visible=!0,this.castShadow=!1,this.receiveShadow=!1,this.frustumCulled=!0,this.renderOrder=0,this.animations=[],this.customDepthMaterial=void 0,this.customDistanceMaterial=void 0,this.static=!1,this.userData={},this.pivot=null}onBeforeShadow(){}onAfterShadow(){}onBeforeRender(){}onAfterRender(){}applyMatrix4(e){this.matrixAutoUpdate&&this.updateMatrix(),this.matrix.premultiply(e),this.matrix.decompose(this.position,this.quaternion,this.scale),this.pivot!==null&&this.position.copy(this.pivot).applyMatrix4(this.matrix).sub(this.pivot)}applyQuaternion(e){return this.quaternion.premultiply(e),this}setRotationFromAxisAngle(e,t){this.quaternion.setFromAxisAngle(e,t)}setRotationFromEuler(e){this.quaternion.setFromEuler(e,!0)}setRotationFromMatrix(e){this.quaternion.setFromRotationMatrix(e)}setRotationFromQuaternion(e){this.quaternion.copy(e)}rotateOnAxis(e,t){return Io.setFromAxisAngle(e,t),this.quaternion.multiply(Io),this}rotateOnWorldAxis(e,t){return Io.setFromAxisAngle(e,t),this.quaternion.premultiply(Io),this}rotateX(e){return this.rotateOnAxis(Xx,e)}rotateY(e){return this.rotateOnAxis(qx,e)}rotateZ(e){return this.rotateOnAxis(Yx,e)}translateOnAxis(e,t){return Wx.copy(e).applyQuaternion(this.quaternion),this.position.add(Wx.multiplyScalar(t)),this}translateX(e){return this.translateOnAxis(Xx,e)}translateY(e){return this.translateOnAxis(qx,e)}translateZ(e){return this.translateOnAxis(Yx,e)}localToWorld(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(this.matrixWorld)}worldToLocal(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(kr.copy(this.matrixWorld).invert())}lookAt(e,t,i){e.isVector3?Yu.copy(e):Yu.set(e,t,i);let r=this.parent;this.updateWorldMatrix(!0,!1),La.setFromMatrixPosition(this.matrixWorld),this.isCamera||this.isLight?kr.lookAt(La,Yu,this.up):kr.lookAt(Yu,La,this.up),this.quaternion.setFromRotationMatrix(kr),r&&(kr.extractRotation(r.matrixWorld),Io.setFromRotationMatrix(kr),this.quaternion.premultiply(Io.invert()))}add(e){if(arguments.length>1){for(let t=0;t<arguments.length;t++)this.add(arguments[t]);return this}return e===this?(ht("Object3D.add: object can't be added as a child of itself.",e),this):(e&&e.isObject3D?(e.removeFromParent(),e.parent=this,this.children.push(e),e.dispatchEvent($x),Lo.child=e,this.dispatchEvent(Lo),Lo.child=null):ht("Object3D.add: object not an instance of THREE.Object3D.",e),this)}remove(e){if(arguments.length>1){for(let i=0;i<arguments.length;i++)this.remove(arguments[i]);return this}let t=this.children.indexOf(e);return t!==-1&&(e.parent=null,this.children.splice(t,1),e.dispatchEvent(F1),Pp.child=e,this.dispatchEvent(Pp),Pp.child=null),this}removeFromParent(){let e=this.parent;return e!==null&&e.remove(this),this}clear(){return this.remove(...this.children)}attach(e){return this.updateWorldMatrix(!0,!1),kr.copy(this.matrixWorld).invert(),e.parent!==null&&(e.parent.updateWorldMatrix(!0,!1),kr.multiply(e.parent.matrixWorld)),e.applyMatrix4(kr),e.removeFromParent(),e.parent=this,this.children.push(e),e.updateWorldMatrix(!1,!0),e.dispatchEvent($x),Lo.child=e,this.dispatchEvent(Lo),Lo.child=null,this}getObjectById(e){return this.getObjectByProperty("id",e)}getObjectByName(e){return this.getObjectByProperty("name",e)}getObjectByProperty(e,t){if(this[e]===t)return this;for(let i=0,r=this.children.length;i<r;i++){let o=this.children[i].getObjectByProperty(e,t);if(o!==void 0)return o}}getObjectsByProperty(e,t,i=[]){this[e]===t&&i.push(this);let r=this.children;for(let s=0,o=r.length;s<o;s++)r[s].getObjectsByProperty(e,t,i);return i}getWorldPosition(e){return this.updateWorldMatrix(!0,!1),e.setFromMatrixPosition(this.matrixWorld)}getWorldQuaternion(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(La,e,N1),e}getWorldScale(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(La,R1,e),e}getWorldDirection(e){this.updateWorldMatrix(!0,!1);let t=this.matrixWorld.elements;return e.set(t[8],t[9],t[10]).normalize()}raycast(){}intersectsFrustum(){return!0}traverse(e){e(this);let t=this.children;for(let i=0,r=t.length;i<r;i++)t[i].traverse(e)}traverseVisible(e){if(this.visible===!1)return;e(this);let t=this.children;for(let i=0,r=t.length;i<r;i++)t[i].traverseVisible(e)}traverseAncestors(e){let t=this.parent;t!==null&&(e(t),t.traverseAncestors(e))}updateMatrix(){this.matrix.compose(this.position,this.quaternion,this.scale);let e=this.pivot;if(e!==null){let t=e.x,i=e.y,r=e.z,s=this.matrix.elements;s[12]+=t-s[0]*t-s[4]*i-s[8]*r,s[13]+=i-s[1]*t-s[5]*i-s[9]*r,s[14]+=r-s[2]*t-s[6]*i-s[10]*r}this.matrixWorldNeedsUpdate=!0}updateMatrixWorld(e){this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||e)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,e=!0);let t=this.children;for(let i=0,r=t.length;i<r;i++)t[i].updateMatrixWorld(e)}updateWorldMatrix(e,t,i=!1){let r=this.parent;if(e===!0&&r!==null&&r.updateWorldMatrix(!0,!1),this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||i)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,i=!0),t===!0){let s=this.children;for(let o=0,a=s.length;o<a;o++)s[o].updateWorldMatrix(!1,!0,i)}}toJSON(e){let t=e===void 0||typeof e=="string",i={};t&&(e={geometries:{},materials:{},textures:{},images:{},shapes:{},skeletons:{},animations:{},nodes:{}},i.metadata={version:4.7,type:"Object",generator:"Object3D.toJSON"});let r={};r.uuid=this.uuid,r.type=this.type,r.name=this.name,r.castShadow=this.castShadow,r.receiveShadow=this.receiveShadow,r.visible=this.visible,r.frustumCulled=this.frustumCulled,r.renderOrder=this.renderOrder,r.static=this.static,r.matrixAutoUpdate=this.matrixAutoUpdate,Object.keys(this.userData).length>0&&(r.userData=this.userData),r.layers=this.layers.mask,r.matrix=this.matrix.toArray(),r.up=this.up.toArray(),this.pivot!==null&&(r.pivot=this.pivot.toArray()),this.morphTargetDictionary!==void 0&&(r.morphTargetDictionary=Object.assign({},this.morphTargetDictionary)),this.morphTargetInfluences!==void 0&&(r.morphTargetInfluences=this.morphTargetInfluences.slice()),this.isInstancedMesh&&(r.type="InstancedMesh",r.count=this.count,r.instanceMatrix=this.instanceMatrix.toJSON(),this.instanceColor!==null&&(r.instanceColor=this.instanceColor.toJSON())),this.isBatchedMesh&&(r.type="BatchedMesh",r.perObjectFrustumCulled=this.perObjectFrustumCulled,r.sortObjects=this.sortObjects,r.drawRanges=this._drawRanges,r.reservedRanges=this._reservedRanges,r.geometryInfo=this._geometryInfo.map(a=>({...a,boundingBox:a.boundingBox?a.boundingBox.toJSON():void 0,boundingSphere:a.boundingSphere?a.boundingSphere.toJSON():void 0})),r.instanceInfo=this._instanceInfo.map(a=>({...a})),r.availableInstanceIds=this._availableInstanceIds.slice(),r.availableGeometryIds=this._availableGeometryIds.slice(),r.nextIndexStart=this._nextIndexStart,r.nextVertexStart=this._nextVertexStart,r.geometryCount=this._geometryCount,r.maxInstanceCount=this._maxInstanceCount,r.maxVertexCount=this._maxVertexCount,r.maxIndexCount=this._maxIndexCount,r.geometryInitialized=this._geometryInitialized,r.matricesTexture=this._matricesTexture.toJSON(e),r.indirectTexture=this._indirectTexture.toJSON(e),this._colorsTexture!==null&&(r.colorsTexture=this._colorsTexture.toJSON(e)),this.boundingSphere!==null&&(r.boundingSphere=this.boundingSphere.toJSON()),this.boundingBox!==null&&(r.boundingBox=this.boundingBox.toJSON()));function s(a,u){return a[u.uuid]===void 0&&(a[u.uuid]=u.toJSON(e)),u.uuid}if(this.isScene)this.background&&(this.background.isColor?r.background=this.background.toJSON():this.background.isTexture&&(r.background=this.background.toJSON(e).uuid)),this.environment&&this.environment.isTexture&&this.environment.isRenderTargetTexture!==!0&&(r.environment=this.environment.toJSON(e).uuid);else if(this.isMesh||this.isLine||this.isPoints){r.geometry=s(e.geometries,this.geometry);let a=this.geometry.parameters;if(a!==void 0&&a.shapes!==void 0){let u=a.shapes;if(Array.isArray(u))for(let l=0,c=u.length;l<c;l++){let f=u[l];s(e.shapes,f)}else s(e.shapes,u)}}if(this.isSkinnedMesh&&(r.bindMode=this.bindMode,r.bindMatrix=this.bindMatrix.toArray(),this.skeleton!==void 0&&(s(e.skeletons,this.skeleton),r.skeleton=this.skeleton.uuid)),this.material!==void 0)if(Array.isArray(this.material)){let a=[];for(let u=0,l=this.material.length;u<l;u++)a.push(s(e.materials,this.material[u]));r.material=a}else r.material=s(e.materials,this.material);if(this.children.length>0){r.children=[];for(let a=0;a<this.children.length;a++)r.children.push(this.children[a].toJSON(e).object)}if(this.animations.length>0){r.animations=[];for(let a=0;a<this.animations.length;a++){let u=this.animations[a];r.animations.push(s(e.animations,u))}}if(t){let a=o(e.geometries),u=o(e.materials),l=o(e.textures),c=o(e.images),f=o(e.shapes),h=o(e.skeletons),p=o(e.animations),v=o(e.nodes);a.length>0&&(i.geometries=a),u.length>0&&(i.materials=u),l.length>0&&(i.textures=l),c.length>0&&(i.images=c),f.length>0&&(i.shapes=f),h.length>0&&(i.skeletons=h),p.length>0&&(i.animations=p),v.length>0&&(i.nodes=v)}return i.object=r,i;function o(a){let u=[];for(let l in a){let c=a[l];delete c.metadata,u.push(c)}return u}}clone(e){return new this.constructor().copy(this,e)}copy(e,t=!0){if(this.name=e.name,this.up.copy(e.up),this.position.copy(e.position),this.rotation.order=e.rotation.order,this.quaternion.copy(e.quaternion),this.scale.copy(e.scale),this.pivot=e.pivot!==null?e.pivot.clone():null,this.matrix.copy(e.matrix),this.matrixWorld.copy(e.matrixWorld),this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrixWorldAutoUpdate=e.matrixWorldAutoUpdate,this.matrixWorldNeedsUpdate=e.matrixWorldNeedsUpdate,this.layers.mask=e.layers.mask,this.visible=e.visible,this.castShadow=e.castShadow,this.receiveShadow=e.receiveShadow,this.frustumCulled=e.frustumCulled,this.renderOrder=e.renderOrder,this.static=e.static,this.animations=e.animations.slice(),this.userData=JSON.parse(JSON.stringify(e.userData)),t===!0)for(let i=0;i<e.children.length;i++){let r=e.children[i];this.add(r.clone())}return this}dispose(){this.dispatchEvent({type:"dispose"})}};Wn.DEFAULT_UP=new fe(0,1,0);Wn.DEFAULT_MATRIX_AUTO_UPDATE=!0;Wn.DEFAULT_MATRIX_WORLD_AUTO_UPDATE=!0;var js=class extends Wn{constructor(){super(),this.isGroup=!0,this.type="Group"}},P1={type:"move"},Jo=class{constructor(){this._targetRay=null,this._grip=null,this._hand=null}getHandSpace(){return this._hand===null&&(this._hand=new js,this._hand.matrixAutoUpdate=!1,this._hand.visible=!1,this._hand.joints={},this._hand.inputState={pinching:!1}),this._hand}getTargetRaySpace(){return this._targetRay===null&&(this._targetRay=new js,this._targetRay.matrixAutoUpdate=!1,this._targetRay.visible=!1,this._targetRay.hasLinearVelocity=!1,this._targetRay.linearVelocity=new fe,this._targetRay.hasAngularVelocity=!1,this._targetRay.angularVelocity=new fe),this._targetRay}getGripSpace(){return this._grip===null&&(this._grip=new js,this._grip.matrixAutoUpdate=!1,this._grip.visible=!1,this._grip.hasLinearVelocity=!1,this._grip.linearVelocity=new fe,this._grip.hasAngularVelocity=!1,this._grip.angularVelocity=new fe,this._grip.eventsEnabled=!1),this._grip}dispatchEvent(e){return this._targetRay!==null&&this._targetRay.dispatchEvent(e),this._grip!==null&&this._grip.dispatchEvent(e),this._hand!==null&&this._hand.dispatchEvent(e),this}connect(e){if(e&&e.hand){let t=this._hand;if(t)for(let i of e.hand.values())this._getHandJoint(t,i)}return this.dispatchEvent({type:"connected",data:e}),this}disconnect(e){return this.dispatchEvent({type:"disconnected",data:e}),this._targetRay!==null&&(this._targetRay.visible=!1),this._grip!==null&&(this._grip.visible=!1),this._hand!==null&&(this._hand.visible=!1),this}update(e,t,i){let r=null,s=null,o=null,a=this._targetRay,u=this._grip,l=this._hand;if(e&&t.session.visibilityState!=="visible-blurred"){if(l&&e.hand){o=!0;for(let w of e.hand.values()){let g=t.getJointPose(w,i),m=this._getHandJoint(l,w);g!==null&&(m.matrix.fromArray(g.transform.matrix),m.matrix.decompose(m.position,m.quaternion,m.scale),m.matrixWorldNeedsUpdate=!0,m.jointRadius=g.radius),m.visible=g!==null}let c=l.joints["index-finger-tip"],f=l.joints["thumb-tip"],h=c.position.distanceTo(f.position),p=.02,v=.005;l.inputState.pinching&&h>p+v?(l.inputState.pinching=!1,this.dispatchEvent({type:"pinchend",handedness:e.handedness,target:this})):!l.inputState.pinching&&h<=p-v&&(l.inputState.pinching=!0,this.dispatchEvent({type:"pinchstart",handedness:e.handedness,target:this}))}else u!==null&&e.gripSpace&&(s=t.getPose(e.gripSpace,i),s!==null&&(u.matrix.fromArray(s.transform.matrix),u.matrix.decompose(u.position,u.quaternion,u.scale),u.matrixWorldNeedsUpdate=!0,s.linearVelocity?(u.hasLinearVelocity=!0,u.linearVelocity.copy(s.linearVelocity)):u.hasLinearVelocity=!1,s.angularVelocity?(u.hasAngularVelocity=!0,u.angularVelocity.copy(s.angularVelocity)):u.hasAngularVelocity=!1,u.eventsEnabled&&u.dispatchEvent({type:"gripUpdated",data:e,target:this})));a!==null&&(r=t.getPose(e.targetRaySpace,i),r===null&&s!==null&&(r=s),r!==null&&(a.matrix.fromArray(r.transform.matrix),a.matrix.decompose(a.position,a.quaternion,a.scale),a.matrixWorldNeedsUpdate=!0,r.linearVelocity?(a.hasLinearVelocity=!0,a.linearVelocity.copy(r.linearVelocity)):a.hasLinearVelocity=!1,r.angularVelocity?(a.hasAngularVelocity=!0,a.angularVelocity.copy(r.angularVelocity)):a.hasAngularVelocity=!1,this.dispatchEvent(P1)))}return a!==null&&(a.visible=r!==null),u!==null&&(u.visible=s!==null),l!==null&&(l.visible=o!==null),this}_getHandJoint(e,t){if(e.joints[t.jointName]===void 0){let i=new js;i.matrixAutoUpdate=!1,i.visible=!1,e.joints[t.jointName]=i,e.add(i)}return e.joints[t.jointName]}},j_={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074},ds={h:0,s:0,l:0},$u={h:0,s:0,l:0};function Ip(n,e,t){return t<0&&(t+=1),t>1&&(t-=1),t<1/6?n+(e-n)*6*t:t<1/2?e:t<2/3?n+(e-n)*6*(2/3-t):n}var _t=class{constructor(e,t,i){return this.isColor=!0,this.r=1,this.g=1,this.b=1,this.set(e,t,i)}set(e,t,i){if(t===void 0&&i===void 0){let r=e;r&&r.isColor?this.copy(r):typeof r=="number"?this.setHex(r):typeof r=="string"&&this.setStyle(r)}else this.setRGB(e,t,i);return this}setScalar(e){return this.r=e,this.g=e,this.b=e,this}setHex(e,t=ni){return e=Math.floor(e),this.r=(e>>16&255)/255,this.g=(e>>8&255)/255,this.b=(e&255)/255,Dt.colorSpaceToWorking(this,t),this}setRGB(e,t,i,r=Dt.workingColorSpace){return this.r=e,this.g=t,this.b=i,Dt.colorSpaceToWorking(this,r),this}setHSL(e,t,i,r=Dt.workingColorSpace){if(e=Cm(e,1),t=Mt(t,0,1),i=Mt(i,0,1),t===0)this.r=this.g=this.b=i;else{let s=i<=.5?i*(1+t):i+t-i*t,o=2*i-s;this.r=Ip(o,s,e+1/3),this.g=Ip(o,s,e),this.b=Ip(o,s,e-1/3)}return Dt.colorSpaceToWorking(this,r),this}setStyle(e,t=ni){function i(s){s!==void 0&&parseFloat(s)<1&&it("Color: Alpha component of "+e+" will be ignored.")}let r;if(r=/^(\w+)\(([^\)]*)\)/.exec(e)){let s,o=r[1],a=r[2];switch(o){case"rgb":case"rgba":if(s=/^\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return i(s[4]),this.setRGB(Math.min(255,parseInt(s[1],10))/255,Math.min(255,parseInt(s[2],10))/255,Math.min(255,parseInt(s[3],10))/255,t);if(s=/^\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return i(s[4]),this.setRGB(Math.min(100,parseFloat(s[1]))/100,Math.min(100,parseFloat(s[2]))/100,Math.min(100,parseFloat(s[3]))/100,t);break;case"hsl":case"hsla":if(s=/^\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return i(s[4]),this.setHSL(parseFloat(s[1])/360,parseFloat(s[2])/100,parseFloat(s[3])/100,t);break;default:it("Color: Unknown color model "+e)}}else if(r=/^\#([A-Fa-f\d]+)$/.exec(e)){let s=r[1],o=s.length;if(o===3)return this.setRGB(parseInt(s.charAt(0),16)/15,parseInt(s.charAt(1),16)/15,parseInt(s.charAt(2),16)/15,t);if(o===6)return this.setHex(parseInt(s,16),t);it("Color: Invalid hex color "+e)}else if(e&&e.length>0)return this.setColorName(e,t);return this}setColorName(e,t=ni){let i=j_[e.toLowerCase()];return i!==void 0?this.setHex(i,t):it("Color: Unknown color "+e),this}clone(){return new this.constructor(this.r,this.g,this.b)}copy(e){return this.r=e.r,this.g=e.g,this.b=e.b,this}copySRGBToLinear(e){return this.r=Wr(e.r),this.g=Wr(e.g),this.b=Wr(e.b),this}copyLinearToSRGB(e){return this.r=Xo(e.r),this.g=Xo(e.g),this.b=Xo(e.b),this}convertSRGBToLinear(){return this.copySRGBToLinear(this),this}convertLinearToSRGB(){return this.copyLinearToSRGB(this),this}getHex(e=ni){return Dt.workingToColorSpace(Zn.copy(this),e),Math.round(Mt(Zn.r*255,0,255))*65536+Math.round(Mt(Zn.g*255,0,255))*256+Math.round(Mt(Zn.b*255,0,255))}getHexString(e=ni){return("000000"+this.getHex(e).toString(16)).slice(-6)}getHSL(e,t=Dt.workingColorSpace){Dt.workingToColorSpace(Zn.copy(this),t);let i=Zn.r,r=Zn.g,s=Zn.b,o=Math.max(i,r,s),a=Math.min(i,r,s),u,l,c=(a+o)/2;if(a===o)u=0,l=0;else{let f=o-a;switch(l=c<=.5?f/(o+a):f/(2-o-a),o){case i:u=(r-s)/f+(r<s?6:0);break;case r:u=(s-i)/f+2;break;case s:u=(i-r)/f+4;break}u/=6}return e.h=u,e.s=l,e.l=c,e}getRGB(e,t=Dt.workingColorSpace){return Dt.workingToColorSpace(Zn.copy(this),t),e.r=Zn.r,e.g=Zn.g,e.b=Zn.b,e}getStyle(e=ni){Dt.workingToColorSpace(Zn.copy(this),e);let t=Zn.r,i=Zn.g,r=Zn.b;return e!==ni?`color(${e} ${t.toFixed(3)} ${i.toFixed(3)} ${r.toFixed(3)})`:`rgb(${Math.round(t*255)},${Math.round(i*255)},${Math.round(r*255)})`}offsetHSL(e,t,i){return this.getHSL(ds),this.setHSL(ds.h+e,ds.s+t,ds.l+i)}add(e){return this.r+=e.r,this.g+=e.g,this.b+=e.b,this}addColors(e,t){return this.r=e.r+t.r,this.g=e.g+t.g,this.b=e.b+t.b,this}addScalar(e){return this.r+=e,this.g+=e,this.b+=e,this}sub(e){return this.r=Math.max(0,this.r-e.r),this.g=Math.max(0,this.g-e.g),this.b=Math.max(0,this.b-e.b),this}multiply(e){return this.r*=e.r,this.g*=e.g,this.b*=e.b,this}multiplyScalar(e){return this.r*=e,this.g*=e,this.b*=e,this}lerp(e,t){return this.r+=(e.r-this.r)*t,this.g+=(e.g-this.g)*t,this.b+=(e.b-this.b)*t,this}lerpColors(e,t,i){return this.r=e.r+(t.r-e.r)*i,this.g=e.g+(t.g-e.g)*i,this.b=e.b+(t.b-e.b)*i,this}lerpHSL(e,t){this.getHSL(ds),e.getHSL($u);let i=Ga(ds.h,$u.h,t),r=Ga(ds.s,$u.s,t),s=Ga(ds.l,$u.l,t);return this.setHSL(i,r,s),this}setFromVector3(e){return this.r=e.x,this.g=e.y,this.b=e.z,this}applyMatrix3(e){let t=this.r,i=this.g,r=this.b,s=e.elements;return this.r=s[0]*t+s[3]*i+s[6]*r,this.g=s[1]*t+s[4]*i+s[7]*r,this.b=s[2]*t+s[5]*i+s[8]*r,this}equals(e){return e.r===this.r&&e.g===this.g&&e.b===this.b}fromArray(e,t=0){return this.r=e[t],this.g=e[t+1],this.b=e[t+2],this}toArray(e=[],t=0){return e[t]=this.r,e[t+1]=this.g,e[t+2]=this.b,e}fromBufferAttribute(e,t){return this.r=e.getX(t),this.g=e.getY(t),this.b=e.getZ(t),this}toJSON(){return this.getHex()}*[Symbol.iterator](){yield this.r,yield this.g,yield this.b}},Zn=new _t;_t.NAMES=j_;var Za=class extends Wn{constructor(){super(),this.isScene=!0,this.type="Scene",this.background=null,this.environment=null,this.fog=null,this.backgroundBlurriness=0,this.backgroundIntensity=1,this.backgroundRotation=new qr,this.environmentIntensity=1,this.environmentRotation=new qr,this.overrideMaterial=null,typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}copy(e,t){return super.copy(e,t),this.background=e.background!==null?e.background.clone():null,this.environment=e.environment!==null?e.environment.clone():null,this.fog=e.fog!==null?e.fog.clone():null,this.backgroundBlurriness=e.backgroundBlurriness,this.backgroundIntensity=e.backgroundIntensity,this.backgroundRotation.copy(e.backgroundRotation),this.environmentIntensity=e.environmentIntensity,this.environmentRotation.copy(e.environmentRotation),this.overrideMaterial=e.overrideMaterial!==null?e.overrideMaterial.clone():null,this.matrixAutoUpdate=e.matrixAutoUpdate,this}toJSON(e){let t=super.toJSON(e);return this.fog!==null&&(t.object.fog=this.fog.toJSON()),t.object.backgroundBlurriness=this.backgroundBlurriness,t.object.backgroundIntensity=this.backgroundIntensity,t.object.backgroundRotation=this.backgroundRotation.toArray(),t.object.environmentIntensity=this.environmentIntensity,t.object.environmentRotation=this.environmentRotation.toArray(),t}},Qi=new fe,zr=new fe,Lp=new fe,Vr=new fe,Oo=new fe,Bo=new fe,Zx=new fe,Op=new fe,Bp=new fe,Up=new fe,kp=new un,zp=new un,Vp=new un,vs=class n{constructor(e=new fe,t=new fe,i=new fe){this.a=e,this.b=t,this.c=i}static getNormal(e,t,i,r){r.subVectors(i,t),Qi.subVectors(e,t),r.cross(Qi);let s=r.lengthSq();return s>0?r.multiplyScalar(1/Math.sqrt(s)):r.set(0,0,0)}static getBarycoord(e,t,i,r,s){Qi.subVectors(r,t),zr.subVectors(i,t),Lp.subVectors(e,t);let o=Qi.dot(Qi),a=Qi.dot(zr),u=Qi.dot(Lp),l=zr.dot(zr),c=zr.dot(Lp),f=o*l-a*a;if(f===0)return s.set(0,0,0),null;let h=1/f,p=(l*u-a*c)*h,v=(o*c-a*u)*h;return s.set(1-p-v,v,p)}static containsPoint(e,t,i,r){return this.getBarycoord(e,t,i,r,Vr)===null?!1:Vr.x>=0&&Vr.y>=0&&Vr.x+Vr.y<=1}static getInterpolation(e,t,i,r,s,o,a,u){return this.getBarycoord(e,t,i,r,Vr)===null?(u.x=0,u.y=0,"z"in u&&(u.z=0),"w"in u&&(u.w=0),null):(u.setScalar(0),u.addScaledVector(s,Vr.x),u.addScaledVector(o,Vr.y),u.addScaledVector(a,Vr.z),u)}static getInterpolatedAttribute(e,t,i,r,s,o){return kp.setScalar(0),zp.setScalar(0),Vp.setScalar(0),kp.fromBufferAttribute(e,t),zp.fromBufferAttribute(e,i),Vp.fromBufferAttribute(e,r),o.setScalar(0),o.addScaledVector(kp,s.x),o.addScaledVector(zp,s.y),o.addScaledVector(Vp,s.z),o}static isFrontFacing(e,t,i,r){return Qi.subVectors(i,t),zr.subVectors(e,t),Qi.cross(zr).dot(r)<0}set(e,t,i){return this.a.copy(e),this.b.copy(t),this.c.copy(i),this}setFromPointsAndIndices(e,t,i,r){return this.a.copy(e[t]),this.b.copy(e[i]),this.c.copy(e[r]),this}setFromAttributeAndIndices(e,t,i,r){return this.a.fromBufferAttribute(e,t),this.b.fromBufferAttribute(e,i),this.c.fromBufferAttribute(e,r),this}clone(){return new this.constructor().copy(this)}copy(e){return this.a.copy(e.a),this.b.copy(e.b),this.c.copy(e.c),this}getArea(){return Qi.subVectors(this.c,this.b),zr.subVectors(this.a,this.b),Qi.cross(zr).length()*.5}getMidpoint(e){return e.addVectors(this.a,this.b).add(this.c).multiplyScalar(1/3)}getNormal(e){return n.getNormal(this.a,this.b,this.c,e)}getPlane(e){return e.setFromCoplanarPoints(this.a,this.b,this.c)}getBarycoord(e,t){return n.getBarycoord(e,this.a,this.b,this.c,t)}getInterpolation(e,t,i,r,s){return n.getInterpolation(e,this.a,this.b,this.c,t,i,r,s)}containsPoint(e){return n.containsPoint(e,this.a,this.b,this.c)}isFrontFacing(e){return n.isFrontFacing(this.a,this.b,this.c,e)}intersectsBox(e){return e.intersectsTriangle(this)}closestPointToPoint(e,t){let i=this.a,r=this.b,s=this.c,o,a;Oo.subVectors(r,i),Bo.subVectors(s,i),Op.subVectors(e,i);let u=Oo.dot(Op),l=Bo.dot(Op);if(u<=0&&l<=0)return t.copy(i);Bp.subVectors(e,r);let c=Oo.dot(Bp),f=Bo.dot(Bp);if(c>=0&&f<=c)return t.copy(r);let h=u*f-c*l;if(h<=0&&u>=0&&c<=0&&u-c>0)return o=u/(u-c),t.copy(i).addScaledVector(Oo,o);Up.subVectors(e,s);let p=Oo.dot(Up),v=Bo.dot(Up);if(v>=0&&p<=v)return t.copy(s);let w=p*l-u*v;if(w<=0&&l>=0&&v<=0)return a=l/(l-v),t.copy(i).addScaledVector(Bo,a);let g=c*v-p*f;if(g<=0&&f-c>=0&&p-v>=0)return Zx.subVectors(s,r),a=(f-c)/(f-c+(p-v)),t.copy(r).addScaledVector(Zx,a);let m=1/(g+w+h);return o=w*m,a=h*m,t.copy(i).addScaledVector(Oo,o).addScaledVector(Bo,a)}equals(e){return e.a.equals(this.a)&&e.b.equals(this.b)&&e.c.equals(this.c)}},xs=class{constructor(e=new fe(1/0,1/0,1/0),t=new fe(-1/0,-1/0,-1/0)){this.isBox3=!0,this.min=e,this.max=t}set(e,t){return this.min.copy(e),this.max.copy(t),this}setFromArray(e){this.makeEmpty();for(let t=0,i=e.length;t<i;t+=3)this.expandByPoint(er.fromArray(e,t));return this}setFromBufferAttribute(e){this.makeEmpty();for(let t=0,i=e.count;t<i;t++)this.expandByPoint(er.fromBufferAttribute(e,t));return this}setFromPoints(e){this.makeEmpty();for(let t=0,i=e.length;t<i;t++)this.expandByPoint(e[t]);return this}setFromCenterAndSize(e,t){let i=er.copy(t).multiplyScalar(.5);return this.min.copy(e).sub(i),this.max.copy(e).add(i),this}setFromObject(e,t=!1){return this.makeEmpty(),this.expandByObject(e,t)}clone(){return new this.constructor().copy(this)}copy(e){return this.min.copy(e.min),this.max.copy(e.max),this}makeEmpty(){return this.min.x=this.min.y=this.min.z=1/0,this.max.x=this.max.y=this.max.z=-1/0,this}isEmpty(){return this.max.x<this.min.x||this.max.y<this.min.y||this.max.z<this.min.z}getCenter(e){return this.isEmpty()?e.set(0,0,0):e.addVectors(this.min,this.max).multiplyScalar(.5)}getSize(e){return this.isEmpty()?e.set(0,0,0):e.subVectors(this.max,this.min)}expandByPoint(e){return this.min.min(e),this.max.max(e),this}expandByVector(e){return this.min.sub(e),this.max.add(e),this}expandByScalar(e){return this.min.addScalar(-e),this.max.addScalar(e),this}expandByObject(e,t=!1){e.updateWorldMatrix(!1,!1);let i=e.geometry;if(i!==void 0){let s=i.getAttribute("position");if(t===!0&&s!==void 0&&e.isInstancedMesh!==!0&&e.isBatchedMesh!==!0)for(let o=0,a=s.count;o<a;o++)e.isMesh===!0?e.getVertexPosition(o,er):er.fromBufferAttribute(s,o),er.applyMatrix4(e.matrixWorld),this.expandByPoint(er);else e.boundingBox!==void 0?(e.boundingBox===null&&e.computeBoundingBox(),Zu.copy(e.boundingBox)):(i.boundingBox===null&&i.computeBoundingBox(),Zu.copy(i.boundingBox)),Zu.applyMatrix4(e.matrixWorld),this.union(Zu)}let r=e.children;for(let s=0,o=r.length;s<o;s++)this.expandByObject(r[s],t);return this}containsPoint(e){return e.x>=this.min.x&&e.x<=this.max.x&&e.y>=this.min.y&&e.y<=this.max.y&&e.z>=this.min.z&&e.z<=this.max.z}containsBox(e){return this.min.x<=e.min.x&&e.max.x<=this.max.x&&this.min.y<=e.min.y&&e.max.y<=this.max.y&&this.min.z<=e.min.z&&e.max.z<=this.max.z}getParameter(e,t){return t.set((e.x-this.min.x)/(this.max.x-this.min.x),(e.y-this.min.y)/(this.max.y-this.min.y),(e.z-this.min.z)/(this.max.z-this.min.z))}intersectsBox(e){return e.max.x>=this.min.x&&e.min.x<=this.max.x&&e.max.y>=this.min.y&&e.min.y<=this.max.y&&e.max.z>=this.min.z&&e.min.z<=this.max.z}intersectsSphere(e){return this.clampPoint(e.center,er),er.distanceToSquared(e.center)<=e.radius*e.radius}intersectsPlane(e){let t,i;return e.normal.x>0?(t=e.normal.x*this.min.x,i=e.normal.x*this.max.x):(t=e.normal.x*this.max.x,i=e.normal.x*this.min.x),e.normal.y>0?(t+=e.normal.y*this.min.y,i+=e.normal.y*this.max.y):(t+=e.normal.y*this.max.y,i+=e.normal.y*this.min.y),e.normal.z>0?(t+=e.normal.z*this.min.z,i+=e.normal.z*this.max.z):(t+=e.normal.z*this.max.z,i+=e.normal.z*this.min.z),t<=-e.constant&&i>=-e.constant}intersectsTriangle(e){if(this.isEmpty())return!1;this.getCenter(Oa),ju.subVectors(this.max,Oa),Uo.subVectors(e.a,Oa),ko.subVectors(e.b,Oa),zo.subVectors(e.c,Oa),ps.subVectors(ko,Uo),ms.subVectors(zo,ko),qs.subVectors(Uo,zo);let t=[0,-ps.z,ps.y,0,-ms.z,ms.y,0,-qs.z,qs.y,ps.z,0,-ps.x,ms.z,0,-ms.x,qs.z,0,-qs.x,-ps.y,ps.x,0,-ms.y,ms.x,0,-qs.y,qs.x,0];return!Gp(t,Uo,ko,zo,ju)||(t=[1,0,0,0,1,0,0,0,1],!Gp(t,Uo,ko,zo,ju))?!1:(Ju.crossVectors(ps,ms),t=[Ju.x,Ju.y,Ju.z],Gp(t,Uo,ko,zo,ju))}clampPoint(e,t){return t.copy(e).clamp(this.min,this.max)}distanceToPoint(e){return this.clampPoint(e,er).distanceTo(e)}getBoundingSphere(e){return this.isEmpty()?e.makeEmpty():(this.getCenter(e.center),e.radius=this.getSize(er).length()*.5),e}intersect(e){return this.min.max(e.min),this.max.min(e.max),this.isEmpty()&&this.makeEmpty(),this}union(e){return this.min.min(e.min),this.max.max(e.max),this}applyMatrix4(e){return this.isEmpty()?this:(Gr[0].set(this.min.x,this.min.y,this.min.z).applyMatrix4(e),Gr[1].set(this.min.x,this.min.y,this.max.z).applyMatrix4(e),Gr[2].set(this.min.x,this.max.y,this.min.z).applyMatrix4(e),Gr[3].set(this.min.x,this.max.y,this.max.z).applyMatrix4(e),Gr[4].set(this.max.x,this.min.y,this.min.z).applyMatrix4(e),Gr[5].set(this.max.x,this.min.y,this.max.z).applyMatrix4(e),Gr[6].set(this.max.x,this.max.y,this.min.z).applyMatrix4(e),Gr[7].set(this.max.x,this.max.y,this.max.z).applyMatrix4(e),this.setFromPoints(Gr),this)}translate(e){return this.min.add(e),this.max.add(e),this}equals(e){return e.min.equals(this.min)&&e.max.equals(this.max)}toJSON(){return{min:this.min.toArray(),max:this.max.toArray()}}fromJSON(e){return this.min.fromArray(e.min),this.max.fromArray(e.max),this}},Gr=[new fe,new fe,new fe,new fe,new fe,new fe,new fe,new fe],er=new fe,Zu=new xs,Uo=new fe,ko=new fe,zo=new fe,ps=new fe,ms=new fe,qs=new fe,Oa=new fe,ju=new fe,Ju=new fe,Ys=new fe;function Gp(n,e,t,i,r){for(let s=0,o=n.length-3;s<=o;s+=3){Ys.fromArray(n,s);let a=r.x*Math.abs(Ys.x)+r.y*Math.abs(Ys.y)+r.z*Math.abs(Ys.z),u=e.dot(Ys),l=t.dot(Ys),c=i.dot(Ys);if(Math.max(-Math.max(u,l,c),Math.min(u,l,c))>a)return!1}return!0}var bn=new fe,Ku=new ft,I1=0,Hi=class extends tr{constructor(e,t,i=!1){if(super(),Array.isArray(e))throw new TypeError("THREE.BufferAttribute: array should be a Typed Array.");this.isBufferAttribute=!0,Object.defineProperty(this,"id",{value:I1++}),this.name="",this.array=e,this.itemSize=t,this.count=e!==void 0?e.length/t:0,this.normalized=i,this.usage=H_,this.updateRanges=[],this.gpuType=rr,this.version=0,this._normalizationScale=e!==void 0?Rm(e):void 0}onUploadCallback(){}set needsUpdate(e){e===!0&&this.version++}setUsage(e){return this.usage=e,this}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}copy(e){return this.name=e.name,this.array=new e.array.constructor(e.array),this.itemSize=e.itemSize,this.count=e.count,this.normalized=e.normalized,this.usage=e.usage,this.gpuType=e.gpuType,this._normalizationScale=e._normalizationScale,this}copyAt(e,t,i){e*=this.itemSize,i*=t.itemSize;for(let r=0,s=this.itemSize;r<s;r++)this.array[e+r]=t.array[i+r];return this}copyArray(e){return this.array.set(e),this}applyMatrix3(e){if(this.itemSize===2)for(let t=0,i=this.count;t<i;t++)Ku.fromBufferAttribute(this,t),Ku.applyMatrix3(e),this.setXY(t,Ku.x,Ku.y);else if(this.itemSize===3)for(let t=0,i=this.count;t<i;t++)bn.fromBufferAttribute(this,t),bn.applyMatrix3(e),this.setXYZ(t,bn.x,bn.y,bn.z);return this}applyMatrix4(e){for(let t=0,i=this.count;t<i;t++)bn.fromBufferAttribute(this,t),bn.applyMatrix4(e),this.setXYZ(t,bn.x,bn.y,bn.z);return this}applyNormalMatrix(e){for(let t=0,i=this.count;t<i;t++)bn.fromBufferAttribute(this,t),bn.applyNormalMatrix(e),this.setXYZ(t,bn.x,bn.y,bn.z);return this}transformDirection(e){for(let t=0,i=this.count;t<i;t++)bn.fromBufferAttribute(this,t),bn.transformDirection(e),this.setXYZ(t,bn.x,bn.y,bn.z);return this}set(e,t=0){return this.array.set(e,t),this}getComponent(e,t){let i=this.array[e*this.itemSize+t];return this.normalized&&(i=this._denormalize(i)),i}setComponent(e,t,i){return this.normalized&&(i=this._normalize(i)),this.array[e*this.itemSize+t]=i,this}getX(e){let t=this.array[e*this.itemSize];return this.normalized&&(t=this._denormalize(t)),t}setX(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize]=t,this}getY(e){let t=this.array[e*this.itemSize+1];return this.normalized&&(t=this._denormalize(t)),t}setY(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+1]=t,this}getZ(e){let t=this.array[e*this.itemSize+2];return this.normalized&&(t=this._denormalize(t)),t}setZ(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+2]=t,this}getW(e){let t=this.array[e*this.itemSize+3];return this.normalized&&(t=this._denormalize(t)),t}setW(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+3]=t,this}setXY(e,t,i){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),i=this._normalize(i)),this.array[e+0]=t,this.array[e+1]=i,this}setXYZ(e,t,i,r){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),i=this._normalize(i),r=this._normalize(r)),this.array[e+0]=t,this.array[e+1]=i,this.array[e+2]=r,this}setXYZW(e,t,i,r,s){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),i=this._normalize(i),r=this._normalize(r),s=this._normalize(s)),this.array[e+0]=t,this.array[e+1]=i,this.array[e+2]=r,this.array[e+3]=s,this}onUpload(e){return this.onUploadCallback=e,this}clone(){return new this.constructor(this.array,this.itemSize).copy(this)}toJSON(){let e={itemSize:this.itemSize,type:this.array.constructor.name,array:Array.from(this.array),normalized:this.normalized};return e.name=this.name,e.usage=this.usage,e.gpuType=this.gpuType,e}dispose(){this.dispatchEvent({type:"dispose"})}_denormalize(e){let t=this._normalizationScale;return t!==void 0?Math.max(e/t,-1):$_(e,this.array)}_normalize(e){let t=this._normalizationScale;return t!==void 0?Math.round(e*t):Z_(e,this.array)}};var ja=class extends Hi{constructor(e,t,i){super(new Uint16Array(e),t,i)}};var Ja=class extends Hi{constructor(e,t,i){super(new Uint32Array(e),t,i)}};var ci=class extends Hi{constructor(e,t,i){super(new Float32Array(e),t,i)}},L1=new xs,Ba=new fe,Hp=new fe,Js=class{constructor(e=new fe,t=-1){this.isSphere=!0,this.center=e,this.radius=t}set(e,t){return this.center.copy(e),this.radius=t,this}setFromPoints(e,t){let i=this.center;t!==void 0?i.copy(t):L1.setFromPoints(e).getCenter(i);let r=0;for(let s=0,o=e.length;s<o;s++)r=Math.max(r,i.distanceToSquared(e[s]));return this.radius=Math.sqrt(r),this}copy(e){return this.center.copy(e.center),this.radius=e.radius,this}isEmpty(){return this.radius<0}makeEmpty(){return this.center.set(0,0,0),this.radius=-1,this}containsPoint(e){return e.distanceToSquared(this.center)<=this.radius*this.radius}distanceToPoint(e){return e.distanceTo(this.center)-this.radius}intersectsSphere(e){let t=this.radius+e.radius;return e.center.distanceToSquared(this.center)<=t*t}intersectsBox(e){return e.intersectsSphere(this)}intersectsPlane(e){return Math.abs(e.distanceToPoint(this.center))<=this.radius}clampPoint(e,t){let i=this.center.distanceToSquared(e);return t.copy(e),i>this.radius*this.radius&&(t.sub(this.center).normalize(),t.multiplyScalar(this.radius).add(this.center)),t}getBoundingBox(e){return this.isEmpty()?(e.makeEmpty(),e):(e.set(this.center,this.center),e.expandByScalar(this.radius),e)}applyMatrix4(e){return this.center.applyMatrix4(e),this.radius=this.radius*e.getMaxScaleOnAxis(),this}translate(e){return this.center.add(e),this}expandByPoint(e){if(this.isEmpty())return this.center.copy(e),this.radius=0,this;Ba.subVectors(e,this.center);let t=Ba.lengthSq();if(t>this.radius*this.radius){let i=Math.sqrt(t),r=(i-this.radius)*.5;this.center.addScaledVector(Ba,r/i),this.radius+=r}return this}union(e){return e.isEmpty()?this:this.isEmpty()?(this.copy(e),this):(this.center.equals(e.center)===!0?this.radius=Math.max(this.radius,e.radius):(Hp.subVectors(e.center,this.center).setLength(e.radius),this.expandByPoint(Ba.copy(e.center).add(Hp)),this.expandByPoint(Ba.copy(e.center).sub(Hp))),this)}equals(e){return e.center.equals(this.center)&&e.radius===this.radius}clone(){return new this.constructor().copy(this)}toJSON(){return{radius:this.radius,center:this.center.toArray()}}fromJSON(e){return this.radius=e.radius,this.center.fromArray(e.center),this}},O1=0,Vi=new rn,Wp=new Wn,Vo=new fe,bi=new xs,Ua=new xs,Un=new fe,nr=class n extends tr{constructor(){super(),this.isBufferGeometry=!0,Object.defineProperty(this,"id",{value:O1++}),this.uuid=oa(),this.name="",this.type="BufferGeometry",this.index=null,this.indirect=null,this.indirectOffset=0,this.attributes={},this.morphAttributes={},this.morphTargetsRelative=!1,this.groups=[],this.boundingBox=null,this.boundingSphere=null,this.drawRange={start:0,count:1/0},this.userData={},this._transformed=!1}getIndex(){return this.index}setIndex(e){return Array.isArray(e)?this.index=new(a1(e)?Ja:ja)(e,1):this.index=e,this}setIndirect(e,t=0){return this.indirect=e,this.indirectOffset=t,this}getIndirect(){return this.indirect}getAttribute(e){return this.attributes[e]}setAttribute(e,t){return this.attributes[e]=t,this}deleteAttribute(e){return delete this.attributes[e],this}hasAttribute(e){return this.attributes[e]!==void 0}addGroup(e,t,i=0){this.groups.push({start:e,count:t,materialIndex:i})}clearGroups(){this.groups=[]}setDrawRange(e,t){this.drawRange.start=e,this.drawRange.count=t}applyMatrix4(e){let t=this.attributes.position;t!==void 0&&(t.applyMatrix4(e),t.needsUpdate=!0);let i=this.attributes.normal;if(i!==void 0){let s=new dt().getNormalMatrix(e);i.applyNormalMatrix(s),i.needsUpdate=!0}let r=this.attributes.tangent;return r!==void 0&&(r.transformDirection(e),r.needsUpdate=!0),this.boundingBox!==null&&this.computeBoundingBox(),this.boundingSphere!==null&&this.computeBoundingSphere(),this._transformed=!0,this}applyQuaternion(e){return Vi.makeRotationFromQuaternion(e),this.applyMatrix4(Vi),this}rotateX(e){return Vi.makeRotationX(e),this.applyMatrix4(Vi),this}rotateY(e){return Vi.makeRotationY(e),this.applyMatrix4(Vi),this}rotateZ(e){return Vi.makeRotationZ(e),this.applyMatrix4(Vi),this}translate(e,t,i){return Vi.makeTranslation(e,t,i),this.applyMatrix4(Vi),this}scale(e,t,i){return Vi.makeScale(e,t,i),this.applyMatrix4(Vi),this}lookAt(e){return Wp.lookAt(e),Wp.updateMatrix(),this.applyMatrix4(Wp.matrix),this}center(){return this.computeBoundingBox(),this.boundingBox.getCenter(Vo).negate(),this.translate(Vo.x,Vo.y,Vo.z),this}setFromPoints(e){let t=this.getAttribute("position");if(t===void 0){let i=[];for(let r=0,s=e.length;r<s;r++){let o=e[r];i.push(o.x,o.y,o.z||0)}this.setAttribute("position",new ci(i,3))}else{let i=Math.min(e.length,t.count);for(let r=0;r<i;r++){let s=e[r];t.setXYZ(r,s.x,s.y,s.z||0)}e.length>t.count&&it("BufferGeometry: Buffer size too small for points data. Use .dispose() and create a new geometry."),t.needsUpdate=!0}return this}computeBoundingBox(){this.boundingBox===null&&(this.boundingBox=new xs);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){ht("BufferGeometry.computeBoundingBox(): GLBufferAttribute requires a manual bounding box.",this),this.boundingBox.set(new fe(-1/0,-1/0,-1/0),new fe(1/0,1/0,1/0));return}if(e!==void 0){if(this.boundingBox.setFromBufferAttribute(e),t)for(let i=0,r=t.length;i<r;i++){let s=t[i];bi.setFromBufferAttribute(s),this.morphTargetsRelative?(Un.addVectors(this.boundingBox.min,bi.min),this.boundingBox.expandByPoint(Un),Un.addVectors(this.boundingBox.max,bi.max),this.boundingBox.expandByPoint(Un)):(this.boundingBox.expandByPoint(bi.min),this.boundingBox.expandByPoint(bi.max))}}else this.boundingBox.makeEmpty();(isNaN(this.boundingBox.min.x)||isNaN(this.boundingBox.min.y)||isNaN(this.boundingBox.min.z))&&ht('BufferGeometry.computeBoundingBox(): Computed min/max have NaN values. The "position" attribute is likely to have NaN values.',this)}computeBoundingSphere(){this.boundingSphere===null&&(this.boundingSphere=new Js);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){ht("BufferGeometry.computeBoundingSphere(): GLBufferAttribute requires a manual bounding sphere.",this),this.boundingSphere.set(new fe,1/0);return}if(e){let i=this.boundingSphere.center;if(bi.setFromBufferAttribute(e),t)for(let s=0,o=t.length;s<o;s++){let a=t[s];Ua.setFromBufferAttribute(a),this.morphTargetsRelative?(Un.addVectors(bi.min,Ua.min),bi.expandByPoint(Un),Un.addVectors(bi.max,Ua.max),bi.expandByPoint(Un)):(bi.expandByPoint(Ua.min),bi.expandByPoint(Ua.max))}bi.getCenter(i);let r=0;for(let s=0,o=e.count;s<o;s++)Un.fromBufferAttribute(e,s),r=Math.max(r,i.distanceToSquared(Un));if(t)for(let s=0,o=t.length;s<o;s++){let a=t[s],u=this.morphTargetsRelative;for(let l=0,c=a.count;l<c;l++)Un.fromBufferAttribute(a,l),u&&(Vo.fromBufferAttribute(e,l),Un.add(Vo)),r=Math.max(r,i.distanceToSquared(Un))}this.boundingSphere.radius=Math.sqrt(r),isNaN(this.boundingSphere.radius)&&ht('BufferGeometry.computeBoundingSphere(): Computed radius is NaN. The "position" attribute is likely to have NaN values.',this)}}computeTangents(){let e=this.index,t=this.attributes;if(e===null||t.position===void 0||t.normal===void 0||t.uv===void 0){ht("BufferGeometry: .computeTangents() failed. Missing required attributes (index, position, normal or uv)");return}let i=t.position,r=t.normal,s=t.uv,o=this.getAttribute("tangent");(o===void 0||o.count!==i.count)&&(o=new Hi(new Float32Array(4*i.count),4),this.setAttribute("tangent",o));let a=[],u=[],l=new Uint8Array(i.count);for(let V=0;V<i.count;V++)a[V]=new fe,u[V]=new fe;let c=new fe,f=new fe,h=new fe,p=new ft,v=new ft,w=new ft,g=new fe,m=new fe;function _(V,F,R){l[V]=l[F]=l[R]=1,c.fromBufferAttribute(i,V),f.fromBufferAttribute(i,F),h.fromBufferAttribute(i,R),p.fromBufferAttribute(s,V),v.fromBufferAttribute(s,F),w.fromBufferAttribute(s,R),f.sub(c),h.sub(c),v.sub(p),w.sub(p);let H=1/(v.x*w.y-w.x*v.y);isFinite(H)&&(g.copy(f).multiplyScalar(w.y).addScaledVector(h,-v.y).multiplyScalar(H),m.copy(h).multiplyScalar(v.x).addScaledVector(f,-w.x).multiplyScalar(H),a[V].add(g),a[F].add(g),a[R].add(g),u[V].add(m),u[F].add(m),u[R].add(m))}let M=this.groups;M.length===0&&(M=[{start:0,count:e.count}]);for(let V=0,F=M.length;V<F;++V){let R=M[V],H=R.start,B=R.count;for(let O=H,Z=H+B;O<Z;O+=3)_(e.getX(O+0),e.getX(O+1),e.getX(O+2))}let b=new fe,S=new fe,A=new fe,x=new fe;function T(V){A.fromBufferAttribute(r,V),x.copy(A);let F=a[V];b.copy(F),b.sub(A.multiplyScalar(A.dot(F))).normalize(),S.crossVectors(x,F);let H=S.dot(u[V])<0?-1:1;o.setXYZW(V,b.x,b.y,b.z,H)}for(let V=0,F=i.count;V<F;++V)l[V]&&T(V);this._transformed=!0}computeVertexNormals(){let e=this.index,t=this.getAttribute("position");if(t!==void 0){let i=this.getAttribute("normal");if(i===void 0||i.count!==t.count)i=new Hi(new Float32Array(t.count*3),3),this.setAttribute("normal",i);else for(let h=0,p=i.count;h<p;h++)i.setXYZ(h,0,0,0);let r=new fe,s=new fe,o=new fe,a=new fe,u=new fe,l=new fe,c=new fe,f=new fe;if(e)for(let h=0,p=e.count;h<p;h+=3){let v=e.getX(h+0),w=e.getX(h+1),g=e.getX(h+2);r.fromBufferAttribute(t,v),s.fromBufferAttribute(t,w),o.fromBufferAttribute(t,g),c.subVectors(o,s),f.subVectors(r,s),c.cross(f),a.fromBufferAttribute(i,v),u.fromBufferAttribute(i,w),l.fromBufferAttribute(i,g),a.add(c),u.add(c),l.add(c),i.setXYZ(v,a.x,a.y,a.z),i.setXYZ(w,u.x,u.y,u.z),i.setXYZ(g,l.x,l.y,l.z)}else for(let h=0,p=t.count;h<p;h+=3)r.fromBufferAttribute(t,h+0),s.fromBufferAttribute(t,h+1),o.fromBufferAttribute(t,h+2),c.subVectors(o,s),f.subVectors(r,s),c.cross(f),i.setXYZ(h+0,c.x,c.y,c.z),i.setXYZ(h+1,c.x,c.y,c.z),i.setXYZ(h+2,c.x,c.y,c.z);this.normalizeNormals(),i.needsUpdate=!0}}normalizeNormals(){let e=this.attributes.normal;for(let t=0,i=e.count;t<i;t++)Un.fromBufferAttribute(e,t),Un.normalize(),e.setXYZ(t,Un.x,Un.y,Un.z)}toNonIndexed(){function e(a,u){let l=a.array,c=a.itemSize,f=a.normalized,h=new l.constructor(u.length*c),p=0,v=0;for(let w=0,g=u.length;w<g;w++){a.isInterleavedBufferAttribute?p=u[w]*a.data.stride+a.offset:p=u[w]*c;for(let m=0;m<c;m++)h[v++]=l[p++]}return new Hi(h,c,f)}if(this.index===null)return it("BufferGeometry.toNonIndexed(): BufferGeometry is already non-indexed."),this;let t=new n,i=this.index.array,r=this.attributes;for(let a in r){let u=r[a],l=e(u,i);t.setAttribute(a,l)}let s=this.morphAttributes;for(let a in s){let u=[],l=s[a];for(let c=0,f=l.length;c<f;c++){let h=l[c],p=e(h,i);u.push(p)}t.morphAttributes[a]=u}t.morphTargetsRelative=this.morphTargetsRelative;let o=this.groups;for(let a=0,u=o.length;a<u;a++){let l=o[a];t.addGroup(l.start,l.count,l.materialIndex)}return t}toJSON(){let e={metadata:{version:4.7,type:"BufferGeometry",generator:"BufferGeometry.toJSON"}};if(e.uuid=this.uuid,e.type=this.parameters!==void 0&&this._transformed===!0?"BufferGeometry":this.type,e.name=this.name,Object.keys(this.userData).length>0&&(e.userData=this.userData),this.parameters!==void 0&&this._transformed!==!0){let u=this.parameters;for(let l in u)u[l]!==void 0&&(e[l]=u[l]);return e}e.data={attributes:{}};let t=this.index;t!==null&&(e.data.index={type:t.array.constructor.name,array:Array.prototype.slice.call(t.array)});let i=this.attributes;for(let u in i){let l=i[u];e.data.attributes[u]=l.toJSON(e.data)}let r={},s=!1;for(let u in this.morphAttributes){let l=this.morphAttributes[u],c=[];for(let f=0,h=l.length;f<h;f++){let p=l[f];c.push(p.toJSON(e.data))}c.length>0&&(r[u]=c,s=!0)}s&&(e.data.morphAttributes=r,e.data.morphTargetsRelative=this.morphTargetsRelative);let o=this.groups;o.length>0&&(e.data.groups=JSON.parse(JSON.stringify(o)));let a=this.boundingSphere;return a!==null&&(e.data.boundingSphere=a.toJSON()),e}clone(){return new this.constructor().copy(this)}copy(e){this.index=null,this.attributes={},this.morphAttributes={},this.groups=[],this.boundingBox=null,this.boundingSphere=null;let t={};this.name=e.name;let i=e.index;i!==null&&this.setIndex(i.clone());let r=e.attributes;for(let l in r){let c=r[l];this.setAttribute(l,c.clone(t))}let s=e.morphAttributes;for(let l in s){let c=[],f=s[l];for(let h=0,p=f.length;h<p;h++)c.push(f[h].clone(t));this.morphAttributes[l]=c}this.morphTargetsRelative=e.morphTargetsRelative;let o=e.groups;for(let l=0,c=o.length;l<c;l++){let f=o[l];this.addGroup(f.start,f.count,f.materialIndex)}let a=e.boundingBox;a!==null&&(this.boundingBox=a.clone());let u=e.boundingSphere;return u!==null&&(this.boundingSphere=u.clone()),this.drawRange.start=e.drawRange.start,this.drawRange.count=e.drawRange.count,this.userData=e.userData,this._transformed=e._transformed,this}dispose(){this.dispatchEvent({type:"dispose"})}};var Xp=new fe,B1=new fe,U1=new dt,Si=class{constructor(e=new fe(1,0,0),t=0){this.isPlane=!0,this.normal=e,this.constant=t}set(e,t){return this.normal.copy(e),this.constant=t,this}setComponents(e,t,i,r){return this.normal.set(e,t,i),this.constant=r,this}setFromNormalAndCoplanarPoint(e,t){return this.normal.copy(e),this.constant=-t.dot(this.normal),this}setFromCoplanarPoints(e,t,i){let r=Xp.subVectors(i,t).cross(B1.subVectors(e,t)).normalize();return this.setFromNormalAndCoplanarPoint(r,e),this}copy(e){return this.normal.copy(e.normal),this.constant=e.constant,this}normalize(){let e=1/this.normal.length();return this.normal.multiplyScalar(e),this.constant*=e,this}negate(){return this.constant*=-1,this.normal.negate(),this}distanceToPoint(e){return this.normal.dot(e)+this.constant}distanceToSphere(e){return this.distanceToPoint(e.center)-e.radius}projectPoint(e,t){return t.copy(e).addScaledVector(this.normal,-this.distanceToPoint(e))}intersectLine(e,t,i=!0){let r=e.delta(Xp),s=this.normal.dot(r);if(s===0)return this.distanceToPoint(e.start)===0?t.copy(e.start):null;let o=-(e.start.dot(this.normal)+this.constant)/s;return i===!0&&(o<0||o>1)?null:t.copy(e.start).addScaledVector(r,o)}intersectsLine(e){let t=this.distanceToPoint(e.start),i=this.distanceToPoint(e.end);return t<0&&i>0||i<0&&t>0}intersectsBox(e){return e.intersectsPlane(this)}intersectsSphere(e){return e.intersectsPlane(this)}coplanarPoint(e){return e.copy(this.normal).multiplyScalar(-this.constant)}applyMatrix4(e,t){let i=t||U1.getNormalMatrix(e),r=this.coplanarPoint(Xp).applyMatrix4(e),s=this.normal.applyMatrix3(i).normalize();return this.constant=-r.dot(s),this}translate(e){return this.constant-=e.dot(this.normal),this}equals(e){return e.normal.equals(this.normal)&&e.constant===this.constant}clone(){return new this.constructor().copy(this)}toJSON(){return{normal:this.normal.toArray(),constant:this.constant}}fromJSON(e){return this.normal.fromArray(e.normal),this.constant=e.constant,this}},k1=0,Yr=class extends tr{constructor(){super(),this.isMaterial=!0,Object.defineProperty(this,"id",{value:k1++}),this.uuid=oa(),this.name="",this.type="Material",this.blending=ia,this.side=As,this.vertexColors=!1,this.opacity=1,this.transparent=!1,this.alphaHash=!1,this.blendSrc=am,this.blendDst=lm,this.blendEquation=eo,this.blendSrcAlpha=null,this.blendDstAlpha=null,this.blendEquationAlpha=null,this.blendColor=new _t(0,0,0),this.blendAlpha=0,this.depthFunc=qo,this.depthTest=!0,this.depthWrite=!0,this.stencilWriteMask=255,this.stencilFunc=B_,this.stencilRef=0,this.stencilFuncMask=255,this.stencilFail=mc,this.stencilZFail=mc,this.stencilZPass=mc,this.stencilWrite=!1,this.clippingPlanes=null,this.clipIntersection=!1,this.clipShadows=!1,this.shadowSide=null,this.colorWrite=!0,this.precision=null,this.polygonOffset=!1,this.polygonOffsetFactor=0,this.polygonOffsetUnits=0,this.dithering=!1,this.alphaToCoverage=!1,this.premultipliedAlpha=!1,this.forceSinglePass=!1,this.allowOverride=!0,this.visible=!0,this.toneMapped=!0,this.userData={},this.version=0,this._alphaTest=0}get alphaTest(){return this._alphaTest}set alphaTest(e){this._alphaTest>0!=e>0&&this.version++,this._alphaTest=e}onBeforeRender(){}onBeforeCompile(){}customProgramCacheKey(){return this.onBeforeCompile.toString()}setValues(e){if(e!==void 0)for(let t in e){let i=e[t];if(i===void 0){it(`Material: parameter '${t}' has value of undefined.`);continue}let r=this[t];if(r===void 0){it(`Material: '${t}' is not a property of THREE.${this.type}.`);continue}r&&r.isColor?r.set(i):r&&r.isVector2&&i&&i.isVector2||r&&r.isEuler&&i&&i.isEuler||r&&r.isVector3&&i&&i.isVector3?r.copy(i):this[t]=i}}toJSON(e){let t=e===void 0||typeof e=="string";t&&(e={textures:{},images:{}});let i={metadata:{version:4.7,type:"Material",generator:"Material.toJSON"}};i.uuid=this.uuid,i.type=this.type,i.blending=this.blending,i.side=this.side,i.shadowSide=this.shadowSide,i.vertexColors=this.vertexColors,i.opacity=this.opacity,i.transparent=this.transparent,i.blendSrc=this.blendSrc,i.blendDst=this.blendDst,i.blendEquation=this.blendEquation,i.blendSrcAlpha=this.blendSrcAlpha,i.blendDstAlpha=this.blendDstAlpha,i.blendEquationAlpha=this.blendEquationAlpha,i.blendColor=this.blendColor.getHex(),i.blendAlpha=this.blendAlpha,i.depthFunc=this.depthFunc,i.depthTest=this.depthTest,i.depthWrite=this.depthWrite,i.colorWrite=this.colorWrite,i.clipIntersection=this.clipIntersection,i.clipShadows=this.clipShadows,i.stencilWriteMask=this.stencilWriteMask,i.stencilFunc=this.stencilFunc,i.stencilRef=this.stencilRef,i.stencilFuncMask=this.stencilFuncMask,i.stencilFail=this.stencilFail,i.stencilZFail=this.stencilZFail,i.stencilZPass=this.stencilZPass,i.stencilWrite=this.stencilWrite,i.polygonOffset=this.polygonOffset,i.polygonOffsetFactor=this.polygonOffsetFactor,i.polygonOffsetUnits=this.polygonOffsetUnits,i.dithering=this.dithering,i.alphaTest=this.alphaTest,i.alphaHash=this.alphaHash,i.alphaToCoverage=this.alphaToCoverage,i.premultipliedAlpha=this.premultipliedAlpha,i.forceSinglePass=this.forceSinglePass,i.allowOverride=this.allowOverride,i.visible=this.visible,i.toneMapped=this.toneMapped,i.name=this.name,this.color&&this.color.isColor&&(i.color=this.color.getHex()),this.roughness!==void 0&&(i.roughness=this.roughness),this.metalness!==void 0&&(i.metalness=this.metalness),this.sheen!==void 0&&(i.sheen=this.sheen),this.sheenColor&&this.sheenColor.isColor&&(i.sheenColor=this.sheenColor.getHex()),this.sheenRoughness!==void 0&&(i.sheenRoughness=this.sheenRoughness),this.emissive&&this.emissive.isColor&&(i.emissive=this.emissive.getHex()),this.emissiveIntensity!==void 0&&(i.emissiveIntensity=this.emissiveIntensity),this.specular&&this.specular.isColor&&(i.specular=this.specular.getHex()),this.specularIntensity!==void 0&&(i.specularIntensity=this.specularIntensity),this.specularColor&&this.specularColor.isColor&&(i.specularColor=this.specularColor.getHex()),this.shininess!==void 0&&(i.shininess=this.shininess),this.clearcoat!==void 0&&(i.clearcoat=this.clearcoat),this.clearcoatRoughness!==void 0&&(i.clearcoatRoughness=this.clearcoatRoughness),this.diffuseRoughness!==void 0&&(i.diffuseRoughness=this.diffuseRoughness),this.diffuseRoughnessMap&&this.diffuseRoughnessMap.isTexture&&(i.diffuseRoughnessMap=this.diffuseRoughnessMap.toJSON(e).uuid),this.clearcoatMap&&this.clearcoatMap.isTexture&&(i.clearcoatMap=this.clearcoatMap.toJSON(e).uuid),this.clearcoatRoughnessMap&&this.clearcoatRoughnessMap.isTexture&&(i.clearcoatRoughnessMap=this.clearcoatRoughnessMap.toJSON(e).uuid),this.clearcoatNormalMap&&this.clearcoatNormalMap.isTexture&&(i.clearcoatNormalMap=this.clearcoatNormalMap.toJSON(e).uuid,i.clearcoatNormalScale=this.clearcoatNormalScale.toArray()),this.sheenColorMap&&this.sheenColorMap.isTexture&&(i.sheenColorMap=this.sheenColorMap.toJSON(e).uuid),this.sheenRoughnessMap&&this.sheenRoughnessMap.isTexture&&(i.sheenRoughnessMap=this.sheenRoughnessMap.toJSON(e).uuid),this.dispersion!==void 0&&(i.dispersion=this.dispersion),this.retroreflectivity!==void 0&&(i.retroreflectivity=this.retroreflectivity),this.iridescence!==void 0&&(i.iridescence=this.iridescence),this.iridescenceIOR!==void 0&&(i.iridescenceIOR=this.iridescenceIOR),this.iridescenceThicknessMinimum!==void 0&&(i.iridescenceThicknessMinimum=this.iridescenceThicknessMinimum),this.iridescenceThicknessMaximum!==void 0&&(i.iridescenceThicknessMaximum=this.iridescenceThicknessMaximum),this.iridescenceMap&&this.iridescenceMap.isTexture&&(i.iridescenceMap=this.iridescenceMap.toJSON(e).uuid),this.iridescenceThicknessMap&&this.iridescenceThicknessMap.isTexture&&(i.iridescenceThicknessMap=this.iridescenceThicknessMap.toJSON(e).uuid),this.anisotropy!==void 0&&(i.anisotropy=this.anisotropy),this.anisotropyRotation!==void 0&&(i.anisotropyRotation=this.anisotropyRotation),this.anisotropyMap&&this.anisotropyMap.isTexture&&(i.anisotropyMap=this.anisotropyMap.toJSON(e).uuid),this.map&&this.map.isTexture&&(i.map=this.map.toJSON(e).uuid),this.matcap&&this.matcap.isTexture&&(i.matcap=this.matcap.toJSON(e).uuid),this.alphaMap&&this.alphaMap.isTexture&&(i.alphaMap=this.alphaMap.toJSON(e).uuid),this.lightMap&&this.lightMap.isTexture&&(i.lightMap=this.lightMap.toJSON(e).uuid,i.lightMapIntensity=this.lightMapIntensity),this.aoMap&&this.aoMap.isTexture&&(i.aoMap=this.aoMap.toJSON(e).uuid,i.aoMapIntensity=this.aoMapIntensity),this.bumpMap&&this.bumpMap.isTexture&&(i.bumpMap=this.bumpMap.toJSON(e).uuid,i.bumpScale=this.bumpScale),this.normalMap&&this.normalMap.isTexture&&(i.normalMap=this.normalMap.toJSON(e).uuid,i.normalMapType=this.normalMapType,i.normalScale=this.normalScale.toArray()),this.displacementMap&&this.displacementMap.isTexture&&(i.displacementMap=this.displacementMap.toJSON(e).uuid,i.displacementScale=this.displacementScale,i.displacementBias=this.displacementBias),this.roughnessMap&&this.roughnessMap.isTexture&&(i.roughnessMap=this.roughnessMap.toJSON(e).uuid),this.metalnessMap&&this.metalnessMap.isTexture&&(i.metalnessMap=this.metalnessMap.toJSON(e).uuid),this.emissiveMap&&this.emissiveMap.isTexture&&(i.emissiveMap=this.emissiveMap.toJSON(e).uuid),this.specularMap&&this.specularMap.isTexture&&(i.specularMap=this.specularMap.toJSON(e).uuid),this.specularIntensityMap&&this.specularIntensityMap.isTexture&&(i.specularIntensityMap=this.specularIntensityMap.toJSON(e).uuid),this.specularColorMap&&this.specularColorMap.isTexture&&(i.specularColorMap=this.specularColorMap.toJSON(e).uuid),this.envMap&&this.envMap.isTexture&&(i.envMap=this.envMap.toJSON(e).uuid,this.combine!==void 0&&(i.combine=this.combine)),this.envMapRotation!==void 0&&(i.envMapRotation=this.envMapRotation.toArray()),this.envMapIntensity!==void 0&&(i.envMapIntensity=this.envMapIntensity),this.reflectivity!==void 0&&(i.reflectivity=this.reflectivity),this.refractionRatio!==void 0&&(i.refractionRatio=this.refractionRatio),this.gradientMap&&this.gradientMap.isTexture&&(i.gradientMap=this.gradientMap.toJSON(e).uuid),this.transmission!==void 0&&(i.transmission=this.transmission),this.transmissionMap&&this.transmissionMap.isTexture&&(i.transmissionMap=this.transmissionMap.toJSON(e).uuid),this.thickness!==void 0&&(i.thickness=this.thickness),this.thicknessMap&&this.thicknessMap.isTexture&&(i.thicknessMap=this.thicknessMap.toJSON(e).uuid),this.attenuationDistance!==void 0&&(i.attenuationDistance=this.attenuationDistance),this.attenuationColor!==void 0&&(i.attenuationColor=this.attenuationColor.getHex()),this.size!==void 0&&(i.size=this.size),this.sizeAttenuation!==void 0&&(i.sizeAttenuation=this.sizeAttenuation),Array.isArray(this.clippingPlanes)&&this.clippingPlanes.length>0&&(i.clippingPlanes=this.clippingPlanes.map(s=>s.toJSON())),this.rotation!==void 0&&(i.rotation=this.rotation),this.depthPacking!==void 0&&(i.depthPacking=this.depthPacking),this.linewidth!==void 0&&(i.linewidth=this.linewidth),this.linecap!==void 0&&(i.linecap=this.linecap),this.linejoin!==void 0&&(i.linejoin=this.linejoin),this.dashSize!==void 0&&(i.dashSize=this.dashSize),this.gapSize!==void 0&&(i.gapSize=this.gapSize),this.scale!==void 0&&(i.scale=this.scale),this.wireframe!==void 0&&(i.wireframe=this.wireframe),this.wireframeLinewidth!==void 0&&(i.wireframeLinewidth=this.wireframeLinewidth),this.wireframeLinecap!==void 0&&(i.wireframeLinecap=this.wireframeLinecap),this.wireframeLinejoin!==void 0&&(i.wireframeLinejoin=this.wireframeLinejoin),this.flatShading!==void 0&&(i.flatShading=this.flatShading),this.fog!==void 0&&(i.fog=this.fog),Object.keys(this.userData).length>0&&(i.userData=this.userData);function r(s){let o=[];for(let a in s){let u=s[a];delete u.metadata,o.push(u)}return o}if(t){let s=r(e.textures),o=r(e.images);s.length>0&&(i.textures=s),o.length>0&&(i.images=o)}return i}fromJSON(e,t){if(e.uuid!==void 0&&(this.uuid=e.uuid),e.name!==void 0&&(this.name=e.name),e.color!==void 0&&this.color!==void 0&&this.color.setHex(e.color),e.roughness!==void 0&&(this.roughness=e.roughness),e.metalness!==void 0&&(this.metalness=e.metalness),e.sheen!==void 0&&(this.sheen=e.sheen),e.sheenColor!==void 0&&(this.sheenColor=new _t().setHex(e.sheenColor)),e.sheenRoughness!==void 0&&(this.sheenRoughness=e.sheenRoughness),e.emissive!==void 0&&this.emissive!==void 0&&this.emissive.setHex(e.emissive),e.specular!==void 0&&this.specular!==void 0&&this.specular.setHex(e.specular),e.specularIntensity!==void 0&&(this.specularIntensity=e.specularIntensity),e.specularColor!==void 0&&this.specularColor!==void 0&&this.specularColor.setHex(e.specularColor),e.shininess!==void 0&&(this.shininess=e.shininess),e.clearcoat!==void 0&&(this.clearcoat=e.clearcoat),e.clearcoatRoughness!==void 0&&(this.clearcoatRoughness=e.clearcoatRoughness),e.diffuseRoughness!==void 0&&(this.diffuseRoughness=e.diffuseRoughness),e.dispersion!==void 0&&(this.dispersion=e.dispersion),e.retroreflectivity!==void 0&&(this.retroreflectivity=e.retroreflectivity),e.iridescence!==void 0&&(this.iridescence=e.iridescence),e.iridescenceIOR!==void 0&&(this.iridescenceIOR=e.iridescenceIOR),e.iridescenceThicknessMinimum!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessMinimum),e.iridescenceThicknessMaximum!==void 0&&(this.iridescenceThicknessMaximum=e.iridescenceThicknessMaximum),e.iridescenceThicknessRange!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessRange[0],this.iridescenceThicknessMaximum=e.iridescenceThicknessRange[1]),e.transmission!==void 0&&(this.transmission=e.transmission),e.thickness!==void 0&&(this.thickness=e.thickness),e.attenuationDistance!==void 0&&(this.attenuationDistance=e.attenuationDistance),e.attenuationColor!==void 0&&this.attenuationColor!==void 0&&this.attenuationColor.setHex(e.attenuationColor),e.anisotropy!==void 0&&(this.anisotropy=e.anisotropy),e.anisotropyRotation!==void 0&&(this.anisotropyRotation=e.anisotropyRotation),e.fog!==void 0&&(this.fog=e.fog),e.flatShading!==void 0&&(this.flatShading=e.flatShading),e.blending!==void 0&&(this.blending=e.blending),e.combine!==void 0&&(this.combine=e.combine),e.side!==void 0&&(this.side=e.side),e.shadowSide!==void 0&&(this.shadowSide=e.shadowSide),e.opacity!==void 0&&(this.opacity=e.opacity),e.transparent!==void 0&&(this.transparent=e.transparent),e.alphaTest!==void 0&&(this.alphaTest=e.alphaTest),e.alphaHash!==void 0&&(this.alphaHash=e.alphaHash),e.depthFunc!==void 0&&(this.depthFunc=e.depthFunc),e.depthTest!==void 0&&(this.depthTest=e.depthTest),e.depthWrite!==void 0&&(this.depthWrite=e.depthWrite),e.colorWrite!==void 0&&(this.colorWrite=e.colorWrite),e.clippingPlanes!==void 0&&(this.clippingPlanes=e.clippingPlanes.map(i=>new Si().fromJSON(i))),e.clipIntersection!==void 0&&(this.clipIntersection=e.clipIntersection),e.clipShadows!==void 0&&(this.clipShadows=e.clipShadows),e.depthPacking!==void 0&&(this.depthPacking=e.depthPacking),e.blendSrc!==void 0&&(this.blendSrc=e.blendSrc),e.blendDst!==void 0&&(this.blendDst=e.blendDst),e.blendEquation!==void 0&&(this.blendEquation=e.blendEquation),e.blendSrcAlpha!==void 0&&(this.blendSrcAlpha=e.blendSrcAlpha),e.blendDstAlpha!==void 0&&(this.blendDstAlpha=e.blendDstAlpha),e.blendEquationAlpha!==void 0&&(this.blendEquationAlpha=e.blendEquationAlpha),e.blendColor!==void 0&&this.blendColor!==void 0&&this.blendColor.setHex(e.blendColor),e.blendAlpha!==void 0&&(this.blendAlpha=e.blendAlpha),e.stencilWriteMask!==void 0&&(this.stencilWriteMask=e.stencilWriteMask),e.stencilFunc!==void 0&&(this.stencilFunc=e.stencilFunc),e.stencilRef!==void 0&&(this.stencilRef=e.stencilRef),e.stencilFuncMask!==void 0&&(this.stencilFuncMask=e.stencilFuncMask),e.stencilFail!==void 0&&(this.stencilFail=e.stencilFail),e.stencilZFail!==void 0&&(this.stencilZFail=e.stencilZFail),e.stencilZPass!==void 0&&(this.stencilZPass=e.stencilZPass),e.stencilWrite!==void 0&&(this.stencilWrite=e.stencilWrite),e.wireframe!==void 0&&(this.wireframe=e.wireframe),e.wireframeLinewidth!==void 0&&(this.wireframeLinewidth=e.wireframeLinewidth),e.wireframeLinecap!==void 0&&(this.wireframeLinecap=e.wireframeLinecap),e.wireframeLinejoin!==void 0&&(this.wireframeLinejoin=e.wireframeLinejoin),e.rotation!==void 0&&(this.rotation=e.rotation),e.linewidth!==void 0&&(this.linewidth=e.linewidth),e.linecap!==void 0&&(this.linecap=e.linecap),e.linejoin!==void 0&&(this.linejoin=e.linejoin),e.dashSize!==void 0&&(this.dashSize=e.dashSize),e.gapSize!==void 0&&(this.gapSize=e.gapSize),e.scale!==void 0&&(this.scale=e.scale),e.polygonOffset!==void 0&&(this.polygonOffset=e.polygonOffset),e.polygonOffsetFactor!==void 0&&(this.polygonOffsetFactor=e.polygonOffsetFactor),e.polygonOffsetUnits!==void 0&&(this.polygonOffsetUnits=e.polygonOffsetUnits),e.dithering!==void 0&&(this.dithering=e.dithering),e.alphaToCoverage!==void 0&&(this.alphaToCoverage=e.alphaToCoverage),e.premultipliedAlpha!==void 0&&(this.premultipliedAlpha=e.premultipliedAlpha),e.forceSinglePass!==void 0&&(this.forceSinglePass=e.forceSinglePass),e.allowOverride!==void 0&&(this.allowOverride=e.allowOverride),e.visible!==void 0&&(this.visible=e.visible),e.toneMapped!==void 0&&(this.toneMapped=e.toneMapped),e.userData!==void 0&&(this.userData=e.userData),e.vertexColors!==void 0&&(typeof e.vertexColors=="number"?this.vertexColors=e.vertexColors>0:this.vertexColors=e.vertexColors),e.size!==void 0&&(this.size=e.size),e.sizeAttenuation!==void 0&&(this.sizeAttenuation=e.sizeAttenuation),e.map!==void 0&&(this.map=t[e.map]||null),e.matcap!==void 0&&(this.matcap=t[e.matcap]||null),e.alphaMap!==void 0&&(this.alphaMap=t[e.alphaMap]||null),e.bumpMap!==void 0&&(this.bumpMap=t[e.bumpMap]||null),e.bumpScale!==void 0&&(this.bumpScale=e.bumpScale),e.normalMap!==void 0&&(this.normalMap=t[e.normalMap]||null),e.normalMapType!==void 0&&(this.normalMapType=e.normalMapType),e.normalScale!==void 0){let i=e.normalScale;Array.isArray(i)===!1&&(i=[i,i]),this.normalScale=new ft().fromArray(i)}return e.displacementMap!==void 0&&(this.displacementMap=t[e.displacementMap]||null),e.displacementScale!==void 0&&(this.displacementScale=e.displacementScale),e.displacementBias!==void 0&&(this.displacementBias=e.displacementBias),e.roughnessMap!==void 0&&(this.roughnessMap=t[e.roughnessMap]||null),e.metalnessMap!==void 0&&(this.metalnessMap=t[e.metalnessMap]||null),e.emissiveMap!==void 0&&(this.emissiveMap=t[e.emissiveMap]||null),e.emissiveIntensity!==void 0&&(this.emissiveIntensity=e.emissiveIntensity),e.specularMap!==void 0&&(this.specularMap=t[e.specularMap]||null),e.specularIntensityMap!==void 0&&(this.specularIntensityMap=t[e.specularIntensityMap]||null),e.specularColorMap!==void 0&&(this.specularColorMap=t[e.specularColorMap]||null),e.envMap!==void 0&&(this.envMap=t[e.envMap]||null),e.envMapRotation!==void 0&&this.envMapRotation.fromArray(e.envMapRotation),e.envMapIntensity!==void 0&&(this.envMapIntensity=e.envMapIntensity),e.reflectivity!==void 0&&(this.reflectivity=e.reflectivity),e.refractionRatio!==void 0&&(this.refractionRatio=e.refractionRatio),e.lightMap!==void 0&&(this.lightMap=t[e.lightMap]||null),e.lightMapIntensity!==void 0&&(this.lightMapIntensity=e.lightMapIntensity),e.aoMap!==void 0&&(this.aoMap=t[e.aoMap]||null),e.aoMapIntensity!==void 0&&(this.aoMapIntensity=e.aoMapIntensity),e.gradientMap!==void 0&&(this.gradientMap=t[e.gradientMap]||null),e.clearcoatMap!==void 0&&(this.clearcoatMap=t[e.clearcoatMap]||null),e.clearcoatRoughnessMap!==void 0&&(this.clearcoatRoughnessMap=t[e.clearcoatRoughnessMap]||null),e.clearcoatNormalMap!==void 0&&(this.clearcoatNormalMap=t[e.clearcoatNormalMap]||null),e.clearcoatNormalScale!==void 0&&(this.clearcoatNormalScale=new ft().fromArray(e.clearcoatNormalScale)),e.diffuseRoughnessMap!==void 0&&(this.diffuseRoughnessMap=t[e.diffuseRoughnessMap]||null),e.iridescenceMap!==void 0&&(this.iridescenceMap=t[e.iridescenceMap]||null),e.iridescenceThicknessMap!==void 0&&(this.iridescenceThicknessMap=t[e.iridescenceThicknessMap]||null),e.transmissionMap!==void 0&&(this.transmissionMap=t[e.transmissionMap]||null),e.thicknessMap!==void 0&&(this.thicknessMap=t[e.thicknessMap]||null),e.anisotropyMap!==void 0&&(this.anisotropyMap=t[e.anisotropyMap]||null),e.sheenColorMap!==void 0&&(this.sheenColorMap=t[e.sheenColorMap]||null),e.sheenRoughnessMap!==void 0&&(this.sheenRoughnessMap=t[e.sheenRoughnessMap]||null),this}clone(){return new this.constructor().copy(this)}copy(e){this.name=e.name,this.blending=e.blending,this.side=e.side,this.vertexColors=e.vertexColors,this.opacity=e.opacity,this.transparent=e.transparent,this.blendSrc=e.blendSrc,this.blendDst=e.blendDst,this.blendEquation=e.blendEquation,this.blendSrcAlpha=e.blendSrcAlpha,this.blendDstAlpha=e.blendDstAlpha,this.blendEquationAlpha=e.blendEquationAlpha,this.blendColor.copy(e.blendColor),this.blendAlpha=e.blendAlpha,this.depthFunc=e.depthFunc,this.depthTest=e.depthTest,this.depthWrite=e.depthWrite,this.stencilWriteMask=e.stencilWriteMask,this.stencilFunc=e.stencilFunc,this.stencilRef=e.stencilRef,this.stencilFuncMask=e.stencilFuncMask,this.stencilFail=e.stencilFail,this.stencilZFail=e.stencilZFail,this.stencilZPass=e.stencilZPass,this.stencilWrite=e.stencilWrite;let t=e.clippingPlanes,i=null;if(t!==null){let r=t.length;i=new Array(r);for(let s=0;s!==r;++s)i[s]=t[s].clone()}return this.clippingPlanes=i,this.clipIntersection=e.clipIntersection,this.clipShadows=e.clipShadows,this.shadowSide=e.shadowSide,this.colorWrite=e.colorWrite,this.precision=e.precision,this.polygonOffset=e.polygonOffset,this.polygonOffsetFactor=e.polygonOffsetFactor,this.polygonOffsetUnits=e.polygonOffsetUnits,this.dithering=e.dithering,this.alphaTest=e.alphaTest,this.alphaHash=e.alphaHash,this.alphaToCoverage=e.alphaToCoverage,this.premultipliedAlpha=e.premultipliedAlpha,this.forceSinglePass=e.forceSinglePass,this.allowOverride=e.allowOverride,this.visible=e.visible,this.toneMapped=e.toneMapped,this.userData=JSON.parse(JSON.stringify(e.userData)),this}dispose(){this.dispatchEvent({type:"dispose"})}set needsUpdate(e){e===!0&&this.version++}};var Hr=new fe,qp=new fe,Qu=new fe,ec=new fe,Ks=class{constructor(e=new fe,t=new fe(0,0,-1)){this.origin=e,this.direction=t}set(e,t){return this.origin.copy(e),this.direction.copy(t),this}copy(e){return this.origin.copy(e.origin),this.direction.copy(e.direction),this}at(e,t){return t.copy(this.origin).addScaledVector(this.direction,e)}lookAt(e){return this.direction.copy(e).sub(this.origin).normalize(),this}recast(e){return this.origin.copy(this.at(e,Hr)),this}closestPointToPoint(e,t){t.subVectors(e,this.origin);let i=t.dot(this.direction);return i<0?t.copy(this.origin):t.copy(this.origin).addScaledVector(this.direction,i)}distanceToPoint(e){return Math.sqrt(this.distanceSqToPoint(e))}distanceSqToPoint(e){let t=Hr.subVectors(e,this.origin).dot(this.direction);return t<0?this.origin.distanceToSquared(e):(Hr.copy(this.origin).addScaledVector(this.direction,t),Hr.distanceToSquared(e))}distanceSqToSegment(e,t,i,r){qp.copy(e).add(t).multiplyScalar(.5),Qu.copy(t).sub(e).normalize(),ec.copy(this.origin).sub(qp);let s=e.distanceTo(t)*.5,o=-this.direction.dot(Qu),a=ec.dot(this.direction),u=-ec.dot(Qu),l=ec.lengthSq(),c=Math.abs(1-o*o),f,h,p,v;if(c>0)if(f=o*u-a,h=o*a-u,v=s*c,f>=0)if(h>=-v)if(h<=v){let w=1/c;f*=w,h*=w,p=f*(f+o*h+2*a)+h*(o*f+h+2*u)+l}else h=s,f=Math.max(0,-(o*h+a)),p=-f*f+h*(h+2*u)+l;else h=-s,f=Math.max(0,-(o*h+a)),p=-f*f+h*(h+2*u)+l;else h<=-v?(f=Math.max(0,-(-o*s+a)),h=f>0?-s:Math.min(Math.max(-s,-u),s),p=-f*f+h*(h+2*u)+l):h<=v?(f=0,h=Math.min(Math.max(-s,-u),s),p=h*(h+2*u)+l):(f=Math.max(0,-(o*s+a)),h=f>0?s:Math.min(Math.max(-s,-u),s),p=-f*f+h*(h+2*u)+l);else h=o>0?-s:s,f=Math.max(0,-(o*h+a)),p=-f*f+h*(h+2*u)+l;return i&&i.copy(this.origin).addScaledVector(this.direction,f),r&&r.copy(qp).addScaledVector(Qu,h),p}intersectSphere(e,t){if(e.radius<0)return null;Hr.subVectors(e.center,this.origin);let i=Hr.dot(this.direction),r=Hr.dot(Hr)-i*i,s=e.radius*e.radius;if(r>s)return null;let o=Math.sqrt(s-r),a=i-o,u=i+o;return u<0?null:a<0?this.at(u,t):this.at(a,t)}intersectsSphere(e){return e.radius<0?!1:this.distanceSqToPoint(e.center)<=e.radius*e.radius}distanceToPlane(e){let t=e.normal.dot(this.direction);if(t===0)return e.distanceToPoint(this.origin)===0?0:null;let i=-(this.origin.dot(e.normal)+e.constant)/t;return i>=0?i:null}intersectPlane(e,t){let i=this.distanceToPlane(e);return i===null?null:this.at(i,t)}intersectsPlane(e){let t=e.distanceToPoint(this.origin);return t===0||e.normal.dot(this.direction)*t<0}intersectBox(e,t){let i,r,s,o,a,u,l=1/this.direction.x,c=1/this.direction.y,f=1/this.direction.z,h=this.origin;return l>=0?(i=(e.min.x-h.x)*l,r=(e.max.x-h.x)*l):(i=(e.max.x-h.x)*l,r=(e.min.x-h.x)*l),c>=0?(s=(e.min.y-h.y)*c,o=(e.max.y-h.y)*c):(s=(e.max.y-h.y)*c,o=(e.min.y-h.y)*c),i>o||s>r||((s>i||isNaN(i))&&(i=s),(o<r||isNaN(r))&&(r=o),f>=0?(a=(e.min.z-h.z)*f,u=(e.max.z-h.z)*f):(a=(e.max.z-h.z)*f,u=(e.min.z-h.z)*f),i>u||a>r)||((a>i||i!==i)&&(i=a),(u<r||r!==r)&&(r=u),r<0)?null:this.at(i>=0?i:r,t)}intersectsBox(e){return this.intersectBox(e,Hr)!==null}intersectTriangle(e,t,i,r,s){let o=this.origin,a=this.direction,u=a.x,l=a.y,c=a.z,f=e.x-o.x,h=e.y-o.y,p=e.z-o.z,v=t.x-o.x,w=t.y-o.y,g=t.z-o.z,m=i.x-o.x,_=i.y-o.y,M=i.z-o.z,b=Math.abs(u),S=Math.abs(l),A=Math.abs(c),x,T,V,F,R,H,B,O,Z,I,L,ae;if(b>=S&&b>=A?(V=u,H=f,Z=v,ae=m,u>=0?(x=l,T=c,F=h,R=p,B=w,O=g,I=_,L=M):(x=c,T=l,F=p,R=h,B=g,O=w,I=M,L=_)):S>=A?(V=l,H=h,Z=w,ae=_,l>=0?(x=c,T=u,F=p,R=f,B=g,O=v,I=M,L=m):(x=u,T=c,F=f,R=p,B=v,O=g,I=m,L=M)):(V=c,H=p,Z=g,ae=M,c>=0?(x=u,T=l,F=f,R=h,B=v,O=w,I=m,L=_):(x=l,T=u,F=h,R=f,B=w,O=v,I=_,L=m)),V===0)return null;let J=x/V,te=T/V,ge=1/V,de=F-J*H,re=R-te*H,ue=B-J*Z,Ee=O-te*Z,ye=I-J*ae,Ne=L-te*ae,K=ye*Ee-Ne*ue,oe=de*Ne-re*ye,xe=ue*re-Ee*de;if(r){if(K<0||oe<0||xe<0)return null}else if((K<0||oe<0||xe<0)&&(K>0||oe>0||xe>0))return null;let Se=K+oe+xe;if(Se===0)return null;let Me=ge*(K*H+oe*Z+xe*ae);return(Se>0?Me<0:Me>0)?null:this.at(Me/Se,s)}applyMatrix4(e){return this.origin.applyMatrix4(e),this.direction.transformDirection(e),this}equals(e){return e.origin.equals(this.origin)&&e.direction.equals(this.direction)}clone(){return new this.constructor().copy(this)}},Ko=class extends Yr{constructor(e){super(),this.isMeshBasicMaterial=!0,this.type="MeshBasicMaterial",this.color=new _t(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new qr,this.combine=Zc,this.reflectivity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.specularMap=e.specularMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.combine=e.combine,this.reflectivity=e.reflectivity,this.refractionRatio=e.refractionRatio,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.fog=e.fog,this}},jx=new rn,$s=new Ks,tc=new Js,Jx=new fe,nc=new fe,ic=new fe,rc=new fe,Yp=new fe,sc=new fe,Kx=new fe,oc=new fe,Wi=class extends Wn{constructor(e=new nr,t=new Ko){super(),this.isMesh=!0,this.type="Mesh",this.geometry=e,this.material=t,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.count=1,this.updateMorphTargets()}copy(e,t){return super.copy(e,t),e.morphTargetInfluences!==void 0?this.morphTargetInfluences=e.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,e.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},e.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(e.material)?e.material.slice():e.material,this.geometry=e.geometry,this}updateMorphTargets(){let t=this.geometry.morphAttributes,i=Object.keys(t);if(i.length>0){let r=t[i[0]];if(r!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let s=0,o=r.length;s<o;s++){let a=r[s].name||String(s);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=s}}}}getVertexPosition(e,t){let i=this.geometry,r=i.attributes.position,s=i.morphAttributes.position,o=i.morphTargetsRelative;t.fromBufferAttribute(r,e);let a=this.morphTargetInfluences;if(s&&a){sc.set(0,0,0);for(let u=0,l=s.length;u<l;u++){let c=a[u],f=s[u];c!==0&&(Yp.fromBufferAttribute(f,e),o?sc.addScaledVector(Yp,c):sc.addScaledVector(Yp.sub(t),c))}t.add(sc)}return t}intersectsFrustum(e){return e.intersectsObject(this)}raycast(e,t){let i=this.geometry,r=this.material,s=this.matrixWorld;r!==void 0&&(i.boundingSphere===null&&i.computeBoundingSphere(),tc.copy(i.boundingSphere),tc.applyMatrix4(s),$s.copy(e.ray).recast(e.near),!(tc.containsPoint($s.origin)===!1&&($s.intersectSphere(tc,Jx)===null||$s.origin.distanceToSquared(Jx)>(e.far-e.near)**2))&&(jx.copy(s).invert(),$s.copy(e.ray).applyMatrix4(jx),!(i.boundingBox!==null&&$s.intersectsBox(i.boundingBox)===!1)&&this._computeIntersections(e,t,$s)))}_computeIntersections(e,t,i){let r,s=this.geometry,o=this.material,a=s.index,u=s.attributes.position,l=s.attributes.uv,c=s.attributes.uv1,f=s.attributes.normal,h=s.groups,p=s.drawRange;if(a!==null)if(Array.isArray(o))for(let v=0,w=h.length;v<w;v++){let g=h[v],m=o[g.materialIndex],_=Math.max(g.start,p.start),M=Math.min(a.count,Math.min(g.start+g.count,p.start+p.count));for(let b=_,S=M;b<S;b+=3){let A=a.getX(b),x=a.getX(b+1),T=a.getX(b+2);r=ac(this,m,e,i,l,c,f,A,x,T),r&&(r.faceIndex=Math.floor(b/3),r.face.materialIndex=g.materialIndex,t.push(r))}}else{let v=Math.max(0,p.start),w=Math.min(a.count,p.start+p.count);for(let g=v,m=w;g<m;g+=3){let _=a.getX(g),M=a.getX(g+1),b=a.getX(g+2);r=ac(this,o,e,i,l,c,f,_,M,b),r&&(r.faceIndex=Math.floor(g/3),t.push(r))}}else if(u!==void 0)if(Array.isArray(o))for(let v=0,w=h.length;v<w;v++){let g=h[v],m=o[g.materialIndex],_=Math.max(g.start,p.start),M=Math.min(u.count,Math.min(g.start+g.count,p.start+p.count));for(let b=_,S=M;b<S;b+=3){let A=b,x=b+1,T=b+2;r=ac(this,m,e,i,l,c,f,A,x,T),r&&(r.faceIndex=Math.floor(b/3),r.face.materialIndex=g.materialIndex,t.push(r))}}else{let v=Math.max(0,p.start),w=Math.min(u.count,p.start+p.count);for(let g=v,m=w;g<m;g+=3){let _=g,M=g+1,b=g+2;r=ac(this,o,e,i,l,c,f,_,M,b),r&&(r.faceIndex=Math.floor(g/3),t.push(r))}}}};function z1(n,e,t,i,r,s,o,a){let u;if(e.side===si?u=i.intersectTriangle(o,s,r,!0,a):u=i.intersectTriangle(r,s,o,e.side===As,a),u===null)return null;oc.copy(a),oc.applyMatrix4(n.matrixWorld);let l=t.ray.origin.distanceTo(oc);return l<t.near||l>t.far?null:{distance:l,point:oc.clone(),object:n}}function ac(n,e,t,i,r,s,o,a,u,l){n.getVertexPosition(a,nc),n.getVertexPosition(u,ic),n.getVertexPosition(l,rc);let c=z1(n,e,t,i,nc,ic,rc,Kx);if(c){let f=new fe;vs.getBarycoord(Kx,nc,ic,rc,f),r&&(c.uv=vs.getInterpolatedAttribute(r,a,u,l,f,new ft)),s&&(c.uv1=vs.getInterpolatedAttribute(s,a,u,l,f,new ft)),o&&(c.normal=vs.getInterpolatedAttribute(o,a,u,l,f,new fe),c.normal.dot(i.direction)>0&&c.normal.multiplyScalar(-1));let h={a,b:u,c:l,normal:new fe,materialIndex:0};vs.getNormal(nc,ic,rc,h.normal),c.face=h,c.barycoord=f}return c}var Cc=class extends hi{constructor(e=null,t=1,i=1,r,s,o,a,u,l=kn,c=kn,f,h){super(null,o,a,u,l,c,r,s,f,h),this.isDataTexture=!0,this.image={data:e,width:t,height:i},this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}};var Zs=new Js,V1=new ft(.5,.5),lc=new fe,_s=class{constructor(e=new Si,t=new Si,i=new Si,r=new Si,s=new Si,o=new Si){this.planes=[e,t,i,r,s,o]}set(e,t,i,r,s,o){let a=this.planes;return a[0].copy(e),a[1].copy(t),a[2].copy(i),a[3].copy(r),a[4].copy(s),a[5].copy(o),this}copy(e){let t=this.planes;for(let i=0;i<6;i++)t[i].copy(e.planes[i]);return this}setFromProjectionMatrix(e,t=Gi,i=!1){let r=this.planes,s=e.elements,o=s[0],a=s[1],u=s[2],l=s[3],c=s[4],f=s[5],h=s[6],p=s[7],v=s[8],w=s[9],g=s[10],m=s[11],_=s[12],M=s[13],b=s[14],S=s[15];if(r[0].setComponents(l-o,p-c,m-v,S-_).normalize(),r[1].setComponents(l+o,p+c,m+v,S+_).normalize(),r[2].setComponents(l+a,p+f,m+w,S+M).normalize(),r[3].setComponents(l-a,p-f,m-w,S-M).normalize(),i)r[4].setComponents(u,h,g,b).normalize(),r[5].setComponents(l-u,p-h,m-g,S-b).normalize();else if(r[4].setComponents(l-u,p-h,m-g,S-b).normalize(),t===Gi)r[5].setComponents(l+u,p+h,m+g,S+b).normalize();else if(t===Yo)r[5].setComponents(u,h,g,b).normalize();else throw new Error("THREE.Frustum.setFromProjectionMatrix(): Invalid coordinate system: "+t);return this}intersectsObject(e){if(e.boundingSphere!==void 0)e.boundingSphere===null&&e.computeBoundingSphere(),Zs.copy(e.boundingSphere).applyMatrix4(e.matrixWorld);else{let t=e.geometry;t.boundingSphere===null&&t.computeBoundingSphere(),Zs.copy(t.boundingSphere).applyMatrix4(e.matrixWorld)}return this.intersectsSphere(Zs)}intersectsSprite(e){Zs.center.set(0,0,0);let t=V1.distanceTo(e.center);return Zs.radius=.7071067811865476+t,Zs.applyMatrix4(e.matrixWorld),this.intersectsSphere(Zs)}intersectsSphere(e){let t=this.planes,i=e.center,r=-e.radius;for(let s=0;s<6;s++)if(t[s].distanceToPoint(i)<r)return!1;return!0}intersectsBox(e){let t=this.planes;for(let i=0;i<6;i++){let r=t[i];if(lc.x=r.normal.x>0?e.max.x:e.min.x,lc.y=r.normal.y>0?e.max.y:e.min.y,lc.z=r.normal.z>0?e.max.z:e.min.z,r.distanceToPoint(lc)<0)return!1}return!0}containsPoint(e){let t=this.planes;for(let i=0;i<6;i++)if(t[i].distanceToPoint(e)<0)return!1;return!0}clone(){return new this.constructor().copy(this)}},Qx=new rn,Nc=class n{constructor(){this.coordinateSystem=Gi,this._frustums=[],this._count=0}setFromArrayCamera(e){let t=e.cameras,i=this._frustums;for(let r=0;r<t.length;r++){let s=t[r];Qx.multiplyMatrices(s.projectionMatrix,s.matrixWorldInverse),i[r]===void 0&&(i[r]=new _s),i[r].setFromProjectionMatrix(Qx,s.coordinateSystem,s.reversedDepth)}return this._count=t.length,this}getFrustum(e){return this._frustums[e]}intersectsObject(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsObject(e))return!0;return!1}intersectsSprite(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsSprite(e))return!0;return!1}intersectsSphere(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsSphere(e))return!0;return!1}intersectsBox(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsBox(e))return!0;return!1}containsPoint(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].containsPoint(e))return!0;return!1}copy(e){this.coordinateSystem=e.coordinateSystem;let t=this._frustums,i=e._frustums;for(let r=0;r<e._count;r++)t[r]===void 0&&(t[r]=new _s),t[r].copy(i[r]);return this._count=e._count,this}clone(){return new n().copy(this)}};var Qo=class extends Yr{constructor(e){super(),this.isLineBasicMaterial=!0,this.type="LineBasicMaterial",this.color=new _t(16777215),this.map=null,this.linewidth=1,this.linecap="round",this.linejoin="round",this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.linewidth=e.linewidth,this.linecap=e.linecap,this.linejoin=e.linejoin,this.fog=e.fog,this}},Rc=new fe,Fc=new fe,e_=new rn,ka=new Ks,uc=new Js,$p=new fe,t_=new fe,Pc=class extends Wn{constructor(e=new nr,t=new Qo){super(),this.isLine=!0,this.type="Line",this.geometry=e,this.material=t,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.updateMorphTargets()}copy(e,t){return super.copy(e,t),e.morphTargetInfluences!==void 0?this.morphTargetInfluences=e.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,e.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},e.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(e.material)?e.material.slice():e.material,this.geometry=e.geometry,this}computeLineDistances(){let e=this.geometry;if(e.index===null){let t=e.attributes.position,i=[0];for(let r=1,s=t.count;r<s;r++)Rc.fromBufferAttribute(t,r-1),Fc.fromBufferAttribute(t,r),i[r]=i[r-1],i[r]+=Rc.distanceTo(Fc);e.setAttribute("lineDistance",new ci(i,1))}else it("Line.computeLineDistances(): Computation only possible with non-indexed BufferGeometry.");return this}intersectsFrustum(e){return e.intersectsObject(this)}raycast(e,t){let i=this.geometry,r=this.matrixWorld,s=e.params.Line.threshold,o=i.drawRange;if(i.boundingSphere===null&&i.computeBoundingSphere(),uc.copy(i.boundingSphere),uc.applyMatrix4(r),uc.radius+=s,e.ray.intersectsSphere(uc)===!1)return;e_.copy(r).invert(),ka.copy(e.ray).applyMatrix4(e_);let a=s/((this.scale.x+this.scale.y+this.scale.z)/3),u=a*a,l=this.isLineSegments?2:1,c=i.index,h=i.attributes.position;if(c!==null){let p=Math.max(0,o.start),v=Math.min(c.count,o.start+o.count);for(let w=p,g=v-1;w<g;w+=l){let m=c.getX(w),_=c.getX(w+1),M=cc(this,e,ka,u,m,_,w);M&&t.push(M)}if(this.isLineLoop){let w=c.getX(v-1),g=c.getX(p),m=cc(this,e,ka,u,w,g,v-1);m&&t.push(m)}}else{let p=Math.max(0,o.start),v=Math.min(h.count,o.start+o.count);for(let w=p,g=v-1;w<g;w+=l){let m=cc(this,e,ka,u,w,w+1,w);m&&t.push(m)}if(this.isLineLoop){let w=cc(this,e,ka,u,v-1,p,v-1);w&&t.push(w)}}}updateMorphTargets(){let t=this.geometry.morphAttributes,i=Object.keys(t);if(i.length>0){let r=t[i[0]];if(r!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let s=0,o=r.length;s<o;s++){let a=r[s].name||String(s);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=s}}}}};function cc(n,e,t,i,r,s,o){let a=n.geometry.attributes.position;if(Rc.fromBufferAttribute(a,r),Fc.fromBufferAttribute(a,s),t.distanceSqToSegment(Rc,Fc,$p,t_)>i)return;$p.applyMatrix4(n.matrixWorld);let l=e.ray.origin.distanceTo($p);if(!(l<e.near||l>e.far))return{distance:l,point:t_.clone().applyMatrix4(n.matrixWorld),index:o,face:null,faceIndex:null,barycoord:null,object:n}}var n_=new fe,i_=new fe,Ka=class extends Pc{constructor(e,t){super(e,t),this.isLineSegments=!0,this.type="LineSegments"}computeLineDistances(){let e=this.geometry;if(e.index===null){let t=e.attributes.position,i=[];for(let r=0,s=t.count;r<s;r+=2)n_.fromBufferAttribute(t,r),i_.fromBufferAttribute(t,r+1),i[r]=r===0?0:i[r-1],i[r+1]=i[r]+n_.distanceTo(i_);e.setAttribute("lineDistance",new ci(i,1))}else it("LineSegments.computeLineDistances(): Computation only possible with non-indexed BufferGeometry.");return this}};var Qa=class extends hi{constructor(e=[],t=to,i,r,s,o,a,u,l,c){super(e,t,i,r,s,o,a,u,l,c),this.isCubeTexture=!0,this.flipY=!1}get images(){return this.image}set images(e){this.image=e}};var $r=class extends hi{constructor(e,t,i=ir,r,s,o,a=kn,u=kn,l,c=Xr,f=1){if(c!==Xr&&c!==jr)throw new Error("THREE.DepthTexture: format must be either THREE.DepthFormat or THREE.DepthStencilFormat");let h={width:e,height:t,depth:f};super(h,r,s,o,a,u,c,i,l),this.isDepthTexture=!0,this.flipY=!1,this.generateMipmaps=!1,this.compareFunction=null}copy(e){return super.copy(e),this.source=new jo(Object.assign({},e.image)),this.compareFunction=e.compareFunction,this}toJSON(e){let t=super.toJSON(e);return t.compareFunction=this.compareFunction,t}},el=class extends $r{constructor(e,t=ir,i=to,r,s,o=kn,a=kn,u,l=Xr){let c={width:e,height:e,depth:1},f=[c,c,c,c,c,c];super(e,e,t,i,r,s,o,a,u,l),this.image=f,this.isCubeDepthTexture=!0,this.isCubeTexture=!0}get images(){return this.image}set images(e){this.image=e}},tl=class extends hi{constructor(e=null){super(),this.sourceTexture=e,this.isExternalTexture=!0}copy(e){return super.copy(e),this.sourceTexture=e.sourceTexture,this}},ea=class n extends nr{constructor(e=1,t=1,i=1,r=1,s=1,o=1){super(),this.type="BoxGeometry",this.parameters={width:e,height:t,depth:i,widthSegments:r,heightSegments:s,depthSegments:o};let a=this;r=Math.floor(r),s=Math.floor(s),o=Math.floor(o);let u=[],l=[],c=[],f=[],h=0,p=0;v("z","y","x",-1,-1,i,t,e,o,s,0),v("z","y","x",1,-1,i,t,-e,o,s,1),v("x","z","y",1,1,e,i,t,r,o,2),v("x","z","y",1,-1,e,i,-t,r,o,3),v("x","y","z",1,-1,e,t,i,r,s,4),v("x","y","z",-1,-1,e,t,-i,r,s,5),this.setIndex(u),this.setAttribute("position",new ci(l,3)),this.setAttribute("normal",new ci(c,3)),this.setAttribute("uv",new ci(f,2));function v(w,g,m,_,M,b,S,A,x,T,V){let F=b/x,R=S/T,H=b/2,B=S/2,O=A/2,Z=x+1,I=T+1,L=0,ae=0,J=new fe;for(let te=0;te<I;te++){let ge=te*R-B;for(let de=0;de<Z;de++){let re=de*F-H;J[w]=re*_,J[g]=ge*M,J[m]=O,l.push(J.x,J.y,J.z),J[w]=0,J[g]=0,J[m]=A>0?1:-1,c.push(J.x,J.y,J.z),f.push(de/x),f.push(1-te/T),L+=1}}for(let te=0;te<T;te++)for(let ge=0;ge<x;ge++){let de=h+ge+Z*te,re=h+ge+Z*(te+1),ue=h+(ge+1)+Z*(te+1),Ee=h+(ge+1)+Z*te;u.push(de,re,Ee),u.push(re,ue,Ee),ae+=6}a.addGroup(p,ae,V),p+=ae,h+=L}}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.width,e.height,e.depth,e.widthSegments,e.heightSegments,e.depthSegments)}};var nl=class n extends nr{constructor(e=1,t=1,i=1,r=1){super(),this.type="PlaneGeometry",this.parameters={width:e,height:t,widthSegments:i,heightSegments:r};let s=e/2,o=t/2,a=Math.floor(i),u=Math.floor(r),l=a+1,c=u+1,f=e/a,h=t/u,p=[],v=[],w=[],g=[];for(let m=0;m<c;m++){let _=m*h-o;for(let M=0;M<l;M++){let b=M*f-s;v.push(b,-_,0),w.push(0,0,1),g.push(M/a),g.push(1-m/u)}}for(let m=0;m<u;m++)for(let _=0;_<a;_++){let M=_+l*m,b=_+l*(m+1),S=_+1+l*(m+1),A=_+1+l*m;p.push(M,b,A),p.push(b,S,A)}this.setIndex(p),this.setAttribute("position",new ci(v,3)),this.setAttribute("normal",new ci(w,3)),this.setAttribute("uv",new ci(g,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.width,e.height,e.widthSegments,e.heightSegments)}};function io(n){let e={};for(let t in n){e[t]={};for(let i in n[t]){let r=n[t][i];if(r_(r))r.isRenderTargetTexture?(it("UniformsUtils: Textures of render targets cannot be cloned via cloneUniforms() or mergeUniforms()."),e[t][i]=null):e[t][i]=r.clone();else if(Array.isArray(r))if(r_(r[0])){let s=[];for(let o=0,a=r.length;o<a;o++)s[o]=r[o].clone();e[t][i]=s}else e[t][i]=r.slice();else e[t][i]=r}}return e}function jn(n){let e={};for(let t=0;t<n.length;t++){let i=io(n[t]);for(let r in i)e[r]=i[r]}return e}function r_(n){return n&&(n.isColor||n.isMatrix3||n.isMatrix4||n.isVector2||n.isVector3||n.isVector4||n.isTexture||n.isQuaternion)}function G1(n){let e=[];for(let t=0;t<n.length;t++)e.push(n[t].clone());return e}function Pm(n){let e=n.getRenderTarget();return e===null?n.outputColorSpace:e.isXRRenderTarget===!0?e.texture.colorSpace:Dt.workingColorSpace}var J_={clone:io,merge:jn},H1=`void main() {
	gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
}`,W1=`void main() {
	gl_FragColor = vec4( 1.0, 0.0, 0.0, 1.0 );
}`,Sr=class extends Yr{constructor(e){super(),this.isShaderMaterial=!0,this.type="ShaderMaterial",this.defines={},this.uniforms={},this.uniformsGroups=[],this.vertexShader=H1,this.fragmentShader=W1,this.linewidth=1,this.wireframe=!1,this.wireframeLinewidth=1,this.fog=!1,this.lights=!1,this.clipping=!1,this.forceSinglePass=!0,this.extensions={clipCullDistance:!1,multiDraw:!1},this.defaultAttributeValues={color:[1,1,1],uv:[0,0],uv1:[0,0]},this.index0AttributeName=void 0,this.uniformsNeedUpdate=!1,this.glslVersion=null,e!==void 0&&this.setValues(e)}copy(e){return super.copy(e),this.fragmentShader=e.fragmentShader,this.vertexShader=e.vertexShader,this.uniforms=io(e.uniforms),this.uniformsGroups=G1(e.uniformsGroups),this.defines=Object.assign({},e.defines),this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.fog=e.fog,this.lights=e.lights,this.clipping=e.clipping,this.extensions=Object.assign({},e.extensions),this.glslVersion=e.glslVersion,this.defaultAttributeValues=Object.assign({},e.defaultAttributeValues),this.index0AttributeName=e.index0AttributeName,this.uniformsNeedUpdate=e.uniformsNeedUpdate,this}toJSON(e){let t=super.toJSON(e);t.glslVersion=this.glslVersion,t.uniforms={};for(let r in this.uniforms){let o=this.uniforms[r].value;o&&o.isTexture?t.uniforms[r]={type:"t",value:o.toJSON(e).uuid}:o&&o.isColor?t.uniforms[r]={type:"c",value:o.getHex()}:o&&o.isVector2?t.uniforms[r]={type:"v2",value:o.toArray()}:o&&o.isVector3?t.uniforms[r]={type:"v3",value:o.toArray()}:o&&o.isVector4?t.uniforms[r]={type:"v4",value:o.toArray()}:o&&o.isMatrix3?t.uniforms[r]={type:"m3",value:o.toArray()}:o&&o.isMatrix4?t.uniforms[r]={type:"m4",value:o.toArray()}:t.uniforms[r]={value:o}}Object.keys(this.defines).length>0&&(t.defines=this.defines),t.vertexShader=this.vertexShader,t.fragmentShader=this.fragmentShader,t.lights=this.lights,t.clipping=this.clipping;let i={};for(let r in this.extensions)this.extensions[r]===!0&&(i[r]=!0);return Object.keys(i).length>0&&(t.extensions=i),t}fromJSON(e,t){if(super.fromJSON(e,t),e.uniforms!==void 0)for(let i in e.uniforms){let r=e.uniforms[i];switch(this.uniforms[i]={},r.type){case"t":this.uniforms[i].value=t[r.value]||null;break;case"c":this.uniforms[i].value=new _t().setHex(r.value);break;case"v2":this.uniforms[i].value=new ft().fromArray(r.value);break;case"v3":this.uniforms[i].value=new fe().fromArray(r.value);break;case"v4":this.uniforms[i].value=new un().fromArray(r.value);break;case"m3":this.uniforms[i].value=new dt().fromArray(r.value);break;case"m4":this.uniforms[i].value=new rn().fromArray(r.value);break;default:this.uniforms[i].value=r.value}}if(e.defines!==void 0&&(this.defines=e.defines),e.vertexShader!==void 0&&(this.vertexShader=e.vertexShader),e.fragmentShader!==void 0&&(this.fragmentShader=e.fragmentShader),e.glslVersion!==void 0&&(this.glslVersion=e.glslVersion),e.extensions!==void 0)for(let i in e.extensions)this.extensions[i]=e.extensions[i];return e.lights!==void 0&&(this.lights=e.lights),e.clipping!==void 0&&(this.clipping=e.clipping),this}},Ic=class extends Sr{constructor(e){super(e),this.isRawShaderMaterial=!0,this.type="RawShaderMaterial"}};var il=class extends Yr{constructor(e){super(),this.isMeshLambertMaterial=!0,this.type="MeshLambertMaterial",this.color=new _t(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.emissive=new _t(0),this.emissiveIntensity=1,this.emissiveMap=null,this.bumpMap=null,this.bumpScale=1,this.normalMap=null,this.normalMapType=Lh,this.normalScale=new ft(1,1),this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new qr,this.combine=Zc,this.reflectivity=1,this.envMapIntensity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.flatShading=!1,this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.emissive.copy(e.emissive),this.emissiveMap=e.emissiveMap,this.emissiveIntensity=e.emissiveIntensity,this.bumpMap=e.bumpMap,this.bumpScale=e.bumpScale,this.normalMap=e.normalMap,this.normalMapType=e.normalMapType,this.normalScale.copy(e.normalScale),this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.specularMap=e.specularMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.combine=e.combine,this.reflectivity=e.reflectivity,this.envMapIntensity=e.envMapIntensity,this.refractionRatio=e.refractionRatio,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.flatShading=e.flatShading,this.fog=e.fog,this}},Lc=class extends Yr{constructor(e){super(),this.isMeshDepthMaterial=!0,this.type="MeshDepthMaterial",this.depthPacking=L_,this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.wireframe=!1,this.wireframeLinewidth=1,this.setValues(e)}copy(e){return super.copy(e),this.depthPacking=e.depthPacking,this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this}},Oc=class extends Yr{constructor(e){super(),this.isMeshDistanceMaterial=!0,this.type="MeshDistanceMaterial",this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.setValues(e)}copy(e){return super.copy(e),this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this}};function Go(n,e){return!n||n.constructor===e?n:typeof e.BYTES_PER_ELEMENT=="number"?new e(n):Array.prototype.slice.call(n)}function hc(n){return n!==void 0&&n.inTangents!==void 0&&n.outTangents!==void 0}var ys=class{constructor(e,t,i,r){this.parameterPositions=e,this._cachedIndex=0,this.resultBuffer=r!==void 0?r:new t.constructor(i),this.sampleValues=t,this.valueSize=i,this.settings=null,this.DefaultSettings_={}}evaluate(e){let t=this.parameterPositions,i=this._cachedIndex,r=t[i],s=t[i-1];n:{e:{let o;t:{i:if(!(e<r)){for(let a=i+2;;){if(r===void 0){if(e<s)break i;return i=t.length,this._cachedIndex=i,this.copySampleValue_(i-1)}if(i===a)break;if(s=r,r=t[++i],e<r)break e}o=t.length;break t}if(!(e>=s)){let a=t[1];e<a&&(i=2,s=a);for(let u=i-2;;){if(s===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(i===u)break;if(r=s,s=t[--i-1],e>=s)break e}o=i,i=0;break t}break n}for(;i<o;){let a=i+o>>>1;e<t[a]?o=a:i=a+1}if(r=t[i],s=t[i-1],s===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(r===void 0)return i=t.length,this._cachedIndex=i,this.copySampleValue_(i-1)}this._cachedIndex=i,this.intervalChanged_(i,s,r)}return this.interpolate_(i,s,e,r)}getSettings_(){return this.settings||this.DefaultSettings_}copySampleValue_(e){let t=this.resultBuffer,i=this.sampleValues,r=this.valueSize,s=e*r;for(let o=0;o!==r;++o)t[o]=i[s+o];return t}interpolate_(){throw new Error("THREE.Interpolant: Call to abstract method.")}intervalChanged_(){}},Bc=class extends ys{constructor(e,t,i,r){super(e,t,i,r),this._weightPrev=-0,this._offsetPrev=-0,this._weightNext=-0,this._offsetNext=-0,this.DefaultSettings_={endingStart:Jp,endingEnd:Jp}}intervalChanged_(e,t,i){let r=this.parameterPositions,s=e-2,o=e+1,a=r[s],u=r[o];if(a===void 0)switch(this.getSettings_().endingStart){case Kp:s=e,a=2*t-i;break;case Qp:s=r.length-2,a=t+r[s]-r[s+1];break;default:s=e,a=i}if(u===void 0)switch(this.getSettings_().endingEnd){case Kp:o=e,u=2*i-t;break;case Qp:o=1,u=i+r[1]-r[0];break;default:o=e-1,u=t}let l=(i-t)*.5,c=this.valueSize;this._weightPrev=l/(t-a),this._weightNext=l/(u-i),this._offsetPrev=s*c,this._offsetNext=o*c}interpolate_(e,t,i,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,u=e*a,l=u-a,c=this._offsetPrev,f=this._offsetNext,h=this._weightPrev,p=this._weightNext,v=(i-t)/(r-t),w=v*v,g=w*v,m=-h*g+2*h*w-h*v,_=(1+h)*g+(-1.5-2*h)*w+(-.5+h)*v+1,M=(-1-p)*g+(1.5+p)*w+.5*v,b=p*g-p*w;for(let S=0;S!==a;++S)s[S]=m*o[c+S]+_*o[l+S]+M*o[u+S]+b*o[f+S];return s}},Uc=class extends ys{constructor(e,t,i,r){super(e,t,i,r)}interpolate_(e,t,i,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,u=e*a,l=u-a,c=(i-t)/(r-t),f=1-c;for(let h=0;h!==a;++h)s[h]=o[l+h]*f+o[u+h]*c;return s}},kc=class extends ys{constructor(e,t,i,r){super(e,t,i,r)}interpolate_(e){return this.copySampleValue_(e-1)}},zc=class extends ys{interpolate_(e,t,i,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,u=e*a,l=u-a,c=this.inTangents,f=this.outTangents;if(!c||!f){let v=(i-t)/(r-t),w=1-v;for(let g=0;g!==a;++g)s[g]=o[l+g]*w+o[u+g]*v;return s}let h=a*2,p=e-1;for(let v=0;v!==a;++v){let w=o[l+v],g=o[u+v],m=p*h+v*2,_=f[m],M=f[m+1],b=e*h+v*2,S=c[b],A=c[b+1],x=q1(i,t,_,S,r);s[v]=K_(x,w,M,A,g)}return s}};function K_(n,e,t,i,r){let s=1-n;return s*s*s*e+3*s*s*n*t+3*s*n*n*i+n*n*n*r}function X1(n,e,t,i,r){let s=1-n;return 3*s*s*(t-e)+6*s*n*(i-t)+3*n*n*(r-i)}function q1(n,e,t,i,r){let s=(n-e)/(r-e);for(let o=0;o<8;o++){let a=K_(s,e,t,i,r)-n;if(Math.abs(a)<1e-10)break;let u=X1(s,e,t,i,r);if(Math.abs(u)<1e-10)break;s=Math.max(0,Math.min(1,s-a/u))}return s}var wi=class{constructor(e,t,i,r){if(e===void 0)throw new Error("THREE.KeyframeTrack: track name is undefined");if(t===void 0||t.length===0)throw new Error("THREE.KeyframeTrack: no keyframes in track named "+e);this.name=e,this.times=Go(t,this.TimeBufferType),this.values=Go(i,this.ValueBufferType),this.setInterpolation(r||this.DefaultInterpolation)}static toJSON(e){let t=e.constructor,i;if(t.toJSON!==this.toJSON)i=t.toJSON(e);else{i={name:e.name,times:Go(e.times,Array),values:Go(e.values,Array)};let r=e.getInterpolation();r!==e.DefaultInterpolation&&(i.interpolation=r),hc(e.settings)&&(i.settings={inTangents:Go(e.settings.inTangents,Array),outTangents:Go(e.settings.outTangents,Array)})}return i.type=e.ValueTypeName,i}InterpolantFactoryMethodDiscrete(e){return new kc(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodLinear(e){return new Uc(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodSmooth(e){return new Bc(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodBezier(e){let t=new zc(this.times,this.values,this.getValueSize(),e);return this.settings&&(t.inTangents=this.settings.inTangents,t.outTangents=this.settings.outTangents),t}setInterpolation(e){let t;switch(e){case Ha:t=this.InterpolantFactoryMethodDiscrete;break;case wc:t=this.InterpolantFactoryMethodLinear;break;case pc:t=this.InterpolantFactoryMethodSmooth;break;case jp:t=this.InterpolantFactoryMethodBezier;break}if(t===void 0){let i="unsupported interpolation for "+this.ValueTypeName+" keyframe track named "+this.name;if(this.createInterpolant===void 0)if(e!==this.DefaultInterpolation)this.setInterpolation(this.DefaultInterpolation);else throw new Error(i);return it("KeyframeTrack:",i),this}return this.createInterpolant=t,this}getInterpolation(){switch(this.createInterpolant){case this.InterpolantFactoryMethodDiscrete:return Ha;case this.InterpolantFactoryMethodLinear:return wc;case this.InterpolantFactoryMethodSmooth:return pc;case this.InterpolantFactoryMethodBezier:return jp}}getValueSize(){return this.values.length/this.times.length}shift(e){if(e!==0){let t=this.times;for(let i=0,r=t.length;i!==r;++i)t[i]+=e;hc(this.settings)&&(s_(this.settings.inTangents,e),s_(this.settings.outTangents,e))}return this}scale(e){if(e!==1){let t=this.times;for(let i=0,r=t.length;i!==r;++i)t[i]*=e;hc(this.settings)&&(o_(this.settings.inTangents,e),o_(this.settings.outTangents,e))}return this}trim(e,t){let i=this.times,r=i.length,s=0,o=r-1;for(;s!==r&&i[s]<e;)++s;for(;o!==-1&&i[o]>t;)--o;if(++o,s!==0||o!==r){s>=o&&(o=Math.max(o,1),s=o-1);let a=this.getValueSize();this.times=i.slice(s,o),this.values=this.values.slice(s*a,o*a)}return this}validate(){let e=!0,t=this.getValueSize();t-Math.floor(t)!==0&&(ht("KeyframeTrack: Invalid value size in track.",this),e=!1);let i=this.times,r=this.values,s=i.length;s===0&&(ht("KeyframeTrack: Track is empty.",this),e=!1);let o=null;for(let a=0;a!==s;a++){let u=i[a];if(typeof u=="number"&&isNaN(u)){ht("KeyframeTrack: Time is not a valid number.",this,a,u),e=!1;break}if(o!==null&&o>u){ht("KeyframeTrack: Out of order keys.",this,a,u,o),e=!1;break}o=u}if(r!==void 0&&l1(r))for(let a=0,u=r.length;a!==u;++a){let l=r[a];if(isNaN(l)){ht("KeyframeTrack: Value is not a valid number.",this,a,l),e=!1;break}}return e}optimize(){let e=this.times.slice(),t=this.values.slice(),i=this.getValueSize(),r=this.getInterpolation()===pc,s=e.length-1,o=1;for(let a=1;a<s;++a){let u=!1,l=e[a],c=e[a+1];if(l!==c&&(a!==1||l!==e[0]))if(r)u=!0;else{let f=a*i,h=f-i,p=f+i;for(let v=0;v!==i;++v){let w=t[f+v];if(w!==t[h+v]||w!==t[p+v]){u=!0;break}}}if(u){if(a!==o){e[o]=e[a];let f=a*i,h=o*i;for(let p=0;p!==i;++p)t[h+p]=t[f+p]}++o}}if(s>0){e[o]=e[s];for(let a=s*i,u=o*i,l=0;l!==i;++l)t[u+l]=t[a+l];++o}return o!==e.length?(this.times=e.slice(0,o),this.values=t.slice(0,o*i)):(this.times=e,this.values=t),this}clone(){let e=this.times.slice(),t=this.values.slice(),i=this.constructor,r=new i(this.name,e,t);return r.createInterpolant=this.createInterpolant,hc(this.settings)&&(r.settings={inTangents:this.settings.inTangents.slice(),outTangents:this.settings.outTangents.slice()}),r}};function s_(n,e){for(let t=0,i=n.length;t!==i;t+=2)n[t]+=e}function o_(n,e){for(let t=0,i=n.length;t!==i;t+=2)n[t]*=e}wi.prototype.ValueTypeName="";wi.prototype.TimeBufferType=Float32Array;wi.prototype.ValueBufferType=Float32Array;wi.prototype.DefaultInterpolation=wc;var bs=class extends wi{constructor(e,t,i){super(e,t,i)}};bs.prototype.ValueTypeName="bool";bs.prototype.ValueBufferType=Array;bs.prototype.DefaultInterpolation=Ha;bs.prototype.InterpolantFactoryMethodLinear=void 0;bs.prototype.InterpolantFactoryMethodSmooth=void 0;var Vc=class extends wi{constructor(e,t,i,r){super(e,t,i,r)}};Vc.prototype.ValueTypeName="color";var Gc=class extends wi{constructor(e,t,i,r){super(e,t,i,r)}};Gc.prototype.ValueTypeName="number";var Hc=class extends ys{constructor(e,t,i,r){super(e,t,i,r)}interpolate_(e,t,i,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,u=(i-t)/(r-t),l=e*a;for(let c=l+a;l!==c;l+=4)Mi.slerpFlat(s,0,o,l-a,o,l,u);return s}},rl=class extends wi{constructor(e,t,i,r){super(e,t,i,r)}InterpolantFactoryMethodLinear(e){return new Hc(this.times,this.values,this.getValueSize(),e)}};rl.prototype.ValueTypeName="quaternion";rl.prototype.InterpolantFactoryMethodSmooth=void 0;var Ss=class extends wi{constructor(e,t,i){super(e,t,i)}};Ss.prototype.ValueTypeName="string";Ss.prototype.ValueBufferType=Array;Ss.prototype.DefaultInterpolation=Ha;Ss.prototype.InterpolantFactoryMethodLinear=void 0;Ss.prototype.InterpolantFactoryMethodSmooth=void 0;var Wc=class extends wi{constructor(e,t,i,r){super(e,t,i,r)}};Wc.prototype.ValueTypeName="vector";var Xc=class{constructor(e,t,i){let r=this,s=!1,o=0,a=0,u,l=[];this.onStart=void 0,this.onLoad=e,this.onProgress=t,this.onError=i,this._abortController=null,this.itemStart=function(c){a++,s===!1&&r.onStart!==void 0&&r.onStart(c,o,a),s=!0},this.itemEnd=function(c){o++,r.onProgress!==void 0&&r.onProgress(c,o,a),o===a&&(s=!1,r.onLoad!==void 0&&r.onLoad())},this.itemError=function(c){r.onError!==void 0&&r.onError(c)},this.resolveURL=function(c){return c=c.normalize("NFC"),u?u(c):c},this.setURLModifier=function(c){return u=c,this},this.addHandler=function(c,f){return l.push(c,f),this},this.removeHandler=function(c){let f=l.indexOf(c);return f!==-1&&l.splice(f,2),this},this.getHandler=function(c){for(let f=0,h=l.length;f<h;f+=2){let p=l[f],v=l[f+1];if(p.global&&(p.lastIndex=0),p.test(c))return v}return null},this.abort=function(){return this.abortController.abort(),this._abortController=null,this}}get abortController(){return this._abortController||(this._abortController=new AbortController),this._abortController}},Q_=new Xc,qc=class{constructor(e){this.manager=e!==void 0?e:Q_,this.crossOrigin="anonymous",this.withCredentials=!1,this.path="",this.resourcePath="",this.requestHeader={},this.priority="auto",this.cache="default",typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}load(){}loadAsync(e,t){let i=this;return new Promise(function(r,s){i.load(e,r,t,s)})}parse(){}setCrossOrigin(e){return this.crossOrigin=e,this}setWithCredentials(e){return this.withCredentials=e,this}setPath(e){return this.path=e,this}setResourcePath(e){return this.resourcePath=e,this}setRequestHeader(e){return this.requestHeader=e,this}setPriority(e){return this.priority=e,this}setCache(e){return this.cache=e,this}abort(){return this}};qc.DEFAULT_MATERIAL_NAME="__DEFAULT";var sl=class extends Wn{static registerNode(e){this.prototype._lightNode=e}constructor(e,t=1){super(),this.isLight=!0,this.type="Light",this.color=new _t(e),this.intensity=t}copy(e,t){return super.copy(e,t),this.color.copy(e.color),this.intensity=e.intensity,this}toJSON(e){let t=super.toJSON(e);return t.object.color=this.color.getHex(),t.object.intensity=this.intensity,t}},ol=class extends sl{constructor(e,t,i){super(e,i),this.isHemisphereLight=!0,this.type="HemisphereLight",this.position.copy(Wn.DEFAULT_UP),this.updateMatrix(),this.groundColor=new _t(t)}copy(e,t){return super.copy(e,t),this.groundColor.copy(e.groundColor),this}toJSON(e){let t=super.toJSON(e);return t.object.groundColor=this.groundColor.getHex(),t}},Zp=new rn,a_=new fe,l_=new fe,Yc=class{constructor(e){this.camera=e,this.intensity=1,this.bias=0,this.biasNode=null,this.normalBias=0,this.radius=1,this.blurSamples=8,this.mapSize=new ft(512,512),this.mapType=fi,this.map=null,this.mapPass=null,this.matrix=new rn,this.autoUpdate=!0,this.needsUpdate=!1,this._frustum=new _s,this._frameExtents=new ft(1,1),this._viewportCount=1,this._viewports=[new un(0,0,1,1)]}getViewportCount(){return this._viewportCount}getCamera(){return this.camera}getFrustum(){return this._frustum}updateMatrices(e){let t=this.camera;a_.setFromMatrixPosition(e.matrixWorld),t.position.copy(a_),l_.setFromMatrixPosition(e.target.matrixWorld),t.lookAt(l_),t.updateMatrixWorld(),this._updateMatrix(t,this.matrix,this._frustum)}_updateMatrix(e,t,i,r){Zp.multiplyMatrices(e.projectionMatrix,e.matrixWorldInverse),i.setFromProjectionMatrix(Zp,e.coordinateSystem,e.reversedDepth);let s=this._frameExtents,o=r?r.z/s.x:1,a=r?r.w/s.y:1,u=r?r.x/s.x:0,l=r?r.y/s.y:0;e.coordinateSystem===Yo||e.reversedDepth?t.set(.5*o,0,0,.5*o+u,0,.5*a,0,.5*a+l,0,0,1,0,0,0,0,1):t.set(.5*o,0,0,.5*o+u,0,.5*a,0,.5*a+l,0,0,.5,.5,0,0,0,1),t.multiply(Zp)}getViewport(e){return this._viewports[e]}getFrameExtents(){return this._frameExtents}dispose(){this.map&&this.map.dispose(),this.mapPass&&this.mapPass.dispose()}copy(e){return this.camera=e.camera.clone(),this.intensity=e.intensity,this.bias=e.bias,this.radius=e.radius,this.autoUpdate=e.autoUpdate,this.needsUpdate=e.needsUpdate,this.normalBias=e.normalBias,this.blurSamples=e.blurSamples,this.mapSize.copy(e.mapSize),this.mapType=e.mapType,this.biasNode=e.biasNode,this}clone(){return new this.constructor().copy(this)}toJSON(){let e={};return e.intensity=this.intensity,e.bias=this.bias,e.normalBias=this.normalBias,e.radius=this.radius,e.blurSamples=this.blurSamples,e.mapSize=this.mapSize.toArray(),e.mapType=this.mapType,e.camera=this.camera.toJSON(!1).object,delete e.camera.matrix,e}},fc=new fe,dc=new Mi,yr=new fe,al=class extends Wn{constructor(){super(),this.isCamera=!0,this.type="Camera",this.matrixWorldInverse=new rn,this.projectionMatrix=new rn,this.projectionMatrixInverse=new rn,this.coordinateSystem=Gi,this._reversedDepth=!1}get reversedDepth(){return this._reversedDepth}copy(e,t){return super.copy(e,t),this.matrixWorldInverse.copy(e.matrixWorldInverse),this.projectionMatrix.copy(e.projectionMatrix),this.projectionMatrixInverse.copy(e.projectionMatrixInverse),this.coordinateSystem=e.coordinateSystem,this}getWorldDirection(e){return super.getWorldDirection(e).negate()}updateMatrixWorld(e){super.updateMatrixWorld(e),this.matrixWorld.decompose(fc,dc,yr),yr.x===1&&yr.y===1&&yr.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(fc,dc,yr.set(1,1,1)).invert()}updateWorldMatrix(e,t,i=!1){super.updateWorldMatrix(e,t,i),this.matrixWorld.decompose(fc,dc,yr),yr.x===1&&yr.y===1&&yr.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(fc,dc,yr.set(1,1,1)).invert()}clone(){return new this.constructor().copy(this)}},gs=new fe,u_=new ft,c_=new ft,ii=class extends al{constructor(e=50,t=1,i=.1,r=2e3){super(),this.isPerspectiveCamera=!0,this.type="PerspectiveCamera",this.fov=e,this.zoom=1,this.near=i,this.far=r,this.focus=10,this.aspect=t,this.view=null,this.filmGauge=35,this.filmOffset=0,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.fov=e.fov,this.zoom=e.zoom,this.near=e.near,this.far=e.far,this.focus=e.focus,this.aspect=e.aspect,this.view=e.view===null?null:Object.assign({},e.view),this.filmGauge=e.filmGauge,this.filmOffset=e.filmOffset,this}setFocalLength(e){let t=.5*this.getFilmHeight()/e;this.fov=Zo*2*Math.atan(t),this.updateProjectionMatrix()}getFocalLength(){let e=Math.tan(Va*.5*this.fov);return .5*this.getFilmHeight()/e}getEffectiveFOV(){return Zo*2*Math.atan(Math.tan(Va*.5*this.fov)/this.zoom)}getFilmWidth(){return this.filmGauge*Math.min(this.aspect,1)}getFilmHeight(){return this.filmGauge/Math.max(this.aspect,1)}getViewBounds(e,t,i){gs.set(-1,-1,.5).applyMatrix4(this.projectionMatrixInverse),t.set(gs.x,gs.y).multiplyScalar(-e/gs.z),gs.set(1,1,.5).applyMatrix4(this.projectionMatrixInverse),i.set(gs.x,gs.y).multiplyScalar(-e/gs.z)}getViewSize(e,t){return this.getViewBounds(e,u_,c_),t.subVectors(c_,u_)}setViewOffset(e,t,i,r,s,o){this.aspect=e/t,this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=i,this.view.offsetY=r,this.view.width=s,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=this.near,t=e*Math.tan(Va*.5*this.fov)/this.zoom,i=2*t,r=this.aspect*i,s=-.5*r,o=this.view;if(this.view!==null&&this.view.enabled){let u=o.fullWidth,l=o.fullHeight;s+=o.offsetX*r/u,t-=o.offsetY*i/l,r*=o.width/u,i*=o.height/l}let a=this.filmOffset;a!==0&&(s+=e*a/this.getFilmWidth()),this.projectionMatrix.makePerspective(s,s+r,t,t-i,e,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.fov=this.fov,t.object.zoom=this.zoom,t.object.near=this.near,t.object.far=this.far,t.object.focus=this.focus,t.object.aspect=this.aspect,this.view!==null&&(t.object.view=Object.assign({},this.view)),t.object.filmGauge=this.filmGauge,t.object.filmOffset=this.filmOffset,t}};var ll=class extends al{constructor(e=-1,t=1,i=1,r=-1,s=.1,o=2e3){super(),this.isOrthographicCamera=!0,this.type="OrthographicCamera",this.zoom=1,this.view=null,this.left=e,this.right=t,this.top=i,this.bottom=r,this.near=s,this.far=o,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.left=e.left,this.right=e.right,this.top=e.top,this.bottom=e.bottom,this.near=e.near,this.far=e.far,this.zoom=e.zoom,this.view=e.view===null?null:Object.assign({},e.view),this}setViewOffset(e,t,i,r,s,o){this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=i,this.view.offsetY=r,this.view.width=s,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=(this.right-this.left)/(2*this.zoom),t=(this.top-this.bottom)/(2*this.zoom),i=(this.right+this.left)/2,r=(this.top+this.bottom)/2,s=i-e,o=i+e,a=r+t,u=r-t;if(this.view!==null&&this.view.enabled){let l=(this.right-this.left)/this.view.fullWidth/this.zoom,c=(this.top-this.bottom)/this.view.fullHeight/this.zoom;s+=l*this.view.offsetX,o=s+l*this.view.width,a-=c*this.view.offsetY,u=a-c*this.view.height}this.projectionMatrix.makeOrthographic(s,o,a,u,this.near,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.zoom=this.zoom,t.object.left=this.left,t.object.right=this.right,t.object.top=this.top,t.object.bottom=this.bottom,t.object.near=this.near,t.object.far=this.far,this.view!==null&&(t.object.view=Object.assign({},this.view)),t}},em=class extends Yc{constructor(){super(new ll(-5,5,5,-5,.5,500)),this.isDirectionalLightShadow=!0}},ul=class extends sl{constructor(e,t){super(e,t),this.isDirectionalLight=!0,this.type="DirectionalLight",this.position.copy(Wn.DEFAULT_UP),this.updateMatrix(),this.target=new Wn,this.shadow=new em}dispose(){super.dispose(),this.shadow.dispose()}copy(e){return super.copy(e),this.target=e.target.clone(),this.shadow=e.shadow.clone(),this}toJSON(e){let t=super.toJSON(e);return t.object.shadow=this.shadow.toJSON(),t.object.target=this.target.uuid,t}};var Ho=-90,Wo=1,ta=class extends Wn{constructor(e,t,i){super(),this.type="CubeCamera",this.renderTarget=i,this.coordinateSystem=null,this.activeMipmapLevel=0;let r=new ii(Ho,Wo,e,t);r.layers=this.layers,this.add(r);let s=new ii(Ho,Wo,e,t);s.layers=this.layers,this.add(s);let o=new ii(Ho,Wo,e,t);o.layers=this.layers,this.add(o);let a=new ii(Ho,Wo,e,t);a.layers=this.layers,this.add(a);let u=new ii(Ho,Wo,e,t);u.layers=this.layers,this.add(u);let l=new ii(Ho,Wo,e,t);l.layers=this.layers,this.add(l)}updateCoordinateSystem(){let e=this.coordinateSystem,t=this.children.concat(),[i,r,s,o,a,u]=t;for(let l of t)this.remove(l);if(e===Gi)i.up.set(0,1,0),i.lookAt(1,0,0),r.up.set(0,1,0),r.lookAt(-1,0,0),s.up.set(0,0,-1),s.lookAt(0,1,0),o.up.set(0,0,1),o.lookAt(0,-1,0),a.up.set(0,1,0),a.lookAt(0,0,1),u.up.set(0,1,0),u.lookAt(0,0,-1);else if(e===Yo)i.up.set(0,-1,0),i.lookAt(-1,0,0),r.up.set(0,-1,0),r.lookAt(1,0,0),s.up.set(0,0,1),s.lookAt(0,1,0),o.up.set(0,0,-1),o.lookAt(0,-1,0),a.up.set(0,-1,0),a.lookAt(0,0,1),u.up.set(0,-1,0),u.lookAt(0,0,-1);else throw new Error("THREE.CubeCamera.updateCoordinateSystem(): Invalid coordinate system: "+e);for(let l of t)this.add(l),l.updateMatrixWorld()}update(e,t){this.parent===null&&this.updateMatrixWorld();let{renderTarget:i,activeMipmapLevel:r}=this;this.coordinateSystem!==e.coordinateSystem&&(this.coordinateSystem=e.coordinateSystem,this.updateCoordinateSystem());let[s,o,a,u,l,c]=this.children,f=e.getRenderTarget(),h=e.getActiveCubeFace(),p=e.getActiveMipmapLevel(),v=e.xr.enabled;e.xr.enabled=!1;let w=i.texture.mipmapsAutoUpdate;i.texture.mipmapsAutoUpdate=!1;let g=!1;e.isWebGLRenderer===!0?g=e.state.buffers.depth.getReversed():g=e.reversedDepthBuffer,e.setRenderTarget(i,0,r),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,s),e.setRenderTarget(i,1,r),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,o),e.setRenderTarget(i,2,r),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,a),e.setRenderTarget(i,3,r),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,u),e.setRenderTarget(i,4,r),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,l),i.texture.mipmapsAutoUpdate=w,e.setRenderTarget(i,5,r),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,c),e.setRenderTarget(f,h,p),e.xr.enabled=v,i.texture.needsPMREMUpdate=!0}},$c=class extends ii{constructor(e=[]){super(),this.isArrayCamera=!0,this.isMultiViewCamera=!1,this.cameras=e,this.perCameraFrustumCulled=!1}};var Im="\\[\\]\\.:\\/",Y1=new RegExp("["+Im+"]","g"),Lm="[^"+Im+"]",$1="[^"+Im.replace("\\.","")+"]",Z1=/((?:WC+[\/:])*)/.source.replace("WC",Lm),j1=/(WCOD+)?/.source.replace("WCOD",$1),J1=/(?:\.(WC+)(?:\[(.+)\])?)?/.source.replace("WC",Lm),K1=/\.(WC+)(?:\[(.+)\])?/.source.replace("WC",Lm),Q1=new RegExp("^"+Z1+j1+J1+K1+"$"),eE=["material","materials","bones","map"],tm=class{constructor(e,t,i){let r=i||nn.parseTrackName(t);this._targetGroup=e,this._bindings=e.subscribe_(t,r)}getValue(e,t){this.bind();let i=this._targetGroup.nCachedObjects_,r=this._bindings[i];r!==void 0&&r.getValue(e,t)}setValue(e,t){let i=this._bindings;for(let r=this._targetGroup.nCachedObjects_,s=i.length;r!==s;++r)i[r].setValue(e,t)}bind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,i=e.length;t!==i;++t)e[t].bind()}unbind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,i=e.length;t!==i;++t)e[t].unbind()}},nn=class n{constructor(e,t,i){this.path=t,this.parsedPath=i||n.parseTrackName(t),this.node=n.findNode(e,this.parsedPath.nodeName),this.rootNode=e,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}static create(e,t,i){return e&&e.isAnimationObjectGroup?new n.Composite(e,t,i):new n(e,t,i)}static sanitizeNodeName(e){return e.replace(/\s/g,"_").replace(Y1,"")}static parseTrackName(e){let t=Q1.exec(e);if(t===null)throw new Error("THREE.PropertyBinding: Cannot parse trackName: "+e);let i={nodeName:t[2],objectName:t[3],objectIndex:t[4],propertyName:t[5],propertyIndex:t[6]},r=i.nodeName&&i.nodeName.lastIndexOf(".");if(r!==void 0&&r!==-1){let s=i.nodeName.substring(r+1);eE.indexOf(s)!==-1&&(i.nodeName=i.nodeName.substring(0,r),i.objectName=s)}if(i.propertyName===null||i.propertyName.length===0)throw new Error("THREE.PropertyBinding: can not parse propertyName from trackName: "+e);return i}static findNode(e,t){if(t===void 0||t===""||t==="."||t===-1||t===e.name||t===e.uuid)return e;if(e.skeleton){let i=e.skeleton.getBoneByName(t);if(i!==void 0)return i}if(e.children){let i=function(s){for(let o=0;o<s.length;o++){let a=s[o];if(a.name===t||a.uuid===t)return a;let u=i(a.children);if(u)return u}return null},r=i(e.children);if(r)return r}return null}_getValue_unavailable(){}_setValue_unavailable(){}_getValue_direct(e,t){e[t]=this.targetObject[this.propertyName]}_getValue_array(e,t){let i=this.resolvedProperty;for(let r=0,s=i.length;r!==s;++r)e[t++]=i[r]}_getValue_arrayElement(e,t){e[t]=this.resolvedProperty[this.propertyIndex]}_getValue_toArray(e,t){this.resolvedProperty.toArray(e,t)}_setValue_direct(e,t){this.targetObject[this.propertyName]=e[t]}_setValue_direct_setNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.needsUpdate=!0}_setValue_direct_setMatrixWorldNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_array(e,t){let i=this.resolvedProperty;for(let r=0,s=i.length;r!==s;++r)i[r]=e[t++]}_setValue_array_setNeedsUpdate(e,t){let i=this.resolvedProperty;for(let r=0,s=i.length;r!==s;++r)i[r]=e[t++];this.targetObject.needsUpdate=!0}_setValue_array_setMatrixWorldNeedsUpdate(e,t){let i=this.resolvedProperty;for(let r=0,s=i.length;r!==s;++r)i[r]=e[t++];this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_arrayElement(e,t){this.resolvedProperty[this.propertyIndex]=e[t]}_setValue_arrayElement_setNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.needsUpdate=!0}_setValue_arrayElement_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_fromArray(e,t){this.resolvedProperty.fromArray(e,t)}_setValue_fromArray_setNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.needsUpdate=!0}_setValue_fromArray_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.matrixWorldNeedsUpdate=!0}_getValue_unbound(e,t){this.bind(),this.getValue(e,t)}_setValue_unbound(e,t){this.bind(),this.setValue(e,t)}bind(){let e=this.node,t=this.parsedPath,i=t.objectName,r=t.propertyName,s=t.propertyIndex;if(e||(e=n.findNode(this.rootNode,t.nodeName),this.node=e),this.getValue=this._getValue_unavailable,this.setValue=this._setValue_unavailable,!e){it("PropertyBinding: No target node found for track: "+this.path+".");return}if(i){let l=t.objectIndex;switch(i){case"materials":if(!e.material){ht("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.materials){ht("PropertyBinding: Can not bind to material.materials as node.material does not have a materials array.",this);return}e=e.material.materials;break;case"bones":if(!e.skeleton){ht("PropertyBinding: Can not bind to bones as node does not have a skeleton.",this);return}e=e.skeleton.bones;for(let c=0;c<e.length;c++)if(e[c].name===l){l=c;break}break;case"map":if("map"in e){e=e.map;break}if(!e.material){ht("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.map){ht("PropertyBinding: Can not bind to material.map as node.material does not have a map.",this);return}e=e.material.map;break;default:if(e[i]===void 0){ht("PropertyBinding: Can not bind to objectName of node undefined.",this);return}e=e[i]}if(l!==void 0){if(e[l]===void 0){ht("PropertyBinding: Trying to bind to objectIndex of objectName, but is undefined.",this,e);return}e=e[l]}}let o=e[r];if(o===void 0){let l=t.nodeName;ht("PropertyBinding: Trying to update property for track: "+l+"."+r+" but it wasn't found.",e);return}let a=this.Versioning.None;this.targetObject=e,e.isMaterial===!0?a=this.Versioning.NeedsUpdate:e.isObject3D===!0&&(a=this.Versioning.MatrixWorldNeedsUpdate);let u=this.BindingType.Direct;if(s!==void 0){if(r==="morphTargetInfluences"){if(!e.geometry){ht("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.",this);return}if(!e.geometry.morphAttributes){ht("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.morphAttributes.",this);return}e.morphTargetDictionary[s]!==void 0&&(s=e.morphTargetDictionary[s])}u=this.BindingType.ArrayElement,this.resolvedProperty=o,this.propertyIndex=s}else o.fromArray!==void 0&&o.toArray!==void 0?(u=this.BindingType.HasFromToArray,this.resolvedProperty=o):Array.isArray(o)?(u=this.BindingType.EntireArray,this.resolvedProperty=o):this.propertyName=r;this.getValue=this.GetterByBindingType[u],this.setValue=this.SetterByBindingTypeAndVersioning[u][a]}unbind(){this.node=null,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}};nn.Composite=tm;nn.prototype.BindingType={Direct:0,EntireArray:1,ArrayElement:2,HasFromToArray:3};nn.prototype.Versioning={None:0,NeedsUpdate:1,MatrixWorldNeedsUpdate:2};nn.prototype.GetterByBindingType=[nn.prototype._getValue_direct,nn.prototype._getValue_array,nn.prototype._getValue_arrayElement,nn.prototype._getValue_toArray];nn.prototype.SetterByBindingTypeAndVersioning=[[nn.prototype._setValue_direct,nn.prototype._setValue_direct_setNeedsUpdate,nn.prototype._setValue_direct_setMatrixWorldNeedsUpdate],[nn.prototype._setValue_array,nn.prototype._setValue_array_setNeedsUpdate,nn.prototype._setValue_array_setMatrixWorldNeedsUpdate],[nn.prototype._setValue_arrayElement,nn.prototype._setValue_arrayElement_setNeedsUpdate,nn.prototype._setValue_arrayElement_setMatrixWorldNeedsUpdate],[nn.prototype._setValue_fromArray,nn.prototype._setValue_fromArray_setNeedsUpdate,nn.prototype._setValue_fromArray_setMatrixWorldNeedsUpdate]];var T4=new Float32Array(1);var Ms=class{constructor(e=1,t=0,i=0){this.radius=e,this.phi=t,this.theta=i}set(e,t,i){return this.radius=e,this.phi=t,this.theta=i,this}copy(e){return this.radius=e.radius,this.phi=e.phi,this.theta=e.theta,this}makeSafe(){return this.phi=Mt(this.phi,1e-6,Math.PI-1e-6),this}setFromVector3(e){return this.setFromCartesianCoords(e.x,e.y,e.z)}setFromCartesianCoords(e,t,i){return this.radius=Math.sqrt(e*e+t*t+i*i),this.radius===0?(this.theta=0,this.phi=0):(this.theta=Math.atan2(e,i),this.phi=Math.acos(Mt(t/this.radius,-1,1))),this}clone(){return new this.constructor().copy(this)}};var nm=class{static{this.prototype.isMatrix2=!0}constructor(e,t,i,r){this.elements=[1,0,0,1],e!==void 0&&this.set(e,t,i,r)}identity(){return this.set(1,0,0,1),this}fromArray(e,t=0){for(let i=0;i<4;i++)this.elements[i]=e[i+t];return this}set(e,t,i,r){let s=this.elements;return s[0]=e,s[2]=t,s[1]=i,s[3]=r,this}};var cl=class extends tr{constructor(e,t=null){super(),this.object=e,this.domElement=t,this.enabled=!0,this.state=-1,this.keys={},this.mouseButtons={LEFT:null,MIDDLE:null,RIGHT:null},this.touches={ONE:null,TWO:null}}connect(e){this.domElement!==null&&this.disconnect(),this.domElement=e}disconnect(){}dispose(){}update(){}};function Om(n,e,t,i){let r=tE(i);switch(t){case bm:return n*e;case Mm:return n*e/r.components*r.byteLength;case nh:return n*e/r.components*r.byteLength;case Ds:return n*e*2/r.components*r.byteLength;case ih:return n*e*2/r.components*r.byteLength;case Sm:return n*e*3/r.components*r.byteLength;case or:return n*e*4/r.components*r.byteLength;case rh:return n*e*4/r.components*r.byteLength;case dl:case pl:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*8;case ml:case gl:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*16;case oh:case lh:return Math.max(n,16)*Math.max(e,8)/4;case sh:case ah:return Math.max(n,8)*Math.max(e,8)/2;case uh:case ch:case fh:case dh:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*8;case hh:case vl:case ph:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*16;case mh:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*16;case gh:return Math.floor((n+4)/5)*Math.floor((e+3)/4)*16;case vh:return Math.floor((n+4)/5)*Math.floor((e+4)/5)*16;case xh:return Math.floor((n+5)/6)*Math.floor((e+4)/5)*16;case _h:return Math.floor((n+5)/6)*Math.floor((e+5)/6)*16;case yh:return Math.floor((n+7)/8)*Math.floor((e+4)/5)*16;case bh:return Math.floor((n+7)/8)*Math.floor((e+5)/6)*16;case Sh:return Math.floor((n+7)/8)*Math.floor((e+7)/8)*16;case Mh:return Math.floor((n+9)/10)*Math.floor((e+4)/5)*16;case Eh:return Math.floor((n+9)/10)*Math.floor((e+5)/6)*16;case wh:return Math.floor((n+9)/10)*Math.floor((e+7)/8)*16;case Ah:return Math.floor((n+9)/10)*Math.floor((e+9)/10)*16;case Dh:return Math.floor((n+11)/12)*Math.floor((e+9)/10)*16;case Th:return Math.floor((n+11)/12)*Math.floor((e+11)/12)*16;case Ch:case Nh:case Rh:return Math.ceil(n/4)*Math.ceil(e/4)*16;case Fh:case Ph:return Math.ceil(n/4)*Math.ceil(e/4)*8;case xl:case Ih:return Math.ceil(n/4)*Math.ceil(e/4)*16}throw new Error(`Unable to determine texture byte length for ${t} format.`)}function tE(n){switch(n){case fi:case vm:return{byteLength:1,components:1};case sa:case xm:case sr:return{byteLength:2,components:1};case eh:case th:return{byteLength:2,components:4};case ir:case Qc:case rr:return{byteLength:4,components:1};case _m:case ym:return{byteLength:4,components:3}}throw new Error(`THREE.TextureUtils: Unknown texture type ${n}.`)}typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("register",{detail:{revision:"187"}}));typeof window<"u"&&(window.__THREE__?it("WARNING: Multiple instances of Three.js being imported."):window.__THREE__="187");function by(){let n=null,e=!1,t=null,i=null;function r(s,o){i=n.requestAnimationFrame(r),t(s,o)}return{start:function(){e!==!0&&t!==null&&n!==null&&(i=n.requestAnimationFrame(r),e=!0)},stop:function(){n!==null&&n.cancelAnimationFrame(i),e=!1},setAnimationLoop:function(s){t=s},setContext:function(s){n=s}}}function iE(n){let e=new WeakMap;function t(a,u){let l=a.array,c=a.usage,f=l.byteLength,h=n.createBuffer();n.bindBuffer(u,h),n.bufferData(u,l,c),a.onUploadCallback();let p;if(l instanceof Float32Array)p=n.FLOAT;else if(typeof Float16Array<"u"&&l instanceof Float16Array)p=n.HALF_FLOAT;else if(l instanceof Uint16Array)a.isFloat16BufferAttribute?p=n.HALF_FLOAT:p=n.UNSIGNED_SHORT;else if(l instanceof Int16Array)p=n.SHORT;else if(l instanceof Uint32Array)p=n.UNSIGNED_INT;else if(l instanceof Int32Array)p=n.INT;else if(l instanceof Int8Array)p=n.BYTE;else if(l instanceof Uint8Array)p=n.UNSIGNED_BYTE;else if(l instanceof Uint8ClampedArray)p=n.UNSIGNED_BYTE;else throw new Error("THREE.WebGLAttributes: Unsupported buffer data format: "+l);return{buffer:h,type:p,bytesPerElement:l.BYTES_PER_ELEMENT,version:a.version,size:f}}function i(a,u,l){let c=u.array,f=u.updateRanges;if(n.bindBuffer(l,a),f.length===0)n.bufferSubData(l,0,c);else{f.sort((p,v)=>p.start-v.start);let h=0;for(let p=1;p<f.length;p++){let v=f[h],w=f[p];w.start<=v.start+v.count+1?v.count=Math.max(v.count,w.start+w.count-v.start):(++h,f[h]=w)}f.length=h+1;for(let p=0,v=f.length;p<v;p++){let w=f[p];n.bufferSubData(l,w.start*c.BYTES_PER_ELEMENT,c,w.start,w.count)}u.clearUpdateRanges()}u.onUploadCallback()}function r(a){return a.isInterleavedBufferAttribute&&(a=a.data),e.get(a)}function s(a){a.isInterleavedBufferAttribute&&(a=a.data);let u=e.get(a);u&&(n.deleteBuffer(u.buffer),e.delete(a))}function o(a,u){if(a.isInterleavedBufferAttribute&&(a=a.data),a.isGLBufferAttribute){let c=e.get(a);(!c||c.version<a.version)&&e.set(a,{buffer:a.buffer,type:a.type,bytesPerElement:a.elementSize,version:a.version});return}let l=e.get(a);if(l===void 0)e.set(a,t(a,u));else if(l.version<a.version){if(l.size!==a.array.byteLength)throw new Error("THREE.WebGLAttributes: The size of the buffer attribute's array buffer does not match the original size. Resizing buffer attributes is not supported.");i(l.buffer,a,u),l.version=a.version}}return{get:r,remove:s,update:o}}var rE=`#ifdef USE_ALPHAHASH
	if ( diffuseColor.a < getAlphaHashThreshold( vPosition ) ) discard;
#endif`,sE=`#ifdef USE_ALPHAHASH
	const float ALPHA_HASH_SCALE = 0.05;
	float hash2D( vec2 value ) {
		return fract( 1.0e4 * sin( 17.0 * value.x + 0.1 * value.y ) * ( 0.1 + abs( sin( 13.0 * value.y + value.x ) ) ) );
	}
	float hash3D( vec3 value ) {
		return hash2D( vec2( hash2D( value.xy ), value.z ) );
	}
	float getAlphaHashThreshold( vec3 position ) {
		float maxDeriv = max(
			length( dFdx( position.xyz ) ),
			length( dFdy( position.xyz ) )
		);
		float pixScale = 1.0 / ( ALPHA_HASH_SCALE * maxDeriv );
		vec2 pixScales = vec2(
			exp2( floor( log2( pixScale ) ) ),
			exp2( ceil( log2( pixScale ) ) )
		);
		vec2 alpha = vec2(
			hash3D( floor( pixScales.x * position.xyz ) ),
			hash3D( floor( pixScales.y * position.xyz ) )
		);
		float lerpFactor = fract( log2( pixScale ) );
		float x = ( 1.0 - lerpFactor ) * alpha.x + lerpFactor * alpha.y;
		float a = min( lerpFactor, 1.0 - lerpFactor );
		vec3 cases = vec3(
			x * x / ( 2.0 * a * ( 1.0 - a ) ),
			( x - 0.5 * a ) / ( 1.0 - a ),
			1.0 - ( ( 1.0 - x ) * ( 1.0 - x ) / ( 2.0 * a * ( 1.0 - a ) ) )
		);
		float threshold = ( x < ( 1.0 - a ) )
			? ( ( x < a ) ? cases.x : cases.y )
			: cases.z;
		return clamp( threshold , 1.0e-6, 1.0 );
	}
#endif`,oE=`#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, vAlphaMapUv ).g;
#endif`,aE=`#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,lE=`#ifdef USE_ALPHATEST
	#ifdef ALPHA_TO_COVERAGE
	diffuseColor.a = smoothstep( alphaTest, alphaTest + fwidth( diffuseColor.a ), diffuseColor.a );
	if ( diffuseColor.a == 0.0 ) discard;
	#else
	if ( diffuseColor.a < alphaTest ) discard;
	#endif
#endif`,uE=`#ifdef USE_ALPHATEST
	uniform float alphaTest;
#endif`,cE=`#ifdef USE_AOMAP
	float ambientOcclusion = ( texture2D( aoMap, vAoMapUv ).r - 1.0 ) * aoMapIntensity + 1.0;
	reflectedLight.indirectDiffuse *= ambientOcclusion;
	#if defined( USE_CLEARCOAT ) 
		clearcoatSpecularIndirect *= ambientOcclusion;
	#endif
	#if defined( USE_SHEEN ) 
		sheenSpecularIndirect *= ambientOcclusion;
	#endif
	#if defined( USE_ENVMAP ) && defined( STANDARD )
		float dotNV = saturate( dot( geometryNormal, geometryViewDir ) );
		reflectedLight.indirectSpecular *= computeSpecularOcclusion( dotNV, ambientOcclusion, material.roughness );
	#endif
#endif`,hE=`#ifdef USE_AOMAP
	uniform sampler2D aoMap;
	uniform float aoMapIntensity;
#endif`,fE=`#ifdef USE_BATCHING
	#if ! defined( GL_ANGLE_multi_draw )
	#define gl_DrawID _gl_DrawID
	uniform int _gl_DrawID;
	#endif
	uniform highp sampler2D batchingTexture;
	uniform highp usampler2D batchingIdTexture;
	mat4 getBatchingMatrix( const in float i ) {
		int size = textureSize( batchingTexture, 0 ).x;
		int j = int( i ) * 4;
		int x = j % size;
		int y = j / size;
		vec4 v1 = texelFetch( batchingTexture, ivec2( x, y ), 0 );
		vec4 v2 = texelFetch( batchingTexture, ivec2( x + 1, y ), 0 );
		vec4 v3 = texelFetch( batchingTexture, ivec2( x + 2, y ), 0 );
		vec4 v4 = texelFetch( batchingTexture, ivec2( x + 3, y ), 0 );
		return mat4( v1, v2, v3, v4 );
	}
	float getIndirectIndex( const in int i ) {
		int size = textureSize( batchingIdTexture, 0 ).x;
		int x = i % size;
		int y = i / size;
		return float( texelFetch( batchingIdTexture, ivec2( x, y ), 0 ).r );
	}
#endif
#ifdef USE_BATCHING_COLOR
	uniform sampler2D batchingColorTexture;
	vec4 getBatchingColor( const in float i ) {
		int size = textureSize( batchingColorTexture, 0 ).x;
		int j = int( i );
		int x = j % size;
		int y = j / size;
		return texelFetch( batchingColorTexture, ivec2( x, y ), 0 );
	}
#endif`,dE=`#ifdef USE_BATCHING
	mat4 batchingMatrix = getBatchingMatrix( getIndirectIndex( gl_DrawID ) );
#endif`,pE=`vec3 transformed = vec3( position );
#ifdef USE_ALPHAHASH
	vPosition = vec3( position );
#endif`,mE=`vec3 objectNormal = vec3( normal );
#ifdef USE_TANGENT
	vec3 objectTangent = vec3( tangent.xyz );
#endif`,gE=`float G_BlinnPhong_Implicit( ) {
	return 0.25;
}
float D_BlinnPhong( const in float shininess, const in float dotNH ) {
	return RECIPROCAL_PI * ( shininess * 0.5 + 1.0 ) * pow( dotNH, shininess );
}
vec3 BRDF_BlinnPhong( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in vec3 specularColor, const in float shininess ) {
	vec3 halfDir = normalize( lightDir + viewDir );
	float dotNH = saturate( dot( normal, halfDir ) );
	float dotVH = saturate( dot( viewDir, halfDir ) );
	vec3 F = F_Schlick( specularColor, 1.0, dotVH );
	float G = G_BlinnPhong_Implicit( );
	float D = D_BlinnPhong( shininess, dotNH );
	return F * ( G * D );
} // validated`,vE=`#ifdef USE_IRIDESCENCE
	const mat3 XYZ_TO_REC709 = mat3(
		 3.2404542, -0.9692660,  0.0556434,
		-1.5371385,  1.8760108, -0.2040259,
		-0.4985314,  0.0415560,  1.0572252
	);
	vec3 Fresnel0ToIor( vec3 fresnel0 ) {
		vec3 sqrtF0 = sqrt( fresnel0 );
		return ( vec3( 1.0 ) + sqrtF0 ) / ( vec3( 1.0 ) - sqrtF0 );
	}
	vec3 IorToFresnel0( vec3 transmittedIor, float incidentIor ) {
		return pow2( ( transmittedIor - vec3( incidentIor ) ) / ( transmittedIor + vec3( incidentIor ) ) );
	}
	float IorToFresnel0( float transmittedIor, float incidentIor ) {
		return pow2( ( transmittedIor - incidentIor ) / ( transmittedIor + incidentIor ));
	}
	vec3 evalSensitivity( float OPD, vec3 shift ) {
		float phase = 2.0 * PI * OPD * 1.0e-9;
		vec3 val = vec3( 5.4856e-13, 4.4201e-13, 5.2481e-13 );
		vec3 pos = vec3( 1.6810e+06, 1.7953e+06, 2.2084e+06 );
		vec3 var = vec3( 4.3278e+09, 9.3046e+09, 6.6121e+09 );
		vec3 xyz = val * sqrt( 2.0 * PI * var ) * cos( pos * phase + shift ) * exp( - pow2( phase ) * var );
		xyz.x += 9.7470e-14 * sqrt( 2.0 * PI * 4.5282e+09 ) * cos( 2.2399e+06 * phase + shift[ 0 ] ) * exp( - 4.5282e+09 * pow2( phase ) );
		xyz /= 1.0685e-7;
		vec3 rgb = XYZ_TO_REC709 * xyz;
		return rgb;
	}
	vec3 evalIridescence( float outsideIOR, float eta2, float cosTheta1, float thinFilmThickness, vec3 baseF0 ) {
		vec3 I;
		float iridescenceIOR = mix( outsideIOR, eta2, smoothstep( 0.0, 0.03, thinFilmThickness ) );
		float sinTheta2Sq = pow2( outsideIOR / iridescenceIOR ) * ( 1.0 - pow2( cosTheta1 ) );
		float cosTheta2Sq = 1.0 - sinTheta2Sq;
		if ( cosTheta2Sq < 0.0 ) {
			return vec3( 1.0 );
		}
		float cosTheta2 = sqrt( cosTheta2Sq );
		float R0 = IorToFresnel0( iridescenceIOR, outsideIOR );
		float R12 = F_Schlick( R0, 1.0, cosTheta1 );
		float T121 = 1.0 - R12;
		float phi12 = 0.0;
		if ( iridescenceIOR < outsideIOR ) phi12 = PI;
		float phi21 = PI - phi12;
		vec3 baseIOR = Fresnel0ToIor( clamp( baseF0, 0.0, 0.9999 ) );		vec3 R1 = IorToFresnel0( baseIOR, iridescenceIOR );
		vec3 R23 = F_Schlick( R1, 1.0, cosTheta2 );
		vec3 phi23 = vec3( 0.0 );
		if ( baseIOR[ 0 ] < iridescenceIOR ) phi23[ 0 ] = PI;
		if ( baseIOR[ 1 ] < iridescenceIOR ) phi23[ 1 ] = PI;
		if ( baseIOR[ 2 ] < iridescenceIOR ) phi23[ 2 ] = PI;
		float OPD = 2.0 * iridescenceIOR * thinFilmThickness * cosTheta2;
		vec3 phi = vec3( phi21 ) + phi23;
		vec3 R123 = clamp( R12 * R23, 1e-5, 0.9999 );
		vec3 r123 = sqrt( R123 );
		vec3 Rs = pow2( T121 ) * R23 / ( vec3( 1.0 ) - R123 );
		vec3 C0 = R12 + Rs;
		I = C0;
		vec3 Cm = Rs - T121;
		for ( int m = 1; m <= 2; ++ m ) {
			Cm *= r123;
			vec3 Sm = 2.0 * evalSensitivity( float( m ) * OPD, float( m ) * phi );
			I += Cm * Sm;
		}
		return max( I, vec3( 0.0 ) );
	}
#endif`,xE=`#ifdef USE_BUMPMAP
	uniform sampler2D bumpMap;
	uniform float bumpScale;
	vec2 dHdxy_fwd() {
		vec2 dSTdx = dFdx( vBumpMapUv );
		vec2 dSTdy = dFdy( vBumpMapUv );
		float Hll = bumpScale * texture2D( bumpMap, vBumpMapUv ).x;
		float dBx = bumpScale * texture2D( bumpMap, vBumpMapUv + dSTdx ).x - Hll;
		float dBy = bumpScale * texture2D( bumpMap, vBumpMapUv + dSTdy ).x - Hll;
		return vec2( dBx, dBy );
	}
	vec3 perturbNormalArb( vec3 surf_pos, vec3 surf_norm, vec2 dHdxy, float faceDirection ) {
		vec3 vSigmaX = normalize( dFdx( surf_pos.xyz ) );
		vec3 vSigmaY = normalize( dFdy( surf_pos.xyz ) );
		vec3 vN = surf_norm;
		vec3 R1 = cross( vSigmaY, vN );
		vec3 R2 = cross( vN, vSigmaX );
		float fDet = dot( vSigmaX, R1 ) * faceDirection;
		vec3 vGrad = sign( fDet ) * ( dHdxy.x * R1 + dHdxy.y * R2 );
		return normalize( abs( fDet ) * surf_norm - vGrad );
	}
#endif`,_E=`#if NUM_CLIPPING_PLANES > 0
	vec4 plane;
	#ifdef ALPHA_TO_COVERAGE
		float distanceToPlane, distanceGradient;
		float clipOpacity = 1.0;
		#pragma unroll_loop_start
		for ( int i = 0; i < UNION_CLIPPING_PLANES; i ++ ) {
			plane = clippingPlanes[ i ];
			distanceToPlane = - dot( vClipPosition, plane.xyz ) + plane.w;
			distanceGradient = fwidth( distanceToPlane ) / 2.0;
			clipOpacity *= smoothstep( - distanceGradient, distanceGradient, distanceToPlane );
			if ( clipOpacity == 0.0 ) discard;
		}
		#pragma unroll_loop_end
		#if UNION_CLIPPING_PLANES < NUM_CLIPPING_PLANES
			float unionClipOpacity = 1.0;
			#pragma unroll_loop_start
			for ( int i = UNION_CLIPPING_PLANES; i < NUM_CLIPPING_PLANES; i ++ ) {
				plane = clippingPlanes[ i ];
				distanceToPlane = - dot( vClipPosition, plane.xyz ) + plane.w;
				distanceGradient = fwidth( distanceToPlane ) / 2.0;
				unionClipOpacity *= 1.0 - smoothstep( - distanceGradient, distanceGradient, distanceToPlane );
			}
			#pragma unroll_loop_end
			clipOpacity *= 1.0 - unionClipOpacity;
		#endif
		diffuseColor.a *= clipOpacity;
		if ( diffuseColor.a == 0.0 ) discard;
	#else
		#pragma unroll_loop_start
		for ( int i = 0; i < UNION_CLIPPING_PLANES; i ++ ) {
			plane = clippingPlanes[ i ];
			if ( dot( vClipPosition, plane.xyz ) > plane.w ) discard;
		}
		#pragma unroll_loop_end
		#if UNION_CLIPPING_PLANES < NUM_CLIPPING_PLANES
			bool clipped = true;
			#pragma unroll_loop_start
			for ( int i = UNION_CLIPPING_PLANES; i < NUM_CLIPPING_PLANES; i ++ ) {
				plane = clippingPlanes[ i ];
				clipped = ( dot( vClipPosition, plane.xyz ) > plane.w ) && clipped;
			}
			#pragma unroll_loop_end
			if ( clipped ) discard;
		#endif
	#endif
#endif`,yE=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
	uniform vec4 clippingPlanes[ NUM_CLIPPING_PLANES ];
#endif`,bE=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
#endif`,SE=`#if NUM_CLIPPING_PLANES > 0
	vClipPosition = - mvPosition.xyz;
#endif`,ME=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	diffuseColor *= vColor;
#endif`,EE=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	varying vec4 vColor;
#endif`,wE=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	varying vec4 vColor;
#endif`,AE=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	vColor = vec4( 1.0 );
#endif
#ifdef USE_COLOR_ALPHA
	vColor *= color;
#elif defined( USE_COLOR )
	vColor.rgb *= color;
#endif
#ifdef USE_INSTANCING_COLOR
	vColor.rgb *= instanceColor.rgb;
#endif
#ifdef USE_BATCHING_COLOR
	vColor *= getBatchingColor( getIndirectIndex( gl_DrawID ) );
#endif`,DE=`#define PI 3.141592653589793
#define PI2 6.283185307179586
#define PI_HALF 1.5707963267948966
#define RECIPROCAL_PI 0.3183098861837907
#define RECIPROCAL_PI2 0.15915494309189535
#define EPSILON 1e-6
#ifndef saturate
#define saturate( a ) clamp( a, 0.0, 1.0 )
#endif
#define whiteComplement( a ) ( 1.0 - saturate( a ) )
float pow2( const in float x ) { return x*x; }
vec3 pow2( const in vec3 x ) { return x*x; }
float pow3( const in float x ) { return x*x*x; }
float pow4( const in float x ) { float x2 = x*x; return x2*x2; }
float max3( const in vec3 v ) { return max( max( v.x, v.y ), v.z ); }
float average( const in vec3 v ) { return dot( v, vec3( 0.3333333 ) ); }
highp float rand( const in vec2 uv ) {
	const highp float a = 12.9898, b = 78.233, c = 43758.5453;
	highp float dt = dot( uv.xy, vec2( a,b ) ), sn = mod( dt, PI );
	return fract( sin( sn ) * c );
}
#ifdef HIGH_PRECISION
	float precisionSafeLength( vec3 v ) { return length( v ); }
#else
	float precisionSafeLength( vec3 v ) {
		float maxComponent = max3( abs( v ) );
		return length( v / maxComponent ) * maxComponent;
	}
#endif
struct IncidentLight {
	vec3 color;
	vec3 direction;
	bool visible;
};
struct ReflectedLight {
	vec3 directDiffuse;
	vec3 directSpecular;
	vec3 indirectDiffuse;
	vec3 indirectSpecular;
};
#ifdef USE_ALPHAHASH
	varying vec3 vPosition;
#endif
vec3 transformDirection( in vec3 dir, in mat4 matrix ) {
	return normalize( ( matrix * vec4( dir, 0.0 ) ).xyz );
}
#define inverseTransformDirection transformDirectionByInverseViewMatrix
vec3 transformNormalByInverseViewMatrix( in vec3 normal, in mat4 viewMatrix ) {
	return normalize( ( vec4( normal, 0.0 ) * viewMatrix ).xyz );
}
vec3 transformDirectionByInverseViewMatrix( in vec3 dir, in mat4 viewMatrix ) {
	return normalize( ( vec4( dir, 0.0 ) * viewMatrix ).xyz );
}
bool isPerspectiveMatrix( mat4 m ) {
	return m[ 2 ][ 3 ] == - 1.0;
}
vec2 equirectUv( in vec3 dir ) {
	float u = atan( dir.z, dir.x ) * RECIPROCAL_PI2 + 0.5;
	float v = asin( clamp( dir.y, - 1.0, 1.0 ) ) * RECIPROCAL_PI + 0.5;
	return vec2( u, v );
}
vec3 BRDF_Lambert( const in vec3 diffuseColor ) {
	return RECIPROCAL_PI * diffuseColor;
}
vec3 F_Schlick( const in vec3 f0, const in float f90, const in float dotVH ) {
	float fresnel = exp2( ( - 5.55473 * dotVH - 6.98316 ) * dotVH );
	return f0 * ( 1.0 - fresnel ) + ( f90 * fresnel );
}
float F_Schlick( const in float f0, const in float f90, const in float dotVH ) {
	float fresnel = exp2( ( - 5.55473 * dotVH - 6.98316 ) * dotVH );
	return f0 * ( 1.0 - fresnel ) + ( f90 * fresnel );
} // validated`,TE=`vec3 transformedNormal = objectNormal;
#ifdef USE_TANGENT
	vec3 transformedTangent = objectTangent;
#endif
#ifdef USE_BATCHING
	mat3 bm = mat3( batchingMatrix );
	transformedNormal /= vec3( dot( bm[ 0 ], bm[ 0 ] ), dot( bm[ 1 ], bm[ 1 ] ), dot( bm[ 2 ], bm[ 2 ] ) );
	transformedNormal = bm * transformedNormal;
	#ifdef USE_TANGENT
		transformedTangent = bm * transformedTangent;
	#endif
#endif
#ifdef USE_INSTANCING
	mat3 im = mat3( instanceMatrix );
	transformedNormal /= vec3( dot( im[ 0 ], im[ 0 ] ), dot( im[ 1 ], im[ 1 ] ), dot( im[ 2 ], im[ 2 ] ) );
	transformedNormal = im * transformedNormal;
	#ifdef USE_TANGENT
		transformedTangent = im * transformedTangent;
	#endif
#endif
transformedNormal = normalMatrix * transformedNormal;
#ifdef FLIP_SIDED
	transformedNormal = - transformedNormal;
#endif
#ifdef USE_TANGENT
	transformedTangent = ( modelViewMatrix * vec4( transformedTangent, 0.0 ) ).xyz;
#endif`,CE=`#ifdef USE_DISPLACEMENTMAP
	uniform sampler2D displacementMap;
	uniform float displacementScale;
	uniform float displacementBias;
#endif`,NE=`#ifdef USE_DISPLACEMENTMAP
	transformed += normalize( objectNormal ) * ( texture2D( displacementMap, vDisplacementMapUv ).x * displacementScale + displacementBias );
#endif`,RE=`#ifdef USE_EMISSIVEMAP
	vec4 emissiveColor = texture2D( emissiveMap, vEmissiveMapUv );
	#ifdef DECODE_VIDEO_TEXTURE_EMISSIVE
		emissiveColor = sRGBTransferEOTF( emissiveColor );
	#endif
	totalEmissiveRadiance *= emissiveColor.rgb;
#endif`,FE=`#ifdef USE_EMISSIVEMAP
	uniform sampler2D emissiveMap;
#endif`,PE="gl_FragColor = linearToOutputTexel( gl_FragColor );",IE=`vec4 LinearTransferOETF( in vec4 value ) {
	return value;
}
vec4 sRGBTransferEOTF( in vec4 value ) {
	return vec4( mix( pow( value.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), value.rgb * 0.0773993808, vec3( lessThanEqual( value.rgb, vec3( 0.04045 ) ) ) ), value.a );
}
vec4 sRGBTransferOETF( in vec4 value ) {
	return vec4( mix( pow( value.rgb, vec3( 0.41666 ) ) * 1.055 - vec3( 0.055 ), value.rgb * 12.92, vec3( lessThanEqual( value.rgb, vec3( 0.0031308 ) ) ) ), value.a );
}`,LE=`#ifdef USE_ENVMAP
	#ifdef ENV_WORLDPOS
		vec3 cameraToFrag;
		if ( isOrthographic ) {
			cameraToFrag = normalize( vec3( - viewMatrix[ 0 ][ 2 ], - viewMatrix[ 1 ][ 2 ], - viewMatrix[ 2 ][ 2 ] ) );
		} else {
			cameraToFrag = normalize( vWorldPosition - cameraPosition );
		}
		vec3 worldNormal = transformNormalByInverseViewMatrix( normal, viewMatrix );
		#ifdef ENVMAP_MODE_REFLECTION
			vec3 reflectVec = reflect( cameraToFrag, worldNormal );
		#else
			vec3 reflectVec = refract( cameraToFrag, worldNormal, refractionRatio );
		#endif
	#else
		vec3 reflectVec = vReflect;
	#endif
	#ifdef ENVMAP_TYPE_CUBE
		vec4 envColor = textureCube( envMap, envMapRotation * reflectVec );
		#ifdef ENVMAP_BLENDING_MULTIPLY
			outgoingLight = mix( outgoingLight, outgoingLight * envColor.xyz, specularStrength * reflectivity );
		#elif defined( ENVMAP_BLENDING_MIX )
			outgoingLight = mix( outgoingLight, envColor.xyz, specularStrength * reflectivity );
		#elif defined( ENVMAP_BLENDING_ADD )
			outgoingLight += envColor.xyz * specularStrength * reflectivity;
		#endif
	#endif
#endif`,OE=`#ifdef USE_ENVMAP
	uniform float envMapIntensity;
	uniform mat3 envMapRotation;
	uniform samplerCube envMap;
	#ifdef ENVMAP_TYPE_PMREM
		float roughnessToMip( const in float roughness ) {
			float r = clamp( roughness, 0.0, 1.0 );
			return ENVMAP_MAX_LOD * r * ( 2.0 - r );
		}
	#endif
#endif`,BE=`#ifdef USE_ENVMAP
	uniform float reflectivity;
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		varying vec3 vWorldPosition;
		uniform float refractionRatio;
	#else
		varying vec3 vReflect;
	#endif
#endif`,UE=`#ifdef USE_ENVMAP
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		
		varying vec3 vWorldPosition;
	#else
		varying vec3 vReflect;
		uniform float refractionRatio;
	#endif
#endif`,kE=`#ifdef USE_ENVMAP
	#ifdef ENV_WORLDPOS
		vWorldPosition = worldPosition.xyz;
	#else
		vec3 cameraToVertex;
		if ( isOrthographic ) {
			cameraToVertex = normalize( vec3( - viewMatrix[ 0 ][ 2 ], - viewMatrix[ 1 ][ 2 ], - viewMatrix[ 2 ][ 2 ] ) );
		} else {
			cameraToVertex = normalize( worldPosition.xyz - cameraPosition );
		}
		vec3 worldNormal = transformNormalByInverseViewMatrix( transformedNormal, viewMatrix );
		#ifdef ENVMAP_MODE_REFLECTION
			vReflect = reflect( cameraToVertex, worldNormal );
		#else
			vReflect = refract( cameraToVertex, worldNormal, refractionRatio );
		#endif
	#endif
#endif`,zE=`#ifdef USE_FOG
	vFogDepth = - mvPosition.z;
#endif`,VE=`#ifdef USE_FOG
	varying float vFogDepth;
#endif`,GE=`#ifdef USE_FOG
	#ifdef FOG_EXP2
		float fogFactor = 1.0 - exp( - fogDensity * fogDensity * vFogDepth * vFogDepth );
	#else
		float fogFactor = smoothstep( fogNear, fogFar, vFogDepth );
	#endif
	gl_FragColor.rgb = mix( gl_FragColor.rgb, fogColor, fogFactor );
#endif`,HE=`#ifdef USE_FOG
	uniform vec3 fogColor;
	varying float vFogDepth;
	#ifdef FOG_EXP2
		uniform float fogDensity;
	#else
		uniform float fogNear;
		uniform float fogFar;
	#endif
#endif`,WE=`#ifdef USE_GRADIENTMAP
	uniform sampler2D gradientMap;
#endif
vec3 getGradientIrradiance( vec3 normal, vec3 lightDirection ) {
	float dotNL = dot( normal, lightDirection );
	vec2 coord = vec2( dotNL * 0.5 + 0.5, 0.0 );
	#ifdef USE_GRADIENTMAP
		return vec3( texture2D( gradientMap, coord ).r );
	#else
		vec2 fw = fwidth( coord ) * 0.5;
		return mix( vec3( 0.7 ), vec3( 1.0 ), smoothstep( 0.7 - fw.x, 0.7 + fw.x, coord.x ) );
	#endif
}`,XE=`#ifdef USE_LIGHTMAP
	uniform sampler2D lightMap;
	uniform float lightMapIntensity;
#endif`,qE=`LambertMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularStrength = specularStrength;`,YE=`varying vec3 vViewPosition;
struct LambertMaterial {
	vec3 diffuseColor;
	float specularStrength;
};
void RE_Direct_Lambert( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in LambertMaterial material, inout ReflectedLight reflectedLight ) {
	float dotNL = saturate( dot( geometryNormal, directLight.direction ) );
	vec3 irradiance = dotNL * directLight.color;
	reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
void RE_IndirectDiffuse_Lambert( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in LambertMaterial material, inout ReflectedLight reflectedLight ) {
	reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct				RE_Direct_Lambert
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Lambert`,$E=`uniform bool receiveShadow;
uniform vec3 ambientLightColor;
#if defined( USE_LIGHT_PROBES )
	uniform vec3 lightProbe[ 9 ];
#endif
vec3 shGetIrradianceAt( in vec3 normal, in vec3 shCoefficients[ 9 ] ) {
	float x = normal.x, y = normal.y, z = normal.z;
	vec3 result = shCoefficients[ 0 ] * 0.886227;
	result += shCoefficients[ 1 ] * 2.0 * 0.511664 * y;
	result += shCoefficients[ 2 ] * 2.0 * 0.511664 * z;
	result += shCoefficients[ 3 ] * 2.0 * 0.511664 * x;
	result += shCoefficients[ 4 ] * 2.0 * 0.429043 * x * y;
	result += shCoefficients[ 5 ] * 2.0 * 0.429043 * y * z;
	result += shCoefficients[ 6 ] * ( 0.743125 * z * z - 0.247708 );
	result += shCoefficients[ 7 ] * 2.0 * 0.429043 * x * z;
	result += shCoefficients[ 8 ] * 0.429043 * ( x * x - y * y );
	return result;
}
vec3 getLightProbeIrradiance( const in vec3 lightProbe[ 9 ], const in vec3 normal ) {
	vec3 worldNormal = transformNormalByInverseViewMatrix( normal, viewMatrix );
	vec3 irradiance = shGetIrradianceAt( worldNormal, lightProbe );
	return irradiance;
}
vec3 getAmbientLightIrradiance( const in vec3 ambientLightColor ) {
	vec3 irradiance = ambientLightColor;
	return irradiance;
}
float getDistanceAttenuation( const in float lightDistance, const in float cutoffDistance, const in float decayExponent ) {
	float distanceFalloff = 1.0 / max( pow( lightDistance, decayExponent ), 0.01 );
	if ( cutoffDistance > 0.0 ) {
		distanceFalloff *= pow2( saturate( 1.0 - pow4( lightDistance / cutoffDistance ) ) );
	}
	return distanceFalloff;
}
float getSpotAttenuation( const in float coneCosine, const in float penumbraCosine, const in float angleCosine ) {
	return smoothstep( coneCosine, penumbraCosine, angleCosine );
}
#if NUM_SUN_LIGHTS > 0
	struct SunLight {
		vec3 direction;
		vec3 color;
	};
	uniform SunLight sunLights[ NUM_SUN_LIGHTS ];
	void getSunLightInfo( const in SunLight sunLight, out IncidentLight light ) {
		light.color = sunLight.color;
		light.direction = sunLight.direction;
		light.visible = true;
	}
#endif
#if NUM_DIR_LIGHTS > 0
	struct DirectionalLight {
		vec3 direction;
		vec3 color;
	};
	uniform DirectionalLight directionalLights[ NUM_DIR_LIGHTS ];
	void getDirectionalLightInfo( const in DirectionalLight directionalLight, out IncidentLight light ) {
		light.color = directionalLight.color;
		light.direction = directionalLight.direction;
		light.visible = true;
	}
#endif
#if NUM_POINT_LIGHTS > 0
	struct PointLight {
		vec3 position;
		vec3 color;
		float distance;
		float decay;
	};
	uniform PointLight pointLights[ NUM_POINT_LIGHTS ];
	void getPointLightInfo( const in PointLight pointLight, const in vec3 geometryPosition, out IncidentLight light ) {
		vec3 lVector = pointLight.position - geometryPosition;
		light.direction = normalize( lVector );
		float lightDistance = length( lVector );
		light.color = pointLight.color;
		light.color *= getDistanceAttenuation( lightDistance, pointLight.distance, pointLight.decay );
		light.visible = ( light.color != vec3( 0.0 ) );
	}
#endif
#if NUM_SPOT_LIGHTS > 0
	struct SpotLight {
		vec3 position;
		vec3 direction;
		vec3 color;
		float distance;
		float decay;
		float coneCos;
		float penumbraCos;
	};
	uniform SpotLight spotLights[ NUM_SPOT_LIGHTS ];
	void getSpotLightInfo( const in SpotLight spotLight, const in vec3 geometryPosition, out IncidentLight light ) {
		vec3 lVector = spotLight.position - geometryPosition;
		light.direction = normalize( lVector );
		float angleCos = dot( light.direction, spotLight.direction );
		float spotAttenuation = getSpotAttenuation( spotLight.coneCos, spotLight.penumbraCos, angleCos );
		if ( spotAttenuation > 0.0 ) {
			float lightDistance = length( lVector );
			light.color = spotLight.color * spotAttenuation;
			light.color *= getDistanceAttenuation( lightDistance, spotLight.distance, spotLight.decay );
			light.visible = ( light.color != vec3( 0.0 ) );
		} else {
			light.color = vec3( 0.0 );
			light.visible = false;
		}
	}
#endif
#if NUM_RECT_AREA_LIGHTS > 0
	struct RectAreaLight {
		vec3 color;
		vec3 position;
		vec3 halfWidth;
		vec3 halfHeight;
	};
	uniform sampler2D ltc_1;	uniform sampler2D ltc_2;
	uniform RectAreaLight rectAreaLights[ NUM_RECT_AREA_LIGHTS ];
#endif
#if NUM_HEMI_LIGHTS > 0
	struct HemisphereLight {
		vec3 direction;
		vec3 skyColor;
		vec3 groundColor;
	};
	uniform HemisphereLight hemisphereLights[ NUM_HEMI_LIGHTS ];
	vec3 getHemisphereLightIrradiance( const in HemisphereLight hemiLight, const in vec3 normal ) {
		float dotNL = dot( normal, hemiLight.direction );
		float hemiDiffuseWeight = 0.5 * dotNL + 0.5;
		vec3 irradiance = mix( hemiLight.groundColor, hemiLight.skyColor, hemiDiffuseWeight );
		return irradiance;
	}
#endif
#include <lightprobes_pars_fragment>`,ZE=`#ifdef USE_ENVMAP
	vec3 getIBLIrradiance( const in vec3 normal ) {
		#ifdef ENVMAP_TYPE_PMREM
			vec3 worldNormal = transformNormalByInverseViewMatrix( normal, viewMatrix );
			vec4 envMapColor = textureLod( envMap, envMapRotation * worldNormal, ENVMAP_MAX_LOD );
			return PI * envMapColor.rgb * envMapIntensity;
		#else
			return vec3( 0.0 );
		#endif
	}
	vec3 getIBLRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness ) {
		#ifdef ENVMAP_TYPE_PMREM
			vec3 reflectVec = reflect( - viewDir, normal );
			reflectVec = normalize( mix( reflectVec, normal, pow4( roughness ) ) );
			reflectVec = transformDirectionByInverseViewMatrix( reflectVec, viewMatrix );
			vec4 envMapColor = textureLod( envMap, envMapRotation * reflectVec, roughnessToMip( roughness ) );
			return envMapColor.rgb * envMapIntensity;
		#else
			return vec3( 0.0 );
		#endif
	}
	#ifdef USE_RETROREFLECTION
		vec3 getIBLRetroRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness ) {
			#ifdef ENVMAP_TYPE_PMREM
				vec3 retroVec = normalize( mix( viewDir, normal, pow4( roughness ) ) );
				retroVec = transformDirectionByInverseViewMatrix( retroVec, viewMatrix );
				vec4 envMapColor = textureLod( envMap, envMapRotation * retroVec, roughnessToMip( roughness ) );
				return envMapColor.rgb * envMapIntensity;
			#else
				return vec3( 0.0 );
			#endif
		}
	#endif
	#ifdef USE_ANISOTROPY
		vec3 getIBLAnisotropyRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness, const in vec3 bitangent, const in float anisotropy ) {
			#ifdef ENVMAP_TYPE_PMREM
				vec3 bentNormal = cross( bitangent, viewDir );
				bentNormal = normalize( cross( bentNormal, bitangent ) );
				bentNormal = normalize( mix( bentNormal, normal, pow2( pow2( 1.0 - anisotropy * ( 1.0 - roughness ) ) ) ) );
				return getIBLRadiance( viewDir, bentNormal, roughness );
			#else
				return vec3( 0.0 );
			#endif
		}
		#ifdef USE_RETROREFLECTION
			vec3 getIBLAnisotropyRetroRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness, const in vec3 bitangent, const in float anisotropy ) {
				#ifdef ENVMAP_TYPE_PMREM
					vec3 bentNormal = cross( bitangent, viewDir );
					bentNormal = normalize( cross( bentNormal, bitangent ) );
					bentNormal = normalize( mix( bentNormal, normal, pow2( pow2( 1.0 - anisotropy * ( 1.0 - roughness ) ) ) ) );
					return getIBLRetroRadiance( viewDir, bentNormal, roughness );
				#else
					return vec3( 0.0 );
				#endif
			}
		#endif
	#endif
#endif`,jE=`ToonMaterial material;
material.diffuseColor = diffuseColor.rgb;`,JE=`varying vec3 vViewPosition;
struct ToonMaterial {
	vec3 diffuseColor;
};
void RE_Direct_Toon( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in ToonMaterial material, inout ReflectedLight reflectedLight ) {
	vec3 irradiance = getGradientIrradiance( geometryNormal, directLight.direction ) * directLight.color;
	reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
void RE_IndirectDiffuse_Toon( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in ToonMaterial material, inout ReflectedLight reflectedLight ) {
	reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct				RE_Direct_Toon
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Toon`,KE=`BlinnPhongMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularColor = specular;
material.specularShininess = shininess;
material.specularStrength = specularStrength;`,QE=`varying vec3 vViewPosition;
struct BlinnPhongMaterial {
	vec3 diffuseColor;
	vec3 specularColor;
	float specularShininess;
	float specularStrength;
};
void RE_Direct_BlinnPhong( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in BlinnPhongMaterial material, inout ReflectedLight reflectedLight ) {
	float dotNL = saturate( dot( geometryNormal, directLight.direction ) );
	vec3 irradiance = dotNL * directLight.color;
	reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
	reflectedLight.directSpecular += irradiance * BRDF_BlinnPhong( directLight.direction, geometryViewDir, geometryNormal, material.specularColor, material.specularShininess ) * material.specularStrength;
}
void RE_IndirectDiffuse_BlinnPhong( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in BlinnPhongMaterial material, inout ReflectedLight reflectedLight ) {
	reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct				RE_Direct_BlinnPhong
#define RE_IndirectDiffuse		RE_IndirectDiffuse_BlinnPhong`,ew=`PhysicalMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.diffuseContribution = diffuseColor.rgb * ( 1.0 - metalnessFactor );
material.metalness = metalnessFactor;
vec3 dxy = max( abs( dFdx( nonPerturbedNormal ) ), abs( dFdy( nonPerturbedNormal ) ) );
float geometryRoughness = max( max( dxy.x, dxy.y ), dxy.z );
material.roughness = max( roughnessFactor, 0.045 );
material.roughness += geometryRoughness;
material.roughness = min( material.roughness, 1.0 );
#ifdef USE_DIFFUSE_ROUGHNESS
	float diffuseRoughnessFactor = diffuseRoughness;
	#ifdef USE_DIFFUSE_ROUGHNESSMAP
		diffuseRoughnessFactor *= texture2D( diffuseRoughnessMap, vDiffuseRoughnessMapUv ).r;
	#endif
	material.diffuseRoughness = saturate( diffuseRoughnessFactor );
#endif
#ifdef IOR
	material.ior = ior;
	#ifdef USE_SPECULAR
		float specularIntensityFactor = specularIntensity;
		vec3 specularColorFactor = specularColor;
		#ifdef USE_SPECULAR_COLORMAP
			specularColorFactor *= texture2D( specularColorMap, vSpecularColorMapUv ).rgb;
		#endif
		#ifdef USE_SPECULAR_INTENSITYMAP
			specularIntensityFactor *= texture2D( specularIntensityMap, vSpecularIntensityMapUv ).a;
		#endif
		material.specularF90 = mix( specularIntensityFactor, 1.0, metalnessFactor );
	#else
		float specularIntensityFactor = 1.0;
		vec3 specularColorFactor = vec3( 1.0 );
		material.specularF90 = 1.0;
	#endif
	material.specularColor = min( pow2( ( material.ior - 1.0 ) / ( material.ior + 1.0 ) ) * specularColorFactor, vec3( 1.0 ) ) * specularIntensityFactor;
	material.specularColorBlended = mix( material.specularColor, diffuseColor.rgb, metalnessFactor );
#else
	material.specularColor = vec3( 0.04 );
	material.specularColorBlended = mix( material.specularColor, diffuseColor.rgb, metalnessFactor );
	material.specularF90 = 1.0;
#endif
#ifdef USE_CLEARCOAT
	material.clearcoat = clearcoat;
	material.clearcoatRoughness = clearcoatRoughness;
	material.clearcoatF0 = vec3( 0.04 );
	material.clearcoatF90 = 1.0;
	#ifdef USE_CLEARCOATMAP
		material.clearcoat *= texture2D( clearcoatMap, vClearcoatMapUv ).x;
	#endif
	#ifdef USE_CLEARCOAT_ROUGHNESSMAP
		material.clearcoatRoughness *= texture2D( clearcoatRoughnessMap, vClearcoatRoughnessMapUv ).y;
	#endif
	material.clearcoat = saturate( material.clearcoat );	material.clearcoatRoughness = max( material.clearcoatRoughness, 0.045 );
	material.clearcoatRoughness += geometryRoughness;
	material.clearcoatRoughness = min( material.clearcoatRoughness, 1.0 );
#endif
#ifdef USE_DISPERSION
	material.dispersion = dispersion;
#endif
#ifdef USE_RETROREFLECTION
	material.retroreflectivity = retroreflectivity;
#endif
#ifdef USE_IRIDESCENCE
	material.iridescence = iridescence;
	material.iridescenceIOR = iridescenceIOR;
	#ifdef USE_IRIDESCENCEMAP
		material.iridescence *= texture2D( iridescenceMap, vIridescenceMapUv ).r;
	#endif
	#ifdef USE_IRIDESCENCE_THICKNESSMAP
		material.iridescenceThickness = (iridescenceThicknessMaximum - iridescenceThicknessMinimum) * texture2D( iridescenceThicknessMap, vIridescenceThicknessMapUv ).g + iridescenceThicknessMinimum;
	#else
		material.iridescenceThickness = iridescenceThicknessMaximum;
	#endif
#endif
#ifdef USE_SHEEN
	material.sheenColor = sheenColor;
	#ifdef USE_SHEEN_COLORMAP
		material.sheenColor *= texture2D( sheenColorMap, vSheenColorMapUv ).rgb;
	#endif
	material.sheenRoughness = clamp( sheenRoughness, 0.0001, 1.0 );
	#ifdef USE_SHEEN_ROUGHNESSMAP
		material.sheenRoughness *= texture2D( sheenRoughnessMap, vSheenRoughnessMapUv ).a;
	#endif
#endif
#ifdef USE_ANISOTROPY
	#ifdef USE_ANISOTROPYMAP
		mat2 anisotropyMat = mat2( anisotropyVector.x, anisotropyVector.y, - anisotropyVector.y, anisotropyVector.x );
		vec3 anisotropyPolar = texture2D( anisotropyMap, vAnisotropyMapUv ).rgb;
		vec2 anisotropyV = anisotropyMat * normalize( 2.0 * anisotropyPolar.rg - vec2( 1.0 ) ) * anisotropyPolar.b;
	#else
		vec2 anisotropyV = anisotropyVector;
	#endif
	material.anisotropy = length( anisotropyV );
	if( material.anisotropy == 0.0 ) {
		anisotropyV = vec2( 1.0, 0.0 );
	} else {
		anisotropyV /= material.anisotropy;
		material.anisotropy = saturate( material.anisotropy );
	}
	material.alphaT = mix( pow2( material.roughness ), 1.0, pow2( material.anisotropy ) );
	material.anisotropyT = tbn[ 0 ] * anisotropyV.x + tbn[ 1 ] * anisotropyV.y;
	material.anisotropyB = tbn[ 1 ] * anisotropyV.x - tbn[ 0 ] * anisotropyV.y;
#endif`,tw=`uniform sampler2D dfgLUT;
struct PhysicalMaterial {
	vec3 diffuseColor;
	vec3 diffuseContribution;
	vec3 specularColor;
	vec3 specularColorBlended;
	float roughness;
	float metalness;
	float specularF90;
	float dispersion;
	vec2 dfg;
	vec3 multiScatteringCompensation;
	#ifdef USE_DIFFUSE_ROUGHNESS
		float diffuseRoughness;
	#endif
	#ifdef USE_RETROREFLECTION
		float retroreflectivity;
	#endif
	#ifdef USE_CLEARCOAT
		float clearcoat;
		float clearcoatRoughness;
		vec3 clearcoatF0;
		float clearcoatF90;
	#endif
	#ifdef USE_IRIDESCENCE
		float iridescence;
		float iridescenceIOR;
		float iridescenceThickness;
		vec3 iridescenceFresnel;
		vec3 iridescenceF0Dielectric;
		vec3 iridescenceF0Metallic;
	#endif
	#ifdef USE_SHEEN
		vec3 sheenColor;
		float sheenRoughness;
	#endif
	#ifdef IOR
		float ior;
	#endif
	#ifdef USE_TRANSMISSION
		float transmission;
		float transmissionAlpha;
		float thickness;
		float attenuationDistance;
		vec3 attenuationColor;
	#endif
	#ifdef USE_ANISOTROPY
		float anisotropy;
		float alphaT;
		vec3 anisotropyT;
		vec3 anisotropyB;
	#endif
};
vec3 clearcoatSpecularDirect = vec3( 0.0 );
vec3 clearcoatSpecularIndirect = vec3( 0.0 );
vec3 sheenSpecularDirect = vec3( 0.0 );
vec3 sheenSpecularIndirect = vec3(0.0 );
vec3 Schlick_to_F0( const in vec3 f, const in float f90, const in float dotVH ) {
    float x = clamp( 1.0 - dotVH, 0.0, 1.0 );
    float x2 = x * x;
    float x5 = clamp( x * x2 * x2, 0.0, 0.9999 );
    return ( f - vec3( f90 ) * x5 ) / ( 1.0 - x5 );
}
#ifdef USE_DIFFUSE_ROUGHNESS
	const float EON_EPSILON = 1e-7;
	float FON_DirectionalAlbedo( const in float mu, const in float roughness, const in float A ) {
		float muComp = 1.0 - mu;
		float gOverPi = muComp * ( 0.0571085289 + muComp * ( 0.491881867 + muComp * ( - 0.332181442 + muComp * 0.0714429953 ) ) );
		return A * ( 1.0 + roughness * gOverPi );
	}
	vec3 BRDF_EON( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in vec3 diffuseColor, const in float roughness ) {
		vec3 rho = saturate( diffuseColor );
		if ( roughness <= EON_EPSILON ) return BRDF_Lambert( rho );
		float dotNL = saturate( dot( normal, lightDir ) );
		float dotNV = saturate( dot( normal, viewDir ) );
		float s = dot( lightDir, viewDir ) - dotNL * dotNV;
		float sOverT = ( s > 0.0 ) ? s / max( max( dotNL, dotNV ), EON_EPSILON ) : s;
		float A = 1.0 / ( 1.0 + ( 0.5 - 2.0 / ( 3.0 * PI ) ) * roughness );
		vec3 singleScatter = rho * RECIPROCAL_PI * A * ( 1.0 + roughness * sOverT );
		float averageAlbedo = A * ( 1.0 + ( 2.0 / 3.0 - 28.0 / ( 15.0 * PI ) ) * roughness );
		float albedoV = FON_DirectionalAlbedo( dotNV, roughness, A );
		float albedoL = FON_DirectionalAlbedo( dotNL, roughness, A );
		vec3 rhoMultiScatter = rho * rho * averageAlbedo / max( vec3( EON_EPSILON ), vec3( 1.0 ) - rho * ( 1.0 - averageAlbedo ) );
		vec3 multiScatter = rhoMultiScatter * RECIPROCAL_PI
			* max( EON_EPSILON, 1.0 - albedoV )
			* max( EON_EPSILON, 1.0 - albedoL )
			/ max( EON_EPSILON, 1.0 - averageAlbedo );
		return singleScatter + multiScatter;
	}
	vec3 EON_DirectionalAlbedo( const in vec3 diffuseColor, const in float roughness, const in float dotNV ) {
		vec3 rho = saturate( diffuseColor );
		if ( roughness <= EON_EPSILON ) return rho;
		float A = 1.0 / ( 1.0 + ( 0.5 - 2.0 / ( 3.0 * PI ) ) * roughness );
		float directionalAlbedo = FON_DirectionalAlbedo( dotNV, roughness, A );
		float averageAlbedo = A * ( 1.0 + ( 2.0 / 3.0 - 28.0 / ( 15.0 * PI ) ) * roughness );
		vec3 rhoMultiScatter = rho * rho * averageAlbedo / max( vec3( EON_EPSILON ), vec3( 1.0 ) - rho * ( 1.0 - averageAlbedo ) );
		return rho * directionalAlbedo + rhoMultiScatter * ( 1.0 - directionalAlbedo );
	}
#endif
float V_GGX_SmithCorrelated( const in float alpha, const in float dotNL, const in float dotNV ) {
	float a2 = pow2( alpha );
	float gv = dotNL * sqrt( a2 + ( 1.0 - a2 ) * pow2( dotNV ) );
	float gl = dotNV * sqrt( a2 + ( 1.0 - a2 ) * pow2( dotNL ) );
	return 0.5 / max( gv + gl, EPSILON );
}
float D_GGX( const in float alpha, const in float dotNH ) {
	float a2 = pow2( alpha );
	float denom = pow2( dotNH ) * ( a2 - 1.0 ) + 1.0;
	return RECIPROCAL_PI * a2 / pow2( denom );
}
#ifdef USE_ANISOTROPY
	float V_GGX_SmithCorrelated_Anisotropic( const in float alphaT, const in float alphaB, const in float dotTV, const in float dotBV, const in float dotTL, const in float dotBL, const in float dotNV, const in float dotNL ) {
		float gv = dotNL * length( vec3( alphaT * dotTV, alphaB * dotBV, dotNV ) );
		float gl = dotNV * length( vec3( alphaT * dotTL, alphaB * dotBL, dotNL ) );
		return 0.5 / max( gv + gl, EPSILON );
	}
	float D_GGX_Anisotropic( const in float alphaT, const in float alphaB, const in float dotNH, const in float dotTH, const in float dotBH ) {
		float a2 = alphaT * alphaB;
		highp vec3 v = vec3( alphaB * dotTH, alphaT * dotBH, a2 * dotNH );
		highp float v2 = dot( v, v );
		float w2 = a2 / v2;
		return RECIPROCAL_PI * a2 * pow2 ( w2 );
	}
#endif
#ifdef USE_CLEARCOAT
	vec3 BRDF_GGX_Clearcoat( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in PhysicalMaterial material) {
		vec3 f0 = material.clearcoatF0;
		float f90 = material.clearcoatF90;
		float roughness = max( material.clearcoatRoughness, 0.045 );
		float alpha = pow2( roughness );
		vec3 halfDir = normalize( lightDir + viewDir );
		float dotNL = saturate( dot( normal, lightDir ) );
		float dotNV = saturate( dot( normal, viewDir ) );
		float dotNH = saturate( dot( normal, halfDir ) );
		float dotVH = saturate( dot( viewDir, halfDir ) );
		vec3 F = F_Schlick( f0, f90, dotVH );
		float V = V_GGX_SmithCorrelated( alpha, dotNL, dotNV );
		float D = D_GGX( alpha, dotNH );
		return F * ( V * D );
	}
#endif
vec3 BRDF_GGX( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in PhysicalMaterial material ) {
	vec3 f0 = material.specularColorBlended;
	float f90 = material.specularF90;
	float roughness = max( material.roughness, 0.045 );
	float alpha = pow2( roughness );
	vec3 halfDir = normalize( lightDir + viewDir );
	float dotNL = saturate( dot( normal, lightDir ) );
	float dotNV = saturate( dot( normal, viewDir ) );
	float dotNH = saturate( dot( normal, halfDir ) );
	float dotVH = saturate( dot( viewDir, halfDir ) );
	vec3 F = F_Schlick( f0, f90, dotVH );
	#ifdef USE_IRIDESCENCE
		F = mix( F, material.iridescenceFresnel, material.iridescence );
	#endif
	#ifdef USE_ANISOTROPY
		float dotTL = dot( material.anisotropyT, lightDir );
		float dotTV = dot( material.anisotropyT, viewDir );
		float dotTH = dot( material.anisotropyT, halfDir );
		float dotBL = dot( material.anisotropyB, lightDir );
		float dotBV = dot( material.anisotropyB, viewDir );
		float dotBH = dot( material.anisotropyB, halfDir );
		float alphaT = max( material.alphaT, alpha );
		float V = V_GGX_SmithCorrelated_Anisotropic( alphaT, alpha, dotTV, dotBV, dotTL, dotBL, dotNV, dotNL );
		float D = D_GGX_Anisotropic( alphaT, alpha, dotNH, dotTH, dotBH );
	#else
		float V = V_GGX_SmithCorrelated( alpha, dotNL, dotNV );
		float D = D_GGX( alpha, dotNH );
	#endif
	return F * ( V * D );
}
vec2 LTC_Uv( const in vec3 N, const in vec3 V, const in float roughness ) {
	const float LUT_SIZE = 64.0;
	const float LUT_SCALE = ( LUT_SIZE - 1.0 ) / LUT_SIZE;
	const float LUT_BIAS = 0.5 / LUT_SIZE;
	float dotNV = saturate( dot( N, V ) );
	vec2 uv = vec2( roughness, sqrt( 1.0 - dotNV ) );
	uv = uv * LUT_SCALE + LUT_BIAS;
	return uv;
}
float LTC_ClippedSphereFormFactor( const in vec3 f ) {
	float l = length( f );
	return max( ( l * l + f.z ) / ( l + 1.0 ), 0.0 );
}
vec3 LTC_EdgeVectorFormFactor( const in vec3 v1, const in vec3 v2 ) {
	float x = dot( v1, v2 );
	float y = abs( x );
	float a = 0.8543985 + ( 0.4965155 + 0.0145206 * y ) * y;
	float b = 3.4175940 + ( 4.1616724 + y ) * y;
	float v = a / b;
	float theta_sintheta = ( x > 0.0 ) ? v : 0.5 * inversesqrt( max( 1.0 - x * x, 1e-7 ) ) - v;
	return cross( v1, v2 ) * theta_sintheta;
}
vec3 LTC_Evaluate( const in vec3 N, const in vec3 V, const in vec3 P, const in mat3 mInv, const in vec3 rectCoords[ 4 ] ) {
	vec3 v1 = rectCoords[ 1 ] - rectCoords[ 0 ];
	vec3 v2 = rectCoords[ 3 ] - rectCoords[ 0 ];
	vec3 lightNormal = cross( v1, v2 );
	if( dot( lightNormal, P - rectCoords[ 0 ] ) < 0.0 ) return vec3( 0.0 );
	vec3 T1, T2;
	T1 = normalize( V - N * dot( V, N ) );
	T2 = - cross( N, T1 );
	mat3 mat = mInv * transpose( mat3( T1, T2, N ) );
	vec3 coords[ 4 ];
	coords[ 0 ] = mat * ( rectCoords[ 0 ] - P );
	coords[ 1 ] = mat * ( rectCoords[ 1 ] - P );
	coords[ 2 ] = mat * ( rectCoords[ 2 ] - P );
	coords[ 3 ] = mat * ( rectCoords[ 3 ] - P );
	coords[ 0 ] = normalize( coords[ 0 ] );
	coords[ 1 ] = normalize( coords[ 1 ] );
	coords[ 2 ] = normalize( coords[ 2 ] );
	coords[ 3 ] = normalize( coords[ 3 ] );
	vec3 vectorFormFactor = vec3( 0.0 );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 0 ], coords[ 1 ] );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 1 ], coords[ 2 ] );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 2 ], coords[ 3 ] );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 3 ], coords[ 0 ] );
	float result = LTC_ClippedSphereFormFactor( vectorFormFactor );
	return vec3( result );
}
#if defined( USE_SHEEN )
float D_Charlie( float roughness, float dotNH ) {
	float alpha = pow2( roughness );
	float invAlpha = 1.0 / alpha;
	float cos2h = dotNH * dotNH;
	float sin2h = max( 1.0 - cos2h, 0.0078125 );
	return ( 2.0 + invAlpha ) * pow( sin2h, invAlpha * 0.5 ) / ( 2.0 * PI );
}
float V_Neubelt( float dotNV, float dotNL ) {
	return saturate( 1.0 / ( 4.0 * ( dotNL + dotNV - dotNL * dotNV ) ) );
}
vec3 BRDF_Sheen( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, vec3 sheenColor, const in float sheenRoughness ) {
	vec3 halfDir = normalize( lightDir + viewDir );
	float dotNL = saturate( dot( normal, lightDir ) );
	float dotNV = saturate( dot( normal, viewDir ) );
	float dotNH = saturate( dot( normal, halfDir ) );
	float D = D_Charlie( sheenRoughness, dotNH );
	float V = V_Neubelt( dotNV, dotNL );
	return sheenColor * ( D * V );
}
#endif
float IBLSheenBRDF( const in vec3 normal, const in vec3 viewDir, const in float roughness ) {
	float dotNV = saturate( dot( normal, viewDir ) );
	float r2 = roughness * roughness;
	float rInv = 1.0 / ( roughness + 0.1 );
	float a = -1.9362 + 1.0678 * roughness + 0.4573 * r2 - 0.8469 * rInv;
	float b = -0.6014 + 0.5538 * roughness - 0.4670 * r2 - 0.1255 * rInv;
	float DG = exp( a * dotNV + b );
	return saturate( DG );
}
vec3 EnvironmentBRDF( const in vec3 normal, const in vec3 viewDir, const in vec3 specularColor, const in float specularF90, const in float roughness ) {
	float dotNV = saturate( dot( normal, viewDir ) );
	vec2 fab = texture2D( dfgLUT, vec2( roughness, dotNV ) ).rg;
	return specularColor * fab.x + specularF90 * fab.y;
}
#ifdef USE_IRIDESCENCE
void computeMultiscatteringIridescence( const in vec2 fab, const in vec3 specularColor, const in float specularF90, const in float iridescence, const in vec3 iridescenceF0, inout vec3 singleScatter, inout vec3 multiScatter ) {
#else
void computeMultiscattering( const in vec2 fab, const in vec3 specularColor, const in float specularF90, inout vec3 singleScatter, inout vec3 multiScatter ) {
#endif
	#ifdef USE_IRIDESCENCE
		vec3 Fr = mix( specularColor, iridescenceF0, iridescence );
	#else
		vec3 Fr = specularColor;
	#endif
	vec3 FssEss = Fr * fab.x + specularF90 * fab.y;
	float Ess = fab.x + fab.y;
	float Ems = 1.0 - Ess;
	vec3 Favg = Fr + ( 1.0 - Fr ) * 0.047619;	vec3 Fms = FssEss * Favg / ( 1.0 - Ems * Favg );
	singleScatter += FssEss;
	multiScatter += Fms * Ems;
}
#if NUM_RECT_AREA_LIGHTS > 0
	void RE_Direct_RectArea_Physical( const in RectAreaLight rectAreaLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
		vec3 normal = geometryNormal;
		vec3 viewDir = geometryViewDir;
		vec3 position = geometryPosition;
		vec3 lightPos = rectAreaLight.position;
		vec3 halfWidth = rectAreaLight.halfWidth;
		vec3 halfHeight = rectAreaLight.halfHeight;
		vec3 lightColor = rectAreaLight.color;
		float roughness = material.roughness;
		vec3 rectCoords[ 4 ];
		rectCoords[ 0 ] = lightPos + halfWidth - halfHeight;		rectCoords[ 1 ] = lightPos - halfWidth - halfHeight;
		rectCoords[ 2 ] = lightPos - halfWidth + halfHeight;
		rectCoords[ 3 ] = lightPos + halfWidth + halfHeight;
		vec2 uv = LTC_Uv( normal, viewDir, roughness );
		vec4 t1 = texture2D( ltc_1, uv );
		vec4 t2 = texture2D( ltc_2, uv );
		mat3 mInv = mat3(
			vec3( t1.x, 0, t1.y ),
			vec3(    0, 1,    0 ),
			vec3( t1.z, 0, t1.w )
		);
		vec3 fresnel = ( material.specularColorBlended * t2.x + ( material.specularF90 - material.specularColorBlended ) * t2.y );
		reflectedLight.directSpecular += lightColor * fresnel * LTC_Evaluate( normal, viewDir, position, mInv, rectCoords );
		reflectedLight.directDiffuse += lightColor * material.diffuseContribution * LTC_Evaluate( normal, viewDir, position, mat3( 1.0 ), rectCoords );
		#ifdef USE_CLEARCOAT
			vec3 Ncc = geometryClearcoatNormal;
			vec2 uvClearcoat = LTC_Uv( Ncc, viewDir, material.clearcoatRoughness );
			vec4 t1Clearcoat = texture2D( ltc_1, uvClearcoat );
			vec4 t2Clearcoat = texture2D( ltc_2, uvClearcoat );
			mat3 mInvClearcoat = mat3(
				vec3( t1Clearcoat.x, 0, t1Clearcoat.y ),
				vec3(             0, 1,             0 ),
				vec3( t1Clearcoat.z, 0, t1Clearcoat.w )
			);
			vec3 fresnelClearcoat = material.clearcoatF0 * t2Clearcoat.x + ( material.clearcoatF90 - material.clearcoatF0 ) * t2Clearcoat.y;
			clearcoatSpecularDirect += lightColor * fresnelClearcoat * LTC_Evaluate( Ncc, viewDir, position, mInvClearcoat, rectCoords );
		#endif
	}
#endif
void RE_Direct_Physical( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
	float dotNL = saturate( dot( geometryNormal, directLight.direction ) );
	vec3 irradiance = dotNL * directLight.color;
	#ifdef USE_CLEARCOAT
		float dotNLcc = saturate( dot( geometryClearcoatNormal, directLight.direction ) );
		vec3 ccIrradiance = dotNLcc * directLight.color;
		clearcoatSpecularDirect += ccIrradiance * BRDF_GGX_Clearcoat( directLight.direction, geometryViewDir, geometryClearcoatNormal, material );
	#endif
	#ifdef USE_SHEEN
 
 		sheenSpecularDirect += irradiance * BRDF_Sheen( directLight.direction, geometryViewDir, geometryNormal, material.sheenColor, material.sheenRoughness );
 
 		float sheenAlbedoV = IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness );
 		float sheenAlbedoL = IBLSheenBRDF( geometryNormal, directLight.direction, material.sheenRoughness );
 
 		float sheenEnergyComp = 1.0 - max3( material.sheenColor ) * max( sheenAlbedoV, sheenAlbedoL );
 
 		irradiance *= sheenEnergyComp;
 
 	#endif
	vec3 specularBRDF = BRDF_GGX( directLight.direction, geometryViewDir, geometryNormal, material );
	#ifdef USE_RETROREFLECTION
		vec3 retroViewDir = reflect( - geometryViewDir, geometryNormal );
		vec3 retroSpecularBRDF = BRDF_GGX( directLight.direction, retroViewDir, geometryNormal, material );
		specularBRDF = mix( specularBRDF, retroSpecularBRDF, saturate( material.retroreflectivity ) );
	#endif
	reflectedLight.directSpecular += irradiance * specularBRDF * material.multiScatteringCompensation;
	vec3 halfDir = normalize( directLight.direction + geometryViewDir );
	float dotVH = saturate( dot( geometryViewDir, halfDir ) );
	vec3 F = F_Schlick( material.specularColor, material.specularF90, dotVH );
	#ifdef USE_RETROREFLECTION
		vec3 retroHalfDir = normalize( directLight.direction + retroViewDir );
		float dotRetroVH = saturate( dot( retroViewDir, retroHalfDir ) );
		vec3 retroF = F_Schlick( material.specularColor, material.specularF90, dotRetroVH );
		F = mix( F, retroF, saturate( material.retroreflectivity ) );
	#endif
	#ifdef USE_DIFFUSE_ROUGHNESS
		vec3 diffuseBRDF = BRDF_EON( directLight.direction, geometryViewDir, geometryNormal, material.diffuseColor, material.diffuseRoughness ) * ( 1.0 - material.metalness );
	#else
		vec3 diffuseBRDF = BRDF_Lambert( material.diffuseContribution );
	#endif
	reflectedLight.directDiffuse += irradiance * diffuseBRDF * ( 1.0 - F );
}
void RE_IndirectDiffuse_Physical( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
	vec3 singleScattering = vec3( 0.0 );
	vec3 multiScattering = vec3( 0.0 );
	#ifdef USE_IRIDESCENCE
		computeMultiscatteringIridescence( material.dfg, material.specularColor, material.specularF90, material.iridescence, material.iridescenceF0Dielectric, singleScattering, multiScattering );
	#else
		computeMultiscattering( material.dfg, material.specularColor, material.specularF90, singleScattering, multiScattering );
	#endif
	#ifdef USE_DIFFUSE_ROUGHNESS
		float dotNV = saturate( dot( geometryNormal, geometryViewDir ) );
		vec3 diffuseAlbedo = EON_DirectionalAlbedo( material.diffuseColor, material.diffuseRoughness, dotNV ) * ( 1.0 - material.metalness );
		vec3 diffuse = irradiance * RECIPROCAL_PI * diffuseAlbedo * ( 1.0 - singleScattering - multiScattering );
	#else
		vec3 diffuse = irradiance * BRDF_Lambert( material.diffuseContribution ) * ( 1.0 - singleScattering - multiScattering );
	#endif
	#ifdef USE_SHEEN
		float sheenAlbedo = IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness );
		sheenSpecularIndirect += irradiance * material.sheenColor * sheenAlbedo * RECIPROCAL_PI;
		float sheenEnergyComp = 1.0 - max3( material.sheenColor ) * sheenAlbedo;
		diffuse *= sheenEnergyComp;
	#endif
	reflectedLight.indirectDiffuse += diffuse;
}
void RE_IndirectSpecular_Physical( const in vec3 radiance, const in vec3 irradiance, const in vec3 clearcoatRadiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight) {
	#ifdef USE_CLEARCOAT
		clearcoatSpecularIndirect += clearcoatRadiance * EnvironmentBRDF( geometryClearcoatNormal, geometryViewDir, material.clearcoatF0, material.clearcoatF90, material.clearcoatRoughness );
	#endif
	#ifdef USE_SHEEN
		sheenSpecularIndirect += irradiance * material.sheenColor * IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness ) * RECIPROCAL_PI;
 	#endif
	vec3 singleScatteringDielectric = vec3( 0.0 );
	vec3 multiScatteringDielectric = vec3( 0.0 );
	vec3 singleScatteringMetallic = vec3( 0.0 );
	vec3 multiScatteringMetallic = vec3( 0.0 );
	#ifdef USE_IRIDESCENCE
		computeMultiscatteringIridescence( material.dfg, material.specularColor, material.specularF90, material.iridescence, material.iridescenceF0Dielectric, singleScatteringDielectric, multiScatteringDielectric );
		computeMultiscatteringIridescence( material.dfg, material.diffuseColor, material.specularF90, material.iridescence, material.iridescenceF0Metallic, singleScatteringMetallic, multiScatteringMetallic );
	#else
		computeMultiscattering( material.dfg, material.specularColor, material.specularF90, singleScatteringDielectric, multiScatteringDielectric );
		computeMultiscattering( material.dfg, material.diffuseColor, material.specularF90, singleScatteringMetallic, multiScatteringMetallic );
	#endif
	vec3 singleScattering = mix( singleScatteringDielectric, singleScatteringMetallic, material.metalness );
	vec3 multiScattering = mix( multiScatteringDielectric, multiScatteringMetallic, material.metalness );
	vec3 totalScatteringDielectric = singleScatteringDielectric + multiScatteringDielectric;
	#ifdef USE_DIFFUSE_ROUGHNESS
		float dotNV = saturate( dot( geometryNormal, geometryViewDir ) );
		vec3 diffuse = EON_DirectionalAlbedo( material.diffuseColor, material.diffuseRoughness, dotNV ) * ( 1.0 - material.metalness ) * ( 1.0 - totalScatteringDielectric );
	#else
		vec3 diffuse = material.diffuseContribution * ( 1.0 - totalScatteringDielectric );
	#endif
	vec3 cosineWeightedIrradiance = irradiance * RECIPROCAL_PI;
	vec3 indirectSpecular = radiance * singleScattering;
	indirectSpecular += multiScattering * cosineWeightedIrradiance;
	vec3 indirectDiffuse = diffuse * cosineWeightedIrradiance;
	#ifdef USE_SHEEN
		float sheenAlbedo = IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness );
		float sheenEnergyComp = 1.0 - max3( material.sheenColor ) * sheenAlbedo;
		indirectSpecular *= sheenEnergyComp;
		indirectDiffuse *= sheenEnergyComp;
	#endif
	reflectedLight.indirectSpecular += indirectSpecular;
	reflectedLight.indirectDiffuse += indirectDiffuse;
}
#define RE_Direct				RE_Direct_Physical
#define RE_Direct_RectArea		RE_Direct_RectArea_Physical
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Physical
#define RE_IndirectSpecular		RE_IndirectSpecular_Physical
float computeSpecularOcclusion( const in float dotNV, const in float ambientOcclusion, const in float roughness ) {
	return saturate( pow( dotNV + ambientOcclusion, exp2( - 16.0 * roughness - 1.0 ) ) - 1.0 + ambientOcclusion );
}`,nw=`
vec3 geometryPosition = - vViewPosition;
vec3 geometryNormal = normal;
vec3 geometryViewDir = ( isOrthographic ) ? vec3( 0, 0, 1 ) : normalize( vViewPosition );
vec3 geometryClearcoatNormal = vec3( 0.0 );
#ifdef USE_CLEARCOAT
	geometryClearcoatNormal = clearcoatNormal;
#endif
#ifdef USE_IRIDESCENCE
	float dotNVi = saturate( dot( normal, geometryViewDir ) );
	if ( material.iridescenceThickness == 0.0 ) {
		material.iridescence = 0.0;
	} else {
		material.iridescence = saturate( material.iridescence );
	}
	if ( material.iridescence > 0.0 ) {
		vec3 iridescenceFresnelDielectric = evalIridescence( 1.0, material.iridescenceIOR, dotNVi, material.iridescenceThickness, material.specularColor );
		vec3 iridescenceFresnelMetallic = evalIridescence( 1.0, material.iridescenceIOR, dotNVi, material.iridescenceThickness, material.diffuseColor );
		material.iridescenceFresnel = mix( iridescenceFresnelDielectric, iridescenceFresnelMetallic, material.metalness );
		material.iridescenceF0Dielectric = Schlick_to_F0( iridescenceFresnelDielectric, 1.0, dotNVi );
		material.iridescenceF0Metallic = Schlick_to_F0( iridescenceFresnelMetallic, 1.0, dotNVi );
	}
#endif
#ifdef STANDARD
	float dotNVms = saturate( dot( geometryNormal, geometryViewDir ) );
	material.dfg = texture2D( dfgLUT, vec2( material.roughness, dotNVms ) ).rg;
	#if ( NUM_SUN_LIGHTS > 0 || NUM_DIR_LIGHTS > 0 || NUM_POINT_LIGHTS > 0 || NUM_SPOT_LIGHTS > 0 )
		float EssMs = material.dfg.x + material.dfg.y;
		material.multiScatteringCompensation = 1.0 + material.specularColorBlended * ( 1.0 / EssMs - 1.0 );
	#endif
#endif
IncidentLight directLight;
#if ( NUM_POINT_LIGHTS > 0 ) && defined( RE_Direct )
	PointLight pointLight;
	#if defined( USE_SHADOWMAP ) && NUM_POINT_LIGHT_SHADOWS > 0
	PointLightShadow pointLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_POINT_LIGHTS; i ++ ) {
		pointLight = pointLights[ i ];
		getPointLightInfo( pointLight, geometryPosition, directLight );
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_POINT_LIGHT_SHADOWS ) && ( defined( SHADOWMAP_TYPE_PCF ) || defined( SHADOWMAP_TYPE_BASIC ) )
		pointLightShadow = pointLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getPointShadow( pointShadowMap[ i ], pointLightShadow.shadowMapSize, pointLightShadow.shadowIntensity, pointLightShadow.shadowBias, pointLightShadow.shadowRadius, vPointShadowCoord[ i ], pointLightShadow.shadowCameraNear, pointLightShadow.shadowCameraFar ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_SPOT_LIGHTS > 0 ) && defined( RE_Direct )
	SpotLight spotLight;
	vec4 spotColor;
	vec3 spotLightCoord;
	bool inSpotLightMap;
	#if defined( USE_SHADOWMAP ) && NUM_SPOT_LIGHT_SHADOWS > 0
	SpotLightShadow spotLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SPOT_LIGHTS; i ++ ) {
		spotLight = spotLights[ i ];
		getSpotLightInfo( spotLight, geometryPosition, directLight );
		#if ( UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS )
		#define SPOT_LIGHT_MAP_INDEX UNROLLED_LOOP_INDEX
		#elif ( UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS )
		#define SPOT_LIGHT_MAP_INDEX NUM_SPOT_LIGHT_MAPS
		#else
		#define SPOT_LIGHT_MAP_INDEX ( UNROLLED_LOOP_INDEX - NUM_SPOT_LIGHT_SHADOWS + NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS )
		#endif
		#if ( SPOT_LIGHT_MAP_INDEX < NUM_SPOT_LIGHT_MAPS )
			spotLightCoord = vSpotLightCoord[ i ].xyz / vSpotLightCoord[ i ].w;
			inSpotLightMap = all( lessThan( abs( spotLightCoord * 2. - 1. ), vec3( 1.0 ) ) );
			spotColor = texture2D( spotLightMap[ SPOT_LIGHT_MAP_INDEX ], spotLightCoord.xy );
			directLight.color = inSpotLightMap ? directLight.color * spotColor.rgb : directLight.color;
		#endif
		#undef SPOT_LIGHT_MAP_INDEX
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS )
		spotLightShadow = spotLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getShadow( spotShadowMap[ i ], spotLightShadow.shadowMapSize, spotLightShadow.shadowIntensity, spotLightShadow.shadowBias, spotLightShadow.shadowRadius, vSpotLightCoord[ i ] ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_SUN_LIGHTS > 0 ) && defined( RE_Direct )
	SunLight sunLight;
	#if defined( USE_SHADOWMAP ) && NUM_SUN_LIGHT_SHADOWS > 0
	SunLightShadow sunLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SUN_LIGHTS; i ++ ) {
		sunLight = sunLights[ i ];
		getSunLightInfo( sunLight, directLight );
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_SUN_LIGHT_SHADOWS )
		sunLightShadow = sunLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getSunShadow( sunShadowMap[ i ], sunLightShadow, UNROLLED_LOOP_INDEX ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_DIR_LIGHTS > 0 ) && defined( RE_Direct )
	DirectionalLight directionalLight;
	#if defined( USE_SHADOWMAP ) && NUM_DIR_LIGHT_SHADOWS > 0
	DirectionalLightShadow directionalLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_DIR_LIGHTS; i ++ ) {
		directionalLight = directionalLights[ i ];
		getDirectionalLightInfo( directionalLight, directLight );
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_DIR_LIGHT_SHADOWS )
		directionalLightShadow = directionalLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getShadow( directionalShadowMap[ i ], directionalLightShadow.shadowMapSize, directionalLightShadow.shadowIntensity, directionalLightShadow.shadowBias, directionalLightShadow.shadowRadius, vDirectionalShadowCoord[ i ] ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_RECT_AREA_LIGHTS > 0 ) && defined( RE_Direct_RectArea )
	RectAreaLight rectAreaLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_RECT_AREA_LIGHTS; i ++ ) {
		rectAreaLight = rectAreaLights[ i ];
		RE_Direct_RectArea( rectAreaLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if defined( RE_IndirectDiffuse )
	vec3 iblIrradiance = vec3( 0.0 );
	vec3 irradiance = getAmbientLightIrradiance( ambientLightColor );
	#if defined( USE_LIGHT_PROBES )
		irradiance += getLightProbeIrradiance( lightProbe, geometryNormal );
	#endif
	#if ( NUM_HEMI_LIGHTS > 0 )
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_HEMI_LIGHTS; i ++ ) {
			irradiance += getHemisphereLightIrradiance( hemisphereLights[ i ], geometryNormal );
		}
		#pragma unroll_loop_end
	#endif
	#if NUM_LIGHT_PROBE_GRIDS > 0
		vec3 probeWorldPos = ( ( vec4( geometryPosition, 1.0 ) - viewMatrix[ 3 ] ) * viewMatrix ).xyz;
		vec3 probeWorldNormal = transformNormalByInverseViewMatrix( geometryNormal, viewMatrix );
		int probeGrid = - 1;
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_LIGHT_PROBE_GRIDS; i ++ ) {
			if ( isInsideLightProbeGrid( probeWorldPos, probeWorldNormal, probesMin[ i ], probesMax[ i ], probesResolution[ i ] ) ) probeGrid = UNROLLED_LOOP_INDEX;
		}
		#pragma unroll_loop_end
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_LIGHT_PROBE_GRIDS; i ++ ) {
			if ( probeGrid == UNROLLED_LOOP_INDEX ) irradiance += getLightProbeGridIrradiance( probesSH[ i ], probesMin[ i ], probesMax[ i ], probesResolution[ i ], probeWorldPos, probeWorldNormal );
		}
		#pragma unroll_loop_end
	#endif
#endif
#if defined( RE_IndirectSpecular )
	vec3 radiance = vec3( 0.0 );
	vec3 clearcoatRadiance = vec3( 0.0 );
#endif`,iw=`#if defined( RE_IndirectDiffuse )
	#ifdef USE_LIGHTMAP
		vec4 lightMapTexel = texture2D( lightMap, vLightMapUv );
		vec3 lightMapIrradiance = lightMapTexel.rgb * lightMapIntensity;
		irradiance += lightMapIrradiance;
	#endif
	#if defined( USE_ENVMAP ) && defined( ENVMAP_TYPE_PMREM )
		#if defined( STANDARD ) || defined( LAMBERT ) || defined( PHONG )
			iblIrradiance += getIBLIrradiance( geometryNormal );
		#endif
	#endif
#endif
#if defined( USE_ENVMAP ) && defined( RE_IndirectSpecular )
	#ifdef USE_ANISOTROPY
		vec3 iblRadiance = getIBLAnisotropyRadiance( geometryViewDir, geometryNormal, material.roughness, material.anisotropyB, material.anisotropy );
	#else
		vec3 iblRadiance = getIBLRadiance( geometryViewDir, geometryNormal, material.roughness );
	#endif
	#ifdef USE_RETROREFLECTION
		#ifdef USE_ANISOTROPY
			vec3 retroIBLRadiance = getIBLAnisotropyRetroRadiance( geometryViewDir, geometryNormal, material.roughness, material.anisotropyB, material.anisotropy );
		#else
			vec3 retroIBLRadiance = getIBLRetroRadiance( geometryViewDir, geometryNormal, material.roughness );
		#endif
		iblRadiance = mix( iblRadiance, retroIBLRadiance, saturate( material.retroreflectivity ) );
	#endif
	radiance += iblRadiance;
	#ifdef USE_CLEARCOAT
		clearcoatRadiance += getIBLRadiance( geometryViewDir, geometryClearcoatNormal, material.clearcoatRoughness );
	#endif
#endif`,rw=`#if defined( RE_IndirectDiffuse )
	#if defined( LAMBERT ) || defined( PHONG )
		irradiance += iblIrradiance;
	#endif
	RE_IndirectDiffuse( irradiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif
#if defined( RE_IndirectSpecular )
	RE_IndirectSpecular( radiance, iblIrradiance, clearcoatRadiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif`,sw=`#if NUM_LIGHT_PROBE_GRIDS > 0
uniform highp sampler3D probesSH[ NUM_LIGHT_PROBE_GRIDS ];
uniform vec3 probesMin[ NUM_LIGHT_PROBE_GRIDS ];
uniform vec3 probesMax[ NUM_LIGHT_PROBE_GRIDS ];
uniform vec3 probesResolution[ NUM_LIGHT_PROBE_GRIDS ];
bool isInsideLightProbeGrid( vec3 worldPos, vec3 worldNormal, vec3 probesMin, vec3 probesMax, vec3 probesResolution ) {
	vec3 spacing = ( probesMax - probesMin ) / probesResolution;
	vec3 samplePos = worldPos + worldNormal * spacing * 0.5;
	vec3 margin = spacing * 0.01;
	return all( greaterThanEqual( samplePos, probesMin - margin ) ) && all( lessThanEqual( samplePos, probesMax + margin ) );
}
vec3 getLightProbeGridIrradiance( highp sampler3D probesSH, vec3 probesMin, vec3 probesMax, vec3 probesResolution, vec3 worldPos, vec3 worldNormal ) {
	vec3 res = probesResolution;
	vec3 gridRange = probesMax - probesMin;
	vec3 probeSpacing = gridRange / res;
	vec3 samplePos = worldPos + worldNormal * probeSpacing * 0.5;
	vec3 uvw = clamp( ( samplePos - probesMin ) / gridRange, 0.5 / res, 1.0 - 0.5 / res );
	float nz          = res.z;
	float paddedSlices = nz + 2.0;
	float atlasDepth  = 7.0 * paddedSlices;
	float uvZBase     = uvw.z * nz + 1.0;
	vec4 s0 = texture( probesSH, vec3( uvw.xy, ( uvZBase                       ) / atlasDepth ) );
	vec4 s1 = texture( probesSH, vec3( uvw.xy, ( uvZBase +       paddedSlices   ) / atlasDepth ) );
	vec4 s2 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 2.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s3 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 3.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s4 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 4.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s5 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 5.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s6 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 6.0 * paddedSlices   ) / atlasDepth ) );
	vec3 c0 = s0.xyz;
	vec3 c1 = vec3( s0.w, s1.xy );
	vec3 c2 = vec3( s1.zw, s2.x );
	vec3 c3 = s2.yzw;
	vec3 c4 = s3.xyz;
	vec3 c5 = vec3( s3.w, s4.xy );
	vec3 c6 = vec3( s4.zw, s5.x );
	vec3 c7 = s5.yzw;
	vec3 c8 = s6.xyz;
	float x = worldNormal.x, y = worldNormal.y, z = worldNormal.z;
	vec3 result = c0 * 0.886227;
	result += c1 * 2.0 * 0.511664 * y;
	result += c2 * 2.0 * 0.511664 * z;
	result += c3 * 2.0 * 0.511664 * x;
	result += c4 * 2.0 * 0.429043 * x * y;
	result += c5 * 2.0 * 0.429043 * y * z;
	result += c6 * ( 0.743125 * z * z - 0.247708 );
	result += c7 * 2.0 * 0.429043 * x * z;
	result += c8 * 0.429043 * ( x * x - y * y );
	return max( result, vec3( 0.0 ) );
}
#endif`,ow=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	gl_FragDepth = vIsPerspective == 0.0 ? gl_FragCoord.z : log2( vFragDepth ) * logDepthBufFC * 0.5;
#endif`,aw=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	uniform float logDepthBufFC;
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,lw=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,uw=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	vFragDepth = 1.0 + gl_Position.w;
	vIsPerspective = float( isPerspectiveMatrix( projectionMatrix ) );
#endif`,cw=`#ifdef USE_MAP
	vec4 sampledDiffuseColor = texture2D( map, vMapUv );
	#ifdef DECODE_VIDEO_TEXTURE
		sampledDiffuseColor = sRGBTransferEOTF( sampledDiffuseColor );
	#endif
	diffuseColor *= sampledDiffuseColor;
#endif`,hw=`#ifdef USE_MAP
	uniform sampler2D map;
#endif`,fw=`#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
	#if defined( USE_POINTS_UV )
		vec2 uv = vUv;
	#else
		vec2 uv = ( uvTransform * vec3( gl_PointCoord.x, 1.0 - gl_PointCoord.y, 1 ) ).xy;
	#endif
#endif
#ifdef USE_MAP
	diffuseColor *= texture2D( map, uv );
#endif
#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, uv ).g;
#endif`,dw=`#if defined( USE_POINTS_UV )
	varying vec2 vUv;
#else
	#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
		uniform mat3 uvTransform;
	#endif
#endif
#ifdef USE_MAP
	uniform sampler2D map;
#endif
#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,pw=`float metalnessFactor = metalness;
#ifdef USE_METALNESSMAP
	vec4 texelMetalness = texture2D( metalnessMap, vMetalnessMapUv );
	metalnessFactor *= texelMetalness.b;
#endif`,mw=`#ifdef USE_METALNESSMAP
	uniform sampler2D metalnessMap;
#endif`,gw=`#ifdef USE_INSTANCING_MORPH
	float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	float morphTargetBaseInfluence = texelFetch( morphTexture, ivec2( 0, gl_InstanceID ), 0 ).r;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		morphTargetInfluences[i] =  texelFetch( morphTexture, ivec2( i + 1, gl_InstanceID ), 0 ).r;
	}
#endif`,vw=`#if defined( USE_MORPHCOLORS )
	#if defined( USE_COLOR_ALPHA )
		vColor *= morphTargetBaseInfluence;
	#elif defined( USE_COLOR )
		vColor.rgb *= morphTargetBaseInfluence;
	#endif
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		#if defined( USE_COLOR_ALPHA )
			if ( morphTargetInfluences[ i ] != 0.0 ) vColor += getMorph( gl_VertexID, i, 2 ) * morphTargetInfluences[ i ];
		#elif defined( USE_COLOR )
			if ( morphTargetInfluences[ i ] != 0.0 ) vColor.rgb += getMorph( gl_VertexID, i, 2 ).rgb * morphTargetInfluences[ i ];
		#endif
	}
#endif`,xw=`#ifdef USE_MORPHNORMALS
	objectNormal *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) objectNormal += getMorph( gl_VertexID, i, 1 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,_w=`#ifdef USE_MORPHTARGETS
	#ifndef USE_INSTANCING_MORPH
		uniform float morphTargetBaseInfluence;
		uniform float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	#endif
	uniform sampler2DArray morphTargetsTexture;
	uniform ivec2 morphTargetsTextureSize;
	vec4 getMorph( const in int vertexIndex, const in int morphTargetIndex, const in int offset ) {
		int texelIndex = vertexIndex * MORPHTARGETS_TEXTURE_STRIDE + offset;
		int y = texelIndex / morphTargetsTextureSize.x;
		int x = texelIndex - y * morphTargetsTextureSize.x;
		ivec3 morphUV = ivec3( x, y, morphTargetIndex );
		return texelFetch( morphTargetsTexture, morphUV, 0 );
	}
#endif`,yw=`#ifdef USE_MORPHTARGETS
	transformed *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) transformed += getMorph( gl_VertexID, i, 0 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,bw=`float faceDirection = gl_FrontFacing ? 1.0 : - 1.0;
#ifdef FLAT_SHADED
	vec3 fdx = dFdx( vViewPosition );
	vec3 fdy = dFdy( vViewPosition );
	vec3 normal = normalize( cross( fdx, fdy ) );
#else
	vec3 normal = normalize( vNormal );
	#ifdef DOUBLE_SIDED
		normal *= faceDirection;
	#endif
#endif
#if defined( USE_NORMALMAP_TANGENTSPACE ) || defined( USE_CLEARCOAT_NORMALMAP ) || defined( USE_ANISOTROPY )
	#ifdef USE_TANGENT
		mat3 tbn = mat3( normalize( vTangent ), normalize( vBitangent ), normal );
	#else
		mat3 tbn = getTangentFrame( - vViewPosition, normal,
		#if defined( USE_NORMALMAP )
			vNormalMapUv
		#elif defined( USE_CLEARCOAT_NORMALMAP )
			vClearcoatNormalMapUv
		#else
			vUv
		#endif
		);
	#endif
	#ifdef DOUBLE_SIDED
		tbn[0] *= faceDirection;
		tbn[1] *= faceDirection;
	#endif
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	#ifdef USE_TANGENT
		mat3 tbn2 = mat3( normalize( vTangent ), normalize( vBitangent ), normal );
	#else
		mat3 tbn2 = getTangentFrame( - vViewPosition, normal, vClearcoatNormalMapUv );
	#endif
	#ifdef DOUBLE_SIDED
		tbn2[0] *= faceDirection;
		tbn2[1] *= faceDirection;
	#endif
#endif
vec3 nonPerturbedNormal = normal;`,Sw=`#ifdef USE_NORMALMAP_OBJECTSPACE
	normal = texture2D( normalMap, vNormalMapUv ).xyz * 2.0 - 1.0;
	#ifdef FLIP_SIDED
		normal = - normal;
	#endif
	#ifdef DOUBLE_SIDED
		normal = normal * faceDirection;
	#endif
	normal = normalize( normalMatrix * normal );
#elif defined( USE_NORMALMAP_TANGENTSPACE )
	vec3 mapN = texture2D( normalMap, vNormalMapUv ).xyz * 2.0 - 1.0;
	#if defined( USE_PACKED_NORMALMAP )
		mapN = vec3( mapN.xy, sqrt( saturate( 1.0 - dot( mapN.xy, mapN.xy ) ) ) );
	#endif
	mapN.xy *= normalScale;
	normal = normalize( tbn * mapN );
#elif defined( USE_BUMPMAP )
	normal = perturbNormalArb( - vViewPosition, normal, dHdxy_fwd(), faceDirection );
#endif`,Mw=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,Ew=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,ww=`#ifndef FLAT_SHADED
	vNormal = normalize( transformedNormal );
	#ifdef USE_TANGENT
		vTangent = normalize( transformedTangent );
		vBitangent = normalize( cross( vNormal, vTangent ) * tangent.w );
		#ifdef FLIP_SIDED
			vBitangent = - vBitangent;
		#endif
	#endif
#endif`,Aw=`#ifdef USE_NORMALMAP
	uniform sampler2D normalMap;
	uniform vec2 normalScale;
#endif
#ifdef USE_NORMALMAP_OBJECTSPACE
	uniform mat3 normalMatrix;
#endif
#if ! defined ( USE_TANGENT ) && ( defined ( USE_NORMALMAP_TANGENTSPACE ) || defined ( USE_CLEARCOAT_NORMALMAP ) || defined( USE_ANISOTROPY ) )
	mat3 getTangentFrame( vec3 eye_pos, vec3 surf_norm, vec2 uv ) {
		vec3 q0 = dFdx( eye_pos.xyz );
		vec3 q1 = dFdy( eye_pos.xyz );
		vec2 st0 = dFdx( uv.st );
		vec2 st1 = dFdy( uv.st );
		vec3 N = surf_norm;
		vec3 q1perp = cross( q1, N );
		vec3 q0perp = cross( N, q0 );
		vec3 T = q1perp * st0.x + q0perp * st1.x;
		vec3 B = q1perp * st0.y + q0perp * st1.y;
		float det = max( dot( T, T ), dot( B, B ) );
		float scale = ( det == 0.0 ) ? 0.0 : inversesqrt( det );
		return mat3( T * scale, B * scale, N );
	}
#endif`,Dw=`#ifdef USE_CLEARCOAT
	vec3 clearcoatNormal = nonPerturbedNormal;
#endif`,Tw=`#ifdef USE_CLEARCOAT_NORMALMAP
	vec3 clearcoatMapN = texture2D( clearcoatNormalMap, vClearcoatNormalMapUv ).xyz * 2.0 - 1.0;
	clearcoatMapN.xy *= clearcoatNormalScale;
	clearcoatNormal = normalize( tbn2 * clearcoatMapN );
#endif`,Cw=`#ifdef USE_CLEARCOATMAP
	uniform sampler2D clearcoatMap;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform sampler2D clearcoatNormalMap;
	uniform vec2 clearcoatNormalScale;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform sampler2D clearcoatRoughnessMap;
#endif`,Nw=`#ifdef USE_IRIDESCENCEMAP
	uniform sampler2D iridescenceMap;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform sampler2D iridescenceThicknessMap;
#endif`,Rw=`#ifdef OPAQUE
diffuseColor.a = 1.0;
#endif
#ifdef USE_TRANSMISSION
diffuseColor.a *= material.transmissionAlpha;
#endif
gl_FragColor = vec4( outgoingLight, diffuseColor.a );`,Fw=`vec3 packNormalToRGB( const in vec3 normal ) {
	return normalize( normal ) * 0.5 + 0.5;
}
vec3 unpackRGBToNormal( const in vec3 rgb ) {
	return 2.0 * rgb.xyz - 1.0;
}
const float PackUpscale = 256. / 255.;const float UnpackDownscale = 255. / 256.;const float ShiftRight8 = 1. / 256.;
const float Inv255 = 1. / 255.;
const vec4 PackFactors = vec4( 1.0, 256.0, 256.0 * 256.0, 256.0 * 256.0 * 256.0 );
const vec2 UnpackFactors2 = vec2( UnpackDownscale, 1.0 / PackFactors.g );
const vec3 UnpackFactors3 = vec3( UnpackDownscale / PackFactors.rg, 1.0 / PackFactors.b );
const vec4 UnpackFactors4 = vec4( UnpackDownscale / PackFactors.rgb, 1.0 / PackFactors.a );
vec4 packDepthToRGBA( const in float v ) {
	if( v <= 0.0 )
		return vec4( 0., 0., 0., 0. );
	if( v >= 1.0 )
		return vec4( 1., 1., 1., 1. );
	float vuf;
	float af = modf( v * PackFactors.a, vuf );
	float bf = modf( vuf * ShiftRight8, vuf );
	float gf = modf( vuf * ShiftRight8, vuf );
	return vec4( vuf * Inv255, gf * PackUpscale, bf * PackUpscale, af );
}
vec3 packDepthToRGB( const in float v ) {
	if( v <= 0.0 )
		return vec3( 0., 0., 0. );
	if( v >= 1.0 )
		return vec3( 1., 1., 1. );
	float vuf;
	float bf = modf( v * PackFactors.b, vuf );
	float gf = modf( vuf * ShiftRight8, vuf );
	return vec3( vuf * Inv255, gf * PackUpscale, bf );
}
vec2 packDepthToRG( const in float v ) {
	if( v <= 0.0 )
		return vec2( 0., 0. );
	if( v >= 1.0 )
		return vec2( 1., 1. );
	float vuf;
	float gf = modf( v * 256., vuf );
	return vec2( vuf * Inv255, gf );
}
float unpackRGBAToDepth( const in vec4 v ) {
	return dot( v, UnpackFactors4 );
}
float unpackRGBToDepth( const in vec3 v ) {
	return dot( v, UnpackFactors3 );
}
float unpackRGToDepth( const in vec2 v ) {
	return v.r * UnpackFactors2.r + v.g * UnpackFactors2.g;
}
vec4 pack2HalfToRGBA( const in vec2 v ) {
	vec4 r = vec4( v.x, fract( v.x * 255.0 ), v.y, fract( v.y * 255.0 ) );
	return vec4( r.x - r.y / 255.0, r.y, r.z - r.w / 255.0, r.w );
}
vec2 unpackRGBATo2Half( const in vec4 v ) {
	return vec2( v.x + ( v.y / 255.0 ), v.z + ( v.w / 255.0 ) );
}
float viewZToOrthographicDepth( const in float viewZ, const in float near, const in float far ) {
	return ( viewZ + near ) / ( near - far );
}
float orthographicDepthToViewZ( const in float depth, const in float near, const in float far ) {
	#ifdef USE_REVERSED_DEPTH_BUFFER
	
		return depth * ( far - near ) - far;
	#else
		return depth * ( near - far ) - near;
	#endif
}
float viewZToPerspectiveDepth( const in float viewZ, const in float near, const in float far ) {
	return ( ( near + viewZ ) * far ) / ( ( far - near ) * viewZ );
}
float perspectiveDepthToViewZ( const in float depth, const in float near, const in float far ) {
	
	#ifdef USE_REVERSED_DEPTH_BUFFER
		return ( near * far ) / ( ( near - far ) * depth - near );
	#else
		return ( near * far ) / ( ( far - near ) * depth - far );
	#endif
}`,Pw=`#ifdef PREMULTIPLIED_ALPHA
	gl_FragColor.rgb *= gl_FragColor.a;
#endif`,Iw=`vec4 mvPosition = vec4( transformed, 1.0 );
#ifdef USE_BATCHING
	mvPosition = batchingMatrix * mvPosition;
#endif
#ifdef USE_INSTANCING
	mvPosition = instanceMatrix * mvPosition;
#endif
mvPosition = modelViewMatrix * mvPosition;
gl_Position = projectionMatrix * mvPosition;`,Lw=`#ifdef DITHERING
	gl_FragColor.rgb = dithering( gl_FragColor.rgb );
#endif`,Ow=`#ifdef DITHERING
	vec3 dithering( vec3 color ) {
		float grid_position = rand( gl_FragCoord.xy );
		vec3 dither_shift_RGB = vec3( 0.25 / 255.0, -0.25 / 255.0, 0.25 / 255.0 );
		dither_shift_RGB = mix( 2.0 * dither_shift_RGB, -2.0 * dither_shift_RGB, grid_position );
		return color + dither_shift_RGB;
	}
#endif`,Bw=`float roughnessFactor = roughness;
#ifdef USE_ROUGHNESSMAP
	vec4 texelRoughness = texture2D( roughnessMap, vRoughnessMapUv );
	roughnessFactor *= texelRoughness.g;
#endif`,Uw=`#ifdef USE_ROUGHNESSMAP
	uniform sampler2D roughnessMap;
#endif`,kw=`#if NUM_SPOT_LIGHT_COORDS > 0
	varying vec4 vSpotLightCoord[ NUM_SPOT_LIGHT_COORDS ];
#endif
#if NUM_SPOT_LIGHT_MAPS > 0
	uniform sampler2D spotLightMap[ NUM_SPOT_LIGHT_MAPS ];
#endif
#ifdef USE_SHADOWMAP
	#if NUM_SUN_LIGHT_SHADOWS > 0
		#define SUN_LIGHT_CASCADES 2
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform sampler2DShadow sunShadowMap[ NUM_SUN_LIGHT_SHADOWS ];
		#else
			uniform sampler2D sunShadowMap[ NUM_SUN_LIGHT_SHADOWS ];
		#endif
		uniform mat4 sunShadowMatrix[ NUM_SUN_LIGHT_SHADOWS * SUN_LIGHT_CASCADES ];
		uniform vec4 sunShadowCascade[ NUM_SUN_LIGHT_SHADOWS * SUN_LIGHT_CASCADES ];
		varying vec4 vSunShadowWorldPosition;
		varying vec3 vSunShadowWorldNormal;
		struct SunLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform SunLightShadow sunLightShadows[ NUM_SUN_LIGHT_SHADOWS ];
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform sampler2DShadow directionalShadowMap[ NUM_DIR_LIGHT_SHADOWS ];
		#else
			uniform sampler2D directionalShadowMap[ NUM_DIR_LIGHT_SHADOWS ];
		#endif
		varying vec4 vDirectionalShadowCoord[ NUM_DIR_LIGHT_SHADOWS ];
		struct DirectionalLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform DirectionalLightShadow directionalLightShadows[ NUM_DIR_LIGHT_SHADOWS ];
	#endif
	#if NUM_SPOT_LIGHT_SHADOWS > 0
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform sampler2DShadow spotShadowMap[ NUM_SPOT_LIGHT_SHADOWS ];
		#else
			uniform sampler2D spotShadowMap[ NUM_SPOT_LIGHT_SHADOWS ];
		#endif
		struct SpotLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform SpotLightShadow spotLightShadows[ NUM_SPOT_LIGHT_SHADOWS ];
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform samplerCubeShadow pointShadowMap[ NUM_POINT_LIGHT_SHADOWS ];
		#elif defined( SHADOWMAP_TYPE_BASIC )
			uniform samplerCube pointShadowMap[ NUM_POINT_LIGHT_SHADOWS ];
		#endif
		varying vec4 vPointShadowCoord[ NUM_POINT_LIGHT_SHADOWS ];
		struct PointLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
			float shadowCameraNear;
			float shadowCameraFar;
		};
		uniform PointLightShadow pointLightShadows[ NUM_POINT_LIGHT_SHADOWS ];
	#endif
	#if defined( SHADOWMAP_TYPE_PCF )
		float interleavedGradientNoise( vec2 position ) {
			return fract( 52.9829189 * fract( dot( position, vec2( 0.06711056, 0.00583715 ) ) ) );
		}
		vec2 vogelDiskSample( int sampleIndex, int samplesCount, float phi ) {
			const float goldenAngle = 2.399963229728653;
			float r = sqrt( ( float( sampleIndex ) + 0.5 ) / float( samplesCount ) );
			float theta = float( sampleIndex ) * goldenAngle + phi;
			return vec2( cos( theta ), sin( theta ) ) * r;
		}
	#endif
	#if defined( SHADOWMAP_TYPE_PCF )
		float getShadow( sampler2DShadow shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord ) {
			float shadow = 1.0;
			shadowCoord.xyz /= shadowCoord.w;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				shadowCoord.z -= shadowBias;
			#else
				shadowCoord.z += shadowBias;
			#endif
			bool inFrustum = shadowCoord.x >= 0.0 && shadowCoord.x <= 1.0 && shadowCoord.y >= 0.0 && shadowCoord.y <= 1.0;
			bool frustumTest = inFrustum && shadowCoord.z <= 1.0;
			if ( frustumTest ) {
				vec2 texelSize = vec2( 1.0 ) / shadowMapSize;
				vec2 radius = shadowRadius * texelSize;
				float phi = interleavedGradientNoise( gl_FragCoord.xy ) * PI2;
				shadow = (
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 0, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 1, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 2, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 3, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 4, 5, phi ) * radius, shadowCoord.z ) )
				) * 0.2;
			}
			return mix( 1.0, shadow, shadowIntensity );
		}
	#elif defined( SHADOWMAP_TYPE_VSM )
		float getShadow( sampler2D shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord ) {
			float shadow = 1.0;
			shadowCoord.xyz /= shadowCoord.w;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				shadowCoord.z -= shadowBias;
			#else
				shadowCoord.z += shadowBias;
			#endif
			bool inFrustum = shadowCoord.x >= 0.0 && shadowCoord.x <= 1.0 && shadowCoord.y >= 0.0 && shadowCoord.y <= 1.0;
			bool frustumTest = inFrustum && shadowCoord.z <= 1.0;
			if ( frustumTest ) {
				vec2 distribution = texture2D( shadowMap, shadowCoord.xy ).rg;
				float mean = distribution.x;
				float variance = distribution.y * distribution.y;
				#ifdef USE_REVERSED_DEPTH_BUFFER
					float hard_shadow = step( mean, shadowCoord.z );
				#else
					float hard_shadow = step( shadowCoord.z, mean );
				#endif
				
				if ( hard_shadow == 1.0 ) {
					shadow = 1.0;
				} else {
					variance = max( variance, 0.0000001 );
					float d = shadowCoord.z - mean;
					float p_max = variance / ( variance + d * d );
					p_max = clamp( ( p_max - 0.3 ) / 0.65, 0.0, 1.0 );
					shadow = max( hard_shadow, p_max );
				}
			}
			return mix( 1.0, shadow, shadowIntensity );
		}
	#else
		float getShadow( sampler2D shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord ) {
			float shadow = 1.0;
			shadowCoord.xyz /= shadowCoord.w;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				shadowCoord.z -= shadowBias;
			#else
				shadowCoord.z += shadowBias;
			#endif
			bool inFrustum = shadowCoord.x >= 0.0 && shadowCoord.x <= 1.0 && shadowCoord.y >= 0.0 && shadowCoord.y <= 1.0;
			bool frustumTest = inFrustum && shadowCoord.z <= 1.0;
			if ( frustumTest ) {
				float depth = texture2D( shadowMap, shadowCoord.xy ).r;
				#ifdef USE_REVERSED_DEPTH_BUFFER
					shadow = step( depth, shadowCoord.z );
				#else
					shadow = step( shadowCoord.z, depth );
				#endif
			}
			return mix( 1.0, shadow, shadowIntensity );
		}
	#endif
	#if NUM_SUN_LIGHT_SHADOWS > 0
		float getSunShadow(
			#if defined( SHADOWMAP_TYPE_PCF )
				sampler2DShadow shadowMap,
			#else
				sampler2D shadowMap,
			#endif
			SunLightShadow sunLightShadow,
			int shadowIndex
		) {
			vec4 shadowWorldPosition = vec4( vSunShadowWorldPosition.xyz + vSunShadowWorldNormal * sunLightShadow.shadowNormalBias, 1.0 );
			float viewDepth = vSunShadowWorldPosition.w;
			int cascadeOffset = shadowIndex * SUN_LIGHT_CASCADES;
			float shadow = 1.0;
			for ( int i = SUN_LIGHT_CASCADES - 1; i >= 0; i -- ) {
				vec4 cascade = sunShadowCascade[ cascadeOffset + i ];
				if ( viewDepth >= cascade.x && viewDepth < cascade.y ) {
					float cascadeShadow = getShadow(
						shadowMap,
						sunLightShadow.shadowMapSize,
						sunLightShadow.shadowIntensity,
						sunLightShadow.shadowBias,
						sunLightShadow.shadowRadius,
						sunShadowMatrix[ cascadeOffset + i ] * shadowWorldPosition
					);
					shadow = mix( cascadeShadow, shadow, smoothstep( cascade.z, cascade.y, viewDepth ) );
				}
			}
			return shadow;
		}
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
	#if defined( SHADOWMAP_TYPE_PCF )
	float getPointShadow( samplerCubeShadow shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord, float shadowCameraNear, float shadowCameraFar ) {
		float shadow = 1.0;
		vec3 lightToPosition = shadowCoord.xyz;
		vec3 bd3D = normalize( lightToPosition );
		vec3 absVec = abs( lightToPosition );
		float viewSpaceZ = max( max( absVec.x, absVec.y ), absVec.z );
		if ( viewSpaceZ - shadowCameraFar <= 0.0 && viewSpaceZ - shadowCameraNear >= 0.0 ) {
			float lightDistance = length( lightToPosition );
			float depthRange = shadowCameraFar - shadowCameraNear;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				float depthA = - shadowCameraNear / depthRange - shadowBias;
				float depthB = shadowCameraNear * shadowCameraFar / ( depthRange * lightDistance );
			#else
				float depthA = shadowCameraFar / depthRange + shadowBias;
				float depthB = - shadowCameraNear * shadowCameraFar / ( depthRange * lightDistance );
			#endif
			float texelSize = shadowRadius / shadowMapSize.x;
			vec3 absDir = abs( bd3D );
			vec3 tangent = absDir.x > absDir.z ? vec3( 0.0, 1.0, 0.0 ) : vec3( 1.0, 0.0, 0.0 );
			tangent = normalize( cross( bd3D, tangent ) );
			vec3 bitangent = cross( bd3D, tangent );
			float phi = interleavedGradientNoise( gl_FragCoord.xy ) * PI2;
			shadow = 0.0;
			for ( int i = 0; i < 5; i ++ ) {
				vec2 offset = vogelDiskSample( i, 5, phi );
				vec3 direction = bd3D + ( tangent * offset.x + bitangent * offset.y ) * texelSize;
				vec3 absDirection = abs( direction );
				float dp = depthA + depthB / max( max( absDirection.x, absDirection.y ), absDirection.z );
				shadow += texture( shadowMap, vec4( direction, dp ) );
			}
			shadow *= 0.2;
		}
		return mix( 1.0, shadow, shadowIntensity );
	}
	#elif defined( SHADOWMAP_TYPE_BASIC )
	float getPointShadow( samplerCube shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord, float shadowCameraNear, float shadowCameraFar ) {
		float shadow = 1.0;
		vec3 lightToPosition = shadowCoord.xyz;
		vec3 absVec = abs( lightToPosition );
		float viewSpaceZ = max( max( absVec.x, absVec.y ), absVec.z );
		if ( viewSpaceZ - shadowCameraFar <= 0.0 && viewSpaceZ - shadowCameraNear >= 0.0 ) {
			float dp = ( shadowCameraFar * ( viewSpaceZ - shadowCameraNear ) ) / ( viewSpaceZ * ( shadowCameraFar - shadowCameraNear ) );
			dp += shadowBias;
			vec3 bd3D = normalize( lightToPosition );
			float depth = textureCube( shadowMap, bd3D ).r;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				depth = 1.0 - depth;
			#endif
			shadow = step( dp, depth );
		}
		return mix( 1.0, shadow, shadowIntensity );
	}
	#endif
	#endif
#endif`,zw=`#if NUM_SPOT_LIGHT_COORDS > 0
	uniform mat4 spotLightMatrix[ NUM_SPOT_LIGHT_COORDS ];
	varying vec4 vSpotLightCoord[ NUM_SPOT_LIGHT_COORDS ];
#endif
#ifdef USE_SHADOWMAP
	#if NUM_SUN_LIGHT_SHADOWS > 0
		varying vec4 vSunShadowWorldPosition;
		varying vec3 vSunShadowWorldNormal;
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
		uniform mat4 directionalShadowMatrix[ NUM_DIR_LIGHT_SHADOWS ];
		varying vec4 vDirectionalShadowCoord[ NUM_DIR_LIGHT_SHADOWS ];
		struct DirectionalLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform DirectionalLightShadow directionalLightShadows[ NUM_DIR_LIGHT_SHADOWS ];
	#endif
	#if NUM_SPOT_LIGHT_SHADOWS > 0
		struct SpotLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform SpotLightShadow spotLightShadows[ NUM_SPOT_LIGHT_SHADOWS ];
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
		uniform mat4 pointShadowMatrix[ NUM_POINT_LIGHT_SHADOWS ];
		varying vec4 vPointShadowCoord[ NUM_POINT_LIGHT_SHADOWS ];
		struct PointLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
			float shadowCameraNear;
			float shadowCameraFar;
		};
		uniform PointLightShadow pointLightShadows[ NUM_POINT_LIGHT_SHADOWS ];
	#endif
#endif`,Vw=`#if ( defined( USE_SHADOWMAP ) && ( NUM_DIR_LIGHT_SHADOWS > 0 || NUM_SUN_LIGHT_SHADOWS > 0 || NUM_POINT_LIGHT_SHADOWS > 0 ) ) || ( NUM_SPOT_LIGHT_COORDS > 0 )
	#ifdef HAS_NORMAL
		vec3 shadowWorldNormal = transformNormalByInverseViewMatrix( transformedNormal, viewMatrix );
	#else
		vec3 shadowWorldNormal = vec3( 0.0 );
	#endif
	vec4 shadowWorldPosition;
#endif
#if defined( USE_SHADOWMAP )
	#if NUM_SUN_LIGHT_SHADOWS > 0
		vSunShadowWorldPosition = vec4( worldPosition.xyz, - mvPosition.z );
		vSunShadowWorldNormal = shadowWorldNormal;
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_DIR_LIGHT_SHADOWS; i ++ ) {
			shadowWorldPosition = worldPosition + vec4( shadowWorldNormal * directionalLightShadows[ i ].shadowNormalBias, 0 );
			vDirectionalShadowCoord[ i ] = directionalShadowMatrix[ i ] * shadowWorldPosition;
		}
		#pragma unroll_loop_end
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_POINT_LIGHT_SHADOWS; i ++ ) {
			shadowWorldPosition = worldPosition + vec4( shadowWorldNormal * pointLightShadows[ i ].shadowNormalBias, 0 );
			vPointShadowCoord[ i ] = pointShadowMatrix[ i ] * shadowWorldPosition;
		}
		#pragma unroll_loop_end
	#endif
#endif
#if NUM_SPOT_LIGHT_COORDS > 0
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SPOT_LIGHT_COORDS; i ++ ) {
		shadowWorldPosition = worldPosition;
		#if ( defined( USE_SHADOWMAP ) && UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS )
			shadowWorldPosition.xyz += shadowWorldNormal * spotLightShadows[ i ].shadowNormalBias;
		#endif
		vSpotLightCoord[ i ] = spotLightMatrix[ i ] * shadowWorldPosition;
	}
	#pragma unroll_loop_end
#endif`,Gw=`float getShadowMask() {
	float shadow = 1.0;
	#ifdef USE_SHADOWMAP
	#if NUM_SUN_LIGHT_SHADOWS > 0
	SunLightShadow sunLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SUN_LIGHT_SHADOWS; i ++ ) {
		sunLight = sunLightShadows[ i ];
		shadow *= receiveShadow ? getSunShadow( sunShadowMap[ i ], sunLight, UNROLLED_LOOP_INDEX ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
	DirectionalLightShadow directionalLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_DIR_LIGHT_SHADOWS; i ++ ) {
		directionalLight = directionalLightShadows[ i ];
		shadow *= receiveShadow ? getShadow( directionalShadowMap[ i ], directionalLight.shadowMapSize, directionalLight.shadowIntensity, directionalLight.shadowBias, directionalLight.shadowRadius, vDirectionalShadowCoord[ i ] ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#if NUM_SPOT_LIGHT_SHADOWS > 0
	SpotLightShadow spotLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SPOT_LIGHT_SHADOWS; i ++ ) {
		spotLight = spotLightShadows[ i ];
		shadow *= receiveShadow ? getShadow( spotShadowMap[ i ], spotLight.shadowMapSize, spotLight.shadowIntensity, spotLight.shadowBias, spotLight.shadowRadius, vSpotLightCoord[ i ] ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0 && ( defined( SHADOWMAP_TYPE_PCF ) || defined( SHADOWMAP_TYPE_BASIC ) )
	PointLightShadow pointLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_POINT_LIGHT_SHADOWS; i ++ ) {
		pointLight = pointLightShadows[ i ];
		shadow *= receiveShadow ? getPointShadow( pointShadowMap[ i ], pointLight.shadowMapSize, pointLight.shadowIntensity, pointLight.shadowBias, pointLight.shadowRadius, vPointShadowCoord[ i ], pointLight.shadowCameraNear, pointLight.shadowCameraFar ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#endif
	return shadow;
}`,Hw=`#ifdef USE_SKINNING
	mat4 boneMatX = getBoneMatrix( skinIndex.x );
	mat4 boneMatY = getBoneMatrix( skinIndex.y );
	mat4 boneMatZ = getBoneMatrix( skinIndex.z );
	mat4 boneMatW = getBoneMatrix( skinIndex.w );
#endif`,Ww=`#ifdef USE_SKINNING
	uniform mat4 bindMatrix;
	uniform mat4 bindMatrixInverse;
	uniform highp sampler2D boneTexture;
	mat4 getBoneMatrix( const in float i ) {
		int size = textureSize( boneTexture, 0 ).x;
		int j = int( i ) * 4;
		int x = j % size;
		int y = j / size;
		vec4 v1 = texelFetch( boneTexture, ivec2( x, y ), 0 );
		vec4 v2 = texelFetch( boneTexture, ivec2( x + 1, y ), 0 );
		vec4 v3 = texelFetch( boneTexture, ivec2( x + 2, y ), 0 );
		vec4 v4 = texelFetch( boneTexture, ivec2( x + 3, y ), 0 );
		return mat4( v1, v2, v3, v4 );
	}
#endif`,Xw=`#ifdef USE_SKINNING
	vec4 skinVertex = bindMatrix * vec4( transformed, 1.0 );
	vec4 skinned = vec4( 0.0 );
	skinned += boneMatX * skinVertex * skinWeight.x;
	skinned += boneMatY * skinVertex * skinWeight.y;
	skinned += boneMatZ * skinVertex * skinWeight.z;
	skinned += boneMatW * skinVertex * skinWeight.w;
	transformed = ( bindMatrixInverse * skinned ).xyz;
#endif`,qw=`#ifdef USE_SKINNING
	mat4 skinMatrix = mat4( 0.0 );
	skinMatrix += skinWeight.x * boneMatX;
	skinMatrix += skinWeight.y * boneMatY;
	skinMatrix += skinWeight.z * boneMatZ;
	skinMatrix += skinWeight.w * boneMatW;
	skinMatrix = bindMatrixInverse * skinMatrix * bindMatrix;
	objectNormal = vec4( skinMatrix * vec4( objectNormal, 0.0 ) ).xyz;
	#ifdef USE_TANGENT
		objectTangent = vec4( skinMatrix * vec4( objectTangent, 0.0 ) ).xyz;
	#endif
#endif`,Yw=`float specularStrength;
#ifdef USE_SPECULARMAP
	vec4 texelSpecular = texture2D( specularMap, vSpecularMapUv );
	specularStrength = texelSpecular.r;
#else
	specularStrength = 1.0;
#endif`,$w=`#ifdef USE_SPECULARMAP
	uniform sampler2D specularMap;
#endif`,Zw=`#if defined( TONE_MAPPING )
	gl_FragColor.rgb = toneMapping( gl_FragColor.rgb );
#endif`,jw=`#ifndef saturate
#define saturate( a ) clamp( a, 0.0, 1.0 )
#endif
uniform float toneMappingExposure;
vec3 LinearToneMapping( vec3 color ) {
	return saturate( toneMappingExposure * color );
}
vec3 ReinhardToneMapping( vec3 color ) {
	color *= toneMappingExposure;
	return saturate( color / ( vec3( 1.0 ) + color ) );
}
vec3 CineonToneMapping( vec3 color ) {
	color *= toneMappingExposure;
	color = max( vec3( 0.0 ), color - 0.004 );
	return pow( ( color * ( 6.2 * color + 0.5 ) ) / ( color * ( 6.2 * color + 1.7 ) + 0.06 ), vec3( 2.2 ) );
}
vec3 RRTAndODTFit( vec3 v ) {
	vec3 a = v * ( v + 0.0245786 ) - 0.000090537;
	vec3 b = v * ( 0.983729 * v + 0.4329510 ) + 0.238081;
	return a / b;
}
vec3 ACESFilmicToneMapping( vec3 color ) {
	const mat3 ACESInputMat = mat3(
		vec3( 0.59719, 0.07600, 0.02840 ),		vec3( 0.35458, 0.90834, 0.13383 ),
		vec3( 0.04823, 0.01566, 0.83777 )
	);
	const mat3 ACESOutputMat = mat3(
		vec3(  1.60475, -0.10208, -0.00327 ),		vec3( -0.53108,  1.10813, -0.07276 ),
		vec3( -0.07367, -0.00605,  1.07602 )
	);
	color *= toneMappingExposure / 0.6;
	color = ACESInputMat * color;
	color = RRTAndODTFit( color );
	color = ACESOutputMat * color;
	return saturate( color );
}
const mat3 LINEAR_REC2020_TO_LINEAR_SRGB = mat3(
	vec3( 1.6605, - 0.1246, - 0.0182 ),
	vec3( - 0.5876, 1.1329, - 0.1006 ),
	vec3( - 0.0728, - 0.0083, 1.1187 )
);
const mat3 LINEAR_SRGB_TO_LINEAR_REC2020 = mat3(
	vec3( 0.6274, 0.0691, 0.0164 ),
	vec3( 0.3293, 0.9195, 0.0880 ),
	vec3( 0.0433, 0.0113, 0.8956 )
);
vec3 agxDefaultContrastApprox( vec3 x ) {
	vec3 x2 = x * x;
	vec3 x4 = x2 * x2;
	return + 15.5 * x4 * x2
		- 40.14 * x4 * x
		+ 31.96 * x4
		- 6.868 * x2 * x
		+ 0.4298 * x2
		+ 0.1191 * x
		- 0.00232;
}
vec3 AgXToneMapping( vec3 color ) {
	const mat3 AgXInsetMatrix = mat3(
		vec3( 0.856627153315983, 0.137318972929847, 0.11189821299995 ),
		vec3( 0.0951212405381588, 0.761241990602591, 0.0767994186031903 ),
		vec3( 0.0482516061458583, 0.101439036467562, 0.811302368396859 )
	);
	const mat3 AgXOutsetMatrix = mat3(
		vec3( 1.1271005818144368, - 0.1413297634984383, - 0.14132976349843826 ),
		vec3( - 0.11060664309660323, 1.157823702216272, - 0.11060664309660294 ),
		vec3( - 0.016493938717834573, - 0.016493938717834257, 1.2519364065950405 )
	);
	const float AgxMinEv = - 12.47393;	const float AgxMaxEv = 4.026069;
	color *= toneMappingExposure;
	color = LINEAR_SRGB_TO_LINEAR_REC2020 * color;
	color = AgXInsetMatrix * color;
	color = max( color, 1e-10 );	color = log2( color );
	color = ( color - AgxMinEv ) / ( AgxMaxEv - AgxMinEv );
	color = clamp( color, 0.0, 1.0 );
	color = agxDefaultContrastApprox( color );
	color = AgXOutsetMatrix * color;
	color = pow( max( vec3( 0.0 ), color ), vec3( 2.2 ) );
	color = LINEAR_REC2020_TO_LINEAR_SRGB * color;
	color = clamp( color, 0.0, 1.0 );
	return color;
}
vec3 NeutralToneMapping( vec3 color ) {
	const float StartCompression = 0.8 - 0.04;
	const float Desaturation = 0.15;
	color *= toneMappingExposure;
	float x = min( color.r, min( color.g, color.b ) );
	float offset = x < 0.08 ? x - 6.25 * x * x : 0.04;
	color -= offset;
	float peak = max( color.r, max( color.g, color.b ) );
	if ( peak < StartCompression ) return color;
	float d = 1. - StartCompression;
	float newPeak = 1. - d * d / ( peak + d - StartCompression );
	color *= newPeak / peak;
	float g = 1. - 1. / ( Desaturation * ( peak - newPeak ) + 1. );
	return mix( color, vec3( newPeak ), g );
}
vec3 CustomToneMapping( vec3 color ) { return color; }`,Jw=`#ifdef USE_TRANSMISSION
	material.transmission = transmission;
	material.transmissionAlpha = 1.0;
	material.thickness = thickness;
	material.attenuationDistance = attenuationDistance;
	material.attenuationColor = attenuationColor;
	#ifdef USE_TRANSMISSIONMAP
		material.transmission *= texture2D( transmissionMap, vTransmissionMapUv ).r;
	#endif
	#ifdef USE_THICKNESSMAP
		material.thickness *= texture2D( thicknessMap, vThicknessMapUv ).g;
	#endif
	vec3 pos = vWorldPosition;
	vec3 v = normalize( cameraPosition - pos );
	vec3 n = transformNormalByInverseViewMatrix( normal, viewMatrix );
	vec4 transmitted = getIBLVolumeRefraction(
		n, v, material.roughness, material.diffuseContribution, material.specularColorBlended, material.specularF90,
		pos, modelMatrix, viewMatrix, projectionMatrix, material.dispersion, material.ior, material.thickness,
		material.attenuationColor, material.attenuationDistance );
	material.transmissionAlpha = mix( material.transmissionAlpha, transmitted.a, material.transmission );
	totalDiffuse = mix( totalDiffuse, transmitted.rgb, material.transmission );
#endif`,Kw=`#ifdef USE_TRANSMISSION
	uniform float transmission;
	uniform float thickness;
	uniform float attenuationDistance;
	uniform vec3 attenuationColor;
	#ifdef USE_TRANSMISSIONMAP
		uniform sampler2D transmissionMap;
	#endif
	#ifdef USE_THICKNESSMAP
		uniform sampler2D thicknessMap;
	#endif
	uniform vec2 transmissionSamplerSize;
	uniform sampler2D transmissionSamplerMap;
	uniform mat4 modelMatrix;
	uniform mat4 projectionMatrix;
	varying vec3 vWorldPosition;
	float w0( float a ) {
		return ( 1.0 / 6.0 ) * ( a * ( a * ( - a + 3.0 ) - 3.0 ) + 1.0 );
	}
	float w1( float a ) {
		return ( 1.0 / 6.0 ) * ( a *  a * ( 3.0 * a - 6.0 ) + 4.0 );
	}
	float w2( float a ){
		return ( 1.0 / 6.0 ) * ( a * ( a * ( - 3.0 * a + 3.0 ) + 3.0 ) + 1.0 );
	}
	float w3( float a ) {
		return ( 1.0 / 6.0 ) * ( a * a * a );
	}
	float g0( float a ) {
		return w0( a ) + w1( a );
	}
	float g1( float a ) {
		return w2( a ) + w3( a );
	}
	float h0( float a ) {
		return - 1.0 + w1( a ) / ( w0( a ) + w1( a ) );
	}
	float h1( float a ) {
		return 1.0 + w3( a ) / ( w2( a ) + w3( a ) );
	}
	vec4 bicubic( sampler2D tex, vec2 uv, vec4 texelSize, float lod ) {
		uv = uv * texelSize.zw + 0.5;
		vec2 iuv = floor( uv );
		vec2 fuv = fract( uv );
		float g0x = g0( fuv.x );
		float g1x = g1( fuv.x );
		float h0x = h0( fuv.x );
		float h1x = h1( fuv.x );
		float h0y = h0( fuv.y );
		float h1y = h1( fuv.y );
		vec2 p0 = ( vec2( iuv.x + h0x, iuv.y + h0y ) - 0.5 ) * texelSize.xy;
		vec2 p1 = ( vec2( iuv.x + h1x, iuv.y + h0y ) - 0.5 ) * texelSize.xy;
		vec2 p2 = ( vec2( iuv.x + h0x, iuv.y + h1y ) - 0.5 ) * texelSize.xy;
		vec2 p3 = ( vec2( iuv.x + h1x, iuv.y + h1y ) - 0.5 ) * texelSize.xy;
		return g0( fuv.y ) * ( g0x * textureLod( tex, p0, lod ) + g1x * textureLod( tex, p1, lod ) ) +
			g1( fuv.y ) * ( g0x * textureLod( tex, p2, lod ) + g1x * textureLod( tex, p3, lod ) );
	}
	vec4 textureBicubic( sampler2D sampler, vec2 uv, float lod ) {
		vec2 fLodSize = vec2( textureSize( sampler, int( lod ) ) );
		vec2 cLodSize = vec2( textureSize( sampler, int( lod + 1.0 ) ) );
		vec2 fLodSizeInv = 1.0 / fLodSize;
		vec2 cLodSizeInv = 1.0 / cLodSize;
		vec4 fSample = bicubic( sampler, uv, vec4( fLodSizeInv, fLodSize ), floor( lod ) );
		vec4 cSample = bicubic( sampler, uv, vec4( cLodSizeInv, cLodSize ), ceil( lod ) );
		return mix( fSample, cSample, fract( lod ) );
	}
	vec3 getVolumeTransmissionRay( const in vec3 n, const in vec3 v, const in float thickness, const in float ior, const in mat4 modelMatrix ) {
		vec3 refractionVector = refract( - v, normalize( n ), 1.0 / ior );
		vec3 modelScale;
		modelScale.x = length( vec3( modelMatrix[ 0 ].xyz ) );
		modelScale.y = length( vec3( modelMatrix[ 1 ].xyz ) );
		modelScale.z = length( vec3( modelMatrix[ 2 ].xyz ) );
		return normalize( refractionVector ) * thickness * modelScale;
	}
	float applyIorToRoughness( const in float roughness, const in float ior ) {
		return roughness * clamp( ior * 2.0 - 2.0, 0.0, 1.0 );
	}
	vec4 getTransmissionSample( const in vec2 fragCoord, const in float roughness, const in float ior ) {
		float lod = log2( transmissionSamplerSize.x ) * applyIorToRoughness( roughness, ior );
		return textureBicubic( transmissionSamplerMap, fragCoord.xy, lod );
	}
	vec3 volumeAttenuation( const in float transmissionDistance, const in vec3 attenuationColor, const in float attenuationDistance ) {
		if ( isinf( attenuationDistance ) ) {
			return vec3( 1.0 );
		} else {
			vec3 attenuationCoefficient = -log( attenuationColor ) / attenuationDistance;
			vec3 transmittance = exp( - attenuationCoefficient * transmissionDistance );			return transmittance;
		}
	}
	vec4 getIBLVolumeRefraction( const in vec3 n, const in vec3 v, const in float roughness, const in vec3 diffuseColor,
		const in vec3 specularColor, const in float specularF90, const in vec3 position, const in mat4 modelMatrix,
		const in mat4 viewMatrix, const in mat4 projMatrix, const in float dispersion, const in float ior, const in float thickness,
		const in vec3 attenuationColor, const in float attenuationDistance ) {
		vec4 transmittedLight;
		vec3 transmittance;
		#ifdef USE_DISPERSION
			float halfSpread = ( ior - 1.0 ) * 0.025 * dispersion;
			vec3 iors = vec3( ior - halfSpread, ior, ior + halfSpread );
			for ( int i = 0; i < 3; i ++ ) {
				vec3 transmissionRay = getVolumeTransmissionRay( n, v, thickness, iors[ i ], modelMatrix );
				vec3 refractedRayExit = position + transmissionRay;
				vec4 ndcPos = projMatrix * viewMatrix * vec4( refractedRayExit, 1.0 );
				vec2 refractionCoords = ndcPos.xy / ndcPos.w;
				refractionCoords += 1.0;
				refractionCoords /= 2.0;
				vec4 transmissionSample = getTransmissionSample( refractionCoords, roughness, iors[ i ] );
				transmittedLight[ i ] = transmissionSample[ i ];
				transmittedLight.a += transmissionSample.a;
				transmittance[ i ] = diffuseColor[ i ] * volumeAttenuation( length( transmissionRay ), attenuationColor, attenuationDistance )[ i ];
			}
			transmittedLight.a /= 3.0;
		#else
			vec3 transmissionRay = getVolumeTransmissionRay( n, v, thickness, ior, modelMatrix );
			vec3 refractedRayExit = position + transmissionRay;
			vec4 ndcPos = projMatrix * viewMatrix * vec4( refractedRayExit, 1.0 );
			vec2 refractionCoords = ndcPos.xy / ndcPos.w;
			refractionCoords += 1.0;
			refractionCoords /= 2.0;
			transmittedLight = getTransmissionSample( refractionCoords, roughness, ior );
			transmittance = diffuseColor * volumeAttenuation( length( transmissionRay ), attenuationColor, attenuationDistance );
		#endif
		vec3 attenuatedColor = transmittance * transmittedLight.rgb;
		vec3 F = EnvironmentBRDF( n, v, specularColor, specularF90, roughness );
		float transmittanceFactor = ( transmittance.r + transmittance.g + transmittance.b ) / 3.0;
		return vec4( ( 1.0 - F ) * attenuatedColor, 1.0 - ( 1.0 - transmittedLight.a ) * transmittanceFactor );
	}
#endif`,Qw=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
	varying vec2 vUv;
#endif
#ifdef USE_MAP
	varying vec2 vMapUv;
#endif
#ifdef USE_ALPHAMAP
	varying vec2 vAlphaMapUv;
#endif
#ifdef USE_LIGHTMAP
	varying vec2 vLightMapUv;
#endif
#ifdef USE_AOMAP
	varying vec2 vAoMapUv;
#endif
#ifdef USE_BUMPMAP
	varying vec2 vBumpMapUv;
#endif
#ifdef USE_NORMALMAP
	varying vec2 vNormalMapUv;
#endif
#ifdef USE_EMISSIVEMAP
	varying vec2 vEmissiveMapUv;
#endif
#ifdef USE_METALNESSMAP
	varying vec2 vMetalnessMapUv;
#endif
#ifdef USE_ROUGHNESSMAP
	varying vec2 vRoughnessMapUv;
#endif
#ifdef USE_DIFFUSE_ROUGHNESSMAP
	varying vec2 vDiffuseRoughnessMapUv;
#endif
#ifdef USE_ANISOTROPYMAP
	varying vec2 vAnisotropyMapUv;
#endif
#ifdef USE_CLEARCOATMAP
	varying vec2 vClearcoatMapUv;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	varying vec2 vClearcoatNormalMapUv;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	varying vec2 vClearcoatRoughnessMapUv;
#endif
#ifdef USE_IRIDESCENCEMAP
	varying vec2 vIridescenceMapUv;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	varying vec2 vIridescenceThicknessMapUv;
#endif
#ifdef USE_SHEEN_COLORMAP
	varying vec2 vSheenColorMapUv;
#endif
#ifdef USE_SHEEN_ROUGHNESSMAP
	varying vec2 vSheenRoughnessMapUv;
#endif
#ifdef USE_SPECULARMAP
	varying vec2 vSpecularMapUv;
#endif
#ifdef USE_SPECULAR_COLORMAP
	varying vec2 vSpecularColorMapUv;
#endif
#ifdef USE_SPECULAR_INTENSITYMAP
	varying vec2 vSpecularIntensityMapUv;
#endif
#ifdef USE_TRANSMISSIONMAP
	uniform mat3 transmissionMapTransform;
	varying vec2 vTransmissionMapUv;
#endif
#ifdef USE_THICKNESSMAP
	uniform mat3 thicknessMapTransform;
	varying vec2 vThicknessMapUv;
#endif`,eA=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
	varying vec2 vUv;
#endif
#ifdef USE_MAP
	uniform mat3 mapTransform;
	varying vec2 vMapUv;
#endif
#ifdef USE_ALPHAMAP
	uniform mat3 alphaMapTransform;
	varying vec2 vAlphaMapUv;
#endif
#ifdef USE_LIGHTMAP
	uniform mat3 lightMapTransform;
	varying vec2 vLightMapUv;
#endif
#ifdef USE_AOMAP
	uniform mat3 aoMapTransform;
	varying vec2 vAoMapUv;
#endif
#ifdef USE_BUMPMAP
	uniform mat3 bumpMapTransform;
	varying vec2 vBumpMapUv;
#endif
#ifdef USE_NORMALMAP
	uniform mat3 normalMapTransform;
	varying vec2 vNormalMapUv;
#endif
#ifdef USE_DISPLACEMENTMAP
	uniform mat3 displacementMapTransform;
	varying vec2 vDisplacementMapUv;
#endif
#ifdef USE_EMISSIVEMAP
	uniform mat3 emissiveMapTransform;
	varying vec2 vEmissiveMapUv;
#endif
#ifdef USE_METALNESSMAP
	uniform mat3 metalnessMapTransform;
	varying vec2 vMetalnessMapUv;
#endif
#ifdef USE_ROUGHNESSMAP
	uniform mat3 roughnessMapTransform;
	varying vec2 vRoughnessMapUv;
#endif
#ifdef USE_DIFFUSE_ROUGHNESSMAP
	uniform mat3 diffuseRoughnessMapTransform;
	varying vec2 vDiffuseRoughnessMapUv;
#endif
#ifdef USE_ANISOTROPYMAP
	uniform mat3 anisotropyMapTransform;
	varying vec2 vAnisotropyMapUv;
#endif
#ifdef USE_CLEARCOATMAP
	uniform mat3 clearcoatMapTransform;
	varying vec2 vClearcoatMapUv;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform mat3 clearcoatNormalMapTransform;
	varying vec2 vClearcoatNormalMapUv;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform mat3 clearcoatRoughnessMapTransform;
	varying vec2 vClearcoatRoughnessMapUv;
#endif
#ifdef USE_SHEEN_COLORMAP
	uniform mat3 sheenColorMapTransform;
	varying vec2 vSheenColorMapUv;
#endif
#ifdef USE_SHEEN_ROUGHNESSMAP
	uniform mat3 sheenRoughnessMapTransform;
	varying vec2 vSheenRoughnessMapUv;
#endif
#ifdef USE_IRIDESCENCEMAP
	uniform mat3 iridescenceMapTransform;
	varying vec2 vIridescenceMapUv;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform mat3 iridescenceThicknessMapTransform;
	varying vec2 vIridescenceThicknessMapUv;
#endif
#ifdef USE_SPECULARMAP
	uniform mat3 specularMapTransform;
	varying vec2 vSpecularMapUv;
#endif
#ifdef USE_SPECULAR_COLORMAP
	uniform mat3 specularColorMapTransform;
	varying vec2 vSpecularColorMapUv;
#endif
#ifdef USE_SPECULAR_INTENSITYMAP
	uniform mat3 specularIntensityMapTransform;
	varying vec2 vSpecularIntensityMapUv;
#endif
#ifdef USE_TRANSMISSIONMAP
	uniform mat3 transmissionMapTransform;
	varying vec2 vTransmissionMapUv;
#endif
#ifdef USE_THICKNESSMAP
	uniform mat3 thicknessMapTransform;
	varying vec2 vThicknessMapUv;
#endif`,tA=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
	vUv = vec3( uv, 1 ).xy;
#endif
#ifdef USE_MAP
	vMapUv = ( mapTransform * vec3( MAP_UV, 1 ) ).xy;
#endif
#ifdef USE_ALPHAMAP
	vAlphaMapUv = ( alphaMapTransform * vec3( ALPHAMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_LIGHTMAP
	vLightMapUv = ( lightMapTransform * vec3( LIGHTMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_AOMAP
	vAoMapUv = ( aoMapTransform * vec3( AOMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_BUMPMAP
	vBumpMapUv = ( bumpMapTransform * vec3( BUMPMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_NORMALMAP
	vNormalMapUv = ( normalMapTransform * vec3( NORMALMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_DISPLACEMENTMAP
	vDisplacementMapUv = ( displacementMapTransform * vec3( DISPLACEMENTMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_EMISSIVEMAP
	vEmissiveMapUv = ( emissiveMapTransform * vec3( EMISSIVEMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_METALNESSMAP
	vMetalnessMapUv = ( metalnessMapTransform * vec3( METALNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_ROUGHNESSMAP
	vRoughnessMapUv = ( roughnessMapTransform * vec3( ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_DIFFUSE_ROUGHNESSMAP
	vDiffuseRoughnessMapUv = ( diffuseRoughnessMapTransform * vec3( DIFFUSE_ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_ANISOTROPYMAP
	vAnisotropyMapUv = ( anisotropyMapTransform * vec3( ANISOTROPYMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_CLEARCOATMAP
	vClearcoatMapUv = ( clearcoatMapTransform * vec3( CLEARCOATMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	vClearcoatNormalMapUv = ( clearcoatNormalMapTransform * vec3( CLEARCOAT_NORMALMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	vClearcoatRoughnessMapUv = ( clearcoatRoughnessMapTransform * vec3( CLEARCOAT_ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_IRIDESCENCEMAP
	vIridescenceMapUv = ( iridescenceMapTransform * vec3( IRIDESCENCEMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	vIridescenceThicknessMapUv = ( iridescenceThicknessMapTransform * vec3( IRIDESCENCE_THICKNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SHEEN_COLORMAP
	vSheenColorMapUv = ( sheenColorMapTransform * vec3( SHEEN_COLORMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SHEEN_ROUGHNESSMAP
	vSheenRoughnessMapUv = ( sheenRoughnessMapTransform * vec3( SHEEN_ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SPECULARMAP
	vSpecularMapUv = ( specularMapTransform * vec3( SPECULARMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SPECULAR_COLORMAP
	vSpecularColorMapUv = ( specularColorMapTransform * vec3( SPECULAR_COLORMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SPECULAR_INTENSITYMAP
	vSpecularIntensityMapUv = ( specularIntensityMapTransform * vec3( SPECULAR_INTENSITYMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_TRANSMISSIONMAP
	vTransmissionMapUv = ( transmissionMapTransform * vec3( TRANSMISSIONMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_THICKNESSMAP
	vThicknessMapUv = ( thicknessMapTransform * vec3( THICKNESSMAP_UV, 1 ) ).xy;
#endif`,nA=`#if defined( USE_ENVMAP ) || defined( DISTANCE ) || defined ( USE_SHADOWMAP ) || defined ( USE_TRANSMISSION ) || NUM_SPOT_LIGHT_COORDS > 0
	vec4 worldPosition = vec4( transformed, 1.0 );
	#ifdef USE_BATCHING
		worldPosition = batchingMatrix * worldPosition;
	#endif
	#ifdef USE_INSTANCING
		worldPosition = instanceMatrix * worldPosition;
	#endif
	worldPosition = modelMatrix * worldPosition;
#endif`,iA=`varying vec2 vUv;
uniform mat3 uvTransform;
void main() {
	vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	gl_Position = vec4( position.xy, 1.0, 1.0 );
}`,rA=`uniform sampler2D t2D;
uniform float backgroundIntensity;
varying vec2 vUv;
void main() {
	vec4 texColor = texture2D( t2D, vUv );
	#ifdef DECODE_VIDEO_TEXTURE
		texColor = vec4( mix( pow( texColor.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), texColor.rgb * 0.0773993808, vec3( lessThanEqual( texColor.rgb, vec3( 0.04045 ) ) ) ), texColor.w );
	#endif
	texColor.rgb *= backgroundIntensity;
	gl_FragColor = texColor;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,sA=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,oA=`uniform float backgroundBlurriness;
uniform float backgroundIntensity;
uniform mat3 backgroundRotation;
varying vec3 vWorldDirection;
#include <envmap_common_pars_fragment>
void main() {
	#ifdef ENVMAP_TYPE_PMREM
		vec4 texColor = textureLod( envMap, backgroundRotation * vWorldDirection, roughnessToMip( backgroundBlurriness ) );
	#else
		vec4 texColor = textureCube( envMap, backgroundRotation * vWorldDirection );
	#endif
	texColor.rgb *= backgroundIntensity;
	gl_FragColor = texColor;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,aA=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,lA=`uniform samplerCube tCube;
uniform float tFlip;
uniform float opacity;
varying vec3 vWorldDirection;
void main() {
	vec4 texColor = textureCube( tCube, vec3( tFlip * vWorldDirection.x, vWorldDirection.yz ) );
	gl_FragColor = texColor;
	gl_FragColor.a *= opacity;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,uA=`#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
varying vec2 vHighPrecisionZW;
void main() {
	#include <uv_vertex>
	#include <batching_vertex>
	#include <skinbase_vertex>
	#include <morphinstance_vertex>
	#ifdef USE_DISPLACEMENTMAP
		#include <beginnormal_vertex>
		#include <morphnormal_vertex>
		#include <skinnormal_vertex>
	#endif
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vHighPrecisionZW = gl_Position.zw;
}`,cA=`#if DEPTH_PACKING == 3200
	uniform float opacity;
#endif
#include <common>
#include <packing>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
varying vec2 vHighPrecisionZW;
void main() {
	vec4 diffuseColor = vec4( 1.0 );
	#include <clipping_planes_fragment>
	#if DEPTH_PACKING == 3200
		diffuseColor.a = opacity;
	#endif
	#include <map_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <logdepthbuf_fragment>
	#ifdef USE_REVERSED_DEPTH_BUFFER
		float fragCoordZ = vHighPrecisionZW[ 0 ] / vHighPrecisionZW[ 1 ];
	#else
		float fragCoordZ = 0.5 * vHighPrecisionZW[ 0 ] / vHighPrecisionZW[ 1 ] + 0.5;
	#endif
	#if DEPTH_PACKING == 3200
		gl_FragColor = vec4( vec3( 1.0 - fragCoordZ ), opacity );
	#elif DEPTH_PACKING == 3201
		gl_FragColor = packDepthToRGBA( fragCoordZ );
	#elif DEPTH_PACKING == 3202
		gl_FragColor = vec4( packDepthToRGB( fragCoordZ ), 1.0 );
	#elif DEPTH_PACKING == 3203
		gl_FragColor = vec4( packDepthToRG( fragCoordZ ), 0.0, 1.0 );
	#endif
}`,hA=`#define DISTANCE
varying vec3 vWorldPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <batching_vertex>
	#include <skinbase_vertex>
	#include <morphinstance_vertex>
	#ifdef USE_DISPLACEMENTMAP
		#include <beginnormal_vertex>
		#include <morphnormal_vertex>
		#include <skinnormal_vertex>
	#endif
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <worldpos_vertex>
	#include <clipping_planes_vertex>
	vWorldPosition = worldPosition.xyz;
}`,fA=`#define DISTANCE
uniform vec3 referencePosition;
uniform float nearDistance;
uniform float farDistance;
varying vec3 vWorldPosition;
#include <common>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( 1.0 );
	#include <clipping_planes_fragment>
	#include <map_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	float dist = length( vWorldPosition - referencePosition );
	dist = ( dist - nearDistance ) / ( farDistance - nearDistance );
	dist = saturate( dist );
	gl_FragColor = vec4( dist, 0.0, 0.0, 1.0 );
}`,dA=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
}`,pA=`uniform sampler2D tEquirect;
varying vec3 vWorldDirection;
#include <common>
void main() {
	vec3 direction = normalize( vWorldDirection );
	vec2 sampleUV = equirectUv( direction );
	gl_FragColor = texture2D( tEquirect, sampleUV );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,mA=`uniform float scale;
attribute float lineDistance;
varying float vLineDistance;
#include <common>
#include <uv_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	vLineDistance = scale * lineDistance;
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <fog_vertex>
}`,gA=`uniform vec3 diffuse;
uniform float opacity;
uniform float dashSize;
uniform float totalSize;
varying float vLineDistance;
#include <common>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <fog_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	if ( mod( vLineDistance, totalSize ) > dashSize ) {
		discard;
	}
	vec3 outgoingLight = vec3( 0.0 );
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	outgoingLight = diffuseColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
}`,vA=`#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <envmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#if defined ( USE_ENVMAP ) || defined ( USE_SKINNING )
		#include <beginnormal_vertex>
		#include <morphnormal_vertex>
		#include <skinbase_vertex>
		#include <skinnormal_vertex>
		#include <defaultnormal_vertex>
	#endif
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <worldpos_vertex>
	#include <envmap_vertex>
	#include <fog_vertex>
}`,xA=`uniform vec3 diffuse;
uniform float opacity;
#ifndef FLAT_SHADED
	varying vec3 vNormal;
#endif
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_pars_fragment>
#include <fog_pars_fragment>
#include <specularmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <specularmap_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	#ifdef USE_LIGHTMAP
		vec4 lightMapTexel = texture2D( lightMap, vLightMapUv );
		reflectedLight.indirectDiffuse += lightMapTexel.rgb * lightMapIntensity * RECIPROCAL_PI;
	#else
		reflectedLight.indirectDiffuse += vec3( 1.0 );
	#endif
	#include <aomap_fragment>
	reflectedLight.indirectDiffuse *= diffuseColor.rgb;
	vec3 outgoingLight = reflectedLight.indirectDiffuse;
	#include <envmap_fragment>
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,_A=`#define LAMBERT
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <envmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <envmap_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,yA=`#define LAMBERT
uniform vec3 diffuse;
uniform vec3 emissive;
uniform float opacity;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_pars_fragment>
#include <envmap_physical_pars_fragment>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_lambert_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <specularmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <specularmap_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_lambert_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 outgoingLight = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse + totalEmissiveRadiance;
	#include <envmap_fragment>
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,bA=`#define MATCAP
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <color_pars_vertex>
#include <displacementmap_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <fog_vertex>
	vViewPosition = - mvPosition.xyz;
}`,SA=`#define MATCAP
uniform vec3 diffuse;
uniform float opacity;
uniform sampler2D matcap;
varying vec3 vViewPosition;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <fog_pars_fragment>
#include <normal_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	vec3 viewDir = normalize( vViewPosition );
	vec3 x = normalize( vec3( viewDir.z, 0.0, - viewDir.x ) );
	vec3 y = cross( viewDir, x );
	vec2 uv = vec2( dot( x, normal ), dot( y, normal ) ) * 0.495 + 0.5;
	#ifdef USE_MATCAP
		vec4 matcapColor = texture2D( matcap, uv );
	#else
		vec4 matcapColor = vec4( vec3( mix( 0.2, 0.8, uv.y ) ), 1.0 );
	#endif
	vec3 outgoingLight = diffuseColor.rgb * matcapColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,MA=`#define NORMAL
#if defined( FLAT_SHADED ) || defined( USE_BUMPMAP ) || defined( USE_NORMALMAP_TANGENTSPACE )
	varying vec3 vViewPosition;
#endif
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphinstance_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
#if defined( FLAT_SHADED ) || defined( USE_BUMPMAP ) || defined( USE_NORMALMAP_TANGENTSPACE )
	vViewPosition = - mvPosition.xyz;
#endif
}`,EA=`#define NORMAL
uniform float opacity;
#if defined( FLAT_SHADED ) || defined( USE_BUMPMAP ) || defined( USE_NORMALMAP_TANGENTSPACE )
	varying vec3 vViewPosition;
#endif
#include <uv_pars_fragment>
#include <normal_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( 0.0, 0.0, 0.0, opacity );
	#include <clipping_planes_fragment>
	#include <logdepthbuf_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	gl_FragColor = vec4( normalize( normal ) * 0.5 + 0.5, diffuseColor.a );
	#ifdef OPAQUE
		gl_FragColor.a = 1.0;
	#endif
}`,wA=`#define PHONG
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <envmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphinstance_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <envmap_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,AA=`#define PHONG
uniform vec3 diffuse;
uniform vec3 emissive;
uniform vec3 specular;
uniform float shininess;
uniform float opacity;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_pars_fragment>
#include <envmap_physical_pars_fragment>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_phong_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <specularmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <specularmap_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_phong_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 outgoingLight = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse + reflectedLight.directSpecular + reflectedLight.indirectSpecular + totalEmissiveRadiance;
	#include <envmap_fragment>
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,DA=`#define STANDARD
varying vec3 vViewPosition;
#ifdef USE_TRANSMISSION
	varying vec3 vWorldPosition;
#endif
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
#ifdef USE_TRANSMISSION
	vWorldPosition = worldPosition.xyz;
#endif
}`,TA=`#define STANDARD
#ifdef PHYSICAL
	#define IOR
	#define USE_SPECULAR
#endif
uniform vec3 diffuse;
uniform vec3 emissive;
uniform float roughness;
uniform float metalness;
uniform float opacity;
#ifdef IOR
	uniform float ior;
#endif
#ifdef USE_SPECULAR
	uniform float specularIntensity;
	uniform vec3 specularColor;
	#ifdef USE_SPECULAR_COLORMAP
		uniform sampler2D specularColorMap;
	#endif
	#ifdef USE_SPECULAR_INTENSITYMAP
		uniform sampler2D specularIntensityMap;
	#endif
#endif
#ifdef USE_CLEARCOAT
	uniform float clearcoat;
	uniform float clearcoatRoughness;
#endif
#ifdef USE_DIFFUSE_ROUGHNESS
	uniform float diffuseRoughness;
	#ifdef USE_DIFFUSE_ROUGHNESSMAP
		uniform sampler2D diffuseRoughnessMap;
	#endif
#endif
#ifdef USE_DISPERSION
	uniform float dispersion;
#endif
#ifdef USE_RETROREFLECTION
	uniform float retroreflectivity;
#endif
#ifdef USE_IRIDESCENCE
	uniform float iridescence;
	uniform float iridescenceIOR;
	uniform float iridescenceThicknessMinimum;
	uniform float iridescenceThicknessMaximum;
#endif
#ifdef USE_SHEEN
	uniform vec3 sheenColor;
	uniform float sheenRoughness;
	#ifdef USE_SHEEN_COLORMAP
		uniform sampler2D sheenColorMap;
	#endif
	#ifdef USE_SHEEN_ROUGHNESSMAP
		uniform sampler2D sheenRoughnessMap;
	#endif
#endif
#ifdef USE_ANISOTROPY
	uniform vec2 anisotropyVector;
	#ifdef USE_ANISOTROPYMAP
		uniform sampler2D anisotropyMap;
	#endif
#endif
varying vec3 vViewPosition;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <iridescence_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_physical_pars_fragment>
#include <fog_pars_fragment>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_physical_pars_fragment>
#include <transmission_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <clearcoat_pars_fragment>
#include <iridescence_pars_fragment>
#include <roughnessmap_pars_fragment>
#include <metalnessmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <roughnessmap_fragment>
	#include <metalnessmap_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <clearcoat_normal_fragment_begin>
	#include <clearcoat_normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_physical_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 totalDiffuse = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse;
	vec3 totalSpecular = reflectedLight.directSpecular + reflectedLight.indirectSpecular;
	#include <transmission_fragment>
	vec3 outgoingLight = totalDiffuse + totalSpecular + totalEmissiveRadiance;
	#ifdef USE_SHEEN
 
		outgoingLight = outgoingLight + sheenSpecularDirect + sheenSpecularIndirect;
 
 	#endif
	#ifdef USE_CLEARCOAT
		float dotNVcc = saturate( dot( geometryClearcoatNormal, geometryViewDir ) );
		vec3 Fcc = F_Schlick( material.clearcoatF0, material.clearcoatF90, dotNVcc );
		outgoingLight = outgoingLight * ( 1.0 - material.clearcoat * Fcc ) + ( clearcoatSpecularDirect + clearcoatSpecularIndirect ) * material.clearcoat;
	#endif
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,CA=`#define TOON
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,NA=`#define TOON
uniform vec3 diffuse;
uniform vec3 emissive;
uniform float opacity;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <gradientmap_pars_fragment>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_toon_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_toon_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 outgoingLight = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse + totalEmissiveRadiance;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,RA=`uniform float size;
uniform float scale;
#include <common>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
#ifdef USE_POINTS_UV
	varying vec2 vUv;
	uniform mat3 uvTransform;
#endif
void main() {
	#ifdef USE_POINTS_UV
		vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	#endif
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <project_vertex>
	gl_PointSize = size;
	#ifdef USE_SIZEATTENUATION
		bool isPerspective = isPerspectiveMatrix( projectionMatrix );
		if ( isPerspective ) gl_PointSize *= ( scale / - mvPosition.z );
	#endif
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <worldpos_vertex>
	#include <fog_vertex>
}`,FA=`uniform vec3 diffuse;
uniform float opacity;
#include <common>
#include <color_pars_fragment>
#include <map_particle_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <fog_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	vec3 outgoingLight = vec3( 0.0 );
	#include <logdepthbuf_fragment>
	#include <map_particle_fragment>
	#include <color_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	outgoingLight = diffuseColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
}`,PA=`#include <common>
#include <batching_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <shadowmap_pars_vertex>
void main() {
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphinstance_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <worldpos_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,IA=`uniform vec3 color;
uniform float opacity;
#include <common>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <logdepthbuf_pars_fragment>
#include <shadowmap_pars_fragment>
#include <shadowmask_pars_fragment>
void main() {
	#include <logdepthbuf_fragment>
	gl_FragColor = vec4( color, opacity * ( 1.0 - getShadowMask() ) );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
}`,LA=`uniform float rotation;
uniform vec2 center;
#include <common>
#include <uv_pars_vertex>
#include <fog_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	vec4 mvPosition = modelViewMatrix[ 3 ];
	vec2 scale = vec2( length( modelMatrix[ 0 ].xyz ), length( modelMatrix[ 1 ].xyz ) );
	#ifndef USE_SIZEATTENUATION
		bool isPerspective = isPerspectiveMatrix( projectionMatrix );
		if ( isPerspective ) scale *= - mvPosition.z;
	#endif
	vec2 alignedPosition = ( position.xy - ( center - vec2( 0.5 ) ) ) * scale;
	vec2 rotatedPosition;
	rotatedPosition.x = cos( rotation ) * alignedPosition.x - sin( rotation ) * alignedPosition.y;
	rotatedPosition.y = sin( rotation ) * alignedPosition.x + cos( rotation ) * alignedPosition.y;
	mvPosition.xy += rotatedPosition;
	gl_Position = projectionMatrix * mvPosition;
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <fog_vertex>
}`,OA=`uniform vec3 diffuse;
uniform float opacity;
#include <common>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <fog_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	vec3 outgoingLight = vec3( 0.0 );
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	outgoingLight = diffuseColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
}`,yt={alphahash_fragment:rE,alphahash_pars_fragment:sE,alphamap_fragment:oE,alphamap_pars_fragment:aE,alphatest_fragment:lE,alphatest_pars_fragment:uE,aomap_fragment:cE,aomap_pars_fragment:hE,batching_pars_vertex:fE,batching_vertex:dE,begin_vertex:pE,beginnormal_vertex:mE,bsdfs:gE,iridescence_fragment:vE,bumpmap_pars_fragment:xE,clipping_planes_fragment:_E,clipping_planes_pars_fragment:yE,clipping_planes_pars_vertex:bE,clipping_planes_vertex:SE,color_fragment:ME,color_pars_fragment:EE,color_pars_vertex:wE,color_vertex:AE,common:DE,defaultnormal_vertex:TE,displacementmap_pars_vertex:CE,displacementmap_vertex:NE,emissivemap_fragment:RE,emissivemap_pars_fragment:FE,colorspace_fragment:PE,colorspace_pars_fragment:IE,envmap_fragment:LE,envmap_common_pars_fragment:OE,envmap_pars_fragment:BE,envmap_pars_vertex:UE,envmap_physical_pars_fragment:ZE,envmap_vertex:kE,fog_vertex:zE,fog_pars_vertex:VE,fog_fragment:GE,fog_pars_fragment:HE,gradientmap_pars_fragment:WE,lightmap_pars_fragment:XE,lights_lambert_fragment:qE,lights_lambert_pars_fragment:YE,lights_pars_begin:$E,lights_toon_fragment:jE,lights_toon_pars_fragment:JE,lights_phong_fragment:KE,lights_phong_pars_fragment:QE,lights_physical_fragment:ew,lights_physical_pars_fragment:tw,lights_fragment_begin:nw,lights_fragment_maps:iw,lights_fragment_end:rw,lightprobes_pars_fragment:sw,logdepthbuf_fragment:ow,logdepthbuf_pars_fragment:aw,logdepthbuf_pars_vertex:lw,logdepthbuf_vertex:uw,map_fragment:cw,map_pars_fragment:hw,map_particle_fragment:fw,map_particle_pars_fragment:dw,metalnessmap_fragment:pw,metalnessmap_pars_fragment:mw,morphinstance_vertex:gw,morphcolor_vertex:vw,morphnormal_vertex:xw,morphtarget_pars_vertex:_w,morphtarget_vertex:yw,normal_fragment_begin:bw,normal_fragment_maps:Sw,normal_pars_fragment:Mw,normal_pars_vertex:Ew,normal_vertex:ww,normalmap_pars_fragment:Aw,clearcoat_normal_fragment_begin:Dw,clearcoat_normal_fragment_maps:Tw,clearcoat_pars_fragment:Cw,iridescence_pars_fragment:Nw,opaque_fragment:Rw,packing:Fw,premultiplied_alpha_fragment:Pw,project_vertex:Iw,dithering_fragment:Lw,dithering_pars_fragment:Ow,roughnessmap_fragment:Bw,roughnessmap_pars_fragment:Uw,shadowmap_pars_fragment:kw,shadowmap_pars_vertex:zw,shadowmap_vertex:Vw,shadowmask_pars_fragment:Gw,skinbase_vertex:Hw,skinning_pars_vertex:Ww,skinning_vertex:Xw,skinnormal_vertex:qw,specularmap_fragment:Yw,specularmap_pars_fragment:$w,tonemapping_fragment:Zw,tonemapping_pars_fragment:jw,transmission_fragment:Jw,transmission_pars_fragment:Kw,uv_pars_fragment:Qw,uv_pars_vertex:eA,uv_vertex:tA,worldpos_vertex:nA,background_vert:iA,background_frag:rA,backgroundCube_vert:sA,backgroundCube_frag:oA,cube_vert:aA,cube_frag:lA,depth_vert:uA,depth_frag:cA,distance_vert:hA,distance_frag:fA,equirect_vert:dA,equirect_frag:pA,linedashed_vert:mA,linedashed_frag:gA,meshbasic_vert:vA,meshbasic_frag:xA,meshlambert_vert:_A,meshlambert_frag:yA,meshmatcap_vert:bA,meshmatcap_frag:SA,meshnormal_vert:MA,meshnormal_frag:EA,meshphong_vert:wA,meshphong_frag:AA,meshphysical_vert:DA,meshphysical_frag:TA,meshtoon_vert:CA,meshtoon_frag:NA,points_vert:RA,points_frag:FA,shadow_vert:PA,shadow_frag:IA,sprite_vert:LA,sprite_frag:OA},Ve={common:{diffuse:{value:new _t(16777215)},opacity:{value:1},map:{value:null},mapTransform:{value:new dt},alphaMap:{value:null},alphaMapTransform:{value:new dt},alphaTest:{value:0}},specularmap:{specularMap:{value:null},specularMapTransform:{value:new dt}},envmap:{envMap:{value:null},envMapRotation:{value:new dt},reflectivity:{value:1},ior:{value:1.5},refractionRatio:{value:.98},dfgLUT:{value:null}},aomap:{aoMap:{value:null},aoMapIntensity:{value:1},aoMapTransform:{value:new dt}},lightmap:{lightMap:{value:null},lightMapIntensity:{value:1},lightMapTransform:{value:new dt}},bumpmap:{bumpMap:{value:null},bumpMapTransform:{value:new dt},bumpScale:{value:1}},normalmap:{normalMap:{value:null},normalMapTransform:{value:new dt},normalScale:{value:new ft(1,1)}},displacementmap:{displacementMap:{value:null},displacementMapTransform:{value:new dt},displacementScale:{value:1},displacementBias:{value:0}},emissivemap:{emissiveMap:{value:null},emissiveMapTransform:{value:new dt}},metalnessmap:{metalnessMap:{value:null},metalnessMapTransform:{value:new dt}},roughnessmap:{roughnessMap:{value:null},roughnessMapTransform:{value:new dt}},gradientmap:{gradientMap:{value:null}},fog:{fogDensity:{value:25e-5},fogNear:{value:1},fogFar:{value:2e3},fogColor:{value:new _t(16777215)}},lights:{ambientLightColor:{value:[]},lightProbe:{value:[]},sunLights:{value:[],properties:{direction:{},color:{}}},sunLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},sunShadowMatrix:{value:[]},sunShadowCascade:{value:[]},directionalLights:{value:[],properties:{direction:{},color:{}}},directionalLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},directionalShadowMatrix:{value:[]},spotLights:{value:[],properties:{color:{},position:{},direction:{},distance:{},coneCos:{},penumbraCos:{},decay:{}}},spotLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},spotLightMap:{value:[]},spotLightMatrix:{value:[]},pointLights:{value:[],properties:{color:{},position:{},decay:{},distance:{}}},pointLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{},shadowCameraNear:{},shadowCameraFar:{}}},pointShadowMatrix:{value:[]},hemisphereLights:{value:[],properties:{direction:{},skyColor:{},groundColor:{}}},rectAreaLights:{value:[],properties:{color:{},position:{},width:{},height:{}}},ltc_1:{value:null},ltc_2:{value:null},probesSH:{value:[]},probesMin:{value:[]},probesMax:{value:[]},probesResolution:{value:[]}},points:{diffuse:{value:new _t(16777215)},opacity:{value:1},size:{value:1},scale:{value:1},map:{value:null},alphaMap:{value:null},alphaMapTransform:{value:new dt},alphaTest:{value:0},uvTransform:{value:new dt}},sprite:{diffuse:{value:new _t(16777215)},opacity:{value:1},center:{value:new ft(.5,.5)},rotation:{value:0},map:{value:null},mapTransform:{value:new dt},alphaMap:{value:null},alphaMapTransform:{value:new dt},alphaTest:{value:0}}},Ar={basic:{uniforms:jn([Ve.common,Ve.specularmap,Ve.envmap,Ve.aomap,Ve.lightmap,Ve.fog]),vertexShader:yt.meshbasic_vert,fragmentShader:yt.meshbasic_frag},lambert:{uniforms:jn([Ve.common,Ve.specularmap,Ve.envmap,Ve.aomap,Ve.lightmap,Ve.emissivemap,Ve.bumpmap,Ve.normalmap,Ve.displacementmap,Ve.fog,Ve.lights,{emissive:{value:new _t(0)},envMapIntensity:{value:1}}]),vertexShader:yt.meshlambert_vert,fragmentShader:yt.meshlambert_frag},phong:{uniforms:jn([Ve.common,Ve.specularmap,Ve.envmap,Ve.aomap,Ve.lightmap,Ve.emissivemap,Ve.bumpmap,Ve.normalmap,Ve.displacementmap,Ve.fog,Ve.lights,{emissive:{value:new _t(0)},specular:{value:new _t(1118481)},shininess:{value:30},envMapIntensity:{value:1}}]),vertexShader:yt.meshphong_vert,fragmentShader:yt.meshphong_frag},standard:{uniforms:jn([Ve.common,Ve.envmap,Ve.aomap,Ve.lightmap,Ve.emissivemap,Ve.bumpmap,Ve.normalmap,Ve.displacementmap,Ve.roughnessmap,Ve.metalnessmap,Ve.fog,Ve.lights,{emissive:{value:new _t(0)},roughness:{value:1},metalness:{value:0},envMapIntensity:{value:1}}]),vertexShader:yt.meshphysical_vert,fragmentShader:yt.meshphysical_frag},toon:{uniforms:jn([Ve.common,Ve.aomap,Ve.lightmap,Ve.emissivemap,Ve.bumpmap,Ve.normalmap,Ve.displacementmap,Ve.gradientmap,Ve.fog,Ve.lights,{emissive:{value:new _t(0)}}]),vertexShader:yt.meshtoon_vert,fragmentShader:yt.meshtoon_frag},matcap:{uniforms:jn([Ve.common,Ve.bumpmap,Ve.normalmap,Ve.displacementmap,Ve.fog,{matcap:{value:null}}]),vertexShader:yt.meshmatcap_vert,fragmentShader:yt.meshmatcap_frag},points:{uniforms:jn([Ve.points,Ve.fog]),vertexShader:yt.points_vert,fragmentShader:yt.points_frag},dashed:{uniforms:jn([Ve.common,Ve.fog,{scale:{value:1},dashSize:{value:1},totalSize:{value:2}}]),vertexShader:yt.linedashed_vert,fragmentShader:yt.linedashed_frag},depth:{uniforms:jn([Ve.common,Ve.displacementmap]),vertexShader:yt.depth_vert,fragmentShader:yt.depth_frag},normal:{uniforms:jn([Ve.common,Ve.bumpmap,Ve.normalmap,Ve.displacementmap,{opacity:{value:1}}]),vertexShader:yt.meshnormal_vert,fragmentShader:yt.meshnormal_frag},sprite:{uniforms:jn([Ve.sprite,Ve.fog]),vertexShader:yt.sprite_vert,fragmentShader:yt.sprite_frag},background:{uniforms:{uvTransform:{value:new dt},t2D:{value:null},backgroundIntensity:{value:1}},vertexShader:yt.background_vert,fragmentShader:yt.background_frag},backgroundCube:{uniforms:{envMap:{value:null},backgroundBlurriness:{value:0},backgroundIntensity:{value:1},backgroundRotation:{value:new dt}},vertexShader:yt.backgroundCube_vert,fragmentShader:yt.backgroundCube_frag},cube:{uniforms:{tCube:{value:null},tFlip:{value:-1},opacity:{value:1}},vertexShader:yt.cube_vert,fragmentShader:yt.cube_frag},equirect:{uniforms:{tEquirect:{value:null}},vertexShader:yt.equirect_vert,fragmentShader:yt.equirect_frag},distance:{uniforms:jn([Ve.common,Ve.displacementmap,{referencePosition:{value:new fe},nearDistance:{value:1},farDistance:{value:1e3}}]),vertexShader:yt.distance_vert,fragmentShader:yt.distance_frag},shadow:{uniforms:jn([Ve.lights,Ve.fog,{color:{value:new _t(0)},opacity:{value:1}}]),vertexShader:yt.shadow_vert,fragmentShader:yt.shadow_frag}};Ar.physical={uniforms:jn([Ar.standard.uniforms,{clearcoat:{value:0},clearcoatMap:{value:null},clearcoatMapTransform:{value:new dt},clearcoatNormalMap:{value:null},clearcoatNormalMapTransform:{value:new dt},clearcoatNormalScale:{value:new ft(1,1)},clearcoatRoughness:{value:0},clearcoatRoughnessMap:{value:null},clearcoatRoughnessMapTransform:{value:new dt},diffuseRoughness:{value:0},diffuseRoughnessMap:{value:null},diffuseRoughnessMapTransform:{value:new dt},dispersion:{value:0},retroreflectivity:{value:0},iridescence:{value:0},iridescenceMap:{value:null},iridescenceMapTransform:{value:new dt},iridescenceIOR:{value:1.3},iridescenceThicknessMinimum:{value:100},iridescenceThicknessMaximum:{value:400},iridescenceThicknessMap:{value:null},iridescenceThicknessMapTransform:{value:new dt},sheen:{value:0},sheenColor:{value:new _t(0)},sheenColorMap:{value:null},sheenColorMapTransform:{value:new dt},sheenRoughness:{value:1},sheenRoughnessMap:{value:null},sheenRoughnessMapTransform:{value:new dt},transmission:{value:0},transmissionMap:{value:null},transmissionMapTransform:{value:new dt},transmissionSamplerSize:{value:new ft},transmissionSamplerMap:{value:null},thickness:{value:0},thicknessMap:{value:null},thicknessMapTransform:{value:new dt},attenuationDistance:{value:0},attenuationColor:{value:new _t(0)},specularColor:{value:new _t(1,1,1)},specularColorMap:{value:null},specularColorMapTransform:{value:new dt},specularIntensity:{value:1},specularIntensityMap:{value:null},specularIntensityMapTransform:{value:new dt},anisotropyVector:{value:new ft},anisotropyMap:{value:null},anisotropyMapTransform:{value:new dt}}]),vertexShader:yt.meshphysical_vert,fragmentShader:yt.meshphysical_frag};var Oh={r:0,b:0,g:0},BA=new rn,Sy=new dt;Sy.set(-1,0,0,0,1,0,0,0,1);function UA(n,e,t,i,r,s){let o=new _t(0),a=r===!0?0:1,u,l,c=null,f=0,h=null;function p(_){let M=_.isScene===!0?_.background:null;if(M&&M.isTexture){let b=_.backgroundBlurriness>0;M=e.get(M,b)}return M}function v(_){let M=!1,b=p(_);b===null?g(o,a):b&&b.isColor&&(g(b,1),M=!0);let S=n.xr.getEnvironmentBlendMode();S==="additive"?t.buffers.color.setClear(0,0,0,1,s):S==="alpha-blend"&&t.buffers.color.setClear(0,0,0,0,s),(n.autoClear||M)&&(t.buffers.depth.setTest(!0),t.buffers.depth.setMask(!0),t.buffers.color.setMask(!0),n.clear(n.autoClearColor,n.autoClearDepth,n.autoClearStencil))}function w(_,M){let b=p(M);b&&b.isCubeTexture?(l===void 0&&(l=new Wi(new ea(1,1,1),new Sr({name:"BackgroundCubeMaterial",uniforms:io(Ar.backgroundCube.uniforms),vertexShader:Ar.backgroundCube.vertexShader,fragmentShader:Ar.backgroundCube.fragmentShader,side:si,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),l.geometry.deleteAttribute("normal"),l.geometry.deleteAttribute("uv"),l.onBeforeRender=function(S,A,x){this.matrixWorld.copyPosition(x.matrixWorld)},Object.defineProperty(l.material,"envMap",{get:function(){return this.uniforms.envMap.value}}),i.update(l)),l.material.uniforms.envMap.value=b,l.material.uniforms.backgroundBlurriness.value=M.backgroundBlurriness,l.material.uniforms.backgroundIntensity.value=M.backgroundIntensity,l.material.uniforms.backgroundRotation.value.setFromMatrix4(BA.makeRotationFromEuler(M.backgroundRotation)).transpose(),b.isRenderTargetTexture===!1&&l.material.uniforms.backgroundRotation.value.premultiply(Sy),l.material.toneMapped=Dt.getTransfer(b.colorSpace)!==Gt,(c!==b||f!==b.version||h!==n.toneMapping)&&(l.material.needsUpdate=!0,c=b,f=b.version,h=n.toneMapping),l.layers.enableAll(),_.unshift(l,l.geometry,l.material,0,0,null)):b&&b.isTexture&&(u===void 0&&(u=new Wi(new nl(2,2),new Sr({name:"BackgroundMaterial",uniforms:io(Ar.background.uniforms),vertexShader:Ar.background.vertexShader,fragmentShader:Ar.background.fragmentShader,side:As,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),u.geometry.deleteAttribute("normal"),Object.defineProperty(u.material,"map",{get:function(){return this.uniforms.t2D.value}}),i.update(u)),u.material.uniforms.t2D.value=b,u.material.uniforms.backgroundIntensity.value=M.backgroundIntensity,u.material.toneMapped=Dt.getTransfer(b.colorSpace)!==Gt,b.matrixAutoUpdate===!0&&b.updateMatrix(),u.material.uniforms.uvTransform.value.copy(b.matrix),(c!==b||f!==b.version||h!==n.toneMapping)&&(u.material.needsUpdate=!0,c=b,f=b.version,h=n.toneMapping),u.layers.enableAll(),_.unshift(u,u.geometry,u.material,0,0,null))}function g(_,M){_.getRGB(Oh,Pm(n)),t.buffers.color.setClear(Oh.r,Oh.g,Oh.b,M,s)}function m(){l!==void 0&&(l.geometry.dispose(),l.material.dispose(),l=void 0),u!==void 0&&(u.geometry.dispose(),u.material.dispose(),u=void 0)}return{getClearColor:function(){return o},setClearColor:function(_,M=1){o.set(_),a=M,g(o,a)},getClearAlpha:function(){return a},setClearAlpha:function(_){a=_,g(o,a)},render:v,addToRenderList:w,dispose:m}}function kA(n,e){let t=n.getParameter(n.MAX_VERTEX_ATTRIBS),i={},r=h(null),s=r,o=!1;function a(R,H,B,O,Z){let I=!1,L=f(R,O,B,H);s!==L&&(s=L,l(s.object)),I=p(R,O,B,Z),I&&v(R,O,B,Z),Z!==null&&e.update(Z,n.ELEMENT_ARRAY_BUFFER),(I||o)&&(o=!1,b(R,H,B,O),Z!==null&&n.bindBuffer(n.ELEMENT_ARRAY_BUFFER,e.get(Z).buffer))}function u(){return n.createVertexArray()}function l(R){return n.bindVertexArray(R)}function c(R){return n.deleteVertexArray(R)}function f(R,H,B,O){let Z=O.wireframe===!0,I=i[H.id];I===void 0&&(I={},i[H.id]=I);let L=R.isInstancedMesh===!0?R.id:0,ae=I[L];ae===void 0&&(ae={},I[L]=ae);let J=ae[B.id];J===void 0&&(J={},ae[B.id]=J);let te=J[Z];return te===void 0&&(te=h(u()),J[Z]=te),te}function h(R){let H=[],B=[],O=[];for(let Z=0;Z<t;Z++)H[Z]=0,B[Z]=0,O[Z]=0;return{geometry:null,program:null,wireframe:!1,newAttributes:H,enabledAttributes:B,attributeDivisors:O,object:R,attributes:{},index:null}}function p(R,H,B,O){let Z=s.attributes,I=H.attributes,L=0,ae=B.getAttributes();for(let J in ae)if(ae[J].location>=0){let ge=Z[J],de=I[J];if(de===void 0&&(J==="instanceMatrix"&&R.instanceMatrix&&(de=R.instanceMatrix),J==="instanceColor"&&R.instanceColor&&(de=R.instanceColor)),ge===void 0||ge.attribute!==de||de&&ge.data!==de.data)return!0;L++}return s.attributesNum!==L||s.index!==O}function v(R,H,B,O){let Z={},I=H.attributes,L=0,ae=B.getAttributes();for(let J in ae)if(ae[J].location>=0){let ge=I[J];ge===void 0&&(J==="instanceMatrix"&&R.instanceMatrix&&(ge=R.instanceMatrix),J==="instanceColor"&&R.instanceColor&&(ge=R.instanceColor));let de={};de.attribute=ge,ge&&ge.data&&(de.data=ge.data),Z[J]=de,L++}s.attributes=Z,s.attributesNum=L,s.index=O}function w(){let R=s.newAttributes;for(let H=0,B=R.length;H<B;H++)R[H]=0}function g(R){m(R,0)}function m(R,H){let B=s.newAttributes,O=s.enabledAttributes,Z=s.attributeDivisors;B[R]=1,O[R]===0&&(n.enableVertexAttribArray(R),O[R]=1),Z[R]!==H&&(n.vertexAttribDivisor(R,H),Z[R]=H)}function _(){let R=s.newAttributes,H=s.enabledAttributes;for(let B=0,O=H.length;B<O;B++)H[B]!==R[B]&&(n.disableVertexAttribArray(B),H[B]=0)}function M(R,H,B,O,Z,I,L){L===!0?n.vertexAttribIPointer(R,H,B,Z,I):n.vertexAttribPointer(R,H,B,O,Z,I)}function b(R,H,B,O){w();let Z=O.attributes,I=B.getAttributes(),L=H.defaultAttributeValues;for(let ae in I){let J=I[ae];if(J.location>=0){let te=Z[ae];if(te===void 0&&(ae==="instanceMatrix"&&R.instanceMatrix&&(te=R.instanceMatrix),ae==="instanceColor"&&R.instanceColor&&(te=R.instanceColor)),te!==void 0){let ge=te.normalized,de=te.itemSize,re=e.get(te);if(re===void 0)continue;let ue=re.buffer,Ee=re.type,ye=re.bytesPerElement,Ne=Ee===n.INT||Ee===n.UNSIGNED_INT||te.gpuType===Qc;if(te.isInterleavedBufferAttribute){let K=te.data,oe=K.isInterleavedBuffer===!0?K.stride:K.itemSize,xe=te.offset;if(K.isInstancedInterleavedBuffer||K.isInstancedBufferAttribute){for(let Se=0;Se<J.locationSize;Se++)m(J.location+Se,K.meshPerAttribute);R.isInstancedMesh!==!0&&O._maxInstanceCount===void 0&&(O._maxInstanceCount=K.meshPerAttribute*K.count)}else for(let Se=0;Se<J.locationSize;Se++)g(J.location+Se);n.bindBuffer(n.ARRAY_BUFFER,ue);for(let Se=0;Se<J.locationSize;Se++)M(J.location+Se,de/J.locationSize,Ee,ge,oe*ye,(xe+de/J.locationSize*Se)*ye,Ne)}else{if(te.isInstancedBufferAttribute){for(let K=0;K<J.locationSize;K++)m(J.location+K,te.meshPerAttribute);R.isInstancedMesh!==!0&&O._maxInstanceCount===void 0&&(O._maxInstanceCount=te.meshPerAttribute*te.count)}else for(let K=0;K<J.locationSize;K++)g(J.location+K);n.bindBuffer(n.ARRAY_BUFFER,ue);for(let K=0;K<J.locationSize;K++)M(J.location+K,de/J.locationSize,Ee,ge,de*ye,de/J.locationSize*K*ye,Ne)}}else if(L!==void 0){let ge=L[ae];if(ge!==void 0)switch(ge.length){case 2:n.vertexAttrib2fv(J.location,ge);break;case 3:n.vertexAttrib3fv(J.location,ge);break;case 4:n.vertexAttrib4fv(J.location,ge);break;default:n.vertexAttrib1fv(J.location,ge)}}}}_()}function S(){V();for(let R in i){let H=i[R];for(let B in H){let O=H[B];for(let Z in O){let I=O[Z];for(let L in I)c(I[L].object),delete I[L];delete O[Z]}}delete i[R]}}function A(R){if(i[R.id]===void 0)return;let H=i[R.id];for(let B in H){let O=H[B];for(let Z in O){let I=O[Z];for(let L in I)c(I[L].object),delete I[L];delete O[Z]}}delete i[R.id]}function x(R){for(let H in i){let B=i[H];for(let O in B){let Z=B[O];if(Z[R.id]===void 0)continue;let I=Z[R.id];for(let L in I)c(I[L].object),delete I[L];delete Z[R.id]}}}function T(R){for(let H in i){let B=i[H],O=R.isInstancedMesh===!0?R.id:0,Z=B[O];if(Z!==void 0){for(let I in Z){let L=Z[I];for(let ae in L)c(L[ae].object),delete L[ae];delete Z[I]}delete B[O],Object.keys(B).length===0&&delete i[H]}}}function V(){F(),o=!0,s!==r&&(s=r,l(s.object))}function F(){r.geometry=null,r.program=null,r.wireframe=!1}return{setup:a,reset:V,resetDefaultState:F,dispose:S,releaseStatesOfGeometry:A,releaseStatesOfObject:T,releaseStatesOfProgram:x,initAttributes:w,enableAttribute:g,disableUnusedAttributes:_}}function zA(n,e,t){let i;function r(u){i=u}function s(u,l){n.drawArrays(i,u,l),t.update(l,i,1)}function o(u,l,c){c!==0&&(n.drawArraysInstanced(i,u,l,c),t.update(l,i,c))}function a(u,l,c){if(c===0)return;e.get("WEBGL_multi_draw").multiDrawArraysWEBGL(i,u,0,l,0,c);let h=0;for(let p=0;p<c;p++)h+=l[p];t.update(h,i,1)}this.setMode=r,this.render=s,this.renderInstances=o,this.renderMultiDraw=a}function VA(n,e,t,i){let r;function s(){if(r!==void 0)return r;if(e.has("EXT_texture_filter_anisotropic")===!0){let x=e.get("EXT_texture_filter_anisotropic");r=n.getParameter(x.MAX_TEXTURE_MAX_ANISOTROPY_EXT)}else r=0;return r}function o(x){return!(x!==or&&i.convert(x)!==n.getParameter(n.IMPLEMENTATION_COLOR_READ_FORMAT))}function a(x){let T=x===sr&&(e.has("EXT_color_buffer_half_float")||e.has("EXT_color_buffer_float"));return!(x!==fi&&x!==rr&&!T&&i.convert(x)!==n.getParameter(n.IMPLEMENTATION_COLOR_READ_TYPE))}function u(x){if(x==="highp"){if(n.getShaderPrecisionFormat(n.VERTEX_SHADER,n.HIGH_FLOAT).precision>0&&n.getShaderPrecisionFormat(n.FRAGMENT_SHADER,n.HIGH_FLOAT).precision>0)return"highp";x="mediump"}return x==="mediump"&&n.getShaderPrecisionFormat(n.VERTEX_SHADER,n.MEDIUM_FLOAT).precision>0&&n.getShaderPrecisionFormat(n.FRAGMENT_SHADER,n.MEDIUM_FLOAT).precision>0?"mediump":"lowp"}let l=t.precision!==void 0?t.precision:"highp",c=u(l);c!==l&&(it("WebGLRenderer:",l,"not supported, using",c,"instead."),l=c);let f=t.reversedDepthBuffer===!0&&e.has("EXT_clip_control"),h=t.logarithmicDepthBuffer===!0&&f===!1;t.reversedDepthBuffer===!0&&f===!1&&it("WebGLRenderer: Unable to use reversed depth buffer due to missing EXT_clip_control extension. Fallback to default depth buffer."),t.logarithmicDepthBuffer===!0&&f===!0&&it("WebGLRenderer: Logarithmic depth buffer is ignored when reversed depth buffer is enabled.");let p=n.getParameter(n.MAX_TEXTURE_IMAGE_UNITS),v=n.getParameter(n.MAX_VERTEX_TEXTURE_IMAGE_UNITS),w=n.getParameter(n.MAX_TEXTURE_SIZE),g=n.getParameter(n.MAX_CUBE_MAP_TEXTURE_SIZE),m=n.getParameter(n.MAX_VERTEX_ATTRIBS),_=n.getParameter(n.MAX_VERTEX_UNIFORM_VECTORS),M=n.getParameter(n.MAX_VARYING_VECTORS),b=n.getParameter(n.MAX_FRAGMENT_UNIFORM_VECTORS),S=n.getParameter(n.MAX_SAMPLES),A=n.getParameter(n.SAMPLES);return{isWebGL2:!0,getMaxAnisotropy:s,getMaxPrecision:u,textureFormatReadable:o,textureTypeReadable:a,precision:l,logarithmicDepthBuffer:h,reversedDepthBuffer:f,maxTextures:p,maxVertexTextures:v,maxTextureSize:w,maxCubemapSize:g,maxAttributes:m,maxVertexUniforms:_,maxVaryings:M,maxFragmentUniforms:b,maxSamples:S,samples:A}}function GA(n){let e=this,t=null,i=0,r=!1,s=!1,o=new Si,a=new dt,u={value:null,needsUpdate:!1};this.uniform=u,this.numPlanes=0,this.numIntersection=0,this.init=function(f,h){let p=f.length!==0||h||i!==0||r;return r=h,i=f.length,p},this.beginShadows=function(){s=!0,c(null)},this.endShadows=function(){s=!1},this.setGlobalState=function(f,h){t=c(f,h,0)},this.setState=function(f,h,p){let v=f.clippingPlanes,w=f.clipIntersection,g=f.clipShadows,m=n.get(f);if(!r||v===null||v.length===0||s&&!g)s?c(null):l();else{let _=s?0:i,M=_*4,b=m.clippingState||null;u.value=b,b=c(v,h,M,p);for(let S=0;S!==M;++S)b[S]=t[S];m.clippingState=b,this.numIntersection=w?this.numPlanes:0,this.numPlanes+=_}};function l(){u.value!==t&&(u.value=t,u.needsUpdate=i>0),e.numPlanes=i,e.numIntersection=0}function c(f,h,p,v){let w=f!==null?f.length:0,g=null;if(w!==0){if(g=u.value,v!==!0||g===null){let m=p+w*4,_=h.matrixWorldInverse;a.getNormalMatrix(_),(g===null||g.length<m)&&(g=new Float32Array(m));for(let M=0,b=p;M!==w;++M,b+=4)o.copy(f[M]).applyMatrix4(_,a),o.normal.toArray(g,b),g[b+3]=o.constant}u.value=g,u.needsUpdate=!0}return e.numPlanes=w,e.numIntersection=0,g}}var bl=class extends Ei{constructor(e=1,t={}){super(e,e,t),this.isWebGLCubeRenderTarget=!0;let i={width:e,height:e,depth:1},r=[i,i,i,i,i,i];this.texture=new Qa(r),this._setTextureOptions(t),this.texture.isRenderTargetTexture=!0}fromEquirectangularTexture(e,t){this.texture.type=t.type,this.texture.colorSpace=t.colorSpace,this.texture.generateMipmaps=t.generateMipmaps,this.texture.minFilter=t.minFilter,this.texture.magFilter=t.magFilter;let i={uniforms:{tEquirect:{value:null}},vertexShader:`

				varying vec3 vWorldDirection;

				vec3 transformDirection( in vec3 dir, in mat4 matrix ) {

					return normalize( ( matrix * vec4( dir, 0.0 ) ).xyz );

				}

				void main() {

					vWorldDirection = transformDirection( position, modelMatrix );

					#include <begin_vertex>
					#include <project_vertex>

				}
			`,fragmentShader:`

				uniform sampler2D tEquirect;

				varying vec3 vWorldDirection;

				#include <common>

				void main() {

					vec3 direction = normalize( vWorldDirection );

					vec2 sampleUV = equirectUv( direction );

					gl_FragColor = texture2D( tEquirect, sampleUV );

				}
			`},r=new ea(5,5,5),s=new Sr({name:"CubemapFromEquirect",uniforms:io(i.uniforms),vertexShader:i.vertexShader,fragmentShader:i.fragmentShader,side:si,blending:Qs});s.uniforms.tEquirect.value=t;let o=new Wi(r,s),a=t.minFilter;return t.minFilter===Zr&&(t.minFilter=ri),new ta(1,10,this).update(e,o),t.minFilter=a,o.geometry.dispose(),o.material.dispose(),this}clear(e,t=!0,i=!0,r=!0){let s=e.getRenderTarget();for(let o=0;o<6;o++)e.setRenderTarget(this,o),e.clear(t,i,r);e.setRenderTarget(s)}},ey=256,HA=3,WA=20,My=256,Ey=16,XA=3,qA=new fe,YA=new _t,Uh=class n{constructor(e){this._renderer=e,this._cubeSize=0,this._sourceTarget=null,this._cubeCamera=new ta(1,10,null),this._boxMesh=new Wi(new ea(5,5,5),null),this._cubemapMaterial=null,this._equirectMaterial=null,this._blurMaterial=null,this._ggxMaterial=null,this._integrationMaterial=null}fromScene(e,t=0,i=.1,r=100,s={}){let{size:o=256,position:a=qA}=s,u=this._renderer;this._setSize(o);let l=this._allocateTarget(),c=this._getSourceTarget(!0);t>0&&(c.texture.mipmapsAutoUpdate=!1);let f=u.autoClear,h=u.autoClearColor,p=u.autoClearDepth,v=u.autoClearStencil,w=e.background;u.autoClear=!0,u.autoClearColor=!0,u.autoClearDepth=!0,u.autoClearStencil=!0,w===null&&(e.background=u.getClearColor(YA));let g=new ta(i,r,c);return g.position.copy(a),g.update(u,e),u.autoClear=f,u.autoClearColor=h,u.autoClearDepth=p,u.autoClearStencil=v,e.background=w,t>0&&(c.texture.mipmapsAutoUpdate=!0,this._blur(l,t)),this._applyPMREM(l),l}fromEquirectangular(e,t=null){return this._fromTexture(e,t)}fromCubemap(e,t=null){return this._fromTexture(e,t)}compileCubemapShader(){this._cubemapMaterial===null&&(this._cubemapMaterial=iy(),this._compileMaterial(this._cubemapMaterial))}compileEquirectangularShader(){this._equirectMaterial===null&&(this._equirectMaterial=ny(),this._compileMaterial(this._equirectMaterial))}dispose(){this._sourceTarget!==null&&this._sourceTarget.dispose(),this._cubemapMaterial!==null&&this._cubemapMaterial.dispose(),this._equirectMaterial!==null&&this._equirectMaterial.dispose(),this._blurMaterial!==null&&this._blurMaterial.dispose(),this._ggxMaterial!==null&&this._ggxMaterial.dispose(),this._integrationMaterial!==null&&this._integrationMaterial.dispose(),this._boxMesh.geometry.dispose()}static lodToRoughness(e,t){return t>0?1-Math.sqrt(1-e/t):0}_setSize(e){this._cubeSize=Math.max(ey,Nm(e))}_fromTexture(e,t){e.mapping===to||e.mapping===ra?this._setSize(e.image.length===0?ey:e.image[0].width||e.image[0].image.width):this._setSize(e.image.width/4);let i=t||this._allocateTarget();return this._textureToCubemap(e),this._applyPMREM(i),i}_allocateTarget(){let e=this._cubeSize,t=ty(e,!1,!1),i=Math.log2(e)-HA;for(let r=0;r<=i;r++)t.texture.mipmaps.push({width:e>>r,height:e>>r});return t.texture.name="PMREM",t.texture.isPMREMTexture=!0,t}_getSourceTarget(e=!1){let t=this._cubeSize,i=this._sourceTarget;return(i===null||i.width!==t||e&&i.depthBuffer===!1)&&(i!==null&&i.dispose(),this._sourceTarget=ty(t,!0,e)),this._sourceTarget}_compileMaterial(e){this._boxMesh.material=e,this._renderer.compile(this._boxMesh,this._cubeCamera.children[0])}_renderCube(e,t,i){let r=this._boxMesh,s=this._cubeCamera;r.material=i,s.renderTarget=e,s.activeMipmapLevel=t;let o=e.width>>t;e.viewport.set(0,0,o,o),s.update(this._renderer,r),e.viewport.set(0,0,e.width,e.height)}_textureToCubemap(e){let t;e.mapping===to||e.mapping===ra?(this._cubemapMaterial===null&&(this._cubemapMaterial=iy()),t=this._cubemapMaterial,t.uniforms.flipEnvMap.value=e.isRenderTargetTexture===!1?-1:1):(this._equirectMaterial===null&&(this._equirectMaterial=ny()),t=this._equirectMaterial),t.uniforms.envMap.value=e,this._renderCube(this._getSourceTarget(),0,t)}_applyPMREM(e){this._ggxMaterial===null&&(this._ggxMaterial=$A(),this._integrationMaterial=ZA());let t=this._cubeSize,i=e.texture.mipmaps.length-1,r=this._ggxMaterial.uniforms;r.envMap.value=this._sourceTarget.texture;let s=this._integrationMaterial.uniforms;s.envMap.value=this._sourceTarget.texture,s.sourceLod.value=Math.log2(t/Ey);for(let o=0;o<=i;o++){let a=n.lodToRoughness(o,i);if(o>i-XA)s.roughness.value=a,this._renderCube(e,o,this._integrationMaterial);else{let u=a>0?Math.log2(t)+.5*Math.log2(6/(My*Math.pow(a,4)))+.5:0;r.roughness.value=a,r.lodBias.value=u,this._renderCube(e,o,this._ggxMaterial)}}}_blur(e,t){this._blurMaterial===null&&(this._blurMaterial=jA());let i=this._blurMaterial,r=i.uniforms,s=this._sourceTarget;r.sigma.value=Math.min(t,Math.PI)/Math.SQRT2,r.envMap.value=s.texture,this._renderCube(e,0,i),r.envMap.value=e.texture,this._renderCube(s,0,i)}};function ty(n,e,t){return new bl(n,{minFilter:Zr,generateMipmaps:e,type:sr,colorSpace:Wa,depthBuffer:t})}function Sl(n,e,t){return new Sr({name:n,uniforms:e,vertexShader:yt.cube_vert,fragmentShader:t,side:si,blending:Qs,depthTest:!1,depthWrite:!1})}function $A(){return Sl("PMREMGGXConvolution",{envMap:{value:null},roughness:{value:0},lodBias:{value:0}},`

		#define GGX_SAMPLES ${My}u

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float roughness;
		uniform float lodBias;

		#include <common>

		// Van der Corput radical inverse
		float radicalInverse_VdC( uint bits ) {

			bits = ( bits << 16u ) | ( bits >> 16u );
			bits = ( ( bits & 0x55555555u ) << 1u ) | ( ( bits & 0xAAAAAAAAu ) >> 1u );
			bits = ( ( bits & 0x33333333u ) << 2u ) | ( ( bits & 0xCCCCCCCCu ) >> 2u );
			bits = ( ( bits & 0x0F0F0F0Fu ) << 4u ) | ( ( bits & 0xF0F0F0F0u ) >> 4u );
			bits = ( ( bits & 0x00FF00FFu ) << 8u ) | ( ( bits & 0xFF00FF00u ) >> 8u );
			return float( bits ) * 2.3283064365386963e-10; // / 0x100000000

		}

		// Hammersley sequence
		vec2 hammersley( uint i, uint N ) {

			return vec2( float( i ) / float( N ), radicalInverse_VdC( i ) );

		}

		void main() {

			vec3 N = normalize( vWorldDirection );

			// For very low roughness, just sample the environment directly
			if ( roughness < 0.001 ) {

				gl_FragColor = vec4( textureLod( envMap, N, 0.0 ).rgb, 1.0 );
				return;

			}

			float alpha = roughness * roughness;
			float alpha2 = alpha * alpha;

			// Tangent space basis for VNDF sampling
			vec3 up = abs( N.z ) < 0.999 ? vec3( 0.0, 0.0, 1.0 ) : vec3( 1.0, 0.0, 0.0 );
			vec3 tangent = normalize( cross( up, N ) );
			vec3 bitangent = cross( N, tangent );

			vec3 prefilteredColor = vec3( 0.0 );
			float totalWeight = 0.0;

			for ( uint i = 0u; i < GGX_SAMPLES; i ++ ) {

				vec2 Xi = hammersley( i, GGX_SAMPLES );

				// With V = N, sample the reflected direction directly.
				float invQ = 1.0 / ( 1.0 - Xi.x + alpha2 * Xi.x );
				float NdotL = ( 1.0 - Xi.x - alpha2 * Xi.x ) * invQ;

				if ( NdotL > 0.0 ) {

					float phi = 2.0 * PI * Xi.y;
					float sinTheta = 2.0 * alpha * sqrt( Xi.x * ( 1.0 - Xi.x ) ) * invQ;
					vec3 L = N * NdotL + ( tangent * cos( phi ) + bitangent * sin( phi ) ) * sinTheta;

					// Match the source mip to the sample's solid angle. The terms
					// independent of the sample are precomputed in lodBias.
					float d = alpha2 * invQ;
					float lod = max( log2( d ) + lodBias, 0.0 );

					// Weight by NdotL for the split-sum approximation
					prefilteredColor += textureLod( envMap, L, lod ).rgb * NdotL;
					totalWeight += NdotL;

				}

			}

			gl_FragColor = vec4( prefilteredColor / totalWeight, 1.0 );

		}
	`)}function ZA(){return Sl("PMREMGGXIntegration",{envMap:{value:null},roughness:{value:0},sourceLod:{value:0},sourceSize:{value:Ey}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float roughness;
		uniform float sourceLod;
		uniform int sourceSize;

		void main() {

			vec3 N = normalize( vWorldDirection );

			float alpha = roughness * roughness;
			float alpha2 = alpha * alpha;

			float texelSize = 2.0 / float( sourceSize );

			vec3 prefilteredColor = vec3( 0.0 );
			float totalWeight = 0.0;

			// Pair opposite texels: only the one in N's hemisphere contributes.
			for ( int face = 0; face < 3; face ++ ) {

				for ( int y = 0; y < sourceSize; y ++ ) {

					for ( int x = 0; x < sourceSize; x ++ ) {

						vec2 uv = ( vec2( x, y ) + 0.5 ) * texelSize - 1.0;
						vec3 texelDirection = face == 0 ? vec3( 1.0, uv ) : ( face == 1 ? vec3( uv.x, 1.0, uv.y ) : vec3( uv, 1.0 ) );

						float invDistance = inversesqrt( 1.0 + dot( uv, uv ) );
						float NdotL = dot( N, texelDirection );
						texelDirection *= NdotL < 0.0 ? - 1.0 : 1.0;
						NdotL = abs( NdotL ) * invDistance;

						// With V = N, NdotH squared is ( 1 + NdotL ) / 2. Common factors
						// in the GGX distribution and texel solid angle cancel when normalized.
						float d = 1.0 + alpha2 + ( alpha2 - 1.0 ) * NdotL;
						float weight = NdotL * invDistance * invDistance * invDistance / ( d * d );

						prefilteredColor += textureLod( envMap, texelDirection, sourceLod ).rgb * weight;
						totalWeight += weight;

					}

				}

			}

			gl_FragColor = vec4( prefilteredColor / totalWeight, 1.0 );

		}
	`)}function jA(){return Sl("PMREMSphericalGaussianBlur",{envMap:{value:null},sigma:{value:0}},`

		#define SAMPLES ${WA}
		#define GOLDEN_ANGLE 2.39996322973

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float sigma;

		#include <common>

		void main() {

			vec3 outputDirection = normalize( vWorldDirection );

			vec3 up = abs( outputDirection.z ) < 0.999 ? vec3( 0.0, 0.0, 1.0 ) : vec3( 1.0, 0.0, 0.0 );
			vec3 tangent = normalize( cross( up, outputDirection ) );
			vec3 bitangent = cross( outputDirection, tangent );

			// Truncate the kernel at three standard deviations or at the antipode.
			float thetaMax = min( 3.0 * sigma, PI );
			float truncation = 1.0 - exp( - 0.5 * thetaMax * thetaMax / ( sigma * sigma ) );

			vec3 accumColor = vec3( 0.0 );
			float accumWeight = 0.0;

			for ( int i = 0; i < SAMPLES; i ++ ) {

				// Stratified inverse-CDF sampling of the Gaussian, placed on a golden-angle spiral.
				float stratum = ( float( i ) + 0.5 ) / float( SAMPLES );
				float theta = sigma * sqrt( - 2.0 * log( 1.0 - stratum * truncation ) );
				float phi = float( i ) * GOLDEN_ANGLE;

				vec3 offset = cos( phi ) * tangent + sin( phi ) * bitangent;
				vec3 sampleDirection = cos( theta ) * outputDirection + sin( theta ) * offset;

				// Correct the planar sample density to solid angle.
				float weight = sin( theta ) / theta;

				accumColor += weight * textureLod( envMap, sampleDirection, 0.0 ).rgb;
				accumWeight += weight;

			}

			gl_FragColor = vec4( accumColor / accumWeight, 1.0 );

		}
	`)}function ny(){return Sl("PMREMEquirectangularToCubemap",{envMap:{value:null}},`

		varying vec3 vWorldDirection;

		uniform sampler2D envMap;

		#include <common>

		void main() {

			// Average four subpixel samples to preserve small, bright features.
			vec3 direction = normalize( vWorldDirection );
			vec3 dx = dFdx( direction ) * 0.25;
			vec3 dy = dFdy( direction ) * 0.25;

			vec3 color = textureLod( envMap, equirectUv( normalize( direction - dx - dy ) ), 0.0 ).rgb;
			color += textureLod( envMap, equirectUv( normalize( direction + dx - dy ) ), 0.0 ).rgb;
			color += textureLod( envMap, equirectUv( normalize( direction - dx + dy ) ), 0.0 ).rgb;
			color += textureLod( envMap, equirectUv( normalize( direction + dx + dy ) ), 0.0 ).rgb;
			gl_FragColor = vec4( color * 0.25, 1.0 );

		}
	`)}function iy(){return Sl("PMREMCubemapToCubemap",{envMap:{value:null},flipEnvMap:{value:-1}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float flipEnvMap;

		void main() {

			gl_FragColor = vec4( textureCube( envMap, vec3( flipEnvMap * vWorldDirection.x, vWorldDirection.yz ) ).rgb, 1.0 );

		}
	`)}function JA(n){let e=new WeakMap,t=new WeakMap,i=null;function r(h,p=!1){return h==null?null:p?o(h):s(h)}function s(h){if(h&&h.isTexture){let p=h.mapping;if(p===jc||p===Jc)if(e.has(h)){let v=e.get(h).texture;return a(v,h.mapping)}else{let v=h.image;if(v&&v.height>0){let w=new bl(v.height);return w.fromEquirectangularTexture(n,h),e.set(h,w),h.addEventListener("dispose",l),a(w.texture,h.mapping)}else return null}}return h}function o(h){if(h&&h.isTexture&&h.isPMREMTexture!==!0){let p=h.mapping,v=p===jc||p===Jc,w=p===to||p===ra;if(v||w){let g=t.get(h),m=g!==void 0?g.texture.pmremVersion:0;if(h.isRenderTargetTexture&&h.pmremVersion!==m)return i===null&&(i=new Uh(n)),g=v?i.fromEquirectangular(h,g):i.fromCubemap(h,g),g.texture.pmremVersion=h.pmremVersion,t.set(h,g),g.texture;if(g!==void 0)return g.texture;{let _=h.image;return v&&_&&_.height>0||w&&_&&u(_)?(i===null&&(i=new Uh(n)),g=v?i.fromEquirectangular(h):i.fromCubemap(h),g.texture.pmremVersion=h.pmremVersion,t.set(h,g),h.addEventListener("dispose",c),g.texture):null}}}return h}function a(h,p){return p===jc?h.mapping=to:p===Jc&&(h.mapping=ra),h}function u(h){let p=0,v=6;for(let w=0;w<v;w++)h[w]!==void 0&&p++;return p===v}function l(h){let p=h.target;p.removeEventListener("dispose",l);let v=e.get(p);v!==void 0&&(e.delete(p),v.dispose())}function c(h){let p=h.target;p.removeEventListener("dispose",c);let v=t.get(p);v!==void 0&&(t.delete(p),v.dispose())}function f(){e=new WeakMap,t=new WeakMap,i!==null&&(i.dispose(),i=null)}return{get:r,dispose:f}}function KA(n){let e={};function t(i){if(e[i]!==void 0)return e[i];let r=n.getExtension(i);return e[i]=r,r}return{has:function(i){return t(i)!==null},init:function(){t("EXT_color_buffer_float"),t("WEBGL_clip_cull_distance"),t("OES_texture_float_linear"),t("EXT_color_buffer_half_float"),t("WEBGL_multisampled_render_to_texture"),t("WEBGL_render_shared_exponent")},get:function(i){let r=t(i);return r===null&&za("WebGLRenderer: "+i+" extension not supported."),r}}}function QA(n,e,t,i){let r={},s=new WeakMap,o=new FinalizationRegistry(v=>delete r[v]);function a(v){u(v.target)}function u(v){v.index!==null&&e.remove(v.index);for(let g in v.attributes)e.remove(v.attributes[g]);v.removeEventListener("dispose",a),delete r[v.id],o.unregister(v);let w=s.get(v);w&&(e.remove(w),s.delete(v)),i.releaseStatesOfGeometry(v),v.isInstancedBufferGeometry===!0&&delete v._maxInstanceCount,t.memory.geometries--}function l(v,w){return r[w.id]!==void 0||(w.addEventListener("dispose",a),r[w.id]=new WeakRef(w),o.register(w,w.id,w),t.memory.geometries++),w}function c(v){let w=v.attributes;for(let g in w)e.update(w[g],n.ARRAY_BUFFER)}function f(v){let w=v.index,g=v.attributes.position,m=0;if(g===void 0)return;let _=w!==null?w.array.length:g.array.length/3-1,M=g.count>=65535?Ja:ja,b=new M(Math.ceil(_/3)*6,1),S=b.array;if(w!==null){let x=w.array;m=w.version;for(let T=0,V=0;T<_;T+=3){let F=x[T+0],R=x[T+1],H=x[T+2];S[V++]=F,S[V++]=R,S[V++]=R,S[V++]=H,S[V++]=H,S[V++]=F}}else{m=g.version;for(let x=0,T=0;x<_;x+=3){let V=x+0,F=x+1,R=x+2;S[T++]=V,S[T++]=F,S[T++]=F,S[T++]=R,S[T++]=R,S[T++]=V}}b.version=m;let A=s.get(v);A&&e.remove(A),s.set(v,b)}function h(v){let w=s.get(v);if(w){let g=v.index;g!==null&&w.version<g.version&&f(v)}else f(v);return s.get(v)}function p(){for(let v in r){let w=r[v].deref();w!==void 0&&u(w)}}return{get:l,update:c,getWireframeAttribute:h,dispose:p}}function eD(n,e,t){let i;function r(f){i=f}let s,o;function a(f){s=f.type,o=f.bytesPerElement}function u(f,h){n.drawElements(i,h,s,f*o),t.update(h,i,1)}function l(f,h,p){p!==0&&(n.drawElementsInstanced(i,h,s,f*o,p),t.update(h,i,p))}function c(f,h,p){if(p===0)return;e.get("WEBGL_multi_draw").multiDrawElementsWEBGL(i,h,0,s,f,0,p);let w=0;for(let g=0;g<p;g++)w+=h[g];t.update(w,i,1)}this.setMode=r,this.setIndex=a,this.render=u,this.renderInstances=l,this.renderMultiDraw=c}function tD(n){let e={geometries:0,textures:0},t={frame:0,calls:0,triangles:0,points:0,lines:0};function i(s,o,a){switch(t.calls++,o){case n.TRIANGLES:t.triangles+=a*(s/3);break;case n.LINES:t.lines+=a*(s/2);break;case n.LINE_STRIP:t.lines+=a*(s-1);break;case n.LINE_LOOP:t.lines+=a*s;break;case n.POINTS:t.points+=a*s;break;default:ht("WebGLInfo: Unknown draw mode:",o);break}}function r(){t.calls=0,t.triangles=0,t.points=0,t.lines=0}return{memory:e,render:t,programs:null,autoReset:!0,reset:r,update:i}}function nD(n,e,t){let i=new WeakMap,r=new un;function s(o,a,u){let l=o.morphTargetInfluences,c=a.morphAttributes.position||a.morphAttributes.normal||a.morphAttributes.color,f=c!==void 0?c.length:0,h=i.get(a);if(h===void 0||h.count!==f){let V=function(){x.dispose(),i.delete(a),a.removeEventListener("dispose",V)};h!==void 0&&h.texture.dispose();let p=a.morphAttributes.position!==void 0,v=a.morphAttributes.normal!==void 0,w=a.morphAttributes.color!==void 0,g=a.morphAttributes.position||[],m=a.morphAttributes.normal||[],_=a.morphAttributes.color||[],M=0;p===!0&&(M=1),v===!0&&(M=2),w===!0&&(M=3);let b=a.attributes.position.count*M,S=1;b>e.maxTextureSize&&(S=Math.ceil(b/e.maxTextureSize),b=e.maxTextureSize);let A=new Float32Array(b*S*4*f),x=new Ya(A,b,S,f);x.type=rr,x.needsUpdate=!0;let T=M*4;for(let F=0;F<f;F++){let R=g[F],H=m[F],B=_[F],O=b*S*4*F;for(let Z=0;Z<R.count;Z++){let I=Z*T;p===!0&&(r.fromBufferAttribute(R,Z),A[O+I+0]=r.x,A[O+I+1]=r.y,A[O+I+2]=r.z,A[O+I+3]=0),v===!0&&(r.fromBufferAttribute(H,Z),A[O+I+4]=r.x,A[O+I+5]=r.y,A[O+I+6]=r.z,A[O+I+7]=0),w===!0&&(r.fromBufferAttribute(B,Z),A[O+I+8]=r.x,A[O+I+9]=r.y,A[O+I+10]=r.z,A[O+I+11]=B.itemSize===4?r.w:1)}}h={count:f,texture:x,size:new ft(b,S)},i.set(a,h),a.addEventListener("dispose",V)}if(o.isInstancedMesh===!0&&o.morphTexture!==null)u.getUniforms().setValue(n,"morphTexture",o.morphTexture,t);else{let p=0;for(let w=0;w<l.length;w++)p+=l[w];let v=a.morphTargetsRelative?1:1-p;u.getUniforms().setValue(n,"morphTargetBaseInfluence",v),u.getUniforms().setValue(n,"morphTargetInfluences",l)}u.getUniforms().setValue(n,"morphTargetsTexture",h.texture,t),u.getUniforms().setValue(n,"morphTargetsTextureSize",h.size)}return{update:s}}function iD(n,e,t,i,r){let s=new WeakMap;function o(l){let c=r.render.frame,f=l.geometry,h=e.get(l,f);if(s.get(h)!==c&&(e.update(h),s.set(h,c)),l.isInstancedMesh&&(l.hasEventListener("dispose",u)===!1&&l.addEventListener("dispose",u),s.get(l)!==c&&(t.update(l.instanceMatrix,n.ARRAY_BUFFER),l.instanceColor!==null&&t.update(l.instanceColor,n.ARRAY_BUFFER),s.set(l,c))),l.isSkinnedMesh){let p=l.skeleton;s.get(p)!==c&&(p.update(),s.set(p,c))}return h}function a(){s=new WeakMap}function u(l){let c=l.target;c.removeEventListener("dispose",u),i.releaseStatesOfObject(c),t.remove(c.instanceMatrix),c.instanceColor!==null&&t.remove(c.instanceColor)}return{update:o,dispose:a}}var rD={[um]:"LINEAR_TONE_MAPPING",[cm]:"REINHARD_TONE_MAPPING",[hm]:"CINEON_TONE_MAPPING",[fm]:"ACES_FILMIC_TONE_MAPPING",[pm]:"AGX_TONE_MAPPING",[mm]:"NEUTRAL_TONE_MAPPING",[dm]:"CUSTOM_TONE_MAPPING"};function sD(n,e,t,i,r,s){let o=new Ei(e,t,{type:n,depthBuffer:r,stencilBuffer:s,samples:i?4:0,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,resolveDepthBuffer:!1,resolveStencilBuffer:!1}),a=null,u=null,l=null,c=new nr;c.setAttribute("position",new ci([-1,3,0,-1,-1,0,3,-1,0],3)),c.setAttribute("uv",new ci([0,2,0,0,2,0],2));let f=new Ic({uniforms:{tDiffuse:{value:null}},vertexShader:`
			precision highp float;

			uniform mat4 modelViewMatrix;
			uniform mat4 projectionMatrix;

			attribute vec3 position;
			attribute vec2 uv;

			varying vec2 vUv;

			void main() {
				vUv = uv;
				gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
			}`,fragmentShader:`
			precision highp float;

			uniform sampler2D tDiffuse;

			varying vec2 vUv;

			#include <tonemapping_pars_fragment>
			#include <colorspace_pars_fragment>

			void main() {
				gl_FragColor = texture2D( tDiffuse, vUv );

				#ifdef LINEAR_TONE_MAPPING
					gl_FragColor.rgb = LinearToneMapping( gl_FragColor.rgb );
				#elif defined( REINHARD_TONE_MAPPING )
					gl_FragColor.rgb = ReinhardToneMapping( gl_FragColor.rgb );
				#elif defined( CINEON_TONE_MAPPING )
					gl_FragColor.rgb = CineonToneMapping( gl_FragColor.rgb );
				#elif defined( ACES_FILMIC_TONE_MAPPING )
					gl_FragColor.rgb = ACESFilmicToneMapping( gl_FragColor.rgb );
				#elif defined( AGX_TONE_MAPPING )
					gl_FragColor.rgb = AgXToneMapping( gl_FragColor.rgb );
				#elif defined( NEUTRAL_TONE_MAPPING )
					gl_FragColor.rgb = NeutralToneMapping( gl_FragColor.rgb );
				#elif defined( CUSTOM_TONE_MAPPING )
					gl_FragColor.rgb = CustomToneMapping( gl_FragColor.rgb );
				#endif

				#ifdef SRGB_TRANSFER
					gl_FragColor = sRGBTransferOETF( gl_FragColor );
				#endif
			}`,depthTest:!1,depthWrite:!1}),h=new Wi(c,f),p=new ll(-1,1,1,-1,0,1),v=null,w=null,g=!1,m,_=null,M=[],b=!1;this.setSize=function(S,A){o.setSize(S,A),a!==null&&a.setSize(S,A),u!==null&&u.setSize(S,A);for(let x=0;x<M.length;x++){let T=M[x];T.setSize&&T.setSize(S,A)}},this.setEffects=function(S){M=S,b=M.length>0&&M[0].isRenderPass===!0;let A=o.width,x=o.height;M.length>0&&a===null&&(a=new Ei(A,x,{type:sr,depthBuffer:!1,stencilBuffer:!1}),u=new Ei(A,x,{type:sr,depthBuffer:!1,stencilBuffer:!1}));let T=r===!0&&M.some(V=>V.needsDepthTexture===!0);T!==(o.depthTexture!==null)&&(T===!0&&l===null&&(l=new $r(A,x),s===!0&&(l.format=jr,l.type=no)),o.dispose(),o.depthTexture=T?l:null,o.resolveDepthBuffer=T,o.storeMultisampledDepthBuffer=T);for(let V=0;V<M.length;V++){let F=M[V];F.setSize&&F.setSize(A,x),T&&F.needsDepthTexture===!0&&F.setDepthTexture&&F.setDepthTexture(l)}},this.begin=function(S,A){if(g||S.toneMapping===Er&&M.length===0)return!1;if(_=A,A!==null){let x=A.width,T=A.height;(o.width!==x||o.height!==T)&&this.setSize(x,T)}return b===!1&&S.setRenderTarget(o),m=S.toneMapping,S.toneMapping=Er,!0},this.hasRenderPass=function(){return b},this.end=function(S,A){S.toneMapping=m,g=!0;let x=o,T=a;for(let V=0;V<M.length;V++){let F=M[V];F.enabled!==!1&&(F.render(S,T,x,A),F.needsSwap!==!1&&(x=T,T=T===a?u:a))}if(v!==S.outputColorSpace||w!==S.toneMapping){v=S.outputColorSpace,w=S.toneMapping,f.defines={},Dt.getTransfer(v)===Gt&&(f.defines.SRGB_TRANSFER="");let V=rD[w];V&&(f.defines[V]=""),f.needsUpdate=!0}f.uniforms.tDiffuse.value=x.texture,S.setRenderTarget(_),S.render(h,p),_=null,g=!1},this.isCompositing=function(){return g},this.dispose=function(){o.dispose(),a!==null&&a.dispose(),u!==null&&u.dispose(),c.dispose(),f.dispose()}}var wy=new hi,Ay=new $r(1,1),Dy=new el(1),Ty=new Ya,Cy=new Tc,Ny=new Qa,ry=[],sy=[],oy=new Float32Array(16),ay=new Float32Array(9),ly=new Float32Array(4);function la(n,e,t){let i=n[0];if(i<=0||i>0)return n;let r=e*t,s=ry[r];if(s===void 0&&(s=new Float32Array(r),ry[r]=s),e!==0){i.toArray(s,0);for(let o=1,a=0;o!==e;++o)a+=t,n[o].toArray(s,a)}return s}function Tn(n,e){if(n.length!==e.length)return!1;for(let t=0,i=n.length;t<i;t++)if(n[t]!==e[t])return!1;return!0}function Cn(n,e){for(let t=0,i=e.length;t<i;t++)n[t]=e[t]}function zh(n,e){let t=sy[e];t===void 0&&(t=new Int32Array(e),sy[e]=t);for(let i=0;i!==e;++i)t[i]=n.allocateTextureUnit();return t}function oD(n,e){let t=this.cache;t[0]!==e&&(n.uniform1f(this.addr,e),t[0]=e)}function aD(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(n.uniform2f(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(Tn(t,e))return;n.uniform2fv(this.addr,e),Cn(t,e)}}function lD(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(n.uniform3f(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else if(e.r!==void 0)(t[0]!==e.r||t[1]!==e.g||t[2]!==e.b)&&(n.uniform3f(this.addr,e.r,e.g,e.b),t[0]=e.r,t[1]=e.g,t[2]=e.b);else{if(Tn(t,e))return;n.uniform3fv(this.addr,e),Cn(t,e)}}function uD(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(n.uniform4f(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(Tn(t,e))return;n.uniform4fv(this.addr,e),Cn(t,e)}}function cD(n,e){let t=this.cache,i=e.elements;if(i===void 0){if(Tn(t,e))return;n.uniformMatrix2fv(this.addr,!1,e),Cn(t,e)}else{if(Tn(t,i))return;ly.set(i),n.uniformMatrix2fv(this.addr,!1,ly),Cn(t,i)}}function hD(n,e){let t=this.cache,i=e.elements;if(i===void 0){if(Tn(t,e))return;n.uniformMatrix3fv(this.addr,!1,e),Cn(t,e)}else{if(Tn(t,i))return;ay.set(i),n.uniformMatrix3fv(this.addr,!1,ay),Cn(t,i)}}function fD(n,e){let t=this.cache,i=e.elements;if(i===void 0){if(Tn(t,e))return;n.uniformMatrix4fv(this.addr,!1,e),Cn(t,e)}else{if(Tn(t,i))return;oy.set(i),n.uniformMatrix4fv(this.addr,!1,oy),Cn(t,i)}}function dD(n,e){let t=this.cache;t[0]!==e&&(n.uniform1i(this.addr,e),t[0]=e)}function pD(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(n.uniform2i(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(Tn(t,e))return;n.uniform2iv(this.addr,e),Cn(t,e)}}function mD(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(n.uniform3i(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(Tn(t,e))return;n.uniform3iv(this.addr,e),Cn(t,e)}}function gD(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(n.uniform4i(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(Tn(t,e))return;n.uniform4iv(this.addr,e),Cn(t,e)}}function vD(n,e){let t=this.cache;t[0]!==e&&(n.uniform1ui(this.addr,e),t[0]=e)}function xD(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(n.uniform2ui(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(Tn(t,e))return;n.uniform2uiv(this.addr,e),Cn(t,e)}}function _D(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(n.uniform3ui(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(Tn(t,e))return;n.uniform3uiv(this.addr,e),Cn(t,e)}}function yD(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(n.uniform4ui(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(Tn(t,e))return;n.uniform4uiv(this.addr,e),Cn(t,e)}}function Vh(n){return n.version===0&&(n.compareFunction=Am,n.needsUpdate=!0),n}function bD(n,e,t){let i=this.cache,r=t.allocateTextureUnit();i[0]!==r&&(n.uniform1i(this.addr,r),i[0]=r);let s;this.type===n.SAMPLER_2D_SHADOW?s=Vh(Ay):s=wy,t.setTexture2D(e||s,r)}function SD(n,e,t){let i=this.cache,r=t.allocateTextureUnit();i[0]!==r&&(n.uniform1i(this.addr,r),i[0]=r),t.setTexture3D(e||Cy,r)}function MD(n,e,t){let i=this.cache,r=t.allocateTextureUnit();i[0]!==r&&(n.uniform1i(this.addr,r),i[0]=r);let s;this.type===n.SAMPLER_CUBE_SHADOW?s=Vh(Dy):s=Ny,t.setTextureCube(e||s,r)}function ED(n,e,t){let i=this.cache,r=t.allocateTextureUnit();i[0]!==r&&(n.uniform1i(this.addr,r),i[0]=r),t.setTexture2DArray(e||Ty,r)}function wD(n){switch(n){case 5126:return oD;case 35664:return aD;case 35665:return lD;case 35666:return uD;case 35674:return cD;case 35675:return hD;case 35676:return fD;case 5124:case 35670:return dD;case 35667:case 35671:return pD;case 35668:case 35672:return mD;case 35669:case 35673:return gD;case 5125:return vD;case 36294:return xD;case 36295:return _D;case 36296:return yD;case 35678:case 36198:case 36298:case 36306:case 35682:return bD;case 35679:case 36299:case 36307:return SD;case 35680:case 36300:case 36308:case 36293:return MD;case 36289:case 36303:case 36311:case 36292:return ED}}function AD(n,e){n.uniform1fv(this.addr,e)}function DD(n,e){let t=la(e,this.size,2);n.uniform2fv(this.addr,t)}function TD(n,e){let t=la(e,this.size,3);n.uniform3fv(this.addr,t)}function CD(n,e){let t=la(e,this.size,4);n.uniform4fv(this.addr,t)}function ND(n,e){let t=la(e,this.size,4);n.uniformMatrix2fv(this.addr,!1,t)}function RD(n,e){let t=la(e,this.size,9);n.uniformMatrix3fv(this.addr,!1,t)}function FD(n,e){let t=la(e,this.size,16);n.uniformMatrix4fv(this.addr,!1,t)}function PD(n,e){n.uniform1iv(this.addr,e)}function ID(n,e){n.uniform2iv(this.addr,e)}function LD(n,e){n.uniform3iv(this.addr,e)}function OD(n,e){n.uniform4iv(this.addr,e)}function BD(n,e){n.uniform1uiv(this.addr,e)}function UD(n,e){n.uniform2uiv(this.addr,e)}function kD(n,e){n.uniform3uiv(this.addr,e)}function zD(n,e){n.uniform4uiv(this.addr,e)}function VD(n,e,t){let i=this.cache,r=e.length,s=zh(t,r);Tn(i,s)||(n.uniform1iv(this.addr,s),Cn(i,s));let o;this.type===n.SAMPLER_2D_SHADOW?o=Vh(Ay):o=wy;for(let a=0;a!==r;++a)t.setTexture2D(e[a]||o,s[a])}function GD(n,e,t){let i=this.cache,r=e.length,s=zh(t,r);Tn(i,s)||(n.uniform1iv(this.addr,s),Cn(i,s));for(let o=0;o!==r;++o)t.setTexture3D(e[o]||Cy,s[o])}function HD(n,e,t){let i=this.cache,r=e.length,s=zh(t,r);Tn(i,s)||(n.uniform1iv(this.addr,s),Cn(i,s));let o;this.type===n.SAMPLER_CUBE_SHADOW?o=Vh(Dy):o=Ny;for(let a=0;a!==r;++a)t.setTextureCube(e[a]||o,s[a])}function WD(n,e,t){let i=this.cache,r=e.length,s=zh(t,r);Tn(i,s)||(n.uniform1iv(this.addr,s),Cn(i,s));for(let o=0;o!==r;++o)t.setTexture2DArray(e[o]||Ty,s[o])}function XD(n){switch(n){case 5126:return AD;case 35664:return DD;case 35665:return TD;case 35666:return CD;case 35674:return ND;case 35675:return RD;case 35676:return FD;case 5124:case 35670:return PD;case 35667:case 35671:return ID;case 35668:case 35672:return LD;case 35669:case 35673:return OD;case 5125:return BD;case 36294:return UD;case 36295:return kD;case 36296:return zD;case 35678:case 36198:case 36298:case 36306:case 35682:return VD;case 35679:case 36299:case 36307:return GD;case 35680:case 36300:case 36308:case 36293:return HD;case 36289:case 36303:case 36311:case 36292:return WD}}var km=class{constructor(e,t,i){this.id=e,this.addr=i,this.cache=[],this.type=t.type,this.setValue=wD(t.type)}},zm=class{constructor(e,t,i){this.id=e,this.addr=i,this.cache=[],this.type=t.type,this.size=t.size,this.setValue=XD(t.type)}},Vm=class{constructor(e){this.id=e,this.seq=[],this.map={}}setValue(e,t,i){let r=this.seq;for(let s=0,o=r.length;s!==o;++s){let a=r[s];a.setValue(e,t[a.id],i)}}},Bm=/(\w+)(\])?(\[|\.)?/g;function uy(n,e){n.seq.push(e),n.map[e.id]=e}function qD(n,e,t){let i=n.name,r=i.length;for(Bm.lastIndex=0;;){let s=Bm.exec(i),o=Bm.lastIndex,a=s[1],u=s[2]==="]",l=s[3];if(u&&(a=a|0),l===void 0||l==="["&&o+2===r){uy(t,l===void 0?new km(a,n,e):new zm(a,n,e));break}else{let f=t.map[a];f===void 0&&(f=new Vm(a),uy(t,f)),t=f}}}var aa=class{constructor(e,t){this.seq=[],this.map={};let i=e.getProgramParameter(t,e.ACTIVE_UNIFORMS);for(let o=0;o<i;++o){let a=e.getActiveUniform(t,o),u=e.getUniformLocation(t,a.name);qD(a,u,this)}let r=[],s=[];for(let o of this.seq)o.type===e.SAMPLER_2D_SHADOW||o.type===e.SAMPLER_CUBE_SHADOW||o.type===e.SAMPLER_2D_ARRAY_SHADOW?r.push(o):s.push(o);r.length>0&&(this.seq=r.concat(s))}setValue(e,t,i,r){let s=this.map[t];s!==void 0&&s.setValue(e,i,r)}setOptional(e,t,i){let r=t[i];r!==void 0&&this.setValue(e,i,r)}static upload(e,t,i,r){for(let s=0,o=t.length;s!==o;++s){let a=t[s],u=i[a.id];u.needsUpdate!==!1&&a.setValue(e,u.value,r)}}static seqWithValue(e,t){let i=[];for(let r=0,s=e.length;r!==s;++r){let o=e[r];o.id in t&&i.push(o)}return i}};function cy(n,e,t){let i=n.createShader(e);return n.shaderSource(i,t),n.compileShader(i),i}var YD=37297,$D=0;function ZD(n,e){let t=n.split(`
`),i=[],r=Math.max(e-6,0),s=Math.min(e+6,t.length);for(let o=r;o<s;o++){let a=o+1;i.push(`${a===e?">":" "} ${a}: ${t[o]}`)}return i.join(`
`)}var hy=new dt;function jD(n){Dt._getMatrix(hy,Dt.workingColorSpace,n);let e=`mat3( ${hy.elements.map(t=>t.toFixed(4))} )`;switch(Dt.getTransfer(n)){case Xa:return[e,"LinearTransferOETF"];case Gt:return[e,"sRGBTransferOETF"];default:return it("WebGLProgram: Unsupported color space: ",n),[e,"LinearTransferOETF"]}}function fy(n,e,t){let i=n.getShaderParameter(e,n.COMPILE_STATUS),s=(n.getShaderInfoLog(e)||"").trim();if(i&&s==="")return"";let o=/ERROR: 0:(\d+)/.exec(s);if(o){let a=parseInt(o[1]);return t.toUpperCase()+`

`+s+`

`+ZD(n.getShaderSource(e),a)}else return s}function JD(n,e){let t=jD(e);return[`vec4 ${n}( vec4 value ) {`,`	return ${t[1]}( vec4( ${t[0]} * value.rgb, value.a ) );`,"}"].join(`
`)}var KD={[um]:"Linear",[cm]:"Reinhard",[hm]:"Cineon",[fm]:"ACESFilmic",[pm]:"AgX",[mm]:"Neutral",[dm]:"Custom"};function QD(n,e){let t=KD[e];return t===void 0?(it("WebGLProgram: Unsupported toneMapping:",e),"vec3 "+n+"( vec3 color ) { return LinearToneMapping( color ); }"):"vec3 "+n+"( vec3 color ) { return "+t+"ToneMapping( color ); }"}var Bh=new fe;function eT(){Dt.getLuminanceCoefficients(Bh);let n=Bh.x.toFixed(4),e=Bh.y.toFixed(4),t=Bh.z.toFixed(4);return["float luminance( const in vec3 rgb ) {",`	const vec3 weights = vec3( ${n}, ${e}, ${t} );`,"	return dot( weights, rgb );","}"].join(`
`)}function tT(n){return[n.extensionClipCullDistance?"#extension GL_ANGLE_clip_cull_distance : require":"",n.extensionMultiDraw?"#extension GL_ANGLE_multi_draw : require":""].filter(yl).join(`
`)}function nT(n){let e=[];for(let t in n){let i=n[t];i!==!1&&e.push("#define "+t+" "+i)}return e.join(`
`)}function iT(n,e){let t={},i=n.getProgramParameter(e,n.ACTIVE_ATTRIBUTES);for(let r=0;r<i;r++){let s=n.getActiveAttrib(e,r),o=s.name,a=1;s.type===n.FLOAT_MAT2&&(a=2),s.type===n.FLOAT_MAT3&&(a=3),s.type===n.FLOAT_MAT4&&(a=4),t[o]={type:s.type,location:n.getAttribLocation(e,o),locationSize:a}}return t}function yl(n){return n!==""}function dy(n,e){let t=e.numSpotLightShadows+e.numSpotLightMaps-e.numSpotLightShadowsWithMaps;return n.replace(/NUM_SUN_LIGHTS/g,e.numSunLights).replace(/NUM_DIR_LIGHTS/g,e.numDirLights).replace(/NUM_SPOT_LIGHTS/g,e.numSpotLights).replace(/NUM_SPOT_LIGHT_MAPS/g,e.numSpotLightMaps).replace(/NUM_SPOT_LIGHT_COORDS/g,t).replace(/NUM_RECT_AREA_LIGHTS/g,e.numRectAreaLights).replace(/NUM_POINT_LIGHTS/g,e.numPointLights).replace(/NUM_HEMI_LIGHTS/g,e.numHemiLights).replace(/NUM_SUN_LIGHT_SHADOWS/g,e.numSunLightShadows).replace(/NUM_DIR_LIGHT_SHADOWS/g,e.numDirLightShadows).replace(/NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS/g,e.numSpotLightShadowsWithMaps).replace(/NUM_SPOT_LIGHT_SHADOWS/g,e.numSpotLightShadows).replace(/NUM_POINT_LIGHT_SHADOWS/g,e.numPointLightShadows).replace(/NUM_LIGHT_PROBE_GRIDS/g,e.numLightProbeGrids)}function py(n,e){return n.replace(/NUM_CLIPPING_PLANES/g,e.numClippingPlanes).replace(/UNION_CLIPPING_PLANES/g,e.numClippingPlanes-e.numClipIntersection)}var rT=/^[ \t]*#include +<([\w\d./]+)>/gm;function Gm(n){return n.replace(rT,sT)}function sT(n,e){let t=yt[e];if(t===void 0)throw new Error("THREE.WebGLProgram: Can not resolve #include <"+e+">");return Gm(t)}var oT=/#pragma unroll_loop_start\s+for\s*\(\s*int\s+i\s*=\s*(\d+)\s*;\s*i\s*<\s*(\d+)\s*;\s*i\s*\+\+\s*\)\s*{([\s\S]+?)}\s+#pragma unroll_loop_end/g;function my(n){return n.replace(oT,aT)}function aT(n,e,t,i){let r="";for(let s=parseInt(e);s<parseInt(t);s++)r+=i.replace(/\[\s*i\s*\]/g,"[ "+s+" ]").replace(/UNROLLED_LOOP_INDEX/g,s);return r}function gy(n){let e=`precision ${n.precision} float;
	precision ${n.precision} int;
	precision ${n.precision} sampler2D;
	precision ${n.precision} samplerCube;
	precision ${n.precision} sampler3D;
	precision ${n.precision} sampler2DArray;
	precision ${n.precision} sampler2DShadow;
	precision ${n.precision} samplerCubeShadow;
	precision ${n.precision} sampler2DArrayShadow;
	precision ${n.precision} isampler2D;
	precision ${n.precision} isampler3D;
	precision ${n.precision} isamplerCube;
	precision ${n.precision} isampler2DArray;
	precision ${n.precision} usampler2D;
	precision ${n.precision} usampler3D;
	precision ${n.precision} usamplerCube;
	precision ${n.precision} usampler2DArray;
	`;return n.precision==="highp"?e+=`
#define HIGH_PRECISION`:n.precision==="mediump"?e+=`
#define MEDIUM_PRECISION`:n.precision==="lowp"&&(e+=`
#define LOW_PRECISION`),e}var lT={[hl]:"SHADOWMAP_TYPE_PCF",[na]:"SHADOWMAP_TYPE_VSM"};function uT(n){return lT[n.shadowMapType]||"SHADOWMAP_TYPE_BASIC"}var cT={[ra]:"ENVMAP_MODE_REFRACTION"};function hT(n){return n.envMap===!1?"ENVMAP_MODE_REFLECTION":cT[n.envMapMode]||"ENVMAP_MODE_REFLECTION"}var fT={[Zc]:"ENVMAP_BLENDING_MULTIPLY",[F_]:"ENVMAP_BLENDING_MIX",[P_]:"ENVMAP_BLENDING_ADD"};function dT(n){return n.envMap===!1?"ENVMAP_BLENDING_NONE":fT[n.combine]||"ENVMAP_BLENDING_NONE"}function pT(n,e,t,i){let r=n.getContext(),s=t.defines,o=t.vertexShader,a=t.fragmentShader,u=uT(t),l=t.envMapPMREM===!0?"ENVMAP_TYPE_PMREM":"ENVMAP_TYPE_CUBE",c=hT(t),f=dT(t),h=tT(t),p=nT(s),v=r.createProgram(),w,g,m=t.glslVersion?"#version "+t.glslVersion+`
`:"";t.isRawShaderMaterial?(w=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,p].filter(yl).join(`
`),w.length>0&&(w+=`
`),g=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,p].filter(yl).join(`
`),g.length>0&&(g+=`
`)):(w=[gy(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,p,t.extensionClipCullDistance?"#define USE_CLIP_DISTANCE":"",t.batching?"#define USE_BATCHING":"",t.batchingColor?"#define USE_BATCHING_COLOR":"",t.instancing?"#define USE_INSTANCING":"",t.instancingColor?"#define USE_INSTANCING_COLOR":"",t.instancingMorph?"#define USE_INSTANCING_MORPH":"",t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.map?"#define USE_MAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+c:"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.displacementMap?"#define USE_DISPLACEMENTMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.mapUv?"#define MAP_UV "+t.mapUv:"",t.alphaMapUv?"#define ALPHAMAP_UV "+t.alphaMapUv:"",t.lightMapUv?"#define LIGHTMAP_UV "+t.lightMapUv:"",t.aoMapUv?"#define AOMAP_UV "+t.aoMapUv:"",t.emissiveMapUv?"#define EMISSIVEMAP_UV "+t.emissiveMapUv:"",t.bumpMapUv?"#define BUMPMAP_UV "+t.bumpMapUv:"",t.normalMapUv?"#define NORMALMAP_UV "+t.normalMapUv:"",t.displacementMapUv?"#define DISPLACEMENTMAP_UV "+t.displacementMapUv:"",t.metalnessMapUv?"#define METALNESSMAP_UV "+t.metalnessMapUv:"",t.roughnessMapUv?"#define ROUGHNESSMAP_UV "+t.roughnessMapUv:"",t.anisotropyMapUv?"#define ANISOTROPYMAP_UV "+t.anisotropyMapUv:"",t.clearcoatMapUv?"#define CLEARCOATMAP_UV "+t.clearcoatMapUv:"",t.clearcoatNormalMapUv?"#define CLEARCOAT_NORMALMAP_UV "+t.clearcoatNormalMapUv:"",t.clearcoatRoughnessMapUv?"#define CLEARCOAT_ROUGHNESSMAP_UV "+t.clearcoatRoughnessMapUv:"",t.diffuseRoughnessMapUv?"#define DIFFUSE_ROUGHNESSMAP_UV "+t.diffuseRoughnessMapUv:"",t.iridescenceMapUv?"#define IRIDESCENCEMAP_UV "+t.iridescenceMapUv:"",t.iridescenceThicknessMapUv?"#define IRIDESCENCE_THICKNESSMAP_UV "+t.iridescenceThicknessMapUv:"",t.sheenColorMapUv?"#define SHEEN_COLORMAP_UV "+t.sheenColorMapUv:"",t.sheenRoughnessMapUv?"#define SHEEN_ROUGHNESSMAP_UV "+t.sheenRoughnessMapUv:"",t.specularMapUv?"#define SPECULARMAP_UV "+t.specularMapUv:"",t.specularColorMapUv?"#define SPECULAR_COLORMAP_UV "+t.specularColorMapUv:"",t.specularIntensityMapUv?"#define SPECULAR_INTENSITYMAP_UV "+t.specularIntensityMapUv:"",t.transmissionMapUv?"#define TRANSMISSIONMAP_UV "+t.transmissionMapUv:"",t.thicknessMapUv?"#define THICKNESSMAP_UV "+t.thicknessMapUv:"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexNormals?"#define HAS_NORMAL":"",t.vertexColors?"#define USE_COLOR":"",t.vertexAlphas?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.flatShading?"#define FLAT_SHADED":"",t.skinning?"#define USE_SKINNING":"",t.morphTargets?"#define USE_MORPHTARGETS":"",t.morphNormals&&t.flatShading===!1?"#define USE_MORPHNORMALS":"",t.morphColors?"#define USE_MORPHCOLORS":"",t.morphTargetsCount>0?"#define MORPHTARGETS_TEXTURE_STRIDE "+t.morphTextureStride:"",t.morphTargetsCount>0?"#define MORPHTARGETS_COUNT "+t.morphTargetsCount:"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+u:"",t.sizeAttenuation?"#define USE_SIZEATTENUATION":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 modelMatrix;","uniform mat4 modelViewMatrix;","uniform mat4 projectionMatrix;","uniform mat4 viewMatrix;","uniform mat3 normalMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;","#ifdef USE_INSTANCING","	attribute mat4 instanceMatrix;","#endif","#ifdef USE_INSTANCING_COLOR","	attribute vec3 instanceColor;","#endif","#ifdef USE_INSTANCING_MORPH","	uniform sampler2D morphTexture;","#endif","attribute vec3 position;","attribute vec3 normal;","attribute vec2 uv;","#ifdef USE_UV1","	attribute vec2 uv1;","#endif","#ifdef USE_UV2","	attribute vec2 uv2;","#endif","#ifdef USE_UV3","	attribute vec2 uv3;","#endif","#ifdef USE_TANGENT","	attribute vec4 tangent;","#endif","#if defined( USE_COLOR_ALPHA )","	attribute vec4 color;","#elif defined( USE_COLOR )","	attribute vec3 color;","#endif","#ifdef USE_SKINNING","	attribute vec4 skinIndex;","	attribute vec4 skinWeight;","#endif",`
`].filter(yl).join(`
`),g=[gy(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,p,t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.alphaToCoverage?"#define ALPHA_TO_COVERAGE":"",t.map?"#define USE_MAP":"",t.matcap?"#define USE_MATCAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+l:"",t.envMap?"#define "+c:"",t.envMap?"#define "+f:"",t.envMapPMREM?"#define ENVMAP_MAX_LOD "+t.envMapMaxLod+".0":"",t.envMapPMREM?"#define ENVMAP_SIZE "+t.envMapSize+".0":"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.packedNormalMap?"#define USE_PACKED_NORMALMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoat?"#define USE_CLEARCOAT":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughness?"#define USE_DIFFUSE_ROUGHNESS":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.dispersion?"#define USE_DISPERSION":"",t.retroreflection?"#define USE_RETROREFLECTION":"",t.iridescence?"#define USE_IRIDESCENCE":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaTest?"#define USE_ALPHATEST":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.sheen?"#define USE_SHEEN":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexColors||t.instancingColor?"#define USE_COLOR":"",t.vertexAlphas||t.batchingColor?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.gradientMap?"#define USE_GRADIENTMAP":"",t.flatShading?"#define FLAT_SHADED":"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+u:"",t.premultipliedAlpha?"#define PREMULTIPLIED_ALPHA":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.decodeVideoTexture?"#define DECODE_VIDEO_TEXTURE":"",t.decodeVideoTextureEmissive?"#define DECODE_VIDEO_TEXTURE_EMISSIVE":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 viewMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;",t.toneMapping!==Er?"#define TONE_MAPPING":"",t.toneMapping!==Er?yt.tonemapping_pars_fragment:"",t.toneMapping!==Er?QD("toneMapping",t.toneMapping):"",t.dithering?"#define DITHERING":"",t.opaque?"#define OPAQUE":"",yt.colorspace_pars_fragment,JD("linearToOutputTexel",t.outputColorSpace),eT(),t.useDepthPacking?"#define DEPTH_PACKING "+t.depthPacking:"",`
`].filter(yl).join(`
`)),o=Gm(o),o=dy(o,t),o=py(o,t),a=Gm(a),a=dy(a,t),a=py(a,t),o=my(o),a=my(a),t.isRawShaderMaterial!==!0&&(m=`#version 300 es
`,w=[h,"#define attribute in","#define varying out","#define texture2D texture"].join(`
`)+`
`+w,g=["#define varying in",t.glslVersion===Dm?"":"layout(location = 0) out highp vec4 pc_fragColor;",t.glslVersion===Dm?"":"#define gl_FragColor pc_fragColor","#define gl_FragDepthEXT gl_FragDepth","#define texture2D texture","#define textureCube texture","#define texture2DProj textureProj","#define texture2DLodEXT textureLod","#define texture2DProjLodEXT textureProjLod","#define textureCubeLodEXT textureLod","#define texture2DGradEXT textureGrad","#define texture2DProjGradEXT textureProjGrad","#define textureCubeGradEXT textureGrad"].join(`
`)+`
`+g);let _=m+w+o,M=m+g+a,b=cy(r,r.VERTEX_SHADER,_),S=cy(r,r.FRAGMENT_SHADER,M);r.attachShader(v,b),r.attachShader(v,S),t.index0AttributeName!==void 0?r.bindAttribLocation(v,0,t.index0AttributeName):t.hasPositionAttribute===!0&&r.bindAttribLocation(v,0,"position"),r.linkProgram(v);function A(F){if(n.debug.checkShaderErrors){let R=r.getProgramInfoLog(v)||"",H=r.getShaderInfoLog(b)||"",B=r.getShaderInfoLog(S)||"",O=R.trim(),Z=H.trim(),I=B.trim(),L=!0,ae=!0;if(r.getProgramParameter(v,r.LINK_STATUS)===!1)if(L=!1,typeof n.debug.onShaderError=="function")n.debug.onShaderError(r,v,b,S);else{let J=fy(r,b,"vertex"),te=fy(r,S,"fragment");ht("WebGLProgram: Shader Error "+r.getError()+" - VALIDATE_STATUS "+r.getProgramParameter(v,r.VALIDATE_STATUS)+`

Material Name: `+F.name+`
Material Type: `+F.type+`

Program Info Log: `+O+`
`+J+`
`+te)}else O!==""?it("WebGLProgram: Program Info Log:",O):(Z===""||I==="")&&(ae=!1);ae&&(F.diagnostics={runnable:L,programLog:O,vertexShader:{log:Z,prefix:w},fragmentShader:{log:I,prefix:g}})}r.deleteShader(b),r.deleteShader(S),x=new aa(r,v),T=iT(r,v)}let x;this.getUniforms=function(){return x===void 0&&A(this),x};let T;this.getAttributes=function(){return T===void 0&&A(this),T};let V=t.rendererExtensionParallelShaderCompile===!1;return this.isReady=function(){return V===!1&&(V=r.getProgramParameter(v,YD)),V},this.destroy=function(){i.releaseStatesOfProgram(this),r.deleteProgram(v),this.program=void 0},this.type=t.shaderType,this.name=t.shaderName,this.id=$D++,this.cacheKey=e,this.usedTimes=1,this.program=v,this.vertexShader=b,this.fragmentShader=S,this}var mT=0,Hm=class{constructor(){this.shaderCache=new Map,this.materialCache=new Map}update(e,t,i){let r=this._getShaderCacheForMaterial(e);return r.has(t)===!1&&(r.add(t),t.usedTimes++),r.has(i)===!1&&(r.add(i),i.usedTimes++),this}remove(e){let t=this.materialCache.get(e);for(let i of t)i.usedTimes--,i.usedTimes===0&&this.shaderCache.delete(i.code);return this.materialCache.delete(e),this}getVertexShaderStage(e){return this._getShaderStage(e.vertexShader)}getFragmentShaderStage(e){return this._getShaderStage(e.fragmentShader)}dispose(){this.shaderCache.clear(),this.materialCache.clear()}_getShaderCacheForMaterial(e){let t=this.materialCache,i=t.get(e);return i===void 0&&(i=new Set,t.set(e,i)),i}_getShaderStage(e){let t=this.shaderCache,i=t.get(e);return i===void 0&&(i=new Wm(e),t.set(e,i)),i}},Wm=class{constructor(e){this.id=mT++,this.code=e,this.usedTimes=0}};function gT(n){return n===Ds||n===vl||n===xl}function vT(n,e,t,i,r,s){let o=new $a,a=new Hm,u=new Set,l=[],c=new Map,f=i.logarithmicDepthBuffer,h={MeshDepthMaterial:"depth",MeshDistanceMaterial:"distance",MeshNormalMaterial:"normal",MeshBasicMaterial:"basic",MeshLambertMaterial:"lambert",MeshPhongMaterial:"phong",MeshToonMaterial:"toon",MeshStandardMaterial:"physical",MeshPhysicalMaterial:"physical",MeshMatcapMaterial:"matcap",LineBasicMaterial:"basic",LineDashedMaterial:"dashed",PointsMaterial:"points",ShadowMaterial:"shadow",SpriteMaterial:"sprite"};function p(x){return u.add(x),x===0?"uv":`uv${x}`}function v(x,T,V,F,R,H){let B=F.fog,O=R.geometry,Z=x.isMeshStandardMaterial||x.isMeshLambertMaterial||x.isMeshPhongMaterial?F.environment:null,I=x.isMeshStandardMaterial||x.isMeshLambertMaterial&&!x.envMap||x.isMeshPhongMaterial&&!x.envMap,L=e.get(x.envMap||Z,I),ae=h[x.type],J=i.precision;x.precision!==null&&(J=i.getMaxPrecision(x.precision),J!==x.precision&&it("WebGLProgram.getParameters:",x.precision,"not supported, using",J,"instead."));let te=O.morphAttributes.position||O.morphAttributes.normal||O.morphAttributes.color,ge=te!==void 0?te.length:0,de=0;O.morphAttributes.position!==void 0&&(de=1),O.morphAttributes.normal!==void 0&&(de=2),O.morphAttributes.color!==void 0&&(de=3);let re,ue,Ee,ye;if(ae){let Ue=Ar[ae];re=Ue.vertexShader,ue=Ue.fragmentShader}else{re=x.vertexShader,ue=x.fragmentShader;let Ue=a.getVertexShaderStage(x),gt=a.getFragmentShaderStage(x);a.update(x,Ue,gt),Ee=Ue.id,ye=gt.id}let Ne=n.getRenderTarget(),K=n.state.buffers.depth.getReversed(),oe=R.isInstancedMesh===!0,xe=R.isBatchedMesh===!0,Se=!!x.map,Me=!!x.matcap,Re=!!L,_e=Re&&L.isPMREMTexture===!0,Ke=!!x.aoMap,lt=!!x.lightMap,vt=!!x.bumpMap&&x.wireframe===!1,mt=!!x.normalMap,Ct=!!x.displacementMap,ot=!!x.emissiveMap,Wt=!!x.metalnessMap,Lt=!!x.roughnessMap,Ot=x.anisotropy>0,Y=x.clearcoat>0,Ce=x.diffuseRoughness>0,Je=x.dispersion>0,tt=x.retroreflectivity>0,Fe=x.iridescence>0,W=x.sheen>0,q=x.transmission>0,ne=Ot&&!!x.anisotropyMap,D=Y&&!!x.clearcoatMap,y=Y&&!!x.clearcoatNormalMap,z=Y&&!!x.clearcoatRoughnessMap,ie=Ce&&!!x.diffuseRoughnessMap,$=Fe&&!!x.iridescenceMap,pe=Fe&&!!x.iridescenceThicknessMap,d=W&&!!x.sheenColorMap,C=W&&!!x.sheenRoughnessMap,U=!!x.specularMap,Q=!!x.specularColorMap,k=!!x.specularIntensityMap,se=q&&!!x.transmissionMap,he=q&&!!x.thicknessMap,Ae=!!x.gradientMap,De=!!x.alphaMap,Pe=x.alphaTest>0,Ye=!!x.alphaHash,nt=!!x.extensions,we=Er;x.toneMapped&&(Ne===null||Ne.isXRRenderTarget===!0)&&(we=n.toneMapping);let Xe=_e?L.isCompressedCubeTexture?L.image[0].mipmaps:L.mipmaps:null,rt={shaderID:ae,shaderType:x.type,shaderName:x.name,vertexShader:re,fragmentShader:ue,defines:x.defines,customVertexShaderID:Ee,customFragmentShaderID:ye,isRawShaderMaterial:x.isRawShaderMaterial===!0,glslVersion:x.glslVersion,precision:J,batching:xe,batchingColor:xe&&R._colorsTexture!==null,instancing:oe,instancingColor:oe&&R.instanceColor!==null,instancingMorph:oe&&R.morphTexture!==null,outputColorSpace:Ne===null?n.outputColorSpace:Ne.isXRRenderTarget===!0?Ne.texture.colorSpace:Dt.workingColorSpace,alphaToCoverage:!!x.alphaToCoverage,map:Se,matcap:Me,envMap:Re,envMapMode:Re&&L.mapping,envMapPMREM:_e,envMapMaxLod:_e?Xe.length-1:null,envMapSize:_e?Xe[0].width:null,aoMap:Ke,lightMap:lt,bumpMap:vt,normalMap:mt,displacementMap:Ct,emissiveMap:ot,normalMapObjectSpace:mt&&x.normalMapType===O_,normalMapTangentSpace:mt&&x.normalMapType===Lh,packedNormalMap:mt&&x.normalMapType===Lh&&gT(x.normalMap.format),metalnessMap:Wt,roughnessMap:Lt,anisotropy:Ot,anisotropyMap:ne,clearcoat:Y,clearcoatMap:D,clearcoatNormalMap:y,clearcoatRoughnessMap:z,diffuseRoughness:Ce,diffuseRoughnessMap:ie,dispersion:Je,retroreflection:tt,iridescence:Fe,iridescenceMap:$,iridescenceThicknessMap:pe,sheen:W,sheenColorMap:d,sheenRoughnessMap:C,specularMap:U,specularColorMap:Q,specularIntensityMap:k,transmission:q,transmissionMap:se,thicknessMap:he,gradientMap:Ae,opaque:x.transparent===!1&&x.blending===ia&&x.alphaToCoverage===!1,alphaMap:De,alphaTest:Pe,alphaHash:Ye,combine:x.combine,mapUv:Se&&p(x.map.channel),aoMapUv:Ke&&p(x.aoMap.channel),lightMapUv:lt&&p(x.lightMap.channel),bumpMapUv:vt&&p(x.bumpMap.channel),normalMapUv:mt&&p(x.normalMap.channel),displacementMapUv:Ct&&p(x.displacementMap.channel),emissiveMapUv:ot&&p(x.emissiveMap.channel),metalnessMapUv:Wt&&p(x.metalnessMap.channel),roughnessMapUv:Lt&&p(x.roughnessMap.channel),anisotropyMapUv:ne&&p(x.anisotropyMap.channel),clearcoatMapUv:D&&p(x.clearcoatMap.channel),clearcoatNormalMapUv:y&&p(x.clearcoatNormalMap.channel),clearcoatRoughnessMapUv:z&&p(x.clearcoatRoughnessMap.channel),diffuseRoughnessMapUv:ie&&p(x.diffuseRoughnessMap.channel),iridescenceMapUv:$&&p(x.iridescenceMap.channel),iridescenceThicknessMapUv:pe&&p(x.iridescenceThicknessMap.channel),sheenColorMapUv:d&&p(x.sheenColorMap.channel),sheenRoughnessMapUv:C&&p(x.sheenRoughnessMap.channel),specularMapUv:U&&p(x.specularMap.channel),specularColorMapUv:Q&&p(x.specularColorMap.channel),specularIntensityMapUv:k&&p(x.specularIntensityMap.channel),transmissionMapUv:se&&p(x.transmissionMap.channel),thicknessMapUv:he&&p(x.thicknessMap.channel),alphaMapUv:De&&p(x.alphaMap.channel),vertexTangents:!!O.attributes.tangent&&(mt||Ot),vertexNormals:!!O.attributes.normal,vertexColors:x.vertexColors,vertexAlphas:x.vertexColors===!0&&!!O.attributes.color&&O.attributes.color.itemSize===4,pointsUvs:R.isPoints===!0&&!!O.attributes.uv&&(Se||De),fog:!!B,useFog:x.fog===!0,fogExp2:!!B&&B.isFogExp2,flatShading:x.wireframe===!1&&(x.flatShading===!0||O.attributes.normal===void 0&&mt===!1&&(x.isMeshLambertMaterial||x.isMeshPhongMaterial||x.isMeshStandardMaterial||x.isMeshPhysicalMaterial)),sizeAttenuation:x.sizeAttenuation===!0,logarithmicDepthBuffer:f,reversedDepthBuffer:K,skinning:R.isSkinnedMesh===!0,hasPositionAttribute:O.attributes.position!==void 0,morphTargets:O.morphAttributes.position!==void 0,morphNormals:O.morphAttributes.normal!==void 0,morphColors:O.morphAttributes.color!==void 0,morphTargetsCount:ge,morphTextureStride:de,numSunLights:T.sun.length,numDirLights:T.directional.length,numPointLights:T.point.length,numSpotLights:T.spot.length,numSpotLightMaps:T.spotLightMap.length,numRectAreaLights:T.rectArea.length,numHemiLights:T.hemi.length,numSunLightShadows:T.sunShadowMap.length,numDirLightShadows:T.directionalShadowMap.length,numPointLightShadows:T.pointShadowMap.length,numSpotLightShadows:T.spotShadowMap.length,numSpotLightShadowsWithMaps:T.numSpotLightShadowsWithMaps,numLightProbes:T.numLightProbes,numLightProbeGrids:H.filter(Ue=>Ue.texture!==null).length,numClippingPlanes:s.numPlanes,numClipIntersection:s.numIntersection,dithering:x.dithering,shadowMapEnabled:n.shadowMap.enabled&&V.length>0,shadowMapType:n.shadowMap.type,toneMapping:we,decodeVideoTexture:Se&&x.map.isVideoTexture===!0&&Dt.getTransfer(x.map.colorSpace)===Gt,decodeVideoTextureEmissive:ot&&x.emissiveMap.isVideoTexture===!0&&Dt.getTransfer(x.emissiveMap.colorSpace)===Gt,premultipliedAlpha:x.premultipliedAlpha,doubleSided:x.side===Mr,flipSided:x.side===si,useDepthPacking:x.depthPacking>=0,depthPacking:x.depthPacking||0,index0AttributeName:x.index0AttributeName,extensionClipCullDistance:nt&&x.extensions.clipCullDistance===!0&&t.has("WEBGL_clip_cull_distance"),extensionMultiDraw:(nt&&x.extensions.multiDraw===!0||xe)&&t.has("WEBGL_multi_draw"),rendererExtensionParallelShaderCompile:t.has("KHR_parallel_shader_compile"),customProgramCacheKey:x.customProgramCacheKey()};return rt.vertexUv1s=u.has(1),rt.vertexUv2s=u.has(2),rt.vertexUv3s=u.has(3),u.clear(),rt}function w(x){let T=[];if(x.shaderID?T.push(x.shaderID):(T.push(x.customVertexShaderID),T.push(x.customFragmentShaderID)),x.defines!==void 0)for(let V in x.defines)T.push(V),T.push(x.defines[V]);return x.isRawShaderMaterial===!1&&(g(T,x),m(T,x),T.push(n.outputColorSpace)),T.push(x.customProgramCacheKey),T.join()}function g(x,T){x.push(T.precision),x.push(T.outputColorSpace),x.push(T.envMapMode),x.push(T.envMapPMREM),x.push(T.envMapMaxLod),x.push(T.envMapSize),x.push(T.mapUv),x.push(T.alphaMapUv),x.push(T.lightMapUv),x.push(T.aoMapUv),x.push(T.bumpMapUv),x.push(T.normalMapUv),x.push(T.displacementMapUv),x.push(T.emissiveMapUv),x.push(T.metalnessMapUv),x.push(T.roughnessMapUv),x.push(T.anisotropyMapUv),x.push(T.clearcoatMapUv),x.push(T.clearcoatNormalMapUv),x.push(T.clearcoatRoughnessMapUv),x.push(T.diffuseRoughnessMapUv),x.push(T.iridescenceMapUv),x.push(T.iridescenceThicknessMapUv),x.push(T.sheenColorMapUv),x.push(T.sheenRoughnessMapUv),x.push(T.specularMapUv),x.push(T.specularColorMapUv),x.push(T.specularIntensityMapUv),x.push(T.transmissionMapUv),x.push(T.thicknessMapUv),x.push(T.combine),x.push(T.fogExp2),x.push(T.sizeAttenuation),x.push(T.morphTargetsCount),x.push(T.numSunLights),x.push(T.numDirLights),x.push(T.numPointLights),x.push(T.numSpotLights),x.push(T.numSpotLightMaps),x.push(T.numHemiLights),x.push(T.numRectAreaLights),x.push(T.numSunLightShadows),x.push(T.numDirLightShadows),x.push(T.numPointLightShadows),x.push(T.numSpotLightShadows),x.push(T.numSpotLightShadowsWithMaps),x.push(T.numLightProbes),x.push(T.numLightProbeGrids),x.push(T.shadowMapType),x.push(T.toneMapping),x.push(T.numClippingPlanes),x.push(T.numClipIntersection),x.push(T.depthPacking)}function m(x,T){o.disableAll(),T.instancing&&o.enable(0),T.instancingColor&&o.enable(1),T.instancingMorph&&o.enable(2),T.matcap&&o.enable(3),T.envMap&&o.enable(4),T.normalMapObjectSpace&&o.enable(5),T.normalMapTangentSpace&&o.enable(6),T.clearcoat&&o.enable(7),T.iridescence&&o.enable(8),T.alphaTest&&o.enable(9),T.vertexColors&&o.enable(10),T.vertexAlphas&&o.enable(11),T.vertexUv1s&&o.enable(12),T.vertexUv2s&&o.enable(13),T.vertexUv3s&&o.enable(14),T.vertexTangents&&o.enable(15),T.anisotropy&&o.enable(16),T.alphaHash&&o.enable(17),T.batching&&o.enable(18),T.dispersion&&o.enable(19),T.retroreflection&&o.enable(24),T.diffuseRoughness&&o.enable(25),T.batchingColor&&o.enable(20),T.gradientMap&&o.enable(21),T.packedNormalMap&&o.enable(22),T.vertexNormals&&o.enable(23),x.push(o.mask),o.disableAll(),T.fog&&o.enable(0),T.useFog&&o.enable(1),T.flatShading&&o.enable(2),T.logarithmicDepthBuffer&&o.enable(3),T.reversedDepthBuffer&&o.enable(4),T.skinning&&o.enable(5),T.morphTargets&&o.enable(6),T.morphNormals&&o.enable(7),T.morphColors&&o.enable(8),T.premultipliedAlpha&&o.enable(9),T.shadowMapEnabled&&o.enable(10),T.doubleSided&&o.enable(11),T.flipSided&&o.enable(12),T.useDepthPacking&&o.enable(13),T.dithering&&o.enable(14),T.transmission&&o.enable(15),T.sheen&&o.enable(16),T.opaque&&o.enable(17),T.pointsUvs&&o.enable(18),T.decodeVideoTexture&&o.enable(19),T.decodeVideoTextureEmissive&&o.enable(20),T.alphaToCoverage&&o.enable(21),T.numLightProbeGrids>0&&o.enable(22),T.hasPositionAttribute&&o.enable(23),x.push(o.mask)}function _(x){let T=h[x.type],V;if(T){let F=Ar[T];V=J_.clone(F.uniforms)}else V=x.uniforms;return V}function M(x,T){let V=c.get(T);return V!==void 0?++V.usedTimes:(V=new pT(n,T,x,r),l.push(V),c.set(T,V)),V}function b(x){if(--x.usedTimes===0){let T=l.indexOf(x);l[T]=l[l.length-1],l.pop(),c.delete(x.cacheKey),x.destroy()}}function S(x){a.remove(x)}function A(){a.dispose()}return{getParameters:v,getProgramCacheKey:w,getUniforms:_,acquireProgram:M,releaseProgram:b,releaseShaderCache:S,programs:l,dispose:A}}function xT(){let n=new WeakMap;function e(o){return n.has(o)}function t(o){let a=n.get(o);return a===void 0&&(a={},n.set(o,a)),a}function i(o){n.delete(o)}function r(o,a,u){n.get(o)[a]=u}function s(){n=new WeakMap}return{has:e,get:t,remove:i,update:r,dispose:s}}function _T(n,e){return n.groupOrder!==e.groupOrder?n.groupOrder-e.groupOrder:n.renderOrder!==e.renderOrder?n.renderOrder-e.renderOrder:n.material.id!==e.material.id?n.material.id-e.material.id:n.materialVariant!==e.materialVariant?n.materialVariant-e.materialVariant:n.z!==e.z?n.z-e.z:n.id-e.id}function vy(n,e){return n.groupOrder!==e.groupOrder?n.groupOrder-e.groupOrder:n.renderOrder!==e.renderOrder?n.renderOrder-e.renderOrder:n.z!==e.z?e.z-n.z:n.id-e.id}function xy(){let n=[],e=0,t=[],i=[],r=[];function s(){e=0,t.length=0,i.length=0,r.length=0}function o(h){let p=0;return h.isInstancedMesh&&(p+=2),h.isSkinnedMesh&&(p+=1),p}function a(h,p,v,w,g,m){let _=n[e];return _===void 0?(_={id:h.id,object:h,geometry:p,material:v,materialVariant:o(h),groupOrder:w,renderOrder:h.renderOrder,z:g,group:m},n[e]=_):(_.id=h.id,_.object=h,_.geometry=p,_.material=v,_.materialVariant=o(h),_.groupOrder=w,_.renderOrder=h.renderOrder,_.z=g,_.group=m),e++,_}function u(h,p,v,w,g,m,_){_.reversedDepth===!0&&(g=-g);let M=a(h,p,v,w,g,m);v.transmission>0?i.push(M):v.transparent===!0?r.push(M):t.push(M)}function l(h,p,v,w,g,m){let _=a(h,p,v,w,g,m);v.transmission>0?i.unshift(_):v.transparent===!0?r.unshift(_):t.unshift(_)}function c(h,p){t.length>1&&t.sort(h||_T),i.length>1&&i.sort(p||vy),r.length>1&&r.sort(p||vy)}function f(){for(let h=e,p=n.length;h<p;h++){let v=n[h];if(v.id===null)break;v.id=null,v.object=null,v.geometry=null,v.material=null,v.group=null}}return{opaque:t,transmissive:i,transparent:r,init:s,push:u,unshift:l,finish:f,sort:c}}function yT(){let n=new WeakMap;function e(i,r){let s=n.get(i),o;return s===void 0?(o=new xy,n.set(i,[o])):r>=s.length?(o=new xy,s.push(o)):o=s[r],o}function t(){n=new WeakMap}return{get:e,dispose:t}}function bT(){let n={};return{get:function(e){if(n[e.id]!==void 0)return n[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={direction:new fe,color:new _t};break;case"SpotLight":t={position:new fe,direction:new fe,color:new _t,distance:0,coneCos:0,penumbraCos:0,decay:0};break;case"PointLight":t={position:new fe,color:new _t,distance:0,decay:0};break;case"HemisphereLight":t={direction:new fe,skyColor:new _t,groundColor:new _t};break;case"RectAreaLight":t={color:new _t,position:new fe,halfWidth:new fe,halfHeight:new fe};break}return n[e.id]=t,t}}}function ST(){let n={};return{get:function(e){if(n[e.id]!==void 0)return n[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new ft};break;case"SpotLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new ft};break;case"PointLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new ft,shadowCameraNear:1,shadowCameraFar:1e3};break}return n[e.id]=t,t}}}var MT=0;function ET(n,e){return(e.castShadow?2:0)-(n.castShadow?2:0)+(e.map?1:0)-(n.map?1:0)}function wT(n){let e=new bT,t=ST(),i={version:0,hash:{sunLength:-1,directionalLength:-1,pointLength:-1,spotLength:-1,rectAreaLength:-1,hemiLength:-1,numSunShadows:-1,numDirectionalShadows:-1,numPointShadows:-1,numSpotShadows:-1,numSpotMaps:-1,numLightProbes:-1},ambient:[0,0,0],probe:[],sun:[],sunShadow:[],sunShadowMap:[],sunShadowMatrix:[],sunShadowCascade:[],directional:[],directionalShadow:[],directionalShadowMap:[],directionalShadowMatrix:[],spot:[],spotLightMap:[],spotShadow:[],spotShadowMap:[],spotLightMatrix:[],rectArea:[],rectAreaLTC1:null,rectAreaLTC2:null,point:[],pointShadow:[],pointShadowMap:[],pointShadowMatrix:[],hemi:[],numSpotLightShadowsWithMaps:0,numLightProbes:0};for(let l=0;l<9;l++)i.probe.push(new fe);let r=new fe,s=new rn,o=new rn;function a(l){let c=0,f=0,h=0;for(let H=0;H<9;H++)i.probe[H].set(0,0,0);let p=0,v=0,w=0,g=0,m=0,_=0,M=0,b=0,S=0,A=0,x=0,T=0,V=0,F=0;l.sort(ET);for(let H=0,B=l.length;H<B;H++){let O=l[H],Z=O.color,I=O.intensity,L=O.distance,ae=null;if(O.shadow&&O.shadow.map&&(O.shadow.map.texture.format===Ds?ae=O.shadow.map.texture:ae=O.shadow.map.depthTexture||O.shadow.map.texture),O.isAmbientLight)c+=Z.r*I,f+=Z.g*I,h+=Z.b*I;else if(O.isLightProbe){for(let J=0;J<9;J++)i.probe[J].addScaledVector(O.sh.coefficients[J],I);F++}else if(O.isSunLight){let J=e.get(O);if(J.color.copy(O.color).multiplyScalar(O.intensity),O.castShadow){let te=O.shadow,ge=t.get(O);ge.shadowIntensity=te.intensity,ge.shadowBias=te.bias,ge.shadowNormalBias=te.normalBias,ge.shadowRadius=te.radius,ge.shadowMapSize.copy(te.mapSize).multiply(te.getFrameExtents()),i.sunShadow[v]=ge,i.sunShadowMap[v]=ae;let de=te.getViewportCount();for(let re=0;re<de;re++)i.sunShadowMatrix[w+re]=te.getMatrix(re),i.sunShadowCascade[w+re]=te._cascadeData[re];w+=de,v++}i.sun[p]=J,p++}else if(O.isDirectionalLight){let J=e.get(O);if(J.color.copy(O.color).multiplyScalar(O.intensity),O.castShadow){let te=O.shadow,ge=t.get(O);ge.shadowIntensity=te.intensity,ge.shadowBias=te.bias,ge.shadowNormalBias=te.normalBias,ge.shadowRadius=te.radius,ge.shadowMapSize=te.mapSize,i.directionalShadow[g]=ge,i.directionalShadowMap[g]=ae,i.directionalShadowMatrix[g]=O.shadow.matrix,S++}i.directional[g]=J,g++}else if(O.isSpotLight){let J=e.get(O);J.position.setFromMatrixPosition(O.matrixWorld),J.color.copy(Z).multiplyScalar(I),J.distance=L,J.coneCos=Math.cos(O.angle),J.penumbraCos=Math.cos(O.angle*(1-O.penumbra)),J.decay=O.decay,i.spot[_]=J;let te=O.shadow;if(O.map&&(i.spotLightMap[T]=O.map,T++,te.updateMatrices(O),O.castShadow&&V++),i.spotLightMatrix[_]=te.matrix,O.castShadow){let ge=t.get(O);ge.shadowIntensity=te.intensity,ge.shadowBias=te.bias,ge.shadowNormalBias=te.normalBias,ge.shadowRadius=te.radius,ge.shadowMapSize=te.mapSize,i.spotShadow[_]=ge,i.spotShadowMap[_]=ae,x++}_++}else if(O.isRectAreaLight){let J=e.get(O);J.color.copy(Z).multiplyScalar(I),J.halfWidth.set(O.width*.5,0,0),J.halfHeight.set(0,O.height*.5,0),i.rectArea[M]=J,M++}else if(O.isPointLight){let J=e.get(O);if(J.color.copy(O.color).multiplyScalar(O.intensity),J.distance=O.distance,J.decay=O.decay,O.castShadow){let te=O.shadow,ge=t.get(O);ge.shadowIntensity=te.intensity,ge.shadowBias=te.bias,ge.shadowNormalBias=te.normalBias,ge.shadowRadius=te.radius,ge.shadowMapSize=te.mapSize,ge.shadowCameraNear=te.camera.near,ge.shadowCameraFar=te.camera.far,i.pointShadow[m]=ge,i.pointShadowMap[m]=ae,i.pointShadowMatrix[m]=O.shadow.matrix,A++}i.point[m]=J,m++}else if(O.isHemisphereLight){let J=e.get(O);J.skyColor.copy(O.color).multiplyScalar(I),J.groundColor.copy(O.groundColor).multiplyScalar(I),i.hemi[b]=J,b++}}M>0&&(n.has("OES_texture_float_linear")===!0?(i.rectAreaLTC1=Ve.LTC_FLOAT_1,i.rectAreaLTC2=Ve.LTC_FLOAT_2):(i.rectAreaLTC1=Ve.LTC_HALF_1,i.rectAreaLTC2=Ve.LTC_HALF_2)),i.ambient[0]=c,i.ambient[1]=f,i.ambient[2]=h;let R=i.hash;(R.sunLength!==p||R.directionalLength!==g||R.pointLength!==m||R.spotLength!==_||R.rectAreaLength!==M||R.hemiLength!==b||R.numSunShadows!==v||R.numDirectionalShadows!==S||R.numPointShadows!==A||R.numSpotShadows!==x||R.numSpotMaps!==T||R.numLightProbes!==F)&&(i.sun.length=p,i.directional.length=g,i.spot.length=_,i.rectArea.length=M,i.point.length=m,i.hemi.length=b,i.sunShadow.length=v,i.sunShadowMap.length=v,i.sunShadowMatrix.length=w,i.sunShadowCascade.length=w,i.directionalShadow.length=S,i.directionalShadowMap.length=S,i.directionalShadowMatrix.length=S,i.pointShadow.length=A,i.pointShadowMap.length=A,i.pointShadowMatrix.length=A,i.spotShadow.length=x,i.spotShadowMap.length=x,i.spotLightMatrix.length=x+T-V,i.spotLightMap.length=T,i.numSpotLightShadowsWithMaps=V,i.numLightProbes=F,R.sunLength=p,R.directionalLength=g,R.pointLength=m,R.spotLength=_,R.rectAreaLength=M,R.hemiLength=b,R.numSunShadows=v,R.numDirectionalShadows=S,R.numPointShadows=A,R.numSpotShadows=x,R.numSpotMaps=T,R.numLightProbes=F,i.version=MT++)}function u(l,c){let f=0,h=0,p=0,v=0,w=0,g=0,m=c.matrixWorldInverse;for(let _=0,M=l.length;_<M;_++){let b=l[_];if(b.isSunLight){let S=i.sun[f];S.direction.setFromMatrixPosition(b.matrixWorld),S.direction.transformDirection(m),f++}else if(b.isDirectionalLight){let S=i.directional[h];S.direction.setFromMatrixPosition(b.matrixWorld),r.setFromMatrixPosition(b.target.matrixWorld),S.direction.sub(r),S.direction.transformDirection(m),h++}else if(b.isSpotLight){let S=i.spot[v];S.position.setFromMatrixPosition(b.matrixWorld),S.position.applyMatrix4(m),S.direction.setFromMatrixPosition(b.matrixWorld),r.setFromMatrixPosition(b.target.matrixWorld),S.direction.sub(r),S.direction.transformDirection(m),v++}else if(b.isRectAreaLight){let S=i.rectArea[w];S.position.setFromMatrixPosition(b.matrixWorld),S.position.applyMatrix4(m),o.identity(),s.copy(b.matrixWorld),s.premultiply(m),o.extractRotation(s),S.halfWidth.set(b.width*.5,0,0),S.halfHeight.set(0,b.height*.5,0),S.halfWidth.applyMatrix4(o),S.halfHeight.applyMatrix4(o),w++}else if(b.isPointLight){let S=i.point[p];S.position.setFromMatrixPosition(b.matrixWorld),S.position.applyMatrix4(m),p++}else if(b.isHemisphereLight){let S=i.hemi[g];S.direction.setFromMatrixPosition(b.matrixWorld),S.direction.transformDirection(m),g++}}}return{setup:a,setupView:u,state:i}}function _y(n){let e=new wT(n),t=[],i=[],r=[];function s(f){c.camera=f,t.length=0,i.length=0,r.length=0}function o(f){f.isLightProbeGrid?r.push(f):t.push(f)}function a(f){i.push(f)}function u(){e.setup(t),r.sort((f,h)=>f.priority-h.priority||f.id-h.id)}function l(f){e.setupView(t,f)}let c={lightsArray:t,shadowsArray:i,lightProbeGridArray:r,camera:null,lights:e,transmissionRenderTarget:{},textureUnits:0};return{init:s,state:c,setupLights:u,setupLightsView:l,pushLight:o,pushShadow:a}}function AT(n){let e=new WeakMap;function t(r,s=0){let o=e.get(r),a;return o===void 0?(a=new _y(n),e.set(r,[a])):s>=o.length?(a=new _y(n),o.push(a)):a=o[s],a}function i(){e=new WeakMap}return{get:t,dispose:i}}var DT=`void main() {
	gl_Position = vec4( position, 1.0 );
}`,TT=`uniform sampler2D shadow_pass;
uniform vec2 resolution;
uniform float radius;
void main() {
	const float samples = float( VSM_SAMPLES );
	float mean = 0.0;
	float squared_mean = 0.0;
	float uvStride = samples <= 1.0 ? 0.0 : 2.0 / ( samples - 1.0 );
	float uvStart = samples <= 1.0 ? 0.0 : - 1.0;
	for ( float i = 0.0; i < samples; i ++ ) {
		float uvOffset = uvStart + i * uvStride;
		#ifdef HORIZONTAL_PASS
			vec2 distribution = texture2D( shadow_pass, ( gl_FragCoord.xy + vec2( uvOffset, 0.0 ) * radius ) / resolution ).rg;
			mean += distribution.x;
			squared_mean += distribution.y * distribution.y + distribution.x * distribution.x;
		#else
			float depth = texture2D( shadow_pass, ( gl_FragCoord.xy + vec2( 0.0, uvOffset ) * radius ) / resolution ).r;
			mean += depth;
			squared_mean += depth * depth;
		#endif
	}
	mean = mean / samples;
	squared_mean = squared_mean / samples;
	float std_dev = sqrt( max( 0.0, squared_mean - mean * mean ) );
	gl_FragColor = vec4( mean, std_dev, 0.0, 1.0 );
}`,CT=[new fe(1,0,0),new fe(-1,0,0),new fe(0,1,0),new fe(0,-1,0),new fe(0,0,1),new fe(0,0,-1)],NT=[new fe(0,-1,0),new fe(0,-1,0),new fe(0,0,1),new fe(0,0,-1),new fe(0,-1,0),new fe(0,-1,0)],yy=new rn,_l=new fe,Um=new fe;function RT(n,e,t){let i=new _s,r=new ft,s=new ft,o=new un,a=new Lc,u=new Oc,l={},c=t.maxTextureSize,f={[As]:si,[si]:As,[Mr]:Mr},h=new Sr({defines:{VSM_SAMPLES:8},uniforms:{shadow_pass:{value:null},resolution:{value:new ft},radius:{value:4}},vertexShader:DT,fragmentShader:TT}),p=h.clone();p.defines.HORIZONTAL_PASS=1;let v=new nr;v.setAttribute("position",new Hi(new Float32Array([-1,-1,.5,3,-1,.5,-1,3,.5]),3));let w=new Wi(v,h),g=this;this.enabled=!1,this.autoUpdate=!0,this.needsUpdate=!1,this.type=hl;let m=this.type;this.render=function(A,x,T){if(g.enabled===!1||g.autoUpdate===!1&&g.needsUpdate===!1||A.length===0)return;this.type===d_&&(it("WebGLShadowMap: PCFSoftShadowMap has been removed. Using PCFShadowMap instead."),this.type=hl);let V=n.getRenderTarget(),F=n.getActiveCubeFace(),R=n.getActiveMipmapLevel(),H=n.state;H.setBlending(Qs),H.buffers.depth.getReversed()===!0?H.buffers.color.setClear(0,0,0,0):H.buffers.color.setClear(1,1,1,1),H.buffers.depth.setTest(!0),H.setScissorTest(!1);let B=m!==this.type;B&&x.traverse(function(O){O.material&&(Array.isArray(O.material)?O.material.forEach(Z=>Z.needsUpdate=!0):O.material.needsUpdate=!0)});for(let O=0,Z=A.length;O<Z;O++){let I=A[O],L=I.shadow;if(L===void 0){it("WebGLShadowMap:",I,"has no shadow.");continue}if(L.autoUpdate===!1&&L.needsUpdate===!1)continue;r.copy(L.mapSize);let ae=L.getFrameExtents();r.multiply(ae),s.copy(L.mapSize),(r.x>c||r.y>c)&&(r.x>c&&(s.x=Math.floor(c/ae.x),r.x=s.x*ae.x,L.mapSize.x=s.x),r.y>c&&(s.y=Math.floor(c/ae.y),r.y=s.y*ae.y,L.mapSize.y=s.y));let J=n.state.buffers.depth.getReversed();if(L.camera._reversedDepth=J,L.map===null||B===!0){if(L.map!==null&&(L.map.depthTexture!==null&&(L.map.depthTexture.dispose(),L.map.depthTexture=null),L.map.dispose()),this.type===na){if(I.isPointLight){it("WebGLShadowMap: VSM shadow maps are not supported for PointLights. Use PCF or BasicShadowMap instead.");continue}L.map=new Ei(r.x,r.y,{format:Ds,type:sr,minFilter:ri,magFilter:ri,generateMipmaps:!1}),L.map.texture.name=I.name+".shadowMap",L.map.depthTexture=new $r(r.x,r.y,rr),L.map.depthTexture.name=I.name+".shadowMapDepth",L.map.depthTexture.format=Xr,L.map.depthTexture.compareFunction=null,L.map.depthTexture.minFilter=kn,L.map.depthTexture.magFilter=kn}else I.isPointLight?(L.map=new bl(r.x),L.map.depthTexture=new el(r.x,ir)):(L.map=new Ei(r.x,r.y),L.map.depthTexture=new $r(r.x,r.y,ir)),L.map.depthTexture.name=I.name+".shadowMap",L.map.depthTexture.format=Xr,this.type===hl?(L.map.depthTexture.compareFunction=J?wm:Em,L.map.depthTexture.minFilter=ri,L.map.depthTexture.magFilter=ri):(L.map.depthTexture.compareFunction=null,L.map.depthTexture.minFilter=kn,L.map.depthTexture.magFilter=kn);L.camera.updateProjectionMatrix()}L.map.isWebGLCubeRenderTarget!==!0&&(L.map.width!==r.x||L.map.height!==r.y)&&L.map.setSize(r.x,r.y);let te=L.map.isWebGLCubeRenderTarget?6:L.getViewportCount();I.isPointLight!==!0&&L.updateMatrices(I,T);let ge=(L.camera.layers.mask&4294967294)!==0?L.camera.layers:T.layers;for(let de=0;de<te;de++){let re=L.getCamera(de);if(I.isPointLight){let ue=L.camera,Ee=L.matrix,ye=I.distance||ue.far;ye!==ue.far&&(ue.far=ye,ue.updateProjectionMatrix()),_l.setFromMatrixPosition(I.matrixWorld),ue.position.copy(_l),Um.copy(ue.position),Um.add(CT[de]),ue.up.copy(NT[de]),ue.lookAt(Um),ue.updateMatrixWorld(),Ee.makeTranslation(-_l.x,-_l.y,-_l.z),yy.multiplyMatrices(ue.projectionMatrix,ue.matrixWorldInverse),L._frustum.setFromProjectionMatrix(yy,ue.coordinateSystem,ue.reversedDepth)}if(L.map.isWebGLCubeRenderTarget)n.setRenderTarget(L.map,de),n.clear();else{de===0&&(n.setRenderTarget(L.map),n.clear());let ue=L.getViewport(de);o.set(s.x*ue.x,s.y*ue.y,s.x*ue.z,s.y*ue.w),H.viewport(o)}i=L.getFrustum(de),b(x,T,re,I,ge,this.type)}L.isPointLightShadow!==!0&&this.type===na&&_(L,T),L.needsUpdate=!1}m=this.type,g.needsUpdate=!1,n.setRenderTarget(V,F,R)};function _(A,x){let T=e.update(w);h.defines.VSM_SAMPLES!==A.blurSamples&&(h.defines.VSM_SAMPLES=A.blurSamples,p.defines.VSM_SAMPLES=A.blurSamples,h.needsUpdate=!0,p.needsUpdate=!0),A.mapPass===null?A.mapPass=new Ei(r.x,r.y,{format:Ds,type:sr}):(A.mapPass.width!==A.map.width||A.mapPass.height!==A.map.height)&&A.mapPass.setSize(A.map.width,A.map.height),h.uniforms.shadow_pass.value=A.map.depthTexture,h.uniforms.resolution.value.set(A.map.width,A.map.height),h.uniforms.radius.value=A.radius,n.setRenderTarget(A.mapPass),n.clear(),n.renderBufferDirect(x,null,T,h,w,null),p.uniforms.shadow_pass.value=A.mapPass.texture,p.uniforms.resolution.value.set(A.map.width,A.map.height),p.uniforms.radius.value=A.radius,n.setRenderTarget(A.map),n.clear(),n.renderBufferDirect(x,null,T,p,w,null)}function M(A,x,T,V){let F=null,R=T.isPointLight===!0?A.customDistanceMaterial:A.customDepthMaterial;if(R!==void 0)F=R;else if(F=T.isPointLight===!0?u:a,n.localClippingEnabled&&x.clipShadows===!0&&Array.isArray(x.clippingPlanes)&&x.clippingPlanes.length!==0||x.displacementMap&&x.displacementScale!==0||x.alphaMap&&x.alphaTest>0||x.map&&x.alphaTest>0||x.alphaToCoverage===!0){let H=F.uuid,B=x.uuid,O=l[H];O===void 0&&(O={},l[H]=O);let Z=O[B];Z===void 0&&(Z=F.clone(),O[B]=Z,x.addEventListener("dispose",S)),F=Z}if(F.visible=x.visible,F.wireframe=x.wireframe,V===na?F.side=x.shadowSide!==null?x.shadowSide:x.side:F.side=x.shadowSide!==null?x.shadowSide:f[x.side],F.alphaMap=x.alphaMap,F.alphaTest=x.alphaToCoverage===!0?.5:x.alphaTest,F.map=x.map,F.clipShadows=x.clipShadows,F.clippingPlanes=x.clippingPlanes,F.clipIntersection=x.clipIntersection,F.displacementMap=x.displacementMap,F.displacementScale=x.displacementScale,F.displacementBias=x.displacementBias,F.wireframeLinewidth=x.wireframeLinewidth,F.linewidth=x.linewidth,T.isPointLight===!0&&F.isMeshDistanceMaterial===!0){let H=n.properties.get(F);H.light=T}return F}function b(A,x,T,V,F,R){if(A.visible===!1)return;if(A.layers.test(F)&&(A.isMesh||A.isLine||A.isPoints)&&(A.castShadow||A.receiveShadow&&R===na)&&(!A.frustumCulled||A.intersectsFrustum(i))){A.modelViewMatrix.multiplyMatrices(T.matrixWorldInverse,A.matrixWorld);let O=e.update(A),Z=A.material;if(Array.isArray(Z)){let I=O.groups;for(let L=0,ae=I.length;L<ae;L++){let J=I[L],te=Z[J.materialIndex];if(te&&te.visible){let ge=M(A,te,V,R);A.onBeforeShadow(n,A,x,T,O,ge,J),n.renderBufferDirect(T,null,O,ge,A,J),A.onAfterShadow(n,A,x,T,O,ge,J)}}}else if(Z.visible){let I=M(A,Z,V,R);A.onBeforeShadow(n,A,x,T,O,I,null),n.renderBufferDirect(T,null,O,I,A,null),A.onAfterShadow(n,A,x,T,O,I,null)}}let B=A.children;for(let O=0,Z=B.length;O<Z;O++)b(B[O],x,T,V,F,R)}function S(A){A.target.removeEventListener("dispose",S);for(let T in l){let V=l[T],F=A.target.uuid;F in V&&(V[F].dispose(),delete V[F])}}}function FT(n,e){function t(){let k=!1,se=new un,he=null,Ae=new un(0,0,0,0);return{setMask:function(De){he!==De&&!k&&(n.colorMask(De,De,De,De),he=De)},setLocked:function(De){k=De},setClear:function(De,Pe,Ye,nt,we){we===!0&&(De*=nt,Pe*=nt,Ye*=nt),se.set(De,Pe,Ye,nt),Ae.equals(se)===!1&&(n.clearColor(De,Pe,Ye,nt),Ae.copy(se))},reset:function(){k=!1,he=null,Ae.set(-1,0,0,0)}}}function i(){let k=!1,se=!1,he=null,Ae=null,De=null;return{setReversed:function(Pe){if(se!==Pe){let Ye=e.get("EXT_clip_control");Pe?Ye.clipControlEXT(Ye.LOWER_LEFT_EXT,Ye.ZERO_TO_ONE_EXT):Ye.clipControlEXT(Ye.LOWER_LEFT_EXT,Ye.NEGATIVE_ONE_TO_ONE_EXT),se=Pe;let nt=De;De=null,this.setClear(nt)}},getReversed:function(){return se},setTest:function(Pe){Pe?K(n.DEPTH_TEST):oe(n.DEPTH_TEST)},setMask:function(Pe){he!==Pe&&!k&&(n.depthMask(Pe),he=Pe)},setFunc:function(Pe){if(se&&(Pe=Y_[Pe]),Ae!==Pe){switch(Pe){case gc:n.depthFunc(n.NEVER);break;case vc:n.depthFunc(n.ALWAYS);break;case xc:n.depthFunc(n.LESS);break;case qo:n.depthFunc(n.LEQUAL);break;case _c:n.depthFunc(n.EQUAL);break;case yc:n.depthFunc(n.GEQUAL);break;case bc:n.depthFunc(n.GREATER);break;case Sc:n.depthFunc(n.NOTEQUAL);break;default:n.depthFunc(n.LEQUAL)}Ae=Pe}},setLocked:function(Pe){k=Pe},setClear:function(Pe){De!==Pe&&(De=Pe,se&&(Pe=1-Pe),n.clearDepth(Pe))},reset:function(){k=!1,he=null,Ae=null,De=null,se=!1}}}function r(){let k=!1,se=null,he=null,Ae=null,De=null,Pe=null,Ye=null,nt=null,we=null;return{setTest:function(Xe){k||(Xe?K(n.STENCIL_TEST):oe(n.STENCIL_TEST))},setMask:function(Xe){se!==Xe&&!k&&(n.stencilMask(Xe),se=Xe)},setFunc:function(Xe,rt,Ue){(he!==Xe||Ae!==rt||De!==Ue)&&(n.stencilFunc(Xe,rt,Ue),he=Xe,Ae=rt,De=Ue)},setOp:function(Xe,rt,Ue){(Pe!==Xe||Ye!==rt||nt!==Ue)&&(n.stencilOp(Xe,rt,Ue),Pe=Xe,Ye=rt,nt=Ue)},setLocked:function(Xe){k=Xe},setClear:function(Xe){we!==Xe&&(n.clearStencil(Xe),we=Xe)},reset:function(){k=!1,se=null,he=null,Ae=null,De=null,Pe=null,Ye=null,nt=null,we=null}}}let s=new t,o=new i,a=new r,u={},l=new WeakMap,c={},f={},h={},p=new WeakMap,v=[],w=null,g=!1,m=null,_=null,M=null,b=null,S=null,A=null,x=null,T=new _t(0,0,0),V=0,F=!1,R=null,H=null,B=null,O=null,Z=null,I=n.getParameter(n.MAX_COMBINED_TEXTURE_IMAGE_UNITS),L=!1,ae=0,J=n.getParameter(n.VERSION);J.indexOf("WebGL")!==-1?(ae=parseFloat(/^WebGL (\d)/.exec(J)[1]),L=ae>=1):J.indexOf("OpenGL ES")!==-1&&(ae=parseFloat(/^OpenGL ES (\d)/.exec(J)[1]),L=ae>=2);let te=null,ge={},de=n.getParameter(n.SCISSOR_BOX),re=n.getParameter(n.VIEWPORT),ue=new un().fromArray(de),Ee=new un().fromArray(re);function ye(k,se,he,Ae){let De=new Uint8Array(4),Pe=n.createTexture();n.bindTexture(k,Pe),n.texParameteri(k,n.TEXTURE_MIN_FILTER,n.NEAREST),n.texParameteri(k,n.TEXTURE_MAG_FILTER,n.NEAREST);for(let Ye=0;Ye<he;Ye++)k===n.TEXTURE_3D||k===n.TEXTURE_2D_ARRAY?n.texImage3D(se,0,n.RGBA,1,1,Ae,0,n.RGBA,n.UNSIGNED_BYTE,De):n.texImage2D(se+Ye,0,n.RGBA,1,1,0,n.RGBA,n.UNSIGNED_BYTE,De);return Pe}let Ne={};Ne[n.TEXTURE_2D]=ye(n.TEXTURE_2D,n.TEXTURE_2D,1),Ne[n.TEXTURE_CUBE_MAP]=ye(n.TEXTURE_CUBE_MAP,n.TEXTURE_CUBE_MAP_POSITIVE_X,6),Ne[n.TEXTURE_2D_ARRAY]=ye(n.TEXTURE_2D_ARRAY,n.TEXTURE_2D_ARRAY,1,1),Ne[n.TEXTURE_3D]=ye(n.TEXTURE_3D,n.TEXTURE_3D,1,1),s.setClear(0,0,0,1),o.setClear(1),a.setClear(0),K(n.DEPTH_TEST),o.setFunc(qo),vt(!1),mt(im),K(n.CULL_FACE),Ke(Qs);function K(k){c[k]!==!0&&(n.enable(k),c[k]=!0)}function oe(k){c[k]!==!1&&(n.disable(k),c[k]=!1)}function xe(k,se){return h[k]!==se?(n.bindFramebuffer(k,se),h[k]=se,k===n.DRAW_FRAMEBUFFER&&(h[n.FRAMEBUFFER]=se),k===n.FRAMEBUFFER&&(h[n.DRAW_FRAMEBUFFER]=se),!0):!1}function Se(k,se){let he=v,Ae=!1;if(k){he=p.get(se),he===void 0&&(he=[],p.set(se,he));let De=k.textures;if(he.length!==De.length||he[0]!==n.COLOR_ATTACHMENT0){for(let Pe=0,Ye=De.length;Pe<Ye;Pe++)he[Pe]=n.COLOR_ATTACHMENT0+Pe;he.length=De.length,Ae=!0}}else he[0]!==n.BACK&&(he[0]=n.BACK,Ae=!0);Ae&&n.drawBuffers(he)}function Me(k){return w!==k?(n.useProgram(k),w=k,!0):!1}let Re={[eo]:n.FUNC_ADD,[m_]:n.FUNC_SUBTRACT,[g_]:n.FUNC_REVERSE_SUBTRACT};Re[v_]=n.MIN,Re[x_]=n.MAX;let _e={[__]:n.ZERO,[y_]:n.ONE,[b_]:n.SRC_COLOR,[am]:n.SRC_ALPHA,[D_]:n.SRC_ALPHA_SATURATE,[w_]:n.DST_COLOR,[M_]:n.DST_ALPHA,[S_]:n.ONE_MINUS_SRC_COLOR,[lm]:n.ONE_MINUS_SRC_ALPHA,[A_]:n.ONE_MINUS_DST_COLOR,[E_]:n.ONE_MINUS_DST_ALPHA,[T_]:n.CONSTANT_COLOR,[C_]:n.ONE_MINUS_CONSTANT_COLOR,[N_]:n.CONSTANT_ALPHA,[R_]:n.ONE_MINUS_CONSTANT_ALPHA};function Ke(k,se,he,Ae,De,Pe,Ye,nt,we,Xe){if(k===Qs){g===!0&&(oe(n.BLEND),g=!1);return}if(g===!1&&(K(n.BLEND),g=!0),k!==p_){if(k!==m||Xe!==F){if((_!==eo||S!==eo)&&(n.blendEquation(n.FUNC_ADD),_=eo,S=eo),Xe)switch(k){case ia:n.blendFuncSeparate(n.ONE,n.ONE_MINUS_SRC_ALPHA,n.ONE,n.ONE_MINUS_SRC_ALPHA);break;case rm:n.blendFunc(n.ONE,n.ONE);break;case sm:n.blendFuncSeparate(n.ZERO,n.ONE_MINUS_SRC_COLOR,n.ZERO,n.ONE);break;case om:n.blendFuncSeparate(n.DST_COLOR,n.ONE_MINUS_SRC_ALPHA,n.ZERO,n.ONE);break;default:ht("WebGLState: Invalid blending: ",k);break}else switch(k){case ia:n.blendFuncSeparate(n.SRC_ALPHA,n.ONE_MINUS_SRC_ALPHA,n.ONE,n.ONE_MINUS_SRC_ALPHA);break;case rm:n.blendFuncSeparate(n.SRC_ALPHA,n.ONE,n.ONE,n.ONE);break;case sm:ht("WebGLState: SubtractiveBlending requires material.premultipliedAlpha = true");break;case om:ht("WebGLState: MultiplyBlending requires material.premultipliedAlpha = true");break;default:ht("WebGLState: Invalid blending: ",k);break}M=null,b=null,A=null,x=null,T.set(0,0,0),V=0,m=k,F=Xe}return}De=De||se,Pe=Pe||he,Ye=Ye||Ae,(se!==_||De!==S)&&(n.blendEquationSeparate(Re[se],Re[De]),_=se,S=De),(he!==M||Ae!==b||Pe!==A||Ye!==x)&&(n.blendFuncSeparate(_e[he],_e[Ae],_e[Pe],_e[Ye]),M=he,b=Ae,A=Pe,x=Ye),(nt.equals(T)===!1||we!==V)&&(n.blendColor(nt.r,nt.g,nt.b,we),T.copy(nt),V=we),m=k,F=!1}function lt(k,se){k.side===Mr?oe(n.CULL_FACE):K(n.CULL_FACE);let he=k.side===si;se&&(he=!he),vt(he),k.blending===ia&&k.transparent===!1?Ke(Qs):Ke(k.blending,k.blendEquation,k.blendSrc,k.blendDst,k.blendEquationAlpha,k.blendSrcAlpha,k.blendDstAlpha,k.blendColor,k.blendAlpha,k.premultipliedAlpha),o.setFunc(k.depthFunc),o.setTest(k.depthTest),o.setMask(k.depthWrite),s.setMask(k.colorWrite);let Ae=k.stencilWrite;a.setTest(Ae),Ae&&(a.setMask(k.stencilWriteMask),a.setFunc(k.stencilFunc,k.stencilRef,k.stencilFuncMask),a.setOp(k.stencilFail,k.stencilZFail,k.stencilZPass)),ot(k.polygonOffset,k.polygonOffsetFactor,k.polygonOffsetUnits),k.alphaToCoverage===!0?K(n.SAMPLE_ALPHA_TO_COVERAGE):oe(n.SAMPLE_ALPHA_TO_COVERAGE)}function vt(k){R!==k&&(k?n.frontFace(n.CW):n.frontFace(n.CCW),R=k)}function mt(k){k!==h_?(K(n.CULL_FACE),k!==H&&(k===im?n.cullFace(n.BACK):k===f_?n.cullFace(n.FRONT):n.cullFace(n.FRONT_AND_BACK))):oe(n.CULL_FACE),H=k}function Ct(k){k!==B&&(L&&n.lineWidth(k),B=k)}function ot(k,se,he){k?(K(n.POLYGON_OFFSET_FILL),(O!==se||Z!==he)&&(O=se,Z=he,o.getReversed()&&(se=-se,he=-he),n.polygonOffset(se,he))):oe(n.POLYGON_OFFSET_FILL)}function Wt(k){k?K(n.SCISSOR_TEST):oe(n.SCISSOR_TEST)}function Lt(k){k===void 0&&(k=n.TEXTURE0+I-1),te!==k&&(n.activeTexture(k),te=k)}function Ot(k,se,he){he===void 0&&(te===null?he=n.TEXTURE0+I-1:he=te);let Ae=ge[he];Ae===void 0&&(Ae={type:void 0,texture:void 0},ge[he]=Ae),(Ae.type!==k||Ae.texture!==se)&&(te!==he&&(n.activeTexture(he),te=he),n.bindTexture(k,se||Ne[k]),Ae.type=k,Ae.texture=se)}function Y(){let k=ge[te];k!==void 0&&k.type!==void 0&&(n.bindTexture(k.type,null),k.type=void 0,k.texture=void 0)}function Ce(){try{n.compressedTexImage2D(...arguments)}catch(k){ht("WebGLState:",k)}}function Je(){try{n.compressedTexImage3D(...arguments)}catch(k){ht("WebGLState:",k)}}function tt(){try{n.texSubImage2D(...arguments)}catch(k){ht("WebGLState:",k)}}function Fe(){try{n.texSubImage3D(...arguments)}catch(k){ht("WebGLState:",k)}}function W(){try{n.compressedTexSubImage2D(...arguments)}catch(k){ht("WebGLState:",k)}}function q(){try{n.compressedTexSubImage3D(...arguments)}catch(k){ht("WebGLState:",k)}}function ne(){try{n.texStorage2D(...arguments)}catch(k){ht("WebGLState:",k)}}function D(){try{n.texStorage3D(...arguments)}catch(k){ht("WebGLState:",k)}}function y(){try{n.texImage2D(...arguments)}catch(k){ht("WebGLState:",k)}}function z(){try{n.texImage3D(...arguments)}catch(k){ht("WebGLState:",k)}}function ie(k){return f[k]!==void 0?f[k]:n.getParameter(k)}function $(k,se){f[k]!==se&&(n.pixelStorei(k,se),f[k]=se)}function pe(k){ue.equals(k)===!1&&(n.scissor(k.x,k.y,k.z,k.w),ue.copy(k))}function d(k){Ee.equals(k)===!1&&(n.viewport(k.x,k.y,k.z,k.w),Ee.copy(k))}function C(k,se){let he=l.get(se);he===void 0&&(he=new WeakMap,l.set(se,he));let Ae=he.get(k);Ae===void 0&&(Ae=n.getUniformBlockIndex(se,k.name),n.uniformBlockBinding(se,Ae,Ae),he.set(k,Ae))}function U(k,se,he){let De=l.get(se).get(k);u[De]!==he&&(n.bindBufferBase(n.UNIFORM_BUFFER,De,he),u[De]=he)}function Q(){n.disable(n.BLEND),n.disable(n.CULL_FACE),n.disable(n.DEPTH_TEST),n.disable(n.POLYGON_OFFSET_FILL),n.disable(n.SCISSOR_TEST),n.disable(n.STENCIL_TEST),n.disable(n.SAMPLE_ALPHA_TO_COVERAGE),n.blendEquation(n.FUNC_ADD),n.blendFunc(n.ONE,n.ZERO),n.blendFuncSeparate(n.ONE,n.ZERO,n.ONE,n.ZERO),n.blendColor(0,0,0,0),n.colorMask(!0,!0,!0,!0),n.clearColor(0,0,0,0),n.depthMask(!0),n.depthFunc(n.LESS),o.setReversed(!1),n.clearDepth(1),n.stencilMask(4294967295),n.stencilFunc(n.ALWAYS,0,4294967295),n.stencilOp(n.KEEP,n.KEEP,n.KEEP),n.clearStencil(0),n.cullFace(n.BACK),n.frontFace(n.CCW),n.polygonOffset(0,0),n.activeTexture(n.TEXTURE0),n.bindFramebuffer(n.FRAMEBUFFER,null),n.bindFramebuffer(n.DRAW_FRAMEBUFFER,null),n.bindFramebuffer(n.READ_FRAMEBUFFER,null),n.useProgram(null),n.lineWidth(1),n.scissor(0,0,n.canvas.width,n.canvas.height),n.viewport(0,0,n.canvas.width,n.canvas.height),n.pixelStorei(n.PACK_ALIGNMENT,4),n.pixelStorei(n.UNPACK_ALIGNMENT,4),n.pixelStorei(n.UNPACK_FLIP_Y_WEBGL,!1),n.pixelStorei(n.UNPACK_PREMULTIPLY_ALPHA_WEBGL,!1),n.pixelStorei(n.UNPACK_COLORSPACE_CONVERSION_WEBGL,n.BROWSER_DEFAULT_WEBGL),n.pixelStorei(n.PACK_ROW_LENGTH,0),n.pixelStorei(n.PACK_SKIP_PIXELS,0),n.pixelStorei(n.PACK_SKIP_ROWS,0),n.pixelStorei(n.UNPACK_ROW_LENGTH,0),n.pixelStorei(n.UNPACK_IMAGE_HEIGHT,0),n.pixelStorei(n.UNPACK_SKIP_PIXELS,0),n.pixelStorei(n.UNPACK_SKIP_ROWS,0),n.pixelStorei(n.UNPACK_SKIP_IMAGES,0),c={},f={},te=null,ge={},h={},u={},p=new WeakMap,v=[],w=null,g=!1,m=null,_=null,M=null,b=null,S=null,A=null,x=null,T=new _t(0,0,0),V=0,F=!1,R=null,H=null,B=null,O=null,Z=null,ue.set(0,0,n.canvas.width,n.canvas.height),Ee.set(0,0,n.canvas.width,n.canvas.height),s.reset(),o.reset(),a.reset()}return{buffers:{color:s,depth:o,stencil:a},enable:K,disable:oe,bindFramebuffer:xe,drawBuffers:Se,useProgram:Me,setBlending:Ke,setMaterial:lt,setFlipSided:vt,setCullFace:mt,setLineWidth:Ct,setPolygonOffset:ot,setScissorTest:Wt,activeTexture:Lt,bindTexture:Ot,unbindTexture:Y,compressedTexImage2D:Ce,compressedTexImage3D:Je,texImage2D:y,texImage3D:z,pixelStorei:$,getParameter:ie,updateUBOMapping:C,uniformBlockBinding:U,texStorage2D:ne,texStorage3D:D,texSubImage2D:tt,texSubImage3D:Fe,compressedTexSubImage2D:W,compressedTexSubImage3D:q,scissor:pe,viewport:d,reset:Q}}function PT(n,e,t,i,r,s,o){let a=e.has("WEBGL_multisampled_render_to_texture")?e.get("WEBGL_multisampled_render_to_texture"):null,u=typeof navigator>"u"?!1:/OculusBrowser/g.test(navigator.userAgent),l=new ft,c=new WeakMap,f=new Set,h,p=new WeakMap,v=new Set,w=new FinalizationRegistry(D=>v.delete(D)),g=!1;try{g=typeof OffscreenCanvas<"u"&&new OffscreenCanvas(1,1).getContext("2d")!==null}catch{}function m(D,y){return g?new OffscreenCanvas(D,y):qa("canvas")}function _(D,y,z){let ie=1,$=ne(D);if(($.width>z||$.height>z)&&(ie=z/Math.max($.width,$.height)),ie<1)if(typeof HTMLImageElement<"u"&&D instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&D instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&D instanceof ImageBitmap||typeof VideoFrame<"u"&&D instanceof VideoFrame){let pe=Math.floor(ie*$.width),d=Math.floor(ie*$.height);h===void 0&&(h=m(pe,d));let C=y?m(pe,d):h;return C.width=pe,C.height=d,C.getContext("2d").drawImage(D,0,0,pe,d),it("WebGLRenderer: Texture has been resized from ("+$.width+"x"+$.height+") to ("+pe+"x"+d+")."),C}else return"data"in D&&it("WebGLRenderer: Image in DataTexture is too big ("+$.width+"x"+$.height+")."),D;return D}function M(D){return D.generateMipmaps}function b(D){n.generateMipmap(D)}function S(D){return D.isWebGLCubeRenderTarget?n.TEXTURE_CUBE_MAP:D.isWebGL3DRenderTarget?n.TEXTURE_3D:D.isWebGLArrayRenderTarget||D.isCompressedArrayTexture?n.TEXTURE_2D_ARRAY:n.TEXTURE_2D}function A(D,y,z,ie,$,pe=!1){if(D!==null){if(n[D]!==void 0)return n[D];it("WebGLRenderer: Attempt to use non-existing WebGL internal format '"+D+"'")}let d;ie&&(d=e.get("EXT_texture_norm16"),d||it("WebGLRenderer: Unable to use normalized textures without EXT_texture_norm16 extension"));let C=y;if(y===n.RED&&(z===n.FLOAT&&(C=n.R32F),z===n.HALF_FLOAT&&(C=n.R16F),z===n.UNSIGNED_BYTE&&(C=n.R8),z===n.UNSIGNED_SHORT&&d&&(C=d.R16_EXT),z===n.SHORT&&d&&(C=d.R16_SNORM_EXT)),y===n.RED_INTEGER&&(z===n.UNSIGNED_BYTE&&(C=n.R8UI),z===n.UNSIGNED_SHORT&&(C=n.R16UI),z===n.UNSIGNED_INT&&(C=n.R32UI),z===n.BYTE&&(C=n.R8I),z===n.SHORT&&(C=n.R16I),z===n.INT&&(C=n.R32I)),y===n.RG&&(z===n.FLOAT&&(C=n.RG32F),z===n.HALF_FLOAT&&(C=n.RG16F),z===n.UNSIGNED_BYTE&&(C=n.RG8),z===n.UNSIGNED_SHORT&&d&&(C=d.RG16_EXT),z===n.SHORT&&d&&(C=d.RG16_SNORM_EXT)),y===n.RG_INTEGER&&(z===n.UNSIGNED_BYTE&&(C=n.RG8UI),z===n.UNSIGNED_SHORT&&(C=n.RG16UI),z===n.UNSIGNED_INT&&(C=n.RG32UI),z===n.BYTE&&(C=n.RG8I),z===n.SHORT&&(C=n.RG16I),z===n.INT&&(C=n.RG32I)),y===n.RGB_INTEGER&&(z===n.UNSIGNED_BYTE&&(C=n.RGB8UI),z===n.UNSIGNED_SHORT&&(C=n.RGB16UI),z===n.UNSIGNED_INT&&(C=n.RGB32UI),z===n.BYTE&&(C=n.RGB8I),z===n.SHORT&&(C=n.RGB16I),z===n.INT&&(C=n.RGB32I)),y===n.RGBA_INTEGER&&(z===n.UNSIGNED_BYTE&&(C=n.RGBA8UI),z===n.UNSIGNED_SHORT&&(C=n.RGBA16UI),z===n.UNSIGNED_INT&&(C=n.RGBA32UI),z===n.BYTE&&(C=n.RGBA8I),z===n.SHORT&&(C=n.RGBA16I),z===n.INT&&(C=n.RGBA32I)),y===n.RGB&&(z===n.UNSIGNED_SHORT&&d&&(C=d.RGB16_EXT),z===n.SHORT&&d&&(C=d.RGB16_SNORM_EXT),z===n.UNSIGNED_INT_5_9_9_9_REV&&(C=n.RGB9_E5),z===n.UNSIGNED_INT_10F_11F_11F_REV&&(C=n.R11F_G11F_B10F)),y===n.RGBA){let U=pe?Xa:Dt.getTransfer($);z===n.FLOAT&&(C=n.RGBA32F),z===n.HALF_FLOAT&&(C=n.RGBA16F),z===n.UNSIGNED_BYTE&&(C=U===Gt?n.SRGB8_ALPHA8:n.RGBA8),z===n.UNSIGNED_SHORT&&d&&(C=d.RGBA16_EXT),z===n.SHORT&&d&&(C=d.RGBA16_SNORM_EXT),z===n.UNSIGNED_SHORT_4_4_4_4&&(C=n.RGBA4),z===n.UNSIGNED_SHORT_5_5_5_1&&(C=n.RGB5_A1)}return(C===n.R16F||C===n.R32F||C===n.RG16F||C===n.RG32F||C===n.RGBA16F||C===n.RGBA32F)&&e.get("EXT_color_buffer_float"),C}function x(D,y){let z;return D?y===null||y===ir||y===no?z=n.DEPTH24_STENCIL8:y===rr?z=n.DEPTH32F_STENCIL8:y===sa&&(z=n.DEPTH24_STENCIL8,it("DepthTexture: 16 bit depth attachment is not supported with stencil. Using 24-bit attachment.")):y===null||y===ir||y===no?z=n.DEPTH_COMPONENT24:y===rr?z=n.DEPTH_COMPONENT32F:y===sa&&(z=n.DEPTH_COMPONENT16),z}function T(D,y){return M(D)===!0||D.isFramebufferTexture&&D.minFilter!==kn&&D.minFilter!==ri?Math.log2(Math.max(y.width,y.height))+1:D.mipmaps.length>0?D.mipmaps.length:D.isCompressedTexture&&Array.isArray(D.image)?y.mipmaps.length:1}function V(D){let y=new WeakRef(D);i.get(D).__ref=y,v.add(y),w.register(D,y,y)}function F(D){let y=i.get(D).__ref;y!==void 0&&(v.delete(y),w.unregister(y))}function R(D){B(D.target)}function H(D){O(D.target)}function B(D){D.removeEventListener("dispose",R),F(D),I(D),D.isVideoTexture&&c.delete(D),D.isHTMLTexture&&f.delete(D)}function O(D){D.removeEventListener("dispose",H),F(D),ae(D)}function Z(){for(let D of v){let y=D.deref();y!==void 0&&(y.isRenderTarget===!0?O(y):B(y))}v.clear(),f.clear()}function I(D){let y=i.get(D);if(y.__webglInit===void 0)return;let z=D.source,ie=p.get(z);if(ie){let $=ie[y.__cacheKey];$.usedTimes--,$.usedTimes===0&&L(D),Object.keys(ie).length===0&&p.delete(z)}i.remove(D)}function L(D){let y=i.get(D);n.deleteTexture(y.__webglTexture);let z=D.source,ie=p.get(z);delete ie[y.__cacheKey],o.memory.textures--}function ae(D){let y=i.get(D);y.__depthDisposeCallback&&y.__depthDisposeCallback();let z=D.depthTexture;if(z&&z.renderTarget===D&&B(z),D.isWebGLCubeRenderTarget)for(let $=0;$<6;$++){if(Array.isArray(y.__webglFramebuffer[$]))for(let pe=0;pe<y.__webglFramebuffer[$].length;pe++)n.deleteFramebuffer(y.__webglFramebuffer[$][pe]);else n.deleteFramebuffer(y.__webglFramebuffer[$]);y.__webglDepthbuffer&&n.deleteRenderbuffer(y.__webglDepthbuffer[$])}else{if(Array.isArray(y.__webglFramebuffer))for(let $=0;$<y.__webglFramebuffer.length;$++)n.deleteFramebuffer(y.__webglFramebuffer[$]);else n.deleteFramebuffer(y.__webglFramebuffer);if(y.__webglDepthbuffer&&n.deleteRenderbuffer(y.__webglDepthbuffer),y.__webglMultisampledFramebuffer&&n.deleteFramebuffer(y.__webglMultisampledFramebuffer),y.__webglColorRenderbuffer)for(let $=0;$<y.__webglColorRenderbuffer.length;$++)y.__webglColorRenderbuffer[$]&&n.deleteRenderbuffer(y.__webglColorRenderbuffer[$]);y.__webglDepthRenderbuffer&&n.deleteRenderbuffer(y.__webglDepthRenderbuffer)}let ie=D.textures;for(let $=0,pe=ie.length;$<pe;$++){let d=i.get(ie[$]);d.__webglTexture&&(n.deleteTexture(d.__webglTexture),o.memory.textures--),i.remove(ie[$])}i.remove(D)}let J=0;function te(){J=0}function ge(){return J}function de(D){J=D}function re(){let D=J;return D>=r.maxTextures&&it("WebGLTextures: Trying to use "+(D+1)+" texture units while this GPU supports only "+r.maxTextures),J+=1,D}function ue(D){let y=[];return y.push(D.wrapS),y.push(D.wrapT),y.push(D.wrapR||0),y.push(D.magFilter),y.push(D.minFilter),y.push(D.anisotropy),y.push(D.internalFormat),y.push(D.format),y.push(D.type),y.push(D.generateMipmaps),y.push(D.mipmapsAutoUpdate),y.push(D.premultiplyAlpha),y.push(D.flipY),y.push(D.unpackAlignment),y.push(D.colorSpace),y.join()}function Ee(D,y){let z=i.get(D);if(D.isVideoTexture&&W(D),D.isRenderTargetTexture===!1&&D.isExternalTexture!==!0&&D.version>0&&z.__version!==D.version){let ie=D.image;if(ie===null)it("WebGLRenderer: Texture marked for update but no image data found.");else if(ie.complete===!1)it("WebGLRenderer: Texture marked for update but image is incomplete");else{lt(z,D,y);return}}else D.isExternalTexture&&(z.__webglTexture=D.sourceTexture?D.sourceTexture:null);t.bindTexture(n.TEXTURE_2D,z.__webglTexture,n.TEXTURE0+y)}function ye(D,y){let z=i.get(D);if(D.isRenderTargetTexture===!1&&D.version>0&&z.__version!==D.version){lt(z,D,y);return}else D.isExternalTexture&&(z.__webglTexture=D.sourceTexture?D.sourceTexture:null);t.bindTexture(n.TEXTURE_2D_ARRAY,z.__webglTexture,n.TEXTURE0+y)}function Ne(D,y){let z=i.get(D);if(D.isRenderTargetTexture===!1&&D.version>0&&z.__version!==D.version){lt(z,D,y);return}t.bindTexture(n.TEXTURE_3D,z.__webglTexture,n.TEXTURE0+y)}function K(D,y){let z=i.get(D);if(D.version>0&&z.__version!==D.version){vt(z,D,y);return}t.bindTexture(n.TEXTURE_CUBE_MAP,z.__webglTexture,n.TEXTURE0+y)}let oe={[Mc]:n.REPEAT,[br]:n.CLAMP_TO_EDGE,[Ec]:n.MIRRORED_REPEAT},xe={[kn]:n.NEAREST,[I_]:n.NEAREST_MIPMAP_NEAREST,[fl]:n.NEAREST_MIPMAP_LINEAR,[ri]:n.LINEAR,[Kc]:n.LINEAR_MIPMAP_NEAREST,[Zr]:n.LINEAR_MIPMAP_LINEAR},Se={[U_]:n.NEVER,[Am]:n.ALWAYS,[k_]:n.LESS,[Em]:n.LEQUAL,[z_]:n.EQUAL,[wm]:n.GEQUAL,[V_]:n.GREATER,[G_]:n.NOTEQUAL};function Me(D,y){if(y.type===rr&&e.has("OES_texture_float_linear")===!1&&(y.magFilter===ri||y.magFilter===Kc||y.magFilter===fl||y.magFilter===Zr||y.minFilter===ri||y.minFilter===Kc||y.minFilter===fl||y.minFilter===Zr)&&it("WebGLRenderer: Unable to use linear filtering with floating point textures. OES_texture_float_linear not supported on this device."),n.texParameteri(D,n.TEXTURE_WRAP_S,oe[y.wrapS]),n.texParameteri(D,n.TEXTURE_WRAP_T,oe[y.wrapT]),(D===n.TEXTURE_3D||D===n.TEXTURE_2D_ARRAY)&&n.texParameteri(D,n.TEXTURE_WRAP_R,oe[y.wrapR]),n.texParameteri(D,n.TEXTURE_MAG_FILTER,xe[y.magFilter]),n.texParameteri(D,n.TEXTURE_MIN_FILTER,xe[y.minFilter]),y.compareFunction&&(n.texParameteri(D,n.TEXTURE_COMPARE_MODE,n.COMPARE_REF_TO_TEXTURE),n.texParameteri(D,n.TEXTURE_COMPARE_FUNC,Se[y.compareFunction])),e.has("EXT_texture_filter_anisotropic")===!0){if(y.magFilter===kn||y.minFilter!==fl&&y.minFilter!==Zr||y.type===rr&&e.has("OES_texture_float_linear")===!1)return;if(y.anisotropy>1||i.get(y).__currentAnisotropy){let z=e.get("EXT_texture_filter_anisotropic");n.texParameterf(D,z.TEXTURE_MAX_ANISOTROPY_EXT,Math.min(y.anisotropy,r.getMaxAnisotropy())),i.get(y).__currentAnisotropy=y.anisotropy}}}function Re(D,y){let z=!1;D.__webglInit===void 0&&(D.__webglInit=!0,y.addEventListener("dispose",R),V(y));let ie=y.source,$=p.get(ie);$===void 0&&($={},p.set(ie,$));let pe=ue(y);if(pe!==D.__cacheKey){$[pe]===void 0&&($[pe]={texture:n.createTexture(),usedTimes:0},o.memory.textures++,z=!0),$[pe].usedTimes++;let d=$[D.__cacheKey];d!==void 0&&($[D.__cacheKey].usedTimes--,d.usedTimes===0&&L(y)),D.__cacheKey=pe,D.__webglTexture=$[pe].texture}return z}function _e(D,y,z){return Math.floor(Math.floor(D/z)/y)}function Ke(D,y,z,ie){let pe=D.updateRanges;if(pe.length===0)t.texSubImage2D(n.TEXTURE_2D,0,0,0,y.width,y.height,z,ie,y.data);else{pe.sort((k,se)=>k.start-se.start);let d=0;for(let k=1;k<pe.length;k++){let se=pe[d],he=pe[k],Ae=se.start+se.count,De=_e(he.start,y.width,4),Pe=_e(se.start,y.width,4);he.start<=Ae+1&&De===Pe&&_e(he.start+he.count-1,y.width,4)===De?se.count=Math.max(se.count,he.start+he.count-se.start):(++d,pe[d]=he)}pe.length=d+1;let C=t.getParameter(n.UNPACK_ROW_LENGTH),U=t.getParameter(n.UNPACK_SKIP_PIXELS),Q=t.getParameter(n.UNPACK_SKIP_ROWS);t.pixelStorei(n.UNPACK_ROW_LENGTH,y.width);for(let k=0,se=pe.length;k<se;k++){let he=pe[k],Ae=Math.floor(he.start/4),De=Math.ceil(he.count/4),Pe=Ae%y.width,Ye=Math.floor(Ae/y.width),nt=De,we=1;t.pixelStorei(n.UNPACK_SKIP_PIXELS,Pe),t.pixelStorei(n.UNPACK_SKIP_ROWS,Ye),t.texSubImage2D(n.TEXTURE_2D,0,Pe,Ye,nt,we,z,ie,y.data)}D.clearUpdateRanges(),t.pixelStorei(n.UNPACK_ROW_LENGTH,C),t.pixelStorei(n.UNPACK_SKIP_PIXELS,U),t.pixelStorei(n.UNPACK_SKIP_ROWS,Q)}}function lt(D,y,z){let ie=n.TEXTURE_2D;(y.isDataArrayTexture||y.isCompressedArrayTexture)&&(ie=n.TEXTURE_2D_ARRAY),y.isData3DTexture&&(ie=n.TEXTURE_3D);let $=Re(D,y),pe=y.source;t.bindTexture(ie,D.__webglTexture,n.TEXTURE0+z);let d=i.get(pe);if(pe.version!==d.__version||$===!0){if(t.activeTexture(n.TEXTURE0+z),(typeof ImageBitmap<"u"&&y.image instanceof ImageBitmap)===!1){let we=Dt.getPrimaries(Dt.workingColorSpace),Xe=y.colorSpace===Jr?null:Dt.getPrimaries(y.colorSpace),rt=y.colorSpace===Jr||we===Xe?n.NONE:n.BROWSER_DEFAULT_WEBGL;t.pixelStorei(n.UNPACK_FLIP_Y_WEBGL,y.flipY),t.pixelStorei(n.UNPACK_PREMULTIPLY_ALPHA_WEBGL,y.premultiplyAlpha),t.pixelStorei(n.UNPACK_COLORSPACE_CONVERSION_WEBGL,rt)}t.pixelStorei(n.UNPACK_ALIGNMENT,y.unpackAlignment);let U=_(y.image,!1,r.maxTextureSize);U=q(y,U);let Q=s.convert(y.format,y.colorSpace),k=s.convert(y.type),se=A(y.internalFormat,Q,k,y.normalized,y.colorSpace,y.isVideoTexture);Me(ie,y);let he,Ae=y.mipmaps,De=y.isVideoTexture!==!0,Pe=d.__version===void 0||$===!0,Ye=pe.dataReady,nt=T(y,U);if(y.isDepthTexture)se=x(y.format===jr,y.type),Pe&&(De?t.texStorage2D(n.TEXTURE_2D,1,se,U.width,U.height):t.texImage2D(n.TEXTURE_2D,0,se,U.width,U.height,0,Q,k,null));else if(y.isDataTexture)if(Ae.length>0){De&&Pe&&t.texStorage2D(n.TEXTURE_2D,nt,se,Ae[0].width,Ae[0].height);for(let we=0,Xe=Ae.length;we<Xe;we++)he=Ae[we],De?Ye&&t.texSubImage2D(n.TEXTURE_2D,we,0,0,he.width,he.height,Q,k,he.data):t.texImage2D(n.TEXTURE_2D,we,se,he.width,he.height,0,Q,k,he.data);y.generateMipmaps=!1}else De?(Pe&&t.texStorage2D(n.TEXTURE_2D,nt,se,U.width,U.height),Ye&&Ke(y,U,Q,k)):t.texImage2D(n.TEXTURE_2D,0,se,U.width,U.height,0,Q,k,U.data);else if(y.isCompressedTexture)if(y.isCompressedArrayTexture){De&&Pe&&t.texStorage3D(n.TEXTURE_2D_ARRAY,nt,se,Ae[0].width,Ae[0].height,U.depth);for(let we=0,Xe=Ae.length;we<Xe;we++)if(he=Ae[we],y.format!==or)if(Q!==null)if(De){if(Ye)if(y.layerUpdates.size>0){let rt=Om(he.width,he.height,y.format,y.type);for(let Ue of y.layerUpdates){let gt=he.data.subarray(Ue*rt/he.data.BYTES_PER_ELEMENT,(Ue+1)*rt/he.data.BYTES_PER_ELEMENT);t.compressedTexSubImage3D(n.TEXTURE_2D_ARRAY,we,0,0,Ue,he.width,he.height,1,Q,gt)}}else t.compressedTexSubImage3D(n.TEXTURE_2D_ARRAY,we,0,0,0,he.width,he.height,U.depth,Q,he.data)}else t.compressedTexImage3D(n.TEXTURE_2D_ARRAY,we,se,he.width,he.height,U.depth,0,he.data,0,0);else it("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()");else De?Ye&&t.texSubImage3D(n.TEXTURE_2D_ARRAY,we,0,0,0,he.width,he.height,U.depth,Q,k,he.data):t.texImage3D(n.TEXTURE_2D_ARRAY,we,se,he.width,he.height,U.depth,0,Q,k,he.data);y.layerUpdates.size>0&&y.clearLayerUpdates()}else{De&&Pe&&t.texStorage2D(n.TEXTURE_2D,nt,se,Ae[0].width,Ae[0].height);for(let we=0,Xe=Ae.length;we<Xe;we++)he=Ae[we],y.format!==or?Q!==null?De?Ye&&t.compressedTexSubImage2D(n.TEXTURE_2D,we,0,0,he.width,he.height,Q,he.data):t.compressedTexImage2D(n.TEXTURE_2D,we,se,he.width,he.height,0,he.data):it("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()"):De?Ye&&t.texSubImage2D(n.TEXTURE_2D,we,0,0,he.width,he.height,Q,k,he.data):t.texImage2D(n.TEXTURE_2D,we,se,he.width,he.height,0,Q,k,he.data)}else if(y.isDataArrayTexture)if(De){if(Pe&&t.texStorage3D(n.TEXTURE_2D_ARRAY,nt,se,U.width,U.height,U.depth),Ye)if(y.layerUpdates.size>0){let we=Om(U.width,U.height,y.format,y.type);for(let Xe of y.layerUpdates){let rt=U.data.subarray(Xe*we/U.data.BYTES_PER_ELEMENT,(Xe+1)*we/U.data.BYTES_PER_ELEMENT);t.texSubImage3D(n.TEXTURE_2D_ARRAY,0,0,0,Xe,U.width,U.height,1,Q,k,rt)}y.clearLayerUpdates()}else t.texSubImage3D(n.TEXTURE_2D_ARRAY,0,0,0,0,U.width,U.height,U.depth,Q,k,U.data)}else t.texImage3D(n.TEXTURE_2D_ARRAY,0,se,U.width,U.height,U.depth,0,Q,k,U.data);else if(y.isData3DTexture)De?(Pe&&t.texStorage3D(n.TEXTURE_3D,nt,se,U.width,U.height,U.depth),Ye&&t.texSubImage3D(n.TEXTURE_3D,0,0,0,0,U.width,U.height,U.depth,Q,k,U.data)):t.texImage3D(n.TEXTURE_3D,0,se,U.width,U.height,U.depth,0,Q,k,U.data);else if(y.isFramebufferTexture){if(Pe)if(De)t.texStorage2D(n.TEXTURE_2D,nt,se,U.width,U.height);else{let we=U.width,Xe=U.height;for(let rt=0;rt<nt;rt++)t.texImage2D(n.TEXTURE_2D,rt,se,we,Xe,0,Q,k,null),we>>=1,Xe>>=1}}else if(y.isHTMLTexture){if("texElementImage2D"in n){let we=n.canvas;if(we.hasAttribute("layoutsubtree")||we.setAttribute("layoutsubtree","true"),U.parentNode!==we){we.appendChild(U),f.add(y),we.onpaint=Xe=>{let rt=Xe.changedElements;for(let Ue of f)rt.includes(Ue.image)&&(Ue.needsUpdate=!0)},we.requestPaint();return}if(n.texElementImage2D.length===3)n.texElementImage2D(n.TEXTURE_2D,n.RGBA8,U);else{let rt=n.RGBA,Ue=n.RGBA,gt=n.UNSIGNED_BYTE;n.texElementImage2D(n.TEXTURE_2D,0,rt,Ue,gt,U)}n.texParameteri(n.TEXTURE_2D,n.TEXTURE_MIN_FILTER,n.LINEAR),n.texParameteri(n.TEXTURE_2D,n.TEXTURE_WRAP_S,n.CLAMP_TO_EDGE),n.texParameteri(n.TEXTURE_2D,n.TEXTURE_WRAP_T,n.CLAMP_TO_EDGE)}}else if(Ae.length>0){if(De&&Pe){let we=ne(Ae[0]);t.texStorage2D(n.TEXTURE_2D,nt,se,we.width,we.height)}for(let we=0,Xe=Ae.length;we<Xe;we++)he=Ae[we],De?Ye&&t.texSubImage2D(n.TEXTURE_2D,we,0,0,Q,k,he):t.texImage2D(n.TEXTURE_2D,we,se,Q,k,he);y.generateMipmaps=!1}else if(De){if(Pe){let we=ne(U);t.texStorage2D(n.TEXTURE_2D,nt,se,we.width,we.height)}Ye&&t.texSubImage2D(n.TEXTURE_2D,0,0,0,Q,k,U)}else t.texImage2D(n.TEXTURE_2D,0,se,Q,k,U);M(y)&&y.mipmapsAutoUpdate===!0&&b(ie),d.__version=pe.version,y.onUpdate&&y.onUpdate(y)}D.__version=y.version}function vt(D,y,z){if(y.image.length!==6)return;let ie=Re(D,y),$=y.source;t.bindTexture(n.TEXTURE_CUBE_MAP,D.__webglTexture,n.TEXTURE0+z);let pe=i.get($);if($.version!==pe.__version||ie===!0){t.activeTexture(n.TEXTURE0+z);let d=Dt.getPrimaries(Dt.workingColorSpace),C=y.colorSpace===Jr?null:Dt.getPrimaries(y.colorSpace),U=y.colorSpace===Jr||d===C?n.NONE:n.BROWSER_DEFAULT_WEBGL;t.pixelStorei(n.UNPACK_FLIP_Y_WEBGL,y.flipY),t.pixelStorei(n.UNPACK_PREMULTIPLY_ALPHA_WEBGL,y.premultiplyAlpha),t.pixelStorei(n.UNPACK_ALIGNMENT,y.unpackAlignment),t.pixelStorei(n.UNPACK_COLORSPACE_CONVERSION_WEBGL,U);let Q=y.isCompressedTexture||y.image[0].isCompressedTexture,k=y.image[0]&&y.image[0].isDataTexture,se=[];for(let Ue=0;Ue<6;Ue++)!Q&&!k?se[Ue]=_(y.image[Ue],!0,r.maxCubemapSize):se[Ue]=k?y.image[Ue].image:y.image[Ue],se[Ue]=q(y,se[Ue]);let he=se[0],Ae=s.convert(y.format,y.colorSpace),De=s.convert(y.type),Pe=A(y.internalFormat,Ae,De,y.normalized,y.colorSpace),Ye=y.isVideoTexture!==!0,nt=pe.__version===void 0||ie===!0,we=$.dataReady,Xe=T(y,he);Me(n.TEXTURE_CUBE_MAP,y);let rt;if(y.isDepthTexture){if(Pe=x(y.format===jr,y.type),nt)if(Ye)t.texStorage2D(n.TEXTURE_CUBE_MAP,1,Pe,he.width,he.height);else for(let Ue=0;Ue<6;Ue++)t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ue,0,Pe,he.width,he.height,0,Ae,De,null)}else if(Q){Ye&&nt&&t.texStorage2D(n.TEXTURE_CUBE_MAP,Xe,Pe,he.width,he.height);for(let Ue=0;Ue<6;Ue++){rt=se[Ue].mipmaps;for(let gt=0;gt<rt.length;gt++){let Zt=rt[gt];y.format!==or?Ae!==null?Ye?we&&t.compressedTexSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ue,gt,0,0,Zt.width,Zt.height,Ae,Zt.data):t.compressedTexImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ue,gt,Pe,Zt.width,Zt.height,0,Zt.data):it("WebGLRenderer: Attempt to load unsupported compressed texture format in .setTextureCube()"):Ye?we&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ue,gt,0,0,Zt.width,Zt.height,Ae,De,Zt.data):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ue,gt,Pe,Zt.width,Zt.height,0,Ae,De,Zt.data)}}}else{if(rt=y.mipmaps,Ye&&nt){rt.length>0&&Xe++;let Ue=ne(se[0]);t.texStorage2D(n.TEXTURE_CUBE_MAP,Xe,Pe,Ue.width,Ue.height)}for(let Ue=0;Ue<6;Ue++)if(k){Ye?we&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ue,0,0,0,se[Ue].width,se[Ue].height,Ae,De,se[Ue].data):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ue,0,Pe,se[Ue].width,se[Ue].height,0,Ae,De,se[Ue].data);for(let gt=0;gt<rt.length;gt++){let zn=rt[gt].image[Ue].image;Ye?we&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ue,gt+1,0,0,zn.width,zn.height,Ae,De,zn.data):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ue,gt+1,Pe,zn.width,zn.height,0,Ae,De,zn.data)}}else{Ye?we&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ue,0,0,0,Ae,De,se[Ue]):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ue,0,Pe,Ae,De,se[Ue]);for(let gt=0;gt<rt.length;gt++){let Zt=rt[gt];Ye?we&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ue,gt+1,0,0,Ae,De,Zt.image[Ue]):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ue,gt+1,Pe,Ae,De,Zt.image[Ue])}}}M(y)&&y.mipmapsAutoUpdate===!0&&b(n.TEXTURE_CUBE_MAP),pe.__version=$.version,y.onUpdate&&y.onUpdate(y)}D.__version=y.version}function mt(D,y,z,ie,$,pe){let d=s.convert(z.format,z.colorSpace),C=s.convert(z.type),U=A(z.internalFormat,d,C,z.normalized,z.colorSpace),Q=i.get(y),k=i.get(z);if(k.__renderTarget=y,!Q.__hasExternalTextures){let se=Math.max(1,y.width>>pe),he=Math.max(1,y.height>>pe);$===n.TEXTURE_3D||$===n.TEXTURE_2D_ARRAY?t.texImage3D($,pe,U,se,he,y.depth,0,d,C,null):t.texImage2D($,pe,U,se,he,0,d,C,null)}t.bindFramebuffer(n.FRAMEBUFFER,D),Fe(y)?a.framebufferTexture2DMultisampleEXT(n.FRAMEBUFFER,ie,$,k.__webglTexture,0,tt(y)):($===n.TEXTURE_2D||$>=n.TEXTURE_CUBE_MAP_POSITIVE_X&&$<=n.TEXTURE_CUBE_MAP_NEGATIVE_Z)&&n.framebufferTexture2D(n.FRAMEBUFFER,ie,$,k.__webglTexture,pe),t.bindFramebuffer(n.FRAMEBUFFER,null)}function Ct(D,y,z){if(n.bindRenderbuffer(n.RENDERBUFFER,D),y.depthBuffer){let ie=y.depthTexture,$=ie&&ie.isDepthTexture?ie.type:null,pe=x(y.stencilBuffer,$),d=y.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT;Fe(y)?a.renderbufferStorageMultisampleEXT(n.RENDERBUFFER,tt(y),pe,y.width,y.height):z?n.renderbufferStorageMultisample(n.RENDERBUFFER,tt(y),pe,y.width,y.height):n.renderbufferStorage(n.RENDERBUFFER,pe,y.width,y.height),n.framebufferRenderbuffer(n.FRAMEBUFFER,d,n.RENDERBUFFER,D)}else{let ie=y.textures;for(let $=0;$<ie.length;$++){let pe=ie[$],d=s.convert(pe.format,pe.colorSpace),C=s.convert(pe.type),U=A(pe.internalFormat,d,C,pe.normalized,pe.colorSpace);Fe(y)?a.renderbufferStorageMultisampleEXT(n.RENDERBUFFER,tt(y),U,y.width,y.height):z?n.renderbufferStorageMultisample(n.RENDERBUFFER,tt(y),U,y.width,y.height):n.renderbufferStorage(n.RENDERBUFFER,U,y.width,y.height)}}n.bindRenderbuffer(n.RENDERBUFFER,null)}function ot(D,y,z){let ie=y.isWebGLCubeRenderTarget===!0;if(t.bindFramebuffer(n.FRAMEBUFFER,D),!(y.depthTexture&&y.depthTexture.isDepthTexture))throw new Error("THREE.WebGLTextures: renderTarget.depthTexture must be an instance of THREE.DepthTexture.");let $=i.get(y.depthTexture);$.__renderTarget=y;let pe=ie?y.depthTexture.image[0]:y.depthTexture.image;(!$.__webglTexture||pe.width!==y.width||pe.height!==y.height)&&(pe.width=y.width,pe.height=y.height,y.depthTexture.needsUpdate=!0),ie?K(y.depthTexture,0):Ee(y.depthTexture,0);let d=$.__webglTexture,C=tt(y),U=ie?n.TEXTURE_CUBE_MAP_POSITIVE_X+z:n.TEXTURE_2D,Q=y.depthTexture.format===jr?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT;if(y.depthTexture.format===Xr)Fe(y)?a.framebufferTexture2DMultisampleEXT(n.FRAMEBUFFER,Q,U,d,0,C):n.framebufferTexture2D(n.FRAMEBUFFER,Q,U,d,0);else if(y.depthTexture.format===jr)Fe(y)?a.framebufferTexture2DMultisampleEXT(n.FRAMEBUFFER,Q,U,d,0,C):n.framebufferTexture2D(n.FRAMEBUFFER,Q,U,d,0);else throw new Error("THREE.WebGLTextures: Unknown depthTexture format.")}function Wt(D){let y=i.get(D),z=D.isWebGLCubeRenderTarget===!0;if(y.__boundDepthTexture!==D.depthTexture){let ie=D.depthTexture;if(y.__depthDisposeCallback&&y.__depthDisposeCallback(),ie){let $=()=>{delete y.__boundDepthTexture,delete y.__depthDisposeCallback,ie.removeEventListener("dispose",$)};ie.addEventListener("dispose",$),y.__depthDisposeCallback=$}y.__boundDepthTexture=ie}if(D.depthTexture&&!y.__autoAllocateDepthBuffer)if(z)for(let ie=0;ie<6;ie++)ot(y.__webglFramebuffer[ie],D,ie);else D.texture.mipmaps.length>0?ot(y.__webglFramebuffer[0],D,0):ot(y.__webglFramebuffer,D,0);else if(z){y.__webglDepthbuffer=[];for(let ie=0;ie<6;ie++)if(t.bindFramebuffer(n.FRAMEBUFFER,y.__webglFramebuffer[ie]),y.__webglDepthbuffer[ie]===void 0)y.__webglDepthbuffer[ie]=n.createRenderbuffer(),Ct(y.__webglDepthbuffer[ie],D,!1);else{let $=D.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT,pe=y.__webglDepthbuffer[ie];n.bindRenderbuffer(n.RENDERBUFFER,pe),n.framebufferRenderbuffer(n.FRAMEBUFFER,$,n.RENDERBUFFER,pe)}}else if(D.texture.mipmaps.length>0?t.bindFramebuffer(n.FRAMEBUFFER,y.__webglFramebuffer[0]):t.bindFramebuffer(n.FRAMEBUFFER,y.__webglFramebuffer),y.__webglDepthbuffer===void 0)y.__webglDepthbuffer=n.createRenderbuffer(),Ct(y.__webglDepthbuffer,D,!1);else{let $=D.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT,pe=y.__webglDepthbuffer;n.bindRenderbuffer(n.RENDERBUFFER,pe),n.framebufferRenderbuffer(n.FRAMEBUFFER,$,n.RENDERBUFFER,pe)}t.bindFramebuffer(n.FRAMEBUFFER,null)}function Lt(D,y,z){let ie=i.get(D);y!==void 0&&mt(ie.__webglFramebuffer,D,D.texture,n.COLOR_ATTACHMENT0,n.TEXTURE_2D,0),z!==void 0&&Wt(D)}function Ot(D){let y=D.texture,z=i.get(D),ie=i.get(y);D.addEventListener("dispose",H),V(D);let $=D.textures,pe=D.isWebGLCubeRenderTarget===!0,d=$.length>1;if(d||(ie.__webglTexture===void 0&&(ie.__webglTexture=n.createTexture()),ie.__version=y.version,o.memory.textures++),pe){z.__webglFramebuffer=[];for(let C=0;C<6;C++)if(y.mipmaps.length>0){z.__webglFramebuffer[C]=[];for(let U=0;U<y.mipmaps.length;U++)z.__webglFramebuffer[C][U]=n.createFramebuffer()}else z.__webglFramebuffer[C]=n.createFramebuffer()}else{if(y.mipmaps.length>0){z.__webglFramebuffer=[];for(let C=0;C<y.mipmaps.length;C++)z.__webglFramebuffer[C]=n.createFramebuffer()}else z.__webglFramebuffer=n.createFramebuffer();if(d)for(let C=0,U=$.length;C<U;C++){let Q=i.get($[C]);Q.__webglTexture===void 0&&(Q.__webglTexture=n.createTexture(),o.memory.textures++)}if(D.samples>0&&Fe(D)===!1){z.__webglMultisampledFramebuffer=n.createFramebuffer(),z.__webglColorRenderbuffer=[],t.bindFramebuffer(n.FRAMEBUFFER,z.__webglMultisampledFramebuffer);for(let C=0;C<$.length;C++){let U=$[C];z.__webglColorRenderbuffer[C]=n.createRenderbuffer(),n.bindRenderbuffer(n.RENDERBUFFER,z.__webglColorRenderbuffer[C]);let Q=s.convert(U.format,U.colorSpace),k=s.convert(U.type),se=A(U.internalFormat,Q,k,U.normalized,U.colorSpace,D.isXRRenderTarget===!0),he=tt(D);n.renderbufferStorageMultisample(n.RENDERBUFFER,he,se,D.width,D.height),n.framebufferRenderbuffer(n.FRAMEBUFFER,n.COLOR_ATTACHMENT0+C,n.RENDERBUFFER,z.__webglColorRenderbuffer[C])}n.bindRenderbuffer(n.RENDERBUFFER,null),D.depthBuffer&&(z.__webglDepthRenderbuffer=n.createRenderbuffer(),Ct(z.__webglDepthRenderbuffer,D,!0)),t.bindFramebuffer(n.FRAMEBUFFER,null)}}if(pe){t.bindTexture(n.TEXTURE_CUBE_MAP,ie.__webglTexture),Me(n.TEXTURE_CUBE_MAP,y);for(let C=0;C<6;C++)if(y.mipmaps.length>0)for(let U=0;U<y.mipmaps.length;U++)mt(z.__webglFramebuffer[C][U],D,y,n.COLOR_ATTACHMENT0,n.TEXTURE_CUBE_MAP_POSITIVE_X+C,U);else mt(z.__webglFramebuffer[C],D,y,n.COLOR_ATTACHMENT0,n.TEXTURE_CUBE_MAP_POSITIVE_X+C,0);M(y)?b(n.TEXTURE_CUBE_MAP):y.mipmaps.length>0&&n.texParameteri(n.TEXTURE_CUBE_MAP,n.TEXTURE_MAX_LEVEL,y.mipmaps.length-1),t.unbindTexture()}else if(d){for(let C=0,U=$.length;C<U;C++){let Q=$[C],k=i.get(Q),se=n.TEXTURE_2D;(D.isWebGL3DRenderTarget||D.isWebGLArrayRenderTarget)&&(se=D.isWebGL3DRenderTarget?n.TEXTURE_3D:n.TEXTURE_2D_ARRAY),t.bindTexture(se,k.__webglTexture),Me(se,Q),mt(z.__webglFramebuffer,D,Q,n.COLOR_ATTACHMENT0+C,se,0),M(Q)&&b(se)}t.unbindTexture()}else{let C=n.TEXTURE_2D;if((D.isWebGL3DRenderTarget||D.isWebGLArrayRenderTarget)&&(C=D.isWebGL3DRenderTarget?n.TEXTURE_3D:n.TEXTURE_2D_ARRAY),t.bindTexture(C,ie.__webglTexture),Me(C,y),y.mipmaps.length>0)for(let U=0;U<y.mipmaps.length;U++)mt(z.__webglFramebuffer[U],D,y,n.COLOR_ATTACHMENT0,C,U);else mt(z.__webglFramebuffer,D,y,n.COLOR_ATTACHMENT0,C,0);M(y)?b(C):y.mipmaps.length>0&&n.texParameteri(C,n.TEXTURE_MAX_LEVEL,y.mipmaps.length-1),t.unbindTexture()}D.depthBuffer&&Wt(D)}function Y(D){let y=D.textures;for(let z=0,ie=y.length;z<ie;z++){let $=y[z];if(M($)&&$.mipmapsAutoUpdate===!0){let pe=S(D),d=i.get($).__webglTexture;t.bindTexture(pe,d),b(pe),t.unbindTexture()}}}let Ce=[];function Je(D){if(D.samples>0){if(Fe(D)===!1){let y=D.textures,z=D.width,ie=D.height,$=n.COLOR_BUFFER_BIT,pe=D.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT,d=i.get(D),C=y.length>1;if(C)for(let Q=0;Q<y.length;Q++)t.bindFramebuffer(n.FRAMEBUFFER,d.__webglMultisampledFramebuffer),n.framebufferRenderbuffer(n.FRAMEBUFFER,n.COLOR_ATTACHMENT0+Q,n.RENDERBUFFER,null),t.bindFramebuffer(n.FRAMEBUFFER,d.__webglFramebuffer),n.framebufferTexture2D(n.DRAW_FRAMEBUFFER,n.COLOR_ATTACHMENT0+Q,n.TEXTURE_2D,null,0);t.bindFramebuffer(n.READ_FRAMEBUFFER,d.__webglMultisampledFramebuffer),D.texture.mipmaps.length>0?t.bindFramebuffer(n.DRAW_FRAMEBUFFER,d.__webglFramebuffer[0]):t.bindFramebuffer(n.DRAW_FRAMEBUFFER,d.__webglFramebuffer);for(let Q=0;Q<y.length;Q++){if(D.resolveDepthBuffer&&(D.depthBuffer&&($|=n.DEPTH_BUFFER_BIT),D.stencilBuffer&&D.resolveStencilBuffer&&($|=n.STENCIL_BUFFER_BIT)),C){n.framebufferRenderbuffer(n.READ_FRAMEBUFFER,n.COLOR_ATTACHMENT0,n.RENDERBUFFER,d.__webglColorRenderbuffer[Q]);let k=i.get(y[Q]).__webglTexture;n.framebufferTexture2D(n.DRAW_FRAMEBUFFER,n.COLOR_ATTACHMENT0,n.TEXTURE_2D,k,0)}n.blitFramebuffer(0,0,z,ie,0,0,z,ie,$,n.NEAREST),u===!0&&(Ce.length=0,Ce.push(n.COLOR_ATTACHMENT0+Q),D.depthBuffer&&D.storeMultisampledDepthBuffer===!1&&Ce.push(pe),n.invalidateFramebuffer(n.READ_FRAMEBUFFER,Ce))}if(t.bindFramebuffer(n.READ_FRAMEBUFFER,null),t.bindFramebuffer(n.DRAW_FRAMEBUFFER,null),C)for(let Q=0;Q<y.length;Q++){t.bindFramebuffer(n.FRAMEBUFFER,d.__webglMultisampledFramebuffer),n.framebufferRenderbuffer(n.FRAMEBUFFER,n.COLOR_ATTACHMENT0+Q,n.RENDERBUFFER,d.__webglColorRenderbuffer[Q]);let k=i.get(y[Q]).__webglTexture;t.bindFramebuffer(n.FRAMEBUFFER,d.__webglFramebuffer),n.framebufferTexture2D(n.DRAW_FRAMEBUFFER,n.COLOR_ATTACHMENT0+Q,n.TEXTURE_2D,k,0)}t.bindFramebuffer(n.DRAW_FRAMEBUFFER,d.__webglMultisampledFramebuffer)}else if(D.depthBuffer&&D.storeMultisampledDepthBuffer===!1&&u){let y=D.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT;n.invalidateFramebuffer(n.DRAW_FRAMEBUFFER,[y])}}}function tt(D){return Math.min(r.maxSamples,D.samples)}function Fe(D){let y=i.get(D);return D.samples>0&&e.has("WEBGL_multisampled_render_to_texture")===!0&&y.__useRenderToTexture!==!1}function W(D){let y=o.render.frame;c.get(D)!==y&&(c.set(D,y),D.update())}function q(D,y){let z=D.colorSpace,ie=D.format,$=D.type;return D.isCompressedTexture===!0||D.isVideoTexture===!0||z!==Wa&&z!==Jr&&(Dt.getTransfer(z)===Gt?(ie!==or||$!==fi)&&it("WebGLTextures: sRGB encoded textures have to use RGBAFormat and UnsignedByteType."):ht("WebGLTextures: Unsupported texture color space:",z)),y}function ne(D){return typeof HTMLImageElement<"u"&&D instanceof HTMLImageElement?(l.width=D.naturalWidth||D.width,l.height=D.naturalHeight||D.height):typeof VideoFrame<"u"&&D instanceof VideoFrame?(l.width=D.displayWidth,l.height=D.displayHeight):(l.width=D.width,l.height=D.height),l}this.allocateTextureUnit=re,this.resetTextureUnits=te,this.getTextureUnits=ge,this.setTextureUnits=de,this.setTexture2D=Ee,this.setTexture2DArray=ye,this.setTexture3D=Ne,this.setTextureCube=K,this.rebindTextures=Lt,this.setupRenderTarget=Ot,this.updateRenderTargetMipmap=Y,this.updateMultisampleRenderTarget=Je,this.setupDepthRenderbuffer=Wt,this.setupFrameBufferTexture=mt,this.useMultisampledRTT=Fe,this.dispose=Z}function IT(n,e){function t(i,r=Jr){let s,o=Dt.getTransfer(r);if(i===fi)return n.UNSIGNED_BYTE;if(i===eh)return n.UNSIGNED_SHORT_4_4_4_4;if(i===th)return n.UNSIGNED_SHORT_5_5_5_1;if(i===_m)return n.UNSIGNED_INT_5_9_9_9_REV;if(i===ym)return n.UNSIGNED_INT_10F_11F_11F_REV;if(i===vm)return n.BYTE;if(i===xm)return n.SHORT;if(i===sa)return n.UNSIGNED_SHORT;if(i===Qc)return n.INT;if(i===ir)return n.UNSIGNED_INT;if(i===rr)return n.FLOAT;if(i===sr)return n.HALF_FLOAT;if(i===bm)return n.ALPHA;if(i===Sm)return n.RGB;if(i===or)return n.RGBA;if(i===Xr)return n.DEPTH_COMPONENT;if(i===jr)return n.DEPTH_STENCIL;if(i===Mm)return n.RED;if(i===nh)return n.RED_INTEGER;if(i===Ds)return n.RG;if(i===ih)return n.RG_INTEGER;if(i===rh)return n.RGBA_INTEGER;if(i===dl||i===pl||i===ml||i===gl)if(o===Gt)if(s=e.get("WEBGL_compressed_texture_s3tc_srgb"),s!==null){if(i===dl)return s.COMPRESSED_SRGB_S3TC_DXT1_EXT;if(i===pl)return s.COMPRESSED_SRGB_ALPHA_S3TC_DXT1_EXT;if(i===ml)return s.COMPRESSED_SRGB_ALPHA_S3TC_DXT3_EXT;if(i===gl)return s.COMPRESSED_SRGB_ALPHA_S3TC_DXT5_EXT}else return null;else if(s=e.get("WEBGL_compressed_texture_s3tc"),s!==null){if(i===dl)return s.COMPRESSED_RGB_S3TC_DXT1_EXT;if(i===pl)return s.COMPRESSED_RGBA_S3TC_DXT1_EXT;if(i===ml)return s.COMPRESSED_RGBA_S3TC_DXT3_EXT;if(i===gl)return s.COMPRESSED_RGBA_S3TC_DXT5_EXT}else return null;if(i===sh||i===oh||i===ah||i===lh)if(s=e.get("WEBGL_compressed_texture_pvrtc"),s!==null){if(i===sh)return s.COMPRESSED_RGB_PVRTC_4BPPV1_IMG;if(i===oh)return s.COMPRESSED_RGB_PVRTC_2BPPV1_IMG;if(i===ah)return s.COMPRESSED_RGBA_PVRTC_4BPPV1_IMG;if(i===lh)return s.COMPRESSED_RGBA_PVRTC_2BPPV1_IMG}else return null;if(i===uh||i===ch||i===hh||i===fh||i===dh||i===vl||i===ph)if(s=e.get("WEBGL_compressed_texture_etc"),s!==null){if(i===uh||i===ch)return o===Gt?s.COMPRESSED_SRGB8_ETC2:s.COMPRESSED_RGB8_ETC2;if(i===hh)return o===Gt?s.COMPRESSED_SRGB8_ALPHA8_ETC2_EAC:s.COMPRESSED_RGBA8_ETC2_EAC;if(i===fh)return s.COMPRESSED_R11_EAC;if(i===dh)return s.COMPRESSED_SIGNED_R11_EAC;if(i===vl)return s.COMPRESSED_RG11_EAC;if(i===ph)return s.COMPRESSED_SIGNED_RG11_EAC}else return null;if(i===mh||i===gh||i===vh||i===xh||i===_h||i===yh||i===bh||i===Sh||i===Mh||i===Eh||i===wh||i===Ah||i===Dh||i===Th)if(s=e.get("WEBGL_compressed_texture_astc"),s!==null){if(i===mh)return o===Gt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_4x4_KHR:s.COMPRESSED_RGBA_ASTC_4x4_KHR;if(i===gh)return o===Gt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_5x4_KHR:s.COMPRESSED_RGBA_ASTC_5x4_KHR;if(i===vh)return o===Gt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_5x5_KHR:s.COMPRESSED_RGBA_ASTC_5x5_KHR;if(i===xh)return o===Gt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_6x5_KHR:s.COMPRESSED_RGBA_ASTC_6x5_KHR;if(i===_h)return o===Gt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_6x6_KHR:s.COMPRESSED_RGBA_ASTC_6x6_KHR;if(i===yh)return o===Gt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_8x5_KHR:s.COMPRESSED_RGBA_ASTC_8x5_KHR;if(i===bh)return o===Gt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_8x6_KHR:s.COMPRESSED_RGBA_ASTC_8x6_KHR;if(i===Sh)return o===Gt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_8x8_KHR:s.COMPRESSED_RGBA_ASTC_8x8_KHR;if(i===Mh)return o===Gt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x5_KHR:s.COMPRESSED_RGBA_ASTC_10x5_KHR;if(i===Eh)return o===Gt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x6_KHR:s.COMPRESSED_RGBA_ASTC_10x6_KHR;if(i===wh)return o===Gt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x8_KHR:s.COMPRESSED_RGBA_ASTC_10x8_KHR;if(i===Ah)return o===Gt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x10_KHR:s.COMPRESSED_RGBA_ASTC_10x10_KHR;if(i===Dh)return o===Gt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_12x10_KHR:s.COMPRESSED_RGBA_ASTC_12x10_KHR;if(i===Th)return o===Gt?s.COMPRESSED_SRGB8_ALPHA8_ASTC_12x12_KHR:s.COMPRESSED_RGBA_ASTC_12x12_KHR}else return null;if(i===Ch||i===Nh||i===Rh)if(s=e.get("EXT_texture_compression_bptc"),s!==null){if(i===Ch)return o===Gt?s.COMPRESSED_SRGB_ALPHA_BPTC_UNORM_EXT:s.COMPRESSED_RGBA_BPTC_UNORM_EXT;if(i===Nh)return s.COMPRESSED_RGB_BPTC_SIGNED_FLOAT_EXT;if(i===Rh)return s.COMPRESSED_RGB_BPTC_UNSIGNED_FLOAT_EXT}else return null;if(i===Fh||i===Ph||i===xl||i===Ih)if(s=e.get("EXT_texture_compression_rgtc"),s!==null){if(i===Fh)return s.COMPRESSED_RED_RGTC1_EXT;if(i===Ph)return s.COMPRESSED_SIGNED_RED_RGTC1_EXT;if(i===xl)return s.COMPRESSED_RED_GREEN_RGTC2_EXT;if(i===Ih)return s.COMPRESSED_SIGNED_RED_GREEN_RGTC2_EXT}else return null;return i===no?n.UNSIGNED_INT_24_8:n[i]!==void 0?n[i]:null}return{convert:t}}var LT=`
void main() {

	gl_Position = vec4( position, 1.0 );

}`,OT=`
uniform sampler2DArray depthColor;
uniform float depthWidth;
uniform float depthHeight;

void main() {

	vec2 coord = vec2( gl_FragCoord.x / depthWidth, gl_FragCoord.y / depthHeight );

	if ( coord.x >= 1.0 ) {

		gl_FragDepth = texture( depthColor, vec3( coord.x - 1.0, coord.y, 1 ) ).r;

	} else {

		gl_FragDepth = texture( depthColor, vec3( coord.x, coord.y, 0 ) ).r;

	}

}`,Xm=class{constructor(){this.texture=null,this.mesh=null,this.depthNear=0,this.depthFar=0}init(e,t){if(this.texture===null){let i=new tl(e.texture);(e.depthNear!==t.depthNear||e.depthFar!==t.depthFar)&&(this.depthNear=e.depthNear,this.depthFar=e.depthFar),this.texture=i}}getMesh(e){if(this.texture!==null&&this.mesh===null){let t=e.cameras[0].viewport,i=new Sr({vertexShader:LT,fragmentShader:OT,uniforms:{depthColor:{value:this.texture},depthWidth:{value:t.z},depthHeight:{value:t.w}}});this.mesh=new Wi(new nl(20,20),i)}return this.mesh}reset(){this.texture=null,this.mesh=null}getDepthTexture(){return this.texture}},qm=class extends tr{constructor(e,t){super();let i=this,r=null,s=1,o=null,a="local-floor",u=1,l=null,c=null,f=null,h=null,p=null,v=null,w=typeof XRWebGLBinding<"u",g=new Xm,m={},_=t.getContextAttributes(),M=null,b=null,S=[],A=[],x=new ft,T=null,V=null,F=new ii;F.viewport=new un;let R=new ii;R.viewport=new un;let H=[F,R],B=new $c,O=null,Z=null;this.cameraAutoUpdate=!0,this.enabled=!1,this.isPresenting=!1,this.getController=function(ue){let Ee=S[ue];return Ee===void 0&&(Ee=new Jo,S[ue]=Ee),Ee.getTargetRaySpace()},this.getControllerGrip=function(ue){let Ee=S[ue];return Ee===void 0&&(Ee=new Jo,S[ue]=Ee),Ee.getGripSpace()},this.getHand=function(ue){let Ee=S[ue];return Ee===void 0&&(Ee=new Jo,S[ue]=Ee),Ee.getHandSpace()};function I(ue){let Ee=A.indexOf(ue.inputSource);if(Ee===-1)return;let ye=S[Ee];ye!==void 0&&(ye.update(ue.inputSource,ue.frame,l||o),ye.dispatchEvent({type:ue.type,data:ue.inputSource}))}function L(){r.removeEventListener("select",I),r.removeEventListener("selectstart",I),r.removeEventListener("selectend",I),r.removeEventListener("squeeze",I),r.removeEventListener("squeezestart",I),r.removeEventListener("squeezeend",I),r.removeEventListener("end",L),r.removeEventListener("inputsourceschange",ae);for(let ue=0;ue<S.length;ue++){let Ee=A[ue];Ee!==null&&(A[ue]=null,S[ue].disconnect(Ee))}O=null,Z=null,g.reset();for(let ue in m)delete m[ue];if(e.setRenderTarget(M),p=null,h=null,f=null,r=null,b=null,re.stop(),i.isPresenting=!1,e.setPixelRatio(T),e.setSize(x.width,x.height,!1),V!==null){let ue=V.camera;ue.fov=V.fov,ue.zoom=V.zoom,ue.updateProjectionMatrix(),V=null}i.dispatchEvent({type:"sessionend"})}this.setFramebufferScaleFactor=function(ue){s=ue,i.isPresenting===!0&&it("WebXRManager: Cannot change framebuffer scale while presenting.")},this.setReferenceSpaceType=function(ue){a=ue,i.isPresenting===!0&&it("WebXRManager: Cannot change reference space type while presenting.")},this.getReferenceSpace=function(){return l||o},this.setReferenceSpace=function(ue){l=ue},this.getBaseLayer=function(){return h!==null?h:p},this.getBinding=function(){return f===null&&w&&(f=new XRWebGLBinding(r,t)),f},this.getFrame=function(){return v},this.getSession=function(){return r},this.setSession=async function(ue){if(r=ue,r!==null){if(M=e.getRenderTarget(),r.addEventListener("select",I),r.addEventListener("selectstart",I),r.addEventListener("selectend",I),r.addEventListener("squeeze",I),r.addEventListener("squeezestart",I),r.addEventListener("squeezeend",I),r.addEventListener("end",L),r.addEventListener("inputsourceschange",ae),_.xrCompatible!==!0&&await t.makeXRCompatible(),T=e.getPixelRatio(),e.getSize(x),w&&"createProjectionLayer"in XRWebGLBinding.prototype){let ye=null,Ne=null,K=null;_.depth&&(K=_.stencil?t.DEPTH24_STENCIL8:t.DEPTH_COMPONENT24,ye=_.stencil?jr:Xr,Ne=_.stencil?no:ir);let oe={colorFormat:t.RGBA8,depthFormat:K,scaleFactor:s};f=this.getBinding(),h=f.createProjectionLayer(oe),r.updateRenderState({layers:[h]}),e.setPixelRatio(1),e.setSize(h.textureWidth,h.textureHeight,!1),b=new Ei(h.textureWidth,h.textureHeight,{format:or,type:fi,depthTexture:new $r(h.textureWidth,h.textureHeight,Ne,void 0,void 0,void 0,void 0,void 0,void 0,ye),stencilBuffer:_.stencil,colorSpace:e.outputColorSpace,samples:_.antialias?4:0,resolveDepthBuffer:h.ignoreDepthValues===!1,resolveStencilBuffer:h.ignoreDepthValues===!1,storeMultisampledDepthBuffer:h.ignoreDepthValues===!1,storeMultisampledStencilBuffer:h.ignoreDepthValues===!1})}else{let ye={antialias:_.antialias,alpha:!0,depth:_.depth,stencil:_.stencil,framebufferScaleFactor:s};p=new XRWebGLLayer(r,t,ye),r.updateRenderState({baseLayer:p}),e.setPixelRatio(1),e.setSize(p.framebufferWidth,p.framebufferHeight,!1),b=new Ei(p.framebufferWidth,p.framebufferHeight,{format:or,type:fi,colorSpace:e.outputColorSpace,stencilBuffer:_.stencil,resolveDepthBuffer:p.ignoreDepthValues===!1,resolveStencilBuffer:p.ignoreDepthValues===!1,storeMultisampledDepthBuffer:p.ignoreDepthValues===!1,storeMultisampledStencilBuffer:p.ignoreDepthValues===!1})}b.isXRRenderTarget=!0,this.setFoveation(u),l=null,o=await r.requestReferenceSpace(a),re.setContext(r),re.start(),i.isPresenting=!0,i.dispatchEvent({type:"sessionstart"})}},this.getEnvironmentBlendMode=function(){if(r!==null)return r.environmentBlendMode},this.getDepthTexture=function(){return g.getDepthTexture()};function ae(ue){for(let Ee=0;Ee<ue.removed.length;Ee++){let ye=ue.removed[Ee],Ne=A.indexOf(ye);Ne>=0&&(A[Ne]=null,S[Ne].disconnect(ye))}for(let Ee=0;Ee<ue.added.length;Ee++){let ye=ue.added[Ee],Ne=A.indexOf(ye);if(Ne===-1){for(let oe=0;oe<S.length;oe++)if(oe>=A.length){A.push(ye),Ne=oe;break}else if(A[oe]===null){A[oe]=ye,Ne=oe;break}if(Ne===-1)break}let K=S[Ne];K&&K.connect(ye)}}function J(ue,Ee){Ee===null?ue.matrixWorld.copy(ue.matrix):ue.matrixWorld.multiplyMatrices(Ee.matrixWorld,ue.matrix),ue.matrixWorldInverse.copy(ue.matrixWorld).invert()}this.updateCamera=function(ue){if(r===null)return;let Ee=ue.near,ye=ue.far;g.texture!==null&&(g.depthNear>0&&(Ee=g.depthNear),g.depthFar>0&&(ye=g.depthFar)),B.near=R.near=F.near=Ee,B.far=R.far=F.far=ye,(O!==B.near||Z!==B.far)&&(r.updateRenderState({depthNear:B.near,depthFar:B.far}),O=B.near,Z=B.far),B.layers.mask=ue.layers.mask|6,F.layers.mask=B.layers.mask&-5,R.layers.mask=B.layers.mask&-3;let Ne=ue.parent,K=B.cameras;J(B,Ne);for(let oe=0;oe<K.length;oe++)J(K[oe],Ne);B.projectionMatrix.copy(F.projectionMatrix),B.projectionMatrixInverse.copy(F.projectionMatrixInverse),V===null&&ue.isPerspectiveCamera&&(V={camera:ue,fov:ue.fov,zoom:ue.zoom}),te(ue,B,Ne)};function te(ue,Ee,ye){ye===null?ue.matrix.copy(Ee.matrixWorld):(ue.matrix.copy(ye.matrixWorld),ue.matrix.invert(),ue.matrix.multiply(Ee.matrixWorld)),ue.matrix.decompose(ue.position,ue.quaternion,ue.scale),ue.updateMatrixWorld(!0),ue.projectionMatrix.copy(Ee.projectionMatrix),ue.projectionMatrixInverse.copy(Ee.projectionMatrixInverse),ue.isPerspectiveCamera&&(ue.fov=Zo*2*Math.atan(1/ue.projectionMatrix.elements[5]),ue.zoom=1)}this.getCamera=function(){return B},this.getFoveation=function(){if(!(h===null&&p===null))return u},this.setFoveation=function(ue){u=ue,h!==null&&(h.fixedFoveation=ue),p!==null&&p.fixedFoveation!==void 0&&(p.fixedFoveation=ue)},this.hasDepthSensing=function(){return g.texture!==null},this.getDepthSensingMesh=function(){return g.getMesh(B)},this.getCameraTexture=function(ue){return m[ue]};let ge=null;function de(ue,Ee){if(c=Ee.getViewerPose(l||o),v=Ee,c!==null){let ye=c.views;p!==null&&(e.setRenderTargetFramebuffer(b,p.framebuffer),e.setRenderTarget(b));let Ne=!1;ye.length!==B.cameras.length&&(B.cameras.length=0,Ne=!0);for(let Se=0;Se<ye.length;Se++){let Me=ye[Se],Re=null;if(p!==null)Re=p.getViewport(Me);else{let Ke=f.getViewSubImage(h,Me);Re=Ke.viewport,Se===0&&(e.setRenderTargetTextures(b,Ke.colorTexture,Ke.depthStencilTexture),e.setRenderTarget(b))}let _e=H[Se];_e===void 0&&(_e=new ii,_e.layers.enable(Se),_e.viewport=new un,H[Se]=_e),_e.matrix.fromArray(Me.transform.matrix),_e.matrix.decompose(_e.position,_e.quaternion,_e.scale),_e.projectionMatrix.fromArray(Me.projectionMatrix),_e.projectionMatrixInverse.copy(_e.projectionMatrix).invert(),_e.viewport.set(Re.x,Re.y,Re.width,Re.height),Se===0&&(B.matrix.copy(_e.matrix),B.matrix.decompose(B.position,B.quaternion,B.scale)),Ne===!0&&B.cameras.push(_e)}let K=r.enabledFeatures;if(K&&K.includes("depth-sensing")&&r.depthUsage=="gpu-optimized"&&w){f=i.getBinding();let Se=f.getDepthInformation(ye[0]);Se&&Se.isValid&&Se.texture&&g.init(Se,r.renderState)}if(K&&K.includes("camera-access")&&w){e.state.unbindTexture(),f=i.getBinding();for(let Se=0;Se<ye.length;Se++){let Me=ye[Se].camera;if(Me){let Re=m[Me];Re||(Re=new tl,m[Me]=Re);let _e=f.getCameraImage(Me);Re.sourceTexture=_e}}}}for(let ye=0;ye<S.length;ye++){let Ne=A[ye],K=S[ye];Ne!==null&&K!==void 0&&K.update(Ne,Ee,l||o)}ge&&ge(ue,Ee),Ee.detectedPlanes&&i.dispatchEvent({type:"planesdetected",data:Ee}),v=null}let re=new by;re.setAnimationLoop(de),this.setAnimationLoop=function(ue){ge=ue},this.dispose=function(){}}},BT=new rn,Ry=new dt;Ry.set(-1,0,0,0,1,0,0,0,1);function UT(n,e){function t(g,m){g.matrixAutoUpdate===!0&&g.updateMatrix(),m.value.copy(g.matrix)}function i(g,m){m.color.getRGB(g.fogColor.value,Pm(n)),m.isFog?(g.fogNear.value=m.near,g.fogFar.value=m.far):m.isFogExp2&&(g.fogDensity.value=m.density)}function r(g,m,_,M,b){m.isNodeMaterial?m.uniformsNeedUpdate=!1:m.isMeshBasicMaterial?s(g,m):m.isMeshLambertMaterial?(s(g,m),m.envMap&&(g.envMapIntensity.value=m.envMapIntensity)):m.isMeshToonMaterial?(s(g,m),f(g,m)):m.isMeshPhongMaterial?(s(g,m),c(g,m),m.envMap&&(g.envMapIntensity.value=m.envMapIntensity)):m.isMeshStandardMaterial?(s(g,m),h(g,m),m.isMeshPhysicalMaterial&&p(g,m,b)):m.isMeshMatcapMaterial?(s(g,m),v(g,m)):m.isMeshDepthMaterial?s(g,m):m.isMeshDistanceMaterial?(s(g,m),w(g,m)):m.isMeshNormalMaterial?s(g,m):m.isLineBasicMaterial?(o(g,m),m.isLineDashedMaterial&&a(g,m)):m.isPointsMaterial?u(g,m,_,M):m.isSpriteMaterial?l(g,m):m.isShadowMaterial?(g.color.value.copy(m.color),g.opacity.value=m.opacity):m.isShaderMaterial&&(m.uniformsNeedUpdate=!1)}function s(g,m){g.opacity.value=m.opacity,m.color&&g.diffuse.value.copy(m.color),m.emissive&&g.emissive.value.copy(m.emissive).multiplyScalar(m.emissiveIntensity),m.map&&(g.map.value=m.map,t(m.map,g.mapTransform)),m.alphaMap&&(g.alphaMap.value=m.alphaMap,t(m.alphaMap,g.alphaMapTransform)),m.bumpMap&&(g.bumpMap.value=m.bumpMap,t(m.bumpMap,g.bumpMapTransform),g.bumpScale.value=m.bumpScale,m.side===si&&(g.bumpScale.value*=-1)),m.normalMap&&(g.normalMap.value=m.normalMap,t(m.normalMap,g.normalMapTransform),g.normalScale.value.copy(m.normalScale),m.side===si&&g.normalScale.value.negate()),m.displacementMap&&(g.displacementMap.value=m.displacementMap,t(m.displacementMap,g.displacementMapTransform),g.displacementScale.value=m.displacementScale,g.displacementBias.value=m.displacementBias),m.emissiveMap&&(g.emissiveMap.value=m.emissiveMap,t(m.emissiveMap,g.emissiveMapTransform)),m.specularMap&&(g.specularMap.value=m.specularMap,t(m.specularMap,g.specularMapTransform)),m.alphaTest>0&&(g.alphaTest.value=m.alphaTest);let _=e.get(m),M=_.envMap,b=_.envMapRotation;M&&(g.envMap.value=M,g.envMapRotation.value.setFromMatrix4(BT.makeRotationFromEuler(b)).transpose(),M.isCubeTexture&&M.isRenderTargetTexture===!1&&g.envMapRotation.value.premultiply(Ry),g.reflectivity.value=m.reflectivity,g.ior.value=m.ior,g.refractionRatio.value=m.refractionRatio),m.lightMap&&(g.lightMap.value=m.lightMap,g.lightMapIntensity.value=m.lightMapIntensity,t(m.lightMap,g.lightMapTransform)),m.aoMap&&(g.aoMap.value=m.aoMap,g.aoMapIntensity.value=m.aoMapIntensity,t(m.aoMap,g.aoMapTransform))}function o(g,m){g.diffuse.value.copy(m.color),g.opacity.value=m.opacity,m.map&&(g.map.value=m.map,t(m.map,g.mapTransform))}function a(g,m){g.dashSize.value=m.dashSize,g.totalSize.value=m.dashSize+m.gapSize,g.scale.value=m.scale}function u(g,m,_,M){g.diffuse.value.copy(m.color),g.opacity.value=m.opacity,g.size.value=m.size*_,g.scale.value=M*.5,m.map&&(g.map.value=m.map,t(m.map,g.uvTransform)),m.alphaMap&&(g.alphaMap.value=m.alphaMap,t(m.alphaMap,g.alphaMapTransform)),m.alphaTest>0&&(g.alphaTest.value=m.alphaTest)}function l(g,m){g.diffuse.value.copy(m.color),g.opacity.value=m.opacity,g.rotation.value=m.rotation,m.map&&(g.map.value=m.map,t(m.map,g.mapTransform)),m.alphaMap&&(g.alphaMap.value=m.alphaMap,t(m.alphaMap,g.alphaMapTransform)),m.alphaTest>0&&(g.alphaTest.value=m.alphaTest)}function c(g,m){g.specular.value.copy(m.specular),g.shininess.value=Math.max(m.shininess,1e-4)}function f(g,m){m.gradientMap&&(g.gradientMap.value=m.gradientMap)}function h(g,m){g.metalness.value=m.metalness,m.metalnessMap&&(g.metalnessMap.value=m.metalnessMap,t(m.metalnessMap,g.metalnessMapTransform)),g.roughness.value=m.roughness,m.roughnessMap&&(g.roughnessMap.value=m.roughnessMap,t(m.roughnessMap,g.roughnessMapTransform)),m.envMap&&(g.envMapIntensity.value=m.envMapIntensity)}function p(g,m,_){g.ior.value=m.ior,m.diffuseRoughness>0&&(g.diffuseRoughness.value=m.diffuseRoughness,m.diffuseRoughnessMap&&(g.diffuseRoughnessMap.value=m.diffuseRoughnessMap,t(m.diffuseRoughnessMap,g.diffuseRoughnessMapTransform))),m.sheen>0&&(g.sheenColor.value.copy(m.sheenColor).multiplyScalar(m.sheen),g.sheenRoughness.value=m.sheenRoughness,m.sheenColorMap&&(g.sheenColorMap.value=m.sheenColorMap,t(m.sheenColorMap,g.sheenColorMapTransform)),m.sheenRoughnessMap&&(g.sheenRoughnessMap.value=m.sheenRoughnessMap,t(m.sheenRoughnessMap,g.sheenRoughnessMapTransform))),m.clearcoat>0&&(g.clearcoat.value=m.clearcoat,g.clearcoatRoughness.value=m.clearcoatRoughness,m.clearcoatMap&&(g.clearcoatMap.value=m.clearcoatMap,t(m.clearcoatMap,g.clearcoatMapTransform)),m.clearcoatRoughnessMap&&(g.clearcoatRoughnessMap.value=m.clearcoatRoughnessMap,t(m.clearcoatRoughnessMap,g.clearcoatRoughnessMapTransform)),m.clearcoatNormalMap&&(g.clearcoatNormalMap.value=m.clearcoatNormalMap,t(m.clearcoatNormalMap,g.clearcoatNormalMapTransform),g.clearcoatNormalScale.value.copy(m.clearcoatNormalScale),m.side===si&&g.clearcoatNormalScale.value.negate())),m.dispersion>0&&(g.dispersion.value=m.dispersion),m.retroreflectivity>0&&(g.retroreflectivity.value=m.retroreflectivity),m.iridescence>0&&(g.iridescence.value=m.iridescence,g.iridescenceIOR.value=m.iridescenceIOR,g.iridescenceThicknessMinimum.value=m.iridescenceThicknessMinimum,g.iridescenceThicknessMaximum.value=m.iridescenceThicknessMaximum,m.iridescenceMap&&(g.iridescenceMap.value=m.iridescenceMap,t(m.iridescenceMap,g.iridescenceMapTransform)),m.iridescenceThicknessMap&&(g.iridescenceThicknessMap.value=m.iridescenceThicknessMap,t(m.iridescenceThicknessMap,g.iridescenceThicknessMapTransform))),m.transmission>0&&(g.transmission.value=m.transmission,g.transmissionSamplerMap.value=_.texture,g.transmissionSamplerSize.value.set(_.width,_.height),m.transmissionMap&&(g.transmissionMap.value=m.transmissionMap,t(m.transmissionMap,g.transmissionMapTransform)),g.thickness.value=m.thickness,m.thicknessMap&&(g.thicknessMap.value=m.thicknessMap,t(m.thicknessMap,g.thicknessMapTransform)),g.attenuationDistance.value=m.attenuationDistance,g.attenuationColor.value.copy(m.attenuationColor)),m.anisotropy>0&&(g.anisotropyVector.value.set(m.anisotropy*Math.cos(m.anisotropyRotation),m.anisotropy*Math.sin(m.anisotropyRotation)),m.anisotropyMap&&(g.anisotropyMap.value=m.anisotropyMap,t(m.anisotropyMap,g.anisotropyMapTransform))),g.specularIntensity.value=m.specularIntensity,g.specularColor.value.copy(m.specularColor),m.specularColorMap&&(g.specularColorMap.value=m.specularColorMap,t(m.specularColorMap,g.specularColorMapTransform)),m.specularIntensityMap&&(g.specularIntensityMap.value=m.specularIntensityMap,t(m.specularIntensityMap,g.specularIntensityMapTransform))}function v(g,m){m.matcap&&(g.matcap.value=m.matcap)}function w(g,m){let _=e.get(m).light;g.referencePosition.value.setFromMatrixPosition(_.matrixWorld),g.nearDistance.value=_.shadow.camera.near,g.farDistance.value=_.shadow.camera.far}return{refreshFogUniforms:i,refreshMaterialUniforms:r}}function kT(n,e,t,i){let r={},s={};function o(_,M){let b=M.program;i.uniformBlockBinding(_,b,r[_.id])}function a(_,M){let b=r[_.id];b===void 0&&(v(_),b=u(_),r[_.id]=b,_.addEventListener("dispose",g));let S=M.program;i.updateUBOMapping(_,S);let A=e.render.frame;s[_.id]!==A&&(l(_),s[_.id]=A)}function u(_){let M=n.createBuffer(),b=_.__size,S=_.usage;return n.bindBuffer(n.UNIFORM_BUFFER,M),n.bufferData(n.UNIFORM_BUFFER,b,S),n.bindBuffer(n.UNIFORM_BUFFER,null),M}function l(_){let M=r[_.id],b=_.uniforms,S=_.__cache;n.bindBuffer(n.UNIFORM_BUFFER,M);for(let A=0,x=b.length;A<x;A++){let T=b[A];if(Array.isArray(T))for(let V=0,F=T.length;V<F;V++)c(T[V],A,V,S);else c(T,A,0,S)}n.bindBuffer(n.UNIFORM_BUFFER,null)}function c(_,M,b,S){if(h(_,M,b,S)===!0){let A=_.__offset,x=_.value;if(Array.isArray(x)){let T=0;for(let V=0;V<x.length;V++){let F=x[V],R=w(F,!0);f(F,_.__data,T),T+=R.storage/Float32Array.BYTES_PER_ELEMENT}}else f(x,_.__data,0);n.bufferSubData(n.UNIFORM_BUFFER,A,_.__data)}}function f(_,M,b){typeof _=="number"||typeof _=="boolean"?M[b]=_:_.isMatrix3?(M[b]=_.elements[0],M[b+1]=_.elements[1],M[b+2]=_.elements[2],M[b+3]=0,M[b+4]=_.elements[3],M[b+5]=_.elements[4],M[b+6]=_.elements[5],M[b+7]=0,M[b+8]=_.elements[6],M[b+9]=_.elements[7],M[b+10]=_.elements[8],M[b+11]=0):ArrayBuffer.isView(_)?M.set(_.subarray(0,M.length-b),b):_.toArray(M,b)}function h(_,M,b,S){let A=_.value,x=M+"_"+b;if(Array.isArray(A)){S[x]===void 0&&(S[x]=[]);let T=S[x],V=!1;for(let F=0;F<A.length;F++)p(A[F],T,F)===!0&&(V=!0);return V}return p(A,S,x)}function p(_,M,b){if(M[b]===void 0)return typeof _=="number"||typeof _=="boolean"?M[b]=_:ArrayBuffer.isView(_)?M[b]=_.slice():M[b]=_.clone(),!0;{let S=M[b];if(typeof _=="number"||typeof _=="boolean"){if(S!==_)return M[b]=_,!0}else{if(ArrayBuffer.isView(_))return!0;if(S.equals(_)===!1)return S.copy(_),!0}}return!1}function v(_){let M=_.uniforms,b=0,S=16;for(let x=0,T=M.length;x<T;x++){let V=Array.isArray(M[x])?M[x]:[M[x]];for(let F=0,R=V.length;F<R;F++){let H=V[F],B=Array.isArray(H.value)?H.value:[H.value],O=Array.isArray(M[x])||Array.isArray(H.value),Z=b;for(let L=0,ae=B.length;L<ae;L++){let J=B[L],te=w(J,O),ge=b%S,de=ge%te.boundary,re=ge+de;b+=de,re!==0&&S-re<te.storage&&(b+=S-re),L===0&&(Z=b),b+=te.storage}let I=H.type==="int"?Int32Array:H.type==="uint"?Uint32Array:Float32Array;H.__data=new I((b-Z)/Float32Array.BYTES_PER_ELEMENT),H.__offset=Z}}let A=b%S;return A>0&&(b+=S-A),_.__size=b,_.__cache={},this}function w(_,M){let b={boundary:0,storage:0};return typeof _=="number"||typeof _=="boolean"?(b.boundary=4,b.storage=4):_.isVector2?(b.boundary=8,b.storage=8):_.isVector3||_.isColor?(b.boundary=16,b.storage=12):_.isVector4?(b.boundary=16,b.storage=16):_.isMatrix3?(b.boundary=16,b.storage=48):_.isMatrix4?(b.boundary=16,b.storage=64):_.isTexture?it("WebGLRenderer: Texture samplers can not be part of an uniforms group."):ArrayBuffer.isView(_)?(b.boundary=16,b.storage=_.byteLength):it("WebGLRenderer: Unsupported uniform value type.",_),M===!0&&(b.boundary=16,b.storage=Math.ceil(b.storage/16)*16),b}function g(_){let M=_.target;M.removeEventListener("dispose",g),n.deleteBuffer(r[M.id]),delete r[M.id],delete s[M.id]}function m(){for(let _ in r)n.deleteBuffer(r[_]);r={},s={}}return{bind:o,update:a,dispose:m}}var zT=new Uint16Array([12469,15057,12620,14925,13266,14620,13807,14376,14323,13990,14545,13625,14713,13328,14840,12882,14931,12528,14996,12233,15039,11829,15066,11525,15080,11295,15085,10976,15082,10705,15073,10495,13880,14564,13898,14542,13977,14430,14158,14124,14393,13732,14556,13410,14702,12996,14814,12596,14891,12291,14937,11834,14957,11489,14958,11194,14943,10803,14921,10506,14893,10278,14858,9960,14484,14039,14487,14025,14499,13941,14524,13740,14574,13468,14654,13106,14743,12678,14818,12344,14867,11893,14889,11509,14893,11180,14881,10751,14852,10428,14812,10128,14765,9754,14712,9466,14764,13480,14764,13475,14766,13440,14766,13347,14769,13070,14786,12713,14816,12387,14844,11957,14860,11549,14868,11215,14855,10751,14825,10403,14782,10044,14729,9651,14666,9352,14599,9029,14967,12835,14966,12831,14963,12804,14954,12723,14936,12564,14917,12347,14900,11958,14886,11569,14878,11247,14859,10765,14828,10401,14784,10011,14727,9600,14660,9289,14586,8893,14508,8533,15111,12234,15110,12234,15104,12216,15092,12156,15067,12010,15028,11776,14981,11500,14942,11205,14902,10752,14861,10393,14812,9991,14752,9570,14682,9252,14603,8808,14519,8445,14431,8145,15209,11449,15208,11451,15202,11451,15190,11438,15163,11384,15117,11274,15055,10979,14994,10648,14932,10343,14871,9936,14803,9532,14729,9218,14645,8742,14556,8381,14461,8020,14365,7603,15273,10603,15272,10607,15267,10619,15256,10631,15231,10614,15182,10535,15118,10389,15042,10167,14963,9787,14883,9447,14800,9115,14710,8665,14615,8318,14514,7911,14411,7507,14279,7198,15314,9675,15313,9683,15309,9712,15298,9759,15277,9797,15229,9773,15166,9668,15084,9487,14995,9274,14898,8910,14800,8539,14697,8234,14590,7790,14479,7409,14367,7067,14178,6621,15337,8619,15337,8631,15333,8677,15325,8769,15305,8871,15264,8940,15202,8909,15119,8775,15022,8565,14916,8328,14804,8009,14688,7614,14569,7287,14448,6888,14321,6483,14088,6171,15350,7402,15350,7419,15347,7480,15340,7613,15322,7804,15287,7973,15229,8057,15148,8012,15046,7846,14933,7611,14810,7357,14682,7069,14552,6656,14421,6316,14251,5948,14007,5528,15356,5942,15356,5977,15353,6119,15348,6294,15332,6551,15302,6824,15249,7044,15171,7122,15070,7050,14949,6861,14818,6611,14679,6349,14538,6067,14398,5651,14189,5311,13935,4958,15359,4123,15359,4153,15356,4296,15353,4646,15338,5160,15311,5508,15263,5829,15188,6042,15088,6094,14966,6001,14826,5796,14678,5543,14527,5287,14377,4985,14133,4586,13869,4257,15360,1563,15360,1642,15358,2076,15354,2636,15341,3350,15317,4019,15273,4429,15203,4732,15105,4911,14981,4932,14836,4818,14679,4621,14517,4386,14359,4156,14083,3795,13808,3437,15360,122,15360,137,15358,285,15355,636,15344,1274,15322,2177,15281,2765,15215,3223,15120,3451,14995,3569,14846,3567,14681,3466,14511,3305,14344,3121,14037,2800,13753,2467,15360,0,15360,1,15359,21,15355,89,15346,253,15325,479,15287,796,15225,1148,15133,1492,15008,1749,14856,1882,14685,1886,14506,1783,14324,1608,13996,1398,13702,1183]),wr=null;function VT(){return wr===null&&(wr=new Cc(zT,16,16,Ds,sr),wr.name="DFG_LUT",wr.minFilter=ri,wr.magFilter=ri,wr.wrapS=br,wr.wrapT=br,wr.generateMipmaps=!1,wr.needsUpdate=!0),wr}var kh=class{constructor(e={}){let{canvas:t=W_(),context:i=null,depth:r=!0,stencil:s=!1,alpha:o=!1,antialias:a=!1,premultipliedAlpha:u=!0,preserveDrawingBuffer:l=!1,powerPreference:c="default",failIfMajorPerformanceCaveat:f=!1,reversedDepthBuffer:h=!1,outputBufferType:p=fi}=e;this.isWebGLRenderer=!0;let v;if(i!==null){if(typeof WebGLRenderingContext<"u"&&i instanceof WebGLRenderingContext)throw new Error("THREE.WebGLRenderer: WebGL 1 is not supported since r163.");v=i.getContextAttributes().alpha}else v=o;let w=p,g=new Set([rh,ih,nh]),m=new Set([fi,ir,sa,no,eh,th]),_=new Uint32Array(4),M=new Int32Array(4),b={textures:[],min:[],max:[],resolution:[]},S=null,A=null,x=[],T=[],V=null;this.domElement=t,this.debug={checkShaderErrors:!0,diagnostics:{keywords:!1},onShaderError:null},this.autoClear=!0,this.autoClearColor=!0,this.autoClearDepth=!0,this.autoClearStencil=!0,this.sortObjects=!0,this.clippingPlanes=[],this.localClippingEnabled=!1,this.toneMapping=Er,this.toneMappingExposure=1,this.transmissionResolutionScale=1;let F=this,R=!1,H=null,B=null,O=null,Z=null;this._outputColorSpace=ni;let I=0,L=0,ae=null,J=-1,te=null,ge=new un,de=new un,re=null,ue=new _t(0),Ee=0,ye=t.width,Ne=t.height,K=1,oe=null,xe=null,Se=new un(0,0,ye,Ne),Me=new un(0,0,ye,Ne),Re=!1,_e=new _s,Ke=new Nc,lt=!1,vt=!1,mt=new rn,Ct=new fe,ot=new un,Wt={background:null,fog:null,environment:null,overrideMaterial:null,isScene:!0},Lt=!1;function Ot(){return ae===null?K:1}let Y=i;function Ce(N,j){return t.getContext(N,j)}let Je,tt,Fe,W,q,ne,D,y,z,ie,$,pe,d,C,U,Q,k,se,he,Ae,De,Pe,Ye;try{let N={alpha:!0,depth:r,stencil:s,antialias:a,premultipliedAlpha:u,preserveDrawingBuffer:l,powerPreference:c,failIfMajorPerformanceCaveat:f};if("setAttribute"in t&&t.setAttribute("data-engine",`three.js r${"187"}`),t.addEventListener("webglcontextlost",Xe,!1),t.addEventListener("webglcontextrestored",rt,!1),t.addEventListener("webglcontextcreationerror",Ue,!1),Y===null){let j="webgl2";if(Y=Ce(j,N),Y===null)throw Ce(j)?new Error("THREE.WebGLRenderer: Error creating WebGL context with your selected attributes."):new Error("THREE.WebGLRenderer: Error creating WebGL context.")}nt()}catch(N){throw t.removeEventListener("webglcontextlost",Xe,!1),t.removeEventListener("webglcontextrestored",rt,!1),t.removeEventListener("webglcontextcreationerror",Ue,!1),ht("WebGLRenderer: "+N.message),N}function nt(){Je=new KA(Y),Je.init(),De=new IT(Y,Je),tt=new VA(Y,Je,e,De),Fe=new FT(Y,Je),tt.reversedDepthBuffer&&h&&Fe.buffers.depth.setReversed(!0),B=Y.createFramebuffer(),O=Y.createFramebuffer(),Z=Y.createFramebuffer(),W=new tD(Y),q=new xT,ne=new PT(Y,Je,Fe,q,tt,De,W),D=new JA(F),y=new iE(Y),Pe=new kA(Y,y),z=new QA(Y,y,W,Pe),ie=new iD(Y,z,y,Pe,W),se=new nD(Y,tt,ne),U=new GA(q),$=new vT(F,D,Je,tt,Pe,U),pe=new UT(F,q),d=new yT,C=new AT(Je),k=new UA(F,D,Fe,ie,v,u),Q=new RT(F,ie,tt),Ye=new kT(Y,W,tt,Fe),he=new zA(Y,Je,W),Ae=new eD(Y,Je,W),W.programs=$.programs,F.capabilities=tt,F.extensions=Je,F.properties=q,F.renderLists=d,F.shadowMap=Q,F.state=Fe,F.info=W}w!==fi&&(V=new sD(w,t.width,t.height,a,r,s));let we=new qm(F,Y);this.xr=we,this.getContext=function(){return Y},this.getContextAttributes=function(){return Y.getContextAttributes()},this.forceContextLoss=function(){let N=Je.get("WEBGL_lose_context");N&&N.loseContext()},this.forceContextRestore=function(){let N=Je.get("WEBGL_lose_context");N&&N.restoreContext()},this.getPixelRatio=function(){return K},this.setPixelRatio=function(N){N!==void 0&&(K=N,this.setSize(ye,Ne,!1))},this.getSize=function(N){return N.set(ye,Ne)},this.setSize=function(N,j,ve=!0){if(we.isPresenting){it("WebGLRenderer: Can't change size while VR device is presenting.");return}ye=N,Ne=j,t.width=Math.floor(N*K),t.height=Math.floor(j*K),ve===!0&&(t.style.width=N+"px",t.style.height=j+"px"),V!==null&&V.setSize(t.width,t.height),this.setViewport(0,0,N,j)},this.getDrawingBufferSize=function(N){return N.set(ye*K,Ne*K).floor()},this.setDrawingBufferSize=function(N,j,ve){ye=N,Ne=j,K=ve,t.width=Math.floor(N*ve),t.height=Math.floor(j*ve),this.setViewport(0,0,N,j)},this.setEffects=function(N){if(w===fi){ht("WebGLRenderer: setEffects() requires outputBufferType set to HalfFloatType or FloatType.");return}if(N){for(let j=0;j<N.length;j++)if(N[j].isOutputPass===!0){it("WebGLRenderer: OutputPass is not needed in setEffects(). Tone mapping and color space conversion are applied automatically.");break}}V.setEffects(N||[])},this.getCurrentViewport=function(N){return N.copy(ge)},this.getViewport=function(N){return N.copy(Se)},this.setViewport=function(N,j,ve,le){N.isVector4?Se.set(N.x,N.y,N.z,N.w):Se.set(N,j,ve,le),Fe.viewport(ge.copy(Se).multiplyScalar(Ot()).round())},this.getScissor=function(N){return N.copy(Me)},this.setScissor=function(N,j,ve,le){N.isVector4?Me.set(N.x,N.y,N.z,N.w):Me.set(N,j,ve,le),Fe.scissor(de.copy(Me).multiplyScalar(Ot()).round())},this.getScissorTest=function(){return Re},this.setScissorTest=function(N){Fe.setScissorTest(Re=N)},this.setOpaqueSort=function(N){oe=N},this.setTransparentSort=function(N){xe=N},this.getClearColor=function(N){return N.copy(k.getClearColor())},this.setClearColor=function(){k.setClearColor(...arguments)},this.getClearAlpha=function(){return k.getClearAlpha()},this.setClearAlpha=function(){k.setClearAlpha(...arguments)},this.clear=function(N=!0,j=!0,ve=!0){let le=0;if(N){let ce=!1;if(ae!==null){let Oe=ae.texture.format;ce=g.has(Oe)}if(ce){let Oe=ae.texture.type,ke=m.has(Oe),Be=k.getClearColor(),ze=k.getClearAlpha(),je=Be.r,ct=Be.g,bt=Be.b;ke?(_[0]=je,_[1]=ct,_[2]=bt,_[3]=ze,Y.clearBufferuiv(Y.COLOR,0,_)):(M[0]=je,M[1]=ct,M[2]=bt,M[3]=ze,Y.clearBufferiv(Y.COLOR,0,M))}else le|=Y.COLOR_BUFFER_BIT}j&&(le|=Y.DEPTH_BUFFER_BIT,this.state.buffers.depth.setMask(!0)),ve&&(le|=Y.STENCIL_BUFFER_BIT,this.state.buffers.stencil.setMask(4294967295)),le!==0&&Y.clear(le)},this.clearColor=function(){this.clear(!0,!1,!1)},this.clearDepth=function(){this.clear(!1,!0,!1)},this.clearStencil=function(){this.clear(!1,!1,!0)},this.setNodesHandler=function(N){N.setRenderer(this),H=N},this.dispose=function(){t.removeEventListener("webglcontextlost",Xe,!1),t.removeEventListener("webglcontextrestored",rt,!1),t.removeEventListener("webglcontextcreationerror",Ue,!1),k.dispose(),d.dispose(),C.dispose(),ne.dispose(),q.dispose(),D.dispose(),ie.dispose(),z.dispose(),Pe.dispose(),Ye.dispose(),$.dispose(),we.dispose(),we.removeEventListener("sessionstart",co),we.removeEventListener("sessionend",Ci),Yi.stop()};function Xe(N){N.preventDefault(),Tm("WebGLRenderer: Context Lost."),R=!0}function rt(){Tm("WebGLRenderer: Context Restored."),R=!1;let N=W.autoReset,j=Q.enabled,ve=Q.autoUpdate,le=Q.needsUpdate,ce=Q.type;nt(),W.autoReset=N,Q.enabled=j,Q.autoUpdate=ve,Q.needsUpdate=le,Q.type=ce}function Ue(N){ht("WebGLRenderer: A WebGL context could not be created. Reason: ",N.statusMessage)}function gt(N){let j=N.target;j.removeEventListener("dispose",gt),Zt(j)}function Zt(N){zn(N),q.remove(N)}function zn(N){let j=q.get(N).programs;j!==void 0&&(j.forEach(function(ve){$.releaseProgram(ve)}),N.isShaderMaterial&&$.releaseShaderCache(N))}this.renderBufferDirect=function(N,j,ve,le,ce,Oe){j===null&&(j=Wt);let ke=ce.isMesh&&ce.matrixWorld.determinantAffine()<0,Be=Ps(N,j,ve,le,ce);Fe.setMaterial(le,ke);let ze=ve.index,je=1;if(le.wireframe===!0){if(ze=z.getWireframeAttribute(ve),ze===void 0)return;je=2}let ct=ve.drawRange,bt=ve.attributes.position,Ze=ct.start*je,St=(ct.start+ct.count)*je;Oe!==null&&(Ze=Math.max(Ze,Oe.start*je),St=Math.min(St,(Oe.start+Oe.count)*je)),ze!==null?(Ze=Math.max(Ze,0),St=Math.min(St,ze.count)):bt!=null&&(Ze=Math.max(Ze,0),St=Math.min(St,bt.count));let fn=St-Ze;if(fn<0||fn===1/0)return;Pe.setup(ce,le,Be,ve,ze);let Xt,qt=he;if(ze!==null&&(Xt=y.get(ze),qt=Ae,qt.setIndex(Xt)),ce.isMesh)le.wireframe===!0?(Fe.setLineWidth(le.wireframeLinewidth*Ot()),qt.setMode(Y.LINES)):qt.setMode(Y.TRIANGLES);else if(ce.isLine){let Mn=le.linewidth;Mn===void 0&&(Mn=1),Fe.setLineWidth(Mn*Ot()),ce.isLineSegments?qt.setMode(Y.LINES):ce.isLineLoop?qt.setMode(Y.LINE_LOOP):qt.setMode(Y.LINE_STRIP)}else ce.isPoints?qt.setMode(Y.POINTS):ce.isSprite&&qt.setMode(Y.TRIANGLES);if(ce.isBatchedMesh)if(Je.get("WEBGL_multi_draw"))qt.renderMultiDraw(ce._multiDrawStarts,ce._multiDrawCounts,ce._multiDrawCount);else{let Mn=ce._multiDrawStarts,qe=ce._multiDrawCounts,vn=ce._multiDrawCount,At=ze?y.get(ze).bytesPerElement:1,Tr=q.get(le).currentProgram.getUniforms();for(let xn=0;xn<vn;xn++)Tr.setValue(Y,"_gl_DrawID",xn),qt.render(Mn[xn]/At,qe[xn])}else if(ce.isInstancedMesh)qt.renderInstances(Ze,fn,ce.count);else if(ve.isInstancedBufferGeometry){let Mn=ve._maxInstanceCount!==void 0?ve._maxInstanceCount:1/0,qe=Math.min(ve.instanceCount,Mn);qt.renderInstances(Ze,fn,qe)}else qt.render(Ze,fn)};function Ns(N,j,ve,le){H!==null&&N.isNodeMaterial&&H.setObject(le,N),lt===!0&&U.setState(N,ve,!1),N.transparent===!0&&N.side===Mr&&N.forceSinglePass===!1?(N.side=si,N.needsUpdate=!0,Ni(N,j,le),N.side=As,N.needsUpdate=!0,Ni(N,j,le),N.side=Mr):Ni(N,j,le)}this.compile=function(N,j,ve=null){ve===null&&(ve=N),H!==null&&H.renderStart(N,j,ve),A=C.get(ve),A.init(j),T.push(A),ve.traverseVisible(function(ce){ce.isLight&&ce.layers.test(j.layers)&&(A.pushLight(ce),ce.castShadow&&A.pushShadow(ce))}),N!==ve&&N.traverseVisible(function(ce){ce.isLight&&ce.layers.test(j.layers)&&(A.pushLight(ce),ce.castShadow&&A.pushShadow(ce))}),A.setupLights(),H!==null&&H.updateLights(A.state.lightsArray),vt=this.localClippingEnabled,lt=U.init(this.clippingPlanes,vt),lt===!0&&U.setGlobalState(this.clippingPlanes,j),H!==null&&Q.render(A.state.shadowsArray,ve,j);let le=new Set;return N.traverse(function(ce){if(!(ce.isMesh||ce.isPoints||ce.isLine||ce.isSprite))return;let Oe=ce.material;if(Oe)if(Array.isArray(Oe))for(let ke=0;ke<Oe.length;ke++){let Be=Oe[ke];Ns(Be,ve,j,ce),le.add(Be)}else Ns(Oe,ve,j,ce),le.add(Oe)}),A=T.pop(),H!==null&&H.renderEnd(),le},this.compileAsync=function(N,j,ve=null){let le=this.compile(N,j,ve);return new Promise(ce=>{function Oe(){if(le.forEach(function(ke){let ze=q.get(ke).currentProgram;(ze===void 0||ze.isReady())&&le.delete(ke)}),le.size===0){ce(N);return}setTimeout(Oe,10)}Je.get("KHR_parallel_shader_compile")!==null?Oe():setTimeout(Oe,10)})};let es=null;function _a(N){es&&es(N)}function co(){Yi.stop()}function Ci(){Yi.start()}let Yi=new by;Yi.setAnimationLoop(_a),typeof self<"u"&&Yi.setContext(self),this.setAnimationLoop=function(N){es=N,we.setAnimationLoop(N),N===null?Yi.stop():Yi.start()},we.addEventListener("sessionstart",co),we.addEventListener("sessionend",Ci),this.render=function(N,j){if(j!==void 0&&j.isCamera!==!0){ht("WebGLRenderer.render: camera is not an instance of THREE.Camera.");return}if(R===!0)return;H!==null&&H.renderStart(N,j);let ve=we.enabled===!0&&we.isPresenting===!0,le=V!==null&&(ae===null||ve)&&V.begin(F,ae);if(N.matrixWorldAutoUpdate===!0&&N.updateMatrixWorld(),j.parent===null&&j.matrixWorldAutoUpdate===!0&&j.updateMatrixWorld(),we.enabled===!0&&we.isPresenting===!0&&(V===null||V.isCompositing()===!1)&&(we.cameraAutoUpdate===!0&&we.updateCamera(j),j=we.getCamera()),N.isScene===!0&&N.onBeforeRender(F,N,j,ae),A=C.get(N,T.length),A.init(j),A.state.textureUnits=ne.getTextureUnits(),T.push(A),mt.multiplyMatrices(j.projectionMatrix,j.matrixWorldInverse),j.isArrayCamera?Ke.setFromArrayCamera(j):_e.setFromProjectionMatrix(mt,Gi,j.reversedDepth),vt=this.localClippingEnabled,lt=U.init(this.clippingPlanes,vt),S=d.get(N,x.length),S.init(),x.push(S),this.info.render.frame++,we.enabled===!0&&we.isPresenting===!0){let ke=F.xr.getDepthSensingMesh();ke!==null&&$i(ke,j,-1/0,F.sortObjects)}$i(N,j,0,F.sortObjects),S.finish(),H!==null&&H.updateLights(A.state.lightsArray),F.sortObjects===!0&&S.sort(oe,xe),Lt=we.enabled===!1||we.isPresenting===!1||we.hasDepthSensing()===!1,Lt&&k.addToRenderList(S,N),this.info.autoReset===!0&&this.info.reset(),lt===!0&&U.beginShadows();let ce=A.state.shadowsArray;if(Q.render(ce,N,j),lt===!0&&U.endShadows(),(le&&V.hasRenderPass())===!1){let ke=S.opaque,Be=S.transmissive;if(A.setupLights(),j.isArrayCamera){let ze=j.cameras;if(Be.length>0)for(let je=0,ct=ze.length;je<ct;je++){let bt=ze[je];pi(ke,Be,N,bt)}Lt&&k.render(N);for(let je=0,ct=ze.length;je<ct;je++){let bt=ze[je];Rs(S,N,bt,bt.viewport)}}else Be.length>0&&pi(ke,Be,N,j),Lt&&k.render(N),Rs(S,N,j)}ae!==null&&L===0&&(ne.updateMultisampleRenderTarget(ae),ne.updateRenderTargetMipmap(ae)),le&&V.end(F),N.isScene===!0&&N.onAfterRender(F,N,j),Pe.resetDefaultState(),J=-1,te=null,T.pop(),T.length>0?(A=T[T.length-1],ne.setTextureUnits(A.state.textureUnits),lt===!0&&U.setGlobalState(F.clippingPlanes,A.state.camera)):A=null,x.pop(),x.length>0?S=x[x.length-1]:S=null,H!==null&&H.renderEnd()};function $i(N,j,ve,le){if(N.visible===!1)return;if(N.layers.test(j.layers)){if(N.isGroup)ve=N.renderOrder;else if(N.isLOD)N.autoUpdate===!0&&N.update(j);else if(N.isLight)A.pushLight(N),N.castShadow&&A.pushShadow(N);else if(N.isSprite){let ke=j.isArrayCamera?Ke:_e;if(!N.frustumCulled||N.intersectsFrustum(ke)){le&&ot.setFromMatrixPosition(N.matrixWorld).applyMatrix4(mt);let Be=ie.update(N),ze=N.material;ze.visible&&S.push(N,Be,ze,ve,ot.z,null,j)}}else if(N.isMesh||N.isLine||N.isPoints){let ke=j.isArrayCamera?Ke:_e;if(!N.frustumCulled||N.intersectsFrustum(ke)){let Be=ie.update(N),ze=N.material;if(le&&(N.boundingSphere!==void 0?(N.boundingSphere===null&&N.computeBoundingSphere(),ot.copy(N.boundingSphere.center)):(Be.boundingSphere===null&&Be.computeBoundingSphere(),ot.copy(Be.boundingSphere.center)),ot.applyMatrix4(N.matrixWorld).applyMatrix4(mt)),Array.isArray(ze)){let je=Be.groups;for(let ct=0,bt=je.length;ct<bt;ct++){let Ze=je[ct],St=ze[Ze.materialIndex];St&&St.visible&&S.push(N,Be,St,ve,ot.z,Ze,j)}}else ze.visible&&S.push(N,Be,ze,ve,ot.z,null,j)}}}let Oe=N.children;for(let ke=0,Be=Oe.length;ke<Be;ke++)$i(Oe[ke],j,ve,le)}function Rs(N,j,ve,le){let{opaque:ce,transmissive:Oe,transparent:ke}=N;A.setupLightsView(ve),lt===!0&&U.setGlobalState(F.clippingPlanes,ve),le&&Fe.viewport(ge.copy(le)),ce.length>0&&on(ce,j,ve),Oe.length>0&&on(Oe,j,ve),ke.length>0&&on(ke,j,ve),Fe.buffers.depth.setTest(!0),Fe.buffers.depth.setMask(!0),Fe.buffers.color.setMask(!0),Fe.setPolygonOffset(!1)}function pi(N,j,ve,le){if((ve.isScene===!0?ve.overrideMaterial:null)!==null)return;if(A.state.transmissionRenderTarget[le.id]===void 0){let Ze=Je.has("EXT_color_buffer_half_float")||Je.has("EXT_color_buffer_float");A.state.transmissionRenderTarget[le.id]=new Ei(1,1,{generateMipmaps:!0,type:Ze?sr:fi,minFilter:Zr,samples:Math.max(4,tt.samples),stencilBuffer:s,resolveDepthBuffer:!1,resolveStencilBuffer:!1,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,colorSpace:Dt.workingColorSpace})}let Oe=A.state.transmissionRenderTarget[le.id],ke=le.viewport||ge;Oe.setSize(ke.z*F.transmissionResolutionScale,ke.w*F.transmissionResolutionScale);let Be=F.getRenderTarget(),ze=F.getActiveCubeFace(),je=F.getActiveMipmapLevel();F.setRenderTarget(Oe),F.getClearColor(ue),Ee=F.getClearAlpha(),Ee<1&&F.setClearColor(16777215,.5),F.clear(),Lt&&k.render(ve);let ct=F.toneMapping;F.toneMapping=Er;let bt=le.viewport;if(le.viewport!==void 0&&(le.viewport=void 0),A.setupLightsView(le),lt===!0&&U.setGlobalState(F.clippingPlanes,le),on(N,ve,le),ne.updateMultisampleRenderTarget(Oe),ne.updateRenderTargetMipmap(Oe),Je.has("WEBGL_multisampled_render_to_texture")===!1){let Ze=!1;for(let St=0,fn=j.length;St<fn;St++){let Xt=j[St],{object:qt,geometry:Mn,material:qe,group:vn}=Xt;if(qe.side===Mr&&qt.layers.test(le.layers)){let At=qe.side;qe.side=si,qe.needsUpdate=!0,cn(qt,ve,le,Mn,qe,vn),qe.side=At,qe.needsUpdate=!0,Ze=!0}}Ze===!0&&(ne.updateMultisampleRenderTarget(Oe),ne.updateRenderTargetMipmap(Oe))}F.setRenderTarget(Be,ze,je),F.setClearColor(ue,Ee),bt!==void 0&&(le.viewport=bt),F.toneMapping=ct}function on(N,j,ve){let le=j.isScene===!0?j.overrideMaterial:null;for(let ce=0,Oe=N.length;ce<Oe;ce++){let ke=N[ce],{object:Be,geometry:ze,group:je}=ke,ct=ke.material;ct.allowOverride===!0&&le!==null&&(ct=le),Be.layers.test(ve.layers)&&cn(Be,j,ve,ze,ct,je)}}function cn(N,j,ve,le,ce,Oe){H!==null&&ce.isNodeMaterial&&H.setObject(N,ce),N.onBeforeRender(F,j,ve,le,ce,Oe),N.modelViewMatrix.multiplyMatrices(ve.matrixWorldInverse,N.matrixWorld),N.normalMatrix.getNormalMatrix(N.modelViewMatrix),ce.onBeforeRender(F,j,ve,le,N,Oe),ce.transparent===!0&&ce.side===Mr&&ce.forceSinglePass===!1?(ce.side=si,ce.needsUpdate=!0,F.renderBufferDirect(ve,j,le,ce,N,Oe),ce.side=As,ce.needsUpdate=!0,F.renderBufferDirect(ve,j,le,ce,N,Oe),ce.side=Mr):F.renderBufferDirect(ve,j,le,ce,N,Oe),N.onAfterRender(F,j,ve,le,ce,Oe)}function hn(N){let j=0;for(let ve of N)ve.texture!==null&&j++;return j}function Ni(N,j,ve){j.isScene!==!0&&(j=Wt);let le=q.get(N),ce=A.state.lights,Oe=A.state.shadowsArray,ke=ce.state.version,Be=$.getParameters(N,ce.state,Oe,j,ve,A.state.lightProbeGridArray),ze=$.getProgramCacheKey(Be),je=le.programs;le.environment=N.isMeshStandardMaterial||N.isMeshLambertMaterial||N.isMeshPhongMaterial?j.environment:null,le.fog=j.fog;let ct=N.isMeshStandardMaterial||N.isMeshLambertMaterial&&!N.envMap||N.isMeshPhongMaterial&&!N.envMap;le.envMap=D.get(N.envMap||le.environment,ct),le.envMapRotation=le.environment!==null&&N.envMap===null?j.environmentRotation:N.envMapRotation,je===void 0&&(N.addEventListener("dispose",gt),je=new Map,le.programs=je,le.programVariants=new Map);let bt=je.get(ze);if(bt!==void 0){if(le.currentProgram===bt&&le.lightsStateVersion===ke)return Fs(N,Be),bt}else Be.uniforms=$.getUniforms(N),H!==null&&N.isNodeMaterial&&H.build(N,ve,Be),N.onBeforeCompile(Be,F),bt=$.acquireProgram(Be,ze),je.set(ze,bt),le.uniforms=Be.uniforms;let Ze=le.uniforms;return(!N.isShaderMaterial&&!N.isRawShaderMaterial||N.clipping===!0)&&(Ze.clippingPlanes=U.uniform),Fs(N,Be),le.needsLights=hr(N),le.lightsStateVersion=ke,le.needsLights&&(Ze.ambientLightColor.value=ce.state.ambient,Ze.lightProbe.value=ce.state.probe,Ze.sunLights.value=ce.state.sun,Ze.sunLightShadows.value=ce.state.sunShadow,Ze.directionalLights.value=ce.state.directional,Ze.directionalLightShadows.value=ce.state.directionalShadow,Ze.spotLights.value=ce.state.spot,Ze.spotLightShadows.value=ce.state.spotShadow,Ze.rectAreaLights.value=ce.state.rectArea,Ze.ltc_1.value=ce.state.rectAreaLTC1,Ze.ltc_2.value=ce.state.rectAreaLTC2,Ze.pointLights.value=ce.state.point,Ze.pointLightShadows.value=ce.state.pointShadow,Ze.hemisphereLights.value=ce.state.hemi,Ze.sunShadowMatrix.value=ce.state.sunShadowMatrix,Ze.sunShadowCascade.value=ce.state.sunShadowCascade,Ze.directionalShadowMatrix.value=ce.state.directionalShadowMatrix,Ze.spotLightMatrix.value=ce.state.spotLightMatrix,Ze.spotLightMap.value=ce.state.spotLightMap,Ze.pointShadowMatrix.value=ce.state.pointShadowMatrix),le.numLightProbeGrids=hn(A.state.lightProbeGridArray),le.currentProgram=bt,le.uniformsList=null,bt}function Jn(N,j,ve,le,ce){let Oe=q.get(N),ke=Oe.currentProgram.id+","+le+","+ce,Be=Oe.programVariants.get(ke);return Be===void 0?(Be=Ni(N,j,ve),Oe.programVariants.set(ke,Be)):(Oe.currentProgram=Be,Oe.uniformsList=null,Oe.outputColorSpace=le,Oe.toneMapping=ce),Be}function cr(N){if(N.uniformsList===null){let j=N.currentProgram.getUniforms();N.uniformsList=aa.seqWithValue(j.seq,N.uniforms)}return N.uniformsList}function Fs(N,j){let ve=q.get(N);ve.outputColorSpace=j.outputColorSpace,ve.batching=j.batching,ve.batchingColor=j.batchingColor,ve.instancing=j.instancing,ve.instancingColor=j.instancingColor,ve.instancingMorph=j.instancingMorph,ve.skinning=j.skinning,ve.morphTargets=j.morphTargets,ve.morphNormals=j.morphNormals,ve.morphColors=j.morphColors,ve.morphTargetsCount=j.morphTargetsCount,ve.numClippingPlanes=j.numClippingPlanes,ve.numIntersection=j.numClipIntersection,ve.vertexAlphas=j.vertexAlphas,ve.vertexTangents=j.vertexTangents,ve.toneMapping=j.toneMapping}function Ps(N,j,ve,le,ce){j.isScene!==!0&&(j=Wt),ne.resetTextureUnits();let Oe=j.fog,ke=le.isMeshStandardMaterial||le.isMeshLambertMaterial||le.isMeshPhongMaterial?j.environment:null,Be=ae===null?F.outputColorSpace:ae.isXRRenderTarget===!0?ae.texture.colorSpace:Dt.workingColorSpace,ze=le.isMeshStandardMaterial||le.isMeshLambertMaterial&&!le.envMap||le.isMeshPhongMaterial&&!le.envMap,je=D.get(le.envMap||ke,ze),ct=le.vertexColors===!0&&!!ve.attributes.color&&ve.attributes.color.itemSize===4,bt=!!ve.attributes.tangent&&(!!le.normalMap||le.anisotropy>0),Ze=!!ve.morphAttributes.position,St=!!ve.morphAttributes.normal,fn=!!ve.morphAttributes.color,Xt=Er;le.toneMapped&&(ae===null||ae.isXRRenderTarget===!0)&&(Xt=F.toneMapping);let qt=ve.morphAttributes.position||ve.morphAttributes.normal||ve.morphAttributes.color,Mn=qt!==void 0?qt.length:0,qe=q.get(le),vn=A.state.lights;if(lt===!0&&(vt===!0||N!==te)){let Yt=N===te&&le.id===J;U.setState(le,N,Yt)}let At=!1,Tr=!1;le.version===qe.__version?qe.needsLights&&qe.lightsStateVersion!==vn.state.version||ce.isBatchedMesh&&qe.batching===!1||!ce.isBatchedMesh&&qe.batching===!0||ce.isBatchedMesh&&qe.batchingColor===!0&&ce._colorsTexture===null||ce.isBatchedMesh&&qe.batchingColor===!1&&ce._colorsTexture!==null||ce.isInstancedMesh&&qe.instancing===!1||!ce.isInstancedMesh&&qe.instancing===!0||ce.isSkinnedMesh&&qe.skinning===!1||!ce.isSkinnedMesh&&qe.skinning===!0||ce.isInstancedMesh&&qe.instancingColor===!0&&ce.instanceColor===null||ce.isInstancedMesh&&qe.instancingColor===!1&&ce.instanceColor!==null||ce.isInstancedMesh&&qe.instancingMorph===!0&&ce.morphTexture===null||ce.isInstancedMesh&&qe.instancingMorph===!1&&ce.morphTexture!==null||qe.envMap!==je||le.fog===!0&&qe.fog!==Oe||qe.numClippingPlanes!==void 0&&(qe.numClippingPlanes!==U.numPlanes||qe.numIntersection!==U.numIntersection)||qe.vertexAlphas!==ct||qe.vertexTangents!==bt||qe.morphTargets!==Ze||qe.morphNormals!==St||qe.morphColors!==fn||qe.morphTargetsCount!==Mn||qe.numLightProbeGrids!==hn(A.state.lightProbeGridArray)?At=!0:(qe.outputColorSpace!==Be||qe.toneMapping!==Xt)&&(Tr=!0):(At=!0,qe.__version=le.version);let xn=qe.currentProgram;(At===!0||Tr===!0)&&(xn=Tr===!0?Jn(le,j,ce,Be,Xt):Ni(le,j,ce),H&&le.isNodeMaterial&&H.onUpdateProgram(le,xn,qe));let ho=!1,fr=!1,Cr=!1,xt=xn.getUniforms(),pn=qe.uniforms;if(Fe.useProgram(xn.program)&&(ho=!0,fr=!0,Cr=!0),le.id!==J&&(J=le.id,fr=!0),ho||te!==N){Fe.buffers.depth.getReversed()&&N.reversedDepth!==!0&&(N._reversedDepth=!0,N.updateProjectionMatrix()),xt.setValue(Y,"projectionMatrix",N.projectionMatrix),xt.setValue(Y,"viewMatrix",N.matrixWorldInverse);let _n=xt.map.cameraPosition;_n!==void 0&&_n.setValue(Y,Ct.setFromMatrixPosition(N.matrixWorld)),tt.logarithmicDepthBuffer&&xt.setValue(Y,"logDepthBufFC",2/(Math.log(N.far+1)/Math.LN2)),(le.isMeshPhongMaterial||le.isMeshToonMaterial||le.isMeshLambertMaterial||le.isMeshBasicMaterial||le.isMeshStandardMaterial||le.isShaderMaterial)&&xt.setValue(Y,"isOrthographic",N.isOrthographicCamera===!0),te!==N&&(te=N,fr=!0,Cr=!0)}if(qe.needsLights&&(vn.state.sunShadowMap.length>0&&xt.setValue(Y,"sunShadowMap",vn.state.sunShadowMap,ne),vn.state.directionalShadowMap.length>0&&xt.setValue(Y,"directionalShadowMap",vn.state.directionalShadowMap,ne),vn.state.spotShadowMap.length>0&&xt.setValue(Y,"spotShadowMap",vn.state.spotShadowMap,ne),vn.state.pointShadowMap.length>0&&xt.setValue(Y,"pointShadowMap",vn.state.pointShadowMap,ne)),ce.isSkinnedMesh){xt.setOptional(Y,ce,"bindMatrix"),xt.setOptional(Y,ce,"bindMatrixInverse");let Yt=ce.skeleton;Yt&&(Yt.boneTexture===null&&Yt.computeBoneTexture(),xt.setValue(Y,"boneTexture",Yt.boneTexture,ne))}ce.isBatchedMesh&&(xt.setOptional(Y,ce,"batchingTexture"),xt.setValue(Y,"batchingTexture",ce._matricesTexture,ne),xt.setOptional(Y,ce,"batchingIdTexture"),xt.setValue(Y,"batchingIdTexture",ce._indirectTexture,ne),xt.setOptional(Y,ce,"batchingColorTexture"),ce._colorsTexture!==null&&xt.setValue(Y,"batchingColorTexture",ce._colorsTexture,ne));let Kn=ve.morphAttributes;if((Kn.position!==void 0||Kn.normal!==void 0||Kn.color!==void 0)&&se.update(ce,ve,xn),(fr||qe.receiveShadow!==ce.receiveShadow)&&(qe.receiveShadow=ce.receiveShadow,xt.setValue(Y,"receiveShadow",ce.receiveShadow)),(le.isMeshStandardMaterial||le.isMeshLambertMaterial||le.isMeshPhongMaterial)&&le.envMap===null&&j.environment!==null&&(pn.envMapIntensity.value=j.environmentIntensity),pn.dfgLUT!==void 0&&(pn.dfgLUT.value=VT()),fr){if(xt.setValue(Y,"toneMappingExposure",F.toneMappingExposure),qe.needsLights&&ts(pn,Cr),Oe&&le.fog===!0&&pe.refreshFogUniforms(pn,Oe),pe.refreshMaterialUniforms(pn,le,K,Ne,A.state.transmissionRenderTarget[N.id]),qe.needsLights&&qe.numLightProbeGrids>0){let Yt=b,_n=0;for(let qn of A.state.lightProbeGridArray)qn.texture!==null&&(Yt.textures[_n]=qn.texture,Yt.min[_n]=qn.boundingBox.min,Yt.max[_n]=qn.boundingBox.max,Yt.resolution[_n]=qn.resolution,_n++);for(let qn in Yt)Yt[qn].length=_n;pn.probesSH.value=Yt.textures,pn.probesMin.value=Yt.min,pn.probesMax.value=Yt.max,pn.probesResolution.value=Yt.resolution}aa.upload(Y,cr(qe),pn,ne)}if(le.isShaderMaterial&&le.uniformsNeedUpdate===!0&&(aa.upload(Y,cr(qe),pn,ne),le.uniformsNeedUpdate=!1),le.isSpriteMaterial&&xt.setValue(Y,"center",ce.center),xt.setValue(Y,"modelViewMatrix",ce.modelViewMatrix),xt.setValue(Y,"normalMatrix",ce.normalMatrix),xt.setValue(Y,"modelMatrix",ce.matrixWorld),le.uniformsGroups!==void 0){let Yt=le.uniformsGroups;for(let _n=0,qn=Yt.length;_n<qn;_n++){let Nl=Yt[_n];Ye.update(Nl,xn),Ye.bind(Nl,xn)}}return xn}function ts(N,j){N.ambientLightColor.needsUpdate=j,N.lightProbe.needsUpdate=j,N.sunLights.needsUpdate=j,N.sunLightShadows.needsUpdate=j,N.directionalLights.needsUpdate=j,N.directionalLightShadows.needsUpdate=j,N.pointLights.needsUpdate=j,N.pointLightShadows.needsUpdate=j,N.spotLights.needsUpdate=j,N.spotLightShadows.needsUpdate=j,N.rectAreaLights.needsUpdate=j,N.hemisphereLights.needsUpdate=j}function hr(N){return N.isMeshLambertMaterial||N.isMeshToonMaterial||N.isMeshPhongMaterial||N.isMeshStandardMaterial||N.isShadowMaterial||N.isShaderMaterial&&N.lights===!0}this.getActiveCubeFace=function(){return I},this.getActiveMipmapLevel=function(){return L},this.getRenderTarget=function(){return ae},this.setRenderTargetTextures=function(N,j,ve){let le=q.get(N);le.__autoAllocateDepthBuffer=N.resolveDepthBuffer===!1,le.__autoAllocateDepthBuffer===!1&&(le.__useRenderToTexture=!1),q.get(N.texture).__webglTexture=j,q.get(N.depthTexture).__webglTexture=le.__autoAllocateDepthBuffer?void 0:ve,le.__hasExternalTextures=!0},this.setRenderTargetFramebuffer=function(N,j){let ve=q.get(N);ve.__webglFramebuffer=j,ve.__useDefaultFramebuffer=j===void 0},this.setRenderTarget=function(N,j=0,ve=0){ae=N,I=j,L=ve;let le=null,ce=!1,Oe=!1;if(N){let Be=q.get(N);if(Be.__useDefaultFramebuffer!==void 0){Fe.bindFramebuffer(Y.FRAMEBUFFER,Be.__webglFramebuffer),ge.copy(N.viewport),de.copy(N.scissor),re=N.scissorTest,Fe.viewport(ge),Fe.scissor(de),Fe.setScissorTest(re),J=-1;return}else if(Be.__webglFramebuffer===void 0)ne.setupRenderTarget(N);else if(Be.__hasExternalTextures)ne.rebindTextures(N,q.get(N.texture).__webglTexture,q.get(N.depthTexture).__webglTexture);else if(N.depthBuffer){let ct=N.depthTexture;if(Be.__boundDepthTexture!==ct){if(ct!==null&&q.has(ct)&&(N.width!==ct.image.width||N.height!==ct.image.height))throw new Error("THREE.WebGLRenderer: Attached DepthTexture is initialized to the incorrect size.");ne.setupDepthRenderbuffer(N)}}let ze=N.texture;(ze.isData3DTexture||ze.isDataArrayTexture||ze.isCompressedArrayTexture)&&(Oe=!0);let je=q.get(N).__webglFramebuffer;N.isWebGLCubeRenderTarget?(Array.isArray(je[j])?le=je[j][ve]:le=je[j],ce=!0):N.samples>0&&ne.useMultisampledRTT(N)===!1?le=q.get(N).__webglMultisampledFramebuffer:Array.isArray(je)?le=je[ve]:le=je,ge.copy(N.viewport),de.copy(N.scissor),re=N.scissorTest}else ge.copy(Se).multiplyScalar(K).floor(),de.copy(Me).multiplyScalar(K).floor(),re=Re;if(ve!==0&&(le=B),Fe.bindFramebuffer(Y.FRAMEBUFFER,le)&&Fe.drawBuffers(N,le),Fe.viewport(ge),Fe.scissor(de),Fe.setScissorTest(re),ce){let Be=q.get(N.texture);Y.framebufferTexture2D(Y.FRAMEBUFFER,Y.COLOR_ATTACHMENT0,Y.TEXTURE_CUBE_MAP_POSITIVE_X+j,Be.__webglTexture,ve)}else if(Oe){let Be=j;for(let ze=0;ze<N.textures.length;ze++){let je=q.get(N.textures[ze]);Y.framebufferTextureLayer(Y.FRAMEBUFFER,Y.COLOR_ATTACHMENT0+ze,je.__webglTexture,ve,Be)}}else if(N!==null&&ve!==0){let Be=q.get(N.texture);Y.framebufferTexture2D(Y.FRAMEBUFFER,Y.COLOR_ATTACHMENT0,Y.TEXTURE_2D,Be.__webglTexture,ve)}J=-1};function Ri(N){let j=q.get(N);return(j.__readFormat!==N.format||j.__readType!==N.type)&&(j.__readFormat=N.format,j.__readType=N.type,j.__formatReadable=tt.textureFormatReadable(N.format),j.__typeReadable=tt.textureTypeReadable(N.type)),j}this.readRenderTargetPixels=function(N,j,ve,le,ce,Oe,ke,Be=0){if(!(N&&N.isWebGLRenderTarget)){ht("WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");return}let ze=q.get(N).__webglFramebuffer;if(N.isWebGLCubeRenderTarget&&ke!==void 0&&(ze=ze[ke],Array.isArray(ze)&&(ze=ze[0])),ze){Fe.bindFramebuffer(Y.FRAMEBUFFER,ze);try{let je=N.textures[Be],ct=je.format,bt=je.type;N.textures.length>1&&Y.readBuffer(Y.COLOR_ATTACHMENT0+Be);let Ze=Ri(je);if(Ze.__formatReadable===!1){ht("WebGLRenderer.readRenderTargetPixels: renderTarget is not in RGBA or implementation defined format.");return}if(Ze.__typeReadable===!1){ht("WebGLRenderer.readRenderTargetPixels: renderTarget is not in UnsignedByteType or implementation defined type.");return}j>=0&&j<=N.width-le&&ve>=0&&ve<=N.height-ce&&Y.readPixels(j,ve,le,ce,De.convert(ct),De.convert(bt),Oe)}finally{let je=ae!==null?q.get(ae).__webglFramebuffer:null;Fe.bindFramebuffer(Y.FRAMEBUFFER,je)}}},this.readRenderTargetPixelsAsync=async function(N,j,ve,le,ce,Oe,ke,Be=0){if(!(N&&N.isWebGLRenderTarget))throw new Error("THREE.WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");let ze=q.get(N).__webglFramebuffer;if(N.isWebGLCubeRenderTarget&&ke!==void 0&&(ze=ze[ke],Array.isArray(ze)&&(ze=ze[0])),ze)if(j>=0&&j<=N.width-le&&ve>=0&&ve<=N.height-ce){Fe.bindFramebuffer(Y.FRAMEBUFFER,ze);let je=N.textures[Be],ct=je.format,bt=je.type;N.textures.length>1&&Y.readBuffer(Y.COLOR_ATTACHMENT0+Be);let Ze=Ri(je);if(Ze.__formatReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in RGBA or implementation defined format.");if(Ze.__typeReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in UnsignedByteType or implementation defined type.");let St=Y.createBuffer();Y.bindBuffer(Y.PIXEL_PACK_BUFFER,St),Y.bufferData(Y.PIXEL_PACK_BUFFER,Oe.byteLength,Y.STREAM_READ),Y.readPixels(j,ve,le,ce,De.convert(ct),De.convert(bt),0),Y.bindBuffer(Y.PIXEL_PACK_BUFFER,null);let fn=ae!==null?q.get(ae).__webglFramebuffer:null;Fe.bindFramebuffer(Y.FRAMEBUFFER,fn);let Xt=Y.fenceSync(Y.SYNC_GPU_COMMANDS_COMPLETE,0);return Y.flush(),await q_(Y,Xt,4),Y.bindBuffer(Y.PIXEL_PACK_BUFFER,St),Y.getBufferSubData(Y.PIXEL_PACK_BUFFER,0,Oe),Y.bindBuffer(Y.PIXEL_PACK_BUFFER,null),Y.deleteBuffer(St),Y.deleteSync(Xt),Oe}else throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: requested read bounds are out of range.")},this.copyFramebufferToTexture=function(N,j=null,ve=0){let le=Math.pow(2,-ve),ce=Math.floor(N.image.width*le),Oe=Math.floor(N.image.height*le),ke=j!==null?j.x:0,Be=j!==null?j.y:0;ne.setTexture2D(N,0),Y.copyTexSubImage2D(Y.TEXTURE_2D,ve,0,0,ke,Be,ce,Oe),Fe.unbindTexture()},this.copyTextureToTexture=function(N,j,ve=null,le=null,ce=0,Oe=0){let ke,Be,ze,je,ct,bt,Ze,St,fn,Xt=N.isCompressedTexture?N.mipmaps[Oe]:N.image;if(ve!==null)ke=ve.max.x-ve.min.x,Be=ve.max.y-ve.min.y,ze=ve.isBox3?ve.max.z-ve.min.z:1,je=ve.min.x,ct=ve.min.y,bt=ve.isBox3?ve.min.z:0;else{let xt=Math.pow(2,-ce);ke=Math.floor(Xt.width*xt),Be=Math.floor(Xt.height*xt),N.isDataArrayTexture?ze=Xt.depth:N.isData3DTexture?ze=Math.floor(Xt.depth*xt):ze=1,je=0,ct=0,bt=0}le!==null?(Ze=le.x,St=le.y,fn=le.z):(Ze=0,St=0,fn=0);let qt=De.convert(j.format),Mn=De.convert(j.type),qe;j.isData3DTexture?(ne.setTexture3D(j,0),qe=Y.TEXTURE_3D):j.isDataArrayTexture||j.isCompressedArrayTexture?(ne.setTexture2DArray(j,0),qe=Y.TEXTURE_2D_ARRAY):(ne.setTexture2D(j,0),qe=Y.TEXTURE_2D),Fe.activeTexture(Y.TEXTURE0),Fe.pixelStorei(Y.UNPACK_FLIP_Y_WEBGL,j.flipY),Fe.pixelStorei(Y.UNPACK_PREMULTIPLY_ALPHA_WEBGL,j.premultiplyAlpha),Fe.pixelStorei(Y.UNPACK_ALIGNMENT,j.unpackAlignment);let vn=Fe.getParameter(Y.UNPACK_ROW_LENGTH),At=Fe.getParameter(Y.UNPACK_IMAGE_HEIGHT),Tr=Fe.getParameter(Y.UNPACK_SKIP_PIXELS),xn=Fe.getParameter(Y.UNPACK_SKIP_ROWS),ho=Fe.getParameter(Y.UNPACK_SKIP_IMAGES);Fe.pixelStorei(Y.UNPACK_ROW_LENGTH,Xt.width),Fe.pixelStorei(Y.UNPACK_IMAGE_HEIGHT,Xt.height),Fe.pixelStorei(Y.UNPACK_SKIP_PIXELS,je),Fe.pixelStorei(Y.UNPACK_SKIP_ROWS,ct),Fe.pixelStorei(Y.UNPACK_SKIP_IMAGES,bt);let fr=N.isDataArrayTexture||N.isData3DTexture,Cr=j.isDataArrayTexture||j.isData3DTexture;if(N.isDepthTexture){let xt=q.get(N),pn=q.get(j),Kn=q.get(xt.__renderTarget),Yt=q.get(pn.__renderTarget);Fe.bindFramebuffer(Y.READ_FRAMEBUFFER,Kn.__webglFramebuffer),Fe.bindFramebuffer(Y.DRAW_FRAMEBUFFER,Yt.__webglFramebuffer);for(let _n=0;_n<ze;_n++)fr&&(Y.framebufferTextureLayer(Y.READ_FRAMEBUFFER,Y.COLOR_ATTACHMENT0,q.get(N).__webglTexture,ce,bt+_n),Y.framebufferTextureLayer(Y.DRAW_FRAMEBUFFER,Y.COLOR_ATTACHMENT0,q.get(j).__webglTexture,Oe,fn+_n)),Y.blitFramebuffer(je,ct,je+ke,ct+Be,Ze,St,Ze+ke,St+Be,Y.DEPTH_BUFFER_BIT,Y.NEAREST);Fe.bindFramebuffer(Y.READ_FRAMEBUFFER,null),Fe.bindFramebuffer(Y.DRAW_FRAMEBUFFER,null)}else if(ce!==0||N.isRenderTargetTexture||q.has(N)){let xt=q.get(N),pn=q.get(j);Fe.bindFramebuffer(Y.READ_FRAMEBUFFER,O),Fe.bindFramebuffer(Y.DRAW_FRAMEBUFFER,Z);for(let Kn=0;Kn<ze;Kn++)fr?Y.framebufferTextureLayer(Y.READ_FRAMEBUFFER,Y.COLOR_ATTACHMENT0,xt.__webglTexture,ce,bt+Kn):Y.framebufferTexture2D(Y.READ_FRAMEBUFFER,Y.COLOR_ATTACHMENT0,Y.TEXTURE_2D,xt.__webglTexture,ce),Cr?Y.framebufferTextureLayer(Y.DRAW_FRAMEBUFFER,Y.COLOR_ATTACHMENT0,pn.__webglTexture,Oe,fn+Kn):Y.framebufferTexture2D(Y.DRAW_FRAMEBUFFER,Y.COLOR_ATTACHMENT0,Y.TEXTURE_2D,pn.__webglTexture,Oe),ce!==0?Y.blitFramebuffer(je,ct,je+ke,ct+Be,Ze,St,Ze+ke,St+Be,Y.COLOR_BUFFER_BIT,Y.NEAREST):Cr?Y.copyTexSubImage3D(qe,Oe,Ze,St,fn+Kn,je,ct,ke,Be):Y.copyTexSubImage2D(qe,Oe,Ze,St,je,ct,ke,Be);Fe.bindFramebuffer(Y.READ_FRAMEBUFFER,null),Fe.bindFramebuffer(Y.DRAW_FRAMEBUFFER,null)}else Cr?N.isDataTexture||N.isData3DTexture?Y.texSubImage3D(qe,Oe,Ze,St,fn,ke,Be,ze,qt,Mn,Xt.data):j.isCompressedArrayTexture?Y.compressedTexSubImage3D(qe,Oe,Ze,St,fn,ke,Be,ze,qt,Xt.data):Y.texSubImage3D(qe,Oe,Ze,St,fn,ke,Be,ze,qt,Mn,Xt):N.isDataTexture?Y.texSubImage2D(Y.TEXTURE_2D,Oe,Ze,St,ke,Be,qt,Mn,Xt.data):N.isCompressedTexture?Y.compressedTexSubImage2D(Y.TEXTURE_2D,Oe,Ze,St,Xt.width,Xt.height,qt,Xt.data):Y.texSubImage2D(Y.TEXTURE_2D,Oe,Ze,St,ke,Be,qt,Mn,Xt);Fe.pixelStorei(Y.UNPACK_ROW_LENGTH,vn),Fe.pixelStorei(Y.UNPACK_IMAGE_HEIGHT,At),Fe.pixelStorei(Y.UNPACK_SKIP_PIXELS,Tr),Fe.pixelStorei(Y.UNPACK_SKIP_ROWS,xn),Fe.pixelStorei(Y.UNPACK_SKIP_IMAGES,ho),Oe===0&&j.generateMipmaps===!0&&j.mipmapsAutoUpdate===!0&&Y.generateMipmap(qe),Fe.unbindTexture()},this.initRenderTarget=function(N){q.get(N).__webglFramebuffer===void 0&&ne.setupRenderTarget(N)},this.initTexture=function(N){N.isCubeTexture?ne.setTextureCube(N,0):N.isData3DTexture?ne.setTexture3D(N,0):N.isDataArrayTexture||N.isCompressedArrayTexture?ne.setTexture2DArray(N,0):ne.setTexture2D(N,0),Fe.unbindTexture()},this.resetState=function(){I=0,L=0,ae=null,Fe.reset(),Pe.reset()},typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}get coordinateSystem(){return Gi}get outputColorSpace(){return this._outputColorSpace}set outputColorSpace(e){this._outputColorSpace=e;let t=this.getContext();t.drawingBufferColorSpace=Dt._getDrawingBufferColorSpace(e),t.unpackColorSpace=Dt._getUnpackColorSpace()}};var Fy={type:"change"},$m={type:"start"},Iy={type:"end"},Gh=new Ks,Py=new Si,GT=Math.cos(70*Fm.DEG2RAD),Nn=new fe,di=2*Math.PI,kt={NONE:-1,ROTATE:0,DOLLY:1,PAN:2,TOUCH_ROTATE:3,TOUCH_PAN:4,TOUCH_DOLLY_PAN:5,TOUCH_DOLLY_ROTATE:6},Ym=1e-6,Hh=class extends cl{constructor(e,t=null){super(e,t),this.state=kt.NONE,this.target=new fe,this.cursor=new fe,this.minDistance=0,this.maxDistance=1/0,this.minZoom=0,this.maxZoom=1/0,this.minTargetRadius=0,this.maxTargetRadius=1/0,this.minPolarAngle=0,this.maxPolarAngle=Math.PI,this.minAzimuthAngle=-1/0,this.maxAzimuthAngle=1/0,this.enableDamping=!1,this.dampingFactor=.05,this.enableZoom=!0,this.zoomSpeed=1,this.enableRotate=!0,this.rotateSpeed=1,this.keyRotateSpeed=1,this.enablePan=!0,this.panSpeed=1,this.screenSpacePanning=!0,this.keyPanSpeed=7,this.zoomToCursor=!1,this.autoRotate=!1,this.autoRotateSpeed=2,this.keys={LEFT:"ArrowLeft",UP:"ArrowUp",RIGHT:"ArrowRight",BOTTOM:"ArrowDown"},this.mouseButtons={LEFT:Es.ROTATE,MIDDLE:Es.DOLLY,RIGHT:Es.PAN},this.touches={ONE:ws.ROTATE,TWO:ws.DOLLY_PAN},this.target0=this.target.clone(),this.position0=this.object.position.clone(),this.zoom0=this.object.zoom,this._cursorStyle="auto",this._domElementKeyEvents=null,this._lastPosition=new fe,this._lastQuaternion=new Mi,this._lastTargetPosition=new fe,this._quat=new Mi().setFromUnitVectors(e.up,new fe(0,1,0)),this._quatInverse=this._quat.clone().invert(),this._spherical=new Ms,this._sphericalDelta=new Ms,this._scale=1,this._panOffset=new fe,this._rotateStart=new ft,this._rotateEnd=new ft,this._rotateDelta=new ft,this._panStart=new ft,this._panEnd=new ft,this._panDelta=new ft,this._dollyStart=new ft,this._dollyEnd=new ft,this._dollyDelta=new ft,this._dollyDirection=new fe,this._mouse=new ft,this._performCursorZoom=!1,this._pointers=[],this._pointerPositions={},this._controlActive=!1,this._onPointerMove=WT.bind(this),this._onPointerDown=HT.bind(this),this._onPointerUp=XT.bind(this),this._onContextMenu=KT.bind(this),this._onMouseWheel=$T.bind(this),this._onKeyDown=ZT.bind(this),this._onTouchStart=jT.bind(this),this._onTouchMove=JT.bind(this),this._onMouseDown=qT.bind(this),this._onMouseMove=YT.bind(this),this._interceptControlDown=QT.bind(this),this._interceptControlUp=eC.bind(this),this.domElement!==null&&this.connect(this.domElement),this.update()}set cursorStyle(e){this._cursorStyle=e,e==="grab"?this.domElement.style.cursor="grab":this.domElement.style.cursor="auto"}get cursorStyle(){return this._cursorStyle}connect(e){super.connect(e),this.domElement.addEventListener("pointerdown",this._onPointerDown),this.domElement.addEventListener("pointercancel",this._onPointerUp),this.domElement.addEventListener("contextmenu",this._onContextMenu),this.domElement.addEventListener("wheel",this._onMouseWheel,{passive:!1}),this.domElement.ownerDocument.addEventListener("keydown",this._interceptControlDown,{passive:!0,capture:!0}),this.domElement.style.touchAction="none"}disconnect(){this.state=kt.NONE,this.domElement.removeEventListener("pointerdown",this._onPointerDown),this.domElement.ownerDocument.removeEventListener("pointermove",this._onPointerMove),this.domElement.ownerDocument.removeEventListener("pointerup",this._onPointerUp),this.domElement.removeEventListener("pointercancel",this._onPointerUp),this.domElement.removeEventListener("wheel",this._onMouseWheel),this.domElement.removeEventListener("contextmenu",this._onContextMenu),this.stopListenToKeyEvents(),this.domElement.ownerDocument.removeEventListener("keydown",this._interceptControlDown,{capture:!0}),this.domElement.ownerDocument.removeEventListener("keyup",this._interceptControlUp,{capture:!0}),this._controlActive=!1,this._pointers.length=0,this._pointerPositions={},this.domElement.style.touchAction="",this.domElement.style.cursor="auto"}dispose(){this.disconnect()}getPolarAngle(){return this._spherical.phi}getAzimuthalAngle(){return this._spherical.theta}getDistance(){return this.object.position.distanceTo(this.target)}listenToKeyEvents(e){e.addEventListener("keydown",this._onKeyDown),this._domElementKeyEvents=e}stopListenToKeyEvents(){this._domElementKeyEvents!==null&&(this._domElementKeyEvents.removeEventListener("keydown",this._onKeyDown),this._domElementKeyEvents=null)}saveState(){this.target0.copy(this.target),this.position0.copy(this.object.position),this.zoom0=this.object.zoom}reset(){this.target.copy(this.target0),this.object.position.copy(this.position0),this.object.zoom=this.zoom0,this.object.updateProjectionMatrix(),this.dispatchEvent(Fy),this.update(),this.state=kt.NONE}pan(e,t){this._pan(e,t),this.update()}dollyIn(e){this._dollyIn(e),this.update()}dollyOut(e){this._dollyOut(e),this.update()}rotateLeft(e){this._rotateLeft(e),this.update()}rotateUp(e){this._rotateUp(e),this.update()}update(e=null){let t=this.object.position;Nn.copy(t).sub(this.target),Nn.applyQuaternion(this._quat),this._spherical.setFromVector3(Nn),this.autoRotate&&this.state===kt.NONE&&this._rotateLeft(this._getAutoRotationAngle(e)),this.enableDamping?(this._spherical.theta+=this._sphericalDelta.theta*this.dampingFactor,this._spherical.phi+=this._sphericalDelta.phi*this.dampingFactor):(this._spherical.theta+=this._sphericalDelta.theta,this._spherical.phi+=this._sphericalDelta.phi);let i=this.minAzimuthAngle,r=this.maxAzimuthAngle;isFinite(i)&&isFinite(r)&&(i<-Math.PI?i+=di:i>Math.PI&&(i-=di),r<-Math.PI?r+=di:r>Math.PI&&(r-=di),i<=r?this._spherical.theta=Math.max(i,Math.min(r,this._spherical.theta)):this._spherical.theta=this._spherical.theta>(i+r)/2?Math.max(i,this._spherical.theta):Math.min(r,this._spherical.theta)),this._spherical.phi=Math.max(this.minPolarAngle,Math.min(this.maxPolarAngle,this._spherical.phi)),this._spherical.makeSafe(),this.enableDamping===!0?this.target.addScaledVector(this._panOffset,this.dampingFactor):this.target.add(this._panOffset),this.target.sub(this.cursor),this.target.clampLength(this.minTargetRadius,this.maxTargetRadius),this.target.add(this.cursor);let s=!1;if(this.zoomToCursor&&this._performCursorZoom||this.object.isOrthographicCamera)this._spherical.radius=this._clampDistance(this._spherical.radius);else{let o=this._spherical.radius;this._spherical.radius=this._clampDistance(this._spherical.radius*this._scale),s=o!=this._spherical.radius}if(Nn.setFromSpherical(this._spherical),Nn.applyQuaternion(this._quatInverse),t.copy(this.target).add(Nn),this.object.lookAt(this.target),this.enableDamping===!0?(this._sphericalDelta.theta*=1-this.dampingFactor,this._sphericalDelta.phi*=1-this.dampingFactor,this._panOffset.multiplyScalar(1-this.dampingFactor)):(this._sphericalDelta.set(0,0,0),this._panOffset.set(0,0,0)),this.zoomToCursor&&this._performCursorZoom){let o=null;if(this.object.isPerspectiveCamera){let a=Nn.length();o=this._clampDistance(a*this._scale);let u=a-o;this.object.position.addScaledVector(this._dollyDirection,u),this.object.updateMatrixWorld(),s=!!u}else if(this.object.isOrthographicCamera){let a=new fe(this._mouse.x,this._mouse.y,0);a.unproject(this.object);let u=this.object.zoom;this.object.zoom=Math.max(this.minZoom,Math.min(this.maxZoom,this.object.zoom/this._scale)),this.object.updateProjectionMatrix(),s=u!==this.object.zoom;let l=new fe(this._mouse.x,this._mouse.y,0);l.unproject(this.object),this.object.position.sub(l).add(a),this.object.updateMatrixWorld(),o=Nn.length()}else console.warn("WARNING: OrbitControls.js encountered an unknown camera type - zoom to cursor disabled."),this.zoomToCursor=!1;o!==null&&(this.screenSpacePanning?this.target.set(0,0,-1).transformDirection(this.object.matrix).multiplyScalar(o).add(this.object.position):(Gh.origin.copy(this.object.position),Gh.direction.set(0,0,-1).transformDirection(this.object.matrix),Math.abs(this.object.up.dot(Gh.direction))<GT?this.object.lookAt(this.target):(Py.setFromNormalAndCoplanarPoint(this.object.up,this.target),Gh.intersectPlane(Py,this.target))))}else if(this.object.isOrthographicCamera){let o=this.object.zoom;this.object.zoom=Math.max(this.minZoom,Math.min(this.maxZoom,this.object.zoom/this._scale)),o!==this.object.zoom&&(this.object.updateProjectionMatrix(),s=!0)}return this._scale=1,this._performCursorZoom=!1,s||this._lastPosition.distanceToSquared(this.object.position)>Ym||8*(1-this._lastQuaternion.dot(this.object.quaternion))>Ym||this._lastTargetPosition.distanceToSquared(this.target)>Ym?(this.dispatchEvent(Fy),this._lastPosition.copy(this.object.position),this._lastQuaternion.copy(this.object.quaternion),this._lastTargetPosition.copy(this.target),!0):!1}_getAutoRotationAngle(e){return e!==null?di/60*this.autoRotateSpeed*e:di/60/60*this.autoRotateSpeed}_getZoomScale(e){let t=Math.abs(e*.01);return Math.pow(.95,this.zoomSpeed*t)}_rotateLeft(e){this._sphericalDelta.theta-=e}_rotateUp(e){this._sphericalDelta.phi-=e}_panLeft(e,t){Nn.setFromMatrixColumn(t,0),Nn.multiplyScalar(-e),this._panOffset.add(Nn)}_panUp(e,t){this.screenSpacePanning===!0?Nn.setFromMatrixColumn(t,1):(Nn.setFromMatrixColumn(t,0),Nn.crossVectors(this.object.up,Nn)),Nn.multiplyScalar(e),this._panOffset.add(Nn)}_pan(e,t){let i=this.domElement;if(this.object.isPerspectiveCamera){let r=this.object.position;Nn.copy(r).sub(this.target);let s=Nn.length();s*=Math.tan(this.object.fov/2*Math.PI/180),this._panLeft(2*e*s/i.clientHeight,this.object.matrix),this._panUp(2*t*s/i.clientHeight,this.object.matrix)}else this.object.isOrthographicCamera?(this._panLeft(e*(this.object.right-this.object.left)/this.object.zoom/i.clientWidth,this.object.matrix),this._panUp(t*(this.object.top-this.object.bottom)/this.object.zoom/i.clientHeight,this.object.matrix)):(console.warn("WARNING: OrbitControls.js encountered an unknown camera type - pan disabled."),this.enablePan=!1)}_dollyOut(e){this.object.isPerspectiveCamera||this.object.isOrthographicCamera?this._scale/=e:(console.warn("WARNING: OrbitControls.js encountered an unknown camera type - dolly/zoom disabled."),this.enableZoom=!1)}_dollyIn(e){this.object.isPerspectiveCamera||this.object.isOrthographicCamera?this._scale*=e:(console.warn("WARNING: OrbitControls.js encountered an unknown camera type - dolly/zoom disabled."),this.enableZoom=!1)}_updateZoomParameters(e,t){if(!this.zoomToCursor)return;this._performCursorZoom=!0;let i=this.domElement.getBoundingClientRect(),r=e-i.left,s=t-i.top,o=i.width,a=i.height;this._mouse.x=r/o*2-1,this._mouse.y=-(s/a)*2+1,this._dollyDirection.set(this._mouse.x,this._mouse.y,1).unproject(this.object).sub(this.object.position).normalize()}_clampDistance(e){return Math.max(this.minDistance,Math.min(this.maxDistance,e))}_handleMouseDownRotate(e){this._rotateStart.set(e.clientX,e.clientY)}_handleMouseDownDolly(e){this._updateZoomParameters(e.clientX,e.clientY),this._dollyStart.set(e.clientX,e.clientY)}_handleMouseDownPan(e){this._panStart.set(e.clientX,e.clientY)}_handleMouseMoveRotate(e){this._rotateEnd.set(e.clientX,e.clientY),this._rotateDelta.subVectors(this._rotateEnd,this._rotateStart).multiplyScalar(this.rotateSpeed);let t=this.domElement;this._rotateLeft(di*this._rotateDelta.x/t.clientHeight),this._rotateUp(di*this._rotateDelta.y/t.clientHeight),this._rotateStart.copy(this._rotateEnd),this.update()}_handleMouseMoveDolly(e){this._dollyEnd.set(e.clientX,e.clientY),this._dollyDelta.subVectors(this._dollyEnd,this._dollyStart),this._dollyDelta.y>0?this._dollyOut(this._getZoomScale(this._dollyDelta.y)):this._dollyDelta.y<0&&this._dollyIn(this._getZoomScale(this._dollyDelta.y)),this._dollyStart.copy(this._dollyEnd),this.zoomToCursor&&(this._performCursorZoom=!0,this._dollyDirection.set(this._mouse.x,this._mouse.y,1).unproject(this.object).sub(this.object.position).normalize()),this.update()}_handleMouseMovePan(e){this._panEnd.set(e.clientX,e.clientY),this._panDelta.subVectors(this._panEnd,this._panStart).multiplyScalar(this.panSpeed),this._pan(this._panDelta.x,this._panDelta.y),this._panStart.copy(this._panEnd),this.update()}_handleMouseWheel(e){this._updateZoomParameters(e.clientX,e.clientY),e.deltaY<0?this._dollyIn(this._getZoomScale(e.deltaY)):e.deltaY>0&&this._dollyOut(this._getZoomScale(e.deltaY)),this.update()}_handleKeyDown(e){let t=!1;switch(e.code){case this.keys.UP:e.ctrlKey||e.metaKey||e.shiftKey?this.enableRotate&&this._rotateUp(di*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(0,this.keyPanSpeed),t=!0;break;case this.keys.BOTTOM:e.ctrlKey||e.metaKey||e.shiftKey?this.enableRotate&&this._rotateUp(-di*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(0,-this.keyPanSpeed),t=!0;break;case this.keys.LEFT:e.ctrlKey||e.metaKey||e.shiftKey?this.enableRotate&&this._rotateLeft(di*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(this.keyPanSpeed,0),t=!0;break;case this.keys.RIGHT:e.ctrlKey||e.metaKey||e.shiftKey?this.enableRotate&&this._rotateLeft(-di*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(-this.keyPanSpeed,0),t=!0;break}t&&(e.preventDefault(),this.update())}_handleTouchStartRotate(e){if(this._pointers.length===1)this._rotateStart.set(e.pageX,e.pageY);else{let t=this._getSecondPointerPosition(e),i=.5*(e.pageX+t.x),r=.5*(e.pageY+t.y);this._rotateStart.set(i,r)}}_handleTouchStartPan(e){if(this._pointers.length===1)this._panStart.set(e.pageX,e.pageY);else{let t=this._getSecondPointerPosition(e),i=.5*(e.pageX+t.x),r=.5*(e.pageY+t.y);this._panStart.set(i,r)}}_handleTouchStartDolly(e){let t=this._getSecondPointerPosition(e),i=e.pageX-t.x,r=e.pageY-t.y,s=Math.sqrt(i*i+r*r);this._dollyStart.set(0,s)}_handleTouchStartDollyPan(e){this.enableZoom&&this._handleTouchStartDolly(e),this.enablePan&&this._handleTouchStartPan(e)}_handleTouchStartDollyRotate(e){this.enableZoom&&this._handleTouchStartDolly(e),this.enableRotate&&this._handleTouchStartRotate(e)}_handleTouchMoveRotate(e){if(this._pointers.length==1)this._rotateEnd.set(e.pageX,e.pageY);else{let i=this._getSecondPointerPosition(e),r=.5*(e.pageX+i.x),s=.5*(e.pageY+i.y);this._rotateEnd.set(r,s)}this._rotateDelta.subVectors(this._rotateEnd,this._rotateStart).multiplyScalar(this.rotateSpeed);let t=this.domElement;this._rotateLeft(di*this._rotateDelta.x/t.clientHeight),this._rotateUp(di*this._rotateDelta.y/t.clientHeight),this._rotateStart.copy(this._rotateEnd)}_handleTouchMovePan(e){if(this._pointers.length===1)this._panEnd.set(e.pageX,e.pageY);else{let t=this._getSecondPointerPosition(e),i=.5*(e.pageX+t.x),r=.5*(e.pageY+t.y);this._panEnd.set(i,r)}this._panDelta.subVectors(this._panEnd,this._panStart).multiplyScalar(this.panSpeed),this._pan(this._panDelta.x,this._panDelta.y),this._panStart.copy(this._panEnd)}_handleTouchMoveDolly(e){let t=this._getSecondPointerPosition(e),i=e.pageX-t.x,r=e.pageY-t.y,s=Math.sqrt(i*i+r*r);this._dollyEnd.set(0,s),this._dollyDelta.set(0,Math.pow(this._dollyEnd.y/this._dollyStart.y,this.zoomSpeed)),this._dollyOut(this._dollyDelta.y),this._dollyStart.copy(this._dollyEnd);let o=(e.pageX+t.x)*.5,a=(e.pageY+t.y)*.5;this._updateZoomParameters(o,a)}_handleTouchMoveDollyPan(e){this.enableZoom&&this._handleTouchMoveDolly(e),this.enablePan&&this._handleTouchMovePan(e)}_handleTouchMoveDollyRotate(e){this.enableZoom&&this._handleTouchMoveDolly(e),this.enableRotate&&this._handleTouchMoveRotate(e)}_addPointer(e){this._pointers.push(e.pointerId)}_removePointer(e){delete this._pointerPositions[e.pointerId];for(let t=0;t<this._pointers.length;t++)if(this._pointers[t]==e.pointerId){this._pointers.splice(t,1);return}}_isTrackingPointer(e){for(let t=0;t<this._pointers.length;t++)if(this._pointers[t]==e.pointerId)return!0;return!1}_trackPointer(e){let t=this._pointerPositions[e.pointerId];t===void 0&&(t=new ft,this._pointerPositions[e.pointerId]=t),t.set(e.pageX,e.pageY)}_getSecondPointerPosition(e){let t=e.pointerId===this._pointers[0]?this._pointers[1]:this._pointers[0];return this._pointerPositions[t]}_customWheelEvent(e){let t=e.deltaMode,i={clientX:e.clientX,clientY:e.clientY,deltaY:e.deltaY};switch(t){case 1:i.deltaY*=16;break;case 2:i.deltaY*=100;break}return e.ctrlKey&&!this._controlActive&&(i.deltaY*=10),i}};function HT(n){this.enabled!==!1&&(this._pointers.length===0&&(this.domElement.setPointerCapture(n.pointerId),this.domElement.ownerDocument.addEventListener("pointermove",this._onPointerMove),this.domElement.ownerDocument.addEventListener("pointerup",this._onPointerUp)),!this._isTrackingPointer(n)&&(this._addPointer(n),n.pointerType==="touch"?this._onTouchStart(n):this._onMouseDown(n),this._cursorStyle==="grab"&&(this.domElement.style.cursor="grabbing")))}function WT(n){this.enabled!==!1&&(n.pointerType==="touch"?this._onTouchMove(n):this._onMouseMove(n))}function XT(n){switch(this._removePointer(n),this._pointers.length){case 0:this.domElement.releasePointerCapture(n.pointerId),this.domElement.ownerDocument.removeEventListener("pointermove",this._onPointerMove),this.domElement.ownerDocument.removeEventListener("pointerup",this._onPointerUp),this.dispatchEvent(Iy),this.state=kt.NONE,this._cursorStyle==="grab"&&(this.domElement.style.cursor="grab");break;case 1:let e=this._pointers[0],t=this._pointerPositions[e];this._onTouchStart({pointerId:e,pageX:t.x,pageY:t.y});break}}function qT(n){let e;switch(n.button){case 0:e=this.mouseButtons.LEFT;break;case 1:e=this.mouseButtons.MIDDLE;break;case 2:e=this.mouseButtons.RIGHT;break;default:e=-1}switch(e){case Es.DOLLY:if(this.enableZoom===!1)return;this._handleMouseDownDolly(n),this.state=kt.DOLLY;break;case Es.ROTATE:if(n.ctrlKey||n.metaKey||n.shiftKey){if(this.enablePan===!1)return;this._handleMouseDownPan(n),this.state=kt.PAN}else{if(this.enableRotate===!1)return;this._handleMouseDownRotate(n),this.state=kt.ROTATE}break;case Es.PAN:if(n.ctrlKey||n.metaKey||n.shiftKey){if(this.enableRotate===!1)return;this._handleMouseDownRotate(n),this.state=kt.ROTATE}else{if(this.enablePan===!1)return;this._handleMouseDownPan(n),this.state=kt.PAN}break;default:this.state=kt.NONE}this.state!==kt.NONE&&this.dispatchEvent($m)}function YT(n){switch(this.state){case kt.ROTATE:if(this.enableRotate===!1)return;this._handleMouseMoveRotate(n);break;case kt.DOLLY:if(this.enableZoom===!1)return;this._handleMouseMoveDolly(n);break;case kt.PAN:if(this.enablePan===!1)return;this._handleMouseMovePan(n);break}}function $T(n){this.enabled===!1||this.enableZoom===!1||this.state!==kt.NONE||(n.preventDefault(),this.dispatchEvent($m),this._handleMouseWheel(this._customWheelEvent(n)),this.dispatchEvent(Iy))}function ZT(n){this.enabled!==!1&&this._handleKeyDown(n)}function jT(n){switch(this._trackPointer(n),this._pointers.length){case 1:switch(this.touches.ONE){case ws.ROTATE:if(this.enableRotate===!1){this.state=kt.NONE;break}this._handleTouchStartRotate(n),this.state=kt.TOUCH_ROTATE;break;case ws.PAN:if(this.enablePan===!1){this.state=kt.NONE;break}this._handleTouchStartPan(n),this.state=kt.TOUCH_PAN;break;default:this.state=kt.NONE}break;case 2:switch(this.touches.TWO){case ws.DOLLY_PAN:if(this.enableZoom===!1&&this.enablePan===!1)return;this._handleTouchStartDollyPan(n),this.state=kt.TOUCH_DOLLY_PAN;break;case ws.DOLLY_ROTATE:if(this.enableZoom===!1&&this.enableRotate===!1)return;this._handleTouchStartDollyRotate(n),this.state=kt.TOUCH_DOLLY_ROTATE;break;default:this.state=kt.NONE}break;default:this.state=kt.NONE}this.state!==kt.NONE&&this.dispatchEvent($m)}function JT(n){switch(this._trackPointer(n),this.state){case kt.TOUCH_ROTATE:if(this.enableRotate===!1)return;this._handleTouchMoveRotate(n),this.update();break;case kt.TOUCH_PAN:if(this.enablePan===!1)return;this._handleTouchMovePan(n),this.update();break;case kt.TOUCH_DOLLY_PAN:if(this.enableZoom===!1&&this.enablePan===!1)return;this._handleTouchMoveDollyPan(n),this.update();break;case kt.TOUCH_DOLLY_ROTATE:if(this.enableZoom===!1&&this.enableRotate===!1)return;this._handleTouchMoveDollyRotate(n),this.update();break;default:this.state=kt.NONE}}function KT(n){this.enabled!==!1&&n.preventDefault()}function QT(n){n.key==="Control"&&(this._controlActive=!0,this.domElement.ownerDocument.addEventListener("keyup",this._interceptControlUp,{passive:!0,capture:!0}))}function eC(n){n.key==="Control"&&(this._controlActive=!1,this.domElement.ownerDocument.removeEventListener("keyup",this._interceptControlUp,{passive:!0,capture:!0}))}var tC="uplot",nC="u-hz",iC="u-vt",rC="u-title",sC="u-wrap",oC="u-under",aC="u-over",lC="u-axis",oo="u-off",uC="u-select",cC="u-cursor-x",hC="u-cursor-y",fC="u-cursor-pt",dC="u-legend",pC="u-live",mC="u-inline",gC="u-series",vC="u-marker",Ly="u-label",xC="u-value",El="width",wl="height";var Oy="bottom",ua="left",Zm="right",fg="#000",By=fg+"0",jm="mousemove",Uy="mousedown",Jm="mouseup",ky="mouseenter",zy="mouseleave",Vy="dblclick",_C="resize",yC="scroll",Gy="change",$h="dppxchange",dg="--",ga=typeof window<"u",ng=ga?document:null,ha=ga?window:null,bC=ga?navigator:null,zt,Wh;function ig(){let n=devicePixelRatio;zt!=n&&(zt=n,Wh&&sg(Gy,Wh,ig),Wh=matchMedia(`(min-resolution: ${zt-.001}dppx) and (max-resolution: ${zt+.001}dppx)`),ao(Gy,Wh,ig),ha.dispatchEvent(new CustomEvent($h)))}function Ai(n,e){if(e!=null){let t=n.classList;!t.contains(e)&&t.add(e)}}function rg(n,e){let t=n.classList;t.contains(e)&&t.remove(e)}function sn(n,e,t){n.style[e]=t+"px"}function ar(n,e,t,i){let r=ng.createElement(n);return e!=null&&Ai(r,e),t?.insertBefore(r,i),r}function Xi(n,e){return ar("div",n,e)}var Hy=new WeakMap;function Dr(n,e,t,i,r){let s="translate("+e+"px,"+t+"px)",o=Hy.get(n);s!=o&&(n.style.transform=s,Hy.set(n,s),e<0||t<0||e>i||t>r?Ai(n,oo):rg(n,oo))}var Wy=new WeakMap;function Xy(n,e,t){let i=e+t,r=Wy.get(n);i!=r&&(Wy.set(n,i),n.style.background=e,n.style.borderColor=t)}var qy=new WeakMap;function Yy(n,e,t,i){let r=e+""+t,s=qy.get(n);r!=s&&(qy.set(n,r),n.style.height=t+"px",n.style.width=e+"px",n.style.marginLeft=i?-e/2+"px":0,n.style.marginTop=i?-t/2+"px":0)}var pg={passive:!0},SC={...pg,capture:!0};function ao(n,e,t,i){e.addEventListener(n,t,i?SC:pg)}function sg(n,e,t,i){e.removeEventListener(n,t,pg)}ga&&ig();function lr(n,e,t,i){let r;t=t||0,i=i||e.length-1;let s=i<=2147483647;for(;i-t>1;)r=s?t+i>>1:Di((t+i)/2),e[r]<n?t=r:i=r;return n-e[t]<=e[i]-n?t:i}function bb(n){return(t,i,r)=>{let s=-1,o=-1;for(let a=i;a<=r;a++)if(n(t[a])){s=a;break}for(let a=r;a>=i;a--)if(n(t[a])){o=a;break}return[s,o]}}var Sb=n=>n!=null,Mb=n=>n!=null&&n>0,Jh=bb(Sb),MC=bb(Mb);function EC(n,e,t,i=0,r=!1){let s=r?MC:Jh,o=r?Mb:Sb;[e,t]=s(n,e,t);let a=n[e],u=n[e];if(e>-1)if(i==1)a=n[e],u=n[t];else if(i==-1)a=n[t],u=n[e];else for(let l=e;l<=t;l++){let c=n[l];o(c)&&(c<a?a=c:c>u&&(u=c))}return[a??jt,u??-jt]}function Kh(n,e,t,i){let r=jy(n),s=jy(e);n==e&&(r==-1?(n*=t,e/=t):(n/=t,e*=t));let o=t==10?Kr:Eb,a=r==1?Di:qi,u=s==1?qi:Di,l=a(o(Fn(n))),c=u(o(Fn(e))),f=fa(t,l),h=fa(t,c);return t==10&&(l<0&&(f=Jt(f,-l)),c<0&&(h=Jt(h,-c))),i||t==2?(n=f*r,e=h*s):(n=Tb(n,f),e=Qh(e,h)),[n,e]}function mg(n,e,t,i){let r=Kh(n,e,t,i);return n==0&&(r[0]=0),e==0&&(r[1]=0),r}var gg=.1,$y={mode:3,pad:gg},Dl={pad:0,soft:null,mode:0},wC={min:Dl,max:Dl};function Zh(n,e,t,i){return ef(t)?Zy(n,e,t):(Dl.pad=t,Dl.soft=i?0:null,Dl.mode=i?3:0,Zy(n,e,wC))}function It(n,e){return n??e}function AC(n,e,t){for(e=It(e,0),t=It(t,n.length-1);e<=t;){if(n[e]!=null)return!0;e++}return!1}function Zy(n,e,t){let i=t.min,r=t.max,s=It(i.pad,0),o=It(r.pad,0),a=It(i.hard,-jt),u=It(r.hard,jt),l=It(i.soft,jt),c=It(r.soft,-jt),f=It(i.mode,0),h=It(r.mode,0),p=e-n,v=Kr(p),w=oi(Fn(n),Fn(e)),g=Kr(w),m=Fn(g-v);(p<1e-24||m>10)&&(p=0,(n==0||e==0)&&(p=1e-24,f==2&&l!=jt&&(s=0),h==2&&c!=-jt&&(o=0)));let _=p||w||1e3,M=Kr(_),b=fa(10,Di(M)),S=_*(p==0?n==0?.1:1:s),A=Jt(Tb(n-S,b/10),24),x=n>=l&&(f==1||f==3&&A<=l||f==2&&A>=l)?l:jt,T=oi(a,A<x&&n>=x?x:ur(x,A)),V=_*(p==0?e==0?.1:1:o),F=Jt(Qh(e+V,b/10),24),R=e<=c&&(h==1||h==3&&F>=c||h==2&&F<=c)?c:-jt,H=ur(u,F>R&&e<=R?R:oi(R,F));return T==H&&T==0&&(H=100),[T,H]}var DC=new Intl.NumberFormat(ga?bC.language:"en-US"),vg=n=>DC.format(n),Ti=Math,Yh=Ti.PI,Fn=Ti.abs,Di=Ti.floor,Rn=Ti.round,qi=Ti.ceil,ur=Ti.min,oi=Ti.max,fa=Ti.pow,jy=Ti.sign,Kr=Ti.log10,Eb=Ti.log2,TC=(n,e=1)=>Ti.sinh(n)*e,Km=(n,e=1)=>Ti.asinh(n/e),jt=1/0;function Jy(n){return(Kr((n^n>>31)-(n>>31))|0)+1}function og(n,e,t){return ur(oi(n,e),t)}function wb(n){return typeof n=="function"}function Tt(n){return wb(n)?n:()=>n}var CC=()=>{},Ab=n=>n,Db=(n,e)=>e,NC=n=>null,Ky=n=>!0,Qy=(n,e)=>n==e,RC=/\.\d*?(?=9{6,}|0{6,})/gm,lo=n=>{if(Nb(n)||Cs.has(n))return n;let e=`${n}`,t=e.match(RC);if(t==null)return n;let i=t[0].length-1;if(e.indexOf("e-")!=-1){let[r,s]=e.split("e");return+`${lo(r)}e${s}`}return Jt(n,i)};function ro(n,e){return lo(Jt(lo(n/e))*e)}function Qh(n,e){return lo(qi(lo(n/e))*e)}function Tb(n,e){return lo(Di(lo(n/e))*e)}function Jt(n,e=0){if(Nb(n))return n;let t=10**e,i=n*t*(1+Number.EPSILON);return Rn(i)/t}var Cs=new Map;function Cb(n){return((""+n).split(".")[1]||"").length}function Cl(n,e,t,i){let r=[],s=i.map(Cb);for(let o=e;o<t;o++){let a=Fn(o),u=Jt(fa(n,o),a);for(let l=0;l<i.length;l++){let c=n==10?+`${i[l]}e${o}`:i[l]*u,f=(o>=0?0:a)+(o>=s[l]?0:s[l]),h=n==10?c:Jt(c,f);r.push(h),Cs.set(h,f)}}return r}var Tl={},xg=[],da=[null,null],Ts=Array.isArray,Nb=Number.isInteger,FC=n=>n===void 0;function eb(n){return typeof n=="string"}function ef(n){let e=!1;if(n!=null){let t=n.constructor;e=t==null||t==Object}return e}function PC(n){return n!=null&&typeof n=="object"}var IC=Object.getPrototypeOf(Uint8Array),Rb="__proto__";function pa(n,e=ef){let t;if(Ts(n)){let i=n.find(r=>r!=null);if(Ts(i)||e(i)){t=Array(n.length);for(let r=0;r<n.length;r++)t[r]=pa(n[r],e)}else t=n.slice()}else if(n instanceof IC)t=n.slice();else if(e(n)){t={};for(let i in n)i!=Rb&&(t[i]=pa(n[i],e))}else t=n;return t}function Sn(n){let e=arguments;for(let t=1;t<e.length;t++){let i=e[t];for(let r in i)r!=Rb&&(ef(n[r])?Sn(n[r],pa(i[r])):n[r]=pa(i[r]))}return n}var LC=0,OC=1,BC=2;function UC(n,e,t){for(let i=0,r,s=-1;i<e.length;i++){let o=e[i];if(o>s){for(r=o-1;r>=0&&n[r]==null;)n[r--]=null;for(r=o+1;r<t&&n[r]==null;)n[s=r++]=null}}}function kC(n,e){if(GC(n)){let o=n[0].slice();for(let a=1;a<n.length;a++)o.push(...n[a].slice(1));return HC(o[0])||(o=VC(o)),o}let t=new Set;for(let o=0;o<n.length;o++){let u=n[o][0],l=u.length;for(let c=0;c<l;c++)t.add(u[c])}let i=[Array.from(t).sort((o,a)=>o-a)],r=i[0].length,s=new Map;for(let o=0;o<r;o++)s.set(i[0][o],o);for(let o=0;o<n.length;o++){let a=n[o],u=a[0];for(let l=1;l<a.length;l++){let c=a[l],f=Array(r).fill(void 0),h=e?e[o][l]:OC,p=[];for(let v=0;v<c.length;v++){let w=c[v],g=s.get(u[v]);w===null?h!=LC&&(f[g]=w,h==BC&&p.push(g)):f[g]=w}UC(f,p,r),i.push(f)}}return i}var zC=typeof queueMicrotask>"u"?n=>Promise.resolve().then(n):queueMicrotask;function VC(n){let e=n[0],t=e.length,i=Array(t);for(let s=0;s<i.length;s++)i[s]=s;i.sort((s,o)=>e[s]-e[o]);let r=[];for(let s=0;s<n.length;s++){let o=n[s],a=Array(t);for(let u=0;u<t;u++)a[u]=o[i[u]];r.push(a)}return r}function GC(n){let e=n[0][0],t=e.length;for(let i=1;i<n.length;i++){let r=n[i][0];if(r.length!=t)return!1;if(r!=e){for(let s=0;s<t;s++)if(r[s]!=e[s])return!1}}return!0}function HC(n,e=100){let t=n.length;if(t<=1)return!0;let i=0,r=t-1;for(;i<=r&&n[i]==null;)i++;for(;r>=i&&n[r]==null;)r--;if(r<=i)return!0;let s=oi(1,Di((r-i+1)/e));for(let o=n[i],a=i+s;a<=r;a+=s){let u=n[a];if(u!=null){if(u<=o)return!1;o=u}}return!0}var Fb=["January","February","March","April","May","June","July","August","September","October","November","December"],Pb=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Ib(n){return n.slice(0,3)}var WC=Pb.map(Ib),XC=Fb.map(Ib),qC={MMMM:Fb,MMM:XC,WWWW:Pb,WWW:WC};function Ml(n){return(n<10?"0":"")+n}function YC(n){return(n<10?"00":n<100?"0":"")+n}var $C={YYYY:n=>n.getFullYear(),YY:n=>(n.getFullYear()+"").slice(2),MMMM:(n,e)=>e.MMMM[n.getMonth()],MMM:(n,e)=>e.MMM[n.getMonth()],MM:n=>Ml(n.getMonth()+1),M:n=>n.getMonth()+1,DD:n=>Ml(n.getDate()),D:n=>n.getDate(),WWWW:(n,e)=>e.WWWW[n.getDay()],WWW:(n,e)=>e.WWW[n.getDay()],HH:n=>Ml(n.getHours()),H:n=>n.getHours(),h:n=>{let e=n.getHours();return e==0?12:e>12?e-12:e},AA:n=>n.getHours()>=12?"PM":"AM",aa:n=>n.getHours()>=12?"pm":"am",a:n=>n.getHours()>=12?"p":"a",mm:n=>Ml(n.getMinutes()),m:n=>n.getMinutes(),ss:n=>Ml(n.getSeconds()),s:n=>n.getSeconds(),fff:n=>YC(n.getMilliseconds())};function _g(n,e){e=e||qC;let t=[],i=/\{([a-z]+)\}|[^{]+/gi,r;for(;r=i.exec(n);)t.push(r[0][0]=="{"?$C[r[1]]:r[0]);return s=>{let o="";for(let a=0;a<t.length;a++)o+=typeof t[a]=="string"?t[a]:t[a](s,e);return o}}var ZC=new Intl.DateTimeFormat().resolvedOptions().timeZone;function jC(n,e){let t;return e=="UTC"||e=="Etc/UTC"?t=new Date(+n+n.getTimezoneOffset()*6e4):e==ZC?t=n:(t=new Date(n.toLocaleString("en-US",{timeZone:e})),t.setMilliseconds(n.getMilliseconds())),t}var Lb=n=>n%1==0,jh=[1,2,2.5,5],JC=Cl(10,-32,0,jh),Ob=Cl(10,0,32,jh),KC=Ob.filter(Lb),so=JC.concat(Ob),yg=`
`,Bb="{YYYY}",tb=yg+Bb,Ub="{M}/{D}",Al=yg+Ub,Xh=Al+"/{YY}",kb="{aa}",QC="{h}:{mm}",ca=QC+kb,nb=yg+ca,ib=":{ss}",Ht=null;function zb(n){let e=n*1e3,t=e*60,i=t*60,r=i*24,s=r*30,o=r*365,u=(n==1?Cl(10,0,3,jh).filter(Lb):Cl(10,-3,0,jh)).concat([e,e*5,e*10,e*15,e*30,t,t*5,t*10,t*15,t*30,i,i*2,i*3,i*4,i*6,i*8,i*12,r,r*2,r*3,r*4,r*5,r*6,r*7,r*8,r*9,r*10,r*15,s,s*2,s*3,s*4,s*6,o,o*2,o*5,o*10,o*25,o*50,o*100]),l=[[o,Bb,Ht,Ht,Ht,Ht,Ht,Ht,1],[r*28,"{MMM}",tb,Ht,Ht,Ht,Ht,Ht,1],[r,Ub,tb,Ht,Ht,Ht,Ht,Ht,1],[i,"{h}"+kb,Xh,Ht,Al,Ht,Ht,Ht,1],[t,ca,Xh,Ht,Al,Ht,Ht,Ht,1],[e,ib,Xh+" "+ca,Ht,Al+" "+ca,Ht,nb,Ht,1],[n,ib+".{fff}",Xh+" "+ca,Ht,Al+" "+ca,Ht,nb,Ht,1]];function c(f){return(h,p,v,w,g,m)=>{let _=[],M=g>=o,b=g>=s&&g<o,S=f(v),A=Jt(S*n,3),x=Qm(S.getFullYear(),M?0:S.getMonth(),b||M?1:S.getDate()),T=Jt(x*n,3);if(b||M){let V=b?g/s:0,F=M?g/o:0,R=A==T?A:Jt(Qm(x.getFullYear()+F,x.getMonth()+V,1)*n,3),H=new Date(Rn(R/n)),B=H.getFullYear(),O=H.getMonth();for(let Z=0;R<=w;Z++){let I=Qm(B+F*Z,O+V*Z,1),L=I-f(Jt(I*n,3));R=Jt((+I+L)*n,3),R<=w&&_.push(R)}}else{let V=g>=r?r:g,F=Di(v)-Di(A),R=T+F+Qh(A-T,V);_.push(R);let H=f(R),B=H.getHours()+H.getMinutes()/t+H.getSeconds()/i,O=g/i,Z=h.axes[p]._space,I=m/Z;for(;R=Jt(R+g,n==1?0:3),!(R>w);)if(O>1){let L=Di(Jt(B+O,6))%24,te=f(R).getHours()-L;te>1&&(te=-1),R-=te*i,B=(B+O)%24;let ge=_[_.length-1];Jt((R-ge)/g,3)*I>=.7&&_.push(R)}else _.push(R)}return _}}return[u,l,c]}var[eN,tN,nN]=zb(1),[iN,rN,sN]=zb(.001);Cl(2,-53,53,[1]);function rb(n,e){return n.map(t=>t.map((i,r)=>r==0||r==8||i==null?i:e(r==1||t[8]==0?i:t[1]+i)))}function sb(n,e){return(t,i,r,s,o)=>{let a=e.find(v=>o>=v[0])||e[e.length-1],u,l,c,f,h,p;return i.map(v=>{let w=n(v),g=w.getFullYear(),m=w.getMonth(),_=w.getDate(),M=w.getHours(),b=w.getMinutes(),S=w.getSeconds(),A=g!=u&&a[2]||m!=l&&a[3]||_!=c&&a[4]||M!=f&&a[5]||b!=h&&a[6]||S!=p&&a[7]||a[1];return u=g,l=m,c=_,f=M,h=b,p=S,A(w)})}}function oN(n,e){let t=_g(e);return(i,r,s,o,a)=>r.map(u=>t(n(u)))}function Qm(n,e,t){return new Date(n,e,t)}function ob(n,e){return e(n)}var aN="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function ab(n,e){return(t,i,r,s)=>s==null?dg:e(n(i))}function lN(n,e){let t=n.series[e];return t.width?t.stroke(n,e):t.points.width?t.points.stroke(n,e):null}function uN(n,e){return n.series[e].fill(n,e)}var cN={show:!0,live:!0,isolate:!1,mount:CC,markers:{show:!0,width:2,stroke:lN,fill:uN,dash:"solid"},idx:null,idxs:null,values:[]};function hN(n,e){let t=n.cursor.points,i=Xi(),r=t.size(n,e);sn(i,El,r),sn(i,wl,r);let s=r/-2;sn(i,"marginLeft",s),sn(i,"marginTop",s);let o=t.width(n,e,r);return o&&sn(i,"borderWidth",o),i}function fN(n,e){let t=n.series[e].points;return t._fill||t._stroke}function dN(n,e){let t=n.series[e].points;return t._stroke||t._fill}function pN(n,e){return n.series[e].points.size}var eg=[0,0];function mN(n,e,t){return eg[0]=e,eg[1]=t,eg}function qh(n,e,t,i=!0){return r=>{r.button==0&&(!i||r.target==e)&&t(r)}}function tg(n,e,t,i=!0){return r=>{(!i||r.target==e)&&t(r)}}var gN={show:!0,x:!0,y:!0,lock:!1,move:mN,points:{one:!1,show:hN,size:pN,width:0,stroke:dN,fill:fN},bind:{mousedown:qh,mouseup:qh,click:qh,dblclick:qh,mousemove:tg,mouseleave:tg,mouseenter:tg},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(n,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(n,e,t,i,r)=>i-r,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Vb={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},bg=Sn({},Vb,{filter:Db}),Gb=Sn({},bg,{size:10}),Hb=Sn({},Vb,{show:!1}),Sg='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Wb="bold "+Sg,Xb=1.5,lb={show:!0,scale:"x",stroke:fg,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Wb,side:2,grid:bg,ticks:Gb,border:Hb,font:Sg,lineGap:Xb,rotate:0},vN="Value",xN="Time",ub={show:!0,scale:"x",auto:!1,sorted:1,min:jt,max:-jt,idxs:[]};function _N(n,e,t,i,r){return e.map(s=>s==null?"":vg(s))}function yN(n,e,t,i,r,s,o){let a=[],u=Cs.get(r)||0;t=o?t:Jt(Qh(t,r),u);for(let l=t;l<=i;l=Jt(l+r,u))a.push(Object.is(l,-0)?0:l);return a}function ag(n,e,t,i,r,s,o){let a=[],u=n.scales[n.axes[e].scale].log,l=u==10?Kr:Eb,c=Di(l(t));r=fa(u,c),u==10&&(r=so[lr(r,so)]);let f=t,h=r*u;u==10&&(h=so[lr(h,so)]);do a.push(f),f=f+r,u==10&&!Cs.has(f)&&(f=Jt(f,Cs.get(r))),f>=h&&(r=f,h=r*u,u==10&&(h=so[lr(h,so)]));while(f<=i);return a}function bN(n,e,t,i,r,s,o){let u=n.scales[n.axes[e].scale].asinh,l=i>u?ag(n,e,oi(u,t),i,r):[u],c=i>=0&&t<=0?[0]:[];return(t<-u?ag(n,e,oi(u,-i),-t,r):[u]).reverse().map(h=>-h).concat(c,l)}var qb=/./,SN=/[12357]/,MN=/[125]/,cb=/1/,lg=(n,e,t,i)=>n.map((r,s)=>e==4&&r==0||s%i==0&&t.test(r.toExponential()[r<0?1:0])?r:null);function EN(n,e,t,i,r){let s=n.axes[t],o=s.scale,a=n.scales[o],u=n.valToPos,l=s._space,c=u(10,o),f=u(9,o)-c>=l?qb:u(7,o)-c>=l?SN:u(5,o)-c>=l?MN:cb;if(f==cb){let h=Fn(u(1,o)-c);if(h<l)return lg(e.slice().reverse(),a.distr,f,qi(l/h)).reverse()}return lg(e,a.distr,f,1)}function wN(n,e,t,i,r){let s=n.axes[t],o=s.scale,a=s._space,u=n.valToPos,l=Fn(u(1,o)-u(2,o));return l<a?lg(e.slice().reverse(),3,qb,qi(a/l)).reverse():e}function AN(n,e,t,i){return i==null?dg:e==null?"":vg(e)}var hb={show:!0,scale:"y",stroke:fg,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Wb,side:3,grid:bg,ticks:Gb,border:Hb,font:Sg,lineGap:Xb,rotate:0};function DN(n,e){let t=3+(n||1)*2;return Jt(t*e,3)}function TN(n,e){let{scale:t,idxs:i}=n.series[0],r=n._data[0],s=n.valToPos(r[i[0]],t,!0),o=n.valToPos(r[i[1]],t,!0),a=Fn(o-s),u=n.series[e],l=a/(u.points.space*zt);return i[1]-i[0]<=l}var fb={scale:null,auto:!0,sorted:0,min:jt,max:-jt},Yb=(n,e,t,i,r)=>r,db={show:!0,auto:!0,sorted:0,gaps:Yb,alpha:1,facets:[Sn({},fb,{scale:"x"}),Sn({},fb,{scale:"y"})]},pb={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Yb,alpha:1,points:{show:TN,filter:null},values:null,min:jt,max:-jt,idxs:[],path:null,clip:null};function CN(n,e,t,i,r){return t/10}var $b={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},NN=Sn({},$b,{time:!1,ori:1}),mb={};function Zb(n,e){let t=mb[n];return t||(t={key:n,plots:[],sub(i){t.plots.push(i)},unsub(i){t.plots=t.plots.filter(r=>r!=i)},pub(i,r,s,o,a,u,l){for(let c=0;c<t.plots.length;c++)t.plots[c]!=r&&t.plots[c].pub(i,r,s,o,a,u,l)}},n!=null&&(mb[n]=t)),t}var ma=1,ug=2;function uo(n,e,t){let i=n.mode,r=n.series[e],s=i==2?n._data[e]:n._data,o=n.scales,a=n.bbox,u=s[0],l=i==2?s[1]:s[e],c=i==2?o[r.facets[0].scale]:o[n.series[0].scale],f=i==2?o[r.facets[1].scale]:o[r.scale],h=a.left,p=a.top,v=a.width,w=a.height,g=n.valToPosH,m=n.valToPosV;return c.ori==0?t(r,u,l,c,f,g,m,h,p,v,w,nf,va,sf,Jb,Qb):t(r,u,l,c,f,m,g,p,h,w,v,rf,xa,wg,Kb,eS)}function Mg(n,e){let t=0,i=0,r=It(n.bands,xg);for(let s=0;s<r.length;s++){let o=r[s];o.series[0]==e?t=o.dir:o.series[1]==e&&(o.dir==1?i|=1:i|=2)}return[t,i==1?-1:i==2?1:i==3?2:0]}function RN(n,e,t,i,r){let s=n.mode,o=n.series[e],a=s==2?o.facets[1].scale:o.scale,u=n.scales[a];return r==-1?u.min:r==1?u.max:u.distr==3?u.dir==1?u.min:u.max:0}function Qr(n,e,t,i,r,s){return uo(n,e,(o,a,u,l,c,f,h,p,v,w,g)=>{let m=o.pxRound,_=l.dir*(l.ori==0?1:-1),M=l.ori==0?va:xa,b,S;_==1?(b=t,S=i):(b=i,S=t);let A=m(f(a[b],l,w,p)),x=m(h(u[b],c,g,v)),T=m(f(a[S],l,w,p)),V=m(h(s==1?c.max:c.min,c,g,v)),F=new Path2D(r);return M(F,T,V),M(F,A,V),M(F,A,x),F})}function tf(n,e,t,i,r,s){let o=null;if(n.length>0){o=new Path2D;let a=e==0?sf:wg,u=t;for(let f=0;f<n.length;f++){let h=n[f];if(h[1]>h[0]){let p=h[0]-u;p>0&&a(o,u,i,p,i+s),u=h[1]}}let l=t+r-u,c=10;l>0&&a(o,u,i-c/2,l,i+s+c)}return o}function FN(n,e,t){let i=n[n.length-1];i&&i[0]==e?i[1]=t:n.push([e,t])}function Eg(n,e,t,i,r,s,o){let a=[],u=n.length;for(let l=r==1?t:i;l>=t&&l<=i;l+=r)if(e[l]===null){let f=l,h=l;if(r==1)for(;++l<=i&&e[l]===null;)h=l;else for(;--l>=t&&e[l]===null;)h=l;let p=s(n[f]),v=h==f?p:s(n[h]),w=f-r;p=o<=0&&w>=0&&w<u?s(n[w]):p;let m=h+r;v=o>=0&&m>=0&&m<u?s(n[m]):v,v>=p&&a.push([p,v])}return a}function gb(n){return n==0?Ab:n==1?Rn:e=>ro(e,n)}function jb(n){let e=n==0?nf:rf,t=n==0?(r,s,o,a,u,l)=>{r.arcTo(s,o,a,u,l)}:(r,s,o,a,u,l)=>{r.arcTo(o,s,u,a,l)},i=n==0?(r,s,o,a,u)=>{r.rect(s,o,a,u)}:(r,s,o,a,u)=>{r.rect(o,s,u,a)};return(r,s,o,a,u,l=0,c=0)=>{l==0&&c==0?i(r,s,o,a,u):(l=ur(l,a/2,u/2),c=ur(c,a/2,u/2),e(r,s+l,o),t(r,s+a,o,s+a,o+u,l),t(r,s+a,o+u,s,o+u,c),t(r,s,o+u,s,o,c),t(r,s,o,s+a,o,l),r.closePath())}}var nf=(n,e,t)=>{n.moveTo(e,t)},rf=(n,e,t)=>{n.moveTo(t,e)},va=(n,e,t)=>{n.lineTo(e,t)},xa=(n,e,t)=>{n.lineTo(t,e)},sf=jb(0),wg=jb(1),Jb=(n,e,t,i,r,s)=>{n.arc(e,t,i,r,s)},Kb=(n,e,t,i,r,s)=>{n.arc(t,e,i,r,s)},Qb=(n,e,t,i,r,s,o)=>{n.bezierCurveTo(e,t,i,r,s,o)},eS=(n,e,t,i,r,s,o)=>{n.bezierCurveTo(t,e,r,i,o,s)};function tS(n){return(e,t,i,r,s)=>uo(e,t,(o,a,u,l,c,f,h,p,v,w,g)=>{let{pxRound:m,points:_}=o,M,b;l.ori==0?(M=nf,b=Jb):(M=rf,b=Kb);let S=Jt(_.width*zt,3),A=(_.size-_.width)/2*zt,x=Jt(A*2,3),T=new Path2D,V=new Path2D,{left:F,top:R,width:H,height:B}=e.bbox;sf(V,F-x,R-x,H+x*2,B+x*2);let O=Z=>{if(u[Z]!=null){let I=m(f(a[Z],l,w,p)),L=m(h(u[Z],c,g,v));M(T,I+A,L),b(T,I,L,A,0,Yh*2)}};if(s)s.forEach(O);else for(let Z=i;Z<=r;Z++)O(Z);return{stroke:S>0?T:null,fill:T,clip:V,flags:ma|ug}})}function nS(n){return(e,t,i,r,s,o)=>{i!=r&&(s!=i&&o!=i&&n(e,t,i),s!=r&&o!=r&&n(e,t,r),n(e,t,o))}}var PN=nS(va),IN=nS(xa);function iS(n){let e=It(n?.alignGaps,0);return(t,i,r,s)=>uo(t,i,(o,a,u,l,c,f,h,p,v,w,g)=>{[r,s]=Jh(u,r,s);let m=o.pxRound,_=B=>m(f(B,l,w,p)),M=B=>m(h(B,c,g,v)),b,S;l.ori==0?(b=va,S=PN):(b=xa,S=IN);let A=l.dir*(l.ori==0?1:-1),x={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ma},T=x.stroke,V=!1;if(s-r>=w*4){let B=re=>t.posToVal(re,l.key,!0),O=null,Z=null,I,L,ae,J=_(a[A==1?r:s]),te=_(a[r]),ge=_(a[s]),de=B(A==1?te+1:ge-1);for(let re=A==1?r:s;re>=r&&re<=s;re+=A){let ue=a[re],ye=(A==1?ue<de:ue>de)?J:_(ue),Ne=u[re];ye==J?Ne!=null?(L=Ne,O==null?(b(T,ye,M(L)),I=O=Z=L):L<O?O=L:L>Z&&(Z=L)):Ne===null&&(V=!0):(O!=null&&S(T,J,M(O),M(Z),M(I),M(L)),Ne!=null?(L=Ne,b(T,ye,M(L)),O=Z=I=L):(O=Z=null,Ne===null&&(V=!0)),J=ye,de=B(J+A))}O!=null&&O!=Z&&ae!=J&&S(T,J,M(O),M(Z),M(I),M(L))}else for(let B=A==1?r:s;B>=r&&B<=s;B+=A){let O=u[B];O===null?V=!0:O!=null&&b(T,_(a[B]),M(O))}let[R,H]=Mg(t,i);if(o.fill!=null||R!=0){let B=x.fill=new Path2D(T),O=o.fillTo(t,i,o.min,o.max,R),Z=M(O),I=_(a[r]),L=_(a[s]);A==-1&&([L,I]=[I,L]),b(B,L,Z),b(B,I,Z)}if(!o.spanGaps){let B=[];V&&B.push(...Eg(a,u,r,s,A,_,e)),x.gaps=B=o.gaps(t,i,r,s,B),x.clip=tf(B,l.ori,p,v,w,g)}return H!=0&&(x.band=H==2?[Qr(t,i,r,s,T,-1),Qr(t,i,r,s,T,1)]:Qr(t,i,r,s,T,H)),x})}function LN(n){let e=It(n.align,1),t=It(n.ascDesc,!1),i=It(n.alignGaps,0),r=It(n.extend,!1);return(s,o,a,u)=>uo(s,o,(l,c,f,h,p,v,w,g,m,_,M)=>{[a,u]=Jh(f,a,u);let b=l.pxRound,{left:S,width:A}=s.bbox,x=te=>b(v(te,h,_,g)),T=te=>b(w(te,p,M,m)),V=h.ori==0?va:xa,F={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ma},R=F.stroke,H=h.dir*(h.ori==0?1:-1),B=T(f[H==1?a:u]),O=x(c[H==1?a:u]),Z=O,I=O;r&&e==-1&&(I=S,V(R,I,B)),V(R,O,B);for(let te=H==1?a:u;te>=a&&te<=u;te+=H){let ge=f[te];if(ge==null)continue;let de=x(c[te]),re=T(ge);e==1?V(R,de,B):V(R,Z,re),V(R,de,re),B=re,Z=de}let L=Z;r&&e==1&&(L=S+A,V(R,L,B));let[ae,J]=Mg(s,o);if(l.fill!=null||ae!=0){let te=F.fill=new Path2D(R),ge=l.fillTo(s,o,l.min,l.max,ae),de=T(ge);V(te,L,de),V(te,I,de)}if(!l.spanGaps){let te=[];te.push(...Eg(c,f,a,u,H,x,i));let ge=l.width*zt/2,de=t||e==1?ge:-ge,re=t||e==-1?-ge:ge;te.forEach(ue=>{ue[0]+=de,ue[1]+=re}),F.gaps=te=l.gaps(s,o,a,u,te),F.clip=tf(te,h.ori,g,m,_,M)}return J!=0&&(F.band=J==2?[Qr(s,o,a,u,R,-1),Qr(s,o,a,u,R,1)]:Qr(s,o,a,u,R,J)),F})}function vb(n,e,t,i,r,s,o=jt){if(n.length>1){let a=null;for(let u=0,l=1/0;u<n.length;u++)if(e[u]!==void 0){if(a!=null){let c=Fn(n[u]-n[a]);c<l&&(l=c,o=Fn(t(n[u],i,r,s)-t(n[a],i,r,s)))}a=u}}return o}function ON(n){n=n||Tl;let e=It(n.size,[.6,jt,1]),t=n.align||0,i=n.gap||0,r=n.radius;r=r==null?[0,0]:typeof r=="number"?[r,0]:r;let s=Tt(r),o=1-e[0],a=It(e[1],jt),u=It(e[2],1),l=It(n.disp,Tl),c=It(n.each,p=>{}),{fill:f,stroke:h}=l;return(p,v,w,g)=>uo(p,v,(m,_,M,b,S,A,x,T,V,F,R)=>{let H=m.pxRound,B=t,O=i*zt,Z=a*zt,I=u*zt,L,ae;b.ori==0?[L,ae]=s(p,v):[ae,L]=s(p,v);let J=b.dir*(b.ori==0?1:-1),te=b.ori==0?sf:wg,ge=b.ori==0?c:(Ce,Je,tt,Fe,W,q,ne)=>{c(Ce,Je,tt,W,Fe,ne,q)},de=It(p.bands,xg).find(Ce=>Ce.series[0]==v),re=de!=null?de.dir:0,ue=m.fillTo(p,v,m.min,m.max,re),Ee=H(x(ue,S,R,V)),ye,Ne,K,oe=F,xe=H(m.width*zt),Se=!1,Me=null,Re=null,_e=null,Ke=null;f!=null&&(xe==0||h!=null)&&(Se=!0,Me=f.values(p,v,w,g),Re=new Map,new Set(Me).forEach(Ce=>{Ce!=null&&Re.set(Ce,new Path2D)}),xe>0&&(_e=h.values(p,v,w,g),Ke=new Map,new Set(_e).forEach(Ce=>{Ce!=null&&Ke.set(Ce,new Path2D)})));let{x0:lt,size:vt}=l;if(lt!=null&&vt!=null){B=1,_=lt.values(p,v,w,g),lt.unit==2&&(_=_.map(tt=>p.posToVal(T+tt*F,b.key,!0)));let Ce=vt.values(p,v,w,g);vt.unit==2?Ne=Ce[0]*F:Ne=A(Ce[0],b,F,T)-A(0,b,F,T),oe=vb(_,M,A,b,F,T,oe),K=oe-Ne+O}else oe=vb(_,M,A,b,F,T,oe),K=oe*o+O,Ne=oe-K;K<1&&(K=0),xe>=Ne/2&&(xe=0),K<5&&(H=Ab);let mt=K>0,Ct=oe-K-(mt?xe:0);Ne=H(og(Ct,I,Z)),ye=(B==0?Ne/2:B==J?0:Ne)-B*J*((B==0?O/2:0)+(mt?xe/2:0));let ot={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Wt=Se?null:new Path2D,Lt=null;if(de!=null)Lt=p.data[de.series[1]];else{let{y0:Ce,y1:Je}=l;Ce!=null&&Je!=null&&(M=Je.values(p,v,w,g),Lt=Ce.values(p,v,w,g))}let Ot=L*Ne,Y=ae*Ne;for(let Ce=J==1?w:g;Ce>=w&&Ce<=g;Ce+=J){let Je=M[Ce];if(Je==null)continue;if(Lt!=null){let z=Lt[Ce]??0;if(Je-z==0)continue;Ee=x(z,S,R,V)}let tt=b.distr!=2||l!=null?_[Ce]:Ce,Fe=A(tt,b,F,T),W=x(It(Je,ue),S,R,V),q=H(Fe-ye),ne=H(oi(W,Ee)),D=H(ur(W,Ee)),y=ne-D;if(Je!=null){let z=Je<0?Y:Ot,ie=Je<0?Ot:Y;Se?(xe>0&&_e[Ce]!=null&&te(Ke.get(_e[Ce]),q,D+Di(xe/2),Ne,oi(0,y-xe),z,ie),Me[Ce]!=null&&te(Re.get(Me[Ce]),q,D+Di(xe/2),Ne,oi(0,y-xe),z,ie)):te(Wt,q,D+Di(xe/2),Ne,oi(0,y-xe),z,ie),ge(p,v,Ce,q-xe/2,D,Ne+xe,y)}}return xe>0?ot.stroke=Se?Ke:Wt:Se||(ot._fill=m.width==0?m._fill:m._stroke??m._fill,ot.width=0),ot.fill=Se?Re:Wt,ot})}function BN(n,e){let t=It(e?.alignGaps,0);return(i,r,s,o)=>uo(i,r,(a,u,l,c,f,h,p,v,w,g,m)=>{[s,o]=Jh(l,s,o);let _=a.pxRound,M=L=>_(h(L,c,g,v)),b=L=>_(p(L,f,m,w)),S,A,x;c.ori==0?(S=nf,x=va,A=Qb):(S=rf,x=xa,A=eS);let T=c.dir*(c.ori==0?1:-1),V=M(u[T==1?s:o]),F=V,R=[],H=[];for(let L=T==1?s:o;L>=s&&L<=o;L+=T)if(l[L]!=null){let J=u[L],te=M(J);R.push(F=te),H.push(b(l[L]))}let B={stroke:n(R,H,S,x,A,_),fill:null,clip:null,band:null,gaps:null,flags:ma},O=B.stroke,[Z,I]=Mg(i,r);if(a.fill!=null||Z!=0){let L=B.fill=new Path2D(O),ae=a.fillTo(i,r,a.min,a.max,Z),J=b(ae);x(L,F,J),x(L,V,J)}if(!a.spanGaps){let L=[];L.push(...Eg(u,l,s,o,T,M,t)),B.gaps=L=a.gaps(i,r,s,o,L),B.clip=tf(L,c.ori,v,w,g,m)}return I!=0&&(B.band=I==2?[Qr(i,r,s,o,O,-1),Qr(i,r,s,o,O,1)]:Qr(i,r,s,o,O,I)),B})}function UN(n){return BN(kN,n)}function kN(n,e,t,i,r,s){let o=n.length;if(o<2)return null;let a=new Path2D;if(t(a,n[0],e[0]),o==2)i(a,n[1],e[1]);else{let u=Array(o),l=Array(o-1),c=Array(o-1),f=Array(o-1);for(let h=0;h<o-1;h++)c[h]=e[h+1]-e[h],f[h]=n[h+1]-n[h],l[h]=c[h]/f[h];u[0]=l[0];for(let h=1;h<o-1;h++)l[h]===0||l[h-1]===0||l[h-1]>0!=l[h]>0?u[h]=0:(u[h]=3*(f[h-1]+f[h])/((2*f[h]+f[h-1])/l[h-1]+(f[h]+2*f[h-1])/l[h]),isFinite(u[h])||(u[h]=0));u[o-1]=l[o-2];for(let h=0;h<o-1;h++)r(a,n[h]+f[h]/3,e[h]+u[h]*f[h]/3,n[h+1]-f[h]/3,e[h+1]-u[h+1]*f[h]/3,n[h+1],e[h+1])}return a}var cg=new Set;function xb(){for(let n of cg)n.syncRect(!0)}ga&&(ao(_C,ha,xb),ao(yC,ha,xb,!0),ao($h,ha,()=>{Xn.pxRatio=zt}));var zN=iS(),VN=tS();function _b(n,e,t,i){return(i?[n[0],n[1]].concat(n.slice(2)):[n[0]].concat(n.slice(1))).map((s,o)=>hg(s,o,e,t))}function GN(n,e){return n.map((t,i)=>i==0?{}:Sn({},e,t))}function hg(n,e,t,i){return Sn({},e==0?t:i,n)}function rS(n,e,t){return e==null?da:[e,t]}var HN=rS;function WN(n,e,t){return e==null?da:Zh(e,t,gg,!0)}function sS(n,e,t,i){return e==null?da:Kh(e,t,n.scales[i].log,!1)}var XN=sS;function oS(n,e,t,i){return e==null?da:mg(e,t,n.scales[i].log,!1)}var qN=oS;function YN(n,e,t,i,r){let s=oi(Jy(n),Jy(e)),o=e-n,a=lr(r/i*o,t);do{let u=t[a],l=i*u/o;if(l>=r&&s+(u<5?Cs.get(u):0)<=17)return[u,l]}while(++a<t.length);return[0,0]}function yb(n){let e,t;return n=n.replace(/(\d+)px/,(i,r)=>(e=Rn((t=+r)*zt))+"px"),[n,e,t]}function $N(n){n.show&&[n.font,n.labelFont].forEach(e=>{let t=Jt(e[2]*zt,1);e[0]=e[0].replace(/[0-9.]+px/,t+"px"),e[1]=t})}function Xn(n,e,t){let i={mode:It(n.mode,1)},r=i.mode;function s(E,P,G,X){let ee=P.valToPct(E);return X+G*(P.dir==-1?1-ee:ee)}function o(E,P,G,X){let ee=P.valToPct(E);return X+G*(P.dir==-1?ee:1-ee)}function a(E,P,G,X){return P.ori==0?s(E,P,G,X):o(E,P,G,X)}i.valToPosH=s,i.valToPosV=o;let u=!1;i.status=0;let l=i.root=Xi(tC);if(n.id!=null&&(l.id=n.id),Ai(l,n.class),n.title){let E=Xi(rC,l);E.textContent=n.title}let c=ar("canvas"),f=i.ctx=c.getContext("2d"),h=Xi(sC,l);ao("click",h,E=>{E.target===v&&(Kt!=mo||an!=go)&&Vn.click(i,E)},!0);let p=i.under=Xi(oC,h);h.appendChild(c);let v=i.over=Xi(aC,h);n=pa(n);let w=+It(n.pxAlign,1),g=gb(w);(n.plugins||[]).forEach(E=>{E.opts&&(n=E.opts(i,n)||n)});let m=n.ms||.001,_=i.series=r==1?_b(n.series||[],ub,pb,!1):GN(n.series||[null],db),M=i.axes=_b(n.axes||[],lb,hb,!0),b=i.scales={},S=i.bands=n.bands||[];S.forEach(E=>{E.fill=Tt(E.fill||null),E.dir=It(E.dir,-1)});let A=r==2?_[1].facets[0].scale:_[0].scale,x={axes:Cr,series:St},T=(n.drawOrder||["axes","series"]).map(E=>x[E]);function V(E){let P=E.distr==3?G=>Kr(G>0?G:E.clamp(i,G,E.min,E.max,E.key)):E.distr==4?G=>Km(G,E.asinh):E.distr==100?G=>E.fwd(G):G=>G;return G=>{let X=P(G),{_min:ee,_max:me}=E,be=me-ee;return(X-ee)/be}}function F(E){let P=b[E];if(P==null){let G=(n.scales||Tl)[E]||Tl;if(G.from!=null){F(G.from);let X=Sn({},b[G.from],G,{key:E});X.valToPct=V(X),b[E]=X}else{P=b[E]=Sn({},E==A?$b:NN,G),P.key=E;let X=P.time,ee=P.range,me=Ts(ee);if((E!=A||r==2&&!X)&&(me&&(ee[0]==null||ee[1]==null)&&(ee={min:ee[0]==null?$y:{mode:1,hard:ee[0],soft:ee[0]},max:ee[1]==null?$y:{mode:1,hard:ee[1],soft:ee[1]}},me=!1),!me&&ef(ee))){let be=ee;ee=(Te,Le,He)=>Le==null?da:Zh(Le,He,be)}P.range=Tt(ee||(X?HN:E==A?P.distr==3?XN:P.distr==4?qN:rS:P.distr==3?sS:P.distr==4?oS:WN)),P.auto=Tt(me?!1:P.auto),P.clamp=Tt(P.clamp||CN),P._min=P._max=null,P.valToPct=V(P)}}}F("x"),F("y"),r==1&&_.forEach(E=>{F(E.scale)}),M.forEach(E=>{F(E.scale)});for(let E in n.scales)F(E);let R=b[A],H=R.distr,B,O;R.ori==0?(Ai(l,nC),B=s,O=o):(Ai(l,iC),B=o,O=s);let Z={};for(let E in b){let P=b[E];(P.min!=null||P.max!=null)&&(Z[E]={min:P.min,max:P.max},P.min=P.max=null)}let I=n.tzDate||(E=>new Date(Rn(E/m))),L=n.fmtDate||_g,ae=m==1?nN(I):sN(I),J=sb(I,rb(m==1?tN:rN,L)),te=ab(I,ob(aN,L)),ge=[],de=i.legend=Sn({},cN,n.legend),re=i.cursor=Sn({},gN,{drag:{y:r==2}},n.cursor),ue=de.show,Ee=re.show,ye=de.markers;de.idxs=ge,ye.width=Tt(ye.width),ye.dash=Tt(ye.dash),ye.stroke=Tt(ye.stroke),ye.fill=Tt(ye.fill);let Ne,K,oe,xe=[],Se=[],Me,Re=!1,_e={};if(de.live){let E=_[1]?_[1].values:null;Re=E!=null,Me=Re?E(i,1,0):{_:0};for(let P in Me)_e[P]=dg}if(ue)if(Ne=ar("table",dC,l),oe=ar("tbody",null,Ne),de.mount(i,Ne),Re){K=ar("thead",null,Ne,oe);let E=ar("tr",null,K);ar("th",null,E);for(var Ke in Me)ar("th",Ly,E).textContent=Ke}else Ai(Ne,mC),de.live&&Ai(Ne,pC);let lt={show:!0},vt={show:!1};function mt(E,P){if(P==0&&(Re||!de.live||r==2))return da;let G=[],X=ar("tr",gC,oe,oe.childNodes[P]);Ai(X,E.class),E.show||Ai(X,oo);let ee=ar("th",null,X);if(ye.show){let Te=Xi(vC,ee);if(P>0){let Le=ye.width(i,P);Le&&(Te.style.border=Le+"px "+ye.dash(i,P)+" "+ye.stroke(i,P)),Te.style.background=ye.fill(i,P)}}let me=Xi(Ly,ee);E.label instanceof HTMLElement?me.appendChild(E.label):me.textContent=E.label,P>0&&(ye.show||(me.style.color=E.width>0?ye.stroke(i,P):ye.fill(i,P)),ot("click",ee,Te=>{if(re._lock)return;nt(Te);let Le=_.indexOf(E);if((Te.ctrlKey||Te.metaKey)!=de.isolate){let He=_.some((We,$e)=>$e>0&&$e!=Le&&We.show);_.forEach((We,$e)=>{$e>0&&dr($e,He?$e==Le?lt:vt:lt,!0,yn.setSeries)})}else dr(Le,{show:!E.show},!0,yn.setSeries)},!1),rt&&ot(ky,ee,Te=>{re._lock||(nt(Te),dr(_.indexOf(E),xo,!0,yn.setSeries))},!1));for(var be in Me){let Te=ar("td",xC,X);Te.textContent="--",G.push(Te)}return[X,G]}let Ct=new Map;function ot(E,P,G,X=!0){let ee=Ct.get(P)||{},me=re.bind[E](i,P,G,X);me&&(ao(E,P,ee[E]=me),Ct.set(P,ee))}function Wt(E,P,G){let X=Ct.get(P)||{};for(let ee in X)(E==null||ee==E)&&(sg(ee,P,X[ee]),delete X[ee]);E==null&&Ct.delete(P)}let Lt=0,Ot=0,Y=0,Ce=0,Je=0,tt=0,Fe=Je,W=tt,q=Y,ne=Ce,D=0,y=0,z=0,ie=0;i.bbox={};let $=!1,pe=!1,d=!1,C=!1,U=!1,Q=!1;function k(E,P,G){(G||E!=i.width||P!=i.height)&&se(E,P),xt(!1),d=!0,pe=!0,qn()}function se(E,P){i.width=Lt=Y=E,i.height=Ot=Ce=P,Je=tt=0,Pe(),Ye();let G=i.bbox;D=G.left=ro(Je*zt,.5),y=G.top=ro(tt*zt,.5),z=G.width=ro(Y*zt,.5),ie=G.height=ro(Ce*zt,.5)}let he=3;function Ae(){let E=!1,P=0;for(;!E;){P++;let G=ho(P),X=fr(P);E=P==he||G&&X,E||(se(i.width,i.height),pe=!0)}}function De({width:E,height:P}){k(E,P)}i.setSize=De;function Pe(){let E=!1,P=!1,G=!1,X=!1;M.forEach((ee,me)=>{if(ee.show&&ee._show){let{side:be,_size:Te}=ee,Le=be%2,He=ee.label!=null?ee.labelSize:0,We=Te+He;We>0&&(Le?(Y-=We,be==3?(Je+=We,X=!0):G=!0):(Ce-=We,be==0?(tt+=We,E=!0):P=!0))}}),Ci[0]=E,Ci[1]=G,Ci[2]=P,Ci[3]=X,Y-=pi[1]+pi[3],Je+=pi[3],Ce-=pi[2]+pi[0],tt+=pi[0]}function Ye(){let E=Je+Y,P=tt+Ce,G=Je,X=tt;function ee(me,be){switch(me){case 1:return E+=be,E-be;case 2:return P+=be,P-be;case 3:return G-=be,G+be;case 0:return X-=be,X+be}}M.forEach((me,be)=>{if(me.show&&me._show){let Te=me.side;me._pos=ee(Te,me._size),me.label!=null&&(me._lpos=ee(Te,me.labelSize))}})}if(re.dataIdx==null){let E=re.hover,P=E.skip=new Set(E.skip??[]);P.add(void 0);let G=E.prox=Tt(E.prox),X=E.bias??=0;re.dataIdx=(ee,me,be,Te)=>{if(me==0)return be;let Le=be,He=G(ee,me,be,Te)??jt,We=He>=0&&He<jt,$e=R.ori==0?Y:Ce,pt=re.left,Bt=e[0],Ft=e[me];if(P.has(Ft[be])){Le=null;let Et=null,at=null,Qe;if(X==0||X==-1)for(Qe=be;Et==null&&Qe-- >0;)P.has(Ft[Qe])||(Et=Qe);if(X==0||X==1)for(Qe=be;at==null&&Qe++<Ft.length;)P.has(Ft[Qe])||(at=Qe);if(Et!=null||at!=null)if(We){let en=Et==null?-1/0:B(Bt[Et],R,$e,0),mn=at==null?1/0:B(Bt[at],R,$e,0),On=pt-en,$t=mn-pt;On<=$t?On<=He&&(Le=Et):$t<=He&&(Le=at)}else Le=at==null?Et:Et==null?at:be-Et<=at-be?Et:at}else We&&Fn(pt-B(Bt[be],R,$e,0))>He&&(Le=null);return Le}}let nt=E=>{re.event=E};re.idxs=ge,re._lock=!1;let we=re.points;we.show=Tt(we.show),we.size=Tt(we.size),we.stroke=Tt(we.stroke),we.width=Tt(we.width),we.fill=Tt(we.fill);let Xe=i.focus=Sn({},n.focus||{alpha:.3},re.focus),rt=Xe.prox>=0,Ue=rt&&we.one,gt=[],Zt=[],zn=[];function Ns(E,P){let G=we.show(i,P);if(G instanceof HTMLElement)return Ai(G,fC),Ai(G,E.class),Dr(G,-10,-10,Y,Ce),v.insertBefore(G,gt[P]),G}function es(E,P){if(r==1||P>0){let G=r==1&&b[E.scale].time,X=E.value;E.value=G?eb(X)?ab(I,ob(X,L)):X||te:X||AN,E.label=E.label||(G?xN:vN)}if(Ue||P>0){E.width=E.width==null?1:E.width,E.paths=E.paths||zN||NC,E.fillTo=Tt(E.fillTo||RN),E.pxAlign=+It(E.pxAlign,w),E.pxRound=gb(E.pxAlign),E.stroke=Tt(E.stroke||null),E.fill=Tt(E.fill||null),E._stroke=E._fill=E._paths=E._focus=null;let G=DN(oi(1,E.width),1),X=E.points=Sn({},{size:G,width:oi(1,G*.2),stroke:E.stroke,space:G*2,paths:VN,_stroke:null,_fill:null},E.points);X.show=Tt(X.show),X.filter=Tt(X.filter),X.fill=Tt(X.fill),X.stroke=Tt(X.stroke),X.paths=Tt(X.paths),X.pxAlign=E.pxAlign}if(ue){let G=mt(E,P);xe.splice(P,0,G[0]),Se.splice(P,0,G[1]),de.values.push(null)}if(Ee){ge.splice(P,0,null);let G=null;Ue?P==0&&(G=Ns(E,P)):P>0&&(G=Ns(E,P)),gt.splice(P,0,G),Zt.splice(P,0,0),zn.splice(P,0,0)}Ln("addSeries",P)}function _a(E,P){P=P??_.length,E=r==1?hg(E,P,ub,pb):hg(E,P,{},db),_.splice(P,0,E),es(_[P],P)}i.addSeries=_a;function co(E){if(_.splice(E,1),ue){de.values.splice(E,1),Se.splice(E,1);let P=xe.splice(E,1)[0];Wt(null,P.firstChild),P.remove()}Ee&&(ge.splice(E,1),gt.splice(E,1)[0].remove(),Zt.splice(E,1),zn.splice(E,1)),Ln("delSeries",E)}i.delSeries=co;let Ci=[!1,!1,!1,!1];function Yi(E,P){if(E._show=E.show,E.show){let G=E.side%2,X=b[E.scale];X==null&&(E.scale=G?_[1].scale:A,X=b[E.scale]);let ee=X.time;E.size=Tt(E.size),E.space=Tt(E.space),E.rotate=Tt(E.rotate),Ts(E.incrs)&&E.incrs.forEach(be=>{!Cs.has(be)&&Cs.set(be,Cb(be))}),E.incrs=Tt(E.incrs||(X.distr==2?KC:ee?m==1?eN:iN:so)),E.splits=Tt(E.splits||(ee&&X.distr==1?ae:X.distr==3?ag:X.distr==4?bN:yN)),E.stroke=Tt(E.stroke),E.grid.stroke=Tt(E.grid.stroke),E.ticks.stroke=Tt(E.ticks.stroke),E.border.stroke=Tt(E.border.stroke);let me=E.values;E.values=Ts(me)&&!Ts(me[0])?Tt(me):ee?Ts(me)?sb(I,rb(me,L)):eb(me)?oN(I,me):me||J:me||_N,E.filter=Tt(E.filter||(X.distr>=3&&X.log==10?EN:X.distr==3&&X.log==2?wN:Db)),E.font=yb(E.font),E.labelFont=yb(E.labelFont),E._size=E.size(i,null,P,0),E._space=E._rotate=E._incrs=E._found=E._splits=E._values=null,E._size>0&&(Ci[P]=!0,E._el=Xi(lC,h))}}function $i(E,P,G,X){let[ee,me,be,Te]=G,Le=P%2,He=0;return Le==0&&(Te||me)&&(He=P==0&&!ee||P==2&&!be?Rn(lb.size/3):0),Le==1&&(ee||be)&&(He=P==1&&!me||P==3&&!Te?Rn(hb.size/2):0),He}let Rs=i.padding=(n.padding||[$i,$i,$i,$i]).map(E=>Tt(It(E,$i))),pi=i._padding=Rs.map((E,P)=>E(i,P,Ci,0)),on,cn=null,hn=null,Ni=r==1?_[0].idxs:null,Jn=null,cr=!1;function Fs(E,P){if(e=E??[],i.data=i._data=e,r==2){on=0;for(let G=1;G<_.length;G++)on+=e[G][0].length}else{e.length==0&&(i.data=i._data=e=[[]]),Jn=e[0],on=Jn.length;let G=e;if(H==2){G=e.slice();let X=G[0]=Array(on);for(let ee=0;ee<on;ee++)X[ee]=ee}i._data=e=G}if(xt(!0),Ln("setData"),H==2&&(d=!0),P!==!1){let G=R;G.auto(i,cr)?Ps():is(A,G.min,G.max),C=C||re.left>=0,Q=!0,qn()}}i.setData=Fs;function Ps(){cr=!0;let E,P;r==1&&(on>0?(cn=Ni[0]=0,hn=Ni[1]=on-1,E=e[0][cn],P=e[0][hn],H==2?(E=cn,P=hn):E==P&&(H==3?[E,P]=Kh(E,E,R.log,!1):H==4?[E,P]=mg(E,E,R.log,!1):R.time?P=E+Rn(86400/m):[E,P]=Zh(E,P,gg,!0))):(cn=Ni[0]=E=null,hn=Ni[1]=P=null)),is(A,E,P)}let ts,hr,Ri,N,j,ve,le,ce,Oe,ke;function Be(E,P,G,X,ee,me){E??=By,G??=xg,X??="butt",ee??=By,me??="round",E!=ts&&(f.strokeStyle=ts=E),ee!=hr&&(f.fillStyle=hr=ee),P!=Ri&&(f.lineWidth=Ri=P),me!=j&&(f.lineJoin=j=me),X!=ve&&(f.lineCap=ve=X),G!=N&&f.setLineDash(N=G)}function ze(E,P,G,X){P!=hr&&(f.fillStyle=hr=P),E!=le&&(f.font=le=E),G!=ce&&(f.textAlign=ce=G),X!=Oe&&(f.textBaseline=Oe=X)}function je(E,P,G,X,ee=0){if(X.length>0&&E.auto(i,cr)&&(P==null||P.min==null)){let me=It(cn,0),be=It(hn,X.length-1),Te=G.min==null?EC(X,me,be,ee,E.distr==3):[G.min,G.max];E.min=ur(E.min,G.min=Te[0]),E.max=oi(E.max,G.max=Te[1])}}let ct={min:null,max:null};function bt(){for(let X in b){let ee=b[X];Z[X]==null&&(ee.min==null||Z[A]!=null&&ee.auto(i,cr))&&(Z[X]=ct)}for(let X in b){let ee=b[X];Z[X]==null&&ee.from!=null&&Z[ee.from]!=null&&(Z[X]=ct)}Z[A]!=null&&xt(!0);let E={};for(let X in Z){let ee=Z[X];if(ee!=null){let me=E[X]=pa(b[X],PC);if(ee.min!=null)Sn(me,ee);else if(X!=A||r==2)if(on==0&&me.from==null){let be=me.range(i,null,null,X);me.min=be[0],me.max=be[1]}else me.min=jt,me.max=-jt}}if(on>0){_.forEach((X,ee)=>{if(r==1){let me=X.scale,be=Z[me];if(be==null)return;let Te=E[me];if(ee==0){let Le=Te.range(i,Te.min,Te.max,me);Te.min=Le[0],Te.max=Le[1],cn=lr(Te.min,e[0]),hn=lr(Te.max,e[0]),hn-cn>1&&(e[0][cn]<Te.min&&cn++,e[0][hn]>Te.max&&hn--),X.min=Jn[cn],X.max=Jn[hn]}else X.show&&X.auto&&je(Te,be,X,e[ee],X.sorted);X.idxs[0]=cn,X.idxs[1]=hn}else if(ee>0&&X.show&&X.auto){let[me,be]=X.facets,Te=me.scale,Le=be.scale,[He,We]=e[ee],$e=E[Te],pt=E[Le];$e!=null&&je($e,Z[Te],me,He,me.sorted),pt!=null&&je(pt,Z[Le],be,We,be.sorted),X.min=be.min,X.max=be.max}});for(let X in E){let ee=E[X],me=Z[X];if(ee.from==null&&(me==null||me.min==null)){let be=ee.range(i,ee.min==jt?null:ee.min,ee.max==-jt?null:ee.max,X);ee.min=be[0],ee.max=be[1]}}}for(let X in E){let ee=E[X];if(ee.from!=null){let me=E[ee.from];if(me.min==null)ee.min=ee.max=null;else{let be=ee.range(i,me.min,me.max,X);ee.min=be[0],ee.max=be[1]}}}let P={},G=!1;for(let X in E){let ee=E[X],me=b[X];if(me.min!=ee.min||me.max!=ee.max){me.min=ee.min,me.max=ee.max;let be=me.distr;me._min=be==3?Kr(me.min):be==4?Km(me.min,me.asinh):be==100?me.fwd(me.min):me.min,me._max=be==3?Kr(me.max):be==4?Km(me.max,me.asinh):be==100?me.fwd(me.max):me.max,P[X]=G=!0}}if(G){_.forEach((X,ee)=>{r==2?ee>0&&P.y&&(X._paths=null):P[X.scale]&&(X._paths=null)});for(let X in P)d=!0,Ln("setScale",X);Ee&&re.left>=0&&(C=Q=!0)}for(let X in Z)Z[X]=null}function Ze(E){let P=og(cn-1,0,on-1),G=og(hn+1,0,on-1);for(;E[P]==null&&P>0;)P--;for(;E[G]==null&&G<on-1;)G++;return[P,G]}function St(){if(on>0){let E=_.some(P=>P._focus)&&ke!=Xe.alpha;E&&(f.globalAlpha=ke=Xe.alpha),_.forEach((P,G)=>{if(G>0&&P.show&&(fn(G,!1),fn(G,!0),P._paths==null)){let X=ke;ke!=P.alpha&&(f.globalAlpha=ke=P.alpha);let ee=r==2?[0,e[G][0].length-1]:Ze(e[G]);P._paths=P.paths(i,G,ee[0],ee[1]),ke!=X&&(f.globalAlpha=ke=X)}}),_.forEach((P,G)=>{if(G>0&&P.show){let X=ke;ke!=P.alpha&&(f.globalAlpha=ke=P.alpha),P._paths!=null&&Xt(G,!1);{let ee=P._paths!=null?P._paths.gaps:null,me=P.points.show(i,G,cn,hn,ee),be=P.points.filter(i,G,me,ee);(me||be)&&(P.points._paths=P.points.paths(i,G,cn,hn,be),Xt(G,!0))}ke!=X&&(f.globalAlpha=ke=X),Ln("drawSeries",G)}}),E&&(f.globalAlpha=ke=1)}}function fn(E,P){let G=P?_[E].points:_[E];G._stroke=G.stroke(i,E),G._fill=G.fill(i,E)}function Xt(E,P){let G=P?_[E].points:_[E],{stroke:X,fill:ee,clip:me,flags:be,_stroke:Te=G._stroke,_fill:Le=G._fill,_width:He=G.width}=G._paths;He=Jt(He*zt,3);let We=null,$e=He%2/2;P&&Le==null&&(Le=He>0?"#fff":Te);let pt=G.pxAlign==1&&$e>0;if(pt&&f.translate($e,$e),!P){let Bt=D-He/2,Ft=y-He/2,Et=z+He,at=ie+He;We=new Path2D,We.rect(Bt,Ft,Et,at)}P?qe(Te,He,G.dash,G.cap,Le,X,ee,be,me):qt(E,Te,He,G.dash,G.cap,Le,X,ee,be,We,me),pt&&f.translate(-$e,-$e)}function qt(E,P,G,X,ee,me,be,Te,Le,He,We){let $e=!1;Le!=0&&S.forEach((pt,Bt)=>{if(pt.series[0]==E){let Ft=_[pt.series[1]],Et=e[pt.series[1]],at=(Ft._paths||Tl).band;Ts(at)&&(at=pt.dir==1?at[0]:at[1]);let Qe,en=null;Ft.show&&at&&AC(Et,cn,hn)?(en=pt.fill(i,Bt)||me,Qe=Ft._paths.clip):at=null,qe(P,G,X,ee,en,be,Te,Le,He,We,Qe,at),$e=!0}}),$e||qe(P,G,X,ee,me,be,Te,Le,He,We)}let Mn=ma|ug;function qe(E,P,G,X,ee,me,be,Te,Le,He,We,$e){Be(E,P,G,X,ee),(Le||He||$e)&&(f.save(),Le&&f.clip(Le),He&&f.clip(He)),$e?(Te&Mn)==Mn?(f.clip($e),We&&f.clip(We),At(ee,be),vn(E,me,P)):Te&ug?(At(ee,be),f.clip($e),vn(E,me,P)):Te&ma&&(f.save(),f.clip($e),We&&f.clip(We),At(ee,be),f.restore(),vn(E,me,P)):(At(ee,be),vn(E,me,P)),(Le||He||$e)&&f.restore()}function vn(E,P,G){G>0&&(P instanceof Map?P.forEach((X,ee)=>{f.strokeStyle=ts=ee,f.stroke(X)}):P!=null&&E&&f.stroke(P))}function At(E,P){P instanceof Map?P.forEach((G,X)=>{f.fillStyle=hr=X,f.fill(G)}):P!=null&&E&&f.fill(P)}function Tr(E,P,G,X){let ee=M[E],me;if(X<=0)me=[0,0];else{let be=ee._space=ee.space(i,E,P,G,X),Te=ee._incrs=ee.incrs(i,E,P,G,X,be);me=YN(P,G,Te,X,be)}return ee._found=me}function xn(E,P,G,X,ee,me,be,Te,Le,He){let We=be%2/2;w==1&&f.translate(We,We),Be(Te,be,Le,He,Te),f.beginPath();let $e,pt,Bt,Ft,Et=ee+(X==0||X==3?-me:me);G==0?(pt=ee,Ft=Et):($e=ee,Bt=Et);for(let at=0;at<E.length;at++)P[at]!=null&&(G==0?$e=Bt=E[at]:pt=Ft=E[at],f.moveTo($e,pt),f.lineTo(Bt,Ft));f.stroke(),w==1&&f.translate(-We,-We)}function ho(E){let P=!0;return M.forEach((G,X)=>{if(!G.show)return;let ee=b[G.scale];if(ee.min==null){G._show&&(P=!1,G._show=!1,xt(!1));return}else G._show||(P=!1,G._show=!0,xt(!1));let me=G.side,be=me%2,{min:Te,max:Le}=ee,[He,We]=Tr(X,Te,Le,be==0?Y:Ce);if(We==0)return;let $e=ee.distr==2,pt=G._splits=G.splits(i,X,Te,Le,He,We,$e),Bt=ee.distr==2?pt.map(Qe=>Jn[Qe]):pt,Ft=ee.distr==2?Jn[pt[1]]-Jn[pt[0]]:He,Et=G._values=G.values(i,G.filter(i,Bt,X,We,Ft),X,We,Ft);G._rotate=me==2?G.rotate(i,Et,X,We):0;let at=G._size;G._size=qi(G.size(i,Et,X,E)),at!=null&&G._size!=at&&(P=!1)}),P}function fr(E){let P=!0;return Rs.forEach((G,X)=>{let ee=G(i,X,Ci,E);ee!=pi[X]&&(P=!1),pi[X]=ee}),P}function Cr(){for(let E=0;E<M.length;E++){let P=M[E];if(!P.show||!P._show)continue;let G=P.side,X=G%2,ee,me,be=P.stroke(i,E),Te=G==0||G==3?-1:1,[Le,He]=P._found;if(P.label!=null){let ei=P.labelGap*Te,vi=Rn((P._lpos+ei)*zt);ze(P.labelFont[0],be,"center",G==2?"top":Oy),f.save(),X==1?(ee=me=0,f.translate(vi,Rn(y+ie/2)),f.rotate((G==3?-Yh:Yh)/2)):(ee=Rn(D+z/2),me=vi);let Os=wb(P.label)?P.label(i,E,Le,He):P.label;f.fillText(Os,ee,me),f.restore()}if(He==0)continue;let We=b[P.scale],$e=X==0?z:ie,pt=X==0?D:y,Bt=P._splits,Ft=We.distr==2?Bt.map(ei=>Jn[ei]):Bt,Et=We.distr==2?Jn[Bt[1]]-Jn[Bt[0]]:Le,at=P.ticks,Qe=P.border,en=at.show?at.size:0,mn=Rn(en*zt),On=Rn((P.alignTo==2?P._size-en-P.gap:P.gap)*zt),$t=P._rotate*-Yh/180,gn=g(P._pos*zt),mi=(mn+On)*Te,Qn=gn+mi;me=X==0?Qn:0,ee=X==1?Qn:0;let Fi=P.font[0],Zi=P.align==1?ua:P.align==2?Zm:$t>0?ua:$t<0?Zm:X==0?"center":G==3?Zm:ua,mr=$t||X==1?"middle":G==2?"top":Oy;ze(Fi,be,Zi,mr);let gi=P.font[1]*P.lineGap,Pi=Bt.map(ei=>g(a(ei,We,$e,pt))),ji=P._values;for(let ei=0;ei<ji.length;ei++){let vi=ji[ei];if(vi!=null){X==0?ee=Pi[ei]:me=Pi[ei],vi=""+vi;let Os=vi.indexOf(`
`)==-1?[vi]:vi.split(/\n/gm);for(let ti=0;ti<Os.length;ti++){let Wg=Os[ti];$t?(f.save(),f.translate(ee,me+ti*gi),f.rotate($t),f.fillText(Wg,0,0),f.restore()):f.fillText(Wg,ee,me+ti*gi)}}}at.show&&xn(Pi,at.filter(i,Ft,E,He,Et),X,G,gn,mn,Jt(at.width*zt,3),at.stroke(i,E),at.dash,at.cap);let gr=P.grid;gr.show&&xn(Pi,gr.filter(i,Ft,E,He,Et),X,X==0?2:1,X==0?y:D,X==0?ie:z,Jt(gr.width*zt,3),gr.stroke(i,E),gr.dash,gr.cap),Qe.show&&xn([gn],[1],X==0?1:0,X==0?1:2,X==1?y:D,X==1?ie:z,Jt(Qe.width*zt,3),Qe.stroke(i,E),Qe.dash,Qe.cap)}Ln("drawAxes")}function xt(E){_.forEach((P,G)=>{G>0&&(P._paths=null,E&&(r==1?(P.min=null,P.max=null):P.facets.forEach(X=>{X.min=null,X.max=null})))})}let pn=!1,Kn=!1,Yt=[];function _n(){Kn=!1;for(let E=0;E<Yt.length;E++)Ln(...Yt[E]);Yt.length=0}function qn(){pn||(zC(Ag),pn=!0)}function Nl(E,P=!1){pn=!0,Kn=P,E(i),Ag(),P&&Yt.length>0&&queueMicrotask(_n)}i.batch=Nl;function Ag(){if($&&(bt(),$=!1),d&&(Ae(),d=!1),pe){if(sn(p,ua,Je),sn(p,"top",tt),sn(p,El,Y),sn(p,wl,Ce),sn(v,ua,Je),sn(v,"top",tt),sn(v,El,Y),sn(v,wl,Ce),sn(h,El,Lt),sn(h,wl,Ot),c.width=Rn(Lt*zt),c.height=Rn(Ot*zt),M.forEach(({_el:E,_show:P,_size:G,_pos:X,side:ee})=>{if(E!=null)if(P){let me=ee===3||ee===0?G:0,be=ee%2==1;sn(E,be?"left":"top",X-me),sn(E,be?"width":"height",G),sn(E,be?"top":"left",be?tt:Je),sn(E,be?"height":"width",be?Ce:Y),rg(E,oo)}else Ai(E,oo)}),ts=hr=Ri=j=ve=le=ce=Oe=N=null,ke=1,Sa(!0),Je!=Fe||tt!=W||Y!=q||Ce!=ne){xt(!1);let E=Y/q,P=Ce/ne;if(Ee&&!C&&re.left>=0){re.left*=E,re.top*=P,fo&&Dr(fo,Rn(re.left),0,Y,Ce),po&&Dr(po,0,Rn(re.top),Y,Ce);for(let G=0;G<gt.length;G++){let X=gt[G];X!=null&&(Zt[G]*=E,zn[G]*=P,Dr(X,qi(Zt[G]),qi(zn[G]),Y,Ce))}}if(Qt.show&&!U&&Qt.left>=0&&Qt.width>0){Qt.left*=E,Qt.width*=E,Qt.top*=P,Qt.height*=P;for(let G in hf)sn(vo,G,Qt[G])}Fe=Je,W=tt,q=Y,ne=Ce}Ln("setSize"),pe=!1}Lt>0&&Ot>0&&(f.clearRect(0,0,c.width,c.height),Ln("drawClear"),T.forEach(E=>E()),Ln("draw")),Qt.show&&U&&(Rl(Qt),U=!1),Ee&&C&&(Ls(null,!0,!1),C=!1),de.show&&de.live&&Q&&(uf(),Q=!1),u||(u=!0,i.status=1,Ln("ready")),cr=!1,pn=!1}i.redraw=(E,P)=>{d=P||!1,E!==!1?is(A,R.min,R.max):qn()};function of(E,P){let G=b[E];if(G.from==null){if(on==0){let X=G.range(i,P.min,P.max,E);P.min=X[0],P.max=X[1]}if(P.min>P.max){let X=P.min;P.min=P.max,P.max=X}if(on>1&&P.min!=null&&P.max!=null&&P.max-P.min<1e-16)return;E==A&&G.distr==2&&on>0&&(P.min=lr(P.min,e[0]),P.max=lr(P.max,e[0]),P.min==P.max&&P.max++),Z[E]=P,$=!0,qn()}}i.setScale=of;let af,lf,fo,po,Dg,Tg,mo,go,Cg,Ng,Kt,an,ns=!1,Vn=re.drag,Pn=Vn.x,In=Vn.y;Ee&&(re.x&&(af=Xi(cC,v)),re.y&&(lf=Xi(hC,v)),R.ori==0?(fo=af,po=lf):(fo=lf,po=af),Kt=re.left,an=re.top);let Qt=i.select=Sn({show:!0,over:!0,left:0,width:0,top:0,height:0},n.select),vo=Qt.show?Xi(uC,Qt.over?v:p):null;function Rl(E,P){if(Qt.show){for(let G in E)Qt[G]=E[G],G in hf&&sn(vo,G,E[G]);P!==!1&&Ln("setSelect")}}i.setSelect=Rl;function aS(E){if(_[E].show)ue&&rg(xe[E],oo);else if(ue&&Ai(xe[E],oo),Ee){let G=Ue?gt[0]:gt[E];G!=null&&Dr(G,-10,-10,Y,Ce)}}function is(E,P,G){of(E,{min:P,max:G})}function dr(E,P,G,X){P.focus!=null&&fS(E),P.show!=null&&_.forEach((ee,me)=>{me>0&&(E==me||E==null)&&(ee.show=P.show,aS(me),r==2?(is(ee.facets[0].scale,null,null),is(ee.facets[1].scale,null,null)):is(ee.scale,null,null),qn())}),G!==!1&&Ln("setSeries",E,P),X&&Ma("setSeries",i,E,P)}i.setSeries=dr;function lS(E,P){Sn(S[E],P)}function uS(E,P){E.fill=Tt(E.fill||null),E.dir=It(E.dir,-1),P=P??S.length,S.splice(P,0,E)}function cS(E){E==null?S.length=0:S.splice(E,1)}i.addBand=uS,i.setBand=lS,i.delBand=cS;function hS(E,P){_[E].alpha=P,Ee&&gt[E]!=null&&(gt[E].style.opacity=P),ue&&xe[E]&&(xe[E].style.opacity=P)}let Nr,rs,Is,xo={focus:!0};function fS(E){if(E!=Is){let P=E==null,G=Xe.alpha!=1;_.forEach((X,ee)=>{if(r==1||ee>0){let me=P||ee==0||ee==E;X._focus=P?null:me,G&&hS(ee,me?1:Xe.alpha)}}),Is=E,G&&qn()}}ue&&rt&&ot(zy,Ne,E=>{re._lock||(nt(E),Is!=null&&dr(null,xo,!0,yn.setSeries))});function pr(E,P,G){let X=b[P];G&&(E=E/zt-(X.ori==1?tt:Je));let ee=Y;X.ori==1&&(ee=Ce,E=ee-E),X.dir==-1&&(E=ee-E);let me=X._min,be=X._max,Te=E/ee,Le=me+(be-me)*Te,He=X.distr;return He==3?fa(10,Le):He==4?TC(Le,X.asinh):He==100?X.bwd(Le):Le}function dS(E,P){let G=pr(E,A,P);return lr(G,e[0],cn,hn)}i.valToIdx=E=>lr(E,e[0]),i.posToIdx=dS,i.posToVal=pr,i.valToPos=(E,P,G)=>b[P].ori==0?s(E,b[P],G?z:Y,G?D:0):o(E,b[P],G?ie:Ce,G?y:0),i.setCursor=(E,P,G)=>{Kt=E.left,an=E.top,Ls(null,P,G)};function Rg(E,P){sn(vo,ua,Qt.left=E),sn(vo,El,Qt.width=P)}function Fg(E,P){sn(vo,"top",Qt.top=E),sn(vo,wl,Qt.height=P)}let ya=R.ori==0?Rg:Fg,ba=R.ori==1?Rg:Fg;function pS(){if(ue&&de.live)for(let E=r==2?1:0;E<_.length;E++){if(E==0&&Re)continue;let P=de.values[E],G=0;for(let X in P)Se[E][G++].firstChild.nodeValue=P[X]}}function uf(E,P){if(E!=null&&(E.idxs?E.idxs.forEach((G,X)=>{ge[X]=G}):FC(E.idx)||ge.fill(E.idx),de.idx=ge[0]),ue&&de.live){for(let G=0;G<_.length;G++)(G>0||r==1&&!Re)&&mS(G,ge[G]);pS()}Q=!1,P!==!1&&Ln("setLegend")}i.setLegend=uf;function mS(E,P){let G=_[E],X=E==0&&H==2?Jn:e[E],ee;Re?ee=G.values(i,E,P)??_e:(ee=G.value(i,P==null?null:X[P],E,P),ee=ee==null?_e:{_:ee}),de.values[E]=ee}function Ls(E,P,G){Cg=Kt,Ng=an,[Kt,an]=re.move(i,Kt,an),re.left=Kt,re.top=an,Ee&&(fo&&Dr(fo,Rn(Kt),0,Y,Ce),po&&Dr(po,0,Rn(an),Y,Ce));let X,ee=cn>hn;Nr=jt,rs=null;let me=R.ori==0?Y:Ce,be=R.ori==1?Y:Ce;if(Kt<0||on==0||ee){X=re.idx=null;for(let Te=0;Te<_.length;Te++){let Le=gt[Te];Le!=null&&Dr(Le,-10,-10,Y,Ce)}rt&&dr(null,xo,!0,E==null&&yn.setSeries),de.live&&(ge.fill(X),Q=!0)}else{let Te,Le,He;r==1&&(Te=R.ori==0?Kt:an,Le=pr(Te,A),X=re.idx=lr(Le,e[0],cn,hn),He=B(e[0][X],R,me,0));let We=-10,$e=-10,pt=0,Bt=0,Ft=!0,Et="",at="";for(let Qe=r==2?1:0;Qe<_.length;Qe++){let en=_[Qe],mn=ge[Qe],On=mn==null?null:r==1?e[Qe][mn]:e[Qe][1][mn],$t=re.dataIdx(i,Qe,X,Le),gn=$t==null?null:r==1?e[Qe][$t]:e[Qe][1][$t];if(Q=Q||gn!=On||$t!=mn,ge[Qe]=$t,Qe>0&&en.show){let mi=$t==null?-10:$t==X?He:B(r==1?e[0][$t]:e[Qe][0][$t],R,me,0),Qn=gn==null?-10:O(gn,r==1?b[en.scale]:b[en.facets[1].scale],be,0);if(rt&&gn!=null){let Fi=R.ori==1?Kt:an,Zi=Fn(Xe.dist(i,Qe,$t,Qn,Fi));if(Zi<Nr){let mr=Xe.bias;if(mr!=0){let gi=pr(Fi,en.scale),Pi=gn>=0?1:-1,ji=gi>=0?1:-1;ji==Pi&&(ji==1?mr==1?gn>=gi:gn<=gi:mr==1?gn<=gi:gn>=gi)&&(Nr=Zi,rs=Qe)}else Nr=Zi,rs=Qe}}if(Q||Ue){let Fi,Zi;R.ori==0?(Fi=mi,Zi=Qn):(Fi=Qn,Zi=mi);let mr,gi,Pi,ji,gr,ei,vi=!0,Os=we.bbox;if(Os!=null){vi=!1;let ti=Os(i,Qe);Pi=ti.left,ji=ti.top,mr=ti.width,gi=ti.height}else Pi=Fi,ji=Zi,mr=gi=we.size(i,Qe);if(ei=we.fill(i,Qe),gr=we.stroke(i,Qe),Ue)Qe==rs&&Nr<=Xe.prox&&(We=Pi,$e=ji,pt=mr,Bt=gi,Ft=vi,Et=ei,at=gr);else{let ti=gt[Qe];ti!=null&&(Zt[Qe]=Pi,zn[Qe]=ji,Yy(ti,mr,gi,vi),Xy(ti,ei,gr),Dr(ti,qi(Pi),qi(ji),Y,Ce))}}}}if(Ue){let Qe=Xe.prox,en=Is==null?Nr<=Qe:Nr>Qe||rs!=Is;if(Q||en){let mn=gt[0];mn!=null&&(Zt[0]=We,zn[0]=$e,Yy(mn,pt,Bt,Ft),Xy(mn,Et,at),Dr(mn,qi(We),qi($e),Y,Ce))}}}if(Qt.show&&ns)if(E!=null){let[Te,Le]=yn.scales,[He,We]=yn.match,[$e,pt]=E.cursor.sync.scales,Bt=E.cursor.drag;if(Pn=Bt._x,In=Bt._y,Pn||In){let{left:Ft,top:Et,width:at,height:Qe}=E.select,en=E.scales[$e].ori,mn=E.posToVal,On,$t,gn,mi,Qn,Fi=Te!=null&&He(Te,$e),Zi=Le!=null&&We(Le,pt);Fi&&Pn?(en==0?(On=Ft,$t=at):(On=Et,$t=Qe),gn=b[Te],mi=B(mn(On,$e),gn,me,0),Qn=B(mn(On+$t,$e),gn,me,0),ya(ur(mi,Qn),Fn(Qn-mi))):ya(0,me),Zi&&In?(en==1?(On=Ft,$t=at):(On=Et,$t=Qe),gn=b[Le],mi=O(mn(On,pt),gn,be,0),Qn=O(mn(On+$t,pt),gn,be,0),ba(ur(mi,Qn),Fn(Qn-mi))):ba(0,be)}else ff()}else{let Te=Fn(Cg-Dg),Le=Fn(Ng-Tg);if(R.ori==1){let pt=Te;Te=Le,Le=pt}Pn=Vn.x&&Te>=Vn.dist,In=Vn.y&&Le>=Vn.dist;let He=Vn.uni;He!=null?Pn&&In&&(Pn=Te>=He,In=Le>=He,!Pn&&!In&&(Le>Te?In=!0:Pn=!0)):Vn.x&&Vn.y&&(Pn||In)&&(Pn=In=!0);let We,$e;Pn&&(R.ori==0?(We=mo,$e=Kt):(We=go,$e=an),ya(ur(We,$e),Fn($e-We)),In||ba(0,be)),In&&(R.ori==1?(We=mo,$e=Kt):(We=go,$e=an),ba(ur(We,$e),Fn($e-We)),Pn||ya(0,me)),!Pn&&!In&&(ya(0,0),ba(0,0))}if(Vn._x=Pn,Vn._y=In,E==null){if(G){if(Hg!=null){let[Te,Le]=yn.scales;yn.values[0]=Te!=null?pr(R.ori==0?Kt:an,Te):null,yn.values[1]=Le!=null?pr(R.ori==1?Kt:an,Le):null}Ma(jm,i,Kt,an,Y,Ce,X)}if(rt){let Te=G&&yn.setSeries,Le=Xe.prox;Is==null?Nr<=Le&&dr(rs,xo,!0,Te):Nr>Le?dr(null,xo,!0,Te):rs!=Is&&dr(rs,xo,!0,Te)}}Q&&(de.idx=X,uf()),P!==!1&&Ln("setCursor")}let ss=null;Object.defineProperty(i,"rect",{get(){return ss==null&&Sa(!1),ss}});function Sa(E=!1){E?ss=null:(ss=v.getBoundingClientRect(),Ln("syncRect",ss))}function Pg(E,P,G,X,ee,me,be){re._lock||ns&&E!=null&&E.movementX==0&&E.movementY==0||(cf(E,P,G,X,ee,me,be,!1,E!=null),E!=null?Ls(null,!0,!0):Ls(P,!0,!1))}function cf(E,P,G,X,ee,me,be,Te,Le){if(ss==null&&Sa(!1),nt(E),E!=null)G=E.clientX-ss.left,X=E.clientY-ss.top;else{if(G<0||X<0){Kt=-10,an=-10;return}let[He,We]=yn.scales,$e=P.cursor.sync,[pt,Bt]=$e.values,[Ft,Et]=$e.scales,[at,Qe]=yn.match,en=P.axes[0].side%2==1,mn=R.ori==0?Y:Ce,On=R.ori==1?Y:Ce,$t=en?me:ee,gn=en?ee:me,mi=en?X:G,Qn=en?G:X;if(Ft!=null?G=at(He,Ft)?a(pt,b[He],mn,0):-10:G=mn*(mi/$t),Et!=null?X=Qe(We,Et)?a(Bt,b[We],On,0):-10:X=On*(Qn/gn),R.ori==1){let Fi=G;G=X,X=Fi}}Le&&(P==null||P.cursor.event.type==jm)&&((G<=1||G>=Y-1)&&(G=ro(G,Y)),(X<=1||X>=Ce-1)&&(X=ro(X,Ce))),Te?(Dg=G,Tg=X,[mo,go]=re.move(i,G,X)):(Kt=G,an=X)}let hf={width:0,height:0,left:0,top:0};function ff(){Rl(hf,!1)}let Ig,Lg,Og,Bg;function Ug(E,P,G,X,ee,me,be){ns=!0,Pn=In=Vn._x=Vn._y=!1,cf(E,P,G,X,ee,me,be,!0,!1),E!=null&&(ot(Jm,ng,kg,!1),Ma(Uy,i,mo,go,Y,Ce,null));let{left:Te,top:Le,width:He,height:We}=Qt;Ig=Te,Lg=Le,Og=He,Bg=We}function kg(E,P,G,X,ee,me,be){ns=Vn._x=Vn._y=!1,cf(E,P,G,X,ee,me,be,!1,!0);let{left:Te,top:Le,width:He,height:We}=Qt,$e=He>0||We>0,pt=Ig!=Te||Lg!=Le||Og!=He||Bg!=We;if($e&&pt&&Rl(Qt),Vn.setScale&&$e&&pt){let Bt=Te,Ft=He,Et=Le,at=We;if(R.ori==1&&(Bt=Le,Ft=We,Et=Te,at=He),Pn&&is(A,pr(Bt,A),pr(Bt+Ft,A)),In)for(let Qe in b){let en=b[Qe];Qe!=A&&en.from==null&&en.min!=jt&&is(Qe,pr(Et+at,Qe),pr(Et,Qe))}ff()}else re.lock&&(re._lock=!re._lock,Ls(P,!0,E!=null));E!=null&&(Wt(Jm,ng),Ma(Jm,i,Kt,an,Y,Ce,null))}function gS(E,P,G,X,ee,me,be){if(re._lock)return;nt(E);let Te=ns;if(ns){let Le=!0,He=!0,We=10,$e,pt;R.ori==0?($e=Pn,pt=In):($e=In,pt=Pn),$e&&pt&&(Le=Kt<=We||Kt>=Y-We,He=an<=We||an>=Ce-We),$e&&Le&&(Kt=Kt<mo?0:Y),pt&&He&&(an=an<go?0:Ce),Ls(null,!0,!0),ns=!1}Kt=-10,an=-10,ge.fill(null),Ls(null,!0,!0),Te&&(ns=Te)}function zg(E,P,G,X,ee,me,be){re._lock||(nt(E),Ps(),ff(),E!=null&&Ma(Vy,i,Kt,an,Y,Ce,null))}function Vg(){M.forEach($N),k(i.width,i.height,!0)}ao($h,ha,Vg);let _o={};_o.mousedown=Ug,_o.mousemove=Pg,_o.mouseup=kg,_o.dblclick=zg,_o.setSeries=(E,P,G,X)=>{let ee=yn.match[2];G=ee(i,P,G),G!=-1&&dr(G,X,!0,!1)},Ee&&(ot(Uy,v,Ug),ot(jm,v,Pg),ot(ky,v,E=>{nt(E),Sa(!1)}),ot(zy,v,gS),ot(Vy,v,zg),cg.add(i),i.syncRect=Sa);let Fl=i.hooks=n.hooks||{};function Ln(E,P,G){Kn?Yt.push([E,P,G]):E in Fl&&Fl[E].forEach(X=>{X.call(null,i,P,G)})}(n.plugins||[]).forEach(E=>{for(let P in E.hooks)Fl[P]=(Fl[P]||[]).concat(E.hooks[P])});let Gg=(E,P,G)=>G,yn=Sn({key:null,setSeries:!1,filters:{pub:Ky,sub:Ky},scales:[A,_[1]?_[1].scale:null],match:[Qy,Qy,Gg],values:[null,null]},re.sync);yn.match.length==2&&yn.match.push(Gg),re.sync=yn;let Hg=yn.key,df=Zb(Hg);function Ma(E,P,G,X,ee,me,be){yn.filters.pub(E,P,G,X,ee,me,be)&&df.pub(E,P,G,X,ee,me,be)}df.sub(i);function vS(E,P,G,X,ee,me,be){yn.filters.sub(E,P,G,X,ee,me,be)&&_o[E](null,P,G,X,ee,me,be)}i.pub=vS;function xS(){df.unsub(i),cg.delete(i),Ct.clear(),sg($h,ha,Vg),l.remove(),Ne?.remove(),Ln("destroy")}i.destroy=xS;function pf(){Ln("init",n,e),Fs(e||n.data,!1),Z[A]?of(A,Z[A]):Ps(),U=Qt.show&&(Qt.width>0||Qt.height>0),C=Q=!0,k(n.width,n.height)}return _.forEach(es),M.forEach(Yi),t?t instanceof HTMLElement?(t.appendChild(l),pf()):t(i,pf):pf(),i}Xn.assign=Sn;Xn.fmtNum=vg;Xn.rangeNum=Zh;Xn.rangeLog=Kh;Xn.rangeAsinh=mg;Xn.orient=uo;Xn.pxRatio=zt;Xn.join=kC;Xn.fmtDate=_g,Xn.tzDate=jC;Xn.sync=Zb;{Xn.addGap=FN,Xn.clipGaps=tf;let n=Xn.paths={points:tS};n.linear=iS,n.stepped=LN,n.bars=ON,n.spline=UN}var{parse:ZN,derivative:jN,simplify:JN}=Xu({parseDependencies:Ji,derivativeDependencies:fp,simplifyDependencies:Ia,addDependencies:Ca,subtractDependencies:Pa,multiplyDependencies:Fa,divideDependencies:Ra,powDependencies:Na,unaryMinusDependencies:Ap,unaryPlusDependencies:hp,sqrtDependencies:rp,cbrtDependencies:ip,nthRootDependencies:vp,expDependencies:pp,logDependencies:mp,log10Dependencies:gp,absDependencies:jd,sinDependencies:bp,cosDependencies:sp,tanDependencies:Mp,secDependencies:_p,cscDependencies:up,cotDependencies:ap,asinDependencies:Qd,acosDependencies:Jd,atanDependencies:tp,sinhDependencies:Sp,coshDependencies:op,tanhDependencies:Ep,sechDependencies:yp,cschDependencies:cp,cothDependencies:lp,asinhDependencies:ep,acoshDependencies:Kd,atanhDependencies:np,piDependencies:xp,eDependencies:dp,tauDependencies:wp},{predictable:!0}),KN={parse:ZN,derivative:jN,simplify:JN},QN={BufferAttribute:Hi,BufferGeometry:nr,Color:_t,DirectionalLight:ul,HemisphereLight:ol,LineBasicMaterial:Qo,LineSegments:Ka,Mesh:Wi,MeshBasicMaterial:Ko,MeshLambertMaterial:il,OrbitControls:Hh,PerspectiveCamera:ii,Scene:Za,Spherical:Ms,SRGBColorSpace:ni,Vector3:fe,WebGLRenderer:kh};return wS(eR);})();
