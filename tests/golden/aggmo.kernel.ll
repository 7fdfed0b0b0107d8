define void @aggmo(ptr %row, i64 %low, i64 %high) {
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
  br label %vector
vector:
  %v0 = fptrunc double %h16 to float
  %v1 = insertelement <16 x float> poison, float %v0, i64 0
  %v2 = shufflevector <16 x float> %v1, <16 x float> poison, <16 x i32> zeroinitializer
  %v3 = fptrunc double %h18 to float
  %v4 = insertelement <16 x float> poison, float %v3, i64 0
  %v5 = shufflevector <16 x float> %v4, <16 x float> poison, <16 x i32> zeroinitializer
  %v6 = fptrunc double %h20 to float
  %v7 = insertelement <16 x float> poison, float %v6, i64 0
  %v8 = shufflevector <16 x float> %v7, <16 x float> poison, <16 x i32> zeroinitializer
  %v9 = fptrunc double %h22 to float
  %v10 = insertelement <16 x float> poison, float %v9, i64 0
  %v11 = shufflevector <16 x float> %v10, <16 x float> poison, <16 x i32> zeroinitializer
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
  %vb4 = fmul <16 x float> %v5, %vb3
  %vb5 = getelementptr float, ptr %array1, i64 %vector.i
  %vb6 = load <16 x float>, ptr %vb5, align 4
  %vb7 = fsub <16 x float> %vb4, %vb6
  %vb8 = getelementptr float, ptr %array3, i64 %vector.i
  %vb9 = load <16 x float>, ptr %vb8, align 4
  %vb10 = fmul <16 x float> %v8, %vb9
  %vb11 = fsub <16 x float> %vb10, %vb6
  %vb12 = fadd <16 x float> %vb7, %vb11
  %vb13 = getelementptr float, ptr %array4, i64 %vector.i
  %vb14 = load <16 x float>, ptr %vb13, align 4
  %vb15 = fmul <16 x float> %v11, %vb14
  %vb16 = fsub <16 x float> %vb15, %vb6
  %vb17 = fadd <16 x float> %vb12, %vb16
  %vb18 = fmul <16 x float> %v2, %vb17
  %vb19 = fadd <16 x float> %vb1, %vb18
  %vb20 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb19)
  %vb21 = fcmp uge <16 x float> %vb20, splat (float 0x7FF0000000000000)
  %vb22 = bitcast <16 x i1> %vb21 to i16
  %vb23 = icmp ne i16 %vb22, 0
  br i1 %vb23, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb19, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb7, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb11, ptr %vw4, align 4
  %vw6 = getelementptr float, ptr %array4, i64 %vector.i
  store <16 x float> %vb16, ptr %vw6, align 4
  br label %vector.done
