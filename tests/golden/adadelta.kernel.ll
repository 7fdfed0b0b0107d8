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
  br label %vector
vector:
  %v0 = fptrunc double %h14 to float
  %v1 = insertelement <16 x float> poison, float %v0, i64 0
  %v2 = shufflevector <16 x float> %v1, <16 x float> poison, <16 x i32> zeroinitializer
  %v3 = fptrunc double %h16 to float
  %v4 = insertelement <16 x float> poison, float %v3, i64 0
  %v5 = shufflevector <16 x float> %v4, <16 x float> poison, <16 x i32> zeroinitializer
  %v6 = fcmp une double %h18, 0.0
  %v7 = insertelement <16 x i1> poison, i1 %v6, i64 0
  %v8 = shufflevector <16 x i1> %v7, <16 x i1> poison, <16 x i32> zeroinitializer
  %v9 = fptrunc double %h20 to float
  %v10 = insertelement <16 x float> poison, float %v9, i64 0
  %v11 = shufflevector <16 x float> %v10, <16 x float> poison, <16 x i32> zeroinitializer
  %v12 = fptrunc double %h22 to float
  %v13 = insertelement <16 x float> poison, float %v12, i64 0
  %v14 = shufflevector <16 x float> %v13, <16 x float> poison, <16 x i32> zeroinitializer
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
  %vb4 = fadd <16 x float> %vb3, %v5
  %vb5 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb4)
  %vb6 = getelementptr float, ptr %array2, i64 %vector.i
  %vb7 = load <16 x float>, ptr %vb6, align 4
  %vb8 = getelementptr float, ptr %array1, i64 %vector.i
  %vb9 = load <16 x float>, ptr %vb8, align 4
  %vb10 = fmul <16 x float> %vb9, %vb9
  %vb11 = select <16 x i1> %v8, <16 x float> %vb7, <16 x float> %vb10
  %vb12 = fsub <16 x float> %vb10, %vb7
  %vb13 = fmul <16 x float> %v11, %vb12
  %vb14 = fadd <16 x float> %vb11, %vb13
  %vb15 = fadd <16 x float> %vb14, %v5
  %vb16 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb15)
  %vb17 = fdiv <16 x float> %vb5, %vb16
  %vb18 = fmul <16 x float> %vb17, %vb9
  %vb19 = fmul <16 x float> %v2, %vb18
  %vb20 = fsub <16 x float> %vb1, %vb19
  %vb21 = fmul <16 x float> %vb18, %vb18
  %vb22 = select <16 x i1> %v8, <16 x float> %vb3, <16 x float> %vb21
  %vb23 = fsub <16 x float> %vb21, %vb3
  %vb24 = fmul <16 x float> %v11, %vb23
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
  %vm2 = fmul <16 x float> %v14, %vb7
  %vm3 = fsub <16 x float> %vb7, %vm2
  %vm4 = fmul <16 x float> %v14, %vb9
  %vm5 = fmul <16 x float> %vm4, %vb9
  %vm6 = fadd <16 x float> %vm3, %vm5
  %vm7 = select <16 x i1> %vm1, <16 x float> %vb14, <16 x float> %vm6
  %vm8 = fadd <16 x float> %vm7, %v5
  %vm9 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm8)
  %vm10 = fdiv <16 x float> %vb5, %vm9
  %vm11 = fmul <16 x float> %vm10, %vb9
  %vm12 = fmul <16 x float> %v2, %vm11
  %vm13 = fsub <16 x float> %vb1, %vm12
  %vm14 = fsub <16 x float> %vb9, %vb9
  %vm15 = fcmp oeq <16 x float> %vm14, splat (float 0x0000000000000000)
  %vm16 = fsub <16 x float> %vb1, %vb1
  %vm17 = fcmp oeq <16 x float> %vm16, splat (float 0x0000000000000000)
  %vm18 = select <16 x i1> %vm17, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm19 = select <16 x i1> %vm15, <16 x float> %vm18, <16 x float> splat (float 0xFFF0000000000000)
  %vm20 = select <16 x i1> %vm17, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm21 = select <16 x i1> %vm15, <16 x float> %vm20, <16 x float> splat (float 0x7FF0000000000000)
  %vm22 = fcmp olt <16 x float> %vm13, %vm19
  %vm23 = select <16 x i1> %vm22, <16 x float> %vm19, <16 x float> %vm13
  %vm24 = fcmp ogt <16 x float> %vm23, %vm21
  %vm25 = select <16 x i1> %vm24, <16 x float> %vm21, <16 x float> %vm23
  %vm26 = fcmp une <16 x float> %vm25, %vm25
  %vm27 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm28 = select <16 x i1> %vm27, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm29 = fcmp ogt <16 x float> %vm28, splat (float 0x47EFFFFFE0000000)
  %vm30 = select <16 x i1> %vm29, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm28
  %vm31 = select <16 x i1> %vm17, <16 x float> %vm30, <16 x float> %vm25
  %vm32 = select <16 x i1> %vm15, <16 x float> %vm31, <16 x float> %vm25
  %vm33 = select <16 x i1> %vm26, <16 x float> %vm32, <16 x float> %vm25
  %vm34 = select <16 x i1> %vm15, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm35 = select <16 x i1> %vm15, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm36 = fcmp olt <16 x float> %vm7, %vm34
  %vm37 = select <16 x i1> %vm36, <16 x float> %vm34, <16 x float> %vm7
  %vm38 = fcmp ogt <16 x float> %vm37, %vm35
  %vm39 = select <16 x i1> %vm38, <16 x float> %vm35, <16 x float> %vm37
  %vm40 = fcmp une <16 x float> %vm39, %vm39
  %vm41 = fcmp olt <16 x float> %vb7, splat (float 0xC7EFFFFFE0000000)
  %vm42 = select <16 x i1> %vm41, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb7
  %vm43 = fcmp ogt <16 x float> %vm42, splat (float 0x47EFFFFFE0000000)
  %vm44 = select <16 x i1> %vm43, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm42
  %vm45 = select <16 x i1> %vm15, <16 x float> %vm44, <16 x float> %vm39
  %vm46 = select <16 x i1> %vm40, <16 x float> %vm45, <16 x float> %vm39
  %vm47 = fmul <16 x float> %vm11, %vm11
  %vm48 = select <16 x i1> %v8, <16 x float> %vb3, <16 x float> %vm47
  %vm49 = fsub <16 x float> %vm47, %vb3
  %vm50 = fmul <16 x float> %v11, %vm49
  %vm51 = fadd <16 x float> %vm48, %vm50
  %vm52 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vm51)
  %vm53 = fcmp olt <16 x float> %vm52, splat (float 0x7FF0000000000000)
  %vm54 = fmul <16 x float> %v14, %vb3
  %vm55 = fsub <16 x float> %vb3, %vm54
  %vm56 = fmul <16 x float> %v14, %vm11
  %vm57 = fmul <16 x float> %vm56, %vm11
  %vm58 = fadd <16 x float> %vm55, %vm57
  %vm59 = select <16 x i1> %vm53, <16 x float> %vm51, <16 x float> %vm58
  %vm60 = fcmp olt <16 x float> %vm59, %vm34
  %vm61 = select <16 x i1> %vm60, <16 x float> %vm34, <16 x float> %vm59
  %vm62 = fcmp ogt <16 x float> %vm61, %vm35
  %vm63 = select <16 x i1> %vm62, <16 x float> %vm35, <16 x float> %vm61
  %vm64 = fcmp une <16 x float> %vm63, %vm63
  %vm65 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm66 = select <16 x i1> %vm65, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm67 = fcmp ogt <16 x float> %vm66, splat (float 0x47EFFFFFE0000000)
  %vm68 = select <16 x i1> %vm67, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm66
  %vm69 = select <16 x i1> %vm15, <16 x float> %vm68, <16 x float> %vm63
  %vm70 = select <16 x i1> %vm64, <16 x float> %vm69, <16 x float> %vm63
  %vm71 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm33, ptr %vm71, align 4
  %vm73 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm46, ptr %vm73, align 4
  %vm75 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm70, ptr %vm75, align 4
  br label %vector.done
