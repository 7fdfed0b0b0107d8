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
  br label %vector
vector:
  %v0 = fptrunc double %h12 to float
  %v1 = insertelement <16 x float> poison, float %v0, i64 0
  %v2 = shufflevector <16 x float> %v1, <16 x float> poison, <16 x i32> zeroinitializer
  %v3 = fptrunc double %h14 to float
  %v4 = insertelement <16 x float> poison, float %v3, i64 0
  %v5 = shufflevector <16 x float> %v4, <16 x float> poison, <16 x i32> zeroinitializer
  %v6 = fptrunc double %h16 to float
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
  %vb2 = getelementptr float, ptr %array2, i64 %vector.i
  %vb3 = load <16 x float>, ptr %vb2, align 4
  %vb4 = getelementptr float, ptr %array1, i64 %vector.i
  %vb5 = load <16 x float>, ptr %vb4, align 4
  %vb6 = fsub <16 x float> %vb5, %vb3
  %vb7 = fmul <16 x float> %v5, %vb6
  %vb8 = fadd <16 x float> %vb3, %vb7
  %vb9 = fsub <16 x float> %vb5, %vb8
  %vb10 = fmul <16 x float> %v8, %vb9
  %vb11 = fadd <16 x float> %vb8, %vb10
  %vb12 = fmul <16 x float> %v2, %vb11
  %vb13 = fsub <16 x float> %vb1, %vb12
  %vb14 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb13)
  %vb15 = fcmp uge <16 x float> %vb14, splat (float 0x7FF0000000000000)
  %vb16 = bitcast <16 x i1> %vb15 to i16
  %vb17 = icmp ne i16 %vb16, 0
  br i1 %vb17, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb13, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb8, ptr %vw2, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb8)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = fmul <16 x float> %v5, %vb3
  %vm3 = fsub <16 x float> %vb3, %vm2
  %vm4 = fmul <16 x float> %v5, %vb5
  %vm5 = fadd <16 x float> %vm3, %vm4
  %vm6 = select <16 x i1> %vm1, <16 x float> %vb8, <16 x float> %vm5
  %vm7 = fsub <16 x float> %vb5, %vm6
  %vm8 = fmul <16 x float> %v8, %vm7
  %vm9 = fadd <16 x float> %vm6, %vm8
  %vm10 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vm9)
  %vm11 = fcmp olt <16 x float> %vm10, splat (float 0x7FF0000000000000)
  %vm12 = fmul <16 x float> %v8, %vm6
  %vm13 = fsub <16 x float> %vm6, %vm12
  %vm14 = fmul <16 x float> %v8, %vb5
  %vm15 = fadd <16 x float> %vm13, %vm14
  %vm16 = select <16 x i1> %vm11, <16 x float> %vm9, <16 x float> %vm15
  %vm17 = fmul <16 x float> %v2, %vm16
  %vm18 = fsub <16 x float> %vb1, %vm17
  %vm19 = fsub <16 x float> %vb5, %vb5
  %vm20 = fcmp oeq <16 x float> %vm19, splat (float 0x0000000000000000)
  %vm21 = fsub <16 x float> %vb1, %vb1
  %vm22 = fcmp oeq <16 x float> %vm21, splat (float 0x0000000000000000)
  %vm23 = select <16 x i1> %vm22, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm24 = select <16 x i1> %vm20, <16 x float> %vm23, <16 x float> splat (float 0xFFF0000000000000)
  %vm25 = select <16 x i1> %vm22, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm26 = select <16 x i1> %vm20, <16 x float> %vm25, <16 x float> splat (float 0x7FF0000000000000)
  %vm27 = fcmp olt <16 x float> %vm18, %vm24
  %vm28 = select <16 x i1> %vm27, <16 x float> %vm24, <16 x float> %vm18
  %vm29 = fcmp ogt <16 x float> %vm28, %vm26
  %vm30 = select <16 x i1> %vm29, <16 x float> %vm26, <16 x float> %vm28
  %vm31 = fcmp une <16 x float> %vm30, %vm30
  %vm32 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm33 = select <16 x i1> %vm32, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm34 = fcmp ogt <16 x float> %vm33, splat (float 0x47EFFFFFE0000000)
  %vm35 = select <16 x i1> %vm34, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm33
  %vm36 = select <16 x i1> %vm22, <16 x float> %vm35, <16 x float> %vm30
  %vm37 = select <16 x i1> %vm20, <16 x float> %vm36, <16 x float> %vm30
  %vm38 = select <16 x i1> %vm31, <16 x float> %vm37, <16 x float> %vm30
  %vm39 = select <16 x i1> %vm20, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm40 = select <16 x i1> %vm20, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm41 = fcmp olt <16 x float> %vm6, %vm39
  %vm42 = select <16 x i1> %vm41, <16 x float> %vm39, <16 x float> %vm6
  %vm43 = fcmp ogt <16 x float> %vm42, %vm40
  %vm44 = select <16 x i1> %vm43, <16 x float> %vm40, <16 x float> %vm42
  %vm45 = fcmp une <16 x float> %vm44, %vm44
  %vm46 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm47 = select <16 x i1> %vm46, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm48 = fcmp ogt <16 x float> %vm47, splat (float 0x47EFFFFFE0000000)
  %vm49 = select <16 x i1> %vm48, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm47
  %vm50 = select <16 x i1> %vm20, <16 x float> %vm49, <16 x float> %vm44
  %vm51 = select <16 x i1> %vm45, <16 x float> %vm50, <16 x float> %vm44
  %vm52 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm38, ptr %vm52, align 4
  %vm54 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm51, ptr %vm54, align 4
  br label %vector.done
