/*!
Built by tools/vendor/build.mjs, not to be edited. Licences: LICENSES.txt.
@babel/runtime 7.29.15, d3-array 3.2.5, d3-contour 4.0.3, escape-latex 1.2.0, mathjs 15.2.0, three 0.187.0, tiny-emitter 2.1.0, typed-function 4.2.2, uplot 1.6.32

What `vendor`, the one global of vendor.js, holds:

vendor.THREE     the parts of three.js that a relief needs (no more: the rest is shaken off), and OrbitControls
vendor.uPlot     the class of uPlot, charts on a canvas; its styles are in uPlot.css
vendor.contours  d3-contour's generator: contours().size([n, m]).thresholds([...])(values) gives GeoJSON MultiPolygons
vendor.parse     mathjs's parser: parse(text) gives an expression tree, or throws SyntaxError. It reads more than arithmetic
                 (assignments, text, functions by any name): who evaluates a tree says what it may hold
*/
var vendor=(()=>{var K_=Object.create;var ol=Object.defineProperty;var Q_=Object.getOwnPropertyDescriptor;var ev=Object.getOwnPropertyNames;var tv=Object.getPrototypeOf,nv=Object.prototype.hasOwnProperty;var Ih=(n,e)=>()=>{try{return e||n((e={exports:{}}).exports,e),e.exports}catch(t){throw e=0,t}},iv=(n,e)=>{for(var t in e)ol(n,t,{get:e[t],enumerable:!0})},Hp=(n,e,t,i)=>{if(e&&typeof e=="object"||typeof e=="function")for(let r of ev(e))!nv.call(n,r)&&r!==t&&ol(n,r,{get:()=>e[r],enumerable:!(i=Q_(e,r))||i.enumerable});return n};var al=(n,e,t)=>(t=n!=null?K_(tv(n)):{},Hp(e||!n||!n.__esModule?ol(t,"default",{value:n,enumerable:!0}):t,n)),rv=n=>Hp(ol({},"__esModule",{value:!0}),n);var Wh=Ih((Gh,Hh)=>{(function(n,e){typeof Gh=="object"&&typeof Hh<"u"?Hh.exports=e():typeof define=="function"&&define.amd?define(e):(n=typeof globalThis<"u"?globalThis:n||self,n.typed=e())})(Gh,(function(){"use strict";function n(){return!0}function e(){return!1}function t(){}let i="Argument is not a typed-function.";function r(){function o(z){return typeof z=="object"&&z!==null&&z.constructor===Object}let a=[{name:"number",test:function(z){return typeof z=="number"}},{name:"string",test:function(z){return typeof z=="string"}},{name:"boolean",test:function(z){return typeof z=="boolean"}},{name:"Function",test:function(z){return typeof z=="function"}},{name:"Array",test:Array.isArray},{name:"Date",test:function(z){return z instanceof Date}},{name:"RegExp",test:function(z){return z instanceof RegExp}},{name:"Object",test:o},{name:"null",test:function(z){return z===null}},{name:"undefined",test:function(z){return z===void 0}}],u={name:"any",test:n,isAny:!0},l,c,f=0,h={createCount:0};function p(z){let H=l.get(z);if(H)return H;let K='Unknown type "'+z+'"',E=z.toLowerCase(),_;for(_ of c)if(_.toLowerCase()===E){K+='. Did you mean "'+_+'" ?';break}throw new TypeError(K)}function g(z){let H=arguments.length>1&&arguments[1]!==void 0?arguments[1]:"any",K=H?p(H).index:c.length,E=[];for(let B=0;B<z.length;++B){if(!z[B]||typeof z[B].name!="string"||typeof z[B].test!="function")throw new TypeError("Object with properties {name: string, test: function} expected");let Q=z[B].name;if(l.has(Q))throw new TypeError('Duplicate type name "'+Q+'"');E.push(Q),l.set(Q,{name:Q,test:z[B].test,isAny:z[B].isAny,index:K+B,conversionsTo:[]})}let _=c.slice(K);c=c.slice(0,K).concat(E).concat(_);for(let B=K+E.length;B<c.length;++B)l.get(c[B]).index=B}function M(){l=new Map,c=[],f=0,g([u],!1)}M(),g(a);function x(){let z;for(z of c)l.get(z).conversionsTo=[];f=0}function m(z){let H=c.filter(K=>{let E=l.get(K);return!E.isAny&&E.test(z)});return H.length?H:["any"]}function S(z){return z&&typeof z=="function"&&"_typedFunctionData"in z}function R(z,H,K){if(!S(z))throw new TypeError(i);let E=K&&K.exact,_=Array.isArray(H)?H.join(","):H,B=F(_),Q=T(B);if(!E||Q in z.signatures){let A=z._typedFunctionData.signatureMap.get(Q);if(A)return A}let X=B.length,ae;if(E){ae=[];let A;for(A in z.signatures)ae.push(z._typedFunctionData.signatureMap.get(A))}else ae=z._typedFunctionData.signatures;for(let A=0;A<X;++A){let L=B[A],j=[],O;for(O of ae){let ee=I(O.params,A);if(!(!ee||L.restParam&&!ee.restParam)){if(!ee.hasAny){let se=G(ee);if(L.types.some(_e=>!se.has(_e.name)))continue}j.push(O)}}if(ae=j,ae.length===0)break}let d;for(d of ae)if(d.params.length<=X)return d;throw new TypeError("Signature not found (signature: "+(z.name||"unnamed")+"("+T(B,", ")+"))")}function b(z,H,K){return R(z,H,K).implementation}function N(z,H){let K=p(H);if(K.test(z))return z;let E=K.conversionsTo;if(E.length===0)throw new Error("There are no conversions to "+H+" defined.");for(let _=0;_<E.length;_++)if(p(E[_].from).test(z))return E[_].convert(z);throw new Error("Cannot convert "+z+" to "+H)}function T(z){let H=arguments.length>1&&arguments[1]!==void 0?arguments[1]:",";return z.map(K=>K.name).join(H)}function v(z){let H=z.indexOf("...")===0,E=(H?z.length>3?z.slice(3):"any":z).split("|").map(X=>p(X.trim())),_=!1,B=H?"...":"";return{types:E.map(function(X){return _=X.isAny||_,B+=X.name+"|",{name:X.name,typeIndex:X.index,test:X.test,isAny:X.isAny,conversion:null,conversionIndex:-1}}),name:B.slice(0,-1),hasAny:_,hasConversion:!1,restParam:H}}function C(z){let H=z.types.map(Q=>Q.name),K=pe(H),E=z.hasAny,_=z.name,B=K.map(function(Q){let X=p(Q.from);return E=X.isAny||E,_+="|"+Q.from,{name:Q.from,typeIndex:X.index,test:X.test,isAny:X.isAny,conversion:Q,conversionIndex:Q.index}});return{types:z.types.concat(B),name:_,hasAny:E,hasConversion:B.length>0,restParam:z.restParam}}function G(z){return z.typeSet||(z.typeSet=new Set,z.types.forEach(H=>z.typeSet.add(H.name))),z.typeSet}function F(z){let H=[];if(typeof z!="string")throw new TypeError("Signatures must be strings");let K=z.trim();if(K==="")return H;let E=K.split(",");for(let _=0;_<E.length;++_){let B=v(E[_].trim());if(B.restParam&&_!==E.length-1)throw new SyntaxError('Unexpected rest parameter "'+E[_]+'": only allowed for the last parameter');if(B.types.length===0)return null;H.push(B)}return H}function P(z){let H=Et(z);return H?H.restParam:!1}function W(z){if(!z||z.types.length===0)return n;if(z.types.length===1)return p(z.types[0].name).test;if(z.types.length===2){let H=p(z.types[0].name).test,K=p(z.types[1].name).test;return function(_){return H(_)||K(_)}}else{let H=z.types.map(function(K){return p(K.name).test});return function(E){for(let _=0;_<H.length;_++)if(H[_](E))return!0;return!1}}}function k(z){let H,K,E;if(P(z)){H=je(z).map(W);let _=H.length,B=W(Et(z)),Q=function(X){for(let ae=_;ae<X.length;ae++)if(!B(X[ae]))return!1;return!0};return function(ae){for(let d=0;d<H.length;d++)if(!H[d](ae[d]))return!1;return Q(ae)&&ae.length>=_+1}}else return z.length===0?function(B){return B.length===0}:z.length===1?(K=W(z[0]),function(B){return K(B[0])&&B.length===1}):z.length===2?(K=W(z[0]),E=W(z[1]),function(B){return K(B[0])&&E(B[1])&&B.length===2}):(H=z.map(W),function(B){for(let Q=0;Q<H.length;Q++)if(!H[Q](B[Q]))return!1;return B.length===H.length})}function I(z,H){return H<z.length?z[H]:P(z)?Et(z):null}function Z(z,H){let K=I(z,H);return K?G(K):new Set}function te(z){return z.conversion===null||z.conversion===void 0}function Y(z,H){let K=new Set;return z.forEach(E=>{let _=Z(E.params,H),B;for(B of _)K.add(B)}),K.has("any")?["any"]:Array.from(K)}function fe(z,H,K){let E,_,B=z||"unnamed",Q=K,X;for(X=0;X<H.length;X++){let L=[];if(Q.forEach(j=>{let O=I(j.params,X),ee=W(O);(X<j.params.length||P(j.params))&&ee(H[X])&&L.push(j)}),L.length===0){if(_=Y(Q,X),_.length>0){let j=m(H[X]);return E=new TypeError("Unexpected type of argument in function "+B+" (expected: "+_.join(" or ")+", actual: "+j.join(" | ")+", index: "+X+")"),E.data={category:"wrongType",fn:B,index:X,actual:j,expected:_},E}}else Q=L}let ae=Q.map(function(L){return P(L.params)?1/0:L.params.length});if(H.length<Math.min.apply(null,ae))return _=Y(Q,X),E=new TypeError("Too few arguments in function "+B+" (expected: "+_.join(" or ")+", index: "+H.length+")"),E.data={category:"tooFewArgs",fn:B,index:H.length,expected:_},E;let d=Math.max.apply(null,ae);if(H.length>d)return E=new TypeError("Too many arguments in function "+B+" (expected: "+d+", actual: "+H.length+")"),E.data={category:"tooManyArgs",fn:B,index:H.length,expectedLength:d},E;let A=[];for(let L=0;L<H.length;++L)A.push(m(H[L]).join("|"));return E=new TypeError('Arguments of type "'+A.join(", ")+'" do not match any of the defined signatures of function '+B+"."),E.data={category:"mismatch",actual:A},E}function re(z){let H=c.length+1;for(let K=0;K<z.types.length;K++)H=Math.min(H,z.types[K].typeIndex);return H}function ue(z){let H=f+1;for(let K=0;K<z.types.length;K++)te(z.types[K])||(H=Math.min(H,z.types[K].conversionIndex));return H}function de(z,H){if(z.hasAny){if(!H.hasAny)return .1}else if(H.hasAny)return-.1;if(z.restParam){if(!H.restParam)return .01}else if(H.restParam)return-.01;let K=re(z)-re(H);if(K<0)return-.001;if(K>0)return .001;let E=ue(z),_=ue(H);if(z.hasConversion){if(!H.hasConversion)return(1+E)*1e-6}else if(H.hasConversion)return-(1+_)*1e-6;let B=E-_;return B<0?-1e-7:B>0?1e-7:0}function xe(z,H){let K=z.params,E=H.params,_=Et(K),B=Et(E),Q=P(K),X=P(E);if(Q&&_.hasAny){if(!X||!B.hasAny)return 1e7}else if(X&&B.hasAny)return-1e7;let ae=0,d=0,A;for(A of K)A.hasAny&&++ae,A.hasConversion&&++d;let L=0,j=0;for(A of E)A.hasAny&&++L,A.hasConversion&&++j;if(ae!==L)return(ae-L)*1e6;if(Q&&_.hasConversion){if(!X||!B.hasConversion)return 1e5}else if(X&&B.hasConversion)return-1e5;if(d!==j)return(d-j)*1e4;if(Q){if(!X)return 1e3}else if(X)return-1e3;let O=(K.length-E.length)*(Q?-100:100);if(O!==0)return O;let ee=[],se=0;for(let ke=0;ke<K.length;++ke){let Ye=de(K[ke],E[ke]);ee.push(Ye),se+=Ye}if(se!==0)return(se<0?-10:10)+se;let _e,ve=9,Ae=ve/(ee.length+1);for(_e of ee){if(_e!==0)return(_e<0?-ve:ve)+_e;ve-=Ae}return 0}function pe(z){if(z.length===0)return[];let H=z.map(p);if(z.length===1)return H[0].conversionsTo;let K=new Set(z),E=new Set;for(let B=0;B<H.length;++B)for(let Q of H[B].conversionsTo)K.has(Q.from)||E.add(Q.from);let _=[];for(let B of E){let Q=f+1,X=null;for(let ae=0;ae<H.length;++ae)for(let d of H[ae].conversionsTo)d.from===B&&d.index<Q&&(Q=d.index,X=d);_.push(X)}return _}function he(z,H){let K=H,E="";if(z.some(B=>B.hasConversion)){let B=P(z),Q=z.map(Se);E=Q.map(X=>X.name).join(";"),K=function(){let ae=[],d=B?arguments.length-1:arguments.length;for(let A=0;A<d;A++)ae[A]=Q[A](arguments[A]);return B&&(ae[d]=arguments[d].map(Q[d])),H.apply(this,ae)}}let _=K;if(P(z)){let B=z.length-1;_=function(){return K.apply(this,At(arguments,0,B).concat([At(arguments,B)]))}}return E&&Object.defineProperty(_,"name",{value:E}),_}function Se(z){let H,K,E,_,B=[],Q=[],X="";z.types.forEach(function(d){d.conversion&&(X+=d.conversion.from+"~>"+d.conversion.to+",",B.push(p(d.conversion.from).test),Q.push(d.conversion.convert))}),X?X=X.slice(0,-1):X="pass";let ae=d=>d;switch(Q.length){case 0:break;case 1:H=B[0],E=Q[0],ae=function(A){return H(A)?E(A):A};break;case 2:H=B[0],K=B[1],E=Q[0],_=Q[1],ae=function(A){return H(A)?E(A):K(A)?_(A):A};break;default:ae=function(A){for(let L=0;L<Q.length;L++)if(B[L](A))return Q[L](A);return A}}return Object.defineProperty(ae,"name",{value:X}),ae}function Me(z){function H(K,E,_){if(E<K.length){let B=K[E],Q=[];if(B.restParam){let X=B.types.filter(te);X.length<B.types.length&&Q.push({types:X,name:"..."+X.map(ae=>ae.name).join("|"),hasAny:X.some(ae=>ae.isAny),hasConversion:!1,restParam:!0}),Q.push(B)}else Q=B.types.map(function(X){return{types:[X],name:X.name,hasAny:X.isAny,hasConversion:X.conversion,restParam:!1}});return wt(Q,function(X){return H(K,E+1,_.concat([X]))})}else return[_]}return H(z,0,[])}function De(z,H){let K=Math.max(z.length,H.length);for(let X=0;X<K;X++){let ae=Z(z,X),d=Z(H,X),A=!1,L;for(L of d)if(ae.has(L)){A=!0;break}if(!A)return!1}let E=z.length,_=H.length,B=P(z),Q=P(H);return B?Q?E===_:_>=E:Q?E>=_:E===_}function Ee(z){return z.map(H=>Wt(H)?Kt(H.referToSelf.callback):zt(H)?ut(H.referTo.references,H.referTo.callback):H)}function We(z,H,K){let E=[],_;for(_ of z){let B=K[_];if(typeof B!="number")throw new TypeError('No definition for referenced signature "'+_+'"');if(B=H[B],typeof B!="function")return!1;E.push(B)}return E}function Ke(z,H,K){let E=Ee(z),_=new Array(E.length).fill(!1),B=!0;for(;B;){B=!1;let Q=!0;for(let X=0;X<E.length;++X){if(_[X])continue;let ae=E[X];if(Wt(ae))E[X]=ae.referToSelf.callback(K),E[X].referToSelf=ae.referToSelf,_[X]=!0,Q=!1;else if(zt(ae)){let d=We(ae.referTo.references,E,H);d?(E[X]=ae.referTo.callback.apply(this,d),E[X].referTo=ae.referTo,_[X]=!0,Q=!1):B=!0}}if(Q&&B)throw new SyntaxError("Circular reference detected in resolving typed.referTo")}return E}function Ve(z){let H=/\bthis(\(|\.signatures\b)/;Object.keys(z).forEach(K=>{let E=z[K];if(H.test(E.toString()))throw new SyntaxError("Using `this` to self-reference a function is deprecated since typed-function@3. Use typed.referTo and typed.referToSelf instead.")})}function at(z,H){if(h.createCount++,Object.keys(H).length===0)throw new SyntaxError("No signatures provided");h.warnAgainstDeprecatedThis&&Ve(H);let K=[],E=[],_={},B=[],Q;for(Q in H){if(!Object.prototype.hasOwnProperty.call(H,Q))continue;let w=F(Q);if(!w)continue;K.forEach(function(ie){if(De(ie,w))throw new TypeError('Conflicting signatures "'+T(ie)+'" and "'+T(w)+'".')}),K.push(w);let $=E.length;E.push(H[Q]);let ce=w.map(C),ne;for(ne of Me(ce)){let ie=T(ne);B.push({params:ne,name:ie,fn:$}),ne.every(Te=>!Te.hasConversion)&&(_[ie]=$)}}B.sort(xe);let X=Ke(E,_,vi),ae;for(ae in _)Object.prototype.hasOwnProperty.call(_,ae)&&(_[ae]=X[_[ae]]);let d=[],A=new Map;for(ae of B)A.has(ae.name)||(ae.fn=X[ae.fn],d.push(ae),A.set(ae.name,ae));let L=d[0]&&d[0].params.length<=2&&!P(d[0].params),j=d[1]&&d[1].params.length<=2&&!P(d[1].params),O=d[2]&&d[2].params.length<=2&&!P(d[2].params),ee=d[3]&&d[3].params.length<=2&&!P(d[3].params),se=d[4]&&d[4].params.length<=2&&!P(d[4].params),_e=d[5]&&d[5].params.length<=2&&!P(d[5].params),ve=L&&j&&O&&ee&&se&&_e;for(let w=0;w<d.length;++w)d[w].test=k(d[w].params);let Ae=L?W(d[0].params[0]):e,ke=j?W(d[1].params[0]):e,Ye=O?W(d[2].params[0]):e,ge=ee?W(d[3].params[0]):e,Be=se?W(d[4].params[0]):e,Je=_e?W(d[5].params[0]):e,Ne=L?W(d[0].params[1]):e,lt=j?W(d[1].params[1]):e,Vt=O?W(d[2].params[1]):e,Pn=ee?W(d[3].params[1]):e,ds=se?W(d[4].params[1]):e,zr=_e?W(d[5].params[1]):e;for(let w=0;w<d.length;++w)d[w].implementation=he(d[w].params,d[w].fn);let ta=L?d[0].implementation:t,$s=j?d[1].implementation:t,xi=O?d[2].implementation:t,Ni=ee?d[3].implementation:t,Fi=se?d[4].implementation:t,ps=_e?d[5].implementation:t,ii=L?d[0].params.length:-1,Qt=j?d[1].params.length:-1,rn=O?d[2].params.length:-1,sn=ee?d[3].params.length:-1,_i=se?d[4].params.length:-1,Vn=_e?d[5].params.length:-1,Zi=ve?6:0,ms=d.length,gs=d.map(w=>w.test),Vr=d.map(w=>w.implementation),ji=function(){for(let $=Zi;$<ms;$++)if(gs[$](arguments))return Vr[$].apply(this,arguments);return h.onMismatch(z,arguments,d)};function vi(w,$){return arguments.length===ii&&Ae(w)&&Ne($)?ta.apply(this,arguments):arguments.length===Qt&&ke(w)&&lt($)?$s.apply(this,arguments):arguments.length===rn&&Ye(w)&&Vt($)?xi.apply(this,arguments):arguments.length===sn&&ge(w)&&Pn($)?Ni.apply(this,arguments):arguments.length===_i&&Be(w)&&ds($)?Fi.apply(this,arguments):arguments.length===Vn&&Je(w)&&zr($)?ps.apply(this,arguments):ji.apply(this,arguments)}try{Object.defineProperty(vi,"name",{value:z})}catch{}return vi.signatures=_,vi._typedFunctionData={signatures:d,signatureMap:A},vi}function rt(z,H,K){throw fe(z,H,K)}function je(z){return At(z,0,z.length-1)}function Et(z){return z[z.length-1]}function At(z,H,K){return Array.prototype.slice.call(z,H,K)}function Xt(z,H){for(let K=0;K<z.length;K++)if(H(z[K]))return z[K]}function wt(z,H){return Array.prototype.concat.apply([],z.map(H))}function nn(){let z=je(arguments).map(K=>T(F(K))),H=Et(arguments);if(typeof H!="function")throw new TypeError("Callback function expected as last argument");return ut(z,H)}function ut(z,H){return{referTo:{references:z,callback:H}}}function Kt(z){if(typeof z!="function")throw new TypeError("Callback function expected as first argument");return{referToSelf:{callback:z}}}function zt(z){return z&&typeof z.referTo=="object"&&Array.isArray(z.referTo.references)&&typeof z.referTo.callback=="function"}function Wt(z){return z&&typeof z.referToSelf=="object"&&typeof z.referToSelf.callback=="function"}function q(z,H){if(!z)return H;if(H&&H!==z){let K=new Error("Function names do not match (expected: "+z+", actual: "+H+")");throw K.data={actual:H,expected:z},K}return z}function Ce(z){let H;for(let K in z)Object.prototype.hasOwnProperty.call(z,K)&&(S(z[K])||typeof z[K].signature=="string")&&(H=q(H,z[K].name));return H}function Xe(z,H){let K;for(K in H)if(Object.prototype.hasOwnProperty.call(H,K)){if(K in z&&H[K]!==z[K]){let E=new Error('Signature "'+K+'" is defined twice');throw E.data={signature:K,sourceFunction:H[K],destFunction:z[K]},E}z[K]=H[K]}}let et=h;h=function(z){let H=typeof z=="string",K=H?1:0,E=H?z:"",_={};for(let B=K;B<arguments.length;++B){let Q=arguments[B],X={},ae;if(typeof Q=="function"?(ae=Q.name,typeof Q.signature=="string"?X[Q.signature]=Q:S(Q)&&(X=Q.signatures)):o(Q)&&(X=Q,H||(ae=Ce(Q))),Object.keys(X).length===0){let d=new TypeError("Argument to 'typed' at index "+B+" is not a (typed) function, nor an object with signatures as keys and functions as values.");throw d.data={index:B,argument:Q},d}H||(E=q(E,ae)),Xe(_,X)}return at(E||"",_)},h.create=r,h.createCount=et.createCount,h.onMismatch=rt,h.throwMismatchError=rt,h.createError=fe,h.clear=M,h.clearConversions=x,h.addTypes=g,h._findType=p,h.referTo=nn,h.referToSelf=Kt,h.convert=N,h.findSignature=R,h.find=b,h.isTypedFunction=S,h.warnAgainstDeprecatedThis=!0,h.addType=function(z,H){let K="any";H!==!1&&l.has("Object")&&(K="Object"),h.addTypes([z],K)};function be(z){if(!z||typeof z.from!="string"||typeof z.to!="string"||typeof z.convert!="function")throw new TypeError("Object with properties {from: string, to: string, convert: function} expected");if(z.to===z.from)throw new SyntaxError('Illegal to define conversion from "'+z.from+'" to itself.')}return h.addConversion=function(z){let H=arguments.length>1&&arguments[1]!==void 0?arguments[1]:{override:!1};be(z);let K=p(z.to),E=K.conversionsTo.find(_=>_.from===z.from);if(E)if(H&&H.override)h.removeConversion({from:E.from,to:z.to,convert:E.convert});else throw new Error('There is already a conversion from "'+z.from+'" to "'+K.name+'"');K.conversionsTo.push({from:z.from,to:K.name,convert:z.convert,index:f++})},h.addConversions=function(z,H){z.forEach(K=>h.addConversion(K,H))},h.removeConversion=function(z){be(z);let H=p(z.to),K=Xt(H.conversionsTo,_=>_.from===z.from);if(!K)throw new Error("Attempt to remove nonexistent conversion from "+z.from+" to "+z.to);if(K.convert!==z.convert)throw new Error("Conversion to remove does not match existing conversion");let E=H.conversionsTo.indexOf(K);H.conversionsTo.splice(E,1)},h.resolve=function(z,H){if(!S(z))throw new TypeError(i);let K=z._typedFunctionData.signatures;for(let E=0;E<K.length;++E)if(K[E].test(H))return K[E];return null},h}var s=r();return s}))});var Om=Ih((DC,Lm)=>{"use strict";var of=Object.assign||function(n){for(var e=1;e<arguments.length;e++){var t=arguments[e];for(var i in t)Object.prototype.hasOwnProperty.call(t,i)&&(n[i]=t[i])}return n},ly={"{":"\\{","}":"\\}","\\":"\\textbackslash{}","#":"\\#",$:"\\$","%":"\\%","&":"\\&","^":"\\textasciicircum{}",_:"\\_","~":"\\textasciitilde{}"},uy={"\u2013":"\\--","\u2014":"\\---"," ":"~","	":"\\qquad{}","\r\n":"\\newline{}","\n":"\\newline{}"},cy=function(e,t){return of({},e,t)};Lm.exports=function(n){for(var e=arguments.length>1&&arguments[1]!==void 0?arguments[1]:{},t=e.preserveFormatting,i=t===void 0?!1:t,r=e.escapeMapFn,s=r===void 0?cy:r,o=String(n),a="",u=s(of({},ly),i?of({},uy):{}),l=Object.keys(u),c=function(){var h=!1;l.forEach(function(p,g){h||o.length>=p.length&&o.slice(0,p.length)===p&&(a+=u[l[g]],o=o.slice(p.length,o.length),h=!0)}),h||(a+=o.slice(0,1),o=o.slice(1,o.length))};o;)c();return a}});var hg=Ih((G2,wf)=>{function Af(){}Af.prototype={on:function(n,e,t){var i=this.e||(this.e={});return(i[n]||(i[n]=[])).push({fn:e,ctx:t}),this},once:function(n,e,t){var i=this;function r(){i.off(n,r),e.apply(t,arguments)}return r._=e,this.on(n,r,t)},emit:function(n){var e=[].slice.call(arguments,1),t=((this.e||(this.e={}))[n]||[]).slice(),i=0,r=t.length;for(i;i<r;i++)t[i].fn.apply(t[i].ctx,e);return this},off:function(n,e){var t=this.e||(this.e={}),i=t[n],r=[];if(i&&e)for(var s=0,o=i.length;s<o;s++)i[s].fn!==e&&i[s].fn._!==e&&r.push(i[s]);return r.length?t[n]=r:delete t[n],this}};wf.exports=Af;wf.exports.TinyEmitter=Af});var _D={};iv(_D,{THREE:()=>xD,contours:()=>em,parse:()=>gD,uPlot:()=>On});function ll(n,e){return n==null||e==null?NaN:n<e?-1:n>e?1:n>=e?0:NaN}function sv(n,e){return n==null||e==null?NaN:e<n?-1:e>n?1:e>=n?0:NaN}function Wp(n){let e,t,i;n.length!==2?(e=ll,t=(a,u)=>ll(n(a),u),i=(a,u)=>n(a)-u):(e=n===ll||n===sv?n:ov,t=n,i=n);function r(a,u,l=0,c=a.length){if(l<c){if(e(u,u)!==0)return c;do{let f=l+c>>>1;t(a[f],u)<0?l=f+1:c=f}while(l<c)}return l}function s(a,u,l=0,c=a.length){if(l<c){if(e(u,u)!==0)return c;do{let f=l+c>>>1;t(a[f],u)<=0?l=f+1:c=f}while(l<c)}return l}function o(a,u,l=0,c=a.length){let f=r(a,u,l,c-1);return f>l&&i(a[f-1],u)>-i(a[f],u)?f-1:f}return{left:r,center:o,right:s}}function ov(){return 0}function av(n){return n===null?NaN:+n}var Xp=Wp(ll),yD=Xp.right,SD=Xp.left,MD=Wp(av).center;var lv=qp(Yp),bD=qp(uv);function qp(n){return function(e,t,i=t){if(!((t=+t)>=0))throw new RangeError("invalid rx");if(!((i=+i)>=0))throw new RangeError("invalid ry");let{data:r,width:s,height:o}=e;if(!((s=Math.floor(s))>=0))throw new RangeError("invalid width");if(!((o=Math.floor(o!==void 0?o:r.length/s))>=0))throw new RangeError("invalid height");if(!s||!o||!t&&!i)return e;let a=t&&n(t),u=i&&n(i),l=r.slice();return a&&u?(io(a,l,r,s,o),io(a,r,l,s,o),io(a,l,r,s,o),ro(u,r,l,s,o),ro(u,l,r,s,o),ro(u,r,l,s,o)):a?(io(a,r,l,s,o),io(a,l,r,s,o),io(a,r,l,s,o)):u&&(ro(u,r,l,s,o),ro(u,l,r,s,o),ro(u,r,l,s,o)),e}}function io(n,e,t,i,r){for(let s=0,o=i*r;s<o;)n(e,t,s,s+=i,1)}function ro(n,e,t,i,r){for(let s=0,o=i*r;s<i;++s)n(e,t,s,s+o,i)}function uv(n){let e=Yp(n);return(t,i,r,s,o)=>{r<<=2,s<<=2,o<<=2,e(t,i,r+0,s+0,o),e(t,i,r+1,s+1,o),e(t,i,r+2,s+2,o),e(t,i,r+3,s+3,o)}}function Yp(n){let e=Math.floor(n);if(e===n)return cv(n);let t=n-e,i=2*n+1;return(r,s,o,a,u)=>{if(!((a-=u)>=o))return;let l=e*s[o],c=u*e,f=c+u;for(let h=o,p=o+c;h<p;h+=u)l+=s[Math.min(a,h)];for(let h=o,p=a;h<=p;h+=u)l+=s[Math.min(a,h+c)],r[h]=(l+t*(s[Math.max(o,h-f)]+s[Math.min(a,h+f)]))/i,l-=s[Math.max(o,h-c)]}}function cv(n){let e=2*n+1;return(t,i,r,s,o)=>{if(!((s-=o)>=r))return;let a=n*i[r],u=o*n;for(let l=r,c=r+u;l<c;l+=o)a+=i[Math.min(s,l)];for(let l=r,c=s;l<=c;l+=o)a+=i[Math.min(s,l+u)],t[l]=a/e,a-=i[Math.max(r,l-u)]}}function hv(n,e){let t=0;if(e===void 0)for(let i of n)i!=null&&(i=+i)>=i&&++t;else{let i=-1;for(let r of n)(r=e(r,++i,n))!=null&&(r=+r)>=r&&++t}return t}function $p(n,e){let t,i;if(e===void 0)for(let r of n)r!=null&&(t===void 0?r>=r&&(t=i=r):(t>r&&(t=r),i<r&&(i=r)));else{let r=-1;for(let s of n)(s=e(s,++r,n))!=null&&(t===void 0?s>=s&&(t=i=s):(t>s&&(t=s),i<s&&(i=s)))}return[t,i]}var fv=Array.prototype,ED=fv.slice;var dv=Math.sqrt(50),pv=Math.sqrt(10),mv=Math.sqrt(2);function ul(n,e,t){let i=(e-n)/Math.max(0,t),r=Math.floor(Math.log10(i)),s=i/Math.pow(10,r),o=s>=dv?10:s>=pv?5:s>=mv?2:1,a,u,l;return r<0?(l=Math.pow(10,-r)/o,a=Math.round(n*l),u=Math.round(e*l),a/l<n&&++a,u/l>e&&--u,l=-l):(l=Math.pow(10,r)*o,a=Math.round(n/l),u=Math.round(e/l),a*l<n&&++a,u*l>e&&--u),u<a&&.5<=t&&t<2?ul(n,e,t*2):[a,u,l]}function Zp(n,e,t){if(e=+e,n=+n,t=+t,!(t>0))return[];if(n===e)return[n];let i=e<n,[r,s,o]=i?ul(e,n,t):ul(n,e,t);if(!(s>=r))return[];let a=s-r+1,u=new Array(a);if(i)if(o<0)for(let l=0;l<a;++l)u[l]=(s-l)/-o;else for(let l=0;l<a;++l)u[l]=(s-l)*o;else if(o<0)for(let l=0;l<a;++l)u[l]=(r+l)/-o;else for(let l=0;l<a;++l)u[l]=(r+l)*o;return u}function gv(n,e,t){return e=+e,n=+n,t=+t,ul(n,e,t)[2]}function jp(n,e,t){let i;for(;;){let r=gv(n,e,t);if(r===i||r===0||!isFinite(r))return[n,e];if(r>0){let s=Math.ceil(n/r),o=Math.floor(e/r);n=(s-(s*r>n))*r,e=(o+(o*r<e))*r}else if(r<0){let s=-r,o=Math.ceil(n*s),a=Math.floor(e*s);n=(o-(o/s>n))/s,e=(a+(a/s<e))/s}i=r}}function Jp(n){return Math.max(1,Math.ceil(Math.log(hv(n))/Math.LN2)+1)}var AD=xv(Math.random);function xv(n){return function(t,i=0,r=t.length){let s=r-(i=+i);for(;s;){let o=n()*s--|0,a=t[s+i];t[s+i]=t[o+i],t[o+i]=a}return t}}var _v=Array.prototype,vv=_v.slice;function yv(n,e){return n-e}function Sv(n){for(var e=0,t=n.length,i=n[t-1][1]*n[0][0]-n[t-1][0]*n[0][1];++e<t;)i+=n[e-1][1]*n[e][0]-n[e-1][0]*n[e][1];return i}var Kp=n=>()=>n;function Mv(n,e){for(var t=-1,i=e.length,r;++t<i;)if(r=bv(n,e[t]))return r;return 0}function bv(n,e){for(var t=e[0],i=e[1],r=-1,s=0,o=n.length,a=o-1;s<o;a=s++){var u=n[s],l=u[0],c=u[1],f=n[a],h=f[0],p=f[1];if(Ev(u,f,e))return 0;c>i!=p>i&&t<(h-l)*(i-c)/(p-c)+l&&(r=-r)}return r}function Ev(n,e,t){var i;return Av(n,e,t)&&wv(n[i=+(n[0]===e[0])],t[i],e[i])}function Av(n,e,t){return(e[0]-n[0])*(t[1]-n[1])===(t[0]-n[0])*(e[1]-n[1])}function wv(n,e,t){return n<=e&&e<=t||t<=e&&e<=n}function Dv(){}var _r=[[],[[[1,1.5],[.5,1]]],[[[1.5,1],[1,1.5]]],[[[1.5,1],[.5,1]]],[[[1,.5],[1.5,1]]],[[[1,1.5],[.5,1]],[[1,.5],[1.5,1]]],[[[1,.5],[1,1.5]]],[[[1,.5],[.5,1]]],[[[.5,1],[1,.5]]],[[[1,1.5],[1,.5]]],[[[.5,1],[1,.5]],[[1.5,1],[1,1.5]]],[[[1.5,1],[1,.5]]],[[[.5,1],[1.5,1]]],[[[1,1.5],[1.5,1]]],[[[.5,1],[1,1.5]]],[]];function em(){var n=1,e=1,t=Jp,i=u;function r(l){var c=t(l);if(Array.isArray(c))c=c.slice().sort(yv);else{let f=$p(l,Tv);for(c=Zp(...jp(f[0],f[1],c),c);c[c.length-1]>=f[1];)c.pop();for(;c[1]<f[0];)c.shift()}return c.map(f=>s(l,f))}function s(l,c){let f=c==null?NaN:+c;if(isNaN(f))throw new Error(`invalid value: ${c}`);var h=[],p=[];return o(l,f,function(g){i(g,l,f),Sv(g)>0?h.push([g]):p.push(g)}),p.forEach(function(g){for(var M=0,x=h.length,m;M<x;++M)if(Mv((m=h[M])[0],g)!==-1){m.push(g);return}}),{type:"MultiPolygon",value:c,coordinates:h}}function o(l,c,f){var h=new Array,p=new Array,g,M,x,m,S,R;for(g=M=-1,m=ys(l[0],c),_r[m<<1].forEach(b);++g<n-1;)x=m,m=ys(l[g+1],c),_r[x|m<<1].forEach(b);for(_r[m<<0].forEach(b);++M<e-1;){for(g=-1,m=ys(l[M*n+n],c),S=ys(l[M*n],c),_r[m<<1|S<<2].forEach(b);++g<n-1;)x=m,m=ys(l[M*n+n+g+1],c),R=S,S=ys(l[M*n+g+1],c),_r[x|m<<1|S<<2|R<<3].forEach(b);_r[m|S<<3].forEach(b)}for(g=-1,S=l[M*n]>=c,_r[S<<2].forEach(b);++g<n-1;)R=S,S=ys(l[M*n+g+1],c),_r[S<<2|R<<3].forEach(b);_r[S<<3].forEach(b);function b(N){var T=[N[0][0]+g,N[0][1]+M],v=[N[1][0]+g,N[1][1]+M],C=a(T),G=a(v),F,P;(F=p[C])?(P=h[G])?(delete p[F.end],delete h[P.start],F===P?(F.ring.push(v),f(F.ring)):h[F.start]=p[P.end]={start:F.start,end:P.end,ring:F.ring.concat(P.ring)}):(delete p[F.end],F.ring.push(v),p[F.end=G]=F):(F=h[G])?(P=p[C])?(delete h[F.start],delete p[P.end],F===P?(F.ring.push(v),f(F.ring)):h[P.start]=p[F.end]={start:P.start,end:F.end,ring:P.ring.concat(F.ring)}):(delete h[F.start],F.ring.unshift(T),h[F.start=C]=F):h[C]=p[G]={start:C,end:G,ring:[T,v]}}}function a(l){return l[0]*2+l[1]*(n+1)*4}function u(l,c,f){l.forEach(function(h){var p=h[0],g=h[1],M=p|0,x=g|0,m=Lh(c[x*n+M]);p>0&&p<n&&M===p&&(h[0]=Qp(p,Lh(c[x*n+M-1]),m,f)),g>0&&g<e&&x===g&&(h[1]=Qp(g,Lh(c[(x-1)*n+M]),m,f))})}return r.contour=s,r.size=function(l){if(!arguments.length)return[n,e];var c=Math.floor(l[0]),f=Math.floor(l[1]);if(!(c>=0&&f>=0))throw new Error("invalid size");return n=c,e=f,r},r.thresholds=function(l){return arguments.length?(t=typeof l=="function"?l:Array.isArray(l)?Kp(vv.call(l)):Kp(l),r):t},r.smooth=function(l){return arguments.length?(i=l?u:Dv,r):i===u},r}function Tv(n){return isFinite(n)?n:NaN}function ys(n,e){return n==null?!1:+n>=e}function Lh(n){return n==null||isNaN(n=+n)?-1/0:n}function Qp(n,e,t,i){let r=i-e,s=t-e,o=isFinite(r)||isFinite(s)?r/s:Math.sign(r)/Math.sign(s);return isNaN(o)?n:n+o-.5}function Kn(){return Kn=Object.assign?Object.assign.bind():function(n){for(var e=1;e<arguments.length;e++){var t=arguments[e];for(var i in t)({}).hasOwnProperty.call(t,i)&&(n[i]=t[i])}return n},Kn.apply(null,arguments)}var cl={relTol:1e-12,absTol:1e-15,matrix:"Matrix",number:"number",numberFallback:"number",precision:64,predictable:!1,randomSeed:null,legacySubset:!1};function an(n,e){if(oa(n,e)||tm(n,e))return n[e];throw hl(n,e)?new Error('Cannot access method "'.concat(e,'" as a property')):n==null?new TypeError('Cannot access property "'.concat(e,'": object is ').concat(n)):new Error('No access to property "'+e+'"')}function Ss(n,e,t){if(oa(n,e)||tm(n,e))return n[e]=t,t;throw new Error('No access to property "'.concat(e,'"'))}function oa(n,e){return Rv(n)?!(e in Object.prototype):!1}function tm(n,e){return Array.isArray(n)?typeof e=="number"||typeof e=="string"&&Cv(e)||e==="length":!1}function Cv(n){return/^\d+$/.test(n)}function nm(n,e){if(!hl(n,e))throw new Error('No access to method "'+e+'"');return n[e]}function hl(n,e){return n==null||typeof n[e]!="function"||ct(n,e)&&Object.getPrototypeOf&&e in Object.getPrototypeOf(n)?!1:Nv.has(e)?!0:!(e in Object.prototype||e in Function.prototype)}function Rv(n){return typeof n=="object"&&n&&n.constructor===Object}var Nv=new Set(["toString","valueOf","toLocaleString"]);var Ms=class{constructor(e){this.wrappedObject=e,this[Symbol.iterator]=this.entries}keys(){return Object.keys(this.wrappedObject).filter(e=>this.has(e)).values()}get(e){return an(this.wrappedObject,e)}set(e,t){return Ss(this.wrappedObject,e,t),this}has(e){return oa(this.wrappedObject,e)&&e in this.wrappedObject}entries(){return im(this.keys(),e=>[e,this.get(e)])}forEach(e){for(var t of this.keys())e(this.get(t),t,this)}delete(e){oa(this.wrappedObject,e)&&delete this.wrappedObject[e]}clear(){for(var e of this.keys())this.delete(e)}get size(){return Object.keys(this.wrappedObject).length}},fl=class{constructor(e,t,i){this.a=e,this.b=t,this.bKeys=i,this[Symbol.iterator]=this.entries}get(e){return this.bKeys.has(e)?this.b.get(e):this.a.get(e)}set(e,t){return this.bKeys.has(e)?this.b.set(e,t):this.a.set(e,t),this}has(e){return this.b.has(e)||this.a.has(e)}keys(){return new Set([...this.a.keys(),...this.b.keys()])[Symbol.iterator]()}entries(){return im(this.keys(),e=>[e,this.get(e)])}forEach(e){for(var t of this.keys())e(this.get(t),t,this)}delete(e){return this.bKeys.has(e)?this.b.delete(e):this.a.delete(e)}clear(){this.a.clear(),this.b.clear()}get size(){return[...this.keys()].length}};function im(n,e){return{next:()=>{var t=n.next();return t.done?t:{value:e(t.value),done:!1}}}}function Fv(){return new Map}function rm(n){if(!n)return Fv();if(nr(n))return n;if(ai(n))return new Ms(n);throw new Error("createMap can create maps from objects or Maps")}function Mi(n){return typeof n=="number"}function yn(n){return!n||typeof n!="object"||typeof n.constructor!="function"?!1:n.isBigNumber===!0&&typeof n.constructor.prototype=="object"&&n.constructor.prototype.isBigNumber===!0||typeof n.constructor.isDecimal=="function"&&n.constructor.isDecimal(n)===!0}function dl(n){return typeof n=="bigint"}function vr(n){return n&&typeof n=="object"&&Object.getPrototypeOf(n).isComplex===!0||!1}function bs(n){return n&&typeof n=="object"&&Object.getPrototypeOf(n).isFraction===!0||!1}function qr(n){return n&&n.constructor.prototype.isUnit===!0||!1}function yr(n){return typeof n=="string"}var so=Array.isArray;function bi(n){return n&&n.constructor.prototype.isMatrix===!0||!1}function oo(n){return Array.isArray(n)||bi(n)}function pl(n){return n&&n.isDenseMatrix&&n.constructor.prototype.isMatrix===!0||!1}function ml(n){return n&&n.isSparseMatrix&&n.constructor.prototype.isMatrix===!0||!1}function gl(n){return n&&n.constructor.prototype.isRange===!0||!1}function xl(n){return n&&n.constructor.prototype.isIndex===!0||!1}function _l(n){return typeof n=="boolean"}function vl(n){return n&&n.constructor.prototype.isResultSet===!0||!1}function yl(n){return n&&n.constructor.prototype.isHelp===!0||!1}function Sl(n){return typeof n=="function"}function Ml(n){return n instanceof Date}function bl(n){return n instanceof RegExp}function ai(n){return!!(n&&typeof n=="object"&&n.constructor===Object&&!vr(n)&&!bs(n))}function nr(n){return n?n instanceof Map||n instanceof Ms||typeof n.set=="function"&&typeof n.get=="function"&&typeof n.keys=="function"&&typeof n.has=="function":!1}function sm(n){return nr(n)&&nr(n.a)&&nr(n.b)}function om(n){return nr(n)&&ai(n.wrappedObject)}function El(n){return n===null}function Al(n){return n===void 0}function qn(n){return n&&n.isAccessorNode===!0&&n.constructor.prototype.isNode===!0||!1}function Sr(n){return n&&n.isArrayNode===!0&&n.constructor.prototype.isNode===!0||!1}function wl(n){return n&&n.isAssignmentNode===!0&&n.constructor.prototype.isNode===!0||!1}function Dl(n){return n&&n.isBlockNode===!0&&n.constructor.prototype.isNode===!0||!1}function Tl(n){return n&&n.isConditionalNode===!0&&n.constructor.prototype.isNode===!0||!1}function vn(n){return n&&n.isConstantNode===!0&&n.constructor.prototype.isNode===!0||!1}function aa(n){return vn(n)||rr(n)&&n.args.length===1&&vn(n.args[0])&&"-+~".includes(n.op)}function ao(n){return n&&n.isFunctionAssignmentNode===!0&&n.constructor.prototype.isNode===!0||!1}function Yr(n){return n&&n.isFunctionNode===!0&&n.constructor.prototype.isNode===!0||!1}function ir(n){return n&&n.isIndexNode===!0&&n.constructor.prototype.isNode===!0||!1}function gt(n){return n&&n.isNode===!0&&n.constructor.prototype.isNode===!0||!1}function lo(n){return n&&n.isObjectNode===!0&&n.constructor.prototype.isNode===!0||!1}function rr(n){return n&&n.isOperatorNode===!0&&n.constructor.prototype.isNode===!0||!1}function Li(n){return n&&n.isParenthesisNode===!0&&n.constructor.prototype.isNode===!0||!1}function Cl(n){return n&&n.isRangeNode===!0&&n.constructor.prototype.isNode===!0||!1}function Rl(n){return n&&n.isRelationalNode===!0&&n.constructor.prototype.isNode===!0||!1}function mn(n){return n&&n.isSymbolNode===!0&&n.constructor.prototype.isNode===!0||!1}function Nl(n){return n&&n.constructor.prototype.isChain===!0||!1}function sr(n){var e=typeof n;return e==="object"?n===null?"null":yn(n)?"BigNumber":n.constructor&&n.constructor.name?n.constructor.name:"Object":e}function $r(n){var e=typeof n;if(e==="number"||e==="bigint"||e==="string"||e==="boolean"||n===null||n===void 0)return n;if(typeof n.clone=="function")return n.clone();if(Array.isArray(n))return n.map(function(t){return $r(t)});if(n instanceof Date)return new Date(n.valueOf());if(yn(n))return n;if(ai(n))return Pv(n,$r);if(e==="function")return n;throw new TypeError("Cannot clone: unknown type of value (value: ".concat(n,")"))}function Pv(n,e){var t={};for(var i in n)ct(n,i)&&(t[i]=e(n[i]));return t}function Oh(n,e){if(Array.isArray(e))throw new TypeError("Arrays are not supported by deepExtend");for(var t in e)if(ct(e,t)&&!(t in Object.prototype)&&!(t in Function.prototype))if(e[t]&&e[t].constructor===Object)n[t]===void 0&&(n[t]={}),n[t]&&n[t].constructor===Object?Oh(n[t],e[t]):n[t]=e[t];else{if(Array.isArray(e[t]))throw new TypeError("Arrays are not supported by deepExtend");n[t]=e[t]}return n}function Fl(n,e){var t,i,r;if(Array.isArray(n)){if(!Array.isArray(e)||n.length!==e.length)return!1;for(i=0,r=n.length;i<r;i++)if(!Fl(n[i],e[i]))return!1;return!0}else{if(typeof n=="function")return n===e;if(n instanceof Object){if(Array.isArray(e)||!(e instanceof Object))return!1;for(t in n)if(!(t in e)||!Fl(n[t],e[t]))return!1;for(t in e)if(!(t in n))return!1;return!0}else return n===e}}function am(n){var e={};return lm(n,e),e}function lm(n,e){for(var t in n)if(ct(n,t)){var i=n[t];typeof i=="object"&&i!==null?lm(i,e):e[t]=i}}function Es(n,e,t){var i=!0,r;Object.defineProperty(n,e,{get:function(){return i&&(r=t(),i=!1),r},set:function(o){r=o,i=!1},configurable:!0,enumerable:!0})}function ct(n,e){return n&&Object.hasOwnProperty.call(n,e)}function um(n){return n&&typeof n.factory=="function"}function cm(n,e){for(var t={},i=0;i<e.length;i++){var r=e[i],s=n[r];s!==void 0&&(t[r]=s)}return t}var hm=["Matrix","Array"],fm=["number","BigNumber","bigint","Fraction"];function pm(n,e){function t(i){if(i){if(i.epsilon!==void 0){console.warn('Warning: The configuration option "epsilon" is deprecated. Use "relTol" and "absTol" instead.');var r=$r(i);return r.relTol=i.epsilon,r.absTol=i.epsilon*.001,delete r.epsilon,t(r)}i.legacySubset===!0&&console.warn('Warning: The configuration option "legacySubset" is for compatibility only and might be deprecated in the future.');var s=$r(n);dm(i,"matrix",hm),dm(i,"number",fm),Oh(n,i);var o=$r(n),a=$r(i);return e("config",o,s,a),o}else return $r(n)}return t.MATRIX_OPTIONS=hm,t.NUMBER_OPTIONS=fm,Object.keys(cl).forEach(i=>{Object.defineProperty(t,i,{get:()=>n[i],enumerable:!0,configurable:!0})}),t}function dm(n,e,t){n[e]!==void 0&&!t.includes(n[e])&&console.warn('Warning: Unknown value "'+n[e]+'" for configuration option "'+e+'". Available options: '+t.map(i=>JSON.stringify(i)).join(", ")+".")}function Mr(n){return typeof n=="boolean"?!0:Number.isFinite(n)?n===Math.round(n):!1}function xm(n,e){if(e.number==="bigint")try{BigInt(n)}catch{return e.numberFallback}return e.number}function Bh(n,e,t){var i={2:"0b",8:"0o",16:"0x"},r=i[e],s="";if(t){if(t<1)throw new Error("size must be in greater than 0");if(!Mr(t))throw new Error("size must be an integer");if(n>2**(t-1)-1||n<-(2**(t-1)))throw new Error("Value must be in range [-2^".concat(t-1,", 2^").concat(t-1,"-1]"));if(!Mr(n))throw new Error("Value must be an integer");n<0&&(n=n+2**t),s="i".concat(t)}var o="";return n<0&&(n=-n,o="-"),"".concat(o).concat(r).concat(n.toString(e)).concat(s)}function _m(n,e){if(typeof e=="function")return e(n);if(n===1/0)return"Infinity";if(n===-1/0)return"-Infinity";if(isNaN(n))return"NaN";var{notation:t,precision:i,wordSize:r}=Uh(e);switch(t){case"fixed":return Lv(n,i);case"exponential":return vm(n,i);case"engineering":return Iv(n,i);case"bin":return Bh(n,2,r);case"oct":return Bh(n,8,r);case"hex":return Bh(n,16,r);case"auto":return Ov(n,i,e).replace(/((\.\d*?)(0+))($|e)/,function(){var s=arguments[2],o=arguments[4];return s!=="."?s+o:o});default:throw new Error('Unknown notation "'+t+'". Choose "auto", "exponential", "fixed", "bin", "oct", or "hex.')}}function Uh(n){var e="auto",t,i;if(n!==void 0)if(Mi(n))t=n;else if(yn(n))t=n.toNumber();else if(ai(n))n.precision!==void 0&&(t=mm(n.precision,()=>{throw new Error('Option "precision" must be a number or BigNumber')})),n.wordSize!==void 0&&(i=mm(n.wordSize,()=>{throw new Error('Option "wordSize" must be a number or BigNumber')})),n.notation&&(e=n.notation);else throw new Error("Unsupported type of options, number, BigNumber, or object expected");return{notation:e,precision:t,wordSize:i}}function Pl(n){var e=String(n).toLowerCase().match(/^(-?)(\d+\.?\d*)(e([+-]?\d+))?$/);if(!e)throw new SyntaxError("Invalid number "+n);var t=e[1],i=e[2],r=parseFloat(e[4]||"0"),s=i.indexOf(".");r+=s!==-1?s-1:i.length-1;var o=i.replace(".","").replace(/^0*/,function(a){return r-=a.length,""}).replace(/0*$/,"").split("").map(function(a){return parseInt(a)});return o.length===0&&(o.push(0),r++),{sign:t,coefficients:o,exponent:r}}function Iv(n,e){if(isNaN(n)||!Number.isFinite(n))return String(n);var t=Pl(n),i=Il(t,e),r=i.exponent,s=i.coefficients,o=r%3===0?r:r<0?r-3-r%3:r-r%3;if(Mi(e))for(;e>s.length||r-o+1>s.length;)s.push(0);else for(var a=Math.abs(r-o)-(s.length-1),u=0;u<a;u++)s.push(0);for(var l=Math.abs(r-o),c=1;l>0;)c++,l--;var f=s.slice(c).join(""),h=Mi(e)&&f.length||f.match(/[1-9]/)?"."+f:"",p=s.slice(0,c).join("")+h+"e"+(r>=0?"+":"")+o.toString();return i.sign+p}function Lv(n,e){if(isNaN(n)||!Number.isFinite(n))return String(n);var t=Pl(n),i=typeof e=="number"?Il(t,t.exponent+1+e):t,r=i.coefficients,s=i.exponent+1,o=s+(e||0);return r.length<o&&(r=r.concat(uo(o-r.length))),s<0&&(r=uo(-s+1).concat(r),s=1),s<r.length&&r.splice(s,0,s===0?"0.":"."),i.sign+r.join("")}function vm(n,e){if(isNaN(n)||!Number.isFinite(Number(n)))return String(n);var t=Pl(n),i=e?Il(t,e):t,r=i.coefficients,s=i.exponent;r.length<e&&(r=r.concat(uo(e-r.length)));var o=r.shift();return i.sign+o+(r.length>0?"."+r.join(""):"")+"e"+(s>=0?"+":"")+s}function Ov(n,e,t){if(isNaN(n)||!Number.isFinite(n))return String(n);var i=gm(t?.lowerExp,-3),r=gm(t?.upperExp,5),s=Pl(n),o=e?Il(s,e):s;if(o.exponent<i||o.exponent>=r)return vm(n,e);var a=o.coefficients,u=o.exponent;a.length<e&&(a=a.concat(uo(e-a.length))),a=a.concat(uo(u-a.length+1+(a.length<e?e-a.length:0))),a=uo(-u).concat(a);var l=u>0?u:0;return l<a.length-1&&a.splice(l+1,0,"."),o.sign+a.join("")}function Il(n,e){for(var t={sign:n.sign,coefficients:n.coefficients,exponent:n.exponent},i=t.coefficients;e<=0;)i.unshift(0),t.exponent++,e++;if(i.length>e){var r=i.splice(e,i.length-e);if(r[0]>=5){var s=e-1;for(i[s]++;i[s]===10;)i.pop(),s===0&&(i.unshift(0),t.exponent++,s++),s--,i[s]++}}return t}function uo(n){for(var e=[],t=0;t<n;t++)e.push(0);return e}function ym(n){return n.toExponential().replace(/e.*$/,"").replace(/^0\.?0*|\./,"").length}function mm(n,e){if(Mi(n))return n;if(yn(n))return n.toNumber();e()}function gm(n,e){return Mi(n)?n:yn(n)?n.toNumber():e}function co(n,e){if(e<n)return 1;if(e===n)return e;var t=e+n>>1;return co(n,t)*co(t+1,e)}function kh(n,e){if(!Mr(n)||n<0)throw new TypeError("Positive integer value expected in function combinations");if(!Mr(e)||e<0)throw new TypeError("Positive integer value expected in function combinations");if(e>n)throw new TypeError("k must be less than or equal to n");for(var t=n-e,i=1,r=e<t?t+1:e+1,s=2,o=e<t?e:t,a=r;a<=n;++a)for(i*=a;s<=o&&i%s===0;)i/=s,++s;return s<=o&&(i/=co(s,o)),i}kh.signature="number, number";function Ll(n){var e;if(Mr(n))return n<=0?Number.isFinite(n)?1/0:NaN:n>171?1/0:co(1,n-1);if(n<.5)return Math.PI/(Math.sin(Math.PI*n)*Ll(1-n));if(n>=171.35)return 1/0;if(n>85){var t=n*n,i=t*n,r=i*n,s=r*n;return Math.sqrt(2*Math.PI/n)*Math.pow(n/Math.E,n)*(1+1/(12*n)+1/(288*t)-139/(51840*i)-571/(2488320*r)+163879/(209018880*s)+5246819/(75246796800*s*n))}--n,e=zh[0];for(var o=1;o<zh.length;++o)e+=zh[o]/(n+o);var a=n+Bv+.5;return Math.sqrt(2*Math.PI)*Math.pow(a,n+.5)*Math.exp(-a)*e}Ll.signature="number";var Bv=4.7421875,zh=[.9999999999999971,57.15623566586292,-59.59796035547549,14.136097974741746,-.4919138160976202,3399464998481189e-20,4652362892704858e-20,-9837447530487956e-20,.0001580887032249125,-.00021026444172410488,.00021743961811521265,-.0001643181065367639,8441822398385275e-20,-26190838401581408e-21,36899182659531625e-22],Uv=.9189385332046728,kv=5,zv=7,Sm=[1.000000000190015,76.18009172947146,-86.50532032941678,24.01409824083091,-1.231739572450155,.001208650973866179,-5395239384953e-18];function Ol(n){if(n<0)return NaN;if(n===0)return 1/0;if(!Number.isFinite(n))return n;if(n<.5)return Math.log(Math.PI/Math.sin(Math.PI*n))-Ol(1-n);n=n-1;for(var e=n+kv+.5,t=Sm[0],i=zv-1;i>=1;i--)t+=Sm[i]/(n+i);return Uv+(n+.5)*Math.log(e)-e+Math.log(t)}Ol.signature="number";function $e(n,e,t,i){function r(s){var o=cm(s,e.map(Vh));return Vv(n,e,s),t(o)}return r.isFactory=!0,r.fn=n,r.dependencies=e.slice().sort(),i&&(r.meta=i),r}function As(n){return typeof n=="function"&&typeof n.fn=="string"&&Array.isArray(n.dependencies)}function Vv(n,e,t){var i=e.filter(s=>!Gv(s)).every(s=>t[s]!==void 0);if(!i){var r=e.filter(s=>t[s]===void 0);throw new Error('Cannot create function "'.concat(n,'", ')+"some dependencies are missing: ".concat(r.map(s=>'"'.concat(s,'"')).join(", "),"."))}}function Gv(n){return n&&n[0]==="?"}function Vh(n){return n&&n[0]==="?"?n.slice(1):n}function Mm(){throw new Error('No "bignumber" implementation available')}function bm(){throw new Error('No "fraction" implementation available')}function Em(){throw new Error('No "matrix" implementation available')}function Am(){throw new Error('No "matrix" implementation available')}var Xh=al(Wh(),1);var wm=function(){return wm=Xh.default.create,Xh.default},Hv=["?BigNumber","?Complex","?DenseMatrix","?Fraction"],qh=$e("typed",Hv,function(e){var{BigNumber:t,Complex:i,DenseMatrix:r,Fraction:s}=e,o=wm();return o.clear(),o.addTypes([{name:"number",test:Mi},{name:"Complex",test:vr},{name:"BigNumber",test:yn},{name:"bigint",test:dl},{name:"Fraction",test:bs},{name:"Unit",test:qr},{name:"identifier",test:a=>yr&&/^(?:[A-Za-z\xAA\xB5\xBA\xC0-\xD6\xD8-\xF6\xF8-\u02C1\u02C6-\u02D1\u02E0-\u02E4\u02EC\u02EE\u0370-\u0374\u0376\u0377\u037A-\u037D\u037F\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A3-\u03F5\u03F7-\u0481\u048A-\u052F\u0531-\u0556\u0559\u0560-\u0588\u05D0-\u05EA\u05EF-\u05F2\u0620-\u064A\u066E\u066F\u0671-\u06D3\u06D5\u06E5\u06E6\u06EE\u06EF\u06FA-\u06FC\u06FF\u0710\u0712-\u072F\u074D-\u07A5\u07B1\u07CA-\u07EA\u07F4\u07F5\u07FA\u0800-\u0815\u081A\u0824\u0828\u0840-\u0858\u0860-\u086A\u0870-\u0887\u0889-\u088F\u08A0-\u08C9\u0904-\u0939\u093D\u0950\u0958-\u0961\u0971-\u0980\u0985-\u098C\u098F\u0990\u0993-\u09A8\u09AA-\u09B0\u09B2\u09B6-\u09B9\u09BD\u09CE\u09DC\u09DD\u09DF-\u09E1\u09F0\u09F1\u09FC\u0A05-\u0A0A\u0A0F\u0A10\u0A13-\u0A28\u0A2A-\u0A30\u0A32\u0A33\u0A35\u0A36\u0A38\u0A39\u0A59-\u0A5C\u0A5E\u0A72-\u0A74\u0A85-\u0A8D\u0A8F-\u0A91\u0A93-\u0AA8\u0AAA-\u0AB0\u0AB2\u0AB3\u0AB5-\u0AB9\u0ABD\u0AD0\u0AE0\u0AE1\u0AF9\u0B05-\u0B0C\u0B0F\u0B10\u0B13-\u0B28\u0B2A-\u0B30\u0B32\u0B33\u0B35-\u0B39\u0B3D\u0B5C\u0B5D\u0B5F-\u0B61\u0B71\u0B83\u0B85-\u0B8A\u0B8E-\u0B90\u0B92-\u0B95\u0B99\u0B9A\u0B9C\u0B9E\u0B9F\u0BA3\u0BA4\u0BA8-\u0BAA\u0BAE-\u0BB9\u0BD0\u0C05-\u0C0C\u0C0E-\u0C10\u0C12-\u0C28\u0C2A-\u0C39\u0C3D\u0C58-\u0C5A\u0C5C\u0C5D\u0C60\u0C61\u0C80\u0C85-\u0C8C\u0C8E-\u0C90\u0C92-\u0CA8\u0CAA-\u0CB3\u0CB5-\u0CB9\u0CBD\u0CDC-\u0CDE\u0CE0\u0CE1\u0CF1\u0CF2\u0D04-\u0D0C\u0D0E-\u0D10\u0D12-\u0D3A\u0D3D\u0D4E\u0D54-\u0D56\u0D5F-\u0D61\u0D7A-\u0D7F\u0D85-\u0D96\u0D9A-\u0DB1\u0DB3-\u0DBB\u0DBD\u0DC0-\u0DC6\u0E01-\u0E30\u0E32\u0E33\u0E40-\u0E46\u0E81\u0E82\u0E84\u0E86-\u0E8A\u0E8C-\u0EA3\u0EA5\u0EA7-\u0EB0\u0EB2\u0EB3\u0EBD\u0EC0-\u0EC4\u0EC6\u0EDC-\u0EDF\u0F00\u0F40-\u0F47\u0F49-\u0F6C\u0F88-\u0F8C\u1000-\u102A\u103F\u1050-\u1055\u105A-\u105D\u1061\u1065\u1066\u106E-\u1070\u1075-\u1081\u108E\u10A0-\u10C5\u10C7\u10CD\u10D0-\u10FA\u10FC-\u1248\u124A-\u124D\u1250-\u1256\u1258\u125A-\u125D\u1260-\u1288\u128A-\u128D\u1290-\u12B0\u12B2-\u12B5\u12B8-\u12BE\u12C0\u12C2-\u12C5\u12C8-\u12D6\u12D8-\u1310\u1312-\u1315\u1318-\u135A\u1380-\u138F\u13A0-\u13F5\u13F8-\u13FD\u1401-\u166C\u166F-\u167F\u1681-\u169A\u16A0-\u16EA\u16F1-\u16F8\u1700-\u1711\u171F-\u1731\u1740-\u1751\u1760-\u176C\u176E-\u1770\u1780-\u17B3\u17D7\u17DC\u1820-\u1878\u1880-\u1884\u1887-\u18A8\u18AA\u18B0-\u18F5\u1900-\u191E\u1950-\u196D\u1970-\u1974\u1980-\u19AB\u19B0-\u19C9\u1A00-\u1A16\u1A20-\u1A54\u1AA7\u1B05-\u1B33\u1B45-\u1B4C\u1B83-\u1BA0\u1BAE\u1BAF\u1BBA-\u1BE5\u1C00-\u1C23\u1C4D-\u1C4F\u1C5A-\u1C7D\u1C80-\u1C8A\u1C90-\u1CBA\u1CBD-\u1CBF\u1CE9-\u1CEC\u1CEE-\u1CF3\u1CF5\u1CF6\u1CFA\u1D00-\u1DBF\u1E00-\u1F15\u1F18-\u1F1D\u1F20-\u1F45\u1F48-\u1F4D\u1F50-\u1F57\u1F59\u1F5B\u1F5D\u1F5F-\u1F7D\u1F80-\u1FB4\u1FB6-\u1FBC\u1FBE\u1FC2-\u1FC4\u1FC6-\u1FCC\u1FD0-\u1FD3\u1FD6-\u1FDB\u1FE0-\u1FEC\u1FF2-\u1FF4\u1FF6-\u1FFC\u2071\u207F\u2090-\u209C\u2102\u2107\u210A-\u2113\u2115\u2119-\u211D\u2124\u2126\u2128\u212A-\u212D\u212F-\u2139\u213C-\u213F\u2145-\u2149\u214E\u2183\u2184\u2C00-\u2CE4\u2CEB-\u2CEE\u2CF2\u2CF3\u2D00-\u2D25\u2D27\u2D2D\u2D30-\u2D67\u2D6F\u2D80-\u2D96\u2DA0-\u2DA6\u2DA8-\u2DAE\u2DB0-\u2DB6\u2DB8-\u2DBE\u2DC0-\u2DC6\u2DC8-\u2DCE\u2DD0-\u2DD6\u2DD8-\u2DDE\u2E2F\u3005\u3006\u3031-\u3035\u303B\u303C\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u3105-\u312F\u3131-\u318E\u31A0-\u31BF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\uA48C\uA4D0-\uA4FD\uA500-\uA60C\uA610-\uA61F\uA62A\uA62B\uA640-\uA66E\uA67F-\uA69D\uA6A0-\uA6E5\uA717-\uA71F\uA722-\uA788\uA78B-\uA7DC\uA7F1-\uA801\uA803-\uA805\uA807-\uA80A\uA80C-\uA822\uA840-\uA873\uA882-\uA8B3\uA8F2-\uA8F7\uA8FB\uA8FD\uA8FE\uA90A-\uA925\uA930-\uA946\uA960-\uA97C\uA984-\uA9B2\uA9CF\uA9E0-\uA9E4\uA9E6-\uA9EF\uA9FA-\uA9FE\uAA00-\uAA28\uAA40-\uAA42\uAA44-\uAA4B\uAA60-\uAA76\uAA7A\uAA7E-\uAAAF\uAAB1\uAAB5\uAAB6\uAAB9-\uAABD\uAAC0\uAAC2\uAADB-\uAADD\uAAE0-\uAAEA\uAAF2-\uAAF4\uAB01-\uAB06\uAB09-\uAB0E\uAB11-\uAB16\uAB20-\uAB26\uAB28-\uAB2E\uAB30-\uAB5A\uAB5C-\uAB69\uAB70-\uABE2\uAC00-\uD7A3\uD7B0-\uD7C6\uD7CB-\uD7FB\uF900-\uFA6D\uFA70-\uFAD9\uFB00-\uFB06\uFB13-\uFB17\uFB1D\uFB1F-\uFB28\uFB2A-\uFB36\uFB38-\uFB3C\uFB3E\uFB40\uFB41\uFB43\uFB44\uFB46-\uFBB1\uFBD3-\uFD3D\uFD50-\uFD8F\uFD92-\uFDC7\uFDF0-\uFDFB\uFE70-\uFE74\uFE76-\uFEFC\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFFBE\uFFC2-\uFFC7\uFFCA-\uFFCF\uFFD2-\uFFD7\uFFDA-\uFFDC]|\uD800[\uDC00-\uDC0B\uDC0D-\uDC26\uDC28-\uDC3A\uDC3C\uDC3D\uDC3F-\uDC4D\uDC50-\uDC5D\uDC80-\uDCFA\uDE80-\uDE9C\uDEA0-\uDED0\uDF00-\uDF1F\uDF2D-\uDF40\uDF42-\uDF49\uDF50-\uDF75\uDF80-\uDF9D\uDFA0-\uDFC3\uDFC8-\uDFCF]|\uD801[\uDC00-\uDC9D\uDCB0-\uDCD3\uDCD8-\uDCFB\uDD00-\uDD27\uDD30-\uDD63\uDD70-\uDD7A\uDD7C-\uDD8A\uDD8C-\uDD92\uDD94\uDD95\uDD97-\uDDA1\uDDA3-\uDDB1\uDDB3-\uDDB9\uDDBB\uDDBC\uDDC0-\uDDF3\uDE00-\uDF36\uDF40-\uDF55\uDF60-\uDF67\uDF80-\uDF85\uDF87-\uDFB0\uDFB2-\uDFBA]|\uD802[\uDC00-\uDC05\uDC08\uDC0A-\uDC35\uDC37\uDC38\uDC3C\uDC3F-\uDC55\uDC60-\uDC76\uDC80-\uDC9E\uDCE0-\uDCF2\uDCF4\uDCF5\uDD00-\uDD15\uDD20-\uDD39\uDD40-\uDD59\uDD80-\uDDB7\uDDBE\uDDBF\uDE00\uDE10-\uDE13\uDE15-\uDE17\uDE19-\uDE35\uDE60-\uDE7C\uDE80-\uDE9C\uDEC0-\uDEC7\uDEC9-\uDEE4\uDF00-\uDF35\uDF40-\uDF55\uDF60-\uDF72\uDF80-\uDF91]|\uD803[\uDC00-\uDC48\uDC80-\uDCB2\uDCC0-\uDCF2\uDD00-\uDD23\uDD4A-\uDD65\uDD6F-\uDD85\uDE80-\uDEA9\uDEB0\uDEB1\uDEC2-\uDEC7\uDF00-\uDF1C\uDF27\uDF30-\uDF45\uDF70-\uDF81\uDFB0-\uDFC4\uDFE0-\uDFF6]|\uD804[\uDC03-\uDC37\uDC71\uDC72\uDC75\uDC83-\uDCAF\uDCD0-\uDCE8\uDD03-\uDD26\uDD44\uDD47\uDD50-\uDD72\uDD76\uDD83-\uDDB2\uDDC1-\uDDC4\uDDDA\uDDDC\uDE00-\uDE11\uDE13-\uDE2B\uDE3F\uDE40\uDE80-\uDE86\uDE88\uDE8A-\uDE8D\uDE8F-\uDE9D\uDE9F-\uDEA8\uDEB0-\uDEDE\uDF05-\uDF0C\uDF0F\uDF10\uDF13-\uDF28\uDF2A-\uDF30\uDF32\uDF33\uDF35-\uDF39\uDF3D\uDF50\uDF5D-\uDF61\uDF80-\uDF89\uDF8B\uDF8E\uDF90-\uDFB5\uDFB7\uDFD1\uDFD3]|\uD805[\uDC00-\uDC34\uDC47-\uDC4A\uDC5F-\uDC61\uDC80-\uDCAF\uDCC4\uDCC5\uDCC7\uDD80-\uDDAE\uDDD8-\uDDDB\uDE00-\uDE2F\uDE44\uDE80-\uDEAA\uDEB8\uDF00-\uDF1A\uDF40-\uDF46]|\uD806[\uDC00-\uDC2B\uDCA0-\uDCDF\uDCFF-\uDD06\uDD09\uDD0C-\uDD13\uDD15\uDD16\uDD18-\uDD2F\uDD3F\uDD41\uDDA0-\uDDA7\uDDAA-\uDDD0\uDDE1\uDDE3\uDE00\uDE0B-\uDE32\uDE3A\uDE50\uDE5C-\uDE89\uDE9D\uDEB0-\uDEF8\uDFC0-\uDFE0]|\uD807[\uDC00-\uDC08\uDC0A-\uDC2E\uDC40\uDC72-\uDC8F\uDD00-\uDD06\uDD08\uDD09\uDD0B-\uDD30\uDD46\uDD60-\uDD65\uDD67\uDD68\uDD6A-\uDD89\uDD98\uDDB0-\uDDDB\uDEE0-\uDEF2\uDF02\uDF04-\uDF10\uDF12-\uDF33\uDFB0]|\uD808[\uDC00-\uDF99]|\uD809[\uDC80-\uDD43]|\uD80B[\uDF90-\uDFF0]|[\uD80C\uD80E\uD80F\uD81C-\uD822\uD840-\uD868\uD86A-\uD86D\uD86F-\uD872\uD874-\uD879\uD880-\uD883\uD885-\uD88C][\uDC00-\uDFFF]|\uD80D[\uDC00-\uDC2F\uDC41-\uDC46\uDC60-\uDFFF]|\uD810[\uDC00-\uDFFA]|\uD811[\uDC00-\uDE46]|\uD818[\uDD00-\uDD1D]|\uD81A[\uDC00-\uDE38\uDE40-\uDE5E\uDE70-\uDEBE\uDED0-\uDEED\uDF00-\uDF2F\uDF40-\uDF43\uDF63-\uDF77\uDF7D-\uDF8F]|\uD81B[\uDD40-\uDD6C\uDE40-\uDE7F\uDEA0-\uDEB8\uDEBB-\uDED3\uDF00-\uDF4A\uDF50\uDF93-\uDF9F\uDFE0\uDFE1\uDFE3\uDFF2\uDFF3]|\uD823[\uDC00-\uDCD5\uDCFF-\uDD1E\uDD80-\uDDF2]|\uD82B[\uDFF0-\uDFF3\uDFF5-\uDFFB\uDFFD\uDFFE]|\uD82C[\uDC00-\uDD22\uDD32\uDD50-\uDD52\uDD55\uDD64-\uDD67\uDD70-\uDEFB]|\uD82F[\uDC00-\uDC6A\uDC70-\uDC7C\uDC80-\uDC88\uDC90-\uDC99]|\uD835[\uDC00-\uDC54\uDC56-\uDC9C\uDC9E\uDC9F\uDCA2\uDCA5\uDCA6\uDCA9-\uDCAC\uDCAE-\uDCB9\uDCBB\uDCBD-\uDCC3\uDCC5-\uDD05\uDD07-\uDD0A\uDD0D-\uDD14\uDD16-\uDD1C\uDD1E-\uDD39\uDD3B-\uDD3E\uDD40-\uDD44\uDD46\uDD4A-\uDD50\uDD52-\uDEA5\uDEA8-\uDEC0\uDEC2-\uDEDA\uDEDC-\uDEFA\uDEFC-\uDF14\uDF16-\uDF34\uDF36-\uDF4E\uDF50-\uDF6E\uDF70-\uDF88\uDF8A-\uDFA8\uDFAA-\uDFC2\uDFC4-\uDFCB]|\uD837[\uDF00-\uDF1E\uDF25-\uDF2A]|\uD838[\uDC30-\uDC6D\uDD00-\uDD2C\uDD37-\uDD3D\uDD4E\uDE90-\uDEAD\uDEC0-\uDEEB]|\uD839[\uDCD0-\uDCEB\uDDD0-\uDDED\uDDF0\uDEC0-\uDEDE\uDEE0-\uDEE2\uDEE4\uDEE5\uDEE7-\uDEED\uDEF0-\uDEF4\uDEFE\uDEFF\uDFE0-\uDFE6\uDFE8-\uDFEB\uDFED\uDFEE\uDFF0-\uDFFE]|\uD83A[\uDC00-\uDCC4\uDD00-\uDD43\uDD4B]|\uD83B[\uDE00-\uDE03\uDE05-\uDE1F\uDE21\uDE22\uDE24\uDE27\uDE29-\uDE32\uDE34-\uDE37\uDE39\uDE3B\uDE42\uDE47\uDE49\uDE4B\uDE4D-\uDE4F\uDE51\uDE52\uDE54\uDE57\uDE59\uDE5B\uDE5D\uDE5F\uDE61\uDE62\uDE64\uDE67-\uDE6A\uDE6C-\uDE72\uDE74-\uDE77\uDE79-\uDE7C\uDE7E\uDE80-\uDE89\uDE8B-\uDE9B\uDEA1-\uDEA3\uDEA5-\uDEA9\uDEAB-\uDEBB]|\uD869[\uDC00-\uDEDF\uDF00-\uDFFF]|\uD86E[\uDC00-\uDC1D\uDC20-\uDFFF]|\uD873[\uDC00-\uDEAD\uDEB0-\uDFFF]|\uD87A[\uDC00-\uDFE0\uDFF0-\uDFFF]|\uD87B[\uDC00-\uDE5D]|\uD87E[\uDC00-\uDE1D]|\uD884[\uDC00-\uDF4A\uDF50-\uDFFF]|\uD88D[\uDC00-\uDC79])(?:[0-9A-Za-z\xAA\xB5\xBA\xC0-\xD6\xD8-\xF6\xF8-\u02C1\u02C6-\u02D1\u02E0-\u02E4\u02EC\u02EE\u0370-\u0374\u0376\u0377\u037A-\u037D\u037F\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A3-\u03F5\u03F7-\u0481\u048A-\u052F\u0531-\u0556\u0559\u0560-\u0588\u05D0-\u05EA\u05EF-\u05F2\u0620-\u064A\u066E\u066F\u0671-\u06D3\u06D5\u06E5\u06E6\u06EE\u06EF\u06FA-\u06FC\u06FF\u0710\u0712-\u072F\u074D-\u07A5\u07B1\u07CA-\u07EA\u07F4\u07F5\u07FA\u0800-\u0815\u081A\u0824\u0828\u0840-\u0858\u0860-\u086A\u0870-\u0887\u0889-\u088F\u08A0-\u08C9\u0904-\u0939\u093D\u0950\u0958-\u0961\u0971-\u0980\u0985-\u098C\u098F\u0990\u0993-\u09A8\u09AA-\u09B0\u09B2\u09B6-\u09B9\u09BD\u09CE\u09DC\u09DD\u09DF-\u09E1\u09F0\u09F1\u09FC\u0A05-\u0A0A\u0A0F\u0A10\u0A13-\u0A28\u0A2A-\u0A30\u0A32\u0A33\u0A35\u0A36\u0A38\u0A39\u0A59-\u0A5C\u0A5E\u0A72-\u0A74\u0A85-\u0A8D\u0A8F-\u0A91\u0A93-\u0AA8\u0AAA-\u0AB0\u0AB2\u0AB3\u0AB5-\u0AB9\u0ABD\u0AD0\u0AE0\u0AE1\u0AF9\u0B05-\u0B0C\u0B0F\u0B10\u0B13-\u0B28\u0B2A-\u0B30\u0B32\u0B33\u0B35-\u0B39\u0B3D\u0B5C\u0B5D\u0B5F-\u0B61\u0B71\u0B83\u0B85-\u0B8A\u0B8E-\u0B90\u0B92-\u0B95\u0B99\u0B9A\u0B9C\u0B9E\u0B9F\u0BA3\u0BA4\u0BA8-\u0BAA\u0BAE-\u0BB9\u0BD0\u0C05-\u0C0C\u0C0E-\u0C10\u0C12-\u0C28\u0C2A-\u0C39\u0C3D\u0C58-\u0C5A\u0C5C\u0C5D\u0C60\u0C61\u0C80\u0C85-\u0C8C\u0C8E-\u0C90\u0C92-\u0CA8\u0CAA-\u0CB3\u0CB5-\u0CB9\u0CBD\u0CDC-\u0CDE\u0CE0\u0CE1\u0CF1\u0CF2\u0D04-\u0D0C\u0D0E-\u0D10\u0D12-\u0D3A\u0D3D\u0D4E\u0D54-\u0D56\u0D5F-\u0D61\u0D7A-\u0D7F\u0D85-\u0D96\u0D9A-\u0DB1\u0DB3-\u0DBB\u0DBD\u0DC0-\u0DC6\u0E01-\u0E30\u0E32\u0E33\u0E40-\u0E46\u0E81\u0E82\u0E84\u0E86-\u0E8A\u0E8C-\u0EA3\u0EA5\u0EA7-\u0EB0\u0EB2\u0EB3\u0EBD\u0EC0-\u0EC4\u0EC6\u0EDC-\u0EDF\u0F00\u0F40-\u0F47\u0F49-\u0F6C\u0F88-\u0F8C\u1000-\u102A\u103F\u1050-\u1055\u105A-\u105D\u1061\u1065\u1066\u106E-\u1070\u1075-\u1081\u108E\u10A0-\u10C5\u10C7\u10CD\u10D0-\u10FA\u10FC-\u1248\u124A-\u124D\u1250-\u1256\u1258\u125A-\u125D\u1260-\u1288\u128A-\u128D\u1290-\u12B0\u12B2-\u12B5\u12B8-\u12BE\u12C0\u12C2-\u12C5\u12C8-\u12D6\u12D8-\u1310\u1312-\u1315\u1318-\u135A\u1380-\u138F\u13A0-\u13F5\u13F8-\u13FD\u1401-\u166C\u166F-\u167F\u1681-\u169A\u16A0-\u16EA\u16F1-\u16F8\u1700-\u1711\u171F-\u1731\u1740-\u1751\u1760-\u176C\u176E-\u1770\u1780-\u17B3\u17D7\u17DC\u1820-\u1878\u1880-\u1884\u1887-\u18A8\u18AA\u18B0-\u18F5\u1900-\u191E\u1950-\u196D\u1970-\u1974\u1980-\u19AB\u19B0-\u19C9\u1A00-\u1A16\u1A20-\u1A54\u1AA7\u1B05-\u1B33\u1B45-\u1B4C\u1B83-\u1BA0\u1BAE\u1BAF\u1BBA-\u1BE5\u1C00-\u1C23\u1C4D-\u1C4F\u1C5A-\u1C7D\u1C80-\u1C8A\u1C90-\u1CBA\u1CBD-\u1CBF\u1CE9-\u1CEC\u1CEE-\u1CF3\u1CF5\u1CF6\u1CFA\u1D00-\u1DBF\u1E00-\u1F15\u1F18-\u1F1D\u1F20-\u1F45\u1F48-\u1F4D\u1F50-\u1F57\u1F59\u1F5B\u1F5D\u1F5F-\u1F7D\u1F80-\u1FB4\u1FB6-\u1FBC\u1FBE\u1FC2-\u1FC4\u1FC6-\u1FCC\u1FD0-\u1FD3\u1FD6-\u1FDB\u1FE0-\u1FEC\u1FF2-\u1FF4\u1FF6-\u1FFC\u2071\u207F\u2090-\u209C\u2102\u2107\u210A-\u2113\u2115\u2119-\u211D\u2124\u2126\u2128\u212A-\u212D\u212F-\u2139\u213C-\u213F\u2145-\u2149\u214E\u2183\u2184\u2C00-\u2CE4\u2CEB-\u2CEE\u2CF2\u2CF3\u2D00-\u2D25\u2D27\u2D2D\u2D30-\u2D67\u2D6F\u2D80-\u2D96\u2DA0-\u2DA6\u2DA8-\u2DAE\u2DB0-\u2DB6\u2DB8-\u2DBE\u2DC0-\u2DC6\u2DC8-\u2DCE\u2DD0-\u2DD6\u2DD8-\u2DDE\u2E2F\u3005\u3006\u3031-\u3035\u303B\u303C\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u3105-\u312F\u3131-\u318E\u31A0-\u31BF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\uA48C\uA4D0-\uA4FD\uA500-\uA60C\uA610-\uA61F\uA62A\uA62B\uA640-\uA66E\uA67F-\uA69D\uA6A0-\uA6E5\uA717-\uA71F\uA722-\uA788\uA78B-\uA7DC\uA7F1-\uA801\uA803-\uA805\uA807-\uA80A\uA80C-\uA822\uA840-\uA873\uA882-\uA8B3\uA8F2-\uA8F7\uA8FB\uA8FD\uA8FE\uA90A-\uA925\uA930-\uA946\uA960-\uA97C\uA984-\uA9B2\uA9CF\uA9E0-\uA9E4\uA9E6-\uA9EF\uA9FA-\uA9FE\uAA00-\uAA28\uAA40-\uAA42\uAA44-\uAA4B\uAA60-\uAA76\uAA7A\uAA7E-\uAAAF\uAAB1\uAAB5\uAAB6\uAAB9-\uAABD\uAAC0\uAAC2\uAADB-\uAADD\uAAE0-\uAAEA\uAAF2-\uAAF4\uAB01-\uAB06\uAB09-\uAB0E\uAB11-\uAB16\uAB20-\uAB26\uAB28-\uAB2E\uAB30-\uAB5A\uAB5C-\uAB69\uAB70-\uABE2\uAC00-\uD7A3\uD7B0-\uD7C6\uD7CB-\uD7FB\uF900-\uFA6D\uFA70-\uFAD9\uFB00-\uFB06\uFB13-\uFB17\uFB1D\uFB1F-\uFB28\uFB2A-\uFB36\uFB38-\uFB3C\uFB3E\uFB40\uFB41\uFB43\uFB44\uFB46-\uFBB1\uFBD3-\uFD3D\uFD50-\uFD8F\uFD92-\uFDC7\uFDF0-\uFDFB\uFE70-\uFE74\uFE76-\uFEFC\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFFBE\uFFC2-\uFFC7\uFFCA-\uFFCF\uFFD2-\uFFD7\uFFDA-\uFFDC]|\uD800[\uDC00-\uDC0B\uDC0D-\uDC26\uDC28-\uDC3A\uDC3C\uDC3D\uDC3F-\uDC4D\uDC50-\uDC5D\uDC80-\uDCFA\uDE80-\uDE9C\uDEA0-\uDED0\uDF00-\uDF1F\uDF2D-\uDF40\uDF42-\uDF49\uDF50-\uDF75\uDF80-\uDF9D\uDFA0-\uDFC3\uDFC8-\uDFCF]|\uD801[\uDC00-\uDC9D\uDCB0-\uDCD3\uDCD8-\uDCFB\uDD00-\uDD27\uDD30-\uDD63\uDD70-\uDD7A\uDD7C-\uDD8A\uDD8C-\uDD92\uDD94\uDD95\uDD97-\uDDA1\uDDA3-\uDDB1\uDDB3-\uDDB9\uDDBB\uDDBC\uDDC0-\uDDF3\uDE00-\uDF36\uDF40-\uDF55\uDF60-\uDF67\uDF80-\uDF85\uDF87-\uDFB0\uDFB2-\uDFBA]|\uD802[\uDC00-\uDC05\uDC08\uDC0A-\uDC35\uDC37\uDC38\uDC3C\uDC3F-\uDC55\uDC60-\uDC76\uDC80-\uDC9E\uDCE0-\uDCF2\uDCF4\uDCF5\uDD00-\uDD15\uDD20-\uDD39\uDD40-\uDD59\uDD80-\uDDB7\uDDBE\uDDBF\uDE00\uDE10-\uDE13\uDE15-\uDE17\uDE19-\uDE35\uDE60-\uDE7C\uDE80-\uDE9C\uDEC0-\uDEC7\uDEC9-\uDEE4\uDF00-\uDF35\uDF40-\uDF55\uDF60-\uDF72\uDF80-\uDF91]|\uD803[\uDC00-\uDC48\uDC80-\uDCB2\uDCC0-\uDCF2\uDD00-\uDD23\uDD4A-\uDD65\uDD6F-\uDD85\uDE80-\uDEA9\uDEB0\uDEB1\uDEC2-\uDEC7\uDF00-\uDF1C\uDF27\uDF30-\uDF45\uDF70-\uDF81\uDFB0-\uDFC4\uDFE0-\uDFF6]|\uD804[\uDC03-\uDC37\uDC71\uDC72\uDC75\uDC83-\uDCAF\uDCD0-\uDCE8\uDD03-\uDD26\uDD44\uDD47\uDD50-\uDD72\uDD76\uDD83-\uDDB2\uDDC1-\uDDC4\uDDDA\uDDDC\uDE00-\uDE11\uDE13-\uDE2B\uDE3F\uDE40\uDE80-\uDE86\uDE88\uDE8A-\uDE8D\uDE8F-\uDE9D\uDE9F-\uDEA8\uDEB0-\uDEDE\uDF05-\uDF0C\uDF0F\uDF10\uDF13-\uDF28\uDF2A-\uDF30\uDF32\uDF33\uDF35-\uDF39\uDF3D\uDF50\uDF5D-\uDF61\uDF80-\uDF89\uDF8B\uDF8E\uDF90-\uDFB5\uDFB7\uDFD1\uDFD3]|\uD805[\uDC00-\uDC34\uDC47-\uDC4A\uDC5F-\uDC61\uDC80-\uDCAF\uDCC4\uDCC5\uDCC7\uDD80-\uDDAE\uDDD8-\uDDDB\uDE00-\uDE2F\uDE44\uDE80-\uDEAA\uDEB8\uDF00-\uDF1A\uDF40-\uDF46]|\uD806[\uDC00-\uDC2B\uDCA0-\uDCDF\uDCFF-\uDD06\uDD09\uDD0C-\uDD13\uDD15\uDD16\uDD18-\uDD2F\uDD3F\uDD41\uDDA0-\uDDA7\uDDAA-\uDDD0\uDDE1\uDDE3\uDE00\uDE0B-\uDE32\uDE3A\uDE50\uDE5C-\uDE89\uDE9D\uDEB0-\uDEF8\uDFC0-\uDFE0]|\uD807[\uDC00-\uDC08\uDC0A-\uDC2E\uDC40\uDC72-\uDC8F\uDD00-\uDD06\uDD08\uDD09\uDD0B-\uDD30\uDD46\uDD60-\uDD65\uDD67\uDD68\uDD6A-\uDD89\uDD98\uDDB0-\uDDDB\uDEE0-\uDEF2\uDF02\uDF04-\uDF10\uDF12-\uDF33\uDFB0]|\uD808[\uDC00-\uDF99]|\uD809[\uDC80-\uDD43]|\uD80B[\uDF90-\uDFF0]|[\uD80C\uD80E\uD80F\uD81C-\uD822\uD840-\uD868\uD86A-\uD86D\uD86F-\uD872\uD874-\uD879\uD880-\uD883\uD885-\uD88C][\uDC00-\uDFFF]|\uD80D[\uDC00-\uDC2F\uDC41-\uDC46\uDC60-\uDFFF]|\uD810[\uDC00-\uDFFA]|\uD811[\uDC00-\uDE46]|\uD818[\uDD00-\uDD1D]|\uD81A[\uDC00-\uDE38\uDE40-\uDE5E\uDE70-\uDEBE\uDED0-\uDEED\uDF00-\uDF2F\uDF40-\uDF43\uDF63-\uDF77\uDF7D-\uDF8F]|\uD81B[\uDD40-\uDD6C\uDE40-\uDE7F\uDEA0-\uDEB8\uDEBB-\uDED3\uDF00-\uDF4A\uDF50\uDF93-\uDF9F\uDFE0\uDFE1\uDFE3\uDFF2\uDFF3]|\uD823[\uDC00-\uDCD5\uDCFF-\uDD1E\uDD80-\uDDF2]|\uD82B[\uDFF0-\uDFF3\uDFF5-\uDFFB\uDFFD\uDFFE]|\uD82C[\uDC00-\uDD22\uDD32\uDD50-\uDD52\uDD55\uDD64-\uDD67\uDD70-\uDEFB]|\uD82F[\uDC00-\uDC6A\uDC70-\uDC7C\uDC80-\uDC88\uDC90-\uDC99]|\uD835[\uDC00-\uDC54\uDC56-\uDC9C\uDC9E\uDC9F\uDCA2\uDCA5\uDCA6\uDCA9-\uDCAC\uDCAE-\uDCB9\uDCBB\uDCBD-\uDCC3\uDCC5-\uDD05\uDD07-\uDD0A\uDD0D-\uDD14\uDD16-\uDD1C\uDD1E-\uDD39\uDD3B-\uDD3E\uDD40-\uDD44\uDD46\uDD4A-\uDD50\uDD52-\uDEA5\uDEA8-\uDEC0\uDEC2-\uDEDA\uDEDC-\uDEFA\uDEFC-\uDF14\uDF16-\uDF34\uDF36-\uDF4E\uDF50-\uDF6E\uDF70-\uDF88\uDF8A-\uDFA8\uDFAA-\uDFC2\uDFC4-\uDFCB]|\uD837[\uDF00-\uDF1E\uDF25-\uDF2A]|\uD838[\uDC30-\uDC6D\uDD00-\uDD2C\uDD37-\uDD3D\uDD4E\uDE90-\uDEAD\uDEC0-\uDEEB]|\uD839[\uDCD0-\uDCEB\uDDD0-\uDDED\uDDF0\uDEC0-\uDEDE\uDEE0-\uDEE2\uDEE4\uDEE5\uDEE7-\uDEED\uDEF0-\uDEF4\uDEFE\uDEFF\uDFE0-\uDFE6\uDFE8-\uDFEB\uDFED\uDFEE\uDFF0-\uDFFE]|\uD83A[\uDC00-\uDCC4\uDD00-\uDD43\uDD4B]|\uD83B[\uDE00-\uDE03\uDE05-\uDE1F\uDE21\uDE22\uDE24\uDE27\uDE29-\uDE32\uDE34-\uDE37\uDE39\uDE3B\uDE42\uDE47\uDE49\uDE4B\uDE4D-\uDE4F\uDE51\uDE52\uDE54\uDE57\uDE59\uDE5B\uDE5D\uDE5F\uDE61\uDE62\uDE64\uDE67-\uDE6A\uDE6C-\uDE72\uDE74-\uDE77\uDE79-\uDE7C\uDE7E\uDE80-\uDE89\uDE8B-\uDE9B\uDEA1-\uDEA3\uDEA5-\uDEA9\uDEAB-\uDEBB]|\uD869[\uDC00-\uDEDF\uDF00-\uDFFF]|\uD86E[\uDC00-\uDC1D\uDC20-\uDFFF]|\uD873[\uDC00-\uDEAD\uDEB0-\uDFFF]|\uD87A[\uDC00-\uDFE0\uDFF0-\uDFFF]|\uD87B[\uDC00-\uDE5D]|\uD87E[\uDC00-\uDE1D]|\uD884[\uDC00-\uDF4A\uDF50-\uDFFF]|\uD88D[\uDC00-\uDC79])*$/.test(a)},{name:"string",test:yr},{name:"Chain",test:Nl},{name:"Array",test:so},{name:"Matrix",test:bi},{name:"DenseMatrix",test:pl},{name:"SparseMatrix",test:ml},{name:"Range",test:gl},{name:"Index",test:xl},{name:"boolean",test:_l},{name:"ResultSet",test:vl},{name:"Help",test:yl},{name:"function",test:Sl},{name:"Date",test:Ml},{name:"RegExp",test:bl},{name:"null",test:El},{name:"undefined",test:Al},{name:"AccessorNode",test:qn},{name:"ArrayNode",test:Sr},{name:"AssignmentNode",test:wl},{name:"BlockNode",test:Dl},{name:"ConditionalNode",test:Tl},{name:"ConstantNode",test:vn},{name:"FunctionNode",test:Yr},{name:"FunctionAssignmentNode",test:ao},{name:"IndexNode",test:ir},{name:"Node",test:gt},{name:"ObjectNode",test:lo},{name:"OperatorNode",test:rr},{name:"ParenthesisNode",test:Li},{name:"RangeNode",test:Cl},{name:"RelationalNode",test:Rl},{name:"SymbolNode",test:mn},{name:"Map",test:nr},{name:"Object",test:ai}]),o.addConversions([{from:"number",to:"BigNumber",convert:function(u){if(t||Bl(u),ym(u)>15)throw new TypeError("Cannot implicitly convert a number with >15 significant digits to BigNumber (value: "+u+"). Use function bignumber(x) to convert to BigNumber.");return new t(u)}},{from:"number",to:"Complex",convert:function(u){return i||Ul(u),new i(u,0)}},{from:"BigNumber",to:"Complex",convert:function(u){return i||Ul(u),new i(u.toNumber(),0)}},{from:"bigint",to:"number",convert:function(u){if(u>Number.MAX_SAFE_INTEGER)throw new TypeError("Cannot implicitly convert bigint to number: value exceeds the max safe integer value (value: "+u+")");return Number(u)}},{from:"bigint",to:"BigNumber",convert:function(u){return t||Bl(u),new t(u.toString())}},{from:"bigint",to:"Fraction",convert:function(u){return s||kl(u),new s(u)}},{from:"Fraction",to:"BigNumber",convert:function(u){throw new TypeError("Cannot implicitly convert a Fraction to BigNumber or vice versa. Use function bignumber(x) to convert to BigNumber or fraction(x) to convert to Fraction.")}},{from:"Fraction",to:"Complex",convert:function(u){return i||Ul(u),new i(u.valueOf(),0)}},{from:"number",to:"Fraction",convert:function(u){s||kl(u);var l=new s(u);if(l.valueOf()!==u)throw new TypeError("Cannot implicitly convert a number to a Fraction when there will be a loss of precision (value: "+u+"). Use function fraction(x) to convert to Fraction.");return l}},{from:"string",to:"number",convert:function(u){var l=Number(u);if(isNaN(l))throw new Error('Cannot convert "'+u+'" to a number');return l}},{from:"string",to:"BigNumber",convert:function(u){t||Bl(u);try{return new t(u)}catch{throw new Error('Cannot convert "'+u+'" to BigNumber')}}},{from:"string",to:"bigint",convert:function(u){try{return BigInt(u)}catch{throw new Error('Cannot convert "'+u+'" to BigInt')}}},{from:"string",to:"Fraction",convert:function(u){s||kl(u);try{return new s(u)}catch{throw new Error('Cannot convert "'+u+'" to Fraction')}}},{from:"string",to:"Complex",convert:function(u){i||Ul(u);try{return new i(u)}catch{throw new Error('Cannot convert "'+u+'" to Complex')}}},{from:"boolean",to:"number",convert:function(u){return+u}},{from:"boolean",to:"BigNumber",convert:function(u){return t||Bl(u),new t(+u)}},{from:"boolean",to:"bigint",convert:function(u){return BigInt(+u)}},{from:"boolean",to:"Fraction",convert:function(u){return s||kl(u),new s(+u)}},{from:"boolean",to:"string",convert:function(u){return String(u)}},{from:"Array",to:"Matrix",convert:function(u){return r||Wv(),new r(u)}},{from:"Matrix",to:"Array",convert:function(u){return u.valueOf()}}]),o.onMismatch=(a,u,l)=>{var c=o.createError(a,u,l);if(["wrongType","mismatch"].includes(c.data.category)&&u.length===1&&oo(u[0])&&l.some(h=>!h.params.includes(","))){var f=new TypeError("Function '".concat(a,"' doesn't apply to matrices. To call it ")+"elementwise on a matrix 'M', try 'map(M, ".concat(a,")'."));throw f.data=c.data,f}throw c},o.onMismatch=(a,u,l)=>{var c=o.createError(a,u,l);if(["wrongType","mismatch"].includes(c.data.category)&&u.length===1&&oo(u[0])&&l.some(h=>!h.params.includes(","))){var f=new TypeError("Function '".concat(a,"' doesn't apply to matrices. To call it ")+"elementwise on a matrix 'M', try 'map(M, ".concat(a,")'."));throw f.data=c.data,f}throw c},o});function Bl(n){throw new Error("Cannot convert value ".concat(n," into a BigNumber: no class 'BigNumber' provided"))}function Ul(n){throw new Error("Cannot convert value ".concat(n," into a Complex number: no class 'Complex' provided"))}function Wv(){throw new Error("Cannot convert array into a Matrix: no class 'DenseMatrix' provided")}function kl(n){throw new Error("Cannot convert value ".concat(n," into a Fraction, no class 'Fraction' provided."))}var Xv="ResultSet",qv=[],Yh=$e(Xv,qv,()=>{function n(e){if(!(this instanceof n))throw new SyntaxError("Constructor must be called with the new operator");this.entries=e||[]}return n.prototype.type="ResultSet",n.prototype.isResultSet=!0,n.prototype.valueOf=function(){return this.entries},n.prototype.toString=function(){return"["+this.entries.map(String).join(", ")+"]"},n.prototype.toJSON=function(){return{mathjs:"ResultSet",entries:this.entries}},n.fromJSON=function(e){return new n(e.entries)},n},{isClass:!0});function $h(n,e,t){var i=n.constructor,r=new i(2),s="";if(t){if(t<1)throw new Error("size must be in greater than 0");if(!Mr(t))throw new Error("size must be an integer");if(n.greaterThan(r.pow(t-1).sub(1))||n.lessThan(r.pow(t-1).mul(-1)))throw new Error("Value must be in range [-2^".concat(t-1,", 2^").concat(t-1,"-1]"));if(!n.isInteger())throw new Error("Value must be an integer");n.lessThan(0)&&(n=n.add(r.pow(t))),s="i".concat(t)}switch(e){case 2:return"".concat(n.toBinary()).concat(s);case 8:return"".concat(n.toOctal()).concat(s);case 16:return"".concat(n.toHexadecimal()).concat(s);default:throw new Error("Base ".concat(e," not supported "))}}function Cm(n,e){if(typeof e=="function")return e(n);if(!n.isFinite())return n.isNaN()?"NaN":n.gt(0)?"Infinity":"-Infinity";var{notation:t,precision:i,wordSize:r}=Uh(e);switch(t){case"fixed":return $v(n,i);case"exponential":return Dm(n,i);case"engineering":return Yv(n,i);case"bin":return $h(n,2,r);case"oct":return $h(n,8,r);case"hex":return $h(n,16,r);case"auto":{var s=Tm(e?.lowerExp,-3),o=Tm(e?.upperExp,5);if(n.isZero())return"0";var a,u=n.toSignificantDigits(i),l=u.e;return l>=s&&l<o?a=u.toFixed():a=Dm(n,i),a.replace(/((\.\d*?)(0+))($|e)/,function(){var c=arguments[2],f=arguments[4];return c!=="."?c+f:f})}default:throw new Error('Unknown notation "'+t+'". Choose "auto", "exponential", "fixed", "bin", "oct", or "hex.')}}function Yv(n,e){var t=n.e,i=t%3===0?t:t<0?t-3-t%3:t-t%3,r=n.mul(Math.pow(10,-i)),s=r.toPrecision(e);if(s.includes("e")){var o=n.constructor;s=new o(s).toFixed()}return s+"e"+(t>=0?"+":"")+i.toString()}function Dm(n,e){return e!==void 0?n.toExponential(e-1):n.toExponential()}function $v(n,e){return n.toFixed(e)}function Tm(n,e){return Mi(n)?n:yn(n)?n.toNumber():e}function ho(n,e){var t=Zv(n,e);return e&&typeof e=="object"&&"truncate"in e&&t.length>e.truncate?t.substring(0,e.truncate-3)+"...":t}function Zv(n,e){if(typeof n=="number")return _m(n,e);if(yn(n))return Cm(n,e);if(jv(n))return!e||e.fraction!=="decimal"?"".concat(n.s*n.n,"/").concat(n.d):n.toString();if(Array.isArray(n))return Nm(n,e);if(yr(n))return ws(n);if(typeof n=="function")return n.syntax?String(n.syntax):"function";if(n&&typeof n=="object"){if(typeof n.format=="function")return n.format(e);if(n&&n.toString(e)!=={}.toString())return n.toString(e);var t=Object.keys(n).map(i=>ws(i)+": "+ho(n[i],e));return"{"+t.join(", ")+"}"}return String(n)}function ws(n){for(var e=String(n),t="",i=0;i<e.length;){var r=e.charAt(i);t+=r in Rm?Rm[r]:r,i++}return'"'+t+'"'}var Rm={'"':'\\"',"\\":"\\\\","\b":"\\b","\f":"\\f","\n":"\\n","\r":"\\r","	":"\\t"};function Sn(n){var e=String(n);return e=e.replace(/&/g,"&amp;").replace(/"/g,"&quot;").replace(/'/g,"&#39;").replace(/</g,"&lt;").replace(/>/g,"&gt;"),e}function Nm(n,e){if(Array.isArray(n)){for(var t="[",i=n.length,r=0;r<i;r++)r!==0&&(t+=", "),t+=Nm(n[r],e);return t+="]",t}else return ho(n,e)}function jv(n){return n&&typeof n=="object"&&typeof n.s=="bigint"&&typeof n.n=="bigint"&&typeof n.d=="bigint"||!1}function Ds(n){"@babel/helpers - typeof";return Ds=typeof Symbol=="function"&&typeof Symbol.iterator=="symbol"?function(e){return typeof e}:function(e){return e&&typeof Symbol=="function"&&e.constructor===Symbol&&e!==Symbol.prototype?"symbol":typeof e},Ds(n)}function Fm(n,e){if(Ds(n)!="object"||!n)return n;var t;if(typeof Symbol<"u"&&(t=n[Symbol.toPrimitive])!==void 0){var i=t.call(n,e||"default");if(Ds(i)!="object")return i;throw new TypeError("@@toPrimitive must return a primitive value.")}return(e==="string"?String:Number)(n)}function Pm(n){var e=Fm(n,"string");return Ds(e)=="symbol"?e:e+""}function Ft(n,e,t){return(e=Pm(e))in n?Object.defineProperty(n,e,{value:t,enumerable:!0,configurable:!0,writable:!0}):n[e]=t,n}var Oi=[{AssignmentNode:{},FunctionAssignmentNode:{}},{ConditionalNode:{latexLeftParens:!1,latexRightParens:!1,latexParens:!1}},{"OperatorNode:or":{op:"or",associativity:"left",associativeWith:[]}},{"OperatorNode:xor":{op:"xor",associativity:"left",associativeWith:[]}},{"OperatorNode:and":{op:"and",associativity:"left",associativeWith:[]}},{"OperatorNode:bitOr":{op:"|",associativity:"left",associativeWith:[]}},{"OperatorNode:bitXor":{op:"^|",associativity:"left",associativeWith:[]}},{"OperatorNode:bitAnd":{op:"&",associativity:"left",associativeWith:[]}},{"OperatorNode:equal":{op:"==",associativity:"left",associativeWith:[]},"OperatorNode:unequal":{op:"!=",associativity:"left",associativeWith:[]},"OperatorNode:smaller":{op:"<",associativity:"left",associativeWith:[]},"OperatorNode:larger":{op:">",associativity:"left",associativeWith:[]},"OperatorNode:smallerEq":{op:"<=",associativity:"left",associativeWith:[]},"OperatorNode:largerEq":{op:">=",associativity:"left",associativeWith:[]},RelationalNode:{associativity:"left",associativeWith:[]}},{"OperatorNode:leftShift":{op:"<<",associativity:"left",associativeWith:[]},"OperatorNode:rightArithShift":{op:">>",associativity:"left",associativeWith:[]},"OperatorNode:rightLogShift":{op:">>>",associativity:"left",associativeWith:[]}},{"OperatorNode:to":{op:"to",associativity:"left",associativeWith:[]}},{RangeNode:{}},{"OperatorNode:add":{op:"+",associativity:"left",associativeWith:["OperatorNode:add","OperatorNode:subtract"]},"OperatorNode:subtract":{op:"-",associativity:"left",associativeWith:[]}},{"OperatorNode:multiply":{op:"*",associativity:"left",associativeWith:["OperatorNode:multiply","OperatorNode:divide","Operator:dotMultiply","Operator:dotDivide"]},"OperatorNode:divide":{op:"/",associativity:"left",associativeWith:[],latexLeftParens:!1,latexRightParens:!1,latexParens:!1},"OperatorNode:dotMultiply":{op:".*",associativity:"left",associativeWith:["OperatorNode:multiply","OperatorNode:divide","OperatorNode:dotMultiply","OperatorNode:doDivide"]},"OperatorNode:dotDivide":{op:"./",associativity:"left",associativeWith:[]},"OperatorNode:mod":{op:"mod",associativity:"left",associativeWith:[]}},{"OperatorNode:multiply":{associativity:"left",associativeWith:["OperatorNode:multiply","OperatorNode:divide","Operator:dotMultiply","Operator:dotDivide"]}},{"OperatorNode:unaryPlus":{op:"+",associativity:"right"},"OperatorNode:unaryMinus":{op:"-",associativity:"right"},"OperatorNode:bitNot":{op:"~",associativity:"right"},"OperatorNode:not":{op:"not",associativity:"right"}},{"OperatorNode:pow":{op:"^",associativity:"right",associativeWith:[],latexRightParens:!1},"OperatorNode:dotPow":{op:".^",associativity:"right",associativeWith:[]}},{"OperatorNode:nullish":{op:"??",associativity:"left",associativeWith:[]}},{"OperatorNode:factorial":{op:"!",associativity:"left"}},{"OperatorNode:ctranspose":{op:"'",associativity:"left"}}];function zl(n,e){if(!e||e!=="auto")return n;for(var t=n;Li(t);)t=t.content;return t}function bt(n,e,t,i){var r=n;e!=="keep"&&(r=n.getContent());for(var s=r.getIdentifier(),o=null,a=0;a<Oi.length;a++)if(s in Oi[a]){o=a;break}if(s==="OperatorNode:multiply"&&r.implicit&&t!=="show"){var u=zl(r.args[0],e);!(vn(u)&&i&&i.getIdentifier()==="OperatorNode:divide"&&aa(zl(i.args[0],e)))&&!(u.getIdentifier()==="OperatorNode:divide"&&aa(zl(u.args[0],e))&&vn(zl(u.args[1])))&&(o+=1)}return o}function fo(n,e){var t=n;e!=="keep"&&(t=n.getContent());var i=t.getIdentifier(),r=bt(t,e);if(r===null)return null;var s=Oi[r][i];if(ct(s,"associativity")){if(s.associativity==="left")return"left";if(s.associativity==="right")return"right";throw Error("'"+i+"' has the invalid associativity '"+s.associativity+"'.")}return null}function Vl(n,e,t){var i=t!=="keep"?n.getContent():n,r=t!=="keep"?n.getContent():e,s=i.getIdentifier(),o=r.getIdentifier(),a=bt(i,t);if(a===null)return null;var u=Oi[a][s];if(ct(u,"associativeWith")&&u.associativeWith instanceof Array){for(var l=0;l<u.associativeWith.length;l++)if(u.associativeWith[l]===o)return!0;return!1}return null}function br(n,e,t){if(!(this instanceof br))throw new SyntaxError("Constructor must be called with the new operator");this.index=n,arguments.length<3?(this.min=0,this.max=e):(this.min=e,this.max=t),this.min!==void 0&&this.index<this.min?this.message="Index out of range ("+this.index+" < "+this.min+")":this.max!==void 0&&this.index>=this.max?this.message="Index out of range ("+this.index+" > "+(this.max-1)+")":this.message="Index out of range ("+this.index+")",this.stack=new Error().stack}br.prototype=new RangeError;br.prototype.constructor=RangeError;br.prototype.name="IndexError";br.prototype.isIndexError=!0;function Ts(n,e,t){if(!(this instanceof Ts))throw new SyntaxError("Constructor must be called with the new operator");this.actual=n,this.expected=e,this.relation=t,this.message="Dimension mismatch ("+(Array.isArray(n)?"["+n.join(", ")+"]":n)+" "+(this.relation||"!=")+" "+(Array.isArray(e)?"["+e.join(", ")+"]":e)+")",this.stack=new Error().stack}Ts.prototype=new RangeError;Ts.prototype.constructor=RangeError;Ts.prototype.name="DimensionError";Ts.prototype.isDimensionError=!0;function Zh(n){for(var e=[];Array.isArray(n);)e.push(n.length),n=n[0];return e}function Ei(n,e){return Array.prototype.map.call(n,e)}function Gl(n,e){Array.prototype.forEach.call(n,e)}function jh(n,e){return Array.prototype.join.call(n,e)}function Jh(n,e){var t=arguments.length>2&&arguments[2]!==void 0?arguments[2]:!1;if(n.length===0)return[];if(t)return s(n);var i=[];return r(n,0);function r(o,a){if(Array.isArray(o)){for(var u=o.length,l=Array(u),c=0;c<u;c++)i[a]=c,l[c]=r(o[c],a+1);return l}else return e(o,i.slice(0,a),n)}function s(o){if(Array.isArray(o)){for(var a=o.length,u=Array(a),l=0;l<a;l++)u[l]=s(o[l]);return u}else return e(o)}}function Hl(n,e,t){if(!t)return bi(n)?n.map(r=>e(r),!1,!0):Jh(n,e,!0);var i=r=>r===0?r:e(r);return bi(n)?n.map(r=>i(r),!1,!0):Jh(n,i,!0)}var Jv="number",Kv=["typed"];function Qv(n){var e=n.match(/(0[box])([0-9a-fA-F]*)\.([0-9a-fA-F]*)/);if(e){var t={"0b":2,"0o":8,"0x":16}[e[1]],i=e[2],r=e[3];return{input:n,radix:t,integerPart:i,fractionalPart:r}}else return null}function ey(n){for(var e=parseInt(n.integerPart,n.radix),t=0,i=0;i<n.fractionalPart.length;i++){var r=parseInt(n.fractionalPart[i],n.radix);t+=r/Math.pow(n.radix,i+1)}var s=e+t;if(isNaN(s))throw new SyntaxError('String "'+n.input+'" is not a valid number');return s}var Kh=$e(Jv,Kv,n=>{var{typed:e}=n,t=e("number",{"":function(){return 0},number:function(r){return r},string:function(r){if(r==="NaN")return NaN;var s=Qv(r);if(s)return ey(s);var o=0,a=r.match(/(0[box][0-9a-fA-F]*)i([0-9]*)/);a&&(o=Number(a[2]),r=a[1]);var u=Number(r);if(isNaN(u))throw new SyntaxError('String "'+r+'" is not a valid number');if(a){if(u>2**o-1)throw new SyntaxError('String "'.concat(r,'" is out of range'));u>=2**(o-1)&&(u=u-2**o)}return u},BigNumber:function(r){return r.toNumber()},bigint:function(r){return Number(r)},Fraction:function(r){return r.valueOf()},Unit:e.referToSelf(i=>r=>{var s=r.clone();return s.value=i(r.value),s}),null:function(r){return 0},"Unit, string | Unit":function(r,s){return r.toNumber(s)},"Array | Matrix":e.referToSelf(i=>r=>Hl(r,i))});return t.fromJSON=function(i){return parseFloat(i.value)},t});var Wl=new Set(["end"]);var ty="Node",ny=["mathWithTransform"],Qh=$e(ty,ny,n=>{var{mathWithTransform:e}=n;function t(r){for(var s of[...Wl])if(r.has(s))throw new Error('Scope contains an illegal symbol, "'+s+'" is a reserved keyword')}class i{get type(){return"Node"}get isNode(){return!0}evaluate(s){return this.compile().evaluate(s)}compile(){var s=this._compile(e,{}),o={},a=null;function u(l){var c=rm(l);return t(c),s(c,o,a)}return{evaluate:u}}_compile(s,o){throw new Error("Method _compile must be implemented by type "+this.type)}forEach(s){throw new Error("Cannot run forEach on a Node interface")}map(s){throw new Error("Cannot run map on a Node interface")}_ifNode(s){if(!gt(s))throw new TypeError("Callback function must return a Node");return s}traverse(s){s(this,null,null);function o(a,u){a.forEach(function(l,c,f){u(l,c,f),o(l,u)})}o(this,s)}transform(s){function o(a,u,l){var c=s(a,u,l);return c!==a?c:a.map(o)}return o(this,null,null)}filter(s){var o=[];return this.traverse(function(a,u,l){s(a,u,l)&&o.push(a)}),o}clone(){throw new Error("Cannot clone a Node interface")}cloneDeep(){return this.map(function(s){return s.cloneDeep()})}equals(s){return s?this.type===s.type&&Fl(this,s):!1}toString(s){var o=this._getCustomString(s);return typeof o<"u"?o:this._toString(s)}_toString(){throw new Error("_toString not implemented for "+this.type)}toJSON(){throw new Error("Cannot serialize object: toJSON not implemented by "+this.type)}toHTML(s){var o=this._getCustomString(s);return typeof o<"u"?o:this._toHTML(s)}_toHTML(){throw new Error("_toHTML not implemented for "+this.type)}toTex(s){var o=this._getCustomString(s);return typeof o<"u"?o:this._toTex(s)}_toTex(s){throw new Error("_toTex not implemented for "+this.type)}_getCustomString(s){if(s&&typeof s=="object")switch(typeof s.handler){case"object":case"undefined":return;case"function":return s.handler(this,s);default:throw new TypeError("Object or function expected as callback")}}getIdentifier(){return this.type}getContent(){return this}}return i},{isClass:!0,isNode:!0});function Xl(n){return n&&n.isIndexError?new br(n.index+1,n.min+1,n.max!==void 0?n.max+1:void 0):n}function ql(n){var{subset:e}=n;return function(i,r){try{if(Array.isArray(i))return e(i,r);if(i&&typeof i.subset=="function")return i.subset(r);if(typeof i=="string")return e(i,r);if(typeof i=="object"){if(!r.isObjectProperty())throw new TypeError("Cannot apply a numeric index as object property");return an(i,r.getObjectProperty())}else throw new TypeError("Cannot apply index: unsupported type of object")}catch(s){throw Xl(s)}}}var Yl="AccessorNode",iy=["subset","Node"],ef=$e(Yl,iy,n=>{var{subset:e,Node:t}=n,i=ql({subset:e});function r(o){return!(qn(o)||Sr(o)||vn(o)||Yr(o)||lo(o)||Li(o)||mn(o))}class s extends t{constructor(a,u){var l=arguments.length>2&&arguments[2]!==void 0?arguments[2]:!1;if(super(),!gt(a))throw new TypeError('Node expected for parameter "object"');if(!ir(u))throw new TypeError('IndexNode expected for parameter "index"');this.object=a,this.index=u,this.optionalChaining=l}get name(){return this.index?this.index.isObjectProperty()?this.index.getObjectProperty():"":this.object.name||""}get type(){return Yl}get isAccessorNode(){return!0}_compile(a,u){var l=this.object._compile(a,u),c=this.index._compile(a,u),f=this.optionalChaining,h=qn(this.object)&&this.object.optionalChaining;if(this.index.isObjectProperty()){var p=this.index.getObjectProperty();return function(M,x,m){var S=m||{},R=l(M,x,S);if(f&&R==null){S.optionalShortCircuit=!0;return}if(!(h&&S!==null&&S!==void 0&&S.optionalShortCircuit))return an(R,p)}}else return function(M,x,m){var S=m||{},R=l(M,x,S);if(f&&R==null){S.optionalShortCircuit=!0;return}if(!(h&&S!==null&&S!==void 0&&S.optionalShortCircuit)){var b=c(M,x,R);return i(R,b)}}}forEach(a){a(this.object,"object",this),a(this.index,"index",this)}map(a){return new s(this._ifNode(a(this.object,"object",this)),this._ifNode(a(this.index,"index",this)),this.optionalChaining)}clone(){return new s(this.object,this.index,this.optionalChaining)}_toString(a){var u=this.object.toString(a);r(this.object)&&(u="("+u+")");var l=this.optionalChaining?this.index.dotNotation?"?":"?.":"";return u+l+this.index.toString(a)}_toHTML(a){var u=this.object.toHTML(a);return r(this.object)&&(u='<span class="math-parenthesis math-round-parenthesis">(</span>'+u+'<span class="math-parenthesis math-round-parenthesis">)</span>'),u+this.index.toHTML(a)}_toTex(a){var u=this.object.toTex(a);return r(this.object)&&(u="\\left(' + object + '\\right)"),u+this.index.toTex(a)}toJSON(){return{mathjs:Yl,object:this.object,index:this.index,optionalChaining:this.optionalChaining}}static fromJSON(a){return new s(a.object,a.index,a.optionalChaining)}}return Ft(s,"name",Yl),s},{isClass:!0,isNode:!0});var $l="ArrayNode",ry=["Node"],tf=$e($l,ry,n=>{var{Node:e}=n;class t extends e{constructor(r){if(super(),this.items=r||[],!Array.isArray(this.items)||!this.items.every(gt))throw new TypeError("Array containing Nodes expected")}get type(){return $l}get isArrayNode(){return!0}_compile(r,s){var o=Ei(this.items,function(l){return l._compile(r,s)}),a=r.config.matrix!=="Array";if(a){var u=r.matrix;return function(c,f,h){return u(Ei(o,function(p){return p(c,f,h)}))}}else return function(c,f,h){return Ei(o,function(p){return p(c,f,h)})}}forEach(r){for(var s=0;s<this.items.length;s++){var o=this.items[s];r(o,"items["+s+"]",this)}}map(r){for(var s=[],o=0;o<this.items.length;o++)s[o]=this._ifNode(r(this.items[o],"items["+o+"]",this));return new t(s)}clone(){return new t(this.items.slice(0))}_toString(r){var s=this.items.map(function(o){return o.toString(r)});return"["+s.join(", ")+"]"}toJSON(){return{mathjs:$l,items:this.items}}static fromJSON(r){return new t(r.items)}_toHTML(r){var s=this.items.map(function(o){return o.toHTML(r)});return'<span class="math-parenthesis math-square-parenthesis">[</span>'+s.join('<span class="math-separator">,</span>')+'<span class="math-parenthesis math-square-parenthesis">]</span>'}_toTex(r){function s(o,a){var u=o.some(Sr)&&!o.every(Sr),l=a||u,c=l?"&":"\\\\",f=o.map(function(h){return h.items?s(h.items,!a):h.toTex(r)}).join(c);return u||!l||l&&!a?"\\begin{bmatrix}"+f+"\\end{bmatrix}":f}return s(this.items,!1)}}return Ft(t,"name",$l),t},{isClass:!0,isNode:!0});function Im(n){var{subset:e,matrix:t}=n;return function(r,s,o){try{if(Array.isArray(r)){var a=t(r).subset(s,o).valueOf();return a.forEach((u,l)=>{r[l]=u}),r}else{if(r&&typeof r.subset=="function")return r.subset(s,o);if(typeof r=="string")return e(r,s,o);if(typeof r=="object"){if(!s.isObjectProperty())throw TypeError("Cannot apply a numeric index as object property");return Ss(r,s.getObjectProperty(),o),r}else throw new TypeError("Cannot apply index: unsupported type of object")}}catch(u){throw Xl(u)}}}var Zl="AssignmentNode",sy=["subset","?matrix","Node"],nf=$e(Zl,sy,n=>{var{subset:e,matrix:t,Node:i}=n,r=ql({subset:e}),s=Im({subset:e,matrix:t});function o(u,l,c){l||(l="keep");var f=bt(u,l,c),h=bt(u.value,l,c);return l==="all"||h!==null&&h<=f}class a extends i{constructor(l,c,f){if(super(),this.object=l,this.index=f?c:null,this.value=f||c,!mn(l)&&!qn(l))throw new TypeError('SymbolNode or AccessorNode expected as "object"');if(mn(l)&&l.name==="end")throw new Error('Cannot assign to symbol "end"');if(this.index&&!ir(this.index))throw new TypeError('IndexNode expected as "index"');if(!gt(this.value))throw new TypeError('Node expected as "value"')}get name(){return this.index?this.index.isObjectProperty()?this.index.getObjectProperty():"":this.object.name||""}get type(){return Zl}get isAssignmentNode(){return!0}_compile(l,c){var f=this.object._compile(l,c),h=this.index?this.index._compile(l,c):null,p=this.value._compile(l,c),g=this.object.name;if(this.index)if(this.index.isObjectProperty()){var M=this.index.getObjectProperty();return function(b,N,T){var v=f(b,N,T),C=p(b,N,T);return Ss(v,M,C),C}}else{if(mn(this.object))return function(b,N,T){var v=f(b,N,T),C=p(b,N,T),G=h(b,N,v);return b.set(g,s(v,G,C)),C};var x=this.object.object._compile(l,c);if(this.object.index.isObjectProperty()){var m=this.object.index.getObjectProperty();return function(b,N,T){var v=x(b,N,T),C=an(v,m),G=h(b,N,C),F=p(b,N,T);return Ss(v,m,s(C,G,F)),F}}else{var S=this.object.index._compile(l,c);return function(b,N,T){var v=x(b,N,T),C=S(b,N,v),G=r(v,C),F=h(b,N,G),P=p(b,N,T);return s(v,C,s(G,F,P)),P}}}else{if(!mn(this.object))throw new TypeError("SymbolNode expected as object");return function(b,N,T){var v=p(b,N,T);return b.set(g,v),v}}}forEach(l){l(this.object,"object",this),this.index&&l(this.index,"index",this),l(this.value,"value",this)}map(l){var c=this._ifNode(l(this.object,"object",this)),f=this.index?this._ifNode(l(this.index,"index",this)):null,h=this._ifNode(l(this.value,"value",this));return new a(c,f,h)}clone(){return new a(this.object,this.index,this.value)}_toString(l){var c=this.object.toString(l),f=this.index?this.index.toString(l):"",h=this.value.toString(l);return o(this,l&&l.parenthesis,l&&l.implicit)&&(h="("+h+")"),c+f+" = "+h}toJSON(){return{mathjs:Zl,object:this.object,index:this.index,value:this.value}}static fromJSON(l){return new a(l.object,l.index,l.value)}_toHTML(l){var c=this.object.toHTML(l),f=this.index?this.index.toHTML(l):"",h=this.value.toHTML(l);return o(this,l&&l.parenthesis,l&&l.implicit)&&(h='<span class="math-paranthesis math-round-parenthesis">(</span>'+h+'<span class="math-paranthesis math-round-parenthesis">)</span>'),c+f+'<span class="math-operator math-assignment-operator math-variable-assignment-operator math-binary-operator">=</span>'+h}_toTex(l){var c=this.object.toTex(l),f=this.index?this.index.toTex(l):"",h=this.value.toTex(l);return o(this,l&&l.parenthesis,l&&l.implicit)&&(h="\\left(".concat(h,"\\right)")),c+f+"="+h}}return Ft(a,"name",Zl),a},{isClass:!0,isNode:!0});var jl="BlockNode",oy=["ResultSet","Node"],rf=$e(jl,oy,n=>{var{ResultSet:e,Node:t}=n;class i extends t{constructor(s){if(super(),!Array.isArray(s))throw new Error("Array expected");this.blocks=s.map(function(o){var a=o&&o.node,u=o&&o.visible!==void 0?o.visible:!0;if(!gt(a))throw new TypeError('Property "node" must be a Node');if(typeof u!="boolean")throw new TypeError('Property "visible" must be a boolean');return{node:a,visible:u}})}get type(){return jl}get isBlockNode(){return!0}_compile(s,o){var a=Ei(this.blocks,function(u){return{evaluate:u.node._compile(s,o),visible:u.visible}});return function(l,c,f){var h=[];return Gl(a,function(g){var M=g.evaluate(l,c,f);g.visible&&h.push(M)}),new e(h)}}forEach(s){for(var o=0;o<this.blocks.length;o++)s(this.blocks[o].node,"blocks["+o+"].node",this)}map(s){for(var o=[],a=0;a<this.blocks.length;a++){var u=this.blocks[a],l=this._ifNode(s(u.node,"blocks["+a+"].node",this));o[a]={node:l,visible:u.visible}}return new i(o)}clone(){var s=this.blocks.map(function(o){return{node:o.node,visible:o.visible}});return new i(s)}_toString(s){return this.blocks.map(function(o){return o.node.toString(s)+(o.visible?"":";")}).join(`
`)}toJSON(){return{mathjs:jl,blocks:this.blocks}}static fromJSON(s){return new i(s.blocks)}_toHTML(s){return this.blocks.map(function(o){return o.node.toHTML(s)+(o.visible?"":'<span class="math-separator">;</span>')}).join('<span class="math-separator"><br /></span>')}_toTex(s){return this.blocks.map(function(o){return o.node.toTex(s)+(o.visible?"":";")}).join(`\\;\\;
`)}}return Ft(i,"name",jl),i},{isClass:!0,isNode:!0});var Jl="ConditionalNode",ay=["Node"],sf=$e(Jl,ay,n=>{var{Node:e}=n;function t(r){if(typeof r=="number"||typeof r=="boolean"||typeof r=="string")return!!r;if(r){if(yn(r))return!r.isZero();if(vr(r))return!!(r.re||r.im);if(qr(r))return!!r.value}if(r==null)return!1;throw new TypeError('Unsupported type of condition "'+sr(r)+'"')}class i extends e{constructor(s,o,a){if(super(),!gt(s))throw new TypeError("Parameter condition must be a Node");if(!gt(o))throw new TypeError("Parameter trueExpr must be a Node");if(!gt(a))throw new TypeError("Parameter falseExpr must be a Node");this.condition=s,this.trueExpr=o,this.falseExpr=a}get type(){return Jl}get isConditionalNode(){return!0}_compile(s,o){var a=this.condition._compile(s,o),u=this.trueExpr._compile(s,o),l=this.falseExpr._compile(s,o);return function(f,h,p){return t(a(f,h,p))?u(f,h,p):l(f,h,p)}}forEach(s){s(this.condition,"condition",this),s(this.trueExpr,"trueExpr",this),s(this.falseExpr,"falseExpr",this)}map(s){return new i(this._ifNode(s(this.condition,"condition",this)),this._ifNode(s(this.trueExpr,"trueExpr",this)),this._ifNode(s(this.falseExpr,"falseExpr",this)))}clone(){return new i(this.condition,this.trueExpr,this.falseExpr)}_toString(s){var o=s&&s.parenthesis?s.parenthesis:"keep",a=bt(this,o,s&&s.implicit),u=this.condition.toString(s),l=bt(this.condition,o,s&&s.implicit);(o==="all"||this.condition.type==="OperatorNode"||l!==null&&l<=a)&&(u="("+u+")");var c=this.trueExpr.toString(s),f=bt(this.trueExpr,o,s&&s.implicit);(o==="all"||this.trueExpr.type==="OperatorNode"||f!==null&&f<=a)&&(c="("+c+")");var h=this.falseExpr.toString(s),p=bt(this.falseExpr,o,s&&s.implicit);return(o==="all"||this.falseExpr.type==="OperatorNode"||p!==null&&p<=a)&&(h="("+h+")"),u+" ? "+c+" : "+h}toJSON(){return{mathjs:Jl,condition:this.condition,trueExpr:this.trueExpr,falseExpr:this.falseExpr}}static fromJSON(s){return new i(s.condition,s.trueExpr,s.falseExpr)}_toHTML(s){var o=s&&s.parenthesis?s.parenthesis:"keep",a=bt(this,o,s&&s.implicit),u=this.condition.toHTML(s),l=bt(this.condition,o,s&&s.implicit);(o==="all"||this.condition.type==="OperatorNode"||l!==null&&l<=a)&&(u='<span class="math-parenthesis math-round-parenthesis">(</span>'+u+'<span class="math-parenthesis math-round-parenthesis">)</span>');var c=this.trueExpr.toHTML(s),f=bt(this.trueExpr,o,s&&s.implicit);(o==="all"||this.trueExpr.type==="OperatorNode"||f!==null&&f<=a)&&(c='<span class="math-parenthesis math-round-parenthesis">(</span>'+c+'<span class="math-parenthesis math-round-parenthesis">)</span>');var h=this.falseExpr.toHTML(s),p=bt(this.falseExpr,o,s&&s.implicit);return(o==="all"||this.falseExpr.type==="OperatorNode"||p!==null&&p<=a)&&(h='<span class="math-parenthesis math-round-parenthesis">(</span>'+h+'<span class="math-parenthesis math-round-parenthesis">)</span>'),u+'<span class="math-operator math-conditional-operator">?</span>'+c+'<span class="math-operator math-conditional-operator">:</span>'+h}_toTex(s){return"\\begin{cases} {"+this.trueExpr.toTex(s)+"}, &\\quad{\\text{if }\\;"+this.condition.toTex(s)+"}\\\\{"+this.falseExpr.toTex(s)+"}, &\\quad{\\text{otherwise}}\\end{cases}"}}return Ft(i,"name",Jl),i},{isClass:!0,isNode:!0});var Um=al(Om(),1);var af={Alpha:"A",alpha:"\\alpha",Beta:"B",beta:"\\beta",Gamma:"\\Gamma",gamma:"\\gamma",Delta:"\\Delta",delta:"\\delta",Epsilon:"E",epsilon:"\\epsilon",varepsilon:"\\varepsilon",Zeta:"Z",zeta:"\\zeta",Eta:"H",eta:"\\eta",Theta:"\\Theta",theta:"\\theta",vartheta:"\\vartheta",Iota:"I",iota:"\\iota",Kappa:"K",kappa:"\\kappa",varkappa:"\\varkappa",Lambda:"\\Lambda",lambda:"\\lambda",Mu:"M",mu:"\\mu",Nu:"N",nu:"\\nu",Xi:"\\Xi",xi:"\\xi",Omicron:"O",omicron:"o",Pi:"\\Pi",pi:"\\pi",varpi:"\\varpi",Rho:"P",rho:"\\rho",varrho:"\\varrho",Sigma:"\\Sigma",sigma:"\\sigma",varsigma:"\\varsigma",Tau:"T",tau:"\\tau",Upsilon:"\\Upsilon",upsilon:"\\upsilon",Phi:"\\Phi",phi:"\\phi",varphi:"\\varphi",Chi:"X",chi:"\\chi",Psi:"\\Psi",psi:"\\psi",Omega:"\\Omega",omega:"\\omega",true:"\\mathrm{True}",false:"\\mathrm{False}",i:"i",inf:"\\infty",Inf:"\\infty",infinity:"\\infty",Infinity:"\\infty",oo:"\\infty",lim:"\\lim",undefined:"\\mathbf{?}"},vt={transpose:"^\\top",ctranspose:"^H",factorial:"!",pow:"^",dotPow:".^\\wedge",unaryPlus:"+",unaryMinus:"-",bitNot:"\\~",not:"\\neg",multiply:"\\cdot",divide:"\\frac",dotMultiply:".\\cdot",dotDivide:".:",mod:"\\mod",add:"+",subtract:"-",to:"\\rightarrow",leftShift:"<<",rightArithShift:">>",rightLogShift:">>>",equal:"=",unequal:"\\neq",smaller:"<",larger:">",smallerEq:"\\leq",largerEq:"\\geq",bitAnd:"\\&",bitXor:"\\underline{|}",bitOr:"|",and:"\\wedge",xor:"\\veebar",or:"\\vee"},lf={abs:{1:"\\left|${args[0]}\\right|"},add:{2:"\\left(${args[0]}".concat(vt.add,"${args[1]}\\right)")},cbrt:{1:"\\sqrt[3]{${args[0]}}"},ceil:{1:"\\left\\lceil${args[0]}\\right\\rceil"},cube:{1:"\\left(${args[0]}\\right)^3"},divide:{2:"\\frac{${args[0]}}{${args[1]}}"},dotDivide:{2:"\\left(${args[0]}".concat(vt.dotDivide,"${args[1]}\\right)")},dotMultiply:{2:"\\left(${args[0]}".concat(vt.dotMultiply,"${args[1]}\\right)")},dotPow:{2:"\\left(${args[0]}".concat(vt.dotPow,"${args[1]}\\right)")},exp:{1:"\\exp\\left(${args[0]}\\right)"},expm1:"\\left(e".concat(vt.pow,"{${args[0]}}-1\\right)"),fix:{1:"\\mathrm{${name}}\\left(${args[0]}\\right)"},floor:{1:"\\left\\lfloor${args[0]}\\right\\rfloor"},fraction:{2:"\\frac{${args[0]}}{${args[1]}}"},gcd:"\\gcd\\left(${args}\\right)",hypot:"\\hypot\\left(${args}\\right)",log:{1:"\\ln\\left(${args[0]}\\right)",2:"\\log_{${args[1]}}\\left(${args[0]}\\right)"},log10:{1:"\\log_{10}\\left(${args[0]}\\right)"},log1p:{1:"\\ln\\left(${args[0]}+1\\right)",2:"\\log_{${args[1]}}\\left(${args[0]}+1\\right)"},log2:"\\log_{2}\\left(${args[0]}\\right)",mod:{2:"\\left(${args[0]}".concat(vt.mod,"${args[1]}\\right)")},multiply:{2:"\\left(${args[0]}".concat(vt.multiply,"${args[1]}\\right)")},norm:{1:"\\left\\|${args[0]}\\right\\|",2:void 0},nthRoot:{2:"\\sqrt[${args[1]}]{${args[0]}}"},nthRoots:{2:"\\{y : y^${args[1]} = {${args[0]}}\\}"},pow:{2:"\\left(${args[0]}\\right)".concat(vt.pow,"{${args[1]}}")},round:{1:"\\left\\lfloor${args[0]}\\right\\rceil",2:void 0},sign:{1:"\\mathrm{${name}}\\left(${args[0]}\\right)"},sqrt:{1:"\\sqrt{${args[0]}}"},square:{1:"\\left(${args[0]}\\right)^2"},subtract:{2:"\\left(${args[0]}".concat(vt.subtract,"${args[1]}\\right)")},unaryMinus:{1:"".concat(vt.unaryMinus,"\\left(${args[0]}\\right)")},unaryPlus:{1:"".concat(vt.unaryPlus,"\\left(${args[0]}\\right)")},bitAnd:{2:"\\left(${args[0]}".concat(vt.bitAnd,"${args[1]}\\right)")},bitNot:{1:vt.bitNot+"\\left(${args[0]}\\right)"},bitOr:{2:"\\left(${args[0]}".concat(vt.bitOr,"${args[1]}\\right)")},bitXor:{2:"\\left(${args[0]}".concat(vt.bitXor,"${args[1]}\\right)")},leftShift:{2:"\\left(${args[0]}".concat(vt.leftShift,"${args[1]}\\right)")},rightArithShift:{2:"\\left(${args[0]}".concat(vt.rightArithShift,"${args[1]}\\right)")},rightLogShift:{2:"\\left(${args[0]}".concat(vt.rightLogShift,"${args[1]}\\right)")},bellNumbers:{1:"\\mathrm{B}_{${args[0]}}"},catalan:{1:"\\mathrm{C}_{${args[0]}}"},stirlingS2:{2:"\\mathrm{S}\\left(${args}\\right)"},arg:{1:"\\arg\\left(${args[0]}\\right)"},conj:{1:"\\left(${args[0]}\\right)^*"},im:{1:"\\Im\\left\\lbrace${args[0]}\\right\\rbrace"},re:{1:"\\Re\\left\\lbrace${args[0]}\\right\\rbrace"},and:{2:"\\left(${args[0]}".concat(vt.and,"${args[1]}\\right)")},not:{1:vt.not+"\\left(${args[0]}\\right)"},or:{2:"\\left(${args[0]}".concat(vt.or,"${args[1]}\\right)")},xor:{2:"\\left(${args[0]}".concat(vt.xor,"${args[1]}\\right)")},cross:{2:"\\left(${args[0]}\\right)\\times\\left(${args[1]}\\right)"},ctranspose:{1:"\\left(${args[0]}\\right)".concat(vt.ctranspose)},det:{1:"\\det\\left(${args[0]}\\right)"},dot:{2:"\\left(${args[0]}\\cdot${args[1]}\\right)"},expm:{1:"\\exp\\left(${args[0]}\\right)"},inv:{1:"\\left(${args[0]}\\right)^{-1}"},pinv:{1:"\\left(${args[0]}\\right)^{+}"},sqrtm:{1:"{${args[0]}}".concat(vt.pow,"{\\frac{1}{2}}")},trace:{1:"\\mathrm{tr}\\left(${args[0]}\\right)"},transpose:{1:"\\left(${args[0]}\\right)".concat(vt.transpose)},combinations:{2:"\\binom{${args[0]}}{${args[1]}}"},combinationsWithRep:{2:"\\left(\\!\\!{\\binom{${args[0]}}{${args[1]}}}\\!\\!\\right)"},factorial:{1:"\\left(${args[0]}\\right)".concat(vt.factorial)},gamma:{1:"\\Gamma\\left(${args[0]}\\right)"},lgamma:{1:"\\ln\\Gamma\\left(${args[0]}\\right)"},equal:{2:"\\left(${args[0]}".concat(vt.equal,"${args[1]}\\right)")},larger:{2:"\\left(${args[0]}".concat(vt.larger,"${args[1]}\\right)")},largerEq:{2:"\\left(${args[0]}".concat(vt.largerEq,"${args[1]}\\right)")},smaller:{2:"\\left(${args[0]}".concat(vt.smaller,"${args[1]}\\right)")},smallerEq:{2:"\\left(${args[0]}".concat(vt.smallerEq,"${args[1]}\\right)")},unequal:{2:"\\left(${args[0]}".concat(vt.unequal,"${args[1]}\\right)")},erf:{1:"erf\\left(${args[0]}\\right)"},max:"\\max\\left(${args}\\right)",min:"\\min\\left(${args}\\right)",variance:"\\mathrm{Var}\\left(${args}\\right)",acos:{1:"\\cos^{-1}\\left(${args[0]}\\right)"},acosh:{1:"\\cosh^{-1}\\left(${args[0]}\\right)"},acot:{1:"\\cot^{-1}\\left(${args[0]}\\right)"},acoth:{1:"\\coth^{-1}\\left(${args[0]}\\right)"},acsc:{1:"\\csc^{-1}\\left(${args[0]}\\right)"},acsch:{1:"\\mathrm{csch}^{-1}\\left(${args[0]}\\right)"},asec:{1:"\\sec^{-1}\\left(${args[0]}\\right)"},asech:{1:"\\mathrm{sech}^{-1}\\left(${args[0]}\\right)"},asin:{1:"\\sin^{-1}\\left(${args[0]}\\right)"},asinh:{1:"\\sinh^{-1}\\left(${args[0]}\\right)"},atan:{1:"\\tan^{-1}\\left(${args[0]}\\right)"},atan2:{2:"\\mathrm{atan2}\\left(${args}\\right)"},atanh:{1:"\\tanh^{-1}\\left(${args[0]}\\right)"},cos:{1:"\\cos\\left(${args[0]}\\right)"},cosh:{1:"\\cosh\\left(${args[0]}\\right)"},cot:{1:"\\cot\\left(${args[0]}\\right)"},coth:{1:"\\coth\\left(${args[0]}\\right)"},csc:{1:"\\csc\\left(${args[0]}\\right)"},csch:{1:"\\mathrm{csch}\\left(${args[0]}\\right)"},sec:{1:"\\sec\\left(${args[0]}\\right)"},sech:{1:"\\mathrm{sech}\\left(${args[0]}\\right)"},sin:{1:"\\sin\\left(${args[0]}\\right)"},sinh:{1:"\\sinh\\left(${args[0]}\\right)"},tan:{1:"\\tan\\left(${args[0]}\\right)"},tanh:{1:"\\tanh\\left(${args[0]}\\right)"},to:{2:"\\left(${args[0]}".concat(vt.to,"${args[1]}\\right)")},numeric:function(e,t){return e.args[0].toTex()},number:{0:"0",1:"\\left(${args[0]}\\right)",2:"\\left(\\left(${args[0]}\\right)${args[1]}\\right)"},string:{0:'\\mathtt{""}',1:"\\mathrm{string}\\left(${args[0]}\\right)"},bignumber:{0:"0",1:"\\left(${args[0]}\\right)"},bigint:{0:"0",1:"\\left(${args[0]}\\right)"},complex:{0:"0",1:"\\left(${args[0]}\\right)",2:"\\left(\\left(${args[0]}\\right)+".concat(af.i,"\\cdot\\left(${args[1]}\\right)\\right)")},matrix:{0:"\\begin{bmatrix}\\end{bmatrix}",1:"\\left(${args[0]}\\right)",2:"\\left(${args[0]}\\right)"},sparse:{0:"\\begin{bsparse}\\end{bsparse}",1:"\\left(${args[0]}\\right)"},unit:{1:"\\left(${args[0]}\\right)",2:"\\left(\\left(${args[0]}\\right)${args[1]}\\right)"}},km="\\mathrm{${name}}\\left(${args}\\right)",Bm={deg:"^\\circ"};function Kl(n){return(0,Um.default)(n,{preserveFormatting:!0})}function Ql(n,e){return e=typeof e>"u"?!1:e,e?ct(Bm,n)?Bm[n]:"\\mathrm{"+Kl(n)+"}":ct(af,n)?af[n]:Kl(n)}var eu="ConstantNode",hy=["Node","isBounded"],uf=$e(eu,hy,n=>{var{Node:e,isBounded:t}=n;class i extends e{constructor(s){super(),this.value=s}get type(){return eu}get isConstantNode(){return!0}_compile(s,o){var a=this.value;return function(){return a}}forEach(s){}map(s){return this.clone()}clone(){return new i(this.value)}_toString(s){return ho(this.value,s)}_toHTML(s){var o=this._toString(s);switch(sr(this.value)){case"number":case"bigint":case"BigNumber":case"Fraction":return'<span class="math-number">'+o+"</span>";case"string":return'<span class="math-string">'+o+"</span>";case"boolean":return'<span class="math-boolean">'+o+"</span>";case"null":return'<span class="math-null-symbol">'+o+"</span>";case"undefined":return'<span class="math-undefined">'+o+"</span>";default:return'<span class="math-symbol">'+o+"</span>"}}toJSON(){return{mathjs:eu,value:this.value}}static fromJSON(s){return new i(s.value)}_toTex(s){var o=this._toString(s),a=sr(this.value);switch(a){case"string":return"\\mathtt{"+Kl(o)+"}";case"number":case"BigNumber":{if(!t(this.value))return this.value.valueOf()<0?"-\\infty":"\\infty";var u=o.toLowerCase().indexOf("e");return u!==-1?o.substring(0,u)+"\\cdot10^{"+o.substring(u+1)+"}":o}case"bigint":return o.toString();case"Fraction":return this.value.toLatex();default:return o}}}return Ft(i,"name",eu),i},{isClass:!0,isNode:!0});var tu="FunctionAssignmentNode",fy=["typed","Node"],cf=$e(tu,fy,n=>{var{typed:e,Node:t}=n;function i(s,o,a){var u=bt(s,o,a),l=bt(s.expr,o,a);return o==="all"||l!==null&&l<=u}class r extends t{constructor(o,a,u){if(super(),typeof o!="string")throw new TypeError('String expected for parameter "name"');if(!Array.isArray(a))throw new TypeError('Array containing strings or objects expected for parameter "params"');if(!gt(u))throw new TypeError('Node expected for parameter "expr"');if(Wl.has(o))throw new Error('Illegal function name, "'+o+'" is a reserved keyword');var l=new Set;for(var c of a){var f=typeof c=="string"?c:c.name;if(l.has(f))throw new Error('Duplicate parameter name "'.concat(f,'"'));l.add(f)}this.name=o,this.params=a.map(function(h){return h&&h.name||h}),this.types=a.map(function(h){return h&&h.type||"any"}),this.expr=u}get type(){return tu}get isFunctionAssignmentNode(){return!0}_compile(o,a){var u=Object.create(a);Gl(this.params,function(M){u[M]=!0});var l=this.expr,c=l._compile(o,u),f=this.name,h=this.params,p=jh(this.types,","),g=f+"("+jh(this.params,", ")+")";return function(x,m,S){var R={};R[p]=function(){for(var N=Object.create(m),T=0;T<h.length;T++)N[h[T]]=arguments[T];return c(x,N,S)};var b=e(f,R);return b.syntax=g,b.expr=l.toString(),x.set(f,b),b}}forEach(o){o(this.expr,"expr",this)}map(o){var a=this._ifNode(o(this.expr,"expr",this));return new r(this.name,this.params.slice(0),a)}clone(){return new r(this.name,this.params.slice(0),this.expr)}_toString(o){var a=o&&o.parenthesis?o.parenthesis:"keep",u=this.expr.toString(o);return i(this,a,o&&o.implicit)&&(u="("+u+")"),this.name+"("+this.params.join(", ")+") = "+u}toJSON(){var o=this.types;return{mathjs:tu,name:this.name,params:this.params.map(function(a,u){return{name:a,type:o[u]}}),expr:this.expr}}static fromJSON(o){return new r(o.name,o.params,o.expr)}_toHTML(o){for(var a=o&&o.parenthesis?o.parenthesis:"keep",u=[],l=0;l<this.params.length;l++)u.push('<span class="math-symbol math-parameter">'+Sn(this.params[l])+"</span>");var c=this.expr.toHTML(o);return i(this,a,o&&o.implicit)&&(c='<span class="math-parenthesis math-round-parenthesis">(</span>'+c+'<span class="math-parenthesis math-round-parenthesis">)</span>'),'<span class="math-function">'+Sn(this.name)+'</span><span class="math-parenthesis math-round-parenthesis">(</span>'+u.join('<span class="math-separator">,</span>')+'<span class="math-parenthesis math-round-parenthesis">)</span><span class="math-operator math-assignment-operator math-variable-assignment-operator math-binary-operator">=</span>'+c}_toTex(o){var a=o&&o.parenthesis?o.parenthesis:"keep",u=this.expr.toTex(o);return i(this,a,o&&o.implicit)&&(u="\\left(".concat(u,"\\right)")),"\\mathrm{"+this.name+"}\\left("+this.params.map(Ql).join(",")+"\\right)="+u}}return Ft(r,"name",tu),r},{isClass:!0,isNode:!0});var nu="IndexNode",dy=["Node","size"],hf=$e(nu,dy,n=>{var{Node:e,size:t}=n;class i extends e{constructor(s,o){if(super(),this.dimensions=s,this.dotNotation=o||!1,!Array.isArray(s)||!s.every(gt))throw new TypeError('Array containing Nodes expected for parameter "dimensions"');if(this.dotNotation&&!this.isObjectProperty())throw new Error("dotNotation only applicable for object properties")}get type(){return nu}get isIndexNode(){return!0}_compile(s,o){var a=Ei(this.dimensions,function(l,c){var f=l.filter(g=>g.isSymbolNode&&g.name==="end").length>0;if(f){var h=Object.create(o);h.end=!0;var p=l._compile(s,h);return function(M,x,m){if(!bi(m)&&!so(m)&&!yr(m))throw new TypeError('Cannot resolve "end": context must be a Matrix, Array, or string but is '+sr(m));var S=t(m),R=Object.create(x);return R.end=S[c],p(M,R,m)}}else return l._compile(s,o)}),u=an(s,"index");return function(c,f,h){var p=Ei(a,function(g){return g(c,f,h)});return u(...p)}}forEach(s){for(var o=0;o<this.dimensions.length;o++)s(this.dimensions[o],"dimensions["+o+"]",this)}map(s){for(var o=[],a=0;a<this.dimensions.length;a++)o[a]=this._ifNode(s(this.dimensions[a],"dimensions["+a+"]",this));return new i(o,this.dotNotation)}clone(){return new i(this.dimensions.slice(0),this.dotNotation)}isObjectProperty(){return this.dimensions.length===1&&vn(this.dimensions[0])&&typeof this.dimensions[0].value=="string"}getObjectProperty(){return this.isObjectProperty()?this.dimensions[0].value:null}_toString(s){return this.dotNotation?"."+this.getObjectProperty():"["+this.dimensions.join(", ")+"]"}toJSON(){return{mathjs:nu,dimensions:this.dimensions,dotNotation:this.dotNotation}}static fromJSON(s){return new i(s.dimensions,s.dotNotation)}_toHTML(s){for(var o=[],a=0;a<this.dimensions.length;a++)o[a]=this.dimensions[a].toHTML();return this.dotNotation?'<span class="math-operator math-accessor-operator">.</span><span class="math-symbol math-property">'+Sn(this.getObjectProperty())+"</span>":'<span class="math-parenthesis math-square-parenthesis">[</span>'+o.join('<span class="math-separator">,</span>')+'<span class="math-parenthesis math-square-parenthesis">]</span>'}_toTex(s){var o=this.dimensions.map(function(a){return a.toTex(s)});return this.dotNotation?"."+this.getObjectProperty():"_{"+o.join(",")+"}"}}return Ft(i,"name",nu),i},{isClass:!0,isNode:!0});var iu="ObjectNode",py=["Node"],ff=$e(iu,py,n=>{var{Node:e}=n;class t extends e{constructor(r){if(super(),this.properties=r||{},r&&(typeof r!="object"||!Object.keys(r).every(function(s){return gt(r[s])})))throw new TypeError("Object containing Nodes expected")}get type(){return iu}get isObjectNode(){return!0}_compile(r,s){var o={};for(var a in this.properties)if(ct(this.properties,a)){var u=ws(a),l=JSON.parse(u),c=an(this.properties,a);o[l]=c._compile(r,s)}return function(h,p,g){var M={};for(var x in o)ct(o,x)&&(M[x]=o[x](h,p,g));return M}}forEach(r){for(var s in this.properties)ct(this.properties,s)&&r(this.properties[s],"properties["+ws(s)+"]",this)}map(r){var s={};for(var o in this.properties)ct(this.properties,o)&&(s[o]=this._ifNode(r(this.properties[o],"properties["+ws(o)+"]",this)));return new t(s)}clone(){var r={};for(var s in this.properties)ct(this.properties,s)&&(r[s]=this.properties[s]);return new t(r)}_toString(r){var s=[];for(var o in this.properties)ct(this.properties,o)&&s.push(ws(o)+": "+this.properties[o].toString(r));return"{"+s.join(", ")+"}"}toJSON(){return{mathjs:iu,properties:this.properties}}static fromJSON(r){return new t(r.properties)}_toHTML(r){var s=[];for(var o in this.properties)ct(this.properties,o)&&s.push('<span class="math-symbol math-property">'+Sn(o)+'</span><span class="math-operator math-assignment-operator math-property-assignment-operator math-binary-operator">:</span>'+this.properties[o].toHTML(r));return'<span class="math-parenthesis math-curly-parenthesis">{</span>'+s.join('<span class="math-separator">,</span>')+'<span class="math-parenthesis math-curly-parenthesis">}</span>'}_toTex(r){var s=[];for(var o in this.properties)ct(this.properties,o)&&s.push("\\mathbf{"+o+":} & "+this.properties[o].toTex(r)+"\\\\");var a="\\left\\{\\begin{array}{ll}"+s.join(`
`)+"\\end{array}\\right\\}";return a}}return Ft(t,"name",iu),t},{isClass:!0,isNode:!0});function Cs(n,e){return new fl(n,new Ms(e),new Set(Object.keys(e)))}var ru="OperatorNode",my=["Node"],df=$e(ru,my,n=>{var{Node:e}=n;function t(s,o){var a=s;if(o==="auto")for(;Li(a);)a=a.content;return vn(a)?!0:rr(a)?t(a.args[0],o):!1}function i(s,o,a,u,l){var c=bt(s,o,a),f=fo(s,o);if(o==="all"||u.length>2&&s.getIdentifier()!=="OperatorNode:add"&&s.getIdentifier()!=="OperatorNode:multiply")return u.map(function(F){switch(F.getContent().type){case"ArrayNode":case"ConstantNode":case"SymbolNode":case"ParenthesisNode":return!1;default:return!0}});var h;switch(u.length){case 0:h=[];break;case 1:{var p=bt(u[0],o,a,s);if(l&&p!==null){var g,M;if(o==="keep"?(g=u[0].getIdentifier(),M=s.getIdentifier()):(g=u[0].getContent().getIdentifier(),M=s.getContent().getIdentifier()),Oi[c][M].latexLeftParens===!1){h=[!1];break}if(Oi[p][g].latexParens===!1){h=[!1];break}}if(p===null){h=[!1];break}if(p<=c){h=[!0];break}h=[!1]}break;case 2:{var x,m=bt(u[0],o,a,s),S=Vl(s,u[0],o);m===null?x=!1:m===c&&f==="right"&&!S||m<c?x=!0:x=!1;var R,b=bt(u[1],o,a,s),N=Vl(s,u[1],o);if(b===null?R=!1:b===c&&f==="left"&&!N||b<c?R=!0:R=!1,l){var T,v,C;o==="keep"?(T=s.getIdentifier(),v=s.args[0].getIdentifier(),C=s.args[1].getIdentifier()):(T=s.getContent().getIdentifier(),v=s.args[0].getContent().getIdentifier(),C=s.args[1].getContent().getIdentifier()),m!==null&&(Oi[c][T].latexLeftParens===!1&&(x=!1),Oi[m][v].latexParens===!1&&(x=!1)),b!==null&&(Oi[c][T].latexRightParens===!1&&(R=!1),Oi[b][C].latexParens===!1&&(R=!1))}h=[x,R]}break;default:(s.getIdentifier()==="OperatorNode:add"||s.getIdentifier()==="OperatorNode:multiply")&&(h=u.map(function(F){var P=bt(F,o,a,s),W=Vl(s,F,o),k=fo(F,o);return P===null?!1:c===P&&f===k&&!W?!0:P<c}));break}if(u.length>=2&&s.getIdentifier()==="OperatorNode:multiply"&&s.implicit&&o!=="all"&&a==="hide")for(var G=1;G<h.length;++G)t(u[G],o)&&!h[G-1]&&(o!=="keep"||!Li(u[G-1]))&&(h[G]=!0);return h}class r extends e{constructor(o,a,u,l,c){if(super(),typeof o!="string")throw new TypeError('string expected for parameter "op"');if(typeof a!="string")throw new TypeError('string expected for parameter "fn"');if(!Array.isArray(u)||!u.every(gt))throw new TypeError('Array containing Nodes expected for parameter "args"');this.implicit=l===!0,this.isPercentage=c===!0,this.op=o,this.fn=a,this.args=u||[]}get type(){return ru}get isOperatorNode(){return!0}_compile(o,a){if(typeof this.fn!="string"||!hl(o,this.fn))throw o[this.fn]?new Error('No access to function "'+this.fn+'"'):new Error("Function "+this.fn+' missing in provided namespace "math"');var u=an(o,this.fn),l=Ei(this.args,function(g){return g._compile(o,a)});if(typeof u=="function"&&u.rawArgs===!0){var c=this.args;return function(M,x,m){return u(c,o,Cs(M,x))}}else if(l.length===1){var f=l[0];return function(M,x,m){return u(f(M,x,m))}}else if(l.length===2){var h=l[0],p=l[1];return function(M,x,m){return u(h(M,x,m),p(M,x,m))}}else return function(M,x,m){return u.apply(null,Ei(l,function(S){return S(M,x,m)}))}}forEach(o){for(var a=0;a<this.args.length;a++)o(this.args[a],"args["+a+"]",this)}map(o){for(var a=[],u=0;u<this.args.length;u++)a[u]=this._ifNode(o(this.args[u],"args["+u+"]",this));return new r(this.op,this.fn,a,this.implicit,this.isPercentage)}clone(){return new r(this.op,this.fn,this.args.slice(0),this.implicit,this.isPercentage)}isUnary(){return this.args.length===1}isBinary(){return this.args.length===2}_toString(o){var a=o&&o.parenthesis?o.parenthesis:"keep",u=o&&o.implicit?o.implicit:"hide",l=this.args,c=i(this,a,u,l,!1);if(l.length===1){var f=fo(this,a),h=l[0].toString(o);c[0]&&(h="("+h+")");var p=/[a-zA-Z]+/.test(this.op);return f==="right"?this.op+(p?" ":"")+h:f==="left"?h+(p?" ":"")+this.op:h+this.op}else if(l.length===2){var g=l[0].toString(o),M=l[1].toString(o);return c[0]&&(g="("+g+")"),c[1]&&(M="("+M+")"),this.implicit&&this.getIdentifier()==="OperatorNode:multiply"&&u==="hide"?g+" "+M:g+" "+this.op+" "+M}else if(l.length>2&&(this.getIdentifier()==="OperatorNode:add"||this.getIdentifier()==="OperatorNode:multiply")){var x=l.map(function(m,S){return m=m.toString(o),c[S]&&(m="("+m+")"),m});return this.implicit&&this.getIdentifier()==="OperatorNode:multiply"&&u==="hide"?x.join(" "):x.join(" "+this.op+" ")}else return this.fn+"("+this.args.join(", ")+")"}toJSON(){return{mathjs:ru,op:this.op,fn:this.fn,args:this.args,implicit:this.implicit,isPercentage:this.isPercentage}}static fromJSON(o){return new r(o.op,o.fn,o.args,o.implicit,o.isPercentage)}_toHTML(o){var a=o&&o.parenthesis?o.parenthesis:"keep",u=o&&o.implicit?o.implicit:"hide",l=this.args,c=i(this,a,u,l,!1);if(l.length===1){var f=fo(this,a),h=l[0].toHTML(o);return c[0]&&(h='<span class="math-parenthesis math-round-parenthesis">(</span>'+h+'<span class="math-parenthesis math-round-parenthesis">)</span>'),f==="right"?'<span class="math-operator math-unary-operator math-lefthand-unary-operator">'+Sn(this.op)+"</span>"+h:h+'<span class="math-operator math-unary-operator math-righthand-unary-operator">'+Sn(this.op)+"</span>"}else if(l.length===2){var p=l[0].toHTML(o),g=l[1].toHTML(o);return c[0]&&(p='<span class="math-parenthesis math-round-parenthesis">(</span>'+p+'<span class="math-parenthesis math-round-parenthesis">)</span>'),c[1]&&(g='<span class="math-parenthesis math-round-parenthesis">(</span>'+g+'<span class="math-parenthesis math-round-parenthesis">)</span>'),this.implicit&&this.getIdentifier()==="OperatorNode:multiply"&&u==="hide"?p+'<span class="math-operator math-binary-operator math-implicit-binary-operator"></span>'+g:p+'<span class="math-operator math-binary-operator math-explicit-binary-operator">'+Sn(this.op)+"</span>"+g}else{var M=l.map(function(x,m){return x=x.toHTML(o),c[m]&&(x='<span class="math-parenthesis math-round-parenthesis">(</span>'+x+'<span class="math-parenthesis math-round-parenthesis">)</span>'),x});return l.length>2&&(this.getIdentifier()==="OperatorNode:add"||this.getIdentifier()==="OperatorNode:multiply")?this.implicit&&this.getIdentifier()==="OperatorNode:multiply"&&u==="hide"?M.join('<span class="math-operator math-binary-operator math-implicit-binary-operator"></span>'):M.join('<span class="math-operator math-binary-operator math-explicit-binary-operator">'+Sn(this.op)+"</span>"):'<span class="math-function">'+Sn(this.fn)+'</span><span class="math-paranthesis math-round-parenthesis">(</span>'+M.join('<span class="math-separator">,</span>')+'<span class="math-paranthesis math-round-parenthesis">)</span>'}}_toTex(o){var a=o&&o.parenthesis?o.parenthesis:"keep",u=o&&o.implicit?o.implicit:"hide",l=this.args,c=i(this,a,u,l,!0),f=vt[this.fn];if(f=typeof f>"u"?this.op:f,l.length===1){var h=fo(this,a),p=l[0].toTex(o);return c[0]&&(p="\\left(".concat(p,"\\right)")),h==="right"?f+p:p+f}else if(l.length===2){var g=l[0],M=g.toTex(o);c[0]&&(M="\\left(".concat(M,"\\right)"));var x=l[1],m=x.toTex(o);c[1]&&(m="\\left(".concat(m,"\\right)"));var S;switch(a==="keep"?S=g.getIdentifier():S=g.getContent().getIdentifier(),this.getIdentifier()){case"OperatorNode:divide":return f+"{"+M+"}{"+m+"}";case"OperatorNode:pow":switch(M="{"+M+"}",m="{"+m+"}",S){case"ConditionalNode":case"OperatorNode:divide":M="\\left(".concat(M,"\\right)")}break;case"OperatorNode:multiply":if(this.implicit&&u==="hide")return M+"~"+m}return M+f+m}else if(l.length>2&&(this.getIdentifier()==="OperatorNode:add"||this.getIdentifier()==="OperatorNode:multiply")){var R=l.map(function(b,N){return b=b.toTex(o),c[N]&&(b="\\left(".concat(b,"\\right)")),b});return this.getIdentifier()==="OperatorNode:multiply"&&this.implicit&&u==="hide"?R.join("~"):R.join(f)}else return"\\mathrm{"+this.fn+"}\\left("+l.map(function(b){return b.toTex(o)}).join(",")+"\\right)"}getIdentifier(){return this.type+":"+this.fn}}return Ft(r,"name",ru),r},{isClass:!0,isNode:!0});var su="ParenthesisNode",gy=["Node"],pf=$e(su,gy,n=>{var{Node:e}=n;class t extends e{constructor(r){if(super(),!gt(r))throw new TypeError('Node expected for parameter "content"');this.content=r}get type(){return su}get isParenthesisNode(){return!0}_compile(r,s){return this.content._compile(r,s)}getContent(){return this.content.getContent()}forEach(r){r(this.content,"content",this)}map(r){var s=r(this.content,"content",this);return new t(s)}clone(){return new t(this.content)}_toString(r){return!r||r&&!r.parenthesis||r&&r.parenthesis==="keep"?"("+this.content.toString(r)+")":this.content.toString(r)}toJSON(){return{mathjs:su,content:this.content}}static fromJSON(r){return new t(r.content)}_toHTML(r){return!r||r&&!r.parenthesis||r&&r.parenthesis==="keep"?'<span class="math-parenthesis math-round-parenthesis">(</span>'+this.content.toHTML(r)+'<span class="math-parenthesis math-round-parenthesis">)</span>':this.content.toHTML(r)}_toTex(r){return!r||r&&!r.parenthesis||r&&r.parenthesis==="keep"?"\\left(".concat(this.content.toTex(r),"\\right)"):this.content.toTex(r)}}return Ft(t,"name",su),t},{isClass:!0,isNode:!0});var ou="RangeNode",xy=["Node"],mf=$e(ou,xy,n=>{var{Node:e}=n;function t(r,s,o){var a=bt(r,s,o),u={},l=bt(r.start,s,o);if(u.start=l!==null&&l<=a||s==="all",r.step){var c=bt(r.step,s,o);u.step=c!==null&&c<=a||s==="all"}var f=bt(r.end,s,o);return u.end=f!==null&&f<=a||s==="all",u}class i extends e{constructor(s,o,a){if(super(),!gt(s))throw new TypeError("Node expected");if(!gt(o))throw new TypeError("Node expected");if(a&&!gt(a))throw new TypeError("Node expected");if(arguments.length>3)throw new Error("Too many arguments");this.start=s,this.end=o,this.step=a||null}get type(){return ou}get isRangeNode(){return!0}needsEnd(){var s=this.filter(function(o){return mn(o)&&o.name==="end"});return s.length>0}_compile(s,o){var a=s.range,u=this.start._compile(s,o),l=this.end._compile(s,o);if(this.step){var c=this.step._compile(s,o);return function(h,p,g){return a(u(h,p,g),l(h,p,g),c(h,p,g))}}else return function(h,p,g){return a(u(h,p,g),l(h,p,g))}}forEach(s){s(this.start,"start",this),s(this.end,"end",this),this.step&&s(this.step,"step",this)}map(s){return new i(this._ifNode(s(this.start,"start",this)),this._ifNode(s(this.end,"end",this)),this.step&&this._ifNode(s(this.step,"step",this)))}clone(){return new i(this.start,this.end,this.step&&this.step)}_toString(s){var o=s&&s.parenthesis?s.parenthesis:"keep",a=t(this,o,s&&s.implicit),u,l=this.start.toString(s);if(a.start&&(l="("+l+")"),u=l,this.step){var c=this.step.toString(s);a.step&&(c="("+c+")"),u+=":"+c}var f=this.end.toString(s);return a.end&&(f="("+f+")"),u+=":"+f,u}toJSON(){return{mathjs:ou,start:this.start,end:this.end,step:this.step}}static fromJSON(s){return new i(s.start,s.end,s.step)}_toHTML(s){var o=s&&s.parenthesis?s.parenthesis:"keep",a=t(this,o,s&&s.implicit),u,l=this.start.toHTML(s);if(a.start&&(l='<span class="math-parenthesis math-round-parenthesis">(</span>'+l+'<span class="math-parenthesis math-round-parenthesis">)</span>'),u=l,this.step){var c=this.step.toHTML(s);a.step&&(c='<span class="math-parenthesis math-round-parenthesis">(</span>'+c+'<span class="math-parenthesis math-round-parenthesis">)</span>'),u+='<span class="math-operator math-range-operator">:</span>'+c}var f=this.end.toHTML(s);return a.end&&(f='<span class="math-parenthesis math-round-parenthesis">(</span>'+f+'<span class="math-parenthesis math-round-parenthesis">)</span>'),u+='<span class="math-operator math-range-operator">:</span>'+f,u}_toTex(s){var o=s&&s.parenthesis?s.parenthesis:"keep",a=t(this,o,s&&s.implicit),u=this.start.toTex(s);if(a.start&&(u="\\left(".concat(u,"\\right)")),this.step){var l=this.step.toTex(s);a.step&&(l="\\left(".concat(l,"\\right)")),u+=":"+l}var c=this.end.toTex(s);return a.end&&(c="\\left(".concat(c,"\\right)")),u+=":"+c,u}}return Ft(i,"name",ou),i},{isClass:!0,isNode:!0});var au="RelationalNode",_y=["Node"],gf=$e(au,_y,n=>{var{Node:e}=n,t={equal:"==",unequal:"!=",smaller:"<",larger:">",smallerEq:"<=",largerEq:">="};class i extends e{constructor(s,o){if(super(),!Array.isArray(s))throw new TypeError("Parameter conditionals must be an array");if(!Array.isArray(o))throw new TypeError("Parameter params must be an array");if(s.length!==o.length-1)throw new TypeError("Parameter params must contain exactly one more element than parameter conditionals");this.conditionals=s,this.params=o}get type(){return au}get isRelationalNode(){return!0}_compile(s,o){var a=this,u=this.params.map(l=>l._compile(s,o));return function(c,f,h){for(var p,g=u[0](c,f,h),M=0;M<a.conditionals.length;M++){p=g,g=u[M+1](c,f,h);var x=an(s,a.conditionals[M]);if(!x(p,g))return!1}return!0}}forEach(s){this.params.forEach((o,a)=>s(o,"params["+a+"]",this),this)}map(s){return new i(this.conditionals.slice(),this.params.map((o,a)=>this._ifNode(s(o,"params["+a+"]",this)),this))}clone(){return new i(this.conditionals,this.params)}_toString(s){for(var o=s&&s.parenthesis?s.parenthesis:"keep",a=bt(this,o,s&&s.implicit),u=this.params.map(function(f,h){var p=bt(f,o,s&&s.implicit);return o==="all"||p!==null&&p<=a?"("+f.toString(s)+")":f.toString(s)}),l=u[0],c=0;c<this.conditionals.length;c++)l+=" "+t[this.conditionals[c]],l+=" "+u[c+1];return l}toJSON(){return{mathjs:au,conditionals:this.conditionals,params:this.params}}static fromJSON(s){return new i(s.conditionals,s.params)}_toHTML(s){for(var o=s&&s.parenthesis?s.parenthesis:"keep",a=bt(this,o,s&&s.implicit),u=this.params.map(function(f,h){var p=bt(f,o,s&&s.implicit);return o==="all"||p!==null&&p<=a?'<span class="math-parenthesis math-round-parenthesis">(</span>'+f.toHTML(s)+'<span class="math-parenthesis math-round-parenthesis">)</span>':f.toHTML(s)}),l=u[0],c=0;c<this.conditionals.length;c++)l+='<span class="math-operator math-binary-operator math-explicit-binary-operator">'+Sn(t[this.conditionals[c]])+"</span>"+u[c+1];return l}_toTex(s){for(var o=s&&s.parenthesis?s.parenthesis:"keep",a=bt(this,o,s&&s.implicit),u=this.params.map(function(f,h){var p=bt(f,o,s&&s.implicit);return o==="all"||p!==null&&p<=a?"\\left("+f.toTex(s)+"\right)":f.toTex(s)}),l=u[0],c=0;c<this.conditionals.length;c++)l+=vt[this.conditionals[c]]+u[c+1];return l}}return Ft(i,"name",au),i},{isClass:!0,isNode:!0});var vy="SymbolNode",yy=["math","?Unit","Node"],xf=$e(vy,yy,n=>{var{math:e,Unit:t,Node:i}=n;function r(o){return t?t.isValuelessUnit(o):!1}class s extends i{constructor(a){if(super(),typeof a!="string")throw new TypeError('String expected for parameter "name"');this.name=a}get type(){return"SymbolNode"}get isSymbolNode(){return!0}_compile(a,u){var l=this.name;if(u[l]===!0)return function(f,h,p){return an(h,l)};if(l in a)return function(f,h,p){return f.has(l)?f.get(l):an(a,l)};var c=r(l);return function(f,h,p){return f.has(l)?f.get(l):c?new t(null,l):s.onUndefinedSymbol(l)}}forEach(a){}map(a){return this.clone()}static onUndefinedSymbol(a){throw new Error("Undefined symbol "+a)}clone(){return new s(this.name)}_toString(a){return this.name}_toHTML(a){var u=Sn(this.name);return u==="true"||u==="false"?'<span class="math-symbol math-boolean">'+u+"</span>":u==="i"?'<span class="math-symbol math-imaginary-symbol">'+u+"</span>":u==="Infinity"?'<span class="math-symbol math-infinity-symbol">'+u+"</span>":u==="NaN"?'<span class="math-symbol math-nan-symbol">'+u+"</span>":u==="null"?'<span class="math-symbol math-null-symbol">'+u+"</span>":u==="undefined"?'<span class="math-symbol math-undefined-symbol">'+u+"</span>":'<span class="math-symbol">'+u+"</span>"}toJSON(){return{mathjs:"SymbolNode",name:this.name}}static fromJSON(a){return new s(a.name)}_toTex(a){var u=!1;typeof e[this.name]>"u"&&r(this.name)&&(u=!0);var l=Ql(this.name,u);return l[0]==="\\"?l:" "+l}}return s},{isClass:!0,isNode:!0});var lu="FunctionNode",Sy=["math","Node","SymbolNode"],_f=$e(lu,Sy,n=>{var e,{math:t,Node:i,SymbolNode:r}=n,s=u=>ho(u,{truncate:78});function o(u,l,c){for(var f="",h=/\$(?:\{([a-z_][a-z_0-9]*)(?:\[([0-9]+)\])?\}|\$)/gi,p=0,g;(g=h.exec(u))!==null;)if(f+=u.substring(p,g.index),p=g.index,g[0]==="$$")f+="$",p++;else{p+=g[0].length;var M=l[g[1]];if(!M)throw new ReferenceError("Template: Property "+g[1]+" does not exist.");if(g[2]===void 0)switch(typeof M){case"string":f+=M;break;case"object":if(gt(M))f+=M.toTex(c);else if(Array.isArray(M))f+=M.map(function(x,m){if(gt(x))return x.toTex(c);throw new TypeError("Template: "+g[1]+"["+m+"] is not a Node.")}).join(",");else throw new TypeError("Template: "+g[1]+" has to be a Node, String or array of Nodes");break;default:throw new TypeError("Template: "+g[1]+" has to be a Node, String or array of Nodes")}else if(gt(M[g[2]]&&M[g[2]]))f+=M[g[2]].toTex(c);else throw new TypeError("Template: "+g[1]+"["+g[2]+"] is not a Node.")}return f+=u.slice(p),f}class a extends i{constructor(l,c,f){if(super(),typeof l=="string"&&(l=new r(l)),!gt(l))throw new TypeError('Node expected as parameter "fn"');if(!Array.isArray(c)||!c.every(gt))throw new TypeError('Array containing Nodes expected for parameter "args"');var h=typeof f;if(!(h==="undefined"||h==="boolean"))throw new TypeError("optional flag, if specified, must be boolean");this.fn=l,this.args=c||[],this.optional=!!f}get name(){return this.fn.name||""}get type(){return lu}get isFunctionNode(){return!0}_compile(l,c){var f=this.args.map(G=>G._compile(l,c)),h=this.optional||qn(this.fn)&&this.fn.optionalChaining;if(mn(this.fn)){var p=this.fn.name;if(c[p]){var S=this.args;return function(F,P,W){var k=an(P,p);if(!(h&&k===void 0)){if(typeof k!="function")throw new TypeError("Argument '".concat(p,"' was not a function; received: ").concat(s(k)));if(k.rawArgs)return k(S,l,Cs(F,P));var I=f.map(Z=>Z(F,P,W));return k.apply(k,I)}}}else{var g=p in l?an(l,p):void 0,M=typeof g=="function"&&g.rawArgs===!0,x=G=>{var F;if(G.has(p))F=G.get(p);else if(p in l)F=an(l,p);else if(h)F=void 0;else return a.onUndefinedFunction(p);if(typeof F=="function"||h&&F===void 0)return F;throw new TypeError("'".concat(p,`' is not a function; its value is:
  `).concat(s(F)))};if(M){var m=this.args;return function(F,P,W){var k=x(F);if(k.rawArgs===!0)return k(m,l,Cs(F,P));var I=f.map(Z=>Z(F,P,W));return k(...I)}}else switch(f.length){case 0:return function(F,P,W){var k=x(F);if(!(h&&k===void 0))return k()};case 1:return function(F,P,W){var k=x(F);if(!(h&&k===void 0)){var I=f[0];return k(I(F,P,W))}};case 2:return function(F,P,W){var k=x(F);if(!(h&&k===void 0)){var I=f[0],Z=f[1];return k(I(F,P,W),Z(F,P,W))}};default:return function(F,P,W){var k=x(F);if(!(h&&k===void 0)){var I=f.map(Z=>Z(F,P,W));return k(...I)}}}}}else if(qn(this.fn)&&ir(this.fn.index)&&this.fn.index.isObjectProperty()){var R=this.fn.object._compile(l,c),b=this.fn.index.getObjectProperty(),N=this.args;return function(F,P,W){var k=R(F,P,W);if(!(h&&(k==null||k[b]===void 0))){var I=nm(k,b);if(I!=null&&I.rawArgs)return I(N,l,Cs(F,P));var Z=f.map(te=>te(F,P,W));return I.apply(k,Z)}}}else{var T=this.fn.toString(),v=this.fn._compile(l,c),C=this.args;return function(F,P,W){var k=v(F,P,W);if(!(h&&k===void 0)){if(typeof k!="function")throw new TypeError("Expression '".concat(T,"' did not evaluate to a function; value is:")+`
  `.concat(s(k)));if(k.rawArgs)return k(C,l,Cs(F,P));var I=f.map(Z=>Z(F,P,W));return k.apply(k,I)}}}}forEach(l){l(this.fn,"fn",this);for(var c=0;c<this.args.length;c++)l(this.args[c],"args["+c+"]",this)}map(l){for(var c=this._ifNode(l(this.fn,"fn",this)),f=[],h=0;h<this.args.length;h++)f[h]=this._ifNode(l(this.args[h],"args["+h+"]",this));return new a(c,f)}clone(){return new a(this.fn,this.args.slice(0))}toString(l){var c,f=this.fn.toString(l);return l&&typeof l.handler=="object"&&ct(l.handler,f)&&(c=l.handler[f](this,l)),typeof c<"u"?c:super.toString(l)}_toString(l){var c=this.args.map(function(h){return h.toString(l)}),f=ao(this.fn)?"("+this.fn.toString(l)+")":this.fn.toString(l);return f+"("+c.join(", ")+")"}toJSON(){return{mathjs:lu,fn:this.fn,args:this.args}}_toHTML(l){var c=this.args.map(function(f){return f.toHTML(l)});return'<span class="math-function">'+Sn(this.fn)+'</span><span class="math-paranthesis math-round-parenthesis">(</span>'+c.join('<span class="math-separator">,</span>')+'<span class="math-paranthesis math-round-parenthesis">)</span>'}toTex(l){var c;return l&&typeof l.handler=="object"&&ct(l.handler,this.name)&&(c=l.handler[this.name](this,l)),typeof c<"u"?c:super.toTex(l)}_toTex(l){var c=this.args.map(function(p){return p.toTex(l)}),f;lf[this.name]&&(f=lf[this.name]),t[this.name]&&(typeof t[this.name].toTex=="function"||typeof t[this.name].toTex=="object"||typeof t[this.name].toTex=="string")&&(f=t[this.name].toTex);var h;switch(typeof f){case"function":h=f(this,l);break;case"string":h=o(f,this,l);break;case"object":switch(typeof f[c.length]){case"function":h=f[c.length](this,l);break;case"string":h=o(f[c.length],this,l);break}}return typeof h<"u"?h:o(km,this,l)}getIdentifier(){return this.type+":"+this.name}}return e=a,Ft(a,"name",lu),Ft(a,"onUndefinedFunction",function(u){throw new Error("Undefined function "+u)}),Ft(a,"fromJSON",function(u){return new e(u.fn,u.args)}),a},{isClass:!0,isNode:!0});var zm="parse",My=["typed","numeric","config","AccessorNode","ArrayNode","AssignmentNode","BlockNode","ConditionalNode","ConstantNode","FunctionAssignmentNode","FunctionNode","IndexNode","ObjectNode","OperatorNode","ParenthesisNode","RangeNode","RelationalNode","SymbolNode"],vf=$e(zm,My,n=>{var{typed:e,numeric:t,config:i,AccessorNode:r,ArrayNode:s,AssignmentNode:o,BlockNode:a,ConditionalNode:u,ConstantNode:l,FunctionAssignmentNode:c,FunctionNode:f,IndexNode:h,ObjectNode:p,OperatorNode:g,ParenthesisNode:M,RangeNode:x,RelationalNode:m,SymbolNode:S}=n,R=e(zm,{string:function(A){return de(A,{})},"Array | Matrix":function(A){return b(A,{})},"string, Object":function(A,L){var j=L.nodes!==void 0?L.nodes:{};return de(A,j)},"Array | Matrix, Object":b});function b(d){var A=arguments.length>1&&arguments[1]!==void 0?arguments[1]:{},L=A.nodes!==void 0?A.nodes:{};return Hl(d,function(j){if(typeof j!="string")throw new TypeError("String expected");return de(j,L)})}var N={NULL:0,DELIMITER:1,NUMBER:2,SYMBOL:3,UNKNOWN:4},T={",":!0,"(":!0,")":!0,"[":!0,"]":!0,"{":!0,"}":!0,'"':!0,"'":!0,";":!0,"+":!0,"-":!0,"*":!0,".*":!0,"/":!0,"./":!0,"%":!0,"^":!0,".^":!0,"~":!0,"!":!0,"&":!0,"|":!0,"^|":!0,"=":!0,":":!0,"?":!0,"?.":!0,"??":!0,"==":!0,"!=":!0,"<":!0,">":!0,"<=":!0,">=":!0,"<<":!0,">>":!0,">>>":!0},v={mod:!0,to:!0,in:!0,and:!0,xor:!0,or:!0,not:!0},C={true:!0,false:!1,null:null,undefined:void 0},G=["NaN","Infinity"],F={'"':'"',"'":"'","\\":"\\","/":"/",b:"\b",f:"\f",n:`
`,r:"\r",t:"	"};function P(){return{extraNodes:{},expression:"",comment:"",index:0,token:"",tokenType:N.NULL,nestingLevel:0,conditionalLevel:null}}function W(d,A){return d.expression.substr(d.index,A)}function k(d){return W(d,1)}function I(d){d.index++}function Z(d){return d.expression.charAt(d.index-1)}function te(d){return d.expression.charAt(d.index+1)}function Y(d){for(d.tokenType=N.NULL,d.token="",d.comment="";;){if(k(d)==="#")for(;k(d)!==`
`&&k(d)!=="";)d.comment+=k(d),I(d);if(R.isWhitespace(k(d),d.nestingLevel))I(d);else break}if(k(d)===""){d.tokenType=N.DELIMITER;return}if(k(d)===`
`&&!d.nestingLevel){d.tokenType=N.DELIMITER,d.token=k(d),I(d);return}var A=k(d),L=W(d,2),j=W(d,3);if(j.length===3&&T[j]){d.tokenType=N.DELIMITER,d.token=j,I(d),I(d),I(d);return}if(L.length===2&&T[L]&&(L!=="?."||!R.isDigit(d.expression.charAt(d.index+2)))){d.tokenType=N.DELIMITER,d.token=L,I(d),I(d);return}if(T[A]){d.tokenType=N.DELIMITER,d.token=A,I(d);return}if(R.isDigitDot(A)){d.tokenType=N.NUMBER;var O=W(d,2);if(O==="0b"||O==="0o"||O==="0x"){for(d.token+=k(d),I(d),d.token+=k(d),I(d);R.isAlpha(k(d),Z(d),te(d))||R.isDigit(k(d));)d.token+=k(d),I(d);if(k(d)===".")for(d.token+=".",I(d);R.isAlpha(k(d),Z(d),te(d))||R.isDigit(k(d));)d.token+=k(d),I(d);else if(k(d)==="i")for(d.token+="i",I(d);R.isDigit(k(d));)d.token+=k(d),I(d);return}if(k(d)==="."){if(d.token+=k(d),I(d),!R.isDigit(k(d))){d.tokenType=N.DELIMITER;return}}else{for(;R.isDigit(k(d));)d.token+=k(d),I(d);R.isDecimalMark(k(d),te(d))&&(d.token+=k(d),I(d))}for(;R.isDigit(k(d));)d.token+=k(d),I(d);if(k(d)==="E"||k(d)==="e"){if(R.isDigit(te(d))||te(d)==="-"||te(d)==="+"){if(d.token+=k(d),I(d),(k(d)==="+"||k(d)==="-")&&(d.token+=k(d),I(d)),!R.isDigit(k(d)))throw X(d,'Digit expected, got "'+k(d)+'"');for(;R.isDigit(k(d));)d.token+=k(d),I(d);if(R.isDecimalMark(k(d),te(d)))throw X(d,'Digit expected, got "'+k(d)+'"')}else if(R.isDecimalMark(te(d),d.expression.charAt(d.index+2)))throw I(d),X(d,'Digit expected, got "'+k(d)+'"')}return}if(R.isAlpha(k(d),Z(d),te(d))){for(;R.isAlpha(k(d),Z(d),te(d))||R.isDigit(k(d));)d.token+=k(d),I(d);ct(v,d.token)?d.tokenType=N.DELIMITER:d.tokenType=N.SYMBOL;return}for(d.tokenType=N.UNKNOWN;k(d)!=="";)d.token+=k(d),I(d);throw X(d,'Syntax error in part "'+d.token+'"')}function fe(d){do Y(d);while(d.token===`
`)}function re(d){d.nestingLevel++}function ue(d){d.nestingLevel--}R.isAlpha=function(A,L,j){return R.isValidLatinOrGreek(A)||R.isValidMathSymbol(A,j)||R.isValidMathSymbol(L,A)},R.isValidLatinOrGreek=function(A){return/^[a-zA-Z_$\u00C0-\u02AF\u0370-\u03FF\u2100-\u214F]$/.test(A)},R.isValidMathSymbol=function(A,L){return/^[\uD835]$/.test(A)&&/^[\uDC00-\uDFFF]$/.test(L)&&/^[^\uDC55\uDC9D\uDCA0\uDCA1\uDCA3\uDCA4\uDCA7\uDCA8\uDCAD\uDCBA\uDCBC\uDCC4\uDD06\uDD0B\uDD0C\uDD15\uDD1D\uDD3A\uDD3F\uDD45\uDD47-\uDD49\uDD51\uDEA6\uDEA7\uDFCC\uDFCD]$/.test(L)},R.isWhitespace=function(A,L){return A===" "||A==="	"||A==="\xA0"||A===`
`&&L>0},R.isDecimalMark=function(A,L){return A==="."&&L!=="/"&&L!=="*"&&L!=="^"},R.isDigitDot=function(A){return A>="0"&&A<="9"||A==="."},R.isDigit=function(A){return A>="0"&&A<="9"};function de(d,A){var L=P();Kn(L,{expression:d,extraNodes:A}),Y(L);var j=xe(L);if(L.token!=="")throw L.tokenType===N.DELIMITER?ae(L,"Unexpected operator "+L.token):X(L,'Unexpected part "'+L.token+'"');return j}function xe(d){var A,L=[],j;for(d.token!==""&&d.token!==`
`&&d.token!==";"&&(A=pe(d),d.comment&&(A.comment=d.comment));d.token===`
`||d.token===";";)L.length===0&&A&&(j=d.token!==";",L.push({node:A,visible:j})),Y(d),d.token!==`
`&&d.token!==";"&&d.token!==""&&(A=pe(d),d.comment&&(A.comment=d.comment),j=d.token!==";",L.push({node:A,visible:j}));return L.length>0?new a(L):(A||(A=new l(void 0),d.comment&&(A.comment=d.comment)),A)}function pe(d){var A,L,j,O,ee=he(d);if(d.token==="="){if(mn(ee))return A=ee.name,fe(d),j=pe(d),new o(new S(A),j);if(qn(ee)){if(ee.optionalChaining)throw X(d,"Cannot assign to optional chain");return fe(d),j=pe(d),new o(ee.object,ee.index,j)}else if(Yr(ee)&&mn(ee.fn)&&(O=!0,L=[],A=ee.name,ee.args.forEach(function(se,_e){mn(se)?L[_e]=se.name:O=!1}),O))return fe(d),j=pe(d),new c(A,L,j);throw X(d,"Invalid left hand side of assignment operator =")}return ee}function he(d){for(var A=Se(d);d.token==="?";){var L=d.conditionalLevel;d.conditionalLevel=d.nestingLevel,fe(d);var j=A,O=pe(d);if(d.token!==":")throw X(d,"False part of conditional expression expected");d.conditionalLevel=null,fe(d);var ee=pe(d);A=new u(j,O,ee),d.conditionalLevel=L}return A}function Se(d){for(var A=Me(d);d.token==="or";)fe(d),A=new g("or","or",[A,Me(d)]);return A}function Me(d){for(var A=De(d);d.token==="xor";)fe(d),A=new g("xor","xor",[A,De(d)]);return A}function De(d){for(var A=Ee(d);d.token==="and";)fe(d),A=new g("and","and",[A,Ee(d)]);return A}function Ee(d){for(var A=We(d);d.token==="|";)fe(d),A=new g("|","bitOr",[A,We(d)]);return A}function We(d){for(var A=Ke(d);d.token==="^|";)fe(d),A=new g("^|","bitXor",[A,Ke(d)]);return A}function Ke(d){for(var A=Ve(d);d.token==="&";)fe(d),A=new g("&","bitAnd",[A,Ve(d)]);return A}function Ve(d){for(var A=[at(d)],L=[],j={"==":"equal","!=":"unequal","<":"smaller",">":"larger","<=":"smallerEq",">=":"largerEq"};ct(j,d.token);){var O={name:d.token,fn:j[d.token]};L.push(O),fe(d),A.push(at(d))}return A.length===1?A[0]:A.length===2?new g(L[0].name,L[0].fn,A):new m(L.map(ee=>ee.fn),A)}function at(d){var A,L,j,O;A=rt(d);for(var ee={"<<":"leftShift",">>":"rightArithShift",">>>":"rightLogShift"};ct(ee,d.token);)L=d.token,j=ee[L],fe(d),O=[A,rt(d)],A=new g(L,j,O);return A}function rt(d){var A,L,j,O;A=je(d);for(var ee={to:"to",in:"to"};ct(ee,d.token);)L=d.token,j=ee[L],fe(d),L==="in"&&"])},;".includes(d.token)?A=new g("*","multiply",[A,new S("in")],!0):(O=[A,je(d)],A=new g(L,j,O));return A}function je(d){var A,L=[];if(d.token===":"){if(d.conditionalLevel===d.nestingLevel)throw X(d,"The true-expression of a conditional operator may not be empty");A=new l(1)}else A=Et(d);if(d.token===":"&&d.conditionalLevel!==d.nestingLevel){for(L.push(A);d.token===":"&&L.length<3;)fe(d),d.token===")"||d.token==="]"||d.token===","||d.token===""?L.push(new S("end")):L.push(Et(d));L.length===3?A=new x(L[0],L[2],L[1]):A=new x(L[0],L[1])}return A}function Et(d){var A,L,j,O;A=At(d);for(var ee={"+":"add","-":"subtract"};ct(ee,d.token);){L=d.token,j=ee[L],fe(d);var se=At(d);se.isPercentage?O=[A,new g("*","multiply",[A,se])]:O=[A,se],A=new g(L,j,O)}return A}function At(d){var A,L,j,O;A=Xt(d),L=A;for(var ee={"*":"multiply",".*":"dotMultiply","/":"divide","./":"dotDivide","%":"mod",mod:"mod"};ct(ee,d.token);)j=d.token,O=ee[j],fe(d),L=Xt(d),A=new g(j,O,[A,L]);return A}function Xt(d){var A,L;for(A=wt(d),L=A;d.tokenType===N.SYMBOL||d.token==="in"&&vn(A)||d.token==="in"&&rr(A)&&A.fn==="unaryMinus"&&vn(A.args[0])||d.tokenType===N.NUMBER&&!vn(L)&&(!rr(L)||L.op==="!")||d.token==="(";)L=wt(d),A=new g("*","multiply",[A,L],!0);return A}function wt(d){for(var A=nn(d),L=A,j=[];d.token==="/"&&aa(L);)if(j.push(Kn({},d)),fe(d),d.tokenType===N.NUMBER)if(j.push(Kn({},d)),fe(d),d.tokenType===N.SYMBOL||d.token==="("||d.token==="in")Kn(d,j.pop()),j.pop(),L=nn(d),A=new g("/","divide",[A,L]);else{j.pop(),Kn(d,j.pop());break}else{Kn(d,j.pop());break}return A}function nn(d){var A=ut(d);if(d.token==="%"){var L=Kn({},d);fe(d);try{ut(d),Kn(d,L)}catch{A=new g("/","divide",[A,new l(100)],!1,!0)}}return A}function ut(d){var A,L,j,O={"-":"unaryMinus","+":"unaryPlus","~":"bitNot",not:"not"};return ct(O,d.token)?(j=O[d.token],A=d.token,fe(d),L=[ut(d)],new g(A,j,L)):Kt(d)}function Kt(d){var A,L,j,O;return A=zt(d),(d.token==="^"||d.token===".^")&&(L=d.token,j=L==="^"?"pow":"dotPow",fe(d),O=[A,ut(d)],A=new g(L,j,O)),A}function zt(d){for(var A=Wt(d);d.token==="??";)fe(d),A=new g("??","nullish",[A,Wt(d)]);return A}function Wt(d){var A,L,j,O;A=q(d);for(var ee={"!":"factorial","'":"ctranspose"};ct(ee,d.token);)L=d.token,j=ee[L],Y(d),O=[A],A=new g(L,j,O),A=Xe(d,A);return A}function q(d){var A=[];if(d.tokenType===N.SYMBOL&&ct(d.extraNodes,d.token)){var L=d.extraNodes[d.token];if(Y(d),d.token==="("){if(A=[],re(d),Y(d),d.token!==")")for(A.push(pe(d));d.token===",";)Y(d),A.push(pe(d));if(d.token!==")")throw X(d,"Parenthesis ) expected");ue(d),Y(d)}return new L(A)}return Ce(d)}function Ce(d){var A,L;return d.tokenType===N.SYMBOL||d.tokenType===N.DELIMITER&&d.token in v?(L=d.token,Y(d),ct(C,L)?A=new l(C[L]):G.includes(L)?A=new l(t(L,"number")):A=new S(L),A=Xe(d,A),A):et(d)}function Xe(d,A,L){for(var j;;){var O=!1;d.token==="?."&&(O=!0,Y(d));var ee=(d.token==="("||d.token==="["||d.token===".")&&(!L||L.includes(d.token));if(!(O||ee))break;if(j=[],d.token==="(")if(O||mn(A)||qn(A)){if(re(d),Y(d),d.token!==")")for(j.push(pe(d));d.token===",";)Y(d),j.push(pe(d));if(d.token!==")")throw X(d,"Parenthesis ) expected");ue(d),Y(d),A=new f(A,j,O)}else return A;else if(d.token==="["){if(re(d),Y(d),d.token!=="]")for(j.push(pe(d));d.token===",";)Y(d),j.push(pe(d));if(d.token!=="]")throw X(d,"Parenthesis ] expected");ue(d),Y(d),A=new r(A,new h(j),O)}else{O||Y(d);var se=d.tokenType===N.SYMBOL||d.tokenType===N.DELIMITER&&d.token in v;if(!se){var _e="Property name expected after ";throw _e+=O?"optional chain":"dot",X(d,_e)}j.push(new l(d.token)),Y(d);var ve=!0;A=new r(A,new h(j,ve),O)}}return A}function et(d){var A,L;return d.token==='"'||d.token==="'"?(L=be(d,d.token),A=new l(L),A=Xe(d,A),A):z(d)}function be(d,A){for(var L="";k(d)!==""&&k(d)!==A;)if(k(d)==="\\"){I(d);var j=k(d),O=F[j];if(O!==void 0)L+=O,d.index+=1;else if(j==="u"){var ee=d.expression.slice(d.index+1,d.index+5);if(/^[0-9A-Fa-f]{4}$/.test(ee))L+=String.fromCharCode(parseInt(ee,16)),d.index+=5;else throw X(d,"Invalid unicode character \\u".concat(ee))}else throw X(d,"Bad escape character \\".concat(j))}else L+=k(d),I(d);if(Y(d),d.token!==A)throw X(d,"End of string ".concat(A," expected"));return Y(d),L}function z(d){var A,L,j,O;if(d.token==="["){if(re(d),Y(d),d.token!=="]"){var ee=H(d);if(d.token===";"){for(j=1,L=[ee];d.token===";";)Y(d),d.token!=="]"&&(L[j]=H(d),j++);if(d.token!=="]")throw X(d,"End of matrix ] expected");ue(d),Y(d),O=L[0].items.length;for(var se=1;se<j;se++)if(L[se].items.length!==O)throw ae(d,"Column dimensions mismatch ("+L[se].items.length+" !== "+O+")");A=new s(L)}else{if(d.token!=="]")throw X(d,"End of matrix ] expected");ue(d),Y(d),A=ee}}else ue(d),Y(d),A=new s([]);return Xe(d,A)}return K(d)}function H(d){for(var A=[pe(d)],L=1;d.token===",";)Y(d),d.token!=="]"&&d.token!==";"&&(A[L]=pe(d),L++);return new s(A)}function K(d){if(d.token==="{"){re(d);var A,L={};do if(Y(d),d.token!=="}"){if(d.token==='"'||d.token==="'")A=be(d,d.token);else if(d.tokenType===N.SYMBOL||d.tokenType===N.DELIMITER&&d.token in v)A=d.token,Y(d);else throw X(d,"Symbol or string expected as object key");if(d.token!==":")throw X(d,"Colon : expected after object key");Y(d),L[A]=pe(d)}while(d.token===",");if(d.token!=="}")throw X(d,"Comma , or bracket } expected after object value");ue(d),Y(d);var j=new p(L);return j=Xe(d,j),j}return E(d)}function E(d){var A;if(d.tokenType===N.NUMBER){A=d.token,Y(d);var L=xm(A,i),j=t(A,L);return new l(j)}return _(d)}function _(d){var A;if(d.token==="("){if(re(d),Y(d),A=pe(d),d.token!==")")throw X(d,"Parenthesis ) expected");return ue(d),Y(d),A=new M(A),A=Xe(d,A),A}return B(d)}function B(d){throw d.token===""?X(d,"Unexpected end of expression"):X(d,"Value expected")}function Q(d){return d.index-d.token.length+1}function X(d,A){var L=Q(d),j=new SyntaxError(A+" (char "+L+")");return j.char=L,j}function ae(d,A){var L=Q(d),j=new SyntaxError(A+" (char "+L+")");return j.char=L,j}return e.addConversion({from:"string",to:"Node",convert:R}),R});var Vm="size",by=["typed"],yf=$e(Vm,by,n=>{var{typed:e}=n;return e(Vm,{Matrix:t=>t.size(),Array:Zh,string:t=>[t.length],"number | Complex | BigNumber | Unit | boolean | null":t=>[]})});var Gm="isBounded",Ey=["typed"],Sf=$e(Gm,Ey,n=>{var{typed:e}=n;return e(Gm,{number:t=>Number.isFinite(t),"BigNumber | Complex":t=>t.isFinite(),"bigint | Fraction":()=>!0,"null | undefined":()=>!1,Unit:e.referToSelf(t=>i=>t(i.value)),"Array | Matrix":e.referToSelf(t=>i=>(Array.isArray(i)||(i=i.valueOf()),i.every(r=>t(r))))})});var Ay="numeric",wy=["number","?bignumber","?fraction"],Mf=$e(Ay,wy,n=>{var{number:e,bignumber:t,fraction:i}=n,r={string:!0,number:!0,BigNumber:!0,Fraction:!0},s={number:o=>e(o),BigNumber:t?o=>t(o):Mm,bigint:o=>BigInt(o),Fraction:i?o=>i(o):bm};return function(a){var u=arguments.length>1&&arguments[1]!==void 0?arguments[1]:"number",l=arguments.length>2?arguments[2]:void 0;if(l!==void 0)throw new SyntaxError("numeric() takes one or two arguments");var c=sr(a);if(!(c in r))throw new TypeError("Cannot convert "+a+' of type "'+c+'"; valid input types are '+Object.keys(r).join(", "));if(!(u in s))throw new TypeError("Cannot convert "+a+' to type "'+u+'"; valid output types are '+Object.keys(s).join(", "));return u===c?a:s[u](a)}});var Hm=$e("matrix",[],()=>Em),Wm=$e("subset",[],()=>Am),wF=bf("combinations",kh),DF=bf("gamma",Ll),TF=bf("lgamma",Ol);function bf(n,e){return $e(n,["typed"],t=>{var{typed:i}=t;return i(e)})}function Er(n,e,t,i){if(!(this instanceof Er))throw new SyntaxError("Constructor must be called with the new operator");this.fn=n,this.count=e,this.min=t,this.max=i,this.message="Wrong number of arguments in function "+n+" ("+e+" provided, "+t+(i!=null?"-"+i:"")+" expected)",this.stack=new Error().stack}Er.prototype=new Error;Er.prototype.constructor=Error;Er.prototype.name="ArgumentsError";Er.prototype.isArgumentsError=!0;var or={createTyped:qh};var Pt={createNode:Qh};var uu={createSubset:Wm};var Xm={NodeDependencies:Pt,subsetDependencies:uu,createAccessorNode:ef};var qm={NodeDependencies:Pt,createArrayNode:tf};var Ym={createMatrix:Hm};var $m={matrixDependencies:Ym,NodeDependencies:Pt,subsetDependencies:uu,createAssignmentNode:nf};var Zm={typedDependencies:or,createNumber:Kh};var jm={createResultSet:Yh};var Jm={NodeDependencies:Pt,ResultSetDependencies:jm,createBlockNode:rf};var Km={NodeDependencies:Pt,createConditionalNode:sf};var Qm={typedDependencies:or,createIsBounded:Sf};var eg={NodeDependencies:Pt,isBoundedDependencies:Qm,createConstantNode:uf};var tg={NodeDependencies:Pt,typedDependencies:or,createFunctionAssignmentNode:cf};var cu={NodeDependencies:Pt,createSymbolNode:xf};var ng={NodeDependencies:Pt,SymbolNodeDependencies:cu,createFunctionNode:_f};var ig={typedDependencies:or,createSize:yf};var rg={NodeDependencies:Pt,sizeDependencies:ig,createIndexNode:hf};var sg={NodeDependencies:Pt,createObjectNode:ff};var og={NodeDependencies:Pt,createOperatorNode:df};var ag={NodeDependencies:Pt,createParenthesisNode:pf};var lg={NodeDependencies:Pt,createRangeNode:mf};var ug={NodeDependencies:Pt,createRelationalNode:gf};var cg={numberDependencies:Zm,createNumeric:Mf};var Ef={AccessorNodeDependencies:Xm,ArrayNodeDependencies:qm,AssignmentNodeDependencies:$m,BlockNodeDependencies:Jm,ConditionalNodeDependencies:Km,ConstantNodeDependencies:eg,FunctionAssignmentNodeDependencies:tg,FunctionNodeDependencies:ng,IndexNodeDependencies:rg,ObjectNodeDependencies:sg,OperatorNodeDependencies:og,ParenthesisNodeDependencies:ag,RangeNodeDependencies:lg,RelationalNodeDependencies:ug,SymbolNodeDependencies:cu,numericDependencies:cg,typedDependencies:or,createParse:vf};var mg=al(Wh(),1);var fg=al(hg(),1);function dg(n){var e=new fg.default;return n.on=e.on.bind(e),n.off=e.off.bind(e),n.once=e.once.bind(e),n.emit=e.emit.bind(e),n}function pg(n,e,t,i){function r(m,S){var R=arguments.length;if(R!==1&&R!==2)throw new Er("import",R,1,2);S||(S={});function b(C,G,F){if(Array.isArray(G))G.forEach(k=>b(C,k));else if(ai(G)||f(G))for(var P in G)ct(G,P)&&b(C,G[P],P);else if(As(G)||F!==void 0){var W=As(G)?M(G)?G.fn+".transform":G.fn:F;if(ct(C,W)&&C[W]!==G&&!S.silent)throw new Error('Cannot import "'+W+'" twice');C[W]=G}else if(!S.silent)throw new TypeError("Factory, Object, or Array expected")}var N={};b(N,m);for(var T in N)if(ct(N,T)){var v=N[T];if(As(v))l(v,S);else if(c(v))s(T,v,S);else if(!S.silent)throw new TypeError("Factory, Object, or Array expected")}}function s(m,S,R){var b;if(R.wrap&&typeof S=="function"&&(S=u(S)),h(S)&&(S=n(m,{[S.signature]:S})),n.isTypedFunction(t[m])&&n.isTypedFunction(S)){R.override?S=n(m,S.signatures):S=n(t[m],S),t[m]=S,delete i[m],o(m,S),t.emit("import",m,function(){return S});return}var N=t[m]!==void 0,T=(b=t.Unit)===null||b===void 0?void 0:b.isValuelessUnit(m);if(!N&&!T||R.override){t[m]=S,delete i[m],o(m,S),t.emit("import",m,function(){return S});return}if(!R.silent)throw new Error('Cannot import "'+m+'": already exists')}function o(m,S){S&&typeof S.transform=="function"?(t.expression.transform[m]=S.transform,p(m)&&(t.expression.mathWithTransform[m]=S.transform)):(delete t.expression.transform[m],p(m)&&(t.expression.mathWithTransform[m]=S))}function a(m){delete t.expression.transform[m],p(m)?t.expression.mathWithTransform[m]=t[m]:delete t.expression.mathWithTransform[m]}function u(m){var S=function(){for(var b=[],N=0,T=arguments.length;N<T;N++){var v=arguments[N];b[N]=v&&v.valueOf()}return m.apply(t,b)};return m.transform&&(S.transform=m.transform),S}function l(m,S){var R,b,N=arguments.length>2&&arguments[2]!==void 0?arguments[2]:m.fn;if(N.includes("."))throw new Error("Factory name should not contain a nested path. Name: "+JSON.stringify(N));var T=M(m)?t.expression.transform:t,v=N in t.expression.transform,C=ct(T,N)?T[N]:void 0,G=function(){var I={};m.dependencies.map(Vh).forEach(te=>{if(te.includes("."))throw new Error("Factory dependency should not contain a nested path. Name: "+JSON.stringify(te));te==="math"?I.math=t:te==="mathWithTransform"?I.mathWithTransform=t.expression.mathWithTransform:te==="classes"?I.classes=t:I[te]=t[te]});var Z=m(I);if(Z&&typeof Z.transform=="function")throw new Error('Transforms cannot be attached to factory functions. Please create a separate function for it with export const path = "expression.transform"');if(C===void 0||S.override)return Z;if(n.isTypedFunction(C)&&n.isTypedFunction(Z))return n(C,Z);if(S.silent)return C;throw new Error('Cannot import "'+N+'": already exists')},F=(R=(b=m.meta)===null||b===void 0?void 0:b.formerly)!==null&&R!==void 0?R:"",P=M(m)||g(m),W=t.expression.mathWithTransform;!m.meta||m.meta.lazy!==!1?(Es(T,N,G),F&&Es(T,F,G),C&&v?(a(N),F&&a(F)):P&&(Es(W,N,()=>T[N]),F&&Es(W,F,()=>T[N]))):(T[N]=G(),F&&(T[F]=T[N]),C&&v?(a(N),F&&a(F)):P&&(Es(W,N,()=>T[N]),F&&Es(W,F,()=>T[N]))),i[N]=m,t.emit("import",N,G)}function c(m){return typeof m=="function"||typeof m=="number"||typeof m=="string"||typeof m=="boolean"||m===null||qr(m)||vr(m)||yn(m)||bs(m)||bi(m)||Array.isArray(m)}function f(m){return typeof m=="object"&&m[Symbol.toStringTag]==="Module"}function h(m){return typeof m=="function"&&typeof m.signature=="string"}function p(m){return!ct(x,m)}function g(m){return!m.fn.includes(".")&&!ct(x,m.fn)&&(!m.meta||!m.meta.isClass)}function M(m){return m!==void 0&&m.meta!==void 0&&m.meta.isTransformFunction===!0||!1}var x={expression:!0,type:!0,docs:!0,error:!0,json:!0,chain:!0};return r}function hu(n,e){var t=Kn({},cl,e);if(typeof Object.create!="function")throw new Error("ES5 not supported by this JavaScript engine. Please load the es5-shim and es5-sham library for compatibility.");var i=dg({isNumber:Mi,isComplex:vr,isBigNumber:yn,isBigInt:dl,isFraction:bs,isUnit:qr,isString:yr,isArray:so,isMatrix:bi,isCollection:oo,isDenseMatrix:pl,isSparseMatrix:ml,isRange:gl,isIndex:xl,isBoolean:_l,isResultSet:vl,isHelp:yl,isFunction:Sl,isDate:Ml,isRegExp:bl,isObject:ai,isMap:nr,isPartitionedMap:sm,isObjectWrappingMap:om,isNull:El,isUndefined:Al,isAccessorNode:qn,isArrayNode:Sr,isAssignmentNode:wl,isBlockNode:Dl,isConditionalNode:Tl,isConstantNode:vn,isFunctionAssignmentNode:ao,isFunctionNode:Yr,isIndexNode:ir,isNode:gt,isObjectNode:lo,isOperatorNode:rr,isParenthesisNode:Li,isRangeNode:Cl,isRelationalNode:Rl,isSymbolNode:mn,isChain:Nl});i.config=pm(t,i.emit),i.expression={transform:{},mathWithTransform:{config:i.config}};var r=[],s=[];function o(c){if(As(c))return c(i);var f=c[Object.keys(c)[0]];if(As(f))return f(i);if(!um(c))throw console.warn("Factory object with properties `type`, `name`, and `factory` expected",c),new Error("Factory object with properties `type`, `name`, and `factory` expected");var h=r.indexOf(c),p;return h===-1?(c.math===!0?p=c.factory(i.type,t,o,i.typed,i):p=c.factory(i.type,t,o,i.typed),r.push(c),s.push(p)):p=s[h],p}var a={};function u(){for(var c=arguments.length,f=new Array(c),h=0;h<c;h++)f[h]=arguments[h];return i.typed.apply(i.typed,f)}u.isTypedFunction=mg.default.isTypedFunction;var l=pg(u,o,i,a);return i.import=l,i.on("config",()=>{Object.values(a).forEach(c=>{c&&c.meta&&c.meta.recreateOnConfigChange&&l(c,{override:!0})})}),i.create=hu.bind(null,n),i.factory=$e,i.import(Object.values(am(n))),i.ArgumentsError=Er,i.DimensionError=Ts,i.IndexError=br,i}var as={LEFT:0,MIDDLE:1,RIGHT:2,ROTATE:0,DOLLY:1,PAN:2},ls={ROTATE:0,PAN:1,DOLLY_PAN:2,DOLLY_ROTATE:3},Wg=0,td=1,Xg=2;var Ua=1,qg=2,Uo=3,us=0,jn=1,cr=2,Bs=0,ko=1,nd=2,id=3,rd=4,Yg=5;var Us=100,$g=101,Zg=102,jg=103,Jg=104,Kg=200,Qg=201,e0=202,t0=203,sd=204,od=205,n0=206,i0=207,r0=208,s0=209,o0=210,a0=211,l0=212,u0=213,c0=214,Ou=0,Bu=1,Uu=2,To=3,ku=4,zu=5,Vu=6,Gu=7,mc=0,h0=1,f0=2,hr=0,ad=1,ld=2,ud=3,cd=4,hd=5,fd=6,dd=7;var pd=300,ks=301,zo=302,gc=303,xc=304,Hu=1e3,lr=1001,Wu=1002,Fn=1003,d0=1004;var ka=1005;var Zn=1006,_c=1007;var Lr=1008;var ti=1009,md=1010,gd=1011,Vo=1012,vc=1013,Gi=1014,Hi=1015,Wi=1016,yc=1017,Sc=1018,zs=1020,xd=35902,_d=35899,vd=1021,yd=1022,Xi=1023,Nr=1026,Or=1027,Sd=1028,Mc=1029,cs=1030,bc=1031;var Ec=1033,za=33776,Va=33777,Ga=33778,Ha=33779,Ac=35840,wc=35841,Dc=35842,Tc=35843,Cc=36196,Rc=37492,Nc=37496,Fc=37488,Pc=37489,Wa=37490,Ic=37491,Lc=37808,Oc=37809,Bc=37810,Uc=37811,kc=37812,zc=37813,Vc=37814,Gc=37815,Hc=37816,Wc=37817,Xc=37818,qc=37819,Yc=37820,$c=37821,Zc=36492,jc=36494,Jc=36495,Kc=36283,Qc=36284,Xa=36285,eh=36286;var ga=2300,Xu=2301,Iu=2302,$f=2303,Zf=2400,jf=2401,Jf=2402;var p0=3200;var th=0,m0=1,Br="",Yn="srgb",xa="srgb-linear",_a="linear",It="srgb";var Lu=7680;var g0=519,x0=512,_0=513,v0=514,Md=515,y0=516,S0=517,bd=518,Ed=519,M0=35044;var Ad="300 es",wi=2e3,Co=2001;function Ty(n){for(let e=n.length-1;e>=0;--e)if(n[e]>=65535)return!0;return!1}function Cy(n){return ArrayBuffer.isView(n)&&!(n instanceof DataView)}function va(n){return document.createElementNS("http://www.w3.org/1999/xhtml",n)}function b0(){let n=va("canvas");return n.style.display="block",n}var gg={},Ro=null;function wd(...n){let e="THREE."+n.shift();Ro?Ro("log",e,...n):console.log(e,...n)}function E0(n){let e=n[0];if(typeof e=="string"&&e.startsWith("TSL:")){let t=n[1];t&&t.isStackTrace?n[0]+=" "+t.getLocation():n[1]='Stack trace not available. Enable "THREE.Node.captureStackTrace" to capture stack traces.'}return n}function Ze(...n){n=E0(n);let e="THREE."+n.shift();if(Ro)Ro("warn",e,...n);else{let t=n[0];t&&t.isStackTrace?console.warn(t.getError(e)):console.warn(e,...n)}}function nt(...n){n=E0(n);let e="THREE."+n.shift();if(Ro)Ro("error",e,...n);else{let t=n[0];t&&t.isStackTrace?console.error(t.getError(e)):console.error(e,...n)}}function da(...n){let e=n.join(" ");e in gg||(gg[e]=!0,Ze(...n))}function A0(n,e,t){return new Promise(function(i,r){function s(){switch(n.clientWaitSync(e,n.SYNC_FLUSH_COMMANDS_BIT,0)){case n.WAIT_FAILED:r();break;case n.TIMEOUT_EXPIRED:setTimeout(s,t);break;default:i()}}setTimeout(s,t)})}var w0={[Ou]:Ou,[Uu]:Vu,[ku]:ku,[To]:zu,[Bu]:Bu,[Vu]:Uu,[Gu]:Gu,[zu]:To},zi=class{addEventListener(e,t){this._listeners===void 0&&(this._listeners={});let i=this._listeners;i[e]===void 0&&(i[e]=[]),i[e].indexOf(t)===-1&&i[e].push(t)}hasEventListener(e,t){let i=this._listeners;return i===void 0?!1:i[e]!==void 0&&i[e].indexOf(t)!==-1}removeEventListener(e,t){let i=this._listeners;if(i===void 0)return;let r=i[e];if(r!==void 0){let s=r.indexOf(t);s!==-1&&r.splice(s,1)}}dispatchEvent(e){let t=this._listeners;if(t===void 0)return;let i=t[e.type];if(i!==void 0){e.target=this;let r=i.slice(0);for(let s=0,o=r.length;s<o;s++)r[s].call(this,e);e.target=null}}},Un=["00","01","02","03","04","05","06","07","08","09","0a","0b","0c","0d","0e","0f","10","11","12","13","14","15","16","17","18","19","1a","1b","1c","1d","1e","1f","20","21","22","23","24","25","26","27","28","29","2a","2b","2c","2d","2e","2f","30","31","32","33","34","35","36","37","38","39","3a","3b","3c","3d","3e","3f","40","41","42","43","44","45","46","47","48","49","4a","4b","4c","4d","4e","4f","50","51","52","53","54","55","56","57","58","59","5a","5b","5c","5d","5e","5f","60","61","62","63","64","65","66","67","68","69","6a","6b","6c","6d","6e","6f","70","71","72","73","74","75","76","77","78","79","7a","7b","7c","7d","7e","7f","80","81","82","83","84","85","86","87","88","89","8a","8b","8c","8d","8e","8f","90","91","92","93","94","95","96","97","98","99","9a","9b","9c","9d","9e","9f","a0","a1","a2","a3","a4","a5","a6","a7","a8","a9","aa","ab","ac","ad","ae","af","b0","b1","b2","b3","b4","b5","b6","b7","b8","b9","ba","bb","bc","bd","be","bf","c0","c1","c2","c3","c4","c5","c6","c7","c8","c9","ca","cb","cc","cd","ce","cf","d0","d1","d2","d3","d4","d5","d6","d7","d8","d9","da","db","dc","dd","de","df","e0","e1","e2","e3","e4","e5","e6","e7","e8","e9","ea","eb","ec","ed","ee","ef","f0","f1","f2","f3","f4","f5","f6","f7","f8","f9","fa","fb","fc","fd","fe","ff"],xg=1234567,pa=Math.PI/180,No=180/Math.PI;function Go(){let n=Math.random()*4294967295|0,e=Math.random()*4294967295|0,t=Math.random()*4294967295|0,i=Math.random()*4294967295|0;return(Un[n&255]+Un[n>>8&255]+Un[n>>16&255]+Un[n>>24&255]+"-"+Un[e&255]+Un[e>>8&255]+"-"+Un[e>>16&15|64]+Un[e>>24&255]+"-"+Un[t&63|128]+Un[t>>8&255]+"-"+Un[t>>16&255]+Un[t>>24&255]+Un[i&255]+Un[i>>8&255]+Un[i>>16&255]+Un[i>>24&255]).toLowerCase()}function xt(n,e,t){return Math.max(e,Math.min(t,n))}function Dd(n,e){return(n%e+e)%e}function Ry(n,e,t,i,r){return i+(n-e)*(r-i)/(t-e)}function Ny(n,e,t){return n!==e?(t-n)/(e-n):0}function ma(n,e,t){return(1-t)*n+t*e}function Fy(n,e,t,i){return ma(n,e,1-Math.exp(-t*i))}function Py(n,e=1){return e-Math.abs(Dd(n,e*2)-e)}function Iy(n,e,t){return n<=e?0:n>=t?1:(n=(n-e)/(t-e),n*n*(3-2*n))}function Ly(n,e,t){return n<=e?0:n>=t?1:(n=(n-e)/(t-e),n*n*n*(n*(n*6-15)+10))}function Oy(n,e){return n+Math.floor(Math.random()*(e-n+1))}function By(n,e){return n+Math.random()*(e-n)}function Uy(n){return n*(.5-Math.random())}function ky(n){n!==void 0&&(xg=n);let e=xg+=1831565813;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}function zy(n){return n*pa}function Vy(n){return n*No}function Gy(n){return n>0&&Number.isInteger(n)&&2**Math.round(Math.log2(n))===n}function Hy(n){return Math.pow(2,Math.ceil(Math.log(n)/Math.LN2))}function Td(n){return Math.pow(2,Math.floor(Math.log(n)/Math.LN2))}function Wy(n,e,t,i,r){let s=Math.cos,o=Math.sin,a=s(t/2),u=o(t/2),l=s((e+i)/2),c=o((e+i)/2),f=s((e-i)/2),h=o((e-i)/2),p=s((i-e)/2),g=o((i-e)/2);switch(r){case"XYX":n.set(a*c,u*f,u*h,a*l);break;case"YZY":n.set(u*h,a*c,u*f,a*l);break;case"ZXZ":n.set(u*f,u*h,a*c,a*l);break;case"XZX":n.set(a*c,u*g,u*p,a*l);break;case"YXY":n.set(u*p,a*c,u*g,a*l);break;case"ZYZ":n.set(u*g,u*p,a*c,a*l);break;default:Ze("MathUtils: .setQuaternionFromProperEuler() encountered an unknown order: "+r)}}function Cd(n){switch(n.constructor){case Uint32Array:return 4294967295;case Uint16Array:return 65535;case Uint8Array:case Uint8ClampedArray:return 255;case Int32Array:return 2147483647;case Int16Array:return 32767;case Int8Array:return 127;default:return}}function D0(n,e){if(e.constructor===Float32Array)return n;let t=Cd(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.max(n/t,-1)}function T0(n,e){if(e.constructor===Float32Array)return n;let t=Cd(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.round(n*t)}var Rd={DEG2RAD:pa,RAD2DEG:No,generateUUID:Go,clamp:xt,euclideanModulo:Dd,mapLinear:Ry,inverseLerp:Ny,lerp:ma,damp:Fy,pingpong:Py,smoothstep:Iy,smootherstep:Ly,randInt:Oy,randFloat:By,randFloatSpread:Uy,seededRandom:ky,degToRad:zy,radToDeg:Vy,isPowerOfTwo:Gy,ceilPowerOfTwo:Hy,floorPowerOfTwo:Td,setQuaternionFromProperEuler:Wy,normalize:T0,denormalize:D0},it=class{static{this.prototype.isVector2=!0}constructor(e=0,t=0){this.x=e,this.y=t}get width(){return this.x}set width(e){this.x=e}get height(){return this.y}set height(e){this.y=e}set(e,t){return this.x=e,this.y=t,this}setScalar(e){return this.x=e,this.y=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;default:throw new Error("THREE.Vector2: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;default:throw new Error("THREE.Vector2: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y)}copy(e){return this.x=e.x,this.y=e.y,this}add(e){return this.x+=e.x,this.y+=e.y,this}addScalar(e){return this.x+=e,this.y+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this}subScalar(e){return this.x-=e,this.y-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this}multiply(e){return this.x*=e.x,this.y*=e.y,this}multiplyScalar(e){return this.x*=e,this.y*=e,this}divide(e){return this.x/=e.x,this.y/=e.y,this}divideScalar(e){return this.multiplyScalar(1/e)}applyMatrix3(e){let t=this.x,i=this.y,r=e.elements;return this.x=r[0]*t+r[3]*i+r[6],this.y=r[1]*t+r[4]*i+r[7],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this}clamp(e,t){return this.x=xt(this.x,e.x,t.x),this.y=xt(this.y,e.y,t.y),this}clampScalar(e,t){return this.x=xt(this.x,e,t),this.y=xt(this.y,e,t),this}clampLength(e,t){let i=this.length();return this.divideScalar(i||1).multiplyScalar(xt(i,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this}negate(){return this.x=-this.x,this.y=-this.y,this}dot(e){return this.x*e.x+this.y*e.y}cross(e){return this.x*e.y-this.y*e.x}lengthSq(){return this.x*this.x+this.y*this.y}length(){return Math.sqrt(this.x*this.x+this.y*this.y)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)}normalize(){return this.divideScalar(this.length()||1)}angle(){return Math.atan2(-this.y,-this.x)+Math.PI}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let i=this.dot(e)/t;return Math.acos(xt(i,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,i=this.y-e.y;return t*t+i*i}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this}lerpVectors(e,t,i){return this.x=e.x+(t.x-e.x)*i,this.y=e.y+(t.y-e.y)*i,this}equals(e){return e.x===this.x&&e.y===this.y}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this}rotateAround(e,t){let i=Math.cos(t),r=Math.sin(t),s=this.x-e.x,o=this.y-e.y;return this.x=s*i-o*r+e.x,this.y=s*r+o*i+e.y,this}random(){return this.x=Math.random(),this.y=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y}},hi=class{constructor(e=0,t=0,i=0,r=1){this.isQuaternion=!0,this._x=e,this._y=t,this._z=i,this._w=r}static slerpFlat(e,t,i,r,s,o,a){let u=i[r+0],l=i[r+1],c=i[r+2],f=i[r+3],h=s[o+0],p=s[o+1],g=s[o+2],M=s[o+3];if(f!==M||u!==h||l!==p||c!==g){let x=u*h+l*p+c*g+f*M;x<0&&(h=-h,p=-p,g=-g,M=-M,x=-x);let m=1-a;if(x<.9995){let S=Math.acos(x),R=Math.sin(S);m=Math.sin(m*S)/R,a=Math.sin(a*S)/R,u=u*m+h*a,l=l*m+p*a,c=c*m+g*a,f=f*m+M*a}else{u=u*m+h*a,l=l*m+p*a,c=c*m+g*a,f=f*m+M*a;let S=1/Math.sqrt(u*u+l*l+c*c+f*f);u*=S,l*=S,c*=S,f*=S}}e[t]=u,e[t+1]=l,e[t+2]=c,e[t+3]=f}static multiplyQuaternionsFlat(e,t,i,r,s,o){let a=i[r],u=i[r+1],l=i[r+2],c=i[r+3],f=s[o],h=s[o+1],p=s[o+2],g=s[o+3];return e[t]=a*g+c*f+u*p-l*h,e[t+1]=u*g+c*h+l*f-a*p,e[t+2]=l*g+c*p+a*h-u*f,e[t+3]=c*g-a*f-u*h-l*p,e}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get w(){return this._w}set w(e){this._w=e,this._onChangeCallback()}set(e,t,i,r){return this._x=e,this._y=t,this._z=i,this._w=r,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._w)}copy(e){return this._x=e.x,this._y=e.y,this._z=e.z,this._w=e.w,this._onChangeCallback(),this}setFromEuler(e,t=!0){let i=e._x,r=e._y,s=e._z,o=e._order,a=Math.cos,u=Math.sin,l=a(i/2),c=a(r/2),f=a(s/2),h=u(i/2),p=u(r/2),g=u(s/2);switch(o){case"XYZ":this._x=h*c*f+l*p*g,this._y=l*p*f-h*c*g,this._z=l*c*g+h*p*f,this._w=l*c*f-h*p*g;break;case"YXZ":this._x=h*c*f+l*p*g,this._y=l*p*f-h*c*g,this._z=l*c*g-h*p*f,this._w=l*c*f+h*p*g;break;case"ZXY":this._x=h*c*f-l*p*g,this._y=l*p*f+h*c*g,this._z=l*c*g+h*p*f,this._w=l*c*f-h*p*g;break;case"ZYX":this._x=h*c*f-l*p*g,this._y=l*p*f+h*c*g,this._z=l*c*g-h*p*f,this._w=l*c*f+h*p*g;break;case"YZX":this._x=h*c*f+l*p*g,this._y=l*p*f+h*c*g,this._z=l*c*g-h*p*f,this._w=l*c*f-h*p*g;break;case"XZY":this._x=h*c*f-l*p*g,this._y=l*p*f-h*c*g,this._z=l*c*g+h*p*f,this._w=l*c*f+h*p*g;break;default:Ze("Quaternion: .setFromEuler() encountered an unknown order: "+o)}return t===!0&&this._onChangeCallback(),this}setFromAxisAngle(e,t){let i=t/2,r=Math.sin(i);return this._x=e.x*r,this._y=e.y*r,this._z=e.z*r,this._w=Math.cos(i),this._onChangeCallback(),this}setFromRotationMatrix(e){let t=e.elements,i=t[0],r=t[4],s=t[8],o=t[1],a=t[5],u=t[9],l=t[2],c=t[6],f=t[10],h=i+a+f;if(h>0){let p=.5/Math.sqrt(h+1);this._w=.25/p,this._x=(c-u)*p,this._y=(s-l)*p,this._z=(o-r)*p}else if(i>a&&i>f){let p=2*Math.sqrt(1+i-a-f);this._w=(c-u)/p,this._x=.25*p,this._y=(r+o)/p,this._z=(s+l)/p}else if(a>f){let p=2*Math.sqrt(1+a-i-f);this._w=(s-l)/p,this._x=(r+o)/p,this._y=.25*p,this._z=(u+c)/p}else{let p=2*Math.sqrt(1+f-i-a);this._w=(o-r)/p,this._x=(s+l)/p,this._y=(u+c)/p,this._z=.25*p}return this._onChangeCallback(),this}setFromUnitVectors(e,t){let i=e.dot(t)+1;return i<1e-8?(i=0,Math.abs(e.x)>Math.abs(e.z)?(this._x=-e.y,this._y=e.x,this._z=0,this._w=i):(this._x=0,this._y=-e.z,this._z=e.y,this._w=i)):(this._x=e.y*t.z-e.z*t.y,this._y=e.z*t.x-e.x*t.z,this._z=e.x*t.y-e.y*t.x,this._w=i),this.normalize()}angleTo(e){return 2*Math.acos(Math.abs(xt(this.dot(e),-1,1)))}rotateTowards(e,t){let i=this.angleTo(e);if(i===0)return this;let r=Math.min(1,t/i);return this.slerp(e,r),this}identity(){return this.set(0,0,0,1)}invert(){return this.conjugate()}conjugate(){return this._x*=-1,this._y*=-1,this._z*=-1,this._onChangeCallback(),this}dot(e){return this._x*e._x+this._y*e._y+this._z*e._z+this._w*e._w}lengthSq(){return this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w}length(){return Math.sqrt(this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w)}normalize(){let e=this.length();return e===0?(this._x=0,this._y=0,this._z=0,this._w=1):(e=1/e,this._x=this._x*e,this._y=this._y*e,this._z=this._z*e,this._w=this._w*e),this._onChangeCallback(),this}multiply(e){return this.multiplyQuaternions(this,e)}premultiply(e){return this.multiplyQuaternions(e,this)}multiplyQuaternions(e,t){let i=e._x,r=e._y,s=e._z,o=e._w,a=t._x,u=t._y,l=t._z,c=t._w;return this._x=i*c+o*a+r*l-s*u,this._y=r*c+o*u+s*a-i*l,this._z=s*c+o*l+i*u-r*a,this._w=o*c-i*a-r*u-s*l,this._onChangeCallback(),this}slerp(e,t){let i=e._x,r=e._y,s=e._z,o=e._w,a=this.dot(e);a<0&&(i=-i,r=-r,s=-s,o=-o,a=-a);let u=1-t;if(a<.9995){let l=Math.acos(a),c=Math.sin(l);u=Math.sin(u*l)/c,t=Math.sin(t*l)/c,this._x=this._x*u+i*t,this._y=this._y*u+r*t,this._z=this._z*u+s*t,this._w=this._w*u+o*t,this._onChangeCallback()}else this._x=this._x*u+i*t,this._y=this._y*u+r*t,this._z=this._z*u+s*t,this._w=this._w*u+o*t,this.normalize();return this}slerpQuaternions(e,t,i){return this.copy(e).slerp(t,i)}random(){let e=2*Math.PI*Math.random(),t=2*Math.PI*Math.random(),i=Math.random(),r=Math.sqrt(1-i),s=Math.sqrt(i);return this.set(r*Math.sin(e),r*Math.cos(e),s*Math.sin(t),s*Math.cos(t))}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._w===this._w}fromArray(e,t=0){return this._x=e[t],this._y=e[t+1],this._z=e[t+2],this._w=e[t+3],this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._w,e}fromBufferAttribute(e,t){return this._x=e.getX(t),this._y=e.getY(t),this._z=e.getZ(t),this._w=e.getW(t),this._onChangeCallback(),this}toJSON(){return this.toArray()}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._w}},oe=class{static{this.prototype.isVector3=!0}constructor(e=0,t=0,i=0){this.x=e,this.y=t,this.z=i}set(e,t,i){return i===void 0&&(i=this.z),this.x=e,this.y=t,this.z=i,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;default:throw new Error("THREE.Vector3: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;default:throw new Error("THREE.Vector3: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this}multiplyVectors(e,t){return this.x=e.x*t.x,this.y=e.y*t.y,this.z=e.z*t.z,this}applyEuler(e){return this.applyQuaternion(_g.setFromEuler(e))}applyAxisAngle(e,t){return this.applyQuaternion(_g.setFromAxisAngle(e,t))}applyMatrix3(e){let t=this.x,i=this.y,r=this.z,s=e.elements;return this.x=s[0]*t+s[3]*i+s[6]*r,this.y=s[1]*t+s[4]*i+s[7]*r,this.z=s[2]*t+s[5]*i+s[8]*r,this}applyNormalMatrix(e){return this.applyMatrix3(e).normalize()}applyMatrix4(e){let t=this.x,i=this.y,r=this.z,s=e.elements,o=1/(s[3]*t+s[7]*i+s[11]*r+s[15]);return this.x=(s[0]*t+s[4]*i+s[8]*r+s[12])*o,this.y=(s[1]*t+s[5]*i+s[9]*r+s[13])*o,this.z=(s[2]*t+s[6]*i+s[10]*r+s[14])*o,this}applyQuaternion(e){let t=this.x,i=this.y,r=this.z,s=e.x,o=e.y,a=e.z,u=e.w,l=2*(o*r-a*i),c=2*(a*t-s*r),f=2*(s*i-o*t);return this.x=t+u*l+o*f-a*c,this.y=i+u*c+a*l-s*f,this.z=r+u*f+s*c-o*l,this}project(e){return this.applyMatrix4(e.matrixWorldInverse).applyMatrix4(e.projectionMatrix)}unproject(e){return this.applyMatrix4(e.projectionMatrixInverse).applyMatrix4(e.matrixWorld)}transformDirection(e){let t=this.x,i=this.y,r=this.z,s=e.elements;return this.x=s[0]*t+s[4]*i+s[8]*r,this.y=s[1]*t+s[5]*i+s[9]*r,this.z=s[2]*t+s[6]*i+s[10]*r,this.normalize()}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this}divideScalar(e){return this.multiplyScalar(1/e)}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this}clamp(e,t){return this.x=xt(this.x,e.x,t.x),this.y=xt(this.y,e.y,t.y),this.z=xt(this.z,e.z,t.z),this}clampScalar(e,t){return this.x=xt(this.x,e,t),this.y=xt(this.y,e,t),this.z=xt(this.z,e,t),this}clampLength(e,t){let i=this.length();return this.divideScalar(i||1).multiplyScalar(xt(i,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this}lerpVectors(e,t,i){return this.x=e.x+(t.x-e.x)*i,this.y=e.y+(t.y-e.y)*i,this.z=e.z+(t.z-e.z)*i,this}cross(e){return this.crossVectors(this,e)}crossVectors(e,t){let i=e.x,r=e.y,s=e.z,o=t.x,a=t.y,u=t.z;return this.x=r*u-s*a,this.y=s*o-i*u,this.z=i*a-r*o,this}projectOnVector(e){let t=e.lengthSq();if(t===0)return this.set(0,0,0);let i=e.dot(this)/t;return this.copy(e).multiplyScalar(i)}projectOnPlane(e){return Df.copy(this).projectOnVector(e),this.sub(Df)}reflect(e){return this.sub(Df.copy(e).multiplyScalar(2*this.dot(e)))}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let i=this.dot(e)/t;return Math.acos(xt(i,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,i=this.y-e.y,r=this.z-e.z;return t*t+i*i+r*r}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)+Math.abs(this.z-e.z)}setFromSpherical(e){return this.setFromSphericalCoords(e.radius,e.phi,e.theta)}setFromSphericalCoords(e,t,i){let r=Math.sin(t)*e;return this.x=r*Math.sin(i),this.y=Math.cos(t)*e,this.z=r*Math.cos(i),this}setFromCylindrical(e){return this.setFromCylindricalCoords(e.radius,e.theta,e.y)}setFromCylindricalCoords(e,t,i){return this.x=e*Math.sin(t),this.y=i,this.z=e*Math.cos(t),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this}setFromMatrixScale(e){let t=this.setFromMatrixColumn(e,0).length(),i=this.setFromMatrixColumn(e,1).length(),r=this.setFromMatrixColumn(e,2).length();return this.x=t,this.y=i,this.z=r,this}setFromMatrixColumn(e,t){return this.fromArray(e.elements,t*4)}setFromMatrix3Column(e,t){return this.fromArray(e.elements,t*3)}setFromEuler(e){return this.x=e._x,this.y=e._y,this.z=e._z,this}setFromColor(e){return this.x=e.r,this.y=e.g,this.z=e.b,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this}randomDirection(){let e=Math.random()*Math.PI*2,t=Math.random()*2-1,i=Math.sqrt(1-t*t);return this.x=i*Math.cos(e),this.y=t,this.z=i*Math.sin(e),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z}},Df=new oe,_g=new hi,st=class{static{this.prototype.isMatrix3=!0}constructor(e,t,i,r,s,o,a,u,l){this.elements=[1,0,0,0,1,0,0,0,1],e!==void 0&&this.set(e,t,i,r,s,o,a,u,l)}set(e,t,i,r,s,o,a,u,l){let c=this.elements;return c[0]=e,c[1]=r,c[2]=a,c[3]=t,c[4]=s,c[5]=u,c[6]=i,c[7]=o,c[8]=l,this}identity(){return this.set(1,0,0,0,1,0,0,0,1),this}copy(e){let t=this.elements,i=e.elements;return t[0]=i[0],t[1]=i[1],t[2]=i[2],t[3]=i[3],t[4]=i[4],t[5]=i[5],t[6]=i[6],t[7]=i[7],t[8]=i[8],this}extractBasis(e,t,i){return e.setFromMatrix3Column(this,0),t.setFromMatrix3Column(this,1),i.setFromMatrix3Column(this,2),this}setFromMatrix4(e){let t=e.elements;return this.set(t[0],t[4],t[8],t[1],t[5],t[9],t[2],t[6],t[10]),this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let i=e.elements,r=t.elements,s=this.elements,o=i[0],a=i[3],u=i[6],l=i[1],c=i[4],f=i[7],h=i[2],p=i[5],g=i[8],M=r[0],x=r[3],m=r[6],S=r[1],R=r[4],b=r[7],N=r[2],T=r[5],v=r[8];return s[0]=o*M+a*S+u*N,s[3]=o*x+a*R+u*T,s[6]=o*m+a*b+u*v,s[1]=l*M+c*S+f*N,s[4]=l*x+c*R+f*T,s[7]=l*m+c*b+f*v,s[2]=h*M+p*S+g*N,s[5]=h*x+p*R+g*T,s[8]=h*m+p*b+g*v,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[3]*=e,t[6]*=e,t[1]*=e,t[4]*=e,t[7]*=e,t[2]*=e,t[5]*=e,t[8]*=e,this}determinant(){let e=this.elements,t=e[0],i=e[1],r=e[2],s=e[3],o=e[4],a=e[5],u=e[6],l=e[7],c=e[8];return t*o*c-t*a*l-i*s*c+i*a*u+r*s*l-r*o*u}invert(){let e=this.elements,t=e[0],i=e[1],r=e[2],s=e[3],o=e[4],a=e[5],u=e[6],l=e[7],c=e[8],f=c*o-a*l,h=a*u-c*s,p=l*s-o*u,g=t*f+i*h+r*p;if(g===0)return this.set(0,0,0,0,0,0,0,0,0);let M=1/g;return e[0]=f*M,e[1]=(r*l-c*i)*M,e[2]=(a*i-r*o)*M,e[3]=h*M,e[4]=(c*t-r*u)*M,e[5]=(r*s-a*t)*M,e[6]=p*M,e[7]=(i*u-l*t)*M,e[8]=(o*t-i*s)*M,this}transpose(){let e,t=this.elements;return e=t[1],t[1]=t[3],t[3]=e,e=t[2],t[2]=t[6],t[6]=e,e=t[5],t[5]=t[7],t[7]=e,this}getNormalMatrix(e){return this.setFromMatrix4(e).invert().transpose()}transposeIntoArray(e){let t=this.elements;return e[0]=t[0],e[1]=t[3],e[2]=t[6],e[3]=t[1],e[4]=t[4],e[5]=t[7],e[6]=t[2],e[7]=t[5],e[8]=t[8],this}setUvTransform(e,t,i,r,s,o,a){let u=Math.cos(s),l=Math.sin(s);return this.set(i*u,i*l,-i*(u*o+l*a)+o+e,-r*l,r*u,-r*(-l*o+u*a)+a+t,0,0,1),this}scale(e,t){return da("Matrix3: .scale() is deprecated. Use .makeScale() instead."),this.premultiply(Tf.makeScale(e,t)),this}rotate(e){return da("Matrix3: .rotate() is deprecated. Use .makeRotation() instead."),this.premultiply(Tf.makeRotation(-e)),this}translate(e,t){return da("Matrix3: .translate() is deprecated. Use .makeTranslation() instead."),this.premultiply(Tf.makeTranslation(e,t)),this}makeTranslation(e,t){return e.isVector2?this.set(1,0,e.x,0,1,e.y,0,0,1):this.set(1,0,e,0,1,t,0,0,1),this}makeRotation(e){let t=Math.cos(e),i=Math.sin(e);return this.set(t,-i,0,i,t,0,0,0,1),this}makeScale(e,t){return this.set(e,0,0,0,t,0,0,0,1),this}equals(e){let t=this.elements,i=e.elements;for(let r=0;r<9;r++)if(t[r]!==i[r])return!1;return!0}fromArray(e,t=0){for(let i=0;i<9;i++)this.elements[i]=e[i+t];return this}toArray(e=[],t=0){let i=this.elements;return e[t]=i[0],e[t+1]=i[1],e[t+2]=i[2],e[t+3]=i[3],e[t+4]=i[4],e[t+5]=i[5],e[t+6]=i[6],e[t+7]=i[7],e[t+8]=i[8],e}clone(){return new this.constructor().fromArray(this.elements)}},Tf=new st,vg=new st().set(.4123908,.3575843,.1804808,.212639,.7151687,.0721923,.0193308,.1191948,.9505322),yg=new st().set(3.2409699,-1.5373832,-.4986108,-.9692436,1.8759675,.0415551,.0556301,-.203977,1.0569715);function Xy(){let n={enabled:!0,workingColorSpace:xa,spaces:{},convert:function(r,s,o){return this.enabled===!1||s===o||!s||!o||(this.spaces[s].transfer===It&&(r.r=Rr(r.r),r.g=Rr(r.g),r.b=Rr(r.b)),this.spaces[s].primaries!==this.spaces[o].primaries&&(r.applyMatrix3(this.spaces[s].toXYZ),r.applyMatrix3(this.spaces[o].fromXYZ)),this.spaces[o].transfer===It&&(r.r=Do(r.r),r.g=Do(r.g),r.b=Do(r.b))),r},workingToColorSpace:function(r,s){return this.convert(r,this.workingColorSpace,s)},colorSpaceToWorking:function(r,s){return this.convert(r,s,this.workingColorSpace)},getPrimaries:function(r){return this.spaces[r].primaries},getTransfer:function(r){return r===Br?_a:this.spaces[r].transfer},getToneMappingMode:function(r){return this.spaces[r].outputColorSpaceConfig.toneMappingMode||"standard"},getLuminanceCoefficients:function(r,s=this.workingColorSpace){return r.fromArray(this.spaces[s].luminanceCoefficients)},define:function(r){Object.assign(this.spaces,r)},_getMatrix:function(r,s,o){return r.copy(this.spaces[o].fromXYZ).multiply(this.spaces[s].toXYZ)},_getDrawingBufferColorSpace:function(r){return this.spaces[r].outputColorSpaceConfig.drawingBufferColorSpace},_getUnpackColorSpace:function(r=this.workingColorSpace){return this.spaces[r].workingColorSpaceConfig.unpackColorSpace}},e=[.64,.33,.3,.6,.15,.06],t=[.2126,.7152,.0722],i=[.3127,.329];return n.define({[xa]:{primaries:e,whitePoint:i,transfer:_a,toXYZ:vg,fromXYZ:yg,luminanceCoefficients:t,workingColorSpaceConfig:{unpackColorSpace:Yn},outputColorSpaceConfig:{drawingBufferColorSpace:Yn}},[Yn]:{primaries:e,whitePoint:i,transfer:It,toXYZ:vg,fromXYZ:yg,luminanceCoefficients:t,outputColorSpaceConfig:{drawingBufferColorSpace:Yn}}}),n}var St=Xy();function Rr(n){return n<.04045?n*.0773993808:Math.pow(n*.9478672986+.0521327014,2.4)}function Do(n){return n<.0031308?n*12.92:1.055*Math.pow(n,.41666)-.055}var po,qu=class{static getDataURL(e,t="image/png"){if(/^data:/i.test(e.src)||typeof HTMLCanvasElement>"u")return e.src;let i;if(e instanceof HTMLCanvasElement)i=e;else{po===void 0&&(po=va("canvas")),po.width=e.width,po.height=e.height;let r=po.getContext("2d");e instanceof ImageData?r.putImageData(e,0,0):r.drawImage(e,0,0,e.width,e.height),i=po}return i.toDataURL(t)}static sRGBToLinear(e){if(typeof HTMLImageElement<"u"&&e instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&e instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&e instanceof ImageBitmap){let t=va("canvas");t.width=e.width,t.height=e.height;let i=t.getContext("2d");i.drawImage(e,0,0,e.width,e.height);let r=i.getImageData(0,0,e.width,e.height),s=r.data;for(let o=0;o<s.length;o++)s[o]=Rr(s[o]/255)*255;return i.putImageData(r,0,0),t}else if(e.data){let t=e.data.slice(0);for(let i=0;i<t.length;i++)t instanceof Uint8Array||t instanceof Uint8ClampedArray?t[i]=Math.floor(Rr(t[i]/255)*255):t[i]=Rr(t[i]);return{data:t,width:e.width,height:e.height}}else return Ze("ImageUtils.sRGBToLinear(): Unsupported image type. No color space conversion applied."),e}},qy=0,Fo=class{constructor(e=null){this.isTextureSource=!0,Object.defineProperty(this,"id",{value:qy++}),this.uuid=Go(),this.data=e,this.dataReady=!0,this.version=0}getSize(e){let t=this.data;return typeof HTMLVideoElement<"u"&&t instanceof HTMLVideoElement?e.set(t.videoWidth,t.videoHeight,0):typeof VideoFrame<"u"&&t instanceof VideoFrame?e.set(t.displayWidth,t.displayHeight,0):t!==null?e.set(t.width||0,t.height||0,t.depth||0):e.set(0,0,0),e}set needsUpdate(e){e===!0&&this.version++}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.images[this.uuid]!==void 0)return e.images[this.uuid];let i={uuid:this.uuid,url:""},r=this.data;if(r!==null){let s;if(Array.isArray(r)){s=[];for(let o=0,a=r.length;o<a;o++)r[o].isDataTexture?s.push(Cf(r[o].image)):s.push(Cf(r[o]))}else s=Cf(r);i.url=s}return t||(e.images[this.uuid]=i),i}};function Cf(n){return typeof HTMLImageElement<"u"&&n instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&n instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&n instanceof ImageBitmap?qu.getDataURL(n):n.data?{data:Array.from(n.data),width:n.width,height:n.height,type:n.data.constructor.name}:(Ze("Texture: Unable to serialize Texture."),{})}var Yy=0,Rf=new oe,ei=class n extends zi{constructor(e=n.DEFAULT_IMAGE,t=n.DEFAULT_MAPPING,i=lr,r=lr,s=Zn,o=Lr,a=Xi,u=ti,l=n.DEFAULT_ANISOTROPY,c=Br){super(),this.isTexture=!0,Object.defineProperty(this,"id",{value:Yy++}),this.uuid=Go(),this.name="",this.source=new Fo(e),this.mipmaps=[],this.mapping=t,this.channel=0,this.wrapS=i,this.wrapT=r,this.magFilter=s,this.minFilter=o,this.anisotropy=l,this.format=a,this.internalFormat=null,this.type=u,this.offset=new it(0,0),this.repeat=new it(1,1),this.center=new it(0,0),this.rotation=0,this.matrixAutoUpdate=!0,this.matrix=new st,this.generateMipmaps=!0,this.mipmapsAutoUpdate=!0,this.premultiplyAlpha=!1,this.flipY=!0,this.unpackAlignment=4,this.colorSpace=c,this.userData={},this.updateRanges=[],this.version=0,this.onUpdate=null,this.renderTarget=null,this.isRenderTargetTexture=!1,this.isArrayTexture=!!(e&&e.depth&&e.depth>1),this.pmremVersion=0,this.isPMREMTexture=!1,this.normalized=!1}get width(){return this.source.getSize(Rf).x}get height(){return this.source.getSize(Rf).y}get depth(){return this.source.getSize(Rf).z}get image(){return this.source.data}set image(e){this.source.data=e}updateMatrix(){this.matrix.setUvTransform(this.offset.x,this.offset.y,this.repeat.x,this.repeat.y,this.rotation,this.center.x,this.center.y)}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}clone(){return new this.constructor().copy(this)}copy(e){return this.name=e.name,this.source=e.source,this.mipmaps=e.mipmaps.slice(0),this.mapping=e.mapping,this.channel=e.channel,this.wrapS=e.wrapS,this.wrapT=e.wrapT,this.magFilter=e.magFilter,this.minFilter=e.minFilter,this.anisotropy=e.anisotropy,this.format=e.format,this.internalFormat=e.internalFormat,this.type=e.type,this.normalized=e.normalized,this.offset.copy(e.offset),this.repeat.copy(e.repeat),this.center.copy(e.center),this.rotation=e.rotation,this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrix.copy(e.matrix),this.generateMipmaps=e.generateMipmaps,this.mipmapsAutoUpdate=e.mipmapsAutoUpdate,this.premultiplyAlpha=e.premultiplyAlpha,this.flipY=e.flipY,this.unpackAlignment=e.unpackAlignment,this.colorSpace=e.colorSpace,this.renderTarget=e.renderTarget,this.isRenderTargetTexture=e.isRenderTargetTexture,this.isPMREMTexture=e.isPMREMTexture,this.isArrayTexture=e.isArrayTexture,this.userData=JSON.parse(JSON.stringify(e.userData)),this.needsUpdate=!0,this}setValues(e){for(let t in e){let i=e[t];if(i===void 0){Ze(`Texture.setValues(): parameter '${t}' has value of undefined.`);continue}let r=this[t];if(r===void 0){Ze(`Texture.setValues(): property '${t}' does not exist.`);continue}r&&i&&r.isVector2&&i.isVector2||r&&i&&r.isVector3&&i.isVector3||r&&i&&r.isMatrix3&&i.isMatrix3?r.copy(i):this[t]=i}}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.textures[this.uuid]!==void 0)return e.textures[this.uuid];let i={metadata:{version:4.7,type:"Texture",generator:"Texture.toJSON"},uuid:this.uuid,name:this.name,image:this.source.toJSON(e).uuid,mapping:this.mapping,channel:this.channel,repeat:[this.repeat.x,this.repeat.y],offset:[this.offset.x,this.offset.y],center:[this.center.x,this.center.y],rotation:this.rotation,wrap:[this.wrapS,this.wrapT],format:this.format,internalFormat:this.internalFormat,type:this.type,normalized:this.normalized,colorSpace:this.colorSpace,minFilter:this.minFilter,magFilter:this.magFilter,anisotropy:this.anisotropy,flipY:this.flipY,generateMipmaps:this.generateMipmaps,mipmapsAutoUpdate:this.mipmapsAutoUpdate,premultiplyAlpha:this.premultiplyAlpha,unpackAlignment:this.unpackAlignment};return Object.keys(this.userData).length>0&&(i.userData=this.userData),t||(e.textures[this.uuid]=i),i}dispose(){this.dispatchEvent({type:"dispose"})}transformUv(e){if(this.mapping!==pd)return e;if(e.applyMatrix3(this.matrix),e.x<0||e.x>1)switch(this.wrapS){case Hu:e.x=e.x-Math.floor(e.x);break;case lr:e.x=e.x<0?0:1;break;case Wu:Math.abs(Math.floor(e.x)%2)===1?e.x=Math.ceil(e.x)-e.x:e.x=e.x-Math.floor(e.x);break}if(e.y<0||e.y>1)switch(this.wrapT){case Hu:e.y=e.y-Math.floor(e.y);break;case lr:e.y=e.y<0?0:1;break;case Wu:Math.abs(Math.floor(e.y)%2)===1?e.y=Math.ceil(e.y)-e.y:e.y=e.y-Math.floor(e.y);break}return this.flipY&&(e.y=1-e.y),e}set needsUpdate(e){e===!0&&(this.version++,this.source.needsUpdate=!0)}set needsPMREMUpdate(e){e===!0&&this.pmremVersion++}};ei.DEFAULT_IMAGE=null;ei.DEFAULT_MAPPING=pd;ei.DEFAULT_ANISOTROPY=1;var tn=class{static{this.prototype.isVector4=!0}constructor(e=0,t=0,i=0,r=1){this.x=e,this.y=t,this.z=i,this.w=r}get width(){return this.z}set width(e){this.z=e}get height(){return this.w}set height(e){this.w=e}set(e,t,i,r){return this.x=e,this.y=t,this.z=i,this.w=r,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this.w=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setW(e){return this.w=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;case 3:this.w=t;break;default:throw new Error("THREE.Vector4: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;case 3:return this.w;default:throw new Error("THREE.Vector4: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z,this.w)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this.w=e.w!==void 0?e.w:1,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this.w+=e.w,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this.w+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this.w=e.w+t.w,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this.w+=e.w*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this.w-=e.w,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this.w-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this.w=e.w-t.w,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this.w*=e.w,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this.w*=e,this}applyMatrix4(e){let t=this.x,i=this.y,r=this.z,s=this.w,o=e.elements;return this.x=o[0]*t+o[4]*i+o[8]*r+o[12]*s,this.y=o[1]*t+o[5]*i+o[9]*r+o[13]*s,this.z=o[2]*t+o[6]*i+o[10]*r+o[14]*s,this.w=o[3]*t+o[7]*i+o[11]*r+o[15]*s,this}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this.w/=e.w,this}divideScalar(e){return this.multiplyScalar(1/e)}setAxisAngleFromQuaternion(e){this.w=2*Math.acos(e.w);let t=Math.sqrt(1-e.w*e.w);return t<1e-4?(this.x=1,this.y=0,this.z=0):(this.x=e.x/t,this.y=e.y/t,this.z=e.z/t),this}setAxisAngleFromRotationMatrix(e){let t,i,r,s,u=e.elements,l=u[0],c=u[4],f=u[8],h=u[1],p=u[5],g=u[9],M=u[2],x=u[6],m=u[10];if(Math.abs(c-h)<.01&&Math.abs(f-M)<.01&&Math.abs(g-x)<.01){if(Math.abs(c+h)<.1&&Math.abs(f+M)<.1&&Math.abs(g+x)<.1&&Math.abs(l+p+m-3)<.1)return this.set(1,0,0,0),this;t=Math.PI;let R=(l+1)/2,b=(p+1)/2,N=(m+1)/2,T=(c+h)/4,v=(f+M)/4,C=(g+x)/4;return R>b&&R>N?R<.01?(i=0,r=.707106781,s=.707106781):(i=Math.sqrt(R),r=T/i,s=v/i):b>N?b<.01?(i=.707106781,r=0,s=.707106781):(r=Math.sqrt(b),i=T/r,s=C/r):N<.01?(i=.707106781,r=.707106781,s=0):(s=Math.sqrt(N),i=v/s,r=C/s),this.set(i,r,s,t),this}let S=Math.sqrt((x-g)*(x-g)+(f-M)*(f-M)+(h-c)*(h-c));return Math.abs(S)<.001&&(S=1),this.x=(x-g)/S,this.y=(f-M)/S,this.z=(h-c)/S,this.w=Math.acos((l+p+m-1)/2),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this.w=t[15],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this.w=Math.min(this.w,e.w),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this.w=Math.max(this.w,e.w),this}clamp(e,t){return this.x=xt(this.x,e.x,t.x),this.y=xt(this.y,e.y,t.y),this.z=xt(this.z,e.z,t.z),this.w=xt(this.w,e.w,t.w),this}clampScalar(e,t){return this.x=xt(this.x,e,t),this.y=xt(this.y,e,t),this.z=xt(this.z,e,t),this.w=xt(this.w,e,t),this}clampLength(e,t){let i=this.length();return this.divideScalar(i||1).multiplyScalar(xt(i,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this.w=Math.floor(this.w),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this.w=Math.ceil(this.w),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this.w=Math.round(this.w),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this.w=Math.trunc(this.w),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this.w=-this.w,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z+this.w*e.w}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)+Math.abs(this.w)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this.w+=(e.w-this.w)*t,this}lerpVectors(e,t,i){return this.x=e.x+(t.x-e.x)*i,this.y=e.y+(t.y-e.y)*i,this.z=e.z+(t.z-e.z)*i,this.w=e.w+(t.w-e.w)*i,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z&&e.w===this.w}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this.w=e[t+3],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e[t+3]=this.w,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this.w=e.getW(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this.w=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z,yield this.w}},Yu=class extends zi{constructor(e=1,t=1,i={}){super(),i=Object.assign({generateMipmaps:!1,internalFormat:null,minFilter:Zn,depthBuffer:!0,stencilBuffer:!1,resolveColorBuffer:!0,resolveDepthBuffer:!0,resolveStencilBuffer:!0,storeMultisampledColorBuffer:!0,storeMultisampledDepthBuffer:!0,storeMultisampledStencilBuffer:!0,depthTexture:null,samples:0,count:1,depth:1,multiview:!1,useArrayDepthTexture:!1},i),this.isRenderTarget=!0,this.width=e,this.height=t,this.depth=i.depth,this.scissor=new tn(0,0,e,t),this.scissorTest=!1,this.viewport=new tn(0,0,e,t),this.textures=[];let r=i.count;for(let s=0;s<r;s++)this.textures[s]=new ei({width:e,height:t,depth:i.depth}),this.textures[s].isRenderTargetTexture=!0,this.textures[s].renderTarget=this;this._setTextureOptions(i),this.depthBuffer=i.depthBuffer,this.stencilBuffer=i.stencilBuffer,this.resolveColorBuffer=i.resolveColorBuffer,this.resolveDepthBuffer=i.resolveDepthBuffer,this.resolveStencilBuffer=i.resolveStencilBuffer,this.storeMultisampledColorBuffer=i.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=i.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=i.storeMultisampledStencilBuffer,this._depthTexture=null,this.depthTexture=i.depthTexture,this.samples=i.samples,this.multiview=i.multiview,this.useArrayDepthTexture=i.useArrayDepthTexture}_setTextureOptions(e={}){let t={minFilter:Zn,generateMipmaps:!1,flipY:!1,internalFormat:null};e.mapping!==void 0&&(t.mapping=e.mapping),e.wrapS!==void 0&&(t.wrapS=e.wrapS),e.wrapT!==void 0&&(t.wrapT=e.wrapT),e.wrapR!==void 0&&(t.wrapR=e.wrapR),e.magFilter!==void 0&&(t.magFilter=e.magFilter),e.minFilter!==void 0&&(t.minFilter=e.minFilter),e.format!==void 0&&(t.format=e.format),e.type!==void 0&&(t.type=e.type),e.anisotropy!==void 0&&(t.anisotropy=e.anisotropy),e.colorSpace!==void 0&&(t.colorSpace=e.colorSpace),e.flipY!==void 0&&(t.flipY=e.flipY),e.generateMipmaps!==void 0&&(t.generateMipmaps=e.generateMipmaps),e.mipmapsAutoUpdate!==void 0&&(t.mipmapsAutoUpdate=e.mipmapsAutoUpdate),e.internalFormat!==void 0&&(t.internalFormat=e.internalFormat);for(let i=0;i<this.textures.length;i++)this.textures[i].setValues(t)}get texture(){return this.textures[0]}set texture(e){this.textures[0]=e}set depthTexture(e){this._depthTexture!==null&&this._depthTexture.renderTarget===this&&(this._depthTexture.renderTarget=null),e!==null&&e.renderTarget===null&&(e.renderTarget=this),this._depthTexture=e}get depthTexture(){return this._depthTexture}setSize(e,t,i=1){if(this.width!==e||this.height!==t||this.depth!==i){this.width=e,this.height=t,this.depth=i;for(let r=0,s=this.textures.length;r<s;r++)this.textures[r].image.width=e,this.textures[r].image.height=t,this.textures[r].image.depth=i,this.textures[r].isData3DTexture!==!0&&(this.textures[r].isArrayTexture=this.textures[r].image.depth>1);this.dispose()}this.viewport.set(0,0,e,t),this.scissor.set(0,0,e,t)}clone(){return new this.constructor().copy(this)}copy(e){this.width=e.width,this.height=e.height,this.depth=e.depth,this.scissor.copy(e.scissor),this.scissorTest=e.scissorTest,this.viewport.copy(e.viewport),this.textures.length=0;for(let t=0,i=e.textures.length;t<i;t++){this.textures[t]=e.textures[t].clone(),this.textures[t].isRenderTargetTexture=!0,this.textures[t].renderTarget=this;let r=Object.assign({},e.textures[t].image);this.textures[t].source=new Fo(r)}if(this.depthBuffer=e.depthBuffer,this.stencilBuffer=e.stencilBuffer,this.resolveColorBuffer=e.resolveColorBuffer,this.resolveDepthBuffer=e.resolveDepthBuffer,this.resolveStencilBuffer=e.resolveStencilBuffer,this.storeMultisampledColorBuffer=e.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=e.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=e.storeMultisampledStencilBuffer,e.depthTexture!==null)if(e.depthTexture.renderTarget===e){let t=e.depthTexture.clone();t.renderTarget=null,this.depthTexture=t}else this.depthTexture=e.depthTexture;else this.depthTexture=null;return this.samples=e.samples,this.multiview=e.multiview,this.useArrayDepthTexture=e.useArrayDepthTexture,this}dispose(){this.dispatchEvent({type:"dispose"})}},fi=class extends Yu{constructor(e=1,t=1,i={}){super(e,t,i),this.isWebGLRenderTarget=!0}},ya=class extends ei{constructor(e=null,t=1,i=1,r=1){super(null),this.isDataArrayTexture=!0,this.image={data:e,width:t,height:i,depth:r},this.magFilter=Fn,this.minFilter=Fn,this.wrapR=lr,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1,this.layerUpdates=new Set}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}addLayerUpdate(e){this.layerUpdates.add(e)}clearLayerUpdates(){this.layerUpdates.clear()}};var $u=class extends ei{constructor(e=null,t=1,i=1,r=1){super(null),this.isData3DTexture=!0,this.image={data:e,width:t,height:i,depth:r},this.magFilter=Fn,this.minFilter=Fn,this.wrapR=lr,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}};var jt=class n{static{this.prototype.isMatrix4=!0}constructor(e,t,i,r,s,o,a,u,l,c,f,h,p,g,M,x){this.elements=[1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1],e!==void 0&&this.set(e,t,i,r,s,o,a,u,l,c,f,h,p,g,M,x)}set(e,t,i,r,s,o,a,u,l,c,f,h,p,g,M,x){let m=this.elements;return m[0]=e,m[4]=t,m[8]=i,m[12]=r,m[1]=s,m[5]=o,m[9]=a,m[13]=u,m[2]=l,m[6]=c,m[10]=f,m[14]=h,m[3]=p,m[7]=g,m[11]=M,m[15]=x,this}identity(){return this.set(1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1),this}clone(){return new n().fromArray(this.elements)}copy(e){let t=this.elements,i=e.elements;return t[0]=i[0],t[1]=i[1],t[2]=i[2],t[3]=i[3],t[4]=i[4],t[5]=i[5],t[6]=i[6],t[7]=i[7],t[8]=i[8],t[9]=i[9],t[10]=i[10],t[11]=i[11],t[12]=i[12],t[13]=i[13],t[14]=i[14],t[15]=i[15],this}copyPosition(e){let t=this.elements,i=e.elements;return t[12]=i[12],t[13]=i[13],t[14]=i[14],this}setFromMatrix3(e){let t=e.elements;return this.set(t[0],t[3],t[6],0,t[1],t[4],t[7],0,t[2],t[5],t[8],0,0,0,0,1),this}extractBasis(e,t,i){return this.determinantAffine()===0?(e.set(1,0,0),t.set(0,1,0),i.set(0,0,1),this):(e.setFromMatrixColumn(this,0),t.setFromMatrixColumn(this,1),i.setFromMatrixColumn(this,2),this)}makeBasis(e,t,i){return this.set(e.x,t.x,i.x,0,e.y,t.y,i.y,0,e.z,t.z,i.z,0,0,0,0,1),this}extractRotation(e){if(e.determinantAffine()===0)return this.identity();let t=this.elements,i=e.elements,r=1/mo.setFromMatrixColumn(e,0).length(),s=1/mo.setFromMatrixColumn(e,1).length(),o=1/mo.setFromMatrixColumn(e,2).length();return t[0]=i[0]*r,t[1]=i[1]*r,t[2]=i[2]*r,t[3]=0,t[4]=i[4]*s,t[5]=i[5]*s,t[6]=i[6]*s,t[7]=0,t[8]=i[8]*o,t[9]=i[9]*o,t[10]=i[10]*o,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromEuler(e){let t=this.elements,i=e.x,r=e.y,s=e.z,o=Math.cos(i),a=Math.sin(i),u=Math.cos(r),l=Math.sin(r),c=Math.cos(s),f=Math.sin(s);if(e.order==="XYZ"){let h=o*c,p=o*f,g=a*c,M=a*f;t[0]=u*c,t[4]=-u*f,t[8]=l,t[1]=p+g*l,t[5]=h-M*l,t[9]=-a*u,t[2]=M-h*l,t[6]=g+p*l,t[10]=o*u}else if(e.order==="YXZ"){let h=u*c,p=u*f,g=l*c,M=l*f;t[0]=h+M*a,t[4]=g*a-p,t[8]=o*l,t[1]=o*f,t[5]=o*c,t[9]=-a,t[2]=p*a-g,t[6]=M+h*a,t[10]=o*u}else if(e.order==="ZXY"){let h=u*c,p=u*f,g=l*c,M=l*f;t[0]=h-M*a,t[4]=-o*f,t[8]=g+p*a,t[1]=p+g*a,t[5]=o*c,t[9]=M-h*a,t[2]=-o*l,t[6]=a,t[10]=o*u}else if(e.order==="ZYX"){let h=o*c,p=o*f,g=a*c,M=a*f;t[0]=u*c,t[4]=g*l-p,t[8]=h*l+M,t[1]=u*f,t[5]=M*l+h,t[9]=p*l-g,t[2]=-l,t[6]=a*u,t[10]=o*u}else if(e.order==="YZX"){let h=o*u,p=o*l,g=a*u,M=a*l;t[0]=u*c,t[4]=M-h*f,t[8]=g*f+p,t[1]=f,t[5]=o*c,t[9]=-a*c,t[2]=-l*c,t[6]=p*f+g,t[10]=h-M*f}else if(e.order==="XZY"){let h=o*u,p=o*l,g=a*u,M=a*l;t[0]=u*c,t[4]=-f,t[8]=l*c,t[1]=h*f+M,t[5]=o*c,t[9]=p*f-g,t[2]=g*f-p,t[6]=a*c,t[10]=M*f+h}return t[3]=0,t[7]=0,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromQuaternion(e){return this.compose($y,e,Zy)}lookAt(e,t,i){let r=this.elements;return li.subVectors(e,t),li.lengthSq()===0&&(li.z=1),li.normalize(),Zr.crossVectors(i,li),Zr.lengthSq()===0&&(Math.abs(i.z)===1?li.x+=1e-4:li.z+=1e-4,li.normalize(),Zr.crossVectors(i,li)),Zr.normalize(),fu.crossVectors(li,Zr),r[0]=Zr.x,r[4]=fu.x,r[8]=li.x,r[1]=Zr.y,r[5]=fu.y,r[9]=li.y,r[2]=Zr.z,r[6]=fu.z,r[10]=li.z,this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let i=e.elements,r=t.elements,s=this.elements,o=i[0],a=i[4],u=i[8],l=i[12],c=i[1],f=i[5],h=i[9],p=i[13],g=i[2],M=i[6],x=i[10],m=i[14],S=i[3],R=i[7],b=i[11],N=i[15],T=r[0],v=r[4],C=r[8],G=r[12],F=r[1],P=r[5],W=r[9],k=r[13],I=r[2],Z=r[6],te=r[10],Y=r[14],fe=r[3],re=r[7],ue=r[11],de=r[15];return s[0]=o*T+a*F+u*I+l*fe,s[4]=o*v+a*P+u*Z+l*re,s[8]=o*C+a*W+u*te+l*ue,s[12]=o*G+a*k+u*Y+l*de,s[1]=c*T+f*F+h*I+p*fe,s[5]=c*v+f*P+h*Z+p*re,s[9]=c*C+f*W+h*te+p*ue,s[13]=c*G+f*k+h*Y+p*de,s[2]=g*T+M*F+x*I+m*fe,s[6]=g*v+M*P+x*Z+m*re,s[10]=g*C+M*W+x*te+m*ue,s[14]=g*G+M*k+x*Y+m*de,s[3]=S*T+R*F+b*I+N*fe,s[7]=S*v+R*P+b*Z+N*re,s[11]=S*C+R*W+b*te+N*ue,s[15]=S*G+R*k+b*Y+N*de,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[4]*=e,t[8]*=e,t[12]*=e,t[1]*=e,t[5]*=e,t[9]*=e,t[13]*=e,t[2]*=e,t[6]*=e,t[10]*=e,t[14]*=e,t[3]*=e,t[7]*=e,t[11]*=e,t[15]*=e,this}determinant(){let e=this.elements,t=e[0],i=e[4],r=e[8],s=e[12],o=e[1],a=e[5],u=e[9],l=e[13],c=e[2],f=e[6],h=e[10],p=e[14],g=e[3],M=e[7],x=e[11],m=e[15],S=u*p-l*h,R=a*p-l*f,b=a*h-u*f,N=o*p-l*c,T=o*h-u*c,v=o*f-a*c;return t*(M*S-x*R+m*b)-i*(g*S-x*N+m*T)+r*(g*R-M*N+m*v)-s*(g*b-M*T+x*v)}determinantAffine(){let e=this.elements,t=e[0],i=e[4],r=e[8],s=e[1],o=e[5],a=e[9],u=e[2],l=e[6],c=e[10];return t*(o*c-a*l)-i*(s*c-a*u)+r*(s*l-o*u)}transpose(){let e=this.elements,t;return t=e[1],e[1]=e[4],e[4]=t,t=e[2],e[2]=e[8],e[8]=t,t=e[6],e[6]=e[9],e[9]=t,t=e[3],e[3]=e[12],e[12]=t,t=e[7],e[7]=e[13],e[13]=t,t=e[11],e[11]=e[14],e[14]=t,this}setPosition(e,t,i){let r=this.elements;return e.isVector3?(r[12]=e.x,r[13]=e.y,r[14]=e.z):(r[12]=e,r[13]=t,r[14]=i),this}invert(){let e=this.elements,t=e[0],i=e[1],r=e[2],s=e[3],o=e[4],a=e[5],u=e[6],l=e[7],c=e[8],f=e[9],h=e[10],p=e[11],g=e[12],M=e[13],x=e[14],m=e[15],S=t*a-i*o,R=t*u-r*o,b=t*l-s*o,N=i*u-r*a,T=i*l-s*a,v=r*l-s*u,C=c*M-f*g,G=c*x-h*g,F=c*m-p*g,P=f*x-h*M,W=f*m-p*M,k=h*m-p*x,I=S*k-R*W+b*P+N*F-T*G+v*C;if(I===0)return this.set(0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);let Z=1/I;return e[0]=(a*k-u*W+l*P)*Z,e[1]=(r*W-i*k-s*P)*Z,e[2]=(M*v-x*T+m*N)*Z,e[3]=(h*T-f*v-p*N)*Z,e[4]=(u*F-o*k-l*G)*Z,e[5]=(t*k-r*F+s*G)*Z,e[6]=(x*b-g*v-m*R)*Z,e[7]=(c*v-h*b+p*R)*Z,e[8]=(o*W-a*F+l*C)*Z,e[9]=(i*F-t*W-s*C)*Z,e[10]=(g*T-M*b+m*S)*Z,e[11]=(f*b-c*T-p*S)*Z,e[12]=(a*G-o*P-u*C)*Z,e[13]=(t*P-i*G+r*C)*Z,e[14]=(M*R-g*N-x*S)*Z,e[15]=(c*N-f*R+h*S)*Z,this}scale(e){let t=this.elements,i=e.x,r=e.y,s=e.z;return t[0]*=i,t[4]*=r,t[8]*=s,t[1]*=i,t[5]*=r,t[9]*=s,t[2]*=i,t[6]*=r,t[10]*=s,t[3]*=i,t[7]*=r,t[11]*=s,this}getMaxScaleOnAxis(){let e=this.elements,t=e[0]*e[0]+e[1]*e[1]+e[2]*e[2],i=e[4]*e[4]+e[5]*e[5]+e[6]*e[6],r=e[8]*e[8]+e[9]*e[9]+e[10]*e[10];return Math.sqrt(Math.max(t,i,r))}makeTranslation(e,t,i){return e.isVector3?this.set(1,0,0,e.x,0,1,0,e.y,0,0,1,e.z,0,0,0,1):this.set(1,0,0,e,0,1,0,t,0,0,1,i,0,0,0,1),this}makeRotationX(e){let t=Math.cos(e),i=Math.sin(e);return this.set(1,0,0,0,0,t,-i,0,0,i,t,0,0,0,0,1),this}makeRotationY(e){let t=Math.cos(e),i=Math.sin(e);return this.set(t,0,i,0,0,1,0,0,-i,0,t,0,0,0,0,1),this}makeRotationZ(e){let t=Math.cos(e),i=Math.sin(e);return this.set(t,-i,0,0,i,t,0,0,0,0,1,0,0,0,0,1),this}makeRotationAxis(e,t){let i=Math.cos(t),r=Math.sin(t),s=1-i,o=e.x,a=e.y,u=e.z,l=s*o,c=s*a;return this.set(l*o+i,l*a-r*u,l*u+r*a,0,l*a+r*u,c*a+i,c*u-r*o,0,l*u-r*a,c*u+r*o,s*u*u+i,0,0,0,0,1),this}makeScale(e,t,i){return this.set(e,0,0,0,0,t,0,0,0,0,i,0,0,0,0,1),this}makeShear(e,t,i,r,s,o){return this.set(1,i,s,0,e,1,o,0,t,r,1,0,0,0,0,1),this}compose(e,t,i){let r=this.elements,s=t._x,o=t._y,a=t._z,u=t._w,l=s+s,c=o+o,f=a+a,h=s*l,p=s*c,g=s*f,M=o*c,x=o*f,m=a*f,S=u*l,R=u*c,b=u*f,N=i.x,T=i.y,v=i.z;return r[0]=(1-(M+m))*N,r[1]=(p+b)*N,r[2]=(g-R)*N,r[3]=0,r[4]=(p-b)*T,r[5]=(1-(h+m))*T,r[6]=(x+S)*T,r[7]=0,r[8]=(g+R)*v,r[9]=(x-S)*v,r[10]=(1-(h+M))*v,r[11]=0,r[12]=e.x,r[13]=e.y,r[14]=e.z,r[15]=1,this}decompose(e,t,i){let r=this.elements;e.x=r[12],e.y=r[13],e.z=r[14];let s=this.determinantAffine();if(s===0)return i.set(1,1,1),t.identity(),this;let o=mo.set(r[0],r[1],r[2]).length(),a=mo.set(r[4],r[5],r[6]).length(),u=mo.set(r[8],r[9],r[10]).length();s<0&&(o=-o),Bi.copy(this);let l=1/o,c=1/a,f=1/u;return Bi.elements[0]*=l,Bi.elements[1]*=l,Bi.elements[2]*=l,Bi.elements[4]*=c,Bi.elements[5]*=c,Bi.elements[6]*=c,Bi.elements[8]*=f,Bi.elements[9]*=f,Bi.elements[10]*=f,t.setFromRotationMatrix(Bi),i.x=o,i.y=a,i.z=u,this}makePerspective(e,t,i,r,s,o,a=wi,u=!1){let l=this.elements,c=2*s/(t-e),f=2*s/(i-r),h=(t+e)/(t-e),p=(i+r)/(i-r),g,M;if(u)g=s/(o-s),M=o*s/(o-s);else if(a===wi)g=-(o+s)/(o-s),M=-2*o*s/(o-s);else if(a===Co)g=-o/(o-s),M=-o*s/(o-s);else throw new Error("THREE.Matrix4.makePerspective(): Invalid coordinate system: "+a);return l[0]=c,l[4]=0,l[8]=h,l[12]=0,l[1]=0,l[5]=f,l[9]=p,l[13]=0,l[2]=0,l[6]=0,l[10]=g,l[14]=M,l[3]=0,l[7]=0,l[11]=-1,l[15]=0,this}makeOrthographic(e,t,i,r,s,o,a=wi,u=!1){let l=this.elements,c=2/(t-e),f=2/(i-r),h=-(t+e)/(t-e),p=-(i+r)/(i-r),g,M;if(u)g=1/(o-s),M=o/(o-s);else if(a===wi)g=-2/(o-s),M=-(o+s)/(o-s);else if(a===Co)g=-1/(o-s),M=-s/(o-s);else throw new Error("THREE.Matrix4.makeOrthographic(): Invalid coordinate system: "+a);return l[0]=c,l[4]=0,l[8]=0,l[12]=h,l[1]=0,l[5]=f,l[9]=0,l[13]=p,l[2]=0,l[6]=0,l[10]=g,l[14]=M,l[3]=0,l[7]=0,l[11]=0,l[15]=1,this}equals(e){let t=this.elements,i=e.elements;for(let r=0;r<16;r++)if(t[r]!==i[r])return!1;return!0}fromArray(e,t=0){for(let i=0;i<16;i++)this.elements[i]=e[i+t];return this}toArray(e=[],t=0){let i=this.elements;return e[t]=i[0],e[t+1]=i[1],e[t+2]=i[2],e[t+3]=i[3],e[t+4]=i[4],e[t+5]=i[5],e[t+6]=i[6],e[t+7]=i[7],e[t+8]=i[8],e[t+9]=i[9],e[t+10]=i[10],e[t+11]=i[11],e[t+12]=i[12],e[t+13]=i[13],e[t+14]=i[14],e[t+15]=i[15],e}},mo=new oe,Bi=new jt,$y=new oe(0,0,0),Zy=new oe(1,1,1),Zr=new oe,fu=new oe,li=new oe,Sg=new jt,Mg=new hi,Fr=class n{constructor(e=0,t=0,i=0,r=n.DEFAULT_ORDER){this.isEuler=!0,this._x=e,this._y=t,this._z=i,this._order=r}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get order(){return this._order}set order(e){this._order=e,this._onChangeCallback()}set(e,t,i,r=this._order){return this._x=e,this._y=t,this._z=i,this._order=r,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._order)}copy(e){return this._x=e._x,this._y=e._y,this._z=e._z,this._order=e._order,this._onChangeCallback(),this}setFromRotationMatrix(e,t=this._order,i=!0){let r=e.elements,s=r[0],o=r[4],a=r[8],u=r[1],l=r[5],c=r[9],f=r[2],h=r[6],p=r[10];switch(t){case"XYZ":this._y=Math.asin(xt(a,-1,1)),Math.abs(a)<.9999999?(this._x=Math.atan2(-c,p),this._z=Math.atan2(-o,s)):(this._x=Math.atan2(h,l),this._z=0);break;case"YXZ":this._x=Math.asin(-xt(c,-1,1)),Math.abs(c)<.9999999?(this._y=Math.atan2(a,p),this._z=Math.atan2(u,l)):(this._y=Math.atan2(-f,s),this._z=0);break;case"ZXY":this._x=Math.asin(xt(h,-1,1)),Math.abs(h)<.9999999?(this._y=Math.atan2(-f,p),this._z=Math.atan2(-o,l)):(this._y=0,this._z=Math.atan2(u,s));break;case"ZYX":this._y=Math.asin(-xt(f,-1,1)),Math.abs(f)<.9999999?(this._x=Math.atan2(h,p),this._z=Math.atan2(u,s)):(this._x=0,this._z=Math.atan2(-o,l));break;case"YZX":this._z=Math.asin(xt(u,-1,1)),Math.abs(u)<.9999999?(this._x=Math.atan2(-c,l),this._y=Math.atan2(-f,s)):(this._x=0,this._y=Math.atan2(a,p));break;case"XZY":this._z=Math.asin(-xt(o,-1,1)),Math.abs(o)<.9999999?(this._x=Math.atan2(h,l),this._y=Math.atan2(a,s)):(this._x=Math.atan2(-c,p),this._y=0);break;default:Ze("Euler: .setFromRotationMatrix() encountered an unknown order: "+t)}return this._order=t,i===!0&&this._onChangeCallback(),this}setFromQuaternion(e,t,i){return Sg.makeRotationFromQuaternion(e),this.setFromRotationMatrix(Sg,t,i)}setFromVector3(e,t=this._order){return this.set(e.x,e.y,e.z,t)}reorder(e){return Mg.setFromEuler(this),this.setFromQuaternion(Mg,e)}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._order===this._order}fromArray(e){return this._x=e[0],this._y=e[1],this._z=e[2],e[3]!==void 0&&(this._order=e[3]),this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._order,e}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._order}};Fr.DEFAULT_ORDER="XYZ";var Sa=class{constructor(){this.mask=1}set(e){this.mask=(1<<e|0)>>>0}enable(e){this.mask|=1<<e|0}enableAll(){this.mask=-1}toggle(e){this.mask^=1<<e|0}disable(e){this.mask&=~(1<<e|0)}disableAll(){this.mask=0}test(e){return(this.mask&e.mask)!==0}isEnabled(e){return(this.mask&(1<<e|0))!==0}},jy=0,bg=new oe,go=new hi,Ar=new jt,du=new oe,la=new oe,Jy=new oe,Ky=new hi,Eg=new oe(1,0,0),Ag=new oe(0,1,0),wg=new oe(0,0,1),Dg={type:"added"},Qy={type:"removed"},xo={type:"childadded",child:null},Nf={type:"childremoved",child:null},Ln=class n extends zi{constructor(){super(),this.isObject3D=!0,Object.defineProperty(this,"id",{value:jy++}),this.uuid=Go(),this.name="",this.type="Object3D",this.parent=null,this.children=[],this.up=n.DEFAULT_UP.clone();let e=new oe,t=new Fr,i=new hi,r=new oe(1,1,1);function s(){i.setFromEuler(t,!1)}function o(){t.setFromQuaternion(i,void 0,!1)}t._onChange(s),i._onChange(o),Object.defineProperties(this,{position:{configurable:!0,enumerable:!0,value:e},rotation:{configurable:!0,enumerable:!0,value:t},quaternion:{configurable:!0,enumerable:!0,value:i},scale:{configurable:!0,enumerable:!0,value:r},modelViewMatrix:{value:new jt},normalMatrix:{value:new st}}),this.matrix=new jt,this.matrixWorld=new jt,this.matrixAutoUpdate=n.DEFAULT_MATRIX_AUTO_UPDATE,this.matrixWorldAutoUpdate=n.DEFAULT_MATRIX_WORLD_AUTO_UPDATE,this.matrixWorldNeedsUpdate=!1,this.layers=new Sa,this.visible=!0,this.castShadow=!1,this.receiveShadow=!1,this.frustumCulled=!0,this.renderOrder=0,this.animations=[],this.customDepthMaterial=void 0,this.customDistanceMaterial=void 0,this.static=!1,this.userData={},this.pivot=null}onBeforeShadow(){}onAfterShadow(){}onBeforeRender(){}onAfterRender(){}applyMatrix4(e){this.matrixAutoUpdate&&this.updateMatrix(),this.matrix.premultiply(e),this.matrix.decompose(this.position,this.quaternion,this.scale),this.pivot!==null&&this.position.copy(this.pivot).applyMatrix4(this.matrix).sub(this.pivot)}applyQuaternion(e){return this.quaternion.premultiply(e),this}setRotationFromAxisAngle(e,t){this.quaternion.setFromAxisAngle(e,t)}setRotationFromEuler(e){this.quaternion.setFromEuler(e,!0)}setRotationFromMatrix(e){this.quaternion.setFromRotationMatrix(e)}setRotationFromQuaternion(e){this.quaternion.copy(e)}rotateOnAxis(e,t){return go.setFromAxisAngle(e,t),this.quaternion.multiply(go),this}rotateOnWorldAxis(e,t){return go.setFromAxisAngle(e,t),this.quaternion.premultiply(go),this}rotateX(e){return this.rotateOnAxis(Eg,e)}rotateY(e){return this.rotateOnAxis(Ag,e)}rotateZ(e){return this.rotateOnAxis(wg,e)}translateOnAxis(e,t){return bg.copy(e).applyQuaternion(this.quaternion),this.position.add(bg.multiplyScalar(t)),this}translateX(e){return this.translateOnAxis(Eg,e)}translateY(e){return this.translateOnAxis(Ag,e)}translateZ(e){return this.translateOnAxis(wg,e)}localToWorld(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(this.matrixWorld)}worldToLocal(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(Ar.copy(this.matrixWorld).invert())}lookAt(e,t,i){e.isVector3?du.copy(e):du.set(e,t,i);let r=this.parent;this.updateWorldMatrix(!0,!1),la.setFromMatrixPosition(this.matrixWorld),this.isCamera||this.isLight?Ar.lookAt(la,du,this.up):Ar.lookAt(du,la,this.up),this.quaternion.setFromRotationMatrix(Ar),r&&(Ar.extractRotation(r.matrixWorld),go.setFromRotationMatrix(Ar),this.quaternion.premultiply(go.invert()))}add(e){if(arguments.length>1){for(let t=0;t<arguments.length;t++)this.add(arguments[t]);return this}return e===this?(nt("Object3D.add: object can't be added as a child of itself.",e),this):(e&&e.isObject3D?(e.removeFromParent(),e.parent=this,this.children.push(e),e.dispatchEvent(Dg),xo.child=e,this.dispatchEvent(xo),xo.child=null):nt("Object3D.add: object not an instance of THREE.Object3D.",e),this)}remove(e){if(arguments.length>1){for(let i=0;i<arguments.length;i++)this.remove(arguments[i]);return this}let t=this.children.indexOf(e);return t!==-1&&(e.parent=null,this.children.splice(t,1),e.dispatchEvent(Qy),Nf.child=e,this.dispatchEvent(Nf),Nf.child=null),this}removeFromParent(){let e=this.parent;return e!==null&&e.remove(this),this}clear(){return this.remove(...this.children)}attach(e){return this.updateWorldMatrix(!0,!1),Ar.copy(this.matrixWorld).invert(),e.parent!==null&&(e.parent.updateWorldMatrix(!0,!1),Ar.multiply(e.parent.matrixWorld)),e.applyMatrix4(Ar),e.removeFromParent(),e.parent=this,this.children.push(e),e.updateWorldMatrix(!1,!0),e.dispatchEvent(Dg),xo.child=e,this.dispatchEvent(xo),xo.child=null,this}getObjectById(e){return this.getObjectByProperty("id",e)}getObjectByName(e){return this.getObjectByProperty("name",e)}getObjectByProperty(e,t){if(this[e]===t)return this;for(let i=0,r=this.children.length;i<r;i++){let o=this.children[i].getObjectByProperty(e,t);if(o!==void 0)return o}}getObjectsByProperty(e,t,i=[]){this[e]===t&&i.push(this);let r=this.children;for(let s=0,o=r.length;s<o;s++)r[s].getObjectsByProperty(e,t,i);return i}getWorldPosition(e){return this.updateWorldMatrix(!0,!1),e.setFromMatrixPosition(this.matrixWorld)}getWorldQuaternion(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(la,e,Jy),e}getWorldScale(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(la,Ky,e),e}getWorldDirection(e){this.updateWorldMatrix(!0,!1);let t=this.matrixWorld.elements;return e.set(t[8],t[9],t[10]).normalize()}raycast(){}intersectsFrustum(){return!0}traverse(e){e(this);let t=this.children;for(let i=0,r=t.length;i<r;i++)t[i].traverse(e)}traverseVisible(e){if(this.visible===!1)return;e(this);let t=this.children;for(let i=0,r=t.length;i<r;i++)t[i].traverseVisible(e)}traverseAncestors(e){let t=this.parent;t!==null&&(e(t),t.traverseAncestors(e))}updateMatrix(){this.matrix.compose(this.position,this.quaternion,this.scale);let e=this.pivot;if(e!==null){let t=e.x,i=e.y,r=e.z,s=this.matrix.elements;s[12]+=t-s[0]*t-s[4]*i-s[8]*r,s[13]+=i-s[1]*t-s[5]*i-s[9]*r,s[14]+=r-s[2]*t-s[6]*i-s[10]*r}this.matrixWorldNeedsUpdate=!0}updateMatrixWorld(e){this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||e)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,e=!0);let t=this.children;for(let i=0,r=t.length;i<r;i++)t[i].updateMatrixWorld(e)}updateWorldMatrix(e,t,i=!1){let r=this.parent;if(e===!0&&r!==null&&r.updateWorldMatrix(!0,!1),this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||i)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,i=!0),t===!0){let s=this.children;for(let o=0,a=s.length;o<a;o++)s[o].updateWorldMatrix(!1,!0,i)}}toJSON(e){let t=e===void 0||typeof e=="string",i={};t&&(e={geometries:{},materials:{},textures:{},images:{},shapes:{},skeletons:{},animations:{},nodes:{}},i.metadata={version:4.7,type:"Object",generator:"Object3D.toJSON"});let r={};r.uuid=this.uuid,r.type=this.type,r.name=this.name,r.castShadow=this.castShadow,r.receiveShadow=this.receiveShadow,r.visible=this.visible,r.frustumCulled=this.frustumCulled,r.renderOrder=this.renderOrder,r.static=this.static,r.matrixAutoUpdate=this.matrixAutoUpdate,Object.keys(this.userData).length>0&&(r.userData=this.userData),r.layers=this.layers.mask,r.matrix=this.matrix.toArray(),r.up=this.up.toArray(),this.pivot!==null&&(r.pivot=this.pivot.toArray()),this.morphTargetDictionary!==void 0&&(r.morphTargetDictionary=Object.assign({},this.morphTargetDictionary)),this.morphTargetInfluences!==void 0&&(r.morphTargetInfluences=this.morphTargetInfluences.slice()),this.isInstancedMesh&&(r.type="InstancedMesh",r.count=this.count,r.instanceMatrix=this.instanceMatrix.toJSON(),this.instanceColor!==null&&(r.instanceColor=this.instanceColor.toJSON())),this.isBatchedMesh&&(r.type="BatchedMesh",r.perObjectFrustumCulled=this.perObjectFrustumCulled,r.sortObjects=this.sortObjects,r.drawRanges=this._drawRanges,r.reservedRanges=this._reservedRanges,r.geometryInfo=this._geometryInfo.map(a=>({...a,boundingBox:a.boundingBox?a.boundingBox.toJSON():void 0,boundingSphere:a.boundingSphere?a.boundingSphere.toJSON():void 0})),r.instanceInfo=this._instanceInfo.map(a=>({...a})),r.availableInstanceIds=this._availableInstanceIds.slice(),r.availableGeometryIds=this._availableGeometryIds.slice(),r.nextIndexStart=this._nextIndexStart,r.nextVertexStart=this._nextVertexStart,r.geometryCount=this._geometryCount,r.maxInstanceCount=this._maxInstanceCount,r.maxVertexCount=this._maxVertexCount,r.maxIndexCount=this._maxIndexCount,r.geometryInitialized=this._geometryInitialized,r.matricesTexture=this._matricesTexture.toJSON(e),r.indirectTexture=this._indirectTexture.toJSON(e),this._colorsTexture!==null&&(r.colorsTexture=this._colorsTexture.toJSON(e)),this.boundingSphere!==null&&(r.boundingSphere=this.boundingSphere.toJSON()),this.boundingBox!==null&&(r.boundingBox=this.boundingBox.toJSON()));function s(a,u){return a[u.uuid]===void 0&&(a[u.uuid]=u.toJSON(e)),u.uuid}if(this.isScene)this.background&&(this.background.isColor?r.background=this.background.toJSON():this.background.isTexture&&(r.background=this.background.toJSON(e).uuid)),this.environment&&this.environment.isTexture&&this.environment.isRenderTargetTexture!==!0&&(r.environment=this.environment.toJSON(e).uuid);else if(this.isMesh||this.isLine||this.isPoints){r.geometry=s(e.geometries,this.geometry);let a=this.geometry.parameters;if(a!==void 0&&a.shapes!==void 0){let u=a.shapes;if(Array.isArray(u))for(let l=0,c=u.length;l<c;l++){let f=u[l];s(e.shapes,f)}else s(e.shapes,u)}}if(this.isSkinnedMesh&&(r.bindMode=this.bindMode,r.bindMatrix=this.bindMatrix.toArray(),this.skeleton!==void 0&&(s(e.skeletons,this.skeleton),r.skeleton=this.skeleton.uuid)),this.material!==void 0)if(Array.isArray(this.material)){let a=[];for(let u=0,l=this.material.length;u<l;u++)a.push(s(e.materials,this.material[u]));r.material=a}else r.material=s(e.materials,this.material);if(this.children.length>0){r.children=[];for(let a=0;a<this.children.length;a++)r.children.push(this.children[a].toJSON(e).object)}if(this.animations.length>0){r.animations=[];for(let a=0;a<this.animations.length;a++){let u=this.animations[a];r.animations.push(s(e.animations,u))}}if(t){let a=o(e.geometries),u=o(e.materials),l=o(e.textures),c=o(e.images),f=o(e.shapes),h=o(e.skeletons),p=o(e.animations),g=o(e.nodes);a.length>0&&(i.geometries=a),u.length>0&&(i.materials=u),l.length>0&&(i.textures=l),c.length>0&&(i.images=c),f.length>0&&(i.shapes=f),h.length>0&&(i.skeletons=h),p.length>0&&(i.animations=p),g.length>0&&(i.nodes=g)}return i.object=r,i;function o(a){let u=[];for(let l in a){let c=a[l];delete c.metadata,u.push(c)}return u}}clone(e){return new this.constructor().copy(this,e)}copy(e,t=!0){if(this.name=e.name,this.up.copy(e.up),this.position.copy(e.position),this.rotation.order=e.rotation.order,this.quaternion.copy(e.quaternion),this.scale.copy(e.scale),this.pivot=e.pivot!==null?e.pivot.clone():null,this.matrix.copy(e.matrix),this.matrixWorld.copy(e.matrixWorld),this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrixWorldAutoUpdate=e.matrixWorldAutoUpdate,this.matrixWorldNeedsUpdate=e.matrixWorldNeedsUpdate,this.layers.mask=e.layers.mask,this.visible=e.visible,this.castShadow=e.castShadow,this.receiveShadow=e.receiveShadow,this.frustumCulled=e.frustumCulled,this.renderOrder=e.renderOrder,this.static=e.static,this.animations=e.animations.slice(),this.userData=JSON.parse(JSON.stringify(e.userData)),t===!0)for(let i=0;i<e.children.length;i++){let r=e.children[i];this.add(r.clone())}return this}dispose(){this.dispatchEvent({type:"dispose"})}};Ln.DEFAULT_UP=new oe(0,1,0);Ln.DEFAULT_MATRIX_AUTO_UPDATE=!0;Ln.DEFAULT_MATRIX_WORLD_AUTO_UPDATE=!0;var Is=class extends Ln{constructor(){super(),this.isGroup=!0,this.type="Group"}},eS={type:"move"},Po=class{constructor(){this._targetRay=null,this._grip=null,this._hand=null}getHandSpace(){return this._hand===null&&(this._hand=new Is,this._hand.matrixAutoUpdate=!1,this._hand.visible=!1,this._hand.joints={},this._hand.inputState={pinching:!1}),this._hand}getTargetRaySpace(){return this._targetRay===null&&(this._targetRay=new Is,this._targetRay.matrixAutoUpdate=!1,this._targetRay.visible=!1,this._targetRay.hasLinearVelocity=!1,this._targetRay.linearVelocity=new oe,this._targetRay.hasAngularVelocity=!1,this._targetRay.angularVelocity=new oe),this._targetRay}getGripSpace(){return this._grip===null&&(this._grip=new Is,this._grip.matrixAutoUpdate=!1,this._grip.visible=!1,this._grip.hasLinearVelocity=!1,this._grip.linearVelocity=new oe,this._grip.hasAngularVelocity=!1,this._grip.angularVelocity=new oe,this._grip.eventsEnabled=!1),this._grip}dispatchEvent(e){return this._targetRay!==null&&this._targetRay.dispatchEvent(e),this._grip!==null&&this._grip.dispatchEvent(e),this._hand!==null&&this._hand.dispatchEvent(e),this}connect(e){if(e&&e.hand){let t=this._hand;if(t)for(let i of e.hand.values())this._getHandJoint(t,i)}return this.dispatchEvent({type:"connected",data:e}),this}disconnect(e){return this.dispatchEvent({type:"disconnected",data:e}),this._targetRay!==null&&(this._targetRay.visible=!1),this._grip!==null&&(this._grip.visible=!1),this._hand!==null&&(this._hand.visible=!1),this}update(e,t,i){let r=null,s=null,o=null,a=this._targetRay,u=this._grip,l=this._hand;if(e&&t.session.visibilityState!=="visible-blurred"){if(l&&e.hand){o=!0;for(let M of e.hand.values()){let x=t.getJointPose(M,i),m=this._getHandJoint(l,M);x!==null&&(m.matrix.fromArray(x.transform.matrix),m.matrix.decompose(m.position,m.quaternion,m.scale),m.matrixWorldNeedsUpdate=!0,m.jointRadius=x.radius),m.visible=x!==null}let c=l.joints["index-finger-tip"],f=l.joints["thumb-tip"],h=c.position.distanceTo(f.position),p=.02,g=.005;l.inputState.pinching&&h>p+g?(l.inputState.pinching=!1,this.dispatchEvent({type:"pinchend",handedness:e.handedness,target:this})):!l.inputState.pinching&&h<=p-g&&(l.inputState.pinching=!0,this.dispatchEvent({type:"pinchstart",handedness:e.handedness,target:this}))}else u!==null&&e.gripSpace&&(s=t.getPose(e.gripSpace,i),s!==null&&(u.matrix.fromArray(s.transform.matrix),u.matrix.decompose(u.position,u.quaternion,u.scale),u.matrixWorldNeedsUpdate=!0,s.linearVelocity?(u.hasLinearVelocity=!0,u.linearVelocity.copy(s.linearVelocity)):u.hasLinearVelocity=!1,s.angularVelocity?(u.hasAngularVelocity=!0,u.angularVelocity.copy(s.angularVelocity)):u.hasAngularVelocity=!1,u.eventsEnabled&&u.dispatchEvent({type:"gripUpdated",data:e,target:this})));a!==null&&(r=t.getPose(e.targetRaySpace,i),r===null&&s!==null&&(r=s),r!==null&&(a.matrix.fromArray(r.transform.matrix),a.matrix.decompose(a.position,a.quaternion,a.scale),a.matrixWorldNeedsUpdate=!0,r.linearVelocity?(a.hasLinearVelocity=!0,a.linearVelocity.copy(r.linearVelocity)):a.hasLinearVelocity=!1,r.angularVelocity?(a.hasAngularVelocity=!0,a.angularVelocity.copy(r.angularVelocity)):a.hasAngularVelocity=!1,this.dispatchEvent(eS)))}return a!==null&&(a.visible=r!==null),u!==null&&(u.visible=s!==null),l!==null&&(l.visible=o!==null),this}_getHandJoint(e,t){if(e.joints[t.jointName]===void 0){let i=new Is;i.matrixAutoUpdate=!1,i.visible=!1,e.joints[t.jointName]=i,e.add(i)}return e.joints[t.jointName]}},C0={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074},jr={h:0,s:0,l:0},pu={h:0,s:0,l:0};function Ff(n,e,t){return t<0&&(t+=1),t>1&&(t-=1),t<1/6?n+(e-n)*6*t:t<1/2?e:t<2/3?n+(e-n)*6*(2/3-t):n}var ft=class{constructor(e,t,i){return this.isColor=!0,this.r=1,this.g=1,this.b=1,this.set(e,t,i)}set(e,t,i){if(t===void 0&&i===void 0){let r=e;r&&r.isColor?this.copy(r):typeof r=="number"?this.setHex(r):typeof r=="string"&&this.setStyle(r)}else this.setRGB(e,t,i);return this}setScalar(e){return this.r=e,this.g=e,this.b=e,this}setHex(e,t=Yn){return e=Math.floor(e),this.r=(e>>16&255)/255,this.g=(e>>8&255)/255,this.b=(e&255)/255,St.colorSpaceToWorking(this,t),this}setRGB(e,t,i,r=St.workingColorSpace){return this.r=e,this.g=t,this.b=i,St.colorSpaceToWorking(this,r),this}setHSL(e,t,i,r=St.workingColorSpace){if(e=Dd(e,1),t=xt(t,0,1),i=xt(i,0,1),t===0)this.r=this.g=this.b=i;else{let s=i<=.5?i*(1+t):i+t-i*t,o=2*i-s;this.r=Ff(o,s,e+1/3),this.g=Ff(o,s,e),this.b=Ff(o,s,e-1/3)}return St.colorSpaceToWorking(this,r),this}setStyle(e,t=Yn){function i(s){s!==void 0&&parseFloat(s)<1&&Ze("Color: Alpha component of "+e+" will be ignored.")}let r;if(r=/^(\w+)\(([^\)]*)\)/.exec(e)){let s,o=r[1],a=r[2];switch(o){case"rgb":case"rgba":if(s=/^\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return i(s[4]),this.setRGB(Math.min(255,parseInt(s[1],10))/255,Math.min(255,parseInt(s[2],10))/255,Math.min(255,parseInt(s[3],10))/255,t);if(s=/^\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return i(s[4]),this.setRGB(Math.min(100,parseFloat(s[1]))/100,Math.min(100,parseFloat(s[2]))/100,Math.min(100,parseFloat(s[3]))/100,t);break;case"hsl":case"hsla":if(s=/^\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return i(s[4]),this.setHSL(parseFloat(s[1])/360,parseFloat(s[2])/100,parseFloat(s[3])/100,t);break;default:Ze("Color: Unknown color model "+e)}}else if(r=/^\#([A-Fa-f\d]+)$/.exec(e)){let s=r[1],o=s.length;if(o===3)return this.setRGB(parseInt(s.charAt(0),16)/15,parseInt(s.charAt(1),16)/15,parseInt(s.charAt(2),16)/15,t);if(o===6)return this.setHex(parseInt(s,16),t);Ze("Color: Invalid hex color "+e)}else if(e&&e.length>0)return this.setColorName(e,t);return this}setColorName(e,t=Yn){let i=C0[e.toLowerCase()];return i!==void 0?this.setHex(i,t):Ze("Color: Unknown color "+e),this}clone(){return new this.constructor(this.r,this.g,this.b)}copy(e){return this.r=e.r,this.g=e.g,this.b=e.b,this}copySRGBToLinear(e){return this.r=Rr(e.r),this.g=Rr(e.g),this.b=Rr(e.b),this}copyLinearToSRGB(e){return this.r=Do(e.r),this.g=Do(e.g),this.b=Do(e.b),this}convertSRGBToLinear(){return this.copySRGBToLinear(this),this}convertLinearToSRGB(){return this.copyLinearToSRGB(this),this}getHex(e=Yn){return St.workingToColorSpace(kn.copy(this),e),Math.round(xt(kn.r*255,0,255))*65536+Math.round(xt(kn.g*255,0,255))*256+Math.round(xt(kn.b*255,0,255))}getHexString(e=Yn){return("000000"+this.getHex(e).toString(16)).slice(-6)}getHSL(e,t=St.workingColorSpace){St.workingToColorSpace(kn.copy(this),t);let i=kn.r,r=kn.g,s=kn.b,o=Math.max(i,r,s),a=Math.min(i,r,s),u,l,c=(a+o)/2;if(a===o)u=0,l=0;else{let f=o-a;switch(l=c<=.5?f/(o+a):f/(2-o-a),o){case i:u=(r-s)/f+(r<s?6:0);break;case r:u=(s-i)/f+2;break;case s:u=(i-r)/f+4;break}u/=6}return e.h=u,e.s=l,e.l=c,e}getRGB(e,t=St.workingColorSpace){return St.workingToColorSpace(kn.copy(this),t),e.r=kn.r,e.g=kn.g,e.b=kn.b,e}getStyle(e=Yn){St.workingToColorSpace(kn.copy(this),e);let t=kn.r,i=kn.g,r=kn.b;return e!==Yn?`color(${e} ${t.toFixed(3)} ${i.toFixed(3)} ${r.toFixed(3)})`:`rgb(${Math.round(t*255)},${Math.round(i*255)},${Math.round(r*255)})`}offsetHSL(e,t,i){return this.getHSL(jr),this.setHSL(jr.h+e,jr.s+t,jr.l+i)}add(e){return this.r+=e.r,this.g+=e.g,this.b+=e.b,this}addColors(e,t){return this.r=e.r+t.r,this.g=e.g+t.g,this.b=e.b+t.b,this}addScalar(e){return this.r+=e,this.g+=e,this.b+=e,this}sub(e){return this.r=Math.max(0,this.r-e.r),this.g=Math.max(0,this.g-e.g),this.b=Math.max(0,this.b-e.b),this}multiply(e){return this.r*=e.r,this.g*=e.g,this.b*=e.b,this}multiplyScalar(e){return this.r*=e,this.g*=e,this.b*=e,this}lerp(e,t){return this.r+=(e.r-this.r)*t,this.g+=(e.g-this.g)*t,this.b+=(e.b-this.b)*t,this}lerpColors(e,t,i){return this.r=e.r+(t.r-e.r)*i,this.g=e.g+(t.g-e.g)*i,this.b=e.b+(t.b-e.b)*i,this}lerpHSL(e,t){this.getHSL(jr),e.getHSL(pu);let i=ma(jr.h,pu.h,t),r=ma(jr.s,pu.s,t),s=ma(jr.l,pu.l,t);return this.setHSL(i,r,s),this}setFromVector3(e){return this.r=e.x,this.g=e.y,this.b=e.z,this}applyMatrix3(e){let t=this.r,i=this.g,r=this.b,s=e.elements;return this.r=s[0]*t+s[3]*i+s[6]*r,this.g=s[1]*t+s[4]*i+s[7]*r,this.b=s[2]*t+s[5]*i+s[8]*r,this}equals(e){return e.r===this.r&&e.g===this.g&&e.b===this.b}fromArray(e,t=0){return this.r=e[t],this.g=e[t+1],this.b=e[t+2],this}toArray(e=[],t=0){return e[t]=this.r,e[t+1]=this.g,e[t+2]=this.b,e}fromBufferAttribute(e,t){return this.r=e.getX(t),this.g=e.getY(t),this.b=e.getZ(t),this}toJSON(){return this.getHex()}*[Symbol.iterator](){yield this.r,yield this.g,yield this.b}},kn=new ft;ft.NAMES=C0;var Ma=class extends Ln{constructor(){super(),this.isScene=!0,this.type="Scene",this.background=null,this.environment=null,this.fog=null,this.backgroundBlurriness=0,this.backgroundIntensity=1,this.backgroundRotation=new Fr,this.environmentIntensity=1,this.environmentRotation=new Fr,this.overrideMaterial=null,typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}copy(e,t){return super.copy(e,t),this.background=e.background!==null?e.background.clone():null,this.environment=e.environment!==null?e.environment.clone():null,this.fog=e.fog!==null?e.fog.clone():null,this.backgroundBlurriness=e.backgroundBlurriness,this.backgroundIntensity=e.backgroundIntensity,this.backgroundRotation.copy(e.backgroundRotation),this.environmentIntensity=e.environmentIntensity,this.environmentRotation.copy(e.environmentRotation),this.overrideMaterial=e.overrideMaterial!==null?e.overrideMaterial.clone():null,this.matrixAutoUpdate=e.matrixAutoUpdate,this}toJSON(e){let t=super.toJSON(e);return this.fog!==null&&(t.object.fog=this.fog.toJSON()),t.object.backgroundBlurriness=this.backgroundBlurriness,t.object.backgroundIntensity=this.backgroundIntensity,t.object.backgroundRotation=this.backgroundRotation.toArray(),t.object.environmentIntensity=this.environmentIntensity,t.object.environmentRotation=this.environmentRotation.toArray(),t}},Ui=new oe,wr=new oe,Pf=new oe,Dr=new oe,_o=new oe,vo=new oe,Tg=new oe,If=new oe,Lf=new oe,Of=new oe,Bf=new tn,Uf=new tn,kf=new tn,es=class n{constructor(e=new oe,t=new oe,i=new oe){this.a=e,this.b=t,this.c=i}static getNormal(e,t,i,r){r.subVectors(i,t),Ui.subVectors(e,t),r.cross(Ui);let s=r.lengthSq();return s>0?r.multiplyScalar(1/Math.sqrt(s)):r.set(0,0,0)}static getBarycoord(e,t,i,r,s){Ui.subVectors(r,t),wr.subVectors(i,t),Pf.subVectors(e,t);let o=Ui.dot(Ui),a=Ui.dot(wr),u=Ui.dot(Pf),l=wr.dot(wr),c=wr.dot(Pf),f=o*l-a*a;if(f===0)return s.set(0,0,0),null;let h=1/f,p=(l*u-a*c)*h,g=(o*c-a*u)*h;return s.set(1-p-g,g,p)}static containsPoint(e,t,i,r){return this.getBarycoord(e,t,i,r,Dr)===null?!1:Dr.x>=0&&Dr.y>=0&&Dr.x+Dr.y<=1}static getInterpolation(e,t,i,r,s,o,a,u){return this.getBarycoord(e,t,i,r,Dr)===null?(u.x=0,u.y=0,"z"in u&&(u.z=0),"w"in u&&(u.w=0),null):(u.setScalar(0),u.addScaledVector(s,Dr.x),u.addScaledVector(o,Dr.y),u.addScaledVector(a,Dr.z),u)}static getInterpolatedAttribute(e,t,i,r,s,o){return Bf.setScalar(0),Uf.setScalar(0),kf.setScalar(0),Bf.fromBufferAttribute(e,t),Uf.fromBufferAttribute(e,i),kf.fromBufferAttribute(e,r),o.setScalar(0),o.addScaledVector(Bf,s.x),o.addScaledVector(Uf,s.y),o.addScaledVector(kf,s.z),o}static isFrontFacing(e,t,i,r){return Ui.subVectors(i,t),wr.subVectors(e,t),Ui.cross(wr).dot(r)<0}set(e,t,i){return this.a.copy(e),this.b.copy(t),this.c.copy(i),this}setFromPointsAndIndices(e,t,i,r){return this.a.copy(e[t]),this.b.copy(e[i]),this.c.copy(e[r]),this}setFromAttributeAndIndices(e,t,i,r){return this.a.fromBufferAttribute(e,t),this.b.fromBufferAttribute(e,i),this.c.fromBufferAttribute(e,r),this}clone(){return new this.constructor().copy(this)}copy(e){return this.a.copy(e.a),this.b.copy(e.b),this.c.copy(e.c),this}getArea(){return Ui.subVectors(this.c,this.b),wr.subVectors(this.a,this.b),Ui.cross(wr).length()*.5}getMidpoint(e){return e.addVectors(this.a,this.b).add(this.c).multiplyScalar(1/3)}getNormal(e){return n.getNormal(this.a,this.b,this.c,e)}getPlane(e){return e.setFromCoplanarPoints(this.a,this.b,this.c)}getBarycoord(e,t){return n.getBarycoord(e,this.a,this.b,this.c,t)}getInterpolation(e,t,i,r,s){return n.getInterpolation(e,this.a,this.b,this.c,t,i,r,s)}containsPoint(e){return n.containsPoint(e,this.a,this.b,this.c)}isFrontFacing(e){return n.isFrontFacing(this.a,this.b,this.c,e)}intersectsBox(e){return e.intersectsTriangle(this)}closestPointToPoint(e,t){let i=this.a,r=this.b,s=this.c,o,a;_o.subVectors(r,i),vo.subVectors(s,i),If.subVectors(e,i);let u=_o.dot(If),l=vo.dot(If);if(u<=0&&l<=0)return t.copy(i);Lf.subVectors(e,r);let c=_o.dot(Lf),f=vo.dot(Lf);if(c>=0&&f<=c)return t.copy(r);let h=u*f-c*l;if(h<=0&&u>=0&&c<=0&&u-c>0)return o=u/(u-c),t.copy(i).addScaledVector(_o,o);Of.subVectors(e,s);let p=_o.dot(Of),g=vo.dot(Of);if(g>=0&&p<=g)return t.copy(s);let M=p*l-u*g;if(M<=0&&l>=0&&g<=0)return a=l/(l-g),t.copy(i).addScaledVector(vo,a);let x=c*g-p*f;if(x<=0&&f-c>=0&&p-g>=0)return Tg.subVectors(s,r),a=(f-c)/(f-c+(p-g)),t.copy(r).addScaledVector(Tg,a);let m=1/(x+M+h);return o=M*m,a=h*m,t.copy(i).addScaledVector(_o,o).addScaledVector(vo,a)}equals(e){return e.a.equals(this.a)&&e.b.equals(this.b)&&e.c.equals(this.c)}},ts=class{constructor(e=new oe(1/0,1/0,1/0),t=new oe(-1/0,-1/0,-1/0)){this.isBox3=!0,this.min=e,this.max=t}set(e,t){return this.min.copy(e),this.max.copy(t),this}setFromArray(e){this.makeEmpty();for(let t=0,i=e.length;t<i;t+=3)this.expandByPoint(ki.fromArray(e,t));return this}setFromBufferAttribute(e){this.makeEmpty();for(let t=0,i=e.count;t<i;t++)this.expandByPoint(ki.fromBufferAttribute(e,t));return this}setFromPoints(e){this.makeEmpty();for(let t=0,i=e.length;t<i;t++)this.expandByPoint(e[t]);return this}setFromCenterAndSize(e,t){let i=ki.copy(t).multiplyScalar(.5);return this.min.copy(e).sub(i),this.max.copy(e).add(i),this}setFromObject(e,t=!1){return this.makeEmpty(),this.expandByObject(e,t)}clone(){return new this.constructor().copy(this)}copy(e){return this.min.copy(e.min),this.max.copy(e.max),this}makeEmpty(){return this.min.x=this.min.y=this.min.z=1/0,this.max.x=this.max.y=this.max.z=-1/0,this}isEmpty(){return this.max.x<this.min.x||this.max.y<this.min.y||this.max.z<this.min.z}getCenter(e){return this.isEmpty()?e.set(0,0,0):e.addVectors(this.min,this.max).multiplyScalar(.5)}getSize(e){return this.isEmpty()?e.set(0,0,0):e.subVectors(this.max,this.min)}expandByPoint(e){return this.min.min(e),this.max.max(e),this}expandByVector(e){return this.min.sub(e),this.max.add(e),this}expandByScalar(e){return this.min.addScalar(-e),this.max.addScalar(e),this}expandByObject(e,t=!1){e.updateWorldMatrix(!1,!1);let i=e.geometry;if(i!==void 0){let s=i.getAttribute("position");if(t===!0&&s!==void 0&&e.isInstancedMesh!==!0&&e.isBatchedMesh!==!0)for(let o=0,a=s.count;o<a;o++)e.isMesh===!0?e.getVertexPosition(o,ki):ki.fromBufferAttribute(s,o),ki.applyMatrix4(e.matrixWorld),this.expandByPoint(ki);else e.boundingBox!==void 0?(e.boundingBox===null&&e.computeBoundingBox(),mu.copy(e.boundingBox)):(i.boundingBox===null&&i.computeBoundingBox(),mu.copy(i.boundingBox)),mu.applyMatrix4(e.matrixWorld),this.union(mu)}let r=e.children;for(let s=0,o=r.length;s<o;s++)this.expandByObject(r[s],t);return this}containsPoint(e){return e.x>=this.min.x&&e.x<=this.max.x&&e.y>=this.min.y&&e.y<=this.max.y&&e.z>=this.min.z&&e.z<=this.max.z}containsBox(e){return this.min.x<=e.min.x&&e.max.x<=this.max.x&&this.min.y<=e.min.y&&e.max.y<=this.max.y&&this.min.z<=e.min.z&&e.max.z<=this.max.z}getParameter(e,t){return t.set((e.x-this.min.x)/(this.max.x-this.min.x),(e.y-this.min.y)/(this.max.y-this.min.y),(e.z-this.min.z)/(this.max.z-this.min.z))}intersectsBox(e){return e.max.x>=this.min.x&&e.min.x<=this.max.x&&e.max.y>=this.min.y&&e.min.y<=this.max.y&&e.max.z>=this.min.z&&e.min.z<=this.max.z}intersectsSphere(e){return this.clampPoint(e.center,ki),ki.distanceToSquared(e.center)<=e.radius*e.radius}intersectsPlane(e){let t,i;return e.normal.x>0?(t=e.normal.x*this.min.x,i=e.normal.x*this.max.x):(t=e.normal.x*this.max.x,i=e.normal.x*this.min.x),e.normal.y>0?(t+=e.normal.y*this.min.y,i+=e.normal.y*this.max.y):(t+=e.normal.y*this.max.y,i+=e.normal.y*this.min.y),e.normal.z>0?(t+=e.normal.z*this.min.z,i+=e.normal.z*this.max.z):(t+=e.normal.z*this.max.z,i+=e.normal.z*this.min.z),t<=-e.constant&&i>=-e.constant}intersectsTriangle(e){if(this.isEmpty())return!1;this.getCenter(ua),gu.subVectors(this.max,ua),yo.subVectors(e.a,ua),So.subVectors(e.b,ua),Mo.subVectors(e.c,ua),Jr.subVectors(So,yo),Kr.subVectors(Mo,So),Rs.subVectors(yo,Mo);let t=[0,-Jr.z,Jr.y,0,-Kr.z,Kr.y,0,-Rs.z,Rs.y,Jr.z,0,-Jr.x,Kr.z,0,-Kr.x,Rs.z,0,-Rs.x,-Jr.y,Jr.x,0,-Kr.y,Kr.x,0,-Rs.y,Rs.x,0];return!zf(t,yo,So,Mo,gu)||(t=[1,0,0,0,1,0,0,0,1],!zf(t,yo,So,Mo,gu))?!1:(xu.crossVectors(Jr,Kr),t=[xu.x,xu.y,xu.z],zf(t,yo,So,Mo,gu))}clampPoint(e,t){return t.copy(e).clamp(this.min,this.max)}distanceToPoint(e){return this.clampPoint(e,ki).distanceTo(e)}getBoundingSphere(e){return this.isEmpty()?e.makeEmpty():(this.getCenter(e.center),e.radius=this.getSize(ki).length()*.5),e}intersect(e){return this.min.max(e.min),this.max.min(e.max),this.isEmpty()&&this.makeEmpty(),this}union(e){return this.min.min(e.min),this.max.max(e.max),this}applyMatrix4(e){return this.isEmpty()?this:(Tr[0].set(this.min.x,this.min.y,this.min.z).applyMatrix4(e),Tr[1].set(this.min.x,this.min.y,this.max.z).applyMatrix4(e),Tr[2].set(this.min.x,this.max.y,this.min.z).applyMatrix4(e),Tr[3].set(this.min.x,this.max.y,this.max.z).applyMatrix4(e),Tr[4].set(this.max.x,this.min.y,this.min.z).applyMatrix4(e),Tr[5].set(this.max.x,this.min.y,this.max.z).applyMatrix4(e),Tr[6].set(this.max.x,this.max.y,this.min.z).applyMatrix4(e),Tr[7].set(this.max.x,this.max.y,this.max.z).applyMatrix4(e),this.setFromPoints(Tr),this)}translate(e){return this.min.add(e),this.max.add(e),this}equals(e){return e.min.equals(this.min)&&e.max.equals(this.max)}toJSON(){return{min:this.min.toArray(),max:this.max.toArray()}}fromJSON(e){return this.min.fromArray(e.min),this.max.fromArray(e.max),this}},Tr=[new oe,new oe,new oe,new oe,new oe,new oe,new oe,new oe],ki=new oe,mu=new ts,yo=new oe,So=new oe,Mo=new oe,Jr=new oe,Kr=new oe,Rs=new oe,ua=new oe,gu=new oe,xu=new oe,Ns=new oe;function zf(n,e,t,i,r){for(let s=0,o=n.length-3;s<=o;s+=3){Ns.fromArray(n,s);let a=r.x*Math.abs(Ns.x)+r.y*Math.abs(Ns.y)+r.z*Math.abs(Ns.z),u=e.dot(Ns),l=t.dot(Ns),c=i.dot(Ns);if(Math.max(-Math.max(u,l,c),Math.min(u,l,c))>a)return!1}return!0}var gn=new oe,_u=new it,tS=0,Di=class extends zi{constructor(e,t,i=!1){if(super(),Array.isArray(e))throw new TypeError("THREE.BufferAttribute: array should be a Typed Array.");this.isBufferAttribute=!0,Object.defineProperty(this,"id",{value:tS++}),this.name="",this.array=e,this.itemSize=t,this.count=e!==void 0?e.length/t:0,this.normalized=i,this.usage=M0,this.updateRanges=[],this.gpuType=Hi,this.version=0,this._normalizationScale=e!==void 0?Cd(e):void 0}onUploadCallback(){}set needsUpdate(e){e===!0&&this.version++}setUsage(e){return this.usage=e,this}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}copy(e){return this.name=e.name,this.array=new e.array.constructor(e.array),this.itemSize=e.itemSize,this.count=e.count,this.normalized=e.normalized,this.usage=e.usage,this.gpuType=e.gpuType,this._normalizationScale=e._normalizationScale,this}copyAt(e,t,i){e*=this.itemSize,i*=t.itemSize;for(let r=0,s=this.itemSize;r<s;r++)this.array[e+r]=t.array[i+r];return this}copyArray(e){return this.array.set(e),this}applyMatrix3(e){if(this.itemSize===2)for(let t=0,i=this.count;t<i;t++)_u.fromBufferAttribute(this,t),_u.applyMatrix3(e),this.setXY(t,_u.x,_u.y);else if(this.itemSize===3)for(let t=0,i=this.count;t<i;t++)gn.fromBufferAttribute(this,t),gn.applyMatrix3(e),this.setXYZ(t,gn.x,gn.y,gn.z);return this}applyMatrix4(e){for(let t=0,i=this.count;t<i;t++)gn.fromBufferAttribute(this,t),gn.applyMatrix4(e),this.setXYZ(t,gn.x,gn.y,gn.z);return this}applyNormalMatrix(e){for(let t=0,i=this.count;t<i;t++)gn.fromBufferAttribute(this,t),gn.applyNormalMatrix(e),this.setXYZ(t,gn.x,gn.y,gn.z);return this}transformDirection(e){for(let t=0,i=this.count;t<i;t++)gn.fromBufferAttribute(this,t),gn.transformDirection(e),this.setXYZ(t,gn.x,gn.y,gn.z);return this}set(e,t=0){return this.array.set(e,t),this}getComponent(e,t){let i=this.array[e*this.itemSize+t];return this.normalized&&(i=this._denormalize(i)),i}setComponent(e,t,i){return this.normalized&&(i=this._normalize(i)),this.array[e*this.itemSize+t]=i,this}getX(e){let t=this.array[e*this.itemSize];return this.normalized&&(t=this._denormalize(t)),t}setX(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize]=t,this}getY(e){let t=this.array[e*this.itemSize+1];return this.normalized&&(t=this._denormalize(t)),t}setY(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+1]=t,this}getZ(e){let t=this.array[e*this.itemSize+2];return this.normalized&&(t=this._denormalize(t)),t}setZ(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+2]=t,this}getW(e){let t=this.array[e*this.itemSize+3];return this.normalized&&(t=this._denormalize(t)),t}setW(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+3]=t,this}setXY(e,t,i){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),i=this._normalize(i)),this.array[e+0]=t,this.array[e+1]=i,this}setXYZ(e,t,i,r){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),i=this._normalize(i),r=this._normalize(r)),this.array[e+0]=t,this.array[e+1]=i,this.array[e+2]=r,this}setXYZW(e,t,i,r,s){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),i=this._normalize(i),r=this._normalize(r),s=this._normalize(s)),this.array[e+0]=t,this.array[e+1]=i,this.array[e+2]=r,this.array[e+3]=s,this}onUpload(e){return this.onUploadCallback=e,this}clone(){return new this.constructor(this.array,this.itemSize).copy(this)}toJSON(){let e={itemSize:this.itemSize,type:this.array.constructor.name,array:Array.from(this.array),normalized:this.normalized};return e.name=this.name,e.usage=this.usage,e.gpuType=this.gpuType,e}dispose(){this.dispatchEvent({type:"dispose"})}_denormalize(e){let t=this._normalizationScale;return t!==void 0?Math.max(e/t,-1):D0(e,this.array)}_normalize(e){let t=this._normalizationScale;return t!==void 0?Math.round(e*t):T0(e,this.array)}};var ba=class extends Di{constructor(e,t,i){super(new Uint16Array(e),t,i)}};var Ea=class extends Di{constructor(e,t,i){super(new Uint32Array(e),t,i)}};var Qn=class extends Di{constructor(e,t,i){super(new Float32Array(e),t,i)}},nS=new ts,ca=new oe,Vf=new oe,Ls=class{constructor(e=new oe,t=-1){this.isSphere=!0,this.center=e,this.radius=t}set(e,t){return this.center.copy(e),this.radius=t,this}setFromPoints(e,t){let i=this.center;t!==void 0?i.copy(t):nS.setFromPoints(e).getCenter(i);let r=0;for(let s=0,o=e.length;s<o;s++)r=Math.max(r,i.distanceToSquared(e[s]));return this.radius=Math.sqrt(r),this}copy(e){return this.center.copy(e.center),this.radius=e.radius,this}isEmpty(){return this.radius<0}makeEmpty(){return this.center.set(0,0,0),this.radius=-1,this}containsPoint(e){return e.distanceToSquared(this.center)<=this.radius*this.radius}distanceToPoint(e){return e.distanceTo(this.center)-this.radius}intersectsSphere(e){let t=this.radius+e.radius;return e.center.distanceToSquared(this.center)<=t*t}intersectsBox(e){return e.intersectsSphere(this)}intersectsPlane(e){return Math.abs(e.distanceToPoint(this.center))<=this.radius}clampPoint(e,t){let i=this.center.distanceToSquared(e);return t.copy(e),i>this.radius*this.radius&&(t.sub(this.center).normalize(),t.multiplyScalar(this.radius).add(this.center)),t}getBoundingBox(e){return this.isEmpty()?(e.makeEmpty(),e):(e.set(this.center,this.center),e.expandByScalar(this.radius),e)}applyMatrix4(e){return this.center.applyMatrix4(e),this.radius=this.radius*e.getMaxScaleOnAxis(),this}translate(e){return this.center.add(e),this}expandByPoint(e){if(this.isEmpty())return this.center.copy(e),this.radius=0,this;ca.subVectors(e,this.center);let t=ca.lengthSq();if(t>this.radius*this.radius){let i=Math.sqrt(t),r=(i-this.radius)*.5;this.center.addScaledVector(ca,r/i),this.radius+=r}return this}union(e){return e.isEmpty()?this:this.isEmpty()?(this.copy(e),this):(this.center.equals(e.center)===!0?this.radius=Math.max(this.radius,e.radius):(Vf.subVectors(e.center,this.center).setLength(e.radius),this.expandByPoint(ca.copy(e.center).add(Vf)),this.expandByPoint(ca.copy(e.center).sub(Vf))),this)}equals(e){return e.center.equals(this.center)&&e.radius===this.radius}clone(){return new this.constructor().copy(this)}toJSON(){return{radius:this.radius,center:this.center.toArray()}}fromJSON(e){return this.radius=e.radius,this.center.fromArray(e.center),this}},iS=0,Ai=new jt,Gf=new Ln,bo=new oe,ui=new ts,ha=new ts,Nn=new oe,Vi=class n extends zi{constructor(){super(),this.isBufferGeometry=!0,Object.defineProperty(this,"id",{value:iS++}),this.uuid=Go(),this.name="",this.type="BufferGeometry",this.index=null,this.indirect=null,this.indirectOffset=0,this.attributes={},this.morphAttributes={},this.morphTargetsRelative=!1,this.groups=[],this.boundingBox=null,this.boundingSphere=null,this.drawRange={start:0,count:1/0},this.userData={},this._transformed=!1}getIndex(){return this.index}setIndex(e){return Array.isArray(e)?this.index=new(Ty(e)?Ea:ba)(e,1):this.index=e,this}setIndirect(e,t=0){return this.indirect=e,this.indirectOffset=t,this}getIndirect(){return this.indirect}getAttribute(e){return this.attributes[e]}setAttribute(e,t){return this.attributes[e]=t,this}deleteAttribute(e){return delete this.attributes[e],this}hasAttribute(e){return this.attributes[e]!==void 0}addGroup(e,t,i=0){this.groups.push({start:e,count:t,materialIndex:i})}clearGroups(){this.groups=[]}setDrawRange(e,t){this.drawRange.start=e,this.drawRange.count=t}applyMatrix4(e){let t=this.attributes.position;t!==void 0&&(t.applyMatrix4(e),t.needsUpdate=!0);let i=this.attributes.normal;if(i!==void 0){let s=new st().getNormalMatrix(e);i.applyNormalMatrix(s),i.needsUpdate=!0}let r=this.attributes.tangent;return r!==void 0&&(r.transformDirection(e),r.needsUpdate=!0),this.boundingBox!==null&&this.computeBoundingBox(),this.boundingSphere!==null&&this.computeBoundingSphere(),this._transformed=!0,this}applyQuaternion(e){return Ai.makeRotationFromQuaternion(e),this.applyMatrix4(Ai),this}rotateX(e){return Ai.makeRotationX(e),this.applyMatrix4(Ai),this}rotateY(e){return Ai.makeRotationY(e),this.applyMatrix4(Ai),this}rotateZ(e){return Ai.makeRotationZ(e),this.applyMatrix4(Ai),this}translate(e,t,i){return Ai.makeTranslation(e,t,i),this.applyMatrix4(Ai),this}scale(e,t,i){return Ai.makeScale(e,t,i),this.applyMatrix4(Ai),this}lookAt(e){return Gf.lookAt(e),Gf.updateMatrix(),this.applyMatrix4(Gf.matrix),this}center(){return this.computeBoundingBox(),this.boundingBox.getCenter(bo).negate(),this.translate(bo.x,bo.y,bo.z),this}setFromPoints(e){let t=this.getAttribute("position");if(t===void 0){let i=[];for(let r=0,s=e.length;r<s;r++){let o=e[r];i.push(o.x,o.y,o.z||0)}this.setAttribute("position",new Qn(i,3))}else{let i=Math.min(e.length,t.count);for(let r=0;r<i;r++){let s=e[r];t.setXYZ(r,s.x,s.y,s.z||0)}e.length>t.count&&Ze("BufferGeometry: Buffer size too small for points data. Use .dispose() and create a new geometry."),t.needsUpdate=!0}return this}computeBoundingBox(){this.boundingBox===null&&(this.boundingBox=new ts);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){nt("BufferGeometry.computeBoundingBox(): GLBufferAttribute requires a manual bounding box.",this),this.boundingBox.set(new oe(-1/0,-1/0,-1/0),new oe(1/0,1/0,1/0));return}if(e!==void 0){if(this.boundingBox.setFromBufferAttribute(e),t)for(let i=0,r=t.length;i<r;i++){let s=t[i];ui.setFromBufferAttribute(s),this.morphTargetsRelative?(Nn.addVectors(this.boundingBox.min,ui.min),this.boundingBox.expandByPoint(Nn),Nn.addVectors(this.boundingBox.max,ui.max),this.boundingBox.expandByPoint(Nn)):(this.boundingBox.expandByPoint(ui.min),this.boundingBox.expandByPoint(ui.max))}}else this.boundingBox.makeEmpty();(isNaN(this.boundingBox.min.x)||isNaN(this.boundingBox.min.y)||isNaN(this.boundingBox.min.z))&&nt('BufferGeometry.computeBoundingBox(): Computed min/max have NaN values. The "position" attribute is likely to have NaN values.',this)}computeBoundingSphere(){this.boundingSphere===null&&(this.boundingSphere=new Ls);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){nt("BufferGeometry.computeBoundingSphere(): GLBufferAttribute requires a manual bounding sphere.",this),this.boundingSphere.set(new oe,1/0);return}if(e){let i=this.boundingSphere.center;if(ui.setFromBufferAttribute(e),t)for(let s=0,o=t.length;s<o;s++){let a=t[s];ha.setFromBufferAttribute(a),this.morphTargetsRelative?(Nn.addVectors(ui.min,ha.min),ui.expandByPoint(Nn),Nn.addVectors(ui.max,ha.max),ui.expandByPoint(Nn)):(ui.expandByPoint(ha.min),ui.expandByPoint(ha.max))}ui.getCenter(i);let r=0;for(let s=0,o=e.count;s<o;s++)Nn.fromBufferAttribute(e,s),r=Math.max(r,i.distanceToSquared(Nn));if(t)for(let s=0,o=t.length;s<o;s++){let a=t[s],u=this.morphTargetsRelative;for(let l=0,c=a.count;l<c;l++)Nn.fromBufferAttribute(a,l),u&&(bo.fromBufferAttribute(e,l),Nn.add(bo)),r=Math.max(r,i.distanceToSquared(Nn))}this.boundingSphere.radius=Math.sqrt(r),isNaN(this.boundingSphere.radius)&&nt('BufferGeometry.computeBoundingSphere(): Computed radius is NaN. The "position" attribute is likely to have NaN values.',this)}}computeTangents(){let e=this.index,t=this.attributes;if(e===null||t.position===void 0||t.normal===void 0||t.uv===void 0){nt("BufferGeometry: .computeTangents() failed. Missing required attributes (index, position, normal or uv)");return}let i=t.position,r=t.normal,s=t.uv,o=this.getAttribute("tangent");(o===void 0||o.count!==i.count)&&(o=new Di(new Float32Array(4*i.count),4),this.setAttribute("tangent",o));let a=[],u=[],l=new Uint8Array(i.count);for(let G=0;G<i.count;G++)a[G]=new oe,u[G]=new oe;let c=new oe,f=new oe,h=new oe,p=new it,g=new it,M=new it,x=new oe,m=new oe;function S(G,F,P){l[G]=l[F]=l[P]=1,c.fromBufferAttribute(i,G),f.fromBufferAttribute(i,F),h.fromBufferAttribute(i,P),p.fromBufferAttribute(s,G),g.fromBufferAttribute(s,F),M.fromBufferAttribute(s,P),f.sub(c),h.sub(c),g.sub(p),M.sub(p);let W=1/(g.x*M.y-M.x*g.y);isFinite(W)&&(x.copy(f).multiplyScalar(M.y).addScaledVector(h,-g.y).multiplyScalar(W),m.copy(h).multiplyScalar(g.x).addScaledVector(f,-M.x).multiplyScalar(W),a[G].add(x),a[F].add(x),a[P].add(x),u[G].add(m),u[F].add(m),u[P].add(m))}let R=this.groups;R.length===0&&(R=[{start:0,count:e.count}]);for(let G=0,F=R.length;G<F;++G){let P=R[G],W=P.start,k=P.count;for(let I=W,Z=W+k;I<Z;I+=3)S(e.getX(I+0),e.getX(I+1),e.getX(I+2))}let b=new oe,N=new oe,T=new oe,v=new oe;function C(G){T.fromBufferAttribute(r,G),v.copy(T);let F=a[G];b.copy(F),b.sub(T.multiplyScalar(T.dot(F))).normalize(),N.crossVectors(v,F);let W=N.dot(u[G])<0?-1:1;o.setXYZW(G,b.x,b.y,b.z,W)}for(let G=0,F=i.count;G<F;++G)l[G]&&C(G);this._transformed=!0}computeVertexNormals(){let e=this.index,t=this.getAttribute("position");if(t!==void 0){let i=this.getAttribute("normal");if(i===void 0||i.count!==t.count)i=new Di(new Float32Array(t.count*3),3),this.setAttribute("normal",i);else for(let h=0,p=i.count;h<p;h++)i.setXYZ(h,0,0,0);let r=new oe,s=new oe,o=new oe,a=new oe,u=new oe,l=new oe,c=new oe,f=new oe;if(e)for(let h=0,p=e.count;h<p;h+=3){let g=e.getX(h+0),M=e.getX(h+1),x=e.getX(h+2);r.fromBufferAttribute(t,g),s.fromBufferAttribute(t,M),o.fromBufferAttribute(t,x),c.subVectors(o,s),f.subVectors(r,s),c.cross(f),a.fromBufferAttribute(i,g),u.fromBufferAttribute(i,M),l.fromBufferAttribute(i,x),a.add(c),u.add(c),l.add(c),i.setXYZ(g,a.x,a.y,a.z),i.setXYZ(M,u.x,u.y,u.z),i.setXYZ(x,l.x,l.y,l.z)}else for(let h=0,p=t.count;h<p;h+=3)r.fromBufferAttribute(t,h+0),s.fromBufferAttribute(t,h+1),o.fromBufferAttribute(t,h+2),c.subVectors(o,s),f.subVectors(r,s),c.cross(f),i.setXYZ(h+0,c.x,c.y,c.z),i.setXYZ(h+1,c.x,c.y,c.z),i.setXYZ(h+2,c.x,c.y,c.z);this.normalizeNormals(),i.needsUpdate=!0}}normalizeNormals(){let e=this.attributes.normal;for(let t=0,i=e.count;t<i;t++)Nn.fromBufferAttribute(e,t),Nn.normalize(),e.setXYZ(t,Nn.x,Nn.y,Nn.z)}toNonIndexed(){function e(a,u){let l=a.array,c=a.itemSize,f=a.normalized,h=new l.constructor(u.length*c),p=0,g=0;for(let M=0,x=u.length;M<x;M++){a.isInterleavedBufferAttribute?p=u[M]*a.data.stride+a.offset:p=u[M]*c;for(let m=0;m<c;m++)h[g++]=l[p++]}return new Di(h,c,f)}if(this.index===null)return Ze("BufferGeometry.toNonIndexed(): BufferGeometry is already non-indexed."),this;let t=new n,i=this.index.array,r=this.attributes;for(let a in r){let u=r[a],l=e(u,i);t.setAttribute(a,l)}let s=this.morphAttributes;for(let a in s){let u=[],l=s[a];for(let c=0,f=l.length;c<f;c++){let h=l[c],p=e(h,i);u.push(p)}t.morphAttributes[a]=u}t.morphTargetsRelative=this.morphTargetsRelative;let o=this.groups;for(let a=0,u=o.length;a<u;a++){let l=o[a];t.addGroup(l.start,l.count,l.materialIndex)}return t}toJSON(){let e={metadata:{version:4.7,type:"BufferGeometry",generator:"BufferGeometry.toJSON"}};if(e.uuid=this.uuid,e.type=this.parameters!==void 0&&this._transformed===!0?"BufferGeometry":this.type,e.name=this.name,Object.keys(this.userData).length>0&&(e.userData=this.userData),this.parameters!==void 0&&this._transformed!==!0){let u=this.parameters;for(let l in u)u[l]!==void 0&&(e[l]=u[l]);return e}e.data={attributes:{}};let t=this.index;t!==null&&(e.data.index={type:t.array.constructor.name,array:Array.prototype.slice.call(t.array)});let i=this.attributes;for(let u in i){let l=i[u];e.data.attributes[u]=l.toJSON(e.data)}let r={},s=!1;for(let u in this.morphAttributes){let l=this.morphAttributes[u],c=[];for(let f=0,h=l.length;f<h;f++){let p=l[f];c.push(p.toJSON(e.data))}c.length>0&&(r[u]=c,s=!0)}s&&(e.data.morphAttributes=r,e.data.morphTargetsRelative=this.morphTargetsRelative);let o=this.groups;o.length>0&&(e.data.groups=JSON.parse(JSON.stringify(o)));let a=this.boundingSphere;return a!==null&&(e.data.boundingSphere=a.toJSON()),e}clone(){return new this.constructor().copy(this)}copy(e){this.index=null,this.attributes={},this.morphAttributes={},this.groups=[],this.boundingBox=null,this.boundingSphere=null;let t={};this.name=e.name;let i=e.index;i!==null&&this.setIndex(i.clone());let r=e.attributes;for(let l in r){let c=r[l];this.setAttribute(l,c.clone(t))}let s=e.morphAttributes;for(let l in s){let c=[],f=s[l];for(let h=0,p=f.length;h<p;h++)c.push(f[h].clone(t));this.morphAttributes[l]=c}this.morphTargetsRelative=e.morphTargetsRelative;let o=e.groups;for(let l=0,c=o.length;l<c;l++){let f=o[l];this.addGroup(f.start,f.count,f.materialIndex)}let a=e.boundingBox;a!==null&&(this.boundingBox=a.clone());let u=e.boundingSphere;return u!==null&&(this.boundingSphere=u.clone()),this.drawRange.start=e.drawRange.start,this.drawRange.count=e.drawRange.count,this.userData=e.userData,this._transformed=e._transformed,this}dispose(){this.dispatchEvent({type:"dispose"})}};var Hf=new oe,rS=new oe,sS=new st,ci=class{constructor(e=new oe(1,0,0),t=0){this.isPlane=!0,this.normal=e,this.constant=t}set(e,t){return this.normal.copy(e),this.constant=t,this}setComponents(e,t,i,r){return this.normal.set(e,t,i),this.constant=r,this}setFromNormalAndCoplanarPoint(e,t){return this.normal.copy(e),this.constant=-t.dot(this.normal),this}setFromCoplanarPoints(e,t,i){let r=Hf.subVectors(i,t).cross(rS.subVectors(e,t)).normalize();return this.setFromNormalAndCoplanarPoint(r,e),this}copy(e){return this.normal.copy(e.normal),this.constant=e.constant,this}normalize(){let e=1/this.normal.length();return this.normal.multiplyScalar(e),this.constant*=e,this}negate(){return this.constant*=-1,this.normal.negate(),this}distanceToPoint(e){return this.normal.dot(e)+this.constant}distanceToSphere(e){return this.distanceToPoint(e.center)-e.radius}projectPoint(e,t){return t.copy(e).addScaledVector(this.normal,-this.distanceToPoint(e))}intersectLine(e,t,i=!0){let r=e.delta(Hf),s=this.normal.dot(r);if(s===0)return this.distanceToPoint(e.start)===0?t.copy(e.start):null;let o=-(e.start.dot(this.normal)+this.constant)/s;return i===!0&&(o<0||o>1)?null:t.copy(e.start).addScaledVector(r,o)}intersectsLine(e){let t=this.distanceToPoint(e.start),i=this.distanceToPoint(e.end);return t<0&&i>0||i<0&&t>0}intersectsBox(e){return e.intersectsPlane(this)}intersectsSphere(e){return e.intersectsPlane(this)}coplanarPoint(e){return e.copy(this.normal).multiplyScalar(-this.constant)}applyMatrix4(e,t){let i=t||sS.getNormalMatrix(e),r=this.coplanarPoint(Hf).applyMatrix4(e),s=this.normal.applyMatrix3(i).normalize();return this.constant=-r.dot(s),this}translate(e){return this.constant-=e.dot(this.normal),this}equals(e){return e.normal.equals(this.normal)&&e.constant===this.constant}clone(){return new this.constructor().copy(this)}toJSON(){return{normal:this.normal.toArray(),constant:this.constant}}fromJSON(e){return this.normal.fromArray(e.normal),this.constant=e.constant,this}},oS=0,Pr=class extends zi{constructor(){super(),this.isMaterial=!0,Object.defineProperty(this,"id",{value:oS++}),this.uuid=Go(),this.name="",this.type="Material",this.blending=ko,this.side=us,this.vertexColors=!1,this.opacity=1,this.transparent=!1,this.alphaHash=!1,this.blendSrc=sd,this.blendDst=od,this.blendEquation=Us,this.blendSrcAlpha=null,this.blendDstAlpha=null,this.blendEquationAlpha=null,this.blendColor=new ft(0,0,0),this.blendAlpha=0,this.depthFunc=To,this.depthTest=!0,this.depthWrite=!0,this.stencilWriteMask=255,this.stencilFunc=g0,this.stencilRef=0,this.stencilFuncMask=255,this.stencilFail=Lu,this.stencilZFail=Lu,this.stencilZPass=Lu,this.stencilWrite=!1,this.clippingPlanes=null,this.clipIntersection=!1,this.clipShadows=!1,this.shadowSide=null,this.colorWrite=!0,this.precision=null,this.polygonOffset=!1,this.polygonOffsetFactor=0,this.polygonOffsetUnits=0,this.dithering=!1,this.alphaToCoverage=!1,this.premultipliedAlpha=!1,this.forceSinglePass=!1,this.allowOverride=!0,this.visible=!0,this.toneMapped=!0,this.userData={},this.version=0,this._alphaTest=0}get alphaTest(){return this._alphaTest}set alphaTest(e){this._alphaTest>0!=e>0&&this.version++,this._alphaTest=e}onBeforeRender(){}onBeforeCompile(){}customProgramCacheKey(){return this.onBeforeCompile.toString()}setValues(e){if(e!==void 0)for(let t in e){let i=e[t];if(i===void 0){Ze(`Material: parameter '${t}' has value of undefined.`);continue}let r=this[t];if(r===void 0){Ze(`Material: '${t}' is not a property of THREE.${this.type}.`);continue}r&&r.isColor?r.set(i):r&&r.isVector2&&i&&i.isVector2||r&&r.isEuler&&i&&i.isEuler||r&&r.isVector3&&i&&i.isVector3?r.copy(i):this[t]=i}}toJSON(e){let t=e===void 0||typeof e=="string";t&&(e={textures:{},images:{}});let i={metadata:{version:4.7,type:"Material",generator:"Material.toJSON"}};i.uuid=this.uuid,i.type=this.type,i.blending=this.blending,i.side=this.side,i.shadowSide=this.shadowSide,i.vertexColors=this.vertexColors,i.opacity=this.opacity,i.transparent=this.transparent,i.blendSrc=this.blendSrc,i.blendDst=this.blendDst,i.blendEquation=this.blendEquation,i.blendSrcAlpha=this.blendSrcAlpha,i.blendDstAlpha=this.blendDstAlpha,i.blendEquationAlpha=this.blendEquationAlpha,i.blendColor=this.blendColor.getHex(),i.blendAlpha=this.blendAlpha,i.depthFunc=this.depthFunc,i.depthTest=this.depthTest,i.depthWrite=this.depthWrite,i.colorWrite=this.colorWrite,i.clipIntersection=this.clipIntersection,i.clipShadows=this.clipShadows,i.stencilWriteMask=this.stencilWriteMask,i.stencilFunc=this.stencilFunc,i.stencilRef=this.stencilRef,i.stencilFuncMask=this.stencilFuncMask,i.stencilFail=this.stencilFail,i.stencilZFail=this.stencilZFail,i.stencilZPass=this.stencilZPass,i.stencilWrite=this.stencilWrite,i.polygonOffset=this.polygonOffset,i.polygonOffsetFactor=this.polygonOffsetFactor,i.polygonOffsetUnits=this.polygonOffsetUnits,i.dithering=this.dithering,i.alphaTest=this.alphaTest,i.alphaHash=this.alphaHash,i.alphaToCoverage=this.alphaToCoverage,i.premultipliedAlpha=this.premultipliedAlpha,i.forceSinglePass=this.forceSinglePass,i.allowOverride=this.allowOverride,i.visible=this.visible,i.toneMapped=this.toneMapped,i.name=this.name,this.color&&this.color.isColor&&(i.color=this.color.getHex()),this.roughness!==void 0&&(i.roughness=this.roughness),this.metalness!==void 0&&(i.metalness=this.metalness),this.sheen!==void 0&&(i.sheen=this.sheen),this.sheenColor&&this.sheenColor.isColor&&(i.sheenColor=this.sheenColor.getHex()),this.sheenRoughness!==void 0&&(i.sheenRoughness=this.sheenRoughness),this.emissive&&this.emissive.isColor&&(i.emissive=this.emissive.getHex()),this.emissiveIntensity!==void 0&&(i.emissiveIntensity=this.emissiveIntensity),this.specular&&this.specular.isColor&&(i.specular=this.specular.getHex()),this.specularIntensity!==void 0&&(i.specularIntensity=this.specularIntensity),this.specularColor&&this.specularColor.isColor&&(i.specularColor=this.specularColor.getHex()),this.shininess!==void 0&&(i.shininess=this.shininess),this.clearcoat!==void 0&&(i.clearcoat=this.clearcoat),this.clearcoatRoughness!==void 0&&(i.clearcoatRoughness=this.clearcoatRoughness),this.diffuseRoughness!==void 0&&(i.diffuseRoughness=this.diffuseRoughness),this.diffuseRoughnessMap&&this.diffuseRoughnessMap.isTexture&&(i.diffuseRoughnessMap=this.diffuseRoughnessMap.toJSON(e).uuid),this.clearcoatMap&&this.clearcoatMap.isTexture&&(i.clearcoatMap=this.clearcoatMap.toJSON(e).uuid),this.clearcoatRoughnessMap&&this.clearcoatRoughnessMap.isTexture&&(i.clearcoatRoughnessMap=this.clearcoatRoughnessMap.toJSON(e).uuid),this.clearcoatNormalMap&&this.clearcoatNormalMap.isTexture&&(i.clearcoatNormalMap=this.clearcoatNormalMap.toJSON(e).uuid,i.clearcoatNormalScale=this.clearcoatNormalScale.toArray()),this.sheenColorMap&&this.sheenColorMap.isTexture&&(i.sheenColorMap=this.sheenColorMap.toJSON(e).uuid),this.sheenRoughnessMap&&this.sheenRoughnessMap.isTexture&&(i.sheenRoughnessMap=this.sheenRoughnessMap.toJSON(e).uuid),this.dispersion!==void 0&&(i.dispersion=this.dispersion),this.retroreflectivity!==void 0&&(i.retroreflectivity=this.retroreflectivity),this.iridescence!==void 0&&(i.iridescence=this.iridescence),this.iridescenceIOR!==void 0&&(i.iridescenceIOR=this.iridescenceIOR),this.iridescenceThicknessMinimum!==void 0&&(i.iridescenceThicknessMinimum=this.iridescenceThicknessMinimum),this.iridescenceThicknessMaximum!==void 0&&(i.iridescenceThicknessMaximum=this.iridescenceThicknessMaximum),this.iridescenceMap&&this.iridescenceMap.isTexture&&(i.iridescenceMap=this.iridescenceMap.toJSON(e).uuid),this.iridescenceThicknessMap&&this.iridescenceThicknessMap.isTexture&&(i.iridescenceThicknessMap=this.iridescenceThicknessMap.toJSON(e).uuid),this.anisotropy!==void 0&&(i.anisotropy=this.anisotropy),this.anisotropyRotation!==void 0&&(i.anisotropyRotation=this.anisotropyRotation),this.anisotropyMap&&this.anisotropyMap.isTexture&&(i.anisotropyMap=this.anisotropyMap.toJSON(e).uuid),this.map&&this.map.isTexture&&(i.map=this.map.toJSON(e).uuid),this.matcap&&this.matcap.isTexture&&(i.matcap=this.matcap.toJSON(e).uuid),this.alphaMap&&this.alphaMap.isTexture&&(i.alphaMap=this.alphaMap.toJSON(e).uuid),this.lightMap&&this.lightMap.isTexture&&(i.lightMap=this.lightMap.toJSON(e).uuid,i.lightMapIntensity=this.lightMapIntensity),this.aoMap&&this.aoMap.isTexture&&(i.aoMap=this.aoMap.toJSON(e).uuid,i.aoMapIntensity=this.aoMapIntensity),this.bumpMap&&this.bumpMap.isTexture&&(i.bumpMap=this.bumpMap.toJSON(e).uuid,i.bumpScale=this.bumpScale),this.normalMap&&this.normalMap.isTexture&&(i.normalMap=this.normalMap.toJSON(e).uuid,i.normalMapType=this.normalMapType,i.normalScale=this.normalScale.toArray()),this.displacementMap&&this.displacementMap.isTexture&&(i.displacementMap=this.displacementMap.toJSON(e).uuid,i.displacementScale=this.displacementScale,i.displacementBias=this.displacementBias),this.roughnessMap&&this.roughnessMap.isTexture&&(i.roughnessMap=this.roughnessMap.toJSON(e).uuid),this.metalnessMap&&this.metalnessMap.isTexture&&(i.metalnessMap=this.metalnessMap.toJSON(e).uuid),this.emissiveMap&&this.emissiveMap.isTexture&&(i.emissiveMap=this.emissiveMap.toJSON(e).uuid),this.specularMap&&this.specularMap.isTexture&&(i.specularMap=this.specularMap.toJSON(e).uuid),this.specularIntensityMap&&this.specularIntensityMap.isTexture&&(i.specularIntensityMap=this.specularIntensityMap.toJSON(e).uuid),this.specularColorMap&&this.specularColorMap.isTexture&&(i.specularColorMap=this.specularColorMap.toJSON(e).uuid),this.envMap&&this.envMap.isTexture&&(i.envMap=this.envMap.toJSON(e).uuid,this.combine!==void 0&&(i.combine=this.combine)),this.envMapRotation!==void 0&&(i.envMapRotation=this.envMapRotation.toArray()),this.envMapIntensity!==void 0&&(i.envMapIntensity=this.envMapIntensity),this.reflectivity!==void 0&&(i.reflectivity=this.reflectivity),this.refractionRatio!==void 0&&(i.refractionRatio=this.refractionRatio),this.gradientMap&&this.gradientMap.isTexture&&(i.gradientMap=this.gradientMap.toJSON(e).uuid),this.transmission!==void 0&&(i.transmission=this.transmission),this.transmissionMap&&this.transmissionMap.isTexture&&(i.transmissionMap=this.transmissionMap.toJSON(e).uuid),this.thickness!==void 0&&(i.thickness=this.thickness),this.thicknessMap&&this.thicknessMap.isTexture&&(i.thicknessMap=this.thicknessMap.toJSON(e).uuid),this.attenuationDistance!==void 0&&(i.attenuationDistance=this.attenuationDistance),this.attenuationColor!==void 0&&(i.attenuationColor=this.attenuationColor.getHex()),this.size!==void 0&&(i.size=this.size),this.sizeAttenuation!==void 0&&(i.sizeAttenuation=this.sizeAttenuation),Array.isArray(this.clippingPlanes)&&this.clippingPlanes.length>0&&(i.clippingPlanes=this.clippingPlanes.map(s=>s.toJSON())),this.rotation!==void 0&&(i.rotation=this.rotation),this.depthPacking!==void 0&&(i.depthPacking=this.depthPacking),this.linewidth!==void 0&&(i.linewidth=this.linewidth),this.linecap!==void 0&&(i.linecap=this.linecap),this.linejoin!==void 0&&(i.linejoin=this.linejoin),this.dashSize!==void 0&&(i.dashSize=this.dashSize),this.gapSize!==void 0&&(i.gapSize=this.gapSize),this.scale!==void 0&&(i.scale=this.scale),this.wireframe!==void 0&&(i.wireframe=this.wireframe),this.wireframeLinewidth!==void 0&&(i.wireframeLinewidth=this.wireframeLinewidth),this.wireframeLinecap!==void 0&&(i.wireframeLinecap=this.wireframeLinecap),this.wireframeLinejoin!==void 0&&(i.wireframeLinejoin=this.wireframeLinejoin),this.flatShading!==void 0&&(i.flatShading=this.flatShading),this.fog!==void 0&&(i.fog=this.fog),Object.keys(this.userData).length>0&&(i.userData=this.userData);function r(s){let o=[];for(let a in s){let u=s[a];delete u.metadata,o.push(u)}return o}if(t){let s=r(e.textures),o=r(e.images);s.length>0&&(i.textures=s),o.length>0&&(i.images=o)}return i}fromJSON(e,t){if(e.uuid!==void 0&&(this.uuid=e.uuid),e.name!==void 0&&(this.name=e.name),e.color!==void 0&&this.color!==void 0&&this.color.setHex(e.color),e.roughness!==void 0&&(this.roughness=e.roughness),e.metalness!==void 0&&(this.metalness=e.metalness),e.sheen!==void 0&&(this.sheen=e.sheen),e.sheenColor!==void 0&&(this.sheenColor=new ft().setHex(e.sheenColor)),e.sheenRoughness!==void 0&&(this.sheenRoughness=e.sheenRoughness),e.emissive!==void 0&&this.emissive!==void 0&&this.emissive.setHex(e.emissive),e.specular!==void 0&&this.specular!==void 0&&this.specular.setHex(e.specular),e.specularIntensity!==void 0&&(this.specularIntensity=e.specularIntensity),e.specularColor!==void 0&&this.specularColor!==void 0&&this.specularColor.setHex(e.specularColor),e.shininess!==void 0&&(this.shininess=e.shininess),e.clearcoat!==void 0&&(this.clearcoat=e.clearcoat),e.clearcoatRoughness!==void 0&&(this.clearcoatRoughness=e.clearcoatRoughness),e.diffuseRoughness!==void 0&&(this.diffuseRoughness=e.diffuseRoughness),e.dispersion!==void 0&&(this.dispersion=e.dispersion),e.retroreflectivity!==void 0&&(this.retroreflectivity=e.retroreflectivity),e.iridescence!==void 0&&(this.iridescence=e.iridescence),e.iridescenceIOR!==void 0&&(this.iridescenceIOR=e.iridescenceIOR),e.iridescenceThicknessMinimum!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessMinimum),e.iridescenceThicknessMaximum!==void 0&&(this.iridescenceThicknessMaximum=e.iridescenceThicknessMaximum),e.iridescenceThicknessRange!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessRange[0],this.iridescenceThicknessMaximum=e.iridescenceThicknessRange[1]),e.transmission!==void 0&&(this.transmission=e.transmission),e.thickness!==void 0&&(this.thickness=e.thickness),e.attenuationDistance!==void 0&&(this.attenuationDistance=e.attenuationDistance),e.attenuationColor!==void 0&&this.attenuationColor!==void 0&&this.attenuationColor.setHex(e.attenuationColor),e.anisotropy!==void 0&&(this.anisotropy=e.anisotropy),e.anisotropyRotation!==void 0&&(this.anisotropyRotation=e.anisotropyRotation),e.fog!==void 0&&(this.fog=e.fog),e.flatShading!==void 0&&(this.flatShading=e.flatShading),e.blending!==void 0&&(this.blending=e.blending),e.combine!==void 0&&(this.combine=e.combine),e.side!==void 0&&(this.side=e.side),e.shadowSide!==void 0&&(this.shadowSide=e.shadowSide),e.opacity!==void 0&&(this.opacity=e.opacity),e.transparent!==void 0&&(this.transparent=e.transparent),e.alphaTest!==void 0&&(this.alphaTest=e.alphaTest),e.alphaHash!==void 0&&(this.alphaHash=e.alphaHash),e.depthFunc!==void 0&&(this.depthFunc=e.depthFunc),e.depthTest!==void 0&&(this.depthTest=e.depthTest),e.depthWrite!==void 0&&(this.depthWrite=e.depthWrite),e.colorWrite!==void 0&&(this.colorWrite=e.colorWrite),e.clippingPlanes!==void 0&&(this.clippingPlanes=e.clippingPlanes.map(i=>new ci().fromJSON(i))),e.clipIntersection!==void 0&&(this.clipIntersection=e.clipIntersection),e.clipShadows!==void 0&&(this.clipShadows=e.clipShadows),e.depthPacking!==void 0&&(this.depthPacking=e.depthPacking),e.blendSrc!==void 0&&(this.blendSrc=e.blendSrc),e.blendDst!==void 0&&(this.blendDst=e.blendDst),e.blendEquation!==void 0&&(this.blendEquation=e.blendEquation),e.blendSrcAlpha!==void 0&&(this.blendSrcAlpha=e.blendSrcAlpha),e.blendDstAlpha!==void 0&&(this.blendDstAlpha=e.blendDstAlpha),e.blendEquationAlpha!==void 0&&(this.blendEquationAlpha=e.blendEquationAlpha),e.blendColor!==void 0&&this.blendColor!==void 0&&this.blendColor.setHex(e.blendColor),e.blendAlpha!==void 0&&(this.blendAlpha=e.blendAlpha),e.stencilWriteMask!==void 0&&(this.stencilWriteMask=e.stencilWriteMask),e.stencilFunc!==void 0&&(this.stencilFunc=e.stencilFunc),e.stencilRef!==void 0&&(this.stencilRef=e.stencilRef),e.stencilFuncMask!==void 0&&(this.stencilFuncMask=e.stencilFuncMask),e.stencilFail!==void 0&&(this.stencilFail=e.stencilFail),e.stencilZFail!==void 0&&(this.stencilZFail=e.stencilZFail),e.stencilZPass!==void 0&&(this.stencilZPass=e.stencilZPass),e.stencilWrite!==void 0&&(this.stencilWrite=e.stencilWrite),e.wireframe!==void 0&&(this.wireframe=e.wireframe),e.wireframeLinewidth!==void 0&&(this.wireframeLinewidth=e.wireframeLinewidth),e.wireframeLinecap!==void 0&&(this.wireframeLinecap=e.wireframeLinecap),e.wireframeLinejoin!==void 0&&(this.wireframeLinejoin=e.wireframeLinejoin),e.rotation!==void 0&&(this.rotation=e.rotation),e.linewidth!==void 0&&(this.linewidth=e.linewidth),e.linecap!==void 0&&(this.linecap=e.linecap),e.linejoin!==void 0&&(this.linejoin=e.linejoin),e.dashSize!==void 0&&(this.dashSize=e.dashSize),e.gapSize!==void 0&&(this.gapSize=e.gapSize),e.scale!==void 0&&(this.scale=e.scale),e.polygonOffset!==void 0&&(this.polygonOffset=e.polygonOffset),e.polygonOffsetFactor!==void 0&&(this.polygonOffsetFactor=e.polygonOffsetFactor),e.polygonOffsetUnits!==void 0&&(this.polygonOffsetUnits=e.polygonOffsetUnits),e.dithering!==void 0&&(this.dithering=e.dithering),e.alphaToCoverage!==void 0&&(this.alphaToCoverage=e.alphaToCoverage),e.premultipliedAlpha!==void 0&&(this.premultipliedAlpha=e.premultipliedAlpha),e.forceSinglePass!==void 0&&(this.forceSinglePass=e.forceSinglePass),e.allowOverride!==void 0&&(this.allowOverride=e.allowOverride),e.visible!==void 0&&(this.visible=e.visible),e.toneMapped!==void 0&&(this.toneMapped=e.toneMapped),e.userData!==void 0&&(this.userData=e.userData),e.vertexColors!==void 0&&(typeof e.vertexColors=="number"?this.vertexColors=e.vertexColors>0:this.vertexColors=e.vertexColors),e.size!==void 0&&(this.size=e.size),e.sizeAttenuation!==void 0&&(this.sizeAttenuation=e.sizeAttenuation),e.map!==void 0&&(this.map=t[e.map]||null),e.matcap!==void 0&&(this.matcap=t[e.matcap]||null),e.alphaMap!==void 0&&(this.alphaMap=t[e.alphaMap]||null),e.bumpMap!==void 0&&(this.bumpMap=t[e.bumpMap]||null),e.bumpScale!==void 0&&(this.bumpScale=e.bumpScale),e.normalMap!==void 0&&(this.normalMap=t[e.normalMap]||null),e.normalMapType!==void 0&&(this.normalMapType=e.normalMapType),e.normalScale!==void 0){let i=e.normalScale;Array.isArray(i)===!1&&(i=[i,i]),this.normalScale=new it().fromArray(i)}return e.displacementMap!==void 0&&(this.displacementMap=t[e.displacementMap]||null),e.displacementScale!==void 0&&(this.displacementScale=e.displacementScale),e.displacementBias!==void 0&&(this.displacementBias=e.displacementBias),e.roughnessMap!==void 0&&(this.roughnessMap=t[e.roughnessMap]||null),e.metalnessMap!==void 0&&(this.metalnessMap=t[e.metalnessMap]||null),e.emissiveMap!==void 0&&(this.emissiveMap=t[e.emissiveMap]||null),e.emissiveIntensity!==void 0&&(this.emissiveIntensity=e.emissiveIntensity),e.specularMap!==void 0&&(this.specularMap=t[e.specularMap]||null),e.specularIntensityMap!==void 0&&(this.specularIntensityMap=t[e.specularIntensityMap]||null),e.specularColorMap!==void 0&&(this.specularColorMap=t[e.specularColorMap]||null),e.envMap!==void 0&&(this.envMap=t[e.envMap]||null),e.envMapRotation!==void 0&&this.envMapRotation.fromArray(e.envMapRotation),e.envMapIntensity!==void 0&&(this.envMapIntensity=e.envMapIntensity),e.reflectivity!==void 0&&(this.reflectivity=e.reflectivity),e.refractionRatio!==void 0&&(this.refractionRatio=e.refractionRatio),e.lightMap!==void 0&&(this.lightMap=t[e.lightMap]||null),e.lightMapIntensity!==void 0&&(this.lightMapIntensity=e.lightMapIntensity),e.aoMap!==void 0&&(this.aoMap=t[e.aoMap]||null),e.aoMapIntensity!==void 0&&(this.aoMapIntensity=e.aoMapIntensity),e.gradientMap!==void 0&&(this.gradientMap=t[e.gradientMap]||null),e.clearcoatMap!==void 0&&(this.clearcoatMap=t[e.clearcoatMap]||null),e.clearcoatRoughnessMap!==void 0&&(this.clearcoatRoughnessMap=t[e.clearcoatRoughnessMap]||null),e.clearcoatNormalMap!==void 0&&(this.clearcoatNormalMap=t[e.clearcoatNormalMap]||null),e.clearcoatNormalScale!==void 0&&(this.clearcoatNormalScale=new it().fromArray(e.clearcoatNormalScale)),e.diffuseRoughnessMap!==void 0&&(this.diffuseRoughnessMap=t[e.diffuseRoughnessMap]||null),e.iridescenceMap!==void 0&&(this.iridescenceMap=t[e.iridescenceMap]||null),e.iridescenceThicknessMap!==void 0&&(this.iridescenceThicknessMap=t[e.iridescenceThicknessMap]||null),e.transmissionMap!==void 0&&(this.transmissionMap=t[e.transmissionMap]||null),e.thicknessMap!==void 0&&(this.thicknessMap=t[e.thicknessMap]||null),e.anisotropyMap!==void 0&&(this.anisotropyMap=t[e.anisotropyMap]||null),e.sheenColorMap!==void 0&&(this.sheenColorMap=t[e.sheenColorMap]||null),e.sheenRoughnessMap!==void 0&&(this.sheenRoughnessMap=t[e.sheenRoughnessMap]||null),this}clone(){return new this.constructor().copy(this)}copy(e){this.name=e.name,this.blending=e.blending,this.side=e.side,this.vertexColors=e.vertexColors,this.opacity=e.opacity,this.transparent=e.transparent,this.blendSrc=e.blendSrc,this.blendDst=e.blendDst,this.blendEquation=e.blendEquation,this.blendSrcAlpha=e.blendSrcAlpha,this.blendDstAlpha=e.blendDstAlpha,this.blendEquationAlpha=e.blendEquationAlpha,this.blendColor.copy(e.blendColor),this.blendAlpha=e.blendAlpha,this.depthFunc=e.depthFunc,this.depthTest=e.depthTest,this.depthWrite=e.depthWrite,this.stencilWriteMask=e.stencilWriteMask,this.stencilFunc=e.stencilFunc,this.stencilRef=e.stencilRef,this.stencilFuncMask=e.stencilFuncMask,this.stencilFail=e.stencilFail,this.stencilZFail=e.stencilZFail,this.stencilZPass=e.stencilZPass,this.stencilWrite=e.stencilWrite;let t=e.clippingPlanes,i=null;if(t!==null){let r=t.length;i=new Array(r);for(let s=0;s!==r;++s)i[s]=t[s].clone()}return this.clippingPlanes=i,this.clipIntersection=e.clipIntersection,this.clipShadows=e.clipShadows,this.shadowSide=e.shadowSide,this.colorWrite=e.colorWrite,this.precision=e.precision,this.polygonOffset=e.polygonOffset,this.polygonOffsetFactor=e.polygonOffsetFactor,this.polygonOffsetUnits=e.polygonOffsetUnits,this.dithering=e.dithering,this.alphaTest=e.alphaTest,this.alphaHash=e.alphaHash,this.alphaToCoverage=e.alphaToCoverage,this.premultipliedAlpha=e.premultipliedAlpha,this.forceSinglePass=e.forceSinglePass,this.allowOverride=e.allowOverride,this.visible=e.visible,this.toneMapped=e.toneMapped,this.userData=JSON.parse(JSON.stringify(e.userData)),this}dispose(){this.dispatchEvent({type:"dispose"})}set needsUpdate(e){e===!0&&this.version++}};var Cr=new oe,Wf=new oe,vu=new oe,yu=new oe,Os=class{constructor(e=new oe,t=new oe(0,0,-1)){this.origin=e,this.direction=t}set(e,t){return this.origin.copy(e),this.direction.copy(t),this}copy(e){return this.origin.copy(e.origin),this.direction.copy(e.direction),this}at(e,t){return t.copy(this.origin).addScaledVector(this.direction,e)}lookAt(e){return this.direction.copy(e).sub(this.origin).normalize(),this}recast(e){return this.origin.copy(this.at(e,Cr)),this}closestPointToPoint(e,t){t.subVectors(e,this.origin);let i=t.dot(this.direction);return i<0?t.copy(this.origin):t.copy(this.origin).addScaledVector(this.direction,i)}distanceToPoint(e){return Math.sqrt(this.distanceSqToPoint(e))}distanceSqToPoint(e){let t=Cr.subVectors(e,this.origin).dot(this.direction);return t<0?this.origin.distanceToSquared(e):(Cr.copy(this.origin).addScaledVector(this.direction,t),Cr.distanceToSquared(e))}distanceSqToSegment(e,t,i,r){Wf.copy(e).add(t).multiplyScalar(.5),vu.copy(t).sub(e).normalize(),yu.copy(this.origin).sub(Wf);let s=e.distanceTo(t)*.5,o=-this.direction.dot(vu),a=yu.dot(this.direction),u=-yu.dot(vu),l=yu.lengthSq(),c=Math.abs(1-o*o),f,h,p,g;if(c>0)if(f=o*u-a,h=o*a-u,g=s*c,f>=0)if(h>=-g)if(h<=g){let M=1/c;f*=M,h*=M,p=f*(f+o*h+2*a)+h*(o*f+h+2*u)+l}else h=s,f=Math.max(0,-(o*h+a)),p=-f*f+h*(h+2*u)+l;else h=-s,f=Math.max(0,-(o*h+a)),p=-f*f+h*(h+2*u)+l;else h<=-g?(f=Math.max(0,-(-o*s+a)),h=f>0?-s:Math.min(Math.max(-s,-u),s),p=-f*f+h*(h+2*u)+l):h<=g?(f=0,h=Math.min(Math.max(-s,-u),s),p=h*(h+2*u)+l):(f=Math.max(0,-(o*s+a)),h=f>0?s:Math.min(Math.max(-s,-u),s),p=-f*f+h*(h+2*u)+l);else h=o>0?-s:s,f=Math.max(0,-(o*h+a)),p=-f*f+h*(h+2*u)+l;return i&&i.copy(this.origin).addScaledVector(this.direction,f),r&&r.copy(Wf).addScaledVector(vu,h),p}intersectSphere(e,t){if(e.radius<0)return null;Cr.subVectors(e.center,this.origin);let i=Cr.dot(this.direction),r=Cr.dot(Cr)-i*i,s=e.radius*e.radius;if(r>s)return null;let o=Math.sqrt(s-r),a=i-o,u=i+o;return u<0?null:a<0?this.at(u,t):this.at(a,t)}intersectsSphere(e){return e.radius<0?!1:this.distanceSqToPoint(e.center)<=e.radius*e.radius}distanceToPlane(e){let t=e.normal.dot(this.direction);if(t===0)return e.distanceToPoint(this.origin)===0?0:null;let i=-(this.origin.dot(e.normal)+e.constant)/t;return i>=0?i:null}intersectPlane(e,t){let i=this.distanceToPlane(e);return i===null?null:this.at(i,t)}intersectsPlane(e){let t=e.distanceToPoint(this.origin);return t===0||e.normal.dot(this.direction)*t<0}intersectBox(e,t){let i,r,s,o,a,u,l=1/this.direction.x,c=1/this.direction.y,f=1/this.direction.z,h=this.origin;return l>=0?(i=(e.min.x-h.x)*l,r=(e.max.x-h.x)*l):(i=(e.max.x-h.x)*l,r=(e.min.x-h.x)*l),c>=0?(s=(e.min.y-h.y)*c,o=(e.max.y-h.y)*c):(s=(e.max.y-h.y)*c,o=(e.min.y-h.y)*c),i>o||s>r||((s>i||isNaN(i))&&(i=s),(o<r||isNaN(r))&&(r=o),f>=0?(a=(e.min.z-h.z)*f,u=(e.max.z-h.z)*f):(a=(e.max.z-h.z)*f,u=(e.min.z-h.z)*f),i>u||a>r)||((a>i||i!==i)&&(i=a),(u<r||r!==r)&&(r=u),r<0)?null:this.at(i>=0?i:r,t)}intersectsBox(e){return this.intersectBox(e,Cr)!==null}intersectTriangle(e,t,i,r,s){let o=this.origin,a=this.direction,u=a.x,l=a.y,c=a.z,f=e.x-o.x,h=e.y-o.y,p=e.z-o.z,g=t.x-o.x,M=t.y-o.y,x=t.z-o.z,m=i.x-o.x,S=i.y-o.y,R=i.z-o.z,b=Math.abs(u),N=Math.abs(l),T=Math.abs(c),v,C,G,F,P,W,k,I,Z,te,Y,fe;if(b>=N&&b>=T?(G=u,W=f,Z=g,fe=m,u>=0?(v=l,C=c,F=h,P=p,k=M,I=x,te=S,Y=R):(v=c,C=l,F=p,P=h,k=x,I=M,te=R,Y=S)):N>=T?(G=l,W=h,Z=M,fe=S,l>=0?(v=c,C=u,F=p,P=f,k=x,I=g,te=R,Y=m):(v=u,C=c,F=f,P=p,k=g,I=x,te=m,Y=R)):(G=c,W=p,Z=x,fe=R,c>=0?(v=u,C=l,F=f,P=h,k=g,I=M,te=m,Y=S):(v=l,C=u,F=h,P=f,k=M,I=g,te=S,Y=m)),G===0)return null;let re=v/G,ue=C/G,de=1/G,xe=F-re*W,pe=P-ue*W,he=k-re*Z,Se=I-ue*Z,Me=te-re*fe,De=Y-ue*fe,Ee=Me*Se-De*he,We=xe*De-pe*Me,Ke=he*pe-Se*xe;if(r){if(Ee<0||We<0||Ke<0)return null}else if((Ee<0||We<0||Ke<0)&&(Ee>0||We>0||Ke>0))return null;let Ve=Ee+We+Ke;if(Ve===0)return null;let at=de*(Ee*W+We*Z+Ke*fe);return(Ve>0?at<0:at>0)?null:this.at(at/Ve,s)}applyMatrix4(e){return this.origin.applyMatrix4(e),this.direction.transformDirection(e),this}equals(e){return e.origin.equals(this.origin)&&e.direction.equals(this.direction)}clone(){return new this.constructor().copy(this)}},Io=class extends Pr{constructor(e){super(),this.isMeshBasicMaterial=!0,this.type="MeshBasicMaterial",this.color=new ft(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new Fr,this.combine=mc,this.reflectivity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.specularMap=e.specularMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.combine=e.combine,this.reflectivity=e.reflectivity,this.refractionRatio=e.refractionRatio,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.fog=e.fog,this}},Cg=new jt,Fs=new Os,Su=new Ls,Rg=new oe,Mu=new oe,bu=new oe,Eu=new oe,Xf=new oe,Au=new oe,Ng=new oe,wu=new oe,Ti=class extends Ln{constructor(e=new Vi,t=new Io){super(),this.isMesh=!0,this.type="Mesh",this.geometry=e,this.material=t,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.count=1,this.updateMorphTargets()}copy(e,t){return super.copy(e,t),e.morphTargetInfluences!==void 0?this.morphTargetInfluences=e.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,e.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},e.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(e.material)?e.material.slice():e.material,this.geometry=e.geometry,this}updateMorphTargets(){let t=this.geometry.morphAttributes,i=Object.keys(t);if(i.length>0){let r=t[i[0]];if(r!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let s=0,o=r.length;s<o;s++){let a=r[s].name||String(s);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=s}}}}getVertexPosition(e,t){let i=this.geometry,r=i.attributes.position,s=i.morphAttributes.position,o=i.morphTargetsRelative;t.fromBufferAttribute(r,e);let a=this.morphTargetInfluences;if(s&&a){Au.set(0,0,0);for(let u=0,l=s.length;u<l;u++){let c=a[u],f=s[u];c!==0&&(Xf.fromBufferAttribute(f,e),o?Au.addScaledVector(Xf,c):Au.addScaledVector(Xf.sub(t),c))}t.add(Au)}return t}intersectsFrustum(e){return e.intersectsObject(this)}raycast(e,t){let i=this.geometry,r=this.material,s=this.matrixWorld;r!==void 0&&(i.boundingSphere===null&&i.computeBoundingSphere(),Su.copy(i.boundingSphere),Su.applyMatrix4(s),Fs.copy(e.ray).recast(e.near),!(Su.containsPoint(Fs.origin)===!1&&(Fs.intersectSphere(Su,Rg)===null||Fs.origin.distanceToSquared(Rg)>(e.far-e.near)**2))&&(Cg.copy(s).invert(),Fs.copy(e.ray).applyMatrix4(Cg),!(i.boundingBox!==null&&Fs.intersectsBox(i.boundingBox)===!1)&&this._computeIntersections(e,t,Fs)))}_computeIntersections(e,t,i){let r,s=this.geometry,o=this.material,a=s.index,u=s.attributes.position,l=s.attributes.uv,c=s.attributes.uv1,f=s.attributes.normal,h=s.groups,p=s.drawRange;if(a!==null)if(Array.isArray(o))for(let g=0,M=h.length;g<M;g++){let x=h[g],m=o[x.materialIndex],S=Math.max(x.start,p.start),R=Math.min(a.count,Math.min(x.start+x.count,p.start+p.count));for(let b=S,N=R;b<N;b+=3){let T=a.getX(b),v=a.getX(b+1),C=a.getX(b+2);r=Du(this,m,e,i,l,c,f,T,v,C),r&&(r.faceIndex=Math.floor(b/3),r.face.materialIndex=x.materialIndex,t.push(r))}}else{let g=Math.max(0,p.start),M=Math.min(a.count,p.start+p.count);for(let x=g,m=M;x<m;x+=3){let S=a.getX(x),R=a.getX(x+1),b=a.getX(x+2);r=Du(this,o,e,i,l,c,f,S,R,b),r&&(r.faceIndex=Math.floor(x/3),t.push(r))}}else if(u!==void 0)if(Array.isArray(o))for(let g=0,M=h.length;g<M;g++){let x=h[g],m=o[x.materialIndex],S=Math.max(x.start,p.start),R=Math.min(u.count,Math.min(x.start+x.count,p.start+p.count));for(let b=S,N=R;b<N;b+=3){let T=b,v=b+1,C=b+2;r=Du(this,m,e,i,l,c,f,T,v,C),r&&(r.faceIndex=Math.floor(b/3),r.face.materialIndex=x.materialIndex,t.push(r))}}else{let g=Math.max(0,p.start),M=Math.min(u.count,p.start+p.count);for(let x=g,m=M;x<m;x+=3){let S=x,R=x+1,b=x+2;r=Du(this,o,e,i,l,c,f,S,R,b),r&&(r.faceIndex=Math.floor(x/3),t.push(r))}}}};function aS(n,e,t,i,r,s,o,a){let u;if(e.side===jn?u=i.intersectTriangle(o,s,r,!0,a):u=i.intersectTriangle(r,s,o,e.side===us,a),u===null)return null;wu.copy(a),wu.applyMatrix4(n.matrixWorld);let l=t.ray.origin.distanceTo(wu);return l<t.near||l>t.far?null:{distance:l,point:wu.clone(),object:n}}function Du(n,e,t,i,r,s,o,a,u,l){n.getVertexPosition(a,Mu),n.getVertexPosition(u,bu),n.getVertexPosition(l,Eu);let c=aS(n,e,t,i,Mu,bu,Eu,Ng);if(c){let f=new oe;es.getBarycoord(Ng,Mu,bu,Eu,f),r&&(c.uv=es.getInterpolatedAttribute(r,a,u,l,f,new it)),s&&(c.uv1=es.getInterpolatedAttribute(s,a,u,l,f,new it)),o&&(c.normal=es.getInterpolatedAttribute(o,a,u,l,f,new oe),c.normal.dot(i.direction)>0&&c.normal.multiplyScalar(-1));let h={a,b:u,c:l,normal:new oe,materialIndex:0};es.getNormal(Mu,bu,Eu,h.normal),c.face=h,c.barycoord=f}return c}var Zu=class extends ei{constructor(e=null,t=1,i=1,r,s,o,a,u,l=Fn,c=Fn,f,h){super(null,o,a,u,l,c,r,s,f,h),this.isDataTexture=!0,this.image={data:e,width:t,height:i},this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}};var Ps=new Ls,lS=new it(.5,.5),Tu=new oe,ns=class{constructor(e=new ci,t=new ci,i=new ci,r=new ci,s=new ci,o=new ci){this.planes=[e,t,i,r,s,o]}set(e,t,i,r,s,o){let a=this.planes;return a[0].copy(e),a[1].copy(t),a[2].copy(i),a[3].copy(r),a[4].copy(s),a[5].copy(o),this}copy(e){let t=this.planes;for(let i=0;i<6;i++)t[i].copy(e.planes[i]);return this}setFromProjectionMatrix(e,t=wi,i=!1){let r=this.planes,s=e.elements,o=s[0],a=s[1],u=s[2],l=s[3],c=s[4],f=s[5],h=s[6],p=s[7],g=s[8],M=s[9],x=s[10],m=s[11],S=s[12],R=s[13],b=s[14],N=s[15];if(r[0].setComponents(l-o,p-c,m-g,N-S).normalize(),r[1].setComponents(l+o,p+c,m+g,N+S).normalize(),r[2].setComponents(l+a,p+f,m+M,N+R).normalize(),r[3].setComponents(l-a,p-f,m-M,N-R).normalize(),i)r[4].setComponents(u,h,x,b).normalize(),r[5].setComponents(l-u,p-h,m-x,N-b).normalize();else if(r[4].setComponents(l-u,p-h,m-x,N-b).normalize(),t===wi)r[5].setComponents(l+u,p+h,m+x,N+b).normalize();else if(t===Co)r[5].setComponents(u,h,x,b).normalize();else throw new Error("THREE.Frustum.setFromProjectionMatrix(): Invalid coordinate system: "+t);return this}intersectsObject(e){if(e.boundingSphere!==void 0)e.boundingSphere===null&&e.computeBoundingSphere(),Ps.copy(e.boundingSphere).applyMatrix4(e.matrixWorld);else{let t=e.geometry;t.boundingSphere===null&&t.computeBoundingSphere(),Ps.copy(t.boundingSphere).applyMatrix4(e.matrixWorld)}return this.intersectsSphere(Ps)}intersectsSprite(e){Ps.center.set(0,0,0);let t=lS.distanceTo(e.center);return Ps.radius=.7071067811865476+t,Ps.applyMatrix4(e.matrixWorld),this.intersectsSphere(Ps)}intersectsSphere(e){let t=this.planes,i=e.center,r=-e.radius;for(let s=0;s<6;s++)if(t[s].distanceToPoint(i)<r)return!1;return!0}intersectsBox(e){let t=this.planes;for(let i=0;i<6;i++){let r=t[i];if(Tu.x=r.normal.x>0?e.max.x:e.min.x,Tu.y=r.normal.y>0?e.max.y:e.min.y,Tu.z=r.normal.z>0?e.max.z:e.min.z,r.distanceToPoint(Tu)<0)return!1}return!0}containsPoint(e){let t=this.planes;for(let i=0;i<6;i++)if(t[i].distanceToPoint(e)<0)return!1;return!0}clone(){return new this.constructor().copy(this)}},Fg=new jt,ju=class n{constructor(){this.coordinateSystem=wi,this._frustums=[],this._count=0}setFromArrayCamera(e){let t=e.cameras,i=this._frustums;for(let r=0;r<t.length;r++){let s=t[r];Fg.multiplyMatrices(s.projectionMatrix,s.matrixWorldInverse),i[r]===void 0&&(i[r]=new ns),i[r].setFromProjectionMatrix(Fg,s.coordinateSystem,s.reversedDepth)}return this._count=t.length,this}getFrustum(e){return this._frustums[e]}intersectsObject(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsObject(e))return!0;return!1}intersectsSprite(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsSprite(e))return!0;return!1}intersectsSphere(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsSphere(e))return!0;return!1}intersectsBox(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsBox(e))return!0;return!1}containsPoint(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].containsPoint(e))return!0;return!1}copy(e){this.coordinateSystem=e.coordinateSystem;let t=this._frustums,i=e._frustums;for(let r=0;r<e._count;r++)t[r]===void 0&&(t[r]=new ns),t[r].copy(i[r]);return this._count=e._count,this}clone(){return new n().copy(this)}};var Lo=class extends Pr{constructor(e){super(),this.isLineBasicMaterial=!0,this.type="LineBasicMaterial",this.color=new ft(16777215),this.map=null,this.linewidth=1,this.linecap="round",this.linejoin="round",this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.linewidth=e.linewidth,this.linecap=e.linecap,this.linejoin=e.linejoin,this.fog=e.fog,this}},Ju=new oe,Ku=new oe,Pg=new jt,fa=new Os,Cu=new Ls,qf=new oe,Ig=new oe,Qu=class extends Ln{constructor(e=new Vi,t=new Lo){super(),this.isLine=!0,this.type="Line",this.geometry=e,this.material=t,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.updateMorphTargets()}copy(e,t){return super.copy(e,t),e.morphTargetInfluences!==void 0?this.morphTargetInfluences=e.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,e.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},e.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(e.material)?e.material.slice():e.material,this.geometry=e.geometry,this}computeLineDistances(){let e=this.geometry;if(e.index===null){let t=e.attributes.position,i=[0];for(let r=1,s=t.count;r<s;r++)Ju.fromBufferAttribute(t,r-1),Ku.fromBufferAttribute(t,r),i[r]=i[r-1],i[r]+=Ju.distanceTo(Ku);e.setAttribute("lineDistance",new Qn(i,1))}else Ze("Line.computeLineDistances(): Computation only possible with non-indexed BufferGeometry.");return this}intersectsFrustum(e){return e.intersectsObject(this)}raycast(e,t){let i=this.geometry,r=this.matrixWorld,s=e.params.Line.threshold,o=i.drawRange;if(i.boundingSphere===null&&i.computeBoundingSphere(),Cu.copy(i.boundingSphere),Cu.applyMatrix4(r),Cu.radius+=s,e.ray.intersectsSphere(Cu)===!1)return;Pg.copy(r).invert(),fa.copy(e.ray).applyMatrix4(Pg);let a=s/((this.scale.x+this.scale.y+this.scale.z)/3),u=a*a,l=this.isLineSegments?2:1,c=i.index,h=i.attributes.position;if(c!==null){let p=Math.max(0,o.start),g=Math.min(c.count,o.start+o.count);for(let M=p,x=g-1;M<x;M+=l){let m=c.getX(M),S=c.getX(M+1),R=Ru(this,e,fa,u,m,S,M);R&&t.push(R)}if(this.isLineLoop){let M=c.getX(g-1),x=c.getX(p),m=Ru(this,e,fa,u,M,x,g-1);m&&t.push(m)}}else{let p=Math.max(0,o.start),g=Math.min(h.count,o.start+o.count);for(let M=p,x=g-1;M<x;M+=l){let m=Ru(this,e,fa,u,M,M+1,M);m&&t.push(m)}if(this.isLineLoop){let M=Ru(this,e,fa,u,g-1,p,g-1);M&&t.push(M)}}}updateMorphTargets(){let t=this.geometry.morphAttributes,i=Object.keys(t);if(i.length>0){let r=t[i[0]];if(r!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let s=0,o=r.length;s<o;s++){let a=r[s].name||String(s);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=s}}}}};function Ru(n,e,t,i,r,s,o){let a=n.geometry.attributes.position;if(Ju.fromBufferAttribute(a,r),Ku.fromBufferAttribute(a,s),t.distanceSqToSegment(Ju,Ku,qf,Ig)>i)return;qf.applyMatrix4(n.matrixWorld);let l=e.ray.origin.distanceTo(qf);if(!(l<e.near||l>e.far))return{distance:l,point:Ig.clone().applyMatrix4(n.matrixWorld),index:o,face:null,faceIndex:null,barycoord:null,object:n}}var Lg=new oe,Og=new oe,Aa=class extends Qu{constructor(e,t){super(e,t),this.isLineSegments=!0,this.type="LineSegments"}computeLineDistances(){let e=this.geometry;if(e.index===null){let t=e.attributes.position,i=[];for(let r=0,s=t.count;r<s;r+=2)Lg.fromBufferAttribute(t,r),Og.fromBufferAttribute(t,r+1),i[r]=r===0?0:i[r-1],i[r+1]=i[r]+Lg.distanceTo(Og);e.setAttribute("lineDistance",new Qn(i,1))}else Ze("LineSegments.computeLineDistances(): Computation only possible with non-indexed BufferGeometry.");return this}};var wa=class extends ei{constructor(e=[],t=ks,i,r,s,o,a,u,l,c){super(e,t,i,r,s,o,a,u,l,c),this.isCubeTexture=!0,this.flipY=!1}get images(){return this.image}set images(e){this.image=e}};var Ir=class extends ei{constructor(e,t,i=Gi,r,s,o,a=Fn,u=Fn,l,c=Nr,f=1){if(c!==Nr&&c!==Or)throw new Error("THREE.DepthTexture: format must be either THREE.DepthFormat or THREE.DepthStencilFormat");let h={width:e,height:t,depth:f};super(h,r,s,o,a,u,c,i,l),this.isDepthTexture=!0,this.flipY=!1,this.generateMipmaps=!1,this.compareFunction=null}copy(e){return super.copy(e),this.source=new Fo(Object.assign({},e.image)),this.compareFunction=e.compareFunction,this}toJSON(e){let t=super.toJSON(e);return t.compareFunction=this.compareFunction,t}},Da=class extends Ir{constructor(e,t=Gi,i=ks,r,s,o=Fn,a=Fn,u,l=Nr){let c={width:e,height:e,depth:1},f=[c,c,c,c,c,c];super(e,e,t,i,r,s,o,a,u,l),this.image=f,this.isCubeDepthTexture=!0,this.isCubeTexture=!0}get images(){return this.image}set images(e){this.image=e}},Ta=class extends ei{constructor(e=null){super(),this.sourceTexture=e,this.isExternalTexture=!0}copy(e){return super.copy(e),this.sourceTexture=e.sourceTexture,this}},Oo=class n extends Vi{constructor(e=1,t=1,i=1,r=1,s=1,o=1){super(),this.type="BoxGeometry",this.parameters={width:e,height:t,depth:i,widthSegments:r,heightSegments:s,depthSegments:o};let a=this;r=Math.floor(r),s=Math.floor(s),o=Math.floor(o);let u=[],l=[],c=[],f=[],h=0,p=0;g("z","y","x",-1,-1,i,t,e,o,s,0),g("z","y","x",1,-1,i,t,-e,o,s,1),g("x","z","y",1,1,e,i,t,r,o,2),g("x","z","y",1,-1,e,i,-t,r,o,3),g("x","y","z",1,-1,e,t,i,r,s,4),g("x","y","z",-1,-1,e,t,-i,r,s,5),this.setIndex(u),this.setAttribute("position",new Qn(l,3)),this.setAttribute("normal",new Qn(c,3)),this.setAttribute("uv",new Qn(f,2));function g(M,x,m,S,R,b,N,T,v,C,G){let F=b/v,P=N/C,W=b/2,k=N/2,I=T/2,Z=v+1,te=C+1,Y=0,fe=0,re=new oe;for(let ue=0;ue<te;ue++){let de=ue*P-k;for(let xe=0;xe<Z;xe++){let pe=xe*F-W;re[M]=pe*S,re[x]=de*R,re[m]=I,l.push(re.x,re.y,re.z),re[M]=0,re[x]=0,re[m]=T>0?1:-1,c.push(re.x,re.y,re.z),f.push(xe/v),f.push(1-ue/C),Y+=1}}for(let ue=0;ue<C;ue++)for(let de=0;de<v;de++){let xe=h+de+Z*ue,pe=h+de+Z*(ue+1),he=h+(de+1)+Z*(ue+1),Se=h+(de+1)+Z*ue;u.push(xe,pe,Se),u.push(pe,he,Se),fe+=6}a.addGroup(p,fe,G),p+=fe,h+=Y}}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.width,e.height,e.depth,e.widthSegments,e.heightSegments,e.depthSegments)}};var Ca=class n extends Vi{constructor(e=1,t=1,i=1,r=1){super(),this.type="PlaneGeometry",this.parameters={width:e,height:t,widthSegments:i,heightSegments:r};let s=e/2,o=t/2,a=Math.floor(i),u=Math.floor(r),l=a+1,c=u+1,f=e/a,h=t/u,p=[],g=[],M=[],x=[];for(let m=0;m<c;m++){let S=m*h-o;for(let R=0;R<l;R++){let b=R*f-s;g.push(b,-S,0),M.push(0,0,1),x.push(R/a),x.push(1-m/u)}}for(let m=0;m<u;m++)for(let S=0;S<a;S++){let R=S+l*m,b=S+l*(m+1),N=S+1+l*(m+1),T=S+1+l*m;p.push(R,b,T),p.push(b,N,T)}this.setIndex(p),this.setAttribute("position",new Qn(g,3)),this.setAttribute("normal",new Qn(M,3)),this.setAttribute("uv",new Qn(x,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.width,e.height,e.widthSegments,e.heightSegments)}};function Vs(n){let e={};for(let t in n){e[t]={};for(let i in n[t]){let r=n[t][i];if(Bg(r))r.isRenderTargetTexture?(Ze("UniformsUtils: Textures of render targets cannot be cloned via cloneUniforms() or mergeUniforms()."),e[t][i]=null):e[t][i]=r.clone();else if(Array.isArray(r))if(Bg(r[0])){let s=[];for(let o=0,a=r.length;o<a;o++)s[o]=r[o].clone();e[t][i]=s}else e[t][i]=r.slice();else e[t][i]=r}}return e}function zn(n){let e={};for(let t=0;t<n.length;t++){let i=Vs(n[t]);for(let r in i)e[r]=i[r]}return e}function Bg(n){return n&&(n.isColor||n.isMatrix3||n.isMatrix4||n.isVector2||n.isVector3||n.isVector4||n.isTexture||n.isQuaternion)}function uS(n){let e=[];for(let t=0;t<n.length;t++)e.push(n[t].clone());return e}function Nd(n){let e=n.getRenderTarget();return e===null?n.outputColorSpace:e.isXRRenderTarget===!0?e.texture.colorSpace:St.workingColorSpace}var R0={clone:Vs,merge:zn},cS=`void main() {
	gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
}`,hS=`void main() {
	gl_FragColor = vec4( 1.0, 0.0, 0.0, 1.0 );
}`,ur=class extends Pr{constructor(e){super(),this.isShaderMaterial=!0,this.type="ShaderMaterial",this.defines={},this.uniforms={},this.uniformsGroups=[],this.vertexShader=cS,this.fragmentShader=hS,this.linewidth=1,this.wireframe=!1,this.wireframeLinewidth=1,this.fog=!1,this.lights=!1,this.clipping=!1,this.forceSinglePass=!0,this.extensions={clipCullDistance:!1,multiDraw:!1},this.defaultAttributeValues={color:[1,1,1],uv:[0,0],uv1:[0,0]},this.index0AttributeName=void 0,this.uniformsNeedUpdate=!1,this.glslVersion=null,e!==void 0&&this.setValues(e)}copy(e){return super.copy(e),this.fragmentShader=e.fragmentShader,this.vertexShader=e.vertexShader,this.uniforms=Vs(e.uniforms),this.uniformsGroups=uS(e.uniformsGroups),this.defines=Object.assign({},e.defines),this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.fog=e.fog,this.lights=e.lights,this.clipping=e.clipping,this.extensions=Object.assign({},e.extensions),this.glslVersion=e.glslVersion,this.defaultAttributeValues=Object.assign({},e.defaultAttributeValues),this.index0AttributeName=e.index0AttributeName,this.uniformsNeedUpdate=e.uniformsNeedUpdate,this}toJSON(e){let t=super.toJSON(e);t.glslVersion=this.glslVersion,t.uniforms={};for(let r in this.uniforms){let o=this.uniforms[r].value;o&&o.isTexture?t.uniforms[r]={type:"t",value:o.toJSON(e).uuid}:o&&o.isColor?t.uniforms[r]={type:"c",value:o.getHex()}:o&&o.isVector2?t.uniforms[r]={type:"v2",value:o.toArray()}:o&&o.isVector3?t.uniforms[r]={type:"v3",value:o.toArray()}:o&&o.isVector4?t.uniforms[r]={type:"v4",value:o.toArray()}:o&&o.isMatrix3?t.uniforms[r]={type:"m3",value:o.toArray()}:o&&o.isMatrix4?t.uniforms[r]={type:"m4",value:o.toArray()}:t.uniforms[r]={value:o}}Object.keys(this.defines).length>0&&(t.defines=this.defines),t.vertexShader=this.vertexShader,t.fragmentShader=this.fragmentShader,t.lights=this.lights,t.clipping=this.clipping;let i={};for(let r in this.extensions)this.extensions[r]===!0&&(i[r]=!0);return Object.keys(i).length>0&&(t.extensions=i),t}fromJSON(e,t){if(super.fromJSON(e,t),e.uniforms!==void 0)for(let i in e.uniforms){let r=e.uniforms[i];switch(this.uniforms[i]={},r.type){case"t":this.uniforms[i].value=t[r.value]||null;break;case"c":this.uniforms[i].value=new ft().setHex(r.value);break;case"v2":this.uniforms[i].value=new it().fromArray(r.value);break;case"v3":this.uniforms[i].value=new oe().fromArray(r.value);break;case"v4":this.uniforms[i].value=new tn().fromArray(r.value);break;case"m3":this.uniforms[i].value=new st().fromArray(r.value);break;case"m4":this.uniforms[i].value=new jt().fromArray(r.value);break;default:this.uniforms[i].value=r.value}}if(e.defines!==void 0&&(this.defines=e.defines),e.vertexShader!==void 0&&(this.vertexShader=e.vertexShader),e.fragmentShader!==void 0&&(this.fragmentShader=e.fragmentShader),e.glslVersion!==void 0&&(this.glslVersion=e.glslVersion),e.extensions!==void 0)for(let i in e.extensions)this.extensions[i]=e.extensions[i];return e.lights!==void 0&&(this.lights=e.lights),e.clipping!==void 0&&(this.clipping=e.clipping),this}},ec=class extends ur{constructor(e){super(e),this.isRawShaderMaterial=!0,this.type="RawShaderMaterial"}};var Ra=class extends Pr{constructor(e){super(),this.isMeshLambertMaterial=!0,this.type="MeshLambertMaterial",this.color=new ft(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.emissive=new ft(0),this.emissiveIntensity=1,this.emissiveMap=null,this.bumpMap=null,this.bumpScale=1,this.normalMap=null,this.normalMapType=th,this.normalScale=new it(1,1),this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new Fr,this.combine=mc,this.reflectivity=1,this.envMapIntensity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.flatShading=!1,this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.emissive.copy(e.emissive),this.emissiveMap=e.emissiveMap,this.emissiveIntensity=e.emissiveIntensity,this.bumpMap=e.bumpMap,this.bumpScale=e.bumpScale,this.normalMap=e.normalMap,this.normalMapType=e.normalMapType,this.normalScale.copy(e.normalScale),this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.specularMap=e.specularMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.combine=e.combine,this.reflectivity=e.reflectivity,this.envMapIntensity=e.envMapIntensity,this.refractionRatio=e.refractionRatio,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.flatShading=e.flatShading,this.fog=e.fog,this}},tc=class extends Pr{constructor(e){super(),this.isMeshDepthMaterial=!0,this.type="MeshDepthMaterial",this.depthPacking=p0,this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.wireframe=!1,this.wireframeLinewidth=1,this.setValues(e)}copy(e){return super.copy(e),this.depthPacking=e.depthPacking,this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this}},nc=class extends Pr{constructor(e){super(),this.isMeshDistanceMaterial=!0,this.type="MeshDistanceMaterial",this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.setValues(e)}copy(e){return super.copy(e),this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this}};function Eo(n,e){return!n||n.constructor===e?n:typeof e.BYTES_PER_ELEMENT=="number"?new e(n):Array.prototype.slice.call(n)}function Nu(n){return n!==void 0&&n.inTangents!==void 0&&n.outTangents!==void 0}var is=class{constructor(e,t,i,r){this.parameterPositions=e,this._cachedIndex=0,this.resultBuffer=r!==void 0?r:new t.constructor(i),this.sampleValues=t,this.valueSize=i,this.settings=null,this.DefaultSettings_={}}evaluate(e){let t=this.parameterPositions,i=this._cachedIndex,r=t[i],s=t[i-1];n:{e:{let o;t:{i:if(!(e<r)){for(let a=i+2;;){if(r===void 0){if(e<s)break i;return i=t.length,this._cachedIndex=i,this.copySampleValue_(i-1)}if(i===a)break;if(s=r,r=t[++i],e<r)break e}o=t.length;break t}if(!(e>=s)){let a=t[1];e<a&&(i=2,s=a);for(let u=i-2;;){if(s===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(i===u)break;if(r=s,s=t[--i-1],e>=s)break e}o=i,i=0;break t}break n}for(;i<o;){let a=i+o>>>1;e<t[a]?o=a:i=a+1}if(r=t[i],s=t[i-1],s===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(r===void 0)return i=t.length,this._cachedIndex=i,this.copySampleValue_(i-1)}this._cachedIndex=i,this.intervalChanged_(i,s,r)}return this.interpolate_(i,s,e,r)}getSettings_(){return this.settings||this.DefaultSettings_}copySampleValue_(e){let t=this.resultBuffer,i=this.sampleValues,r=this.valueSize,s=e*r;for(let o=0;o!==r;++o)t[o]=i[s+o];return t}interpolate_(){throw new Error("THREE.Interpolant: Call to abstract method.")}intervalChanged_(){}},ic=class extends is{constructor(e,t,i,r){super(e,t,i,r),this._weightPrev=-0,this._offsetPrev=-0,this._weightNext=-0,this._offsetNext=-0,this.DefaultSettings_={endingStart:Zf,endingEnd:Zf}}intervalChanged_(e,t,i){let r=this.parameterPositions,s=e-2,o=e+1,a=r[s],u=r[o];if(a===void 0)switch(this.getSettings_().endingStart){case jf:s=e,a=2*t-i;break;case Jf:s=r.length-2,a=t+r[s]-r[s+1];break;default:s=e,a=i}if(u===void 0)switch(this.getSettings_().endingEnd){case jf:o=e,u=2*i-t;break;case Jf:o=1,u=i+r[1]-r[0];break;default:o=e-1,u=t}let l=(i-t)*.5,c=this.valueSize;this._weightPrev=l/(t-a),this._weightNext=l/(u-i),this._offsetPrev=s*c,this._offsetNext=o*c}interpolate_(e,t,i,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,u=e*a,l=u-a,c=this._offsetPrev,f=this._offsetNext,h=this._weightPrev,p=this._weightNext,g=(i-t)/(r-t),M=g*g,x=M*g,m=-h*x+2*h*M-h*g,S=(1+h)*x+(-1.5-2*h)*M+(-.5+h)*g+1,R=(-1-p)*x+(1.5+p)*M+.5*g,b=p*x-p*M;for(let N=0;N!==a;++N)s[N]=m*o[c+N]+S*o[l+N]+R*o[u+N]+b*o[f+N];return s}},rc=class extends is{constructor(e,t,i,r){super(e,t,i,r)}interpolate_(e,t,i,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,u=e*a,l=u-a,c=(i-t)/(r-t),f=1-c;for(let h=0;h!==a;++h)s[h]=o[l+h]*f+o[u+h]*c;return s}},sc=class extends is{constructor(e,t,i,r){super(e,t,i,r)}interpolate_(e){return this.copySampleValue_(e-1)}},oc=class extends is{interpolate_(e,t,i,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,u=e*a,l=u-a,c=this.inTangents,f=this.outTangents;if(!c||!f){let g=(i-t)/(r-t),M=1-g;for(let x=0;x!==a;++x)s[x]=o[l+x]*M+o[u+x]*g;return s}let h=a*2,p=e-1;for(let g=0;g!==a;++g){let M=o[l+g],x=o[u+g],m=p*h+g*2,S=f[m],R=f[m+1],b=e*h+g*2,N=c[b],T=c[b+1],v=dS(i,t,S,N,r);s[g]=N0(v,M,R,T,x)}return s}};function N0(n,e,t,i,r){let s=1-n;return s*s*s*e+3*s*s*n*t+3*s*n*n*i+n*n*n*r}function fS(n,e,t,i,r){let s=1-n;return 3*s*s*(t-e)+6*s*n*(i-t)+3*n*n*(r-i)}function dS(n,e,t,i,r){let s=(n-e)/(r-e);for(let o=0;o<8;o++){let a=N0(s,e,t,i,r)-n;if(Math.abs(a)<1e-10)break;let u=fS(s,e,t,i,r);if(Math.abs(u)<1e-10)break;s=Math.max(0,Math.min(1,s-a/u))}return s}var di=class{constructor(e,t,i,r){if(e===void 0)throw new Error("THREE.KeyframeTrack: track name is undefined");if(t===void 0||t.length===0)throw new Error("THREE.KeyframeTrack: no keyframes in track named "+e);this.name=e,this.times=Eo(t,this.TimeBufferType),this.values=Eo(i,this.ValueBufferType),this.setInterpolation(r||this.DefaultInterpolation)}static toJSON(e){let t=e.constructor,i;if(t.toJSON!==this.toJSON)i=t.toJSON(e);else{i={name:e.name,times:Eo(e.times,Array),values:Eo(e.values,Array)};let r=e.getInterpolation();r!==e.DefaultInterpolation&&(i.interpolation=r),Nu(e.settings)&&(i.settings={inTangents:Eo(e.settings.inTangents,Array),outTangents:Eo(e.settings.outTangents,Array)})}return i.type=e.ValueTypeName,i}InterpolantFactoryMethodDiscrete(e){return new sc(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodLinear(e){return new rc(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodSmooth(e){return new ic(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodBezier(e){let t=new oc(this.times,this.values,this.getValueSize(),e);return this.settings&&(t.inTangents=this.settings.inTangents,t.outTangents=this.settings.outTangents),t}setInterpolation(e){let t;switch(e){case ga:t=this.InterpolantFactoryMethodDiscrete;break;case Xu:t=this.InterpolantFactoryMethodLinear;break;case Iu:t=this.InterpolantFactoryMethodSmooth;break;case $f:t=this.InterpolantFactoryMethodBezier;break}if(t===void 0){let i="unsupported interpolation for "+this.ValueTypeName+" keyframe track named "+this.name;if(this.createInterpolant===void 0)if(e!==this.DefaultInterpolation)this.setInterpolation(this.DefaultInterpolation);else throw new Error(i);return Ze("KeyframeTrack:",i),this}return this.createInterpolant=t,this}getInterpolation(){switch(this.createInterpolant){case this.InterpolantFactoryMethodDiscrete:return ga;case this.InterpolantFactoryMethodLinear:return Xu;case this.InterpolantFactoryMethodSmooth:return Iu;case this.InterpolantFactoryMethodBezier:return $f}}getValueSize(){return this.values.length/this.times.length}shift(e){if(e!==0){let t=this.times;for(let i=0,r=t.length;i!==r;++i)t[i]+=e;Nu(this.settings)&&(Ug(this.settings.inTangents,e),Ug(this.settings.outTangents,e))}return this}scale(e){if(e!==1){let t=this.times;for(let i=0,r=t.length;i!==r;++i)t[i]*=e;Nu(this.settings)&&(kg(this.settings.inTangents,e),kg(this.settings.outTangents,e))}return this}trim(e,t){let i=this.times,r=i.length,s=0,o=r-1;for(;s!==r&&i[s]<e;)++s;for(;o!==-1&&i[o]>t;)--o;if(++o,s!==0||o!==r){s>=o&&(o=Math.max(o,1),s=o-1);let a=this.getValueSize();this.times=i.slice(s,o),this.values=this.values.slice(s*a,o*a)}return this}validate(){let e=!0,t=this.getValueSize();t-Math.floor(t)!==0&&(nt("KeyframeTrack: Invalid value size in track.",this),e=!1);let i=this.times,r=this.values,s=i.length;s===0&&(nt("KeyframeTrack: Track is empty.",this),e=!1);let o=null;for(let a=0;a!==s;a++){let u=i[a];if(typeof u=="number"&&isNaN(u)){nt("KeyframeTrack: Time is not a valid number.",this,a,u),e=!1;break}if(o!==null&&o>u){nt("KeyframeTrack: Out of order keys.",this,a,u,o),e=!1;break}o=u}if(r!==void 0&&Cy(r))for(let a=0,u=r.length;a!==u;++a){let l=r[a];if(isNaN(l)){nt("KeyframeTrack: Value is not a valid number.",this,a,l),e=!1;break}}return e}optimize(){let e=this.times.slice(),t=this.values.slice(),i=this.getValueSize(),r=this.getInterpolation()===Iu,s=e.length-1,o=1;for(let a=1;a<s;++a){let u=!1,l=e[a],c=e[a+1];if(l!==c&&(a!==1||l!==e[0]))if(r)u=!0;else{let f=a*i,h=f-i,p=f+i;for(let g=0;g!==i;++g){let M=t[f+g];if(M!==t[h+g]||M!==t[p+g]){u=!0;break}}}if(u){if(a!==o){e[o]=e[a];let f=a*i,h=o*i;for(let p=0;p!==i;++p)t[h+p]=t[f+p]}++o}}if(s>0){e[o]=e[s];for(let a=s*i,u=o*i,l=0;l!==i;++l)t[u+l]=t[a+l];++o}return o!==e.length?(this.times=e.slice(0,o),this.values=t.slice(0,o*i)):(this.times=e,this.values=t),this}clone(){let e=this.times.slice(),t=this.values.slice(),i=this.constructor,r=new i(this.name,e,t);return r.createInterpolant=this.createInterpolant,Nu(this.settings)&&(r.settings={inTangents:this.settings.inTangents.slice(),outTangents:this.settings.outTangents.slice()}),r}};function Ug(n,e){for(let t=0,i=n.length;t!==i;t+=2)n[t]+=e}function kg(n,e){for(let t=0,i=n.length;t!==i;t+=2)n[t]*=e}di.prototype.ValueTypeName="";di.prototype.TimeBufferType=Float32Array;di.prototype.ValueBufferType=Float32Array;di.prototype.DefaultInterpolation=Xu;var rs=class extends di{constructor(e,t,i){super(e,t,i)}};rs.prototype.ValueTypeName="bool";rs.prototype.ValueBufferType=Array;rs.prototype.DefaultInterpolation=ga;rs.prototype.InterpolantFactoryMethodLinear=void 0;rs.prototype.InterpolantFactoryMethodSmooth=void 0;var ac=class extends di{constructor(e,t,i,r){super(e,t,i,r)}};ac.prototype.ValueTypeName="color";var lc=class extends di{constructor(e,t,i,r){super(e,t,i,r)}};lc.prototype.ValueTypeName="number";var uc=class extends is{constructor(e,t,i,r){super(e,t,i,r)}interpolate_(e,t,i,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,u=(i-t)/(r-t),l=e*a;for(let c=l+a;l!==c;l+=4)hi.slerpFlat(s,0,o,l-a,o,l,u);return s}},Na=class extends di{constructor(e,t,i,r){super(e,t,i,r)}InterpolantFactoryMethodLinear(e){return new uc(this.times,this.values,this.getValueSize(),e)}};Na.prototype.ValueTypeName="quaternion";Na.prototype.InterpolantFactoryMethodSmooth=void 0;var ss=class extends di{constructor(e,t,i){super(e,t,i)}};ss.prototype.ValueTypeName="string";ss.prototype.ValueBufferType=Array;ss.prototype.DefaultInterpolation=ga;ss.prototype.InterpolantFactoryMethodLinear=void 0;ss.prototype.InterpolantFactoryMethodSmooth=void 0;var cc=class extends di{constructor(e,t,i,r){super(e,t,i,r)}};cc.prototype.ValueTypeName="vector";var hc=class{constructor(e,t,i){let r=this,s=!1,o=0,a=0,u,l=[];this.onStart=void 0,this.onLoad=e,this.onProgress=t,this.onError=i,this._abortController=null,this.itemStart=function(c){a++,s===!1&&r.onStart!==void 0&&r.onStart(c,o,a),s=!0},this.itemEnd=function(c){o++,r.onProgress!==void 0&&r.onProgress(c,o,a),o===a&&(s=!1,r.onLoad!==void 0&&r.onLoad())},this.itemError=function(c){r.onError!==void 0&&r.onError(c)},this.resolveURL=function(c){return c=c.normalize("NFC"),u?u(c):c},this.setURLModifier=function(c){return u=c,this},this.addHandler=function(c,f){return l.push(c,f),this},this.removeHandler=function(c){let f=l.indexOf(c);return f!==-1&&l.splice(f,2),this},this.getHandler=function(c){for(let f=0,h=l.length;f<h;f+=2){let p=l[f],g=l[f+1];if(p.global&&(p.lastIndex=0),p.test(c))return g}return null},this.abort=function(){return this.abortController.abort(),this._abortController=null,this}}get abortController(){return this._abortController||(this._abortController=new AbortController),this._abortController}},F0=new hc,fc=class{constructor(e){this.manager=e!==void 0?e:F0,this.crossOrigin="anonymous",this.withCredentials=!1,this.path="",this.resourcePath="",this.requestHeader={},this.priority="auto",this.cache="default",typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}load(){}loadAsync(e,t){let i=this;return new Promise(function(r,s){i.load(e,r,t,s)})}parse(){}setCrossOrigin(e){return this.crossOrigin=e,this}setWithCredentials(e){return this.withCredentials=e,this}setPath(e){return this.path=e,this}setResourcePath(e){return this.resourcePath=e,this}setRequestHeader(e){return this.requestHeader=e,this}setPriority(e){return this.priority=e,this}setCache(e){return this.cache=e,this}abort(){return this}};fc.DEFAULT_MATERIAL_NAME="__DEFAULT";var Fa=class extends Ln{static registerNode(e){this.prototype._lightNode=e}constructor(e,t=1){super(),this.isLight=!0,this.type="Light",this.color=new ft(e),this.intensity=t}copy(e,t){return super.copy(e,t),this.color.copy(e.color),this.intensity=e.intensity,this}toJSON(e){let t=super.toJSON(e);return t.object.color=this.color.getHex(),t.object.intensity=this.intensity,t}},Pa=class extends Fa{constructor(e,t,i){super(e,i),this.isHemisphereLight=!0,this.type="HemisphereLight",this.position.copy(Ln.DEFAULT_UP),this.updateMatrix(),this.groundColor=new ft(t)}copy(e,t){return super.copy(e,t),this.groundColor.copy(e.groundColor),this}toJSON(e){let t=super.toJSON(e);return t.object.groundColor=this.groundColor.getHex(),t}},Yf=new jt,zg=new oe,Vg=new oe,dc=class{constructor(e){this.camera=e,this.intensity=1,this.bias=0,this.biasNode=null,this.normalBias=0,this.radius=1,this.blurSamples=8,this.mapSize=new it(512,512),this.mapType=ti,this.map=null,this.mapPass=null,this.matrix=new jt,this.autoUpdate=!0,this.needsUpdate=!1,this._frustum=new ns,this._frameExtents=new it(1,1),this._viewportCount=1,this._viewports=[new tn(0,0,1,1)]}getViewportCount(){return this._viewportCount}getCamera(){return this.camera}getFrustum(){return this._frustum}updateMatrices(e){let t=this.camera;zg.setFromMatrixPosition(e.matrixWorld),t.position.copy(zg),Vg.setFromMatrixPosition(e.target.matrixWorld),t.lookAt(Vg),t.updateMatrixWorld(),this._updateMatrix(t,this.matrix,this._frustum)}_updateMatrix(e,t,i,r){Yf.multiplyMatrices(e.projectionMatrix,e.matrixWorldInverse),i.setFromProjectionMatrix(Yf,e.coordinateSystem,e.reversedDepth);let s=this._frameExtents,o=r?r.z/s.x:1,a=r?r.w/s.y:1,u=r?r.x/s.x:0,l=r?r.y/s.y:0;e.coordinateSystem===Co||e.reversedDepth?t.set(.5*o,0,0,.5*o+u,0,.5*a,0,.5*a+l,0,0,1,0,0,0,0,1):t.set(.5*o,0,0,.5*o+u,0,.5*a,0,.5*a+l,0,0,.5,.5,0,0,0,1),t.multiply(Yf)}getViewport(e){return this._viewports[e]}getFrameExtents(){return this._frameExtents}dispose(){this.map&&this.map.dispose(),this.mapPass&&this.mapPass.dispose()}copy(e){return this.camera=e.camera.clone(),this.intensity=e.intensity,this.bias=e.bias,this.radius=e.radius,this.autoUpdate=e.autoUpdate,this.needsUpdate=e.needsUpdate,this.normalBias=e.normalBias,this.blurSamples=e.blurSamples,this.mapSize.copy(e.mapSize),this.mapType=e.mapType,this.biasNode=e.biasNode,this}clone(){return new this.constructor().copy(this)}toJSON(){let e={};return e.intensity=this.intensity,e.bias=this.bias,e.normalBias=this.normalBias,e.radius=this.radius,e.blurSamples=this.blurSamples,e.mapSize=this.mapSize.toArray(),e.mapType=this.mapType,e.camera=this.camera.toJSON(!1).object,delete e.camera.matrix,e}},Fu=new oe,Pu=new hi,ar=new oe,Ia=class extends Ln{constructor(){super(),this.isCamera=!0,this.type="Camera",this.matrixWorldInverse=new jt,this.projectionMatrix=new jt,this.projectionMatrixInverse=new jt,this.coordinateSystem=wi,this._reversedDepth=!1}get reversedDepth(){return this._reversedDepth}copy(e,t){return super.copy(e,t),this.matrixWorldInverse.copy(e.matrixWorldInverse),this.projectionMatrix.copy(e.projectionMatrix),this.projectionMatrixInverse.copy(e.projectionMatrixInverse),this.coordinateSystem=e.coordinateSystem,this}getWorldDirection(e){return super.getWorldDirection(e).negate()}updateMatrixWorld(e){super.updateMatrixWorld(e),this.matrixWorld.decompose(Fu,Pu,ar),ar.x===1&&ar.y===1&&ar.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(Fu,Pu,ar.set(1,1,1)).invert()}updateWorldMatrix(e,t,i=!1){super.updateWorldMatrix(e,t,i),this.matrixWorld.decompose(Fu,Pu,ar),ar.x===1&&ar.y===1&&ar.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(Fu,Pu,ar.set(1,1,1)).invert()}clone(){return new this.constructor().copy(this)}},Qr=new oe,Gg=new it,Hg=new it,$n=class extends Ia{constructor(e=50,t=1,i=.1,r=2e3){super(),this.isPerspectiveCamera=!0,this.type="PerspectiveCamera",this.fov=e,this.zoom=1,this.near=i,this.far=r,this.focus=10,this.aspect=t,this.view=null,this.filmGauge=35,this.filmOffset=0,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.fov=e.fov,this.zoom=e.zoom,this.near=e.near,this.far=e.far,this.focus=e.focus,this.aspect=e.aspect,this.view=e.view===null?null:Object.assign({},e.view),this.filmGauge=e.filmGauge,this.filmOffset=e.filmOffset,this}setFocalLength(e){let t=.5*this.getFilmHeight()/e;this.fov=No*2*Math.atan(t),this.updateProjectionMatrix()}getFocalLength(){let e=Math.tan(pa*.5*this.fov);return .5*this.getFilmHeight()/e}getEffectiveFOV(){return No*2*Math.atan(Math.tan(pa*.5*this.fov)/this.zoom)}getFilmWidth(){return this.filmGauge*Math.min(this.aspect,1)}getFilmHeight(){return this.filmGauge/Math.max(this.aspect,1)}getViewBounds(e,t,i){Qr.set(-1,-1,.5).applyMatrix4(this.projectionMatrixInverse),t.set(Qr.x,Qr.y).multiplyScalar(-e/Qr.z),Qr.set(1,1,.5).applyMatrix4(this.projectionMatrixInverse),i.set(Qr.x,Qr.y).multiplyScalar(-e/Qr.z)}getViewSize(e,t){return this.getViewBounds(e,Gg,Hg),t.subVectors(Hg,Gg)}setViewOffset(e,t,i,r,s,o){this.aspect=e/t,this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=i,this.view.offsetY=r,this.view.width=s,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=this.near,t=e*Math.tan(pa*.5*this.fov)/this.zoom,i=2*t,r=this.aspect*i,s=-.5*r,o=this.view;if(this.view!==null&&this.view.enabled){let u=o.fullWidth,l=o.fullHeight;s+=o.offsetX*r/u,t-=o.offsetY*i/l,r*=o.width/u,i*=o.height/l}let a=this.filmOffset;a!==0&&(s+=e*a/this.getFilmWidth()),this.projectionMatrix.makePerspective(s,s+r,t,t-i,e,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.fov=this.fov,t.object.zoom=this.zoom,t.object.near=this.near,t.object.far=this.far,t.object.focus=this.focus,t.object.aspect=this.aspect,this.view!==null&&(t.object.view=Object.assign({},this.view)),t.object.filmGauge=this.filmGauge,t.object.filmOffset=this.filmOffset,t}};var La=class extends Ia{constructor(e=-1,t=1,i=1,r=-1,s=.1,o=2e3){super(),this.isOrthographicCamera=!0,this.type="OrthographicCamera",this.zoom=1,this.view=null,this.left=e,this.right=t,this.top=i,this.bottom=r,this.near=s,this.far=o,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.left=e.left,this.right=e.right,this.top=e.top,this.bottom=e.bottom,this.near=e.near,this.far=e.far,this.zoom=e.zoom,this.view=e.view===null?null:Object.assign({},e.view),this}setViewOffset(e,t,i,r,s,o){this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=i,this.view.offsetY=r,this.view.width=s,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=(this.right-this.left)/(2*this.zoom),t=(this.top-this.bottom)/(2*this.zoom),i=(this.right+this.left)/2,r=(this.top+this.bottom)/2,s=i-e,o=i+e,a=r+t,u=r-t;if(this.view!==null&&this.view.enabled){let l=(this.right-this.left)/this.view.fullWidth/this.zoom,c=(this.top-this.bottom)/this.view.fullHeight/this.zoom;s+=l*this.view.offsetX,o=s+l*this.view.width,a-=c*this.view.offsetY,u=a-c*this.view.height}this.projectionMatrix.makeOrthographic(s,o,a,u,this.near,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.zoom=this.zoom,t.object.left=this.left,t.object.right=this.right,t.object.top=this.top,t.object.bottom=this.bottom,t.object.near=this.near,t.object.far=this.far,this.view!==null&&(t.object.view=Object.assign({},this.view)),t}},Kf=class extends dc{constructor(){super(new La(-5,5,5,-5,.5,500)),this.isDirectionalLightShadow=!0}},Oa=class extends Fa{constructor(e,t){super(e,t),this.isDirectionalLight=!0,this.type="DirectionalLight",this.position.copy(Ln.DEFAULT_UP),this.updateMatrix(),this.target=new Ln,this.shadow=new Kf}dispose(){super.dispose(),this.shadow.dispose()}copy(e){return super.copy(e),this.target=e.target.clone(),this.shadow=e.shadow.clone(),this}toJSON(e){let t=super.toJSON(e);return t.object.shadow=this.shadow.toJSON(),t.object.target=this.target.uuid,t}};var Ao=-90,wo=1,Bo=class extends Ln{constructor(e,t,i){super(),this.type="CubeCamera",this.renderTarget=i,this.coordinateSystem=null,this.activeMipmapLevel=0;let r=new $n(Ao,wo,e,t);r.layers=this.layers,this.add(r);let s=new $n(Ao,wo,e,t);s.layers=this.layers,this.add(s);let o=new $n(Ao,wo,e,t);o.layers=this.layers,this.add(o);let a=new $n(Ao,wo,e,t);a.layers=this.layers,this.add(a);let u=new $n(Ao,wo,e,t);u.layers=this.layers,this.add(u);let l=new $n(Ao,wo,e,t);l.layers=this.layers,this.add(l)}updateCoordinateSystem(){let e=this.coordinateSystem,t=this.children.concat(),[i,r,s,o,a,u]=t;for(let l of t)this.remove(l);if(e===wi)i.up.set(0,1,0),i.lookAt(1,0,0),r.up.set(0,1,0),r.lookAt(-1,0,0),s.up.set(0,0,-1),s.lookAt(0,1,0),o.up.set(0,0,1),o.lookAt(0,-1,0),a.up.set(0,1,0),a.lookAt(0,0,1),u.up.set(0,1,0),u.lookAt(0,0,-1);else if(e===Co)i.up.set(0,-1,0),i.lookAt(-1,0,0),r.up.set(0,-1,0),r.lookAt(1,0,0),s.up.set(0,0,1),s.lookAt(0,1,0),o.up.set(0,0,-1),o.lookAt(0,-1,0),a.up.set(0,-1,0),a.lookAt(0,0,1),u.up.set(0,-1,0),u.lookAt(0,0,-1);else throw new Error("THREE.CubeCamera.updateCoordinateSystem(): Invalid coordinate system: "+e);for(let l of t)this.add(l),l.updateMatrixWorld()}update(e,t){this.parent===null&&this.updateMatrixWorld();let{renderTarget:i,activeMipmapLevel:r}=this;this.coordinateSystem!==e.coordinateSystem&&(this.coordinateSystem=e.coordinateSystem,this.updateCoordinateSystem());let[s,o,a,u,l,c]=this.children,f=e.getRenderTarget(),h=e.getActiveCubeFace(),p=e.getActiveMipmapLevel(),g=e.xr.enabled;e.xr.enabled=!1;let M=i.texture.mipmapsAutoUpdate;i.texture.mipmapsAutoUpdate=!1;let x=!1;e.isWebGLRenderer===!0?x=e.state.buffers.depth.getReversed():x=e.reversedDepthBuffer,e.setRenderTarget(i,0,r),x&&e.autoClear===!1&&e.clearDepth(),e.render(t,s),e.setRenderTarget(i,1,r),x&&e.autoClear===!1&&e.clearDepth(),e.render(t,o),e.setRenderTarget(i,2,r),x&&e.autoClear===!1&&e.clearDepth(),e.render(t,a),e.setRenderTarget(i,3,r),x&&e.autoClear===!1&&e.clearDepth(),e.render(t,u),e.setRenderTarget(i,4,r),x&&e.autoClear===!1&&e.clearDepth(),e.render(t,l),i.texture.mipmapsAutoUpdate=M,e.setRenderTarget(i,5,r),x&&e.autoClear===!1&&e.clearDepth(),e.render(t,c),e.setRenderTarget(f,h,p),e.xr.enabled=g,i.texture.needsPMREMUpdate=!0}},pc=class extends $n{constructor(e=[]){super(),this.isArrayCamera=!0,this.isMultiViewCamera=!1,this.cameras=e,this.perCameraFrustumCulled=!1}};var Fd="\\[\\]\\.:\\/",pS=new RegExp("["+Fd+"]","g"),Pd="[^"+Fd+"]",mS="[^"+Fd.replace("\\.","")+"]",gS=/((?:WC+[\/:])*)/.source.replace("WC",Pd),xS=/(WCOD+)?/.source.replace("WCOD",mS),_S=/(?:\.(WC+)(?:\[(.+)\])?)?/.source.replace("WC",Pd),vS=/\.(WC+)(?:\[(.+)\])?/.source.replace("WC",Pd),yS=new RegExp("^"+gS+xS+_S+vS+"$"),SS=["material","materials","bones","map"],Qf=class{constructor(e,t,i){let r=i||Zt.parseTrackName(t);this._targetGroup=e,this._bindings=e.subscribe_(t,r)}getValue(e,t){this.bind();let i=this._targetGroup.nCachedObjects_,r=this._bindings[i];r!==void 0&&r.getValue(e,t)}setValue(e,t){let i=this._bindings;for(let r=this._targetGroup.nCachedObjects_,s=i.length;r!==s;++r)i[r].setValue(e,t)}bind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,i=e.length;t!==i;++t)e[t].bind()}unbind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,i=e.length;t!==i;++t)e[t].unbind()}},Zt=class n{constructor(e,t,i){this.path=t,this.parsedPath=i||n.parseTrackName(t),this.node=n.findNode(e,this.parsedPath.nodeName),this.rootNode=e,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}static create(e,t,i){return e&&e.isAnimationObjectGroup?new n.Composite(e,t,i):new n(e,t,i)}static sanitizeNodeName(e){return e.replace(/\s/g,"_").replace(pS,"")}static parseTrackName(e){let t=yS.exec(e);if(t===null)throw new Error("THREE.PropertyBinding: Cannot parse trackName: "+e);let i={nodeName:t[2],objectName:t[3],objectIndex:t[4],propertyName:t[5],propertyIndex:t[6]},r=i.nodeName&&i.nodeName.lastIndexOf(".");if(r!==void 0&&r!==-1){let s=i.nodeName.substring(r+1);SS.indexOf(s)!==-1&&(i.nodeName=i.nodeName.substring(0,r),i.objectName=s)}if(i.propertyName===null||i.propertyName.length===0)throw new Error("THREE.PropertyBinding: can not parse propertyName from trackName: "+e);return i}static findNode(e,t){if(t===void 0||t===""||t==="."||t===-1||t===e.name||t===e.uuid)return e;if(e.skeleton){let i=e.skeleton.getBoneByName(t);if(i!==void 0)return i}if(e.children){let i=function(s){for(let o=0;o<s.length;o++){let a=s[o];if(a.name===t||a.uuid===t)return a;let u=i(a.children);if(u)return u}return null},r=i(e.children);if(r)return r}return null}_getValue_unavailable(){}_setValue_unavailable(){}_getValue_direct(e,t){e[t]=this.targetObject[this.propertyName]}_getValue_array(e,t){let i=this.resolvedProperty;for(let r=0,s=i.length;r!==s;++r)e[t++]=i[r]}_getValue_arrayElement(e,t){e[t]=this.resolvedProperty[this.propertyIndex]}_getValue_toArray(e,t){this.resolvedProperty.toArray(e,t)}_setValue_direct(e,t){this.targetObject[this.propertyName]=e[t]}_setValue_direct_setNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.needsUpdate=!0}_setValue_direct_setMatrixWorldNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_array(e,t){let i=this.resolvedProperty;for(let r=0,s=i.length;r!==s;++r)i[r]=e[t++]}_setValue_array_setNeedsUpdate(e,t){let i=this.resolvedProperty;for(let r=0,s=i.length;r!==s;++r)i[r]=e[t++];this.targetObject.needsUpdate=!0}_setValue_array_setMatrixWorldNeedsUpdate(e,t){let i=this.resolvedProperty;for(let r=0,s=i.length;r!==s;++r)i[r]=e[t++];this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_arrayElement(e,t){this.resolvedProperty[this.propertyIndex]=e[t]}_setValue_arrayElement_setNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.needsUpdate=!0}_setValue_arrayElement_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_fromArray(e,t){this.resolvedProperty.fromArray(e,t)}_setValue_fromArray_setNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.needsUpdate=!0}_setValue_fromArray_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.matrixWorldNeedsUpdate=!0}_getValue_unbound(e,t){this.bind(),this.getValue(e,t)}_setValue_unbound(e,t){this.bind(),this.setValue(e,t)}bind(){let e=this.node,t=this.parsedPath,i=t.objectName,r=t.propertyName,s=t.propertyIndex;if(e||(e=n.findNode(this.rootNode,t.nodeName),this.node=e),this.getValue=this._getValue_unavailable,this.setValue=this._setValue_unavailable,!e){Ze("PropertyBinding: No target node found for track: "+this.path+".");return}if(i){let l=t.objectIndex;switch(i){case"materials":if(!e.material){nt("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.materials){nt("PropertyBinding: Can not bind to material.materials as node.material does not have a materials array.",this);return}e=e.material.materials;break;case"bones":if(!e.skeleton){nt("PropertyBinding: Can not bind to bones as node does not have a skeleton.",this);return}e=e.skeleton.bones;for(let c=0;c<e.length;c++)if(e[c].name===l){l=c;break}break;case"map":if("map"in e){e=e.map;break}if(!e.material){nt("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.map){nt("PropertyBinding: Can not bind to material.map as node.material does not have a map.",this);return}e=e.material.map;break;default:if(e[i]===void 0){nt("PropertyBinding: Can not bind to objectName of node undefined.",this);return}e=e[i]}if(l!==void 0){if(e[l]===void 0){nt("PropertyBinding: Trying to bind to objectIndex of objectName, but is undefined.",this,e);return}e=e[l]}}let o=e[r];if(o===void 0){let l=t.nodeName;nt("PropertyBinding: Trying to update property for track: "+l+"."+r+" but it wasn't found.",e);return}let a=this.Versioning.None;this.targetObject=e,e.isMaterial===!0?a=this.Versioning.NeedsUpdate:e.isObject3D===!0&&(a=this.Versioning.MatrixWorldNeedsUpdate);let u=this.BindingType.Direct;if(s!==void 0){if(r==="morphTargetInfluences"){if(!e.geometry){nt("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.",this);return}if(!e.geometry.morphAttributes){nt("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.morphAttributes.",this);return}e.morphTargetDictionary[s]!==void 0&&(s=e.morphTargetDictionary[s])}u=this.BindingType.ArrayElement,this.resolvedProperty=o,this.propertyIndex=s}else o.fromArray!==void 0&&o.toArray!==void 0?(u=this.BindingType.HasFromToArray,this.resolvedProperty=o):Array.isArray(o)?(u=this.BindingType.EntireArray,this.resolvedProperty=o):this.propertyName=r;this.getValue=this.GetterByBindingType[u],this.setValue=this.SetterByBindingTypeAndVersioning[u][a]}unbind(){this.node=null,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}};Zt.Composite=Qf;Zt.prototype.BindingType={Direct:0,EntireArray:1,ArrayElement:2,HasFromToArray:3};Zt.prototype.Versioning={None:0,NeedsUpdate:1,MatrixWorldNeedsUpdate:2};Zt.prototype.GetterByBindingType=[Zt.prototype._getValue_direct,Zt.prototype._getValue_array,Zt.prototype._getValue_arrayElement,Zt.prototype._getValue_toArray];Zt.prototype.SetterByBindingTypeAndVersioning=[[Zt.prototype._setValue_direct,Zt.prototype._setValue_direct_setNeedsUpdate,Zt.prototype._setValue_direct_setMatrixWorldNeedsUpdate],[Zt.prototype._setValue_array,Zt.prototype._setValue_array_setNeedsUpdate,Zt.prototype._setValue_array_setMatrixWorldNeedsUpdate],[Zt.prototype._setValue_arrayElement,Zt.prototype._setValue_arrayElement_setNeedsUpdate,Zt.prototype._setValue_arrayElement_setMatrixWorldNeedsUpdate],[Zt.prototype._setValue_fromArray,Zt.prototype._setValue_fromArray_setNeedsUpdate,Zt.prototype._setValue_fromArray_setMatrixWorldNeedsUpdate]];var f3=new Float32Array(1);var os=class{constructor(e=1,t=0,i=0){this.radius=e,this.phi=t,this.theta=i}set(e,t,i){return this.radius=e,this.phi=t,this.theta=i,this}copy(e){return this.radius=e.radius,this.phi=e.phi,this.theta=e.theta,this}makeSafe(){return this.phi=xt(this.phi,1e-6,Math.PI-1e-6),this}setFromVector3(e){return this.setFromCartesianCoords(e.x,e.y,e.z)}setFromCartesianCoords(e,t,i){return this.radius=Math.sqrt(e*e+t*t+i*i),this.radius===0?(this.theta=0,this.phi=0):(this.theta=Math.atan2(e,i),this.phi=Math.acos(xt(t/this.radius,-1,1))),this}clone(){return new this.constructor().copy(this)}};var ed=class{static{this.prototype.isMatrix2=!0}constructor(e,t,i,r){this.elements=[1,0,0,1],e!==void 0&&this.set(e,t,i,r)}identity(){return this.set(1,0,0,1),this}fromArray(e,t=0){for(let i=0;i<4;i++)this.elements[i]=e[i+t];return this}set(e,t,i,r){let s=this.elements;return s[0]=e,s[2]=t,s[1]=i,s[3]=r,this}};var Ba=class extends zi{constructor(e,t=null){super(),this.object=e,this.domElement=t,this.enabled=!0,this.state=-1,this.keys={},this.mouseButtons={LEFT:null,MIDDLE:null,RIGHT:null},this.touches={ONE:null,TWO:null}}connect(e){this.domElement!==null&&this.disconnect(),this.domElement=e}disconnect(){}dispose(){}update(){}};function Id(n,e,t,i){let r=MS(i);switch(t){case vd:return n*e;case Sd:return n*e/r.components*r.byteLength;case Mc:return n*e/r.components*r.byteLength;case cs:return n*e*2/r.components*r.byteLength;case bc:return n*e*2/r.components*r.byteLength;case yd:return n*e*3/r.components*r.byteLength;case Xi:return n*e*4/r.components*r.byteLength;case Ec:return n*e*4/r.components*r.byteLength;case za:case Va:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*8;case Ga:case Ha:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*16;case wc:case Tc:return Math.max(n,16)*Math.max(e,8)/4;case Ac:case Dc:return Math.max(n,8)*Math.max(e,8)/2;case Cc:case Rc:case Fc:case Pc:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*8;case Nc:case Wa:case Ic:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*16;case Lc:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*16;case Oc:return Math.floor((n+4)/5)*Math.floor((e+3)/4)*16;case Bc:return Math.floor((n+4)/5)*Math.floor((e+4)/5)*16;case Uc:return Math.floor((n+5)/6)*Math.floor((e+4)/5)*16;case kc:return Math.floor((n+5)/6)*Math.floor((e+5)/6)*16;case zc:return Math.floor((n+7)/8)*Math.floor((e+4)/5)*16;case Vc:return Math.floor((n+7)/8)*Math.floor((e+5)/6)*16;case Gc:return Math.floor((n+7)/8)*Math.floor((e+7)/8)*16;case Hc:return Math.floor((n+9)/10)*Math.floor((e+4)/5)*16;case Wc:return Math.floor((n+9)/10)*Math.floor((e+5)/6)*16;case Xc:return Math.floor((n+9)/10)*Math.floor((e+7)/8)*16;case qc:return Math.floor((n+9)/10)*Math.floor((e+9)/10)*16;case Yc:return Math.floor((n+11)/12)*Math.floor((e+9)/10)*16;case $c:return Math.floor((n+11)/12)*Math.floor((e+11)/12)*16;case Zc:case jc:case Jc:return Math.ceil(n/4)*Math.ceil(e/4)*16;case Kc:case Qc:return Math.ceil(n/4)*Math.ceil(e/4)*8;case Xa:case eh:return Math.ceil(n/4)*Math.ceil(e/4)*16}throw new Error(`Unable to determine texture byte length for ${t} format.`)}function MS(n){switch(n){case ti:case md:return{byteLength:1,components:1};case Vo:case gd:case Wi:return{byteLength:2,components:1};case yc:case Sc:return{byteLength:2,components:4};case Gi:case vc:case Hi:return{byteLength:4,components:1};case xd:case _d:return{byteLength:4,components:3}}throw new Error(`THREE.TextureUtils: Unknown texture type ${n}.`)}typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("register",{detail:{revision:"187"}}));typeof window<"u"&&(window.__THREE__?Ze("WARNING: Multiple instances of Three.js being imported."):window.__THREE__="187");function ex(){let n=null,e=!1,t=null,i=null;function r(s,o){i=n.requestAnimationFrame(r),t(s,o)}return{start:function(){e!==!0&&t!==null&&n!==null&&(i=n.requestAnimationFrame(r),e=!0)},stop:function(){n!==null&&n.cancelAnimationFrame(i),e=!1},setAnimationLoop:function(s){t=s},setContext:function(s){n=s}}}function ES(n){let e=new WeakMap;function t(a,u){let l=a.array,c=a.usage,f=l.byteLength,h=n.createBuffer();n.bindBuffer(u,h),n.bufferData(u,l,c),a.onUploadCallback();let p;if(l instanceof Float32Array)p=n.FLOAT;else if(typeof Float16Array<"u"&&l instanceof Float16Array)p=n.HALF_FLOAT;else if(l instanceof Uint16Array)a.isFloat16BufferAttribute?p=n.HALF_FLOAT:p=n.UNSIGNED_SHORT;else if(l instanceof Int16Array)p=n.SHORT;else if(l instanceof Uint32Array)p=n.UNSIGNED_INT;else if(l instanceof Int32Array)p=n.INT;else if(l instanceof Int8Array)p=n.BYTE;else if(l instanceof Uint8Array)p=n.UNSIGNED_BYTE;else if(l instanceof Uint8ClampedArray)p=n.UNSIGNED_BYTE;else throw new Error("THREE.WebGLAttributes: Unsupported buffer data format: "+l);return{buffer:h,type:p,bytesPerElement:l.BYTES_PER_ELEMENT,version:a.version,size:f}}function i(a,u,l){let c=u.array,f=u.updateRanges;if(n.bindBuffer(l,a),f.length===0)n.bufferSubData(l,0,c);else{f.sort((p,g)=>p.start-g.start);let h=0;for(let p=1;p<f.length;p++){let g=f[h],M=f[p];M.start<=g.start+g.count+1?g.count=Math.max(g.count,M.start+M.count-g.start):(++h,f[h]=M)}f.length=h+1;for(let p=0,g=f.length;p<g;p++){let M=f[p];n.bufferSubData(l,M.start*c.BYTES_PER_ELEMENT,c,M.start,M.count)}u.clearUpdateRanges()}u.onUploadCallback()}function r(a){return a.isInterleavedBufferAttribute&&(a=a.data),e.get(a)}function s(a){a.isInterleavedBufferAttribute&&(a=a.data);let u=e.get(a);u&&(n.deleteBuffer(u.buffer),e.delete(a))}function o(a,u){if(a.isInterleavedBufferAttribute&&(a=a.data),a.isGLBufferAttribute){let c=e.get(a);(!c||c.version<a.version)&&e.set(a,{buffer:a.buffer,type:a.type,bytesPerElement:a.elementSize,version:a.version});return}let l=e.get(a);if(l===void 0)e.set(a,t(a,u));else if(l.version<a.version){if(l.size!==a.array.byteLength)throw new Error("THREE.WebGLAttributes: The size of the buffer attribute's array buffer does not match the original size. Resizing buffer attributes is not supported.");i(l.buffer,a,u),l.version=a.version}}return{get:r,remove:s,update:o}}var AS=`#ifdef USE_ALPHAHASH
	if ( diffuseColor.a < getAlphaHashThreshold( vPosition ) ) discard;
#endif`,wS=`#ifdef USE_ALPHAHASH
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
#endif`,DS=`#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, vAlphaMapUv ).g;
#endif`,TS=`#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,CS=`#ifdef USE_ALPHATEST
	#ifdef ALPHA_TO_COVERAGE
	diffuseColor.a = smoothstep( alphaTest, alphaTest + fwidth( diffuseColor.a ), diffuseColor.a );
	if ( diffuseColor.a == 0.0 ) discard;
	#else
	if ( diffuseColor.a < alphaTest ) discard;
	#endif
#endif`,RS=`#ifdef USE_ALPHATEST
	uniform float alphaTest;
#endif`,NS=`#ifdef USE_AOMAP
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
#endif`,FS=`#ifdef USE_AOMAP
	uniform sampler2D aoMap;
	uniform float aoMapIntensity;
#endif`,PS=`#ifdef USE_BATCHING
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
#endif`,IS=`#ifdef USE_BATCHING
	mat4 batchingMatrix = getBatchingMatrix( getIndirectIndex( gl_DrawID ) );
#endif`,LS=`vec3 transformed = vec3( position );
#ifdef USE_ALPHAHASH
	vPosition = vec3( position );
#endif`,OS=`vec3 objectNormal = vec3( normal );
#ifdef USE_TANGENT
	vec3 objectTangent = vec3( tangent.xyz );
#endif`,BS=`float G_BlinnPhong_Implicit( ) {
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
} // validated`,US=`#ifdef USE_IRIDESCENCE
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
#endif`,kS=`#ifdef USE_BUMPMAP
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
#endif`,zS=`#if NUM_CLIPPING_PLANES > 0
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
#endif`,VS=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
	uniform vec4 clippingPlanes[ NUM_CLIPPING_PLANES ];
#endif`,GS=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
#endif`,HS=`#if NUM_CLIPPING_PLANES > 0
	vClipPosition = - mvPosition.xyz;
#endif`,WS=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	diffuseColor *= vColor;
#endif`,XS=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	varying vec4 vColor;
#endif`,qS=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	varying vec4 vColor;
#endif`,YS=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
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
#endif`,$S=`#define PI 3.141592653589793
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
} // validated`,ZS=`vec3 transformedNormal = objectNormal;
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
#endif`,jS=`#ifdef USE_DISPLACEMENTMAP
	uniform sampler2D displacementMap;
	uniform float displacementScale;
	uniform float displacementBias;
#endif`,JS=`#ifdef USE_DISPLACEMENTMAP
	transformed += normalize( objectNormal ) * ( texture2D( displacementMap, vDisplacementMapUv ).x * displacementScale + displacementBias );
#endif`,KS=`#ifdef USE_EMISSIVEMAP
	vec4 emissiveColor = texture2D( emissiveMap, vEmissiveMapUv );
	#ifdef DECODE_VIDEO_TEXTURE_EMISSIVE
		emissiveColor = sRGBTransferEOTF( emissiveColor );
	#endif
	totalEmissiveRadiance *= emissiveColor.rgb;
#endif`,QS=`#ifdef USE_EMISSIVEMAP
	uniform sampler2D emissiveMap;
#endif`,eM="gl_FragColor = linearToOutputTexel( gl_FragColor );",tM=`vec4 LinearTransferOETF( in vec4 value ) {
	return value;
}
vec4 sRGBTransferEOTF( in vec4 value ) {
	return vec4( mix( pow( value.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), value.rgb * 0.0773993808, vec3( lessThanEqual( value.rgb, vec3( 0.04045 ) ) ) ), value.a );
}
vec4 sRGBTransferOETF( in vec4 value ) {
	return vec4( mix( pow( value.rgb, vec3( 0.41666 ) ) * 1.055 - vec3( 0.055 ), value.rgb * 12.92, vec3( lessThanEqual( value.rgb, vec3( 0.0031308 ) ) ) ), value.a );
}`,nM=`#ifdef USE_ENVMAP
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
#endif`,iM=`#ifdef USE_ENVMAP
	uniform float envMapIntensity;
	uniform mat3 envMapRotation;
	uniform samplerCube envMap;
	#ifdef ENVMAP_TYPE_PMREM
		float roughnessToMip( const in float roughness ) {
			float r = clamp( roughness, 0.0, 1.0 );
			return ENVMAP_MAX_LOD * r * ( 2.0 - r );
		}
	#endif
#endif`,rM=`#ifdef USE_ENVMAP
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
#endif`,sM=`#ifdef USE_ENVMAP
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		
		varying vec3 vWorldPosition;
	#else
		varying vec3 vReflect;
		uniform float refractionRatio;
	#endif
#endif`,oM=`#ifdef USE_ENVMAP
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
#endif`,aM=`#ifdef USE_FOG
	vFogDepth = - mvPosition.z;
#endif`,lM=`#ifdef USE_FOG
	varying float vFogDepth;
#endif`,uM=`#ifdef USE_FOG
	#ifdef FOG_EXP2
		float fogFactor = 1.0 - exp( - fogDensity * fogDensity * vFogDepth * vFogDepth );
	#else
		float fogFactor = smoothstep( fogNear, fogFar, vFogDepth );
	#endif
	gl_FragColor.rgb = mix( gl_FragColor.rgb, fogColor, fogFactor );
#endif`,cM=`#ifdef USE_FOG
	uniform vec3 fogColor;
	varying float vFogDepth;
	#ifdef FOG_EXP2
		uniform float fogDensity;
	#else
		uniform float fogNear;
		uniform float fogFar;
	#endif
#endif`,hM=`#ifdef USE_GRADIENTMAP
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
}`,fM=`#ifdef USE_LIGHTMAP
	uniform sampler2D lightMap;
	uniform float lightMapIntensity;
#endif`,dM=`LambertMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularStrength = specularStrength;`,pM=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Lambert`,mM=`uniform bool receiveShadow;
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
#include <lightprobes_pars_fragment>`,gM=`#ifdef USE_ENVMAP
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
#endif`,xM=`ToonMaterial material;
material.diffuseColor = diffuseColor.rgb;`,_M=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Toon`,vM=`BlinnPhongMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularColor = specular;
material.specularShininess = shininess;
material.specularStrength = specularStrength;`,yM=`varying vec3 vViewPosition;
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
#define RE_IndirectDiffuse		RE_IndirectDiffuse_BlinnPhong`,SM=`PhysicalMaterial material;
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
#endif`,MM=`uniform sampler2D dfgLUT;
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
}`,bM=`
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
#endif`,EM=`#if defined( RE_IndirectDiffuse )
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
#endif`,AM=`#if defined( RE_IndirectDiffuse )
	#if defined( LAMBERT ) || defined( PHONG )
		irradiance += iblIrradiance;
	#endif
	RE_IndirectDiffuse( irradiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif
#if defined( RE_IndirectSpecular )
	RE_IndirectSpecular( radiance, iblIrradiance, clearcoatRadiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif`,wM=`#if NUM_LIGHT_PROBE_GRIDS > 0
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
#endif`,DM=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	gl_FragDepth = vIsPerspective == 0.0 ? gl_FragCoord.z : log2( vFragDepth ) * logDepthBufFC * 0.5;
#endif`,TM=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	uniform float logDepthBufFC;
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,CM=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,RM=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	vFragDepth = 1.0 + gl_Position.w;
	vIsPerspective = float( isPerspectiveMatrix( projectionMatrix ) );
#endif`,NM=`#ifdef USE_MAP
	vec4 sampledDiffuseColor = texture2D( map, vMapUv );
	#ifdef DECODE_VIDEO_TEXTURE
		sampledDiffuseColor = sRGBTransferEOTF( sampledDiffuseColor );
	#endif
	diffuseColor *= sampledDiffuseColor;
#endif`,FM=`#ifdef USE_MAP
	uniform sampler2D map;
#endif`,PM=`#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
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
#endif`,IM=`#if defined( USE_POINTS_UV )
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
#endif`,LM=`float metalnessFactor = metalness;
#ifdef USE_METALNESSMAP
	vec4 texelMetalness = texture2D( metalnessMap, vMetalnessMapUv );
	metalnessFactor *= texelMetalness.b;
#endif`,OM=`#ifdef USE_METALNESSMAP
	uniform sampler2D metalnessMap;
#endif`,BM=`#ifdef USE_INSTANCING_MORPH
	float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	float morphTargetBaseInfluence = texelFetch( morphTexture, ivec2( 0, gl_InstanceID ), 0 ).r;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		morphTargetInfluences[i] =  texelFetch( morphTexture, ivec2( i + 1, gl_InstanceID ), 0 ).r;
	}
#endif`,UM=`#if defined( USE_MORPHCOLORS )
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
#endif`,kM=`#ifdef USE_MORPHNORMALS
	objectNormal *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) objectNormal += getMorph( gl_VertexID, i, 1 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,zM=`#ifdef USE_MORPHTARGETS
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
#endif`,VM=`#ifdef USE_MORPHTARGETS
	transformed *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) transformed += getMorph( gl_VertexID, i, 0 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,GM=`float faceDirection = gl_FrontFacing ? 1.0 : - 1.0;
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
vec3 nonPerturbedNormal = normal;`,HM=`#ifdef USE_NORMALMAP_OBJECTSPACE
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
#endif`,WM=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,XM=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,qM=`#ifndef FLAT_SHADED
	vNormal = normalize( transformedNormal );
	#ifdef USE_TANGENT
		vTangent = normalize( transformedTangent );
		vBitangent = normalize( cross( vNormal, vTangent ) * tangent.w );
		#ifdef FLIP_SIDED
			vBitangent = - vBitangent;
		#endif
	#endif
#endif`,YM=`#ifdef USE_NORMALMAP
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
#endif`,$M=`#ifdef USE_CLEARCOAT
	vec3 clearcoatNormal = nonPerturbedNormal;
#endif`,ZM=`#ifdef USE_CLEARCOAT_NORMALMAP
	vec3 clearcoatMapN = texture2D( clearcoatNormalMap, vClearcoatNormalMapUv ).xyz * 2.0 - 1.0;
	clearcoatMapN.xy *= clearcoatNormalScale;
	clearcoatNormal = normalize( tbn2 * clearcoatMapN );
#endif`,jM=`#ifdef USE_CLEARCOATMAP
	uniform sampler2D clearcoatMap;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform sampler2D clearcoatNormalMap;
	uniform vec2 clearcoatNormalScale;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform sampler2D clearcoatRoughnessMap;
#endif`,JM=`#ifdef USE_IRIDESCENCEMAP
	uniform sampler2D iridescenceMap;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform sampler2D iridescenceThicknessMap;
#endif`,KM=`#ifdef OPAQUE
diffuseColor.a = 1.0;
#endif
#ifdef USE_TRANSMISSION
diffuseColor.a *= material.transmissionAlpha;
#endif
gl_FragColor = vec4( outgoingLight, diffuseColor.a );`,QM=`vec3 packNormalToRGB( const in vec3 normal ) {
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
}`,eb=`#ifdef PREMULTIPLIED_ALPHA
	gl_FragColor.rgb *= gl_FragColor.a;
#endif`,tb=`vec4 mvPosition = vec4( transformed, 1.0 );
#ifdef USE_BATCHING
	mvPosition = batchingMatrix * mvPosition;
#endif
#ifdef USE_INSTANCING
	mvPosition = instanceMatrix * mvPosition;
#endif
mvPosition = modelViewMatrix * mvPosition;
gl_Position = projectionMatrix * mvPosition;`,nb=`#ifdef DITHERING
	gl_FragColor.rgb = dithering( gl_FragColor.rgb );
#endif`,ib=`#ifdef DITHERING
	vec3 dithering( vec3 color ) {
		float grid_position = rand( gl_FragCoord.xy );
		vec3 dither_shift_RGB = vec3( 0.25 / 255.0, -0.25 / 255.0, 0.25 / 255.0 );
		dither_shift_RGB = mix( 2.0 * dither_shift_RGB, -2.0 * dither_shift_RGB, grid_position );
		return color + dither_shift_RGB;
	}
#endif`,rb=`float roughnessFactor = roughness;
#ifdef USE_ROUGHNESSMAP
	vec4 texelRoughness = texture2D( roughnessMap, vRoughnessMapUv );
	roughnessFactor *= texelRoughness.g;
#endif`,sb=`#ifdef USE_ROUGHNESSMAP
	uniform sampler2D roughnessMap;
#endif`,ob=`#if NUM_SPOT_LIGHT_COORDS > 0
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
#endif`,ab=`#if NUM_SPOT_LIGHT_COORDS > 0
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
#endif`,lb=`#if ( defined( USE_SHADOWMAP ) && ( NUM_DIR_LIGHT_SHADOWS > 0 || NUM_SUN_LIGHT_SHADOWS > 0 || NUM_POINT_LIGHT_SHADOWS > 0 ) ) || ( NUM_SPOT_LIGHT_COORDS > 0 )
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
#endif`,ub=`float getShadowMask() {
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
}`,cb=`#ifdef USE_SKINNING
	mat4 boneMatX = getBoneMatrix( skinIndex.x );
	mat4 boneMatY = getBoneMatrix( skinIndex.y );
	mat4 boneMatZ = getBoneMatrix( skinIndex.z );
	mat4 boneMatW = getBoneMatrix( skinIndex.w );
#endif`,hb=`#ifdef USE_SKINNING
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
#endif`,fb=`#ifdef USE_SKINNING
	vec4 skinVertex = bindMatrix * vec4( transformed, 1.0 );
	vec4 skinned = vec4( 0.0 );
	skinned += boneMatX * skinVertex * skinWeight.x;
	skinned += boneMatY * skinVertex * skinWeight.y;
	skinned += boneMatZ * skinVertex * skinWeight.z;
	skinned += boneMatW * skinVertex * skinWeight.w;
	transformed = ( bindMatrixInverse * skinned ).xyz;
#endif`,db=`#ifdef USE_SKINNING
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
#endif`,pb=`float specularStrength;
#ifdef USE_SPECULARMAP
	vec4 texelSpecular = texture2D( specularMap, vSpecularMapUv );
	specularStrength = texelSpecular.r;
#else
	specularStrength = 1.0;
#endif`,mb=`#ifdef USE_SPECULARMAP
	uniform sampler2D specularMap;
#endif`,gb=`#if defined( TONE_MAPPING )
	gl_FragColor.rgb = toneMapping( gl_FragColor.rgb );
#endif`,xb=`#ifndef saturate
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
vec3 CustomToneMapping( vec3 color ) { return color; }`,_b=`#ifdef USE_TRANSMISSION
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
#endif`,vb=`#ifdef USE_TRANSMISSION
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
#endif`,yb=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,Sb=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,Mb=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
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
#endif`,bb=`#if defined( USE_ENVMAP ) || defined( DISTANCE ) || defined ( USE_SHADOWMAP ) || defined ( USE_TRANSMISSION ) || NUM_SPOT_LIGHT_COORDS > 0
	vec4 worldPosition = vec4( transformed, 1.0 );
	#ifdef USE_BATCHING
		worldPosition = batchingMatrix * worldPosition;
	#endif
	#ifdef USE_INSTANCING
		worldPosition = instanceMatrix * worldPosition;
	#endif
	worldPosition = modelMatrix * worldPosition;
#endif`,Eb=`varying vec2 vUv;
uniform mat3 uvTransform;
void main() {
	vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	gl_Position = vec4( position.xy, 1.0, 1.0 );
}`,Ab=`uniform sampler2D t2D;
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
}`,wb=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,Db=`uniform float backgroundBlurriness;
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
}`,Tb=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,Cb=`uniform samplerCube tCube;
uniform float tFlip;
uniform float opacity;
varying vec3 vWorldDirection;
void main() {
	vec4 texColor = textureCube( tCube, vec3( tFlip * vWorldDirection.x, vWorldDirection.yz ) );
	gl_FragColor = texColor;
	gl_FragColor.a *= opacity;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,Rb=`#include <common>
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
}`,Nb=`#if DEPTH_PACKING == 3200
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
}`,Fb=`#define DISTANCE
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
}`,Pb=`#define DISTANCE
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
}`,Ib=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
}`,Lb=`uniform sampler2D tEquirect;
varying vec3 vWorldDirection;
#include <common>
void main() {
	vec3 direction = normalize( vWorldDirection );
	vec2 sampleUV = equirectUv( direction );
	gl_FragColor = texture2D( tEquirect, sampleUV );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,Ob=`uniform float scale;
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
}`,Bb=`uniform vec3 diffuse;
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
}`,Ub=`#include <common>
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
}`,kb=`uniform vec3 diffuse;
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
}`,zb=`#define LAMBERT
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
}`,Vb=`#define LAMBERT
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
}`,Gb=`#define MATCAP
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
}`,Hb=`#define MATCAP
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
}`,Wb=`#define NORMAL
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
}`,Xb=`#define NORMAL
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
}`,qb=`#define PHONG
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
}`,Yb=`#define PHONG
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
}`,$b=`#define STANDARD
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
}`,Zb=`#define STANDARD
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
}`,jb=`#define TOON
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
}`,Jb=`#define TOON
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
}`,Kb=`uniform float size;
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
}`,Qb=`uniform vec3 diffuse;
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
}`,e1=`#include <common>
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
}`,t1=`uniform vec3 color;
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
}`,n1=`uniform float rotation;
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
}`,i1=`uniform vec3 diffuse;
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
}`,dt={alphahash_fragment:AS,alphahash_pars_fragment:wS,alphamap_fragment:DS,alphamap_pars_fragment:TS,alphatest_fragment:CS,alphatest_pars_fragment:RS,aomap_fragment:NS,aomap_pars_fragment:FS,batching_pars_vertex:PS,batching_vertex:IS,begin_vertex:LS,beginnormal_vertex:OS,bsdfs:BS,iridescence_fragment:US,bumpmap_pars_fragment:kS,clipping_planes_fragment:zS,clipping_planes_pars_fragment:VS,clipping_planes_pars_vertex:GS,clipping_planes_vertex:HS,color_fragment:WS,color_pars_fragment:XS,color_pars_vertex:qS,color_vertex:YS,common:$S,defaultnormal_vertex:ZS,displacementmap_pars_vertex:jS,displacementmap_vertex:JS,emissivemap_fragment:KS,emissivemap_pars_fragment:QS,colorspace_fragment:eM,colorspace_pars_fragment:tM,envmap_fragment:nM,envmap_common_pars_fragment:iM,envmap_pars_fragment:rM,envmap_pars_vertex:sM,envmap_physical_pars_fragment:gM,envmap_vertex:oM,fog_vertex:aM,fog_pars_vertex:lM,fog_fragment:uM,fog_pars_fragment:cM,gradientmap_pars_fragment:hM,lightmap_pars_fragment:fM,lights_lambert_fragment:dM,lights_lambert_pars_fragment:pM,lights_pars_begin:mM,lights_toon_fragment:xM,lights_toon_pars_fragment:_M,lights_phong_fragment:vM,lights_phong_pars_fragment:yM,lights_physical_fragment:SM,lights_physical_pars_fragment:MM,lights_fragment_begin:bM,lights_fragment_maps:EM,lights_fragment_end:AM,lightprobes_pars_fragment:wM,logdepthbuf_fragment:DM,logdepthbuf_pars_fragment:TM,logdepthbuf_pars_vertex:CM,logdepthbuf_vertex:RM,map_fragment:NM,map_pars_fragment:FM,map_particle_fragment:PM,map_particle_pars_fragment:IM,metalnessmap_fragment:LM,metalnessmap_pars_fragment:OM,morphinstance_vertex:BM,morphcolor_vertex:UM,morphnormal_vertex:kM,morphtarget_pars_vertex:zM,morphtarget_vertex:VM,normal_fragment_begin:GM,normal_fragment_maps:HM,normal_pars_fragment:WM,normal_pars_vertex:XM,normal_vertex:qM,normalmap_pars_fragment:YM,clearcoat_normal_fragment_begin:$M,clearcoat_normal_fragment_maps:ZM,clearcoat_pars_fragment:jM,iridescence_pars_fragment:JM,opaque_fragment:KM,packing:QM,premultiplied_alpha_fragment:eb,project_vertex:tb,dithering_fragment:nb,dithering_pars_fragment:ib,roughnessmap_fragment:rb,roughnessmap_pars_fragment:sb,shadowmap_pars_fragment:ob,shadowmap_pars_vertex:ab,shadowmap_vertex:lb,shadowmask_pars_fragment:ub,skinbase_vertex:cb,skinning_pars_vertex:hb,skinning_vertex:fb,skinnormal_vertex:db,specularmap_fragment:pb,specularmap_pars_fragment:mb,tonemapping_fragment:gb,tonemapping_pars_fragment:xb,transmission_fragment:_b,transmission_pars_fragment:vb,uv_pars_fragment:yb,uv_pars_vertex:Sb,uv_vertex:Mb,worldpos_vertex:bb,background_vert:Eb,background_frag:Ab,backgroundCube_vert:wb,backgroundCube_frag:Db,cube_vert:Tb,cube_frag:Cb,depth_vert:Rb,depth_frag:Nb,distance_vert:Fb,distance_frag:Pb,equirect_vert:Ib,equirect_frag:Lb,linedashed_vert:Ob,linedashed_frag:Bb,meshbasic_vert:Ub,meshbasic_frag:kb,meshlambert_vert:zb,meshlambert_frag:Vb,meshmatcap_vert:Gb,meshmatcap_frag:Hb,meshnormal_vert:Wb,meshnormal_frag:Xb,meshphong_vert:qb,meshphong_frag:Yb,meshphysical_vert:$b,meshphysical_frag:Zb,meshtoon_vert:jb,meshtoon_frag:Jb,points_vert:Kb,points_frag:Qb,shadow_vert:e1,shadow_frag:t1,sprite_vert:n1,sprite_frag:i1},Ie={common:{diffuse:{value:new ft(16777215)},opacity:{value:1},map:{value:null},mapTransform:{value:new st},alphaMap:{value:null},alphaMapTransform:{value:new st},alphaTest:{value:0}},specularmap:{specularMap:{value:null},specularMapTransform:{value:new st}},envmap:{envMap:{value:null},envMapRotation:{value:new st},reflectivity:{value:1},ior:{value:1.5},refractionRatio:{value:.98},dfgLUT:{value:null}},aomap:{aoMap:{value:null},aoMapIntensity:{value:1},aoMapTransform:{value:new st}},lightmap:{lightMap:{value:null},lightMapIntensity:{value:1},lightMapTransform:{value:new st}},bumpmap:{bumpMap:{value:null},bumpMapTransform:{value:new st},bumpScale:{value:1}},normalmap:{normalMap:{value:null},normalMapTransform:{value:new st},normalScale:{value:new it(1,1)}},displacementmap:{displacementMap:{value:null},displacementMapTransform:{value:new st},displacementScale:{value:1},displacementBias:{value:0}},emissivemap:{emissiveMap:{value:null},emissiveMapTransform:{value:new st}},metalnessmap:{metalnessMap:{value:null},metalnessMapTransform:{value:new st}},roughnessmap:{roughnessMap:{value:null},roughnessMapTransform:{value:new st}},gradientmap:{gradientMap:{value:null}},fog:{fogDensity:{value:25e-5},fogNear:{value:1},fogFar:{value:2e3},fogColor:{value:new ft(16777215)}},lights:{ambientLightColor:{value:[]},lightProbe:{value:[]},sunLights:{value:[],properties:{direction:{},color:{}}},sunLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},sunShadowMatrix:{value:[]},sunShadowCascade:{value:[]},directionalLights:{value:[],properties:{direction:{},color:{}}},directionalLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},directionalShadowMatrix:{value:[]},spotLights:{value:[],properties:{color:{},position:{},direction:{},distance:{},coneCos:{},penumbraCos:{},decay:{}}},spotLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},spotLightMap:{value:[]},spotLightMatrix:{value:[]},pointLights:{value:[],properties:{color:{},position:{},decay:{},distance:{}}},pointLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{},shadowCameraNear:{},shadowCameraFar:{}}},pointShadowMatrix:{value:[]},hemisphereLights:{value:[],properties:{direction:{},skyColor:{},groundColor:{}}},rectAreaLights:{value:[],properties:{color:{},position:{},width:{},height:{}}},ltc_1:{value:null},ltc_2:{value:null},probesSH:{value:[]},probesMin:{value:[]},probesMax:{value:[]},probesResolution:{value:[]}},points:{diffuse:{value:new ft(16777215)},opacity:{value:1},size:{value:1},scale:{value:1},map:{value:null},alphaMap:{value:null},alphaMapTransform:{value:new st},alphaTest:{value:0},uvTransform:{value:new st}},sprite:{diffuse:{value:new ft(16777215)},opacity:{value:1},center:{value:new it(.5,.5)},rotation:{value:0},map:{value:null},mapTransform:{value:new st},alphaMap:{value:null},alphaMapTransform:{value:new st},alphaTest:{value:0}}},dr={basic:{uniforms:zn([Ie.common,Ie.specularmap,Ie.envmap,Ie.aomap,Ie.lightmap,Ie.fog]),vertexShader:dt.meshbasic_vert,fragmentShader:dt.meshbasic_frag},lambert:{uniforms:zn([Ie.common,Ie.specularmap,Ie.envmap,Ie.aomap,Ie.lightmap,Ie.emissivemap,Ie.bumpmap,Ie.normalmap,Ie.displacementmap,Ie.fog,Ie.lights,{emissive:{value:new ft(0)},envMapIntensity:{value:1}}]),vertexShader:dt.meshlambert_vert,fragmentShader:dt.meshlambert_frag},phong:{uniforms:zn([Ie.common,Ie.specularmap,Ie.envmap,Ie.aomap,Ie.lightmap,Ie.emissivemap,Ie.bumpmap,Ie.normalmap,Ie.displacementmap,Ie.fog,Ie.lights,{emissive:{value:new ft(0)},specular:{value:new ft(1118481)},shininess:{value:30},envMapIntensity:{value:1}}]),vertexShader:dt.meshphong_vert,fragmentShader:dt.meshphong_frag},standard:{uniforms:zn([Ie.common,Ie.envmap,Ie.aomap,Ie.lightmap,Ie.emissivemap,Ie.bumpmap,Ie.normalmap,Ie.displacementmap,Ie.roughnessmap,Ie.metalnessmap,Ie.fog,Ie.lights,{emissive:{value:new ft(0)},roughness:{value:1},metalness:{value:0},envMapIntensity:{value:1}}]),vertexShader:dt.meshphysical_vert,fragmentShader:dt.meshphysical_frag},toon:{uniforms:zn([Ie.common,Ie.aomap,Ie.lightmap,Ie.emissivemap,Ie.bumpmap,Ie.normalmap,Ie.displacementmap,Ie.gradientmap,Ie.fog,Ie.lights,{emissive:{value:new ft(0)}}]),vertexShader:dt.meshtoon_vert,fragmentShader:dt.meshtoon_frag},matcap:{uniforms:zn([Ie.common,Ie.bumpmap,Ie.normalmap,Ie.displacementmap,Ie.fog,{matcap:{value:null}}]),vertexShader:dt.meshmatcap_vert,fragmentShader:dt.meshmatcap_frag},points:{uniforms:zn([Ie.points,Ie.fog]),vertexShader:dt.points_vert,fragmentShader:dt.points_frag},dashed:{uniforms:zn([Ie.common,Ie.fog,{scale:{value:1},dashSize:{value:1},totalSize:{value:2}}]),vertexShader:dt.linedashed_vert,fragmentShader:dt.linedashed_frag},depth:{uniforms:zn([Ie.common,Ie.displacementmap]),vertexShader:dt.depth_vert,fragmentShader:dt.depth_frag},normal:{uniforms:zn([Ie.common,Ie.bumpmap,Ie.normalmap,Ie.displacementmap,{opacity:{value:1}}]),vertexShader:dt.meshnormal_vert,fragmentShader:dt.meshnormal_frag},sprite:{uniforms:zn([Ie.sprite,Ie.fog]),vertexShader:dt.sprite_vert,fragmentShader:dt.sprite_frag},background:{uniforms:{uvTransform:{value:new st},t2D:{value:null},backgroundIntensity:{value:1}},vertexShader:dt.background_vert,fragmentShader:dt.background_frag},backgroundCube:{uniforms:{envMap:{value:null},backgroundBlurriness:{value:0},backgroundIntensity:{value:1},backgroundRotation:{value:new st}},vertexShader:dt.backgroundCube_vert,fragmentShader:dt.backgroundCube_frag},cube:{uniforms:{tCube:{value:null},tFlip:{value:-1},opacity:{value:1}},vertexShader:dt.cube_vert,fragmentShader:dt.cube_frag},equirect:{uniforms:{tEquirect:{value:null}},vertexShader:dt.equirect_vert,fragmentShader:dt.equirect_frag},distance:{uniforms:zn([Ie.common,Ie.displacementmap,{referencePosition:{value:new oe},nearDistance:{value:1},farDistance:{value:1e3}}]),vertexShader:dt.distance_vert,fragmentShader:dt.distance_frag},shadow:{uniforms:zn([Ie.lights,Ie.fog,{color:{value:new ft(0)},opacity:{value:1}}]),vertexShader:dt.shadow_vert,fragmentShader:dt.shadow_frag}};dr.physical={uniforms:zn([dr.standard.uniforms,{clearcoat:{value:0},clearcoatMap:{value:null},clearcoatMapTransform:{value:new st},clearcoatNormalMap:{value:null},clearcoatNormalMapTransform:{value:new st},clearcoatNormalScale:{value:new it(1,1)},clearcoatRoughness:{value:0},clearcoatRoughnessMap:{value:null},clearcoatRoughnessMapTransform:{value:new st},diffuseRoughness:{value:0},diffuseRoughnessMap:{value:null},diffuseRoughnessMapTransform:{value:new st},dispersion:{value:0},retroreflectivity:{value:0},iridescence:{value:0},iridescenceMap:{value:null},iridescenceMapTransform:{value:new st},iridescenceIOR:{value:1.3},iridescenceThicknessMinimum:{value:100},iridescenceThicknessMaximum:{value:400},iridescenceThicknessMap:{value:null},iridescenceThicknessMapTransform:{value:new st},sheen:{value:0},sheenColor:{value:new ft(0)},sheenColorMap:{value:null},sheenColorMapTransform:{value:new st},sheenRoughness:{value:1},sheenRoughnessMap:{value:null},sheenRoughnessMapTransform:{value:new st},transmission:{value:0},transmissionMap:{value:null},transmissionMapTransform:{value:new st},transmissionSamplerSize:{value:new it},transmissionSamplerMap:{value:null},thickness:{value:0},thicknessMap:{value:null},thicknessMapTransform:{value:new st},attenuationDistance:{value:0},attenuationColor:{value:new ft(0)},specularColor:{value:new ft(1,1,1)},specularColorMap:{value:null},specularColorMapTransform:{value:new st},specularIntensity:{value:1},specularIntensityMap:{value:null},specularIntensityMapTransform:{value:new st},anisotropyVector:{value:new it},anisotropyMap:{value:null},anisotropyMapTransform:{value:new st}}]),vertexShader:dt.meshphysical_vert,fragmentShader:dt.meshphysical_frag};var nh={r:0,b:0,g:0},r1=new jt,tx=new st;tx.set(-1,0,0,0,1,0,0,0,1);function s1(n,e,t,i,r,s){let o=new ft(0),a=r===!0?0:1,u,l,c=null,f=0,h=null;function p(S){let R=S.isScene===!0?S.background:null;if(R&&R.isTexture){let b=S.backgroundBlurriness>0;R=e.get(R,b)}return R}function g(S){let R=!1,b=p(S);b===null?x(o,a):b&&b.isColor&&(x(b,1),R=!0);let N=n.xr.getEnvironmentBlendMode();N==="additive"?t.buffers.color.setClear(0,0,0,1,s):N==="alpha-blend"&&t.buffers.color.setClear(0,0,0,0,s),(n.autoClear||R)&&(t.buffers.depth.setTest(!0),t.buffers.depth.setMask(!0),t.buffers.color.setMask(!0),n.clear(n.autoClearColor,n.autoClearDepth,n.autoClearStencil))}function M(S,R){let b=p(R);b&&b.isCubeTexture?(l===void 0&&(l=new Ti(new Oo(1,1,1),new ur({name:"BackgroundCubeMaterial",uniforms:Vs(dr.backgroundCube.uniforms),vertexShader:dr.backgroundCube.vertexShader,fragmentShader:dr.backgroundCube.fragmentShader,side:jn,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),l.geometry.deleteAttribute("normal"),l.geometry.deleteAttribute("uv"),l.onBeforeRender=function(N,T,v){this.matrixWorld.copyPosition(v.matrixWorld)},Object.defineProperty(l.material,"envMap",{get:function(){return this.uniforms.envMap.value}}),i.update(l)),l.material.uniforms.envMap.value=b,l.material.uniforms.backgroundBlurriness.value=R.backgroundBlurriness,l.material.uniforms.backgroundIntensity.value=R.backgroundIntensity,l.material.uniforms.backgroundRotation.value.setFromMatrix4(r1.makeRotationFromEuler(R.backgroundRotation)).transpose(),b.isRenderTargetTexture===!1&&l.material.uniforms.backgroundRotation.value.premultiply(tx),l.material.toneMapped=St.getTransfer(b.colorSpace)!==It,(c!==b||f!==b.version||h!==n.toneMapping)&&(l.material.needsUpdate=!0,c=b,f=b.version,h=n.toneMapping),l.layers.enableAll(),S.unshift(l,l.geometry,l.material,0,0,null)):b&&b.isTexture&&(u===void 0&&(u=new Ti(new Ca(2,2),new ur({name:"BackgroundMaterial",uniforms:Vs(dr.background.uniforms),vertexShader:dr.background.vertexShader,fragmentShader:dr.background.fragmentShader,side:us,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),u.geometry.deleteAttribute("normal"),Object.defineProperty(u.material,"map",{get:function(){return this.uniforms.t2D.value}}),i.update(u)),u.material.uniforms.t2D.value=b,u.material.uniforms.backgroundIntensity.value=R.backgroundIntensity,u.material.toneMapped=St.getTransfer(b.colorSpace)!==It,b.matrixAutoUpdate===!0&&b.updateMatrix(),u.material.uniforms.uvTransform.value.copy(b.matrix),(c!==b||f!==b.version||h!==n.toneMapping)&&(u.material.needsUpdate=!0,c=b,f=b.version,h=n.toneMapping),u.layers.enableAll(),S.unshift(u,u.geometry,u.material,0,0,null))}function x(S,R){S.getRGB(nh,Nd(n)),t.buffers.color.setClear(nh.r,nh.g,nh.b,R,s)}function m(){l!==void 0&&(l.geometry.dispose(),l.material.dispose(),l=void 0),u!==void 0&&(u.geometry.dispose(),u.material.dispose(),u=void 0)}return{getClearColor:function(){return o},setClearColor:function(S,R=1){o.set(S),a=R,x(o,a)},getClearAlpha:function(){return a},setClearAlpha:function(S){a=S,x(o,a)},render:g,addToRenderList:M,dispose:m}}function o1(n,e){let t=n.getParameter(n.MAX_VERTEX_ATTRIBS),i={},r=h(null),s=r,o=!1;function a(P,W,k,I,Z){let te=!1,Y=f(P,I,k,W);s!==Y&&(s=Y,l(s.object)),te=p(P,I,k,Z),te&&g(P,I,k,Z),Z!==null&&e.update(Z,n.ELEMENT_ARRAY_BUFFER),(te||o)&&(o=!1,b(P,W,k,I),Z!==null&&n.bindBuffer(n.ELEMENT_ARRAY_BUFFER,e.get(Z).buffer))}function u(){return n.createVertexArray()}function l(P){return n.bindVertexArray(P)}function c(P){return n.deleteVertexArray(P)}function f(P,W,k,I){let Z=I.wireframe===!0,te=i[W.id];te===void 0&&(te={},i[W.id]=te);let Y=P.isInstancedMesh===!0?P.id:0,fe=te[Y];fe===void 0&&(fe={},te[Y]=fe);let re=fe[k.id];re===void 0&&(re={},fe[k.id]=re);let ue=re[Z];return ue===void 0&&(ue=h(u()),re[Z]=ue),ue}function h(P){let W=[],k=[],I=[];for(let Z=0;Z<t;Z++)W[Z]=0,k[Z]=0,I[Z]=0;return{geometry:null,program:null,wireframe:!1,newAttributes:W,enabledAttributes:k,attributeDivisors:I,object:P,attributes:{},index:null}}function p(P,W,k,I){let Z=s.attributes,te=W.attributes,Y=0,fe=k.getAttributes();for(let re in fe)if(fe[re].location>=0){let de=Z[re],xe=te[re];if(xe===void 0&&(re==="instanceMatrix"&&P.instanceMatrix&&(xe=P.instanceMatrix),re==="instanceColor"&&P.instanceColor&&(xe=P.instanceColor)),de===void 0||de.attribute!==xe||xe&&de.data!==xe.data)return!0;Y++}return s.attributesNum!==Y||s.index!==I}function g(P,W,k,I){let Z={},te=W.attributes,Y=0,fe=k.getAttributes();for(let re in fe)if(fe[re].location>=0){let de=te[re];de===void 0&&(re==="instanceMatrix"&&P.instanceMatrix&&(de=P.instanceMatrix),re==="instanceColor"&&P.instanceColor&&(de=P.instanceColor));let xe={};xe.attribute=de,de&&de.data&&(xe.data=de.data),Z[re]=xe,Y++}s.attributes=Z,s.attributesNum=Y,s.index=I}function M(){let P=s.newAttributes;for(let W=0,k=P.length;W<k;W++)P[W]=0}function x(P){m(P,0)}function m(P,W){let k=s.newAttributes,I=s.enabledAttributes,Z=s.attributeDivisors;k[P]=1,I[P]===0&&(n.enableVertexAttribArray(P),I[P]=1),Z[P]!==W&&(n.vertexAttribDivisor(P,W),Z[P]=W)}function S(){let P=s.newAttributes,W=s.enabledAttributes;for(let k=0,I=W.length;k<I;k++)W[k]!==P[k]&&(n.disableVertexAttribArray(k),W[k]=0)}function R(P,W,k,I,Z,te,Y){Y===!0?n.vertexAttribIPointer(P,W,k,Z,te):n.vertexAttribPointer(P,W,k,I,Z,te)}function b(P,W,k,I){M();let Z=I.attributes,te=k.getAttributes(),Y=W.defaultAttributeValues;for(let fe in te){let re=te[fe];if(re.location>=0){let ue=Z[fe];if(ue===void 0&&(fe==="instanceMatrix"&&P.instanceMatrix&&(ue=P.instanceMatrix),fe==="instanceColor"&&P.instanceColor&&(ue=P.instanceColor)),ue!==void 0){let de=ue.normalized,xe=ue.itemSize,pe=e.get(ue);if(pe===void 0)continue;let he=pe.buffer,Se=pe.type,Me=pe.bytesPerElement,De=Se===n.INT||Se===n.UNSIGNED_INT||ue.gpuType===vc;if(ue.isInterleavedBufferAttribute){let Ee=ue.data,We=Ee.isInterleavedBuffer===!0?Ee.stride:Ee.itemSize,Ke=ue.offset;if(Ee.isInstancedInterleavedBuffer||Ee.isInstancedBufferAttribute){for(let Ve=0;Ve<re.locationSize;Ve++)m(re.location+Ve,Ee.meshPerAttribute);P.isInstancedMesh!==!0&&I._maxInstanceCount===void 0&&(I._maxInstanceCount=Ee.meshPerAttribute*Ee.count)}else for(let Ve=0;Ve<re.locationSize;Ve++)x(re.location+Ve);n.bindBuffer(n.ARRAY_BUFFER,he);for(let Ve=0;Ve<re.locationSize;Ve++)R(re.location+Ve,xe/re.locationSize,Se,de,We*Me,(Ke+xe/re.locationSize*Ve)*Me,De)}else{if(ue.isInstancedBufferAttribute){for(let Ee=0;Ee<re.locationSize;Ee++)m(re.location+Ee,ue.meshPerAttribute);P.isInstancedMesh!==!0&&I._maxInstanceCount===void 0&&(I._maxInstanceCount=ue.meshPerAttribute*ue.count)}else for(let Ee=0;Ee<re.locationSize;Ee++)x(re.location+Ee);n.bindBuffer(n.ARRAY_BUFFER,he);for(let Ee=0;Ee<re.locationSize;Ee++)R(re.location+Ee,xe/re.locationSize,Se,de,xe*Me,xe/re.locationSize*Ee*Me,De)}}else if(Y!==void 0){let de=Y[fe];if(de!==void 0)switch(de.length){case 2:n.vertexAttrib2fv(re.location,de);break;case 3:n.vertexAttrib3fv(re.location,de);break;case 4:n.vertexAttrib4fv(re.location,de);break;default:n.vertexAttrib1fv(re.location,de)}}}}S()}function N(){G();for(let P in i){let W=i[P];for(let k in W){let I=W[k];for(let Z in I){let te=I[Z];for(let Y in te)c(te[Y].object),delete te[Y];delete I[Z]}}delete i[P]}}function T(P){if(i[P.id]===void 0)return;let W=i[P.id];for(let k in W){let I=W[k];for(let Z in I){let te=I[Z];for(let Y in te)c(te[Y].object),delete te[Y];delete I[Z]}}delete i[P.id]}function v(P){for(let W in i){let k=i[W];for(let I in k){let Z=k[I];if(Z[P.id]===void 0)continue;let te=Z[P.id];for(let Y in te)c(te[Y].object),delete te[Y];delete Z[P.id]}}}function C(P){for(let W in i){let k=i[W],I=P.isInstancedMesh===!0?P.id:0,Z=k[I];if(Z!==void 0){for(let te in Z){let Y=Z[te];for(let fe in Y)c(Y[fe].object),delete Y[fe];delete Z[te]}delete k[I],Object.keys(k).length===0&&delete i[W]}}}function G(){F(),o=!0,s!==r&&(s=r,l(s.object))}function F(){r.geometry=null,r.program=null,r.wireframe=!1}return{setup:a,reset:G,resetDefaultState:F,dispose:N,releaseStatesOfGeometry:T,releaseStatesOfObject:C,releaseStatesOfProgram:v,initAttributes:M,enableAttribute:x,disableUnusedAttributes:S}}function a1(n,e,t){let i;function r(u){i=u}function s(u,l){n.drawArrays(i,u,l),t.update(l,i,1)}function o(u,l,c){c!==0&&(n.drawArraysInstanced(i,u,l,c),t.update(l,i,c))}function a(u,l,c){if(c===0)return;e.get("WEBGL_multi_draw").multiDrawArraysWEBGL(i,u,0,l,0,c);let h=0;for(let p=0;p<c;p++)h+=l[p];t.update(h,i,1)}this.setMode=r,this.render=s,this.renderInstances=o,this.renderMultiDraw=a}function l1(n,e,t,i){let r;function s(){if(r!==void 0)return r;if(e.has("EXT_texture_filter_anisotropic")===!0){let v=e.get("EXT_texture_filter_anisotropic");r=n.getParameter(v.MAX_TEXTURE_MAX_ANISOTROPY_EXT)}else r=0;return r}function o(v){return!(v!==Xi&&i.convert(v)!==n.getParameter(n.IMPLEMENTATION_COLOR_READ_FORMAT))}function a(v){let C=v===Wi&&(e.has("EXT_color_buffer_half_float")||e.has("EXT_color_buffer_float"));return!(v!==ti&&v!==Hi&&!C&&i.convert(v)!==n.getParameter(n.IMPLEMENTATION_COLOR_READ_TYPE))}function u(v){if(v==="highp"){if(n.getShaderPrecisionFormat(n.VERTEX_SHADER,n.HIGH_FLOAT).precision>0&&n.getShaderPrecisionFormat(n.FRAGMENT_SHADER,n.HIGH_FLOAT).precision>0)return"highp";v="mediump"}return v==="mediump"&&n.getShaderPrecisionFormat(n.VERTEX_SHADER,n.MEDIUM_FLOAT).precision>0&&n.getShaderPrecisionFormat(n.FRAGMENT_SHADER,n.MEDIUM_FLOAT).precision>0?"mediump":"lowp"}let l=t.precision!==void 0?t.precision:"highp",c=u(l);c!==l&&(Ze("WebGLRenderer:",l,"not supported, using",c,"instead."),l=c);let f=t.reversedDepthBuffer===!0&&e.has("EXT_clip_control"),h=t.logarithmicDepthBuffer===!0&&f===!1;t.reversedDepthBuffer===!0&&f===!1&&Ze("WebGLRenderer: Unable to use reversed depth buffer due to missing EXT_clip_control extension. Fallback to default depth buffer."),t.logarithmicDepthBuffer===!0&&f===!0&&Ze("WebGLRenderer: Logarithmic depth buffer is ignored when reversed depth buffer is enabled.");let p=n.getParameter(n.MAX_TEXTURE_IMAGE_UNITS),g=n.getParameter(n.MAX_VERTEX_TEXTURE_IMAGE_UNITS),M=n.getParameter(n.MAX_TEXTURE_SIZE),x=n.getParameter(n.MAX_CUBE_MAP_TEXTURE_SIZE),m=n.getParameter(n.MAX_VERTEX_ATTRIBS),S=n.getParameter(n.MAX_VERTEX_UNIFORM_VECTORS),R=n.getParameter(n.MAX_VARYING_VECTORS),b=n.getParameter(n.MAX_FRAGMENT_UNIFORM_VECTORS),N=n.getParameter(n.MAX_SAMPLES),T=n.getParameter(n.SAMPLES);return{isWebGL2:!0,getMaxAnisotropy:s,getMaxPrecision:u,textureFormatReadable:o,textureTypeReadable:a,precision:l,logarithmicDepthBuffer:h,reversedDepthBuffer:f,maxTextures:p,maxVertexTextures:g,maxTextureSize:M,maxCubemapSize:x,maxAttributes:m,maxVertexUniforms:S,maxVaryings:R,maxFragmentUniforms:b,maxSamples:N,samples:T}}function u1(n){let e=this,t=null,i=0,r=!1,s=!1,o=new ci,a=new st,u={value:null,needsUpdate:!1};this.uniform=u,this.numPlanes=0,this.numIntersection=0,this.init=function(f,h){let p=f.length!==0||h||i!==0||r;return r=h,i=f.length,p},this.beginShadows=function(){s=!0,c(null)},this.endShadows=function(){s=!1},this.setGlobalState=function(f,h){t=c(f,h,0)},this.setState=function(f,h,p){let g=f.clippingPlanes,M=f.clipIntersection,x=f.clipShadows,m=n.get(f);if(!r||g===null||g.length===0||s&&!x)s?c(null):l();else{let S=s?0:i,R=S*4,b=m.clippingState||null;u.value=b,b=c(g,h,R,p);for(let N=0;N!==R;++N)b[N]=t[N];m.clippingState=b,this.numIntersection=M?this.numPlanes:0,this.numPlanes+=S}};function l(){u.value!==t&&(u.value=t,u.needsUpdate=i>0),e.numPlanes=i,e.numIntersection=0}function c(f,h,p,g){let M=f!==null?f.length:0,x=null;if(M!==0){if(x=u.value,g!==!0||x===null){let m=p+M*4,S=h.matrixWorldInverse;a.getNormalMatrix(S),(x===null||x.length<m)&&(x=new Float32Array(m));for(let R=0,b=p;R!==M;++R,b+=4)o.copy(f[R]).applyMatrix4(S,a),o.normal.toArray(x,b),x[b+3]=o.constant}u.value=x,u.needsUpdate=!0}return e.numPlanes=M,e.numIntersection=0,x}}var $a=class extends fi{constructor(e=1,t={}){super(e,e,t),this.isWebGLCubeRenderTarget=!0;let i={width:e,height:e,depth:1},r=[i,i,i,i,i,i];this.texture=new wa(r),this._setTextureOptions(t),this.texture.isRenderTargetTexture=!0}fromEquirectangularTexture(e,t){this.texture.type=t.type,this.texture.colorSpace=t.colorSpace,this.texture.generateMipmaps=t.generateMipmaps,this.texture.minFilter=t.minFilter,this.texture.magFilter=t.magFilter;let i={uniforms:{tEquirect:{value:null}},vertexShader:`

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
			`},r=new Oo(5,5,5),s=new ur({name:"CubemapFromEquirect",uniforms:Vs(i.uniforms),vertexShader:i.vertexShader,fragmentShader:i.fragmentShader,side:jn,blending:Bs});s.uniforms.tEquirect.value=t;let o=new Ti(r,s),a=t.minFilter;return t.minFilter===Lr&&(t.minFilter=Zn),new Bo(1,10,this).update(e,o),t.minFilter=a,o.geometry.dispose(),o.material.dispose(),this}clear(e,t=!0,i=!0,r=!0){let s=e.getRenderTarget();for(let o=0;o<6;o++)e.setRenderTarget(this,o),e.clear(t,i,r);e.setRenderTarget(s)}},P0=256,c1=3,h1=20,nx=256,ix=16,f1=3,d1=new oe,p1=new ft,rh=class n{constructor(e){this._renderer=e,this._cubeSize=0,this._sourceTarget=null,this._cubeCamera=new Bo(1,10,null),this._boxMesh=new Ti(new Oo(5,5,5),null),this._cubemapMaterial=null,this._equirectMaterial=null,this._blurMaterial=null,this._ggxMaterial=null,this._integrationMaterial=null}fromScene(e,t=0,i=.1,r=100,s={}){let{size:o=256,position:a=d1}=s,u=this._renderer;this._setSize(o);let l=this._allocateTarget(),c=this._getSourceTarget(!0);t>0&&(c.texture.mipmapsAutoUpdate=!1);let f=u.autoClear,h=u.autoClearColor,p=u.autoClearDepth,g=u.autoClearStencil,M=e.background;u.autoClear=!0,u.autoClearColor=!0,u.autoClearDepth=!0,u.autoClearStencil=!0,M===null&&(e.background=u.getClearColor(p1));let x=new Bo(i,r,c);return x.position.copy(a),x.update(u,e),u.autoClear=f,u.autoClearColor=h,u.autoClearDepth=p,u.autoClearStencil=g,e.background=M,t>0&&(c.texture.mipmapsAutoUpdate=!0,this._blur(l,t)),this._applyPMREM(l),l}fromEquirectangular(e,t=null){return this._fromTexture(e,t)}fromCubemap(e,t=null){return this._fromTexture(e,t)}compileCubemapShader(){this._cubemapMaterial===null&&(this._cubemapMaterial=O0(),this._compileMaterial(this._cubemapMaterial))}compileEquirectangularShader(){this._equirectMaterial===null&&(this._equirectMaterial=L0(),this._compileMaterial(this._equirectMaterial))}dispose(){this._sourceTarget!==null&&this._sourceTarget.dispose(),this._cubemapMaterial!==null&&this._cubemapMaterial.dispose(),this._equirectMaterial!==null&&this._equirectMaterial.dispose(),this._blurMaterial!==null&&this._blurMaterial.dispose(),this._ggxMaterial!==null&&this._ggxMaterial.dispose(),this._integrationMaterial!==null&&this._integrationMaterial.dispose(),this._boxMesh.geometry.dispose()}static lodToRoughness(e,t){return t>0?1-Math.sqrt(1-e/t):0}_setSize(e){this._cubeSize=Math.max(P0,Td(e))}_fromTexture(e,t){e.mapping===ks||e.mapping===zo?this._setSize(e.image.length===0?P0:e.image[0].width||e.image[0].image.width):this._setSize(e.image.width/4);let i=t||this._allocateTarget();return this._textureToCubemap(e),this._applyPMREM(i),i}_allocateTarget(){let e=this._cubeSize,t=I0(e,!1,!1),i=Math.log2(e)-c1;for(let r=0;r<=i;r++)t.texture.mipmaps.push({width:e>>r,height:e>>r});return t.texture.name="PMREM",t.texture.isPMREMTexture=!0,t}_getSourceTarget(e=!1){let t=this._cubeSize,i=this._sourceTarget;return(i===null||i.width!==t||e&&i.depthBuffer===!1)&&(i!==null&&i.dispose(),this._sourceTarget=I0(t,!0,e)),this._sourceTarget}_compileMaterial(e){this._boxMesh.material=e,this._renderer.compile(this._boxMesh,this._cubeCamera.children[0])}_renderCube(e,t,i){let r=this._boxMesh,s=this._cubeCamera;r.material=i,s.renderTarget=e,s.activeMipmapLevel=t;let o=e.width>>t;e.viewport.set(0,0,o,o),s.update(this._renderer,r),e.viewport.set(0,0,e.width,e.height)}_textureToCubemap(e){let t;e.mapping===ks||e.mapping===zo?(this._cubemapMaterial===null&&(this._cubemapMaterial=O0()),t=this._cubemapMaterial,t.uniforms.flipEnvMap.value=e.isRenderTargetTexture===!1?-1:1):(this._equirectMaterial===null&&(this._equirectMaterial=L0()),t=this._equirectMaterial),t.uniforms.envMap.value=e,this._renderCube(this._getSourceTarget(),0,t)}_applyPMREM(e){this._ggxMaterial===null&&(this._ggxMaterial=m1(),this._integrationMaterial=g1());let t=this._cubeSize,i=e.texture.mipmaps.length-1,r=this._ggxMaterial.uniforms;r.envMap.value=this._sourceTarget.texture;let s=this._integrationMaterial.uniforms;s.envMap.value=this._sourceTarget.texture,s.sourceLod.value=Math.log2(t/ix);for(let o=0;o<=i;o++){let a=n.lodToRoughness(o,i);if(o>i-f1)s.roughness.value=a,this._renderCube(e,o,this._integrationMaterial);else{let u=a>0?Math.log2(t)+.5*Math.log2(6/(nx*Math.pow(a,4)))+.5:0;r.roughness.value=a,r.lodBias.value=u,this._renderCube(e,o,this._ggxMaterial)}}}_blur(e,t){this._blurMaterial===null&&(this._blurMaterial=x1());let i=this._blurMaterial,r=i.uniforms,s=this._sourceTarget;r.sigma.value=Math.min(t,Math.PI)/Math.SQRT2,r.envMap.value=s.texture,this._renderCube(e,0,i),r.envMap.value=e.texture,this._renderCube(s,0,i)}};function I0(n,e,t){return new $a(n,{minFilter:Lr,generateMipmaps:e,type:Wi,colorSpace:xa,depthBuffer:t})}function Za(n,e,t){return new ur({name:n,uniforms:e,vertexShader:dt.cube_vert,fragmentShader:t,side:jn,blending:Bs,depthTest:!1,depthWrite:!1})}function m1(){return Za("PMREMGGXConvolution",{envMap:{value:null},roughness:{value:0},lodBias:{value:0}},`

		#define GGX_SAMPLES ${nx}u

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
	`)}function g1(){return Za("PMREMGGXIntegration",{envMap:{value:null},roughness:{value:0},sourceLod:{value:0},sourceSize:{value:ix}},`

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
	`)}function x1(){return Za("PMREMSphericalGaussianBlur",{envMap:{value:null},sigma:{value:0}},`

		#define SAMPLES ${h1}
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
	`)}function L0(){return Za("PMREMEquirectangularToCubemap",{envMap:{value:null}},`

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
	`)}function O0(){return Za("PMREMCubemapToCubemap",{envMap:{value:null},flipEnvMap:{value:-1}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float flipEnvMap;

		void main() {

			gl_FragColor = vec4( textureCube( envMap, vec3( flipEnvMap * vWorldDirection.x, vWorldDirection.yz ) ).rgb, 1.0 );

		}
	`)}function _1(n){let e=new WeakMap,t=new WeakMap,i=null;function r(h,p=!1){return h==null?null:p?o(h):s(h)}function s(h){if(h&&h.isTexture){let p=h.mapping;if(p===gc||p===xc)if(e.has(h)){let g=e.get(h).texture;return a(g,h.mapping)}else{let g=h.image;if(g&&g.height>0){let M=new $a(g.height);return M.fromEquirectangularTexture(n,h),e.set(h,M),h.addEventListener("dispose",l),a(M.texture,h.mapping)}else return null}}return h}function o(h){if(h&&h.isTexture&&h.isPMREMTexture!==!0){let p=h.mapping,g=p===gc||p===xc,M=p===ks||p===zo;if(g||M){let x=t.get(h),m=x!==void 0?x.texture.pmremVersion:0;if(h.isRenderTargetTexture&&h.pmremVersion!==m)return i===null&&(i=new rh(n)),x=g?i.fromEquirectangular(h,x):i.fromCubemap(h,x),x.texture.pmremVersion=h.pmremVersion,t.set(h,x),x.texture;if(x!==void 0)return x.texture;{let S=h.image;return g&&S&&S.height>0||M&&S&&u(S)?(i===null&&(i=new rh(n)),x=g?i.fromEquirectangular(h):i.fromCubemap(h),x.texture.pmremVersion=h.pmremVersion,t.set(h,x),h.addEventListener("dispose",c),x.texture):null}}}return h}function a(h,p){return p===gc?h.mapping=ks:p===xc&&(h.mapping=zo),h}function u(h){let p=0,g=6;for(let M=0;M<g;M++)h[M]!==void 0&&p++;return p===g}function l(h){let p=h.target;p.removeEventListener("dispose",l);let g=e.get(p);g!==void 0&&(e.delete(p),g.dispose())}function c(h){let p=h.target;p.removeEventListener("dispose",c);let g=t.get(p);g!==void 0&&(t.delete(p),g.dispose())}function f(){e=new WeakMap,t=new WeakMap,i!==null&&(i.dispose(),i=null)}return{get:r,dispose:f}}function v1(n){let e={};function t(i){if(e[i]!==void 0)return e[i];let r=n.getExtension(i);return e[i]=r,r}return{has:function(i){return t(i)!==null},init:function(){t("EXT_color_buffer_float"),t("WEBGL_clip_cull_distance"),t("OES_texture_float_linear"),t("EXT_color_buffer_half_float"),t("WEBGL_multisampled_render_to_texture"),t("WEBGL_render_shared_exponent")},get:function(i){let r=t(i);return r===null&&da("WebGLRenderer: "+i+" extension not supported."),r}}}function y1(n,e,t,i){let r={},s=new WeakMap,o=new FinalizationRegistry(g=>delete r[g]);function a(g){u(g.target)}function u(g){g.index!==null&&e.remove(g.index);for(let x in g.attributes)e.remove(g.attributes[x]);g.removeEventListener("dispose",a),delete r[g.id],o.unregister(g);let M=s.get(g);M&&(e.remove(M),s.delete(g)),i.releaseStatesOfGeometry(g),g.isInstancedBufferGeometry===!0&&delete g._maxInstanceCount,t.memory.geometries--}function l(g,M){return r[M.id]!==void 0||(M.addEventListener("dispose",a),r[M.id]=new WeakRef(M),o.register(M,M.id,M),t.memory.geometries++),M}function c(g){let M=g.attributes;for(let x in M)e.update(M[x],n.ARRAY_BUFFER)}function f(g){let M=g.index,x=g.attributes.position,m=0;if(x===void 0)return;let S=M!==null?M.array.length:x.array.length/3-1,R=x.count>=65535?Ea:ba,b=new R(Math.ceil(S/3)*6,1),N=b.array;if(M!==null){let v=M.array;m=M.version;for(let C=0,G=0;C<S;C+=3){let F=v[C+0],P=v[C+1],W=v[C+2];N[G++]=F,N[G++]=P,N[G++]=P,N[G++]=W,N[G++]=W,N[G++]=F}}else{m=x.version;for(let v=0,C=0;v<S;v+=3){let G=v+0,F=v+1,P=v+2;N[C++]=G,N[C++]=F,N[C++]=F,N[C++]=P,N[C++]=P,N[C++]=G}}b.version=m;let T=s.get(g);T&&e.remove(T),s.set(g,b)}function h(g){let M=s.get(g);if(M){let x=g.index;x!==null&&M.version<x.version&&f(g)}else f(g);return s.get(g)}function p(){for(let g in r){let M=r[g].deref();M!==void 0&&u(M)}}return{get:l,update:c,getWireframeAttribute:h,dispose:p}}function S1(n,e,t){let i;function r(f){i=f}let s,o;function a(f){s=f.type,o=f.bytesPerElement}function u(f,h){n.drawElements(i,h,s,f*o),t.update(h,i,1)}function l(f,h,p){p!==0&&(n.drawElementsInstanced(i,h,s,f*o,p),t.update(h,i,p))}function c(f,h,p){if(p===0)return;e.get("WEBGL_multi_draw").multiDrawElementsWEBGL(i,h,0,s,f,0,p);let M=0;for(let x=0;x<p;x++)M+=h[x];t.update(M,i,1)}this.setMode=r,this.setIndex=a,this.render=u,this.renderInstances=l,this.renderMultiDraw=c}function M1(n){let e={geometries:0,textures:0},t={frame:0,calls:0,triangles:0,points:0,lines:0};function i(s,o,a){switch(t.calls++,o){case n.TRIANGLES:t.triangles+=a*(s/3);break;case n.LINES:t.lines+=a*(s/2);break;case n.LINE_STRIP:t.lines+=a*(s-1);break;case n.LINE_LOOP:t.lines+=a*s;break;case n.POINTS:t.points+=a*s;break;default:nt("WebGLInfo: Unknown draw mode:",o);break}}function r(){t.calls=0,t.triangles=0,t.points=0,t.lines=0}return{memory:e,render:t,programs:null,autoReset:!0,reset:r,update:i}}function b1(n,e,t){let i=new WeakMap,r=new tn;function s(o,a,u){let l=o.morphTargetInfluences,c=a.morphAttributes.position||a.morphAttributes.normal||a.morphAttributes.color,f=c!==void 0?c.length:0,h=i.get(a);if(h===void 0||h.count!==f){let G=function(){v.dispose(),i.delete(a),a.removeEventListener("dispose",G)};h!==void 0&&h.texture.dispose();let p=a.morphAttributes.position!==void 0,g=a.morphAttributes.normal!==void 0,M=a.morphAttributes.color!==void 0,x=a.morphAttributes.position||[],m=a.morphAttributes.normal||[],S=a.morphAttributes.color||[],R=0;p===!0&&(R=1),g===!0&&(R=2),M===!0&&(R=3);let b=a.attributes.position.count*R,N=1;b>e.maxTextureSize&&(N=Math.ceil(b/e.maxTextureSize),b=e.maxTextureSize);let T=new Float32Array(b*N*4*f),v=new ya(T,b,N,f);v.type=Hi,v.needsUpdate=!0;let C=R*4;for(let F=0;F<f;F++){let P=x[F],W=m[F],k=S[F],I=b*N*4*F;for(let Z=0;Z<P.count;Z++){let te=Z*C;p===!0&&(r.fromBufferAttribute(P,Z),T[I+te+0]=r.x,T[I+te+1]=r.y,T[I+te+2]=r.z,T[I+te+3]=0),g===!0&&(r.fromBufferAttribute(W,Z),T[I+te+4]=r.x,T[I+te+5]=r.y,T[I+te+6]=r.z,T[I+te+7]=0),M===!0&&(r.fromBufferAttribute(k,Z),T[I+te+8]=r.x,T[I+te+9]=r.y,T[I+te+10]=r.z,T[I+te+11]=k.itemSize===4?r.w:1)}}h={count:f,texture:v,size:new it(b,N)},i.set(a,h),a.addEventListener("dispose",G)}if(o.isInstancedMesh===!0&&o.morphTexture!==null)u.getUniforms().setValue(n,"morphTexture",o.morphTexture,t);else{let p=0;for(let M=0;M<l.length;M++)p+=l[M];let g=a.morphTargetsRelative?1:1-p;u.getUniforms().setValue(n,"morphTargetBaseInfluence",g),u.getUniforms().setValue(n,"morphTargetInfluences",l)}u.getUniforms().setValue(n,"morphTargetsTexture",h.texture,t),u.getUniforms().setValue(n,"morphTargetsTextureSize",h.size)}return{update:s}}function E1(n,e,t,i,r){let s=new WeakMap;function o(l){let c=r.render.frame,f=l.geometry,h=e.get(l,f);if(s.get(h)!==c&&(e.update(h),s.set(h,c)),l.isInstancedMesh&&(l.hasEventListener("dispose",u)===!1&&l.addEventListener("dispose",u),s.get(l)!==c&&(t.update(l.instanceMatrix,n.ARRAY_BUFFER),l.instanceColor!==null&&t.update(l.instanceColor,n.ARRAY_BUFFER),s.set(l,c))),l.isSkinnedMesh){let p=l.skeleton;s.get(p)!==c&&(p.update(),s.set(p,c))}return h}function a(){s=new WeakMap}function u(l){let c=l.target;c.removeEventListener("dispose",u),i.releaseStatesOfObject(c),t.remove(c.instanceMatrix),c.instanceColor!==null&&t.remove(c.instanceColor)}return{update:o,dispose:a}}var A1={[ad]:"LINEAR_TONE_MAPPING",[ld]:"REINHARD_TONE_MAPPING",[ud]:"CINEON_TONE_MAPPING",[cd]:"ACES_FILMIC_TONE_MAPPING",[fd]:"AGX_TONE_MAPPING",[dd]:"NEUTRAL_TONE_MAPPING",[hd]:"CUSTOM_TONE_MAPPING"};function w1(n,e,t,i,r,s){let o=new fi(e,t,{type:n,depthBuffer:r,stencilBuffer:s,samples:i?4:0,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,resolveDepthBuffer:!1,resolveStencilBuffer:!1}),a=null,u=null,l=null,c=new Vi;c.setAttribute("position",new Qn([-1,3,0,-1,-1,0,3,-1,0],3)),c.setAttribute("uv",new Qn([0,2,0,0,2,0],2));let f=new ec({uniforms:{tDiffuse:{value:null}},vertexShader:`
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
			}`,depthTest:!1,depthWrite:!1}),h=new Ti(c,f),p=new La(-1,1,1,-1,0,1),g=null,M=null,x=!1,m,S=null,R=[],b=!1;this.setSize=function(N,T){o.setSize(N,T),a!==null&&a.setSize(N,T),u!==null&&u.setSize(N,T);for(let v=0;v<R.length;v++){let C=R[v];C.setSize&&C.setSize(N,T)}},this.setEffects=function(N){R=N,b=R.length>0&&R[0].isRenderPass===!0;let T=o.width,v=o.height;R.length>0&&a===null&&(a=new fi(T,v,{type:Wi,depthBuffer:!1,stencilBuffer:!1}),u=new fi(T,v,{type:Wi,depthBuffer:!1,stencilBuffer:!1}));let C=r===!0&&R.some(G=>G.needsDepthTexture===!0);C!==(o.depthTexture!==null)&&(C===!0&&l===null&&(l=new Ir(T,v),s===!0&&(l.format=Or,l.type=zs)),o.dispose(),o.depthTexture=C?l:null,o.resolveDepthBuffer=C,o.storeMultisampledDepthBuffer=C);for(let G=0;G<R.length;G++){let F=R[G];F.setSize&&F.setSize(T,v),C&&F.needsDepthTexture===!0&&F.setDepthTexture&&F.setDepthTexture(l)}},this.begin=function(N,T){if(x||N.toneMapping===hr&&R.length===0)return!1;if(S=T,T!==null){let v=T.width,C=T.height;(o.width!==v||o.height!==C)&&this.setSize(v,C)}return b===!1&&N.setRenderTarget(o),m=N.toneMapping,N.toneMapping=hr,!0},this.hasRenderPass=function(){return b},this.end=function(N,T){N.toneMapping=m,x=!0;let v=o,C=a;for(let G=0;G<R.length;G++){let F=R[G];F.enabled!==!1&&(F.render(N,C,v,T),F.needsSwap!==!1&&(v=C,C=C===a?u:a))}if(g!==N.outputColorSpace||M!==N.toneMapping){g=N.outputColorSpace,M=N.toneMapping,f.defines={},St.getTransfer(g)===It&&(f.defines.SRGB_TRANSFER="");let G=A1[M];G&&(f.defines[G]=""),f.needsUpdate=!0}f.uniforms.tDiffuse.value=v.texture,N.setRenderTarget(S),N.render(h,p),S=null,x=!1},this.isCompositing=function(){return x},this.dispose=function(){o.dispose(),a!==null&&a.dispose(),u!==null&&u.dispose(),c.dispose(),f.dispose()}}var rx=new ei,sx=new Ir(1,1),ox=new Da(1),ax=new ya,lx=new $u,ux=new wa,B0=[],U0=[],k0=new Float32Array(16),z0=new Float32Array(9),V0=new Float32Array(4);function Wo(n,e,t){let i=n[0];if(i<=0||i>0)return n;let r=e*t,s=B0[r];if(s===void 0&&(s=new Float32Array(r),B0[r]=s),e!==0){i.toArray(s,0);for(let o=1,a=0;o!==e;++o)a+=t,n[o].toArray(s,a)}return s}function Mn(n,e){if(n.length!==e.length)return!1;for(let t=0,i=n.length;t<i;t++)if(n[t]!==e[t])return!1;return!0}function bn(n,e){for(let t=0,i=e.length;t<i;t++)n[t]=e[t]}function oh(n,e){let t=U0[e];t===void 0&&(t=new Int32Array(e),U0[e]=t);for(let i=0;i!==e;++i)t[i]=n.allocateTextureUnit();return t}function D1(n,e){let t=this.cache;t[0]!==e&&(n.uniform1f(this.addr,e),t[0]=e)}function T1(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(n.uniform2f(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(Mn(t,e))return;n.uniform2fv(this.addr,e),bn(t,e)}}function C1(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(n.uniform3f(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else if(e.r!==void 0)(t[0]!==e.r||t[1]!==e.g||t[2]!==e.b)&&(n.uniform3f(this.addr,e.r,e.g,e.b),t[0]=e.r,t[1]=e.g,t[2]=e.b);else{if(Mn(t,e))return;n.uniform3fv(this.addr,e),bn(t,e)}}function R1(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(n.uniform4f(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(Mn(t,e))return;n.uniform4fv(this.addr,e),bn(t,e)}}function N1(n,e){let t=this.cache,i=e.elements;if(i===void 0){if(Mn(t,e))return;n.uniformMatrix2fv(this.addr,!1,e),bn(t,e)}else{if(Mn(t,i))return;V0.set(i),n.uniformMatrix2fv(this.addr,!1,V0),bn(t,i)}}function F1(n,e){let t=this.cache,i=e.elements;if(i===void 0){if(Mn(t,e))return;n.uniformMatrix3fv(this.addr,!1,e),bn(t,e)}else{if(Mn(t,i))return;z0.set(i),n.uniformMatrix3fv(this.addr,!1,z0),bn(t,i)}}function P1(n,e){let t=this.cache,i=e.elements;if(i===void 0){if(Mn(t,e))return;n.uniformMatrix4fv(this.addr,!1,e),bn(t,e)}else{if(Mn(t,i))return;k0.set(i),n.uniformMatrix4fv(this.addr,!1,k0),bn(t,i)}}function I1(n,e){let t=this.cache;t[0]!==e&&(n.uniform1i(this.addr,e),t[0]=e)}function L1(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(n.uniform2i(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(Mn(t,e))return;n.uniform2iv(this.addr,e),bn(t,e)}}function O1(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(n.uniform3i(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(Mn(t,e))return;n.uniform3iv(this.addr,e),bn(t,e)}}function B1(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(n.uniform4i(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(Mn(t,e))return;n.uniform4iv(this.addr,e),bn(t,e)}}function U1(n,e){let t=this.cache;t[0]!==e&&(n.uniform1ui(this.addr,e),t[0]=e)}function k1(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(n.uniform2ui(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(Mn(t,e))return;n.uniform2uiv(this.addr,e),bn(t,e)}}function z1(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(n.uniform3ui(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(Mn(t,e))return;n.uniform3uiv(this.addr,e),bn(t,e)}}function V1(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(n.uniform4ui(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(Mn(t,e))return;n.uniform4uiv(this.addr,e),bn(t,e)}}function ah(n){return n.version===0&&(n.compareFunction=Ed,n.needsUpdate=!0),n}function G1(n,e,t){let i=this.cache,r=t.allocateTextureUnit();i[0]!==r&&(n.uniform1i(this.addr,r),i[0]=r);let s;this.type===n.SAMPLER_2D_SHADOW?s=ah(sx):s=rx,t.setTexture2D(e||s,r)}function H1(n,e,t){let i=this.cache,r=t.allocateTextureUnit();i[0]!==r&&(n.uniform1i(this.addr,r),i[0]=r),t.setTexture3D(e||lx,r)}function W1(n,e,t){let i=this.cache,r=t.allocateTextureUnit();i[0]!==r&&(n.uniform1i(this.addr,r),i[0]=r);let s;this.type===n.SAMPLER_CUBE_SHADOW?s=ah(ox):s=ux,t.setTextureCube(e||s,r)}function X1(n,e,t){let i=this.cache,r=t.allocateTextureUnit();i[0]!==r&&(n.uniform1i(this.addr,r),i[0]=r),t.setTexture2DArray(e||ax,r)}function q1(n){switch(n){case 5126:return D1;case 35664:return T1;case 35665:return C1;case 35666:return R1;case 35674:return N1;case 35675:return F1;case 35676:return P1;case 5124:case 35670:return I1;case 35667:case 35671:return L1;case 35668:case 35672:return O1;case 35669:case 35673:return B1;case 5125:return U1;case 36294:return k1;case 36295:return z1;case 36296:return V1;case 35678:case 36198:case 36298:case 36306:case 35682:return G1;case 35679:case 36299:case 36307:return H1;case 35680:case 36300:case 36308:case 36293:return W1;case 36289:case 36303:case 36311:case 36292:return X1}}function Y1(n,e){n.uniform1fv(this.addr,e)}function $1(n,e){let t=Wo(e,this.size,2);n.uniform2fv(this.addr,t)}function Z1(n,e){let t=Wo(e,this.size,3);n.uniform3fv(this.addr,t)}function j1(n,e){let t=Wo(e,this.size,4);n.uniform4fv(this.addr,t)}function J1(n,e){let t=Wo(e,this.size,4);n.uniformMatrix2fv(this.addr,!1,t)}function K1(n,e){let t=Wo(e,this.size,9);n.uniformMatrix3fv(this.addr,!1,t)}function Q1(n,e){let t=Wo(e,this.size,16);n.uniformMatrix4fv(this.addr,!1,t)}function eE(n,e){n.uniform1iv(this.addr,e)}function tE(n,e){n.uniform2iv(this.addr,e)}function nE(n,e){n.uniform3iv(this.addr,e)}function iE(n,e){n.uniform4iv(this.addr,e)}function rE(n,e){n.uniform1uiv(this.addr,e)}function sE(n,e){n.uniform2uiv(this.addr,e)}function oE(n,e){n.uniform3uiv(this.addr,e)}function aE(n,e){n.uniform4uiv(this.addr,e)}function lE(n,e,t){let i=this.cache,r=e.length,s=oh(t,r);Mn(i,s)||(n.uniform1iv(this.addr,s),bn(i,s));let o;this.type===n.SAMPLER_2D_SHADOW?o=ah(sx):o=rx;for(let a=0;a!==r;++a)t.setTexture2D(e[a]||o,s[a])}function uE(n,e,t){let i=this.cache,r=e.length,s=oh(t,r);Mn(i,s)||(n.uniform1iv(this.addr,s),bn(i,s));for(let o=0;o!==r;++o)t.setTexture3D(e[o]||lx,s[o])}function cE(n,e,t){let i=this.cache,r=e.length,s=oh(t,r);Mn(i,s)||(n.uniform1iv(this.addr,s),bn(i,s));let o;this.type===n.SAMPLER_CUBE_SHADOW?o=ah(ox):o=ux;for(let a=0;a!==r;++a)t.setTextureCube(e[a]||o,s[a])}function hE(n,e,t){let i=this.cache,r=e.length,s=oh(t,r);Mn(i,s)||(n.uniform1iv(this.addr,s),bn(i,s));for(let o=0;o!==r;++o)t.setTexture2DArray(e[o]||ax,s[o])}function fE(n){switch(n){case 5126:return Y1;case 35664:return $1;case 35665:return Z1;case 35666:return j1;case 35674:return J1;case 35675:return K1;case 35676:return Q1;case 5124:case 35670:return eE;case 35667:case 35671:return tE;case 35668:case 35672:return nE;case 35669:case 35673:return iE;case 5125:return rE;case 36294:return sE;case 36295:return oE;case 36296:return aE;case 35678:case 36198:case 36298:case 36306:case 35682:return lE;case 35679:case 36299:case 36307:return uE;case 35680:case 36300:case 36308:case 36293:return cE;case 36289:case 36303:case 36311:case 36292:return hE}}var Bd=class{constructor(e,t,i){this.id=e,this.addr=i,this.cache=[],this.type=t.type,this.setValue=q1(t.type)}},Ud=class{constructor(e,t,i){this.id=e,this.addr=i,this.cache=[],this.type=t.type,this.size=t.size,this.setValue=fE(t.type)}},kd=class{constructor(e){this.id=e,this.seq=[],this.map={}}setValue(e,t,i){let r=this.seq;for(let s=0,o=r.length;s!==o;++s){let a=r[s];a.setValue(e,t[a.id],i)}}},Ld=/(\w+)(\])?(\[|\.)?/g;function G0(n,e){n.seq.push(e),n.map[e.id]=e}function dE(n,e,t){let i=n.name,r=i.length;for(Ld.lastIndex=0;;){let s=Ld.exec(i),o=Ld.lastIndex,a=s[1],u=s[2]==="]",l=s[3];if(u&&(a=a|0),l===void 0||l==="["&&o+2===r){G0(t,l===void 0?new Bd(a,n,e):new Ud(a,n,e));break}else{let f=t.map[a];f===void 0&&(f=new kd(a),G0(t,f)),t=f}}}var Ho=class{constructor(e,t){this.seq=[],this.map={};let i=e.getProgramParameter(t,e.ACTIVE_UNIFORMS);for(let o=0;o<i;++o){let a=e.getActiveUniform(t,o),u=e.getUniformLocation(t,a.name);dE(a,u,this)}let r=[],s=[];for(let o of this.seq)o.type===e.SAMPLER_2D_SHADOW||o.type===e.SAMPLER_CUBE_SHADOW||o.type===e.SAMPLER_2D_ARRAY_SHADOW?r.push(o):s.push(o);r.length>0&&(this.seq=r.concat(s))}setValue(e,t,i,r){let s=this.map[t];s!==void 0&&s.setValue(e,i,r)}setOptional(e,t,i){let r=t[i];r!==void 0&&this.setValue(e,i,r)}static upload(e,t,i,r){for(let s=0,o=t.length;s!==o;++s){let a=t[s],u=i[a.id];u.needsUpdate!==!1&&a.setValue(e,u.value,r)}}static seqWithValue(e,t){let i=[];for(let r=0,s=e.length;r!==s;++r){let o=e[r];o.id in t&&i.push(o)}return i}};function H0(n,e,t){let i=n.createShader(e);return n.shaderSource(i,t),n.compileShader(i),i}var pE=37297,mE=0;function gE(n,e){let t=n.split(`
`),i=[],r=Math.max(e-6,0),s=Math.min(e+6,t.length);for(let o=r;o<s;o++){let a=o+1;i.push(`${a===e?">":" "} ${a}: ${t[o]}`)}return i.join(`
`)}var W0=new st;function xE(n){St._getMatrix(W0,St.workingColorSpace,n);let e=`mat3( ${W0.elements.map(t=>t.toFixed(4))} )`;switch(St.getTransfer(n)){case _a:return[e,"LinearTransferOETF"];case It:return[e,"sRGBTransferOETF"];default:return Ze("WebGLProgram: Unsupported color space: ",n),[e,"LinearTransferOETF"]}}function X0(n,e,t){let i=n.getShaderParameter(e,n.COMPILE_STATUS),s=(n.getShaderInfoLog(e)||"").trim();if(i&&s==="")return"";let o=/ERROR: 0:(\d+)/.exec(s);if(o){let a=parseInt(o[1]);return t.toUpperCase()+`

`+s+`

`+gE(n.getShaderSource(e),a)}else return s}function _E(n,e){let t=xE(e);return[`vec4 ${n}( vec4 value ) {`,`	return ${t[1]}( vec4( ${t[0]} * value.rgb, value.a ) );`,"}"].join(`
`)}var vE={[ad]:"Linear",[ld]:"Reinhard",[ud]:"Cineon",[cd]:"ACESFilmic",[fd]:"AgX",[dd]:"Neutral",[hd]:"Custom"};function yE(n,e){let t=vE[e];return t===void 0?(Ze("WebGLProgram: Unsupported toneMapping:",e),"vec3 "+n+"( vec3 color ) { return LinearToneMapping( color ); }"):"vec3 "+n+"( vec3 color ) { return "+t+"ToneMapping( color ); }"}var ih=new oe;function SE(){St.getLuminanceCoefficients(ih);let n=ih.x.toFixed(4),e=ih.y.toFixed(4),t=ih.z.toFixed(4);return["float luminance( const in vec3 rgb ) {",`	const vec3 weights = vec3( ${n}, ${e}, ${t} );`,"	return dot( weights, rgb );","}"].join(`
`)}function ME(n){return[n.extensionClipCullDistance?"#extension GL_ANGLE_clip_cull_distance : require":"",n.extensionMultiDraw?"#extension GL_ANGLE_multi_draw : require":""].filter(Ya).join(`
`)}function bE(n){let e=[];for(let t in n){let i=n[t];i!==!1&&e.push("#define "+t+" "+i)}return e.join(`
`)}function EE(n,e){let t={},i=n.getProgramParameter(e,n.ACTIVE_ATTRIBUTES);for(let r=0;r<i;r++){let s=n.getActiveAttrib(e,r),o=s.name,a=1;s.type===n.FLOAT_MAT2&&(a=2),s.type===n.FLOAT_MAT3&&(a=3),s.type===n.FLOAT_MAT4&&(a=4),t[o]={type:s.type,location:n.getAttribLocation(e,o),locationSize:a}}return t}function Ya(n){return n!==""}function q0(n,e){let t=e.numSpotLightShadows+e.numSpotLightMaps-e.numSpotLightShadowsWithMaps;return n.replace(/NUM_SUN_LIGHTS/g,e.numSunLights).replace(/NUM_DIR_LIGHTS/g,e.numDirLights).replace(/NUM_SPOT_LIGHTS/g,e.numSpotLights).replace(/NUM_SPOT_LIGHT_MAPS/g,e.numSpotLightMaps).replace(/NUM_SPOT_LIGHT_COORDS/g,t).replace(/NUM_RECT_AREA_LIGHTS/g,e.numRectAreaLights).replace(/NUM_POINT_LIGHTS/g,e.numPointLights).replace(/NUM_HEMI_LIGHTS/g,e.numHemiLights).replace(/NUM_SUN_LIGHT_SHADOWS/g,e.numSunLightShadows).replace(/NUM_DIR_LIGHT_SHADOWS/g,e.numDirLightShadows).replace(/NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS/g,e.numSpotLightShadowsWithMaps).replace(/NUM_SPOT_LIGHT_SHADOWS/g,e.numSpotLightShadows).replace(/NUM_POINT_LIGHT_SHADOWS/g,e.numPointLightShadows).replace(/NUM_LIGHT_PROBE_GRIDS/g,e.numLightProbeGrids)}function Y0(n,e){return n.replace(/NUM_CLIPPING_PLANES/g,e.numClippingPlanes).replace(/UNION_CLIPPING_PLANES/g,e.numClippingPlanes-e.numClipIntersection)}var AE=/^[ \t]*#include +<([\w\d./]+)>/gm;function zd(n){return n.replace(AE,wE)}function wE(n,e){let t=dt[e];if(t===void 0)throw new Error("THREE.WebGLProgram: Can not resolve #include <"+e+">");return zd(t)}var DE=/#pragma unroll_loop_start\s+for\s*\(\s*int\s+i\s*=\s*(\d+)\s*;\s*i\s*<\s*(\d+)\s*;\s*i\s*\+\+\s*\)\s*{([\s\S]+?)}\s+#pragma unroll_loop_end/g;function $0(n){return n.replace(DE,TE)}function TE(n,e,t,i){let r="";for(let s=parseInt(e);s<parseInt(t);s++)r+=i.replace(/\[\s*i\s*\]/g,"[ "+s+" ]").replace(/UNROLLED_LOOP_INDEX/g,s);return r}function Z0(n){let e=`precision ${n.precision} float;
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
#define LOW_PRECISION`),e}var CE={[Ua]:"SHADOWMAP_TYPE_PCF",[Uo]:"SHADOWMAP_TYPE_VSM"};function RE(n){return CE[n.shadowMapType]||"SHADOWMAP_TYPE_BASIC"}var NE={[zo]:"ENVMAP_MODE_REFRACTION"};function FE(n){return n.envMap===!1?"ENVMAP_MODE_REFLECTION":NE[n.envMapMode]||"ENVMAP_MODE_REFLECTION"}var PE={[mc]:"ENVMAP_BLENDING_MULTIPLY",[h0]:"ENVMAP_BLENDING_MIX",[f0]:"ENVMAP_BLENDING_ADD"};function IE(n){return n.envMap===!1?"ENVMAP_BLENDING_NONE":PE[n.combine]||"ENVMAP_BLENDING_NONE"}function LE(n,e,t,i){let r=n.getContext(),s=t.defines,o=t.vertexShader,a=t.fragmentShader,u=RE(t),l=t.envMapPMREM===!0?"ENVMAP_TYPE_PMREM":"ENVMAP_TYPE_CUBE",c=FE(t),f=IE(t),h=ME(t),p=bE(s),g=r.createProgram(),M,x,m=t.glslVersion?"#version "+t.glslVersion+`
`:"";t.isRawShaderMaterial?(M=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,p].filter(Ya).join(`
`),M.length>0&&(M+=`
`),x=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,p].filter(Ya).join(`
`),x.length>0&&(x+=`
`)):(M=[Z0(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,p,t.extensionClipCullDistance?"#define USE_CLIP_DISTANCE":"",t.batching?"#define USE_BATCHING":"",t.batchingColor?"#define USE_BATCHING_COLOR":"",t.instancing?"#define USE_INSTANCING":"",t.instancingColor?"#define USE_INSTANCING_COLOR":"",t.instancingMorph?"#define USE_INSTANCING_MORPH":"",t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.map?"#define USE_MAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+c:"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.displacementMap?"#define USE_DISPLACEMENTMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.mapUv?"#define MAP_UV "+t.mapUv:"",t.alphaMapUv?"#define ALPHAMAP_UV "+t.alphaMapUv:"",t.lightMapUv?"#define LIGHTMAP_UV "+t.lightMapUv:"",t.aoMapUv?"#define AOMAP_UV "+t.aoMapUv:"",t.emissiveMapUv?"#define EMISSIVEMAP_UV "+t.emissiveMapUv:"",t.bumpMapUv?"#define BUMPMAP_UV "+t.bumpMapUv:"",t.normalMapUv?"#define NORMALMAP_UV "+t.normalMapUv:"",t.displacementMapUv?"#define DISPLACEMENTMAP_UV "+t.displacementMapUv:"",t.metalnessMapUv?"#define METALNESSMAP_UV "+t.metalnessMapUv:"",t.roughnessMapUv?"#define ROUGHNESSMAP_UV "+t.roughnessMapUv:"",t.anisotropyMapUv?"#define ANISOTROPYMAP_UV "+t.anisotropyMapUv:"",t.clearcoatMapUv?"#define CLEARCOATMAP_UV "+t.clearcoatMapUv:"",t.clearcoatNormalMapUv?"#define CLEARCOAT_NORMALMAP_UV "+t.clearcoatNormalMapUv:"",t.clearcoatRoughnessMapUv?"#define CLEARCOAT_ROUGHNESSMAP_UV "+t.clearcoatRoughnessMapUv:"",t.diffuseRoughnessMapUv?"#define DIFFUSE_ROUGHNESSMAP_UV "+t.diffuseRoughnessMapUv:"",t.iridescenceMapUv?"#define IRIDESCENCEMAP_UV "+t.iridescenceMapUv:"",t.iridescenceThicknessMapUv?"#define IRIDESCENCE_THICKNESSMAP_UV "+t.iridescenceThicknessMapUv:"",t.sheenColorMapUv?"#define SHEEN_COLORMAP_UV "+t.sheenColorMapUv:"",t.sheenRoughnessMapUv?"#define SHEEN_ROUGHNESSMAP_UV "+t.sheenRoughnessMapUv:"",t.specularMapUv?"#define SPECULARMAP_UV "+t.specularMapUv:"",t.specularColorMapUv?"#define SPECULAR_COLORMAP_UV "+t.specularColorMapUv:"",t.specularIntensityMapUv?"#define SPECULAR_INTENSITYMAP_UV "+t.specularIntensityMapUv:"",t.transmissionMapUv?"#define TRANSMISSIONMAP_UV "+t.transmissionMapUv:"",t.thicknessMapUv?"#define THICKNESSMAP_UV "+t.thicknessMapUv:"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexNormals?"#define HAS_NORMAL":"",t.vertexColors?"#define USE_COLOR":"",t.vertexAlphas?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.flatShading?"#define FLAT_SHADED":"",t.skinning?"#define USE_SKINNING":"",t.morphTargets?"#define USE_MORPHTARGETS":"",t.morphNormals&&t.flatShading===!1?"#define USE_MORPHNORMALS":"",t.morphColors?"#define USE_MORPHCOLORS":"",t.morphTargetsCount>0?"#define MORPHTARGETS_TEXTURE_STRIDE "+t.morphTextureStride:"",t.morphTargetsCount>0?"#define MORPHTARGETS_COUNT "+t.morphTargetsCount:"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+u:"",t.sizeAttenuation?"#define USE_SIZEATTENUATION":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 modelMatrix;","uniform mat4 modelViewMatrix;","uniform mat4 projectionMatrix;","uniform mat4 viewMatrix;","uniform mat3 normalMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;","#ifdef USE_INSTANCING","	attribute mat4 instanceMatrix;","#endif","#ifdef USE_INSTANCING_COLOR","	attribute vec3 instanceColor;","#endif","#ifdef USE_INSTANCING_MORPH","	uniform sampler2D morphTexture;","#endif","attribute vec3 position;","attribute vec3 normal;","attribute vec2 uv;","#ifdef USE_UV1","	attribute vec2 uv1;","#endif","#ifdef USE_UV2","	attribute vec2 uv2;","#endif","#ifdef USE_UV3","	attribute vec2 uv3;","#endif","#ifdef USE_TANGENT","	attribute vec4 tangent;","#endif","#if defined( USE_COLOR_ALPHA )","	attribute vec4 color;","#elif defined( USE_COLOR )","	attribute vec3 color;","#endif","#ifdef USE_SKINNING","	attribute vec4 skinIndex;","	attribute vec4 skinWeight;","#endif",`
`].filter(Ya).join(`
`),x=[Z0(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,p,t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.alphaToCoverage?"#define ALPHA_TO_COVERAGE":"",t.map?"#define USE_MAP":"",t.matcap?"#define USE_MATCAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+l:"",t.envMap?"#define "+c:"",t.envMap?"#define "+f:"",t.envMapPMREM?"#define ENVMAP_MAX_LOD "+t.envMapMaxLod+".0":"",t.envMapPMREM?"#define ENVMAP_SIZE "+t.envMapSize+".0":"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.packedNormalMap?"#define USE_PACKED_NORMALMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoat?"#define USE_CLEARCOAT":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughness?"#define USE_DIFFUSE_ROUGHNESS":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.dispersion?"#define USE_DISPERSION":"",t.retroreflection?"#define USE_RETROREFLECTION":"",t.iridescence?"#define USE_IRIDESCENCE":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaTest?"#define USE_ALPHATEST":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.sheen?"#define USE_SHEEN":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexColors||t.instancingColor?"#define USE_COLOR":"",t.vertexAlphas||t.batchingColor?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.gradientMap?"#define USE_GRADIENTMAP":"",t.flatShading?"#define FLAT_SHADED":"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+u:"",t.premultipliedAlpha?"#define PREMULTIPLIED_ALPHA":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.decodeVideoTexture?"#define DECODE_VIDEO_TEXTURE":"",t.decodeVideoTextureEmissive?"#define DECODE_VIDEO_TEXTURE_EMISSIVE":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 viewMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;",t.toneMapping!==hr?"#define TONE_MAPPING":"",t.toneMapping!==hr?dt.tonemapping_pars_fragment:"",t.toneMapping!==hr?yE("toneMapping",t.toneMapping):"",t.dithering?"#define DITHERING":"",t.opaque?"#define OPAQUE":"",dt.colorspace_pars_fragment,_E("linearToOutputTexel",t.outputColorSpace),SE(),t.useDepthPacking?"#define DEPTH_PACKING "+t.depthPacking:"",`
`].filter(Ya).join(`
`)),o=zd(o),o=q0(o,t),o=Y0(o,t),a=zd(a),a=q0(a,t),a=Y0(a,t),o=$0(o),a=$0(a),t.isRawShaderMaterial!==!0&&(m=`#version 300 es
`,M=[h,"#define attribute in","#define varying out","#define texture2D texture"].join(`
`)+`
`+M,x=["#define varying in",t.glslVersion===Ad?"":"layout(location = 0) out highp vec4 pc_fragColor;",t.glslVersion===Ad?"":"#define gl_FragColor pc_fragColor","#define gl_FragDepthEXT gl_FragDepth","#define texture2D texture","#define textureCube texture","#define texture2DProj textureProj","#define texture2DLodEXT textureLod","#define texture2DProjLodEXT textureProjLod","#define textureCubeLodEXT textureLod","#define texture2DGradEXT textureGrad","#define texture2DProjGradEXT textureProjGrad","#define textureCubeGradEXT textureGrad"].join(`
`)+`
`+x);let S=m+M+o,R=m+x+a,b=H0(r,r.VERTEX_SHADER,S),N=H0(r,r.FRAGMENT_SHADER,R);r.attachShader(g,b),r.attachShader(g,N),t.index0AttributeName!==void 0?r.bindAttribLocation(g,0,t.index0AttributeName):t.hasPositionAttribute===!0&&r.bindAttribLocation(g,0,"position"),r.linkProgram(g);function T(F){if(n.debug.checkShaderErrors){let P=r.getProgramInfoLog(g)||"",W=r.getShaderInfoLog(b)||"",k=r.getShaderInfoLog(N)||"",I=P.trim(),Z=W.trim(),te=k.trim(),Y=!0,fe=!0;if(r.getProgramParameter(g,r.LINK_STATUS)===!1)if(Y=!1,typeof n.debug.onShaderError=="function")n.debug.onShaderError(r,g,b,N);else{let re=X0(r,b,"vertex"),ue=X0(r,N,"fragment");nt("WebGLProgram: Shader Error "+r.getError()+" - VALIDATE_STATUS "+r.getProgramParameter(g,r.VALIDATE_STATUS)+`

Material Name: `+F.name+`
Material Type: `+F.type+`

Program Info Log: `+I+`
`+re+`
`+ue)}else I!==""?Ze("WebGLProgram: Program Info Log:",I):(Z===""||te==="")&&(fe=!1);fe&&(F.diagnostics={runnable:Y,programLog:I,vertexShader:{log:Z,prefix:M},fragmentShader:{log:te,prefix:x}})}r.deleteShader(b),r.deleteShader(N),v=new Ho(r,g),C=EE(r,g)}let v;this.getUniforms=function(){return v===void 0&&T(this),v};let C;this.getAttributes=function(){return C===void 0&&T(this),C};let G=t.rendererExtensionParallelShaderCompile===!1;return this.isReady=function(){return G===!1&&(G=r.getProgramParameter(g,pE)),G},this.destroy=function(){i.releaseStatesOfProgram(this),r.deleteProgram(g),this.program=void 0},this.type=t.shaderType,this.name=t.shaderName,this.id=mE++,this.cacheKey=e,this.usedTimes=1,this.program=g,this.vertexShader=b,this.fragmentShader=N,this}var OE=0,Vd=class{constructor(){this.shaderCache=new Map,this.materialCache=new Map}update(e,t,i){let r=this._getShaderCacheForMaterial(e);return r.has(t)===!1&&(r.add(t),t.usedTimes++),r.has(i)===!1&&(r.add(i),i.usedTimes++),this}remove(e){let t=this.materialCache.get(e);for(let i of t)i.usedTimes--,i.usedTimes===0&&this.shaderCache.delete(i.code);return this.materialCache.delete(e),this}getVertexShaderStage(e){return this._getShaderStage(e.vertexShader)}getFragmentShaderStage(e){return this._getShaderStage(e.fragmentShader)}dispose(){this.shaderCache.clear(),this.materialCache.clear()}_getShaderCacheForMaterial(e){let t=this.materialCache,i=t.get(e);return i===void 0&&(i=new Set,t.set(e,i)),i}_getShaderStage(e){let t=this.shaderCache,i=t.get(e);return i===void 0&&(i=new Gd(e),t.set(e,i)),i}},Gd=class{constructor(e){this.id=OE++,this.code=e,this.usedTimes=0}};function BE(n){return n===cs||n===Wa||n===Xa}function UE(n,e,t,i,r,s){let o=new Sa,a=new Vd,u=new Set,l=[],c=new Map,f=i.logarithmicDepthBuffer,h={MeshDepthMaterial:"depth",MeshDistanceMaterial:"distance",MeshNormalMaterial:"normal",MeshBasicMaterial:"basic",MeshLambertMaterial:"lambert",MeshPhongMaterial:"phong",MeshToonMaterial:"toon",MeshStandardMaterial:"physical",MeshPhysicalMaterial:"physical",MeshMatcapMaterial:"matcap",LineBasicMaterial:"basic",LineDashedMaterial:"dashed",PointsMaterial:"points",ShadowMaterial:"shadow",SpriteMaterial:"sprite"};function p(v){return u.add(v),v===0?"uv":`uv${v}`}function g(v,C,G,F,P,W){let k=F.fog,I=P.geometry,Z=v.isMeshStandardMaterial||v.isMeshLambertMaterial||v.isMeshPhongMaterial?F.environment:null,te=v.isMeshStandardMaterial||v.isMeshLambertMaterial&&!v.envMap||v.isMeshPhongMaterial&&!v.envMap,Y=e.get(v.envMap||Z,te),fe=h[v.type],re=i.precision;v.precision!==null&&(re=i.getMaxPrecision(v.precision),re!==v.precision&&Ze("WebGLProgram.getParameters:",v.precision,"not supported, using",re,"instead."));let ue=I.morphAttributes.position||I.morphAttributes.normal||I.morphAttributes.color,de=ue!==void 0?ue.length:0,xe=0;I.morphAttributes.position!==void 0&&(xe=1),I.morphAttributes.normal!==void 0&&(xe=2),I.morphAttributes.color!==void 0&&(xe=3);let pe,he,Se,Me;if(fe){let Ne=dr[fe];pe=Ne.vertexShader,he=Ne.fragmentShader}else{pe=v.vertexShader,he=v.fragmentShader;let Ne=a.getVertexShaderStage(v),lt=a.getFragmentShaderStage(v);a.update(v,Ne,lt),Se=Ne.id,Me=lt.id}let De=n.getRenderTarget(),Ee=n.state.buffers.depth.getReversed(),We=P.isInstancedMesh===!0,Ke=P.isBatchedMesh===!0,Ve=!!v.map,at=!!v.matcap,rt=!!Y,je=rt&&Y.isPMREMTexture===!0,Et=!!v.aoMap,At=!!v.lightMap,Xt=!!v.bumpMap&&v.wireframe===!1,wt=!!v.normalMap,nn=!!v.displacementMap,ut=!!v.emissiveMap,Kt=!!v.metalnessMap,zt=!!v.roughnessMap,Wt=v.anisotropy>0,q=v.clearcoat>0,Ce=v.diffuseRoughness>0,Xe=v.dispersion>0,et=v.retroreflectivity>0,be=v.iridescence>0,z=v.sheen>0,H=v.transmission>0,K=Wt&&!!v.anisotropyMap,E=q&&!!v.clearcoatMap,_=q&&!!v.clearcoatNormalMap,B=q&&!!v.clearcoatRoughnessMap,Q=Ce&&!!v.diffuseRoughnessMap,X=be&&!!v.iridescenceMap,ae=be&&!!v.iridescenceThicknessMap,d=z&&!!v.sheenColorMap,A=z&&!!v.sheenRoughnessMap,L=!!v.specularMap,j=!!v.specularColorMap,O=!!v.specularIntensityMap,ee=H&&!!v.transmissionMap,se=H&&!!v.thicknessMap,_e=!!v.gradientMap,ve=!!v.alphaMap,Ae=v.alphaTest>0,ke=!!v.alphaHash,Ye=!!v.extensions,ge=hr;v.toneMapped&&(De===null||De.isXRRenderTarget===!0)&&(ge=n.toneMapping);let Be=je?Y.isCompressedCubeTexture?Y.image[0].mipmaps:Y.mipmaps:null,Je={shaderID:fe,shaderType:v.type,shaderName:v.name,vertexShader:pe,fragmentShader:he,defines:v.defines,customVertexShaderID:Se,customFragmentShaderID:Me,isRawShaderMaterial:v.isRawShaderMaterial===!0,glslVersion:v.glslVersion,precision:re,batching:Ke,batchingColor:Ke&&P._colorsTexture!==null,instancing:We,instancingColor:We&&P.instanceColor!==null,instancingMorph:We&&P.morphTexture!==null,outputColorSpace:De===null?n.outputColorSpace:De.isXRRenderTarget===!0?De.texture.colorSpace:St.workingColorSpace,alphaToCoverage:!!v.alphaToCoverage,map:Ve,matcap:at,envMap:rt,envMapMode:rt&&Y.mapping,envMapPMREM:je,envMapMaxLod:je?Be.length-1:null,envMapSize:je?Be[0].width:null,aoMap:Et,lightMap:At,bumpMap:Xt,normalMap:wt,displacementMap:nn,emissiveMap:ut,normalMapObjectSpace:wt&&v.normalMapType===m0,normalMapTangentSpace:wt&&v.normalMapType===th,packedNormalMap:wt&&v.normalMapType===th&&BE(v.normalMap.format),metalnessMap:Kt,roughnessMap:zt,anisotropy:Wt,anisotropyMap:K,clearcoat:q,clearcoatMap:E,clearcoatNormalMap:_,clearcoatRoughnessMap:B,diffuseRoughness:Ce,diffuseRoughnessMap:Q,dispersion:Xe,retroreflection:et,iridescence:be,iridescenceMap:X,iridescenceThicknessMap:ae,sheen:z,sheenColorMap:d,sheenRoughnessMap:A,specularMap:L,specularColorMap:j,specularIntensityMap:O,transmission:H,transmissionMap:ee,thicknessMap:se,gradientMap:_e,opaque:v.transparent===!1&&v.blending===ko&&v.alphaToCoverage===!1,alphaMap:ve,alphaTest:Ae,alphaHash:ke,combine:v.combine,mapUv:Ve&&p(v.map.channel),aoMapUv:Et&&p(v.aoMap.channel),lightMapUv:At&&p(v.lightMap.channel),bumpMapUv:Xt&&p(v.bumpMap.channel),normalMapUv:wt&&p(v.normalMap.channel),displacementMapUv:nn&&p(v.displacementMap.channel),emissiveMapUv:ut&&p(v.emissiveMap.channel),metalnessMapUv:Kt&&p(v.metalnessMap.channel),roughnessMapUv:zt&&p(v.roughnessMap.channel),anisotropyMapUv:K&&p(v.anisotropyMap.channel),clearcoatMapUv:E&&p(v.clearcoatMap.channel),clearcoatNormalMapUv:_&&p(v.clearcoatNormalMap.channel),clearcoatRoughnessMapUv:B&&p(v.clearcoatRoughnessMap.channel),diffuseRoughnessMapUv:Q&&p(v.diffuseRoughnessMap.channel),iridescenceMapUv:X&&p(v.iridescenceMap.channel),iridescenceThicknessMapUv:ae&&p(v.iridescenceThicknessMap.channel),sheenColorMapUv:d&&p(v.sheenColorMap.channel),sheenRoughnessMapUv:A&&p(v.sheenRoughnessMap.channel),specularMapUv:L&&p(v.specularMap.channel),specularColorMapUv:j&&p(v.specularColorMap.channel),specularIntensityMapUv:O&&p(v.specularIntensityMap.channel),transmissionMapUv:ee&&p(v.transmissionMap.channel),thicknessMapUv:se&&p(v.thicknessMap.channel),alphaMapUv:ve&&p(v.alphaMap.channel),vertexTangents:!!I.attributes.tangent&&(wt||Wt),vertexNormals:!!I.attributes.normal,vertexColors:v.vertexColors,vertexAlphas:v.vertexColors===!0&&!!I.attributes.color&&I.attributes.color.itemSize===4,pointsUvs:P.isPoints===!0&&!!I.attributes.uv&&(Ve||ve),fog:!!k,useFog:v.fog===!0,fogExp2:!!k&&k.isFogExp2,flatShading:v.wireframe===!1&&(v.flatShading===!0||I.attributes.normal===void 0&&wt===!1&&(v.isMeshLambertMaterial||v.isMeshPhongMaterial||v.isMeshStandardMaterial||v.isMeshPhysicalMaterial)),sizeAttenuation:v.sizeAttenuation===!0,logarithmicDepthBuffer:f,reversedDepthBuffer:Ee,skinning:P.isSkinnedMesh===!0,hasPositionAttribute:I.attributes.position!==void 0,morphTargets:I.morphAttributes.position!==void 0,morphNormals:I.morphAttributes.normal!==void 0,morphColors:I.morphAttributes.color!==void 0,morphTargetsCount:de,morphTextureStride:xe,numSunLights:C.sun.length,numDirLights:C.directional.length,numPointLights:C.point.length,numSpotLights:C.spot.length,numSpotLightMaps:C.spotLightMap.length,numRectAreaLights:C.rectArea.length,numHemiLights:C.hemi.length,numSunLightShadows:C.sunShadowMap.length,numDirLightShadows:C.directionalShadowMap.length,numPointLightShadows:C.pointShadowMap.length,numSpotLightShadows:C.spotShadowMap.length,numSpotLightShadowsWithMaps:C.numSpotLightShadowsWithMaps,numLightProbes:C.numLightProbes,numLightProbeGrids:W.filter(Ne=>Ne.texture!==null).length,numClippingPlanes:s.numPlanes,numClipIntersection:s.numIntersection,dithering:v.dithering,shadowMapEnabled:n.shadowMap.enabled&&G.length>0,shadowMapType:n.shadowMap.type,toneMapping:ge,decodeVideoTexture:Ve&&v.map.isVideoTexture===!0&&St.getTransfer(v.map.colorSpace)===It,decodeVideoTextureEmissive:ut&&v.emissiveMap.isVideoTexture===!0&&St.getTransfer(v.emissiveMap.colorSpace)===It,premultipliedAlpha:v.premultipliedAlpha,doubleSided:v.side===cr,flipSided:v.side===jn,useDepthPacking:v.depthPacking>=0,depthPacking:v.depthPacking||0,index0AttributeName:v.index0AttributeName,extensionClipCullDistance:Ye&&v.extensions.clipCullDistance===!0&&t.has("WEBGL_clip_cull_distance"),extensionMultiDraw:(Ye&&v.extensions.multiDraw===!0||Ke)&&t.has("WEBGL_multi_draw"),rendererExtensionParallelShaderCompile:t.has("KHR_parallel_shader_compile"),customProgramCacheKey:v.customProgramCacheKey()};return Je.vertexUv1s=u.has(1),Je.vertexUv2s=u.has(2),Je.vertexUv3s=u.has(3),u.clear(),Je}function M(v){let C=[];if(v.shaderID?C.push(v.shaderID):(C.push(v.customVertexShaderID),C.push(v.customFragmentShaderID)),v.defines!==void 0)for(let G in v.defines)C.push(G),C.push(v.defines[G]);return v.isRawShaderMaterial===!1&&(x(C,v),m(C,v),C.push(n.outputColorSpace)),C.push(v.customProgramCacheKey),C.join()}function x(v,C){v.push(C.precision),v.push(C.outputColorSpace),v.push(C.envMapMode),v.push(C.envMapPMREM),v.push(C.envMapMaxLod),v.push(C.envMapSize),v.push(C.mapUv),v.push(C.alphaMapUv),v.push(C.lightMapUv),v.push(C.aoMapUv),v.push(C.bumpMapUv),v.push(C.normalMapUv),v.push(C.displacementMapUv),v.push(C.emissiveMapUv),v.push(C.metalnessMapUv),v.push(C.roughnessMapUv),v.push(C.anisotropyMapUv),v.push(C.clearcoatMapUv),v.push(C.clearcoatNormalMapUv),v.push(C.clearcoatRoughnessMapUv),v.push(C.diffuseRoughnessMapUv),v.push(C.iridescenceMapUv),v.push(C.iridescenceThicknessMapUv),v.push(C.sheenColorMapUv),v.push(C.sheenRoughnessMapUv),v.push(C.specularMapUv),v.push(C.specularColorMapUv),v.push(C.specularIntensityMapUv),v.push(C.transmissionMapUv),v.push(C.thicknessMapUv),v.push(C.combine),v.push(C.fogExp2),v.push(C.sizeAttenuation),v.push(C.morphTargetsCount),v.push(C.numSunLights),v.push(C.numDirLights),v.push(C.numPointLights),v.push(C.numSpotLights),v.push(C.numSpotLightMaps),v.push(C.numHemiLights),v.push(C.numRectAreaLights),v.push(C.numSunLightShadows),v.push(C.numDirLightShadows),v.push(C.numPointLightShadows),v.push(C.numSpotLightShadows),v.push(C.numSpotLightShadowsWithMaps),v.push(C.numLightProbes),v.push(C.numLightProbeGrids),v.push(C.shadowMapType),v.push(C.toneMapping),v.push(C.numClippingPlanes),v.push(C.numClipIntersection),v.push(C.depthPacking)}function m(v,C){o.disableAll(),C.instancing&&o.enable(0),C.instancingColor&&o.enable(1),C.instancingMorph&&o.enable(2),C.matcap&&o.enable(3),C.envMap&&o.enable(4),C.normalMapObjectSpace&&o.enable(5),C.normalMapTangentSpace&&o.enable(6),C.clearcoat&&o.enable(7),C.iridescence&&o.enable(8),C.alphaTest&&o.enable(9),C.vertexColors&&o.enable(10),C.vertexAlphas&&o.enable(11),C.vertexUv1s&&o.enable(12),C.vertexUv2s&&o.enable(13),C.vertexUv3s&&o.enable(14),C.vertexTangents&&o.enable(15),C.anisotropy&&o.enable(16),C.alphaHash&&o.enable(17),C.batching&&o.enable(18),C.dispersion&&o.enable(19),C.retroreflection&&o.enable(24),C.diffuseRoughness&&o.enable(25),C.batchingColor&&o.enable(20),C.gradientMap&&o.enable(21),C.packedNormalMap&&o.enable(22),C.vertexNormals&&o.enable(23),v.push(o.mask),o.disableAll(),C.fog&&o.enable(0),C.useFog&&o.enable(1),C.flatShading&&o.enable(2),C.logarithmicDepthBuffer&&o.enable(3),C.reversedDepthBuffer&&o.enable(4),C.skinning&&o.enable(5),C.morphTargets&&o.enable(6),C.morphNormals&&o.enable(7),C.morphColors&&o.enable(8),C.premultipliedAlpha&&o.enable(9),C.shadowMapEnabled&&o.enable(10),C.doubleSided&&o.enable(11),C.flipSided&&o.enable(12),C.useDepthPacking&&o.enable(13),C.dithering&&o.enable(14),C.transmission&&o.enable(15),C.sheen&&o.enable(16),C.opaque&&o.enable(17),C.pointsUvs&&o.enable(18),C.decodeVideoTexture&&o.enable(19),C.decodeVideoTextureEmissive&&o.enable(20),C.alphaToCoverage&&o.enable(21),C.numLightProbeGrids>0&&o.enable(22),C.hasPositionAttribute&&o.enable(23),v.push(o.mask)}function S(v){let C=h[v.type],G;if(C){let F=dr[C];G=R0.clone(F.uniforms)}else G=v.uniforms;return G}function R(v,C){let G=c.get(C);return G!==void 0?++G.usedTimes:(G=new LE(n,C,v,r),l.push(G),c.set(C,G)),G}function b(v){if(--v.usedTimes===0){let C=l.indexOf(v);l[C]=l[l.length-1],l.pop(),c.delete(v.cacheKey),v.destroy()}}function N(v){a.remove(v)}function T(){a.dispose()}return{getParameters:g,getProgramCacheKey:M,getUniforms:S,acquireProgram:R,releaseProgram:b,releaseShaderCache:N,programs:l,dispose:T}}function kE(){let n=new WeakMap;function e(o){return n.has(o)}function t(o){let a=n.get(o);return a===void 0&&(a={},n.set(o,a)),a}function i(o){n.delete(o)}function r(o,a,u){n.get(o)[a]=u}function s(){n=new WeakMap}return{has:e,get:t,remove:i,update:r,dispose:s}}function zE(n,e){return n.groupOrder!==e.groupOrder?n.groupOrder-e.groupOrder:n.renderOrder!==e.renderOrder?n.renderOrder-e.renderOrder:n.material.id!==e.material.id?n.material.id-e.material.id:n.materialVariant!==e.materialVariant?n.materialVariant-e.materialVariant:n.z!==e.z?n.z-e.z:n.id-e.id}function j0(n,e){return n.groupOrder!==e.groupOrder?n.groupOrder-e.groupOrder:n.renderOrder!==e.renderOrder?n.renderOrder-e.renderOrder:n.z!==e.z?e.z-n.z:n.id-e.id}function J0(){let n=[],e=0,t=[],i=[],r=[];function s(){e=0,t.length=0,i.length=0,r.length=0}function o(h){let p=0;return h.isInstancedMesh&&(p+=2),h.isSkinnedMesh&&(p+=1),p}function a(h,p,g,M,x,m){let S=n[e];return S===void 0?(S={id:h.id,object:h,geometry:p,material:g,materialVariant:o(h),groupOrder:M,renderOrder:h.renderOrder,z:x,group:m},n[e]=S):(S.id=h.id,S.object=h,S.geometry=p,S.material=g,S.materialVariant=o(h),S.groupOrder=M,S.renderOrder=h.renderOrder,S.z=x,S.group=m),e++,S}function u(h,p,g,M,x,m,S){S.reversedDepth===!0&&(x=-x);let R=a(h,p,g,M,x,m);g.transmission>0?i.push(R):g.transparent===!0?r.push(R):t.push(R)}function l(h,p,g,M,x,m){let S=a(h,p,g,M,x,m);g.transmission>0?i.unshift(S):g.transparent===!0?r.unshift(S):t.unshift(S)}function c(h,p){t.length>1&&t.sort(h||zE),i.length>1&&i.sort(p||j0),r.length>1&&r.sort(p||j0)}function f(){for(let h=e,p=n.length;h<p;h++){let g=n[h];if(g.id===null)break;g.id=null,g.object=null,g.geometry=null,g.material=null,g.group=null}}return{opaque:t,transmissive:i,transparent:r,init:s,push:u,unshift:l,finish:f,sort:c}}function VE(){let n=new WeakMap;function e(i,r){let s=n.get(i),o;return s===void 0?(o=new J0,n.set(i,[o])):r>=s.length?(o=new J0,s.push(o)):o=s[r],o}function t(){n=new WeakMap}return{get:e,dispose:t}}function GE(){let n={};return{get:function(e){if(n[e.id]!==void 0)return n[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={direction:new oe,color:new ft};break;case"SpotLight":t={position:new oe,direction:new oe,color:new ft,distance:0,coneCos:0,penumbraCos:0,decay:0};break;case"PointLight":t={position:new oe,color:new ft,distance:0,decay:0};break;case"HemisphereLight":t={direction:new oe,skyColor:new ft,groundColor:new ft};break;case"RectAreaLight":t={color:new ft,position:new oe,halfWidth:new oe,halfHeight:new oe};break}return n[e.id]=t,t}}}function HE(){let n={};return{get:function(e){if(n[e.id]!==void 0)return n[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new it};break;case"SpotLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new it};break;case"PointLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new it,shadowCameraNear:1,shadowCameraFar:1e3};break}return n[e.id]=t,t}}}var WE=0;function XE(n,e){return(e.castShadow?2:0)-(n.castShadow?2:0)+(e.map?1:0)-(n.map?1:0)}function qE(n){let e=new GE,t=HE(),i={version:0,hash:{sunLength:-1,directionalLength:-1,pointLength:-1,spotLength:-1,rectAreaLength:-1,hemiLength:-1,numSunShadows:-1,numDirectionalShadows:-1,numPointShadows:-1,numSpotShadows:-1,numSpotMaps:-1,numLightProbes:-1},ambient:[0,0,0],probe:[],sun:[],sunShadow:[],sunShadowMap:[],sunShadowMatrix:[],sunShadowCascade:[],directional:[],directionalShadow:[],directionalShadowMap:[],directionalShadowMatrix:[],spot:[],spotLightMap:[],spotShadow:[],spotShadowMap:[],spotLightMatrix:[],rectArea:[],rectAreaLTC1:null,rectAreaLTC2:null,point:[],pointShadow:[],pointShadowMap:[],pointShadowMatrix:[],hemi:[],numSpotLightShadowsWithMaps:0,numLightProbes:0};for(let l=0;l<9;l++)i.probe.push(new oe);let r=new oe,s=new jt,o=new jt;function a(l){let c=0,f=0,h=0;for(let W=0;W<9;W++)i.probe[W].set(0,0,0);let p=0,g=0,M=0,x=0,m=0,S=0,R=0,b=0,N=0,T=0,v=0,C=0,G=0,F=0;l.sort(XE);for(let W=0,k=l.length;W<k;W++){let I=l[W],Z=I.color,te=I.intensity,Y=I.distance,fe=null;if(I.shadow&&I.shadow.map&&(I.shadow.map.texture.format===cs?fe=I.shadow.map.texture:fe=I.shadow.map.depthTexture||I.shadow.map.texture),I.isAmbientLight)c+=Z.r*te,f+=Z.g*te,h+=Z.b*te;else if(I.isLightProbe){for(let re=0;re<9;re++)i.probe[re].addScaledVector(I.sh.coefficients[re],te);F++}else if(I.isSunLight){let re=e.get(I);if(re.color.copy(I.color).multiplyScalar(I.intensity),I.castShadow){let ue=I.shadow,de=t.get(I);de.shadowIntensity=ue.intensity,de.shadowBias=ue.bias,de.shadowNormalBias=ue.normalBias,de.shadowRadius=ue.radius,de.shadowMapSize.copy(ue.mapSize).multiply(ue.getFrameExtents()),i.sunShadow[g]=de,i.sunShadowMap[g]=fe;let xe=ue.getViewportCount();for(let pe=0;pe<xe;pe++)i.sunShadowMatrix[M+pe]=ue.getMatrix(pe),i.sunShadowCascade[M+pe]=ue._cascadeData[pe];M+=xe,g++}i.sun[p]=re,p++}else if(I.isDirectionalLight){let re=e.get(I);if(re.color.copy(I.color).multiplyScalar(I.intensity),I.castShadow){let ue=I.shadow,de=t.get(I);de.shadowIntensity=ue.intensity,de.shadowBias=ue.bias,de.shadowNormalBias=ue.normalBias,de.shadowRadius=ue.radius,de.shadowMapSize=ue.mapSize,i.directionalShadow[x]=de,i.directionalShadowMap[x]=fe,i.directionalShadowMatrix[x]=I.shadow.matrix,N++}i.directional[x]=re,x++}else if(I.isSpotLight){let re=e.get(I);re.position.setFromMatrixPosition(I.matrixWorld),re.color.copy(Z).multiplyScalar(te),re.distance=Y,re.coneCos=Math.cos(I.angle),re.penumbraCos=Math.cos(I.angle*(1-I.penumbra)),re.decay=I.decay,i.spot[S]=re;let ue=I.shadow;if(I.map&&(i.spotLightMap[C]=I.map,C++,ue.updateMatrices(I),I.castShadow&&G++),i.spotLightMatrix[S]=ue.matrix,I.castShadow){let de=t.get(I);de.shadowIntensity=ue.intensity,de.shadowBias=ue.bias,de.shadowNormalBias=ue.normalBias,de.shadowRadius=ue.radius,de.shadowMapSize=ue.mapSize,i.spotShadow[S]=de,i.spotShadowMap[S]=fe,v++}S++}else if(I.isRectAreaLight){let re=e.get(I);re.color.copy(Z).multiplyScalar(te),re.halfWidth.set(I.width*.5,0,0),re.halfHeight.set(0,I.height*.5,0),i.rectArea[R]=re,R++}else if(I.isPointLight){let re=e.get(I);if(re.color.copy(I.color).multiplyScalar(I.intensity),re.distance=I.distance,re.decay=I.decay,I.castShadow){let ue=I.shadow,de=t.get(I);de.shadowIntensity=ue.intensity,de.shadowBias=ue.bias,de.shadowNormalBias=ue.normalBias,de.shadowRadius=ue.radius,de.shadowMapSize=ue.mapSize,de.shadowCameraNear=ue.camera.near,de.shadowCameraFar=ue.camera.far,i.pointShadow[m]=de,i.pointShadowMap[m]=fe,i.pointShadowMatrix[m]=I.shadow.matrix,T++}i.point[m]=re,m++}else if(I.isHemisphereLight){let re=e.get(I);re.skyColor.copy(I.color).multiplyScalar(te),re.groundColor.copy(I.groundColor).multiplyScalar(te),i.hemi[b]=re,b++}}R>0&&(n.has("OES_texture_float_linear")===!0?(i.rectAreaLTC1=Ie.LTC_FLOAT_1,i.rectAreaLTC2=Ie.LTC_FLOAT_2):(i.rectAreaLTC1=Ie.LTC_HALF_1,i.rectAreaLTC2=Ie.LTC_HALF_2)),i.ambient[0]=c,i.ambient[1]=f,i.ambient[2]=h;let P=i.hash;(P.sunLength!==p||P.directionalLength!==x||P.pointLength!==m||P.spotLength!==S||P.rectAreaLength!==R||P.hemiLength!==b||P.numSunShadows!==g||P.numDirectionalShadows!==N||P.numPointShadows!==T||P.numSpotShadows!==v||P.numSpotMaps!==C||P.numLightProbes!==F)&&(i.sun.length=p,i.directional.length=x,i.spot.length=S,i.rectArea.length=R,i.point.length=m,i.hemi.length=b,i.sunShadow.length=g,i.sunShadowMap.length=g,i.sunShadowMatrix.length=M,i.sunShadowCascade.length=M,i.directionalShadow.length=N,i.directionalShadowMap.length=N,i.directionalShadowMatrix.length=N,i.pointShadow.length=T,i.pointShadowMap.length=T,i.pointShadowMatrix.length=T,i.spotShadow.length=v,i.spotShadowMap.length=v,i.spotLightMatrix.length=v+C-G,i.spotLightMap.length=C,i.numSpotLightShadowsWithMaps=G,i.numLightProbes=F,P.sunLength=p,P.directionalLength=x,P.pointLength=m,P.spotLength=S,P.rectAreaLength=R,P.hemiLength=b,P.numSunShadows=g,P.numDirectionalShadows=N,P.numPointShadows=T,P.numSpotShadows=v,P.numSpotMaps=C,P.numLightProbes=F,i.version=WE++)}function u(l,c){let f=0,h=0,p=0,g=0,M=0,x=0,m=c.matrixWorldInverse;for(let S=0,R=l.length;S<R;S++){let b=l[S];if(b.isSunLight){let N=i.sun[f];N.direction.setFromMatrixPosition(b.matrixWorld),N.direction.transformDirection(m),f++}else if(b.isDirectionalLight){let N=i.directional[h];N.direction.setFromMatrixPosition(b.matrixWorld),r.setFromMatrixPosition(b.target.matrixWorld),N.direction.sub(r),N.direction.transformDirection(m),h++}else if(b.isSpotLight){let N=i.spot[g];N.position.setFromMatrixPosition(b.matrixWorld),N.position.applyMatrix4(m),N.direction.setFromMatrixPosition(b.matrixWorld),r.setFromMatrixPosition(b.target.matrixWorld),N.direction.sub(r),N.direction.transformDirection(m),g++}else if(b.isRectAreaLight){let N=i.rectArea[M];N.position.setFromMatrixPosition(b.matrixWorld),N.position.applyMatrix4(m),o.identity(),s.copy(b.matrixWorld),s.premultiply(m),o.extractRotation(s),N.halfWidth.set(b.width*.5,0,0),N.halfHeight.set(0,b.height*.5,0),N.halfWidth.applyMatrix4(o),N.halfHeight.applyMatrix4(o),M++}else if(b.isPointLight){let N=i.point[p];N.position.setFromMatrixPosition(b.matrixWorld),N.position.applyMatrix4(m),p++}else if(b.isHemisphereLight){let N=i.hemi[x];N.direction.setFromMatrixPosition(b.matrixWorld),N.direction.transformDirection(m),x++}}}return{setup:a,setupView:u,state:i}}function K0(n){let e=new qE(n),t=[],i=[],r=[];function s(f){c.camera=f,t.length=0,i.length=0,r.length=0}function o(f){f.isLightProbeGrid?r.push(f):t.push(f)}function a(f){i.push(f)}function u(){e.setup(t),r.sort((f,h)=>f.priority-h.priority||f.id-h.id)}function l(f){e.setupView(t,f)}let c={lightsArray:t,shadowsArray:i,lightProbeGridArray:r,camera:null,lights:e,transmissionRenderTarget:{},textureUnits:0};return{init:s,state:c,setupLights:u,setupLightsView:l,pushLight:o,pushShadow:a}}function YE(n){let e=new WeakMap;function t(r,s=0){let o=e.get(r),a;return o===void 0?(a=new K0(n),e.set(r,[a])):s>=o.length?(a=new K0(n),o.push(a)):a=o[s],a}function i(){e=new WeakMap}return{get:t,dispose:i}}var $E=`void main() {
	gl_Position = vec4( position, 1.0 );
}`,ZE=`uniform sampler2D shadow_pass;
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
}`,jE=[new oe(1,0,0),new oe(-1,0,0),new oe(0,1,0),new oe(0,-1,0),new oe(0,0,1),new oe(0,0,-1)],JE=[new oe(0,-1,0),new oe(0,-1,0),new oe(0,0,1),new oe(0,0,-1),new oe(0,-1,0),new oe(0,-1,0)],Q0=new jt,qa=new oe,Od=new oe;function KE(n,e,t){let i=new ns,r=new it,s=new it,o=new tn,a=new tc,u=new nc,l={},c=t.maxTextureSize,f={[us]:jn,[jn]:us,[cr]:cr},h=new ur({defines:{VSM_SAMPLES:8},uniforms:{shadow_pass:{value:null},resolution:{value:new it},radius:{value:4}},vertexShader:$E,fragmentShader:ZE}),p=h.clone();p.defines.HORIZONTAL_PASS=1;let g=new Vi;g.setAttribute("position",new Di(new Float32Array([-1,-1,.5,3,-1,.5,-1,3,.5]),3));let M=new Ti(g,h),x=this;this.enabled=!1,this.autoUpdate=!0,this.needsUpdate=!1,this.type=Ua;let m=this.type;this.render=function(T,v,C){if(x.enabled===!1||x.autoUpdate===!1&&x.needsUpdate===!1||T.length===0)return;this.type===qg&&(Ze("WebGLShadowMap: PCFSoftShadowMap has been removed. Using PCFShadowMap instead."),this.type=Ua);let G=n.getRenderTarget(),F=n.getActiveCubeFace(),P=n.getActiveMipmapLevel(),W=n.state;W.setBlending(Bs),W.buffers.depth.getReversed()===!0?W.buffers.color.setClear(0,0,0,0):W.buffers.color.setClear(1,1,1,1),W.buffers.depth.setTest(!0),W.setScissorTest(!1);let k=m!==this.type;k&&v.traverse(function(I){I.material&&(Array.isArray(I.material)?I.material.forEach(Z=>Z.needsUpdate=!0):I.material.needsUpdate=!0)});for(let I=0,Z=T.length;I<Z;I++){let te=T[I],Y=te.shadow;if(Y===void 0){Ze("WebGLShadowMap:",te,"has no shadow.");continue}if(Y.autoUpdate===!1&&Y.needsUpdate===!1)continue;r.copy(Y.mapSize);let fe=Y.getFrameExtents();r.multiply(fe),s.copy(Y.mapSize),(r.x>c||r.y>c)&&(r.x>c&&(s.x=Math.floor(c/fe.x),r.x=s.x*fe.x,Y.mapSize.x=s.x),r.y>c&&(s.y=Math.floor(c/fe.y),r.y=s.y*fe.y,Y.mapSize.y=s.y));let re=n.state.buffers.depth.getReversed();if(Y.camera._reversedDepth=re,Y.map===null||k===!0){if(Y.map!==null&&(Y.map.depthTexture!==null&&(Y.map.depthTexture.dispose(),Y.map.depthTexture=null),Y.map.dispose()),this.type===Uo){if(te.isPointLight){Ze("WebGLShadowMap: VSM shadow maps are not supported for PointLights. Use PCF or BasicShadowMap instead.");continue}Y.map=new fi(r.x,r.y,{format:cs,type:Wi,minFilter:Zn,magFilter:Zn,generateMipmaps:!1}),Y.map.texture.name=te.name+".shadowMap",Y.map.depthTexture=new Ir(r.x,r.y,Hi),Y.map.depthTexture.name=te.name+".shadowMapDepth",Y.map.depthTexture.format=Nr,Y.map.depthTexture.compareFunction=null,Y.map.depthTexture.minFilter=Fn,Y.map.depthTexture.magFilter=Fn}else te.isPointLight?(Y.map=new $a(r.x),Y.map.depthTexture=new Da(r.x,Gi)):(Y.map=new fi(r.x,r.y),Y.map.depthTexture=new Ir(r.x,r.y,Gi)),Y.map.depthTexture.name=te.name+".shadowMap",Y.map.depthTexture.format=Nr,this.type===Ua?(Y.map.depthTexture.compareFunction=re?bd:Md,Y.map.depthTexture.minFilter=Zn,Y.map.depthTexture.magFilter=Zn):(Y.map.depthTexture.compareFunction=null,Y.map.depthTexture.minFilter=Fn,Y.map.depthTexture.magFilter=Fn);Y.camera.updateProjectionMatrix()}Y.map.isWebGLCubeRenderTarget!==!0&&(Y.map.width!==r.x||Y.map.height!==r.y)&&Y.map.setSize(r.x,r.y);let ue=Y.map.isWebGLCubeRenderTarget?6:Y.getViewportCount();te.isPointLight!==!0&&Y.updateMatrices(te,C);let de=(Y.camera.layers.mask&4294967294)!==0?Y.camera.layers:C.layers;for(let xe=0;xe<ue;xe++){let pe=Y.getCamera(xe);if(te.isPointLight){let he=Y.camera,Se=Y.matrix,Me=te.distance||he.far;Me!==he.far&&(he.far=Me,he.updateProjectionMatrix()),qa.setFromMatrixPosition(te.matrixWorld),he.position.copy(qa),Od.copy(he.position),Od.add(jE[xe]),he.up.copy(JE[xe]),he.lookAt(Od),he.updateMatrixWorld(),Se.makeTranslation(-qa.x,-qa.y,-qa.z),Q0.multiplyMatrices(he.projectionMatrix,he.matrixWorldInverse),Y._frustum.setFromProjectionMatrix(Q0,he.coordinateSystem,he.reversedDepth)}if(Y.map.isWebGLCubeRenderTarget)n.setRenderTarget(Y.map,xe),n.clear();else{xe===0&&(n.setRenderTarget(Y.map),n.clear());let he=Y.getViewport(xe);o.set(s.x*he.x,s.y*he.y,s.x*he.z,s.y*he.w),W.viewport(o)}i=Y.getFrustum(xe),b(v,C,pe,te,de,this.type)}Y.isPointLightShadow!==!0&&this.type===Uo&&S(Y,C),Y.needsUpdate=!1}m=this.type,x.needsUpdate=!1,n.setRenderTarget(G,F,P)};function S(T,v){let C=e.update(M);h.defines.VSM_SAMPLES!==T.blurSamples&&(h.defines.VSM_SAMPLES=T.blurSamples,p.defines.VSM_SAMPLES=T.blurSamples,h.needsUpdate=!0,p.needsUpdate=!0),T.mapPass===null?T.mapPass=new fi(r.x,r.y,{format:cs,type:Wi}):(T.mapPass.width!==T.map.width||T.mapPass.height!==T.map.height)&&T.mapPass.setSize(T.map.width,T.map.height),h.uniforms.shadow_pass.value=T.map.depthTexture,h.uniforms.resolution.value.set(T.map.width,T.map.height),h.uniforms.radius.value=T.radius,n.setRenderTarget(T.mapPass),n.clear(),n.renderBufferDirect(v,null,C,h,M,null),p.uniforms.shadow_pass.value=T.mapPass.texture,p.uniforms.resolution.value.set(T.map.width,T.map.height),p.uniforms.radius.value=T.radius,n.setRenderTarget(T.map),n.clear(),n.renderBufferDirect(v,null,C,p,M,null)}function R(T,v,C,G){let F=null,P=C.isPointLight===!0?T.customDistanceMaterial:T.customDepthMaterial;if(P!==void 0)F=P;else if(F=C.isPointLight===!0?u:a,n.localClippingEnabled&&v.clipShadows===!0&&Array.isArray(v.clippingPlanes)&&v.clippingPlanes.length!==0||v.displacementMap&&v.displacementScale!==0||v.alphaMap&&v.alphaTest>0||v.map&&v.alphaTest>0||v.alphaToCoverage===!0){let W=F.uuid,k=v.uuid,I=l[W];I===void 0&&(I={},l[W]=I);let Z=I[k];Z===void 0&&(Z=F.clone(),I[k]=Z,v.addEventListener("dispose",N)),F=Z}if(F.visible=v.visible,F.wireframe=v.wireframe,G===Uo?F.side=v.shadowSide!==null?v.shadowSide:v.side:F.side=v.shadowSide!==null?v.shadowSide:f[v.side],F.alphaMap=v.alphaMap,F.alphaTest=v.alphaToCoverage===!0?.5:v.alphaTest,F.map=v.map,F.clipShadows=v.clipShadows,F.clippingPlanes=v.clippingPlanes,F.clipIntersection=v.clipIntersection,F.displacementMap=v.displacementMap,F.displacementScale=v.displacementScale,F.displacementBias=v.displacementBias,F.wireframeLinewidth=v.wireframeLinewidth,F.linewidth=v.linewidth,C.isPointLight===!0&&F.isMeshDistanceMaterial===!0){let W=n.properties.get(F);W.light=C}return F}function b(T,v,C,G,F,P){if(T.visible===!1)return;if(T.layers.test(F)&&(T.isMesh||T.isLine||T.isPoints)&&(T.castShadow||T.receiveShadow&&P===Uo)&&(!T.frustumCulled||T.intersectsFrustum(i))){T.modelViewMatrix.multiplyMatrices(C.matrixWorldInverse,T.matrixWorld);let I=e.update(T),Z=T.material;if(Array.isArray(Z)){let te=I.groups;for(let Y=0,fe=te.length;Y<fe;Y++){let re=te[Y],ue=Z[re.materialIndex];if(ue&&ue.visible){let de=R(T,ue,G,P);T.onBeforeShadow(n,T,v,C,I,de,re),n.renderBufferDirect(C,null,I,de,T,re),T.onAfterShadow(n,T,v,C,I,de,re)}}}else if(Z.visible){let te=R(T,Z,G,P);T.onBeforeShadow(n,T,v,C,I,te,null),n.renderBufferDirect(C,null,I,te,T,null),T.onAfterShadow(n,T,v,C,I,te,null)}}let k=T.children;for(let I=0,Z=k.length;I<Z;I++)b(k[I],v,C,G,F,P)}function N(T){T.target.removeEventListener("dispose",N);for(let C in l){let G=l[C],F=T.target.uuid;F in G&&(G[F].dispose(),delete G[F])}}}function QE(n,e){function t(){let O=!1,ee=new tn,se=null,_e=new tn(0,0,0,0);return{setMask:function(ve){se!==ve&&!O&&(n.colorMask(ve,ve,ve,ve),se=ve)},setLocked:function(ve){O=ve},setClear:function(ve,Ae,ke,Ye,ge){ge===!0&&(ve*=Ye,Ae*=Ye,ke*=Ye),ee.set(ve,Ae,ke,Ye),_e.equals(ee)===!1&&(n.clearColor(ve,Ae,ke,Ye),_e.copy(ee))},reset:function(){O=!1,se=null,_e.set(-1,0,0,0)}}}function i(){let O=!1,ee=!1,se=null,_e=null,ve=null;return{setReversed:function(Ae){if(ee!==Ae){let ke=e.get("EXT_clip_control");Ae?ke.clipControlEXT(ke.LOWER_LEFT_EXT,ke.ZERO_TO_ONE_EXT):ke.clipControlEXT(ke.LOWER_LEFT_EXT,ke.NEGATIVE_ONE_TO_ONE_EXT),ee=Ae;let Ye=ve;ve=null,this.setClear(Ye)}},getReversed:function(){return ee},setTest:function(Ae){Ae?Ee(n.DEPTH_TEST):We(n.DEPTH_TEST)},setMask:function(Ae){se!==Ae&&!O&&(n.depthMask(Ae),se=Ae)},setFunc:function(Ae){if(ee&&(Ae=w0[Ae]),_e!==Ae){switch(Ae){case Ou:n.depthFunc(n.NEVER);break;case Bu:n.depthFunc(n.ALWAYS);break;case Uu:n.depthFunc(n.LESS);break;case To:n.depthFunc(n.LEQUAL);break;case ku:n.depthFunc(n.EQUAL);break;case zu:n.depthFunc(n.GEQUAL);break;case Vu:n.depthFunc(n.GREATER);break;case Gu:n.depthFunc(n.NOTEQUAL);break;default:n.depthFunc(n.LEQUAL)}_e=Ae}},setLocked:function(Ae){O=Ae},setClear:function(Ae){ve!==Ae&&(ve=Ae,ee&&(Ae=1-Ae),n.clearDepth(Ae))},reset:function(){O=!1,se=null,_e=null,ve=null,ee=!1}}}function r(){let O=!1,ee=null,se=null,_e=null,ve=null,Ae=null,ke=null,Ye=null,ge=null;return{setTest:function(Be){O||(Be?Ee(n.STENCIL_TEST):We(n.STENCIL_TEST))},setMask:function(Be){ee!==Be&&!O&&(n.stencilMask(Be),ee=Be)},setFunc:function(Be,Je,Ne){(se!==Be||_e!==Je||ve!==Ne)&&(n.stencilFunc(Be,Je,Ne),se=Be,_e=Je,ve=Ne)},setOp:function(Be,Je,Ne){(Ae!==Be||ke!==Je||Ye!==Ne)&&(n.stencilOp(Be,Je,Ne),Ae=Be,ke=Je,Ye=Ne)},setLocked:function(Be){O=Be},setClear:function(Be){ge!==Be&&(n.clearStencil(Be),ge=Be)},reset:function(){O=!1,ee=null,se=null,_e=null,ve=null,Ae=null,ke=null,Ye=null,ge=null}}}let s=new t,o=new i,a=new r,u={},l=new WeakMap,c={},f={},h={},p=new WeakMap,g=[],M=null,x=!1,m=null,S=null,R=null,b=null,N=null,T=null,v=null,C=new ft(0,0,0),G=0,F=!1,P=null,W=null,k=null,I=null,Z=null,te=n.getParameter(n.MAX_COMBINED_TEXTURE_IMAGE_UNITS),Y=!1,fe=0,re=n.getParameter(n.VERSION);re.indexOf("WebGL")!==-1?(fe=parseFloat(/^WebGL (\d)/.exec(re)[1]),Y=fe>=1):re.indexOf("OpenGL ES")!==-1&&(fe=parseFloat(/^OpenGL ES (\d)/.exec(re)[1]),Y=fe>=2);let ue=null,de={},xe=n.getParameter(n.SCISSOR_BOX),pe=n.getParameter(n.VIEWPORT),he=new tn().fromArray(xe),Se=new tn().fromArray(pe);function Me(O,ee,se,_e){let ve=new Uint8Array(4),Ae=n.createTexture();n.bindTexture(O,Ae),n.texParameteri(O,n.TEXTURE_MIN_FILTER,n.NEAREST),n.texParameteri(O,n.TEXTURE_MAG_FILTER,n.NEAREST);for(let ke=0;ke<se;ke++)O===n.TEXTURE_3D||O===n.TEXTURE_2D_ARRAY?n.texImage3D(ee,0,n.RGBA,1,1,_e,0,n.RGBA,n.UNSIGNED_BYTE,ve):n.texImage2D(ee+ke,0,n.RGBA,1,1,0,n.RGBA,n.UNSIGNED_BYTE,ve);return Ae}let De={};De[n.TEXTURE_2D]=Me(n.TEXTURE_2D,n.TEXTURE_2D,1),De[n.TEXTURE_CUBE_MAP]=Me(n.TEXTURE_CUBE_MAP,n.TEXTURE_CUBE_MAP_POSITIVE_X,6),De[n.TEXTURE_2D_ARRAY]=Me(n.TEXTURE_2D_ARRAY,n.TEXTURE_2D_ARRAY,1,1),De[n.TEXTURE_3D]=Me(n.TEXTURE_3D,n.TEXTURE_3D,1,1),s.setClear(0,0,0,1),o.setClear(1),a.setClear(0),Ee(n.DEPTH_TEST),o.setFunc(To),Xt(!1),wt(td),Ee(n.CULL_FACE),Et(Bs);function Ee(O){c[O]!==!0&&(n.enable(O),c[O]=!0)}function We(O){c[O]!==!1&&(n.disable(O),c[O]=!1)}function Ke(O,ee){return h[O]!==ee?(n.bindFramebuffer(O,ee),h[O]=ee,O===n.DRAW_FRAMEBUFFER&&(h[n.FRAMEBUFFER]=ee),O===n.FRAMEBUFFER&&(h[n.DRAW_FRAMEBUFFER]=ee),!0):!1}function Ve(O,ee){let se=g,_e=!1;if(O){se=p.get(ee),se===void 0&&(se=[],p.set(ee,se));let ve=O.textures;if(se.length!==ve.length||se[0]!==n.COLOR_ATTACHMENT0){for(let Ae=0,ke=ve.length;Ae<ke;Ae++)se[Ae]=n.COLOR_ATTACHMENT0+Ae;se.length=ve.length,_e=!0}}else se[0]!==n.BACK&&(se[0]=n.BACK,_e=!0);_e&&n.drawBuffers(se)}function at(O){return M!==O?(n.useProgram(O),M=O,!0):!1}let rt={[Us]:n.FUNC_ADD,[$g]:n.FUNC_SUBTRACT,[Zg]:n.FUNC_REVERSE_SUBTRACT};rt[jg]=n.MIN,rt[Jg]=n.MAX;let je={[Kg]:n.ZERO,[Qg]:n.ONE,[e0]:n.SRC_COLOR,[sd]:n.SRC_ALPHA,[o0]:n.SRC_ALPHA_SATURATE,[r0]:n.DST_COLOR,[n0]:n.DST_ALPHA,[t0]:n.ONE_MINUS_SRC_COLOR,[od]:n.ONE_MINUS_SRC_ALPHA,[s0]:n.ONE_MINUS_DST_COLOR,[i0]:n.ONE_MINUS_DST_ALPHA,[a0]:n.CONSTANT_COLOR,[l0]:n.ONE_MINUS_CONSTANT_COLOR,[u0]:n.CONSTANT_ALPHA,[c0]:n.ONE_MINUS_CONSTANT_ALPHA};function Et(O,ee,se,_e,ve,Ae,ke,Ye,ge,Be){if(O===Bs){x===!0&&(We(n.BLEND),x=!1);return}if(x===!1&&(Ee(n.BLEND),x=!0),O!==Yg){if(O!==m||Be!==F){if((S!==Us||N!==Us)&&(n.blendEquation(n.FUNC_ADD),S=Us,N=Us),Be)switch(O){case ko:n.blendFuncSeparate(n.ONE,n.ONE_MINUS_SRC_ALPHA,n.ONE,n.ONE_MINUS_SRC_ALPHA);break;case nd:n.blendFunc(n.ONE,n.ONE);break;case id:n.blendFuncSeparate(n.ZERO,n.ONE_MINUS_SRC_COLOR,n.ZERO,n.ONE);break;case rd:n.blendFuncSeparate(n.DST_COLOR,n.ONE_MINUS_SRC_ALPHA,n.ZERO,n.ONE);break;default:nt("WebGLState: Invalid blending: ",O);break}else switch(O){case ko:n.blendFuncSeparate(n.SRC_ALPHA,n.ONE_MINUS_SRC_ALPHA,n.ONE,n.ONE_MINUS_SRC_ALPHA);break;case nd:n.blendFuncSeparate(n.SRC_ALPHA,n.ONE,n.ONE,n.ONE);break;case id:nt("WebGLState: SubtractiveBlending requires material.premultipliedAlpha = true");break;case rd:nt("WebGLState: MultiplyBlending requires material.premultipliedAlpha = true");break;default:nt("WebGLState: Invalid blending: ",O);break}R=null,b=null,T=null,v=null,C.set(0,0,0),G=0,m=O,F=Be}return}ve=ve||ee,Ae=Ae||se,ke=ke||_e,(ee!==S||ve!==N)&&(n.blendEquationSeparate(rt[ee],rt[ve]),S=ee,N=ve),(se!==R||_e!==b||Ae!==T||ke!==v)&&(n.blendFuncSeparate(je[se],je[_e],je[Ae],je[ke]),R=se,b=_e,T=Ae,v=ke),(Ye.equals(C)===!1||ge!==G)&&(n.blendColor(Ye.r,Ye.g,Ye.b,ge),C.copy(Ye),G=ge),m=O,F=!1}function At(O,ee){O.side===cr?We(n.CULL_FACE):Ee(n.CULL_FACE);let se=O.side===jn;ee&&(se=!se),Xt(se),O.blending===ko&&O.transparent===!1?Et(Bs):Et(O.blending,O.blendEquation,O.blendSrc,O.blendDst,O.blendEquationAlpha,O.blendSrcAlpha,O.blendDstAlpha,O.blendColor,O.blendAlpha,O.premultipliedAlpha),o.setFunc(O.depthFunc),o.setTest(O.depthTest),o.setMask(O.depthWrite),s.setMask(O.colorWrite);let _e=O.stencilWrite;a.setTest(_e),_e&&(a.setMask(O.stencilWriteMask),a.setFunc(O.stencilFunc,O.stencilRef,O.stencilFuncMask),a.setOp(O.stencilFail,O.stencilZFail,O.stencilZPass)),ut(O.polygonOffset,O.polygonOffsetFactor,O.polygonOffsetUnits),O.alphaToCoverage===!0?Ee(n.SAMPLE_ALPHA_TO_COVERAGE):We(n.SAMPLE_ALPHA_TO_COVERAGE)}function Xt(O){P!==O&&(O?n.frontFace(n.CW):n.frontFace(n.CCW),P=O)}function wt(O){O!==Wg?(Ee(n.CULL_FACE),O!==W&&(O===td?n.cullFace(n.BACK):O===Xg?n.cullFace(n.FRONT):n.cullFace(n.FRONT_AND_BACK))):We(n.CULL_FACE),W=O}function nn(O){O!==k&&(Y&&n.lineWidth(O),k=O)}function ut(O,ee,se){O?(Ee(n.POLYGON_OFFSET_FILL),(I!==ee||Z!==se)&&(I=ee,Z=se,o.getReversed()&&(ee=-ee,se=-se),n.polygonOffset(ee,se))):We(n.POLYGON_OFFSET_FILL)}function Kt(O){O?Ee(n.SCISSOR_TEST):We(n.SCISSOR_TEST)}function zt(O){O===void 0&&(O=n.TEXTURE0+te-1),ue!==O&&(n.activeTexture(O),ue=O)}function Wt(O,ee,se){se===void 0&&(ue===null?se=n.TEXTURE0+te-1:se=ue);let _e=de[se];_e===void 0&&(_e={type:void 0,texture:void 0},de[se]=_e),(_e.type!==O||_e.texture!==ee)&&(ue!==se&&(n.activeTexture(se),ue=se),n.bindTexture(O,ee||De[O]),_e.type=O,_e.texture=ee)}function q(){let O=de[ue];O!==void 0&&O.type!==void 0&&(n.bindTexture(O.type,null),O.type=void 0,O.texture=void 0)}function Ce(){try{n.compressedTexImage2D(...arguments)}catch(O){nt("WebGLState:",O)}}function Xe(){try{n.compressedTexImage3D(...arguments)}catch(O){nt("WebGLState:",O)}}function et(){try{n.texSubImage2D(...arguments)}catch(O){nt("WebGLState:",O)}}function be(){try{n.texSubImage3D(...arguments)}catch(O){nt("WebGLState:",O)}}function z(){try{n.compressedTexSubImage2D(...arguments)}catch(O){nt("WebGLState:",O)}}function H(){try{n.compressedTexSubImage3D(...arguments)}catch(O){nt("WebGLState:",O)}}function K(){try{n.texStorage2D(...arguments)}catch(O){nt("WebGLState:",O)}}function E(){try{n.texStorage3D(...arguments)}catch(O){nt("WebGLState:",O)}}function _(){try{n.texImage2D(...arguments)}catch(O){nt("WebGLState:",O)}}function B(){try{n.texImage3D(...arguments)}catch(O){nt("WebGLState:",O)}}function Q(O){return f[O]!==void 0?f[O]:n.getParameter(O)}function X(O,ee){f[O]!==ee&&(n.pixelStorei(O,ee),f[O]=ee)}function ae(O){he.equals(O)===!1&&(n.scissor(O.x,O.y,O.z,O.w),he.copy(O))}function d(O){Se.equals(O)===!1&&(n.viewport(O.x,O.y,O.z,O.w),Se.copy(O))}function A(O,ee){let se=l.get(ee);se===void 0&&(se=new WeakMap,l.set(ee,se));let _e=se.get(O);_e===void 0&&(_e=n.getUniformBlockIndex(ee,O.name),n.uniformBlockBinding(ee,_e,_e),se.set(O,_e))}function L(O,ee,se){let ve=l.get(ee).get(O);u[ve]!==se&&(n.bindBufferBase(n.UNIFORM_BUFFER,ve,se),u[ve]=se)}function j(){n.disable(n.BLEND),n.disable(n.CULL_FACE),n.disable(n.DEPTH_TEST),n.disable(n.POLYGON_OFFSET_FILL),n.disable(n.SCISSOR_TEST),n.disable(n.STENCIL_TEST),n.disable(n.SAMPLE_ALPHA_TO_COVERAGE),n.blendEquation(n.FUNC_ADD),n.blendFunc(n.ONE,n.ZERO),n.blendFuncSeparate(n.ONE,n.ZERO,n.ONE,n.ZERO),n.blendColor(0,0,0,0),n.colorMask(!0,!0,!0,!0),n.clearColor(0,0,0,0),n.depthMask(!0),n.depthFunc(n.LESS),o.setReversed(!1),n.clearDepth(1),n.stencilMask(4294967295),n.stencilFunc(n.ALWAYS,0,4294967295),n.stencilOp(n.KEEP,n.KEEP,n.KEEP),n.clearStencil(0),n.cullFace(n.BACK),n.frontFace(n.CCW),n.polygonOffset(0,0),n.activeTexture(n.TEXTURE0),n.bindFramebuffer(n.FRAMEBUFFER,null),n.bindFramebuffer(n.DRAW_FRAMEBUFFER,null),n.bindFramebuffer(n.READ_FRAMEBUFFER,null),n.useProgram(null),n.lineWidth(1),n.scissor(0,0,n.canvas.width,n.canvas.height),n.viewport(0,0,n.canvas.width,n.canvas.height),n.pixelStorei(n.PACK_ALIGNMENT,4),n.pixelStorei(n.UNPACK_ALIGNMENT,4),n.pixelStorei(n.UNPACK_FLIP_Y_WEBGL,!1),n.pixelStorei(n.UNPACK_PREMULTIPLY_ALPHA_WEBGL,!1),n.pixelStorei(n.UNPACK_COLORSPACE_CONVERSION_WEBGL,n.BROWSER_DEFAULT_WEBGL),n.pixelStorei(n.PACK_ROW_LENGTH,0),n.pixelStorei(n.PACK_SKIP_PIXELS,0),n.pixelStorei(n.PACK_SKIP_ROWS,0),n.pixelStorei(n.UNPACK_ROW_LENGTH,0),n.pixelStorei(n.UNPACK_IMAGE_HEIGHT,0),n.pixelStorei(n.UNPACK_SKIP_PIXELS,0),n.pixelStorei(n.UNPACK_SKIP_ROWS,0),n.pixelStorei(n.UNPACK_SKIP_IMAGES,0),c={},f={},ue=null,de={},h={},u={},p=new WeakMap,g=[],M=null,x=!1,m=null,S=null,R=null,b=null,N=null,T=null,v=null,C=new ft(0,0,0),G=0,F=!1,P=null,W=null,k=null,I=null,Z=null,he.set(0,0,n.canvas.width,n.canvas.height),Se.set(0,0,n.canvas.width,n.canvas.height),s.reset(),o.reset(),a.reset()}return{buffers:{color:s,depth:o,stencil:a},enable:Ee,disable:We,bindFramebuffer:Ke,drawBuffers:Ve,useProgram:at,setBlending:Et,setMaterial:At,setFlipSided:Xt,setCullFace:wt,setLineWidth:nn,setPolygonOffset:ut,setScissorTest:Kt,activeTexture:zt,bindTexture:Wt,unbindTexture:q,compressedTexImage2D:Ce,compressedTexImage3D:Xe,texImage2D:_,texImage3D:B,pixelStorei:X,getParameter:Q,updateUBOMapping:A,uniformBlockBinding:L,texStorage2D:K,texStorage3D:E,texSubImage2D:et,texSubImage3D:be,compressedTexSubImage2D:z,compressedTexSubImage3D:H,scissor:ae,viewport:d,reset:j}}function eA(n,e,t,i,r,s,o){let a=e.has("WEBGL_multisampled_render_to_texture")?e.get("WEBGL_multisampled_render_to_texture"):null,u=typeof navigator>"u"?!1:/OculusBrowser/g.test(navigator.userAgent),l=new it,c=new WeakMap,f=new Set,h,p=new WeakMap,g=new Set,M=new FinalizationRegistry(E=>g.delete(E)),x=!1;try{x=typeof OffscreenCanvas<"u"&&new OffscreenCanvas(1,1).getContext("2d")!==null}catch{}function m(E,_){return x?new OffscreenCanvas(E,_):va("canvas")}function S(E,_,B){let Q=1,X=K(E);if((X.width>B||X.height>B)&&(Q=B/Math.max(X.width,X.height)),Q<1)if(typeof HTMLImageElement<"u"&&E instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&E instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&E instanceof ImageBitmap||typeof VideoFrame<"u"&&E instanceof VideoFrame){let ae=Math.floor(Q*X.width),d=Math.floor(Q*X.height);h===void 0&&(h=m(ae,d));let A=_?m(ae,d):h;return A.width=ae,A.height=d,A.getContext("2d").drawImage(E,0,0,ae,d),Ze("WebGLRenderer: Texture has been resized from ("+X.width+"x"+X.height+") to ("+ae+"x"+d+")."),A}else return"data"in E&&Ze("WebGLRenderer: Image in DataTexture is too big ("+X.width+"x"+X.height+")."),E;return E}function R(E){return E.generateMipmaps}function b(E){n.generateMipmap(E)}function N(E){return E.isWebGLCubeRenderTarget?n.TEXTURE_CUBE_MAP:E.isWebGL3DRenderTarget?n.TEXTURE_3D:E.isWebGLArrayRenderTarget||E.isCompressedArrayTexture?n.TEXTURE_2D_ARRAY:n.TEXTURE_2D}function T(E,_,B,Q,X,ae=!1){if(E!==null){if(n[E]!==void 0)return n[E];Ze("WebGLRenderer: Attempt to use non-existing WebGL internal format '"+E+"'")}let d;Q&&(d=e.get("EXT_texture_norm16"),d||Ze("WebGLRenderer: Unable to use normalized textures without EXT_texture_norm16 extension"));let A=_;if(_===n.RED&&(B===n.FLOAT&&(A=n.R32F),B===n.HALF_FLOAT&&(A=n.R16F),B===n.UNSIGNED_BYTE&&(A=n.R8),B===n.UNSIGNED_SHORT&&d&&(A=d.R16_EXT),B===n.SHORT&&d&&(A=d.R16_SNORM_EXT)),_===n.RED_INTEGER&&(B===n.UNSIGNED_BYTE&&(A=n.R8UI),B===n.UNSIGNED_SHORT&&(A=n.R16UI),B===n.UNSIGNED_INT&&(A=n.R32UI),B===n.BYTE&&(A=n.R8I),B===n.SHORT&&(A=n.R16I),B===n.INT&&(A=n.R32I)),_===n.RG&&(B===n.FLOAT&&(A=n.RG32F),B===n.HALF_FLOAT&&(A=n.RG16F),B===n.UNSIGNED_BYTE&&(A=n.RG8),B===n.UNSIGNED_SHORT&&d&&(A=d.RG16_EXT),B===n.SHORT&&d&&(A=d.RG16_SNORM_EXT)),_===n.RG_INTEGER&&(B===n.UNSIGNED_BYTE&&(A=n.RG8UI),B===n.UNSIGNED_SHORT&&(A=n.RG16UI),B===n.UNSIGNED_INT&&(A=n.RG32UI),B===n.BYTE&&(A=n.RG8I),B===n.SHORT&&(A=n.RG16I),B===n.INT&&(A=n.RG32I)),_===n.RGB_INTEGER&&(B===n.UNSIGNED_BYTE&&(A=n.RGB8UI),B===n.UNSIGNED_SHORT&&(A=n.RGB16UI),B===n.UNSIGNED_INT&&(A=n.RGB32UI),B===n.BYTE&&(A=n.RGB8I),B===n.SHORT&&(A=n.RGB16I),B===n.INT&&(A=n.RGB32I)),_===n.RGBA_INTEGER&&(B===n.UNSIGNED_BYTE&&(A=n.RGBA8UI),B===n.UNSIGNED_SHORT&&(A=n.RGBA16UI),B===n.UNSIGNED_INT&&(A=n.RGBA32UI),B===n.BYTE&&(A=n.RGBA8I),B===n.SHORT&&(A=n.RGBA16I),B===n.INT&&(A=n.RGBA32I)),_===n.RGB&&(B===n.UNSIGNED_SHORT&&d&&(A=d.RGB16_EXT),B===n.SHORT&&d&&(A=d.RGB16_SNORM_EXT),B===n.UNSIGNED_INT_5_9_9_9_REV&&(A=n.RGB9_E5),B===n.UNSIGNED_INT_10F_11F_11F_REV&&(A=n.R11F_G11F_B10F)),_===n.RGBA){let L=ae?_a:St.getTransfer(X);B===n.FLOAT&&(A=n.RGBA32F),B===n.HALF_FLOAT&&(A=n.RGBA16F),B===n.UNSIGNED_BYTE&&(A=L===It?n.SRGB8_ALPHA8:n.RGBA8),B===n.UNSIGNED_SHORT&&d&&(A=d.RGBA16_EXT),B===n.SHORT&&d&&(A=d.RGBA16_SNORM_EXT),B===n.UNSIGNED_SHORT_4_4_4_4&&(A=n.RGBA4),B===n.UNSIGNED_SHORT_5_5_5_1&&(A=n.RGB5_A1)}return(A===n.R16F||A===n.R32F||A===n.RG16F||A===n.RG32F||A===n.RGBA16F||A===n.RGBA32F)&&e.get("EXT_color_buffer_float"),A}function v(E,_){let B;return E?_===null||_===Gi||_===zs?B=n.DEPTH24_STENCIL8:_===Hi?B=n.DEPTH32F_STENCIL8:_===Vo&&(B=n.DEPTH24_STENCIL8,Ze("DepthTexture: 16 bit depth attachment is not supported with stencil. Using 24-bit attachment.")):_===null||_===Gi||_===zs?B=n.DEPTH_COMPONENT24:_===Hi?B=n.DEPTH_COMPONENT32F:_===Vo&&(B=n.DEPTH_COMPONENT16),B}function C(E,_){return R(E)===!0||E.isFramebufferTexture&&E.minFilter!==Fn&&E.minFilter!==Zn?Math.log2(Math.max(_.width,_.height))+1:E.mipmaps.length>0?E.mipmaps.length:E.isCompressedTexture&&Array.isArray(E.image)?_.mipmaps.length:1}function G(E){let _=new WeakRef(E);i.get(E).__ref=_,g.add(_),M.register(E,_,_)}function F(E){let _=i.get(E).__ref;_!==void 0&&(g.delete(_),M.unregister(_))}function P(E){k(E.target)}function W(E){I(E.target)}function k(E){E.removeEventListener("dispose",P),F(E),te(E),E.isVideoTexture&&c.delete(E),E.isHTMLTexture&&f.delete(E)}function I(E){E.removeEventListener("dispose",W),F(E),fe(E)}function Z(){for(let E of g){let _=E.deref();_!==void 0&&(_.isRenderTarget===!0?I(_):k(_))}g.clear(),f.clear()}function te(E){let _=i.get(E);if(_.__webglInit===void 0)return;let B=E.source,Q=p.get(B);if(Q){let X=Q[_.__cacheKey];X.usedTimes--,X.usedTimes===0&&Y(E),Object.keys(Q).length===0&&p.delete(B)}i.remove(E)}function Y(E){let _=i.get(E);n.deleteTexture(_.__webglTexture);let B=E.source,Q=p.get(B);delete Q[_.__cacheKey],o.memory.textures--}function fe(E){let _=i.get(E);_.__depthDisposeCallback&&_.__depthDisposeCallback();let B=E.depthTexture;if(B&&B.renderTarget===E&&k(B),E.isWebGLCubeRenderTarget)for(let X=0;X<6;X++){if(Array.isArray(_.__webglFramebuffer[X]))for(let ae=0;ae<_.__webglFramebuffer[X].length;ae++)n.deleteFramebuffer(_.__webglFramebuffer[X][ae]);else n.deleteFramebuffer(_.__webglFramebuffer[X]);_.__webglDepthbuffer&&n.deleteRenderbuffer(_.__webglDepthbuffer[X])}else{if(Array.isArray(_.__webglFramebuffer))for(let X=0;X<_.__webglFramebuffer.length;X++)n.deleteFramebuffer(_.__webglFramebuffer[X]);else n.deleteFramebuffer(_.__webglFramebuffer);if(_.__webglDepthbuffer&&n.deleteRenderbuffer(_.__webglDepthbuffer),_.__webglMultisampledFramebuffer&&n.deleteFramebuffer(_.__webglMultisampledFramebuffer),_.__webglColorRenderbuffer)for(let X=0;X<_.__webglColorRenderbuffer.length;X++)_.__webglColorRenderbuffer[X]&&n.deleteRenderbuffer(_.__webglColorRenderbuffer[X]);_.__webglDepthRenderbuffer&&n.deleteRenderbuffer(_.__webglDepthRenderbuffer)}let Q=E.textures;for(let X=0,ae=Q.length;X<ae;X++){let d=i.get(Q[X]);d.__webglTexture&&(n.deleteTexture(d.__webglTexture),o.memory.textures--),i.remove(Q[X])}i.remove(E)}let re=0;function ue(){re=0}function de(){return re}function xe(E){re=E}function pe(){let E=re;return E>=r.maxTextures&&Ze("WebGLTextures: Trying to use "+(E+1)+" texture units while this GPU supports only "+r.maxTextures),re+=1,E}function he(E){let _=[];return _.push(E.wrapS),_.push(E.wrapT),_.push(E.wrapR||0),_.push(E.magFilter),_.push(E.minFilter),_.push(E.anisotropy),_.push(E.internalFormat),_.push(E.format),_.push(E.type),_.push(E.generateMipmaps),_.push(E.mipmapsAutoUpdate),_.push(E.premultiplyAlpha),_.push(E.flipY),_.push(E.unpackAlignment),_.push(E.colorSpace),_.join()}function Se(E,_){let B=i.get(E);if(E.isVideoTexture&&z(E),E.isRenderTargetTexture===!1&&E.isExternalTexture!==!0&&E.version>0&&B.__version!==E.version){let Q=E.image;if(Q===null)Ze("WebGLRenderer: Texture marked for update but no image data found.");else if(Q.complete===!1)Ze("WebGLRenderer: Texture marked for update but image is incomplete");else{At(B,E,_);return}}else E.isExternalTexture&&(B.__webglTexture=E.sourceTexture?E.sourceTexture:null);t.bindTexture(n.TEXTURE_2D,B.__webglTexture,n.TEXTURE0+_)}function Me(E,_){let B=i.get(E);if(E.isRenderTargetTexture===!1&&E.version>0&&B.__version!==E.version){At(B,E,_);return}else E.isExternalTexture&&(B.__webglTexture=E.sourceTexture?E.sourceTexture:null);t.bindTexture(n.TEXTURE_2D_ARRAY,B.__webglTexture,n.TEXTURE0+_)}function De(E,_){let B=i.get(E);if(E.isRenderTargetTexture===!1&&E.version>0&&B.__version!==E.version){At(B,E,_);return}t.bindTexture(n.TEXTURE_3D,B.__webglTexture,n.TEXTURE0+_)}function Ee(E,_){let B=i.get(E);if(E.version>0&&B.__version!==E.version){Xt(B,E,_);return}t.bindTexture(n.TEXTURE_CUBE_MAP,B.__webglTexture,n.TEXTURE0+_)}let We={[Hu]:n.REPEAT,[lr]:n.CLAMP_TO_EDGE,[Wu]:n.MIRRORED_REPEAT},Ke={[Fn]:n.NEAREST,[d0]:n.NEAREST_MIPMAP_NEAREST,[ka]:n.NEAREST_MIPMAP_LINEAR,[Zn]:n.LINEAR,[_c]:n.LINEAR_MIPMAP_NEAREST,[Lr]:n.LINEAR_MIPMAP_LINEAR},Ve={[x0]:n.NEVER,[Ed]:n.ALWAYS,[_0]:n.LESS,[Md]:n.LEQUAL,[v0]:n.EQUAL,[bd]:n.GEQUAL,[y0]:n.GREATER,[S0]:n.NOTEQUAL};function at(E,_){if(_.type===Hi&&e.has("OES_texture_float_linear")===!1&&(_.magFilter===Zn||_.magFilter===_c||_.magFilter===ka||_.magFilter===Lr||_.minFilter===Zn||_.minFilter===_c||_.minFilter===ka||_.minFilter===Lr)&&Ze("WebGLRenderer: Unable to use linear filtering with floating point textures. OES_texture_float_linear not supported on this device."),n.texParameteri(E,n.TEXTURE_WRAP_S,We[_.wrapS]),n.texParameteri(E,n.TEXTURE_WRAP_T,We[_.wrapT]),(E===n.TEXTURE_3D||E===n.TEXTURE_2D_ARRAY)&&n.texParameteri(E,n.TEXTURE_WRAP_R,We[_.wrapR]),n.texParameteri(E,n.TEXTURE_MAG_FILTER,Ke[_.magFilter]),n.texParameteri(E,n.TEXTURE_MIN_FILTER,Ke[_.minFilter]),_.compareFunction&&(n.texParameteri(E,n.TEXTURE_COMPARE_MODE,n.COMPARE_REF_TO_TEXTURE),n.texParameteri(E,n.TEXTURE_COMPARE_FUNC,Ve[_.compareFunction])),e.has("EXT_texture_filter_anisotropic")===!0){if(_.magFilter===Fn||_.minFilter!==ka&&_.minFilter!==Lr||_.type===Hi&&e.has("OES_texture_float_linear")===!1)return;if(_.anisotropy>1||i.get(_).__currentAnisotropy){let B=e.get("EXT_texture_filter_anisotropic");n.texParameterf(E,B.TEXTURE_MAX_ANISOTROPY_EXT,Math.min(_.anisotropy,r.getMaxAnisotropy())),i.get(_).__currentAnisotropy=_.anisotropy}}}function rt(E,_){let B=!1;E.__webglInit===void 0&&(E.__webglInit=!0,_.addEventListener("dispose",P),G(_));let Q=_.source,X=p.get(Q);X===void 0&&(X={},p.set(Q,X));let ae=he(_);if(ae!==E.__cacheKey){X[ae]===void 0&&(X[ae]={texture:n.createTexture(),usedTimes:0},o.memory.textures++,B=!0),X[ae].usedTimes++;let d=X[E.__cacheKey];d!==void 0&&(X[E.__cacheKey].usedTimes--,d.usedTimes===0&&Y(_)),E.__cacheKey=ae,E.__webglTexture=X[ae].texture}return B}function je(E,_,B){return Math.floor(Math.floor(E/B)/_)}function Et(E,_,B,Q){let ae=E.updateRanges;if(ae.length===0)t.texSubImage2D(n.TEXTURE_2D,0,0,0,_.width,_.height,B,Q,_.data);else{ae.sort((O,ee)=>O.start-ee.start);let d=0;for(let O=1;O<ae.length;O++){let ee=ae[d],se=ae[O],_e=ee.start+ee.count,ve=je(se.start,_.width,4),Ae=je(ee.start,_.width,4);se.start<=_e+1&&ve===Ae&&je(se.start+se.count-1,_.width,4)===ve?ee.count=Math.max(ee.count,se.start+se.count-ee.start):(++d,ae[d]=se)}ae.length=d+1;let A=t.getParameter(n.UNPACK_ROW_LENGTH),L=t.getParameter(n.UNPACK_SKIP_PIXELS),j=t.getParameter(n.UNPACK_SKIP_ROWS);t.pixelStorei(n.UNPACK_ROW_LENGTH,_.width);for(let O=0,ee=ae.length;O<ee;O++){let se=ae[O],_e=Math.floor(se.start/4),ve=Math.ceil(se.count/4),Ae=_e%_.width,ke=Math.floor(_e/_.width),Ye=ve,ge=1;t.pixelStorei(n.UNPACK_SKIP_PIXELS,Ae),t.pixelStorei(n.UNPACK_SKIP_ROWS,ke),t.texSubImage2D(n.TEXTURE_2D,0,Ae,ke,Ye,ge,B,Q,_.data)}E.clearUpdateRanges(),t.pixelStorei(n.UNPACK_ROW_LENGTH,A),t.pixelStorei(n.UNPACK_SKIP_PIXELS,L),t.pixelStorei(n.UNPACK_SKIP_ROWS,j)}}function At(E,_,B){let Q=n.TEXTURE_2D;(_.isDataArrayTexture||_.isCompressedArrayTexture)&&(Q=n.TEXTURE_2D_ARRAY),_.isData3DTexture&&(Q=n.TEXTURE_3D);let X=rt(E,_),ae=_.source;t.bindTexture(Q,E.__webglTexture,n.TEXTURE0+B);let d=i.get(ae);if(ae.version!==d.__version||X===!0){if(t.activeTexture(n.TEXTURE0+B),(typeof ImageBitmap<"u"&&_.image instanceof ImageBitmap)===!1){let ge=St.getPrimaries(St.workingColorSpace),Be=_.colorSpace===Br?null:St.getPrimaries(_.colorSpace),Je=_.colorSpace===Br||ge===Be?n.NONE:n.BROWSER_DEFAULT_WEBGL;t.pixelStorei(n.UNPACK_FLIP_Y_WEBGL,_.flipY),t.pixelStorei(n.UNPACK_PREMULTIPLY_ALPHA_WEBGL,_.premultiplyAlpha),t.pixelStorei(n.UNPACK_COLORSPACE_CONVERSION_WEBGL,Je)}t.pixelStorei(n.UNPACK_ALIGNMENT,_.unpackAlignment);let L=S(_.image,!1,r.maxTextureSize);L=H(_,L);let j=s.convert(_.format,_.colorSpace),O=s.convert(_.type),ee=T(_.internalFormat,j,O,_.normalized,_.colorSpace,_.isVideoTexture);at(Q,_);let se,_e=_.mipmaps,ve=_.isVideoTexture!==!0,Ae=d.__version===void 0||X===!0,ke=ae.dataReady,Ye=C(_,L);if(_.isDepthTexture)ee=v(_.format===Or,_.type),Ae&&(ve?t.texStorage2D(n.TEXTURE_2D,1,ee,L.width,L.height):t.texImage2D(n.TEXTURE_2D,0,ee,L.width,L.height,0,j,O,null));else if(_.isDataTexture)if(_e.length>0){ve&&Ae&&t.texStorage2D(n.TEXTURE_2D,Ye,ee,_e[0].width,_e[0].height);for(let ge=0,Be=_e.length;ge<Be;ge++)se=_e[ge],ve?ke&&t.texSubImage2D(n.TEXTURE_2D,ge,0,0,se.width,se.height,j,O,se.data):t.texImage2D(n.TEXTURE_2D,ge,ee,se.width,se.height,0,j,O,se.data);_.generateMipmaps=!1}else ve?(Ae&&t.texStorage2D(n.TEXTURE_2D,Ye,ee,L.width,L.height),ke&&Et(_,L,j,O)):t.texImage2D(n.TEXTURE_2D,0,ee,L.width,L.height,0,j,O,L.data);else if(_.isCompressedTexture)if(_.isCompressedArrayTexture){ve&&Ae&&t.texStorage3D(n.TEXTURE_2D_ARRAY,Ye,ee,_e[0].width,_e[0].height,L.depth);for(let ge=0,Be=_e.length;ge<Be;ge++)if(se=_e[ge],_.format!==Xi)if(j!==null)if(ve){if(ke)if(_.layerUpdates.size>0){let Je=Id(se.width,se.height,_.format,_.type);for(let Ne of _.layerUpdates){let lt=se.data.subarray(Ne*Je/se.data.BYTES_PER_ELEMENT,(Ne+1)*Je/se.data.BYTES_PER_ELEMENT);t.compressedTexSubImage3D(n.TEXTURE_2D_ARRAY,ge,0,0,Ne,se.width,se.height,1,j,lt)}}else t.compressedTexSubImage3D(n.TEXTURE_2D_ARRAY,ge,0,0,0,se.width,se.height,L.depth,j,se.data)}else t.compressedTexImage3D(n.TEXTURE_2D_ARRAY,ge,ee,se.width,se.height,L.depth,0,se.data,0,0);else Ze("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()");else ve?ke&&t.texSubImage3D(n.TEXTURE_2D_ARRAY,ge,0,0,0,se.width,se.height,L.depth,j,O,se.data):t.texImage3D(n.TEXTURE_2D_ARRAY,ge,ee,se.width,se.height,L.depth,0,j,O,se.data);_.layerUpdates.size>0&&_.clearLayerUpdates()}else{ve&&Ae&&t.texStorage2D(n.TEXTURE_2D,Ye,ee,_e[0].width,_e[0].height);for(let ge=0,Be=_e.length;ge<Be;ge++)se=_e[ge],_.format!==Xi?j!==null?ve?ke&&t.compressedTexSubImage2D(n.TEXTURE_2D,ge,0,0,se.width,se.height,j,se.data):t.compressedTexImage2D(n.TEXTURE_2D,ge,ee,se.width,se.height,0,se.data):Ze("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()"):ve?ke&&t.texSubImage2D(n.TEXTURE_2D,ge,0,0,se.width,se.height,j,O,se.data):t.texImage2D(n.TEXTURE_2D,ge,ee,se.width,se.height,0,j,O,se.data)}else if(_.isDataArrayTexture)if(ve){if(Ae&&t.texStorage3D(n.TEXTURE_2D_ARRAY,Ye,ee,L.width,L.height,L.depth),ke)if(_.layerUpdates.size>0){let ge=Id(L.width,L.height,_.format,_.type);for(let Be of _.layerUpdates){let Je=L.data.subarray(Be*ge/L.data.BYTES_PER_ELEMENT,(Be+1)*ge/L.data.BYTES_PER_ELEMENT);t.texSubImage3D(n.TEXTURE_2D_ARRAY,0,0,0,Be,L.width,L.height,1,j,O,Je)}_.clearLayerUpdates()}else t.texSubImage3D(n.TEXTURE_2D_ARRAY,0,0,0,0,L.width,L.height,L.depth,j,O,L.data)}else t.texImage3D(n.TEXTURE_2D_ARRAY,0,ee,L.width,L.height,L.depth,0,j,O,L.data);else if(_.isData3DTexture)ve?(Ae&&t.texStorage3D(n.TEXTURE_3D,Ye,ee,L.width,L.height,L.depth),ke&&t.texSubImage3D(n.TEXTURE_3D,0,0,0,0,L.width,L.height,L.depth,j,O,L.data)):t.texImage3D(n.TEXTURE_3D,0,ee,L.width,L.height,L.depth,0,j,O,L.data);else if(_.isFramebufferTexture){if(Ae)if(ve)t.texStorage2D(n.TEXTURE_2D,Ye,ee,L.width,L.height);else{let ge=L.width,Be=L.height;for(let Je=0;Je<Ye;Je++)t.texImage2D(n.TEXTURE_2D,Je,ee,ge,Be,0,j,O,null),ge>>=1,Be>>=1}}else if(_.isHTMLTexture){if("texElementImage2D"in n){let ge=n.canvas;if(ge.hasAttribute("layoutsubtree")||ge.setAttribute("layoutsubtree","true"),L.parentNode!==ge){ge.appendChild(L),f.add(_),ge.onpaint=Be=>{let Je=Be.changedElements;for(let Ne of f)Je.includes(Ne.image)&&(Ne.needsUpdate=!0)},ge.requestPaint();return}if(n.texElementImage2D.length===3)n.texElementImage2D(n.TEXTURE_2D,n.RGBA8,L);else{let Je=n.RGBA,Ne=n.RGBA,lt=n.UNSIGNED_BYTE;n.texElementImage2D(n.TEXTURE_2D,0,Je,Ne,lt,L)}n.texParameteri(n.TEXTURE_2D,n.TEXTURE_MIN_FILTER,n.LINEAR),n.texParameteri(n.TEXTURE_2D,n.TEXTURE_WRAP_S,n.CLAMP_TO_EDGE),n.texParameteri(n.TEXTURE_2D,n.TEXTURE_WRAP_T,n.CLAMP_TO_EDGE)}}else if(_e.length>0){if(ve&&Ae){let ge=K(_e[0]);t.texStorage2D(n.TEXTURE_2D,Ye,ee,ge.width,ge.height)}for(let ge=0,Be=_e.length;ge<Be;ge++)se=_e[ge],ve?ke&&t.texSubImage2D(n.TEXTURE_2D,ge,0,0,j,O,se):t.texImage2D(n.TEXTURE_2D,ge,ee,j,O,se);_.generateMipmaps=!1}else if(ve){if(Ae){let ge=K(L);t.texStorage2D(n.TEXTURE_2D,Ye,ee,ge.width,ge.height)}ke&&t.texSubImage2D(n.TEXTURE_2D,0,0,0,j,O,L)}else t.texImage2D(n.TEXTURE_2D,0,ee,j,O,L);R(_)&&_.mipmapsAutoUpdate===!0&&b(Q),d.__version=ae.version,_.onUpdate&&_.onUpdate(_)}E.__version=_.version}function Xt(E,_,B){if(_.image.length!==6)return;let Q=rt(E,_),X=_.source;t.bindTexture(n.TEXTURE_CUBE_MAP,E.__webglTexture,n.TEXTURE0+B);let ae=i.get(X);if(X.version!==ae.__version||Q===!0){t.activeTexture(n.TEXTURE0+B);let d=St.getPrimaries(St.workingColorSpace),A=_.colorSpace===Br?null:St.getPrimaries(_.colorSpace),L=_.colorSpace===Br||d===A?n.NONE:n.BROWSER_DEFAULT_WEBGL;t.pixelStorei(n.UNPACK_FLIP_Y_WEBGL,_.flipY),t.pixelStorei(n.UNPACK_PREMULTIPLY_ALPHA_WEBGL,_.premultiplyAlpha),t.pixelStorei(n.UNPACK_ALIGNMENT,_.unpackAlignment),t.pixelStorei(n.UNPACK_COLORSPACE_CONVERSION_WEBGL,L);let j=_.isCompressedTexture||_.image[0].isCompressedTexture,O=_.image[0]&&_.image[0].isDataTexture,ee=[];for(let Ne=0;Ne<6;Ne++)!j&&!O?ee[Ne]=S(_.image[Ne],!0,r.maxCubemapSize):ee[Ne]=O?_.image[Ne].image:_.image[Ne],ee[Ne]=H(_,ee[Ne]);let se=ee[0],_e=s.convert(_.format,_.colorSpace),ve=s.convert(_.type),Ae=T(_.internalFormat,_e,ve,_.normalized,_.colorSpace),ke=_.isVideoTexture!==!0,Ye=ae.__version===void 0||Q===!0,ge=X.dataReady,Be=C(_,se);at(n.TEXTURE_CUBE_MAP,_);let Je;if(_.isDepthTexture){if(Ae=v(_.format===Or,_.type),Ye)if(ke)t.texStorage2D(n.TEXTURE_CUBE_MAP,1,Ae,se.width,se.height);else for(let Ne=0;Ne<6;Ne++)t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ne,0,Ae,se.width,se.height,0,_e,ve,null)}else if(j){ke&&Ye&&t.texStorage2D(n.TEXTURE_CUBE_MAP,Be,Ae,se.width,se.height);for(let Ne=0;Ne<6;Ne++){Je=ee[Ne].mipmaps;for(let lt=0;lt<Je.length;lt++){let Vt=Je[lt];_.format!==Xi?_e!==null?ke?ge&&t.compressedTexSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ne,lt,0,0,Vt.width,Vt.height,_e,Vt.data):t.compressedTexImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ne,lt,Ae,Vt.width,Vt.height,0,Vt.data):Ze("WebGLRenderer: Attempt to load unsupported compressed texture format in .setTextureCube()"):ke?ge&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ne,lt,0,0,Vt.width,Vt.height,_e,ve,Vt.data):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ne,lt,Ae,Vt.width,Vt.height,0,_e,ve,Vt.data)}}}else{if(Je=_.mipmaps,ke&&Ye){Je.length>0&&Be++;let Ne=K(ee[0]);t.texStorage2D(n.TEXTURE_CUBE_MAP,Be,Ae,Ne.width,Ne.height)}for(let Ne=0;Ne<6;Ne++)if(O){ke?ge&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ne,0,0,0,ee[Ne].width,ee[Ne].height,_e,ve,ee[Ne].data):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ne,0,Ae,ee[Ne].width,ee[Ne].height,0,_e,ve,ee[Ne].data);for(let lt=0;lt<Je.length;lt++){let Pn=Je[lt].image[Ne].image;ke?ge&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ne,lt+1,0,0,Pn.width,Pn.height,_e,ve,Pn.data):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ne,lt+1,Ae,Pn.width,Pn.height,0,_e,ve,Pn.data)}}else{ke?ge&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ne,0,0,0,_e,ve,ee[Ne]):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ne,0,Ae,_e,ve,ee[Ne]);for(let lt=0;lt<Je.length;lt++){let Vt=Je[lt];ke?ge&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ne,lt+1,0,0,_e,ve,Vt.image[Ne]):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Ne,lt+1,Ae,_e,ve,Vt.image[Ne])}}}R(_)&&_.mipmapsAutoUpdate===!0&&b(n.TEXTURE_CUBE_MAP),ae.__version=X.version,_.onUpdate&&_.onUpdate(_)}E.__version=_.version}function wt(E,_,B,Q,X,ae){let d=s.convert(B.format,B.colorSpace),A=s.convert(B.type),L=T(B.internalFormat,d,A,B.normalized,B.colorSpace),j=i.get(_),O=i.get(B);if(O.__renderTarget=_,!j.__hasExternalTextures){let ee=Math.max(1,_.width>>ae),se=Math.max(1,_.height>>ae);X===n.TEXTURE_3D||X===n.TEXTURE_2D_ARRAY?t.texImage3D(X,ae,L,ee,se,_.depth,0,d,A,null):t.texImage2D(X,ae,L,ee,se,0,d,A,null)}t.bindFramebuffer(n.FRAMEBUFFER,E),be(_)?a.framebufferTexture2DMultisampleEXT(n.FRAMEBUFFER,Q,X,O.__webglTexture,0,et(_)):(X===n.TEXTURE_2D||X>=n.TEXTURE_CUBE_MAP_POSITIVE_X&&X<=n.TEXTURE_CUBE_MAP_NEGATIVE_Z)&&n.framebufferTexture2D(n.FRAMEBUFFER,Q,X,O.__webglTexture,ae),t.bindFramebuffer(n.FRAMEBUFFER,null)}function nn(E,_,B){if(n.bindRenderbuffer(n.RENDERBUFFER,E),_.depthBuffer){let Q=_.depthTexture,X=Q&&Q.isDepthTexture?Q.type:null,ae=v(_.stencilBuffer,X),d=_.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT;be(_)?a.renderbufferStorageMultisampleEXT(n.RENDERBUFFER,et(_),ae,_.width,_.height):B?n.renderbufferStorageMultisample(n.RENDERBUFFER,et(_),ae,_.width,_.height):n.renderbufferStorage(n.RENDERBUFFER,ae,_.width,_.height),n.framebufferRenderbuffer(n.FRAMEBUFFER,d,n.RENDERBUFFER,E)}else{let Q=_.textures;for(let X=0;X<Q.length;X++){let ae=Q[X],d=s.convert(ae.format,ae.colorSpace),A=s.convert(ae.type),L=T(ae.internalFormat,d,A,ae.normalized,ae.colorSpace);be(_)?a.renderbufferStorageMultisampleEXT(n.RENDERBUFFER,et(_),L,_.width,_.height):B?n.renderbufferStorageMultisample(n.RENDERBUFFER,et(_),L,_.width,_.height):n.renderbufferStorage(n.RENDERBUFFER,L,_.width,_.height)}}n.bindRenderbuffer(n.RENDERBUFFER,null)}function ut(E,_,B){let Q=_.isWebGLCubeRenderTarget===!0;if(t.bindFramebuffer(n.FRAMEBUFFER,E),!(_.depthTexture&&_.depthTexture.isDepthTexture))throw new Error("THREE.WebGLTextures: renderTarget.depthTexture must be an instance of THREE.DepthTexture.");let X=i.get(_.depthTexture);X.__renderTarget=_;let ae=Q?_.depthTexture.image[0]:_.depthTexture.image;(!X.__webglTexture||ae.width!==_.width||ae.height!==_.height)&&(ae.width=_.width,ae.height=_.height,_.depthTexture.needsUpdate=!0),Q?Ee(_.depthTexture,0):Se(_.depthTexture,0);let d=X.__webglTexture,A=et(_),L=Q?n.TEXTURE_CUBE_MAP_POSITIVE_X+B:n.TEXTURE_2D,j=_.depthTexture.format===Or?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT;if(_.depthTexture.format===Nr)be(_)?a.framebufferTexture2DMultisampleEXT(n.FRAMEBUFFER,j,L,d,0,A):n.framebufferTexture2D(n.FRAMEBUFFER,j,L,d,0);else if(_.depthTexture.format===Or)be(_)?a.framebufferTexture2DMultisampleEXT(n.FRAMEBUFFER,j,L,d,0,A):n.framebufferTexture2D(n.FRAMEBUFFER,j,L,d,0);else throw new Error("THREE.WebGLTextures: Unknown depthTexture format.")}function Kt(E){let _=i.get(E),B=E.isWebGLCubeRenderTarget===!0;if(_.__boundDepthTexture!==E.depthTexture){let Q=E.depthTexture;if(_.__depthDisposeCallback&&_.__depthDisposeCallback(),Q){let X=()=>{delete _.__boundDepthTexture,delete _.__depthDisposeCallback,Q.removeEventListener("dispose",X)};Q.addEventListener("dispose",X),_.__depthDisposeCallback=X}_.__boundDepthTexture=Q}if(E.depthTexture&&!_.__autoAllocateDepthBuffer)if(B)for(let Q=0;Q<6;Q++)ut(_.__webglFramebuffer[Q],E,Q);else E.texture.mipmaps.length>0?ut(_.__webglFramebuffer[0],E,0):ut(_.__webglFramebuffer,E,0);else if(B){_.__webglDepthbuffer=[];for(let Q=0;Q<6;Q++)if(t.bindFramebuffer(n.FRAMEBUFFER,_.__webglFramebuffer[Q]),_.__webglDepthbuffer[Q]===void 0)_.__webglDepthbuffer[Q]=n.createRenderbuffer(),nn(_.__webglDepthbuffer[Q],E,!1);else{let X=E.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT,ae=_.__webglDepthbuffer[Q];n.bindRenderbuffer(n.RENDERBUFFER,ae),n.framebufferRenderbuffer(n.FRAMEBUFFER,X,n.RENDERBUFFER,ae)}}else if(E.texture.mipmaps.length>0?t.bindFramebuffer(n.FRAMEBUFFER,_.__webglFramebuffer[0]):t.bindFramebuffer(n.FRAMEBUFFER,_.__webglFramebuffer),_.__webglDepthbuffer===void 0)_.__webglDepthbuffer=n.createRenderbuffer(),nn(_.__webglDepthbuffer,E,!1);else{let X=E.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT,ae=_.__webglDepthbuffer;n.bindRenderbuffer(n.RENDERBUFFER,ae),n.framebufferRenderbuffer(n.FRAMEBUFFER,X,n.RENDERBUFFER,ae)}t.bindFramebuffer(n.FRAMEBUFFER,null)}function zt(E,_,B){let Q=i.get(E);_!==void 0&&wt(Q.__webglFramebuffer,E,E.texture,n.COLOR_ATTACHMENT0,n.TEXTURE_2D,0),B!==void 0&&Kt(E)}function Wt(E){let _=E.texture,B=i.get(E),Q=i.get(_);E.addEventListener("dispose",W),G(E);let X=E.textures,ae=E.isWebGLCubeRenderTarget===!0,d=X.length>1;if(d||(Q.__webglTexture===void 0&&(Q.__webglTexture=n.createTexture()),Q.__version=_.version,o.memory.textures++),ae){B.__webglFramebuffer=[];for(let A=0;A<6;A++)if(_.mipmaps.length>0){B.__webglFramebuffer[A]=[];for(let L=0;L<_.mipmaps.length;L++)B.__webglFramebuffer[A][L]=n.createFramebuffer()}else B.__webglFramebuffer[A]=n.createFramebuffer()}else{if(_.mipmaps.length>0){B.__webglFramebuffer=[];for(let A=0;A<_.mipmaps.length;A++)B.__webglFramebuffer[A]=n.createFramebuffer()}else B.__webglFramebuffer=n.createFramebuffer();if(d)for(let A=0,L=X.length;A<L;A++){let j=i.get(X[A]);j.__webglTexture===void 0&&(j.__webglTexture=n.createTexture(),o.memory.textures++)}if(E.samples>0&&be(E)===!1){B.__webglMultisampledFramebuffer=n.createFramebuffer(),B.__webglColorRenderbuffer=[],t.bindFramebuffer(n.FRAMEBUFFER,B.__webglMultisampledFramebuffer);for(let A=0;A<X.length;A++){let L=X[A];B.__webglColorRenderbuffer[A]=n.createRenderbuffer(),n.bindRenderbuffer(n.RENDERBUFFER,B.__webglColorRenderbuffer[A]);let j=s.convert(L.format,L.colorSpace),O=s.convert(L.type),ee=T(L.internalFormat,j,O,L.normalized,L.colorSpace,E.isXRRenderTarget===!0),se=et(E);n.renderbufferStorageMultisample(n.RENDERBUFFER,se,ee,E.width,E.height),n.framebufferRenderbuffer(n.FRAMEBUFFER,n.COLOR_ATTACHMENT0+A,n.RENDERBUFFER,B.__webglColorRenderbuffer[A])}n.bindRenderbuffer(n.RENDERBUFFER,null),E.depthBuffer&&(B.__webglDepthRenderbuffer=n.createRenderbuffer(),nn(B.__webglDepthRenderbuffer,E,!0)),t.bindFramebuffer(n.FRAMEBUFFER,null)}}if(ae){t.bindTexture(n.TEXTURE_CUBE_MAP,Q.__webglTexture),at(n.TEXTURE_CUBE_MAP,_);for(let A=0;A<6;A++)if(_.mipmaps.length>0)for(let L=0;L<_.mipmaps.length;L++)wt(B.__webglFramebuffer[A][L],E,_,n.COLOR_ATTACHMENT0,n.TEXTURE_CUBE_MAP_POSITIVE_X+A,L);else wt(B.__webglFramebuffer[A],E,_,n.COLOR_ATTACHMENT0,n.TEXTURE_CUBE_MAP_POSITIVE_X+A,0);R(_)?b(n.TEXTURE_CUBE_MAP):_.mipmaps.length>0&&n.texParameteri(n.TEXTURE_CUBE_MAP,n.TEXTURE_MAX_LEVEL,_.mipmaps.length-1),t.unbindTexture()}else if(d){for(let A=0,L=X.length;A<L;A++){let j=X[A],O=i.get(j),ee=n.TEXTURE_2D;(E.isWebGL3DRenderTarget||E.isWebGLArrayRenderTarget)&&(ee=E.isWebGL3DRenderTarget?n.TEXTURE_3D:n.TEXTURE_2D_ARRAY),t.bindTexture(ee,O.__webglTexture),at(ee,j),wt(B.__webglFramebuffer,E,j,n.COLOR_ATTACHMENT0+A,ee,0),R(j)&&b(ee)}t.unbindTexture()}else{let A=n.TEXTURE_2D;if((E.isWebGL3DRenderTarget||E.isWebGLArrayRenderTarget)&&(A=E.isWebGL3DRenderTarget?n.TEXTURE_3D:n.TEXTURE_2D_ARRAY),t.bindTexture(A,Q.__webglTexture),at(A,_),_.mipmaps.length>0)for(let L=0;L<_.mipmaps.length;L++)wt(B.__webglFramebuffer[L],E,_,n.COLOR_ATTACHMENT0,A,L);else wt(B.__webglFramebuffer,E,_,n.COLOR_ATTACHMENT0,A,0);R(_)?b(A):_.mipmaps.length>0&&n.texParameteri(A,n.TEXTURE_MAX_LEVEL,_.mipmaps.length-1),t.unbindTexture()}E.depthBuffer&&Kt(E)}function q(E){let _=E.textures;for(let B=0,Q=_.length;B<Q;B++){let X=_[B];if(R(X)&&X.mipmapsAutoUpdate===!0){let ae=N(E),d=i.get(X).__webglTexture;t.bindTexture(ae,d),b(ae),t.unbindTexture()}}}let Ce=[];function Xe(E){if(E.samples>0){if(be(E)===!1){let _=E.textures,B=E.width,Q=E.height,X=n.COLOR_BUFFER_BIT,ae=E.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT,d=i.get(E),A=_.length>1;if(A)for(let j=0;j<_.length;j++)t.bindFramebuffer(n.FRAMEBUFFER,d.__webglMultisampledFramebuffer),n.framebufferRenderbuffer(n.FRAMEBUFFER,n.COLOR_ATTACHMENT0+j,n.RENDERBUFFER,null),t.bindFramebuffer(n.FRAMEBUFFER,d.__webglFramebuffer),n.framebufferTexture2D(n.DRAW_FRAMEBUFFER,n.COLOR_ATTACHMENT0+j,n.TEXTURE_2D,null,0);t.bindFramebuffer(n.READ_FRAMEBUFFER,d.__webglMultisampledFramebuffer),E.texture.mipmaps.length>0?t.bindFramebuffer(n.DRAW_FRAMEBUFFER,d.__webglFramebuffer[0]):t.bindFramebuffer(n.DRAW_FRAMEBUFFER,d.__webglFramebuffer);for(let j=0;j<_.length;j++){if(E.resolveDepthBuffer&&(E.depthBuffer&&(X|=n.DEPTH_BUFFER_BIT),E.stencilBuffer&&E.resolveStencilBuffer&&(X|=n.STENCIL_BUFFER_BIT)),A){n.framebufferRenderbuffer(n.READ_FRAMEBUFFER,n.COLOR_ATTACHMENT0,n.RENDERBUFFER,d.__webglColorRenderbuffer[j]);let O=i.get(_[j]).__webglTexture;n.framebufferTexture2D(n.DRAW_FRAMEBUFFER,n.COLOR_ATTACHMENT0,n.TEXTURE_2D,O,0)}n.blitFramebuffer(0,0,B,Q,0,0,B,Q,X,n.NEAREST),u===!0&&(Ce.length=0,Ce.push(n.COLOR_ATTACHMENT0+j),E.depthBuffer&&E.storeMultisampledDepthBuffer===!1&&Ce.push(ae),n.invalidateFramebuffer(n.READ_FRAMEBUFFER,Ce))}if(t.bindFramebuffer(n.READ_FRAMEBUFFER,null),t.bindFramebuffer(n.DRAW_FRAMEBUFFER,null),A)for(let j=0;j<_.length;j++){t.bindFramebuffer(n.FRAMEBUFFER,d.__webglMultisampledFramebuffer),n.framebufferRenderbuffer(n.FRAMEBUFFER,n.COLOR_ATTACHMENT0+j,n.RENDERBUFFER,d.__webglColorRenderbuffer[j]);let O=i.get(_[j]).__webglTexture;t.bindFramebuffer(n.FRAMEBUFFER,d.__webglFramebuffer),n.framebufferTexture2D(n.DRAW_FRAMEBUFFER,n.COLOR_ATTACHMENT0+j,n.TEXTURE_2D,O,0)}t.bindFramebuffer(n.DRAW_FRAMEBUFFER,d.__webglMultisampledFramebuffer)}else if(E.depthBuffer&&E.storeMultisampledDepthBuffer===!1&&u){let _=E.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT;n.invalidateFramebuffer(n.DRAW_FRAMEBUFFER,[_])}}}function et(E){return Math.min(r.maxSamples,E.samples)}function be(E){let _=i.get(E);return E.samples>0&&e.has("WEBGL_multisampled_render_to_texture")===!0&&_.__useRenderToTexture!==!1}function z(E){let _=o.render.frame;c.get(E)!==_&&(c.set(E,_),E.update())}function H(E,_){let B=E.colorSpace,Q=E.format,X=E.type;return E.isCompressedTexture===!0||E.isVideoTexture===!0||B!==xa&&B!==Br&&(St.getTransfer(B)===It?(Q!==Xi||X!==ti)&&Ze("WebGLTextures: sRGB encoded textures have to use RGBAFormat and UnsignedByteType."):nt("WebGLTextures: Unsupported texture color space:",B)),_}function K(E){return typeof HTMLImageElement<"u"&&E instanceof HTMLImageElement?(l.width=E.naturalWidth||E.width,l.height=E.naturalHeight||E.height):typeof VideoFrame<"u"&&E instanceof VideoFrame?(l.width=E.displayWidth,l.height=E.displayHeight):(l.width=E.width,l.height=E.height),l}this.allocateTextureUnit=pe,this.resetTextureUnits=ue,this.getTextureUnits=de,this.setTextureUnits=xe,this.setTexture2D=Se,this.setTexture2DArray=Me,this.setTexture3D=De,this.setTextureCube=Ee,this.rebindTextures=zt,this.setupRenderTarget=Wt,this.updateRenderTargetMipmap=q,this.updateMultisampleRenderTarget=Xe,this.setupDepthRenderbuffer=Kt,this.setupFrameBufferTexture=wt,this.useMultisampledRTT=be,this.dispose=Z}function tA(n,e){function t(i,r=Br){let s,o=St.getTransfer(r);if(i===ti)return n.UNSIGNED_BYTE;if(i===yc)return n.UNSIGNED_SHORT_4_4_4_4;if(i===Sc)return n.UNSIGNED_SHORT_5_5_5_1;if(i===xd)return n.UNSIGNED_INT_5_9_9_9_REV;if(i===_d)return n.UNSIGNED_INT_10F_11F_11F_REV;if(i===md)return n.BYTE;if(i===gd)return n.SHORT;if(i===Vo)return n.UNSIGNED_SHORT;if(i===vc)return n.INT;if(i===Gi)return n.UNSIGNED_INT;if(i===Hi)return n.FLOAT;if(i===Wi)return n.HALF_FLOAT;if(i===vd)return n.ALPHA;if(i===yd)return n.RGB;if(i===Xi)return n.RGBA;if(i===Nr)return n.DEPTH_COMPONENT;if(i===Or)return n.DEPTH_STENCIL;if(i===Sd)return n.RED;if(i===Mc)return n.RED_INTEGER;if(i===cs)return n.RG;if(i===bc)return n.RG_INTEGER;if(i===Ec)return n.RGBA_INTEGER;if(i===za||i===Va||i===Ga||i===Ha)if(o===It)if(s=e.get("WEBGL_compressed_texture_s3tc_srgb"),s!==null){if(i===za)return s.COMPRESSED_SRGB_S3TC_DXT1_EXT;if(i===Va)return s.COMPRESSED_SRGB_ALPHA_S3TC_DXT1_EXT;if(i===Ga)return s.COMPRESSED_SRGB_ALPHA_S3TC_DXT3_EXT;if(i===Ha)return s.COMPRESSED_SRGB_ALPHA_S3TC_DXT5_EXT}else return null;else if(s=e.get("WEBGL_compressed_texture_s3tc"),s!==null){if(i===za)return s.COMPRESSED_RGB_S3TC_DXT1_EXT;if(i===Va)return s.COMPRESSED_RGBA_S3TC_DXT1_EXT;if(i===Ga)return s.COMPRESSED_RGBA_S3TC_DXT3_EXT;if(i===Ha)return s.COMPRESSED_RGBA_S3TC_DXT5_EXT}else return null;if(i===Ac||i===wc||i===Dc||i===Tc)if(s=e.get("WEBGL_compressed_texture_pvrtc"),s!==null){if(i===Ac)return s.COMPRESSED_RGB_PVRTC_4BPPV1_IMG;if(i===wc)return s.COMPRESSED_RGB_PVRTC_2BPPV1_IMG;if(i===Dc)return s.COMPRESSED_RGBA_PVRTC_4BPPV1_IMG;if(i===Tc)return s.COMPRESSED_RGBA_PVRTC_2BPPV1_IMG}else return null;if(i===Cc||i===Rc||i===Nc||i===Fc||i===Pc||i===Wa||i===Ic)if(s=e.get("WEBGL_compressed_texture_etc"),s!==null){if(i===Cc||i===Rc)return o===It?s.COMPRESSED_SRGB8_ETC2:s.COMPRESSED_RGB8_ETC2;if(i===Nc)return o===It?s.COMPRESSED_SRGB8_ALPHA8_ETC2_EAC:s.COMPRESSED_RGBA8_ETC2_EAC;if(i===Fc)return s.COMPRESSED_R11_EAC;if(i===Pc)return s.COMPRESSED_SIGNED_R11_EAC;if(i===Wa)return s.COMPRESSED_RG11_EAC;if(i===Ic)return s.COMPRESSED_SIGNED_RG11_EAC}else return null;if(i===Lc||i===Oc||i===Bc||i===Uc||i===kc||i===zc||i===Vc||i===Gc||i===Hc||i===Wc||i===Xc||i===qc||i===Yc||i===$c)if(s=e.get("WEBGL_compressed_texture_astc"),s!==null){if(i===Lc)return o===It?s.COMPRESSED_SRGB8_ALPHA8_ASTC_4x4_KHR:s.COMPRESSED_RGBA_ASTC_4x4_KHR;if(i===Oc)return o===It?s.COMPRESSED_SRGB8_ALPHA8_ASTC_5x4_KHR:s.COMPRESSED_RGBA_ASTC_5x4_KHR;if(i===Bc)return o===It?s.COMPRESSED_SRGB8_ALPHA8_ASTC_5x5_KHR:s.COMPRESSED_RGBA_ASTC_5x5_KHR;if(i===Uc)return o===It?s.COMPRESSED_SRGB8_ALPHA8_ASTC_6x5_KHR:s.COMPRESSED_RGBA_ASTC_6x5_KHR;if(i===kc)return o===It?s.COMPRESSED_SRGB8_ALPHA8_ASTC_6x6_KHR:s.COMPRESSED_RGBA_ASTC_6x6_KHR;if(i===zc)return o===It?s.COMPRESSED_SRGB8_ALPHA8_ASTC_8x5_KHR:s.COMPRESSED_RGBA_ASTC_8x5_KHR;if(i===Vc)return o===It?s.COMPRESSED_SRGB8_ALPHA8_ASTC_8x6_KHR:s.COMPRESSED_RGBA_ASTC_8x6_KHR;if(i===Gc)return o===It?s.COMPRESSED_SRGB8_ALPHA8_ASTC_8x8_KHR:s.COMPRESSED_RGBA_ASTC_8x8_KHR;if(i===Hc)return o===It?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x5_KHR:s.COMPRESSED_RGBA_ASTC_10x5_KHR;if(i===Wc)return o===It?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x6_KHR:s.COMPRESSED_RGBA_ASTC_10x6_KHR;if(i===Xc)return o===It?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x8_KHR:s.COMPRESSED_RGBA_ASTC_10x8_KHR;if(i===qc)return o===It?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x10_KHR:s.COMPRESSED_RGBA_ASTC_10x10_KHR;if(i===Yc)return o===It?s.COMPRESSED_SRGB8_ALPHA8_ASTC_12x10_KHR:s.COMPRESSED_RGBA_ASTC_12x10_KHR;if(i===$c)return o===It?s.COMPRESSED_SRGB8_ALPHA8_ASTC_12x12_KHR:s.COMPRESSED_RGBA_ASTC_12x12_KHR}else return null;if(i===Zc||i===jc||i===Jc)if(s=e.get("EXT_texture_compression_bptc"),s!==null){if(i===Zc)return o===It?s.COMPRESSED_SRGB_ALPHA_BPTC_UNORM_EXT:s.COMPRESSED_RGBA_BPTC_UNORM_EXT;if(i===jc)return s.COMPRESSED_RGB_BPTC_SIGNED_FLOAT_EXT;if(i===Jc)return s.COMPRESSED_RGB_BPTC_UNSIGNED_FLOAT_EXT}else return null;if(i===Kc||i===Qc||i===Xa||i===eh)if(s=e.get("EXT_texture_compression_rgtc"),s!==null){if(i===Kc)return s.COMPRESSED_RED_RGTC1_EXT;if(i===Qc)return s.COMPRESSED_SIGNED_RED_RGTC1_EXT;if(i===Xa)return s.COMPRESSED_RED_GREEN_RGTC2_EXT;if(i===eh)return s.COMPRESSED_SIGNED_RED_GREEN_RGTC2_EXT}else return null;return i===zs?n.UNSIGNED_INT_24_8:n[i]!==void 0?n[i]:null}return{convert:t}}var nA=`
void main() {

	gl_Position = vec4( position, 1.0 );

}`,iA=`
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

}`,Hd=class{constructor(){this.texture=null,this.mesh=null,this.depthNear=0,this.depthFar=0}init(e,t){if(this.texture===null){let i=new Ta(e.texture);(e.depthNear!==t.depthNear||e.depthFar!==t.depthFar)&&(this.depthNear=e.depthNear,this.depthFar=e.depthFar),this.texture=i}}getMesh(e){if(this.texture!==null&&this.mesh===null){let t=e.cameras[0].viewport,i=new ur({vertexShader:nA,fragmentShader:iA,uniforms:{depthColor:{value:this.texture},depthWidth:{value:t.z},depthHeight:{value:t.w}}});this.mesh=new Ti(new Ca(20,20),i)}return this.mesh}reset(){this.texture=null,this.mesh=null}getDepthTexture(){return this.texture}},Wd=class extends zi{constructor(e,t){super();let i=this,r=null,s=1,o=null,a="local-floor",u=1,l=null,c=null,f=null,h=null,p=null,g=null,M=typeof XRWebGLBinding<"u",x=new Hd,m={},S=t.getContextAttributes(),R=null,b=null,N=[],T=[],v=new it,C=null,G=null,F=new $n;F.viewport=new tn;let P=new $n;P.viewport=new tn;let W=[F,P],k=new pc,I=null,Z=null;this.cameraAutoUpdate=!0,this.enabled=!1,this.isPresenting=!1,this.getController=function(he){let Se=N[he];return Se===void 0&&(Se=new Po,N[he]=Se),Se.getTargetRaySpace()},this.getControllerGrip=function(he){let Se=N[he];return Se===void 0&&(Se=new Po,N[he]=Se),Se.getGripSpace()},this.getHand=function(he){let Se=N[he];return Se===void 0&&(Se=new Po,N[he]=Se),Se.getHandSpace()};function te(he){let Se=T.indexOf(he.inputSource);if(Se===-1)return;let Me=N[Se];Me!==void 0&&(Me.update(he.inputSource,he.frame,l||o),Me.dispatchEvent({type:he.type,data:he.inputSource}))}function Y(){r.removeEventListener("select",te),r.removeEventListener("selectstart",te),r.removeEventListener("selectend",te),r.removeEventListener("squeeze",te),r.removeEventListener("squeezestart",te),r.removeEventListener("squeezeend",te),r.removeEventListener("end",Y),r.removeEventListener("inputsourceschange",fe);for(let he=0;he<N.length;he++){let Se=T[he];Se!==null&&(T[he]=null,N[he].disconnect(Se))}I=null,Z=null,x.reset();for(let he in m)delete m[he];if(e.setRenderTarget(R),p=null,h=null,f=null,r=null,b=null,pe.stop(),i.isPresenting=!1,e.setPixelRatio(C),e.setSize(v.width,v.height,!1),G!==null){let he=G.camera;he.fov=G.fov,he.zoom=G.zoom,he.updateProjectionMatrix(),G=null}i.dispatchEvent({type:"sessionend"})}this.setFramebufferScaleFactor=function(he){s=he,i.isPresenting===!0&&Ze("WebXRManager: Cannot change framebuffer scale while presenting.")},this.setReferenceSpaceType=function(he){a=he,i.isPresenting===!0&&Ze("WebXRManager: Cannot change reference space type while presenting.")},this.getReferenceSpace=function(){return l||o},this.setReferenceSpace=function(he){l=he},this.getBaseLayer=function(){return h!==null?h:p},this.getBinding=function(){return f===null&&M&&(f=new XRWebGLBinding(r,t)),f},this.getFrame=function(){return g},this.getSession=function(){return r},this.setSession=async function(he){if(r=he,r!==null){if(R=e.getRenderTarget(),r.addEventListener("select",te),r.addEventListener("selectstart",te),r.addEventListener("selectend",te),r.addEventListener("squeeze",te),r.addEventListener("squeezestart",te),r.addEventListener("squeezeend",te),r.addEventListener("end",Y),r.addEventListener("inputsourceschange",fe),S.xrCompatible!==!0&&await t.makeXRCompatible(),C=e.getPixelRatio(),e.getSize(v),M&&"createProjectionLayer"in XRWebGLBinding.prototype){let Me=null,De=null,Ee=null;S.depth&&(Ee=S.stencil?t.DEPTH24_STENCIL8:t.DEPTH_COMPONENT24,Me=S.stencil?Or:Nr,De=S.stencil?zs:Gi);let We={colorFormat:t.RGBA8,depthFormat:Ee,scaleFactor:s};f=this.getBinding(),h=f.createProjectionLayer(We),r.updateRenderState({layers:[h]}),e.setPixelRatio(1),e.setSize(h.textureWidth,h.textureHeight,!1),b=new fi(h.textureWidth,h.textureHeight,{format:Xi,type:ti,depthTexture:new Ir(h.textureWidth,h.textureHeight,De,void 0,void 0,void 0,void 0,void 0,void 0,Me),stencilBuffer:S.stencil,colorSpace:e.outputColorSpace,samples:S.antialias?4:0,resolveDepthBuffer:h.ignoreDepthValues===!1,resolveStencilBuffer:h.ignoreDepthValues===!1,storeMultisampledDepthBuffer:h.ignoreDepthValues===!1,storeMultisampledStencilBuffer:h.ignoreDepthValues===!1})}else{let Me={antialias:S.antialias,alpha:!0,depth:S.depth,stencil:S.stencil,framebufferScaleFactor:s};p=new XRWebGLLayer(r,t,Me),r.updateRenderState({baseLayer:p}),e.setPixelRatio(1),e.setSize(p.framebufferWidth,p.framebufferHeight,!1),b=new fi(p.framebufferWidth,p.framebufferHeight,{format:Xi,type:ti,colorSpace:e.outputColorSpace,stencilBuffer:S.stencil,resolveDepthBuffer:p.ignoreDepthValues===!1,resolveStencilBuffer:p.ignoreDepthValues===!1,storeMultisampledDepthBuffer:p.ignoreDepthValues===!1,storeMultisampledStencilBuffer:p.ignoreDepthValues===!1})}b.isXRRenderTarget=!0,this.setFoveation(u),l=null,o=await r.requestReferenceSpace(a),pe.setContext(r),pe.start(),i.isPresenting=!0,i.dispatchEvent({type:"sessionstart"})}},this.getEnvironmentBlendMode=function(){if(r!==null)return r.environmentBlendMode},this.getDepthTexture=function(){return x.getDepthTexture()};function fe(he){for(let Se=0;Se<he.removed.length;Se++){let Me=he.removed[Se],De=T.indexOf(Me);De>=0&&(T[De]=null,N[De].disconnect(Me))}for(let Se=0;Se<he.added.length;Se++){let Me=he.added[Se],De=T.indexOf(Me);if(De===-1){for(let We=0;We<N.length;We++)if(We>=T.length){T.push(Me),De=We;break}else if(T[We]===null){T[We]=Me,De=We;break}if(De===-1)break}let Ee=N[De];Ee&&Ee.connect(Me)}}function re(he,Se){Se===null?he.matrixWorld.copy(he.matrix):he.matrixWorld.multiplyMatrices(Se.matrixWorld,he.matrix),he.matrixWorldInverse.copy(he.matrixWorld).invert()}this.updateCamera=function(he){if(r===null)return;let Se=he.near,Me=he.far;x.texture!==null&&(x.depthNear>0&&(Se=x.depthNear),x.depthFar>0&&(Me=x.depthFar)),k.near=P.near=F.near=Se,k.far=P.far=F.far=Me,(I!==k.near||Z!==k.far)&&(r.updateRenderState({depthNear:k.near,depthFar:k.far}),I=k.near,Z=k.far),k.layers.mask=he.layers.mask|6,F.layers.mask=k.layers.mask&-5,P.layers.mask=k.layers.mask&-3;let De=he.parent,Ee=k.cameras;re(k,De);for(let We=0;We<Ee.length;We++)re(Ee[We],De);k.projectionMatrix.copy(F.projectionMatrix),k.projectionMatrixInverse.copy(F.projectionMatrixInverse),G===null&&he.isPerspectiveCamera&&(G={camera:he,fov:he.fov,zoom:he.zoom}),ue(he,k,De)};function ue(he,Se,Me){Me===null?he.matrix.copy(Se.matrixWorld):(he.matrix.copy(Me.matrixWorld),he.matrix.invert(),he.matrix.multiply(Se.matrixWorld)),he.matrix.decompose(he.position,he.quaternion,he.scale),he.updateMatrixWorld(!0),he.projectionMatrix.copy(Se.projectionMatrix),he.projectionMatrixInverse.copy(Se.projectionMatrixInverse),he.isPerspectiveCamera&&(he.fov=No*2*Math.atan(1/he.projectionMatrix.elements[5]),he.zoom=1)}this.getCamera=function(){return k},this.getFoveation=function(){if(!(h===null&&p===null))return u},this.setFoveation=function(he){u=he,h!==null&&(h.fixedFoveation=he),p!==null&&p.fixedFoveation!==void 0&&(p.fixedFoveation=he)},this.hasDepthSensing=function(){return x.texture!==null},this.getDepthSensingMesh=function(){return x.getMesh(k)},this.getCameraTexture=function(he){return m[he]};let de=null;function xe(he,Se){if(c=Se.getViewerPose(l||o),g=Se,c!==null){let Me=c.views;p!==null&&(e.setRenderTargetFramebuffer(b,p.framebuffer),e.setRenderTarget(b));let De=!1;Me.length!==k.cameras.length&&(k.cameras.length=0,De=!0);for(let Ve=0;Ve<Me.length;Ve++){let at=Me[Ve],rt=null;if(p!==null)rt=p.getViewport(at);else{let Et=f.getViewSubImage(h,at);rt=Et.viewport,Ve===0&&(e.setRenderTargetTextures(b,Et.colorTexture,Et.depthStencilTexture),e.setRenderTarget(b))}let je=W[Ve];je===void 0&&(je=new $n,je.layers.enable(Ve),je.viewport=new tn,W[Ve]=je),je.matrix.fromArray(at.transform.matrix),je.matrix.decompose(je.position,je.quaternion,je.scale),je.projectionMatrix.fromArray(at.projectionMatrix),je.projectionMatrixInverse.copy(je.projectionMatrix).invert(),je.viewport.set(rt.x,rt.y,rt.width,rt.height),Ve===0&&(k.matrix.copy(je.matrix),k.matrix.decompose(k.position,k.quaternion,k.scale)),De===!0&&k.cameras.push(je)}let Ee=r.enabledFeatures;if(Ee&&Ee.includes("depth-sensing")&&r.depthUsage=="gpu-optimized"&&M){f=i.getBinding();let Ve=f.getDepthInformation(Me[0]);Ve&&Ve.isValid&&Ve.texture&&x.init(Ve,r.renderState)}if(Ee&&Ee.includes("camera-access")&&M){e.state.unbindTexture(),f=i.getBinding();for(let Ve=0;Ve<Me.length;Ve++){let at=Me[Ve].camera;if(at){let rt=m[at];rt||(rt=new Ta,m[at]=rt);let je=f.getCameraImage(at);rt.sourceTexture=je}}}}for(let Me=0;Me<N.length;Me++){let De=T[Me],Ee=N[Me];De!==null&&Ee!==void 0&&Ee.update(De,Se,l||o)}de&&de(he,Se),Se.detectedPlanes&&i.dispatchEvent({type:"planesdetected",data:Se}),g=null}let pe=new ex;pe.setAnimationLoop(xe),this.setAnimationLoop=function(he){de=he},this.dispose=function(){}}},rA=new jt,cx=new st;cx.set(-1,0,0,0,1,0,0,0,1);function sA(n,e){function t(x,m){x.matrixAutoUpdate===!0&&x.updateMatrix(),m.value.copy(x.matrix)}function i(x,m){m.color.getRGB(x.fogColor.value,Nd(n)),m.isFog?(x.fogNear.value=m.near,x.fogFar.value=m.far):m.isFogExp2&&(x.fogDensity.value=m.density)}function r(x,m,S,R,b){m.isNodeMaterial?m.uniformsNeedUpdate=!1:m.isMeshBasicMaterial?s(x,m):m.isMeshLambertMaterial?(s(x,m),m.envMap&&(x.envMapIntensity.value=m.envMapIntensity)):m.isMeshToonMaterial?(s(x,m),f(x,m)):m.isMeshPhongMaterial?(s(x,m),c(x,m),m.envMap&&(x.envMapIntensity.value=m.envMapIntensity)):m.isMeshStandardMaterial?(s(x,m),h(x,m),m.isMeshPhysicalMaterial&&p(x,m,b)):m.isMeshMatcapMaterial?(s(x,m),g(x,m)):m.isMeshDepthMaterial?s(x,m):m.isMeshDistanceMaterial?(s(x,m),M(x,m)):m.isMeshNormalMaterial?s(x,m):m.isLineBasicMaterial?(o(x,m),m.isLineDashedMaterial&&a(x,m)):m.isPointsMaterial?u(x,m,S,R):m.isSpriteMaterial?l(x,m):m.isShadowMaterial?(x.color.value.copy(m.color),x.opacity.value=m.opacity):m.isShaderMaterial&&(m.uniformsNeedUpdate=!1)}function s(x,m){x.opacity.value=m.opacity,m.color&&x.diffuse.value.copy(m.color),m.emissive&&x.emissive.value.copy(m.emissive).multiplyScalar(m.emissiveIntensity),m.map&&(x.map.value=m.map,t(m.map,x.mapTransform)),m.alphaMap&&(x.alphaMap.value=m.alphaMap,t(m.alphaMap,x.alphaMapTransform)),m.bumpMap&&(x.bumpMap.value=m.bumpMap,t(m.bumpMap,x.bumpMapTransform),x.bumpScale.value=m.bumpScale,m.side===jn&&(x.bumpScale.value*=-1)),m.normalMap&&(x.normalMap.value=m.normalMap,t(m.normalMap,x.normalMapTransform),x.normalScale.value.copy(m.normalScale),m.side===jn&&x.normalScale.value.negate()),m.displacementMap&&(x.displacementMap.value=m.displacementMap,t(m.displacementMap,x.displacementMapTransform),x.displacementScale.value=m.displacementScale,x.displacementBias.value=m.displacementBias),m.emissiveMap&&(x.emissiveMap.value=m.emissiveMap,t(m.emissiveMap,x.emissiveMapTransform)),m.specularMap&&(x.specularMap.value=m.specularMap,t(m.specularMap,x.specularMapTransform)),m.alphaTest>0&&(x.alphaTest.value=m.alphaTest);let S=e.get(m),R=S.envMap,b=S.envMapRotation;R&&(x.envMap.value=R,x.envMapRotation.value.setFromMatrix4(rA.makeRotationFromEuler(b)).transpose(),R.isCubeTexture&&R.isRenderTargetTexture===!1&&x.envMapRotation.value.premultiply(cx),x.reflectivity.value=m.reflectivity,x.ior.value=m.ior,x.refractionRatio.value=m.refractionRatio),m.lightMap&&(x.lightMap.value=m.lightMap,x.lightMapIntensity.value=m.lightMapIntensity,t(m.lightMap,x.lightMapTransform)),m.aoMap&&(x.aoMap.value=m.aoMap,x.aoMapIntensity.value=m.aoMapIntensity,t(m.aoMap,x.aoMapTransform))}function o(x,m){x.diffuse.value.copy(m.color),x.opacity.value=m.opacity,m.map&&(x.map.value=m.map,t(m.map,x.mapTransform))}function a(x,m){x.dashSize.value=m.dashSize,x.totalSize.value=m.dashSize+m.gapSize,x.scale.value=m.scale}function u(x,m,S,R){x.diffuse.value.copy(m.color),x.opacity.value=m.opacity,x.size.value=m.size*S,x.scale.value=R*.5,m.map&&(x.map.value=m.map,t(m.map,x.uvTransform)),m.alphaMap&&(x.alphaMap.value=m.alphaMap,t(m.alphaMap,x.alphaMapTransform)),m.alphaTest>0&&(x.alphaTest.value=m.alphaTest)}function l(x,m){x.diffuse.value.copy(m.color),x.opacity.value=m.opacity,x.rotation.value=m.rotation,m.map&&(x.map.value=m.map,t(m.map,x.mapTransform)),m.alphaMap&&(x.alphaMap.value=m.alphaMap,t(m.alphaMap,x.alphaMapTransform)),m.alphaTest>0&&(x.alphaTest.value=m.alphaTest)}function c(x,m){x.specular.value.copy(m.specular),x.shininess.value=Math.max(m.shininess,1e-4)}function f(x,m){m.gradientMap&&(x.gradientMap.value=m.gradientMap)}function h(x,m){x.metalness.value=m.metalness,m.metalnessMap&&(x.metalnessMap.value=m.metalnessMap,t(m.metalnessMap,x.metalnessMapTransform)),x.roughness.value=m.roughness,m.roughnessMap&&(x.roughnessMap.value=m.roughnessMap,t(m.roughnessMap,x.roughnessMapTransform)),m.envMap&&(x.envMapIntensity.value=m.envMapIntensity)}function p(x,m,S){x.ior.value=m.ior,m.diffuseRoughness>0&&(x.diffuseRoughness.value=m.diffuseRoughness,m.diffuseRoughnessMap&&(x.diffuseRoughnessMap.value=m.diffuseRoughnessMap,t(m.diffuseRoughnessMap,x.diffuseRoughnessMapTransform))),m.sheen>0&&(x.sheenColor.value.copy(m.sheenColor).multiplyScalar(m.sheen),x.sheenRoughness.value=m.sheenRoughness,m.sheenColorMap&&(x.sheenColorMap.value=m.sheenColorMap,t(m.sheenColorMap,x.sheenColorMapTransform)),m.sheenRoughnessMap&&(x.sheenRoughnessMap.value=m.sheenRoughnessMap,t(m.sheenRoughnessMap,x.sheenRoughnessMapTransform))),m.clearcoat>0&&(x.clearcoat.value=m.clearcoat,x.clearcoatRoughness.value=m.clearcoatRoughness,m.clearcoatMap&&(x.clearcoatMap.value=m.clearcoatMap,t(m.clearcoatMap,x.clearcoatMapTransform)),m.clearcoatRoughnessMap&&(x.clearcoatRoughnessMap.value=m.clearcoatRoughnessMap,t(m.clearcoatRoughnessMap,x.clearcoatRoughnessMapTransform)),m.clearcoatNormalMap&&(x.clearcoatNormalMap.value=m.clearcoatNormalMap,t(m.clearcoatNormalMap,x.clearcoatNormalMapTransform),x.clearcoatNormalScale.value.copy(m.clearcoatNormalScale),m.side===jn&&x.clearcoatNormalScale.value.negate())),m.dispersion>0&&(x.dispersion.value=m.dispersion),m.retroreflectivity>0&&(x.retroreflectivity.value=m.retroreflectivity),m.iridescence>0&&(x.iridescence.value=m.iridescence,x.iridescenceIOR.value=m.iridescenceIOR,x.iridescenceThicknessMinimum.value=m.iridescenceThicknessMinimum,x.iridescenceThicknessMaximum.value=m.iridescenceThicknessMaximum,m.iridescenceMap&&(x.iridescenceMap.value=m.iridescenceMap,t(m.iridescenceMap,x.iridescenceMapTransform)),m.iridescenceThicknessMap&&(x.iridescenceThicknessMap.value=m.iridescenceThicknessMap,t(m.iridescenceThicknessMap,x.iridescenceThicknessMapTransform))),m.transmission>0&&(x.transmission.value=m.transmission,x.transmissionSamplerMap.value=S.texture,x.transmissionSamplerSize.value.set(S.width,S.height),m.transmissionMap&&(x.transmissionMap.value=m.transmissionMap,t(m.transmissionMap,x.transmissionMapTransform)),x.thickness.value=m.thickness,m.thicknessMap&&(x.thicknessMap.value=m.thicknessMap,t(m.thicknessMap,x.thicknessMapTransform)),x.attenuationDistance.value=m.attenuationDistance,x.attenuationColor.value.copy(m.attenuationColor)),m.anisotropy>0&&(x.anisotropyVector.value.set(m.anisotropy*Math.cos(m.anisotropyRotation),m.anisotropy*Math.sin(m.anisotropyRotation)),m.anisotropyMap&&(x.anisotropyMap.value=m.anisotropyMap,t(m.anisotropyMap,x.anisotropyMapTransform))),x.specularIntensity.value=m.specularIntensity,x.specularColor.value.copy(m.specularColor),m.specularColorMap&&(x.specularColorMap.value=m.specularColorMap,t(m.specularColorMap,x.specularColorMapTransform)),m.specularIntensityMap&&(x.specularIntensityMap.value=m.specularIntensityMap,t(m.specularIntensityMap,x.specularIntensityMapTransform))}function g(x,m){m.matcap&&(x.matcap.value=m.matcap)}function M(x,m){let S=e.get(m).light;x.referencePosition.value.setFromMatrixPosition(S.matrixWorld),x.nearDistance.value=S.shadow.camera.near,x.farDistance.value=S.shadow.camera.far}return{refreshFogUniforms:i,refreshMaterialUniforms:r}}function oA(n,e,t,i){let r={},s={};function o(S,R){let b=R.program;i.uniformBlockBinding(S,b,r[S.id])}function a(S,R){let b=r[S.id];b===void 0&&(g(S),b=u(S),r[S.id]=b,S.addEventListener("dispose",x));let N=R.program;i.updateUBOMapping(S,N);let T=e.render.frame;s[S.id]!==T&&(l(S),s[S.id]=T)}function u(S){let R=n.createBuffer(),b=S.__size,N=S.usage;return n.bindBuffer(n.UNIFORM_BUFFER,R),n.bufferData(n.UNIFORM_BUFFER,b,N),n.bindBuffer(n.UNIFORM_BUFFER,null),R}function l(S){let R=r[S.id],b=S.uniforms,N=S.__cache;n.bindBuffer(n.UNIFORM_BUFFER,R);for(let T=0,v=b.length;T<v;T++){let C=b[T];if(Array.isArray(C))for(let G=0,F=C.length;G<F;G++)c(C[G],T,G,N);else c(C,T,0,N)}n.bindBuffer(n.UNIFORM_BUFFER,null)}function c(S,R,b,N){if(h(S,R,b,N)===!0){let T=S.__offset,v=S.value;if(Array.isArray(v)){let C=0;for(let G=0;G<v.length;G++){let F=v[G],P=M(F,!0);f(F,S.__data,C),C+=P.storage/Float32Array.BYTES_PER_ELEMENT}}else f(v,S.__data,0);n.bufferSubData(n.UNIFORM_BUFFER,T,S.__data)}}function f(S,R,b){typeof S=="number"||typeof S=="boolean"?R[b]=S:S.isMatrix3?(R[b]=S.elements[0],R[b+1]=S.elements[1],R[b+2]=S.elements[2],R[b+3]=0,R[b+4]=S.elements[3],R[b+5]=S.elements[4],R[b+6]=S.elements[5],R[b+7]=0,R[b+8]=S.elements[6],R[b+9]=S.elements[7],R[b+10]=S.elements[8],R[b+11]=0):ArrayBuffer.isView(S)?R.set(S.subarray(0,R.length-b),b):S.toArray(R,b)}function h(S,R,b,N){let T=S.value,v=R+"_"+b;if(Array.isArray(T)){N[v]===void 0&&(N[v]=[]);let C=N[v],G=!1;for(let F=0;F<T.length;F++)p(T[F],C,F)===!0&&(G=!0);return G}return p(T,N,v)}function p(S,R,b){if(R[b]===void 0)return typeof S=="number"||typeof S=="boolean"?R[b]=S:ArrayBuffer.isView(S)?R[b]=S.slice():R[b]=S.clone(),!0;{let N=R[b];if(typeof S=="number"||typeof S=="boolean"){if(N!==S)return R[b]=S,!0}else{if(ArrayBuffer.isView(S))return!0;if(N.equals(S)===!1)return N.copy(S),!0}}return!1}function g(S){let R=S.uniforms,b=0,N=16;for(let v=0,C=R.length;v<C;v++){let G=Array.isArray(R[v])?R[v]:[R[v]];for(let F=0,P=G.length;F<P;F++){let W=G[F],k=Array.isArray(W.value)?W.value:[W.value],I=Array.isArray(R[v])||Array.isArray(W.value),Z=b;for(let Y=0,fe=k.length;Y<fe;Y++){let re=k[Y],ue=M(re,I),de=b%N,xe=de%ue.boundary,pe=de+xe;b+=xe,pe!==0&&N-pe<ue.storage&&(b+=N-pe),Y===0&&(Z=b),b+=ue.storage}let te=W.type==="int"?Int32Array:W.type==="uint"?Uint32Array:Float32Array;W.__data=new te((b-Z)/Float32Array.BYTES_PER_ELEMENT),W.__offset=Z}}let T=b%N;return T>0&&(b+=N-T),S.__size=b,S.__cache={},this}function M(S,R){let b={boundary:0,storage:0};return typeof S=="number"||typeof S=="boolean"?(b.boundary=4,b.storage=4):S.isVector2?(b.boundary=8,b.storage=8):S.isVector3||S.isColor?(b.boundary=16,b.storage=12):S.isVector4?(b.boundary=16,b.storage=16):S.isMatrix3?(b.boundary=16,b.storage=48):S.isMatrix4?(b.boundary=16,b.storage=64):S.isTexture?Ze("WebGLRenderer: Texture samplers can not be part of an uniforms group."):ArrayBuffer.isView(S)?(b.boundary=16,b.storage=S.byteLength):Ze("WebGLRenderer: Unsupported uniform value type.",S),R===!0&&(b.boundary=16,b.storage=Math.ceil(b.storage/16)*16),b}function x(S){let R=S.target;R.removeEventListener("dispose",x),n.deleteBuffer(r[R.id]),delete r[R.id],delete s[R.id]}function m(){for(let S in r)n.deleteBuffer(r[S]);r={},s={}}return{bind:o,update:a,dispose:m}}var aA=new Uint16Array([12469,15057,12620,14925,13266,14620,13807,14376,14323,13990,14545,13625,14713,13328,14840,12882,14931,12528,14996,12233,15039,11829,15066,11525,15080,11295,15085,10976,15082,10705,15073,10495,13880,14564,13898,14542,13977,14430,14158,14124,14393,13732,14556,13410,14702,12996,14814,12596,14891,12291,14937,11834,14957,11489,14958,11194,14943,10803,14921,10506,14893,10278,14858,9960,14484,14039,14487,14025,14499,13941,14524,13740,14574,13468,14654,13106,14743,12678,14818,12344,14867,11893,14889,11509,14893,11180,14881,10751,14852,10428,14812,10128,14765,9754,14712,9466,14764,13480,14764,13475,14766,13440,14766,13347,14769,13070,14786,12713,14816,12387,14844,11957,14860,11549,14868,11215,14855,10751,14825,10403,14782,10044,14729,9651,14666,9352,14599,9029,14967,12835,14966,12831,14963,12804,14954,12723,14936,12564,14917,12347,14900,11958,14886,11569,14878,11247,14859,10765,14828,10401,14784,10011,14727,9600,14660,9289,14586,8893,14508,8533,15111,12234,15110,12234,15104,12216,15092,12156,15067,12010,15028,11776,14981,11500,14942,11205,14902,10752,14861,10393,14812,9991,14752,9570,14682,9252,14603,8808,14519,8445,14431,8145,15209,11449,15208,11451,15202,11451,15190,11438,15163,11384,15117,11274,15055,10979,14994,10648,14932,10343,14871,9936,14803,9532,14729,9218,14645,8742,14556,8381,14461,8020,14365,7603,15273,10603,15272,10607,15267,10619,15256,10631,15231,10614,15182,10535,15118,10389,15042,10167,14963,9787,14883,9447,14800,9115,14710,8665,14615,8318,14514,7911,14411,7507,14279,7198,15314,9675,15313,9683,15309,9712,15298,9759,15277,9797,15229,9773,15166,9668,15084,9487,14995,9274,14898,8910,14800,8539,14697,8234,14590,7790,14479,7409,14367,7067,14178,6621,15337,8619,15337,8631,15333,8677,15325,8769,15305,8871,15264,8940,15202,8909,15119,8775,15022,8565,14916,8328,14804,8009,14688,7614,14569,7287,14448,6888,14321,6483,14088,6171,15350,7402,15350,7419,15347,7480,15340,7613,15322,7804,15287,7973,15229,8057,15148,8012,15046,7846,14933,7611,14810,7357,14682,7069,14552,6656,14421,6316,14251,5948,14007,5528,15356,5942,15356,5977,15353,6119,15348,6294,15332,6551,15302,6824,15249,7044,15171,7122,15070,7050,14949,6861,14818,6611,14679,6349,14538,6067,14398,5651,14189,5311,13935,4958,15359,4123,15359,4153,15356,4296,15353,4646,15338,5160,15311,5508,15263,5829,15188,6042,15088,6094,14966,6001,14826,5796,14678,5543,14527,5287,14377,4985,14133,4586,13869,4257,15360,1563,15360,1642,15358,2076,15354,2636,15341,3350,15317,4019,15273,4429,15203,4732,15105,4911,14981,4932,14836,4818,14679,4621,14517,4386,14359,4156,14083,3795,13808,3437,15360,122,15360,137,15358,285,15355,636,15344,1274,15322,2177,15281,2765,15215,3223,15120,3451,14995,3569,14846,3567,14681,3466,14511,3305,14344,3121,14037,2800,13753,2467,15360,0,15360,1,15359,21,15355,89,15346,253,15325,479,15287,796,15225,1148,15133,1492,15008,1749,14856,1882,14685,1886,14506,1783,14324,1608,13996,1398,13702,1183]),fr=null;function lA(){return fr===null&&(fr=new Zu(aA,16,16,cs,Wi),fr.name="DFG_LUT",fr.minFilter=Zn,fr.magFilter=Zn,fr.wrapS=lr,fr.wrapT=lr,fr.generateMipmaps=!1,fr.needsUpdate=!0),fr}var sh=class{constructor(e={}){let{canvas:t=b0(),context:i=null,depth:r=!0,stencil:s=!1,alpha:o=!1,antialias:a=!1,premultipliedAlpha:u=!0,preserveDrawingBuffer:l=!1,powerPreference:c="default",failIfMajorPerformanceCaveat:f=!1,reversedDepthBuffer:h=!1,outputBufferType:p=ti}=e;this.isWebGLRenderer=!0;let g;if(i!==null){if(typeof WebGLRenderingContext<"u"&&i instanceof WebGLRenderingContext)throw new Error("THREE.WebGLRenderer: WebGL 1 is not supported since r163.");g=i.getContextAttributes().alpha}else g=o;let M=p,x=new Set([Ec,bc,Mc]),m=new Set([ti,Gi,Vo,zs,yc,Sc]),S=new Uint32Array(4),R=new Int32Array(4),b={textures:[],min:[],max:[],resolution:[]},N=null,T=null,v=[],C=[],G=null;this.domElement=t,this.debug={checkShaderErrors:!0,diagnostics:{keywords:!1},onShaderError:null},this.autoClear=!0,this.autoClearColor=!0,this.autoClearDepth=!0,this.autoClearStencil=!0,this.sortObjects=!0,this.clippingPlanes=[],this.localClippingEnabled=!1,this.toneMapping=hr,this.toneMappingExposure=1,this.transmissionResolutionScale=1;let F=this,P=!1,W=null,k=null,I=null,Z=null;this._outputColorSpace=Yn;let te=0,Y=0,fe=null,re=-1,ue=null,de=new tn,xe=new tn,pe=null,he=new ft(0),Se=0,Me=t.width,De=t.height,Ee=1,We=null,Ke=null,Ve=new tn(0,0,Me,De),at=new tn(0,0,Me,De),rt=!1,je=new ns,Et=new ju,At=!1,Xt=!1,wt=new jt,nn=new oe,ut=new tn,Kt={background:null,fog:null,environment:null,overrideMaterial:null,isScene:!0},zt=!1;function Wt(){return fe===null?Ee:1}let q=i;function Ce(w,$){return t.getContext(w,$)}let Xe,et,be,z,H,K,E,_,B,Q,X,ae,d,A,L,j,O,ee,se,_e,ve,Ae,ke;try{let w={alpha:!0,depth:r,stencil:s,antialias:a,premultipliedAlpha:u,preserveDrawingBuffer:l,powerPreference:c,failIfMajorPerformanceCaveat:f};if("setAttribute"in t&&t.setAttribute("data-engine",`three.js r${"187"}`),t.addEventListener("webglcontextlost",Be,!1),t.addEventListener("webglcontextrestored",Je,!1),t.addEventListener("webglcontextcreationerror",Ne,!1),q===null){let $="webgl2";if(q=Ce($,w),q===null)throw Ce($)?new Error("THREE.WebGLRenderer: Error creating WebGL context with your selected attributes."):new Error("THREE.WebGLRenderer: Error creating WebGL context.")}Ye()}catch(w){throw t.removeEventListener("webglcontextlost",Be,!1),t.removeEventListener("webglcontextrestored",Je,!1),t.removeEventListener("webglcontextcreationerror",Ne,!1),nt("WebGLRenderer: "+w.message),w}function Ye(){Xe=new v1(q),Xe.init(),ve=new tA(q,Xe),et=new l1(q,Xe,e,ve),be=new QE(q,Xe),et.reversedDepthBuffer&&h&&be.buffers.depth.setReversed(!0),k=q.createFramebuffer(),I=q.createFramebuffer(),Z=q.createFramebuffer(),z=new M1(q),H=new kE,K=new eA(q,Xe,be,H,et,ve,z),E=new _1(F),_=new ES(q),Ae=new o1(q,_),B=new y1(q,_,z,Ae),Q=new E1(q,B,_,Ae,z),ee=new b1(q,et,K),L=new u1(H),X=new UE(F,E,Xe,et,Ae,L),ae=new sA(F,H),d=new VE,A=new YE(Xe),O=new s1(F,E,be,Q,g,u),j=new KE(F,Q,et),ke=new oA(q,z,et,be),se=new a1(q,Xe,z),_e=new S1(q,Xe,z),z.programs=X.programs,F.capabilities=et,F.extensions=Xe,F.properties=H,F.renderLists=d,F.shadowMap=j,F.state=be,F.info=z}M!==ti&&(G=new w1(M,t.width,t.height,a,r,s));let ge=new Wd(F,q);this.xr=ge,this.getContext=function(){return q},this.getContextAttributes=function(){return q.getContextAttributes()},this.forceContextLoss=function(){let w=Xe.get("WEBGL_lose_context");w&&w.loseContext()},this.forceContextRestore=function(){let w=Xe.get("WEBGL_lose_context");w&&w.restoreContext()},this.getPixelRatio=function(){return Ee},this.setPixelRatio=function(w){w!==void 0&&(Ee=w,this.setSize(Me,De,!1))},this.getSize=function(w){return w.set(Me,De)},this.setSize=function(w,$,ce=!0){if(ge.isPresenting){Ze("WebGLRenderer: Can't change size while VR device is presenting.");return}Me=w,De=$,t.width=Math.floor(w*Ee),t.height=Math.floor($*Ee),ce===!0&&(t.style.width=w+"px",t.style.height=$+"px"),G!==null&&G.setSize(t.width,t.height),this.setViewport(0,0,w,$)},this.getDrawingBufferSize=function(w){return w.set(Me*Ee,De*Ee).floor()},this.setDrawingBufferSize=function(w,$,ce){Me=w,De=$,Ee=ce,t.width=Math.floor(w*ce),t.height=Math.floor($*ce),this.setViewport(0,0,w,$)},this.setEffects=function(w){if(M===ti){nt("WebGLRenderer: setEffects() requires outputBufferType set to HalfFloatType or FloatType.");return}if(w){for(let $=0;$<w.length;$++)if(w[$].isOutputPass===!0){Ze("WebGLRenderer: OutputPass is not needed in setEffects(). Tone mapping and color space conversion are applied automatically.");break}}G.setEffects(w||[])},this.getCurrentViewport=function(w){return w.copy(de)},this.getViewport=function(w){return w.copy(Ve)},this.setViewport=function(w,$,ce,ne){w.isVector4?Ve.set(w.x,w.y,w.z,w.w):Ve.set(w,$,ce,ne),be.viewport(de.copy(Ve).multiplyScalar(Wt()).round())},this.getScissor=function(w){return w.copy(at)},this.setScissor=function(w,$,ce,ne){w.isVector4?at.set(w.x,w.y,w.z,w.w):at.set(w,$,ce,ne),be.scissor(xe.copy(at).multiplyScalar(Wt()).round())},this.getScissorTest=function(){return rt},this.setScissorTest=function(w){be.setScissorTest(rt=w)},this.setOpaqueSort=function(w){We=w},this.setTransparentSort=function(w){Ke=w},this.getClearColor=function(w){return w.copy(O.getClearColor())},this.setClearColor=function(){O.setClearColor(...arguments)},this.getClearAlpha=function(){return O.getClearAlpha()},this.setClearAlpha=function(){O.setClearAlpha(...arguments)},this.clear=function(w=!0,$=!0,ce=!0){let ne=0;if(w){let ie=!1;if(fe!==null){let Te=fe.texture.format;ie=x.has(Te)}if(ie){let Te=fe.texture.type,Fe=m.has(Te),Re=O.getClearColor(),Pe=O.getClearAlpha(),He=Re.r,tt=Re.g,pt=Re.b;Fe?(S[0]=He,S[1]=tt,S[2]=pt,S[3]=Pe,q.clearBufferuiv(q.COLOR,0,S)):(R[0]=He,R[1]=tt,R[2]=pt,R[3]=Pe,q.clearBufferiv(q.COLOR,0,R))}else ne|=q.COLOR_BUFFER_BIT}$&&(ne|=q.DEPTH_BUFFER_BIT,this.state.buffers.depth.setMask(!0)),ce&&(ne|=q.STENCIL_BUFFER_BIT,this.state.buffers.stencil.setMask(4294967295)),ne!==0&&q.clear(ne)},this.clearColor=function(){this.clear(!0,!1,!1)},this.clearDepth=function(){this.clear(!1,!0,!1)},this.clearStencil=function(){this.clear(!1,!1,!0)},this.setNodesHandler=function(w){w.setRenderer(this),W=w},this.dispose=function(){t.removeEventListener("webglcontextlost",Be,!1),t.removeEventListener("webglcontextrestored",Je,!1),t.removeEventListener("webglcontextcreationerror",Ne,!1),O.dispose(),d.dispose(),A.dispose(),K.dispose(),H.dispose(),E.dispose(),Q.dispose(),B.dispose(),Ae.dispose(),ke.dispose(),X.dispose(),ge.dispose(),ge.removeEventListener("sessionstart",$s),ge.removeEventListener("sessionend",xi),Ni.stop()};function Be(w){w.preventDefault(),wd("WebGLRenderer: Context Lost."),P=!0}function Je(){wd("WebGLRenderer: Context Restored."),P=!1;let w=z.autoReset,$=j.enabled,ce=j.autoUpdate,ne=j.needsUpdate,ie=j.type;Ye(),z.autoReset=w,j.enabled=$,j.autoUpdate=ce,j.needsUpdate=ne,j.type=ie}function Ne(w){nt("WebGLRenderer: A WebGL context could not be created. Reason: ",w.statusMessage)}function lt(w){let $=w.target;$.removeEventListener("dispose",lt),Vt($)}function Vt(w){Pn(w),H.remove(w)}function Pn(w){let $=H.get(w).programs;$!==void 0&&($.forEach(function(ce){X.releaseProgram(ce)}),w.isShaderMaterial&&X.releaseShaderCache(w))}this.renderBufferDirect=function(w,$,ce,ne,ie,Te){$===null&&($=Kt);let Fe=ie.isMesh&&ie.matrixWorld.determinantAffine()<0,Re=gs(w,$,ce,ne,ie);be.setMaterial(ne,Fe);let Pe=ce.index,He=1;if(ne.wireframe===!0){if(Pe=B.getWireframeAttribute(ce),Pe===void 0)return;He=2}let tt=ce.drawRange,pt=ce.attributes.position,Ge=tt.start*He,mt=(tt.start+tt.count)*He;Te!==null&&(Ge=Math.max(Ge,Te.start*He),mt=Math.min(mt,(Te.start+Te.count)*He)),Pe!==null?(Ge=Math.max(Ge,0),mt=Math.min(mt,Pe.count)):pt!=null&&(Ge=Math.max(Ge,0),mt=Math.min(mt,pt.count));let on=mt-Ge;if(on<0||on===1/0)return;Ae.setup(ie,ne,Re,ce,Pe);let Ot,Bt=se;if(Pe!==null&&(Ot=_.get(Pe),Bt=_e,Bt.setIndex(Ot)),ie.isMesh)ne.wireframe===!0?(be.setLineWidth(ne.wireframeLinewidth*Wt()),Bt.setMode(q.LINES)):Bt.setMode(q.TRIANGLES);else if(ie.isLine){let _n=ne.linewidth;_n===void 0&&(_n=1),be.setLineWidth(_n*Wt()),ie.isLineSegments?Bt.setMode(q.LINES):ie.isLineLoop?Bt.setMode(q.LINE_LOOP):Bt.setMode(q.LINE_STRIP)}else ie.isPoints?Bt.setMode(q.POINTS):ie.isSprite&&Bt.setMode(q.TRIANGLES);if(ie.isBatchedMesh)if(Xe.get("WEBGL_multi_draw"))Bt.renderMultiDraw(ie._multiDrawStarts,ie._multiDrawCounts,ie._multiDrawCount);else{let _n=ie._multiDrawStarts,Ue=ie._multiDrawCounts,hn=ie._multiDrawCount,yt=Pe?_.get(Pe).bytesPerElement:1,mr=H.get(ne).currentProgram.getUniforms();for(let fn=0;fn<hn;fn++)mr.setValue(q,"_gl_DrawID",fn),Bt.render(_n[fn]/yt,Ue[fn])}else if(ie.isInstancedMesh)Bt.renderInstances(Ge,on,ie.count);else if(ce.isInstancedBufferGeometry){let _n=ce._maxInstanceCount!==void 0?ce._maxInstanceCount:1/0,Ue=Math.min(ce.instanceCount,_n);Bt.renderInstances(Ge,on,Ue)}else Bt.render(Ge,on)};function ds(w,$,ce,ne){W!==null&&w.isNodeMaterial&&W.setObject(ne,w),At===!0&&L.setState(w,ce,!1),w.transparent===!0&&w.side===cr&&w.forceSinglePass===!1?(w.side=jn,w.needsUpdate=!0,_i(w,$,ne),w.side=us,w.needsUpdate=!0,_i(w,$,ne),w.side=cr):_i(w,$,ne)}this.compile=function(w,$,ce=null){ce===null&&(ce=w),W!==null&&W.renderStart(w,$,ce),T=A.get(ce),T.init($),C.push(T),ce.traverseVisible(function(ie){ie.isLight&&ie.layers.test($.layers)&&(T.pushLight(ie),ie.castShadow&&T.pushShadow(ie))}),w!==ce&&w.traverseVisible(function(ie){ie.isLight&&ie.layers.test($.layers)&&(T.pushLight(ie),ie.castShadow&&T.pushShadow(ie))}),T.setupLights(),W!==null&&W.updateLights(T.state.lightsArray),Xt=this.localClippingEnabled,At=L.init(this.clippingPlanes,Xt),At===!0&&L.setGlobalState(this.clippingPlanes,$),W!==null&&j.render(T.state.shadowsArray,ce,$);let ne=new Set;return w.traverse(function(ie){if(!(ie.isMesh||ie.isPoints||ie.isLine||ie.isSprite))return;let Te=ie.material;if(Te)if(Array.isArray(Te))for(let Fe=0;Fe<Te.length;Fe++){let Re=Te[Fe];ds(Re,ce,$,ie),ne.add(Re)}else ds(Te,ce,$,ie),ne.add(Te)}),T=C.pop(),W!==null&&W.renderEnd(),ne},this.compileAsync=function(w,$,ce=null){let ne=this.compile(w,$,ce);return new Promise(ie=>{function Te(){if(ne.forEach(function(Fe){let Pe=H.get(Fe).currentProgram;(Pe===void 0||Pe.isReady())&&ne.delete(Fe)}),ne.size===0){ie(w);return}setTimeout(Te,10)}Xe.get("KHR_parallel_shader_compile")!==null?Te():setTimeout(Te,10)})};let zr=null;function ta(w){zr&&zr(w)}function $s(){Ni.stop()}function xi(){Ni.start()}let Ni=new ex;Ni.setAnimationLoop(ta),typeof self<"u"&&Ni.setContext(self),this.setAnimationLoop=function(w){zr=w,ge.setAnimationLoop(w),w===null?Ni.stop():Ni.start()},ge.addEventListener("sessionstart",$s),ge.addEventListener("sessionend",xi),this.render=function(w,$){if($!==void 0&&$.isCamera!==!0){nt("WebGLRenderer.render: camera is not an instance of THREE.Camera.");return}if(P===!0)return;W!==null&&W.renderStart(w,$);let ce=ge.enabled===!0&&ge.isPresenting===!0,ne=G!==null&&(fe===null||ce)&&G.begin(F,fe);if(w.matrixWorldAutoUpdate===!0&&w.updateMatrixWorld(),$.parent===null&&$.matrixWorldAutoUpdate===!0&&$.updateMatrixWorld(),ge.enabled===!0&&ge.isPresenting===!0&&(G===null||G.isCompositing()===!1)&&(ge.cameraAutoUpdate===!0&&ge.updateCamera($),$=ge.getCamera()),w.isScene===!0&&w.onBeforeRender(F,w,$,fe),T=A.get(w,C.length),T.init($),T.state.textureUnits=K.getTextureUnits(),C.push(T),wt.multiplyMatrices($.projectionMatrix,$.matrixWorldInverse),$.isArrayCamera?Et.setFromArrayCamera($):je.setFromProjectionMatrix(wt,wi,$.reversedDepth),Xt=this.localClippingEnabled,At=L.init(this.clippingPlanes,Xt),N=d.get(w,v.length),N.init(),v.push(N),this.info.render.frame++,ge.enabled===!0&&ge.isPresenting===!0){let Fe=F.xr.getDepthSensingMesh();Fe!==null&&Fi(Fe,$,-1/0,F.sortObjects)}Fi(w,$,0,F.sortObjects),N.finish(),W!==null&&W.updateLights(T.state.lightsArray),F.sortObjects===!0&&N.sort(We,Ke),zt=ge.enabled===!1||ge.isPresenting===!1||ge.hasDepthSensing()===!1,zt&&O.addToRenderList(N,w),this.info.autoReset===!0&&this.info.reset(),At===!0&&L.beginShadows();let ie=T.state.shadowsArray;if(j.render(ie,w,$),At===!0&&L.endShadows(),(ne&&G.hasRenderPass())===!1){let Fe=N.opaque,Re=N.transmissive;if(T.setupLights(),$.isArrayCamera){let Pe=$.cameras;if(Re.length>0)for(let He=0,tt=Pe.length;He<tt;He++){let pt=Pe[He];ii(Fe,Re,w,pt)}zt&&O.render(w);for(let He=0,tt=Pe.length;He<tt;He++){let pt=Pe[He];ps(N,w,pt,pt.viewport)}}else Re.length>0&&ii(Fe,Re,w,$),zt&&O.render(w),ps(N,w,$)}fe!==null&&Y===0&&(K.updateMultisampleRenderTarget(fe),K.updateRenderTargetMipmap(fe)),ne&&G.end(F),w.isScene===!0&&w.onAfterRender(F,w,$),Ae.resetDefaultState(),re=-1,ue=null,C.pop(),C.length>0?(T=C[C.length-1],K.setTextureUnits(T.state.textureUnits),At===!0&&L.setGlobalState(F.clippingPlanes,T.state.camera)):T=null,v.pop(),v.length>0?N=v[v.length-1]:N=null,W!==null&&W.renderEnd()};function Fi(w,$,ce,ne){if(w.visible===!1)return;if(w.layers.test($.layers)){if(w.isGroup)ce=w.renderOrder;else if(w.isLOD)w.autoUpdate===!0&&w.update($);else if(w.isLight)T.pushLight(w),w.castShadow&&T.pushShadow(w);else if(w.isSprite){let Fe=$.isArrayCamera?Et:je;if(!w.frustumCulled||w.intersectsFrustum(Fe)){ne&&ut.setFromMatrixPosition(w.matrixWorld).applyMatrix4(wt);let Re=Q.update(w),Pe=w.material;Pe.visible&&N.push(w,Re,Pe,ce,ut.z,null,$)}}else if(w.isMesh||w.isLine||w.isPoints){let Fe=$.isArrayCamera?Et:je;if(!w.frustumCulled||w.intersectsFrustum(Fe)){let Re=Q.update(w),Pe=w.material;if(ne&&(w.boundingSphere!==void 0?(w.boundingSphere===null&&w.computeBoundingSphere(),ut.copy(w.boundingSphere.center)):(Re.boundingSphere===null&&Re.computeBoundingSphere(),ut.copy(Re.boundingSphere.center)),ut.applyMatrix4(w.matrixWorld).applyMatrix4(wt)),Array.isArray(Pe)){let He=Re.groups;for(let tt=0,pt=He.length;tt<pt;tt++){let Ge=He[tt],mt=Pe[Ge.materialIndex];mt&&mt.visible&&N.push(w,Re,mt,ce,ut.z,Ge,$)}}else Pe.visible&&N.push(w,Re,Pe,ce,ut.z,null,$)}}}let Te=w.children;for(let Fe=0,Re=Te.length;Fe<Re;Fe++)Fi(Te[Fe],$,ce,ne)}function ps(w,$,ce,ne){let{opaque:ie,transmissive:Te,transparent:Fe}=w;T.setupLightsView(ce),At===!0&&L.setGlobalState(F.clippingPlanes,ce),ne&&be.viewport(de.copy(ne)),ie.length>0&&Qt(ie,$,ce),Te.length>0&&Qt(Te,$,ce),Fe.length>0&&Qt(Fe,$,ce),be.buffers.depth.setTest(!0),be.buffers.depth.setMask(!0),be.buffers.color.setMask(!0),be.setPolygonOffset(!1)}function ii(w,$,ce,ne){if((ce.isScene===!0?ce.overrideMaterial:null)!==null)return;if(T.state.transmissionRenderTarget[ne.id]===void 0){let Ge=Xe.has("EXT_color_buffer_half_float")||Xe.has("EXT_color_buffer_float");T.state.transmissionRenderTarget[ne.id]=new fi(1,1,{generateMipmaps:!0,type:Ge?Wi:ti,minFilter:Lr,samples:Math.max(4,et.samples),stencilBuffer:s,resolveDepthBuffer:!1,resolveStencilBuffer:!1,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,colorSpace:St.workingColorSpace})}let Te=T.state.transmissionRenderTarget[ne.id],Fe=ne.viewport||de;Te.setSize(Fe.z*F.transmissionResolutionScale,Fe.w*F.transmissionResolutionScale);let Re=F.getRenderTarget(),Pe=F.getActiveCubeFace(),He=F.getActiveMipmapLevel();F.setRenderTarget(Te),F.getClearColor(he),Se=F.getClearAlpha(),Se<1&&F.setClearColor(16777215,.5),F.clear(),zt&&O.render(ce);let tt=F.toneMapping;F.toneMapping=hr;let pt=ne.viewport;if(ne.viewport!==void 0&&(ne.viewport=void 0),T.setupLightsView(ne),At===!0&&L.setGlobalState(F.clippingPlanes,ne),Qt(w,ce,ne),K.updateMultisampleRenderTarget(Te),K.updateRenderTargetMipmap(Te),Xe.has("WEBGL_multisampled_render_to_texture")===!1){let Ge=!1;for(let mt=0,on=$.length;mt<on;mt++){let Ot=$[mt],{object:Bt,geometry:_n,material:Ue,group:hn}=Ot;if(Ue.side===cr&&Bt.layers.test(ne.layers)){let yt=Ue.side;Ue.side=jn,Ue.needsUpdate=!0,rn(Bt,ce,ne,_n,Ue,hn),Ue.side=yt,Ue.needsUpdate=!0,Ge=!0}}Ge===!0&&(K.updateMultisampleRenderTarget(Te),K.updateRenderTargetMipmap(Te))}F.setRenderTarget(Re,Pe,He),F.setClearColor(he,Se),pt!==void 0&&(ne.viewport=pt),F.toneMapping=tt}function Qt(w,$,ce){let ne=$.isScene===!0?$.overrideMaterial:null;for(let ie=0,Te=w.length;ie<Te;ie++){let Fe=w[ie],{object:Re,geometry:Pe,group:He}=Fe,tt=Fe.material;tt.allowOverride===!0&&ne!==null&&(tt=ne),Re.layers.test(ce.layers)&&rn(Re,$,ce,Pe,tt,He)}}function rn(w,$,ce,ne,ie,Te){W!==null&&ie.isNodeMaterial&&W.setObject(w,ie),w.onBeforeRender(F,$,ce,ne,ie,Te),w.modelViewMatrix.multiplyMatrices(ce.matrixWorldInverse,w.matrixWorld),w.normalMatrix.getNormalMatrix(w.modelViewMatrix),ie.onBeforeRender(F,$,ce,ne,w,Te),ie.transparent===!0&&ie.side===cr&&ie.forceSinglePass===!1?(ie.side=jn,ie.needsUpdate=!0,F.renderBufferDirect(ce,$,ne,ie,w,Te),ie.side=us,ie.needsUpdate=!0,F.renderBufferDirect(ce,$,ne,ie,w,Te),ie.side=cr):F.renderBufferDirect(ce,$,ne,ie,w,Te),w.onAfterRender(F,$,ce,ne,ie,Te)}function sn(w){let $=0;for(let ce of w)ce.texture!==null&&$++;return $}function _i(w,$,ce){$.isScene!==!0&&($=Kt);let ne=H.get(w),ie=T.state.lights,Te=T.state.shadowsArray,Fe=ie.state.version,Re=X.getParameters(w,ie.state,Te,$,ce,T.state.lightProbeGridArray),Pe=X.getProgramCacheKey(Re),He=ne.programs;ne.environment=w.isMeshStandardMaterial||w.isMeshLambertMaterial||w.isMeshPhongMaterial?$.environment:null,ne.fog=$.fog;let tt=w.isMeshStandardMaterial||w.isMeshLambertMaterial&&!w.envMap||w.isMeshPhongMaterial&&!w.envMap;ne.envMap=E.get(w.envMap||ne.environment,tt),ne.envMapRotation=ne.environment!==null&&w.envMap===null?$.environmentRotation:w.envMapRotation,He===void 0&&(w.addEventListener("dispose",lt),He=new Map,ne.programs=He,ne.programVariants=new Map);let pt=He.get(Pe);if(pt!==void 0){if(ne.currentProgram===pt&&ne.lightsStateVersion===Fe)return ms(w,Re),pt}else Re.uniforms=X.getUniforms(w),W!==null&&w.isNodeMaterial&&W.build(w,ce,Re),w.onBeforeCompile(Re,F),pt=X.acquireProgram(Re,Pe),He.set(Pe,pt),ne.uniforms=Re.uniforms;let Ge=ne.uniforms;return(!w.isShaderMaterial&&!w.isRawShaderMaterial||w.clipping===!0)&&(Ge.clippingPlanes=L.uniform),ms(w,Re),ne.needsLights=ji(w),ne.lightsStateVersion=Fe,ne.needsLights&&(Ge.ambientLightColor.value=ie.state.ambient,Ge.lightProbe.value=ie.state.probe,Ge.sunLights.value=ie.state.sun,Ge.sunLightShadows.value=ie.state.sunShadow,Ge.directionalLights.value=ie.state.directional,Ge.directionalLightShadows.value=ie.state.directionalShadow,Ge.spotLights.value=ie.state.spot,Ge.spotLightShadows.value=ie.state.spotShadow,Ge.rectAreaLights.value=ie.state.rectArea,Ge.ltc_1.value=ie.state.rectAreaLTC1,Ge.ltc_2.value=ie.state.rectAreaLTC2,Ge.pointLights.value=ie.state.point,Ge.pointLightShadows.value=ie.state.pointShadow,Ge.hemisphereLights.value=ie.state.hemi,Ge.sunShadowMatrix.value=ie.state.sunShadowMatrix,Ge.sunShadowCascade.value=ie.state.sunShadowCascade,Ge.directionalShadowMatrix.value=ie.state.directionalShadowMatrix,Ge.spotLightMatrix.value=ie.state.spotLightMatrix,Ge.spotLightMap.value=ie.state.spotLightMap,Ge.pointShadowMatrix.value=ie.state.pointShadowMatrix),ne.numLightProbeGrids=sn(T.state.lightProbeGridArray),ne.currentProgram=pt,ne.uniformsList=null,pt}function Vn(w,$,ce,ne,ie){let Te=H.get(w),Fe=Te.currentProgram.id+","+ne+","+ie,Re=Te.programVariants.get(Fe);return Re===void 0?(Re=_i(w,$,ce),Te.programVariants.set(Fe,Re)):(Te.currentProgram=Re,Te.uniformsList=null,Te.outputColorSpace=ne,Te.toneMapping=ie),Re}function Zi(w){if(w.uniformsList===null){let $=w.currentProgram.getUniforms();w.uniformsList=Ho.seqWithValue($.seq,w.uniforms)}return w.uniformsList}function ms(w,$){let ce=H.get(w);ce.outputColorSpace=$.outputColorSpace,ce.batching=$.batching,ce.batchingColor=$.batchingColor,ce.instancing=$.instancing,ce.instancingColor=$.instancingColor,ce.instancingMorph=$.instancingMorph,ce.skinning=$.skinning,ce.morphTargets=$.morphTargets,ce.morphNormals=$.morphNormals,ce.morphColors=$.morphColors,ce.morphTargetsCount=$.morphTargetsCount,ce.numClippingPlanes=$.numClippingPlanes,ce.numIntersection=$.numClipIntersection,ce.vertexAlphas=$.vertexAlphas,ce.vertexTangents=$.vertexTangents,ce.toneMapping=$.toneMapping}function gs(w,$,ce,ne,ie){$.isScene!==!0&&($=Kt),K.resetTextureUnits();let Te=$.fog,Fe=ne.isMeshStandardMaterial||ne.isMeshLambertMaterial||ne.isMeshPhongMaterial?$.environment:null,Re=fe===null?F.outputColorSpace:fe.isXRRenderTarget===!0?fe.texture.colorSpace:St.workingColorSpace,Pe=ne.isMeshStandardMaterial||ne.isMeshLambertMaterial&&!ne.envMap||ne.isMeshPhongMaterial&&!ne.envMap,He=E.get(ne.envMap||Fe,Pe),tt=ne.vertexColors===!0&&!!ce.attributes.color&&ce.attributes.color.itemSize===4,pt=!!ce.attributes.tangent&&(!!ne.normalMap||ne.anisotropy>0),Ge=!!ce.morphAttributes.position,mt=!!ce.morphAttributes.normal,on=!!ce.morphAttributes.color,Ot=hr;ne.toneMapped&&(fe===null||fe.isXRRenderTarget===!0)&&(Ot=F.toneMapping);let Bt=ce.morphAttributes.position||ce.morphAttributes.normal||ce.morphAttributes.color,_n=Bt!==void 0?Bt.length:0,Ue=H.get(ne),hn=T.state.lights;if(At===!0&&(Xt===!0||w!==ue)){let Ut=w===ue&&ne.id===re;L.setState(ne,w,Ut)}let yt=!1,mr=!1;ne.version===Ue.__version?Ue.needsLights&&Ue.lightsStateVersion!==hn.state.version||ie.isBatchedMesh&&Ue.batching===!1||!ie.isBatchedMesh&&Ue.batching===!0||ie.isBatchedMesh&&Ue.batchingColor===!0&&ie._colorsTexture===null||ie.isBatchedMesh&&Ue.batchingColor===!1&&ie._colorsTexture!==null||ie.isInstancedMesh&&Ue.instancing===!1||!ie.isInstancedMesh&&Ue.instancing===!0||ie.isSkinnedMesh&&Ue.skinning===!1||!ie.isSkinnedMesh&&Ue.skinning===!0||ie.isInstancedMesh&&Ue.instancingColor===!0&&ie.instanceColor===null||ie.isInstancedMesh&&Ue.instancingColor===!1&&ie.instanceColor!==null||ie.isInstancedMesh&&Ue.instancingMorph===!0&&ie.morphTexture===null||ie.isInstancedMesh&&Ue.instancingMorph===!1&&ie.morphTexture!==null||Ue.envMap!==He||ne.fog===!0&&Ue.fog!==Te||Ue.numClippingPlanes!==void 0&&(Ue.numClippingPlanes!==L.numPlanes||Ue.numIntersection!==L.numIntersection)||Ue.vertexAlphas!==tt||Ue.vertexTangents!==pt||Ue.morphTargets!==Ge||Ue.morphNormals!==mt||Ue.morphColors!==on||Ue.morphTargetsCount!==_n||Ue.numLightProbeGrids!==sn(T.state.lightProbeGridArray)?yt=!0:(Ue.outputColorSpace!==Re||Ue.toneMapping!==Ot)&&(mr=!0):(yt=!0,Ue.__version=ne.version);let fn=Ue.currentProgram;(yt===!0||mr===!0)&&(fn=mr===!0?Vn(ne,$,ie,Re,Ot):_i(ne,$,ie),W&&ne.isNodeMaterial&&W.onUpdateProgram(ne,fn,Ue));let Zs=!1,Ji=!1,gr=!1,ht=fn.getUniforms(),ln=Ue.uniforms;if(be.useProgram(fn.program)&&(Zs=!0,Ji=!0,gr=!0),ne.id!==re&&(re=ne.id,Ji=!0),Zs||ue!==w){be.buffers.depth.getReversed()&&w.reversedDepth!==!0&&(w._reversedDepth=!0,w.updateProjectionMatrix()),ht.setValue(q,"projectionMatrix",w.projectionMatrix),ht.setValue(q,"viewMatrix",w.matrixWorldInverse);let dn=ht.map.cameraPosition;dn!==void 0&&dn.setValue(q,nn.setFromMatrixPosition(w.matrixWorld)),et.logarithmicDepthBuffer&&ht.setValue(q,"logDepthBufFC",2/(Math.log(w.far+1)/Math.LN2)),(ne.isMeshPhongMaterial||ne.isMeshToonMaterial||ne.isMeshLambertMaterial||ne.isMeshBasicMaterial||ne.isMeshStandardMaterial||ne.isShaderMaterial)&&ht.setValue(q,"isOrthographic",w.isOrthographicCamera===!0),ue!==w&&(ue=w,Ji=!0,gr=!0)}if(Ue.needsLights&&(hn.state.sunShadowMap.length>0&&ht.setValue(q,"sunShadowMap",hn.state.sunShadowMap,K),hn.state.directionalShadowMap.length>0&&ht.setValue(q,"directionalShadowMap",hn.state.directionalShadowMap,K),hn.state.spotShadowMap.length>0&&ht.setValue(q,"spotShadowMap",hn.state.spotShadowMap,K),hn.state.pointShadowMap.length>0&&ht.setValue(q,"pointShadowMap",hn.state.pointShadowMap,K)),ie.isSkinnedMesh){ht.setOptional(q,ie,"bindMatrix"),ht.setOptional(q,ie,"bindMatrixInverse");let Ut=ie.skeleton;Ut&&(Ut.boneTexture===null&&Ut.computeBoneTexture(),ht.setValue(q,"boneTexture",Ut.boneTexture,K))}ie.isBatchedMesh&&(ht.setOptional(q,ie,"batchingTexture"),ht.setValue(q,"batchingTexture",ie._matricesTexture,K),ht.setOptional(q,ie,"batchingIdTexture"),ht.setValue(q,"batchingIdTexture",ie._indirectTexture,K),ht.setOptional(q,ie,"batchingColorTexture"),ie._colorsTexture!==null&&ht.setValue(q,"batchingColorTexture",ie._colorsTexture,K));let Gn=ce.morphAttributes;if((Gn.position!==void 0||Gn.normal!==void 0||Gn.color!==void 0)&&ee.update(ie,ce,fn),(Ji||Ue.receiveShadow!==ie.receiveShadow)&&(Ue.receiveShadow=ie.receiveShadow,ht.setValue(q,"receiveShadow",ie.receiveShadow)),(ne.isMeshStandardMaterial||ne.isMeshLambertMaterial||ne.isMeshPhongMaterial)&&ne.envMap===null&&$.environment!==null&&(ln.envMapIntensity.value=$.environmentIntensity),ln.dfgLUT!==void 0&&(ln.dfgLUT.value=lA()),Ji){if(ht.setValue(q,"toneMappingExposure",F.toneMappingExposure),Ue.needsLights&&Vr(ln,gr),Te&&ne.fog===!0&&ae.refreshFogUniforms(ln,Te),ae.refreshMaterialUniforms(ln,ne,Ee,De,T.state.transmissionRenderTarget[w.id]),Ue.needsLights&&Ue.numLightProbeGrids>0){let Ut=b,dn=0;for(let Bn of T.state.lightProbeGridArray)Bn.texture!==null&&(Ut.textures[dn]=Bn.texture,Ut.min[dn]=Bn.boundingBox.min,Ut.max[dn]=Bn.boundingBox.max,Ut.resolution[dn]=Bn.resolution,dn++);for(let Bn in Ut)Ut[Bn].length=dn;ln.probesSH.value=Ut.textures,ln.probesMin.value=Ut.min,ln.probesMax.value=Ut.max,ln.probesResolution.value=Ut.resolution}Ho.upload(q,Zi(Ue),ln,K)}if(ne.isShaderMaterial&&ne.uniformsNeedUpdate===!0&&(Ho.upload(q,Zi(Ue),ln,K),ne.uniformsNeedUpdate=!1),ne.isSpriteMaterial&&ht.setValue(q,"center",ie.center),ht.setValue(q,"modelViewMatrix",ie.modelViewMatrix),ht.setValue(q,"normalMatrix",ie.normalMatrix),ht.setValue(q,"modelMatrix",ie.matrixWorld),ne.uniformsGroups!==void 0){let Ut=ne.uniformsGroups;for(let dn=0,Bn=Ut.length;dn<Bn;dn++){let il=Ut[dn];ke.update(il,fn),ke.bind(il,fn)}}return fn}function Vr(w,$){w.ambientLightColor.needsUpdate=$,w.lightProbe.needsUpdate=$,w.sunLights.needsUpdate=$,w.sunLightShadows.needsUpdate=$,w.directionalLights.needsUpdate=$,w.directionalLightShadows.needsUpdate=$,w.pointLights.needsUpdate=$,w.pointLightShadows.needsUpdate=$,w.spotLights.needsUpdate=$,w.spotLightShadows.needsUpdate=$,w.rectAreaLights.needsUpdate=$,w.hemisphereLights.needsUpdate=$}function ji(w){return w.isMeshLambertMaterial||w.isMeshToonMaterial||w.isMeshPhongMaterial||w.isMeshStandardMaterial||w.isShadowMaterial||w.isShaderMaterial&&w.lights===!0}this.getActiveCubeFace=function(){return te},this.getActiveMipmapLevel=function(){return Y},this.getRenderTarget=function(){return fe},this.setRenderTargetTextures=function(w,$,ce){let ne=H.get(w);ne.__autoAllocateDepthBuffer=w.resolveDepthBuffer===!1,ne.__autoAllocateDepthBuffer===!1&&(ne.__useRenderToTexture=!1),H.get(w.texture).__webglTexture=$,H.get(w.depthTexture).__webglTexture=ne.__autoAllocateDepthBuffer?void 0:ce,ne.__hasExternalTextures=!0},this.setRenderTargetFramebuffer=function(w,$){let ce=H.get(w);ce.__webglFramebuffer=$,ce.__useDefaultFramebuffer=$===void 0},this.setRenderTarget=function(w,$=0,ce=0){fe=w,te=$,Y=ce;let ne=null,ie=!1,Te=!1;if(w){let Re=H.get(w);if(Re.__useDefaultFramebuffer!==void 0){be.bindFramebuffer(q.FRAMEBUFFER,Re.__webglFramebuffer),de.copy(w.viewport),xe.copy(w.scissor),pe=w.scissorTest,be.viewport(de),be.scissor(xe),be.setScissorTest(pe),re=-1;return}else if(Re.__webglFramebuffer===void 0)K.setupRenderTarget(w);else if(Re.__hasExternalTextures)K.rebindTextures(w,H.get(w.texture).__webglTexture,H.get(w.depthTexture).__webglTexture);else if(w.depthBuffer){let tt=w.depthTexture;if(Re.__boundDepthTexture!==tt){if(tt!==null&&H.has(tt)&&(w.width!==tt.image.width||w.height!==tt.image.height))throw new Error("THREE.WebGLRenderer: Attached DepthTexture is initialized to the incorrect size.");K.setupDepthRenderbuffer(w)}}let Pe=w.texture;(Pe.isData3DTexture||Pe.isDataArrayTexture||Pe.isCompressedArrayTexture)&&(Te=!0);let He=H.get(w).__webglFramebuffer;w.isWebGLCubeRenderTarget?(Array.isArray(He[$])?ne=He[$][ce]:ne=He[$],ie=!0):w.samples>0&&K.useMultisampledRTT(w)===!1?ne=H.get(w).__webglMultisampledFramebuffer:Array.isArray(He)?ne=He[ce]:ne=He,de.copy(w.viewport),xe.copy(w.scissor),pe=w.scissorTest}else de.copy(Ve).multiplyScalar(Ee).floor(),xe.copy(at).multiplyScalar(Ee).floor(),pe=rt;if(ce!==0&&(ne=k),be.bindFramebuffer(q.FRAMEBUFFER,ne)&&be.drawBuffers(w,ne),be.viewport(de),be.scissor(xe),be.setScissorTest(pe),ie){let Re=H.get(w.texture);q.framebufferTexture2D(q.FRAMEBUFFER,q.COLOR_ATTACHMENT0,q.TEXTURE_CUBE_MAP_POSITIVE_X+$,Re.__webglTexture,ce)}else if(Te){let Re=$;for(let Pe=0;Pe<w.textures.length;Pe++){let He=H.get(w.textures[Pe]);q.framebufferTextureLayer(q.FRAMEBUFFER,q.COLOR_ATTACHMENT0+Pe,He.__webglTexture,ce,Re)}}else if(w!==null&&ce!==0){let Re=H.get(w.texture);q.framebufferTexture2D(q.FRAMEBUFFER,q.COLOR_ATTACHMENT0,q.TEXTURE_2D,Re.__webglTexture,ce)}re=-1};function vi(w){let $=H.get(w);return($.__readFormat!==w.format||$.__readType!==w.type)&&($.__readFormat=w.format,$.__readType=w.type,$.__formatReadable=et.textureFormatReadable(w.format),$.__typeReadable=et.textureTypeReadable(w.type)),$}this.readRenderTargetPixels=function(w,$,ce,ne,ie,Te,Fe,Re=0){if(!(w&&w.isWebGLRenderTarget)){nt("WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");return}let Pe=H.get(w).__webglFramebuffer;if(w.isWebGLCubeRenderTarget&&Fe!==void 0&&(Pe=Pe[Fe],Array.isArray(Pe)&&(Pe=Pe[0])),Pe){be.bindFramebuffer(q.FRAMEBUFFER,Pe);try{let He=w.textures[Re],tt=He.format,pt=He.type;w.textures.length>1&&q.readBuffer(q.COLOR_ATTACHMENT0+Re);let Ge=vi(He);if(Ge.__formatReadable===!1){nt("WebGLRenderer.readRenderTargetPixels: renderTarget is not in RGBA or implementation defined format.");return}if(Ge.__typeReadable===!1){nt("WebGLRenderer.readRenderTargetPixels: renderTarget is not in UnsignedByteType or implementation defined type.");return}$>=0&&$<=w.width-ne&&ce>=0&&ce<=w.height-ie&&q.readPixels($,ce,ne,ie,ve.convert(tt),ve.convert(pt),Te)}finally{let He=fe!==null?H.get(fe).__webglFramebuffer:null;be.bindFramebuffer(q.FRAMEBUFFER,He)}}},this.readRenderTargetPixelsAsync=async function(w,$,ce,ne,ie,Te,Fe,Re=0){if(!(w&&w.isWebGLRenderTarget))throw new Error("THREE.WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");let Pe=H.get(w).__webglFramebuffer;if(w.isWebGLCubeRenderTarget&&Fe!==void 0&&(Pe=Pe[Fe],Array.isArray(Pe)&&(Pe=Pe[0])),Pe)if($>=0&&$<=w.width-ne&&ce>=0&&ce<=w.height-ie){be.bindFramebuffer(q.FRAMEBUFFER,Pe);let He=w.textures[Re],tt=He.format,pt=He.type;w.textures.length>1&&q.readBuffer(q.COLOR_ATTACHMENT0+Re);let Ge=vi(He);if(Ge.__formatReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in RGBA or implementation defined format.");if(Ge.__typeReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in UnsignedByteType or implementation defined type.");let mt=q.createBuffer();q.bindBuffer(q.PIXEL_PACK_BUFFER,mt),q.bufferData(q.PIXEL_PACK_BUFFER,Te.byteLength,q.STREAM_READ),q.readPixels($,ce,ne,ie,ve.convert(tt),ve.convert(pt),0),q.bindBuffer(q.PIXEL_PACK_BUFFER,null);let on=fe!==null?H.get(fe).__webglFramebuffer:null;be.bindFramebuffer(q.FRAMEBUFFER,on);let Ot=q.fenceSync(q.SYNC_GPU_COMMANDS_COMPLETE,0);return q.flush(),await A0(q,Ot,4),q.bindBuffer(q.PIXEL_PACK_BUFFER,mt),q.getBufferSubData(q.PIXEL_PACK_BUFFER,0,Te),q.bindBuffer(q.PIXEL_PACK_BUFFER,null),q.deleteBuffer(mt),q.deleteSync(Ot),Te}else throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: requested read bounds are out of range.")},this.copyFramebufferToTexture=function(w,$=null,ce=0){let ne=Math.pow(2,-ce),ie=Math.floor(w.image.width*ne),Te=Math.floor(w.image.height*ne),Fe=$!==null?$.x:0,Re=$!==null?$.y:0;K.setTexture2D(w,0),q.copyTexSubImage2D(q.TEXTURE_2D,ce,0,0,Fe,Re,ie,Te),be.unbindTexture()},this.copyTextureToTexture=function(w,$,ce=null,ne=null,ie=0,Te=0){let Fe,Re,Pe,He,tt,pt,Ge,mt,on,Ot=w.isCompressedTexture?w.mipmaps[Te]:w.image;if(ce!==null)Fe=ce.max.x-ce.min.x,Re=ce.max.y-ce.min.y,Pe=ce.isBox3?ce.max.z-ce.min.z:1,He=ce.min.x,tt=ce.min.y,pt=ce.isBox3?ce.min.z:0;else{let ht=Math.pow(2,-ie);Fe=Math.floor(Ot.width*ht),Re=Math.floor(Ot.height*ht),w.isDataArrayTexture?Pe=Ot.depth:w.isData3DTexture?Pe=Math.floor(Ot.depth*ht):Pe=1,He=0,tt=0,pt=0}ne!==null?(Ge=ne.x,mt=ne.y,on=ne.z):(Ge=0,mt=0,on=0);let Bt=ve.convert($.format),_n=ve.convert($.type),Ue;$.isData3DTexture?(K.setTexture3D($,0),Ue=q.TEXTURE_3D):$.isDataArrayTexture||$.isCompressedArrayTexture?(K.setTexture2DArray($,0),Ue=q.TEXTURE_2D_ARRAY):(K.setTexture2D($,0),Ue=q.TEXTURE_2D),be.activeTexture(q.TEXTURE0),be.pixelStorei(q.UNPACK_FLIP_Y_WEBGL,$.flipY),be.pixelStorei(q.UNPACK_PREMULTIPLY_ALPHA_WEBGL,$.premultiplyAlpha),be.pixelStorei(q.UNPACK_ALIGNMENT,$.unpackAlignment);let hn=be.getParameter(q.UNPACK_ROW_LENGTH),yt=be.getParameter(q.UNPACK_IMAGE_HEIGHT),mr=be.getParameter(q.UNPACK_SKIP_PIXELS),fn=be.getParameter(q.UNPACK_SKIP_ROWS),Zs=be.getParameter(q.UNPACK_SKIP_IMAGES);be.pixelStorei(q.UNPACK_ROW_LENGTH,Ot.width),be.pixelStorei(q.UNPACK_IMAGE_HEIGHT,Ot.height),be.pixelStorei(q.UNPACK_SKIP_PIXELS,He),be.pixelStorei(q.UNPACK_SKIP_ROWS,tt),be.pixelStorei(q.UNPACK_SKIP_IMAGES,pt);let Ji=w.isDataArrayTexture||w.isData3DTexture,gr=$.isDataArrayTexture||$.isData3DTexture;if(w.isDepthTexture){let ht=H.get(w),ln=H.get($),Gn=H.get(ht.__renderTarget),Ut=H.get(ln.__renderTarget);be.bindFramebuffer(q.READ_FRAMEBUFFER,Gn.__webglFramebuffer),be.bindFramebuffer(q.DRAW_FRAMEBUFFER,Ut.__webglFramebuffer);for(let dn=0;dn<Pe;dn++)Ji&&(q.framebufferTextureLayer(q.READ_FRAMEBUFFER,q.COLOR_ATTACHMENT0,H.get(w).__webglTexture,ie,pt+dn),q.framebufferTextureLayer(q.DRAW_FRAMEBUFFER,q.COLOR_ATTACHMENT0,H.get($).__webglTexture,Te,on+dn)),q.blitFramebuffer(He,tt,He+Fe,tt+Re,Ge,mt,Ge+Fe,mt+Re,q.DEPTH_BUFFER_BIT,q.NEAREST);be.bindFramebuffer(q.READ_FRAMEBUFFER,null),be.bindFramebuffer(q.DRAW_FRAMEBUFFER,null)}else if(ie!==0||w.isRenderTargetTexture||H.has(w)){let ht=H.get(w),ln=H.get($);be.bindFramebuffer(q.READ_FRAMEBUFFER,I),be.bindFramebuffer(q.DRAW_FRAMEBUFFER,Z);for(let Gn=0;Gn<Pe;Gn++)Ji?q.framebufferTextureLayer(q.READ_FRAMEBUFFER,q.COLOR_ATTACHMENT0,ht.__webglTexture,ie,pt+Gn):q.framebufferTexture2D(q.READ_FRAMEBUFFER,q.COLOR_ATTACHMENT0,q.TEXTURE_2D,ht.__webglTexture,ie),gr?q.framebufferTextureLayer(q.DRAW_FRAMEBUFFER,q.COLOR_ATTACHMENT0,ln.__webglTexture,Te,on+Gn):q.framebufferTexture2D(q.DRAW_FRAMEBUFFER,q.COLOR_ATTACHMENT0,q.TEXTURE_2D,ln.__webglTexture,Te),ie!==0?q.blitFramebuffer(He,tt,He+Fe,tt+Re,Ge,mt,Ge+Fe,mt+Re,q.COLOR_BUFFER_BIT,q.NEAREST):gr?q.copyTexSubImage3D(Ue,Te,Ge,mt,on+Gn,He,tt,Fe,Re):q.copyTexSubImage2D(Ue,Te,Ge,mt,He,tt,Fe,Re);be.bindFramebuffer(q.READ_FRAMEBUFFER,null),be.bindFramebuffer(q.DRAW_FRAMEBUFFER,null)}else gr?w.isDataTexture||w.isData3DTexture?q.texSubImage3D(Ue,Te,Ge,mt,on,Fe,Re,Pe,Bt,_n,Ot.data):$.isCompressedArrayTexture?q.compressedTexSubImage3D(Ue,Te,Ge,mt,on,Fe,Re,Pe,Bt,Ot.data):q.texSubImage3D(Ue,Te,Ge,mt,on,Fe,Re,Pe,Bt,_n,Ot):w.isDataTexture?q.texSubImage2D(q.TEXTURE_2D,Te,Ge,mt,Fe,Re,Bt,_n,Ot.data):w.isCompressedTexture?q.compressedTexSubImage2D(q.TEXTURE_2D,Te,Ge,mt,Ot.width,Ot.height,Bt,Ot.data):q.texSubImage2D(q.TEXTURE_2D,Te,Ge,mt,Fe,Re,Bt,_n,Ot);be.pixelStorei(q.UNPACK_ROW_LENGTH,hn),be.pixelStorei(q.UNPACK_IMAGE_HEIGHT,yt),be.pixelStorei(q.UNPACK_SKIP_PIXELS,mr),be.pixelStorei(q.UNPACK_SKIP_ROWS,fn),be.pixelStorei(q.UNPACK_SKIP_IMAGES,Zs),Te===0&&$.generateMipmaps===!0&&$.mipmapsAutoUpdate===!0&&q.generateMipmap(Ue),be.unbindTexture()},this.initRenderTarget=function(w){H.get(w).__webglFramebuffer===void 0&&K.setupRenderTarget(w)},this.initTexture=function(w){w.isCubeTexture?K.setTextureCube(w,0):w.isData3DTexture?K.setTexture3D(w,0):w.isDataArrayTexture||w.isCompressedArrayTexture?K.setTexture2DArray(w,0):K.setTexture2D(w,0),be.unbindTexture()},this.resetState=function(){te=0,Y=0,fe=null,be.reset(),Ae.reset()},typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}get coordinateSystem(){return wi}get outputColorSpace(){return this._outputColorSpace}set outputColorSpace(e){this._outputColorSpace=e;let t=this.getContext();t.drawingBufferColorSpace=St._getDrawingBufferColorSpace(e),t.unpackColorSpace=St._getUnpackColorSpace()}};var hx={type:"change"},qd={type:"start"},dx={type:"end"},lh=new Os,fx=new ci,uA=Math.cos(70*Rd.DEG2RAD),En=new oe,ni=2*Math.PI,Rt={NONE:-1,ROTATE:0,DOLLY:1,PAN:2,TOUCH_ROTATE:3,TOUCH_PAN:4,TOUCH_DOLLY_PAN:5,TOUCH_DOLLY_ROTATE:6},Xd=1e-6,uh=class extends Ba{constructor(e,t=null){super(e,t),this.state=Rt.NONE,this.target=new oe,this.cursor=new oe,this.minDistance=0,this.maxDistance=1/0,this.minZoom=0,this.maxZoom=1/0,this.minTargetRadius=0,this.maxTargetRadius=1/0,this.minPolarAngle=0,this.maxPolarAngle=Math.PI,this.minAzimuthAngle=-1/0,this.maxAzimuthAngle=1/0,this.enableDamping=!1,this.dampingFactor=.05,this.enableZoom=!0,this.zoomSpeed=1,this.enableRotate=!0,this.rotateSpeed=1,this.keyRotateSpeed=1,this.enablePan=!0,this.panSpeed=1,this.screenSpacePanning=!0,this.keyPanSpeed=7,this.zoomToCursor=!1,this.autoRotate=!1,this.autoRotateSpeed=2,this.keys={LEFT:"ArrowLeft",UP:"ArrowUp",RIGHT:"ArrowRight",BOTTOM:"ArrowDown"},this.mouseButtons={LEFT:as.ROTATE,MIDDLE:as.DOLLY,RIGHT:as.PAN},this.touches={ONE:ls.ROTATE,TWO:ls.DOLLY_PAN},this.target0=this.target.clone(),this.position0=this.object.position.clone(),this.zoom0=this.object.zoom,this._cursorStyle="auto",this._domElementKeyEvents=null,this._lastPosition=new oe,this._lastQuaternion=new hi,this._lastTargetPosition=new oe,this._quat=new hi().setFromUnitVectors(e.up,new oe(0,1,0)),this._quatInverse=this._quat.clone().invert(),this._spherical=new os,this._sphericalDelta=new os,this._scale=1,this._panOffset=new oe,this._rotateStart=new it,this._rotateEnd=new it,this._rotateDelta=new it,this._panStart=new it,this._panEnd=new it,this._panDelta=new it,this._dollyStart=new it,this._dollyEnd=new it,this._dollyDelta=new it,this._dollyDirection=new oe,this._mouse=new it,this._performCursorZoom=!1,this._pointers=[],this._pointerPositions={},this._controlActive=!1,this._onPointerMove=hA.bind(this),this._onPointerDown=cA.bind(this),this._onPointerUp=fA.bind(this),this._onContextMenu=vA.bind(this),this._onMouseWheel=mA.bind(this),this._onKeyDown=gA.bind(this),this._onTouchStart=xA.bind(this),this._onTouchMove=_A.bind(this),this._onMouseDown=dA.bind(this),this._onMouseMove=pA.bind(this),this._interceptControlDown=yA.bind(this),this._interceptControlUp=SA.bind(this),this.domElement!==null&&this.connect(this.domElement),this.update()}set cursorStyle(e){this._cursorStyle=e,e==="grab"?this.domElement.style.cursor="grab":this.domElement.style.cursor="auto"}get cursorStyle(){return this._cursorStyle}connect(e){super.connect(e),this.domElement.addEventListener("pointerdown",this._onPointerDown),this.domElement.addEventListener("pointercancel",this._onPointerUp),this.domElement.addEventListener("contextmenu",this._onContextMenu),this.domElement.addEventListener("wheel",this._onMouseWheel,{passive:!1}),this.domElement.ownerDocument.addEventListener("keydown",this._interceptControlDown,{passive:!0,capture:!0}),this.domElement.style.touchAction="none"}disconnect(){this.state=Rt.NONE,this.domElement.removeEventListener("pointerdown",this._onPointerDown),this.domElement.ownerDocument.removeEventListener("pointermove",this._onPointerMove),this.domElement.ownerDocument.removeEventListener("pointerup",this._onPointerUp),this.domElement.removeEventListener("pointercancel",this._onPointerUp),this.domElement.removeEventListener("wheel",this._onMouseWheel),this.domElement.removeEventListener("contextmenu",this._onContextMenu),this.stopListenToKeyEvents(),this.domElement.ownerDocument.removeEventListener("keydown",this._interceptControlDown,{capture:!0}),this.domElement.ownerDocument.removeEventListener("keyup",this._interceptControlUp,{capture:!0}),this._controlActive=!1,this._pointers.length=0,this._pointerPositions={},this.domElement.style.touchAction="",this.domElement.style.cursor="auto"}dispose(){this.disconnect()}getPolarAngle(){return this._spherical.phi}getAzimuthalAngle(){return this._spherical.theta}getDistance(){return this.object.position.distanceTo(this.target)}listenToKeyEvents(e){e.addEventListener("keydown",this._onKeyDown),this._domElementKeyEvents=e}stopListenToKeyEvents(){this._domElementKeyEvents!==null&&(this._domElementKeyEvents.removeEventListener("keydown",this._onKeyDown),this._domElementKeyEvents=null)}saveState(){this.target0.copy(this.target),this.position0.copy(this.object.position),this.zoom0=this.object.zoom}reset(){this.target.copy(this.target0),this.object.position.copy(this.position0),this.object.zoom=this.zoom0,this.object.updateProjectionMatrix(),this.dispatchEvent(hx),this.update(),this.state=Rt.NONE}pan(e,t){this._pan(e,t),this.update()}dollyIn(e){this._dollyIn(e),this.update()}dollyOut(e){this._dollyOut(e),this.update()}rotateLeft(e){this._rotateLeft(e),this.update()}rotateUp(e){this._rotateUp(e),this.update()}update(e=null){let t=this.object.position;En.copy(t).sub(this.target),En.applyQuaternion(this._quat),this._spherical.setFromVector3(En),this.autoRotate&&this.state===Rt.NONE&&this._rotateLeft(this._getAutoRotationAngle(e)),this.enableDamping?(this._spherical.theta+=this._sphericalDelta.theta*this.dampingFactor,this._spherical.phi+=this._sphericalDelta.phi*this.dampingFactor):(this._spherical.theta+=this._sphericalDelta.theta,this._spherical.phi+=this._sphericalDelta.phi);let i=this.minAzimuthAngle,r=this.maxAzimuthAngle;isFinite(i)&&isFinite(r)&&(i<-Math.PI?i+=ni:i>Math.PI&&(i-=ni),r<-Math.PI?r+=ni:r>Math.PI&&(r-=ni),i<=r?this._spherical.theta=Math.max(i,Math.min(r,this._spherical.theta)):this._spherical.theta=this._spherical.theta>(i+r)/2?Math.max(i,this._spherical.theta):Math.min(r,this._spherical.theta)),this._spherical.phi=Math.max(this.minPolarAngle,Math.min(this.maxPolarAngle,this._spherical.phi)),this._spherical.makeSafe(),this.enableDamping===!0?this.target.addScaledVector(this._panOffset,this.dampingFactor):this.target.add(this._panOffset),this.target.sub(this.cursor),this.target.clampLength(this.minTargetRadius,this.maxTargetRadius),this.target.add(this.cursor);let s=!1;if(this.zoomToCursor&&this._performCursorZoom||this.object.isOrthographicCamera)this._spherical.radius=this._clampDistance(this._spherical.radius);else{let o=this._spherical.radius;this._spherical.radius=this._clampDistance(this._spherical.radius*this._scale),s=o!=this._spherical.radius}if(En.setFromSpherical(this._spherical),En.applyQuaternion(this._quatInverse),t.copy(this.target).add(En),this.object.lookAt(this.target),this.enableDamping===!0?(this._sphericalDelta.theta*=1-this.dampingFactor,this._sphericalDelta.phi*=1-this.dampingFactor,this._panOffset.multiplyScalar(1-this.dampingFactor)):(this._sphericalDelta.set(0,0,0),this._panOffset.set(0,0,0)),this.zoomToCursor&&this._performCursorZoom){let o=null;if(this.object.isPerspectiveCamera){let a=En.length();o=this._clampDistance(a*this._scale);let u=a-o;this.object.position.addScaledVector(this._dollyDirection,u),this.object.updateMatrixWorld(),s=!!u}else if(this.object.isOrthographicCamera){let a=new oe(this._mouse.x,this._mouse.y,0);a.unproject(this.object);let u=this.object.zoom;this.object.zoom=Math.max(this.minZoom,Math.min(this.maxZoom,this.object.zoom/this._scale)),this.object.updateProjectionMatrix(),s=u!==this.object.zoom;let l=new oe(this._mouse.x,this._mouse.y,0);l.unproject(this.object),this.object.position.sub(l).add(a),this.object.updateMatrixWorld(),o=En.length()}else console.warn("WARNING: OrbitControls.js encountered an unknown camera type - zoom to cursor disabled."),this.zoomToCursor=!1;o!==null&&(this.screenSpacePanning?this.target.set(0,0,-1).transformDirection(this.object.matrix).multiplyScalar(o).add(this.object.position):(lh.origin.copy(this.object.position),lh.direction.set(0,0,-1).transformDirection(this.object.matrix),Math.abs(this.object.up.dot(lh.direction))<uA?this.object.lookAt(this.target):(fx.setFromNormalAndCoplanarPoint(this.object.up,this.target),lh.intersectPlane(fx,this.target))))}else if(this.object.isOrthographicCamera){let o=this.object.zoom;this.object.zoom=Math.max(this.minZoom,Math.min(this.maxZoom,this.object.zoom/this._scale)),o!==this.object.zoom&&(this.object.updateProjectionMatrix(),s=!0)}return this._scale=1,this._performCursorZoom=!1,s||this._lastPosition.distanceToSquared(this.object.position)>Xd||8*(1-this._lastQuaternion.dot(this.object.quaternion))>Xd||this._lastTargetPosition.distanceToSquared(this.target)>Xd?(this.dispatchEvent(hx),this._lastPosition.copy(this.object.position),this._lastQuaternion.copy(this.object.quaternion),this._lastTargetPosition.copy(this.target),!0):!1}_getAutoRotationAngle(e){return e!==null?ni/60*this.autoRotateSpeed*e:ni/60/60*this.autoRotateSpeed}_getZoomScale(e){let t=Math.abs(e*.01);return Math.pow(.95,this.zoomSpeed*t)}_rotateLeft(e){this._sphericalDelta.theta-=e}_rotateUp(e){this._sphericalDelta.phi-=e}_panLeft(e,t){En.setFromMatrixColumn(t,0),En.multiplyScalar(-e),this._panOffset.add(En)}_panUp(e,t){this.screenSpacePanning===!0?En.setFromMatrixColumn(t,1):(En.setFromMatrixColumn(t,0),En.crossVectors(this.object.up,En)),En.multiplyScalar(e),this._panOffset.add(En)}_pan(e,t){let i=this.domElement;if(this.object.isPerspectiveCamera){let r=this.object.position;En.copy(r).sub(this.target);let s=En.length();s*=Math.tan(this.object.fov/2*Math.PI/180),this._panLeft(2*e*s/i.clientHeight,this.object.matrix),this._panUp(2*t*s/i.clientHeight,this.object.matrix)}else this.object.isOrthographicCamera?(this._panLeft(e*(this.object.right-this.object.left)/this.object.zoom/i.clientWidth,this.object.matrix),this._panUp(t*(this.object.top-this.object.bottom)/this.object.zoom/i.clientHeight,this.object.matrix)):(console.warn("WARNING: OrbitControls.js encountered an unknown camera type - pan disabled."),this.enablePan=!1)}_dollyOut(e){this.object.isPerspectiveCamera||this.object.isOrthographicCamera?this._scale/=e:(console.warn("WARNING: OrbitControls.js encountered an unknown camera type - dolly/zoom disabled."),this.enableZoom=!1)}_dollyIn(e){this.object.isPerspectiveCamera||this.object.isOrthographicCamera?this._scale*=e:(console.warn("WARNING: OrbitControls.js encountered an unknown camera type - dolly/zoom disabled."),this.enableZoom=!1)}_updateZoomParameters(e,t){if(!this.zoomToCursor)return;this._performCursorZoom=!0;let i=this.domElement.getBoundingClientRect(),r=e-i.left,s=t-i.top,o=i.width,a=i.height;this._mouse.x=r/o*2-1,this._mouse.y=-(s/a)*2+1,this._dollyDirection.set(this._mouse.x,this._mouse.y,1).unproject(this.object).sub(this.object.position).normalize()}_clampDistance(e){return Math.max(this.minDistance,Math.min(this.maxDistance,e))}_handleMouseDownRotate(e){this._rotateStart.set(e.clientX,e.clientY)}_handleMouseDownDolly(e){this._updateZoomParameters(e.clientX,e.clientY),this._dollyStart.set(e.clientX,e.clientY)}_handleMouseDownPan(e){this._panStart.set(e.clientX,e.clientY)}_handleMouseMoveRotate(e){this._rotateEnd.set(e.clientX,e.clientY),this._rotateDelta.subVectors(this._rotateEnd,this._rotateStart).multiplyScalar(this.rotateSpeed);let t=this.domElement;this._rotateLeft(ni*this._rotateDelta.x/t.clientHeight),this._rotateUp(ni*this._rotateDelta.y/t.clientHeight),this._rotateStart.copy(this._rotateEnd),this.update()}_handleMouseMoveDolly(e){this._dollyEnd.set(e.clientX,e.clientY),this._dollyDelta.subVectors(this._dollyEnd,this._dollyStart),this._dollyDelta.y>0?this._dollyOut(this._getZoomScale(this._dollyDelta.y)):this._dollyDelta.y<0&&this._dollyIn(this._getZoomScale(this._dollyDelta.y)),this._dollyStart.copy(this._dollyEnd),this.zoomToCursor&&(this._performCursorZoom=!0,this._dollyDirection.set(this._mouse.x,this._mouse.y,1).unproject(this.object).sub(this.object.position).normalize()),this.update()}_handleMouseMovePan(e){this._panEnd.set(e.clientX,e.clientY),this._panDelta.subVectors(this._panEnd,this._panStart).multiplyScalar(this.panSpeed),this._pan(this._panDelta.x,this._panDelta.y),this._panStart.copy(this._panEnd),this.update()}_handleMouseWheel(e){this._updateZoomParameters(e.clientX,e.clientY),e.deltaY<0?this._dollyIn(this._getZoomScale(e.deltaY)):e.deltaY>0&&this._dollyOut(this._getZoomScale(e.deltaY)),this.update()}_handleKeyDown(e){let t=!1;switch(e.code){case this.keys.UP:e.ctrlKey||e.metaKey||e.shiftKey?this.enableRotate&&this._rotateUp(ni*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(0,this.keyPanSpeed),t=!0;break;case this.keys.BOTTOM:e.ctrlKey||e.metaKey||e.shiftKey?this.enableRotate&&this._rotateUp(-ni*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(0,-this.keyPanSpeed),t=!0;break;case this.keys.LEFT:e.ctrlKey||e.metaKey||e.shiftKey?this.enableRotate&&this._rotateLeft(ni*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(this.keyPanSpeed,0),t=!0;break;case this.keys.RIGHT:e.ctrlKey||e.metaKey||e.shiftKey?this.enableRotate&&this._rotateLeft(-ni*this.keyRotateSpeed/this.domElement.clientHeight):this.enablePan&&this._pan(-this.keyPanSpeed,0),t=!0;break}t&&(e.preventDefault(),this.update())}_handleTouchStartRotate(e){if(this._pointers.length===1)this._rotateStart.set(e.pageX,e.pageY);else{let t=this._getSecondPointerPosition(e),i=.5*(e.pageX+t.x),r=.5*(e.pageY+t.y);this._rotateStart.set(i,r)}}_handleTouchStartPan(e){if(this._pointers.length===1)this._panStart.set(e.pageX,e.pageY);else{let t=this._getSecondPointerPosition(e),i=.5*(e.pageX+t.x),r=.5*(e.pageY+t.y);this._panStart.set(i,r)}}_handleTouchStartDolly(e){let t=this._getSecondPointerPosition(e),i=e.pageX-t.x,r=e.pageY-t.y,s=Math.sqrt(i*i+r*r);this._dollyStart.set(0,s)}_handleTouchStartDollyPan(e){this.enableZoom&&this._handleTouchStartDolly(e),this.enablePan&&this._handleTouchStartPan(e)}_handleTouchStartDollyRotate(e){this.enableZoom&&this._handleTouchStartDolly(e),this.enableRotate&&this._handleTouchStartRotate(e)}_handleTouchMoveRotate(e){if(this._pointers.length==1)this._rotateEnd.set(e.pageX,e.pageY);else{let i=this._getSecondPointerPosition(e),r=.5*(e.pageX+i.x),s=.5*(e.pageY+i.y);this._rotateEnd.set(r,s)}this._rotateDelta.subVectors(this._rotateEnd,this._rotateStart).multiplyScalar(this.rotateSpeed);let t=this.domElement;this._rotateLeft(ni*this._rotateDelta.x/t.clientHeight),this._rotateUp(ni*this._rotateDelta.y/t.clientHeight),this._rotateStart.copy(this._rotateEnd)}_handleTouchMovePan(e){if(this._pointers.length===1)this._panEnd.set(e.pageX,e.pageY);else{let t=this._getSecondPointerPosition(e),i=.5*(e.pageX+t.x),r=.5*(e.pageY+t.y);this._panEnd.set(i,r)}this._panDelta.subVectors(this._panEnd,this._panStart).multiplyScalar(this.panSpeed),this._pan(this._panDelta.x,this._panDelta.y),this._panStart.copy(this._panEnd)}_handleTouchMoveDolly(e){let t=this._getSecondPointerPosition(e),i=e.pageX-t.x,r=e.pageY-t.y,s=Math.sqrt(i*i+r*r);this._dollyEnd.set(0,s),this._dollyDelta.set(0,Math.pow(this._dollyEnd.y/this._dollyStart.y,this.zoomSpeed)),this._dollyOut(this._dollyDelta.y),this._dollyStart.copy(this._dollyEnd);let o=(e.pageX+t.x)*.5,a=(e.pageY+t.y)*.5;this._updateZoomParameters(o,a)}_handleTouchMoveDollyPan(e){this.enableZoom&&this._handleTouchMoveDolly(e),this.enablePan&&this._handleTouchMovePan(e)}_handleTouchMoveDollyRotate(e){this.enableZoom&&this._handleTouchMoveDolly(e),this.enableRotate&&this._handleTouchMoveRotate(e)}_addPointer(e){this._pointers.push(e.pointerId)}_removePointer(e){delete this._pointerPositions[e.pointerId];for(let t=0;t<this._pointers.length;t++)if(this._pointers[t]==e.pointerId){this._pointers.splice(t,1);return}}_isTrackingPointer(e){for(let t=0;t<this._pointers.length;t++)if(this._pointers[t]==e.pointerId)return!0;return!1}_trackPointer(e){let t=this._pointerPositions[e.pointerId];t===void 0&&(t=new it,this._pointerPositions[e.pointerId]=t),t.set(e.pageX,e.pageY)}_getSecondPointerPosition(e){let t=e.pointerId===this._pointers[0]?this._pointers[1]:this._pointers[0];return this._pointerPositions[t]}_customWheelEvent(e){let t=e.deltaMode,i={clientX:e.clientX,clientY:e.clientY,deltaY:e.deltaY};switch(t){case 1:i.deltaY*=16;break;case 2:i.deltaY*=100;break}return e.ctrlKey&&!this._controlActive&&(i.deltaY*=10),i}};function cA(n){this.enabled!==!1&&(this._pointers.length===0&&(this.domElement.setPointerCapture(n.pointerId),this.domElement.ownerDocument.addEventListener("pointermove",this._onPointerMove),this.domElement.ownerDocument.addEventListener("pointerup",this._onPointerUp)),!this._isTrackingPointer(n)&&(this._addPointer(n),n.pointerType==="touch"?this._onTouchStart(n):this._onMouseDown(n),this._cursorStyle==="grab"&&(this.domElement.style.cursor="grabbing")))}function hA(n){this.enabled!==!1&&(n.pointerType==="touch"?this._onTouchMove(n):this._onMouseMove(n))}function fA(n){switch(this._removePointer(n),this._pointers.length){case 0:this.domElement.releasePointerCapture(n.pointerId),this.domElement.ownerDocument.removeEventListener("pointermove",this._onPointerMove),this.domElement.ownerDocument.removeEventListener("pointerup",this._onPointerUp),this.dispatchEvent(dx),this.state=Rt.NONE,this._cursorStyle==="grab"&&(this.domElement.style.cursor="grab");break;case 1:let e=this._pointers[0],t=this._pointerPositions[e];this._onTouchStart({pointerId:e,pageX:t.x,pageY:t.y});break}}function dA(n){let e;switch(n.button){case 0:e=this.mouseButtons.LEFT;break;case 1:e=this.mouseButtons.MIDDLE;break;case 2:e=this.mouseButtons.RIGHT;break;default:e=-1}switch(e){case as.DOLLY:if(this.enableZoom===!1)return;this._handleMouseDownDolly(n),this.state=Rt.DOLLY;break;case as.ROTATE:if(n.ctrlKey||n.metaKey||n.shiftKey){if(this.enablePan===!1)return;this._handleMouseDownPan(n),this.state=Rt.PAN}else{if(this.enableRotate===!1)return;this._handleMouseDownRotate(n),this.state=Rt.ROTATE}break;case as.PAN:if(n.ctrlKey||n.metaKey||n.shiftKey){if(this.enableRotate===!1)return;this._handleMouseDownRotate(n),this.state=Rt.ROTATE}else{if(this.enablePan===!1)return;this._handleMouseDownPan(n),this.state=Rt.PAN}break;default:this.state=Rt.NONE}this.state!==Rt.NONE&&this.dispatchEvent(qd)}function pA(n){switch(this.state){case Rt.ROTATE:if(this.enableRotate===!1)return;this._handleMouseMoveRotate(n);break;case Rt.DOLLY:if(this.enableZoom===!1)return;this._handleMouseMoveDolly(n);break;case Rt.PAN:if(this.enablePan===!1)return;this._handleMouseMovePan(n);break}}function mA(n){this.enabled===!1||this.enableZoom===!1||this.state!==Rt.NONE||(n.preventDefault(),this.dispatchEvent(qd),this._handleMouseWheel(this._customWheelEvent(n)),this.dispatchEvent(dx))}function gA(n){this.enabled!==!1&&this._handleKeyDown(n)}function xA(n){switch(this._trackPointer(n),this._pointers.length){case 1:switch(this.touches.ONE){case ls.ROTATE:if(this.enableRotate===!1){this.state=Rt.NONE;break}this._handleTouchStartRotate(n),this.state=Rt.TOUCH_ROTATE;break;case ls.PAN:if(this.enablePan===!1){this.state=Rt.NONE;break}this._handleTouchStartPan(n),this.state=Rt.TOUCH_PAN;break;default:this.state=Rt.NONE}break;case 2:switch(this.touches.TWO){case ls.DOLLY_PAN:if(this.enableZoom===!1&&this.enablePan===!1)return;this._handleTouchStartDollyPan(n),this.state=Rt.TOUCH_DOLLY_PAN;break;case ls.DOLLY_ROTATE:if(this.enableZoom===!1&&this.enableRotate===!1)return;this._handleTouchStartDollyRotate(n),this.state=Rt.TOUCH_DOLLY_ROTATE;break;default:this.state=Rt.NONE}break;default:this.state=Rt.NONE}this.state!==Rt.NONE&&this.dispatchEvent(qd)}function _A(n){switch(this._trackPointer(n),this.state){case Rt.TOUCH_ROTATE:if(this.enableRotate===!1)return;this._handleTouchMoveRotate(n),this.update();break;case Rt.TOUCH_PAN:if(this.enablePan===!1)return;this._handleTouchMovePan(n),this.update();break;case Rt.TOUCH_DOLLY_PAN:if(this.enableZoom===!1&&this.enablePan===!1)return;this._handleTouchMoveDollyPan(n),this.update();break;case Rt.TOUCH_DOLLY_ROTATE:if(this.enableZoom===!1&&this.enableRotate===!1)return;this._handleTouchMoveDollyRotate(n),this.update();break;default:this.state=Rt.NONE}}function vA(n){this.enabled!==!1&&n.preventDefault()}function yA(n){n.key==="Control"&&(this._controlActive=!0,this.domElement.ownerDocument.addEventListener("keyup",this._interceptControlUp,{passive:!0,capture:!0}))}function SA(n){n.key==="Control"&&(this._controlActive=!1,this.domElement.ownerDocument.removeEventListener("keyup",this._interceptControlUp,{passive:!0,capture:!0}))}var MA="uplot",bA="u-hz",EA="u-vt",AA="u-title",wA="u-wrap",DA="u-under",TA="u-over",CA="u-axis",Ws="u-off",RA="u-select",NA="u-cursor-x",FA="u-cursor-y",PA="u-cursor-pt",IA="u-legend",LA="u-live",OA="u-inline",BA="u-series",UA="u-marker",px="u-label",kA="u-value",Ja="width",Ka="height";var mx="bottom",Xo="left",Yd="right",cp="#000",gx=cp+"0",$d="mousemove",xx="mousedown",Zd="mouseup",_x="mouseenter",vx="mouseleave",yx="dblclick",zA="resize",VA="scroll",Sx="change",ph="dppxchange",hp="--",Ko=typeof window<"u",ep=Ko?document:null,Yo=Ko?window:null,GA=Ko?navigator:null,Nt,ch;function tp(){let n=devicePixelRatio;Nt!=n&&(Nt=n,ch&&ip(Sx,ch,tp),ch=matchMedia(`(min-resolution: ${Nt-.001}dppx) and (max-resolution: ${Nt+.001}dppx)`),Xs(Sx,ch,tp),Yo.dispatchEvent(new CustomEvent(ph)))}function pi(n,e){if(e!=null){let t=n.classList;!t.contains(e)&&t.add(e)}}function np(n,e){let t=n.classList;t.contains(e)&&t.remove(e)}function Jt(n,e,t){n.style[e]=t+"px"}function qi(n,e,t,i){let r=ep.createElement(n);return e!=null&&pi(r,e),t?.insertBefore(r,i),r}function Ci(n,e){return qi("div",n,e)}var Mx=new WeakMap;function pr(n,e,t,i,r){let s="translate("+e+"px,"+t+"px)",o=Mx.get(n);s!=o&&(n.style.transform=s,Mx.set(n,s),e<0||t<0||e>i||t>r?pi(n,Ws):np(n,Ws))}var bx=new WeakMap;function Ex(n,e,t){let i=e+t,r=bx.get(n);i!=r&&(bx.set(n,i),n.style.background=e,n.style.borderColor=t)}var Ax=new WeakMap;function wx(n,e,t,i){let r=e+""+t,s=Ax.get(n);r!=s&&(Ax.set(n,r),n.style.height=t+"px",n.style.width=e+"px",n.style.marginLeft=i?-e/2+"px":0,n.style.marginTop=i?-t/2+"px":0)}var fp={passive:!0},HA={...fp,capture:!0};function Xs(n,e,t,i){e.addEventListener(n,t,i?HA:fp)}function ip(n,e,t,i){e.removeEventListener(n,t,fp)}Ko&&tp();function Yi(n,e,t,i){let r;t=t||0,i=i||e.length-1;let s=i<=2147483647;for(;i-t>1;)r=s?t+i>>1:mi((t+i)/2),e[r]<n?t=r:i=r;return n-e[t]<=e[i]-n?t:i}function e_(n){return(t,i,r)=>{let s=-1,o=-1;for(let a=i;a<=r;a++)if(n(t[a])){s=a;break}for(let a=r;a>=i;a--)if(n(t[a])){o=a;break}return[s,o]}}var t_=n=>n!=null,n_=n=>n!=null&&n>0,xh=e_(t_),WA=e_(n_);function XA(n,e,t,i=0,r=!1){let s=r?WA:xh,o=r?n_:t_;[e,t]=s(n,e,t);let a=n[e],u=n[e];if(e>-1)if(i==1)a=n[e],u=n[t];else if(i==-1)a=n[t],u=n[e];else for(let l=e;l<=t;l++){let c=n[l];o(c)&&(c<a?a=c:c>u&&(u=c))}return[a??Gt,u??-Gt]}function _h(n,e,t,i){let r=Cx(n),s=Cx(e);n==e&&(r==-1?(n*=t,e/=t):(n/=t,e*=t));let o=t==10?Ur:i_,a=r==1?mi:Ri,u=s==1?Ri:mi,l=a(o(wn(n))),c=u(o(wn(e))),f=$o(t,l),h=$o(t,c);return t==10&&(l<0&&(f=Ht(f,-l)),c<0&&(h=Ht(h,-c))),i||t==2?(n=f*r,e=h*s):(n=a_(n,f),e=vh(e,h)),[n,e]}function dp(n,e,t,i){let r=_h(n,e,t,i);return n==0&&(r[0]=0),e==0&&(r[1]=0),r}var pp=.1,Dx={mode:3,pad:pp},el={pad:0,soft:null,mode:0},qA={min:el,max:el};function mh(n,e,t,i){return yh(t)?Tx(n,e,t):(el.pad=t,el.soft=i?0:null,el.mode=i?3:0,Tx(n,e,qA))}function Tt(n,e){return n??e}function YA(n,e,t){for(e=Tt(e,0),t=Tt(t,n.length-1);e<=t;){if(n[e]!=null)return!0;e++}return!1}function Tx(n,e,t){let i=t.min,r=t.max,s=Tt(i.pad,0),o=Tt(r.pad,0),a=Tt(i.hard,-Gt),u=Tt(r.hard,Gt),l=Tt(i.soft,Gt),c=Tt(r.soft,-Gt),f=Tt(i.mode,0),h=Tt(r.mode,0),p=e-n,g=Ur(p),M=Jn(wn(n),wn(e)),x=Ur(M),m=wn(x-g);(p<1e-24||m>10)&&(p=0,(n==0||e==0)&&(p=1e-24,f==2&&l!=Gt&&(s=0),h==2&&c!=-Gt&&(o=0)));let S=p||M||1e3,R=Ur(S),b=$o(10,mi(R)),N=S*(p==0?n==0?.1:1:s),T=Ht(a_(n-N,b/10),24),v=n>=l&&(f==1||f==3&&T<=l||f==2&&T>=l)?l:Gt,C=Jn(a,T<v&&n>=v?v:$i(v,T)),G=S*(p==0?e==0?.1:1:o),F=Ht(vh(e+G,b/10),24),P=e<=c&&(h==1||h==3&&F>=c||h==2&&F<=c)?c:-Gt,W=$i(u,F>P&&e<=P?P:Jn(P,F));return C==W&&C==0&&(W=100),[C,W]}var $A=new Intl.NumberFormat(Ko?GA.language:"en-US"),mp=n=>$A.format(n),gi=Math,dh=gi.PI,wn=gi.abs,mi=gi.floor,An=gi.round,Ri=gi.ceil,$i=gi.min,Jn=gi.max,$o=gi.pow,Cx=gi.sign,Ur=gi.log10,i_=gi.log2,ZA=(n,e=1)=>gi.sinh(n)*e,jd=(n,e=1)=>gi.asinh(n/e),Gt=1/0;function Rx(n){return(Ur((n^n>>31)-(n>>31))|0)+1}function rp(n,e,t){return $i(Jn(n,e),t)}function r_(n){return typeof n=="function"}function Mt(n){return r_(n)?n:()=>n}var jA=()=>{},s_=n=>n,o_=(n,e)=>e,JA=n=>null,Nx=n=>!0,Fx=(n,e)=>n==e,KA=/\.\d*?(?=9{6,}|0{6,})/gm,qs=n=>{if(u_(n)||fs.has(n))return n;let e=`${n}`,t=e.match(KA);if(t==null)return n;let i=t[0].length-1;if(e.indexOf("e-")!=-1){let[r,s]=e.split("e");return+`${qs(r)}e${s}`}return Ht(n,i)};function Gs(n,e){return qs(Ht(qs(n/e))*e)}function vh(n,e){return qs(Ri(qs(n/e))*e)}function a_(n,e){return qs(mi(qs(n/e))*e)}function Ht(n,e=0){if(u_(n))return n;let t=10**e,i=n*t*(1+Number.EPSILON);return An(i)/t}var fs=new Map;function l_(n){return((""+n).split(".")[1]||"").length}function nl(n,e,t,i){let r=[],s=i.map(l_);for(let o=e;o<t;o++){let a=wn(o),u=Ht($o(n,o),a);for(let l=0;l<i.length;l++){let c=n==10?+`${i[l]}e${o}`:i[l]*u,f=(o>=0?0:a)+(o>=s[l]?0:s[l]),h=n==10?c:Ht(c,f);r.push(h),fs.set(h,f)}}return r}var tl={},gp=[],Zo=[null,null],hs=Array.isArray,u_=Number.isInteger,QA=n=>n===void 0;function Px(n){return typeof n=="string"}function yh(n){let e=!1;if(n!=null){let t=n.constructor;e=t==null||t==Object}return e}function ew(n){return n!=null&&typeof n=="object"}var tw=Object.getPrototypeOf(Uint8Array),c_="__proto__";function jo(n,e=yh){let t;if(hs(n)){let i=n.find(r=>r!=null);if(hs(i)||e(i)){t=Array(n.length);for(let r=0;r<n.length;r++)t[r]=jo(n[r],e)}else t=n.slice()}else if(n instanceof tw)t=n.slice();else if(e(n)){t={};for(let i in n)i!=c_&&(t[i]=jo(n[i],e))}else t=n;return t}function xn(n){let e=arguments;for(let t=1;t<e.length;t++){let i=e[t];for(let r in i)r!=c_&&(yh(n[r])?xn(n[r],jo(i[r])):n[r]=jo(i[r]))}return n}var nw=0,iw=1,rw=2;function sw(n,e,t){for(let i=0,r,s=-1;i<e.length;i++){let o=e[i];if(o>s){for(r=o-1;r>=0&&n[r]==null;)n[r--]=null;for(r=o+1;r<t&&n[r]==null;)n[s=r++]=null}}}function ow(n,e){if(uw(n)){let o=n[0].slice();for(let a=1;a<n.length;a++)o.push(...n[a].slice(1));return cw(o[0])||(o=lw(o)),o}let t=new Set;for(let o=0;o<n.length;o++){let u=n[o][0],l=u.length;for(let c=0;c<l;c++)t.add(u[c])}let i=[Array.from(t).sort((o,a)=>o-a)],r=i[0].length,s=new Map;for(let o=0;o<r;o++)s.set(i[0][o],o);for(let o=0;o<n.length;o++){let a=n[o],u=a[0];for(let l=1;l<a.length;l++){let c=a[l],f=Array(r).fill(void 0),h=e?e[o][l]:iw,p=[];for(let g=0;g<c.length;g++){let M=c[g],x=s.get(u[g]);M===null?h!=nw&&(f[x]=M,h==rw&&p.push(x)):f[x]=M}sw(f,p,r),i.push(f)}}return i}var aw=typeof queueMicrotask>"u"?n=>Promise.resolve().then(n):queueMicrotask;function lw(n){let e=n[0],t=e.length,i=Array(t);for(let s=0;s<i.length;s++)i[s]=s;i.sort((s,o)=>e[s]-e[o]);let r=[];for(let s=0;s<n.length;s++){let o=n[s],a=Array(t);for(let u=0;u<t;u++)a[u]=o[i[u]];r.push(a)}return r}function uw(n){let e=n[0][0],t=e.length;for(let i=1;i<n.length;i++){let r=n[i][0];if(r.length!=t)return!1;if(r!=e){for(let s=0;s<t;s++)if(r[s]!=e[s])return!1}}return!0}function cw(n,e=100){let t=n.length;if(t<=1)return!0;let i=0,r=t-1;for(;i<=r&&n[i]==null;)i++;for(;r>=i&&n[r]==null;)r--;if(r<=i)return!0;let s=Jn(1,mi((r-i+1)/e));for(let o=n[i],a=i+s;a<=r;a+=s){let u=n[a];if(u!=null){if(u<=o)return!1;o=u}}return!0}var h_=["January","February","March","April","May","June","July","August","September","October","November","December"],f_=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function d_(n){return n.slice(0,3)}var hw=f_.map(d_),fw=h_.map(d_),dw={MMMM:h_,MMM:fw,WWWW:f_,WWW:hw};function ja(n){return(n<10?"0":"")+n}function pw(n){return(n<10?"00":n<100?"0":"")+n}var mw={YYYY:n=>n.getFullYear(),YY:n=>(n.getFullYear()+"").slice(2),MMMM:(n,e)=>e.MMMM[n.getMonth()],MMM:(n,e)=>e.MMM[n.getMonth()],MM:n=>ja(n.getMonth()+1),M:n=>n.getMonth()+1,DD:n=>ja(n.getDate()),D:n=>n.getDate(),WWWW:(n,e)=>e.WWWW[n.getDay()],WWW:(n,e)=>e.WWW[n.getDay()],HH:n=>ja(n.getHours()),H:n=>n.getHours(),h:n=>{let e=n.getHours();return e==0?12:e>12?e-12:e},AA:n=>n.getHours()>=12?"PM":"AM",aa:n=>n.getHours()>=12?"pm":"am",a:n=>n.getHours()>=12?"p":"a",mm:n=>ja(n.getMinutes()),m:n=>n.getMinutes(),ss:n=>ja(n.getSeconds()),s:n=>n.getSeconds(),fff:n=>pw(n.getMilliseconds())};function xp(n,e){e=e||dw;let t=[],i=/\{([a-z]+)\}|[^{]+/gi,r;for(;r=i.exec(n);)t.push(r[0][0]=="{"?mw[r[1]]:r[0]);return s=>{let o="";for(let a=0;a<t.length;a++)o+=typeof t[a]=="string"?t[a]:t[a](s,e);return o}}var gw=new Intl.DateTimeFormat().resolvedOptions().timeZone;function xw(n,e){let t;return e=="UTC"||e=="Etc/UTC"?t=new Date(+n+n.getTimezoneOffset()*6e4):e==gw?t=n:(t=new Date(n.toLocaleString("en-US",{timeZone:e})),t.setMilliseconds(n.getMilliseconds())),t}var p_=n=>n%1==0,gh=[1,2,2.5,5],_w=nl(10,-32,0,gh),m_=nl(10,0,32,gh),vw=m_.filter(p_),Hs=_w.concat(m_),_p=`
`,g_="{YYYY}",Ix=_p+g_,x_="{M}/{D}",Qa=_p+x_,hh=Qa+"/{YY}",__="{aa}",yw="{h}:{mm}",qo=yw+__,Lx=_p+qo,Ox=":{ss}",Lt=null;function v_(n){let e=n*1e3,t=e*60,i=t*60,r=i*24,s=r*30,o=r*365,u=(n==1?nl(10,0,3,gh).filter(p_):nl(10,-3,0,gh)).concat([e,e*5,e*10,e*15,e*30,t,t*5,t*10,t*15,t*30,i,i*2,i*3,i*4,i*6,i*8,i*12,r,r*2,r*3,r*4,r*5,r*6,r*7,r*8,r*9,r*10,r*15,s,s*2,s*3,s*4,s*6,o,o*2,o*5,o*10,o*25,o*50,o*100]),l=[[o,g_,Lt,Lt,Lt,Lt,Lt,Lt,1],[r*28,"{MMM}",Ix,Lt,Lt,Lt,Lt,Lt,1],[r,x_,Ix,Lt,Lt,Lt,Lt,Lt,1],[i,"{h}"+__,hh,Lt,Qa,Lt,Lt,Lt,1],[t,qo,hh,Lt,Qa,Lt,Lt,Lt,1],[e,Ox,hh+" "+qo,Lt,Qa+" "+qo,Lt,Lx,Lt,1],[n,Ox+".{fff}",hh+" "+qo,Lt,Qa+" "+qo,Lt,Lx,Lt,1]];function c(f){return(h,p,g,M,x,m)=>{let S=[],R=x>=o,b=x>=s&&x<o,N=f(g),T=Ht(N*n,3),v=Jd(N.getFullYear(),R?0:N.getMonth(),b||R?1:N.getDate()),C=Ht(v*n,3);if(b||R){let G=b?x/s:0,F=R?x/o:0,P=T==C?T:Ht(Jd(v.getFullYear()+F,v.getMonth()+G,1)*n,3),W=new Date(An(P/n)),k=W.getFullYear(),I=W.getMonth();for(let Z=0;P<=M;Z++){let te=Jd(k+F*Z,I+G*Z,1),Y=te-f(Ht(te*n,3));P=Ht((+te+Y)*n,3),P<=M&&S.push(P)}}else{let G=x>=r?r:x,F=mi(g)-mi(T),P=C+F+vh(T-C,G);S.push(P);let W=f(P),k=W.getHours()+W.getMinutes()/t+W.getSeconds()/i,I=x/i,Z=h.axes[p]._space,te=m/Z;for(;P=Ht(P+x,n==1?0:3),!(P>M);)if(I>1){let Y=mi(Ht(k+I,6))%24,ue=f(P).getHours()-Y;ue>1&&(ue=-1),P-=ue*i,k=(k+I)%24;let de=S[S.length-1];Ht((P-de)/x,3)*te>=.7&&S.push(P)}else S.push(P)}return S}}return[u,l,c]}var[Sw,Mw,bw]=v_(1),[Ew,Aw,ww]=v_(.001);nl(2,-53,53,[1]);function Bx(n,e){return n.map(t=>t.map((i,r)=>r==0||r==8||i==null?i:e(r==1||t[8]==0?i:t[1]+i)))}function Ux(n,e){return(t,i,r,s,o)=>{let a=e.find(g=>o>=g[0])||e[e.length-1],u,l,c,f,h,p;return i.map(g=>{let M=n(g),x=M.getFullYear(),m=M.getMonth(),S=M.getDate(),R=M.getHours(),b=M.getMinutes(),N=M.getSeconds(),T=x!=u&&a[2]||m!=l&&a[3]||S!=c&&a[4]||R!=f&&a[5]||b!=h&&a[6]||N!=p&&a[7]||a[1];return u=x,l=m,c=S,f=R,h=b,p=N,T(M)})}}function Dw(n,e){let t=xp(e);return(i,r,s,o,a)=>r.map(u=>t(n(u)))}function Jd(n,e,t){return new Date(n,e,t)}function kx(n,e){return e(n)}var Tw="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function zx(n,e){return(t,i,r,s)=>s==null?hp:e(n(i))}function Cw(n,e){let t=n.series[e];return t.width?t.stroke(n,e):t.points.width?t.points.stroke(n,e):null}function Rw(n,e){return n.series[e].fill(n,e)}var Nw={show:!0,live:!0,isolate:!1,mount:jA,markers:{show:!0,width:2,stroke:Cw,fill:Rw,dash:"solid"},idx:null,idxs:null,values:[]};function Fw(n,e){let t=n.cursor.points,i=Ci(),r=t.size(n,e);Jt(i,Ja,r),Jt(i,Ka,r);let s=r/-2;Jt(i,"marginLeft",s),Jt(i,"marginTop",s);let o=t.width(n,e,r);return o&&Jt(i,"borderWidth",o),i}function Pw(n,e){let t=n.series[e].points;return t._fill||t._stroke}function Iw(n,e){let t=n.series[e].points;return t._stroke||t._fill}function Lw(n,e){return n.series[e].points.size}var Kd=[0,0];function Ow(n,e,t){return Kd[0]=e,Kd[1]=t,Kd}function fh(n,e,t,i=!0){return r=>{r.button==0&&(!i||r.target==e)&&t(r)}}function Qd(n,e,t,i=!0){return r=>{(!i||r.target==e)&&t(r)}}var Bw={show:!0,x:!0,y:!0,lock:!1,move:Ow,points:{one:!1,show:Fw,size:Lw,width:0,stroke:Iw,fill:Pw},bind:{mousedown:fh,mouseup:fh,click:fh,dblclick:fh,mousemove:Qd,mouseleave:Qd,mouseenter:Qd},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(n,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(n,e,t,i,r)=>i-r,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},y_={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},vp=xn({},y_,{filter:o_}),S_=xn({},vp,{size:10}),M_=xn({},y_,{show:!1}),yp='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',b_="bold "+yp,E_=1.5,Vx={show:!0,scale:"x",stroke:cp,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:b_,side:2,grid:vp,ticks:S_,border:M_,font:yp,lineGap:E_,rotate:0},Uw="Value",kw="Time",Gx={show:!0,scale:"x",auto:!1,sorted:1,min:Gt,max:-Gt,idxs:[]};function zw(n,e,t,i,r){return e.map(s=>s==null?"":mp(s))}function Vw(n,e,t,i,r,s,o){let a=[],u=fs.get(r)||0;t=o?t:Ht(vh(t,r),u);for(let l=t;l<=i;l=Ht(l+r,u))a.push(Object.is(l,-0)?0:l);return a}function sp(n,e,t,i,r,s,o){let a=[],u=n.scales[n.axes[e].scale].log,l=u==10?Ur:i_,c=mi(l(t));r=$o(u,c),u==10&&(r=Hs[Yi(r,Hs)]);let f=t,h=r*u;u==10&&(h=Hs[Yi(h,Hs)]);do a.push(f),f=f+r,u==10&&!fs.has(f)&&(f=Ht(f,fs.get(r))),f>=h&&(r=f,h=r*u,u==10&&(h=Hs[Yi(h,Hs)]));while(f<=i);return a}function Gw(n,e,t,i,r,s,o){let u=n.scales[n.axes[e].scale].asinh,l=i>u?sp(n,e,Jn(u,t),i,r):[u],c=i>=0&&t<=0?[0]:[];return(t<-u?sp(n,e,Jn(u,-i),-t,r):[u]).reverse().map(h=>-h).concat(c,l)}var A_=/./,Hw=/[12357]/,Ww=/[125]/,Hx=/1/,op=(n,e,t,i)=>n.map((r,s)=>e==4&&r==0||s%i==0&&t.test(r.toExponential()[r<0?1:0])?r:null);function Xw(n,e,t,i,r){let s=n.axes[t],o=s.scale,a=n.scales[o],u=n.valToPos,l=s._space,c=u(10,o),f=u(9,o)-c>=l?A_:u(7,o)-c>=l?Hw:u(5,o)-c>=l?Ww:Hx;if(f==Hx){let h=wn(u(1,o)-c);if(h<l)return op(e.slice().reverse(),a.distr,f,Ri(l/h)).reverse()}return op(e,a.distr,f,1)}function qw(n,e,t,i,r){let s=n.axes[t],o=s.scale,a=s._space,u=n.valToPos,l=wn(u(1,o)-u(2,o));return l<a?op(e.slice().reverse(),3,A_,Ri(a/l)).reverse():e}function Yw(n,e,t,i){return i==null?hp:e==null?"":mp(e)}var Wx={show:!0,scale:"y",stroke:cp,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:b_,side:3,grid:vp,ticks:S_,border:M_,font:yp,lineGap:E_,rotate:0};function $w(n,e){let t=3+(n||1)*2;return Ht(t*e,3)}function Zw(n,e){let{scale:t,idxs:i}=n.series[0],r=n._data[0],s=n.valToPos(r[i[0]],t,!0),o=n.valToPos(r[i[1]],t,!0),a=wn(o-s),u=n.series[e],l=a/(u.points.space*Nt);return i[1]-i[0]<=l}var Xx={scale:null,auto:!0,sorted:0,min:Gt,max:-Gt},w_=(n,e,t,i,r)=>r,qx={show:!0,auto:!0,sorted:0,gaps:w_,alpha:1,facets:[xn({},Xx,{scale:"x"}),xn({},Xx,{scale:"y"})]},Yx={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:w_,alpha:1,points:{show:Zw,filter:null},values:null,min:Gt,max:-Gt,idxs:[],path:null,clip:null};function jw(n,e,t,i,r){return t/10}var D_={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Jw=xn({},D_,{time:!1,ori:1}),$x={};function T_(n,e){let t=$x[n];return t||(t={key:n,plots:[],sub(i){t.plots.push(i)},unsub(i){t.plots=t.plots.filter(r=>r!=i)},pub(i,r,s,o,a,u,l){for(let c=0;c<t.plots.length;c++)t.plots[c]!=r&&t.plots[c].pub(i,r,s,o,a,u,l)}},n!=null&&($x[n]=t)),t}var Jo=1,ap=2;function Ys(n,e,t){let i=n.mode,r=n.series[e],s=i==2?n._data[e]:n._data,o=n.scales,a=n.bbox,u=s[0],l=i==2?s[1]:s[e],c=i==2?o[r.facets[0].scale]:o[n.series[0].scale],f=i==2?o[r.facets[1].scale]:o[r.scale],h=a.left,p=a.top,g=a.width,M=a.height,x=n.valToPosH,m=n.valToPosV;return c.ori==0?t(r,u,l,c,f,x,m,h,p,g,M,Mh,Qo,Eh,R_,F_):t(r,u,l,c,f,m,x,p,h,M,g,bh,ea,bp,N_,P_)}function Sp(n,e){let t=0,i=0,r=Tt(n.bands,gp);for(let s=0;s<r.length;s++){let o=r[s];o.series[0]==e?t=o.dir:o.series[1]==e&&(o.dir==1?i|=1:i|=2)}return[t,i==1?-1:i==2?1:i==3?2:0]}function Kw(n,e,t,i,r){let s=n.mode,o=n.series[e],a=s==2?o.facets[1].scale:o.scale,u=n.scales[a];return r==-1?u.min:r==1?u.max:u.distr==3?u.dir==1?u.min:u.max:0}function kr(n,e,t,i,r,s){return Ys(n,e,(o,a,u,l,c,f,h,p,g,M,x)=>{let m=o.pxRound,S=l.dir*(l.ori==0?1:-1),R=l.ori==0?Qo:ea,b,N;S==1?(b=t,N=i):(b=i,N=t);let T=m(f(a[b],l,M,p)),v=m(h(u[b],c,x,g)),C=m(f(a[N],l,M,p)),G=m(h(s==1?c.max:c.min,c,x,g)),F=new Path2D(r);return R(F,C,G),R(F,T,G),R(F,T,v),F})}function Sh(n,e,t,i,r,s){let o=null;if(n.length>0){o=new Path2D;let a=e==0?Eh:bp,u=t;for(let f=0;f<n.length;f++){let h=n[f];if(h[1]>h[0]){let p=h[0]-u;p>0&&a(o,u,i,p,i+s),u=h[1]}}let l=t+r-u,c=10;l>0&&a(o,u,i-c/2,l,i+s+c)}return o}function Qw(n,e,t){let i=n[n.length-1];i&&i[0]==e?i[1]=t:n.push([e,t])}function Mp(n,e,t,i,r,s,o){let a=[],u=n.length;for(let l=r==1?t:i;l>=t&&l<=i;l+=r)if(e[l]===null){let f=l,h=l;if(r==1)for(;++l<=i&&e[l]===null;)h=l;else for(;--l>=t&&e[l]===null;)h=l;let p=s(n[f]),g=h==f?p:s(n[h]),M=f-r;p=o<=0&&M>=0&&M<u?s(n[M]):p;let m=h+r;g=o>=0&&m>=0&&m<u?s(n[m]):g,g>=p&&a.push([p,g])}return a}function Zx(n){return n==0?s_:n==1?An:e=>Gs(e,n)}function C_(n){let e=n==0?Mh:bh,t=n==0?(r,s,o,a,u,l)=>{r.arcTo(s,o,a,u,l)}:(r,s,o,a,u,l)=>{r.arcTo(o,s,u,a,l)},i=n==0?(r,s,o,a,u)=>{r.rect(s,o,a,u)}:(r,s,o,a,u)=>{r.rect(o,s,u,a)};return(r,s,o,a,u,l=0,c=0)=>{l==0&&c==0?i(r,s,o,a,u):(l=$i(l,a/2,u/2),c=$i(c,a/2,u/2),e(r,s+l,o),t(r,s+a,o,s+a,o+u,l),t(r,s+a,o+u,s,o+u,c),t(r,s,o+u,s,o,c),t(r,s,o,s+a,o,l),r.closePath())}}var Mh=(n,e,t)=>{n.moveTo(e,t)},bh=(n,e,t)=>{n.moveTo(t,e)},Qo=(n,e,t)=>{n.lineTo(e,t)},ea=(n,e,t)=>{n.lineTo(t,e)},Eh=C_(0),bp=C_(1),R_=(n,e,t,i,r,s)=>{n.arc(e,t,i,r,s)},N_=(n,e,t,i,r,s)=>{n.arc(t,e,i,r,s)},F_=(n,e,t,i,r,s,o)=>{n.bezierCurveTo(e,t,i,r,s,o)},P_=(n,e,t,i,r,s,o)=>{n.bezierCurveTo(t,e,r,i,o,s)};function I_(n){return(e,t,i,r,s)=>Ys(e,t,(o,a,u,l,c,f,h,p,g,M,x)=>{let{pxRound:m,points:S}=o,R,b;l.ori==0?(R=Mh,b=R_):(R=bh,b=N_);let N=Ht(S.width*Nt,3),T=(S.size-S.width)/2*Nt,v=Ht(T*2,3),C=new Path2D,G=new Path2D,{left:F,top:P,width:W,height:k}=e.bbox;Eh(G,F-v,P-v,W+v*2,k+v*2);let I=Z=>{if(u[Z]!=null){let te=m(f(a[Z],l,M,p)),Y=m(h(u[Z],c,x,g));R(C,te+T,Y),b(C,te,Y,T,0,dh*2)}};if(s)s.forEach(I);else for(let Z=i;Z<=r;Z++)I(Z);return{stroke:N>0?C:null,fill:C,clip:G,flags:Jo|ap}})}function L_(n){return(e,t,i,r,s,o)=>{i!=r&&(s!=i&&o!=i&&n(e,t,i),s!=r&&o!=r&&n(e,t,r),n(e,t,o))}}var eD=L_(Qo),tD=L_(ea);function O_(n){let e=Tt(n?.alignGaps,0);return(t,i,r,s)=>Ys(t,i,(o,a,u,l,c,f,h,p,g,M,x)=>{[r,s]=xh(u,r,s);let m=o.pxRound,S=k=>m(f(k,l,M,p)),R=k=>m(h(k,c,x,g)),b,N;l.ori==0?(b=Qo,N=eD):(b=ea,N=tD);let T=l.dir*(l.ori==0?1:-1),v={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Jo},C=v.stroke,G=!1;if(s-r>=M*4){let k=pe=>t.posToVal(pe,l.key,!0),I=null,Z=null,te,Y,fe,re=S(a[T==1?r:s]),ue=S(a[r]),de=S(a[s]),xe=k(T==1?ue+1:de-1);for(let pe=T==1?r:s;pe>=r&&pe<=s;pe+=T){let he=a[pe],Me=(T==1?he<xe:he>xe)?re:S(he),De=u[pe];Me==re?De!=null?(Y=De,I==null?(b(C,Me,R(Y)),te=I=Z=Y):Y<I?I=Y:Y>Z&&(Z=Y)):De===null&&(G=!0):(I!=null&&N(C,re,R(I),R(Z),R(te),R(Y)),De!=null?(Y=De,b(C,Me,R(Y)),I=Z=te=Y):(I=Z=null,De===null&&(G=!0)),re=Me,xe=k(re+T))}I!=null&&I!=Z&&fe!=re&&N(C,re,R(I),R(Z),R(te),R(Y))}else for(let k=T==1?r:s;k>=r&&k<=s;k+=T){let I=u[k];I===null?G=!0:I!=null&&b(C,S(a[k]),R(I))}let[P,W]=Sp(t,i);if(o.fill!=null||P!=0){let k=v.fill=new Path2D(C),I=o.fillTo(t,i,o.min,o.max,P),Z=R(I),te=S(a[r]),Y=S(a[s]);T==-1&&([Y,te]=[te,Y]),b(k,Y,Z),b(k,te,Z)}if(!o.spanGaps){let k=[];G&&k.push(...Mp(a,u,r,s,T,S,e)),v.gaps=k=o.gaps(t,i,r,s,k),v.clip=Sh(k,l.ori,p,g,M,x)}return W!=0&&(v.band=W==2?[kr(t,i,r,s,C,-1),kr(t,i,r,s,C,1)]:kr(t,i,r,s,C,W)),v})}function nD(n){let e=Tt(n.align,1),t=Tt(n.ascDesc,!1),i=Tt(n.alignGaps,0),r=Tt(n.extend,!1);return(s,o,a,u)=>Ys(s,o,(l,c,f,h,p,g,M,x,m,S,R)=>{[a,u]=xh(f,a,u);let b=l.pxRound,{left:N,width:T}=s.bbox,v=ue=>b(g(ue,h,S,x)),C=ue=>b(M(ue,p,R,m)),G=h.ori==0?Qo:ea,F={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Jo},P=F.stroke,W=h.dir*(h.ori==0?1:-1),k=C(f[W==1?a:u]),I=v(c[W==1?a:u]),Z=I,te=I;r&&e==-1&&(te=N,G(P,te,k)),G(P,I,k);for(let ue=W==1?a:u;ue>=a&&ue<=u;ue+=W){let de=f[ue];if(de==null)continue;let xe=v(c[ue]),pe=C(de);e==1?G(P,xe,k):G(P,Z,pe),G(P,xe,pe),k=pe,Z=xe}let Y=Z;r&&e==1&&(Y=N+T,G(P,Y,k));let[fe,re]=Sp(s,o);if(l.fill!=null||fe!=0){let ue=F.fill=new Path2D(P),de=l.fillTo(s,o,l.min,l.max,fe),xe=C(de);G(ue,Y,xe),G(ue,te,xe)}if(!l.spanGaps){let ue=[];ue.push(...Mp(c,f,a,u,W,v,i));let de=l.width*Nt/2,xe=t||e==1?de:-de,pe=t||e==-1?-de:de;ue.forEach(he=>{he[0]+=xe,he[1]+=pe}),F.gaps=ue=l.gaps(s,o,a,u,ue),F.clip=Sh(ue,h.ori,x,m,S,R)}return re!=0&&(F.band=re==2?[kr(s,o,a,u,P,-1),kr(s,o,a,u,P,1)]:kr(s,o,a,u,P,re)),F})}function jx(n,e,t,i,r,s,o=Gt){if(n.length>1){let a=null;for(let u=0,l=1/0;u<n.length;u++)if(e[u]!==void 0){if(a!=null){let c=wn(n[u]-n[a]);c<l&&(l=c,o=wn(t(n[u],i,r,s)-t(n[a],i,r,s)))}a=u}}return o}function iD(n){n=n||tl;let e=Tt(n.size,[.6,Gt,1]),t=n.align||0,i=n.gap||0,r=n.radius;r=r==null?[0,0]:typeof r=="number"?[r,0]:r;let s=Mt(r),o=1-e[0],a=Tt(e[1],Gt),u=Tt(e[2],1),l=Tt(n.disp,tl),c=Tt(n.each,p=>{}),{fill:f,stroke:h}=l;return(p,g,M,x)=>Ys(p,g,(m,S,R,b,N,T,v,C,G,F,P)=>{let W=m.pxRound,k=t,I=i*Nt,Z=a*Nt,te=u*Nt,Y,fe;b.ori==0?[Y,fe]=s(p,g):[fe,Y]=s(p,g);let re=b.dir*(b.ori==0?1:-1),ue=b.ori==0?Eh:bp,de=b.ori==0?c:(Ce,Xe,et,be,z,H,K)=>{c(Ce,Xe,et,z,be,K,H)},xe=Tt(p.bands,gp).find(Ce=>Ce.series[0]==g),pe=xe!=null?xe.dir:0,he=m.fillTo(p,g,m.min,m.max,pe),Se=W(v(he,N,P,G)),Me,De,Ee,We=F,Ke=W(m.width*Nt),Ve=!1,at=null,rt=null,je=null,Et=null;f!=null&&(Ke==0||h!=null)&&(Ve=!0,at=f.values(p,g,M,x),rt=new Map,new Set(at).forEach(Ce=>{Ce!=null&&rt.set(Ce,new Path2D)}),Ke>0&&(je=h.values(p,g,M,x),Et=new Map,new Set(je).forEach(Ce=>{Ce!=null&&Et.set(Ce,new Path2D)})));let{x0:At,size:Xt}=l;if(At!=null&&Xt!=null){k=1,S=At.values(p,g,M,x),At.unit==2&&(S=S.map(et=>p.posToVal(C+et*F,b.key,!0)));let Ce=Xt.values(p,g,M,x);Xt.unit==2?De=Ce[0]*F:De=T(Ce[0],b,F,C)-T(0,b,F,C),We=jx(S,R,T,b,F,C,We),Ee=We-De+I}else We=jx(S,R,T,b,F,C,We),Ee=We*o+I,De=We-Ee;Ee<1&&(Ee=0),Ke>=De/2&&(Ke=0),Ee<5&&(W=s_);let wt=Ee>0,nn=We-Ee-(wt?Ke:0);De=W(rp(nn,te,Z)),Me=(k==0?De/2:k==re?0:De)-k*re*((k==0?I/2:0)+(wt?Ke/2:0));let ut={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Kt=Ve?null:new Path2D,zt=null;if(xe!=null)zt=p.data[xe.series[1]];else{let{y0:Ce,y1:Xe}=l;Ce!=null&&Xe!=null&&(R=Xe.values(p,g,M,x),zt=Ce.values(p,g,M,x))}let Wt=Y*De,q=fe*De;for(let Ce=re==1?M:x;Ce>=M&&Ce<=x;Ce+=re){let Xe=R[Ce];if(Xe==null)continue;if(zt!=null){let B=zt[Ce]??0;if(Xe-B==0)continue;Se=v(B,N,P,G)}let et=b.distr!=2||l!=null?S[Ce]:Ce,be=T(et,b,F,C),z=v(Tt(Xe,he),N,P,G),H=W(be-Me),K=W(Jn(z,Se)),E=W($i(z,Se)),_=K-E;if(Xe!=null){let B=Xe<0?q:Wt,Q=Xe<0?Wt:q;Ve?(Ke>0&&je[Ce]!=null&&ue(Et.get(je[Ce]),H,E+mi(Ke/2),De,Jn(0,_-Ke),B,Q),at[Ce]!=null&&ue(rt.get(at[Ce]),H,E+mi(Ke/2),De,Jn(0,_-Ke),B,Q)):ue(Kt,H,E+mi(Ke/2),De,Jn(0,_-Ke),B,Q),de(p,g,Ce,H-Ke/2,E,De+Ke,_)}}return Ke>0?ut.stroke=Ve?Et:Kt:Ve||(ut._fill=m.width==0?m._fill:m._stroke??m._fill,ut.width=0),ut.fill=Ve?rt:Kt,ut})}function rD(n,e){let t=Tt(e?.alignGaps,0);return(i,r,s,o)=>Ys(i,r,(a,u,l,c,f,h,p,g,M,x,m)=>{[s,o]=xh(l,s,o);let S=a.pxRound,R=Y=>S(h(Y,c,x,g)),b=Y=>S(p(Y,f,m,M)),N,T,v;c.ori==0?(N=Mh,v=Qo,T=F_):(N=bh,v=ea,T=P_);let C=c.dir*(c.ori==0?1:-1),G=R(u[C==1?s:o]),F=G,P=[],W=[];for(let Y=C==1?s:o;Y>=s&&Y<=o;Y+=C)if(l[Y]!=null){let re=u[Y],ue=R(re);P.push(F=ue),W.push(b(l[Y]))}let k={stroke:n(P,W,N,v,T,S),fill:null,clip:null,band:null,gaps:null,flags:Jo},I=k.stroke,[Z,te]=Sp(i,r);if(a.fill!=null||Z!=0){let Y=k.fill=new Path2D(I),fe=a.fillTo(i,r,a.min,a.max,Z),re=b(fe);v(Y,F,re),v(Y,G,re)}if(!a.spanGaps){let Y=[];Y.push(...Mp(u,l,s,o,C,R,t)),k.gaps=Y=a.gaps(i,r,s,o,Y),k.clip=Sh(Y,c.ori,g,M,x,m)}return te!=0&&(k.band=te==2?[kr(i,r,s,o,I,-1),kr(i,r,s,o,I,1)]:kr(i,r,s,o,I,te)),k})}function sD(n){return rD(oD,n)}function oD(n,e,t,i,r,s){let o=n.length;if(o<2)return null;let a=new Path2D;if(t(a,n[0],e[0]),o==2)i(a,n[1],e[1]);else{let u=Array(o),l=Array(o-1),c=Array(o-1),f=Array(o-1);for(let h=0;h<o-1;h++)c[h]=e[h+1]-e[h],f[h]=n[h+1]-n[h],l[h]=c[h]/f[h];u[0]=l[0];for(let h=1;h<o-1;h++)l[h]===0||l[h-1]===0||l[h-1]>0!=l[h]>0?u[h]=0:(u[h]=3*(f[h-1]+f[h])/((2*f[h]+f[h-1])/l[h-1]+(f[h]+2*f[h-1])/l[h]),isFinite(u[h])||(u[h]=0));u[o-1]=l[o-2];for(let h=0;h<o-1;h++)r(a,n[h]+f[h]/3,e[h]+u[h]*f[h]/3,n[h+1]-f[h]/3,e[h+1]-u[h+1]*f[h]/3,n[h+1],e[h+1])}return a}var lp=new Set;function Jx(){for(let n of lp)n.syncRect(!0)}Ko&&(Xs(zA,Yo,Jx),Xs(VA,Yo,Jx,!0),Xs(ph,Yo,()=>{On.pxRatio=Nt}));var aD=O_(),lD=I_();function Kx(n,e,t,i){return(i?[n[0],n[1]].concat(n.slice(2)):[n[0]].concat(n.slice(1))).map((s,o)=>up(s,o,e,t))}function uD(n,e){return n.map((t,i)=>i==0?{}:xn({},e,t))}function up(n,e,t,i){return xn({},e==0?t:i,n)}function B_(n,e,t){return e==null?Zo:[e,t]}var cD=B_;function hD(n,e,t){return e==null?Zo:mh(e,t,pp,!0)}function U_(n,e,t,i){return e==null?Zo:_h(e,t,n.scales[i].log,!1)}var fD=U_;function k_(n,e,t,i){return e==null?Zo:dp(e,t,n.scales[i].log,!1)}var dD=k_;function pD(n,e,t,i,r){let s=Jn(Rx(n),Rx(e)),o=e-n,a=Yi(r/i*o,t);do{let u=t[a],l=i*u/o;if(l>=r&&s+(u<5?fs.get(u):0)<=17)return[u,l]}while(++a<t.length);return[0,0]}function Qx(n){let e,t;return n=n.replace(/(\d+)px/,(i,r)=>(e=An((t=+r)*Nt))+"px"),[n,e,t]}function mD(n){n.show&&[n.font,n.labelFont].forEach(e=>{let t=Ht(e[2]*Nt,1);e[0]=e[0].replace(/[0-9.]+px/,t+"px"),e[1]=t})}function On(n,e,t){let i={mode:Tt(n.mode,1)},r=i.mode;function s(y,D,U,V){let J=D.valToPct(y);return V+U*(D.dir==-1?1-J:J)}function o(y,D,U,V){let J=D.valToPct(y);return V+U*(D.dir==-1?J:1-J)}function a(y,D,U,V){return D.ori==0?s(y,D,U,V):o(y,D,U,V)}i.valToPosH=s,i.valToPosV=o;let u=!1;i.status=0;let l=i.root=Ci(MA);if(n.id!=null&&(l.id=n.id),pi(l,n.class),n.title){let y=Ci(AA,l);y.textContent=n.title}let c=qi("canvas"),f=i.ctx=c.getContext("2d"),h=Ci(wA,l);Xs("click",h,y=>{y.target===g&&(qt!=Ks||en!=Qs)&&In.click(i,y)},!0);let p=i.under=Ci(DA,h);h.appendChild(c);let g=i.over=Ci(TA,h);n=jo(n);let M=+Tt(n.pxAlign,1),x=Zx(M);(n.plugins||[]).forEach(y=>{y.opts&&(n=y.opts(i,n)||n)});let m=n.ms||.001,S=i.series=r==1?Kx(n.series||[],Gx,Yx,!1):uD(n.series||[null],qx),R=i.axes=Kx(n.axes||[],Vx,Wx,!0),b=i.scales={},N=i.bands=n.bands||[];N.forEach(y=>{y.fill=Mt(y.fill||null),y.dir=Tt(y.dir,-1)});let T=r==2?S[1].facets[0].scale:S[0].scale,v={axes:gr,series:mt},C=(n.drawOrder||["axes","series"]).map(y=>v[y]);function G(y){let D=y.distr==3?U=>Ur(U>0?U:y.clamp(i,U,y.min,y.max,y.key)):y.distr==4?U=>jd(U,y.asinh):y.distr==100?U=>y.fwd(U):U=>U;return U=>{let V=D(U),{_min:J,_max:le}=y,me=le-J;return(V-J)/me}}function F(y){let D=b[y];if(D==null){let U=(n.scales||tl)[y]||tl;if(U.from!=null){F(U.from);let V=xn({},b[U.from],U,{key:y});V.valToPct=G(V),b[y]=V}else{D=b[y]=xn({},y==T?D_:Jw,U),D.key=y;let V=D.time,J=D.range,le=hs(J);if((y!=T||r==2&&!V)&&(le&&(J[0]==null||J[1]==null)&&(J={min:J[0]==null?Dx:{mode:1,hard:J[0],soft:J[0]},max:J[1]==null?Dx:{mode:1,hard:J[1],soft:J[1]}},le=!1),!le&&yh(J))){let me=J;J=(ye,we,Le)=>we==null?Zo:mh(we,Le,me)}D.range=Mt(J||(V?cD:y==T?D.distr==3?fD:D.distr==4?dD:B_:D.distr==3?U_:D.distr==4?k_:hD)),D.auto=Mt(le?!1:D.auto),D.clamp=Mt(D.clamp||jw),D._min=D._max=null,D.valToPct=G(D)}}}F("x"),F("y"),r==1&&S.forEach(y=>{F(y.scale)}),R.forEach(y=>{F(y.scale)});for(let y in n.scales)F(y);let P=b[T],W=P.distr,k,I;P.ori==0?(pi(l,bA),k=s,I=o):(pi(l,EA),k=o,I=s);let Z={};for(let y in b){let D=b[y];(D.min!=null||D.max!=null)&&(Z[y]={min:D.min,max:D.max},D.min=D.max=null)}let te=n.tzDate||(y=>new Date(An(y/m))),Y=n.fmtDate||xp,fe=m==1?bw(te):ww(te),re=Ux(te,Bx(m==1?Mw:Aw,Y)),ue=zx(te,kx(Tw,Y)),de=[],xe=i.legend=xn({},Nw,n.legend),pe=i.cursor=xn({},Bw,{drag:{y:r==2}},n.cursor),he=xe.show,Se=pe.show,Me=xe.markers;xe.idxs=de,Me.width=Mt(Me.width),Me.dash=Mt(Me.dash),Me.stroke=Mt(Me.stroke),Me.fill=Mt(Me.fill);let De,Ee,We,Ke=[],Ve=[],at,rt=!1,je={};if(xe.live){let y=S[1]?S[1].values:null;rt=y!=null,at=rt?y(i,1,0):{_:0};for(let D in at)je[D]=hp}if(he)if(De=qi("table",IA,l),We=qi("tbody",null,De),xe.mount(i,De),rt){Ee=qi("thead",null,De,We);let y=qi("tr",null,Ee);qi("th",null,y);for(var Et in at)qi("th",px,y).textContent=Et}else pi(De,OA),xe.live&&pi(De,LA);let At={show:!0},Xt={show:!1};function wt(y,D){if(D==0&&(rt||!xe.live||r==2))return Zo;let U=[],V=qi("tr",BA,We,We.childNodes[D]);pi(V,y.class),y.show||pi(V,Ws);let J=qi("th",null,V);if(Me.show){let ye=Ci(UA,J);if(D>0){let we=Me.width(i,D);we&&(ye.style.border=we+"px "+Me.dash(i,D)+" "+Me.stroke(i,D)),ye.style.background=Me.fill(i,D)}}let le=Ci(px,J);y.label instanceof HTMLElement?le.appendChild(y.label):le.textContent=y.label,D>0&&(Me.show||(le.style.color=y.width>0?Me.stroke(i,D):Me.fill(i,D)),ut("click",J,ye=>{if(pe._lock)return;Ye(ye);let we=S.indexOf(y);if((ye.ctrlKey||ye.metaKey)!=xe.isolate){let Le=S.some((Oe,ze)=>ze>0&&ze!=we&&Oe.show);S.forEach((Oe,ze)=>{ze>0&&Ki(ze,Le?ze==we?At:Xt:At,!0,pn.setSeries)})}else Ki(we,{show:!y.show},!0,pn.setSeries)},!1),Je&&ut(_x,J,ye=>{pe._lock||(Ye(ye),Ki(S.indexOf(y),to,!0,pn.setSeries))},!1));for(var me in at){let ye=qi("td",kA,V);ye.textContent="--",U.push(ye)}return[V,U]}let nn=new Map;function ut(y,D,U,V=!0){let J=nn.get(D)||{},le=pe.bind[y](i,D,U,V);le&&(Xs(y,D,J[y]=le),nn.set(D,J))}function Kt(y,D,U){let V=nn.get(D)||{};for(let J in V)(y==null||J==y)&&(ip(J,D,V[J]),delete V[J]);y==null&&nn.delete(D)}let zt=0,Wt=0,q=0,Ce=0,Xe=0,et=0,be=Xe,z=et,H=q,K=Ce,E=0,_=0,B=0,Q=0;i.bbox={};let X=!1,ae=!1,d=!1,A=!1,L=!1,j=!1;function O(y,D,U){(U||y!=i.width||D!=i.height)&&ee(y,D),ht(!1),d=!0,ae=!0,Bn()}function ee(y,D){i.width=zt=q=y,i.height=Wt=Ce=D,Xe=et=0,Ae(),ke();let U=i.bbox;E=U.left=Gs(Xe*Nt,.5),_=U.top=Gs(et*Nt,.5),B=U.width=Gs(q*Nt,.5),Q=U.height=Gs(Ce*Nt,.5)}let se=3;function _e(){let y=!1,D=0;for(;!y;){D++;let U=Zs(D),V=Ji(D);y=D==se||U&&V,y||(ee(i.width,i.height),ae=!0)}}function ve({width:y,height:D}){O(y,D)}i.setSize=ve;function Ae(){let y=!1,D=!1,U=!1,V=!1;R.forEach((J,le)=>{if(J.show&&J._show){let{side:me,_size:ye}=J,we=me%2,Le=J.label!=null?J.labelSize:0,Oe=ye+Le;Oe>0&&(we?(q-=Oe,me==3?(Xe+=Oe,V=!0):U=!0):(Ce-=Oe,me==0?(et+=Oe,y=!0):D=!0))}}),xi[0]=y,xi[1]=U,xi[2]=D,xi[3]=V,q-=ii[1]+ii[3],Xe+=ii[3],Ce-=ii[2]+ii[0],et+=ii[0]}function ke(){let y=Xe+q,D=et+Ce,U=Xe,V=et;function J(le,me){switch(le){case 1:return y+=me,y-me;case 2:return D+=me,D-me;case 3:return U-=me,U+me;case 0:return V-=me,V+me}}R.forEach((le,me)=>{if(le.show&&le._show){let ye=le.side;le._pos=J(ye,le._size),le.label!=null&&(le._lpos=J(ye,le.labelSize))}})}if(pe.dataIdx==null){let y=pe.hover,D=y.skip=new Set(y.skip??[]);D.add(void 0);let U=y.prox=Mt(y.prox),V=y.bias??=0;pe.dataIdx=(J,le,me,ye)=>{if(le==0)return me;let we=me,Le=U(J,le,me,ye)??Gt,Oe=Le>=0&&Le<Gt,ze=P.ori==0?q:Ce,ot=pe.left,Ct=e[0],Dt=e[le];if(D.has(Dt[me])){we=null;let _t=null,Qe=null,qe;if(V==0||V==-1)for(qe=me;_t==null&&qe-- >0;)D.has(Dt[qe])||(_t=qe);if(V==0||V==1)for(qe=me;Qe==null&&qe++<Dt.length;)D.has(Dt[qe])||(Qe=qe);if(_t!=null||Qe!=null)if(Oe){let $t=_t==null?-1/0:k(Ct[_t],P,ze,0),un=Qe==null?1/0:k(Ct[Qe],P,ze,0),Rn=ot-$t,kt=un-ot;Rn<=kt?Rn<=Le&&(we=_t):kt<=Le&&(we=Qe)}else we=Qe==null?_t:_t==null?Qe:me-_t<=Qe-me?_t:Qe}else Oe&&wn(ot-k(Ct[me],P,ze,0))>Le&&(we=null);return we}}let Ye=y=>{pe.event=y};pe.idxs=de,pe._lock=!1;let ge=pe.points;ge.show=Mt(ge.show),ge.size=Mt(ge.size),ge.stroke=Mt(ge.stroke),ge.width=Mt(ge.width),ge.fill=Mt(ge.fill);let Be=i.focus=xn({},n.focus||{alpha:.3},pe.focus),Je=Be.prox>=0,Ne=Je&&ge.one,lt=[],Vt=[],Pn=[];function ds(y,D){let U=ge.show(i,D);if(U instanceof HTMLElement)return pi(U,PA),pi(U,y.class),pr(U,-10,-10,q,Ce),g.insertBefore(U,lt[D]),U}function zr(y,D){if(r==1||D>0){let U=r==1&&b[y.scale].time,V=y.value;y.value=U?Px(V)?zx(te,kx(V,Y)):V||ue:V||Yw,y.label=y.label||(U?kw:Uw)}if(Ne||D>0){y.width=y.width==null?1:y.width,y.paths=y.paths||aD||JA,y.fillTo=Mt(y.fillTo||Kw),y.pxAlign=+Tt(y.pxAlign,M),y.pxRound=Zx(y.pxAlign),y.stroke=Mt(y.stroke||null),y.fill=Mt(y.fill||null),y._stroke=y._fill=y._paths=y._focus=null;let U=$w(Jn(1,y.width),1),V=y.points=xn({},{size:U,width:Jn(1,U*.2),stroke:y.stroke,space:U*2,paths:lD,_stroke:null,_fill:null},y.points);V.show=Mt(V.show),V.filter=Mt(V.filter),V.fill=Mt(V.fill),V.stroke=Mt(V.stroke),V.paths=Mt(V.paths),V.pxAlign=y.pxAlign}if(he){let U=wt(y,D);Ke.splice(D,0,U[0]),Ve.splice(D,0,U[1]),xe.values.push(null)}if(Se){de.splice(D,0,null);let U=null;Ne?D==0&&(U=ds(y,D)):D>0&&(U=ds(y,D)),lt.splice(D,0,U),Vt.splice(D,0,0),Pn.splice(D,0,0)}Cn("addSeries",D)}function ta(y,D){D=D??S.length,y=r==1?up(y,D,Gx,Yx):up(y,D,{},qx),S.splice(D,0,y),zr(S[D],D)}i.addSeries=ta;function $s(y){if(S.splice(y,1),he){xe.values.splice(y,1),Ve.splice(y,1);let D=Ke.splice(y,1)[0];Kt(null,D.firstChild),D.remove()}Se&&(de.splice(y,1),lt.splice(y,1)[0].remove(),Vt.splice(y,1),Pn.splice(y,1)),Cn("delSeries",y)}i.delSeries=$s;let xi=[!1,!1,!1,!1];function Ni(y,D){if(y._show=y.show,y.show){let U=y.side%2,V=b[y.scale];V==null&&(y.scale=U?S[1].scale:T,V=b[y.scale]);let J=V.time;y.size=Mt(y.size),y.space=Mt(y.space),y.rotate=Mt(y.rotate),hs(y.incrs)&&y.incrs.forEach(me=>{!fs.has(me)&&fs.set(me,l_(me))}),y.incrs=Mt(y.incrs||(V.distr==2?vw:J?m==1?Sw:Ew:Hs)),y.splits=Mt(y.splits||(J&&V.distr==1?fe:V.distr==3?sp:V.distr==4?Gw:Vw)),y.stroke=Mt(y.stroke),y.grid.stroke=Mt(y.grid.stroke),y.ticks.stroke=Mt(y.ticks.stroke),y.border.stroke=Mt(y.border.stroke);let le=y.values;y.values=hs(le)&&!hs(le[0])?Mt(le):J?hs(le)?Ux(te,Bx(le,Y)):Px(le)?Dw(te,le):le||re:le||zw,y.filter=Mt(y.filter||(V.distr>=3&&V.log==10?Xw:V.distr==3&&V.log==2?qw:o_)),y.font=Qx(y.font),y.labelFont=Qx(y.labelFont),y._size=y.size(i,null,D,0),y._space=y._rotate=y._incrs=y._found=y._splits=y._values=null,y._size>0&&(xi[D]=!0,y._el=Ci(CA,h))}}function Fi(y,D,U,V){let[J,le,me,ye]=U,we=D%2,Le=0;return we==0&&(ye||le)&&(Le=D==0&&!J||D==2&&!me?An(Vx.size/3):0),we==1&&(J||me)&&(Le=D==1&&!le||D==3&&!ye?An(Wx.size/2):0),Le}let ps=i.padding=(n.padding||[Fi,Fi,Fi,Fi]).map(y=>Mt(Tt(y,Fi))),ii=i._padding=ps.map((y,D)=>y(i,D,xi,0)),Qt,rn=null,sn=null,_i=r==1?S[0].idxs:null,Vn=null,Zi=!1;function ms(y,D){if(e=y??[],i.data=i._data=e,r==2){Qt=0;for(let U=1;U<S.length;U++)Qt+=e[U][0].length}else{e.length==0&&(i.data=i._data=e=[[]]),Vn=e[0],Qt=Vn.length;let U=e;if(W==2){U=e.slice();let V=U[0]=Array(Qt);for(let J=0;J<Qt;J++)V[J]=J}i._data=e=U}if(ht(!0),Cn("setData"),W==2&&(d=!0),D!==!1){let U=P;U.auto(i,Zi)?gs():Hr(T,U.min,U.max),A=A||pe.left>=0,j=!0,Bn()}}i.setData=ms;function gs(){Zi=!0;let y,D;r==1&&(Qt>0?(rn=_i[0]=0,sn=_i[1]=Qt-1,y=e[0][rn],D=e[0][sn],W==2?(y=rn,D=sn):y==D&&(W==3?[y,D]=_h(y,y,P.log,!1):W==4?[y,D]=dp(y,y,P.log,!1):P.time?D=y+An(86400/m):[y,D]=mh(y,D,pp,!0))):(rn=_i[0]=y=null,sn=_i[1]=D=null)),Hr(T,y,D)}let Vr,ji,vi,w,$,ce,ne,ie,Te,Fe;function Re(y,D,U,V,J,le){y??=gx,U??=gp,V??="butt",J??=gx,le??="round",y!=Vr&&(f.strokeStyle=Vr=y),J!=ji&&(f.fillStyle=ji=J),D!=vi&&(f.lineWidth=vi=D),le!=$&&(f.lineJoin=$=le),V!=ce&&(f.lineCap=ce=V),U!=w&&f.setLineDash(w=U)}function Pe(y,D,U,V){D!=ji&&(f.fillStyle=ji=D),y!=ne&&(f.font=ne=y),U!=ie&&(f.textAlign=ie=U),V!=Te&&(f.textBaseline=Te=V)}function He(y,D,U,V,J=0){if(V.length>0&&y.auto(i,Zi)&&(D==null||D.min==null)){let le=Tt(rn,0),me=Tt(sn,V.length-1),ye=U.min==null?XA(V,le,me,J,y.distr==3):[U.min,U.max];y.min=$i(y.min,U.min=ye[0]),y.max=Jn(y.max,U.max=ye[1])}}let tt={min:null,max:null};function pt(){for(let V in b){let J=b[V];Z[V]==null&&(J.min==null||Z[T]!=null&&J.auto(i,Zi))&&(Z[V]=tt)}for(let V in b){let J=b[V];Z[V]==null&&J.from!=null&&Z[J.from]!=null&&(Z[V]=tt)}Z[T]!=null&&ht(!0);let y={};for(let V in Z){let J=Z[V];if(J!=null){let le=y[V]=jo(b[V],ew);if(J.min!=null)xn(le,J);else if(V!=T||r==2)if(Qt==0&&le.from==null){let me=le.range(i,null,null,V);le.min=me[0],le.max=me[1]}else le.min=Gt,le.max=-Gt}}if(Qt>0){S.forEach((V,J)=>{if(r==1){let le=V.scale,me=Z[le];if(me==null)return;let ye=y[le];if(J==0){let we=ye.range(i,ye.min,ye.max,le);ye.min=we[0],ye.max=we[1],rn=Yi(ye.min,e[0]),sn=Yi(ye.max,e[0]),sn-rn>1&&(e[0][rn]<ye.min&&rn++,e[0][sn]>ye.max&&sn--),V.min=Vn[rn],V.max=Vn[sn]}else V.show&&V.auto&&He(ye,me,V,e[J],V.sorted);V.idxs[0]=rn,V.idxs[1]=sn}else if(J>0&&V.show&&V.auto){let[le,me]=V.facets,ye=le.scale,we=me.scale,[Le,Oe]=e[J],ze=y[ye],ot=y[we];ze!=null&&He(ze,Z[ye],le,Le,le.sorted),ot!=null&&He(ot,Z[we],me,Oe,me.sorted),V.min=me.min,V.max=me.max}});for(let V in y){let J=y[V],le=Z[V];if(J.from==null&&(le==null||le.min==null)){let me=J.range(i,J.min==Gt?null:J.min,J.max==-Gt?null:J.max,V);J.min=me[0],J.max=me[1]}}}for(let V in y){let J=y[V];if(J.from!=null){let le=y[J.from];if(le.min==null)J.min=J.max=null;else{let me=J.range(i,le.min,le.max,V);J.min=me[0],J.max=me[1]}}}let D={},U=!1;for(let V in y){let J=y[V],le=b[V];if(le.min!=J.min||le.max!=J.max){le.min=J.min,le.max=J.max;let me=le.distr;le._min=me==3?Ur(le.min):me==4?jd(le.min,le.asinh):me==100?le.fwd(le.min):le.min,le._max=me==3?Ur(le.max):me==4?jd(le.max,le.asinh):me==100?le.fwd(le.max):le.max,D[V]=U=!0}}if(U){S.forEach((V,J)=>{r==2?J>0&&D.y&&(V._paths=null):D[V.scale]&&(V._paths=null)});for(let V in D)d=!0,Cn("setScale",V);Se&&pe.left>=0&&(A=j=!0)}for(let V in Z)Z[V]=null}function Ge(y){let D=rp(rn-1,0,Qt-1),U=rp(sn+1,0,Qt-1);for(;y[D]==null&&D>0;)D--;for(;y[U]==null&&U<Qt-1;)U++;return[D,U]}function mt(){if(Qt>0){let y=S.some(D=>D._focus)&&Fe!=Be.alpha;y&&(f.globalAlpha=Fe=Be.alpha),S.forEach((D,U)=>{if(U>0&&D.show&&(on(U,!1),on(U,!0),D._paths==null)){let V=Fe;Fe!=D.alpha&&(f.globalAlpha=Fe=D.alpha);let J=r==2?[0,e[U][0].length-1]:Ge(e[U]);D._paths=D.paths(i,U,J[0],J[1]),Fe!=V&&(f.globalAlpha=Fe=V)}}),S.forEach((D,U)=>{if(U>0&&D.show){let V=Fe;Fe!=D.alpha&&(f.globalAlpha=Fe=D.alpha),D._paths!=null&&Ot(U,!1);{let J=D._paths!=null?D._paths.gaps:null,le=D.points.show(i,U,rn,sn,J),me=D.points.filter(i,U,le,J);(le||me)&&(D.points._paths=D.points.paths(i,U,rn,sn,me),Ot(U,!0))}Fe!=V&&(f.globalAlpha=Fe=V),Cn("drawSeries",U)}}),y&&(f.globalAlpha=Fe=1)}}function on(y,D){let U=D?S[y].points:S[y];U._stroke=U.stroke(i,y),U._fill=U.fill(i,y)}function Ot(y,D){let U=D?S[y].points:S[y],{stroke:V,fill:J,clip:le,flags:me,_stroke:ye=U._stroke,_fill:we=U._fill,_width:Le=U.width}=U._paths;Le=Ht(Le*Nt,3);let Oe=null,ze=Le%2/2;D&&we==null&&(we=Le>0?"#fff":ye);let ot=U.pxAlign==1&&ze>0;if(ot&&f.translate(ze,ze),!D){let Ct=E-Le/2,Dt=_-Le/2,_t=B+Le,Qe=Q+Le;Oe=new Path2D,Oe.rect(Ct,Dt,_t,Qe)}D?Ue(ye,Le,U.dash,U.cap,we,V,J,me,le):Bt(y,ye,Le,U.dash,U.cap,we,V,J,me,Oe,le),ot&&f.translate(-ze,-ze)}function Bt(y,D,U,V,J,le,me,ye,we,Le,Oe){let ze=!1;we!=0&&N.forEach((ot,Ct)=>{if(ot.series[0]==y){let Dt=S[ot.series[1]],_t=e[ot.series[1]],Qe=(Dt._paths||tl).band;hs(Qe)&&(Qe=ot.dir==1?Qe[0]:Qe[1]);let qe,$t=null;Dt.show&&Qe&&YA(_t,rn,sn)?($t=ot.fill(i,Ct)||le,qe=Dt._paths.clip):Qe=null,Ue(D,U,V,J,$t,me,ye,we,Le,Oe,qe,Qe),ze=!0}}),ze||Ue(D,U,V,J,le,me,ye,we,Le,Oe)}let _n=Jo|ap;function Ue(y,D,U,V,J,le,me,ye,we,Le,Oe,ze){Re(y,D,U,V,J),(we||Le||ze)&&(f.save(),we&&f.clip(we),Le&&f.clip(Le)),ze?(ye&_n)==_n?(f.clip(ze),Oe&&f.clip(Oe),yt(J,me),hn(y,le,D)):ye&ap?(yt(J,me),f.clip(ze),hn(y,le,D)):ye&Jo&&(f.save(),f.clip(ze),Oe&&f.clip(Oe),yt(J,me),f.restore(),hn(y,le,D)):(yt(J,me),hn(y,le,D)),(we||Le||ze)&&f.restore()}function hn(y,D,U){U>0&&(D instanceof Map?D.forEach((V,J)=>{f.strokeStyle=Vr=J,f.stroke(V)}):D!=null&&y&&f.stroke(D))}function yt(y,D){D instanceof Map?D.forEach((U,V)=>{f.fillStyle=ji=V,f.fill(U)}):D!=null&&y&&f.fill(D)}function mr(y,D,U,V){let J=R[y],le;if(V<=0)le=[0,0];else{let me=J._space=J.space(i,y,D,U,V),ye=J._incrs=J.incrs(i,y,D,U,V,me);le=pD(D,U,ye,V,me)}return J._found=le}function fn(y,D,U,V,J,le,me,ye,we,Le){let Oe=me%2/2;M==1&&f.translate(Oe,Oe),Re(ye,me,we,Le,ye),f.beginPath();let ze,ot,Ct,Dt,_t=J+(V==0||V==3?-le:le);U==0?(ot=J,Dt=_t):(ze=J,Ct=_t);for(let Qe=0;Qe<y.length;Qe++)D[Qe]!=null&&(U==0?ze=Ct=y[Qe]:ot=Dt=y[Qe],f.moveTo(ze,ot),f.lineTo(Ct,Dt));f.stroke(),M==1&&f.translate(-Oe,-Oe)}function Zs(y){let D=!0;return R.forEach((U,V)=>{if(!U.show)return;let J=b[U.scale];if(J.min==null){U._show&&(D=!1,U._show=!1,ht(!1));return}else U._show||(D=!1,U._show=!0,ht(!1));let le=U.side,me=le%2,{min:ye,max:we}=J,[Le,Oe]=mr(V,ye,we,me==0?q:Ce);if(Oe==0)return;let ze=J.distr==2,ot=U._splits=U.splits(i,V,ye,we,Le,Oe,ze),Ct=J.distr==2?ot.map(qe=>Vn[qe]):ot,Dt=J.distr==2?Vn[ot[1]]-Vn[ot[0]]:Le,_t=U._values=U.values(i,U.filter(i,Ct,V,Oe,Dt),V,Oe,Dt);U._rotate=le==2?U.rotate(i,_t,V,Oe):0;let Qe=U._size;U._size=Ri(U.size(i,_t,V,y)),Qe!=null&&U._size!=Qe&&(D=!1)}),D}function Ji(y){let D=!0;return ps.forEach((U,V)=>{let J=U(i,V,xi,y);J!=ii[V]&&(D=!1),ii[V]=J}),D}function gr(){for(let y=0;y<R.length;y++){let D=R[y];if(!D.show||!D._show)continue;let U=D.side,V=U%2,J,le,me=D.stroke(i,y),ye=U==0||U==3?-1:1,[we,Le]=D._found;if(D.label!=null){let Wn=D.labelGap*ye,oi=An((D._lpos+Wn)*Nt);Pe(D.labelFont[0],me,"center",U==2?"top":mx),f.save(),V==1?(J=le=0,f.translate(oi,An(_+Q/2)),f.rotate((U==3?-dh:dh)/2)):(J=An(E+B/2),le=oi);let vs=r_(D.label)?D.label(i,y,we,Le):D.label;f.fillText(vs,J,le),f.restore()}if(Le==0)continue;let Oe=b[D.scale],ze=V==0?B:Q,ot=V==0?E:_,Ct=D._splits,Dt=Oe.distr==2?Ct.map(Wn=>Vn[Wn]):Ct,_t=Oe.distr==2?Vn[Ct[1]]-Vn[Ct[0]]:we,Qe=D.ticks,qe=D.border,$t=Qe.show?Qe.size:0,un=An($t*Nt),Rn=An((D.alignTo==2?D._size-$t-D.gap:D.gap)*Nt),kt=D._rotate*-dh/180,cn=x(D._pos*Nt),ri=(un+Rn)*ye,Hn=cn+ri;le=V==0?Hn:0,J=V==1?Hn:0;let yi=D.font[0],Pi=D.align==1?Xo:D.align==2?Yd:kt>0?Xo:kt<0?Yd:V==0?"center":U==3?Yd:Xo,er=kt||V==1?"middle":U==2?"top":mx;Pe(yi,me,Pi,er);let si=D.font[1]*D.lineGap,Si=Ct.map(Wn=>x(a(Wn,Oe,ze,ot))),Ii=D._values;for(let Wn=0;Wn<Ii.length;Wn++){let oi=Ii[Wn];if(oi!=null){V==0?J=Si[Wn]:le=Si[Wn],oi=""+oi;let vs=oi.indexOf(`
`)==-1?[oi]:oi.split(/\n/gm);for(let Xn=0;Xn<vs.length;Xn++){let Gp=vs[Xn];kt?(f.save(),f.translate(J,le+Xn*si),f.rotate(kt),f.fillText(Gp,0,0),f.restore()):f.fillText(Gp,J,le+Xn*si)}}}Qe.show&&fn(Si,Qe.filter(i,Dt,y,Le,_t),V,U,cn,un,Ht(Qe.width*Nt,3),Qe.stroke(i,y),Qe.dash,Qe.cap);let tr=D.grid;tr.show&&fn(Si,tr.filter(i,Dt,y,Le,_t),V,V==0?2:1,V==0?_:E,V==0?Q:B,Ht(tr.width*Nt,3),tr.stroke(i,y),tr.dash,tr.cap),qe.show&&fn([cn],[1],V==0?1:0,V==0?1:2,V==1?_:E,V==1?Q:B,Ht(qe.width*Nt,3),qe.stroke(i,y),qe.dash,qe.cap)}Cn("drawAxes")}function ht(y){S.forEach((D,U)=>{U>0&&(D._paths=null,y&&(r==1?(D.min=null,D.max=null):D.facets.forEach(V=>{V.min=null,V.max=null})))})}let ln=!1,Gn=!1,Ut=[];function dn(){Gn=!1;for(let y=0;y<Ut.length;y++)Cn(...Ut[y]);Ut.length=0}function Bn(){ln||(aw(Ep),ln=!0)}function il(y,D=!1){ln=!0,Gn=D,y(i),Ep(),D&&Ut.length>0&&queueMicrotask(dn)}i.batch=il;function Ep(){if(X&&(pt(),X=!1),d&&(_e(),d=!1),ae){if(Jt(p,Xo,Xe),Jt(p,"top",et),Jt(p,Ja,q),Jt(p,Ka,Ce),Jt(g,Xo,Xe),Jt(g,"top",et),Jt(g,Ja,q),Jt(g,Ka,Ce),Jt(h,Ja,zt),Jt(h,Ka,Wt),c.width=An(zt*Nt),c.height=An(Wt*Nt),R.forEach(({_el:y,_show:D,_size:U,_pos:V,side:J})=>{if(y!=null)if(D){let le=J===3||J===0?U:0,me=J%2==1;Jt(y,me?"left":"top",V-le),Jt(y,me?"width":"height",U),Jt(y,me?"top":"left",me?et:Xe),Jt(y,me?"height":"width",me?Ce:q),np(y,Ws)}else pi(y,Ws)}),Vr=ji=vi=$=ce=ne=ie=Te=w=null,Fe=1,ra(!0),Xe!=be||et!=z||q!=H||Ce!=K){ht(!1);let y=q/H,D=Ce/K;if(Se&&!A&&pe.left>=0){pe.left*=y,pe.top*=D,js&&pr(js,An(pe.left),0,q,Ce),Js&&pr(Js,0,An(pe.top),q,Ce);for(let U=0;U<lt.length;U++){let V=lt[U];V!=null&&(Vt[U]*=y,Pn[U]*=D,pr(V,Ri(Vt[U]),Ri(Pn[U]),q,Ce))}}if(Yt.show&&!L&&Yt.left>=0&&Yt.width>0){Yt.left*=y,Yt.width*=y,Yt.top*=D,Yt.height*=D;for(let U in Rh)Jt(eo,U,Yt[U])}be=Xe,z=et,H=q,K=Ce}Cn("setSize"),ae=!1}zt>0&&Wt>0&&(f.clearRect(0,0,c.width,c.height),Cn("drawClear"),C.forEach(y=>y()),Cn("draw")),Yt.show&&L&&(rl(Yt),L=!1),Se&&A&&(_s(null,!0,!1),A=!1),xe.show&&xe.live&&j&&(Th(),j=!1),u||(u=!0,i.status=1,Cn("ready")),Zi=!1,ln=!1}i.redraw=(y,D)=>{d=D||!1,y!==!1?Hr(T,P.min,P.max):Bn()};function Ah(y,D){let U=b[y];if(U.from==null){if(Qt==0){let V=U.range(i,D.min,D.max,y);D.min=V[0],D.max=V[1]}if(D.min>D.max){let V=D.min;D.min=D.max,D.max=V}if(Qt>1&&D.min!=null&&D.max!=null&&D.max-D.min<1e-16)return;y==T&&U.distr==2&&Qt>0&&(D.min=Yi(D.min,e[0]),D.max=Yi(D.max,e[0]),D.min==D.max&&D.max++),Z[y]=D,X=!0,Bn()}}i.setScale=Ah;let wh,Dh,js,Js,Ap,wp,Ks,Qs,Dp,Tp,qt,en,Gr=!1,In=pe.drag,Dn=In.x,Tn=In.y;Se&&(pe.x&&(wh=Ci(NA,g)),pe.y&&(Dh=Ci(FA,g)),P.ori==0?(js=wh,Js=Dh):(js=Dh,Js=wh),qt=pe.left,en=pe.top);let Yt=i.select=xn({show:!0,over:!0,left:0,width:0,top:0,height:0},n.select),eo=Yt.show?Ci(RA,Yt.over?g:p):null;function rl(y,D){if(Yt.show){for(let U in y)Yt[U]=y[U],U in Rh&&Jt(eo,U,y[U]);D!==!1&&Cn("setSelect")}}i.setSelect=rl;function z_(y){if(S[y].show)he&&np(Ke[y],Ws);else if(he&&pi(Ke[y],Ws),Se){let U=Ne?lt[0]:lt[y];U!=null&&pr(U,-10,-10,q,Ce)}}function Hr(y,D,U){Ah(y,{min:D,max:U})}function Ki(y,D,U,V){D.focus!=null&&X_(y),D.show!=null&&S.forEach((J,le)=>{le>0&&(y==le||y==null)&&(J.show=D.show,z_(le),r==2?(Hr(J.facets[0].scale,null,null),Hr(J.facets[1].scale,null,null)):Hr(J.scale,null,null),Bn())}),U!==!1&&Cn("setSeries",y,D),V&&sa("setSeries",i,y,D)}i.setSeries=Ki;function V_(y,D){xn(N[y],D)}function G_(y,D){y.fill=Mt(y.fill||null),y.dir=Tt(y.dir,-1),D=D??N.length,N.splice(D,0,y)}function H_(y){y==null?N.length=0:N.splice(y,1)}i.addBand=G_,i.setBand=V_,i.delBand=H_;function W_(y,D){S[y].alpha=D,Se&&lt[y]!=null&&(lt[y].style.opacity=D),he&&Ke[y]&&(Ke[y].style.opacity=D)}let xr,Wr,xs,to={focus:!0};function X_(y){if(y!=xs){let D=y==null,U=Be.alpha!=1;S.forEach((V,J)=>{if(r==1||J>0){let le=D||J==0||J==y;V._focus=D?null:le,U&&W_(J,le?1:Be.alpha)}}),xs=y,U&&Bn()}}he&&Je&&ut(vx,De,y=>{pe._lock||(Ye(y),xs!=null&&Ki(null,to,!0,pn.setSeries))});function Qi(y,D,U){let V=b[D];U&&(y=y/Nt-(V.ori==1?et:Xe));let J=q;V.ori==1&&(J=Ce,y=J-y),V.dir==-1&&(y=J-y);let le=V._min,me=V._max,ye=y/J,we=le+(me-le)*ye,Le=V.distr;return Le==3?$o(10,we):Le==4?ZA(we,V.asinh):Le==100?V.bwd(we):we}function q_(y,D){let U=Qi(y,T,D);return Yi(U,e[0],rn,sn)}i.valToIdx=y=>Yi(y,e[0]),i.posToIdx=q_,i.posToVal=Qi,i.valToPos=(y,D,U)=>b[D].ori==0?s(y,b[D],U?B:q,U?E:0):o(y,b[D],U?Q:Ce,U?_:0),i.setCursor=(y,D,U)=>{qt=y.left,en=y.top,_s(null,D,U)};function Cp(y,D){Jt(eo,Xo,Yt.left=y),Jt(eo,Ja,Yt.width=D)}function Rp(y,D){Jt(eo,"top",Yt.top=y),Jt(eo,Ka,Yt.height=D)}let na=P.ori==0?Cp:Rp,ia=P.ori==1?Cp:Rp;function Y_(){if(he&&xe.live)for(let y=r==2?1:0;y<S.length;y++){if(y==0&&rt)continue;let D=xe.values[y],U=0;for(let V in D)Ve[y][U++].firstChild.nodeValue=D[V]}}function Th(y,D){if(y!=null&&(y.idxs?y.idxs.forEach((U,V)=>{de[V]=U}):QA(y.idx)||de.fill(y.idx),xe.idx=de[0]),he&&xe.live){for(let U=0;U<S.length;U++)(U>0||r==1&&!rt)&&$_(U,de[U]);Y_()}j=!1,D!==!1&&Cn("setLegend")}i.setLegend=Th;function $_(y,D){let U=S[y],V=y==0&&W==2?Vn:e[y],J;rt?J=U.values(i,y,D)??je:(J=U.value(i,D==null?null:V[D],y,D),J=J==null?je:{_:J}),xe.values[y]=J}function _s(y,D,U){Dp=qt,Tp=en,[qt,en]=pe.move(i,qt,en),pe.left=qt,pe.top=en,Se&&(js&&pr(js,An(qt),0,q,Ce),Js&&pr(Js,0,An(en),q,Ce));let V,J=rn>sn;xr=Gt,Wr=null;let le=P.ori==0?q:Ce,me=P.ori==1?q:Ce;if(qt<0||Qt==0||J){V=pe.idx=null;for(let ye=0;ye<S.length;ye++){let we=lt[ye];we!=null&&pr(we,-10,-10,q,Ce)}Je&&Ki(null,to,!0,y==null&&pn.setSeries),xe.live&&(de.fill(V),j=!0)}else{let ye,we,Le;r==1&&(ye=P.ori==0?qt:en,we=Qi(ye,T),V=pe.idx=Yi(we,e[0],rn,sn),Le=k(e[0][V],P,le,0));let Oe=-10,ze=-10,ot=0,Ct=0,Dt=!0,_t="",Qe="";for(let qe=r==2?1:0;qe<S.length;qe++){let $t=S[qe],un=de[qe],Rn=un==null?null:r==1?e[qe][un]:e[qe][1][un],kt=pe.dataIdx(i,qe,V,we),cn=kt==null?null:r==1?e[qe][kt]:e[qe][1][kt];if(j=j||cn!=Rn||kt!=un,de[qe]=kt,qe>0&&$t.show){let ri=kt==null?-10:kt==V?Le:k(r==1?e[0][kt]:e[qe][0][kt],P,le,0),Hn=cn==null?-10:I(cn,r==1?b[$t.scale]:b[$t.facets[1].scale],me,0);if(Je&&cn!=null){let yi=P.ori==1?qt:en,Pi=wn(Be.dist(i,qe,kt,Hn,yi));if(Pi<xr){let er=Be.bias;if(er!=0){let si=Qi(yi,$t.scale),Si=cn>=0?1:-1,Ii=si>=0?1:-1;Ii==Si&&(Ii==1?er==1?cn>=si:cn<=si:er==1?cn<=si:cn>=si)&&(xr=Pi,Wr=qe)}else xr=Pi,Wr=qe}}if(j||Ne){let yi,Pi;P.ori==0?(yi=ri,Pi=Hn):(yi=Hn,Pi=ri);let er,si,Si,Ii,tr,Wn,oi=!0,vs=ge.bbox;if(vs!=null){oi=!1;let Xn=vs(i,qe);Si=Xn.left,Ii=Xn.top,er=Xn.width,si=Xn.height}else Si=yi,Ii=Pi,er=si=ge.size(i,qe);if(Wn=ge.fill(i,qe),tr=ge.stroke(i,qe),Ne)qe==Wr&&xr<=Be.prox&&(Oe=Si,ze=Ii,ot=er,Ct=si,Dt=oi,_t=Wn,Qe=tr);else{let Xn=lt[qe];Xn!=null&&(Vt[qe]=Si,Pn[qe]=Ii,wx(Xn,er,si,oi),Ex(Xn,Wn,tr),pr(Xn,Ri(Si),Ri(Ii),q,Ce))}}}}if(Ne){let qe=Be.prox,$t=xs==null?xr<=qe:xr>qe||Wr!=xs;if(j||$t){let un=lt[0];un!=null&&(Vt[0]=Oe,Pn[0]=ze,wx(un,ot,Ct,Dt),Ex(un,_t,Qe),pr(un,Ri(Oe),Ri(ze),q,Ce))}}}if(Yt.show&&Gr)if(y!=null){let[ye,we]=pn.scales,[Le,Oe]=pn.match,[ze,ot]=y.cursor.sync.scales,Ct=y.cursor.drag;if(Dn=Ct._x,Tn=Ct._y,Dn||Tn){let{left:Dt,top:_t,width:Qe,height:qe}=y.select,$t=y.scales[ze].ori,un=y.posToVal,Rn,kt,cn,ri,Hn,yi=ye!=null&&Le(ye,ze),Pi=we!=null&&Oe(we,ot);yi&&Dn?($t==0?(Rn=Dt,kt=Qe):(Rn=_t,kt=qe),cn=b[ye],ri=k(un(Rn,ze),cn,le,0),Hn=k(un(Rn+kt,ze),cn,le,0),na($i(ri,Hn),wn(Hn-ri))):na(0,le),Pi&&Tn?($t==1?(Rn=Dt,kt=Qe):(Rn=_t,kt=qe),cn=b[we],ri=I(un(Rn,ot),cn,me,0),Hn=I(un(Rn+kt,ot),cn,me,0),ia($i(ri,Hn),wn(Hn-ri))):ia(0,me)}else Nh()}else{let ye=wn(Dp-Ap),we=wn(Tp-wp);if(P.ori==1){let ot=ye;ye=we,we=ot}Dn=In.x&&ye>=In.dist,Tn=In.y&&we>=In.dist;let Le=In.uni;Le!=null?Dn&&Tn&&(Dn=ye>=Le,Tn=we>=Le,!Dn&&!Tn&&(we>ye?Tn=!0:Dn=!0)):In.x&&In.y&&(Dn||Tn)&&(Dn=Tn=!0);let Oe,ze;Dn&&(P.ori==0?(Oe=Ks,ze=qt):(Oe=Qs,ze=en),na($i(Oe,ze),wn(ze-Oe)),Tn||ia(0,me)),Tn&&(P.ori==1?(Oe=Ks,ze=qt):(Oe=Qs,ze=en),ia($i(Oe,ze),wn(ze-Oe)),Dn||na(0,le)),!Dn&&!Tn&&(na(0,0),ia(0,0))}if(In._x=Dn,In._y=Tn,y==null){if(U){if(Vp!=null){let[ye,we]=pn.scales;pn.values[0]=ye!=null?Qi(P.ori==0?qt:en,ye):null,pn.values[1]=we!=null?Qi(P.ori==1?qt:en,we):null}sa($d,i,qt,en,q,Ce,V)}if(Je){let ye=U&&pn.setSeries,we=Be.prox;xs==null?xr<=we&&Ki(Wr,to,!0,ye):xr>we?Ki(null,to,!0,ye):Wr!=xs&&Ki(Wr,to,!0,ye)}}j&&(xe.idx=V,Th()),D!==!1&&Cn("setCursor")}let Xr=null;Object.defineProperty(i,"rect",{get(){return Xr==null&&ra(!1),Xr}});function ra(y=!1){y?Xr=null:(Xr=g.getBoundingClientRect(),Cn("syncRect",Xr))}function Np(y,D,U,V,J,le,me){pe._lock||Gr&&y!=null&&y.movementX==0&&y.movementY==0||(Ch(y,D,U,V,J,le,me,!1,y!=null),y!=null?_s(null,!0,!0):_s(D,!0,!1))}function Ch(y,D,U,V,J,le,me,ye,we){if(Xr==null&&ra(!1),Ye(y),y!=null)U=y.clientX-Xr.left,V=y.clientY-Xr.top;else{if(U<0||V<0){qt=-10,en=-10;return}let[Le,Oe]=pn.scales,ze=D.cursor.sync,[ot,Ct]=ze.values,[Dt,_t]=ze.scales,[Qe,qe]=pn.match,$t=D.axes[0].side%2==1,un=P.ori==0?q:Ce,Rn=P.ori==1?q:Ce,kt=$t?le:J,cn=$t?J:le,ri=$t?V:U,Hn=$t?U:V;if(Dt!=null?U=Qe(Le,Dt)?a(ot,b[Le],un,0):-10:U=un*(ri/kt),_t!=null?V=qe(Oe,_t)?a(Ct,b[Oe],Rn,0):-10:V=Rn*(Hn/cn),P.ori==1){let yi=U;U=V,V=yi}}we&&(D==null||D.cursor.event.type==$d)&&((U<=1||U>=q-1)&&(U=Gs(U,q)),(V<=1||V>=Ce-1)&&(V=Gs(V,Ce))),ye?(Ap=U,wp=V,[Ks,Qs]=pe.move(i,U,V)):(qt=U,en=V)}let Rh={width:0,height:0,left:0,top:0};function Nh(){rl(Rh,!1)}let Fp,Pp,Ip,Lp;function Op(y,D,U,V,J,le,me){Gr=!0,Dn=Tn=In._x=In._y=!1,Ch(y,D,U,V,J,le,me,!0,!1),y!=null&&(ut(Zd,ep,Bp,!1),sa(xx,i,Ks,Qs,q,Ce,null));let{left:ye,top:we,width:Le,height:Oe}=Yt;Fp=ye,Pp=we,Ip=Le,Lp=Oe}function Bp(y,D,U,V,J,le,me){Gr=In._x=In._y=!1,Ch(y,D,U,V,J,le,me,!1,!0);let{left:ye,top:we,width:Le,height:Oe}=Yt,ze=Le>0||Oe>0,ot=Fp!=ye||Pp!=we||Ip!=Le||Lp!=Oe;if(ze&&ot&&rl(Yt),In.setScale&&ze&&ot){let Ct=ye,Dt=Le,_t=we,Qe=Oe;if(P.ori==1&&(Ct=we,Dt=Oe,_t=ye,Qe=Le),Dn&&Hr(T,Qi(Ct,T),Qi(Ct+Dt,T)),Tn)for(let qe in b){let $t=b[qe];qe!=T&&$t.from==null&&$t.min!=Gt&&Hr(qe,Qi(_t+Qe,qe),Qi(_t,qe))}Nh()}else pe.lock&&(pe._lock=!pe._lock,_s(D,!0,y!=null));y!=null&&(Kt(Zd,ep),sa(Zd,i,qt,en,q,Ce,null))}function Z_(y,D,U,V,J,le,me){if(pe._lock)return;Ye(y);let ye=Gr;if(Gr){let we=!0,Le=!0,Oe=10,ze,ot;P.ori==0?(ze=Dn,ot=Tn):(ze=Tn,ot=Dn),ze&&ot&&(we=qt<=Oe||qt>=q-Oe,Le=en<=Oe||en>=Ce-Oe),ze&&we&&(qt=qt<Ks?0:q),ot&&Le&&(en=en<Qs?0:Ce),_s(null,!0,!0),Gr=!1}qt=-10,en=-10,de.fill(null),_s(null,!0,!0),ye&&(Gr=ye)}function Up(y,D,U,V,J,le,me){pe._lock||(Ye(y),gs(),Nh(),y!=null&&sa(yx,i,qt,en,q,Ce,null))}function kp(){R.forEach(mD),O(i.width,i.height,!0)}Xs(ph,Yo,kp);let no={};no.mousedown=Op,no.mousemove=Np,no.mouseup=Bp,no.dblclick=Up,no.setSeries=(y,D,U,V)=>{let J=pn.match[2];U=J(i,D,U),U!=-1&&Ki(U,V,!0,!1)},Se&&(ut(xx,g,Op),ut($d,g,Np),ut(_x,g,y=>{Ye(y),ra(!1)}),ut(vx,g,Z_),ut(yx,g,Up),lp.add(i),i.syncRect=ra);let sl=i.hooks=n.hooks||{};function Cn(y,D,U){Gn?Ut.push([y,D,U]):y in sl&&sl[y].forEach(V=>{V.call(null,i,D,U)})}(n.plugins||[]).forEach(y=>{for(let D in y.hooks)sl[D]=(sl[D]||[]).concat(y.hooks[D])});let zp=(y,D,U)=>U,pn=xn({key:null,setSeries:!1,filters:{pub:Nx,sub:Nx},scales:[T,S[1]?S[1].scale:null],match:[Fx,Fx,zp],values:[null,null]},pe.sync);pn.match.length==2&&pn.match.push(zp),pe.sync=pn;let Vp=pn.key,Fh=T_(Vp);function sa(y,D,U,V,J,le,me){pn.filters.pub(y,D,U,V,J,le,me)&&Fh.pub(y,D,U,V,J,le,me)}Fh.sub(i);function j_(y,D,U,V,J,le,me){pn.filters.sub(y,D,U,V,J,le,me)&&no[y](null,D,U,V,J,le,me)}i.pub=j_;function J_(){Fh.unsub(i),lp.delete(i),nn.clear(),ip(ph,Yo,kp),l.remove(),De?.remove(),Cn("destroy")}i.destroy=J_;function Ph(){Cn("init",n,e),ms(e||n.data,!1),Z[T]?Ah(T,Z[T]):gs(),L=Yt.show&&(Yt.width>0||Yt.height>0),A=j=!0,O(n.width,n.height)}return S.forEach(zr),R.forEach(Ni),t?t instanceof HTMLElement?(t.appendChild(l),Ph()):t(i,Ph):Ph(),i}On.assign=xn;On.fmtNum=mp;On.rangeNum=mh;On.rangeLog=_h;On.rangeAsinh=dp;On.orient=Ys;On.pxRatio=Nt;On.join=ow;On.fmtDate=xp,On.tzDate=xw;On.sync=T_;{On.addGap=Qw,On.clipGaps=Sh;let n=On.paths={points:I_};n.linear=O_,n.stepped=nD,n.bars=iD,n.spline=sD}var{parse:gD}=hu({parseDependencies:Ef},{}),xD={BufferAttribute:Di,BufferGeometry:Vi,Color:ft,DirectionalLight:Oa,HemisphereLight:Pa,LineBasicMaterial:Lo,LineSegments:Aa,Mesh:Ti,MeshBasicMaterial:Io,MeshLambertMaterial:Ra,OrbitControls:uh,PerspectiveCamera:$n,Scene:Ma,Spherical:os,SRGBColorSpace:Yn,Vector3:oe,WebGLRenderer:sh};return rv(_D);})();
