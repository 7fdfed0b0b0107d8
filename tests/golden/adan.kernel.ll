define void @adan(ptr %row, i64 %low, i64 %high) {
entry:
  %array0.at = getelementptr i64, ptr %row, i64 5
  %array0 = load ptr, ptr %array0.at
  %array1.at = getelementptr i64, ptr %row, i64 6
  %array1 = load ptr, ptr %array1.at
  %array2.at = getelementptr i64, ptr %row, i64 7
  %array2 = load ptr, ptr %array2.at
  %array3.at = getelementptr i64, ptr %row, i64 8
  %array3 = load ptr, ptr %array3.at
  %array4.at = getelementptr i64, ptr %row, i64 9
  %array4 = load ptr, ptr %array4.at
  %array5.at = getelementptr i64, ptr %row, i64 10
  %array5 = load ptr, ptr %array5.at
  %scalars.at = getelementptr i64, ptr %row, i64 4
  %scalars = load ptr, ptr %scalars.at
  %tensor.at = getelementptr i64, ptr %row, i64 3
  %tensor.wide = load i64, ptr %tensor.at
  %tensor = trunc i64 %tensor.wide to i32
  %f0 = getelementptr double, ptr %scalars, i64 0
  %f1 = load double, ptr %f0
  %f2 = fptrunc double %f1 to float
  %f3 = insertelement <16 x float> poison, float %f2, i64 0
  %f4 = shufflevector <16 x float> %f3, <16 x float> poison, <16 x i32> zeroinitializer
  %f5 = getelementptr double, ptr %scalars, i64 1
  %f6 = load double, ptr %f5
  %f7 = fcmp une double %f6, 0.0
  %f8 = insertelement <16 x i1> poison, i1 %f7, i64 0
  %f9 = shufflevector <16 x i1> %f8, <16 x i1> poison, <16 x i32> zeroinitializer
  %f10 = getelementptr double, ptr %scalars, i64 2
  %f11 = load double, ptr %f10
  %f12 = fptrunc double %f11 to float
  %f13 = insertelement <16 x float> poison, float %f12, i64 0
  %f14 = shufflevector <16 x float> %f13, <16 x float> poison, <16 x i32> zeroinitializer
  %f15 = getelementptr double, ptr %scalars, i64 3
  %f16 = load double, ptr %f15
  %f17 = fptrunc double %f16 to float
  %f18 = insertelement <16 x float> poison, float %f17, i64 0
  %f19 = shufflevector <16 x float> %f18, <16 x float> poison, <16 x i32> zeroinitializer
  %f20 = getelementptr double, ptr %scalars, i64 4
  %f21 = load double, ptr %f20
  %f22 = fptrunc double %f21 to float
  %f23 = insertelement <16 x float> poison, float %f22, i64 0
  %f24 = shufflevector <16 x float> %f23, <16 x float> poison, <16 x i32> zeroinitializer
  %f25 = getelementptr double, ptr %scalars, i64 5
  %f26 = load double, ptr %f25
  %f27 = fcmp une double %f26, 0.0
  %f28 = insertelement <16 x i1> poison, i1 %f27, i64 0
  %f29 = shufflevector <16 x i1> %f28, <16 x i1> poison, <16 x i32> zeroinitializer
  %f30 = getelementptr double, ptr %scalars, i64 6
  %f31 = load double, ptr %f30
  %f32 = fcmp une double %f31, 0.0
  %f33 = insertelement <16 x i1> poison, i1 %f32, i64 0
  %f34 = shufflevector <16 x i1> %f33, <16 x i1> poison, <16 x i32> zeroinitializer
  %f35 = getelementptr double, ptr %scalars, i64 7
  %f36 = load double, ptr %f35
  %f37 = fptrunc double %f36 to float
  %f38 = insertelement <16 x float> poison, float %f37, i64 0
  %f39 = shufflevector <16 x float> %f38, <16 x float> poison, <16 x i32> zeroinitializer
  %f40 = getelementptr double, ptr %scalars, i64 8
  %f41 = load double, ptr %f40
  %f42 = fptrunc double %f41 to float
  %f43 = insertelement <16 x float> poison, float %f42, i64 0
  %f44 = shufflevector <16 x float> %f43, <16 x float> poison, <16 x i32> zeroinitializer
  %f45 = getelementptr double, ptr %scalars, i64 9
  %f46 = load double, ptr %f45
  %f47 = fcmp une double %f46, 0.0
  %f48 = insertelement <16 x i1> poison, i1 %f47, i64 0
  %f49 = shufflevector <16 x i1> %f48, <16 x i1> poison, <16 x i32> zeroinitializer
  %f50 = getelementptr double, ptr %scalars, i64 10
  %f51 = load double, ptr %f50
  %f52 = fptrunc double %f51 to float
  %f53 = insertelement <16 x float> poison, float %f52, i64 0
  %f54 = shufflevector <16 x float> %f53, <16 x float> poison, <16 x i32> zeroinitializer
  %f55 = getelementptr double, ptr %scalars, i64 11
  %f56 = load double, ptr %f55
  %f57 = fptrunc double %f56 to float
  %f58 = insertelement <16 x float> poison, float %f57, i64 0
  %f59 = shufflevector <16 x float> %f58, <16 x float> poison, <16 x i32> zeroinitializer
  %f60 = getelementptr double, ptr %scalars, i64 12
  %f61 = load double, ptr %f60
  %f62 = fptrunc double %f61 to float
  %f63 = insertelement <16 x float> poison, float %f62, i64 0
  %f64 = shufflevector <16 x float> %f63, <16 x float> poison, <16 x i32> zeroinitializer
  br label %fast.test
fast.test:
  %fast.i = phi i64 [ %low, %entry ], [ %fast.next, %fast.write ], [ %vector.i, %vector.end ]
  %fast.next = add i64 %fast.i, 32
  %fast.more = icmp ule i64 %fast.next, %high
  br i1 %fast.more, label %fast.turn, label %fast.last
fast.last:
  %fast.all = icmp eq i64 %fast.i, %high
  br i1 %fast.all, label %done, label %vector
fast.turn:
  %fb0 = getelementptr float, ptr %array0, i64 %fast.i
  %fb1 = load <16 x float>, ptr %fb0, align 4
  %fb2 = getelementptr float, ptr %array2, i64 %fast.i
  %fb3 = load <16 x float>, ptr %fb2, align 4
  %fb4 = getelementptr float, ptr %array1, i64 %fast.i
  %fb5 = load <16 x float>, ptr %fb4, align 4
  %fb6 = select <16 x i1> %f9, <16 x float> %fb3, <16 x float> %fb5
  %fb7 = fsub <16 x float> %fb5, %fb3
  %fb8 = fmul <16 x float> %f14, %fb7
  %fb9 = fadd <16 x float> %fb6, %fb8
  %fb10 = fmul <16 x float> %fb9, %f19
  %fb11 = getelementptr float, ptr %array3, i64 %fast.i
  %fb12 = load <16 x float>, ptr %fb11, align 4
  %fb13 = getelementptr float, ptr %array5, i64 %fast.i
  %fb14 = load <16 x float>, ptr %fb13, align 4
  %fb15 = fsub <16 x float> %fb5, %fb14
  %fb16 = select <16 x i1> %f34, <16 x float> splat (float 0x0000000000000000), <16 x float> %fb15
  %fb17 = select <16 x i1> %f29, <16 x float> %fb12, <16 x float> %fb16
  %fb18 = fsub <16 x float> %fb16, %fb12
  %fb19 = fmul <16 x float> %f39, %fb18
  %fb20 = fadd <16 x float> %fb17, %fb19
  %fb21 = fmul <16 x float> %f24, %fb20
  %fb22 = fmul <16 x float> %fb21, %f44
  %fb23 = fadd <16 x float> %fb10, %fb22
  %fb24 = getelementptr float, ptr %array4, i64 %fast.i
  %fb25 = load <16 x float>, ptr %fb24, align 4
  %fb26 = fmul <16 x float> %f24, %fb16
  %fb27 = fadd <16 x float> %fb5, %fb26
  %fb28 = fmul <16 x float> %fb27, %fb27
  %fb29 = select <16 x i1> %f49, <16 x float> %fb25, <16 x float> %fb28
  %fb30 = fsub <16 x float> %fb28, %fb25
  %fb31 = fmul <16 x float> %f54, %fb30
  %fb32 = fadd <16 x float> %fb29, %fb31
  %fb33 = fmul <16 x float> %fb32, %f59
  %fb34 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb33)
  %fb35 = fadd <16 x float> %fb34, %f64
  %fb36 = fdiv <16 x float> %fb23, %fb35
  %fb37 = fmul <16 x float> %f4, %fb36
  %fb38 = fsub <16 x float> %fb1, %fb37
  %fb39 = add i64 %fast.i, 16
  %fb40 = getelementptr float, ptr %array0, i64 %fb39
  %fb41 = load <16 x float>, ptr %fb40, align 4
  %fb42 = getelementptr float, ptr %array2, i64 %fb39
  %fb43 = load <16 x float>, ptr %fb42, align 4
  %fb44 = getelementptr float, ptr %array1, i64 %fb39
  %fb45 = load <16 x float>, ptr %fb44, align 4
  %fb46 = select <16 x i1> %f9, <16 x float> %fb43, <16 x float> %fb45
  %fb47 = fsub <16 x float> %fb45, %fb43
  %fb48 = fmul <16 x float> %f14, %fb47
  %fb49 = fadd <16 x float> %fb46, %fb48
  %fb50 = fmul <16 x float> %fb49, %f19
  %fb51 = getelementptr float, ptr %array3, i64 %fb39
  %fb52 = load <16 x float>, ptr %fb51, align 4
  %fb53 = getelementptr float, ptr %array5, i64 %fb39
  %fb54 = load <16 x float>, ptr %fb53, align 4
  %fb55 = fsub <16 x float> %fb45, %fb54
  %fb56 = select <16 x i1> %f34, <16 x float> splat (float 0x0000000000000000), <16 x float> %fb55
  %fb57 = select <16 x i1> %f29, <16 x float> %fb52, <16 x float> %fb56
  %fb58 = fsub <16 x float> %fb56, %fb52
  %fb59 = fmul <16 x float> %f39, %fb58
  %fb60 = fadd <16 x float> %fb57, %fb59
  %fb61 = fmul <16 x float> %f24, %fb60
  %fb62 = fmul <16 x float> %fb61, %f44
  %fb63 = fadd <16 x float> %fb50, %fb62
  %fb64 = getelementptr float, ptr %array4, i64 %fb39
  %fb65 = load <16 x float>, ptr %fb64, align 4
  %fb66 = fmul <16 x float> %f24, %fb56
  %fb67 = fadd <16 x float> %fb45, %fb66
  %fb68 = fmul <16 x float> %fb67, %fb67
  %fb69 = select <16 x i1> %f49, <16 x float> %fb65, <16 x float> %fb68
  %fb70 = fsub <16 x float> %fb68, %fb65
  %fb71 = fmul <16 x float> %f54, %fb70
  %fb72 = fadd <16 x float> %fb69, %fb71
  %fb73 = fmul <16 x float> %fb72, %f59
  %fb74 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb73)
  %fb75 = fadd <16 x float> %fb74, %f64
  %fb76 = fdiv <16 x float> %fb63, %fb75
  %fb77 = fmul <16 x float> %f4, %fb76
  %fb78 = fsub <16 x float> %fb41, %fb77
  %fb79 = fadd <16 x float> %fb33, %fb38
  %fb80 = fadd <16 x float> %fb79, %fb73
  %fb81 = fadd <16 x float> %fb80, %fb78
  %fb82 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb81)
  %fb83 = fcmp uge <16 x float> %fb82, splat (float 0x7FF0000000000000)
  %fb84 = bitcast <16 x i1> %fb83 to i16
  %fb85 = icmp ne i16 %fb84, 0
  br i1 %fb85, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb38, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array2, i64 %fast.i
  store <16 x float> %fb9, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array3, i64 %fast.i
  store <16 x float> %fb20, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array4, i64 %fast.i
  store <16 x float> %fb32, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array5, i64 %fast.i
  store <16 x float> %fb5, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array0, i64 %fb39
  store <16 x float> %fb78, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array2, i64 %fb39
  store <16 x float> %fb49, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array3, i64 %fb39
  store <16 x float> %fb60, ptr %fw14, align 4
  %fw16 = getelementptr float, ptr %array4, i64 %fb39
  store <16 x float> %fb72, ptr %fw16, align 4
  %fw18 = getelementptr float, ptr %array5, i64 %fb39
  store <16 x float> %fb45, ptr %fw18, align 4
  br label %fast.test
