define void @rmsprop(ptr %row, i64 %low, i64 %high) {
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
  %fb2 = getelementptr float, ptr %array1, i64 %fast.i
  %fb3 = load <16 x float>, ptr %fb2, align 4
  %fb4 = fmul <16 x float> %f4, %fb3
  %fb5 = getelementptr float, ptr %array2, i64 %fast.i
  %fb6 = load <16 x float>, ptr %fb5, align 4
  %fb7 = fmul <16 x float> %fb3, %fb3
  %fb8 = select <16 x i1> %f9, <16 x float> %fb6, <16 x float> %fb7
  %fb9 = fsub <16 x float> %fb7, %fb6
  %fb10 = fmul <16 x float> %f14, %fb9
  %fb11 = fadd <16 x float> %fb8, %fb10
  %fb12 = fadd <16 x float> %fb11, %f19
  %fb13 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb12)
  %fb14 = fdiv <16 x float> %fb4, %fb13
  %fb15 = fsub <16 x float> %fb1, %fb14
  %fb16 = add i64 %fast.i, 16
  %fb17 = getelementptr float, ptr %array0, i64 %fb16
  %fb18 = load <16 x float>, ptr %fb17, align 4
  %fb19 = getelementptr float, ptr %array1, i64 %fb16
  %fb20 = load <16 x float>, ptr %fb19, align 4
  %fb21 = fmul <16 x float> %f4, %fb20
  %fb22 = getelementptr float, ptr %array2, i64 %fb16
  %fb23 = load <16 x float>, ptr %fb22, align 4
  %fb24 = fmul <16 x float> %fb20, %fb20
  %fb25 = select <16 x i1> %f9, <16 x float> %fb23, <16 x float> %fb24
  %fb26 = fsub <16 x float> %fb24, %fb23
  %fb27 = fmul <16 x float> %f14, %fb26
  %fb28 = fadd <16 x float> %fb25, %fb27
  %fb29 = fadd <16 x float> %fb28, %f19
  %fb30 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb29)
  %fb31 = fdiv <16 x float> %fb21, %fb30
  %fb32 = fsub <16 x float> %fb18, %fb31
  %fb33 = add i64 %fast.i, 32
  %fb34 = getelementptr float, ptr %array0, i64 %fb33
  %fb35 = load <16 x float>, ptr %fb34, align 4
  %fb36 = getelementptr float, ptr %array1, i64 %fb33
  %fb37 = load <16 x float>, ptr %fb36, align 4
  %fb38 = fmul <16 x float> %f4, %fb37
  %fb39 = getelementptr float, ptr %array2, i64 %fb33
  %fb40 = load <16 x float>, ptr %fb39, align 4
  %fb41 = fmul <16 x float> %fb37, %fb37
  %fb42 = select <16 x i1> %f9, <16 x float> %fb40, <16 x float> %fb41
  %fb43 = fsub <16 x float> %fb41, %fb40
  %fb44 = fmul <16 x float> %f14, %fb43
  %fb45 = fadd <16 x float> %fb42, %fb44
  %fb46 = fadd <16 x float> %fb45, %f19
  %fb47 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb46)
  %fb48 = fdiv <16 x float> %fb38, %fb47
  %fb49 = fsub <16 x float> %fb35, %fb48
  %fb50 = add i64 %fast.i, 48
  %fb51 = getelementptr float, ptr %array0, i64 %fb50
  %fb52 = load <16 x float>, ptr %fb51, align 4
  %fb53 = getelementptr float, ptr %array1, i64 %fb50
  %fb54 = load <16 x float>, ptr %fb53, align 4
  %fb55 = fmul <16 x float> %f4, %fb54
  %fb56 = getelementptr float, ptr %array2, i64 %fb50
  %fb57 = load <16 x float>, ptr %fb56, align 4
  %fb58 = fmul <16 x float> %fb54, %fb54
  %fb59 = select <16 x i1> %f9, <16 x float> %fb57, <16 x float> %fb58
  %fb60 = fsub <16 x float> %fb58, %fb57
  %fb61 = fmul <16 x float> %f14, %fb60
  %fb62 = fadd <16 x float> %fb59, %fb61
  %fb63 = fadd <16 x float> %fb62, %f19
  %fb64 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb63)
  %fb65 = fdiv <16 x float> %fb55, %fb64
  %fb66 = fsub <16 x float> %fb52, %fb65
  %fb67 = fadd <16 x float> %fb15, %fb11
  %fb68 = fadd <16 x float> %fb67, %fb32
  %fb69 = fadd <16 x float> %fb68, %fb28
  %fb70 = fadd <16 x float> %fb69, %fb49
  %fb71 = fadd <16 x float> %fb70, %fb45
  %fb72 = fadd <16 x float> %fb71, %fb66
  %fb73 = fadd <16 x float> %fb72, %fb62
  %fb74 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb73)
  %fb75 = fcmp uge <16 x float> %fb74, splat (float 0x7FF0000000000000)
  %fb76 = bitcast <16 x i1> %fb75 to i16
  %fb77 = icmp ne i16 %fb76, 0
  br i1 %fb77, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb15, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array2, i64 %fast.i
  store <16 x float> %fb11, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array0, i64 %fb16
  store <16 x float> %fb32, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array2, i64 %fb16
  store <16 x float> %fb28, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array0, i64 %fb33
  store <16 x float> %fb49, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array2, i64 %fb33
  store <16 x float> %fb45, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array0, i64 %fb50
  store <16 x float> %fb66, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array2, i64 %fb50
  store <16 x float> %fb62, ptr %fw14, align 4
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
  br label %vector.test
