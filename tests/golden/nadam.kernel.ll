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
  %vb7 = fsub <16 x float> %vb6, %vb3
  %vb8 = fmul <16 x float> %v5, %vb7
  %vb9 = fadd <16 x float> %vb3, %vb8
  %vb10 = fmul <16 x float> %vb9, %v8
  %vb11 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb10)
  %vb12 = fadd <16 x float> %vb11, %v11
  %vb13 = fdiv <16 x float> %v2, %vb12
  %vb14 = getelementptr float, ptr %array2, i64 %vector.i
  %vb15 = load <16 x float>, ptr %vb14, align 4
  %vb16 = fsub <16 x float> %vb5, %vb15
  %vb17 = fmul <16 x float> %v14, %vb16
  %vb18 = fadd <16 x float> %vb15, %vb17
  %vb19 = fmul <16 x float> %vb18, %v17
  %vb20 = fmul <16 x float> %vb5, %v17
  %vb21 = fsub <16 x float> %vb20, %vb19
  %vb22 = fmul <16 x float> %v14, %vb21
  %vb23 = fadd <16 x float> %vb19, %vb22
  %vb24 = fmul <16 x float> %vb13, %vb23
  %vb25 = fsub <16 x float> %vb1, %vb24
  %vb26 = fadd <16 x float> %vb10, %vb25
  %vb27 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb26)
  %vb28 = fcmp uge <16 x float> %vb27, splat (float 0x7FF0000000000000)
  %vb29 = bitcast <16 x i1> %vb28 to i16
  %vb30 = icmp ne i16 %vb29, 0
  br i1 %vb30, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb25, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb18, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb9, ptr %vw4, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb9)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = fmul <16 x float> %v5, %vb3
  %vm3 = fsub <16 x float> %vb3, %vm2
  %vm4 = fmul <16 x float> %v5, %vb5
  %vm5 = fmul <16 x float> %vm4, %vb5
  %vm6 = fadd <16 x float> %vm3, %vm5
  %vm7 = select <16 x i1> %vm1, <16 x float> %vb9, <16 x float> %vm6
  %vm8 = fmul <16 x float> %vm7, %v8
  %vm9 = fcmp olt <16 x float> %vm8, splat (float 0x7FF0000000000000)
  %vm10 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm8)
  %vm11 = fmul <16 x float> %vm7, splat (float 0x3BF0000000000000)
  %vm12 = fmul <16 x float> %v8, %vm11
  %vm13 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm12)
  %vm14 = fmul <16 x float> %vm13, splat (float 0x41F0000000000000)
  %vm15 = select <16 x i1> %vm9, <16 x float> %vm10, <16 x float> %vm14
  %vm16 = fadd <16 x float> %vm15, %v11
  %vm17 = fdiv <16 x float> %v2, %vm16
  %vm18 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb18)
  %vm19 = fcmp olt <16 x float> %vm18, splat (float 0x7FF0000000000000)
  %vm20 = fmul <16 x float> %v14, %vb15
  %vm21 = fsub <16 x float> %vb15, %vm20
  %vm22 = fmul <16 x float> %v14, %vb5
  %vm23 = fadd <16 x float> %vm21, %vm22
  %vm24 = select <16 x i1> %vm19, <16 x float> %vb18, <16 x float> %vm23
  %vm25 = fmul <16 x float> %vm24, %v17
  %vm26 = fsub <16 x float> %vb20, %vm25
  %vm27 = fmul <16 x float> %v14, %vm26
  %vm28 = fadd <16 x float> %vm25, %vm27
  %vm29 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vm28)
  %vm30 = fcmp olt <16 x float> %vm29, splat (float 0x7FF0000000000000)
  %vm31 = fmul <16 x float> %v14, %vm25
  %vm32 = fsub <16 x float> %vm25, %vm31
  %vm33 = fmul <16 x float> %vm22, %v17
  %vm34 = fadd <16 x float> %vm32, %vm33
  %vm35 = select <16 x i1> %vm30, <16 x float> %vm28, <16 x float> %vm34
  %vm36 = fmul <16 x float> %vm17, %vm35
  %vm37 = fsub <16 x float> %vb1, %vm36
  %vm38 = fsub <16 x float> %vb5, %vb5
  %vm39 = fcmp oeq <16 x float> %vm38, splat (float 0x0000000000000000)
  %vm40 = fsub <16 x float> %vb1, %vb1
  %vm41 = fcmp oeq <16 x float> %vm40, splat (float 0x0000000000000000)
  %vm42 = select <16 x i1> %vm41, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm43 = select <16 x i1> %vm39, <16 x float> %vm42, <16 x float> splat (float 0xFFF0000000000000)
  %vm44 = select <16 x i1> %vm41, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm45 = select <16 x i1> %vm39, <16 x float> %vm44, <16 x float> splat (float 0x7FF0000000000000)
  %vm46 = fcmp olt <16 x float> %vm37, %vm43
  %vm47 = select <16 x i1> %vm46, <16 x float> %vm43, <16 x float> %vm37
  %vm48 = fcmp ogt <16 x float> %vm47, %vm45
  %vm49 = select <16 x i1> %vm48, <16 x float> %vm45, <16 x float> %vm47
  %vm50 = fcmp une <16 x float> %vm49, %vm49
  %vm51 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm52 = select <16 x i1> %vm51, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm53 = fcmp ogt <16 x float> %vm52, splat (float 0x47EFFFFFE0000000)
  %vm54 = select <16 x i1> %vm53, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm52
  %vm55 = select <16 x i1> %vm41, <16 x float> %vm54, <16 x float> %vm49
  %vm56 = select <16 x i1> %vm39, <16 x float> %vm55, <16 x float> %vm49
  %vm57 = select <16 x i1> %vm50, <16 x float> %vm56, <16 x float> %vm49
  %vm58 = select <16 x i1> %vm39, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm59 = select <16 x i1> %vm39, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm60 = fcmp olt <16 x float> %vm24, %vm58
  %vm61 = select <16 x i1> %vm60, <16 x float> %vm58, <16 x float> %vm24
  %vm62 = fcmp ogt <16 x float> %vm61, %vm59
  %vm63 = select <16 x i1> %vm62, <16 x float> %vm59, <16 x float> %vm61
  %vm64 = fcmp une <16 x float> %vm63, %vm63
  %vm65 = fcmp olt <16 x float> %vb15, splat (float 0xC7EFFFFFE0000000)
  %vm66 = select <16 x i1> %vm65, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb15
  %vm67 = fcmp ogt <16 x float> %vm66, splat (float 0x47EFFFFFE0000000)
  %vm68 = select <16 x i1> %vm67, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm66
  %vm69 = select <16 x i1> %vm39, <16 x float> %vm68, <16 x float> %vm63
  %vm70 = select <16 x i1> %vm64, <16 x float> %vm69, <16 x float> %vm63
  %vm71 = fcmp olt <16 x float> %vm7, %vm58
  %vm72 = select <16 x i1> %vm71, <16 x float> %vm58, <16 x float> %vm7
  %vm73 = fcmp ogt <16 x float> %vm72, %vm59
  %vm74 = select <16 x i1> %vm73, <16 x float> %vm59, <16 x float> %vm72
  %vm75 = fcmp une <16 x float> %vm74, %vm74
  %vm76 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm77 = select <16 x i1> %vm76, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm78 = fcmp ogt <16 x float> %vm77, splat (float 0x47EFFFFFE0000000)
  %vm79 = select <16 x i1> %vm78, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm77
  %vm80 = select <16 x i1> %vm39, <16 x float> %vm79, <16 x float> %vm74
  %vm81 = select <16 x i1> %vm75, <16 x float> %vm80, <16 x float> %vm74
  %vm82 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm57, ptr %vm82, align 4
  %vm84 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm70, ptr %vm84, align 4
  %vm86 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm81, ptr %vm86, align 4
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
  %sb7 = fsub float %sb6, %sb3
  %sb8 = fmul float %s1, %sb7
  %sb9 = fadd float %sb3, %sb8
  %sb10 = fmul float %sb9, %s2
  %sb11 = call float @llvm.sqrt.f32(float %sb10)
  %sb12 = fadd float %sb11, %s3
  %sb13 = fdiv float %s0, %sb12
  %sb14 = getelementptr float, ptr %array2, i64 %rest.i
  %sb15 = load float, ptr %sb14, align 4
  %sb16 = fsub float %sb5, %sb15
  %sb17 = fmul float %s4, %sb16
  %sb18 = fadd float %sb15, %sb17
  %sb19 = fmul float %sb18, %s5
  %sb20 = fmul float %sb5, %s5
  %sb21 = fsub float %sb20, %sb19
  %sb22 = fmul float %s4, %sb21
  %sb23 = fadd float %sb19, %sb22
  %sb24 = fmul float %sb13, %sb23
  %sb25 = fsub float %sb1, %sb24
  %sb26 = fadd float %sb10, %sb25
  %sb27 = call float @llvm.fabs.f32(float %sb26)
  %sb28 = fcmp uge float %sb27, 0x7FF0000000000000
  br i1 %sb28, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb25, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb18, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb9, ptr %sw4, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb9)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = fmul float %s1, %sb3
  %sm3 = fsub float %sb3, %sm2
  %sm4 = fmul float %s1, %sb5
  %sm5 = fmul float %sm4, %sb5
  %sm6 = fadd float %sm3, %sm5
  %sm7 = select i1 %sm1, float %sb9, float %sm6
  %sm8 = fmul float %sm7, %s2
  %sm9 = fcmp olt float %sm8, 0x7FF0000000000000
  %sm10 = call float @llvm.sqrt.f32(float %sm8)
  %sm11 = fmul float %sm7, 0x3BF0000000000000
  %sm12 = fmul float %s2, %sm11
  %sm13 = call float @llvm.sqrt.f32(float %sm12)
  %sm14 = fmul float %sm13, 0x41F0000000000000
  %sm15 = select i1 %sm9, float %sm10, float %sm14
  %sm16 = fadd float %sm15, %s3
  %sm17 = fdiv float %s0, %sm16
  %sm18 = call float @llvm.fabs.f32(float %sb18)
  %sm19 = fcmp olt float %sm18, 0x7FF0000000000000
  %sm20 = fmul float %s4, %sb15
  %sm21 = fsub float %sb15, %sm20
  %sm22 = fmul float %s4, %sb5
  %sm23 = fadd float %sm21, %sm22
  %sm24 = select i1 %sm19, float %sb18, float %sm23
  %sm25 = fmul float %sm24, %s5
  %sm26 = fsub float %sb20, %sm25
  %sm27 = fmul float %s4, %sm26
  %sm28 = fadd float %sm25, %sm27
  %sm29 = call float @llvm.fabs.f32(float %sm28)
  %sm30 = fcmp olt float %sm29, 0x7FF0000000000000
  %sm31 = fmul float %s4, %sm25
  %sm32 = fsub float %sm25, %sm31
  %sm33 = fmul float %sm22, %s5
  %sm34 = fadd float %sm32, %sm33
  %sm35 = select i1 %sm30, float %sm28, float %sm34
  %sm36 = fmul float %sm17, %sm35
  %sm37 = fsub float %sb1, %sm36
  %sm38 = fsub float %sb5, %sb5
  %sm39 = fcmp oeq float %sm38, 0x0000000000000000
  %sm40 = fsub float %sb1, %sb1
  %sm41 = fcmp oeq float %sm40, 0x0000000000000000
  %sm42 = select i1 %sm41, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm43 = select i1 %sm39, float %sm42, float 0xFFF0000000000000
  %sm44 = select i1 %sm41, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm45 = select i1 %sm39, float %sm44, float 0x7FF0000000000000
  %sm46 = fcmp olt float %sm37, %sm43
  %sm47 = select i1 %sm46, float %sm43, float %sm37
  %sm48 = fcmp ogt float %sm47, %sm45
  %sm49 = select i1 %sm48, float %sm45, float %sm47
  %sm50 = fcmp une float %sm49, %sm49
  %sm51 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm52 = select i1 %sm51, float 0xC7EFFFFFE0000000, float %sb1
  %sm53 = fcmp ogt float %sm52, 0x47EFFFFFE0000000
  %sm54 = select i1 %sm53, float 0x47EFFFFFE0000000, float %sm52
  %sm55 = select i1 %sm41, float %sm54, float %sm49
  %sm56 = select i1 %sm39, float %sm55, float %sm49
  %sm57 = select i1 %sm50, float %sm56, float %sm49
  %sm58 = select i1 %sm39, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm59 = select i1 %sm39, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm60 = fcmp olt float %sm24, %sm58
  %sm61 = select i1 %sm60, float %sm58, float %sm24
  %sm62 = fcmp ogt float %sm61, %sm59
  %sm63 = select i1 %sm62, float %sm59, float %sm61
  %sm64 = fcmp une float %sm63, %sm63
  %sm65 = fcmp olt float %sb15, 0xC7EFFFFFE0000000
  %sm66 = select i1 %sm65, float 0xC7EFFFFFE0000000, float %sb15
  %sm67 = fcmp ogt float %sm66, 0x47EFFFFFE0000000
  %sm68 = select i1 %sm67, float 0x47EFFFFFE0000000, float %sm66
  %sm69 = select i1 %sm39, float %sm68, float %sm63
  %sm70 = select i1 %sm64, float %sm69, float %sm63
  %sm71 = fcmp olt float %sm7, %sm58
  %sm72 = select i1 %sm71, float %sm58, float %sm7
  %sm73 = fcmp ogt float %sm72, %sm59
  %sm74 = select i1 %sm73, float %sm59, float %sm72
  %sm75 = fcmp une float %sm74, %sm74
  %sm76 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm77 = select i1 %sm76, float 0xC7EFFFFFE0000000, float %sb3
  %sm78 = fcmp ogt float %sm77, 0x47EFFFFFE0000000
  %sm79 = select i1 %sm78, float 0x47EFFFFFE0000000, float %sm77
  %sm80 = select i1 %sm39, float %sm79, float %sm74
  %sm81 = select i1 %sm75, float %sm80, float %sm74
  %sm82 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm57, ptr %sm82, align 4
  %sm84 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm70, ptr %sm84, align 4
  %sm86 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm81, ptr %sm86, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
