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
  %h11 = getelementptr double, ptr %scalars, i64 0
  %h12 = load double, ptr %h11
  %h13 = getelementptr double, ptr %scalars, i64 1
  %h14 = load double, ptr %h13
  %h15 = getelementptr double, ptr %scalars, i64 2
  %h16 = load double, ptr %h15
  %h17 = getelementptr double, ptr %scalars, i64 3
  %h18 = load double, ptr %h17
  %h19 = getelementptr double, ptr %scalars, i64 4
  %h20 = load double, ptr %h19
  br label %vector
vector:
  %v0 = fptrunc double %h12 to float
  %v1 = insertelement <16 x float> poison, float %v0, i64 0
  %v2 = shufflevector <16 x float> %v1, <16 x float> poison, <16 x i32> zeroinitializer
  %v3 = fcmp une double %h14, 0.0
  %v4 = insertelement <16 x i1> poison, i1 %v3, i64 0
  %v5 = shufflevector <16 x i1> %v4, <16 x i1> poison, <16 x i32> zeroinitializer
  %v6 = fptrunc double %h16 to float
  %v7 = insertelement <16 x float> poison, float %v6, i64 0
  %v8 = shufflevector <16 x float> %v7, <16 x float> poison, <16 x i32> zeroinitializer
  %v9 = fptrunc double %h18 to float
  %v10 = insertelement <16 x float> poison, float %v9, i64 0
  %v11 = shufflevector <16 x float> %v10, <16 x float> poison, <16 x i32> zeroinitializer
  %v12 = fptrunc double %h20 to float
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
  %vb2 = getelementptr float, ptr %array1, i64 %vector.i
  %vb3 = load <16 x float>, ptr %vb2, align 4
  %vb4 = fmul <16 x float> %v2, %vb3
  %vb5 = getelementptr float, ptr %array2, i64 %vector.i
  %vb6 = load <16 x float>, ptr %vb5, align 4
  %vb7 = fmul <16 x float> %vb3, %vb3
  %vb8 = select <16 x i1> %v5, <16 x float> %vb6, <16 x float> %vb7
  %vb9 = fsub <16 x float> %vb7, %vb6
  %vb10 = fmul <16 x float> %v8, %vb9
  %vb11 = fadd <16 x float> %vb8, %vb10
  %vb12 = fadd <16 x float> %vb11, %v11
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
  %vm2 = fmul <16 x float> %v14, %vb6
  %vm3 = fsub <16 x float> %vb6, %vm2
  %vm4 = fmul <16 x float> %v14, %vb3
  %vm5 = fmul <16 x float> %vm4, %vb3
  %vm6 = fadd <16 x float> %vm3, %vm5
  %vm7 = select <16 x i1> %vm1, <16 x float> %vb11, <16 x float> %vm6
  %vm8 = fadd <16 x float> %vm7, %v11
  %vm9 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm8)
  %vm10 = fdiv <16 x float> %vb4, %vm9
  %vm11 = fsub <16 x float> %vb1, %vm10
  %vm12 = fsub <16 x float> %vb3, %vb3
  %vm13 = fcmp oeq <16 x float> %vm12, splat (float 0x0000000000000000)
  %vm14 = fsub <16 x float> %vb1, %vb1
  %vm15 = fcmp oeq <16 x float> %vm14, splat (float 0x0000000000000000)
  %vm16 = select <16 x i1> %vm15, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm17 = select <16 x i1> %vm13, <16 x float> %vm16, <16 x float> splat (float 0xFFF0000000000000)
  %vm18 = select <16 x i1> %vm15, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm19 = select <16 x i1> %vm13, <16 x float> %vm18, <16 x float> splat (float 0x7FF0000000000000)
  %vm20 = fcmp olt <16 x float> %vm11, %vm17
  %vm21 = select <16 x i1> %vm20, <16 x float> %vm17, <16 x float> %vm11
  %vm22 = fcmp ogt <16 x float> %vm21, %vm19
  %vm23 = select <16 x i1> %vm22, <16 x float> %vm19, <16 x float> %vm21
  %vm24 = fcmp une <16 x float> %vm23, %vm23
  %vm25 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm26 = select <16 x i1> %vm25, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm27 = fcmp ogt <16 x float> %vm26, splat (float 0x47EFFFFFE0000000)
  %vm28 = select <16 x i1> %vm27, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm26
  %vm29 = select <16 x i1> %vm15, <16 x float> %vm28, <16 x float> %vm23
  %vm30 = select <16 x i1> %vm13, <16 x float> %vm29, <16 x float> %vm23
  %vm31 = select <16 x i1> %vm24, <16 x float> %vm30, <16 x float> %vm23
  %vm32 = select <16 x i1> %vm13, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm33 = select <16 x i1> %vm13, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm34 = fcmp olt <16 x float> %vm7, %vm32
  %vm35 = select <16 x i1> %vm34, <16 x float> %vm32, <16 x float> %vm7
  %vm36 = fcmp ogt <16 x float> %vm35, %vm33
  %vm37 = select <16 x i1> %vm36, <16 x float> %vm33, <16 x float> %vm35
  %vm38 = fcmp une <16 x float> %vm37, %vm37
  %vm39 = fcmp olt <16 x float> %vb6, splat (float 0xC7EFFFFFE0000000)
  %vm40 = select <16 x i1> %vm39, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb6
  %vm41 = fcmp ogt <16 x float> %vm40, splat (float 0x47EFFFFFE0000000)
  %vm42 = select <16 x i1> %vm41, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm40
  %vm43 = select <16 x i1> %vm13, <16 x float> %vm42, <16 x float> %vm37
  %vm44 = select <16 x i1> %vm38, <16 x float> %vm43, <16 x float> %vm37
  %vm45 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm31, ptr %vm45, align 4
  %vm47 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm44, ptr %vm47, align 4
  br label %vector.done
