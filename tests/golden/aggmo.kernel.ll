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
  %fast.next = add i64 %fast.i, 48
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
  %fb4 = fmul <16 x float> %f9, %fb3
  %fb5 = getelementptr float, ptr %array1, i64 %fast.i
  %fb6 = load <16 x float>, ptr %fb5, align 4
  %fb7 = fsub <16 x float> %fb4, %fb6
  %fb8 = getelementptr float, ptr %array3, i64 %fast.i
  %fb9 = load <16 x float>, ptr %fb8, align 4
  %fb10 = fmul <16 x float> %f14, %fb9
  %fb11 = fsub <16 x float> %fb10, %fb6
  %fb12 = fadd <16 x float> %fb7, %fb11
  %fb13 = getelementptr float, ptr %array4, i64 %fast.i
  %fb14 = load <16 x float>, ptr %fb13, align 4
  %fb15 = fmul <16 x float> %f19, %fb14
  %fb16 = fsub <16 x float> %fb15, %fb6
  %fb17 = fadd <16 x float> %fb12, %fb16
  %fb18 = fmul <16 x float> %f4, %fb17
  %fb19 = fadd <16 x float> %fb1, %fb18
  %fb20 = add i64 %fast.i, 16
  %fb21 = getelementptr float, ptr %array0, i64 %fb20
  %fb22 = load <16 x float>, ptr %fb21, align 4
  %fb23 = getelementptr float, ptr %array2, i64 %fb20
  %fb24 = load <16 x float>, ptr %fb23, align 4
  %fb25 = fmul <16 x float> %f9, %fb24
  %fb26 = getelementptr float, ptr %array1, i64 %fb20
  %fb27 = load <16 x float>, ptr %fb26, align 4
  %fb28 = fsub <16 x float> %fb25, %fb27
  %fb29 = getelementptr float, ptr %array3, i64 %fb20
  %fb30 = load <16 x float>, ptr %fb29, align 4
  %fb31 = fmul <16 x float> %f14, %fb30
  %fb32 = fsub <16 x float> %fb31, %fb27
  %fb33 = fadd <16 x float> %fb28, %fb32
  %fb34 = getelementptr float, ptr %array4, i64 %fb20
  %fb35 = load <16 x float>, ptr %fb34, align 4
  %fb36 = fmul <16 x float> %f19, %fb35
  %fb37 = fsub <16 x float> %fb36, %fb27
  %fb38 = fadd <16 x float> %fb33, %fb37
  %fb39 = fmul <16 x float> %f4, %fb38
  %fb40 = fadd <16 x float> %fb22, %fb39
  %fb41 = add i64 %fast.i, 32
  %fb42 = getelementptr float, ptr %array0, i64 %fb41
  %fb43 = load <16 x float>, ptr %fb42, align 4
  %fb44 = getelementptr float, ptr %array2, i64 %fb41
  %fb45 = load <16 x float>, ptr %fb44, align 4
  %fb46 = fmul <16 x float> %f9, %fb45
  %fb47 = getelementptr float, ptr %array1, i64 %fb41
  %fb48 = load <16 x float>, ptr %fb47, align 4
  %fb49 = fsub <16 x float> %fb46, %fb48
  %fb50 = getelementptr float, ptr %array3, i64 %fb41
  %fb51 = load <16 x float>, ptr %fb50, align 4
  %fb52 = fmul <16 x float> %f14, %fb51
  %fb53 = fsub <16 x float> %fb52, %fb48
  %fb54 = fadd <16 x float> %fb49, %fb53
  %fb55 = getelementptr float, ptr %array4, i64 %fb41
  %fb56 = load <16 x float>, ptr %fb55, align 4
  %fb57 = fmul <16 x float> %f19, %fb56
  %fb58 = fsub <16 x float> %fb57, %fb48
  %fb59 = fadd <16 x float> %fb54, %fb58
  %fb60 = fmul <16 x float> %f4, %fb59
  %fb61 = fadd <16 x float> %fb43, %fb60
  %fb62 = fadd <16 x float> %fb19, %fb40
  %fb63 = fadd <16 x float> %fb62, %fb61
  %fb64 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb63)
  %fb65 = fcmp uge <16 x float> %fb64, splat (float 0x7FF0000000000000)
  %fb66 = bitcast <16 x i1> %fb65 to i16
  %fb67 = icmp ne i16 %fb66, 0
  br i1 %fb67, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb19, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array2, i64 %fast.i
  store <16 x float> %fb7, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array3, i64 %fast.i
  store <16 x float> %fb11, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array4, i64 %fast.i
  store <16 x float> %fb16, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array0, i64 %fb20
  store <16 x float> %fb40, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array2, i64 %fb20
  store <16 x float> %fb28, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array3, i64 %fb20
  store <16 x float> %fb32, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array4, i64 %fb20
  store <16 x float> %fb37, ptr %fw14, align 4
  %fw16 = getelementptr float, ptr %array0, i64 %fb41
  store <16 x float> %fb61, ptr %fw16, align 4
  %fw18 = getelementptr float, ptr %array2, i64 %fb41
  store <16 x float> %fb49, ptr %fw18, align 4
  %fw20 = getelementptr float, ptr %array3, i64 %fb41
  store <16 x float> %fb53, ptr %fw20, align 4
  %fw22 = getelementptr float, ptr %array4, i64 %fb41
  store <16 x float> %fb58, ptr %fw22, align 4
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
  %vb4 = fmul <16 x float> %v9, %vb3
  %vb5 = getelementptr float, ptr %array1, i64 %vector.i
  %vb6 = load <16 x float>, ptr %vb5, align 4
  %vb7 = fsub <16 x float> %vb4, %vb6
  %vb8 = getelementptr float, ptr %array3, i64 %vector.i
  %vb9 = load <16 x float>, ptr %vb8, align 4
  %vb10 = fmul <16 x float> %v14, %vb9
  %vb11 = fsub <16 x float> %vb10, %vb6
  %vb12 = fadd <16 x float> %vb7, %vb11
  %vb13 = getelementptr float, ptr %array4, i64 %vector.i
  %vb14 = load <16 x float>, ptr %vb13, align 4
  %vb15 = fmul <16 x float> %v19, %vb14
  %vb16 = fsub <16 x float> %vb15, %vb6
  %vb17 = fadd <16 x float> %vb12, %vb16
  %vb18 = fmul <16 x float> %v4, %vb17
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
  %sb4 = fmul float %s5, %sb3
  %sb5 = getelementptr float, ptr %array1, i64 %rest.i
  %sb6 = load float, ptr %sb5, align 4
  %sb7 = fsub float %sb4, %sb6
  %sb8 = getelementptr float, ptr %array3, i64 %rest.i
  %sb9 = load float, ptr %sb8, align 4
  %sb10 = fmul float %s8, %sb9
  %sb11 = fsub float %sb10, %sb6
  %sb12 = fadd float %sb7, %sb11
  %sb13 = getelementptr float, ptr %array4, i64 %rest.i
  %sb14 = load float, ptr %sb13, align 4
  %sb15 = fmul float %s11, %sb14
  %sb16 = fsub float %sb15, %sb6
  %sb17 = fadd float %sb12, %sb16
  %sb18 = fmul float %s2, %sb17
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
