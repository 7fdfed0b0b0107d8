define void @adamax(ptr %row, i64 %low, i64 %high) {
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
  %vb4 = fmul <16 x float> %v5, %vb3
  %vb5 = fcmp une <16 x float> %vb4, %vb4
  %vb6 = getelementptr float, ptr %array1, i64 %vector.i
  %vb7 = load <16 x float>, ptr %vb6, align 4
  %vb8 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb7)
  %vb9 = fcmp olt <16 x float> %vb8, %vb4
  %vb10 = select <16 x i1> %vb9, <16 x float> %vb4, <16 x float> %vb8
  %vb11 = select <16 x i1> %vb5, <16 x float> %vb4, <16 x float> %vb10
  %vb12 = fcmp oeq <16 x float> %vb11, splat (float 0x0000000000000000)
  %vb13 = getelementptr float, ptr %array2, i64 %vector.i
  %vb14 = load <16 x float>, ptr %vb13, align 4
  %vb15 = select <16 x i1> %v8, <16 x float> %vb14, <16 x float> %vb7
  %vb16 = fsub <16 x float> %vb7, %vb14
  %vb17 = fmul <16 x float> %v11, %vb16
  %vb18 = fadd <16 x float> %vb15, %vb17
  %vb19 = fdiv <16 x float> %vb18, %vb11
  %vb20 = select <16 x i1> %vb12, <16 x float> splat (float 0x0000000000000000), <16 x float> %vb19
  %vb21 = fmul <16 x float> %v2, %vb20
  %vb22 = fsub <16 x float> %vb1, %vb21
  %vb23 = fadd <16 x float> %vb22, %vb18
  %vb24 = fadd <16 x float> %vb23, %vb11
  %vb25 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb24)
  %vb26 = fcmp uge <16 x float> %vb25, splat (float 0x7FF0000000000000)
  %vb27 = bitcast <16 x i1> %vb26 to i16
  %vb28 = icmp ne i16 %vb27, 0
  br i1 %vb28, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb22, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb18, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb11, ptr %vw4, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb18)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = fmul <16 x float> %v14, %vb14
  %vm3 = fsub <16 x float> %vb14, %vm2
  %vm4 = fmul <16 x float> %v14, %vb7
  %vm5 = fadd <16 x float> %vm3, %vm4
  %vm6 = select <16 x i1> %vm1, <16 x float> %vb18, <16 x float> %vm5
  %vm7 = fdiv <16 x float> %vm6, %vb11
  %vm8 = select <16 x i1> %vb12, <16 x float> splat (float 0x0000000000000000), <16 x float> %vm7
  %vm9 = fmul <16 x float> %v2, %vm8
  %vm10 = fsub <16 x float> %vb1, %vm9
  %vm11 = fsub <16 x float> %vb7, %vb7
  %vm12 = fcmp oeq <16 x float> %vm11, splat (float 0x0000000000000000)
  %vm13 = fsub <16 x float> %vb1, %vb1
  %vm14 = fcmp oeq <16 x float> %vm13, splat (float 0x0000000000000000)
  %vm15 = select <16 x i1> %vm14, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm16 = select <16 x i1> %vm12, <16 x float> %vm15, <16 x float> splat (float 0xFFF0000000000000)
  %vm17 = select <16 x i1> %vm14, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm18 = select <16 x i1> %vm12, <16 x float> %vm17, <16 x float> splat (float 0x7FF0000000000000)
  %vm19 = fcmp olt <16 x float> %vm10, %vm16
  %vm20 = select <16 x i1> %vm19, <16 x float> %vm16, <16 x float> %vm10
  %vm21 = fcmp ogt <16 x float> %vm20, %vm18
  %vm22 = select <16 x i1> %vm21, <16 x float> %vm18, <16 x float> %vm20
  %vm23 = fcmp une <16 x float> %vm22, %vm22
  %vm24 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm25 = select <16 x i1> %vm24, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm26 = fcmp ogt <16 x float> %vm25, splat (float 0x47EFFFFFE0000000)
  %vm27 = select <16 x i1> %vm26, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm25
  %vm28 = select <16 x i1> %vm14, <16 x float> %vm27, <16 x float> %vm22
  %vm29 = select <16 x i1> %vm12, <16 x float> %vm28, <16 x float> %vm22
  %vm30 = select <16 x i1> %vm23, <16 x float> %vm29, <16 x float> %vm22
  %vm31 = select <16 x i1> %vm12, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm32 = select <16 x i1> %vm12, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm33 = fcmp olt <16 x float> %vm6, %vm31
  %vm34 = select <16 x i1> %vm33, <16 x float> %vm31, <16 x float> %vm6
  %vm35 = fcmp ogt <16 x float> %vm34, %vm32
  %vm36 = select <16 x i1> %vm35, <16 x float> %vm32, <16 x float> %vm34
  %vm37 = fcmp une <16 x float> %vm36, %vm36
  %vm38 = fcmp olt <16 x float> %vb14, splat (float 0xC7EFFFFFE0000000)
  %vm39 = select <16 x i1> %vm38, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb14
  %vm40 = fcmp ogt <16 x float> %vm39, splat (float 0x47EFFFFFE0000000)
  %vm41 = select <16 x i1> %vm40, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm39
  %vm42 = select <16 x i1> %vm12, <16 x float> %vm41, <16 x float> %vm36
  %vm43 = select <16 x i1> %vm37, <16 x float> %vm42, <16 x float> %vm36
  %vm44 = fcmp olt <16 x float> %vb11, %vm31
  %vm45 = select <16 x i1> %vm44, <16 x float> %vm31, <16 x float> %vb11
  %vm46 = fcmp ogt <16 x float> %vm45, %vm32
  %vm47 = select <16 x i1> %vm46, <16 x float> %vm32, <16 x float> %vm45
  %vm48 = fcmp une <16 x float> %vm47, %vm47
  %vm49 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm50 = select <16 x i1> %vm49, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm51 = fcmp ogt <16 x float> %vm50, splat (float 0x47EFFFFFE0000000)
  %vm52 = select <16 x i1> %vm51, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm50
  %vm53 = select <16 x i1> %vm12, <16 x float> %vm52, <16 x float> %vm47
  %vm54 = select <16 x i1> %vm48, <16 x float> %vm53, <16 x float> %vm47
  %vm55 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm30, ptr %vm55, align 4
  %vm57 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm43, ptr %vm57, align 4
  %vm59 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm54, ptr %vm59, align 4
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
  %sb4 = fmul float %s1, %sb3
  %sb5 = fcmp une float %sb4, %sb4
  %sb6 = getelementptr float, ptr %array1, i64 %rest.i
  %sb7 = load float, ptr %sb6, align 4
  %sb8 = call float @llvm.fabs.f32(float %sb7)
  %sb9 = fcmp olt float %sb8, %sb4
  %sb10 = select i1 %sb9, float %sb4, float %sb8
  %sb11 = select i1 %sb5, float %sb4, float %sb10
  %sb12 = fcmp oeq float %sb11, 0x0000000000000000
  %sb13 = getelementptr float, ptr %array2, i64 %rest.i
  %sb14 = load float, ptr %sb13, align 4
  %sb15 = select i1 %s2, float %sb14, float %sb7
  %sb16 = fsub float %sb7, %sb14
  %sb17 = fmul float %s3, %sb16
  %sb18 = fadd float %sb15, %sb17
  %sb19 = fdiv float %sb18, %sb11
  %sb20 = select i1 %sb12, float 0x0000000000000000, float %sb19
  %sb21 = fmul float %s0, %sb20
  %sb22 = fsub float %sb1, %sb21
  %sb23 = fadd float %sb22, %sb18
  %sb24 = fadd float %sb23, %sb11
  %sb25 = call float @llvm.fabs.f32(float %sb24)
  %sb26 = fcmp uge float %sb25, 0x7FF0000000000000
  br i1 %sb26, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb22, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb18, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb11, ptr %sw4, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb18)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = fmul float %s4, %sb14
  %sm3 = fsub float %sb14, %sm2
  %sm4 = fmul float %s4, %sb7
  %sm5 = fadd float %sm3, %sm4
  %sm6 = select i1 %sm1, float %sb18, float %sm5
  %sm7 = fdiv float %sm6, %sb11
  %sm8 = select i1 %sb12, float 0x0000000000000000, float %sm7
  %sm9 = fmul float %s0, %sm8
  %sm10 = fsub float %sb1, %sm9
  %sm11 = fsub float %sb7, %sb7
  %sm12 = fcmp oeq float %sm11, 0x0000000000000000
  %sm13 = fsub float %sb1, %sb1
  %sm14 = fcmp oeq float %sm13, 0x0000000000000000
  %sm15 = select i1 %sm14, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm16 = select i1 %sm12, float %sm15, float 0xFFF0000000000000
  %sm17 = select i1 %sm14, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm18 = select i1 %sm12, float %sm17, float 0x7FF0000000000000
  %sm19 = fcmp olt float %sm10, %sm16
  %sm20 = select i1 %sm19, float %sm16, float %sm10
  %sm21 = fcmp ogt float %sm20, %sm18
  %sm22 = select i1 %sm21, float %sm18, float %sm20
  %sm23 = fcmp une float %sm22, %sm22
  %sm24 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm25 = select i1 %sm24, float 0xC7EFFFFFE0000000, float %sb1
  %sm26 = fcmp ogt float %sm25, 0x47EFFFFFE0000000
  %sm27 = select i1 %sm26, float 0x47EFFFFFE0000000, float %sm25
  %sm28 = select i1 %sm14, float %sm27, float %sm22
  %sm29 = select i1 %sm12, float %sm28, float %sm22
  %sm30 = select i1 %sm23, float %sm29, float %sm22
  %sm31 = select i1 %sm12, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm32 = select i1 %sm12, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm33 = fcmp olt float %sm6, %sm31
  %sm34 = select i1 %sm33, float %sm31, float %sm6
  %sm35 = fcmp ogt float %sm34, %sm32
  %sm36 = select i1 %sm35, float %sm32, float %sm34
  %sm37 = fcmp une float %sm36, %sm36
  %sm38 = fcmp olt float %sb14, 0xC7EFFFFFE0000000
  %sm39 = select i1 %sm38, float 0xC7EFFFFFE0000000, float %sb14
  %sm40 = fcmp ogt float %sm39, 0x47EFFFFFE0000000
  %sm41 = select i1 %sm40, float 0x47EFFFFFE0000000, float %sm39
  %sm42 = select i1 %sm12, float %sm41, float %sm36
  %sm43 = select i1 %sm37, float %sm42, float %sm36
  %sm44 = fcmp olt float %sb11, %sm31
  %sm45 = select i1 %sm44, float %sm31, float %sb11
  %sm46 = fcmp ogt float %sm45, %sm32
  %sm47 = select i1 %sm46, float %sm32, float %sm45
  %sm48 = fcmp une float %sm47, %sm47
  %sm49 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm50 = select i1 %sm49, float 0xC7EFFFFFE0000000, float %sb3
  %sm51 = fcmp ogt float %sm50, 0x47EFFFFFE0000000
  %sm52 = select i1 %sm51, float 0x47EFFFFFE0000000, float %sm50
  %sm53 = select i1 %sm12, float %sm52, float %sm47
  %sm54 = select i1 %sm48, float %sm53, float %sm47
  %sm55 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm30, ptr %sm55, align 4
  %sm57 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm43, ptr %sm57, align 4
  %sm59 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm54, ptr %sm59, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
