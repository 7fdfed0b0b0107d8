define void @schedule_free_adamw(ptr %row, i64 %low, i64 %high) {
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
  %fb15 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb14)
  %fb16 = fadd <16 x float> %fb15, %f29
  %fb17 = fdiv <16 x float> %fb7, %fb16
  %fb18 = fmul <16 x float> %f14, %fb17
  %fb19 = fsub <16 x float> %fb3, %fb18
  %fb20 = fmul <16 x float> %f9, %fb19
  %fb21 = fadd <16 x float> %fb5, %fb20
  %fb22 = fmul <16 x float> %f39, %fb19
  %fb23 = fmul <16 x float> %f34, %fb22
  %fb24 = fadd <16 x float> %fb21, %fb23
  %fb25 = add i64 %fast.i, 16
  %fb26 = getelementptr float, ptr %array0, i64 %fb25
  %fb27 = load <16 x float>, ptr %fb26, align 4
  %fb28 = getelementptr float, ptr %array2, i64 %fb25
  %fb29 = load <16 x float>, ptr %fb28, align 4
  %fb30 = fmul <16 x float> %f4, %fb29
  %fb31 = fsub <16 x float> %fb27, %fb30
  %fb32 = getelementptr float, ptr %array1, i64 %fb25
  %fb33 = load <16 x float>, ptr %fb32, align 4
  %fb34 = getelementptr float, ptr %array3, i64 %fb25
  %fb35 = load <16 x float>, ptr %fb34, align 4
  %fb36 = fmul <16 x float> %fb33, %fb33
  %fb37 = select <16 x i1> %f19, <16 x float> %fb35, <16 x float> %fb36
  %fb38 = fsub <16 x float> %fb36, %fb35
  %fb39 = fmul <16 x float> %f24, %fb38
  %fb40 = fadd <16 x float> %fb37, %fb39
  %fb41 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb40)
  %fb42 = fadd <16 x float> %fb41, %f29
  %fb43 = fdiv <16 x float> %fb33, %fb42
  %fb44 = fmul <16 x float> %f14, %fb43
  %fb45 = fsub <16 x float> %fb29, %fb44
  %fb46 = fmul <16 x float> %f9, %fb45
  %fb47 = fadd <16 x float> %fb31, %fb46
  %fb48 = fmul <16 x float> %f39, %fb45
  %fb49 = fmul <16 x float> %f34, %fb48
  %fb50 = fadd <16 x float> %fb47, %fb49
  %fb51 = add i64 %fast.i, 32
  %fb52 = getelementptr float, ptr %array0, i64 %fb51
  %fb53 = load <16 x float>, ptr %fb52, align 4
  %fb54 = getelementptr float, ptr %array2, i64 %fb51
  %fb55 = load <16 x float>, ptr %fb54, align 4
  %fb56 = fmul <16 x float> %f4, %fb55
  %fb57 = fsub <16 x float> %fb53, %fb56
  %fb58 = getelementptr float, ptr %array1, i64 %fb51
  %fb59 = load <16 x float>, ptr %fb58, align 4
  %fb60 = getelementptr float, ptr %array3, i64 %fb51
  %fb61 = load <16 x float>, ptr %fb60, align 4
  %fb62 = fmul <16 x float> %fb59, %fb59
  %fb63 = select <16 x i1> %f19, <16 x float> %fb61, <16 x float> %fb62
  %fb64 = fsub <16 x float> %fb62, %fb61
  %fb65 = fmul <16 x float> %f24, %fb64
  %fb66 = fadd <16 x float> %fb63, %fb65
  %fb67 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb66)
  %fb68 = fadd <16 x float> %fb67, %f29
  %fb69 = fdiv <16 x float> %fb59, %fb68
  %fb70 = fmul <16 x float> %f14, %fb69
  %fb71 = fsub <16 x float> %fb55, %fb70
  %fb72 = fmul <16 x float> %f9, %fb71
  %fb73 = fadd <16 x float> %fb57, %fb72
  %fb74 = fmul <16 x float> %f39, %fb71
  %fb75 = fmul <16 x float> %f34, %fb74
  %fb76 = fadd <16 x float> %fb73, %fb75
  %fb77 = add i64 %fast.i, 48
  %fb78 = getelementptr float, ptr %array0, i64 %fb77
  %fb79 = load <16 x float>, ptr %fb78, align 4
  %fb80 = getelementptr float, ptr %array2, i64 %fb77
  %fb81 = load <16 x float>, ptr %fb80, align 4
  %fb82 = fmul <16 x float> %f4, %fb81
  %fb83 = fsub <16 x float> %fb79, %fb82
  %fb84 = getelementptr float, ptr %array1, i64 %fb77
  %fb85 = load <16 x float>, ptr %fb84, align 4
  %fb86 = getelementptr float, ptr %array3, i64 %fb77
  %fb87 = load <16 x float>, ptr %fb86, align 4
  %fb88 = fmul <16 x float> %fb85, %fb85
  %fb89 = select <16 x i1> %f19, <16 x float> %fb87, <16 x float> %fb88
  %fb90 = fsub <16 x float> %fb88, %fb87
  %fb91 = fmul <16 x float> %f24, %fb90
  %fb92 = fadd <16 x float> %fb89, %fb91
  %fb93 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb92)
  %fb94 = fadd <16 x float> %fb93, %f29
  %fb95 = fdiv <16 x float> %fb85, %fb94
  %fb96 = fmul <16 x float> %f14, %fb95
  %fb97 = fsub <16 x float> %fb81, %fb96
  %fb98 = fmul <16 x float> %f9, %fb97
  %fb99 = fadd <16 x float> %fb83, %fb98
  %fb100 = fmul <16 x float> %f39, %fb97
  %fb101 = fmul <16 x float> %f34, %fb100
  %fb102 = fadd <16 x float> %fb99, %fb101
  %fb103 = fadd <16 x float> %fb24, %fb14
  %fb104 = fadd <16 x float> %fb103, %fb50
  %fb105 = fadd <16 x float> %fb104, %fb40
  %fb106 = fadd <16 x float> %fb105, %fb76
  %fb107 = fadd <16 x float> %fb106, %fb66
  %fb108 = fadd <16 x float> %fb107, %fb102
  %fb109 = fadd <16 x float> %fb108, %fb92
  %fb110 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb109)
  %fb111 = fcmp uge <16 x float> %fb110, splat (float 0x7FF0000000000000)
  %fb112 = bitcast <16 x i1> %fb111 to i16
  %fb113 = icmp ne i16 %fb112, 0
  br i1 %fb113, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb24, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array2, i64 %fast.i
  store <16 x float> %fb22, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array3, i64 %fast.i
  store <16 x float> %fb14, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array0, i64 %fb25
  store <16 x float> %fb50, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array2, i64 %fb25
  store <16 x float> %fb48, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array3, i64 %fb25
  store <16 x float> %fb40, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array0, i64 %fb51
  store <16 x float> %fb76, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array2, i64 %fb51
  store <16 x float> %fb74, ptr %fw14, align 4
  %fw16 = getelementptr float, ptr %array3, i64 %fb51
  store <16 x float> %fb66, ptr %fw16, align 4
  %fw18 = getelementptr float, ptr %array0, i64 %fb77
  store <16 x float> %fb102, ptr %fw18, align 4
  %fw20 = getelementptr float, ptr %array2, i64 %fb77
  store <16 x float> %fb100, ptr %fw20, align 4
  %fw22 = getelementptr float, ptr %array3, i64 %fb77
  store <16 x float> %fb92, ptr %fw22, align 4
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
  %vb15 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb14)
  %vb16 = fadd <16 x float> %vb15, %v29
  %vb17 = fdiv <16 x float> %vb7, %vb16
  %vb18 = fmul <16 x float> %v14, %vb17
  %vb19 = fsub <16 x float> %vb3, %vb18
  %vb20 = fmul <16 x float> %v9, %vb19
  %vb21 = fadd <16 x float> %vb5, %vb20
  %vb22 = fmul <16 x float> %v39, %vb19
  %vb23 = fmul <16 x float> %v34, %vb22
  %vb24 = fadd <16 x float> %vb21, %vb23
  %vb25 = fadd <16 x float> %vb24, %vb14
  %vb26 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb25)
  %vb27 = fcmp uge <16 x float> %vb26, splat (float 0x7FF0000000000000)
  %vb28 = bitcast <16 x i1> %vb27 to i16
  %vb29 = icmp ne i16 %vb28, 0
  br i1 %vb29, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb24, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb22, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb14, ptr %vw4, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb14)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = getelementptr double, ptr %scalars, i64 8
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
  %vm13 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm12)
  %vm14 = fadd <16 x float> %vm13, %v29
  %vm15 = fdiv <16 x float> %vb7, %vm14
  %vm16 = fmul <16 x float> %v14, %vm15
  %vm17 = fsub <16 x float> %vb3, %vm16
  %vm18 = fmul <16 x float> %v9, %vm17
  %vm19 = fadd <16 x float> %vb5, %vm18
  %vm20 = fmul <16 x float> %v39, %vm17
  %vm21 = fmul <16 x float> %v34, %vm20
  %vm22 = fadd <16 x float> %vm19, %vm21
  %vm23 = fsub <16 x float> %vb7, %vb7
  %vm24 = fcmp oeq <16 x float> %vm23, splat (float 0x0000000000000000)
  %vm25 = fsub <16 x float> %vb1, %vb1
  %vm26 = fcmp oeq <16 x float> %vm25, splat (float 0x0000000000000000)
  %vm27 = select <16 x i1> %vm26, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm28 = select <16 x i1> %vm24, <16 x float> %vm27, <16 x float> splat (float 0xFFF0000000000000)
  %vm29 = select <16 x i1> %vm26, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm30 = select <16 x i1> %vm24, <16 x float> %vm29, <16 x float> splat (float 0x7FF0000000000000)
  %vm31 = fcmp olt <16 x float> %vm22, %vm28
  %vm32 = select <16 x i1> %vm31, <16 x float> %vm28, <16 x float> %vm22
  %vm33 = fcmp ogt <16 x float> %vm32, %vm30
  %vm34 = select <16 x i1> %vm33, <16 x float> %vm30, <16 x float> %vm32
  %vm35 = fcmp une <16 x float> %vm34, %vm34
  %vm36 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm37 = select <16 x i1> %vm36, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm38 = fcmp ogt <16 x float> %vm37, splat (float 0x47EFFFFFE0000000)
  %vm39 = select <16 x i1> %vm38, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm37
  %vm40 = select <16 x i1> %vm26, <16 x float> %vm39, <16 x float> %vm34
  %vm41 = select <16 x i1> %vm24, <16 x float> %vm40, <16 x float> %vm34
  %vm42 = select <16 x i1> %vm35, <16 x float> %vm41, <16 x float> %vm34
  %vm43 = select <16 x i1> %vm24, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm44 = select <16 x i1> %vm24, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm45 = fcmp olt <16 x float> %vm20, %vm43
  %vm46 = select <16 x i1> %vm45, <16 x float> %vm43, <16 x float> %vm20
  %vm47 = fcmp ogt <16 x float> %vm46, %vm44
  %vm48 = select <16 x i1> %vm47, <16 x float> %vm44, <16 x float> %vm46
  %vm49 = fcmp une <16 x float> %vm48, %vm48
  %vm50 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm51 = select <16 x i1> %vm50, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm52 = fcmp ogt <16 x float> %vm51, splat (float 0x47EFFFFFE0000000)
  %vm53 = select <16 x i1> %vm52, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm51
  %vm54 = select <16 x i1> %vm24, <16 x float> %vm53, <16 x float> %vm48
  %vm55 = select <16 x i1> %vm49, <16 x float> %vm54, <16 x float> %vm48
  %vm56 = fcmp olt <16 x float> %vm12, %vm43
  %vm57 = select <16 x i1> %vm56, <16 x float> %vm43, <16 x float> %vm12
  %vm58 = fcmp ogt <16 x float> %vm57, %vm44
  %vm59 = select <16 x i1> %vm58, <16 x float> %vm44, <16 x float> %vm57
  %vm60 = fcmp une <16 x float> %vm59, %vm59
  %vm61 = fcmp olt <16 x float> %vb9, splat (float 0xC7EFFFFFE0000000)
  %vm62 = select <16 x i1> %vm61, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb9
  %vm63 = fcmp ogt <16 x float> %vm62, splat (float 0x47EFFFFFE0000000)
  %vm64 = select <16 x i1> %vm63, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm62
  %vm65 = select <16 x i1> %vm24, <16 x float> %vm64, <16 x float> %vm59
  %vm66 = select <16 x i1> %vm60, <16 x float> %vm65, <16 x float> %vm59
  %vm67 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm42, ptr %vm67, align 4
  %vm69 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm55, ptr %vm69, align 4
  %vm71 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm66, ptr %vm71, align 4
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
  %sb15 = call float @llvm.sqrt.f32(float %sb14)
  %sb16 = fadd float %sb15, %s17
  %sb17 = fdiv float %sb7, %sb16
  %sb18 = fmul float %s8, %sb17
  %sb19 = fsub float %sb3, %sb18
  %sb20 = fmul float %s5, %sb19
  %sb21 = fadd float %sb5, %sb20
  %sb22 = fmul float %s23, %sb19
  %sb23 = fmul float %s20, %sb22
  %sb24 = fadd float %sb21, %sb23
  %sb25 = fadd float %sb24, %sb14
  %sb26 = call float @llvm.fabs.f32(float %sb25)
  %sb27 = fcmp uge float %sb26, 0x7FF0000000000000
  br i1 %sb27, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb24, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb22, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb14, ptr %sw4, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb14)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = getelementptr double, ptr %scalars, i64 8
  %sm3 = load double, ptr %sm2
  %sm4 = fptrunc double %sm3 to float
  %sm5 = fmul float %sm4, %sb9
  %sm6 = fsub float %sb9, %sm5
  %sm7 = fmul float %sm4, %sb7
  %sm8 = fmul float %sm7, %sb7
  %sm9 = fadd float %sm6, %sm8
  %sm10 = select i1 %sm1, float %sb14, float %sm9
  %sm11 = call float @llvm.sqrt.f32(float %sm10)
  %sm12 = fadd float %sm11, %s17
  %sm13 = fdiv float %sb7, %sm12
  %sm14 = fmul float %s8, %sm13
  %sm15 = fsub float %sb3, %sm14
  %sm16 = fmul float %s5, %sm15
  %sm17 = fadd float %sb5, %sm16
  %sm18 = fmul float %s23, %sm15
  %sm19 = fmul float %s20, %sm18
  %sm20 = fadd float %sm17, %sm19
  %sm21 = fsub float %sb7, %sb7
  %sm22 = fcmp oeq float %sm21, 0x0000000000000000
  %sm23 = fsub float %sb1, %sb1
  %sm24 = fcmp oeq float %sm23, 0x0000000000000000
  %sm25 = select i1 %sm24, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm26 = select i1 %sm22, float %sm25, float 0xFFF0000000000000
  %sm27 = select i1 %sm24, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm28 = select i1 %sm22, float %sm27, float 0x7FF0000000000000
  %sm29 = fcmp olt float %sm20, %sm26
  %sm30 = select i1 %sm29, float %sm26, float %sm20
  %sm31 = fcmp ogt float %sm30, %sm28
  %sm32 = select i1 %sm31, float %sm28, float %sm30
  %sm33 = fcmp une float %sm32, %sm32
  %sm34 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm35 = select i1 %sm34, float 0xC7EFFFFFE0000000, float %sb1
  %sm36 = fcmp ogt float %sm35, 0x47EFFFFFE0000000
  %sm37 = select i1 %sm36, float 0x47EFFFFFE0000000, float %sm35
  %sm38 = select i1 %sm24, float %sm37, float %sm32
  %sm39 = select i1 %sm22, float %sm38, float %sm32
  %sm40 = select i1 %sm33, float %sm39, float %sm32
  %sm41 = select i1 %sm22, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm42 = select i1 %sm22, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm43 = fcmp olt float %sm18, %sm41
  %sm44 = select i1 %sm43, float %sm41, float %sm18
  %sm45 = fcmp ogt float %sm44, %sm42
  %sm46 = select i1 %sm45, float %sm42, float %sm44
  %sm47 = fcmp une float %sm46, %sm46
  %sm48 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm49 = select i1 %sm48, float 0xC7EFFFFFE0000000, float %sb3
  %sm50 = fcmp ogt float %sm49, 0x47EFFFFFE0000000
  %sm51 = select i1 %sm50, float 0x47EFFFFFE0000000, float %sm49
  %sm52 = select i1 %sm22, float %sm51, float %sm46
  %sm53 = select i1 %sm47, float %sm52, float %sm46
  %sm54 = fcmp olt float %sm10, %sm41
  %sm55 = select i1 %sm54, float %sm41, float %sm10
  %sm56 = fcmp ogt float %sm55, %sm42
  %sm57 = select i1 %sm56, float %sm42, float %sm55
  %sm58 = fcmp une float %sm57, %sm57
  %sm59 = fcmp olt float %sb9, 0xC7EFFFFFE0000000
  %sm60 = select i1 %sm59, float 0xC7EFFFFFE0000000, float %sb9
  %sm61 = fcmp ogt float %sm60, 0x47EFFFFFE0000000
  %sm62 = select i1 %sm61, float 0x47EFFFFFE0000000, float %sm60
  %sm63 = select i1 %sm22, float %sm62, float %sm57
  %sm64 = select i1 %sm58, float %sm63, float %sm57
  %sm65 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm40, ptr %sm65, align 4
  %sm67 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm53, ptr %sm67, align 4
  %sm69 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm64, ptr %sm69, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
