define void @qhm(ptr %row, i64 %low, i64 %high) {
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
  %h21 = getelementptr double, ptr %scalars, i64 5
  %h22 = load double, ptr %h21
  %h23 = getelementptr double, ptr %scalars, i64 6
  %h24 = load double, ptr %h23
  br label %vector
vector:
  %v0 = fptrunc double %h12 to float
  %v1 = insertelement <16 x float> poison, float %v0, i64 0
  %v2 = shufflevector <16 x float> %v1, <16 x float> poison, <16 x i32> zeroinitializer
  %v3 = fcmp une double %h14, 0.0
  %v4 = insertelement <16 x i1> poison, i1 %v3, i64 0
  %v5 = shufflevector <16 x i1> %v4, <16 x i1> poison, <16 x i32> zeroinitializer
  %v6 = fcmp une double %h16, 0.0
  %v7 = insertelement <16 x i1> poison, i1 %v6, i64 0
  %v8 = shufflevector <16 x i1> %v7, <16 x i1> poison, <16 x i32> zeroinitializer
  %v9 = fptrunc double %h18 to float
  %v10 = insertelement <16 x float> poison, float %v9, i64 0
  %v11 = shufflevector <16 x float> %v10, <16 x float> poison, <16 x i32> zeroinitializer
  %v12 = fptrunc double %h20 to float
  %v13 = insertelement <16 x float> poison, float %v12, i64 0
  %v14 = shufflevector <16 x float> %v13, <16 x float> poison, <16 x i32> zeroinitializer
  %v15 = fptrunc double %h22 to float
  %v16 = insertelement <16 x float> poison, float %v15, i64 0
  %v17 = shufflevector <16 x float> %v16, <16 x float> poison, <16 x i32> zeroinitializer
  %v18 = fptrunc double %h24 to float
  %v19 = insertelement <16 x float> poison, float %v18, i64 0
  %v20 = shufflevector <16 x float> %v19, <16 x float> poison, <16 x i32> zeroinitializer
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
  %vb10 = select <16 x i1> %v5, <16 x float> %vb9, <16 x float> %vb5
  %vb11 = fsub <16 x float> %vb5, %vb9
  %vb12 = fmul <16 x float> %v14, %vb11
  %vb13 = fadd <16 x float> %vb10, %vb12
  %vb14 = fmul <16 x float> %v2, %vb13
  %vb15 = fsub <16 x float> %vb1, %vb14
  %vb16 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb15)
  %vb17 = fcmp uge <16 x float> %vb16, splat (float 0x7FF0000000000000)
  %vb18 = bitcast <16 x i1> %vb17 to i16
  %vb19 = icmp ne i16 %vb18, 0
  br i1 %vb19, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb15, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb9, ptr %vw2, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb9)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = fmul <16 x float> %v17, %vb3
  %vm3 = fsub <16 x float> %vb3, %vm2
  %vm4 = fmul <16 x float> %v17, %vb5
  %vm5 = fadd <16 x float> %vm3, %vm4
  %vm6 = select <16 x i1> %vm1, <16 x float> %vb9, <16 x float> %vm5
  %vm7 = select <16 x i1> %v5, <16 x float> %vm6, <16 x float> %vb5
  %vm8 = fsub <16 x float> %vb5, %vm6
  %vm9 = fmul <16 x float> %v14, %vm8
  %vm10 = fadd <16 x float> %vm7, %vm9
  %vm11 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vm10)
  %vm12 = fcmp olt <16 x float> %vm11, splat (float 0x7FF0000000000000)
  %vm13 = fmul <16 x float> %v20, %vm6
  %vm14 = fsub <16 x float> %vm6, %vm13
  %vm15 = fmul <16 x float> %v20, %vb5
  %vm16 = fadd <16 x float> %vm14, %vm15
  %vm17 = select <16 x i1> %vm12, <16 x float> %vm10, <16 x float> %vm16
  %vm18 = fmul <16 x float> %v2, %vm17
  %vm19 = fsub <16 x float> %vb1, %vm18
  %vm20 = fsub <16 x float> %vb5, %vb5
  %vm21 = fcmp oeq <16 x float> %vm20, splat (float 0x0000000000000000)
  %vm22 = fsub <16 x float> %vb1, %vb1
  %vm23 = fcmp oeq <16 x float> %vm22, splat (float 0x0000000000000000)
  %vm24 = select <16 x i1> %vm23, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm25 = select <16 x i1> %vm21, <16 x float> %vm24, <16 x float> splat (float 0xFFF0000000000000)
  %vm26 = select <16 x i1> %vm23, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm27 = select <16 x i1> %vm21, <16 x float> %vm26, <16 x float> splat (float 0x7FF0000000000000)
  %vm28 = fcmp olt <16 x float> %vm19, %vm25
  %vm29 = select <16 x i1> %vm28, <16 x float> %vm25, <16 x float> %vm19
  %vm30 = fcmp ogt <16 x float> %vm29, %vm27
  %vm31 = select <16 x i1> %vm30, <16 x float> %vm27, <16 x float> %vm29
  %vm32 = fcmp une <16 x float> %vm31, %vm31
  %vm33 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm34 = select <16 x i1> %vm33, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm35 = fcmp ogt <16 x float> %vm34, splat (float 0x47EFFFFFE0000000)
  %vm36 = select <16 x i1> %vm35, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm34
  %vm37 = select <16 x i1> %vm23, <16 x float> %vm36, <16 x float> %vm31
  %vm38 = select <16 x i1> %vm21, <16 x float> %vm37, <16 x float> %vm31
  %vm39 = select <16 x i1> %vm32, <16 x float> %vm38, <16 x float> %vm31
  %vm40 = select <16 x i1> %vm21, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm41 = select <16 x i1> %vm21, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm42 = fcmp olt <16 x float> %vm6, %vm40
  %vm43 = select <16 x i1> %vm42, <16 x float> %vm40, <16 x float> %vm6
  %vm44 = fcmp ogt <16 x float> %vm43, %vm41
  %vm45 = select <16 x i1> %vm44, <16 x float> %vm41, <16 x float> %vm43
  %vm46 = fcmp une <16 x float> %vm45, %vm45
  %vm47 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm48 = select <16 x i1> %vm47, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm49 = fcmp ogt <16 x float> %vm48, splat (float 0x47EFFFFFE0000000)
  %vm50 = select <16 x i1> %vm49, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm48
  %vm51 = select <16 x i1> %vm21, <16 x float> %vm50, <16 x float> %vm45
  %vm52 = select <16 x i1> %vm46, <16 x float> %vm51, <16 x float> %vm45
  %vm53 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm39, ptr %vm53, align 4
  %vm55 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm52, ptr %vm55, align 4
  br label %vector.done
