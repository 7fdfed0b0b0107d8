define void @sgd(ptr %row, i64 %low, i64 %high) {
entry:
  %array0.at = getelementptr i64, ptr %row, i64 5
  %array0 = load ptr, ptr %array0.at
  %array1.at = getelementptr i64, ptr %row, i64 6
  %array1 = load ptr, ptr %array1.at
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
  %fb2 = getelementptr float, ptr %array1, i64 %fast.i
  %fb3 = load <16 x float>, ptr %fb2, align 4
  %fb4 = fmul <16 x float> %f4, %fb3
  %fb5 = fsub <16 x float> %fb1, %fb4
  %fb6 = add i64 %fast.i, 16
  %fb7 = getelementptr float, ptr %array0, i64 %fb6
  %fb8 = load <16 x float>, ptr %fb7, align 4
  %fb9 = getelementptr float, ptr %array1, i64 %fb6
  %fb10 = load <16 x float>, ptr %fb9, align 4
  %fb11 = fmul <16 x float> %f4, %fb10
  %fb12 = fsub <16 x float> %fb8, %fb11
  %fb13 = add i64 %fast.i, 32
  %fb14 = getelementptr float, ptr %array0, i64 %fb13
  %fb15 = load <16 x float>, ptr %fb14, align 4
  %fb16 = getelementptr float, ptr %array1, i64 %fb13
  %fb17 = load <16 x float>, ptr %fb16, align 4
  %fb18 = fmul <16 x float> %f4, %fb17
  %fb19 = fsub <16 x float> %fb15, %fb18
  %fb20 = add i64 %fast.i, 48
  %fb21 = getelementptr float, ptr %array0, i64 %fb20
  %fb22 = load <16 x float>, ptr %fb21, align 4
  %fb23 = getelementptr float, ptr %array1, i64 %fb20
  %fb24 = load <16 x float>, ptr %fb23, align 4
  %fb25 = fmul <16 x float> %f4, %fb24
  %fb26 = fsub <16 x float> %fb22, %fb25
  %fb27 = fadd <16 x float> %fb5, %fb12
  %fb28 = fadd <16 x float> %fb27, %fb19
  %fb29 = fadd <16 x float> %fb28, %fb26
  %fb30 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb29)
  %fb31 = fcmp uge <16 x float> %fb30, splat (float 0x7FF0000000000000)
  %fb32 = bitcast <16 x i1> %fb31 to i16
  %fb33 = icmp ne i16 %fb32, 0
  br i1 %fb33, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb5, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array0, i64 %fb6
  store <16 x float> %fb12, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array0, i64 %fb13
  store <16 x float> %fb19, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array0, i64 %fb20
  store <16 x float> %fb26, ptr %fw6, align 4
  br label %fast.test
vector:
  %bound = phi i64 [ %high, %fast.last ], [ %fast.next, %fast.turn ]
  %v0 = getelementptr double, ptr %scalars, i64 0
  %v1 = load double, ptr %v0
  %v2 = fptrunc double %v1 to float
  %v3 = insertelement <16 x float> poison, float %v2, i64 0
  %v4 = shufflevector <16 x float> %v3, <16 x float> poison, <16 x i32> zeroinitializer
  br label %vector.test
vector.test:
  %vector.i = phi i64 [ %fast.i, %vector ], [ %vector.next, %vector.done ]
  %vector.next = add i64 %vector.i, 16
  %vector.more = icmp ule i64 %vector.next, %bound
  br i1 %vector.more, label %vector.turn, label %vector.end
vector.turn:
  %vb0 = getelementptr float, ptr %array0, i64 %vector.i
  %vb1 = load <16 x float>, ptr %vb0, align 4
  %vb2 = getelementptr float, ptr %array1, i64 %vector.i
  %vb3 = load <16 x float>, ptr %vb2, align 4
  %vb4 = fmul <16 x float> %v4, %vb3
  %vb5 = fsub <16 x float> %vb1, %vb4
  %vb6 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb5)
  %vb7 = fcmp uge <16 x float> %vb6, splat (float 0x7FF0000000000000)
  %vb8 = bitcast <16 x i1> %vb7 to i16
  %vb9 = icmp ne i16 %vb8, 0
  br i1 %vb9, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb5, ptr %vw0, align 4
  br label %vector.done
vector.mend:
  %vm0 = fsub <16 x float> %vb3, %vb3
  %vm1 = fcmp oeq <16 x float> %vm0, splat (float 0x0000000000000000)
  %vm2 = fsub <16 x float> %vb1, %vb1
  %vm3 = fcmp oeq <16 x float> %vm2, splat (float 0x0000000000000000)
  %vm4 = select <16 x i1> %vm3, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm5 = select <16 x i1> %vm1, <16 x float> %vm4, <16 x float> splat (float 0xFFF0000000000000)
  %vm6 = select <16 x i1> %vm3, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm7 = select <16 x i1> %vm1, <16 x float> %vm6, <16 x float> splat (float 0x7FF0000000000000)
  %vm8 = fcmp olt <16 x float> %vb5, %vm5
  %vm9 = select <16 x i1> %vm8, <16 x float> %vm5, <16 x float> %vb5
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
  %vm20 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm19, ptr %vm20, align 4
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
  %sb4 = fmul float %s2, %sb3
  %sb5 = fsub float %sb1, %sb4
  %sb6 = call float @llvm.fabs.f32(float %sb5)
  %sb7 = fcmp uge float %sb6, 0x7FF0000000000000
  br i1 %sb7, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb5, ptr %sw0, align 4
  br label %rest.done
rest.mend:
  %sm0 = fsub float %sb3, %sb3
  %sm1 = fcmp oeq float %sm0, 0x0000000000000000
  %sm2 = fsub float %sb1, %sb1
  %sm3 = fcmp oeq float %sm2, 0x0000000000000000
  %sm4 = select i1 %sm3, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm5 = select i1 %sm1, float %sm4, float 0xFFF0000000000000
  %sm6 = select i1 %sm3, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm7 = select i1 %sm1, float %sm6, float 0x7FF0000000000000
  %sm8 = fcmp olt float %sb5, %sm5
  %sm9 = select i1 %sm8, float %sm5, float %sb5
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
  %sm20 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm19, ptr %sm20, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
