define void @schedule_free_sgd(ptr %row, i64 %low, i64 %high) {
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
  %f20 = getelementptr double, ptr %scalars, i64 4
  %f21 = load double, ptr %f20
  %f22 = fptrunc double %f21 to float
  %f23 = insertelement <16 x float> poison, float %f22, i64 0
  %f24 = shufflevector <16 x float> %f23, <16 x float> poison, <16 x i32> zeroinitializer
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
  %fb5 = fsub <16 x float> %fb1, %fb4
  %fb6 = getelementptr float, ptr %array1, i64 %fast.i
  %fb7 = load <16 x float>, ptr %fb6, align 4
  %fb8 = fmul <16 x float> %f14, %fb7
  %fb9 = fsub <16 x float> %fb3, %fb8
  %fb10 = fmul <16 x float> %f9, %fb9
  %fb11 = fadd <16 x float> %fb5, %fb10
  %fb12 = fmul <16 x float> %f24, %fb9
  %fb13 = fmul <16 x float> %f19, %fb12
  %fb14 = fadd <16 x float> %fb11, %fb13
  %fb15 = add i64 %fast.i, 16
  %fb16 = getelementptr float, ptr %array0, i64 %fb15
  %fb17 = load <16 x float>, ptr %fb16, align 4
  %fb18 = getelementptr float, ptr %array2, i64 %fb15
  %fb19 = load <16 x float>, ptr %fb18, align 4
  %fb20 = fmul <16 x float> %f4, %fb19
  %fb21 = fsub <16 x float> %fb17, %fb20
  %fb22 = getelementptr float, ptr %array1, i64 %fb15
  %fb23 = load <16 x float>, ptr %fb22, align 4
  %fb24 = fmul <16 x float> %f14, %fb23
  %fb25 = fsub <16 x float> %fb19, %fb24
  %fb26 = fmul <16 x float> %f9, %fb25
  %fb27 = fadd <16 x float> %fb21, %fb26
  %fb28 = fmul <16 x float> %f24, %fb25
  %fb29 = fmul <16 x float> %f19, %fb28
  %fb30 = fadd <16 x float> %fb27, %fb29
  %fb31 = add i64 %fast.i, 32
  %fb32 = getelementptr float, ptr %array0, i64 %fb31
  %fb33 = load <16 x float>, ptr %fb32, align 4
  %fb34 = getelementptr float, ptr %array2, i64 %fb31
  %fb35 = load <16 x float>, ptr %fb34, align 4
  %fb36 = fmul <16 x float> %f4, %fb35
  %fb37 = fsub <16 x float> %fb33, %fb36
  %fb38 = getelementptr float, ptr %array1, i64 %fb31
  %fb39 = load <16 x float>, ptr %fb38, align 4
  %fb40 = fmul <16 x float> %f14, %fb39
  %fb41 = fsub <16 x float> %fb35, %fb40
  %fb42 = fmul <16 x float> %f9, %fb41
  %fb43 = fadd <16 x float> %fb37, %fb42
  %fb44 = fmul <16 x float> %f24, %fb41
  %fb45 = fmul <16 x float> %f19, %fb44
  %fb46 = fadd <16 x float> %fb43, %fb45
  %fb47 = add i64 %fast.i, 48
  %fb48 = getelementptr float, ptr %array0, i64 %fb47
  %fb49 = load <16 x float>, ptr %fb48, align 4
  %fb50 = getelementptr float, ptr %array2, i64 %fb47
  %fb51 = load <16 x float>, ptr %fb50, align 4
  %fb52 = fmul <16 x float> %f4, %fb51
  %fb53 = fsub <16 x float> %fb49, %fb52
  %fb54 = getelementptr float, ptr %array1, i64 %fb47
  %fb55 = load <16 x float>, ptr %fb54, align 4
  %fb56 = fmul <16 x float> %f14, %fb55
  %fb57 = fsub <16 x float> %fb51, %fb56
  %fb58 = fmul <16 x float> %f9, %fb57
  %fb59 = fadd <16 x float> %fb53, %fb58
  %fb60 = fmul <16 x float> %f24, %fb57
  %fb61 = fmul <16 x float> %f19, %fb60
  %fb62 = fadd <16 x float> %fb59, %fb61
  %fb63 = fadd <16 x float> %fb14, %fb30
  %fb64 = fadd <16 x float> %fb63, %fb46
  %fb65 = fadd <16 x float> %fb64, %fb62
  %fb66 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb65)
  %fb67 = fcmp uge <16 x float> %fb66, splat (float 0x7FF0000000000000)
  %fb68 = bitcast <16 x i1> %fb67 to i16
  %fb69 = icmp ne i16 %fb68, 0
  br i1 %fb69, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb14, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array2, i64 %fast.i
  store <16 x float> %fb12, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array0, i64 %fb15
  store <16 x float> %fb30, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array2, i64 %fb15
  store <16 x float> %fb28, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array0, i64 %fb31
  store <16 x float> %fb46, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array2, i64 %fb31
  store <16 x float> %fb44, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array0, i64 %fb47
  store <16 x float> %fb62, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array2, i64 %fb47
  store <16 x float> %fb60, ptr %fw14, align 4
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
  %v20 = getelementptr double, ptr %scalars, i64 4
  %v21 = load double, ptr %v20
  %v22 = fptrunc double %v21 to float
  %v23 = insertelement <16 x float> poison, float %v22, i64 0
  %v24 = shufflevector <16 x float> %v23, <16 x float> poison, <16 x i32> zeroinitializer
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
  %vb5 = fsub <16 x float> %vb1, %vb4
  %vb6 = getelementptr float, ptr %array1, i64 %vector.i
  %vb7 = load <16 x float>, ptr %vb6, align 4
  %vb8 = fmul <16 x float> %v14, %vb7
  %vb9 = fsub <16 x float> %vb3, %vb8
  %vb10 = fmul <16 x float> %v9, %vb9
  %vb11 = fadd <16 x float> %vb5, %vb10
  %vb12 = fmul <16 x float> %v24, %vb9
  %vb13 = fmul <16 x float> %v19, %vb12
  %vb14 = fadd <16 x float> %vb11, %vb13
  %vb15 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb14)
  %vb16 = fcmp uge <16 x float> %vb15, splat (float 0x7FF0000000000000)
  %vb17 = bitcast <16 x i1> %vb16 to i16
  %vb18 = icmp ne i16 %vb17, 0
  br i1 %vb18, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb14, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb12, ptr %vw2, align 4
  br label %vector.done