vector.done:
  br label %vector.test
vector.end:
  br label %rest
rest:
  %s0 = fptrunc double %h12 to float
  %s1 = fptrunc double %h14 to float
  %s2 = fptrunc double %h16 to float
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
  %sb9 = fsub float %sb5, %sb8
  %sb10 = fmul float %s2, %sb9
  %sb11 = fadd float %sb8, %sb10
  %sb12 = fmul float %s0, %sb11
  %sb13 = fsub float %sb1, %sb12
  %sb14 = call float @llvm.fabs.f32(float %sb13)
  %sb15 = fcmp uge float %sb14, 0x7FF0000000000000
  br i1 %sb15, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb13, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb8, ptr %sw2, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb8)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = fmul float %s1, %sb3
  %sm3 = fsub float %sb3, %sm2
  %sm4 = fmul float %s1, %sb5
  %sm5 = fadd float %sm3, %sm4
  %sm6 = select i1 %sm1, float %sb8, float %sm5
  %sm7 = fsub float %sb5, %sm6
  %sm8 = fmul float %s2, %sm7
  %sm9 = fadd float %sm6, %sm8
  %sm10 = call float @llvm.fabs.f32(float %sm9)
  %sm11 = fcmp olt float %sm10, 0x7FF0000000000000
  %sm12 = fmul float %s2, %sm6
  %sm13 = fsub float %sm6, %sm12
  %sm14 = fmul float %s2, %sb5
  %sm15 = fadd float %sm13, %sm14
  %sm16 = select i1 %sm11, float %sm9, float %sm15
  %sm17 = fmul float %s0, %sm16
  %sm18 = fsub float %sb1, %sm17
  %sm19 = fsub float %sb5, %sb5
  %sm20 = fcmp oeq float %sm19, 0x0000000000000000
  %sm21 = fsub float %sb1, %sb1
  %sm22 = fcmp oeq float %sm21, 0x0000000000000000
  %sm23 = select i1 %sm22, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm24 = select i1 %sm20, float %sm23, float 0xFFF0000000000000
  %sm25 = select i1 %sm22, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm26 = select i1 %sm20, float %sm25, float 0x7FF0000000000000
  %sm27 = fcmp olt float %sm18, %sm24
  %sm28 = select i1 %sm27, float %sm24, float %sm18
  %sm29 = fcmp ogt float %sm28, %sm26
  %sm30 = select i1 %sm29, float %sm26, float %sm28
  %sm31 = fcmp une float %sm30, %sm30
  %sm32 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm33 = select i1 %sm32, float 0xC7EFFFFFE0000000, float %sb1
  %sm34 = fcmp ogt float %sm33, 0x47EFFFFFE0000000
  %sm35 = select i1 %sm34, float 0x47EFFFFFE0000000, float %sm33
  %sm36 = select i1 %sm22, float %sm35, float %sm30
  %sm37 = select i1 %sm20, float %sm36, float %sm30
  %sm38 = select i1 %sm31, float %sm37, float %sm30
  %sm39 = select i1 %sm20, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm40 = select i1 %sm20, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm41 = fcmp olt float %sm6, %sm39
  %sm42 = select i1 %sm41, float %sm39, float %sm6
  %sm43 = fcmp ogt float %sm42, %sm40
  %sm44 = select i1 %sm43, float %sm40, float %sm42
  %sm45 = fcmp une float %sm44, %sm44
  %sm46 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm47 = select i1 %sm46, float 0xC7EFFFFFE0000000, float %sb3
  %sm48 = fcmp ogt float %sm47, 0x47EFFFFFE0000000
  %sm49 = select i1 %sm48, float 0x47EFFFFFE0000000, float %sm47
  %sm50 = select i1 %sm20, float %sm49, float %sm44
  %sm51 = select i1 %sm45, float %sm50, float %sm44
  %sm52 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm38, ptr %sm52, align 4
  %sm54 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm51, ptr %sm54, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
