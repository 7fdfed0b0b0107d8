define void @lion(ptr %row, i64 %low, i64 %high) {
entry:
  %array0.at = getelementptr i64, ptr %row, i64 5
  %array0 = load ptr, ptr %array0.at
  %array1.at = getelementptr i64, ptr %row, i64 6
  %array1 = load ptr, ptr %array1.at
  %array2.at = getelementptr i64, ptr %row, i64 7
  %array2 = load ptr, ptr %array2.at
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
  %fb6 = select <16 x i1> %f9, <16 x float> %fb3, <16 x float> %fb5
  %fb7 = fsub <16 x float> %fb5, %fb3
  %fb8 = fmul <16 x float> %f14, %fb7
  %fb9 = fadd <16 x float> %fb6, %fb8
  %fb10 = fcmp olt <16 x float> splat (float 0x0000000000000000), %fb9
  %fb11 = fcmp olt <16 x float> %fb9, splat (float 0x0000000000000000)
  %fb12 = select <16 x i1> %fb11, <16 x float> splat (float 0xBFF0000000000000), <16 x float> %fb9
  %fb13 = select <16 x i1> %fb10, <16 x float> splat (float 0x3FF0000000000000), <16 x float> %fb12
  %fb14 = fmul <16 x float> %f4, %fb13
  %fb15 = fsub <16 x float> %fb1, %fb14
  %fb16 = select <16 x i1> %f19, <16 x float> %fb3, <16 x float> %fb5
  %fb17 = fmul <16 x float> %f24, %fb7
  %fb18 = fadd <16 x float> %fb16, %fb17
  %fb19 = add i64 %fast.i, 16
  %fb20 = getelementptr float, ptr %array0, i64 %fb19
  %fb21 = load <16 x float>, ptr %fb20, align 4
  %fb22 = getelementptr float, ptr %array2, i64 %fb19
  %fb23 = load <16 x float>, ptr %fb22, align 4
  %fb24 = getelementptr float, ptr %array1, i64 %fb19
  %fb25 = load <16 x float>, ptr %fb24, align 4
  %fb26 = select <16 x i1> %f9, <16 x float> %fb23, <16 x float> %fb25
  %fb27 = fsub <16 x float> %fb25, %fb23
  %fb28 = fmul <16 x float> %f14, %fb27
  %fb29 = fadd <16 x float> %fb26, %fb28
  %fb30 = fcmp olt <16 x float> splat (float 0x0000000000000000), %fb29
  %fb31 = fcmp olt <16 x float> %fb29, splat (float 0x0000000000000000)
  %fb32 = select <16 x i1> %fb31, <16 x float> splat (float 0xBFF0000000000000), <16 x float> %fb29
  %fb33 = select <16 x i1> %fb30, <16 x float> splat (float 0x3FF0000000000000), <16 x float> %fb32
  %fb34 = fmul <16 x float> %f4, %fb33
  %fb35 = fsub <16 x float> %fb21, %fb34
  %fb36 = select <16 x i1> %f19, <16 x float> %fb23, <16 x float> %fb25
  %fb37 = fmul <16 x float> %f24, %fb27
  %fb38 = fadd <16 x float> %fb36, %fb37
  %fb39 = add i64 %fast.i, 32
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
  %fb50 = fcmp olt <16 x float> splat (float 0x0000000000000000), %fb49
  %fb51 = fcmp olt <16 x float> %fb49, splat (float 0x0000000000000000)
  %fb52 = select <16 x i1> %fb51, <16 x float> splat (float 0xBFF0000000000000), <16 x float> %fb49
  %fb53 = select <16 x i1> %fb50, <16 x float> splat (float 0x3FF0000000000000), <16 x float> %fb52
  %fb54 = fmul <16 x float> %f4, %fb53
  %fb55 = fsub <16 x float> %fb41, %fb54
  %fb56 = select <16 x i1> %f19, <16 x float> %fb43, <16 x float> %fb45
  %fb57 = fmul <16 x float> %f24, %fb47
  %fb58 = fadd <16 x float> %fb56, %fb57
  %fb59 = add i64 %fast.i, 48
  %fb60 = getelementptr float, ptr %array0, i64 %fb59
  %fb61 = load <16 x float>, ptr %fb60, align 4
  %fb62 = getelementptr float, ptr %array2, i64 %fb59
  %fb63 = load <16 x float>, ptr %fb62, align 4
  %fb64 = getelementptr float, ptr %array1, i64 %fb59
  %fb65 = load <16 x float>, ptr %fb64, align 4
  %fb66 = select <16 x i1> %f9, <16 x float> %fb63, <16 x float> %fb65
  %fb67 = fsub <16 x float> %fb65, %fb63
  %fb68 = fmul <16 x float> %f14, %fb67
  %fb69 = fadd <16 x float> %fb66, %fb68
  %fb70 = fcmp olt <16 x float> splat (float 0x0000000000000000), %fb69
  %fb71 = fcmp olt <16 x float> %fb69, splat (float 0x0000000000000000)
  %fb72 = select <16 x i1> %fb71, <16 x float> splat (float 0xBFF0000000000000), <16 x float> %fb69
  %fb73 = select <16 x i1> %fb70, <16 x float> splat (float 0x3FF0000000000000), <16 x float> %fb72
  %fb74 = fmul <16 x float> %f4, %fb73
  %fb75 = fsub <16 x float> %fb61, %fb74
  %fb76 = select <16 x i1> %f19, <16 x float> %fb63, <16 x float> %fb65
  %fb77 = fmul <16 x float> %f24, %fb67
  %fb78 = fadd <16 x float> %fb76, %fb77
  %fb79 = fadd <16 x float> %fb9, %fb15
  %fb80 = fadd <16 x float> %fb79, %fb18
  %fb81 = fadd <16 x float> %fb80, %fb29
  %fb82 = fadd <16 x float> %fb81, %fb35
  %fb83 = fadd <16 x float> %fb82, %fb38
  %fb84 = fadd <16 x float> %fb83, %fb49
  %fb85 = fadd <16 x float> %fb84, %fb55
  %fb86 = fadd <16 x float> %fb85, %fb58
  %fb87 = fadd <16 x float> %fb86, %fb69
  %fb88 = fadd <16 x float> %fb87, %fb75
  %fb89 = fadd <16 x float> %fb88, %fb78
  %fb90 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb89)
  %fb91 = fcmp uge <16 x float> %fb90, splat (float 0x7FF0000000000000)
  %fb92 = bitcast <16 x i1> %fb91 to i16
  %fb93 = icmp ne i16 %fb92, 0
  br i1 %fb93, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb15, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array2, i64 %fast.i
  store <16 x float> %fb18, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array0, i64 %fb19
  store <16 x float> %fb35, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array2, i64 %fb19
  store <16 x float> %fb38, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array0, i64 %fb39
  store <16 x float> %fb55, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array2, i64 %fb39
  store <16 x float> %fb58, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array0, i64 %fb59
  store <16 x float> %fb75, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array2, i64 %fb59
  store <16 x float> %fb78, ptr %fw14, align 4
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
  %vb10 = fcmp olt <16 x float> splat (float 0x0000000000000000), %vb9
  %vb11 = fcmp olt <16 x float> %vb9, splat (float 0x0000000000000000)
  %vb12 = select <16 x i1> %vb11, <16 x float> splat (float 0xBFF0000000000000), <16 x float> %vb9
  %vb13 = select <16 x i1> %vb10, <16 x float> splat (float 0x3FF0000000000000), <16 x float> %vb12
  %vb14 = fmul <16 x float> %v4, %vb13
  %vb15 = fsub <16 x float> %vb1, %vb14
  %vb16 = select <16 x i1> %v19, <16 x float> %vb3, <16 x float> %vb5
  %vb17 = fmul <16 x float> %v24, %vb7
  %vb18 = fadd <16 x float> %vb16, %vb17
  %vb19 = fadd <16 x float> %vb9, %vb15
  %vb20 = fadd <16 x float> %vb19, %vb18
  %vb21 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb20)
  %vb22 = fcmp uge <16 x float> %vb21, splat (float 0x7FF0000000000000)
  %vb23 = bitcast <16 x i1> %vb22 to i16
  %vb24 = icmp ne i16 %vb23, 0
  br i1 %vb24, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb15, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb18, ptr %vw2, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb9)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = getelementptr double, ptr %scalars, i64 5
  %vm3 = load double, ptr %vm2
  %vm4 = fptrunc double %vm3 to float
  %vm5 = insertelement <16 x float> poison, float %vm4, i64 0
  %vm6 = shufflevector <16 x float> %vm5, <16 x float> poison, <16 x i32> zeroinitializer
  %vm7 = fmul <16 x float> %vm6, %vb3
  %vm8 = fsub <16 x float> %vb3, %vm7
  %vm9 = fmul <16 x float> %vm6, %vb5
  %vm10 = fadd <16 x float> %vm8, %vm9
  %vm11 = select <16 x i1> %vm1, <16 x float> %vb9, <16 x float> %vm10
  %vm12 = fcmp olt <16 x float> splat (float 0x0000000000000000), %vm11
  %vm13 = fcmp olt <16 x float> %vm11, splat (float 0x0000000000000000)
  %vm14 = select <16 x i1> %vm13, <16 x float> splat (float 0xBFF0000000000000), <16 x float> %vm11
  %vm15 = select <16 x i1> %vm12, <16 x float> splat (float 0x3FF0000000000000), <16 x float> %vm14
  %vm16 = fmul <16 x float> %v4, %vm15
  %vm17 = fsub <16 x float> %vb1, %vm16
  %vm18 = fsub <16 x float> %vb5, %vb5
  %vm19 = fcmp oeq <16 x float> %vm18, splat (float 0x0000000000000000)
  %vm20 = fsub <16 x float> %vb1, %vb1
  %vm21 = fcmp oeq <16 x float> %vm20, splat (float 0x0000000000000000)
  %vm22 = select <16 x i1> %vm21, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm23 = select <16 x i1> %vm19, <16 x float> %vm22, <16 x float> splat (float 0xFFF0000000000000)
  %vm24 = select <16 x i1> %vm21, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm25 = select <16 x i1> %vm19, <16 x float> %vm24, <16 x float> splat (float 0x7FF0000000000000)
  %vm26 = fcmp olt <16 x float> %vm17, %vm23
  %vm27 = select <16 x i1> %vm26, <16 x float> %vm23, <16 x float> %vm17
  %vm28 = fcmp ogt <16 x float> %vm27, %vm25
  %vm29 = select <16 x i1> %vm28, <16 x float> %vm25, <16 x float> %vm27
  %vm30 = fcmp une <16 x float> %vm29, %vm29
  %vm31 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm32 = select <16 x i1> %vm31, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm33 = fcmp ogt <16 x float> %vm32, splat (float 0x47EFFFFFE0000000)
  %vm34 = select <16 x i1> %vm33, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm32
  %vm35 = select <16 x i1> %vm21, <16 x float> %vm34, <16 x float> %vm29
  %vm36 = select <16 x i1> %vm19, <16 x float> %vm35, <16 x float> %vm29
  %vm37 = select <16 x i1> %vm30, <16 x float> %vm36, <16 x float> %vm29
  %vm38 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb18)
  %vm39 = fcmp olt <16 x float> %vm38, splat (float 0x7FF0000000000000)
  %vm40 = getelementptr double, ptr %scalars, i64 6
  %vm41 = load double, ptr %vm40
  %vm42 = fptrunc double %vm41 to float
  %vm43 = insertelement <16 x float> poison, float %vm42, i64 0
  %vm44 = shufflevector <16 x float> %vm43, <16 x float> poison, <16 x i32> zeroinitializer
  %vm45 = fmul <16 x float> %vm44, %vb3
  %vm46 = fsub <16 x float> %vb3, %vm45
  %vm47 = fmul <16 x float> %vm44, %vb5
  %vm48 = fadd <16 x float> %vm46, %vm47
  %vm49 = select <16 x i1> %vm39, <16 x float> %vb18, <16 x float> %vm48
  %vm50 = select <16 x i1> %vm19, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm51 = select <16 x i1> %vm19, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm52 = fcmp olt <16 x float> %vm49, %vm50
  %vm53 = select <16 x i1> %vm52, <16 x float> %vm50, <16 x float> %vm49
  %vm54 = fcmp ogt <16 x float> %vm53, %vm51
  %vm55 = select <16 x i1> %vm54, <16 x float> %vm51, <16 x float> %vm53
  %vm56 = fcmp une <16 x float> %vm55, %vm55
  %vm57 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm58 = select <16 x i1> %vm57, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm59 = fcmp ogt <16 x float> %vm58, splat (float 0x47EFFFFFE0000000)
  %vm60 = select <16 x i1> %vm59, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm58
  %vm61 = select <16 x i1> %vm19, <16 x float> %vm60, <16 x float> %vm55
  %vm62 = select <16 x i1> %vm56, <16 x float> %vm61, <16 x float> %vm55
  %vm63 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm37, ptr %vm63, align 4
  %vm65 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm62, ptr %vm65, align 4
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
  %sb10 = fcmp olt float 0x0000000000000000, %sb9
  %sb11 = fcmp olt float %sb9, 0x0000000000000000
  %sb12 = select i1 %sb11, float 0xBFF0000000000000, float %sb9
  %sb13 = select i1 %sb10, float 0x3FF0000000000000, float %sb12
  %sb14 = fmul float %s2, %sb13
  %sb15 = fsub float %sb1, %sb14
  %sb16 = select i1 %s11, float %sb3, float %sb5
  %sb17 = fmul float %s14, %sb7
  %sb18 = fadd float %sb16, %sb17
  %sb19 = fadd float %sb9, %sb15
  %sb20 = fadd float %sb19, %sb18
  %sb21 = call float @llvm.fabs.f32(float %sb20)
  %sb22 = fcmp uge float %sb21, 0x7FF0000000000000
  br i1 %sb22, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb15, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb18, ptr %sw2, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb9)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = getelementptr double, ptr %scalars, i64 5
  %sm3 = load double, ptr %sm2
  %sm4 = fptrunc double %sm3 to float
  %sm5 = fmul float %sm4, %sb3
  %sm6 = fsub float %sb3, %sm5
  %sm7 = fmul float %sm4, %sb5
  %sm8 = fadd float %sm6, %sm7
  %sm9 = select i1 %sm1, float %sb9, float %sm8
  %sm10 = fcmp olt float 0x0000000000000000, %sm9
  %sm11 = fcmp olt float %sm9, 0x0000000000000000
  %sm12 = select i1 %sm11, float 0xBFF0000000000000, float %sm9
  %sm13 = select i1 %sm10, float 0x3FF0000000000000, float %sm12
  %sm14 = fmul float %s2, %sm13
  %sm15 = fsub float %sb1, %sm14
  %sm16 = fsub float %sb5, %sb5
  %sm17 = fcmp oeq float %sm16, 0x0000000000000000
  %sm18 = fsub float %sb1, %sb1
  %sm19 = fcmp oeq float %sm18, 0x0000000000000000
  %sm20 = select i1 %sm19, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm21 = select i1 %sm17, float %sm20, float 0xFFF0000000000000
  %sm22 = select i1 %sm19, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm23 = select i1 %sm17, float %sm22, float 0x7FF0000000000000
  %sm24 = fcmp olt float %sm15, %sm21
  %sm25 = select i1 %sm24, float %sm21, float %sm15
  %sm26 = fcmp ogt float %sm25, %sm23
  %sm27 = select i1 %sm26, float %sm23, float %sm25
  %sm28 = fcmp une float %sm27, %sm27
  %sm29 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm30 = select i1 %sm29, float 0xC7EFFFFFE0000000, float %sb1
  %sm31 = fcmp ogt float %sm30, 0x47EFFFFFE0000000
  %sm32 = select i1 %sm31, float 0x47EFFFFFE0000000, float %sm30
  %sm33 = select i1 %sm19, float %sm32, float %sm27
  %sm34 = select i1 %sm17, float %sm33, float %sm27
  %sm35 = select i1 %sm28, float %sm34, float %sm27
  %sm36 = call float @llvm.fabs.f32(float %sb18)
  %sm37 = fcmp olt float %sm36, 0x7FF0000000000000
  %sm38 = getelementptr double, ptr %scalars, i64 6
  %sm39 = load double, ptr %sm38
  %sm40 = fptrunc double %sm39 to float
  %sm41 = fmul float %sm40, %sb3
  %sm42 = fsub float %sb3, %sm41
  %sm43 = fmul float %sm40, %sb5
  %sm44 = fadd float %sm42, %sm43
  %sm45 = select i1 %sm37, float %sb18, float %sm44
  %sm46 = select i1 %sm17, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm47 = select i1 %sm17, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm48 = fcmp olt float %sm45, %sm46
  %sm49 = select i1 %sm48, float %sm46, float %sm45
  %sm50 = fcmp ogt float %sm49, %sm47
  %sm51 = select i1 %sm50, float %sm47, float %sm49
  %sm52 = fcmp une float %sm51, %sm51
  %sm53 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm54 = select i1 %sm53, float 0xC7EFFFFFE0000000, float %sb3
  %sm55 = fcmp ogt float %sm54, 0x47EFFFFFE0000000
  %sm56 = select i1 %sm55, float 0x47EFFFFFE0000000, float %sm54
  %sm57 = select i1 %sm17, float %sm56, float %sm51
  %sm58 = select i1 %sm52, float %sm57, float %sm51
  %sm59 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm35, ptr %sm59, align 4
  %sm61 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm58, ptr %sm61, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