vector.mend:
  %vm0 = fsub <16 x float> %vb7, %vb7
  %vm1 = fcmp oeq <16 x float> %vm0, splat (float 0x0000000000000000)
  %vm2 = fsub <16 x float> %vb1, %vb1
  %vm3 = fcmp oeq <16 x float> %vm2, splat (float 0x0000000000000000)
  %vm4 = select <16 x i1> %vm3, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm5 = select <16 x i1> %vm1, <16 x float> %vm4, <16 x float> splat (float 0xFFF0000000000000)
  %vm6 = select <16 x i1> %vm3, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm7 = select <16 x i1> %vm1, <16 x float> %vm6, <16 x float> splat (float 0x7FF0000000000000)
  %vm8 = fcmp olt <16 x float> %vb14, %vm5
  %vm9 = select <16 x i1> %vm8, <16 x float> %vm5, <16 x float> %vb14
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
  %vm22 = fcmp olt <16 x float> %vb12, %vm20
  %vm23 = select <16 x i1> %vm22, <16 x float> %vm20, <16 x float> %vb12
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
  %s12 = getelementptr double, ptr %scalars, i64 4
  %s13 = load double, ptr %s12
  %s14 = fptrunc double %s13 to float
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
  %sb5 = fsub float %sb1, %sb4
  %sb6 = getelementptr float, ptr %array1, i64 %rest.i
  %sb7 = load float, ptr %sb6, align 4
  %sb8 = fmul float %s8, %sb7
  %sb9 = fsub float %sb3, %sb8
  %sb10 = fmul float %s5, %sb9
  %sb11 = fadd float %sb5, %sb10
  %sb12 = fmul float %s14, %sb9
  %sb13 = fmul float %s11, %sb12
  %sb14 = fadd float %sb11, %sb13
  %sb15 = call float @llvm.fabs.f32(float %sb14)
  %sb16 = fcmp uge float %sb15, 0x7FF0000000000000
  br i1 %sb16, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb14, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb12, ptr %sw2, align 4
  br label %rest.done
rest.mend:
  %sm0 = fsub float %sb7, %sb7
  %sm1 = fcmp oeq float %sm0, 0x0000000000000000
  %sm2 = fsub float %sb1, %sb1
  %sm3 = fcmp oeq float %sm2, 0x0000000000000000
  %sm4 = select i1 %sm3, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm5 = select i1 %sm1, float %sm4, float 0xFFF0000000000000
  %sm6 = select i1 %sm3, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm7 = select i1 %sm1, float %sm6, float 0x7FF0000000000000
  %sm8 = fcmp olt float %sb14, %sm5
  %sm9 = select i1 %sm8, float %sm5, float %sb14
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
  %sm22 = fcmp olt float %sb12, %sm20
  %sm23 = select i1 %sm22, float %sm20, float %sb12
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
