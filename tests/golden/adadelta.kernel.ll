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
  %vb11 = fsub <16 x float> %vb10, %vb7
  %vb12 = fmul <16 x float> %v8, %vb11
  %vb13 = fadd <16 x float> %vb7, %vb12
  %vb14 = fadd <16 x float> %vb13, %v5
  %vb15 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb14)
  %vb16 = fdiv <16 x float> %vb5, %vb15
  %vb17 = fmul <16 x float> %vb16, %vb9
  %vb18 = fmul <16 x float> %v2, %vb17
  %vb19 = fsub <16 x float> %vb1, %vb18
  %vb20 = fmul <16 x float> %vb17, %vb17
  %vb21 = fsub <16 x float> %vb20, %vb3
  %vb22 = fmul <16 x float> %v8, %vb21
  %vb23 = fadd <16 x float> %vb3, %vb22
  %vb24 = fadd <16 x float> %vb19, %vb13
  %vb25 = fadd <16 x float> %vb24, %vb23
  %vb26 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb25)
  %vb27 = fcmp uge <16 x float> %vb26, splat (float 0x7FF0000000000000)
  %vb28 = bitcast <16 x i1> %vb27 to i16
  %vb29 = icmp ne i16 %vb28, 0
  br i1 %vb29, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb19, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb13, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb23, ptr %vw4, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb13)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = fmul <16 x float> %v8, %vb7
  %vm3 = fsub <16 x float> %vb7, %vm2
  %vm4 = fmul <16 x float> %v8, %vb9
  %vm5 = fmul <16 x float> %vm4, %vb9
  %vm6 = fadd <16 x float> %vm3, %vm5
  %vm7 = select <16 x i1> %vm1, <16 x float> %vb13, <16 x float> %vm6
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
  %vm48 = fsub <16 x float> %vm47, %vb3
  %vm49 = fmul <16 x float> %v8, %vm48
  %vm50 = fadd <16 x float> %vb3, %vm49
  %vm51 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vm50)
  %vm52 = fcmp olt <16 x float> %vm51, splat (float 0x7FF0000000000000)
  %vm53 = fmul <16 x float> %v8, %vb3
  %vm54 = fsub <16 x float> %vb3, %vm53
  %vm55 = fmul <16 x float> %v8, %vm11
  %vm56 = fmul <16 x float> %vm55, %vm11
  %vm57 = fadd <16 x float> %vm54, %vm56
  %vm58 = select <16 x i1> %vm52, <16 x float> %vm50, <16 x float> %vm57
  %vm59 = fcmp olt <16 x float> %vm58, %vm34
  %vm60 = select <16 x i1> %vm59, <16 x float> %vm34, <16 x float> %vm58
  %vm61 = fcmp ogt <16 x float> %vm60, %vm35
  %vm62 = select <16 x i1> %vm61, <16 x float> %vm35, <16 x float> %vm60
  %vm63 = fcmp une <16 x float> %vm62, %vm62
  %vm64 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm65 = select <16 x i1> %vm64, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm66 = fcmp ogt <16 x float> %vm65, splat (float 0x47EFFFFFE0000000)
  %vm67 = select <16 x i1> %vm66, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm65
  %vm68 = select <16 x i1> %vm15, <16 x float> %vm67, <16 x float> %vm62
  %vm69 = select <16 x i1> %vm63, <16 x float> %vm68, <16 x float> %vm62
  %vm70 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm33, ptr %vm70, align 4
  %vm72 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm46, ptr %vm72, align 4
  %vm74 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm69, ptr %vm74, align 4
  br label %vector.done
vector.done:
  br label %vector.test
vector.end:
  br label %rest
rest:
  %s0 = fptrunc double %h14 to float
  %s1 = fptrunc double %h16 to float
  %s2 = fptrunc double %h18 to float
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
  %sb11 = fsub float %sb10, %sb7
  %sb12 = fmul float %s2, %sb11
  %sb13 = fadd float %sb7, %sb12
  %sb14 = fadd float %sb13, %s1
  %sb15 = call float @llvm.sqrt.f32(float %sb14)
  %sb16 = fdiv float %sb5, %sb15
  %sb17 = fmul float %sb16, %sb9
  %sb18 = fmul float %s0, %sb17
  %sb19 = fsub float %sb1, %sb18
  %sb20 = fmul float %sb17, %sb17
  %sb21 = fsub float %sb20, %sb3
  %sb22 = fmul float %s2, %sb21
  %sb23 = fadd float %sb3, %sb22
  %sb24 = fadd float %sb19, %sb13
  %sb25 = fadd float %sb24, %sb23
  %sb26 = call float @llvm.fabs.f32(float %sb25)
  %sb27 = fcmp uge float %sb26, 0x7FF0000000000000
  br i1 %sb27, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb19, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb13, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb23, ptr %sw4, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb13)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = fmul float %s2, %sb7
  %sm3 = fsub float %sb7, %sm2
  %sm4 = fmul float %s2, %sb9
  %sm5 = fmul float %sm4, %sb9
  %sm6 = fadd float %sm3, %sm5
  %sm7 = select i1 %sm1, float %sb13, float %sm6
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
  %sm48 = fsub float %sm47, %sb3
  %sm49 = fmul float %s2, %sm48
  %sm50 = fadd float %sb3, %sm49
  %sm51 = call float @llvm.fabs.f32(float %sm50)
  %sm52 = fcmp olt float %sm51, 0x7FF0000000000000
  %sm53 = fmul float %s2, %sb3
  %sm54 = fsub float %sb3, %sm53
  %sm55 = fmul float %s2, %sm11
  %sm56 = fmul float %sm55, %sm11
  %sm57 = fadd float %sm54, %sm56
  %sm58 = select i1 %sm52, float %sm50, float %sm57
  %sm59 = fcmp olt float %sm58, %sm34
  %sm60 = select i1 %sm59, float %sm34, float %sm58
  %sm61 = fcmp ogt float %sm60, %sm35
  %sm62 = select i1 %sm61, float %sm35, float %sm60
  %sm63 = fcmp une float %sm62, %sm62
  %sm64 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm65 = select i1 %sm64, float 0xC7EFFFFFE0000000, float %sb3
  %sm66 = fcmp ogt float %sm65, 0x47EFFFFFE0000000
  %sm67 = select i1 %sm66, float 0x47EFFFFFE0000000, float %sm65
  %sm68 = select i1 %sm15, float %sm67, float %sm62
  %sm69 = select i1 %sm63, float %sm68, float %sm62
  %sm70 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm33, ptr %sm70, align 4
  %sm72 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm46, ptr %sm72, align 4
  %sm74 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm69, ptr %sm74, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
