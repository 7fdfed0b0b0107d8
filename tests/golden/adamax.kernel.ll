define void @adamax(ptr %row, i64 %low, i64 %high) {
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
  %f12 = fcmp une double %f11, 0.0
  %f13 = insertelement <16 x i1> poison, i1 %f12, i64 0
  %f14 = shufflevector <16 x i1> %f13, <16 x i1> poison, <16 x i32> zeroinitializer
  %f15 = getelementptr double, ptr %scalars, i64 3
  %f16 = load double, ptr %f15
  %f17 = fptrunc double %f16 to float
  %f18 = insertelement <16 x float> poison, float %f17, i64 0
  %f19 = shufflevector <16 x float> %f18, <16 x float> poison, <16 x i32> zeroinitializer
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
  %fb2 = getelementptr float, ptr %array3, i64 %fast.i
  %fb3 = load <16 x float>, ptr %fb2, align 4
  %fb4 = fmul <16 x float> %f9, %fb3
  %fb5 = fcmp une <16 x float> %fb4, %fb4
  %fb6 = getelementptr float, ptr %array1, i64 %fast.i
  %fb7 = load <16 x float>, ptr %fb6, align 4
  %fb8 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb7)
  %fb9 = fcmp olt <16 x float> %fb8, %fb4
  %fb10 = select <16 x i1> %fb9, <16 x float> %fb4, <16 x float> %fb8
  %fb11 = select <16 x i1> %fb5, <16 x float> %fb4, <16 x float> %fb10
  %fb12 = fcmp oeq <16 x float> %fb11, splat (float 0x0000000000000000)
  %fb13 = getelementptr float, ptr %array2, i64 %fast.i
  %fb14 = load <16 x float>, ptr %fb13, align 4
  %fb15 = select <16 x i1> %f14, <16 x float> %fb14, <16 x float> %fb7
  %fb16 = fsub <16 x float> %fb7, %fb14
  %fb17 = fmul <16 x float> %f19, %fb16
  %fb18 = fadd <16 x float> %fb15, %fb17
  %fb19 = fdiv <16 x float> %fb18, %fb11
  %fb20 = select <16 x i1> %fb12, <16 x float> splat (float 0x0000000000000000), <16 x float> %fb19
  %fb21 = fmul <16 x float> %f4, %fb20
  %fb22 = fsub <16 x float> %fb1, %fb21
  %fb23 = add i64 %fast.i, 16
  %fb24 = getelementptr float, ptr %array0, i64 %fb23
  %fb25 = load <16 x float>, ptr %fb24, align 4
  %fb26 = getelementptr float, ptr %array3, i64 %fb23
  %fb27 = load <16 x float>, ptr %fb26, align 4
  %fb28 = fmul <16 x float> %f9, %fb27
  %fb29 = fcmp une <16 x float> %fb28, %fb28
  %fb30 = getelementptr float, ptr %array1, i64 %fb23
  %fb31 = load <16 x float>, ptr %fb30, align 4
  %fb32 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb31)
  %fb33 = fcmp olt <16 x float> %fb32, %fb28
  %fb34 = select <16 x i1> %fb33, <16 x float> %fb28, <16 x float> %fb32
  %fb35 = select <16 x i1> %fb29, <16 x float> %fb28, <16 x float> %fb34
  %fb36 = fcmp oeq <16 x float> %fb35, splat (float 0x0000000000000000)
  %fb37 = getelementptr float, ptr %array2, i64 %fb23
  %fb38 = load <16 x float>, ptr %fb37, align 4
  %fb39 = select <16 x i1> %f14, <16 x float> %fb38, <16 x float> %fb31
  %fb40 = fsub <16 x float> %fb31, %fb38
  %fb41 = fmul <16 x float> %f19, %fb40
  %fb42 = fadd <16 x float> %fb39, %fb41
  %fb43 = fdiv <16 x float> %fb42, %fb35
  %fb44 = select <16 x i1> %fb36, <16 x float> splat (float 0x0000000000000000), <16 x float> %fb43
  %fb45 = fmul <16 x float> %f4, %fb44
  %fb46 = fsub <16 x float> %fb25, %fb45
  %fb47 = add i64 %fast.i, 32
  %fb48 = getelementptr float, ptr %array0, i64 %fb47
  %fb49 = load <16 x float>, ptr %fb48, align 4
  %fb50 = getelementptr float, ptr %array3, i64 %fb47
  %fb51 = load <16 x float>, ptr %fb50, align 4
  %fb52 = fmul <16 x float> %f9, %fb51
  %fb53 = fcmp une <16 x float> %fb52, %fb52
  %fb54 = getelementptr float, ptr %array1, i64 %fb47
  %fb55 = load <16 x float>, ptr %fb54, align 4
  %fb56 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb55)
  %fb57 = fcmp olt <16 x float> %fb56, %fb52
  %fb58 = select <16 x i1> %fb57, <16 x float> %fb52, <16 x float> %fb56
  %fb59 = select <16 x i1> %fb53, <16 x float> %fb52, <16 x float> %fb58
  %fb60 = fcmp oeq <16 x float> %fb59, splat (float 0x0000000000000000)
  %fb61 = getelementptr float, ptr %array2, i64 %fb47
  %fb62 = load <16 x float>, ptr %fb61, align 4
  %fb63 = select <16 x i1> %f14, <16 x float> %fb62, <16 x float> %fb55
  %fb64 = fsub <16 x float> %fb55, %fb62
  %fb65 = fmul <16 x float> %f19, %fb64
  %fb66 = fadd <16 x float> %fb63, %fb65
  %fb67 = fdiv <16 x float> %fb66, %fb59
  %fb68 = select <16 x i1> %fb60, <16 x float> splat (float 0x0000000000000000), <16 x float> %fb67
  %fb69 = fmul <16 x float> %f4, %fb68
  %fb70 = fsub <16 x float> %fb49, %fb69
  %fb71 = add i64 %fast.i, 48
  %fb72 = getelementptr float, ptr %array0, i64 %fb71
  %fb73 = load <16 x float>, ptr %fb72, align 4
  %fb74 = getelementptr float, ptr %array3, i64 %fb71
  %fb75 = load <16 x float>, ptr %fb74, align 4
  %fb76 = fmul <16 x float> %f9, %fb75
  %fb77 = fcmp une <16 x float> %fb76, %fb76
  %fb78 = getelementptr float, ptr %array1, i64 %fb71
  %fb79 = load <16 x float>, ptr %fb78, align 4
  %fb80 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb79)
  %fb81 = fcmp olt <16 x float> %fb80, %fb76
  %fb82 = select <16 x i1> %fb81, <16 x float> %fb76, <16 x float> %fb80
  %fb83 = select <16 x i1> %fb77, <16 x float> %fb76, <16 x float> %fb82
  %fb84 = fcmp oeq <16 x float> %fb83, splat (float 0x0000000000000000)
  %fb85 = getelementptr float, ptr %array2, i64 %fb71
  %fb86 = load <16 x float>, ptr %fb85, align 4
  %fb87 = select <16 x i1> %f14, <16 x float> %fb86, <16 x float> %fb79
  %fb88 = fsub <16 x float> %fb79, %fb86
  %fb89 = fmul <16 x float> %f19, %fb88
  %fb90 = fadd <16 x float> %fb87, %fb89
  %fb91 = fdiv <16 x float> %fb90, %fb83
  %fb92 = select <16 x i1> %fb84, <16 x float> splat (float 0x0000000000000000), <16 x float> %fb91
  %fb93 = fmul <16 x float> %f4, %fb92
  %fb94 = fsub <16 x float> %fb73, %fb93
  %fb95 = fadd <16 x float> %fb22, %fb18
  %fb96 = fadd <16 x float> %fb95, %fb11
  %fb97 = fadd <16 x float> %fb96, %fb46
  %fb98 = fadd <16 x float> %fb97, %fb42
  %fb99 = fadd <16 x float> %fb98, %fb35
  %fb100 = fadd <16 x float> %fb99, %fb70
  %fb101 = fadd <16 x float> %fb100, %fb66
  %fb102 = fadd <16 x float> %fb101, %fb59
  %fb103 = fadd <16 x float> %fb102, %fb94
  %fb104 = fadd <16 x float> %fb103, %fb90
  %fb105 = fadd <16 x float> %fb104, %fb83
  %fb106 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb105)
  %fb107 = fcmp uge <16 x float> %fb106, splat (float 0x7FF0000000000000)
  %fb108 = bitcast <16 x i1> %fb107 to i16
  %fb109 = icmp ne i16 %fb108, 0
  br i1 %fb109, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb22, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array2, i64 %fast.i
  store <16 x float> %fb18, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array3, i64 %fast.i
  store <16 x float> %fb11, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array0, i64 %fb23
  store <16 x float> %fb46, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array2, i64 %fb23
  store <16 x float> %fb42, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array3, i64 %fb23
  store <16 x float> %fb35, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array0, i64 %fb47
  store <16 x float> %fb70, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array2, i64 %fb47
  store <16 x float> %fb66, ptr %fw14, align 4
  %fw16 = getelementptr float, ptr %array3, i64 %fb47
  store <16 x float> %fb59, ptr %fw16, align 4
  %fw18 = getelementptr float, ptr %array0, i64 %fb71
  store <16 x float> %fb94, ptr %fw18, align 4
  %fw20 = getelementptr float, ptr %array2, i64 %fb71
  store <16 x float> %fb90, ptr %fw20, align 4
  %fw22 = getelementptr float, ptr %array3, i64 %fb71
  store <16 x float> %fb83, ptr %fw22, align 4
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
  %v12 = fcmp une double %v11, 0.0
  %v13 = insertelement <16 x i1> poison, i1 %v12, i64 0
  %v14 = shufflevector <16 x i1> %v13, <16 x i1> poison, <16 x i32> zeroinitializer
  %v15 = getelementptr double, ptr %scalars, i64 3
  %v16 = load double, ptr %v15
  %v17 = fptrunc double %v16 to float
  %v18 = insertelement <16 x float> poison, float %v17, i64 0
  %v19 = shufflevector <16 x float> %v18, <16 x float> poison, <16 x i32> zeroinitializer
  br label %vector.test
