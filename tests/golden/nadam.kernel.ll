define void @nadam(ptr %row, i64 %low, i64 %high) {
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
  %h13 = getelementptr double, ptr %scalars, i64 0
  %h14 = load double, ptr %h13
  %h15 = getelementptr double, ptr %scalars, i64 1
  %h16 = load double, ptr %h15
  %h17 = getelementptr double, ptr %scalars, i64 2
  %h18 = load double, ptr %h17
  %h19 = getelementptr double, ptr %scalars, i64 3
  %h20 = load double, ptr %h19
  %h21 = getelementptr double, ptr %scalars, i64 4
  %h22 = load double, ptr %h21
  %h23 = getelementptr double, ptr %scalars, i64 5
  %h24 = load double, ptr %h23
  %h25 = getelementptr double, ptr %scalars, i64 6
  %h26 = load double, ptr %h25
  %h27 = getelementptr double, ptr %scalars, i64 7
  %h28 = load double, ptr %h27
  %h29 = getelementptr double, ptr %scalars, i64 8
  %h30 = load double, ptr %h29
  %h31 = getelementptr double, ptr %scalars, i64 9
  %h32 = load double, ptr %h31
  br label %vector
vector:
  %v0 = fptrunc double %h14 to float
  %v1 = insertelement <16 x float> poison, float %v0, i64 0
  %v2 = shufflevector <16 x float> %v1, <16 x float> poison, <16 x i32> zeroinitializer
  %v3 = fcmp une double %h16, 0.0
  %v4 = insertelement <16 x i1> poison, i1 %v3, i64 0
  %v5 = shufflevector <16 x i1> %v4, <16 x i1> poison, <16 x i32> zeroinitializer
  %v6 = fptrunc double %h18 to float
  %v7 = insertelement <16 x float> poison, float %v6, i64 0
  %v8 = shufflevector <16 x float> %v7, <16 x float> poison, <16 x i32> zeroinitializer
  %v9 = fptrunc double %h20 to float
  %v10 = insertelement <16 x float> poison, float %v9, i64 0
  %v11 = shufflevector <16 x float> %v10, <16 x float> poison, <16 x i32> zeroinitializer
  %v12 = fptrunc double %h22 to float
  %v13 = insertelement <16 x float> poison, float %v12, i64 0
  %v14 = shufflevector <16 x float> %v13, <16 x float> poison, <16 x i32> zeroinitializer
  %v15 = fcmp une double %h24, 0.0
  %v16 = insertelement <16 x i1> poison, i1 %v15, i64 0
  %v17 = shufflevector <16 x i1> %v16, <16 x i1> poison, <16 x i32> zeroinitializer
  %v18 = fptrunc double %h26 to float
  %v19 = insertelement <16 x float> poison, float %v18, i64 0
  %v20 = shufflevector <16 x float> %v19, <16 x float> poison, <16 x i32> zeroinitializer
  %v21 = fptrunc double %h28 to float
  %v22 = insertelement <16 x float> poison, float %v21, i64 0
  %v23 = shufflevector <16 x float> %v22, <16 x float> poison, <16 x i32> zeroinitializer
  %v24 = fptrunc double %h30 to float
  %v25 = insertelement <16 x float> poison, float %v24, i64 0
  %v26 = shufflevector <16 x float> %v25, <16 x float> poison, <16 x i32> zeroinitializer
  %v27 = fptrunc double %h32 to float
  %v28 = insertelement <16 x float> poison, float %v27, i64 0
  %v29 = shufflevector <16 x float> %v28, <16 x float> poison, <16 x i32> zeroinitializer
  br label %vector.test
vector.test:
  %vector.i = phi i64 [ %low, %vector ], [ %vector.next, %vector.done ]
  %vector.next = add i64 %vector.i, 16
  %vector.more = icmp ule i64 %vector.next, %high
  br i1 %vector.more, label %vector.turn, label %vector.end
vector.turn:
  %vb0 = getelementptr float, ptr %array0, i64 %vector.i
  %vb1 = load <16 x float>, ptr %vb0, align 4
  %vb2 = getelementptr float, ptr %array3, i64 %vector.i
  %vb3 = load <16 x float>, ptr %vb2, align 4
  %vb4 = getelementptr float, ptr %array1, i64 %vector.i
  %vb5 = load <16 x float>, ptr %vb4, align 4
  %vb6 = fmul <16 x float> %vb5, %vb5
  %vb7 = select <16 x i1> %v5, <16 x float> %vb3, <16 x float> %vb6
  %vb8 = fsub <16 x float> %vb6, %vb3
  %vb9 = fmul <16 x float> %v8, %vb8
  %vb10 = fadd <16 x float> %vb7, %vb9
  %vb11 = fmul <16 x float> %vb10, %v11
  %vb12 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb11)
  %vb13 = fadd <16 x float> %vb12, %v14
  %vb14 = fdiv <16 x float> %v2, %vb13
  %vb15 = getelementptr float, ptr %array2, i64 %vector.i
  %vb16 = load <16 x float>, ptr %vb15, align 4
  %vb17 = select <16 x i1> %v17, <16 x float> %vb16, <16 x float> %vb5
  %vb18 = fsub <16 x float> %vb5, %vb16
  %vb19 = fmul <16 x float> %v20, %vb18
  %vb20 = fadd <16 x float> %vb17, %vb19
  %vb21 = fmul <16 x float> %vb20, %v23
  %vb22 = fmul <16 x float> %vb5, %v23
  %vb23 = select <16 x i1> %v17, <16 x float> %vb21, <16 x float> %vb22
  %vb24 = fsub <16 x float> %vb22, %vb21
  %vb25 = fmul <16 x float> %v20, %vb24
  %vb26 = fadd <16 x float> %vb23, %vb25
  %vb27 = fmul <16 x float> %vb14, %vb26
  %vb28 = fsub <16 x float> %vb1, %vb27
  %vb29 = fadd <16 x float> %vb11, %vb28
  %vb30 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb29)
  %vb31 = fcmp uge <16 x float> %vb30, splat (float 0x7FF0000000000000)
  %vb32 = bitcast <16 x i1> %vb31 to i16
  %vb33 = icmp ne i16 %vb32, 0
  br i1 %vb33, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb28, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb20, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb10, ptr %vw4, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb10)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = fmul <16 x float> %v26, %vb3
  %vm3 = fsub <16 x float> %vb3, %vm2
  %vm4 = fmul <16 x float> %v26, %vb5
  %vm5 = fmul <16 x float> %vm4, %vb5
  %vm6 = fadd <16 x float> %vm3, %vm5
  %vm7 = select <16 x i1> %vm1, <16 x float> %vb10, <16 x float> %vm6
  %vm8 = fmul <16 x float> %vm7, %v11
  %vm9 = fcmp olt <16 x float> %vm8, splat (float 0x7FF0000000000000)
  %vm10 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm8)
  %vm11 = fmul <16 x float> %vm7, splat (float 0x3BF0000000000000)
  %vm12 = fmul <16 x float> %v11, %vm11
  %vm13 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm12)
  %vm14 = fmul <16 x float> %vm13, splat (float 0x41F0000000000000)
  %vm15 = select <16 x i1> %vm9, <16 x float> %vm10, <16 x float> %vm14
  %vm16 = fadd <16 x float> %vm15, %v14
  %vm17 = fdiv <16 x float> %v2, %vm16
  %vm18 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb20)
  %vm19 = fcmp olt <16 x float> %vm18, splat (float 0x7FF0000000000000)
  %vm20 = fmul <16 x float> %v29, %vb16
  %vm21 = fsub <16 x float> %vb16, %vm20
  %vm22 = fmul <16 x float> %v29, %vb5
  %vm23 = fadd <16 x float> %vm21, %vm22
  %vm24 = select <16 x i1> %vm19, <16 x float> %vb20, <16 x float> %vm23
  %vm25 = fmul <16 x float> %vm24, %v23
  %vm26 = select <16 x i1> %v17, <16 x float> %vm25, <16 x float> %vb22
  %vm27 = fsub <16 x float> %vb22, %vm25
  %vm28 = fmul <16 x float> %v20, %vm27
  %vm29 = fadd <16 x float> %vm26, %vm28
  %vm30 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vm29)
  %vm31 = fcmp olt <16 x float> %vm30, splat (float 0x7FF0000000000000)
  %vm32 = fmul <16 x float> %v29, %vm25
  %vm33 = fsub <16 x float> %vm25, %vm32
  %vm34 = fmul <16 x float> %vm22, %v23
  %vm35 = fadd <16 x float> %vm33, %vm34
  %vm36 = select <16 x i1> %vm31, <16 x float> %vm29, <16 x float> %vm35
  %vm37 = fmul <16 x float> %vm17, %vm36
  %vm38 = fsub <16 x float> %vb1, %vm37
  %vm39 = fsub <16 x float> %vb5, %vb5
  %vm40 = fcmp oeq <16 x float> %vm39, splat (float 0x0000000000000000)
  %vm41 = fsub <16 x float> %vb1, %vb1
  %vm42 = fcmp oeq <16 x float> %vm41, splat (float 0x0000000000000000)
  %vm43 = select <16 x i1> %vm42, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm44 = select <16 x i1> %vm40, <16 x float> %vm43, <16 x float> splat (float 0xFFF0000000000000)
  %vm45 = select <16 x i1> %vm42, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm46 = select <16 x i1> %vm40, <16 x float> %vm45, <16 x float> splat (float 0x7FF0000000000000)
  %vm47 = fcmp olt <16 x float> %vm38, %vm44
  %vm48 = select <16 x i1> %vm47, <16 x float> %vm44, <16 x float> %vm38
  %vm49 = fcmp ogt <16 x float> %vm48, %vm46
  %vm50 = select <16 x i1> %vm49, <16 x float> %vm46, <16 x float> %vm48
  %vm51 = fcmp une <16 x float> %vm50, %vm50
  %vm52 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm53 = select <16 x i1> %vm52, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm54 = fcmp ogt <16 x float> %vm53, splat (float 0x47EFFFFFE0000000)
  %vm55 = select <16 x i1> %vm54, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm53
  %vm56 = select <16 x i1> %vm42, <16 x float> %vm55, <16 x float> %vm50
  %vm57 = select <16 x i1> %vm40, <16 x float> %vm56, <16 x float> %vm50
  %vm58 = select <16 x i1> %vm51, <16 x float> %vm57, <16 x float> %vm50
  %vm59 = select <16 x i1> %vm40, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm60 = select <16 x i1> %vm40, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm61 = fcmp olt <16 x float> %vm24, %vm59
  %vm62 = select <16 x i1> %vm61, <16 x float> %vm59, <16 x float> %vm24
  %vm63 = fcmp ogt <16 x float> %vm62, %vm60
  %vm64 = select <16 x i1> %vm63, <16 x float> %vm60, <16 x float> %vm62
  %vm65 = fcmp une <16 x float> %vm64, %vm64
  %vm66 = fcmp olt <16 x float> %vb16, splat (float 0xC7EFFFFFE0000000)
  %vm67 = select <16 x i1> %vm66, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb16
  %vm68 = fcmp ogt <16 x float> %vm67, splat (float 0x47EFFFFFE0000000)
  %vm69 = select <16 x i1> %vm68, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm67
  %vm70 = select <16 x i1> %vm40, <16 x float> %vm69, <16 x float> %vm64
  %vm71 = select <16 x i1> %vm65, <16 x float> %vm70, <16 x float> %vm64
  %vm72 = fcmp olt <16 x float> %vm7, %vm59
  %vm73 = select <16 x i1> %vm72, <16 x float> %vm59, <16 x float> %vm7
  %vm74 = fcmp ogt <16 x float> %vm73, %vm60
  %vm75 = select <16 x i1> %vm74, <16 x float> %vm60, <16 x float> %vm73
  %vm76 = fcmp une <16 x float> %vm75, %vm75
  %vm77 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm78 = select <16 x i1> %vm77, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm79 = fcmp ogt <16 x float> %vm78, splat (float 0x47EFFFFFE0000000)
  %vm80 = select <16 x i1> %vm79, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm78
  %vm81 = select <16 x i1> %vm40, <16 x float> %vm80, <16 x float> %vm75
  %vm82 = select <16 x i1> %vm76, <16 x float> %vm81, <16 x float> %vm75
  %vm83 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm58, ptr %vm83, align 4
  %vm85 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm71, ptr %vm85, align 4
  %vm87 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm82, ptr %vm87, align 4
  br label %vector.done
