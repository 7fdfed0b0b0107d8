define void @adamw(ptr %row, i64 %low, i64 %high) {
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
  %h33 = getelementptr double, ptr %scalars, i64 10
  %h34 = load double, ptr %h33
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
  %v12 = fcmp une double %h22, 0.0
  %v13 = insertelement <16 x i1> poison, i1 %v12, i64 0
  %v14 = shufflevector <16 x i1> %v13, <16 x i1> poison, <16 x i32> zeroinitializer
  %v15 = fptrunc double %h24 to float
  %v16 = insertelement <16 x float> poison, float %v15, i64 0
  %v17 = shufflevector <16 x float> %v16, <16 x float> poison, <16 x i32> zeroinitializer
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
  %v30 = fptrunc double %h34 to float
  %v31 = insertelement <16 x float> poison, float %v30, i64 0
  %v32 = shufflevector <16 x float> %v31, <16 x float> poison, <16 x i32> zeroinitializer
  br label %vector.test
vector.test:
  %vector.i = phi i64 [ %low, %vector ], [ %vector.next, %vector.done ]
  %vector.next = add i64 %vector.i, 16
  %vector.more = icmp ule i64 %vector.next, %high
  br i1 %vector.more, label %vector.turn, label %vector.end
vector.turn:
  %vb0 = getelementptr float, ptr %array0, i64 %vector.i
  %vb1 = load <16 x float>, ptr %vb0, align 4
  %vb2 = getelementptr float, ptr %array2, i64 %vector.i
  %vb3 = load <16 x float>, ptr %vb2, align 4
  %vb4 = getelementptr float, ptr %array1, i64 %vector.i
  %vb5 = load <16 x float>, ptr %vb4, align 4
  %vb6 = select <16 x i1> %v5, <16 x float> %vb3, <16 x float> %vb5
  %vb7 = fsub <16 x float> %vb5, %vb3
  %vb8 = fmul <16 x float> %v8, %vb7
  %vb9 = fadd <16 x float> %vb6, %vb8
  %vb10 = fmul <16 x float> %vb9, %v11
  %vb11 = fmul <16 x float> %v2, %vb10
  %vb12 = getelementptr float, ptr %array3, i64 %vector.i
  %vb13 = load <16 x float>, ptr %vb12, align 4
  %vb14 = fmul <16 x float> %vb5, %vb5
  %vb15 = select <16 x i1> %v14, <16 x float> %vb13, <16 x float> %vb14
  %vb16 = fsub <16 x float> %vb14, %vb13
  %vb17 = fmul <16 x float> %v17, %vb16
  %vb18 = fadd <16 x float> %vb15, %vb17
  %vb19 = fmul <16 x float> %vb18, %v20
  %vb20 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb19)
  %vb21 = fadd <16 x float> %vb20, %v23
  %vb22 = fdiv <16 x float> %vb11, %vb21
  %vb23 = fsub <16 x float> %vb1, %vb22
  %vb24 = fmul <16 x float> %v26, %vb1
  %vb25 = fsub <16 x float> %vb23, %vb24
  %vb26 = fadd <16 x float> %vb19, %vb25
  %vb27 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb26)
  %vb28 = fcmp uge <16 x float> %vb27, splat (float 0x7FF0000000000000)
  %vb29 = bitcast <16 x i1> %vb28 to i16
  %vb30 = icmp ne i16 %vb29, 0
  br i1 %vb30, label %vector.mend, label %vector.write, !prof !0
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
  %vm2 = fmul <16 x float> %v29, %vb3
  %vm3 = fsub <16 x float> %vb3, %vm2
  %vm4 = fmul <16 x float> %v29, %vb5
  %vm5 = fadd <16 x float> %vm3, %vm4
  %vm6 = select <16 x i1> %vm1, <16 x float> %vb9, <16 x float> %vm5
  %vm7 = fmul <16 x float> %vm6, %v11
  %vm8 = fmul <16 x float> %v2, %vm7
  %vm9 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb18)
  %vm10 = fcmp olt <16 x float> %vm9, splat (float 0x7FF0000000000000)
  %vm11 = fmul <16 x float> %v32, %vb13
  %vm12 = fsub <16 x float> %vb13, %vm11
  %vm13 = fmul <16 x float> %v32, %vb5
  %vm14 = fmul <16 x float> %vm13, %vb5
  %vm15 = fadd <16 x float> %vm12, %vm14
  %vm16 = select <16 x i1> %vm10, <16 x float> %vb18, <16 x float> %vm15
  %vm17 = fmul <16 x float> %vm16, %v20
  %vm18 = fcmp olt <16 x float> %vm17, splat (float 0x7FF0000000000000)
  %vm19 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm17)
  %vm20 = fmul <16 x float> %vm16, splat (float 0x3BF0000000000000)
  %vm21 = fmul <16 x float> %v20, %vm20
  %vm22 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm21)
  %vm23 = fmul <16 x float> %vm22, splat (float 0x41F0000000000000)
  %vm24 = select <16 x i1> %vm18, <16 x float> %vm19, <16 x float> %vm23
  %vm25 = fadd <16 x float> %vm24, %v23
  %vm26 = fdiv <16 x float> %vm8, %vm25
  %vm27 = fsub <16 x float> %vb1, %vm26
  %vm28 = fsub <16 x float> %vm27, %vb24
  %vm29 = fsub <16 x float> %vb5, %vb5
  %vm30 = fcmp oeq <16 x float> %vm29, splat (float 0x0000000000000000)
  %vm31 = fsub <16 x float> %vb1, %vb1
  %vm32 = fcmp oeq <16 x float> %vm31, splat (float 0x0000000000000000)
  %vm33 = select <16 x i1> %vm32, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm34 = select <16 x i1> %vm30, <16 x float> %vm33, <16 x float> splat (float 0xFFF0000000000000)
  %vm35 = select <16 x i1> %vm32, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm36 = select <16 x i1> %vm30, <16 x float> %vm35, <16 x float> splat (float 0x7FF0000000000000)
  %vm37 = fcmp olt <16 x float> %vm28, %vm34
  %vm38 = select <16 x i1> %vm37, <16 x float> %vm34, <16 x float> %vm28
  %vm39 = fcmp ogt <16 x float> %vm38, %vm36
  %vm40 = select <16 x i1> %vm39, <16 x float> %vm36, <16 x float> %vm38
  %vm41 = fcmp une <16 x float> %vm40, %vm40
  %vm42 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm43 = select <16 x i1> %vm42, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm44 = fcmp ogt <16 x float> %vm43, splat (float 0x47EFFFFFE0000000)
  %vm45 = select <16 x i1> %vm44, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm43
  %vm46 = select <16 x i1> %vm32, <16 x float> %vm45, <16 x float> %vm40
  %vm47 = select <16 x i1> %vm30, <16 x float> %vm46, <16 x float> %vm40
  %vm48 = select <16 x i1> %vm41, <16 x float> %vm47, <16 x float> %vm40
  %vm49 = select <16 x i1> %vm30, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm50 = select <16 x i1> %vm30, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm51 = fcmp olt <16 x float> %vm6, %vm49
  %vm52 = select <16 x i1> %vm51, <16 x float> %vm49, <16 x float> %vm6
  %vm53 = fcmp ogt <16 x float> %vm52, %vm50
  %vm54 = select <16 x i1> %vm53, <16 x float> %vm50, <16 x float> %vm52
  %vm55 = fcmp une <16 x float> %vm54, %vm54
  %vm56 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm57 = select <16 x i1> %vm56, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm58 = fcmp ogt <16 x float> %vm57, splat (float 0x47EFFFFFE0000000)
  %vm59 = select <16 x i1> %vm58, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm57
  %vm60 = select <16 x i1> %vm30, <16 x float> %vm59, <16 x float> %vm54
  %vm61 = select <16 x i1> %vm55, <16 x float> %vm60, <16 x float> %vm54
  %vm62 = fcmp olt <16 x float> %vm16, %vm49
  %vm63 = select <16 x i1> %vm62, <16 x float> %vm49, <16 x float> %vm16
  %vm64 = fcmp ogt <16 x float> %vm63, %vm50
  %vm65 = select <16 x i1> %vm64, <16 x float> %vm50, <16 x float> %vm63
  %vm66 = fcmp une <16 x float> %vm65, %vm65
  %vm67 = fcmp olt <16 x float> %vb13, splat (float 0xC7EFFFFFE0000000)
  %vm68 = select <16 x i1> %vm67, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb13
  %vm69 = fcmp ogt <16 x float> %vm68, splat (float 0x47EFFFFFE0000000)
  %vm70 = select <16 x i1> %vm69, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm68
  %vm71 = select <16 x i1> %vm30, <16 x float> %vm70, <16 x float> %vm65
  %vm72 = select <16 x i1> %vm66, <16 x float> %vm71, <16 x float> %vm65
  %vm73 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm48, ptr %vm73, align 4
  %vm75 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm61, ptr %vm75, align 4
  %vm77 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm72, ptr %vm77, align 4
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
  %s4 = fcmp une double %h22, 0.0
  %s5 = fptrunc double %h24 to float
  %s6 = fptrunc double %h26 to float
  %s7 = fptrunc double %h28 to float
  %s8 = fptrunc double %h30 to float
  %s9 = fptrunc double %h32 to float
  %s10 = fptrunc double %h34 to float
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
  %sb6 = select i1 %s1, float %sb3, float %sb5
  %sb7 = fsub float %sb5, %sb3
  %sb8 = fmul float %s2, %sb7
  %sb9 = fadd float %sb6, %sb8
  %sb10 = fmul float %sb9, %s3
  %sb11 = fmul float %s0, %sb10
  %sb12 = getelementptr float, ptr %array3, i64 %rest.i
  %sb13 = load float, ptr %sb12, align 4
  %sb14 = fmul float %sb5, %sb5
  %sb15 = select i1 %s4, float %sb13, float %sb14
  %sb16 = fsub float %sb14, %sb13
  %sb17 = fmul float %s5, %sb16
  %sb18 = fadd float %sb15, %sb17
  %sb19 = fmul float %sb18, %s6
  %sb20 = call float @llvm.sqrt.f32(float %sb19)
  %sb21 = fadd float %sb20, %s7
  %sb22 = fdiv float %sb11, %sb21
  %sb23 = fsub float %sb1, %sb22
  %sb24 = fmul float %s8, %sb1
  %sb25 = fsub float %sb23, %sb24
  %sb26 = fadd float %sb19, %sb25
  %sb27 = call float @llvm.fabs.f32(float %sb26)
  %sb28 = fcmp uge float %sb27, 0x7FF0000000000000
  br i1 %sb28, label %rest.mend, label %rest.write, !prof !0
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
  %sm2 = fmul float %s9, %sb3
  %sm3 = fsub float %sb3, %sm2
  %sm4 = fmul float %s9, %sb5
  %sm5 = fadd float %sm3, %sm4
  %sm6 = select i1 %sm1, float %sb9, float %sm5
  %sm7 = fmul float %sm6, %s3
  %sm8 = fmul float %s0, %sm7
  %sm9 = call float @llvm.fabs.f32(float %sb18)
  %sm10 = fcmp olt float %sm9, 0x7FF0000000000000
  %sm11 = fmul float %s10, %sb13
  %sm12 = fsub float %sb13, %sm11
  %sm13 = fmul float %s10, %sb5
  %sm14 = fmul float %sm13, %sb5
  %sm15 = fadd float %sm12, %sm14
  %sm16 = select i1 %sm10, float %sb18, float %sm15
  %sm17 = fmul float %sm16, %s6
  %sm18 = fcmp olt float %sm17, 0x7FF0000000000000
  %sm19 = call float @llvm.sqrt.f32(float %sm17)
  %sm20 = fmul float %sm16, 0x3BF0000000000000
  %sm21 = fmul float %s6, %sm20
  %sm22 = call float @llvm.sqrt.f32(float %sm21)
  %sm23 = fmul float %sm22, 0x41F0000000000000
  %sm24 = select i1 %sm18, float %sm19, float %sm23
  %sm25 = fadd float %sm24, %s7
  %sm26 = fdiv float %sm8, %sm25
  %sm27 = fsub float %sb1, %sm26
  %sm28 = fsub float %sm27, %sb24
  %sm29 = fsub float %sb5, %sb5
  %sm30 = fcmp oeq float %sm29, 0x0000000000000000
  %sm31 = fsub float %sb1, %sb1
  %sm32 = fcmp oeq float %sm31, 0x0000000000000000
  %sm33 = select i1 %sm32, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm34 = select i1 %sm30, float %sm33, float 0xFFF0000000000000
  %sm35 = select i1 %sm32, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm36 = select i1 %sm30, float %sm35, float 0x7FF0000000000000
  %sm37 = fcmp olt float %sm28, %sm34
  %sm38 = select i1 %sm37, float %sm34, float %sm28
  %sm39 = fcmp ogt float %sm38, %sm36
  %sm40 = select i1 %sm39, float %sm36, float %sm38
  %sm41 = fcmp une float %sm40, %sm40
  %sm42 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm43 = select i1 %sm42, float 0xC7EFFFFFE0000000, float %sb1
  %sm44 = fcmp ogt float %sm43, 0x47EFFFFFE0000000
  %sm45 = select i1 %sm44, float 0x47EFFFFFE0000000, float %sm43
  %sm46 = select i1 %sm32, float %sm45, float %sm40
  %sm47 = select i1 %sm30, float %sm46, float %sm40
  %sm48 = select i1 %sm41, float %sm47, float %sm40
  %sm49 = select i1 %sm30, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm50 = select i1 %sm30, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm51 = fcmp olt float %sm6, %sm49
  %sm52 = select i1 %sm51, float %sm49, float %sm6
  %sm53 = fcmp ogt float %sm52, %sm50
  %sm54 = select i1 %sm53, float %sm50, float %sm52
  %sm55 = fcmp une float %sm54, %sm54
  %sm56 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm57 = select i1 %sm56, float 0xC7EFFFFFE0000000, float %sb3
  %sm58 = fcmp ogt float %sm57, 0x47EFFFFFE0000000
  %sm59 = select i1 %sm58, float 0x47EFFFFFE0000000, float %sm57
  %sm60 = select i1 %sm30, float %sm59, float %sm54
  %sm61 = select i1 %sm55, float %sm60, float %sm54
  %sm62 = fcmp olt float %sm16, %sm49
  %sm63 = select i1 %sm62, float %sm49, float %sm16
  %sm64 = fcmp ogt float %sm63, %sm50
  %sm65 = select i1 %sm64, float %sm50, float %sm63
  %sm66 = fcmp une float %sm65, %sm65
  %sm67 = fcmp olt float %sb13, 0xC7EFFFFFE0000000
  %sm68 = select i1 %sm67, float 0xC7EFFFFFE0000000, float %sb13
  %sm69 = fcmp ogt float %sm68, 0x47EFFFFFE0000000
  %sm70 = select i1 %sm69, float 0x47EFFFFFE0000000, float %sm68
  %sm71 = select i1 %sm30, float %sm70, float %sm65
  %sm72 = select i1 %sm66, float %sm71, float %sm65
  %sm73 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm48, ptr %sm73, align 4
  %sm75 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm61, ptr %sm75, align 4
  %sm77 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm72, ptr %sm77, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