vector.done:
  br label %vector.test
vector.end:
  br label %rest
rest:
  %s0 = fptrunc double %h14 to float
  %s1 = fptrunc double %h16 to float
  %s2 = fcmp une double %h18, 0.0
  %s3 = fptrunc double %h20 to float
  %s4 = fptrunc double %h22 to float
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
  %sb4 = fadd float %sb3, %s1
  %sb5 = call float @llvm.sqrt.f32(float %sb4)
  %sb6 = getelementptr float, ptr %array2, i64 %rest.i
  %sb7 = load float, ptr %sb6, align 4
  %sb8 = getelementptr float, ptr %array1, i64 %rest.i
  %sb9 = load float, ptr %sb8, align 4
  %sb10 = fmul float %sb9, %sb9
  %sb11 = select i1 %s2, float %sb7, float %sb10
  %sb12 = fsub float %sb10, %sb7
  %sb13 = fmul float %s3, %sb12
  %sb14 = fadd float %sb11, %sb13
  %sb15 = fadd float %sb14, %s1
  %sb16 = call float @llvm.sqrt.f32(float %sb15)
  %sb17 = fdiv float %sb5, %sb16
  %sb18 = fmul float %sb17, %sb9
  %sb19 = fmul float %s0, %sb18
  %sb20 = fsub float %sb1, %sb19
  %sb21 = fmul float %sb18, %sb18
  %sb22 = select i1 %s2, float %sb3, float %sb21
  %sb23 = fsub float %sb21, %sb3
  %sb24 = fmul float %s3, %sb23
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
  %sm2 = fmul float %s4, %sb7
  %sm3 = fsub float %sb7, %sm2
  %sm4 = fmul float %s4, %sb9
  %sm5 = fmul float %sm4, %sb9
  %sm6 = fadd float %sm3, %sm5
  %sm7 = select i1 %sm1, float %sb14, float %sm6
  %sm8 = fadd float %sm7, %s1
  %sm9 = call float @llvm.sqrt.f32(float %sm8)
  %sm10 = fdiv float %sb5, %sm9
  %sm11 = fmul float %sm10, %sb9
  %sm12 = fmul float %s0, %sm11
  %sm13 = fsub float %sb1, %sm12
  %sm14 = fsub float %sb9, %sb9
  %sm15 = fcmp oeq float %sm14, 0x0000000000000000
  %sm16 = fsub float %sb1, %sb1
  %sm17 = fcmp oeq float %sm16, 0x0000000000000000
  %sm18 = select i1 %sm17, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm19 = select i1 %sm15, float %sm18, float 0xFFF0000000000000
  %sm20 = select i1 %sm17, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm21 = select i1 %sm15, float %sm20, float 0x7FF0000000000000
  %sm22 = fcmp olt float %sm13, %sm19
  %sm23 = select i1 %sm22, float %sm19, float %sm13
  %sm24 = fcmp ogt float %sm23, %sm21
  %sm25 = select i1 %sm24, float %sm21, float %sm23
  %sm26 = fcmp une float %sm25, %sm25
  %sm27 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm28 = select i1 %sm27, float 0xC7EFFFFFE0000000, float %sb1
  %sm29 = fcmp ogt float %sm28, 0x47EFFFFFE0000000
  %sm30 = select i1 %sm29, float 0x47EFFFFFE0000000, float %sm28
  %sm31 = select i1 %sm17, float %sm30, float %sm25
  %sm32 = select i1 %sm15, float %sm31, float %sm25
  %sm33 = select i1 %sm26, float %sm32, float %sm25
  %sm34 = select i1 %sm15, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm35 = select i1 %sm15, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm36 = fcmp olt float %sm7, %sm34
  %sm37 = select i1 %sm36, float %sm34, float %sm7
  %sm38 = fcmp ogt float %sm37, %sm35
  %sm39 = select i1 %sm38, float %sm35, float %sm37
  %sm40 = fcmp une float %sm39, %sm39
  %sm41 = fcmp olt float %sb7, 0xC7EFFFFFE0000000
  %sm42 = select i1 %sm41, float 0xC7EFFFFFE0000000, float %sb7
  %sm43 = fcmp ogt float %sm42, 0x47EFFFFFE0000000
  %sm44 = select i1 %sm43, float 0x47EFFFFFE0000000, float %sm42
  %sm45 = select i1 %sm15, float %sm44, float %sm39
  %sm46 = select i1 %sm40, float %sm45, float %sm39
  %sm47 = fmul float %sm11, %sm11
  %sm48 = select i1 %s2, float %sb3, float %sm47
  %sm49 = fsub float %sm47, %sb3
  %sm50 = fmul float %s3, %sm49
  %sm51 = fadd float %sm48, %sm50
  %sm52 = call float @llvm.fabs.f32(float %sm51)
  %sm53 = fcmp olt float %sm52, 0x7FF0000000000000
  %sm54 = fmul float %s4, %sb3
  %sm55 = fsub float %sb3, %sm54
  %sm56 = fmul float %s4, %sm11
  %sm57 = fmul float %sm56, %sm11
  %sm58 = fadd float %sm55, %sm57
  %sm59 = select i1 %sm53, float %sm51, float %sm58
  %sm60 = fcmp olt float %sm59, %sm34
  %sm61 = select i1 %sm60, float %sm34, float %sm59
  %sm62 = fcmp ogt float %sm61, %sm35
  %sm63 = select i1 %sm62, float %sm35, float %sm61
  %sm64 = fcmp une float %sm63, %sm63
  %sm65 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm66 = select i1 %sm65, float 0xC7EFFFFFE0000000, float %sb3
  %sm67 = fcmp ogt float %sm66, 0x47EFFFFFE0000000
  %sm68 = select i1 %sm67, float 0x47EFFFFFE0000000, float %sm66
  %sm69 = select i1 %sm15, float %sm68, float %sm63
  %sm70 = select i1 %sm64, float %sm69, float %sm63
  %sm71 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm33, ptr %sm71, align 4
  %sm73 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm46, ptr %sm73, align 4
  %sm75 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm70, ptr %sm75, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
