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
  %h29 = getelementptr double, ptr %scalars, i64 8
  %h30 = load double, ptr %h29
  %h31 = getelementptr double, ptr %scalars, i64 9
  %h32 = load double, ptr %h31
  %h33 = getelementptr double, ptr %scalars, i64 10
  %h34 = load double, ptr %h33
  %h35 = getelementptr double, ptr %scalars, i64 11
  %h36 = load double, ptr %h35
  %h37 = getelementptr double, ptr %scalars, i64 12
  %h38 = load double, ptr %h37
  %h39 = getelementptr double, ptr %scalars, i64 13
  %h40 = load double, ptr %h39
  %h41 = getelementptr double, ptr %scalars, i64 14
  %h42 = load double, ptr %h41
  %h43 = getelementptr double, ptr %scalars, i64 15
  %h44 = load double, ptr %h43
  br label %vector
vector:
  %v0 = fptrunc double %h14 to float
  %v1 = insertelement <16 x float> poison, float %v0, i64 0
  %v2 = shufflevector <16 x float> %v1, <16 x float> poison, <16 x i32> zeroinitializer
  %v3 = fcmp une double %h16, 0.0
  %v4 = insertelement <16 x i1> poison, i1 %v3, i64 0
  %v5 = shufflevector <16 x i1> %v4, <16 x i1> poison, <16 x i32> zeroinitializer
  %v6 = fcmp une double %h18, 0.0
  %v7 = insertelement <16 x i1> poison, i1 %v6, i64 0
  %v8 = shufflevector <16 x i1> %v7, <16 x i1> poison, <16 x i32> zeroinitializer
  %v9 = fptrunc double %h20 to float
  %v10 = insertelement <16 x float> poison, float %v9, i64 0
  %v11 = shufflevector <16 x float> %v10, <16 x float> poison, <16 x i32> zeroinitializer
  %v12 = fptrunc double %h22 to float
  %v13 = insertelement <16 x float> poison, float %v12, i64 0
  %v14 = shufflevector <16 x float> %v13, <16 x float> poison, <16 x i32> zeroinitializer
  %v15 = fptrunc double %h24 to float
  %v16 = insertelement <16 x float> poison, float %v15, i64 0
  %v17 = shufflevector <16 x float> %v16, <16 x float> poison, <16 x i32> zeroinitializer
  %v18 = fcmp une double %h26, 0.0
  %v19 = insertelement <16 x i1> poison, i1 %v18, i64 0
  %v20 = shufflevector <16 x i1> %v19, <16 x i1> poison, <16 x i32> zeroinitializer
  %v21 = fcmp une double %h28, 0.0
  %v22 = insertelement <16 x i1> poison, i1 %v21, i64 0
  %v23 = shufflevector <16 x i1> %v22, <16 x i1> poison, <16 x i32> zeroinitializer
  %v24 = fptrunc double %h30 to float
  %v25 = insertelement <16 x float> poison, float %v24, i64 0
  %v26 = shufflevector <16 x float> %v25, <16 x float> poison, <16 x i32> zeroinitializer
  %v27 = fptrunc double %h32 to float
  %v28 = insertelement <16 x float> poison, float %v27, i64 0
  %v29 = shufflevector <16 x float> %v28, <16 x float> poison, <16 x i32> zeroinitializer
  %v30 = fptrunc double %h34 to float
  %v31 = insertelement <16 x float> poison, float %v30, i64 0
  %v32 = shufflevector <16 x float> %v31, <16 x float> poison, <16 x i32> zeroinitializer
  %v33 = fptrunc double %h36 to float
  %v34 = insertelement <16 x float> poison, float %v33, i64 0
  %v35 = shufflevector <16 x float> %v34, <16 x float> poison, <16 x i32> zeroinitializer
  %v36 = fptrunc double %h38 to float
  %v37 = insertelement <16 x float> poison, float %v36, i64 0
  %v38 = shufflevector <16 x float> %v37, <16 x float> poison, <16 x i32> zeroinitializer
  %v39 = fptrunc double %h40 to float
  %v40 = insertelement <16 x float> poison, float %v39, i64 0
  %v41 = shufflevector <16 x float> %v40, <16 x float> poison, <16 x i32> zeroinitializer
  %v42 = fptrunc double %h42 to float
  %v43 = insertelement <16 x float> poison, float %v42, i64 0
  %v44 = shufflevector <16 x float> %v43, <16 x float> poison, <16 x i32> zeroinitializer
  %v45 = fptrunc double %h44 to float
  %v46 = insertelement <16 x float> poison, float %v45, i64 0
  %v47 = shufflevector <16 x float> %v46, <16 x float> poison, <16 x i32> zeroinitializer
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
  %vb6 = select <16 x i1> %v8, <16 x float> %vb3, <16 x float> %vb5
  %vb7 = fsub <16 x float> %vb5, %vb3
  %vb8 = fmul <16 x float> %v11, %vb7
  %vb9 = fadd <16 x float> %vb6, %vb8
  %vb10 = fmul <16 x float> %vb9, %v14
  %vb11 = select <16 x i1> %v5, <16 x float> %vb10, <16 x float> %vb5
  %vb12 = fsub <16 x float> %vb5, %vb10
  %vb13 = fmul <16 x float> %v17, %vb12
  %vb14 = fadd <16 x float> %vb11, %vb13
  %vb15 = fmul <16 x float> %v2, %vb14
  %vb16 = getelementptr float, ptr %array3, i64 %vector.i
  %vb17 = load <16 x float>, ptr %vb16, align 4
  %vb18 = fmul <16 x float> %vb5, %vb5
  %vb19 = select <16 x i1> %v23, <16 x float> %vb17, <16 x float> %vb18
  %vb20 = fsub <16 x float> %vb18, %vb17
  %vb21 = fmul <16 x float> %v26, %vb20
  %vb22 = fadd <16 x float> %vb19, %vb21
  %vb23 = fmul <16 x float> %vb22, %v29
  %vb24 = select <16 x i1> %v20, <16 x float> %vb23, <16 x float> %vb18
  %vb25 = fsub <16 x float> %vb18, %vb23
  %vb26 = fmul <16 x float> %v32, %vb25
  %vb27 = fadd <16 x float> %vb24, %vb26
  %vb28 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb27)
  %vb29 = fadd <16 x float> %vb28, %v35
  %vb30 = fdiv <16 x float> %vb15, %vb29
  %vb31 = fsub <16 x float> %vb1, %vb30
  %vb32 = fadd <16 x float> %vb27, %vb31
  %vb33 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb32)
  %vb34 = fcmp uge <16 x float> %vb33, splat (float 0x7FF0000000000000)
  %vb35 = bitcast <16 x i1> %vb34 to i16
  %vb36 = icmp ne i16 %vb35, 0
  br i1 %vb36, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb31, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb9, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb22, ptr %vw4, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb9)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = fmul <16 x float> %v38, %vb3
  %vm3 = fsub <16 x float> %vb3, %vm2
  %vm4 = fmul <16 x float> %v38, %vb5
  %vm5 = fadd <16 x float> %vm3, %vm4
  %vm6 = select <16 x i1> %vm1, <16 x float> %vb9, <16 x float> %vm5
  %vm7 = fmul <16 x float> %vm6, %v14
  %vm8 = select <16 x i1> %v5, <16 x float> %vm7, <16 x float> %vb5
  %vm9 = fsub <16 x float> %vb5, %vm7
  %vm10 = fmul <16 x float> %v17, %vm9
  %vm11 = fadd <16 x float> %vm8, %vm10
  %vm12 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vm11)
  %vm13 = fcmp olt <16 x float> %vm12, splat (float 0x7FF0000000000000)
  %vm14 = fmul <16 x float> %v41, %vm7
  %vm15 = fsub <16 x float> %vm7, %vm14
  %vm16 = fmul <16 x float> %v41, %vb5
  %vm17 = fadd <16 x float> %vm15, %vm16
  %vm18 = select <16 x i1> %vm13, <16 x float> %vm11, <16 x float> %vm17
  %vm19 = fmul <16 x float> %v2, %vm18
  %vm20 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb22)
  %vm21 = fcmp olt <16 x float> %vm20, splat (float 0x7FF0000000000000)
  %vm22 = fmul <16 x float> %v44, %vb17
  %vm23 = fsub <16 x float> %vb17, %vm22
  %vm24 = fmul <16 x float> %v44, %vb5
  %vm25 = fmul <16 x float> %vm24, %vb5
  %vm26 = fadd <16 x float> %vm23, %vm25
  %vm27 = select <16 x i1> %vm21, <16 x float> %vb22, <16 x float> %vm26
  %vm28 = fmul <16 x float> %vm27, %v29
  %vm29 = select <16 x i1> %v20, <16 x float> %vm28, <16 x float> %vb18
  %vm30 = fsub <16 x float> %vb18, %vm28
  %vm31 = fmul <16 x float> %v32, %vm30
  %vm32 = fadd <16 x float> %vm29, %vm31
  %vm33 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vm32)
  %vm34 = fcmp olt <16 x float> %vm33, splat (float 0x7FF0000000000000)
  %vm35 = fmul <16 x float> %v47, %vm28
  %vm36 = fsub <16 x float> %vm28, %vm35
  %vm37 = fmul <16 x float> %v47, %vb5
  %vm38 = fmul <16 x float> %vm37, %vb5
  %vm39 = fadd <16 x float> %vm36, %vm38
  %vm40 = select <16 x i1> %vm34, <16 x float> %vm32, <16 x float> %vm39
  %vm41 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm40)
  %vm42 = fadd <16 x float> %vm41, %v35
  %vm43 = fdiv <16 x float> %vm19, %vm42
  %vm44 = fsub <16 x float> %vb1, %vm43
  %vm45 = fsub <16 x float> %vb5, %vb5
  %vm46 = fcmp oeq <16 x float> %vm45, splat (float 0x0000000000000000)
  %vm47 = fsub <16 x float> %vb1, %vb1
  %vm48 = fcmp oeq <16 x float> %vm47, splat (float 0x0000000000000000)
  %vm49 = select <16 x i1> %vm48, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm50 = select <16 x i1> %vm46, <16 x float> %vm49, <16 x float> splat (float 0xFFF0000000000000)
  %vm51 = select <16 x i1> %vm48, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm52 = select <16 x i1> %vm46, <16 x float> %vm51, <16 x float> splat (float 0x7FF0000000000000)
  %vm53 = fcmp olt <16 x float> %vm44, %vm50
  %vm54 = select <16 x i1> %vm53, <16 x float> %vm50, <16 x float> %vm44
  %vm55 = fcmp ogt <16 x float> %vm54, %vm52
  %vm56 = select <16 x i1> %vm55, <16 x float> %vm52, <16 x float> %vm54
  %vm57 = fcmp une <16 x float> %vm56, %vm56
  %vm58 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm59 = select <16 x i1> %vm58, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm60 = fcmp ogt <16 x float> %vm59, splat (float 0x47EFFFFFE0000000)
  %vm61 = select <16 x i1> %vm60, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm59
  %vm62 = select <16 x i1> %vm48, <16 x float> %vm61, <16 x float> %vm56
  %vm63 = select <16 x i1> %vm46, <16 x float> %vm62, <16 x float> %vm56
  %vm64 = select <16 x i1> %vm57, <16 x float> %vm63, <16 x float> %vm56
  %vm65 = select <16 x i1> %vm46, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm66 = select <16 x i1> %vm46, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm67 = fcmp olt <16 x float> %vm6, %vm65
  %vm68 = select <16 x i1> %vm67, <16 x float> %vm65, <16 x float> %vm6
  %vm69 = fcmp ogt <16 x float> %vm68, %vm66
  %vm70 = select <16 x i1> %vm69, <16 x float> %vm66, <16 x float> %vm68
  %vm71 = fcmp une <16 x float> %vm70, %vm70
  %vm72 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm73 = select <16 x i1> %vm72, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm74 = fcmp ogt <16 x float> %vm73, splat (float 0x47EFFFFFE0000000)
  %vm75 = select <16 x i1> %vm74, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm73
  %vm76 = select <16 x i1> %vm46, <16 x float> %vm75, <16 x float> %vm70
  %vm77 = select <16 x i1> %vm71, <16 x float> %vm76, <16 x float> %vm70
  %vm78 = fcmp olt <16 x float> %vm27, %vm65
  %vm79 = select <16 x i1> %vm78, <16 x float> %vm65, <16 x float> %vm27
  %vm80 = fcmp ogt <16 x float> %vm79, %vm66
  %vm81 = select <16 x i1> %vm80, <16 x float> %vm66, <16 x float> %vm79
  %vm82 = fcmp une <16 x float> %vm81, %vm81
  %vm83 = fcmp olt <16 x float> %vb17, splat (float 0xC7EFFFFFE0000000)
  %vm84 = select <16 x i1> %vm83, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb17
  %vm85 = fcmp ogt <16 x float> %vm84, splat (float 0x47EFFFFFE0000000)
  %vm86 = select <16 x i1> %vm85, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm84
  %vm87 = select <16 x i1> %vm46, <16 x float> %vm86, <16 x float> %vm81
  %vm88 = select <16 x i1> %vm82, <16 x float> %vm87, <16 x float> %vm81
  %vm89 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm64, ptr %vm89, align 4
  %vm91 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm77, ptr %vm91, align 4
  %vm93 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm88, ptr %vm93, align 4
  br label %vector.done