vector.done:
  br label %vector.test
vector.end:
  br label %rest
rest:
  %s0 = fptrunc double %h12 to float
  %s1 = fcmp une double %h14, 0.0
  %s2 = fptrunc double %h16 to float
  %s3 = fptrunc double %h18 to float
  %s4 = fptrunc double %h20 to float
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
  %sb4 = fmul float %s0, %sb3
  %sb5 = getelementptr float, ptr %array2, i64 %rest.i
  %sb6 = load float, ptr %sb5, align 4
  %sb7 = fmul float %sb3, %sb3
  %sb8 = select i1 %s1, float %sb6, float %sb7
  %sb9 = fsub float %sb7, %sb6
  %sb10 = fmul float %s2, %sb9
  %sb11 = fadd float %sb8, %sb10
  %sb12 = fadd float %sb11, %s3
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
  %sm2 = fmul float %s4, %sb6
  %sm3 = fsub float %sb6, %sm2
  %sm4 = fmul float %s4, %sb3
  %sm5 = fmul float %sm4, %sb3
  %sm6 = fadd float %sm3, %sm5
  %sm7 = select i1 %sm1, float %sb11, float %sm6
  %sm8 = fadd float %sm7, %s3
  %sm9 = call float @llvm.sqrt.f32(float %sm8)
  %sm10 = fdiv float %sb4, %sm9
  %sm11 = fsub float %sb1, %sm10
  %sm12 = fsub float %sb3, %sb3
  %sm13 = fcmp oeq float %sm12, 0x0000000000000000
  %sm14 = fsub float %sb1, %sb1
  %sm15 = fcmp oeq float %sm14, 0x0000000000000000
  %sm16 = select i1 %sm15, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm17 = select i1 %sm13, float %sm16, float 0xFFF0000000000000
  %sm18 = select i1 %sm15, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm19 = select i1 %sm13, float %sm18, float 0x7FF0000000000000
  %sm20 = fcmp olt float %sm11, %sm17
  %sm21 = select i1 %sm20, float %sm17, float %sm11
  %sm22 = fcmp ogt float %sm21, %sm19
  %sm23 = select i1 %sm22, float %sm19, float %sm21
  %sm24 = fcmp une float %sm23, %sm23
  %sm25 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm26 = select i1 %sm25, float 0xC7EFFFFFE0000000, float %sb1
  %sm27 = fcmp ogt float %sm26, 0x47EFFFFFE0000000
  %sm28 = select i1 %sm27, float 0x47EFFFFFE0000000, float %sm26
  %sm29 = select i1 %sm15, float %sm28, float %sm23
  %sm30 = select i1 %sm13, float %sm29, float %sm23
  %sm31 = select i1 %sm24, float %sm30, float %sm23
  %sm32 = select i1 %sm13, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm33 = select i1 %sm13, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm34 = fcmp olt float %sm7, %sm32
  %sm35 = select i1 %sm34, float %sm32, float %sm7
  %sm36 = fcmp ogt float %sm35, %sm33
  %sm37 = select i1 %sm36, float %sm33, float %sm35
  %sm38 = fcmp une float %sm37, %sm37
  %sm39 = fcmp olt float %sb6, 0xC7EFFFFFE0000000
  %sm40 = select i1 %sm39, float 0xC7EFFFFFE0000000, float %sb6
  %sm41 = fcmp ogt float %sm40, 0x47EFFFFFE0000000
  %sm42 = select i1 %sm41, float 0x47EFFFFFE0000000, float %sm40
  %sm43 = select i1 %sm13, float %sm42, float %sm37
  %sm44 = select i1 %sm38, float %sm43, float %sm37
  %sm45 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm31, ptr %sm45, align 4
  %sm47 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm44, ptr %sm47, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
