define void @qhadam(ptr %row, i64 %low, i64 %high) {
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
  br label %vector
vector:
  %v0 = fptrunc double %h14 to float
  %v1 = insertelement <16 x float> poison, float %v0, i64 0
  %v2 = shufflevector <16 x float> %v1, <16 x float> poison, <16 x i32> zeroinitializer
  %v3 = fptrunc double %h16 to float
  %v4 = insertelement <16 x float> poison, float %v3, i64 0
  %v5 = shufflevector <16 x float> %v4, <16 x float> poison, <16 x i32> zeroinitializer
  %v6 = fptrunc double %h18 to float
  %v7 = insertelement <16 x float> poison, float %v6, i64 0
  %v8 = shufflevector <16 x float> %v7, <16 x float> poison, <16 x i32> zeroinitializer
  %v9 = fptrunc double %h20 to float
  %v10 = insertelement <16 x float> poison, float %v9, i64 0
  %v11 = shufflevector <16 x float> %v10, <16 x float> poison, <16 x i32> zeroinitializer
  %v12 = fptrunc double %h22 to float
  %v13 = insertelement <16 x float> poison, float %v12, i64 0
  %v14 = shufflevector <16 x float> %v13, <16 x float> poison, <16 x i32> zeroinitializer
  %v15 = fptrunc double %h24 to float
  %v16 = insertelement <16 x float> poison, float %v15, i64 0
  %v17 = shufflevector <16 x float> %v16, <16 x float> poison, <16 x i32> zeroinitializer
  %v18 = fptrunc double %h26 to float
  %v19 = insertelement <16 x float> poison, float %v18, i64 0
  %v20 = shufflevector <16 x float> %v19, <16 x float> poison, <16 x i32> zeroinitializer
  %v21 = fptrunc double %h28 to float
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
  %vb6 = fsub <16 x float> %vb5, %vb3
  %vb7 = fmul <16 x float> %v5, %vb6
  %vb8 = fadd <16 x float> %vb3, %vb7
  %vb9 = fmul <16 x float> %vb8, %v8
  %vb10 = fsub <16 x float> %vb5, %vb9
  %vb11 = fmul <16 x float> %v11, %vb10
  %vb12 = fadd <16 x float> %vb9, %vb11
  %vb13 = fmul <16 x float> %v2, %vb12
  %vb14 = getelementptr float, ptr %array3, i64 %vector.i
  %vb15 = load <16 x float>, ptr %vb14, align 4
  %vb16 = fmul <16 x float> %vb5, %vb5
  %vb17 = fsub <16 x float> %vb16, %vb15
  %vb18 = fmul <16 x float> %v14, %vb17
  %vb19 = fadd <16 x float> %vb15, %vb18
  %vb20 = fmul <16 x float> %vb19, %v17
  %vb21 = fsub <16 x float> %vb16, %vb20
  %vb22 = fmul <16 x float> %v20, %vb21
  %vb23 = fadd <16 x float> %vb20, %vb22
  %vb24 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb23)
  %vb25 = fadd <16 x float> %vb24, %v23
  %vb26 = fdiv <16 x float> %vb13, %vb25
  %vb27 = fsub <16 x float> %vb1, %vb26
  %vb28 = fadd <16 x float> %vb23, %vb27
  %vb29 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb28)
  %vb30 = fcmp uge <16 x float> %vb29, splat (float 0x7FF0000000000000)
  %vb31 = bitcast <16 x i1> %vb30 to i16
  %vb32 = icmp ne i16 %vb31, 0
  br i1 %vb32, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb27, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb8, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb19, ptr %vw4, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb8)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = fmul <16 x float> %v5, %vb3
  %vm3 = fsub <16 x float> %vb3, %vm2
  %vm4 = fmul <16 x float> %v5, %vb5
  %vm5 = fadd <16 x float> %vm3, %vm4
  %vm6 = select <16 x i1> %vm1, <16 x float> %vb8, <16 x float> %vm5
  %vm7 = fmul <16 x float> %vm6, %v8
  %vm8 = fsub <16 x float> %vb5, %vm7
  %vm9 = fmul <16 x float> %v11, %vm8
  %vm10 = fadd <16 x float> %vm7, %vm9
  %vm11 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vm10)
  %vm12 = fcmp olt <16 x float> %vm11, splat (float 0x7FF0000000000000)
  %vm13 = fmul <16 x float> %v11, %vm7
  %vm14 = fsub <16 x float> %vm7, %vm13
  %vm15 = fmul <16 x float> %v11, %vb5
  %vm16 = fadd <16 x float> %vm14, %vm15
  %vm17 = select <16 x i1> %vm12, <16 x float> %vm10, <16 x float> %vm16
  %vm18 = fmul <16 x float> %v2, %vm17
  %vm19 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb19)
  %vm20 = fcmp olt <16 x float> %vm19, splat (float 0x7FF0000000000000)
  %vm21 = fmul <16 x float> %v14, %vb15
  %vm22 = fsub <16 x float> %vb15, %vm21
  %vm23 = fmul <16 x float> %v14, %vb5
  %vm24 = fmul <16 x float> %vm23, %vb5
  %vm25 = fadd <16 x float> %vm22, %vm24
  %vm26 = select <16 x i1> %vm20, <16 x float> %vb19, <16 x float> %vm25
  %vm27 = fmul <16 x float> %vm26, %v17
  %vm28 = fsub <16 x float> %vb16, %vm27
  %vm29 = fmul <16 x float> %v20, %vm28
  %vm30 = fadd <16 x float> %vm27, %vm29
  %vm31 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vm30)
  %vm32 = fcmp olt <16 x float> %vm31, splat (float 0x7FF0000000000000)
  %vm33 = fmul <16 x float> %v20, %vm27
  %vm34 = fsub <16 x float> %vm27, %vm33
  %vm35 = fmul <16 x float> %v20, %vb5
  %vm36 = fmul <16 x float> %vm35, %vb5
  %vm37 = fadd <16 x float> %vm34, %vm36
  %vm38 = select <16 x i1> %vm32, <16 x float> %vm30, <16 x float> %vm37
  %vm39 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm38)
  %vm40 = fadd <16 x float> %vm39, %v23
  %vm41 = fdiv <16 x float> %vm18, %vm40
  %vm42 = fsub <16 x float> %vb1, %vm41
  %vm43 = fsub <16 x float> %vb5, %vb5
  %vm44 = fcmp oeq <16 x float> %vm43, splat (float 0x0000000000000000)
  %vm45 = fsub <16 x float> %vb1, %vb1
  %vm46 = fcmp oeq <16 x float> %vm45, splat (float 0x0000000000000000)
  %vm47 = select <16 x i1> %vm46, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm48 = select <16 x i1> %vm44, <16 x float> %vm47, <16 x float> splat (float 0xFFF0000000000000)
  %vm49 = select <16 x i1> %vm46, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm50 = select <16 x i1> %vm44, <16 x float> %vm49, <16 x float> splat (float 0x7FF0000000000000)
  %vm51 = fcmp olt <16 x float> %vm42, %vm48
  %vm52 = select <16 x i1> %vm51, <16 x float> %vm48, <16 x float> %vm42
  %vm53 = fcmp ogt <16 x float> %vm52, %vm50
  %vm54 = select <16 x i1> %vm53, <16 x float> %vm50, <16 x float> %vm52
  %vm55 = fcmp une <16 x float> %vm54, %vm54
  %vm56 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm57 = select <16 x i1> %vm56, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm58 = fcmp ogt <16 x float> %vm57, splat (float 0x47EFFFFFE0000000)
  %vm59 = select <16 x i1> %vm58, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm57
  %vm60 = select <16 x i1> %vm46, <16 x float> %vm59, <16 x float> %vm54
  %vm61 = select <16 x i1> %vm44, <16 x float> %vm60, <16 x float> %vm54
  %vm62 = select <16 x i1> %vm55, <16 x float> %vm61, <16 x float> %vm54
  %vm63 = select <16 x i1> %vm44, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm64 = select <16 x i1> %vm44, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm65 = fcmp olt <16 x float> %vm6, %vm63
  %vm66 = select <16 x i1> %vm65, <16 x float> %vm63, <16 x float> %vm6
  %vm67 = fcmp ogt <16 x float> %vm66, %vm64
  %vm68 = select <16 x i1> %vm67, <16 x float> %vm64, <16 x float> %vm66
  %vm69 = fcmp une <16 x float> %vm68, %vm68
  %vm70 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm71 = select <16 x i1> %vm70, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm72 = fcmp ogt <16 x float> %vm71, splat (float 0x47EFFFFFE0000000)
  %vm73 = select <16 x i1> %vm72, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm71
  %vm74 = select <16 x i1> %vm44, <16 x float> %vm73, <16 x float> %vm68
  %vm75 = select <16 x i1> %vm69, <16 x float> %vm74, <16 x float> %vm68
  %vm76 = fcmp olt <16 x float> %vm26, %vm63
  %vm77 = select <16 x i1> %vm76, <16 x float> %vm63, <16 x float> %vm26
  %vm78 = fcmp ogt <16 x float> %vm77, %vm64
  %vm79 = select <16 x i1> %vm78, <16 x float> %vm64, <16 x float> %vm77
  %vm80 = fcmp une <16 x float> %vm79, %vm79
  %vm81 = fcmp olt <16 x float> %vb15, splat (float 0xC7EFFFFFE0000000)
  %vm82 = select <16 x i1> %vm81, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb15
  %vm83 = fcmp ogt <16 x float> %vm82, splat (float 0x47EFFFFFE0000000)
  %vm84 = select <16 x i1> %vm83, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm82
  %vm85 = select <16 x i1> %vm44, <16 x float> %vm84, <16 x float> %vm79
  %vm86 = select <16 x i1> %vm80, <16 x float> %vm85, <16 x float> %vm79
  %vm87 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm62, ptr %vm87, align 4
  %vm89 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm75, ptr %vm89, align 4
  %vm91 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm86, ptr %vm91, align 4
  br label %vector.done
