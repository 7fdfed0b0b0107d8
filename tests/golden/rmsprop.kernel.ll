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
  %vector.i = phi i64 [ %low, %vector ], [ %vector.next, %vector.turn ]
  %vector.next = add i64 %vector.i, 16
  %vector.more = icmp ule i64 %vector.next, %high
  br i1 %vector.more, label %vector.turn, label %vector.end
vector.turn:
  %vb0 = getelementptr float, ptr %array0, i64 %vector.i
  %vb1 = getelementptr float, ptr %array1, i64 %vector.i
  %vb2 = getelementptr float, ptr %array2, i64 %vector.i
  %vb3 = load <16 x float>, ptr %vb0, align 4
  %vb4 = load <16 x float>, ptr %vb1, align 4
  %vb5 = fmul <16 x float> %v2, %vb4
  %vb6 = load <16 x float>, ptr %vb2, align 4
  %vb7 = fmul <16 x float> %vb4, %vb4
  %vb8 = fsub <16 x float> %vb7, %vb6
  %vb9 = fmul <16 x float> %v5, %vb8
  %vb10 = fadd <16 x float> %vb6, %vb9
  %vb11 = fadd <16 x float> %vb10, %v8
  %vb12 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb11)
  %vb13 = fdiv <16 x float> %vb5, %vb12
  %vb14 = fsub <16 x float> %vb3, %vb13
  store <16 x float> %vb14, ptr %vb0, align 4
  store <16 x float> %vb10, ptr %vb2, align 4
  br label %vector.test
vector.end:
  br label %rest
rest:
  %s0 = fptrunc double %h12 to float
  %s1 = fptrunc double %h14 to float
  %s2 = fptrunc double %h16 to float
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
  %sb3 = load float, ptr %sb0, align 4
  %sb4 = load float, ptr %sb1, align 4
  %sb5 = fmul float %s0, %sb4
  %sb6 = load float, ptr %sb2, align 4
  %sb7 = fmul float %sb4, %sb4
  %sb8 = fsub float %sb7, %sb6
  %sb9 = fmul float %s1, %sb8
  %sb10 = fadd float %sb6, %sb9
  %sb11 = fadd float %sb10, %s2
  %sb12 = call float @llvm.sqrt.f32(float %sb11)
  %sb13 = fdiv float %sb5, %sb12
  %sb14 = fsub float %sb3, %sb13
  store float %sb14, ptr %sb0, align 4
  store float %sb10, ptr %sb2, align 4
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