vector.mend:
  %vm0 = fsub <16 x float> %vb6, %vb6
  %vm1 = fcmp oeq <16 x float> %vm0, splat (float 0x0000000000000000)
  %vm2 = fsub <16 x float> %vb1, %vb1
  %vm3 = fcmp oeq <16 x float> %vm2, splat (float 0x0000000000000000)
  %vm4 = select <16 x i1> %vm3, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm5 = select <16 x i1> %vm1, <16 x float> %vm4, <16 x float> splat (float 0xFFF0000000000000)
  %vm6 = select <16 x i1> %vm3, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm7 = select <16 x i1> %vm1, <16 x float> %vm6, <16 x float> splat (float 0x7FF0000000000000)
  %vm8 = fcmp olt <16 x float> %vb19, %vm5
  %vm9 = select <16 x i1> %vm8, <16 x float> %vm5, <16 x float> %vb19
  %vm10 = fcmp ogt <16 x float> %vm9, %vm7
  %vm11 = select <16 x i1> %vm10, <16 x float> %vm7, <16 x float> %vm9
  %vm12 = fcmp une <16 x float> %vm11, %vm11
  %vm13 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm14 = select <16 x i1> %vm13, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm15 = fcmp ogt <16 x float> %vm14, splat (float 0x47EFFFFFE0000000)
  %vm16 = select <16 x i1> %vm15, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm14
  %vm17 = select <16 x i1> %vm3, <16 x float> %vm16, <16 x float> %vm11
  %vm18 = select <16 x i1> %vm1, <16 x float> %vm17, <16 x float> %vm11
  %vm19 = select <16 x i1> %vm12, <16 x float> %vm18, <16 x float> %vm11
  %vm20 = select <16 x i1> %vm1, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm21 = select <16 x i1> %vm1, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm22 = fcmp olt <16 x float> %vb7, %vm20
  %vm23 = select <16 x i1> %vm22, <16 x float> %vm20, <16 x float> %vb7
  %vm24 = fcmp ogt <16 x float> %vm23, %vm21
  %vm25 = select <16 x i1> %vm24, <16 x float> %vm21, <16 x float> %vm23
  %vm26 = fcmp une <16 x float> %vm25, %vm25
  %vm27 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm28 = select <16 x i1> %vm27, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm29 = fcmp ogt <16 x float> %vm28, splat (float 0x47EFFFFFE0000000)
  %vm30 = select <16 x i1> %vm29, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm28
  %vm31 = select <16 x i1> %vm1, <16 x float> %vm30, <16 x float> %vm25
  %vm32 = select <16 x i1> %vm26, <16 x float> %vm31, <16 x float> %vm25
  %vm33 = fcmp olt <16 x float> %vb11, %vm20
  %vm34 = select <16 x i1> %vm33, <16 x float> %vm20, <16 x float> %vb11
  %vm35 = fcmp ogt <16 x float> %vm34, %vm21
  %vm36 = select <16 x i1> %vm35, <16 x float> %vm21, <16 x float> %vm34
  %vm37 = fcmp une <16 x float> %vm36, %vm36
  %vm38 = fcmp olt <16 x float> %vb9, splat (float 0xC7EFFFFFE0000000)
  %vm39 = select <16 x i1> %vm38, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb9
  %vm40 = fcmp ogt <16 x float> %vm39, splat (float 0x47EFFFFFE0000000)
  %vm41 = select <16 x i1> %vm40, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm39
  %vm42 = select <16 x i1> %vm1, <16 x float> %vm41, <16 x float> %vm36
  %vm43 = select <16 x i1> %vm37, <16 x float> %vm42, <16 x float> %vm36
  %vm44 = fcmp olt <16 x float> %vb16, %vm20
  %vm45 = select <16 x i1> %vm44, <16 x float> %vm20, <16 x float> %vb16
  %vm46 = fcmp ogt <16 x float> %vm45, %vm21
  %vm47 = select <16 x i1> %vm46, <16 x float> %vm21, <16 x float> %vm45
  %vm48 = fcmp une <16 x float> %vm47, %vm47
  %vm49 = fcmp olt <16 x float> %vb14, splat (float 0xC7EFFFFFE0000000)
  %vm50 = select <16 x i1> %vm49, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb14
  %vm51 = fcmp ogt <16 x float> %vm50, splat (float 0x47EFFFFFE0000000)
  %vm52 = select <16 x i1> %vm51, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm50
  %vm53 = select <16 x i1> %vm1, <16 x float> %vm52, <16 x float> %vm47
  %vm54 = select <16 x i1> %vm48, <16 x float> %vm53, <16 x float> %vm47
  %vm55 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm19, ptr %vm55, align 4
  %vm57 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm32, ptr %vm57, align 4
  %vm59 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm43, ptr %vm59, align 4
  %vm61 = getelementptr float, ptr %array4, i64 %vector.i
  store <16 x float> %vm54, ptr %vm61, align 4
  br label %vector.done
vector.done:
  br label %vector.test
vector.end:
  br label %rest
rest:
  %s0 = fptrunc double %h16 to float
  %s1 = fptrunc double %h18 to float
  %s2 = fptrunc double %h20 to float
  %s3 = fptrunc double %h22 to float
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
  %sb4 = fmul float %s1, %sb3
  %sb5 = getelementptr float, ptr %array1, i64 %rest.i
  %sb6 = load float, ptr %sb5, align 4
  %sb7 = fsub float %sb4, %sb6
  %sb8 = getelementptr float, ptr %array3, i64 %rest.i
  %sb9 = load float, ptr %sb8, align 4
  %sb10 = fmul float %s2, %sb9
  %sb11 = fsub float %sb10, %sb6
  %sb12 = fadd float %sb7, %sb11
  %sb13 = getelementptr float, ptr %array4, i64 %rest.i
  %sb14 = load float, ptr %sb13, align 4
  %sb15 = fmul float %s3, %sb14
  %sb16 = fsub float %sb15, %sb6
  %sb17 = fadd float %sb12, %sb16
  %sb18 = fmul float %s0, %sb17
  %sb19 = fadd float %sb1, %sb18
  %sb20 = call float @llvm.fabs.f32(float %sb19)
  %sb21 = fcmp uge float %sb20, 0x7FF0000000000000
  br i1 %sb21, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb19, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb7, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb11, ptr %sw4, align 4
  %sw6 = getelementptr float, ptr %array4, i64 %rest.i
  store float %sb16, ptr %sw6, align 4
  br label %rest.done