vector:
  %bound = phi i64 [ %high, %fast.last ], [ %fast.next, %fast.turn ]
  %v0 = getelementptr double, ptr %scalars, i64 0
  %v1 = load double, ptr %v0
  %v2 = fptrunc double %v1 to float
  %v3 = insertelement <16 x float> poison, float %v2, i64 0
  %v4 = shufflevector <16 x float> %v3, <16 x float> poison, <16 x i32> zeroinitializer
  %v5 = getelementptr double, ptr %scalars, i64 1
  %v6 = load double, ptr %v5
  %v7 = fcmp une double %v6, 0.0
  %v8 = insertelement <16 x i1> poison, i1 %v7, i64 0
  %v9 = shufflevector <16 x i1> %v8, <16 x i1> poison, <16 x i32> zeroinitializer
  %v10 = getelementptr double, ptr %scalars, i64 2
  %v11 = load double, ptr %v10
  %v12 = fptrunc double %v11 to float
  %v13 = insertelement <16 x float> poison, float %v12, i64 0
  %v14 = shufflevector <16 x float> %v13, <16 x float> poison, <16 x i32> zeroinitializer
  %v15 = getelementptr double, ptr %scalars, i64 3
  %v16 = load double, ptr %v15
  %v17 = fptrunc double %v16 to float
  %v18 = insertelement <16 x float> poison, float %v17, i64 0
  %v19 = shufflevector <16 x float> %v18, <16 x float> poison, <16 x i32> zeroinitializer
  %v20 = getelementptr double, ptr %scalars, i64 4
  %v21 = load double, ptr %v20
  %v22 = fptrunc double %v21 to float
  %v23 = insertelement <16 x float> poison, float %v22, i64 0
  %v24 = shufflevector <16 x float> %v23, <16 x float> poison, <16 x i32> zeroinitializer
  %v25 = getelementptr double, ptr %scalars, i64 5
  %v26 = load double, ptr %v25
  %v27 = fcmp une double %v26, 0.0
  %v28 = insertelement <16 x i1> poison, i1 %v27, i64 0
  %v29 = shufflevector <16 x i1> %v28, <16 x i1> poison, <16 x i32> zeroinitializer
  %v30 = getelementptr double, ptr %scalars, i64 6
  %v31 = load double, ptr %v30
  %v32 = fcmp une double %v31, 0.0
  %v33 = insertelement <16 x i1> poison, i1 %v32, i64 0
  %v34 = shufflevector <16 x i1> %v33, <16 x i1> poison, <16 x i32> zeroinitializer
  %v35 = getelementptr double, ptr %scalars, i64 7
  %v36 = load double, ptr %v35
  %v37 = fptrunc double %v36 to float
  %v38 = insertelement <16 x float> poison, float %v37, i64 0
  %v39 = shufflevector <16 x float> %v38, <16 x float> poison, <16 x i32> zeroinitializer
  %v40 = getelementptr double, ptr %scalars, i64 8
  %v41 = load double, ptr %v40
  %v42 = fptrunc double %v41 to float
  %v43 = insertelement <16 x float> poison, float %v42, i64 0
  %v44 = shufflevector <16 x float> %v43, <16 x float> poison, <16 x i32> zeroinitializer
  %v45 = getelementptr double, ptr %scalars, i64 9
  %v46 = load double, ptr %v45
  %v47 = fcmp une double %v46, 0.0
  %v48 = insertelement <16 x i1> poison, i1 %v47, i64 0
  %v49 = shufflevector <16 x i1> %v48, <16 x i1> poison, <16 x i32> zeroinitializer
  %v50 = getelementptr double, ptr %scalars, i64 10
  %v51 = load double, ptr %v50
  %v52 = fptrunc double %v51 to float
  %v53 = insertelement <16 x float> poison, float %v52, i64 0
  %v54 = shufflevector <16 x float> %v53, <16 x float> poison, <16 x i32> zeroinitializer
  %v55 = getelementptr double, ptr %scalars, i64 11
  %v56 = load double, ptr %v55
  %v57 = fptrunc double %v56 to float
  %v58 = insertelement <16 x float> poison, float %v57, i64 0
  %v59 = shufflevector <16 x float> %v58, <16 x float> poison, <16 x i32> zeroinitializer
  %v60 = getelementptr double, ptr %scalars, i64 12
  %v61 = load double, ptr %v60
  %v62 = fptrunc double %v61 to float
  %v63 = insertelement <16 x float> poison, float %v62, i64 0
  %v64 = shufflevector <16 x float> %v63, <16 x float> poison, <16 x i32> zeroinitializer
  br label %vector.test
