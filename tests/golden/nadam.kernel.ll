define void @nadam(ptr %row, i64 %low, i64 %high) {
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
  %h23 = getelementptr double, ptr %scalars, i64 5
  %h24 = load double, ptr %h23
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
  %v9 = fptrunc double %h20 to float
  %v10 = insertelement <16 x float> poison, float %v9, i64 0
  %v11 = shufflevector <16 x float> %v10, <16 x float> poison, <16 x i32> zeroinitializer
  %v12 = fptrunc double %h22 to float
  %v13 = insertelement <16 x float> poison, float %v12, i64 0
  %v14 = shufflevector <16 x float> %v13, <16 x float> poison, <16 x i32> zeroinitializer
  %v15 = fptrunc double %h24 to float
  %v16 = insertelement <16 x float> poison, float %v15, i64 0
  %v17 = shufflevector <16 x float> %v16, <16 x float> poison, <16 x i32> zeroinitializer
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
  %vb6 = load <16 x float>, ptr %vb1, align 4
  %vb7 = fmul <16 x float> %vb6, %vb6
  %vb8 = fsub <16 x float> %vb7, %vb5
  %vb9 = fmul <16 x float> %v5, %vb8
  %vb10 = fadd <16 x float> %vb5, %vb9
  %vb11 = fmul <16 x float> %vb10, %v8
  %vb12 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb11)
  %vb13 = fadd <16 x float> %vb12, %v11
  %vb14 = fdiv <16 x float> %v2, %vb13
  %vb15 = load <16 x float>, ptr %vb2, align 4
  %vb16 = fsub <16 x float> %vb6, %vb15
  %vb17 = fmul <16 x float> %v14, %vb16
  %vb18 = fadd <16 x float> %vb15, %vb17
  %vb19 = fmul <16 x float> %vb18, %v17
  %vb20 = fmul <16 x float> %vb6, %v17
  %vb21 = fsub <16 x float> %vb20, %vb19
  %vb22 = fmul <16 x float> %v14, %vb21
  %vb23 = fadd <16 x float> %vb19, %vb22
  %vb24 = fmul <16 x float> %vb14, %vb23
  %vb25 = fsub <16 x float> %vb4, %vb24
  store <16 x float> %vb25, ptr %vb0, align 4
  store <16 x float> %vb18, ptr %vb2, align 4
  store <16 x float> %vb10, ptr %vb3, align 4
  br label %vector.test
vector.end:
  br label %rest
rest:
  %s0 = fptrunc double %h14 to float
  %s1 = fptrunc double %h16 to float
  %s2 = fptrunc double %h18 to float
  %s3 = fptrunc double %h20 to float
  %s4 = fptrunc double %h22 to float
  %s5 = fptrunc double %h24 to float
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
  %sb6 = load float, ptr %sb1, align 4
  %sb7 = fmul float %sb6, %sb6
  %sb8 = fsub float %sb7, %sb5
  %sb9 = fmul float %s1, %sb8
  %sb10 = fadd float %sb5, %sb9
  %sb11 = fmul float %sb10, %s2
  %sb12 = call float @llvm.sqrt.f32(float %sb11)
  %sb13 = fadd float %sb12, %s3
  %sb14 = fdiv float %s0, %sb13
  %sb15 = load float, ptr %sb2, align 4
  %sb16 = fsub float %sb6, %sb15
  %sb17 = fmul float %s4, %sb16
  %sb18 = fadd float %sb15, %sb17
  %sb19 = fmul float %sb18, %s5
  %sb20 = fmul float %sb6, %s5
  %sb21 = fsub float %sb20, %sb19
  %sb22 = fmul float %s4, %sb21
  %sb23 = fadd float %sb19, %sb22
  %sb24 = fmul float %sb14, %sb23
  %sb25 = fsub float %sb4, %sb24
  store float %sb25, ptr %sb0, align 4
  store float %sb18, ptr %sb2, align 4
  store float %sb10, ptr %sb3, align 4
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
