define void @nag(ptr %row, i64 %low, i64 %high) {
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
  %f0 = getelementptr double, ptr %scalars, i64 0
  %f1 = load double, ptr %f0
  %f2 = fptrunc double %f1 to float
  %f3 = insertelement <16 x float> poison, float %f2, i64 0
  %f4 = shufflevector <16 x float> %f3, <16 x float> poison, <16 x i32> zeroinitializer
  %f5 = getelementptr double, ptr %scalars, i64 1
  %f6 = load double, ptr %f5
  %f7 = fptrunc double %f6 to float
  %f8 = insertelement <16 x float> poison, float %f7, i64 0
  %f9 = shufflevector <16 x float> %f8, <16 x float> poison, <16 x i32> zeroinitializer
  %f10 = getelementptr double, ptr %scalars, i64 2
  %f11 = load double, ptr %f10
  %f12 = fptrunc double %f11 to float
  %f13 = insertelement <16 x float> poison, float %f12, i64 0
  %f14 = shufflevector <16 x float> %f13, <16 x float> poison, <16 x i32> zeroinitializer
  %f15 = getelementptr double, ptr %scalars, i64 3
  %f16 = load double, ptr %f15
  %f17 = fptrunc double %f16 to float
  %f18 = insertelement <16 x float> poison, float %f17, i64 0
  %f19 = shufflevector <16 x float> %f18, <16 x float> poison, <16 x i32> zeroinitializer
  br label %fast.test
fast.test:
  %fast.i = phi i64 [ %low, %entry ], [ %fast.next, %fast.write ], [ %vector.i, %vector.end ]
  %fast.next = add i64 %fast.i, 64
  %fast.more = icmp ule i64 %fast.next, %high
  br i1 %fast.more, label %fast.turn, label %fast.last
fast.last:
  %fast.all = icmp eq i64 %fast.i, %high
  br i1 %fast.all, label %done, label %vector
fast.turn:
  %fb0 = getelementptr float, ptr %array0, i64 %fast.i
  %fb1 = load <16 x float>, ptr %fb0, align 4
  %fb2 = getelementptr float, ptr %array2, i64 %fast.i
  %fb3 = load <16 x float>, ptr %fb2, align 4
  %fb4 = fmul <16 x float> %f4, %fb3
  %fb5 = fadd <16 x float> %fb1, %fb4
  %fb6 = fmul <16 x float> %f9, %fb3
  %fb7 = getelementptr float, ptr %array1, i64 %fast.i
  %fb8 = load <16 x float>, ptr %fb7, align 4
  %fb9 = fmul <16 x float> %f14, %fb8
  %fb10 = fadd <16 x float> %fb6, %fb9
  %fb11 = fsub <16 x float> %fb5, %fb10
  %fb12 = fmul <16 x float> %f19, %fb10
  %fb13 = fsub <16 x float> %fb11, %fb12
  %fb14 = add i64 %fast.i, 16
  %fb15 = getelementptr float, ptr %array0, i64 %fb14
  %fb16 = load <16 x float>, ptr %fb15, align 4
  %fb17 = getelementptr float, ptr %array2, i64 %fb14
  %fb18 = load <16 x float>, ptr %fb17, align 4
  %fb19 = fmul <16 x float> %f4, %fb18
  %fb20 = fadd <16 x float> %fb16, %fb19
  %fb21 = fmul <16 x float> %f9, %fb18
  %fb22 = getelementptr float, ptr %array1, i64 %fb14
  %fb23 = load <16 x float>, ptr %fb22, align 4
  %fb24 = fmul <16 x float> %f14, %fb23
  %fb25 = fadd <16 x float> %fb21, %fb24
  %fb26 = fsub <16 x float> %fb20, %fb25
  %fb27 = fmul <16 x float> %f19, %fb25
  %fb28 = fsub <16 x float> %fb26, %fb27
  %fb29 = add i64 %fast.i, 32
  %fb30 = getelementptr float, ptr %array0, i64 %fb29
  %fb31 = load <16 x float>, ptr %fb30, align 4
  %fb32 = getelementptr float, ptr %array2, i64 %fb29
  %fb33 = load <16 x float>, ptr %fb32, align 4
  %fb34 = fmul <16 x float> %f4, %fb33
  %fb35 = fadd <16 x float> %fb31, %fb34
  %fb36 = fmul <16 x float> %f9, %fb33
  %fb37 = getelementptr float, ptr %array1, i64 %fb29
  %fb38 = load <16 x float>, ptr %fb37, align 4
  %fb39 = fmul <16 x float> %f14, %fb38
  %fb40 = fadd <16 x float> %fb36, %fb39
  %fb41 = fsub <16 x float> %fb35, %fb40
  %fb42 = fmul <16 x float> %f19, %fb40
  %fb43 = fsub <16 x float> %fb41, %fb42
  %fb44 = add i64 %fast.i, 48
  %fb45 = getelementptr float, ptr %array0, i64 %fb44
  %fb46 = load <16 x float>, ptr %fb45, align 4
  %fb47 = getelementptr float, ptr %array2, i64 %fb44
  %fb48 = load <16 x float>, ptr %fb47, align 4
  %fb49 = fmul <16 x float> %f4, %fb48
  %fb50 = fadd <16 x float> %fb46, %fb49
  %fb51 = fmul <16 x float> %f9, %fb48
  %fb52 = getelementptr float, ptr %array1, i64 %fb44
  %fb53 = load <16 x float>, ptr %fb52, align 4
  %fb54 = fmul <16 x float> %f14, %fb53
  %fb55 = fadd <16 x float> %fb51, %fb54
  %fb56 = fsub <16 x float> %fb50, %fb55
  %fb57 = fmul <16 x float> %f19, %fb55
  %fb58 = fsub <16 x float> %fb56, %fb57
  %fb59 = fadd <16 x float> %fb13, %fb28
  %fb60 = fadd <16 x float> %fb59, %fb43
  %fb61 = fadd <16 x float> %fb60, %fb58
  %fb62 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb61)
  %fb63 = fcmp uge <16 x float> %fb62, splat (float 0x7FF0000000000000)
  %fb64 = bitcast <16 x i1> %fb63 to i16
  %fb65 = icmp ne i16 %fb64, 0
  br i1 %fb65, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb13, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array2, i64 %fast.i
  store <16 x float> %fb10, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array0, i64 %fb14
  store <16 x float> %fb28, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array2, i64 %fb14
  store <16 x float> %fb25, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array0, i64 %fb29
  store <16 x float> %fb43, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array2, i64 %fb29
  store <16 x float> %fb40, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array0, i64 %fb44
  store <16 x float> %fb58, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array2, i64 %fb44
  store <16 x float> %fb55, ptr %fw14, align 4
  br label %fast.test