vector.done:
  br label %vector.test
vector.end:
  br label %rest
rest:
  %s0 = fptrunc double %h12 to float
  %s1 = fcmp une double %h14, 0.0
  %s2 = fcmp une double %h16, 0.0
  %s3 = fptrunc double %h18 to float
  %s4 = fptrunc double %h20 to float
  %s5 = fptrunc double %h22 to float
  %s6 = fptrunc double %h24 to float
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
  %sb10 = select i1 %s1, float %sb9, float %sb5
  %sb11 = fsub float %sb5, %sb9
  %sb12 = fmul float %s4, %sb11
  %sb13 = fadd float %sb10, %sb12
  %sb14 = fmul float %s0, %sb13
  %sb15 = fsub float %sb1, %sb14
  %sb16 = call float @llvm.fabs.f32(float %sb15)
  %sb17 = fcmp uge float %sb16, 0x7FF0000000000000
  br i1 %sb17, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb15, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb9, ptr %sw2, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb9)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = fmul float %s5, %sb3
  %sm3 = fsub float %sb3, %sm2
  %sm4 = fmul float %s5, %sb5
  %sm5 = fadd float %sm3, %sm4
  %sm6 = select i1 %sm1, float %sb9, float %sm5
  %sm7 = select i1 %s1, float %sm6, float %sb5
  %sm8 = fsub float %sb5, %sm6
  %sm9 = fmul float %s4, %sm8
  %sm10 = fadd float %sm7, %sm9
  %sm11 = call float @llvm.fabs.f32(float %sm10)
  %sm12 = fcmp olt float %sm11, 0x7FF0000000000000
  %sm13 = fmul float %s6, %sm6
  %sm14 = fsub float %sm6, %sm13
  %sm15 = fmul float %s6, %sb5
  %sm16 = fadd float %sm14, %sm15
  %sm17 = select i1 %sm12, float %sm10, float %sm16
  %sm18 = fmul float %s0, %sm17
  %sm19 = fsub float %sb1, %sm18
  %sm20 = fsub float %sb5, %sb5
  %sm21 = fcmp oeq float %sm20, 0x0000000000000000
  %sm22 = fsub float %sb1, %sb1
  %sm23 = fcmp oeq float %sm22, 0x0000000000000000
  %sm24 = select i1 %sm23, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm25 = select i1 %sm21, float %sm24, float 0xFFF0000000000000
  %sm26 = select i1 %sm23, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm27 = select i1 %sm21, float %sm26, float 0x7FF0000000000000
  %sm28 = fcmp olt float %sm19, %sm25
  %sm29 = select i1 %sm28, float %sm25, float %sm19
  %sm30 = fcmp ogt float %sm29, %sm27
  %sm31 = select i1 %sm30, float %sm27, float %sm29
  %sm32 = fcmp une float %sm31, %sm31
  %sm33 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm34 = select i1 %sm33, float 0xC7EFFFFFE0000000, float %sb1
  %sm35 = fcmp ogt float %sm34, 0x47EFFFFFE0000000
  %sm36 = select i1 %sm35, float 0x47EFFFFFE0000000, float %sm34
  %sm37 = select i1 %sm23, float %sm36, float %sm31
  %sm38 = select i1 %sm21, float %sm37, float %sm31
  %sm39 = select i1 %sm32, float %sm38, float %sm31
  %sm40 = select i1 %sm21, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm41 = select i1 %sm21, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm42 = fcmp olt float %sm6, %sm40
  %sm43 = select i1 %sm42, float %sm40, float %sm6
  %sm44 = fcmp ogt float %sm43, %sm41
  %sm45 = select i1 %sm44, float %sm41, float %sm43
  %sm46 = fcmp une float %sm45, %sm45
  %sm47 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm48 = select i1 %sm47, float 0xC7EFFFFFE0000000, float %sb3
  %sm49 = fcmp ogt float %sm48, 0x47EFFFFFE0000000
  %sm50 = select i1 %sm49, float 0x47EFFFFFE0000000, float %sm48
  %sm51 = select i1 %sm21, float %sm50, float %sm45
  %sm52 = select i1 %sm46, float %sm51, float %sm45
  %sm53 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm39, ptr %sm53, align 4
  %sm55 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm52, ptr %sm55, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