vector.test:
  %vector.i = phi i64 [ %fast.i, %vector ], [ %vector.next, %vector.done ]
  %vector.next = add i64 %vector.i, 16
  %vector.more = icmp ule i64 %vector.next, %bound
  br i1 %vector.more, label %vector.turn, label %vector.end
vector.turn:
  %vb0 = getelementptr float, ptr %array0, i64 %vector.i
  %vb1 = load <16 x float>, ptr %vb0, align 4
  %vb2 = getelementptr float, ptr %array3, i64 %vector.i
  %vb3 = load <16 x float>, ptr %vb2, align 4
  %vb4 = fmul <16 x float> %v9, %vb3
  %vb5 = fcmp une <16 x float> %vb4, %vb4
  %vb6 = getelementptr float, ptr %array1, i64 %vector.i
  %vb7 = load <16 x float>, ptr %vb6, align 4
  %vb8 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb7)
  %vb9 = fcmp olt <16 x float> %vb8, %vb4
  %vb10 = select <16 x i1> %vb9, <16 x float> %vb4, <16 x float> %vb8
  %vb11 = select <16 x i1> %vb5, <16 x float> %vb4, <16 x float> %vb10
  %vb12 = fcmp oeq <16 x float> %vb11, splat (float 0x0000000000000000)
  %vb13 = getelementptr float, ptr %array2, i64 %vector.i
  %vb14 = load <16 x float>, ptr %vb13, align 4
  %vb15 = select <16 x i1> %v14, <16 x float> %vb14, <16 x float> %vb7
  %vb16 = fsub <16 x float> %vb7, %vb14
  %vb17 = fmul <16 x float> %v19, %vb16
  %vb18 = fadd <16 x float> %vb15, %vb17
  %vb19 = fdiv <16 x float> %vb18, %vb11
  %vb20 = select <16 x i1> %vb12, <16 x float> splat (float 0x0000000000000000), <16 x float> %vb19
  %vb21 = fmul <16 x float> %v4, %vb20
  %vb22 = fsub <16 x float> %vb1, %vb21
  %vb23 = fadd <16 x float> %vb22, %vb18
  %vb24 = fadd <16 x float> %vb23, %vb11
  %vb25 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb24)
  %vb26 = fcmp uge <16 x float> %vb25, splat (float 0x7FF0000000000000)
  %vb27 = bitcast <16 x i1> %vb26 to i16
  %vb28 = icmp ne i16 %vb27, 0
  br i1 %vb28, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb22, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb18, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb11, ptr %vw4, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb18)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = getelementptr double, ptr %scalars, i64 4
  %vm3 = load double, ptr %vm2
  %vm4 = fptrunc double %vm3 to float
  %vm5 = insertelement <16 x float> poison, float %vm4, i64 0
  %vm6 = shufflevector <16 x float> %vm5, <16 x float> poison, <16 x i32> zeroinitializer
  %vm7 = fmul <16 x float> %vm6, %vb14
  %vm8 = fsub <16 x float> %vb14, %vm7
  %vm9 = fmul <16 x float> %vm6, %vb7
  %vm10 = fadd <16 x float> %vm8, %vm9
  %vm11 = select <16 x i1> %vm1, <16 x float> %vb18, <16 x float> %vm10
  %vm12 = fdiv <16 x float> %vm11, %vb11
  %vm13 = select <16 x i1> %vb12, <16 x float> splat (float 0x0000000000000000), <16 x float> %vm12
  %vm14 = fmul <16 x float> %v4, %vm13
  %vm15 = fsub <16 x float> %vb1, %vm14
  %vm16 = fsub <16 x float> %vb7, %vb7
  %vm17 = fcmp oeq <16 x float> %vm16, splat (float 0x0000000000000000)
  %vm18 = fsub <16 x float> %vb1, %vb1
  %vm19 = fcmp oeq <16 x float> %vm18, splat (float 0x0000000000000000)
  %vm20 = select <16 x i1> %vm19, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm21 = select <16 x i1> %vm17, <16 x float> %vm20, <16 x float> splat (float 0xFFF0000000000000)
  %vm22 = select <16 x i1> %vm19, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm23 = select <16 x i1> %vm17, <16 x float> %vm22, <16 x float> splat (float 0x7FF0000000000000)
  %vm24 = fcmp olt <16 x float> %vm15, %vm21
  %vm25 = select <16 x i1> %vm24, <16 x float> %vm21, <16 x float> %vm15
  %vm26 = fcmp ogt <16 x float> %vm25, %vm23
  %vm27 = select <16 x i1> %vm26, <16 x float> %vm23, <16 x float> %vm25
  %vm28 = fcmp une <16 x float> %vm27, %vm27
  %vm29 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm30 = select <16 x i1> %vm29, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm31 = fcmp ogt <16 x float> %vm30, splat (float 0x47EFFFFFE0000000)
  %vm32 = select <16 x i1> %vm31, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm30
  %vm33 = select <16 x i1> %vm19, <16 x float> %vm32, <16 x float> %vm27
  %vm34 = select <16 x i1> %vm17, <16 x float> %vm33, <16 x float> %vm27
  %vm35 = select <16 x i1> %vm28, <16 x float> %vm34, <16 x float> %vm27
  %vm36 = select <16 x i1> %vm17, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm37 = select <16 x i1> %vm17, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm38 = fcmp olt <16 x float> %vm11, %vm36
  %vm39 = select <16 x i1> %vm38, <16 x float> %vm36, <16 x float> %vm11
  %vm40 = fcmp ogt <16 x float> %vm39, %vm37
  %vm41 = select <16 x i1> %vm40, <16 x float> %vm37, <16 x float> %vm39
  %vm42 = fcmp une <16 x float> %vm41, %vm41
  %vm43 = fcmp olt <16 x float> %vb14, splat (float 0xC7EFFFFFE0000000)
  %vm44 = select <16 x i1> %vm43, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb14
  %vm45 = fcmp ogt <16 x float> %vm44, splat (float 0x47EFFFFFE0000000)
  %vm46 = select <16 x i1> %vm45, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm44
  %vm47 = select <16 x i1> %vm17, <16 x float> %vm46, <16 x float> %vm41
  %vm48 = select <16 x i1> %vm42, <16 x float> %vm47, <16 x float> %vm41
  %vm49 = fcmp olt <16 x float> %vb11, %vm36
  %vm50 = select <16 x i1> %vm49, <16 x float> %vm36, <16 x float> %vb11
  %vm51 = fcmp ogt <16 x float> %vm50, %vm37
  %vm52 = select <16 x i1> %vm51, <16 x float> %vm37, <16 x float> %vm50
  %vm53 = fcmp une <16 x float> %vm52, %vm52
  %vm54 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm55 = select <16 x i1> %vm54, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm56 = fcmp ogt <16 x float> %vm55, splat (float 0x47EFFFFFE0000000)
  %vm57 = select <16 x i1> %vm56, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm55
  %vm58 = select <16 x i1> %vm17, <16 x float> %vm57, <16 x float> %vm52
  %vm59 = select <16 x i1> %vm53, <16 x float> %vm58, <16 x float> %vm52
  %vm60 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm35, ptr %vm60, align 4
  %vm62 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm48, ptr %vm62, align 4
  %vm64 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm59, ptr %vm64, align 4
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
  %s8 = fcmp une double %s7, 0.0
  %s9 = getelementptr double, ptr %scalars, i64 3
  %s10 = load double, ptr %s9
  %s11 = fptrunc double %s10 to float
  br label %rest.test
