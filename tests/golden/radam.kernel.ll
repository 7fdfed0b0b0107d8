define void @radam(ptr %row, i64 %low, i64 %high) {
entry:
  %array0.at = getelementptr i64, ptr %row, i64 5
  %array0 = load ptr, ptr %array0.at
  %array1.at = getelementptr i64, ptr %row, i64 6
  %array1 = load ptr, ptr %array1.at
  %array2.at = getelementptr i64, ptr %row, i64 7
  %array2 = load ptr, ptr %array2.at
  %array3.at = getelementptr i64, ptr %row, i64 8
  %array3 = load ptr, ptr %array3.at
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
  %f17 = fcmp une double %f16, 0.0
  %f18 = insertelement <16 x i1> poison, i1 %f17, i64 0
  %f19 = shufflevector <16 x i1> %f18, <16 x i1> poison, <16 x i32> zeroinitializer
  %f20 = getelementptr double, ptr %scalars, i64 4
  %f21 = load double, ptr %f20
  %f22 = fptrunc double %f21 to float
  %f23 = insertelement <16 x float> poison, float %f22, i64 0
  %f24 = shufflevector <16 x float> %f23, <16 x float> poison, <16 x i32> zeroinitializer
  %f25 = getelementptr double, ptr %scalars, i64 5
  %f26 = load double, ptr %f25
  %f27 = fptrunc double %f26 to float
  %f28 = insertelement <16 x float> poison, float %f27, i64 0
  %f29 = shufflevector <16 x float> %f28, <16 x float> poison, <16 x i32> zeroinitializer
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
  %f47 = fptrunc double %f46 to float
  %f48 = insertelement <16 x float> poison, float %f47, i64 0
  %f49 = shufflevector <16 x float> %f48, <16 x float> poison, <16 x i32> zeroinitializer
  br label %fast.test
fast.test:
  %fast.i = phi i64 [ %low, %entry ], [ %fast.next, %fast.write ], [ %vector.i, %vector.end ]
  %fast.next = add i64 %fast.i, 64
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
  %fb6 = select <16 x i1> %f19, <16 x float> %fb3, <16 x float> %fb5
  %fb7 = fsub <16 x float> %fb5, %fb3
  %fb8 = fmul <16 x float> %f24, %fb7
  %fb9 = fadd <16 x float> %fb6, %fb8
  %fb10 = fmul <16 x float> %fb9, %f29
  %fb11 = fmul <16 x float> %f14, %fb10
  %fb12 = getelementptr float, ptr %array3, i64 %fast.i
  %fb13 = load <16 x float>, ptr %fb12, align 4
  %fb14 = fmul <16 x float> %fb5, %fb5
  %fb15 = select <16 x i1> %f34, <16 x float> %fb13, <16 x float> %fb14
  %fb16 = fsub <16 x float> %fb14, %fb13
  %fb17 = fmul <16 x float> %f39, %fb16
  %fb18 = fadd <16 x float> %fb15, %fb17
  %fb19 = fmul <16 x float> %fb18, %f44
  %fb20 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb19)
  %fb21 = fadd <16 x float> %fb20, %f49
  %fb22 = fdiv <16 x float> %fb11, %fb21
  %fb23 = select <16 x i1> %f9, <16 x float> %fb22, <16 x float> %fb10
  %fb24 = fmul <16 x float> %f4, %fb23
  %fb25 = fsub <16 x float> %fb1, %fb24
  %fb26 = add i64 %fast.i, 16
  %fb27 = getelementptr float, ptr %array0, i64 %fb26
  %fb28 = load <16 x float>, ptr %fb27, align 4
  %fb29 = getelementptr float, ptr %array2, i64 %fb26
  %fb30 = load <16 x float>, ptr %fb29, align 4
  %fb31 = getelementptr float, ptr %array1, i64 %fb26
  %fb32 = load <16 x float>, ptr %fb31, align 4
  %fb33 = select <16 x i1> %f19, <16 x float> %fb30, <16 x float> %fb32
  %fb34 = fsub <16 x float> %fb32, %fb30
  %fb35 = fmul <16 x float> %f24, %fb34
  %fb36 = fadd <16 x float> %fb33, %fb35
  %fb37 = fmul <16 x float> %fb36, %f29
  %fb38 = fmul <16 x float> %f14, %fb37
  %fb39 = getelementptr float, ptr %array3, i64 %fb26
  %fb40 = load <16 x float>, ptr %fb39, align 4
  %fb41 = fmul <16 x float> %fb32, %fb32
  %fb42 = select <16 x i1> %f34, <16 x float> %fb40, <16 x float> %fb41
  %fb43 = fsub <16 x float> %fb41, %fb40
  %fb44 = fmul <16 x float> %f39, %fb43
  %fb45 = fadd <16 x float> %fb42, %fb44
  %fb46 = fmul <16 x float> %fb45, %f44
  %fb47 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb46)
  %fb48 = fadd <16 x float> %fb47, %f49
  %fb49 = fdiv <16 x float> %fb38, %fb48
  %fb50 = select <16 x i1> %f9, <16 x float> %fb49, <16 x float> %fb37
  %fb51 = fmul <16 x float> %f4, %fb50
  %fb52 = fsub <16 x float> %fb28, %fb51
  %fb53 = add i64 %fast.i, 32
  %fb54 = getelementptr float, ptr %array0, i64 %fb53
  %fb55 = load <16 x float>, ptr %fb54, align 4
  %fb56 = getelementptr float, ptr %array2, i64 %fb53
  %fb57 = load <16 x float>, ptr %fb56, align 4
  %fb58 = getelementptr float, ptr %array1, i64 %fb53
  %fb59 = load <16 x float>, ptr %fb58, align 4
  %fb60 = select <16 x i1> %f19, <16 x float> %fb57, <16 x float> %fb59
  %fb61 = fsub <16 x float> %fb59, %fb57
  %fb62 = fmul <16 x float> %f24, %fb61
  %fb63 = fadd <16 x float> %fb60, %fb62
  %fb64 = fmul <16 x float> %fb63, %f29
  %fb65 = fmul <16 x float> %f14, %fb64
  %fb66 = getelementptr float, ptr %array3, i64 %fb53
  %fb67 = load <16 x float>, ptr %fb66, align 4
  %fb68 = fmul <16 x float> %fb59, %fb59
  %fb69 = select <16 x i1> %f34, <16 x float> %fb67, <16 x float> %fb68
  %fb70 = fsub <16 x float> %fb68, %fb67
  %fb71 = fmul <16 x float> %f39, %fb70
  %fb72 = fadd <16 x float> %fb69, %fb71
  %fb73 = fmul <16 x float> %fb72, %f44
  %fb74 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb73)
  %fb75 = fadd <16 x float> %fb74, %f49
  %fb76 = fdiv <16 x float> %fb65, %fb75
  %fb77 = select <16 x i1> %f9, <16 x float> %fb76, <16 x float> %fb64
  %fb78 = fmul <16 x float> %f4, %fb77
  %fb79 = fsub <16 x float> %fb55, %fb78
  %fb80 = add i64 %fast.i, 48
  %fb81 = getelementptr float, ptr %array0, i64 %fb80
  %fb82 = load <16 x float>, ptr %fb81, align 4
  %fb83 = getelementptr float, ptr %array2, i64 %fb80
  %fb84 = load <16 x float>, ptr %fb83, align 4
  %fb85 = getelementptr float, ptr %array1, i64 %fb80
  %fb86 = load <16 x float>, ptr %fb85, align 4
  %fb87 = select <16 x i1> %f19, <16 x float> %fb84, <16 x float> %fb86
  %fb88 = fsub <16 x float> %fb86, %fb84
  %fb89 = fmul <16 x float> %f24, %fb88
  %fb90 = fadd <16 x float> %fb87, %fb89
  %fb91 = fmul <16 x float> %fb90, %f29
  %fb92 = fmul <16 x float> %f14, %fb91
  %fb93 = getelementptr float, ptr %array3, i64 %fb80
  %fb94 = load <16 x float>, ptr %fb93, align 4
  %fb95 = fmul <16 x float> %fb86, %fb86
  %fb96 = select <16 x i1> %f34, <16 x float> %fb94, <16 x float> %fb95
  %fb97 = fsub <16 x float> %fb95, %fb94
  %fb98 = fmul <16 x float> %f39, %fb97
  %fb99 = fadd <16 x float> %fb96, %fb98
  %fb100 = fmul <16 x float> %fb99, %f44
  %fb101 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb100)
  %fb102 = fadd <16 x float> %fb101, %f49
  %fb103 = fdiv <16 x float> %fb92, %fb102
  %fb104 = select <16 x i1> %f9, <16 x float> %fb103, <16 x float> %fb91
  %fb105 = fmul <16 x float> %f4, %fb104
  %fb106 = fsub <16 x float> %fb82, %fb105
  %fb107 = fadd <16 x float> %fb19, %fb25
  %fb108 = fadd <16 x float> %fb107, %fb9
  %fb109 = fadd <16 x float> %fb108, %fb46
  %fb110 = fadd <16 x float> %fb109, %fb52
  %fb111 = fadd <16 x float> %fb110, %fb36
  %fb112 = fadd <16 x float> %fb111, %fb73
  %fb113 = fadd <16 x float> %fb112, %fb79
  %fb114 = fadd <16 x float> %fb113, %fb63
  %fb115 = fadd <16 x float> %fb114, %fb100
  %fb116 = fadd <16 x float> %fb115, %fb106
  %fb117 = fadd <16 x float> %fb116, %fb90
  %fb118 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb117)
  %fb119 = fcmp uge <16 x float> %fb118, splat (float 0x7FF0000000000000)
  %fb120 = bitcast <16 x i1> %fb119 to i16
  %fb121 = icmp ne i16 %fb120, 0
  br i1 %fb121, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb25, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array2, i64 %fast.i
  store <16 x float> %fb9, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array3, i64 %fast.i
  store <16 x float> %fb18, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array0, i64 %fb26
  store <16 x float> %fb52, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array2, i64 %fb26
  store <16 x float> %fb36, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array3, i64 %fb26
  store <16 x float> %fb45, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array0, i64 %fb53
  store <16 x float> %fb79, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array2, i64 %fb53
  store <16 x float> %fb63, ptr %fw14, align 4
  %fw16 = getelementptr float, ptr %array3, i64 %fb53
  store <16 x float> %fb72, ptr %fw16, align 4
  %fw18 = getelementptr float, ptr %array0, i64 %fb80
  store <16 x float> %fb106, ptr %fw18, align 4
  %fw20 = getelementptr float, ptr %array2, i64 %fb80
  store <16 x float> %fb90, ptr %fw20, align 4
  %fw22 = getelementptr float, ptr %array3, i64 %fb80
  store <16 x float> %fb99, ptr %fw22, align 4
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
  %v17 = fcmp une double %v16, 0.0
  %v18 = insertelement <16 x i1> poison, i1 %v17, i64 0
  %v19 = shufflevector <16 x i1> %v18, <16 x i1> poison, <16 x i32> zeroinitializer
  %v20 = getelementptr double, ptr %scalars, i64 4
  %v21 = load double, ptr %v20
  %v22 = fptrunc double %v21 to float
  %v23 = insertelement <16 x float> poison, float %v22, i64 0
  %v24 = shufflevector <16 x float> %v23, <16 x float> poison, <16 x i32> zeroinitializer
  %v25 = getelementptr double, ptr %scalars, i64 5
  %v26 = load double, ptr %v25
  %v27 = fptrunc double %v26 to float
  %v28 = insertelement <16 x float> poison, float %v27, i64 0
  %v29 = shufflevector <16 x float> %v28, <16 x float> poison, <16 x i32> zeroinitializer
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
  %v47 = fptrunc double %v46 to float
  %v48 = insertelement <16 x float> poison, float %v47, i64 0
  %v49 = shufflevector <16 x float> %v48, <16 x float> poison, <16 x i32> zeroinitializer
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
  %vb6 = select <16 x i1> %v19, <16 x float> %vb3, <16 x float> %vb5
  %vb7 = fsub <16 x float> %vb5, %vb3
  %vb8 = fmul <16 x float> %v24, %vb7
  %vb9 = fadd <16 x float> %vb6, %vb8
  %vb10 = fmul <16 x float> %vb9, %v29
  %vb11 = fmul <16 x float> %v14, %vb10
  %vb12 = getelementptr float, ptr %array3, i64 %vector.i
  %vb13 = load <16 x float>, ptr %vb12, align 4
  %vb14 = fmul <16 x float> %vb5, %vb5
  %vb15 = select <16 x i1> %v34, <16 x float> %vb13, <16 x float> %vb14
  %vb16 = fsub <16 x float> %vb14, %vb13
  %vb17 = fmul <16 x float> %v39, %vb16
  %vb18 = fadd <16 x float> %vb15, %vb17
  %vb19 = fmul <16 x float> %vb18, %v44
  %vb20 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb19)
  %vb21 = fadd <16 x float> %vb20, %v49
  %vb22 = fdiv <16 x float> %vb11, %vb21
  %vb23 = select <16 x i1> %v9, <16 x float> %vb22, <16 x float> %vb10
  %vb24 = fmul <16 x float> %v4, %vb23
  %vb25 = fsub <16 x float> %vb1, %vb24
  %vb26 = fadd <16 x float> %vb19, %vb25
  %vb27 = fadd <16 x float> %vb26, %vb9
  %vb28 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb27)
  %vb29 = fcmp uge <16 x float> %vb28, splat (float 0x7FF0000000000000)
  %vb30 = bitcast <16 x i1> %vb29 to i16
  %vb31 = icmp ne i16 %vb30, 0
  br i1 %vb31, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb25, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb9, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb18, ptr %vw4, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb9)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = getelementptr double, ptr %scalars, i64 10
  %vm3 = load double, ptr %vm2
  %vm4 = fptrunc double %vm3 to float
  %vm5 = insertelement <16 x float> poison, float %vm4, i64 0
  %vm6 = shufflevector <16 x float> %vm5, <16 x float> poison, <16 x i32> zeroinitializer
  %vm7 = fmul <16 x float> %vm6, %vb3
  %vm8 = fsub <16 x float> %vb3, %vm7
  %vm9 = fmul <16 x float> %vm6, %vb5
  %vm10 = fadd <16 x float> %vm8, %vm9
  %vm11 = select <16 x i1> %vm1, <16 x float> %vb9, <16 x float> %vm10
  %vm12 = fmul <16 x float> %vm11, %v29
  %vm13 = fmul <16 x float> %v14, %vm12
  %vm14 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb18)
  %vm15 = fcmp olt <16 x float> %vm14, splat (float 0x7FF0000000000000)
  %vm16 = getelementptr double, ptr %scalars, i64 11
  %vm17 = load double, ptr %vm16
  %vm18 = fptrunc double %vm17 to float
  %vm19 = insertelement <16 x float> poison, float %vm18, i64 0
  %vm20 = shufflevector <16 x float> %vm19, <16 x float> poison, <16 x i32> zeroinitializer
  %vm21 = fmul <16 x float> %vm20, %vb13
  %vm22 = fsub <16 x float> %vb13, %vm21
  %vm23 = fmul <16 x float> %vm20, %vb5
  %vm24 = fmul <16 x float> %vm23, %vb5
  %vm25 = fadd <16 x float> %vm22, %vm24
  %vm26 = select <16 x i1> %vm15, <16 x float> %vb18, <16 x float> %vm25
  %vm27 = fmul <16 x float> %vm26, %v44
  %vm28 = fcmp olt <16 x float> %vm27, splat (float 0x7FF0000000000000)
  %vm29 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm27)
  %vm30 = fmul <16 x float> %vm26, splat (float 0x3BF0000000000000)
  %vm31 = fmul <16 x float> %v44, %vm30
  %vm32 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm31)
  %vm33 = fmul <16 x float> %vm32, splat (float 0x41F0000000000000)
  %vm34 = select <16 x i1> %vm28, <16 x float> %vm29, <16 x float> %vm33
  %vm35 = fadd <16 x float> %vm34, %v49
  %vm36 = fdiv <16 x float> %vm13, %vm35
  %vm37 = select <16 x i1> %v9, <16 x float> %vm36, <16 x float> %vm12
  %vm38 = fmul <16 x float> %v4, %vm37
  %vm39 = fsub <16 x float> %vb1, %vm38
  %vm40 = fsub <16 x float> %vb5, %vb5
  %vm41 = fcmp oeq <16 x float> %vm40, splat (float 0x0000000000000000)
  %vm42 = fsub <16 x float> %vb1, %vb1
  %vm43 = fcmp oeq <16 x float> %vm42, splat (float 0x0000000000000000)
  %vm44 = select <16 x i1> %vm43, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm45 = select <16 x i1> %vm41, <16 x float> %vm44, <16 x float> splat (float 0xFFF0000000000000)
  %vm46 = select <16 x i1> %vm43, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm47 = select <16 x i1> %vm41, <16 x float> %vm46, <16 x float> splat (float 0x7FF0000000000000)
  %vm48 = fcmp olt <16 x float> %vm39, %vm45
  %vm49 = select <16 x i1> %vm48, <16 x float> %vm45, <16 x float> %vm39
  %vm50 = fcmp ogt <16 x float> %vm49, %vm47
  %vm51 = select <16 x i1> %vm50, <16 x float> %vm47, <16 x float> %vm49
  %vm52 = fcmp une <16 x float> %vm51, %vm51
  %vm53 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm54 = select <16 x i1> %vm53, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm55 = fcmp ogt <16 x float> %vm54, splat (float 0x47EFFFFFE0000000)
  %vm56 = select <16 x i1> %vm55, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm54
  %vm57 = select <16 x i1> %vm43, <16 x float> %vm56, <16 x float> %vm51
  %vm58 = select <16 x i1> %vm41, <16 x float> %vm57, <16 x float> %vm51
  %vm59 = select <16 x i1> %vm52, <16 x float> %vm58, <16 x float> %vm51
  %vm60 = select <16 x i1> %vm41, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm61 = select <16 x i1> %vm41, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm62 = fcmp olt <16 x float> %vm11, %vm60
  %vm63 = select <16 x i1> %vm62, <16 x float> %vm60, <16 x float> %vm11
  %vm64 = fcmp ogt <16 x float> %vm63, %vm61
  %vm65 = select <16 x i1> %vm64, <16 x float> %vm61, <16 x float> %vm63
  %vm66 = fcmp une <16 x float> %vm65, %vm65
  %vm67 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm68 = select <16 x i1> %vm67, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm69 = fcmp ogt <16 x float> %vm68, splat (float 0x47EFFFFFE0000000)
  %vm70 = select <16 x i1> %vm69, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm68
  %vm71 = select <16 x i1> %vm41, <16 x float> %vm70, <16 x float> %vm65
  %vm72 = select <16 x i1> %vm66, <16 x float> %vm71, <16 x float> %vm65
  %vm73 = fcmp olt <16 x float> %vm26, %vm60
  %vm74 = select <16 x i1> %vm73, <16 x float> %vm60, <16 x float> %vm26
  %vm75 = fcmp ogt <16 x float> %vm74, %vm61
  %vm76 = select <16 x i1> %vm75, <16 x float> %vm61, <16 x float> %vm74
  %vm77 = fcmp une <16 x float> %vm76, %vm76
  %vm78 = fcmp olt <16 x float> %vb13, splat (float 0xC7EFFFFFE0000000)
  %vm79 = select <16 x i1> %vm78, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb13
  %vm80 = fcmp ogt <16 x float> %vm79, splat (float 0x47EFFFFFE0000000)
  %vm81 = select <16 x i1> %vm80, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm79
  %vm82 = select <16 x i1> %vm41, <16 x float> %vm81, <16 x float> %vm76
  %vm83 = select <16 x i1> %vm77, <16 x float> %vm82, <16 x float> %vm76
  %vm84 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm59, ptr %vm84, align 4
  %vm86 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm72, ptr %vm86, align 4
  %vm88 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm83, ptr %vm88, align 4
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
  %s11 = fcmp une double %s10, 0.0
  %s12 = getelementptr double, ptr %scalars, i64 4
  %s13 = load double, ptr %s12
  %s14 = fptrunc double %s13 to float
  %s15 = getelementptr double, ptr %scalars, i64 5
  %s16 = load double, ptr %s15
  %s17 = fptrunc double %s16 to float
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
  %s29 = fptrunc double %s28 to float
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
  %sb6 = select i1 %s11, float %sb3, float %sb5
  %sb7 = fsub float %sb5, %sb3
  %sb8 = fmul float %s14, %sb7
  %sb9 = fadd float %sb6, %sb8
  %sb10 = fmul float %sb9, %s17
  %sb11 = fmul float %s8, %sb10
  %sb12 = getelementptr float, ptr %array3, i64 %rest.i
  %sb13 = load float, ptr %sb12, align 4
  %sb14 = fmul float %sb5, %sb5
  %sb15 = select i1 %s20, float %sb13, float %sb14
  %sb16 = fsub float %sb14, %sb13
  %sb17 = fmul float %s23, %sb16
  %sb18 = fadd float %sb15, %sb17
  %sb19 = fmul float %sb18, %s26
  %sb20 = call float @llvm.sqrt.f32(float %sb19)
  %sb21 = fadd float %sb20, %s29
  %sb22 = fdiv float %sb11, %sb21
  %sb23 = select i1 %s5, float %sb22, float %sb10
  %sb24 = fmul float %s2, %sb23
  %sb25 = fsub float %sb1, %sb24
  %sb26 = fadd float %sb19, %sb25
  %sb27 = fadd float %sb26, %sb9
  %sb28 = call float @llvm.fabs.f32(float %sb27)
  %sb29 = fcmp uge float %sb28, 0x7FF0000000000000
  br i1 %sb29, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb25, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb9, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb18, ptr %sw4, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb9)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = getelementptr double, ptr %scalars, i64 10
  %sm3 = load double, ptr %sm2
  %sm4 = fptrunc double %sm3 to float
  %sm5 = fmul float %sm4, %sb3
  %sm6 = fsub float %sb3, %sm5
  %sm7 = fmul float %sm4, %sb5
  %sm8 = fadd float %sm6, %sm7
  %sm9 = select i1 %sm1, float %sb9, float %sm8
  %sm10 = fmul float %sm9, %s17
  %sm11 = fmul float %s8, %sm10
  %sm12 = call float @llvm.fabs.f32(float %sb18)
  %sm13 = fcmp olt float %sm12, 0x7FF0000000000000
  %sm14 = getelementptr double, ptr %scalars, i64 11
  %sm15 = load double, ptr %sm14
  %sm16 = fptrunc double %sm15 to float
  %sm17 = fmul float %sm16, %sb13
  %sm18 = fsub float %sb13, %sm17
  %sm19 = fmul float %sm16, %sb5
  %sm20 = fmul float %sm19, %sb5
  %sm21 = fadd float %sm18, %sm20
  %sm22 = select i1 %sm13, float %sb18, float %sm21
  %sm23 = fmul float %sm22, %s26
  %sm24 = fcmp olt float %sm23, 0x7FF0000000000000
  %sm25 = call float @llvm.sqrt.f32(float %sm23)
  %sm26 = fmul float %sm22, 0x3BF0000000000000
  %sm27 = fmul float %s26, %sm26
  %sm28 = call float @llvm.sqrt.f32(float %sm27)
  %sm29 = fmul float %sm28, 0x41F0000000000000
  %sm30 = select i1 %sm24, float %sm25, float %sm29
  %sm31 = fadd float %sm30, %s29
  %sm32 = fdiv float %sm11, %sm31
  %sm33 = select i1 %s5, float %sm32, float %sm10
  %sm34 = fmul float %s2, %sm33
  %sm35 = fsub float %sb1, %sm34
  %sm36 = fsub float %sb5, %sb5
  %sm37 = fcmp oeq float %sm36, 0x0000000000000000
  %sm38 = fsub float %sb1, %sb1
  %sm39 = fcmp oeq float %sm38, 0x0000000000000000
  %sm40 = select i1 %sm39, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm41 = select i1 %sm37, float %sm40, float 0xFFF0000000000000
  %sm42 = select i1 %sm39, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm43 = select i1 %sm37, float %sm42, float 0x7FF0000000000000
  %sm44 = fcmp olt float %sm35, %sm41
  %sm45 = select i1 %sm44, float %sm41, float %sm35
  %sm46 = fcmp ogt float %sm45, %sm43
  %sm47 = select i1 %sm46, float %sm43, float %sm45
  %sm48 = fcmp une float %sm47, %sm47
  %sm49 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm50 = select i1 %sm49, float 0xC7EFFFFFE0000000, float %sb1
  %sm51 = fcmp ogt float %sm50, 0x47EFFFFFE0000000
  %sm52 = select i1 %sm51, float 0x47EFFFFFE0000000, float %sm50
  %sm53 = select i1 %sm39, float %sm52, float %sm47
  %sm54 = select i1 %sm37, float %sm53, float %sm47
  %sm55 = select i1 %sm48, float %sm54, float %sm47
  %sm56 = select i1 %sm37, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm57 = select i1 %sm37, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm58 = fcmp olt float %sm9, %sm56
  %sm59 = select i1 %sm58, float %sm56, float %sm9
  %sm60 = fcmp ogt float %sm59, %sm57
  %sm61 = select i1 %sm60, float %sm57, float %sm59
  %sm62 = fcmp une float %sm61, %sm61
  %sm63 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm64 = select i1 %sm63, float 0xC7EFFFFFE0000000, float %sb3
  %sm65 = fcmp ogt float %sm64, 0x47EFFFFFE0000000
  %sm66 = select i1 %sm65, float 0x47EFFFFFE0000000, float %sm64
  %sm67 = select i1 %sm37, float %sm66, float %sm61
  %sm68 = select i1 %sm62, float %sm67, float %sm61
  %sm69 = fcmp olt float %sm22, %sm56
  %sm70 = select i1 %sm69, float %sm56, float %sm22
  %sm71 = fcmp ogt float %sm70, %sm57
  %sm72 = select i1 %sm71, float %sm57, float %sm70
  %sm73 = fcmp une float %sm72, %sm72
  %sm74 = fcmp olt float %sb13, 0xC7EFFFFFE0000000
  %sm75 = select i1 %sm74, float 0xC7EFFFFFE0000000, float %sb13
  %sm76 = fcmp ogt float %sm75, 0x47EFFFFFE0000000
  %sm77 = select i1 %sm76, float 0x47EFFFFFE0000000, float %sm75
  %sm78 = select i1 %sm37, float %sm77, float %sm72
  %sm79 = select i1 %sm73, float %sm78, float %sm72
  %sm80 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm55, ptr %sm80, align 4
  %sm82 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm68, ptr %sm82, align 4
  %sm84 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm79, ptr %sm84, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
