define void @qhm(ptr %row, i64 %low, i64 %high) {
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
  %f12 = fcmp une double %f11, 0.0
  %f13 = insertelement <16 x i1> poison, i1 %f12, i64 0
  %f14 = shufflevector <16 x i1> %f13, <16 x i1> poison, <16 x i32> zeroinitializer
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
  %fb6 = select <16 x i1> %f14, <16 x float> %fb3, <16 x float> %fb5
  %fb7 = fsub <16 x float> %fb5, %fb3
  %fb8 = fmul <16 x float> %f19, %fb7
  %fb9 = fadd <16 x float> %fb6, %fb8
  %fb10 = select <16 x i1> %f9, <16 x float> %fb9, <16 x float> %fb5
  %fb11 = fsub <16 x float> %fb5, %fb9
  %fb12 = fmul <16 x float> %f24, %fb11
  %fb13 = fadd <16 x float> %fb10, %fb12
  %fb14 = fmul <16 x float> %f4, %fb13
  %fb15 = fsub <16 x float> %fb1, %fb14
  %fb16 = add i64 %fast.i, 16
  %fb17 = getelementptr float, ptr %array0, i64 %fb16
  %fb18 = load <16 x float>, ptr %fb17, align 4
  %fb19 = getelementptr float, ptr %array2, i64 %fb16
  %fb20 = load <16 x float>, ptr %fb19, align 4
  %fb21 = getelementptr float, ptr %array1, i64 %fb16
  %fb22 = load <16 x float>, ptr %fb21, align 4
  %fb23 = select <16 x i1> %f14, <16 x float> %fb20, <16 x float> %fb22
  %fb24 = fsub <16 x float> %fb22, %fb20
  %fb25 = fmul <16 x float> %f19, %fb24
  %fb26 = fadd <16 x float> %fb23, %fb25
  %fb27 = select <16 x i1> %f9, <16 x float> %fb26, <16 x float> %fb22
  %fb28 = fsub <16 x float> %fb22, %fb26
  %fb29 = fmul <16 x float> %f24, %fb28
  %fb30 = fadd <16 x float> %fb27, %fb29
  %fb31 = fmul <16 x float> %f4, %fb30
  %fb32 = fsub <16 x float> %fb18, %fb31
  %fb33 = add i64 %fast.i, 32
  %fb34 = getelementptr float, ptr %array0, i64 %fb33
  %fb35 = load <16 x float>, ptr %fb34, align 4
  %fb36 = getelementptr float, ptr %array2, i64 %fb33
  %fb37 = load <16 x float>, ptr %fb36, align 4
  %fb38 = getelementptr float, ptr %array1, i64 %fb33
  %fb39 = load <16 x float>, ptr %fb38, align 4
  %fb40 = select <16 x i1> %f14, <16 x float> %fb37, <16 x float> %fb39
  %fb41 = fsub <16 x float> %fb39, %fb37
  %fb42 = fmul <16 x float> %f19, %fb41
  %fb43 = fadd <16 x float> %fb40, %fb42
  %fb44 = select <16 x i1> %f9, <16 x float> %fb43, <16 x float> %fb39
  %fb45 = fsub <16 x float> %fb39, %fb43
  %fb46 = fmul <16 x float> %f24, %fb45
  %fb47 = fadd <16 x float> %fb44, %fb46
  %fb48 = fmul <16 x float> %f4, %fb47
  %fb49 = fsub <16 x float> %fb35, %fb48
  %fb50 = add i64 %fast.i, 48
  %fb51 = getelementptr float, ptr %array0, i64 %fb50
  %fb52 = load <16 x float>, ptr %fb51, align 4
  %fb53 = getelementptr float, ptr %array2, i64 %fb50
  %fb54 = load <16 x float>, ptr %fb53, align 4
  %fb55 = getelementptr float, ptr %array1, i64 %fb50
  %fb56 = load <16 x float>, ptr %fb55, align 4
  %fb57 = select <16 x i1> %f14, <16 x float> %fb54, <16 x float> %fb56
  %fb58 = fsub <16 x float> %fb56, %fb54
  %fb59 = fmul <16 x float> %f19, %fb58
  %fb60 = fadd <16 x float> %fb57, %fb59
  %fb61 = select <16 x i1> %f9, <16 x float> %fb60, <16 x float> %fb56
  %fb62 = fsub <16 x float> %fb56, %fb60
  %fb63 = fmul <16 x float> %f24, %fb62
  %fb64 = fadd <16 x float> %fb61, %fb63
  %fb65 = fmul <16 x float> %f4, %fb64
  %fb66 = fsub <16 x float> %fb52, %fb65
  %fb67 = fadd <16 x float> %fb15, %fb32
  %fb68 = fadd <16 x float> %fb67, %fb49
  %fb69 = fadd <16 x float> %fb68, %fb66
  %fb70 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb69)
  %fb71 = fcmp uge <16 x float> %fb70, splat (float 0x7FF0000000000000)
  %fb72 = bitcast <16 x i1> %fb71 to i16
  %fb73 = icmp ne i16 %fb72, 0
  br i1 %fb73, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb15, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array2, i64 %fast.i
  store <16 x float> %fb9, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array0, i64 %fb16
  store <16 x float> %fb32, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array2, i64 %fb16
  store <16 x float> %fb26, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array0, i64 %fb33
  store <16 x float> %fb49, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array2, i64 %fb33
  store <16 x float> %fb43, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array0, i64 %fb50
  store <16 x float> %fb66, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array2, i64 %fb50
  store <16 x float> %fb60, ptr %fw14, align 4
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
  %v12 = fcmp une double %v11, 0.0
  %v13 = insertelement <16 x i1> poison, i1 %v12, i64 0
  %v14 = shufflevector <16 x i1> %v13, <16 x i1> poison, <16 x i32> zeroinitializer
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
  %vb6 = select <16 x i1> %v14, <16 x float> %vb3, <16 x float> %vb5
  %vb7 = fsub <16 x float> %vb5, %vb3
  %vb8 = fmul <16 x float> %v19, %vb7
  %vb9 = fadd <16 x float> %vb6, %vb8
  %vb10 = select <16 x i1> %v9, <16 x float> %vb9, <16 x float> %vb5
  %vb11 = fsub <16 x float> %vb5, %vb9
  %vb12 = fmul <16 x float> %v24, %vb11
  %vb13 = fadd <16 x float> %vb10, %vb12
  %vb14 = fmul <16 x float> %v4, %vb13
  %vb15 = fsub <16 x float> %vb1, %vb14
  %vb16 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb15)
  %vb17 = fcmp uge <16 x float> %vb16, splat (float 0x7FF0000000000000)
  %vb18 = bitcast <16 x i1> %vb17 to i16
  %vb19 = icmp ne i16 %vb18, 0
  br i1 %vb19, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb15, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb9, ptr %vw2, align 4
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
  %vm12 = select <16 x i1> %v9, <16 x float> %vm11, <16 x float> %vb5
  %vm13 = fsub <16 x float> %vb5, %vm11
  %vm14 = fmul <16 x float> %v24, %vm13
  %vm15 = fadd <16 x float> %vm12, %vm14
  %vm16 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vm15)
  %vm17 = fcmp olt <16 x float> %vm16, splat (float 0x7FF0000000000000)
  %vm18 = getelementptr double, ptr %scalars, i64 6
  %vm19 = load double, ptr %vm18
  %vm20 = fptrunc double %vm19 to float
  %vm21 = insertelement <16 x float> poison, float %vm20, i64 0
  %vm22 = shufflevector <16 x float> %vm21, <16 x float> poison, <16 x i32> zeroinitializer
  %vm23 = fmul <16 x float> %vm22, %vm11
  %vm24 = fsub <16 x float> %vm11, %vm23
  %vm25 = fmul <16 x float> %vm22, %vb5
  %vm26 = fadd <16 x float> %vm24, %vm25
  %vm27 = select <16 x i1> %vm17, <16 x float> %vm15, <16 x float> %vm26
  %vm28 = fmul <16 x float> %v4, %vm27
  %vm29 = fsub <16 x float> %vb1, %vm28
  %vm30 = fsub <16 x float> %vb5, %vb5
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
  %vm52 = fcmp olt <16 x float> %vm11, %vm50
  %vm53 = select <16 x i1> %vm52, <16 x float> %vm50, <16 x float> %vm11
  %vm54 = fcmp ogt <16 x float> %vm53, %vm51
  %vm55 = select <16 x i1> %vm54, <16 x float> %vm51, <16 x float> %vm53
  %vm56 = fcmp une <16 x float> %vm55, %vm55
  %vm57 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm58 = select <16 x i1> %vm57, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm59 = fcmp ogt <16 x float> %vm58, splat (float 0x47EFFFFFE0000000)
  %vm60 = select <16 x i1> %vm59, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm58
  %vm61 = select <16 x i1> %vm31, <16 x float> %vm60, <16 x float> %vm55
  %vm62 = select <16 x i1> %vm56, <16 x float> %vm61, <16 x float> %vm55
  %vm63 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm49, ptr %vm63, align 4
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
  %s8 = fcmp une double %s7, 0.0
  %s9 = getelementptr double, ptr %scalars, i64 3
  %s10 = load double, ptr %s9
  %s11 = fptrunc double %s10 to float
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
  %sb6 = select i1 %s8, float %sb3, float %sb5
  %sb7 = fsub float %sb5, %sb3
  %sb8 = fmul float %s11, %sb7
  %sb9 = fadd float %sb6, %sb8
  %sb10 = select i1 %s5, float %sb9, float %sb5
  %sb11 = fsub float %sb5, %sb9
  %sb12 = fmul float %s14, %sb11
  %sb13 = fadd float %sb10, %sb12
  %sb14 = fmul float %s2, %sb13
  %sb15 = fsub float %sb1, %sb14
  %sb16 = call float @llvm.fabs.f32(float %sb15)
  %sb17 = fcmp uge float %sb16, 0x7FF0000000000000
  br i1 %sb17, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb15, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb9, ptr %sw2, align 4
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
  %sm10 = select i1 %s5, float %sm9, float %sb5
  %sm11 = fsub float %sb5, %sm9
  %sm12 = fmul float %s14, %sm11
  %sm13 = fadd float %sm10, %sm12
  %sm14 = call float @llvm.fabs.f32(float %sm13)
  %sm15 = fcmp olt float %sm14, 0x7FF0000000000000
  %sm16 = getelementptr double, ptr %scalars, i64 6
  %sm17 = load double, ptr %sm16
  %sm18 = fptrunc double %sm17 to float
  %sm19 = fmul float %sm18, %sm9
  %sm20 = fsub float %sm9, %sm19
  %sm21 = fmul float %sm18, %sb5
  %sm22 = fadd float %sm20, %sm21
  %sm23 = select i1 %sm15, float %sm13, float %sm22
  %sm24 = fmul float %s2, %sm23
  %sm25 = fsub float %sb1, %sm24
  %sm26 = fsub float %sb5, %sb5
  %sm27 = fcmp oeq float %sm26, 0x0000000000000000
  %sm28 = fsub float %sb1, %sb1
  %sm29 = fcmp oeq float %sm28, 0x0000000000000000
  %sm30 = select i1 %sm29, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm31 = select i1 %sm27, float %sm30, float 0xFFF0000000000000
  %sm32 = select i1 %sm29, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm33 = select i1 %sm27, float %sm32, float 0x7FF0000000000000
  %sm34 = fcmp olt float %sm25, %sm31
  %sm35 = select i1 %sm34, float %sm31, float %sm25
  %sm36 = fcmp ogt float %sm35, %sm33
  %sm37 = select i1 %sm36, float %sm33, float %sm35
  %sm38 = fcmp une float %sm37, %sm37
  %sm39 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm40 = select i1 %sm39, float 0xC7EFFFFFE0000000, float %sb1
  %sm41 = fcmp ogt float %sm40, 0x47EFFFFFE0000000
  %sm42 = select i1 %sm41, float 0x47EFFFFFE0000000, float %sm40
  %sm43 = select i1 %sm29, float %sm42, float %sm37
  %sm44 = select i1 %sm27, float %sm43, float %sm37
  %sm45 = select i1 %sm38, float %sm44, float %sm37
  %sm46 = select i1 %sm27, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm47 = select i1 %sm27, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm48 = fcmp olt float %sm9, %sm46
  %sm49 = select i1 %sm48, float %sm46, float %sm9
  %sm50 = fcmp ogt float %sm49, %sm47
  %sm51 = select i1 %sm50, float %sm47, float %sm49
  %sm52 = fcmp une float %sm51, %sm51
  %sm53 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm54 = select i1 %sm53, float 0xC7EFFFFFE0000000, float %sb3
  %sm55 = fcmp ogt float %sm54, 0x47EFFFFFE0000000
  %sm56 = select i1 %sm55, float 0x47EFFFFFE0000000, float %sm54
  %sm57 = select i1 %sm27, float %sm56, float %sm51
  %sm58 = select i1 %sm52, float %sm57, float %sm51
  %sm59 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm45, ptr %sm59, align 4
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