vector.test:
  %vector.i = phi i64 [ %fast.i, %vector ], [ %vector.next, %vector.done ]
  %vector.next = add i64 %vector.i, 16
  %vector.more = icmp ule i64 %vector.next, %bound
  br i1 %vector.more, label %vector.turn, label %vector.end
vector.turn:
  %vb0 = getelementptr float, ptr %array0, i64 %vector.i
  %vb1 = load <16 x float>, ptr %vb0, align 4
  %vb2 = getelementptr float, ptr %array1, i64 %vector.i
  %vb3 = load <16 x float>, ptr %vb2, align 4
  %vb4 = fmul <16 x float> %v4, %vb3
  %vb5 = getelementptr float, ptr %array2, i64 %vector.i
  %vb6 = load <16 x float>, ptr %vb5, align 4
  %vb7 = fmul <16 x float> %vb3, %vb3
  %vb8 = select <16 x i1> %v9, <16 x float> %vb6, <16 x float> %vb7
  %vb9 = fsub <16 x float> %vb7, %vb6
  %vb10 = fmul <16 x float> %v14, %vb9
  %vb11 = fadd <16 x float> %vb8, %vb10
  %vb12 = fadd <16 x float> %vb11, %v19
  %vb13 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb12)
  %vb14 = fdiv <16 x float> %vb4, %vb13
  %vb15 = fsub <16 x float> %vb1, %vb14
  %vb16 = fadd <16 x float> %vb15, %vb11
  %vb17 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb16)
  %vb18 = fcmp uge <16 x float> %vb17, splat (float 0x7FF0000000000000)
  %vb19 = bitcast <16 x i1> %vb18 to i16
  %vb20 = icmp ne i16 %vb19, 0
  br i1 %vb20, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb15, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb11, ptr %vw2, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb11)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = getelementptr double, ptr %scalars, i64 4
  %vm3 = load double, ptr %vm2
  %vm4 = fptrunc double %vm3 to float
  %vm5 = insertelement <16 x float> poison, float %vm4, i64 0
  %vm6 = shufflevector <16 x float> %vm5, <16 x float> poison, <16 x i32> zeroinitializer
  %vm7 = fmul <16 x float> %vm6, %vb6
  %vm8 = fsub <16 x float> %vb6, %vm7
  %vm9 = fmul <16 x float> %vm6, %vb3
  %vm10 = fmul <16 x float> %vm9, %vb3
  %vm11 = fadd <16 x float> %vm8, %vm10
  %vm12 = select <16 x i1> %vm1, <16 x float> %vb11, <16 x float> %vm11
  %vm13 = fadd <16 x float> %vm12, %v19
  %vm14 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm13)
  %vm15 = fdiv <16 x float> %vb4, %vm14
  %vm16 = fsub <16 x float> %vb1, %vm15
  %vm17 = fsub <16 x float> %vb3, %vb3
  %vm18 = fcmp oeq <16 x float> %vm17, splat (float 0x0000000000000000)
  %vm19 = fsub <16 x float> %vb1, %vb1
  %vm20 = fcmp oeq <16 x float> %vm19, splat (float 0x0000000000000000)
  %vm21 = select <16 x i1> %vm20, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm22 = select <16 x i1> %vm18, <16 x float> %vm21, <16 x float> splat (float 0xFFF0000000000000)
  %vm23 = select <16 x i1> %vm20, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm24 = select <16 x i1> %vm18, <16 x float> %vm23, <16 x float> splat (float 0x7FF0000000000000)
  %vm25 = fcmp olt <16 x float> %vm16, %vm22
  %vm26 = select <16 x i1> %vm25, <16 x float> %vm22, <16 x float> %vm16
  %vm27 = fcmp ogt <16 x float> %vm26, %vm24
  %vm28 = select <16 x i1> %vm27, <16 x float> %vm24, <16 x float> %vm26
  %vm29 = fcmp une <16 x float> %vm28, %vm28
  %vm30 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm31 = select <16 x i1> %vm30, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm32 = fcmp ogt <16 x float> %vm31, splat (float 0x47EFFFFFE0000000)
  %vm33 = select <16 x i1> %vm32, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm31
  %vm34 = select <16 x i1> %vm20, <16 x float> %vm33, <16 x float> %vm28
  %vm35 = select <16 x i1> %vm18, <16 x float> %vm34, <16 x float> %vm28
  %vm36 = select <16 x i1> %vm29, <16 x float> %vm35, <16 x float> %vm28
  %vm37 = select <16 x i1> %vm18, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm38 = select <16 x i1> %vm18, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm39 = fcmp olt <16 x float> %vm12, %vm37
  %vm40 = select <16 x i1> %vm39, <16 x float> %vm37, <16 x float> %vm12
  %vm41 = fcmp ogt <16 x float> %vm40, %vm38
  %vm42 = select <16 x i1> %vm41, <16 x float> %vm38, <16 x float> %vm40
  %vm43 = fcmp une <16 x float> %vm42, %vm42
  %vm44 = fcmp olt <16 x float> %vb6, splat (float 0xC7EFFFFFE0000000)
  %vm45 = select <16 x i1> %vm44, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb6
  %vm46 = fcmp ogt <16 x float> %vm45, splat (float 0x47EFFFFFE0000000)
  %vm47 = select <16 x i1> %vm46, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm45
  %vm48 = select <16 x i1> %vm18, <16 x float> %vm47, <16 x float> %vm42
  %vm49 = select <16 x i1> %vm43, <16 x float> %vm48, <16 x float> %vm42
  %vm50 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm36, ptr %vm50, align 4
  %vm52 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm49, ptr %vm52, align 4
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
  br label %rest.test