rest.test:
  %rest.i = phi i64 [ %vector.i, %rest ], [ %rest.next, %rest.done ]
  %rest.next = add i64 %rest.i, 1
  %rest.more = icmp ule i64 %rest.next, %high
  br i1 %rest.more, label %rest.turn, label %rest.end
rest.turn:
  %sb0 = getelementptr float, ptr %array0, i64 %rest.i
  %sb1 = load float, ptr %sb0, align 4
  %sb2 = getelementptr float, ptr %array3, i64 %rest.i
  %sb3 = load float, ptr %sb2, align 4
  %sb4 = fmul float %s5, %sb3
  %sb5 = fcmp une float %sb4, %sb4
  %sb6 = getelementptr float, ptr %array1, i64 %rest.i
  %sb7 = load float, ptr %sb6, align 4
  %sb8 = call float @llvm.fabs.f32(float %sb7)
  %sb9 = fcmp olt float %sb8, %sb4
  %sb10 = select i1 %sb9, float %sb4, float %sb8
  %sb11 = select i1 %sb5, float %sb4, float %sb10
  %sb12 = fcmp oeq float %sb11, 0x0000000000000000
  %sb13 = getelementptr float, ptr %array2, i64 %rest.i
  %sb14 = load float, ptr %sb13, align 4
  %sb15 = select i1 %s8, float %sb14, float %sb7
  %sb16 = fsub float %sb7, %sb14
  %sb17 = fmul float %s11, %sb16
  %sb18 = fadd float %sb15, %sb17
  %sb19 = fdiv float %sb18, %sb11
  %sb20 = select i1 %sb12, float 0x0000000000000000, float %sb19
  %sb21 = fmul float %s2, %sb20
  %sb22 = fsub float %sb1, %sb21
  %sb23 = fadd float %sb22, %sb18
  %sb24 = fadd float %sb23, %sb11
  %sb25 = call float @llvm.fabs.f32(float %sb24)
  %sb26 = fcmp uge float %sb25, 0x7FF0000000000000
  br i1 %sb26, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb22, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb18, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb11, ptr %sw4, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb18)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = getelementptr double, ptr %scalars, i64 4
  %sm3 = load double, ptr %sm2
  %sm4 = fptrunc double %sm3 to float
  %sm5 = fmul float %sm4, %sb14
  %sm6 = fsub float %sb14, %sm5
  %sm7 = fmul float %sm4, %sb7
  %sm8 = fadd float %sm6, %sm7
  %sm9 = select i1 %sm1, float %sb18, float %sm8
  %sm10 = fdiv float %sm9, %sb11
  %sm11 = select i1 %sb12, float 0x0000000000000000, float %sm10
  %sm12 = fmul float %s2, %sm11
  %sm13 = fsub float %sb1, %sm12
  %sm14 = fsub float %sb7, %sb7
  %sm15 = fcmp oeq float %sm14, 0x0000000000000000
  %sm16 = fsub float %sb1, %sb1
  %sm17 = fcmp oeq float %sm16, 0x0000000000000000
  %sm18 = select i1 %sm17, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm19 = select i1 %sm15, float %sm18, float 0xFFF0000000000000
  %sm20 = select i1 %sm17, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm21 = select i1 %sm15, float %sm20, float 0x7FF0000000000000
  %sm22 = fcmp olt float %sm13, %sm19
  %sm23 = select i1 %sm22, float %sm19, float %sm13
  %sm24 = fcmp ogt float %sm23, %sm21
  %sm25 = select i1 %sm24, float %sm21, float %sm23
  %sm26 = fcmp une float %sm25, %sm25
  %sm27 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm28 = select i1 %sm27, float 0xC7EFFFFFE0000000, float %sb1
  %sm29 = fcmp ogt float %sm28, 0x47EFFFFFE0000000
  %sm30 = select i1 %sm29, float 0x47EFFFFFE0000000, float %sm28
  %sm31 = select i1 %sm17, float %sm30, float %sm25
  %sm32 = select i1 %sm15, float %sm31, float %sm25
  %sm33 = select i1 %sm26, float %sm32, float %sm25
  %sm34 = select i1 %sm15, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm35 = select i1 %sm15, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm36 = fcmp olt float %sm9, %sm34
  %sm37 = select i1 %sm36, float %sm34, float %sm9
  %sm38 = fcmp ogt float %sm37, %sm35
  %sm39 = select i1 %sm38, float %sm35, float %sm37
  %sm40 = fcmp une float %sm39, %sm39
  %sm41 = fcmp olt float %sb14, 0xC7EFFFFFE0000000
  %sm42 = select i1 %sm41, float 0xC7EFFFFFE0000000, float %sb14
  %sm43 = fcmp ogt float %sm42, 0x47EFFFFFE0000000
  %sm44 = select i1 %sm43, float 0x47EFFFFFE0000000, float %sm42
  %sm45 = select i1 %sm15, float %sm44, float %sm39
  %sm46 = select i1 %sm40, float %sm45, float %sm39
  %sm47 = fcmp olt float %sb11, %sm34
  %sm48 = select i1 %sm47, float %sm34, float %sb11
  %sm49 = fcmp ogt float %sm48, %sm35
  %sm50 = select i1 %sm49, float %sm35, float %sm48
  %sm51 = fcmp une float %sm50, %sm50
  %sm52 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm53 = select i1 %sm52, float 0xC7EFFFFFE0000000, float %sb3
  %sm54 = fcmp ogt float %sm53, 0x47EFFFFFE0000000
  %sm55 = select i1 %sm54, float 0x47EFFFFFE0000000, float %sm53
  %sm56 = select i1 %sm15, float %sm55, float %sm50
  %sm57 = select i1 %sm51, float %sm56, float %sm50
  %sm58 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm33, ptr %sm58, align 4
  %sm60 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm46, ptr %sm60, align 4
  %sm62 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm57, ptr %sm62, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