vector:
  %bound = phi i64 [ %high, %fast.last ], [ %fast.next, %fast.turn ]
  %v0 = getelementptr double, ptr %scalars, i64 0
  %v1 = load double, ptr %v0
  %v2 = fptrunc double %v1 to float
  %v3 = insertelement <16 x float> poison, float %v2, i64 0
  %v4 = shufflevector <16 x float> %v3, <16 x float> poison, <16 x i32> zeroinitializer
  %v5 = getelementptr double, ptr %scalars, i64 1
  %v6 = load double, ptr %v5
  %v7 = fptrunc double %v6 to float
  %v8 = insertelement <16 x float> poison, float %v7, i64 0
  %v9 = shufflevector <16 x float> %v8, <16 x float> poison, <16 x i32> zeroinitializer
  %v10 = getelementptr double, ptr %scalars, i64 2
  %v11 = load double, ptr %v10
  %v12 = fptrunc double %v11 to float
  %v13 = insertelement <16 x float> poison, float %v12, i64 0
  %v14 = shufflevector <16 x float> %v13, <16 x float> poison, <16 x i32> zeroinitializer
  %v15 = getelementptr double, ptr %scalars, i64 3
  %v16 = load double, ptr %v15
  %v17 = fptrunc double %v16 to float
  %v18 = insertelement <16 x float> poison, float %v17, i64 0
  %v19 = shufflevector <16 x float> %v18, <16 x float> poison, <16 x i32> zeroinitializer
  br label %vector.test
vector.test:
  %vector.i = phi i64 [ %fast.i, %vector ], [ %vector.next, %vector.done ]
  %vector.next = add i64 %vector.i, 16
  %vector.more = icmp ule i64 %vector.next, %bound
  br i1 %vector.more, label %vector.turn, label %vector.end
vector.turn:
  %vb0 = getelementptr float, ptr %array0, i64 %vector.i
  %vb1 = load <16 x float>, ptr %vb0, align 4
  %vb2 = getelementptr float, ptr %array2, i64 %vector.i
  %vb3 = load <16 x float>, ptr %vb2, align 4
  %vb4 = fmul <16 x float> %v4, %vb3
  %vb5 = fadd <16 x float> %vb1, %vb4
  %vb6 = fmul <16 x float> %v9, %vb3
  %vb7 = getelementptr float, ptr %array1, i64 %vector.i
  %vb8 = load <16 x float>, ptr %vb7, align 4
  %vb9 = fmul <16 x float> %v14, %vb8
  %vb10 = fadd <16 x float> %vb6, %vb9
  %vb11 = fsub <16 x float> %vb5, %vb10
  %vb12 = fmul <16 x float> %v19, %vb10
  %vb13 = fsub <16 x float> %vb11, %vb12
  %vb14 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb13)
  %vb15 = fcmp uge <16 x float> %vb14, splat (float 0x7FF0000000000000)
  %vb16 = bitcast <16 x i1> %vb15 to i16
  %vb17 = icmp ne i16 %vb16, 0
  br i1 %vb17, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb13, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb10, ptr %vw2, align 4
  br label %vector.done