vector.test:
  %vector.i = phi i64 [ %fast.i, %vector ], [ %vector.next, %vector.done ]
  %vector.next = add i64 %vector.i, 16
  %vector.more = icmp ule i64 %vector.next, %bound
  br i1 %vector.more, label %vector.turn, label %vector.end
vector.turn:
  %vb0 = getelementptr float, ptr %array0, i64 %vector.i
  %vb1 = load <16 x float>, ptr %vb0, align 4
  %vb2 = getelementptr float, ptr %array2, i64 %vector.i
  %vb3 = load <16 x float>, ptr %vb2, align 4
  %vb4 = getelementptr float, ptr %array1, i64 %vector.i
  %vb5 = load <16 x float>, ptr %vb4, align 4
  %vb6 = select <16 x i1> %v9, <16 x float> %vb3, <16 x float> %vb5
  %vb7 = fsub <16 x float> %vb5, %vb3
  %vb8 = fmul <16 x float> %v14, %vb7
  %vb9 = fadd <16 x float> %vb6, %vb8
  %vb10 = fmul <16 x float> %vb9, %v19
  %vb11 = getelementptr float, ptr %array3, i64 %vector.i
  %vb12 = load <16 x float>, ptr %vb11, align 4
  %vb13 = getelementptr float, ptr %array5, i64 %vector.i
  %vb14 = load <16 x float>, ptr %vb13, align 4
  %vb15 = fsub <16 x float> %vb5, %vb14
  %vb16 = select <16 x i1> %v34, <16 x float> splat (float 0x0000000000000000), <16 x float> %vb15
  %vb17 = select <16 x i1> %v29, <16 x float> %vb12, <16 x float> %vb16
  %vb18 = fsub <16 x float> %vb16, %vb12
  %vb19 = fmul <16 x float> %v39, %vb18
  %vb20 = fadd <16 x float> %vb17, %vb19
  %vb21 = fmul <16 x float> %v24, %vb20
  %vb22 = fmul <16 x float> %vb21, %v44
  %vb23 = fadd <16 x float> %vb10, %vb22
  %vb24 = getelementptr float, ptr %array4, i64 %vector.i
  %vb25 = load <16 x float>, ptr %vb24, align 4
  %vb26 = fmul <16 x float> %v24, %vb16
  %vb27 = fadd <16 x float> %vb5, %vb26
  %vb28 = fmul <16 x float> %vb27, %vb27
  %vb29 = select <16 x i1> %v49, <16 x float> %vb25, <16 x float> %vb28
  %vb30 = fsub <16 x float> %vb28, %vb25
  %vb31 = fmul <16 x float> %v54, %vb30
  %vb32 = fadd <16 x float> %vb29, %vb31
  %vb33 = fmul <16 x float> %vb32, %v59
  %vb34 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb33)
  %vb35 = fadd <16 x float> %vb34, %v64
  %vb36 = fdiv <16 x float> %vb23, %vb35
  %vb37 = fmul <16 x float> %v4, %vb36
  %vb38 = fsub <16 x float> %vb1, %vb37
  %vb39 = fadd <16 x float> %vb33, %vb38
  %vb40 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb39)
  %vb41 = fcmp uge <16 x float> %vb40, splat (float 0x7FF0000000000000)
  %vb42 = bitcast <16 x i1> %vb41 to i16
  %vb43 = icmp ne i16 %vb42, 0
  br i1 %vb43, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb38, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb9, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb20, ptr %vw4, align 4
  %vw6 = getelementptr float, ptr %array4, i64 %vector.i
  store <16 x float> %vb32, ptr %vw6, align 4
  %vw8 = getelementptr float, ptr %array5, i64 %vector.i
  store <16 x float> %vb5, ptr %vw8, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb9)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = getelementptr double, ptr %scalars, i64 13
  %vm3 = load double, ptr %vm2
  %vm4 = fptrunc double %vm3 to float
  %vm5 = insertelement <16 x float> poison, float %vm4, i64 0
  %vm6 = shufflevector <16 x float> %vm5, <16 x float> poison, <16 x i32> zeroinitializer
  %vm7 = fmul <16 x float> %vm6, %vb3
  %vm8 = fsub <16 x float> %vb3, %vm7
  %vm9 = fmul <16 x float> %vm6, %vb5
  %vm10 = fadd <16 x float> %vm8, %vm9
  %vm11 = select <16 x i1> %vm1, <16 x float> %vb9, <16 x float> %vm10
  %vm12 = fmul <16 x float> %vm11, %v19
  %vm13 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb20)
  %vm14 = fcmp olt <16 x float> %vm13, splat (float 0x7FF0000000000000)
  %vm15 = getelementptr double, ptr %scalars, i64 14
  %vm16 = load double, ptr %vm15
  %vm17 = fptrunc double %vm16 to float
  %vm18 = insertelement <16 x float> poison, float %vm17, i64 0
  %vm19 = shufflevector <16 x float> %vm18, <16 x float> poison, <16 x i32> zeroinitializer
  %vm20 = fmul <16 x float> %vm19, %vb12
  %vm21 = fsub <16 x float> %vb12, %vm20
  %vm22 = fmul <16 x float> %vm19, %vb16
  %vm23 = fadd <16 x float> %vm21, %vm22
  %vm24 = select <16 x i1> %vm14, <16 x float> %vb20, <16 x float> %vm23
  %vm25 = fmul <16 x float> %v24, %vm24
  %vm26 = fmul <16 x float> %vm25, %v44
  %vm27 = fadd <16 x float> %vm12, %vm26
  %vm28 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb32)
  %vm29 = fcmp olt <16 x float> %vm28, splat (float 0x7FF0000000000000)
  %vm30 = getelementptr double, ptr %scalars, i64 15
  %vm31 = load double, ptr %vm30
  %vm32 = fptrunc double %vm31 to float
  %vm33 = insertelement <16 x float> poison, float %vm32, i64 0
  %vm34 = shufflevector <16 x float> %vm33, <16 x float> poison, <16 x i32> zeroinitializer
  %vm35 = fmul <16 x float> %vm34, %vb25
  %vm36 = fsub <16 x float> %vb25, %vm35
  %vm37 = fmul <16 x float> %vm34, %vb27
  %vm38 = fmul <16 x float> %vm37, %vb27
  %vm39 = fadd <16 x float> %vm36, %vm38
  %vm40 = select <16 x i1> %vm29, <16 x float> %vb32, <16 x float> %vm39
  %vm41 = fmul <16 x float> %vm40, %v59
  %vm42 = fcmp olt <16 x float> %vm41, splat (float 0x7FF0000000000000)
  %vm43 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm41)
  %vm44 = fmul <16 x float> %vm40, splat (float 0x3BF0000000000000)
  %vm45 = fmul <16 x float> %v59, %vm44
  %vm46 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm45)
  %vm47 = fmul <16 x float> %vm46, splat (float 0x41F0000000000000)
  %vm48 = select <16 x i1> %vm42, <16 x float> %vm43, <16 x float> %vm47
  %vm49 = fadd <16 x float> %vm48, %v64
  %vm50 = fdiv <16 x float> %vm27, %vm49
  %vm51 = fmul <16 x float> %v4, %vm50
  %vm52 = fsub <16 x float> %vb1, %vm51
  %vm53 = fsub <16 x float> %vb5, %vb5
  %vm54 = fcmp oeq <16 x float> %vm53, splat (float 0x0000000000000000)
  %vm55 = fsub <16 x float> %vb1, %vb1
  %vm56 = fcmp oeq <16 x float> %vm55, splat (float 0x0000000000000000)
  %vm57 = select <16 x i1> %vm56, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm58 = select <16 x i1> %vm54, <16 x float> %vm57, <16 x float> splat (float 0xFFF0000000000000)
  %vm59 = select <16 x i1> %vm56, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm60 = select <16 x i1> %vm54, <16 x float> %vm59, <16 x float> splat (float 0x7FF0000000000000)
  %vm61 = fcmp olt <16 x float> %vm52, %vm58
  %vm62 = select <16 x i1> %vm61, <16 x float> %vm58, <16 x float> %vm52
  %vm63 = fcmp ogt <16 x float> %vm62, %vm60
  %vm64 = select <16 x i1> %vm63, <16 x float> %vm60, <16 x float> %vm62
  %vm65 = fcmp une <16 x float> %vm64, %vm64
  %vm66 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm67 = select <16 x i1> %vm66, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm68 = fcmp ogt <16 x float> %vm67, splat (float 0x47EFFFFFE0000000)
  %vm69 = select <16 x i1> %vm68, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm67
  %vm70 = select <16 x i1> %vm56, <16 x float> %vm69, <16 x float> %vm64
  %vm71 = select <16 x i1> %vm54, <16 x float> %vm70, <16 x float> %vm64
  %vm72 = select <16 x i1> %vm65, <16 x float> %vm71, <16 x float> %vm64
  %vm73 = select <16 x i1> %vm54, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm74 = select <16 x i1> %vm54, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm75 = fcmp olt <16 x float> %vm11, %vm73
  %vm76 = select <16 x i1> %vm75, <16 x float> %vm73, <16 x float> %vm11
  %vm77 = fcmp ogt <16 x float> %vm76, %vm74
  %vm78 = select <16 x i1> %vm77, <16 x float> %vm74, <16 x float> %vm76
  %vm79 = fcmp une <16 x float> %vm78, %vm78
  %vm80 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm81 = select <16 x i1> %vm80, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm82 = fcmp ogt <16 x float> %vm81, splat (float 0x47EFFFFFE0000000)
  %vm83 = select <16 x i1> %vm82, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm81
  %vm84 = select <16 x i1> %vm54, <16 x float> %vm83, <16 x float> %vm78
  %vm85 = select <16 x i1> %vm79, <16 x float> %vm84, <16 x float> %vm78
  %vm86 = fcmp olt <16 x float> %vm24, %vm73
  %vm87 = select <16 x i1> %vm86, <16 x float> %vm73, <16 x float> %vm24
  %vm88 = fcmp ogt <16 x float> %vm87, %vm74
  %vm89 = select <16 x i1> %vm88, <16 x float> %vm74, <16 x float> %vm87
  %vm90 = fcmp une <16 x float> %vm89, %vm89
  %vm91 = fcmp olt <16 x float> %vb12, splat (float 0xC7EFFFFFE0000000)
  %vm92 = select <16 x i1> %vm91, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb12
  %vm93 = fcmp ogt <16 x float> %vm92, splat (float 0x47EFFFFFE0000000)
  %vm94 = select <16 x i1> %vm93, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm92
  %vm95 = select <16 x i1> %vm54, <16 x float> %vm94, <16 x float> %vm89
  %vm96 = select <16 x i1> %vm90, <16 x float> %vm95, <16 x float> %vm89
  %vm97 = fcmp olt <16 x float> %vm40, %vm73
  %vm98 = select <16 x i1> %vm97, <16 x float> %vm73, <16 x float> %vm40
  %vm99 = fcmp ogt <16 x float> %vm98, %vm74
  %vm100 = select <16 x i1> %vm99, <16 x float> %vm74, <16 x float> %vm98
  %vm101 = fcmp une <16 x float> %vm100, %vm100
  %vm102 = fcmp olt <16 x float> %vb25, splat (float 0xC7EFFFFFE0000000)
  %vm103 = select <16 x i1> %vm102, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb25
  %vm104 = fcmp ogt <16 x float> %vm103, splat (float 0x47EFFFFFE0000000)
  %vm105 = select <16 x i1> %vm104, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm103
  %vm106 = select <16 x i1> %vm54, <16 x float> %vm105, <16 x float> %vm100
  %vm107 = select <16 x i1> %vm101, <16 x float> %vm106, <16 x float> %vm100
  %vm108 = fcmp olt <16 x float> %vb5, %vm73
  %vm109 = select <16 x i1> %vm108, <16 x float> %vm73, <16 x float> %vb5
  %vm110 = fcmp ogt <16 x float> %vm109, %vm74
  %vm111 = select <16 x i1> %vm110, <16 x float> %vm74, <16 x float> %vm109
  %vm112 = fcmp une <16 x float> %vm111, %vm111
  %vm113 = fcmp olt <16 x float> %vb14, splat (float 0xC7EFFFFFE0000000)
  %vm114 = select <16 x i1> %vm113, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb14
  %vm115 = fcmp ogt <16 x float> %vm114, splat (float 0x47EFFFFFE0000000)
  %vm116 = select <16 x i1> %vm115, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm114
  %vm117 = select <16 x i1> %vm54, <16 x float> %vm116, <16 x float> %vm111
  %vm118 = select <16 x i1> %vm112, <16 x float> %vm117, <16 x float> %vm111
  %vm119 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm72, ptr %vm119, align 4
  %vm121 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm85, ptr %vm121, align 4
  %vm123 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm96, ptr %vm123, align 4
  %vm125 = getelementptr float, ptr %array4, i64 %vector.i
  store <16 x float> %vm107, ptr %vm125, align 4
  %vm127 = getelementptr float, ptr %array5, i64 %vector.i
  store <16 x float> %vm118, ptr %vm127, align 4
  br label %vector.done