rest.test:
  %rest.i = phi i64 [ %vector.i, %rest ], [ %rest.next, %rest.done ]
  %rest.next = add i64 %rest.i, 1
  %rest.more = icmp ule i64 %rest.next, %high
  br i1 %rest.more, label %rest.turn, label %rest.end
rest.turn:
  %sb0 = getelementptr float, ptr %array0, i64 %rest.i
  %sb1 = load float, ptr %sb0, align 4
  %sb2 = getelementptr float, ptr %array1, i64 %rest.i
  %sb3 = load float, ptr %sb2, align 4
  %sb4 = fmul float %s2, %sb3
  %sb5 = getelementptr float, ptr %array2, i64 %rest.i
  %sb6 = load float, ptr %sb5, align 4
  %sb7 = fmul float %sb3, %sb3
  %sb8 = select i1 %s5, float %sb6, float %sb7
  %sb9 = fsub float %sb7, %sb6
  %sb10 = fmul float %s8, %sb9
  %sb11 = fadd float %sb8, %sb10
  %sb12 = fadd float %sb11, %s11
  %sb13 = call float @llvm.sqrt.f32(float %sb12)
  %sb14 = fdiv float %sb4, %sb13
  %sb15 = fsub float %sb1, %sb14
  %sb16 = fadd float %sb15, %sb11
  %sb17 = call float @llvm.fabs.f32(float %sb16)
  %sb18 = fcmp uge float %sb17, 0x7FF0000000000000
  br i1 %sb18, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb15, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb11, ptr %sw2, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb11)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = getelementptr double, ptr %scalars, i64 4
  %sm3 = load double, ptr %sm2
  %sm4 = fptrunc double %sm3 to float
  %sm5 = fmul float %sm4, %sb6
  %sm6 = fsub float %sb6, %sm5
  %sm7 = fmul float %sm4, %sb3
  %sm8 = fmul float %sm7, %sb3
  %sm9 = fadd float %sm6, %sm8
  %sm10 = select i1 %sm1, float %sb11, float %sm9
  %sm11 = fadd float %sm10, %s11
  %sm12 = call float @llvm.sqrt.f32(float %sm11)
  %sm13 = fdiv float %sb4, %sm12
  %sm14 = fsub float %sb1, %sm13
  %sm15 = fsub float %sb3, %sb3
  %sm16 = fcmp oeq float %sm15, 0x0000000000000000
  %sm17 = fsub float %sb1, %sb1
  %sm18 = fcmp oeq float %sm17, 0x0000000000000000
  %sm19 = select i1 %sm18, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm20 = select i1 %sm16, float %sm19, float 0xFFF0000000000000
  %sm21 = select i1 %sm18, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm22 = select i1 %sm16, float %sm21, float 0x7FF0000000000000
  %sm23 = fcmp olt float %sm14, %sm20
  %sm24 = select i1 %sm23, float %sm20, float %sm14
  %sm25 = fcmp ogt float %sm24, %sm22
  %sm26 = select i1 %sm25, float %sm22, float %sm24
  %sm27 = fcmp une float %sm26, %sm26
  %sm28 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm29 = select i1 %sm28, float 0xC7EFFFFFE0000000, float %sb1
  %sm30 = fcmp ogt float %sm29, 0x47EFFFFFE0000000
  %sm31 = select i1 %sm30, float 0x47EFFFFFE0000000, float %sm29
  %sm32 = select i1 %sm18, float %sm31, float %sm26
  %sm33 = select i1 %sm16, float %sm32, float %sm26
  %sm34 = select i1 %sm27, float %sm33, float %sm26
  %sm35 = select i1 %sm16, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm36 = select i1 %sm16, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm37 = fcmp olt float %sm10, %sm35
  %sm38 = select i1 %sm37, float %sm35, float %sm10
  %sm39 = fcmp ogt float %sm38, %sm36
  %sm40 = select i1 %sm39, float %sm36, float %sm38
  %sm41 = fcmp une float %sm40, %sm40
  %sm42 = fcmp olt float %sb6, 0xC7EFFFFFE0000000
  %sm43 = select i1 %sm42, float 0xC7EFFFFFE0000000, float %sb6
  %sm44 = fcmp ogt float %sm43, 0x47EFFFFFE0000000
  %sm45 = select i1 %sm44, float 0x47EFFFFFE0000000, float %sm43
  %sm46 = select i1 %sm16, float %sm45, float %sm40
  %sm47 = select i1 %sm41, float %sm46, float %sm40
  %sm48 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm34, ptr %sm48, align 4
  %sm50 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm47, ptr %sm50, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
