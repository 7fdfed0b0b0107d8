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
  %vector.i = phi i64 [ %low, %vector ], [ %vector.next, %vector.turn ]
  %vector.next = add i64 %vector.i, 16
  %vector.more = icmp ule i64 %vector.next, %high
  br i1 %vector.more, label %vector.turn, label %vector.end
vector.turn:
  %vb0 = getelementptr float, ptr %array0, i64 %vector.i
  %vb1 = getelementptr float, ptr %array1, i64 %vector.i
  %vb2 = getelementptr float, ptr %array2, i64 %vector.i
  %vb3 = getelementptr float, ptr %array3, i64 %vector.i
  %vb4 = load <16 x float>, ptr %vb0, align 4
  %vb5 = load <16 x float>, ptr %vb3, align 4
  %vb6 = fmul <16 x float> %v5, %vb5
  %vb7 = fcmp une <16 x float> %vb6, %vb6
  %vb8 = load <16 x float>, ptr %vb1, align 4
  %vb9 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb8)
  %vb10 = fcmp olt <16 x float> %vb9, %vb6
  %vb11 = select <16 x i1> %vb10, <16 x float> %vb6, <16 x float> %vb9
  %vb12 = select <16 x i1> %vb7, <16 x float> %vb6, <16 x float> %vb11
  %vb13 = fcmp oeq <16 x float> %vb12, splat (float 0x0000000000000000)
  %vb14 = load <16 x float>, ptr %vb2, align 4
  %vb15 = fsub <16 x float> %vb8, %vb14
  %vb16 = fmul <16 x float> %v8, %vb15
  %vb17 = fadd <16 x float> %vb14, %vb16
  %vb18 = fdiv <16 x float> %vb17, %vb12
  %vb19 = select <16 x i1> %vb13, <16 x float> splat (float 0x0000000000000000), <16 x float> %vb18
  %vb20 = fmul <16 x float> %v2, %vb19
  %vb21 = fsub <16 x float> %vb4, %vb20
  store <16 x float> %vb21, ptr %vb0, align 4
  store <16 x float> %vb17, ptr %vb2, align 4
  store <16 x float> %vb12, ptr %vb3, align 4
  br label %vector.test
vector.end:
  br label %rest
rest:
  %s0 = fptrunc double %h14 to float
  %s1 = fptrunc double %h16 to float
  %s2 = fptrunc double %h18 to float
  br label %rest.test
rest.test:
  %rest.i = phi i64 [ %vector.i, %rest ], [ %rest.next, %rest.turn ]
  %rest.next = add i64 %rest.i, 1
  %rest.more = icmp ule i64 %rest.next, %high
  br i1 %rest.more, label %rest.turn, label %rest.end
rest.turn:
  %sb0 = getelementptr float, ptr %array0, i64 %rest.i
  %sb1 = getelementptr float, ptr %array1, i64 %rest.i
  %sb2 = getelementptr float, ptr %array2, i64 %rest.i
  %sb3 = getelementptr float, ptr %array3, i64 %rest.i
  %sb4 = load float, ptr %sb0, align 4
  %sb5 = load float, ptr %sb3, align 4
  %sb6 = fmul float %s1, %sb5
  %sb7 = fcmp une float %sb6, %sb6
  %sb8 = load float, ptr %sb1, align 4
  %sb9 = call float @llvm.fabs.f32(float %sb8)
  %sb10 = fcmp olt float %sb9, %sb6
  %sb11 = select i1 %sb10, float %sb6, float %sb9
  %sb12 = select i1 %sb7, float %sb6, float %sb11
  %sb13 = fcmp oeq float %sb12, 0x0000000000000000
  %sb14 = load float, ptr %sb2, align 4
  %sb15 = fsub float %sb8, %sb14
  %sb16 = fmul float %s2, %sb15
  %sb17 = fadd float %sb14, %sb16
  %sb18 = fdiv float %sb17, %sb12
  %sb19 = select i1 %sb13, float 0x0000000000000000, float %sb18
  %sb20 = fmul float %s0, %sb19
  %sb21 = fsub float %sb4, %sb20
  store float %sb21, ptr %sb0, align 4
  store float %sb17, ptr %sb2, align 4
  store float %sb12, ptr %sb3, align 4
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
