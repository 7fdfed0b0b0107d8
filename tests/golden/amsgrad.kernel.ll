define void @amsgrad(ptr %row, i64 %low, i64 %high) {
entry:
  %array0.at = getelementptr i64, ptr %row, i64 5
  %array0 = load ptr, ptr %array0.at
  %array1.at = getelementptr i64, ptr %row, i64 6
  %array1 = load ptr, ptr %array1.at
  %array2.at = getelementptr i64, ptr %row, i64 7
  %array2 = load ptr, ptr %array2.at
  %array3.at = getelementptr i64, ptr %row, i64 8
  %array3 = load ptr, ptr %array3.at
  %array4.at = getelementptr i64, ptr %row, i64 9
  %array4 = load ptr, ptr %array4.at
  %scalars.at = getelementptr i64, ptr %row, i64 4
  %scalars = load ptr, ptr %scalars.at
  %tensor.at = getelementptr i64, ptr %row, i64 3
  %tensor.wide = load i64, ptr %tensor.at
  %tensor = trunc i64 %tensor.wide to i32
  %h15 = getelementptr double, ptr %scalars, i64 0
  %h16 = load double, ptr %h15
  %h17 = getelementptr double, ptr %scalars, i64 1
  %h18 = load double, ptr %h17
  %h19 = getelementptr double, ptr %scalars, i64 2
  %h20 = load double, ptr %h19
  %h21 = getelementptr double, ptr %scalars, i64 3
  %h22 = load double, ptr %h21
  %h23 = getelementptr double, ptr %scalars, i64 4
  %h24 = load double, ptr %h23
  %h25 = getelementptr double, ptr %scalars, i64 5
  %h26 = load double, ptr %h25
  %h27 = getelementptr double, ptr %scalars, i64 6
  %h28 = load double, ptr %h27
  %h29 = getelementptr double, ptr %scalars, i64 7
  %h30 = load double, ptr %h29
  br label %vector
vector:
  %v0 = fptrunc double %h16 to float
  %v1 = insertelement <16 x float> poison, float %v0, i64 0
  %v2 = shufflevector <16 x float> %v1, <16 x float> poison, <16 x i32> zeroinitializer
  %v3 = fcmp une double %h18, 0.0
  %v4 = insertelement <16 x i1> poison, i1 %v3, i64 0
  %v5 = shufflevector <16 x i1> %v4, <16 x i1> poison, <16 x i32> zeroinitializer
  %v6 = fptrunc double %h20 to float
  %v7 = insertelement <16 x float> poison, float %v6, i64 0
  %v8 = shufflevector <16 x float> %v7, <16 x float> poison, <16 x i32> zeroinitializer
  %v9 = fcmp une double %h22, 0.0
  %v10 = insertelement <16 x i1> poison, i1 %v9, i64 0
  %v11 = shufflevector <16 x i1> %v10, <16 x i1> poison, <16 x i32> zeroinitializer
  %v12 = fptrunc double %h24 to float
  %v13 = insertelement <16 x float> poison, float %v12, i64 0
  %v14 = shufflevector <16 x float> %v13, <16 x float> poison, <16 x i32> zeroinitializer
  %v15 = fptrunc double %h26 to float
  %v16 = insertelement <16 x float> poison, float %v15, i64 0
  %v17 = shufflevector <16 x float> %v16, <16 x float> poison, <16 x i32> zeroinitializer
  %v18 = fptrunc double %h28 to float
  %v19 = insertelement <16 x float> poison, float %v18, i64 0
  %v20 = shufflevector <16 x float> %v19, <16 x float> poison, <16 x i32> zeroinitializer
  %v21 = fptrunc double %h30 to float
  %v22 = insertelement <16 x float> poison, float %v21, i64 0
  %v23 = shufflevector <16 x float> %v22, <16 x float> poison, <16 x i32> zeroinitializer
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
  %vb10 = fmul <16 x float> %v2, %vb9
  %vb11 = getelementptr float, ptr %array4, i64 %vector.i
  %vb12 = load <16 x float>, ptr %vb11, align 4
  %vb13 = fcmp une <16 x float> %vb12, %vb12
  %vb14 = getelementptr float, ptr %array3, i64 %vector.i
  %vb15 = load <16 x float>, ptr %vb14, align 4
  %vb16 = fmul <16 x float> %vb5, %vb5
  %vb17 = select <16 x i1> %v11, <16 x float> %vb15, <16 x float> %vb16
  %vb18 = fsub <16 x float> %vb16, %vb15
  %vb19 = fmul <16 x float> %v14, %vb18
  %vb20 = fadd <16 x float> %vb17, %vb19
  %vb21 = fcmp olt <16 x float> %vb20, %vb12
  %vb22 = select <16 x i1> %vb21, <16 x float> %vb12, <16 x float> %vb20
  %vb23 = select <16 x i1> %vb13, <16 x float> %vb12, <16 x float> %vb22
  %vb24 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb23)
  %vb25 = fadd <16 x float> %vb24, %v17
  %vb26 = fdiv <16 x float> %vb10, %vb25
  %vb27 = fsub <16 x float> %vb1, %vb26
  %vb28 = fadd <16 x float> %vb27, %vb20
  %vb29 = fadd <16 x float> %vb28, %vb23
  %vb30 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb29)
  %vb31 = fcmp uge <16 x float> %vb30, splat (float 0x7FF0000000000000)
  %vb32 = bitcast <16 x i1> %vb31 to i16
  %vb33 = icmp ne i16 %vb32, 0
  br i1 %vb33, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb27, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb9, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb20, ptr %vw4, align 4
  %vw6 = getelementptr float, ptr %array4, i64 %vector.i
  store <16 x float> %vb23, ptr %vw6, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb9)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = fmul <16 x float> %v20, %vb3
  %vm3 = fsub <16 x float> %vb3, %vm2
  %vm4 = fmul <16 x float> %v20, %vb5
  %vm5 = fadd <16 x float> %vm3, %vm4
  %vm6 = select <16 x i1> %vm1, <16 x float> %vb9, <16 x float> %vm5
  %vm7 = fmul <16 x float> %v2, %vm6
  %vm8 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb20)
  %vm9 = fcmp olt <16 x float> %vm8, splat (float 0x7FF0000000000000)
  %vm10 = fmul <16 x float> %v23, %vb15
  %vm11 = fsub <16 x float> %vb15, %vm10
  %vm12 = fmul <16 x float> %v23, %vb5
  %vm13 = fmul <16 x float> %vm12, %vb5
  %vm14 = fadd <16 x float> %vm11, %vm13
  %vm15 = select <16 x i1> %vm9, <16 x float> %vb20, <16 x float> %vm14
  %vm16 = fcmp olt <16 x float> %vm15, %vb12
  %vm17 = select <16 x i1> %vm16, <16 x float> %vb12, <16 x float> %vm15
  %vm18 = select <16 x i1> %vb13, <16 x float> %vb12, <16 x float> %vm17
  %vm19 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm18)
  %vm20 = fadd <16 x float> %vm19, %v17
  %vm21 = fdiv <16 x float> %vm7, %vm20
  %vm22 = fsub <16 x float> %vb1, %vm21
  %vm23 = fsub <16 x float> %vb5, %vb5
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
  %vm45 = fcmp olt <16 x float> %vm6, %vm43
  %vm46 = select <16 x i1> %vm45, <16 x float> %vm43, <16 x float> %vm6
  %vm47 = fcmp ogt <16 x float> %vm46, %vm44
  %vm48 = select <16 x i1> %vm47, <16 x float> %vm44, <16 x float> %vm46
  %vm49 = fcmp une <16 x float> %vm48, %vm48
  %vm50 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm51 = select <16 x i1> %vm50, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm52 = fcmp ogt <16 x float> %vm51, splat (float 0x47EFFFFFE0000000)
  %vm53 = select <16 x i1> %vm52, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm51
  %vm54 = select <16 x i1> %vm24, <16 x float> %vm53, <16 x float> %vm48
  %vm55 = select <16 x i1> %vm49, <16 x float> %vm54, <16 x float> %vm48
  %vm56 = fcmp olt <16 x float> %vm15, %vm43
  %vm57 = select <16 x i1> %vm56, <16 x float> %vm43, <16 x float> %vm15
  %vm58 = fcmp ogt <16 x float> %vm57, %vm44
  %vm59 = select <16 x i1> %vm58, <16 x float> %vm44, <16 x float> %vm57
  %vm60 = fcmp une <16 x float> %vm59, %vm59
  %vm61 = fcmp olt <16 x float> %vb15, splat (float 0xC7EFFFFFE0000000)
  %vm62 = select <16 x i1> %vm61, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb15
  %vm63 = fcmp ogt <16 x float> %vm62, splat (float 0x47EFFFFFE0000000)
  %vm64 = select <16 x i1> %vm63, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm62
  %vm65 = select <16 x i1> %vm24, <16 x float> %vm64, <16 x float> %vm59
  %vm66 = select <16 x i1> %vm60, <16 x float> %vm65, <16 x float> %vm59
  %vm67 = fcmp olt <16 x float> %vm18, %vm43
  %vm68 = select <16 x i1> %vm67, <16 x float> %vm43, <16 x float> %vm18
  %vm69 = fcmp ogt <16 x float> %vm68, %vm44
  %vm70 = select <16 x i1> %vm69, <16 x float> %vm44, <16 x float> %vm68
  %vm71 = fcmp une <16 x float> %vm70, %vm70
  %vm72 = fcmp olt <16 x float> %vb12, splat (float 0xC7EFFFFFE0000000)
  %vm73 = select <16 x i1> %vm72, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb12
  %vm74 = fcmp ogt <16 x float> %vm73, splat (float 0x47EFFFFFE0000000)
  %vm75 = select <16 x i1> %vm74, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm73
  %vm76 = select <16 x i1> %vm24, <16 x float> %vm75, <16 x float> %vm70
  %vm77 = select <16 x i1> %vm71, <16 x float> %vm76, <16 x float> %vm70
  %vm78 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm42, ptr %vm78, align 4
  %vm80 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm55, ptr %vm80, align 4
  %vm82 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm66, ptr %vm82, align 4
  %vm84 = getelementptr float, ptr %array4, i64 %vector.i
  store <16 x float> %vm77, ptr %vm84, align 4
  br label %vector.done