vector.done:
  br label %vector.test
vector.end:
  %again = icmp ult i64 %bound, %high
  br i1 %again, label %fast.test, label %vector.last
vector.last:
  %vector.all = icmp eq i64 %vector.i, %high
  br i1 %vector.all, label %done, label %rest
rest:
  %s0 = getelementptr double, ptr %scalars, i64 0
  %s1 = load double, ptr %s0
  %s2 = fptrunc double %s1 to float
  %s3 = getelementptr double, ptr %scalars, i64 1
  %s4 = load double, ptr %s3
  %s5 = fcmp une double %s4, 0.0
  %s6 = getelementptr double, ptr %scalars, i64 2
  %s7 = load double, ptr %s6
  %s8 = fptrunc double %s7 to float
  %s9 = getelementptr double, ptr %scalars, i64 3
  %s10 = load double, ptr %s9
  %s11 = fptrunc double %s10 to float
  %s12 = getelementptr double, ptr %scalars, i64 4
  %s13 = load double, ptr %s12
  %s14 = fptrunc double %s13 to float
  %s15 = getelementptr double, ptr %scalars, i64 5
  %s16 = load double, ptr %s15
  %s17 = fcmp une double %s16, 0.0
  %s18 = getelementptr double, ptr %scalars, i64 6
  %s19 = load double, ptr %s18
  %s20 = fcmp une double %s19, 0.0
  %s21 = getelementptr double, ptr %scalars, i64 7
  %s22 = load double, ptr %s21
  %s23 = fptrunc double %s22 to float
  %s24 = getelementptr double, ptr %scalars, i64 8
  %s25 = load double, ptr %s24
  %s26 = fptrunc double %s25 to float
  %s27 = getelementptr double, ptr %scalars, i64 9
  %s28 = load double, ptr %s27
  %s29 = fcmp une double %s28, 0.0
  %s30 = getelementptr double, ptr %scalars, i64 10
  %s31 = load double, ptr %s30
  %s32 = fptrunc double %s31 to float
  %s33 = getelementptr double, ptr %scalars, i64 11
  %s34 = load double, ptr %s33
  %s35 = fptrunc double %s34 to float
  %s36 = getelementptr double, ptr %scalars, i64 12
  %s37 = load double, ptr %s36
  %s38 = fptrunc double %s37 to float
  br label %rest.test
