define void @schedule_free_radam(ptr %row, i64 %low, i64 %high) {
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
  %f7 = fptrunc double %f6 to float
  %f8 = insertelement <16 x float> poison, float %f7, i64 0
  %f9 = shufflevector <16 x float> %f8, <16 x float> poison, <16 x i32> zeroinitializer
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
  %f32 = fptrunc double %f31 to float
  %f33 = insertelement <16 x float> poison, float %f32, i64 0
  %f34 = shufflevector <16 x float> %f33, <16 x float> poison, <16 x i32> zeroinitializer
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
  %fb4 = fmul <16 x float> %f4, %fb3
  %fb5 = fsub <16 x float> %fb1, %fb4
  %fb6 = getelementptr float, ptr %array1, i64 %fast.i
  %fb7 = load <16 x float>, ptr %fb6, align 4
  %fb8 = getelementptr float, ptr %array3, i64 %fast.i
  %fb9 = load <16 x float>, ptr %fb8, align 4
  %fb10 = fmul <16 x float> %fb7, %fb7
  %fb11 = select <16 x i1> %f19, <16 x float> %fb9, <16 x float> %fb10
  %fb12 = fsub <16 x float> %fb10, %fb9
  %fb13 = fmul <16 x float> %f24, %fb12
  %fb14 = fadd <16 x float> %fb11, %fb13
  %fb15 = fmul <16 x float> %fb14, %f29
  %fb16 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb15)
  %fb17 = fadd <16 x float> %fb16, %f34
  %fb18 = fdiv <16 x float> %fb7, %fb17
  %fb19 = fmul <16 x float> %f14, %fb18
  %fb20 = fsub <16 x float> %fb3, %fb19
  %fb21 = fmul <16 x float> %f9, %fb20
  %fb22 = fadd <16 x float> %fb5, %fb21
  %fb23 = fmul <16 x float> %f44, %fb20
  %fb24 = fmul <16 x float> %f39, %fb23
  %fb25 = fadd <16 x float> %fb22, %fb24
  %fb26 = add i64 %fast.i, 16
  %fb27 = getelementptr float, ptr %array0, i64 %fb26
  %fb28 = load <16 x float>, ptr %fb27, align 4
  %fb29 = getelementptr float, ptr %array2, i64 %fb26
  %fb30 = load <16 x float>, ptr %fb29, align 4
  %fb31 = fmul <16 x float> %f4, %fb30
  %fb32 = fsub <16 x float> %fb28, %fb31
  %fb33 = getelementptr float, ptr %array1, i64 %fb26
  %fb34 = load <16 x float>, ptr %fb33, align 4
  %fb35 = getelementptr float, ptr %array3, i64 %fb26
  %fb36 = load <16 x float>, ptr %fb35, align 4
  %fb37 = fmul <16 x float> %fb34, %fb34
  %fb38 = select <16 x i1> %f19, <16 x float> %fb36, <16 x float> %fb37
  %fb39 = fsub <16 x float> %fb37, %fb36
  %fb40 = fmul <16 x float> %f24, %fb39
  %fb41 = fadd <16 x float> %fb38, %fb40
  %fb42 = fmul <16 x float> %fb41, %f29
  %fb43 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb42)
  %fb44 = fadd <16 x float> %fb43, %f34
  %fb45 = fdiv <16 x float> %fb34, %fb44
  %fb46 = fmul <16 x float> %f14, %fb45
  %fb47 = fsub <16 x float> %fb30, %fb46
  %fb48 = fmul <16 x float> %f9, %fb47
  %fb49 = fadd <16 x float> %fb32, %fb48
  %fb50 = fmul <16 x float> %f44, %fb47
  %fb51 = fmul <16 x float> %f39, %fb50
  %fb52 = fadd <16 x float> %fb49, %fb51
  %fb53 = add i64 %fast.i, 32
  %fb54 = getelementptr float, ptr %array0, i64 %fb53
  %fb55 = load <16 x float>, ptr %fb54, align 4
  %fb56 = getelementptr float, ptr %array2, i64 %fb53
  %fb57 = load <16 x float>, ptr %fb56, align 4
  %fb58 = fmul <16 x float> %f4, %fb57
  %fb59 = fsub <16 x float> %fb55, %fb58
  %fb60 = getelementptr float, ptr %array1, i64 %fb53
  %fb61 = load <16 x float>, ptr %fb60, align 4
  %fb62 = getelementptr float, ptr %array3, i64 %fb53
  %fb63 = load <16 x float>, ptr %fb62, align 4
  %fb64 = fmul <16 x float> %fb61, %fb61
  %fb65 = select <16 x i1> %f19, <16 x float> %fb63, <16 x float> %fb64
  %fb66 = fsub <16 x float> %fb64, %fb63
  %fb67 = fmul <16 x float> %f24, %fb66
  %fb68 = fadd <16 x float> %fb65, %fb67
  %fb69 = fmul <16 x float> %fb68, %f29
  %fb70 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb69)
  %fb71 = fadd <16 x float> %fb70, %f34
  %fb72 = fdiv <16 x float> %fb61, %fb71
  %fb73 = fmul <16 x float> %f14, %fb72
  %fb74 = fsub <16 x float> %fb57, %fb73
  %fb75 = fmul <16 x float> %f9, %fb74
  %fb76 = fadd <16 x float> %fb59, %fb75
  %fb77 = fmul <16 x float> %f44, %fb74
  %fb78 = fmul <16 x float> %f39, %fb77
  %fb79 = fadd <16 x float> %fb76, %fb78
  %fb80 = add i64 %fast.i, 48
  %fb81 = getelementptr float, ptr %array0, i64 %fb80
  %fb82 = load <16 x float>, ptr %fb81, align 4
  %fb83 = getelementptr float, ptr %array2, i64 %fb80
  %fb84 = load <16 x float>, ptr %fb83, align 4
  %fb85 = fmul <16 x float> %f4, %fb84
  %fb86 = fsub <16 x float> %fb82, %fb85
  %fb87 = getelementptr float, ptr %array1, i64 %fb80
  %fb88 = load <16 x float>, ptr %fb87, align 4
  %fb89 = getelementptr float, ptr %array3, i64 %fb80
  %fb90 = load <16 x float>, ptr %fb89, align 4
  %fb91 = fmul <16 x float> %fb88, %fb88
  %fb92 = select <16 x i1> %f19, <16 x float> %fb90, <16 x float> %fb91
  %fb93 = fsub <16 x float> %fb91, %fb90
  %fb94 = fmul <16 x float> %f24, %fb93
  %fb95 = fadd <16 x float> %fb92, %fb94
  %fb96 = fmul <16 x float> %fb95, %f29
  %fb97 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb96)
  %fb98 = fadd <16 x float> %fb97, %f34
  %fb99 = fdiv <16 x float> %fb88, %fb98
  %fb100 = fmul <16 x float> %f14, %fb99
  %fb101 = fsub <16 x float> %fb84, %fb100
  %fb102 = fmul <16 x float> %f9, %fb101
  %fb103 = fadd <16 x float> %fb86, %fb102
  %fb104 = fmul <16 x float> %f44, %fb101
  %fb105 = fmul <16 x float> %f39, %fb104
  %fb106 = fadd <16 x float> %fb103, %fb105
  %fb107 = fadd <16 x float> %fb15, %fb25
  %fb108 = fadd <16 x float> %fb107, %fb42
  %fb109 = fadd <16 x float> %fb108, %fb52
  %fb110 = fadd <16 x float> %fb109, %fb69
  %fb111 = fadd <16 x float> %fb110, %fb79
  %fb112 = fadd <16 x float> %fb111, %fb96
  %fb113 = fadd <16 x float> %fb112, %fb106
  %fb114 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb113)
  %fb115 = fcmp uge <16 x float> %fb114, splat (float 0x7FF0000000000000)
  %fb116 = bitcast <16 x i1> %fb115 to i16
  %fb117 = icmp ne i16 %fb116, 0
  br i1 %fb117, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb25, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array2, i64 %fast.i
  store <16 x float> %fb23, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array3, i64 %fast.i
  store <16 x float> %fb14, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array0, i64 %fb26
  store <16 x float> %fb52, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array2, i64 %fb26
  store <16 x float> %fb50, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array3, i64 %fb26
  store <16 x float> %fb41, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array0, i64 %fb53
  store <16 x float> %fb79, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array2, i64 %fb53
  store <16 x float> %fb77, ptr %fw14, align 4
  %fw16 = getelementptr float, ptr %array3, i64 %fb53
  store <16 x float> %fb68, ptr %fw16, align 4
  %fw18 = getelementptr float, ptr %array0, i64 %fb80
  store <16 x float> %fb106, ptr %fw18, align 4
  %fw20 = getelementptr float, ptr %array2, i64 %fb80
  store <16 x float> %fb104, ptr %fw20, align 4
  %fw22 = getelementptr float, ptr %array3, i64 %fb80
  store <16 x float> %fb95, ptr %fw22, align 4
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
  %v7 = fptrunc double %v6 to float
  %v8 = insertelement <16 x float> poison, float %v7, i64 0
  %v9 = shufflevector <16 x float> %v8, <16 x float> poison, <16 x i32> zeroinitializer
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
  %v32 = fptrunc double %v31 to float
  %v33 = insertelement <16 x float> poison, float %v32, i64 0
  %v34 = shufflevector <16 x float> %v33, <16 x float> poison, <16 x i32> zeroinitializer
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
  %vb4 = fmul <16 x float> %v4, %vb3
  %vb5 = fsub <16 x float> %vb1, %vb4
  %vb6 = getelementptr float, ptr %array1, i64 %vector.i
  %vb7 = load <16 x float>, ptr %vb6, align 4
  %vb8 = getelementptr float, ptr %array3, i64 %vector.i
  %vb9 = load <16 x float>, ptr %vb8, align 4
  %vb10 = fmul <16 x float> %vb7, %vb7
  %vb11 = select <16 x i1> %v19, <16 x float> %vb9, <16 x float> %vb10
  %vb12 = fsub <16 x float> %vb10, %vb9
  %vb13 = fmul <16 x float> %v24, %vb12
  %vb14 = fadd <16 x float> %vb11, %vb13
  %vb15 = fmul <16 x float> %vb14, %v29
  %vb16 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb15)
  %vb17 = fadd <16 x float> %vb16, %v34
  %vb18 = fdiv <16 x float> %vb7, %vb17
  %vb19 = fmul <16 x float> %v14, %vb18
  %vb20 = fsub <16 x float> %vb3, %vb19
  %vb21 = fmul <16 x float> %v9, %vb20
  %vb22 = fadd <16 x float> %vb5, %vb21
  %vb23 = fmul <16 x float> %v44, %vb20
  %vb24 = fmul <16 x float> %v39, %vb23
  %vb25 = fadd <16 x float> %vb22, %vb24
  %vb26 = fadd <16 x float> %vb15, %vb25
  %vb27 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb26)
  %vb28 = fcmp uge <16 x float> %vb27, splat (float 0x7FF0000000000000)
  %vb29 = bitcast <16 x i1> %vb28 to i16
  %vb30 = icmp ne i16 %vb29, 0
  br i1 %vb30, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb25, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb23, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb14, ptr %vw4, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb14)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = getelementptr double, ptr %scalars, i64 9
  %vm3 = load double, ptr %vm2
  %vm4 = fptrunc double %vm3 to float
  %vm5 = insertelement <16 x float> poison, float %vm4, i64 0
  %vm6 = shufflevector <16 x float> %vm5, <16 x float> poison, <16 x i32> zeroinitializer
  %vm7 = fmul <16 x float> %vm6, %vb9
  %vm8 = fsub <16 x float> %vb9, %vm7
  %vm9 = fmul <16 x float> %vm6, %vb7
  %vm10 = fmul <16 x float> %vm9, %vb7
  %vm11 = fadd <16 x float> %vm8, %vm10
  %vm12 = select <16 x i1> %vm1, <16 x float> %vb14, <16 x float> %vm11
  %vm13 = fmul <16 x float> %vm12, %v29
  %vm14 = fcmp olt <16 x float> %vm13, splat (float 0x7FF0000000000000)
  %vm15 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm13)
  %vm16 = fmul <16 x float> %vm12, splat (float 0x3BF0000000000000)
  %vm17 = fmul <16 x float> %v29, %vm16
  %vm18 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm17)
  %vm19 = fmul <16 x float> %vm18, splat (float 0x41F0000000000000)
  %vm20 = select <16 x i1> %vm14, <16 x float> %vm15, <16 x float> %vm19
  %vm21 = fadd <16 x float> %vm20, %v34
  %vm22 = fdiv <16 x float> %vb7, %vm21
  %vm23 = fmul <16 x float> %v14, %vm22
  %vm24 = fsub <16 x float> %vb3, %vm23
  %vm25 = fmul <16 x float> %v9, %vm24
  %vm26 = fadd <16 x float> %vb5, %vm25
  %vm27 = fmul <16 x float> %v44, %vm24
  %vm28 = fmul <16 x float> %v39, %vm27
  %vm29 = fadd <16 x float> %vm26, %vm28
  %vm30 = fsub <16 x float> %vb7, %vb7
  %vm31 = fcmp oeq <16 x float> %vm30, splat (float 0x0000000000000000)
  %vm32 = fsub <16 x float> %vb1, %vb1
  %vm33 = fcmp oeq <16 x float> %vm32, splat (float 0x0000000000000000)
  %vm34 = select <16 x i1> %vm33, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm35 = select <16 x i1> %vm31, <16 x float> %vm34, <16 x float> splat (float 0xFFF0000000000000)
  %vm36 = select <16 x i1> %vm33, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm37 = select <16 x i1> %vm31, <16 x float> %vm36, <16 x float> splat (float 0x7FF0000000000000)
  %vm38 = fcmp olt <16 x float> %vm29, %vm35
  %vm39 = select <16 x i1> %vm38, <16 x float> %vm35, <16 x float> %vm29
  %vm40 = fcmp ogt <16 x float> %vm39, %vm37
  %vm41 = select <16 x i1> %vm40, <16 x float> %vm37, <16 x float> %vm39
  %vm42 = fcmp une <16 x float> %vm41, %vm41
  %vm43 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm44 = select <16 x i1> %vm43, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm45 = fcmp ogt <16 x float> %vm44, splat (float 0x47EFFFFFE0000000)
  %vm46 = select <16 x i1> %vm45, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm44
  %vm47 = select <16 x i1> %vm33, <16 x float> %vm46, <16 x float> %vm41
  %vm48 = select <16 x i1> %vm31, <16 x float> %vm47, <16 x float> %vm41
  %vm49 = select <16 x i1> %vm42, <16 x float> %vm48, <16 x float> %vm41
  %vm50 = select <16 x i1> %vm31, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm51 = select <16 x i1> %vm31, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm52 = fcmp olt <16 x float> %vm27, %vm50
  %vm53 = select <16 x i1> %vm52, <16 x float> %vm50, <16 x float> %vm27
  %vm54 = fcmp ogt <16 x float> %vm53, %vm51
  %vm55 = select <16 x i1> %vm54, <16 x float> %vm51, <16 x float> %vm53
  %vm56 = fcmp une <16 x float> %vm55, %vm55
  %vm57 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm58 = select <16 x i1> %vm57, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm59 = fcmp ogt <16 x float> %vm58, splat (float 0x47EFFFFFE0000000)
  %vm60 = select <16 x i1> %vm59, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm58
  %vm61 = select <16 x i1> %vm31, <16 x float> %vm60, <16 x float> %vm55
  %vm62 = select <16 x i1> %vm56, <16 x float> %vm61, <16 x float> %vm55
  %vm63 = fcmp olt <16 x float> %vm12, %vm50
  %vm64 = select <16 x i1> %vm63, <16 x float> %vm50, <16 x float> %vm12
  %vm65 = fcmp ogt <16 x float> %vm64, %vm51
  %vm66 = select <16 x i1> %vm65, <16 x float> %vm51, <16 x float> %vm64
  %vm67 = fcmp une <16 x float> %vm66, %vm66
  %vm68 = fcmp olt <16 x float> %vb9, splat (float 0xC7EFFFFFE0000000)
  %vm69 = select <16 x i1> %vm68, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb9
  %vm70 = fcmp ogt <16 x float> %vm69, splat (float 0x47EFFFFFE0000000)
  %vm71 = select <16 x i1> %vm70, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm69
  %vm72 = select <16 x i1> %vm31, <16 x float> %vm71, <16 x float> %vm66
  %vm73 = select <16 x i1> %vm67, <16 x float> %vm72, <16 x float> %vm66
  %vm74 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm49, ptr %vm74, align 4
  %vm76 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm62, ptr %vm76, align 4
  %vm78 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm73, ptr %vm78, align 4
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
  %s5 = fptrunc double %s4 to float
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
  %s20 = fptrunc double %s19 to float
  %s21 = getelementptr double, ptr %scalars, i64 7
  %s22 = load double, ptr %s21
  %s23 = fptrunc double %s22 to float
  %s24 = getelementptr double, ptr %scalars, i64 8
  %s25 = load double, ptr %s24
  %s26 = fptrunc double %s25 to float
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
  %sb4 = fmul float %s2, %sb3
  %sb5 = fsub float %sb1, %sb4
  %sb6 = getelementptr float, ptr %array1, i64 %rest.i
  %sb7 = load float, ptr %sb6, align 4
  %sb8 = getelementptr float, ptr %array3, i64 %rest.i
  %sb9 = load float, ptr %sb8, align 4
  %sb10 = fmul float %sb7, %sb7
  %sb11 = select i1 %s11, float %sb9, float %sb10
  %sb12 = fsub float %sb10, %sb9
  %sb13 = fmul float %s14, %sb12
  %sb14 = fadd float %sb11, %sb13
  %sb15 = fmul float %sb14, %s17
  %sb16 = call float @llvm.sqrt.f32(float %sb15)
  %sb17 = fadd float %sb16, %s20
  %sb18 = fdiv float %sb7, %sb17
  %sb19 = fmul float %s8, %sb18
  %sb20 = fsub float %sb3, %sb19
  %sb21 = fmul float %s5, %sb20
  %sb22 = fadd float %sb5, %sb21
  %sb23 = fmul float %s26, %sb20
  %sb24 = fmul float %s23, %sb23
  %sb25 = fadd float %sb22, %sb24
  %sb26 = fadd float %sb15, %sb25
  %sb27 = call float @llvm.fabs.f32(float %sb26)
  %sb28 = fcmp uge float %sb27, 0x7FF0000000000000
  br i1 %sb28, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb25, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb23, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb14, ptr %sw4, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb14)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = getelementptr double, ptr %scalars, i64 9
  %sm3 = load double, ptr %sm2
  %sm4 = fptrunc double %sm3 to float
  %sm5 = fmul float %sm4, %sb9
  %sm6 = fsub float %sb9, %sm5
  %sm7 = fmul float %sm4, %sb7
  %sm8 = fmul float %sm7, %sb7
  %sm9 = fadd float %sm6, %sm8
  %sm10 = select i1 %sm1, float %sb14, float %sm9
  %sm11 = fmul float %sm10, %s17
  %sm12 = fcmp olt float %sm11, 0x7FF0000000000000
  %sm13 = call float @llvm.sqrt.f32(float %sm11)
  %sm14 = fmul float %sm10, 0x3BF0000000000000
  %sm15 = fmul float %s17, %sm14
  %sm16 = call float @llvm.sqrt.f32(float %sm15)
  %sm17 = fmul float %sm16, 0x41F0000000000000
  %sm18 = select i1 %sm12, float %sm13, float %sm17
  %sm19 = fadd float %sm18, %s20
  %sm20 = fdiv float %sb7, %sm19
  %sm21 = fmul float %s8, %sm20
  %sm22 = fsub float %sb3, %sm21
  %sm23 = fmul float %s5, %sm22
  %sm24 = fadd float %sb5, %sm23
  %sm25 = fmul float %s26, %sm22
  %sm26 = fmul float %s23, %sm25
  %sm27 = fadd float %sm24, %sm26
  %sm28 = fsub float %sb7, %sb7
  %sm29 = fcmp oeq float %sm28, 0x0000000000000000
  %sm30 = fsub float %sb1, %sb1
  %sm31 = fcmp oeq float %sm30, 0x0000000000000000
  %sm32 = select i1 %sm31, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm33 = select i1 %sm29, float %sm32, float 0xFFF0000000000000
  %sm34 = select i1 %sm31, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm35 = select i1 %sm29, float %sm34, float 0x7FF0000000000000
  %sm36 = fcmp olt float %sm27, %sm33
  %sm37 = select i1 %sm36, float %sm33, float %sm27
  %sm38 = fcmp ogt float %sm37, %sm35
  %sm39 = select i1 %sm38, float %sm35, float %sm37
  %sm40 = fcmp une float %sm39, %sm39
  %sm41 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm42 = select i1 %sm41, float 0xC7EFFFFFE0000000, float %sb1
  %sm43 = fcmp ogt float %sm42, 0x47EFFFFFE0000000
  %sm44 = select i1 %sm43, float 0x47EFFFFFE0000000, float %sm42
  %sm45 = select i1 %sm31, float %sm44, float %sm39
  %sm46 = select i1 %sm29, float %sm45, float %sm39
  %sm47 = select i1 %sm40, float %sm46, float %sm39
  %sm48 = select i1 %sm29, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm49 = select i1 %sm29, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm50 = fcmp olt float %sm25, %sm48
  %sm51 = select i1 %sm50, float %sm48, float %sm25
  %sm52 = fcmp ogt float %sm51, %sm49
  %sm53 = select i1 %sm52, float %sm49, float %sm51
  %sm54 = fcmp une float %sm53, %sm53
  %sm55 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm56 = select i1 %sm55, float 0xC7EFFFFFE0000000, float %sb3
  %sm57 = fcmp ogt float %sm56, 0x47EFFFFFE0000000
  %sm58 = select i1 %sm57, float 0x47EFFFFFE0000000, float %sm56
  %sm59 = select i1 %sm29, float %sm58, float %sm53
  %sm60 = select i1 %sm54, float %sm59, float %sm53
  %sm61 = fcmp olt float %sm10, %sm48
  %sm62 = select i1 %sm61, float %sm48, float %sm10
  %sm63 = fcmp ogt float %sm62, %sm49
  %sm64 = select i1 %sm63, float %sm49, float %sm62
  %sm65 = fcmp une float %sm64, %sm64
  %sm66 = fcmp olt float %sb9, 0xC7EFFFFFE0000000
  %sm67 = select i1 %sm66, float 0xC7EFFFFFE0000000, float %sb9
  %sm68 = fcmp ogt float %sm67, 0x47EFFFFFE0000000
  %sm69 = select i1 %sm68, float 0x47EFFFFFE0000000, float %sm67
  %sm70 = select i1 %sm29, float %sm69, float %sm64
  %sm71 = select i1 %sm65, float %sm70, float %sm64
  %sm72 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm47, ptr %sm72, align 4
  %sm74 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm60, ptr %sm74, align 4
  %sm76 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm71, ptr %sm76, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