vector.done:
  br label %vector.test
vector.end:
  br label %rest
rest:
  %s0 = fptrunc double %h14 to float
  %s1 = fcmp une double %h16, 0.0
  %s2 = fcmp une double %h18, 0.0
  %s3 = fptrunc double %h20 to float
  %s4 = fptrunc double %h22 to float
  %s5 = fptrunc double %h24 to float
  %s6 = fcmp une double %h26, 0.0
  %s7 = fcmp une double %h28, 0.0
  %s8 = fptrunc double %h30 to float
  %s9 = fptrunc double %h32 to float
  %s10 = fptrunc double %h34 to float
  %s11 = fptrunc double %h36 to float
  %s12 = fptrunc double %h38 to float
  %s13 = fptrunc double %h40 to float
  %s14 = fptrunc double %h42 to float
  %s15 = fptrunc double %h44 to float
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
  %sb6 = select i1 %s2, float %sb3, float %sb5
  %sb7 = fsub float %sb5, %sb3
  %sb8 = fmul float %s3, %sb7
  %sb9 = fadd float %sb6, %sb8
  %sb10 = fmul float %sb9, %s4
  %sb11 = select i1 %s1, float %sb10, float %sb5
  %sb12 = fsub float %sb5, %sb10
  %sb13 = fmul float %s5, %sb12
  %sb14 = fadd float %sb11, %sb13
  %sb15 = fmul float %s0, %sb14
  %sb16 = getelementptr float, ptr %array3, i64 %rest.i
  %sb17 = load float, ptr %sb16, align 4
  %sb18 = fmul float %sb5, %sb5
  %sb19 = select i1 %s7, float %sb17, float %sb18
  %sb20 = fsub float %sb18, %sb17
  %sb21 = fmul float %s8, %sb20
  %sb22 = fadd float %sb19, %sb21
  %sb23 = fmul float %sb22, %s9
  %sb24 = select i1 %s6, float %sb23, float %sb18
  %sb25 = fsub float %sb18, %sb23
  %sb26 = fmul float %s10, %sb25
  %sb27 = fadd float %sb24, %sb26
  %sb28 = call float @llvm.sqrt.f32(float %sb27)
  %sb29 = fadd float %sb28, %s11
  %sb30 = fdiv float %sb15, %sb29
  %sb31 = fsub float %sb1, %sb30
  %sb32 = fadd float %sb27, %sb31
  %sb33 = call float @llvm.fabs.f32(float %sb32)
  %sb34 = fcmp uge float %sb33, 0x7FF0000000000000
  br i1 %sb34, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb31, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb9, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb22, ptr %sw4, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb9)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = fmul float %s12, %sb3
  %sm3 = fsub float %sb3, %sm2
  %sm4 = fmul float %s12, %sb5
  %sm5 = fadd float %sm3, %sm4
  %sm6 = select i1 %sm1, float %sb9, float %sm5
  %sm7 = fmul float %sm6, %s4
  %sm8 = select i1 %s1, float %sm7, float %sb5
  %sm9 = fsub float %sb5, %sm7
  %sm10 = fmul float %s5, %sm9
  %sm11 = fadd float %sm8, %sm10
  %sm12 = call float @llvm.fabs.f32(float %sm11)
  %sm13 = fcmp olt float %sm12, 0x7FF0000000000000
  %sm14 = fmul float %s13, %sm7
  %sm15 = fsub float %sm7, %sm14
  %sm16 = fmul float %s13, %sb5
  %sm17 = fadd float %sm15, %sm16
  %sm18 = select i1 %sm13, float %sm11, float %sm17
  %sm19 = fmul float %s0, %sm18
  %sm20 = call float @llvm.fabs.f32(float %sb22)
  %sm21 = fcmp olt float %sm20, 0x7FF0000000000000
  %sm22 = fmul float %s14, %sb17
  %sm23 = fsub float %sb17, %sm22
  %sm24 = fmul float %s14, %sb5
  %sm25 = fmul float %sm24, %sb5
  %sm26 = fadd float %sm23, %sm25
  %sm27 = select i1 %sm21, float %sb22, float %sm26
  %sm28 = fmul float %sm27, %s9
  %sm29 = select i1 %s6, float %sm28, float %sb18
  %sm30 = fsub float %sb18, %sm28
  %sm31 = fmul float %s10, %sm30
  %sm32 = fadd float %sm29, %sm31
  %sm33 = call float @llvm.fabs.f32(float %sm32)
  %sm34 = fcmp olt float %sm33, 0x7FF0000000000000
  %sm35 = fmul float %s15, %sm28
  %sm36 = fsub float %sm28, %sm35
  %sm37 = fmul float %s15, %sb5
  %sm38 = fmul float %sm37, %sb5
  %sm39 = fadd float %sm36, %sm38
  %sm40 = select i1 %sm34, float %sm32, float %sm39
  %sm41 = call float @llvm.sqrt.f32(float %sm40)
  %sm42 = fadd float %sm41, %s11
  %sm43 = fdiv float %sm19, %sm42
  %sm44 = fsub float %sb1, %sm43
  %sm45 = fsub float %sb5, %sb5
  %sm46 = fcmp oeq float %sm45, 0x0000000000000000
  %sm47 = fsub float %sb1, %sb1
  %sm48 = fcmp oeq float %sm47, 0x0000000000000000
  %sm49 = select i1 %sm48, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm50 = select i1 %sm46, float %sm49, float 0xFFF0000000000000
  %sm51 = select i1 %sm48, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm52 = select i1 %sm46, float %sm51, float 0x7FF0000000000000
  %sm53 = fcmp olt float %sm44, %sm50
  %sm54 = select i1 %sm53, float %sm50, float %sm44
  %sm55 = fcmp ogt float %sm54, %sm52
  %sm56 = select i1 %sm55, float %sm52, float %sm54
  %sm57 = fcmp une float %sm56, %sm56
  %sm58 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm59 = select i1 %sm58, float 0xC7EFFFFFE0000000, float %sb1
  %sm60 = fcmp ogt float %sm59, 0x47EFFFFFE0000000
  %sm61 = select i1 %sm60, float 0x47EFFFFFE0000000, float %sm59
  %sm62 = select i1 %sm48, float %sm61, float %sm56
  %sm63 = select i1 %sm46, float %sm62, float %sm56
  %sm64 = select i1 %sm57, float %sm63, float %sm56
  %sm65 = select i1 %sm46, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm66 = select i1 %sm46, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm67 = fcmp olt float %sm6, %sm65
  %sm68 = select i1 %sm67, float %sm65, float %sm6
  %sm69 = fcmp ogt float %sm68, %sm66
  %sm70 = select i1 %sm69, float %sm66, float %sm68
  %sm71 = fcmp une float %sm70, %sm70
  %sm72 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm73 = select i1 %sm72, float 0xC7EFFFFFE0000000, float %sb3
  %sm74 = fcmp ogt float %sm73, 0x47EFFFFFE0000000
  %sm75 = select i1 %sm74, float 0x47EFFFFFE0000000, float %sm73
  %sm76 = select i1 %sm46, float %sm75, float %sm70
  %sm77 = select i1 %sm71, float %sm76, float %sm70
  %sm78 = fcmp olt float %sm27, %sm65
  %sm79 = select i1 %sm78, float %sm65, float %sm27
  %sm80 = fcmp ogt float %sm79, %sm66
  %sm81 = select i1 %sm80, float %sm66, float %sm79
  %sm82 = fcmp une float %sm81, %sm81
  %sm83 = fcmp olt float %sb17, 0xC7EFFFFFE0000000
  %sm84 = select i1 %sm83, float 0xC7EFFFFFE0000000, float %sb17
  %sm85 = fcmp ogt float %sm84, 0x47EFFFFFE0000000
  %sm86 = select i1 %sm85, float 0x47EFFFFFE0000000, float %sm84
  %sm87 = select i1 %sm46, float %sm86, float %sm81
  %sm88 = select i1 %sm82, float %sm87, float %sm81
  %sm89 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm64, ptr %sm89, align 4
  %sm91 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm77, ptr %sm91, align 4
  %sm93 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm88, ptr %sm93, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