rest.test:
  %rest.i = phi i64 [ %vector.i, %rest ], [ %rest.next, %rest.done ]
  %rest.next = add i64 %rest.i, 1
  %rest.more = icmp ule i64 %rest.next, %high
  br i1 %rest.more, label %rest.turn, label %rest.end
rest.turn:
  %sb0 = getelementptr float, ptr %array0, i64 %rest.i
  %sb1 = load float, ptr %sb0, align 4
  %sb2 = getelementptr float, ptr %array2, i64 %rest.i
  %sb3 = load float, ptr %sb2, align 4
  %sb4 = getelementptr float, ptr %array1, i64 %rest.i
  %sb5 = load float, ptr %sb4, align 4
  %sb6 = select i1 %s5, float %sb3, float %sb5
  %sb7 = fsub float %sb5, %sb3
  %sb8 = fmul float %s8, %sb7
  %sb9 = fadd float %sb6, %sb8
  %sb10 = fmul float %sb9, %s11
  %sb11 = getelementptr float, ptr %array3, i64 %rest.i
  %sb12 = load float, ptr %sb11, align 4
  %sb13 = getelementptr float, ptr %array5, i64 %rest.i
  %sb14 = load float, ptr %sb13, align 4
  %sb15 = fsub float %sb5, %sb14
  %sb16 = select i1 %s20, float 0x0000000000000000, float %sb15
  %sb17 = select i1 %s17, float %sb12, float %sb16
  %sb18 = fsub float %sb16, %sb12
  %sb19 = fmul float %s23, %sb18
  %sb20 = fadd float %sb17, %sb19
  %sb21 = fmul float %s14, %sb20
  %sb22 = fmul float %sb21, %s26
  %sb23 = fadd float %sb10, %sb22
  %sb24 = getelementptr float, ptr %array4, i64 %rest.i
  %sb25 = load float, ptr %sb24, align 4
  %sb26 = fmul float %s14, %sb16
  %sb27 = fadd float %sb5, %sb26
  %sb28 = fmul float %sb27, %sb27
  %sb29 = select i1 %s29, float %sb25, float %sb28
  %sb30 = fsub float %sb28, %sb25
  %sb31 = fmul float %s32, %sb30
  %sb32 = fadd float %sb29, %sb31
  %sb33 = fmul float %sb32, %s35
  %sb34 = call float @llvm.sqrt.f32(float %sb33)
  %sb35 = fadd float %sb34, %s38
  %sb36 = fdiv float %sb23, %sb35
  %sb37 = fmul float %s2, %sb36
  %sb38 = fsub float %sb1, %sb37
  %sb39 = fadd float %sb33, %sb38
  %sb40 = call float @llvm.fabs.f32(float %sb39)
  %sb41 = fcmp uge float %sb40, 0x7FF0000000000000
  br i1 %sb41, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb38, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb9, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb20, ptr %sw4, align 4
  %sw6 = getelementptr float, ptr %array4, i64 %rest.i
  store float %sb32, ptr %sw6, align 4
  %sw8 = getelementptr float, ptr %array5, i64 %rest.i
  store float %sb5, ptr %sw8, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb9)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = getelementptr double, ptr %scalars, i64 13
  %sm3 = load double, ptr %sm2
  %sm4 = fptrunc double %sm3 to float
  %sm5 = fmul float %sm4, %sb3
  %sm6 = fsub float %sb3, %sm5
  %sm7 = fmul float %sm4, %sb5
  %sm8 = fadd float %sm6, %sm7
  %sm9 = select i1 %sm1, float %sb9, float %sm8
  %sm10 = fmul float %sm9, %s11
  %sm11 = call float @llvm.fabs.f32(float %sb20)
  %sm12 = fcmp olt float %sm11, 0x7FF0000000000000
  %sm13 = getelementptr double, ptr %scalars, i64 14
  %sm14 = load double, ptr %sm13
  %sm15 = fptrunc double %sm14 to float
  %sm16 = fmul float %sm15, %sb12
  %sm17 = fsub float %sb12, %sm16
  %sm18 = fmul float %sm15, %sb16
  %sm19 = fadd float %sm17, %sm18
  %sm20 = select i1 %sm12, float %sb20, float %sm19
  %sm21 = fmul float %s14, %sm20
  %sm22 = fmul float %sm21, %s26
  %sm23 = fadd float %sm10, %sm22
  %sm24 = call float @llvm.fabs.f32(float %sb32)
  %sm25 = fcmp olt float %sm24, 0x7FF0000000000000
  %sm26 = getelementptr double, ptr %scalars, i64 15
  %sm27 = load double, ptr %sm26
  %sm28 = fptrunc double %sm27 to float
  %sm29 = fmul float %sm28, %sb25
  %sm30 = fsub float %sb25, %sm29
  %sm31 = fmul float %sm28, %sb27
  %sm32 = fmul float %sm31, %sb27
  %sm33 = fadd float %sm30, %sm32
  %sm34 = select i1 %sm25, float %sb32, float %sm33
  %sm35 = fmul float %sm34, %s35
  %sm36 = fcmp olt float %sm35, 0x7FF0000000000000
  %sm37 = call float @llvm.sqrt.f32(float %sm35)
  %sm38 = fmul float %sm34, 0x3BF0000000000000
  %sm39 = fmul float %s35, %sm38
  %sm40 = call float @llvm.sqrt.f32(float %sm39)
  %sm41 = fmul float %sm40, 0x41F0000000000000
  %sm42 = select i1 %sm36, float %sm37, float %sm41
  %sm43 = fadd float %sm42, %s38
  %sm44 = fdiv float %sm23, %sm43
  %sm45 = fmul float %s2, %sm44
  %sm46 = fsub float %sb1, %sm45
  %sm47 = fsub float %sb5, %sb5
  %sm48 = fcmp oeq float %sm47, 0x0000000000000000
  %sm49 = fsub float %sb1, %sb1
  %sm50 = fcmp oeq float %sm49, 0x0000000000000000
  %sm51 = select i1 %sm50, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm52 = select i1 %sm48, float %sm51, float 0xFFF0000000000000
  %sm53 = select i1 %sm50, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm54 = select i1 %sm48, float %sm53, float 0x7FF0000000000000
  %sm55 = fcmp olt float %sm46, %sm52
  %sm56 = select i1 %sm55, float %sm52, float %sm46
  %sm57 = fcmp ogt float %sm56, %sm54
  %sm58 = select i1 %sm57, float %sm54, float %sm56
  %sm59 = fcmp une float %sm58, %sm58
  %sm60 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm61 = select i1 %sm60, float 0xC7EFFFFFE0000000, float %sb1
  %sm62 = fcmp ogt float %sm61, 0x47EFFFFFE0000000
  %sm63 = select i1 %sm62, float 0x47EFFFFFE0000000, float %sm61
  %sm64 = select i1 %sm50, float %sm63, float %sm58
  %sm65 = select i1 %sm48, float %sm64, float %sm58
  %sm66 = select i1 %sm59, float %sm65, float %sm58
  %sm67 = select i1 %sm48, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm68 = select i1 %sm48, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm69 = fcmp olt float %sm9, %sm67
  %sm70 = select i1 %sm69, float %sm67, float %sm9
  %sm71 = fcmp ogt float %sm70, %sm68
  %sm72 = select i1 %sm71, float %sm68, float %sm70
  %sm73 = fcmp une float %sm72, %sm72
  %sm74 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm75 = select i1 %sm74, float 0xC7EFFFFFE0000000, float %sb3
  %sm76 = fcmp ogt float %sm75, 0x47EFFFFFE0000000
  %sm77 = select i1 %sm76, float 0x47EFFFFFE0000000, float %sm75
  %sm78 = select i1 %sm48, float %sm77, float %sm72
  %sm79 = select i1 %sm73, float %sm78, float %sm72
  %sm80 = fcmp olt float %sm20, %sm67
  %sm81 = select i1 %sm80, float %sm67, float %sm20
  %sm82 = fcmp ogt float %sm81, %sm68
  %sm83 = select i1 %sm82, float %sm68, float %sm81
  %sm84 = fcmp une float %sm83, %sm83
  %sm85 = fcmp olt float %sb12, 0xC7EFFFFFE0000000
  %sm86 = select i1 %sm85, float 0xC7EFFFFFE0000000, float %sb12
  %sm87 = fcmp ogt float %sm86, 0x47EFFFFFE0000000
  %sm88 = select i1 %sm87, float 0x47EFFFFFE0000000, float %sm86
  %sm89 = select i1 %sm48, float %sm88, float %sm83
  %sm90 = select i1 %sm84, float %sm89, float %sm83
  %sm91 = fcmp olt float %sm34, %sm67
  %sm92 = select i1 %sm91, float %sm67, float %sm34
  %sm93 = fcmp ogt float %sm92, %sm68
  %sm94 = select i1 %sm93, float %sm68, float %sm92
  %sm95 = fcmp une float %sm94, %sm94
  %sm96 = fcmp olt float %sb25, 0xC7EFFFFFE0000000
  %sm97 = select i1 %sm96, float 0xC7EFFFFFE0000000, float %sb25
  %sm98 = fcmp ogt float %sm97, 0x47EFFFFFE0000000
  %sm99 = select i1 %sm98, float 0x47EFFFFFE0000000, float %sm97
  %sm100 = select i1 %sm48, float %sm99, float %sm94
  %sm101 = select i1 %sm95, float %sm100, float %sm94
  %sm102 = fcmp olt float %sb5, %sm67
  %sm103 = select i1 %sm102, float %sm67, float %sb5
  %sm104 = fcmp ogt float %sm103, %sm68
  %sm105 = select i1 %sm104, float %sm68, float %sm103
  %sm106 = fcmp une float %sm105, %sm105
  %sm107 = fcmp olt float %sb14, 0xC7EFFFFFE0000000
  %sm108 = select i1 %sm107, float 0xC7EFFFFFE0000000, float %sb14
  %sm109 = fcmp ogt float %sm108, 0x47EFFFFFE0000000
  %sm110 = select i1 %sm109, float 0x47EFFFFFE0000000, float %sm108
  %sm111 = select i1 %sm48, float %sm110, float %sm105
  %sm112 = select i1 %sm106, float %sm111, float %sm105
  %sm113 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm66, ptr %sm113, align 4
  %sm115 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm79, ptr %sm115, align 4
  %sm117 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm90, ptr %sm117, align 4
  %sm119 = getelementptr float, ptr %array4, i64 %rest.i
  store float %sm101, ptr %sm119, align 4
  %sm121 = getelementptr float, ptr %array5, i64 %rest.i
  store float %sm112, ptr %sm121, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