vector.mend:
  %vm0 = fsub <16 x float> %vb8, %vb8
  %vm1 = fcmp oeq <16 x float> %vm0, splat (float 0x0000000000000000)
  %vm2 = fsub <16 x float> %vb1, %vb1
  %vm3 = fcmp oeq <16 x float> %vm2, splat (float 0x0000000000000000)
  %vm4 = select <16 x i1> %vm3, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm5 = select <16 x i1> %vm1, <16 x float> %vm4, <16 x float> splat (float 0xFFF0000000000000)
  %vm6 = select <16 x i1> %vm3, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm7 = select <16 x i1> %vm1, <16 x float> %vm6, <16 x float> splat (float 0x7FF0000000000000)
  %vm8 = fcmp olt <16 x float> %vb13, %vm5
  %vm9 = select <16 x i1> %vm8, <16 x float> %vm5, <16 x float> %vb13
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
  %vm22 = fcmp olt <16 x float> %vb10, %vm20
  %vm23 = select <16 x i1> %vm22, <16 x float> %vm20, <16 x float> %vb10
  %vm24 = fcmp ogt <16 x float> %vm23, %vm21
  %vm25 = select <16 x i1> %vm24, <16 x float> %vm21, <16 x float> %vm23
  %vm26 = fcmp une <16 x float> %vm25, %vm25
  %vm27 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm28 = select <16 x i1> %vm27, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm29 = fcmp ogt <16 x float> %vm28, splat (float 0x47EFFFFFE0000000)
  %vm30 = select <16 x i1> %vm29, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm28
  %vm31 = select <16 x i1> %vm1, <16 x float> %vm30, <16 x float> %vm25
  %vm32 = select <16 x i1> %vm26, <16 x float> %vm31, <16 x float> %vm25
  %vm33 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm19, ptr %vm33, align 4
  %vm35 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm32, ptr %vm35, align 4
  br label %vector.done
vector.done:
  br label %vector.test
vector.end:
  %again = icmp ult i64 %bound, %high
  br i1 %again, label %fast.test, label %vector.last
vector.last:
  %vector.all = icmp eq i64 %vector.i, %high
  br i1 %vector.all, label %done, label %rest
rest:
  %s0 = getelementptr double, ptr %scalars, i64 0
  %s1 = load double, ptr %s0
  %s2 = fptrunc double %s1 to float
  %s3 = getelementptr double, ptr %scalars, i64 1
  %s4 = load double, ptr %s3
  %s5 = fptrunc double %s4 to float
  %s6 = getelementptr double, ptr %scalars, i64 2
  %s7 = load double, ptr %s6
  %s8 = fptrunc double %s7 to float
  %s9 = getelementptr double, ptr %scalars, i64 3
  %s10 = load double, ptr %s9
  %s11 = fptrunc double %s10 to float
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
  %sb4 = fmul float %s2, %sb3
  %sb5 = fadd float %sb1, %sb4
  %sb6 = fmul float %s5, %sb3
  %sb7 = getelementptr float, ptr %array1, i64 %rest.i
  %sb8 = load float, ptr %sb7, align 4
  %sb9 = fmul float %s8, %sb8
  %sb10 = fadd float %sb6, %sb9
  %sb11 = fsub float %sb5, %sb10
  %sb12 = fmul float %s11, %sb10
  %sb13 = fsub float %sb11, %sb12
  %sb14 = call float @llvm.fabs.f32(float %sb13)
  %sb15 = fcmp uge float %sb14, 0x7FF0000000000000
  br i1 %sb15, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb13, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb10, ptr %sw2, align 4
  br label %rest.done
rest.mend:
  %sm0 = fsub float %sb8, %sb8
  %sm1 = fcmp oeq float %sm0, 0x0000000000000000
  %sm2 = fsub float %sb1, %sb1
  %sm3 = fcmp oeq float %sm2, 0x0000000000000000
  %sm4 = select i1 %sm3, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm5 = select i1 %sm1, float %sm4, float 0xFFF0000000000000
  %sm6 = select i1 %sm3, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm7 = select i1 %sm1, float %sm6, float 0x7FF0000000000000
  %sm8 = fcmp olt float %sb13, %sm5
  %sm9 = select i1 %sm8, float %sm5, float %sb13
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
  %sm22 = fcmp olt float %sb10, %sm20
  %sm23 = select i1 %sm22, float %sm20, float %sb10
  %sm24 = fcmp ogt float %sm23, %sm21
  %sm25 = select i1 %sm24, float %sm21, float %sm23
  %sm26 = fcmp une float %sm25, %sm25
  %sm27 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm28 = select i1 %sm27, float 0xC7EFFFFFE0000000, float %sb3
  %sm29 = fcmp ogt float %sm28, 0x47EFFFFFE0000000
  %sm30 = select i1 %sm29, float 0x47EFFFFFE0000000, float %sm28
  %sm31 = select i1 %sm1, float %sm30, float %sm25
  %sm32 = select i1 %sm26, float %sm31, float %sm25
  %sm33 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm19, ptr %sm33, align 4
  %sm35 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm32, ptr %sm35, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
