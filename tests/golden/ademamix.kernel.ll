define void @ademamix(ptr %row, i64 %low, i64 %high) {
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
  %f32 = fptrunc double %f31 to float
  %f33 = insertelement <16 x float> poison, float %f32, i64 0
  %f34 = shufflevector <16 x float> %f33, <16 x float> poison, <16 x i32> zeroinitializer
  %f35 = getelementptr double, ptr %scalars, i64 7
  %f36 = load double, ptr %f35
  %f37 = fcmp une double %f36, 0.0
  %f38 = insertelement <16 x i1> poison, i1 %f37, i64 0
  %f39 = shufflevector <16 x i1> %f38, <16 x i1> poison, <16 x i32> zeroinitializer
  %f40 = getelementptr double, ptr %scalars, i64 8
  %f41 = load double, ptr %f40
  %f42 = fptrunc double %f41 to float
  %f43 = insertelement <16 x float> poison, float %f42, i64 0
  %f44 = shufflevector <16 x float> %f43, <16 x float> poison, <16 x i32> zeroinitializer
  %f45 = getelementptr double, ptr %scalars, i64 9
  %f46 = load double, ptr %f45
  %f47 = fptrunc double %f46 to float
  %f48 = insertelement <16 x float> poison, float %f47, i64 0
  %f49 = shufflevector <16 x float> %f48, <16 x float> poison, <16 x i32> zeroinitializer
  %f50 = getelementptr double, ptr %scalars, i64 10
  %f51 = load double, ptr %f50
  %f52 = fptrunc double %f51 to float
  %f53 = insertelement <16 x float> poison, float %f52, i64 0
  %f54 = shufflevector <16 x float> %f53, <16 x float> poison, <16 x i32> zeroinitializer
  br label %fast.test
fast.test:
  %fast.i = phi i64 [ %low, %entry ], [ %fast.next, %fast.write ], [ %vector.i, %vector.end ]
  %fast.next = add i64 %fast.i, 48
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
  %fb13 = select <16 x i1> %f29, <16 x float> %fb12, <16 x float> %fb5
  %fb14 = fsub <16 x float> %fb5, %fb12
  %fb15 = fmul <16 x float> %f34, %fb14
  %fb16 = fadd <16 x float> %fb13, %fb15
  %fb17 = fmul <16 x float> %f24, %fb16
  %fb18 = fadd <16 x float> %fb10, %fb17
  %fb19 = getelementptr float, ptr %array4, i64 %fast.i
  %fb20 = load <16 x float>, ptr %fb19, align 4
  %fb21 = fmul <16 x float> %fb5, %fb5
  %fb22 = select <16 x i1> %f39, <16 x float> %fb20, <16 x float> %fb21
  %fb23 = fsub <16 x float> %fb21, %fb20
  %fb24 = fmul <16 x float> %f44, %fb23
  %fb25 = fadd <16 x float> %fb22, %fb24
  %fb26 = fmul <16 x float> %fb25, %f49
  %fb27 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb26)
  %fb28 = fadd <16 x float> %fb27, %f54
  %fb29 = fdiv <16 x float> %fb18, %fb28
  %fb30 = fmul <16 x float> %f4, %fb29
  %fb31 = fsub <16 x float> %fb1, %fb30
  %fb32 = add i64 %fast.i, 16
  %fb33 = getelementptr float, ptr %array0, i64 %fb32
  %fb34 = load <16 x float>, ptr %fb33, align 4
  %fb35 = getelementptr float, ptr %array2, i64 %fb32
  %fb36 = load <16 x float>, ptr %fb35, align 4
  %fb37 = getelementptr float, ptr %array1, i64 %fb32
  %fb38 = load <16 x float>, ptr %fb37, align 4
  %fb39 = select <16 x i1> %f9, <16 x float> %fb36, <16 x float> %fb38
  %fb40 = fsub <16 x float> %fb38, %fb36
  %fb41 = fmul <16 x float> %f14, %fb40
  %fb42 = fadd <16 x float> %fb39, %fb41
  %fb43 = fmul <16 x float> %fb42, %f19
  %fb44 = getelementptr float, ptr %array3, i64 %fb32
  %fb45 = load <16 x float>, ptr %fb44, align 4
  %fb46 = select <16 x i1> %f29, <16 x float> %fb45, <16 x float> %fb38
  %fb47 = fsub <16 x float> %fb38, %fb45
  %fb48 = fmul <16 x float> %f34, %fb47
  %fb49 = fadd <16 x float> %fb46, %fb48
  %fb50 = fmul <16 x float> %f24, %fb49
  %fb51 = fadd <16 x float> %fb43, %fb50
  %fb52 = getelementptr float, ptr %array4, i64 %fb32
  %fb53 = load <16 x float>, ptr %fb52, align 4
  %fb54 = fmul <16 x float> %fb38, %fb38
  %fb55 = select <16 x i1> %f39, <16 x float> %fb53, <16 x float> %fb54
  %fb56 = fsub <16 x float> %fb54, %fb53
  %fb57 = fmul <16 x float> %f44, %fb56
  %fb58 = fadd <16 x float> %fb55, %fb57
  %fb59 = fmul <16 x float> %fb58, %f49
  %fb60 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb59)
  %fb61 = fadd <16 x float> %fb60, %f54
  %fb62 = fdiv <16 x float> %fb51, %fb61
  %fb63 = fmul <16 x float> %f4, %fb62
  %fb64 = fsub <16 x float> %fb34, %fb63
  %fb65 = add i64 %fast.i, 32
  %fb66 = getelementptr float, ptr %array0, i64 %fb65
  %fb67 = load <16 x float>, ptr %fb66, align 4
  %fb68 = getelementptr float, ptr %array2, i64 %fb65
  %fb69 = load <16 x float>, ptr %fb68, align 4
  %fb70 = getelementptr float, ptr %array1, i64 %fb65
  %fb71 = load <16 x float>, ptr %fb70, align 4
  %fb72 = select <16 x i1> %f9, <16 x float> %fb69, <16 x float> %fb71
  %fb73 = fsub <16 x float> %fb71, %fb69
  %fb74 = fmul <16 x float> %f14, %fb73
  %fb75 = fadd <16 x float> %fb72, %fb74
  %fb76 = fmul <16 x float> %fb75, %f19
  %fb77 = getelementptr float, ptr %array3, i64 %fb65
  %fb78 = load <16 x float>, ptr %fb77, align 4
  %fb79 = select <16 x i1> %f29, <16 x float> %fb78, <16 x float> %fb71
  %fb80 = fsub <16 x float> %fb71, %fb78
  %fb81 = fmul <16 x float> %f34, %fb80
  %fb82 = fadd <16 x float> %fb79, %fb81
  %fb83 = fmul <16 x float> %f24, %fb82
  %fb84 = fadd <16 x float> %fb76, %fb83
  %fb85 = getelementptr float, ptr %array4, i64 %fb65
  %fb86 = load <16 x float>, ptr %fb85, align 4
  %fb87 = fmul <16 x float> %fb71, %fb71
  %fb88 = select <16 x i1> %f39, <16 x float> %fb86, <16 x float> %fb87
  %fb89 = fsub <16 x float> %fb87, %fb86
  %fb90 = fmul <16 x float> %f44, %fb89
  %fb91 = fadd <16 x float> %fb88, %fb90
  %fb92 = fmul <16 x float> %fb91, %f49
  %fb93 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb92)
  %fb94 = fadd <16 x float> %fb93, %f54
  %fb95 = fdiv <16 x float> %fb84, %fb94
  %fb96 = fmul <16 x float> %f4, %fb95
  %fb97 = fsub <16 x float> %fb67, %fb96
  %fb98 = fadd <16 x float> %fb26, %fb31
  %fb99 = fadd <16 x float> %fb98, %fb59
  %fb100 = fadd <16 x float> %fb99, %fb64
  %fb101 = fadd <16 x float> %fb100, %fb92
  %fb102 = fadd <16 x float> %fb101, %fb97
  %fb103 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb102)
  %fb104 = fcmp uge <16 x float> %fb103, splat (float 0x7FF0000000000000)
  %fb105 = bitcast <16 x i1> %fb104 to i16
  %fb106 = icmp ne i16 %fb105, 0
  br i1 %fb106, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb31, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array2, i64 %fast.i
  store <16 x float> %fb9, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array3, i64 %fast.i
  store <16 x float> %fb16, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array4, i64 %fast.i
  store <16 x float> %fb25, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array0, i64 %fb32
  store <16 x float> %fb64, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array2, i64 %fb32
  store <16 x float> %fb42, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array3, i64 %fb32
  store <16 x float> %fb49, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array4, i64 %fb32
  store <16 x float> %fb58, ptr %fw14, align 4
  %fw16 = getelementptr float, ptr %array0, i64 %fb65
  store <16 x float> %fb97, ptr %fw16, align 4
  %fw18 = getelementptr float, ptr %array2, i64 %fb65
  store <16 x float> %fb75, ptr %fw18, align 4
  %fw20 = getelementptr float, ptr %array3, i64 %fb65
  store <16 x float> %fb82, ptr %fw20, align 4
  %fw22 = getelementptr float, ptr %array4, i64 %fb65
  store <16 x float> %fb91, ptr %fw22, align 4
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
  %v32 = fptrunc double %v31 to float
  %v33 = insertelement <16 x float> poison, float %v32, i64 0
  %v34 = shufflevector <16 x float> %v33, <16 x float> poison, <16 x i32> zeroinitializer
  %v35 = getelementptr double, ptr %scalars, i64 7
  %v36 = load double, ptr %v35
  %v37 = fcmp une double %v36, 0.0
  %v38 = insertelement <16 x i1> poison, i1 %v37, i64 0
  %v39 = shufflevector <16 x i1> %v38, <16 x i1> poison, <16 x i32> zeroinitializer
  %v40 = getelementptr double, ptr %scalars, i64 8
  %v41 = load double, ptr %v40
  %v42 = fptrunc double %v41 to float
  %v43 = insertelement <16 x float> poison, float %v42, i64 0
  %v44 = shufflevector <16 x float> %v43, <16 x float> poison, <16 x i32> zeroinitializer
  %v45 = getelementptr double, ptr %scalars, i64 9
  %v46 = load double, ptr %v45
  %v47 = fptrunc double %v46 to float
  %v48 = insertelement <16 x float> poison, float %v47, i64 0
  %v49 = shufflevector <16 x float> %v48, <16 x float> poison, <16 x i32> zeroinitializer
  %v50 = getelementptr double, ptr %scalars, i64 10
  %v51 = load double, ptr %v50
  %v52 = fptrunc double %v51 to float
  %v53 = insertelement <16 x float> poison, float %v52, i64 0
  %v54 = shufflevector <16 x float> %v53, <16 x float> poison, <16 x i32> zeroinitializer
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
  %vb13 = select <16 x i1> %v29, <16 x float> %vb12, <16 x float> %vb5
  %vb14 = fsub <16 x float> %vb5, %vb12
  %vb15 = fmul <16 x float> %v34, %vb14
  %vb16 = fadd <16 x float> %vb13, %vb15
  %vb17 = fmul <16 x float> %v24, %vb16
  %vb18 = fadd <16 x float> %vb10, %vb17
  %vb19 = getelementptr float, ptr %array4, i64 %vector.i
  %vb20 = load <16 x float>, ptr %vb19, align 4
  %vb21 = fmul <16 x float> %vb5, %vb5
  %vb22 = select <16 x i1> %v39, <16 x float> %vb20, <16 x float> %vb21
  %vb23 = fsub <16 x float> %vb21, %vb20
  %vb24 = fmul <16 x float> %v44, %vb23
  %vb25 = fadd <16 x float> %vb22, %vb24
  %vb26 = fmul <16 x float> %vb25, %v49
  %vb27 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb26)
  %vb28 = fadd <16 x float> %vb27, %v54
  %vb29 = fdiv <16 x float> %vb18, %vb28
  %vb30 = fmul <16 x float> %v4, %vb29
  %vb31 = fsub <16 x float> %vb1, %vb30
  %vb32 = fadd <16 x float> %vb26, %vb31
  %vb33 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb32)
  %vb34 = fcmp uge <16 x float> %vb33, splat (float 0x7FF0000000000000)
  %vb35 = bitcast <16 x i1> %vb34 to i16
  %vb36 = icmp ne i16 %vb35, 0
  br i1 %vb36, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb31, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb9, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb16, ptr %vw4, align 4
  %vw6 = getelementptr float, ptr %array4, i64 %vector.i
  store <16 x float> %vb25, ptr %vw6, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb9)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = getelementptr double, ptr %scalars, i64 11
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
  %vm13 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb16)
  %vm14 = fcmp olt <16 x float> %vm13, splat (float 0x7FF0000000000000)
  %vm15 = getelementptr double, ptr %scalars, i64 12
  %vm16 = load double, ptr %vm15
  %vm17 = fptrunc double %vm16 to float
  %vm18 = insertelement <16 x float> poison, float %vm17, i64 0
  %vm19 = shufflevector <16 x float> %vm18, <16 x float> poison, <16 x i32> zeroinitializer
  %vm20 = fmul <16 x float> %vm19, %vb12
  %vm21 = fsub <16 x float> %vb12, %vm20
  %vm22 = fmul <16 x float> %vm19, %vb5
  %vm23 = fadd <16 x float> %vm21, %vm22
  %vm24 = select <16 x i1> %vm14, <16 x float> %vb16, <16 x float> %vm23
  %vm25 = fmul <16 x float> %v24, %vm24
  %vm26 = fadd <16 x float> %vm12, %vm25
  %vm27 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb25)
  %vm28 = fcmp olt <16 x float> %vm27, splat (float 0x7FF0000000000000)
  %vm29 = getelementptr double, ptr %scalars, i64 13
  %vm30 = load double, ptr %vm29
  %vm31 = fptrunc double %vm30 to float
  %vm32 = insertelement <16 x float> poison, float %vm31, i64 0
  %vm33 = shufflevector <16 x float> %vm32, <16 x float> poison, <16 x i32> zeroinitializer
  %vm34 = fmul <16 x float> %vm33, %vb20
  %vm35 = fsub <16 x float> %vb20, %vm34
  %vm36 = fmul <16 x float> %vm33, %vb5
  %vm37 = fmul <16 x float> %vm36, %vb5
  %vm38 = fadd <16 x float> %vm35, %vm37
  %vm39 = select <16 x i1> %vm28, <16 x float> %vb25, <16 x float> %vm38
  %vm40 = fmul <16 x float> %vm39, %v49
  %vm41 = fcmp olt <16 x float> %vm40, splat (float 0x7FF0000000000000)
  %vm42 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm40)
  %vm43 = fmul <16 x float> %vm39, splat (float 0x3BF0000000000000)
  %vm44 = fmul <16 x float> %v49, %vm43
  %vm45 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm44)
  %vm46 = fmul <16 x float> %vm45, splat (float 0x41F0000000000000)
  %vm47 = select <16 x i1> %vm41, <16 x float> %vm42, <16 x float> %vm46
  %vm48 = fadd <16 x float> %vm47, %v54
  %vm49 = fdiv <16 x float> %vm26, %vm48
  %vm50 = fmul <16 x float> %v4, %vm49
  %vm51 = fsub <16 x float> %vb1, %vm50
  %vm52 = fsub <16 x float> %vb5, %vb5
  %vm53 = fcmp oeq <16 x float> %vm52, splat (float 0x0000000000000000)
  %vm54 = fsub <16 x float> %vb1, %vb1
  %vm55 = fcmp oeq <16 x float> %vm54, splat (float 0x0000000000000000)
  %vm56 = select <16 x i1> %vm55, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm57 = select <16 x i1> %vm53, <16 x float> %vm56, <16 x float> splat (float 0xFFF0000000000000)
  %vm58 = select <16 x i1> %vm55, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm59 = select <16 x i1> %vm53, <16 x float> %vm58, <16 x float> splat (float 0x7FF0000000000000)
  %vm60 = fcmp olt <16 x float> %vm51, %vm57
  %vm61 = select <16 x i1> %vm60, <16 x float> %vm57, <16 x float> %vm51
  %vm62 = fcmp ogt <16 x float> %vm61, %vm59
  %vm63 = select <16 x i1> %vm62, <16 x float> %vm59, <16 x float> %vm61
  %vm64 = fcmp une <16 x float> %vm63, %vm63
  %vm65 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm66 = select <16 x i1> %vm65, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm67 = fcmp ogt <16 x float> %vm66, splat (float 0x47EFFFFFE0000000)
  %vm68 = select <16 x i1> %vm67, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm66
  %vm69 = select <16 x i1> %vm55, <16 x float> %vm68, <16 x float> %vm63
  %vm70 = select <16 x i1> %vm53, <16 x float> %vm69, <16 x float> %vm63
  %vm71 = select <16 x i1> %vm64, <16 x float> %vm70, <16 x float> %vm63
  %vm72 = select <16 x i1> %vm53, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm73 = select <16 x i1> %vm53, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm74 = fcmp olt <16 x float> %vm11, %vm72
  %vm75 = select <16 x i1> %vm74, <16 x float> %vm72, <16 x float> %vm11
  %vm76 = fcmp ogt <16 x float> %vm75, %vm73
  %vm77 = select <16 x i1> %vm76, <16 x float> %vm73, <16 x float> %vm75
  %vm78 = fcmp une <16 x float> %vm77, %vm77
  %vm79 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm80 = select <16 x i1> %vm79, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm81 = fcmp ogt <16 x float> %vm80, splat (float 0x47EFFFFFE0000000)
  %vm82 = select <16 x i1> %vm81, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm80
  %vm83 = select <16 x i1> %vm53, <16 x float> %vm82, <16 x float> %vm77
  %vm84 = select <16 x i1> %vm78, <16 x float> %vm83, <16 x float> %vm77
  %vm85 = fcmp olt <16 x float> %vm24, %vm72
  %vm86 = select <16 x i1> %vm85, <16 x float> %vm72, <16 x float> %vm24
  %vm87 = fcmp ogt <16 x float> %vm86, %vm73
  %vm88 = select <16 x i1> %vm87, <16 x float> %vm73, <16 x float> %vm86
  %vm89 = fcmp une <16 x float> %vm88, %vm88
  %vm90 = fcmp olt <16 x float> %vb12, splat (float 0xC7EFFFFFE0000000)
  %vm91 = select <16 x i1> %vm90, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb12
  %vm92 = fcmp ogt <16 x float> %vm91, splat (float 0x47EFFFFFE0000000)
  %vm93 = select <16 x i1> %vm92, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm91
  %vm94 = select <16 x i1> %vm53, <16 x float> %vm93, <16 x float> %vm88
  %vm95 = select <16 x i1> %vm89, <16 x float> %vm94, <16 x float> %vm88
  %vm96 = fcmp olt <16 x float> %vm39, %vm72
  %vm97 = select <16 x i1> %vm96, <16 x float> %vm72, <16 x float> %vm39
  %vm98 = fcmp ogt <16 x float> %vm97, %vm73
  %vm99 = select <16 x i1> %vm98, <16 x float> %vm73, <16 x float> %vm97
  %vm100 = fcmp une <16 x float> %vm99, %vm99
  %vm101 = fcmp olt <16 x float> %vb20, splat (float 0xC7EFFFFFE0000000)
  %vm102 = select <16 x i1> %vm101, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb20
  %vm103 = fcmp ogt <16 x float> %vm102, splat (float 0x47EFFFFFE0000000)
  %vm104 = select <16 x i1> %vm103, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm102
  %vm105 = select <16 x i1> %vm53, <16 x float> %vm104, <16 x float> %vm99
  %vm106 = select <16 x i1> %vm100, <16 x float> %vm105, <16 x float> %vm99
  %vm107 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm71, ptr %vm107, align 4
  %vm109 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm84, ptr %vm109, align 4
  %vm111 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm95, ptr %vm111, align 4
  %vm113 = getelementptr float, ptr %array4, i64 %vector.i
  store <16 x float> %vm106, ptr %vm113, align 4
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
  %s20 = fptrunc double %s19 to float
  %s21 = getelementptr double, ptr %scalars, i64 7
  %s22 = load double, ptr %s21
  %s23 = fcmp une double %s22, 0.0
  %s24 = getelementptr double, ptr %scalars, i64 8
  %s25 = load double, ptr %s24
  %s26 = fptrunc double %s25 to float
  %s27 = getelementptr double, ptr %scalars, i64 9
  %s28 = load double, ptr %s27
  %s29 = fptrunc double %s28 to float
  %s30 = getelementptr double, ptr %scalars, i64 10
  %s31 = load double, ptr %s30
  %s32 = fptrunc double %s31 to float
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
  %sb13 = select i1 %s17, float %sb12, float %sb5
  %sb14 = fsub float %sb5, %sb12
  %sb15 = fmul float %s20, %sb14
  %sb16 = fadd float %sb13, %sb15
  %sb17 = fmul float %s14, %sb16
  %sb18 = fadd float %sb10, %sb17
  %sb19 = getelementptr float, ptr %array4, i64 %rest.i
  %sb20 = load float, ptr %sb19, align 4
  %sb21 = fmul float %sb5, %sb5
  %sb22 = select i1 %s23, float %sb20, float %sb21
  %sb23 = fsub float %sb21, %sb20
  %sb24 = fmul float %s26, %sb23
  %sb25 = fadd float %sb22, %sb24
  %sb26 = fmul float %sb25, %s29
  %sb27 = call float @llvm.sqrt.f32(float %sb26)
  %sb28 = fadd float %sb27, %s32
  %sb29 = fdiv float %sb18, %sb28
  %sb30 = fmul float %s2, %sb29
  %sb31 = fsub float %sb1, %sb30
  %sb32 = fadd float %sb26, %sb31
  %sb33 = call float @llvm.fabs.f32(float %sb32)
  %sb34 = fcmp uge float %sb33, 0x7FF0000000000000
  br i1 %sb34, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb31, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb9, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb16, ptr %sw4, align 4
  %sw6 = getelementptr float, ptr %array4, i64 %rest.i
  store float %sb25, ptr %sw6, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb9)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = getelementptr double, ptr %scalars, i64 11
  %sm3 = load double, ptr %sm2
  %sm4 = fptrunc double %sm3 to float
  %sm5 = fmul float %sm4, %sb3
  %sm6 = fsub float %sb3, %sm5
  %sm7 = fmul float %sm4, %sb5
  %sm8 = fadd float %sm6, %sm7
  %sm9 = select i1 %sm1, float %sb9, float %sm8
  %sm10 = fmul float %sm9, %s11
  %sm11 = call float @llvm.fabs.f32(float %sb16)
  %sm12 = fcmp olt float %sm11, 0x7FF0000000000000
  %sm13 = getelementptr double, ptr %scalars, i64 12
  %sm14 = load double, ptr %sm13
  %sm15 = fptrunc double %sm14 to float
  %sm16 = fmul float %sm15, %sb12
  %sm17 = fsub float %sb12, %sm16
  %sm18 = fmul float %sm15, %sb5
  %sm19 = fadd float %sm17, %sm18
  %sm20 = select i1 %sm12, float %sb16, float %sm19
  %sm21 = fmul float %s14, %sm20
  %sm22 = fadd float %sm10, %sm21
  %sm23 = call float @llvm.fabs.f32(float %sb25)
  %sm24 = fcmp olt float %sm23, 0x7FF0000000000000
  %sm25 = getelementptr double, ptr %scalars, i64 13
  %sm26 = load double, ptr %sm25
  %sm27 = fptrunc double %sm26 to float
  %sm28 = fmul float %sm27, %sb20
  %sm29 = fsub float %sb20, %sm28
  %sm30 = fmul float %sm27, %sb5
  %sm31 = fmul float %sm30, %sb5
  %sm32 = fadd float %sm29, %sm31
  %sm33 = select i1 %sm24, float %sb25, float %sm32
  %sm34 = fmul float %sm33, %s29
  %sm35 = fcmp olt float %sm34, 0x7FF0000000000000
  %sm36 = call float @llvm.sqrt.f32(float %sm34)
  %sm37 = fmul float %sm33, 0x3BF0000000000000
  %sm38 = fmul float %s29, %sm37
  %sm39 = call float @llvm.sqrt.f32(float %sm38)
  %sm40 = fmul float %sm39, 0x41F0000000000000
  %sm41 = select i1 %sm35, float %sm36, float %sm40
  %sm42 = fadd float %sm41, %s32
  %sm43 = fdiv float %sm22, %sm42
  %sm44 = fmul float %s2, %sm43
  %sm45 = fsub float %sb1, %sm44
  %sm46 = fsub float %sb5, %sb5
  %sm47 = fcmp oeq float %sm46, 0x0000000000000000
  %sm48 = fsub float %sb1, %sb1
  %sm49 = fcmp oeq float %sm48, 0x0000000000000000
  %sm50 = select i1 %sm49, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm51 = select i1 %sm47, float %sm50, float 0xFFF0000000000000
  %sm52 = select i1 %sm49, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm53 = select i1 %sm47, float %sm52, float 0x7FF0000000000000
  %sm54 = fcmp olt float %sm45, %sm51
  %sm55 = select i1 %sm54, float %sm51, float %sm45
  %sm56 = fcmp ogt float %sm55, %sm53
  %sm57 = select i1 %sm56, float %sm53, float %sm55
  %sm58 = fcmp une float %sm57, %sm57
  %sm59 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm60 = select i1 %sm59, float 0xC7EFFFFFE0000000, float %sb1
  %sm61 = fcmp ogt float %sm60, 0x47EFFFFFE0000000
  %sm62 = select i1 %sm61, float 0x47EFFFFFE0000000, float %sm60
  %sm63 = select i1 %sm49, float %sm62, float %sm57
  %sm64 = select i1 %sm47, float %sm63, float %sm57
  %sm65 = select i1 %sm58, float %sm64, float %sm57
  %sm66 = select i1 %sm47, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm67 = select i1 %sm47, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm68 = fcmp olt float %sm9, %sm66
  %sm69 = select i1 %sm68, float %sm66, float %sm9
  %sm70 = fcmp ogt float %sm69, %sm67
  %sm71 = select i1 %sm70, float %sm67, float %sm69
  %sm72 = fcmp une float %sm71, %sm71
  %sm73 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm74 = select i1 %sm73, float 0xC7EFFFFFE0000000, float %sb3
  %sm75 = fcmp ogt float %sm74, 0x47EFFFFFE0000000
  %sm76 = select i1 %sm75, float 0x47EFFFFFE0000000, float %sm74
  %sm77 = select i1 %sm47, float %sm76, float %sm71
  %sm78 = select i1 %sm72, float %sm77, float %sm71
  %sm79 = fcmp olt float %sm20, %sm66
  %sm80 = select i1 %sm79, float %sm66, float %sm20
  %sm81 = fcmp ogt float %sm80, %sm67
  %sm82 = select i1 %sm81, float %sm67, float %sm80
  %sm83 = fcmp une float %sm82, %sm82
  %sm84 = fcmp olt float %sb12, 0xC7EFFFFFE0000000
  %sm85 = select i1 %sm84, float 0xC7EFFFFFE0000000, float %sb12
  %sm86 = fcmp ogt float %sm85, 0x47EFFFFFE0000000
  %sm87 = select i1 %sm86, float 0x47EFFFFFE0000000, float %sm85
  %sm88 = select i1 %sm47, float %sm87, float %sm82
  %sm89 = select i1 %sm83, float %sm88, float %sm82
  %sm90 = fcmp olt float %sm33, %sm66
  %sm91 = select i1 %sm90, float %sm66, float %sm33
  %sm92 = fcmp ogt float %sm91, %sm67
  %sm93 = select i1 %sm92, float %sm67, float %sm91
  %sm94 = fcmp une float %sm93, %sm93
  %sm95 = fcmp olt float %sb20, 0xC7EFFFFFE0000000
  %sm96 = select i1 %sm95, float 0xC7EFFFFFE0000000, float %sb20
  %sm97 = fcmp ogt float %sm96, 0x47EFFFFFE0000000
  %sm98 = select i1 %sm97, float 0x47EFFFFFE0000000, float %sm96
  %sm99 = select i1 %sm47, float %sm98, float %sm93
  %sm100 = select i1 %sm94, float %sm99, float %sm93
  %sm101 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm65, ptr %sm101, align 4
  %sm103 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm78, ptr %sm103, align 4
  %sm105 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm89, ptr %sm105, align 4
  %sm107 = getelementptr float, ptr %array4, i64 %rest.i
  store float %sm100, ptr %sm107, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
