define void @adadelta(ptr %row, i64 %low, i64 %high) {
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
  %fb4 = fadd <16 x float> %fb3, %f9
  %fb5 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb4)
  %fb6 = getelementptr float, ptr %array2, i64 %fast.i
  %fb7 = load <16 x float>, ptr %fb6, align 4
  %fb8 = getelementptr float, ptr %array1, i64 %fast.i
  %fb9 = load <16 x float>, ptr %fb8, align 4
  %fb10 = fmul <16 x float> %fb9, %fb9
  %fb11 = select <16 x i1> %f14, <16 x float> %fb7, <16 x float> %fb10
  %fb12 = fsub <16 x float> %fb10, %fb7
  %fb13 = fmul <16 x float> %f19, %fb12
  %fb14 = fadd <16 x float> %fb11, %fb13
  %fb15 = fadd <16 x float> %fb14, %f9
  %fb16 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb15)
  %fb17 = fdiv <16 x float> %fb5, %fb16
  %fb18 = fmul <16 x float> %fb17, %fb9
  %fb19 = fmul <16 x float> %f4, %fb18
  %fb20 = fsub <16 x float> %fb1, %fb19
  %fb21 = fmul <16 x float> %fb18, %fb18
  %fb22 = select <16 x i1> %f14, <16 x float> %fb3, <16 x float> %fb21
  %fb23 = fsub <16 x float> %fb21, %fb3
  %fb24 = fmul <16 x float> %f19, %fb23
  %fb25 = fadd <16 x float> %fb22, %fb24
  %fb26 = add i64 %fast.i, 16
  %fb27 = getelementptr float, ptr %array0, i64 %fb26
  %fb28 = load <16 x float>, ptr %fb27, align 4
  %fb29 = getelementptr float, ptr %array3, i64 %fb26
  %fb30 = load <16 x float>, ptr %fb29, align 4
  %fb31 = fadd <16 x float> %fb30, %f9
  %fb32 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb31)
  %fb33 = getelementptr float, ptr %array2, i64 %fb26
  %fb34 = load <16 x float>, ptr %fb33, align 4
  %fb35 = getelementptr float, ptr %array1, i64 %fb26
  %fb36 = load <16 x float>, ptr %fb35, align 4
  %fb37 = fmul <16 x float> %fb36, %fb36
  %fb38 = select <16 x i1> %f14, <16 x float> %fb34, <16 x float> %fb37
  %fb39 = fsub <16 x float> %fb37, %fb34
  %fb40 = fmul <16 x float> %f19, %fb39
  %fb41 = fadd <16 x float> %fb38, %fb40
  %fb42 = fadd <16 x float> %fb41, %f9
  %fb43 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb42)
  %fb44 = fdiv <16 x float> %fb32, %fb43
  %fb45 = fmul <16 x float> %fb44, %fb36
  %fb46 = fmul <16 x float> %f4, %fb45
  %fb47 = fsub <16 x float> %fb28, %fb46
  %fb48 = fmul <16 x float> %fb45, %fb45
  %fb49 = select <16 x i1> %f14, <16 x float> %fb30, <16 x float> %fb48
  %fb50 = fsub <16 x float> %fb48, %fb30
  %fb51 = fmul <16 x float> %f19, %fb50
  %fb52 = fadd <16 x float> %fb49, %fb51
  %fb53 = add i64 %fast.i, 32
  %fb54 = getelementptr float, ptr %array0, i64 %fb53
  %fb55 = load <16 x float>, ptr %fb54, align 4
  %fb56 = getelementptr float, ptr %array3, i64 %fb53
  %fb57 = load <16 x float>, ptr %fb56, align 4
  %fb58 = fadd <16 x float> %fb57, %f9
  %fb59 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb58)
  %fb60 = getelementptr float, ptr %array2, i64 %fb53
  %fb61 = load <16 x float>, ptr %fb60, align 4
  %fb62 = getelementptr float, ptr %array1, i64 %fb53
  %fb63 = load <16 x float>, ptr %fb62, align 4
  %fb64 = fmul <16 x float> %fb63, %fb63
  %fb65 = select <16 x i1> %f14, <16 x float> %fb61, <16 x float> %fb64
  %fb66 = fsub <16 x float> %fb64, %fb61
  %fb67 = fmul <16 x float> %f19, %fb66
  %fb68 = fadd <16 x float> %fb65, %fb67
  %fb69 = fadd <16 x float> %fb68, %f9
  %fb70 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb69)
  %fb71 = fdiv <16 x float> %fb59, %fb70
  %fb72 = fmul <16 x float> %fb71, %fb63
  %fb73 = fmul <16 x float> %f4, %fb72
  %fb74 = fsub <16 x float> %fb55, %fb73
  %fb75 = fmul <16 x float> %fb72, %fb72
  %fb76 = select <16 x i1> %f14, <16 x float> %fb57, <16 x float> %fb75
  %fb77 = fsub <16 x float> %fb75, %fb57
  %fb78 = fmul <16 x float> %f19, %fb77
  %fb79 = fadd <16 x float> %fb76, %fb78
  %fb80 = add i64 %fast.i, 48
  %fb81 = getelementptr float, ptr %array0, i64 %fb80
  %fb82 = load <16 x float>, ptr %fb81, align 4
  %fb83 = getelementptr float, ptr %array3, i64 %fb80
  %fb84 = load <16 x float>, ptr %fb83, align 4
  %fb85 = fadd <16 x float> %fb84, %f9
  %fb86 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb85)
  %fb87 = getelementptr float, ptr %array2, i64 %fb80
  %fb88 = load <16 x float>, ptr %fb87, align 4
  %fb89 = getelementptr float, ptr %array1, i64 %fb80
  %fb90 = load <16 x float>, ptr %fb89, align 4
  %fb91 = fmul <16 x float> %fb90, %fb90
  %fb92 = select <16 x i1> %f14, <16 x float> %fb88, <16 x float> %fb91
  %fb93 = fsub <16 x float> %fb91, %fb88
  %fb94 = fmul <16 x float> %f19, %fb93
  %fb95 = fadd <16 x float> %fb92, %fb94
  %fb96 = fadd <16 x float> %fb95, %f9
  %fb97 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb96)
  %fb98 = fdiv <16 x float> %fb86, %fb97
  %fb99 = fmul <16 x float> %fb98, %fb90
  %fb100 = fmul <16 x float> %f4, %fb99
  %fb101 = fsub <16 x float> %fb82, %fb100
  %fb102 = fmul <16 x float> %fb99, %fb99
  %fb103 = select <16 x i1> %f14, <16 x float> %fb84, <16 x float> %fb102
  %fb104 = fsub <16 x float> %fb102, %fb84
  %fb105 = fmul <16 x float> %f19, %fb104
  %fb106 = fadd <16 x float> %fb103, %fb105
  %fb107 = fadd <16 x float> %fb20, %fb14
  %fb108 = fadd <16 x float> %fb107, %fb25
  %fb109 = fadd <16 x float> %fb108, %fb47
  %fb110 = fadd <16 x float> %fb109, %fb41
  %fb111 = fadd <16 x float> %fb110, %fb52
  %fb112 = fadd <16 x float> %fb111, %fb74
  %fb113 = fadd <16 x float> %fb112, %fb68
  %fb114 = fadd <16 x float> %fb113, %fb79
  %fb115 = fadd <16 x float> %fb114, %fb101
  %fb116 = fadd <16 x float> %fb115, %fb95
  %fb117 = fadd <16 x float> %fb116, %fb106
  %fb118 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb117)
  %fb119 = fcmp uge <16 x float> %fb118, splat (float 0x7FF0000000000000)
  %fb120 = bitcast <16 x i1> %fb119 to i16
  %fb121 = icmp ne i16 %fb120, 0
  br i1 %fb121, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb20, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array2, i64 %fast.i
  store <16 x float> %fb14, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array3, i64 %fast.i
  store <16 x float> %fb25, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array0, i64 %fb26
  store <16 x float> %fb47, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array2, i64 %fb26
  store <16 x float> %fb41, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array3, i64 %fb26
  store <16 x float> %fb52, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array0, i64 %fb53
  store <16 x float> %fb74, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array2, i64 %fb53
  store <16 x float> %fb68, ptr %fw14, align 4
  %fw16 = getelementptr float, ptr %array3, i64 %fb53
  store <16 x float> %fb79, ptr %fw16, align 4
  %fw18 = getelementptr float, ptr %array0, i64 %fb80
  store <16 x float> %fb101, ptr %fw18, align 4
  %fw20 = getelementptr float, ptr %array2, i64 %fb80
  store <16 x float> %fb95, ptr %fw20, align 4
  %fw22 = getelementptr float, ptr %array3, i64 %fb80
  store <16 x float> %fb106, ptr %fw22, align 4
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
  %vb4 = fadd <16 x float> %vb3, %v9
  %vb5 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb4)
  %vb6 = getelementptr float, ptr %array2, i64 %vector.i
  %vb7 = load <16 x float>, ptr %vb6, align 4
  %vb8 = getelementptr float, ptr %array1, i64 %vector.i
  %vb9 = load <16 x float>, ptr %vb8, align 4
  %vb10 = fmul <16 x float> %vb9, %vb9
  %vb11 = select <16 x i1> %v14, <16 x float> %vb7, <16 x float> %vb10
  %vb12 = fsub <16 x float> %vb10, %vb7
  %vb13 = fmul <16 x float> %v19, %vb12
  %vb14 = fadd <16 x float> %vb11, %vb13
  %vb15 = fadd <16 x float> %vb14, %v9
  %vb16 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb15)
  %vb17 = fdiv <16 x float> %vb5, %vb16
  %vb18 = fmul <16 x float> %vb17, %vb9
  %vb19 = fmul <16 x float> %v4, %vb18
  %vb20 = fsub <16 x float> %vb1, %vb19
  %vb21 = fmul <16 x float> %vb18, %vb18
  %vb22 = select <16 x i1> %v14, <16 x float> %vb3, <16 x float> %vb21
  %vb23 = fsub <16 x float> %vb21, %vb3
  %vb24 = fmul <16 x float> %v19, %vb23
  %vb25 = fadd <16 x float> %vb22, %vb24
  %vb26 = fadd <16 x float> %vb20, %vb14
  %vb27 = fadd <16 x float> %vb26, %vb25
  %vb28 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb27)
  %vb29 = fcmp uge <16 x float> %vb28, splat (float 0x7FF0000000000000)
  %vb30 = bitcast <16 x i1> %vb29 to i16
  %vb31 = icmp ne i16 %vb30, 0
  br i1 %vb31, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb20, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb14, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb25, ptr %vw4, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb14)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = getelementptr double, ptr %scalars, i64 4
  %vm3 = load double, ptr %vm2
  %vm4 = fptrunc double %vm3 to float
  %vm5 = insertelement <16 x float> poison, float %vm4, i64 0
  %vm6 = shufflevector <16 x float> %vm5, <16 x float> poison, <16 x i32> zeroinitializer
  %vm7 = fmul <16 x float> %vm6, %vb7
  %vm8 = fsub <16 x float> %vb7, %vm7
  %vm9 = fmul <16 x float> %vm6, %vb9
  %vm10 = fmul <16 x float> %vm9, %vb9
  %vm11 = fadd <16 x float> %vm8, %vm10
  %vm12 = select <16 x i1> %vm1, <16 x float> %vb14, <16 x float> %vm11
  %vm13 = fadd <16 x float> %vm12, %v9
  %vm14 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm13)
  %vm15 = fdiv <16 x float> %vb5, %vm14
  %vm16 = fmul <16 x float> %vm15, %vb9
  %vm17 = fmul <16 x float> %v4, %vm16
  %vm18 = fsub <16 x float> %vb1, %vm17
  %vm19 = fsub <16 x float> %vb9, %vb9
  %vm20 = fcmp oeq <16 x float> %vm19, splat (float 0x0000000000000000)
  %vm21 = fsub <16 x float> %vb1, %vb1
  %vm22 = fcmp oeq <16 x float> %vm21, splat (float 0x0000000000000000)
  %vm23 = select <16 x i1> %vm22, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm24 = select <16 x i1> %vm20, <16 x float> %vm23, <16 x float> splat (float 0xFFF0000000000000)
  %vm25 = select <16 x i1> %vm22, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm26 = select <16 x i1> %vm20, <16 x float> %vm25, <16 x float> splat (float 0x7FF0000000000000)
  %vm27 = fcmp olt <16 x float> %vm18, %vm24
  %vm28 = select <16 x i1> %vm27, <16 x float> %vm24, <16 x float> %vm18
  %vm29 = fcmp ogt <16 x float> %vm28, %vm26
  %vm30 = select <16 x i1> %vm29, <16 x float> %vm26, <16 x float> %vm28
  %vm31 = fcmp une <16 x float> %vm30, %vm30
  %vm32 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm33 = select <16 x i1> %vm32, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm34 = fcmp ogt <16 x float> %vm33, splat (float 0x47EFFFFFE0000000)
  %vm35 = select <16 x i1> %vm34, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm33
  %vm36 = select <16 x i1> %vm22, <16 x float> %vm35, <16 x float> %vm30
  %vm37 = select <16 x i1> %vm20, <16 x float> %vm36, <16 x float> %vm30
  %vm38 = select <16 x i1> %vm31, <16 x float> %vm37, <16 x float> %vm30
  %vm39 = select <16 x i1> %vm20, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm40 = select <16 x i1> %vm20, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm41 = fcmp olt <16 x float> %vm12, %vm39
  %vm42 = select <16 x i1> %vm41, <16 x float> %vm39, <16 x float> %vm12
  %vm43 = fcmp ogt <16 x float> %vm42, %vm40
  %vm44 = select <16 x i1> %vm43, <16 x float> %vm40, <16 x float> %vm42
  %vm45 = fcmp une <16 x float> %vm44, %vm44
  %vm46 = fcmp olt <16 x float> %vb7, splat (float 0xC7EFFFFFE0000000)
  %vm47 = select <16 x i1> %vm46, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb7
  %vm48 = fcmp ogt <16 x float> %vm47, splat (float 0x47EFFFFFE0000000)
  %vm49 = select <16 x i1> %vm48, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm47
  %vm50 = select <16 x i1> %vm20, <16 x float> %vm49, <16 x float> %vm44
  %vm51 = select <16 x i1> %vm45, <16 x float> %vm50, <16 x float> %vm44
  %vm52 = fmul <16 x float> %vm16, %vm16
  %vm53 = select <16 x i1> %v14, <16 x float> %vb3, <16 x float> %vm52
  %vm54 = fsub <16 x float> %vm52, %vb3
  %vm55 = fmul <16 x float> %v19, %vm54
  %vm56 = fadd <16 x float> %vm53, %vm55
  %vm57 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vm56)
  %vm58 = fcmp olt <16 x float> %vm57, splat (float 0x7FF0000000000000)
  %vm59 = fmul <16 x float> %vm6, %vb3
  %vm60 = fsub <16 x float> %vb3, %vm59
  %vm61 = fmul <16 x float> %vm6, %vm16
  %vm62 = fmul <16 x float> %vm61, %vm16
  %vm63 = fadd <16 x float> %vm60, %vm62
  %vm64 = select <16 x i1> %vm58, <16 x float> %vm56, <16 x float> %vm63
  %vm65 = fcmp olt <16 x float> %vm64, %vm39
  %vm66 = select <16 x i1> %vm65, <16 x float> %vm39, <16 x float> %vm64
  %vm67 = fcmp ogt <16 x float> %vm66, %vm40
  %vm68 = select <16 x i1> %vm67, <16 x float> %vm40, <16 x float> %vm66
  %vm69 = fcmp une <16 x float> %vm68, %vm68
  %vm70 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm71 = select <16 x i1> %vm70, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm72 = fcmp ogt <16 x float> %vm71, splat (float 0x47EFFFFFE0000000)
  %vm73 = select <16 x i1> %vm72, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm71
  %vm74 = select <16 x i1> %vm20, <16 x float> %vm73, <16 x float> %vm68
  %vm75 = select <16 x i1> %vm69, <16 x float> %vm74, <16 x float> %vm68
  %vm76 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm38, ptr %vm76, align 4
  %vm78 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm51, ptr %vm78, align 4
  %vm80 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm75, ptr %vm80, align 4
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
  %sb4 = fadd float %sb3, %s5
  %sb5 = call float @llvm.sqrt.f32(float %sb4)
  %sb6 = getelementptr float, ptr %array2, i64 %rest.i
  %sb7 = load float, ptr %sb6, align 4
  %sb8 = getelementptr float, ptr %array1, i64 %rest.i
  %sb9 = load float, ptr %sb8, align 4
  %sb10 = fmul float %sb9, %sb9
  %sb11 = select i1 %s8, float %sb7, float %sb10
  %sb12 = fsub float %sb10, %sb7
  %sb13 = fmul float %s11, %sb12
  %sb14 = fadd float %sb11, %sb13
  %sb15 = fadd float %sb14, %s5
  %sb16 = call float @llvm.sqrt.f32(float %sb15)
  %sb17 = fdiv float %sb5, %sb16
  %sb18 = fmul float %sb17, %sb9
  %sb19 = fmul float %s2, %sb18
  %sb20 = fsub float %sb1, %sb19
  %sb21 = fmul float %sb18, %sb18
  %sb22 = select i1 %s8, float %sb3, float %sb21
  %sb23 = fsub float %sb21, %sb3
  %sb24 = fmul float %s11, %sb23
  %sb25 = fadd float %sb22, %sb24
  %sb26 = fadd float %sb20, %sb14
  %sb27 = fadd float %sb26, %sb25
  %sb28 = call float @llvm.fabs.f32(float %sb27)
  %sb29 = fcmp uge float %sb28, 0x7FF0000000000000
  br i1 %sb29, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb20, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb14, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb25, ptr %sw4, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb14)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = getelementptr double, ptr %scalars, i64 4
  %sm3 = load double, ptr %sm2
  %sm4 = fptrunc double %sm3 to float
  %sm5 = fmul float %sm4, %sb7
  %sm6 = fsub float %sb7, %sm5
  %sm7 = fmul float %sm4, %sb9
  %sm8 = fmul float %sm7, %sb9
  %sm9 = fadd float %sm6, %sm8
  %sm10 = select i1 %sm1, float %sb14, float %sm9
  %sm11 = fadd float %sm10, %s5
  %sm12 = call float @llvm.sqrt.f32(float %sm11)
  %sm13 = fdiv float %sb5, %sm12
  %sm14 = fmul float %sm13, %sb9
  %sm15 = fmul float %s2, %sm14
  %sm16 = fsub float %sb1, %sm15
  %sm17 = fsub float %sb9, %sb9
  %sm18 = fcmp oeq float %sm17, 0x0000000000000000
  %sm19 = fsub float %sb1, %sb1
  %sm20 = fcmp oeq float %sm19, 0x0000000000000000
  %sm21 = select i1 %sm20, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm22 = select i1 %sm18, float %sm21, float 0xFFF0000000000000
  %sm23 = select i1 %sm20, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm24 = select i1 %sm18, float %sm23, float 0x7FF0000000000000
  %sm25 = fcmp olt float %sm16, %sm22
  %sm26 = select i1 %sm25, float %sm22, float %sm16
  %sm27 = fcmp ogt float %sm26, %sm24
  %sm28 = select i1 %sm27, float %sm24, float %sm26
  %sm29 = fcmp une float %sm28, %sm28
  %sm30 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm31 = select i1 %sm30, float 0xC7EFFFFFE0000000, float %sb1
  %sm32 = fcmp ogt float %sm31, 0x47EFFFFFE0000000
  %sm33 = select i1 %sm32, float 0x47EFFFFFE0000000, float %sm31
  %sm34 = select i1 %sm20, float %sm33, float %sm28
  %sm35 = select i1 %sm18, float %sm34, float %sm28
  %sm36 = select i1 %sm29, float %sm35, float %sm28
  %sm37 = select i1 %sm18, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm38 = select i1 %sm18, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm39 = fcmp olt float %sm10, %sm37
  %sm40 = select i1 %sm39, float %sm37, float %sm10
  %sm41 = fcmp ogt float %sm40, %sm38
  %sm42 = select i1 %sm41, float %sm38, float %sm40
  %sm43 = fcmp une float %sm42, %sm42
  %sm44 = fcmp olt float %sb7, 0xC7EFFFFFE0000000
  %sm45 = select i1 %sm44, float 0xC7EFFFFFE0000000, float %sb7
  %sm46 = fcmp ogt float %sm45, 0x47EFFFFFE0000000
  %sm47 = select i1 %sm46, float 0x47EFFFFFE0000000, float %sm45
  %sm48 = select i1 %sm18, float %sm47, float %sm42
  %sm49 = select i1 %sm43, float %sm48, float %sm42
  %sm50 = fmul float %sm14, %sm14
  %sm51 = select i1 %s8, float %sb3, float %sm50
  %sm52 = fsub float %sm50, %sb3
  %sm53 = fmul float %s11, %sm52
  %sm54 = fadd float %sm51, %sm53
  %sm55 = call float @llvm.fabs.f32(float %sm54)
  %sm56 = fcmp olt float %sm55, 0x7FF0000000000000
  %sm57 = fmul float %sm4, %sb3
  %sm58 = fsub float %sb3, %sm57
  %sm59 = fmul float %sm4, %sm14
  %sm60 = fmul float %sm59, %sm14
  %sm61 = fadd float %sm58, %sm60
  %sm62 = select i1 %sm56, float %sm54, float %sm61
  %sm63 = fcmp olt float %sm62, %sm37
  %sm64 = select i1 %sm63, float %sm37, float %sm62
  %sm65 = fcmp ogt float %sm64, %sm38
  %sm66 = select i1 %sm65, float %sm38, float %sm64
  %sm67 = fcmp une float %sm66, %sm66
  %sm68 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm69 = select i1 %sm68, float 0xC7EFFFFFE0000000, float %sb3
  %sm70 = fcmp ogt float %sm69, 0x47EFFFFFE0000000
  %sm71 = select i1 %sm70, float 0x47EFFFFFE0000000, float %sm69
  %sm72 = select i1 %sm18, float %sm71, float %sm66
  %sm73 = select i1 %sm67, float %sm72, float %sm66
  %sm74 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm36, ptr %sm74, align 4
  %sm76 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm49, ptr %sm76, align 4
  %sm78 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm73, ptr %sm78, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