vector.done:
  br label %vector.test
vector.end:
  br label %rest
rest:
  %s0 = fptrunc double %h16 to float
  %s1 = fcmp une double %h18, 0.0
  %s2 = fptrunc double %h20 to float
  %s3 = fcmp une double %h22, 0.0
  %s4 = fptrunc double %h24 to float
  %s5 = fptrunc double %h26 to float
  %s6 = fptrunc double %h28 to float
  %s7 = fptrunc double %h30 to float
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
  %sb10 = fmul float %s0, %sb9
  %sb11 = getelementptr float, ptr %array4, i64 %rest.i
  %sb12 = load float, ptr %sb11, align 4
  %sb13 = fcmp une float %sb12, %sb12
  %sb14 = getelementptr float, ptr %array3, i64 %rest.i
  %sb15 = load float, ptr %sb14, align 4
  %sb16 = fmul float %sb5, %sb5
  %sb17 = select i1 %s3, float %sb15, float %sb16
  %sb18 = fsub float %sb16, %sb15
  %sb19 = fmul float %s4, %sb18
  %sb20 = fadd float %sb17, %sb19
  %sb21 = fcmp olt float %sb20, %sb12
  %sb22 = select i1 %sb21, float %sb12, float %sb20
  %sb23 = select i1 %sb13, float %sb12, float %sb22
  %sb24 = call float @llvm.sqrt.f32(float %sb23)
  %sb25 = fadd float %sb24, %s5
  %sb26 = fdiv float %sb10, %sb25
  %sb27 = fsub float %sb1, %sb26
  %sb28 = fadd float %sb27, %sb20
  %sb29 = fadd float %sb28, %sb23
  %sb30 = call float @llvm.fabs.f32(float %sb29)
  %sb31 = fcmp uge float %sb30, 0x7FF0000000000000
  br i1 %sb31, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb27, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb9, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb20, ptr %sw4, align 4
  %sw6 = getelementptr float, ptr %array4, i64 %rest.i
  store float %sb23, ptr %sw6, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb9)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = fmul float %s6, %sb3
  %sm3 = fsub float %sb3, %sm2
  %sm4 = fmul float %s6, %sb5
  %sm5 = fadd float %sm3, %sm4
  %sm6 = select i1 %sm1, float %sb9, float %sm5
  %sm7 = fmul float %s0, %sm6
  %sm8 = call float @llvm.fabs.f32(float %sb20)
  %sm9 = fcmp olt float %sm8, 0x7FF0000000000000
  %sm10 = fmul float %s7, %sb15
  %sm11 = fsub float %sb15, %sm10
  %sm12 = fmul float %s7, %sb5
  %sm13 = fmul float %sm12, %sb5
  %sm14 = fadd float %sm11, %sm13
  %sm15 = select i1 %sm9, float %sb20, float %sm14
  %sm16 = fcmp olt float %sm15, %sb12
  %sm17 = select i1 %sm16, float %sb12, float %sm15
  %sm18 = select i1 %sb13, float %sb12, float %sm17
  %sm19 = call float @llvm.sqrt.f32(float %sm18)
  %sm20 = fadd float %sm19, %s5
  %sm21 = fdiv float %sm7, %sm20
  %sm22 = fsub float %sb1, %sm21
  %sm23 = fsub float %sb5, %sb5
  %sm24 = fcmp oeq float %sm23, 0x0000000000000000
  %sm25 = fsub float %sb1, %sb1
  %sm26 = fcmp oeq float %sm25, 0x0000000000000000
  %sm27 = select i1 %sm26, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm28 = select i1 %sm24, float %sm27, float 0xFFF0000000000000
  %sm29 = select i1 %sm26, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm30 = select i1 %sm24, float %sm29, float 0x7FF0000000000000
  %sm31 = fcmp olt float %sm22, %sm28
  %sm32 = select i1 %sm31, float %sm28, float %sm22
  %sm33 = fcmp ogt float %sm32, %sm30
  %sm34 = select i1 %sm33, float %sm30, float %sm32
  %sm35 = fcmp une float %sm34, %sm34
  %sm36 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm37 = select i1 %sm36, float 0xC7EFFFFFE0000000, float %sb1
  %sm38 = fcmp ogt float %sm37, 0x47EFFFFFE0000000
  %sm39 = select i1 %sm38, float 0x47EFFFFFE0000000, float %sm37
  %sm40 = select i1 %sm26, float %sm39, float %sm34
  %sm41 = select i1 %sm24, float %sm40, float %sm34
  %sm42 = select i1 %sm35, float %sm41, float %sm34
  %sm43 = select i1 %sm24, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm44 = select i1 %sm24, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm45 = fcmp olt float %sm6, %sm43
  %sm46 = select i1 %sm45, float %sm43, float %sm6
  %sm47 = fcmp ogt float %sm46, %sm44
  %sm48 = select i1 %sm47, float %sm44, float %sm46
  %sm49 = fcmp une float %sm48, %sm48
  %sm50 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm51 = select i1 %sm50, float 0xC7EFFFFFE0000000, float %sb3
  %sm52 = fcmp ogt float %sm51, 0x47EFFFFFE0000000
  %sm53 = select i1 %sm52, float 0x47EFFFFFE0000000, float %sm51
  %sm54 = select i1 %sm24, float %sm53, float %sm48
  %sm55 = select i1 %sm49, float %sm54, float %sm48
  %sm56 = fcmp olt float %sm15, %sm43
  %sm57 = select i1 %sm56, float %sm43, float %sm15
  %sm58 = fcmp ogt float %sm57, %sm44
  %sm59 = select i1 %sm58, float %sm44, float %sm57
  %sm60 = fcmp une float %sm59, %sm59
  %sm61 = fcmp olt float %sb15, 0xC7EFFFFFE0000000
  %sm62 = select i1 %sm61, float 0xC7EFFFFFE0000000, float %sb15
  %sm63 = fcmp ogt float %sm62, 0x47EFFFFFE0000000
  %sm64 = select i1 %sm63, float 0x47EFFFFFE0000000, float %sm62
  %sm65 = select i1 %sm24, float %sm64, float %sm59
  %sm66 = select i1 %sm60, float %sm65, float %sm59
  %sm67 = fcmp olt float %sm18, %sm43
  %sm68 = select i1 %sm67, float %sm43, float %sm18
  %sm69 = fcmp ogt float %sm68, %sm44
  %sm70 = select i1 %sm69, float %sm44, float %sm68
  %sm71 = fcmp une float %sm70, %sm70
  %sm72 = fcmp olt float %sb12, 0xC7EFFFFFE0000000
  %sm73 = select i1 %sm72, float 0xC7EFFFFFE0000000, float %sb12
  %sm74 = fcmp ogt float %sm73, 0x47EFFFFFE0000000
  %sm75 = select i1 %sm74, float 0x47EFFFFFE0000000, float %sm73
  %sm76 = select i1 %sm24, float %sm75, float %sm70
  %sm77 = select i1 %sm71, float %sm76, float %sm70
  %sm78 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm42, ptr %sm78, align 4
  %sm80 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm55, ptr %sm80, align 4
  %sm82 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm66, ptr %sm82, align 4
  %sm84 = getelementptr float, ptr %array4, i64 %rest.i
  store float %sm77, ptr %sm84, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