vector.done:
  br label %vector.test
vector.end:
  br label %rest
rest:
  %s0 = fptrunc double %h14 to float
  %s1 = fcmp une double %h16, 0.0
  %s2 = fptrunc double %h18 to float
  %s3 = fptrunc double %h20 to float
  %s4 = fptrunc double %h22 to float
  %s5 = fcmp une double %h24, 0.0
  %s6 = fptrunc double %h26 to float
  %s7 = fptrunc double %h28 to float
  %s8 = fptrunc double %h30 to float
  %s9 = fptrunc double %h32 to float
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
  %sb4 = getelementptr float, ptr %array1, i64 %rest.i
  %sb5 = load float, ptr %sb4, align 4
  %sb6 = fmul float %sb5, %sb5
  %sb7 = select i1 %s1, float %sb3, float %sb6
  %sb8 = fsub float %sb6, %sb3
  %sb9 = fmul float %s2, %sb8
  %sb10 = fadd float %sb7, %sb9
  %sb11 = fmul float %sb10, %s3
  %sb12 = call float @llvm.sqrt.f32(float %sb11)
  %sb13 = fadd float %sb12, %s4
  %sb14 = fdiv float %s0, %sb13
  %sb15 = getelementptr float, ptr %array2, i64 %rest.i
  %sb16 = load float, ptr %sb15, align 4
  %sb17 = select i1 %s5, float %sb16, float %sb5
  %sb18 = fsub float %sb5, %sb16
  %sb19 = fmul float %s6, %sb18
  %sb20 = fadd float %sb17, %sb19
  %sb21 = fmul float %sb20, %s7
  %sb22 = fmul float %sb5, %s7
  %sb23 = select i1 %s5, float %sb21, float %sb22
  %sb24 = fsub float %sb22, %sb21
  %sb25 = fmul float %s6, %sb24
  %sb26 = fadd float %sb23, %sb25
  %sb27 = fmul float %sb14, %sb26
  %sb28 = fsub float %sb1, %sb27
  %sb29 = fadd float %sb11, %sb28
  %sb30 = call float @llvm.fabs.f32(float %sb29)
  %sb31 = fcmp uge float %sb30, 0x7FF0000000000000
  br i1 %sb31, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb28, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb20, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb10, ptr %sw4, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb10)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = fmul float %s8, %sb3
  %sm3 = fsub float %sb3, %sm2
  %sm4 = fmul float %s8, %sb5
  %sm5 = fmul float %sm4, %sb5
  %sm6 = fadd float %sm3, %sm5
  %sm7 = select i1 %sm1, float %sb10, float %sm6
  %sm8 = fmul float %sm7, %s3
  %sm9 = fcmp olt float %sm8, 0x7FF0000000000000
  %sm10 = call float @llvm.sqrt.f32(float %sm8)
  %sm11 = fmul float %sm7, 0x3BF0000000000000
  %sm12 = fmul float %s3, %sm11
  %sm13 = call float @llvm.sqrt.f32(float %sm12)
  %sm14 = fmul float %sm13, 0x41F0000000000000
  %sm15 = select i1 %sm9, float %sm10, float %sm14
  %sm16 = fadd float %sm15, %s4
  %sm17 = fdiv float %s0, %sm16
  %sm18 = call float @llvm.fabs.f32(float %sb20)
  %sm19 = fcmp olt float %sm18, 0x7FF0000000000000
  %sm20 = fmul float %s9, %sb16
  %sm21 = fsub float %sb16, %sm20
  %sm22 = fmul float %s9, %sb5
  %sm23 = fadd float %sm21, %sm22
  %sm24 = select i1 %sm19, float %sb20, float %sm23
  %sm25 = fmul float %sm24, %s7
  %sm26 = select i1 %s5, float %sm25, float %sb22
  %sm27 = fsub float %sb22, %sm25
  %sm28 = fmul float %s6, %sm27
  %sm29 = fadd float %sm26, %sm28
  %sm30 = call float @llvm.fabs.f32(float %sm29)
  %sm31 = fcmp olt float %sm30, 0x7FF0000000000000
  %sm32 = fmul float %s9, %sm25
  %sm33 = fsub float %sm25, %sm32
  %sm34 = fmul float %sm22, %s7
  %sm35 = fadd float %sm33, %sm34
  %sm36 = select i1 %sm31, float %sm29, float %sm35
  %sm37 = fmul float %sm17, %sm36
  %sm38 = fsub float %sb1, %sm37
  %sm39 = fsub float %sb5, %sb5
  %sm40 = fcmp oeq float %sm39, 0x0000000000000000
  %sm41 = fsub float %sb1, %sb1
  %sm42 = fcmp oeq float %sm41, 0x0000000000000000
  %sm43 = select i1 %sm42, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm44 = select i1 %sm40, float %sm43, float 0xFFF0000000000000
  %sm45 = select i1 %sm42, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm46 = select i1 %sm40, float %sm45, float 0x7FF0000000000000
  %sm47 = fcmp olt float %sm38, %sm44
  %sm48 = select i1 %sm47, float %sm44, float %sm38
  %sm49 = fcmp ogt float %sm48, %sm46
  %sm50 = select i1 %sm49, float %sm46, float %sm48
  %sm51 = fcmp une float %sm50, %sm50
  %sm52 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm53 = select i1 %sm52, float 0xC7EFFFFFE0000000, float %sb1
  %sm54 = fcmp ogt float %sm53, 0x47EFFFFFE0000000
  %sm55 = select i1 %sm54, float 0x47EFFFFFE0000000, float %sm53
  %sm56 = select i1 %sm42, float %sm55, float %sm50
  %sm57 = select i1 %sm40, float %sm56, float %sm50
  %sm58 = select i1 %sm51, float %sm57, float %sm50
  %sm59 = select i1 %sm40, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm60 = select i1 %sm40, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm61 = fcmp olt float %sm24, %sm59
  %sm62 = select i1 %sm61, float %sm59, float %sm24
  %sm63 = fcmp ogt float %sm62, %sm60
  %sm64 = select i1 %sm63, float %sm60, float %sm62
  %sm65 = fcmp une float %sm64, %sm64
  %sm66 = fcmp olt float %sb16, 0xC7EFFFFFE0000000
  %sm67 = select i1 %sm66, float 0xC7EFFFFFE0000000, float %sb16
  %sm68 = fcmp ogt float %sm67, 0x47EFFFFFE0000000
  %sm69 = select i1 %sm68, float 0x47EFFFFFE0000000, float %sm67
  %sm70 = select i1 %sm40, float %sm69, float %sm64
  %sm71 = select i1 %sm65, float %sm70, float %sm64
  %sm72 = fcmp olt float %sm7, %sm59
  %sm73 = select i1 %sm72, float %sm59, float %sm7
  %sm74 = fcmp ogt float %sm73, %sm60
  %sm75 = select i1 %sm74, float %sm60, float %sm73
  %sm76 = fcmp une float %sm75, %sm75
  %sm77 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm78 = select i1 %sm77, float 0xC7EFFFFFE0000000, float %sb3
  %sm79 = fcmp ogt float %sm78, 0x47EFFFFFE0000000
  %sm80 = select i1 %sm79, float 0x47EFFFFFE0000000, float %sm78
  %sm81 = select i1 %sm40, float %sm80, float %sm75
  %sm82 = select i1 %sm76, float %sm81, float %sm75
  %sm83 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm58, ptr %sm83, align 4
  %sm85 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm71, ptr %sm85, align 4
  %sm87 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm82, ptr %sm87, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