vector.done:
  br label %vector.test
vector.end:
  br label %rest
rest:
  %s0 = fptrunc double %h14 to float
  %s1 = fptrunc double %h16 to float
  %s2 = fptrunc double %h18 to float
  %s3 = fptrunc double %h20 to float
  %s4 = fptrunc double %h22 to float
  %s5 = fptrunc double %h24 to float
  %s6 = fptrunc double %h26 to float
  %s7 = fptrunc double %h28 to float
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
  %sb6 = fsub float %sb5, %sb3
  %sb7 = fmul float %s1, %sb6
  %sb8 = fadd float %sb3, %sb7
  %sb9 = fmul float %sb8, %s2
  %sb10 = fsub float %sb5, %sb9
  %sb11 = fmul float %s3, %sb10
  %sb12 = fadd float %sb9, %sb11
  %sb13 = fmul float %s0, %sb12
  %sb14 = getelementptr float, ptr %array3, i64 %rest.i
  %sb15 = load float, ptr %sb14, align 4
  %sb16 = fmul float %sb5, %sb5
  %sb17 = fsub float %sb16, %sb15
  %sb18 = fmul float %s4, %sb17
  %sb19 = fadd float %sb15, %sb18
  %sb20 = fmul float %sb19, %s5
  %sb21 = fsub float %sb16, %sb20
  %sb22 = fmul float %s6, %sb21
  %sb23 = fadd float %sb20, %sb22
  %sb24 = call float @llvm.sqrt.f32(float %sb23)
  %sb25 = fadd float %sb24, %s7
  %sb26 = fdiv float %sb13, %sb25
  %sb27 = fsub float %sb1, %sb26
  %sb28 = fadd float %sb23, %sb27
  %sb29 = call float @llvm.fabs.f32(float %sb28)
  %sb30 = fcmp uge float %sb29, 0x7FF0000000000000
  br i1 %sb30, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb27, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb8, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb19, ptr %sw4, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb8)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = fmul float %s1, %sb3
  %sm3 = fsub float %sb3, %sm2
  %sm4 = fmul float %s1, %sb5
  %sm5 = fadd float %sm3, %sm4
  %sm6 = select i1 %sm1, float %sb8, float %sm5
  %sm7 = fmul float %sm6, %s2
  %sm8 = fsub float %sb5, %sm7
  %sm9 = fmul float %s3, %sm8
  %sm10 = fadd float %sm7, %sm9
  %sm11 = call float @llvm.fabs.f32(float %sm10)
  %sm12 = fcmp olt float %sm11, 0x7FF0000000000000
  %sm13 = fmul float %s3, %sm7
  %sm14 = fsub float %sm7, %sm13
  %sm15 = fmul float %s3, %sb5
  %sm16 = fadd float %sm14, %sm15
  %sm17 = select i1 %sm12, float %sm10, float %sm16
  %sm18 = fmul float %s0, %sm17
  %sm19 = call float @llvm.fabs.f32(float %sb19)
  %sm20 = fcmp olt float %sm19, 0x7FF0000000000000
  %sm21 = fmul float %s4, %sb15
  %sm22 = fsub float %sb15, %sm21
  %sm23 = fmul float %s4, %sb5
  %sm24 = fmul float %sm23, %sb5
  %sm25 = fadd float %sm22, %sm24
  %sm26 = select i1 %sm20, float %sb19, float %sm25
  %sm27 = fmul float %sm26, %s5
  %sm28 = fsub float %sb16, %sm27
  %sm29 = fmul float %s6, %sm28
  %sm30 = fadd float %sm27, %sm29
  %sm31 = call float @llvm.fabs.f32(float %sm30)
  %sm32 = fcmp olt float %sm31, 0x7FF0000000000000
  %sm33 = fmul float %s6, %sm27
  %sm34 = fsub float %sm27, %sm33
  %sm35 = fmul float %s6, %sb5
  %sm36 = fmul float %sm35, %sb5
  %sm37 = fadd float %sm34, %sm36
  %sm38 = select i1 %sm32, float %sm30, float %sm37
  %sm39 = call float @llvm.sqrt.f32(float %sm38)
  %sm40 = fadd float %sm39, %s7
  %sm41 = fdiv float %sm18, %sm40
  %sm42 = fsub float %sb1, %sm41
  %sm43 = fsub float %sb5, %sb5
  %sm44 = fcmp oeq float %sm43, 0x0000000000000000
  %sm45 = fsub float %sb1, %sb1
  %sm46 = fcmp oeq float %sm45, 0x0000000000000000
  %sm47 = select i1 %sm46, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm48 = select i1 %sm44, float %sm47, float 0xFFF0000000000000
  %sm49 = select i1 %sm46, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm50 = select i1 %sm44, float %sm49, float 0x7FF0000000000000
  %sm51 = fcmp olt float %sm42, %sm48
  %sm52 = select i1 %sm51, float %sm48, float %sm42
  %sm53 = fcmp ogt float %sm52, %sm50
  %sm54 = select i1 %sm53, float %sm50, float %sm52
  %sm55 = fcmp une float %sm54, %sm54
  %sm56 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm57 = select i1 %sm56, float 0xC7EFFFFFE0000000, float %sb1
  %sm58 = fcmp ogt float %sm57, 0x47EFFFFFE0000000
  %sm59 = select i1 %sm58, float 0x47EFFFFFE0000000, float %sm57
  %sm60 = select i1 %sm46, float %sm59, float %sm54
  %sm61 = select i1 %sm44, float %sm60, float %sm54
  %sm62 = select i1 %sm55, float %sm61, float %sm54
  %sm63 = select i1 %sm44, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm64 = select i1 %sm44, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm65 = fcmp olt float %sm6, %sm63
  %sm66 = select i1 %sm65, float %sm63, float %sm6
  %sm67 = fcmp ogt float %sm66, %sm64
  %sm68 = select i1 %sm67, float %sm64, float %sm66
  %sm69 = fcmp une float %sm68, %sm68
  %sm70 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm71 = select i1 %sm70, float 0xC7EFFFFFE0000000, float %sb3
  %sm72 = fcmp ogt float %sm71, 0x47EFFFFFE0000000
  %sm73 = select i1 %sm72, float 0x47EFFFFFE0000000, float %sm71
  %sm74 = select i1 %sm44, float %sm73, float %sm68
  %sm75 = select i1 %sm69, float %sm74, float %sm68
  %sm76 = fcmp olt float %sm26, %sm63
  %sm77 = select i1 %sm76, float %sm63, float %sm26
  %sm78 = fcmp ogt float %sm77, %sm64
  %sm79 = select i1 %sm78, float %sm64, float %sm77
  %sm80 = fcmp une float %sm79, %sm79
  %sm81 = fcmp olt float %sb15, 0xC7EFFFFFE0000000
  %sm82 = select i1 %sm81, float 0xC7EFFFFFE0000000, float %sb15
  %sm83 = fcmp ogt float %sm82, 0x47EFFFFFE0000000
  %sm84 = select i1 %sm83, float 0x47EFFFFFE0000000, float %sm82
  %sm85 = select i1 %sm44, float %sm84, float %sm79
  %sm86 = select i1 %sm80, float %sm85, float %sm79
  %sm87 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm62, ptr %sm87, align 4
  %sm89 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm75, ptr %sm89, align 4
  %sm91 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm86, ptr %sm91, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