rest.mend:
  %sm0 = fsub float %sb6, %sb6
  %sm1 = fcmp oeq float %sm0, 0x0000000000000000
  %sm2 = fsub float %sb1, %sb1
  %sm3 = fcmp oeq float %sm2, 0x0000000000000000
  %sm4 = select i1 %sm3, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm5 = select i1 %sm1, float %sm4, float 0xFFF0000000000000
  %sm6 = select i1 %sm3, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm7 = select i1 %sm1, float %sm6, float 0x7FF0000000000000
  %sm8 = fcmp olt float %sb19, %sm5
  %sm9 = select i1 %sm8, float %sm5, float %sb19
  %sm10 = fcmp ogt float %sm9, %sm7
  %sm11 = select i1 %sm10, float %sm7, float %sm9
  %sm12 = fcmp une float %sm11, %sm11
  %sm13 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm14 = select i1 %sm13, float 0xC7EFFFFFE0000000, float %sb1
  %sm15 = fcmp ogt float %sm14, 0x47EFFFFFE0000000
  %sm16 = select i1 %sm15, float 0x47EFFFFFE0000000, float %sm14
  %sm17 = select i1 %sm3, float %sm16, float %sm11
  %sm18 = select i1 %sm1, float %sm17, float %sm11
  %sm19 = select i1 %sm12, float %sm18, float %sm11
  %sm20 = select i1 %sm1, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm21 = select i1 %sm1, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm22 = fcmp olt float %sb7, %sm20
  %sm23 = select i1 %sm22, float %sm20, float %sb7
  %sm24 = fcmp ogt float %sm23, %sm21
  %sm25 = select i1 %sm24, float %sm21, float %sm23
  %sm26 = fcmp une float %sm25, %sm25
  %sm27 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm28 = select i1 %sm27, float 0xC7EFFFFFE0000000, float %sb3
  %sm29 = fcmp ogt float %sm28, 0x47EFFFFFE0000000
  %sm30 = select i1 %sm29, float 0x47EFFFFFE0000000, float %sm28
  %sm31 = select i1 %sm1, float %sm30, float %sm25
  %sm32 = select i1 %sm26, float %sm31, float %sm25
  %sm33 = fcmp olt float %sb11, %sm20
  %sm34 = select i1 %sm33, float %sm20, float %sb11
  %sm35 = fcmp ogt float %sm34, %sm21
  %sm36 = select i1 %sm35, float %sm21, float %sm34
  %sm37 = fcmp une float %sm36, %sm36
  %sm38 = fcmp olt float %sb9, 0xC7EFFFFFE0000000
  %sm39 = select i1 %sm38, float 0xC7EFFFFFE0000000, float %sb9
  %sm40 = fcmp ogt float %sm39, 0x47EFFFFFE0000000
  %sm41 = select i1 %sm40, float 0x47EFFFFFE0000000, float %sm39
  %sm42 = select i1 %sm1, float %sm41, float %sm36
  %sm43 = select i1 %sm37, float %sm42, float %sm36
  %sm44 = fcmp olt float %sb16, %sm20
  %sm45 = select i1 %sm44, float %sm20, float %sb16
  %sm46 = fcmp ogt float %sm45, %sm21
  %sm47 = select i1 %sm46, float %sm21, float %sm45
  %sm48 = fcmp une float %sm47, %sm47
  %sm49 = fcmp olt float %sb14, 0xC7EFFFFFE0000000
  %sm50 = select i1 %sm49, float 0xC7EFFFFFE0000000, float %sb14
  %sm51 = fcmp ogt float %sm50, 0x47EFFFFFE0000000
  %sm52 = select i1 %sm51, float 0x47EFFFFFE0000000, float %sm50
  %sm53 = select i1 %sm1, float %sm52, float %sm47
  %sm54 = select i1 %sm48, float %sm53, float %sm47
  %sm55 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm19, ptr %sm55, align 4
  %sm57 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm32, ptr %sm57, align 4
  %sm59 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm43, ptr %sm59, align 4
  %sm61 = getelementptr float, ptr %array4, i64 %rest.i
  store float %sm54, ptr %sm61, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
