define void @qhadam(ptr %row, i64 %low, i64 %high) {
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
  %h25 = getelementptr double, ptr %scalars, i64 6
  %h26 = load double, ptr %h25
  %h27 = getelementptr double, ptr %scalars, i64 7
  %h28 = load double, ptr %h27
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
  %v18 = fptrunc double %h26 to float
  %v19 = insertelement <16 x float> poison, float %v18, i64 0
  %v20 = shufflevector <16 x float> %v19, <16 x float> poison, <16 x i32> zeroinitializer
  %v21 = fptrunc double %h28 to float
  %v22 = insertelement <16 x float> poison, float %v21, i64 0
  %v23 = shufflevector <16 x float> %v22, <16 x float> poison, <16 x i32> zeroinitializer
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
  %vb5 = load <16 x float>, ptr %vb2, align 4
  %vb6 = load <16 x float>, ptr %vb1, align 4
  %vb7 = fsub <16 x float> %vb6, %vb5
  %vb8 = fmul <16 x float> %v5, %vb7
  %vb9 = fadd <16 x float> %vb5, %vb8
  %vb10 = fmul <16 x float> %vb9, %v8
  %vb11 = fsub <16 x float> %vb6, %vb10
  %vb12 = fmul <16 x float> %v11, %vb11
  %vb13 = fadd <16 x float> %vb10, %vb12
  %vb14 = fmul <16 x float> %v2, %vb13
  %vb15 = load <16 x float>, ptr %vb3, align 4
  %vb16 = fmul <16 x float> %vb6, %vb6
  %vb17 = fsub <16 x float> %vb16, %vb15
  %vb18 = fmul <16 x float> %v14, %vb17
  %vb19 = fadd <16 x float> %vb15, %vb18
  %vb20 = fmul <16 x float> %vb19, %v17
  %vb21 = fsub <16 x float> %vb16, %vb20
  %vb22 = fmul <16 x float> %v20, %vb21
  %vb23 = fadd <16 x float> %vb20, %vb22
  %vb24 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb23)
  %vb25 = fadd <16 x float> %vb24, %v23
  %vb26 = fdiv <16 x float> %vb14, %vb25
  %vb27 = fsub <16 x float> %vb4, %vb26
  store <16 x float> %vb27, ptr %vb0, align 4
  store <16 x float> %vb9, ptr %vb2, align 4
  store <16 x float> %vb19, ptr %vb3, align 4
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
  %s6 = fptrunc double %h26 to float
  %s7 = fptrunc double %h28 to float
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
  %sb5 = load float, ptr %sb2, align 4
  %sb6 = load float, ptr %sb1, align 4
  %sb7 = fsub float %sb6, %sb5
  %sb8 = fmul float %s1, %sb7
  %sb9 = fadd float %sb5, %sb8
  %sb10 = fmul float %sb9, %s2
  %sb11 = fsub float %sb6, %sb10
  %sb12 = fmul float %s3, %sb11
  %sb13 = fadd float %sb10, %sb12
  %sb14 = fmul float %s0, %sb13
  %sb15 = load float, ptr %sb3, align 4
  %sb16 = fmul float %sb6, %sb6
  %sb17 = fsub float %sb16, %sb15
  %sb18 = fmul float %s4, %sb17
  %sb19 = fadd float %sb15, %sb18
  %sb20 = fmul float %sb19, %s5
  %sb21 = fsub float %sb16, %sb20
  %sb22 = fmul float %s6, %sb21
  %sb23 = fadd float %sb20, %sb22
  %sb24 = call float @llvm.sqrt.f32(float %sb23)
  %sb25 = fadd float %sb24, %s7
  %sb26 = fdiv float %sb14, %sb25
  %sb27 = fsub float %sb4, %sb26
  store float %sb27, ptr %sb0, align 4
  store float %sb9, ptr %sb2, align 4
  store float %sb19, ptr %sb3, align 4
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
