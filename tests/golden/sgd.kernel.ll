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
  %h9 = getelementptr double, ptr %scalars, i64 0
  %h10 = load double, ptr %h9
  br label %vector
vector:
  %v0 = fptrunc double %h10 to float
  %v1 = insertelement <16 x float> poison, float %v0, i64 0
  %v2 = shufflevector <16 x float> %v1, <16 x float> poison, <16 x i32> zeroinitializer
  br label %vector.test
vector.test:
  %vector.i = phi i64 [ %low, %vector ], [ %vector.next, %vector.turn ]
  %vector.next = add i64 %vector.i, 16
  %vector.more = icmp ule i64 %vector.next, %high
  br i1 %vector.more, label %vector.turn, label %vector.end
vector.turn:
  %vb0 = getelementptr float, ptr %array0, i64 %vector.i
  %vb1 = getelementptr float, ptr %array1, i64 %vector.i
  %vb2 = load <16 x float>, ptr %vb0, align 4
  %vb3 = load <16 x float>, ptr %vb1, align 4
  %vb4 = fmul <16 x float> %v2, %vb3
  %vb5 = fsub <16 x float> %vb2, %vb4
  store <16 x float> %vb5, ptr %vb0, align 4
  br label %vector.test
vector.end:
  br label %rest
rest:
  %s0 = fptrunc double %h10 to float
  br label %rest.test
rest.test:
  %rest.i = phi i64 [ %vector.i, %rest ], [ %rest.next, %rest.turn ]
  %rest.next = add i64 %rest.i, 1
  %rest.more = icmp ule i64 %rest.next, %high
  br i1 %rest.more, label %rest.turn, label %rest.end
rest.turn:
  %sb0 = getelementptr float, ptr %array0, i64 %rest.i
  %sb1 = getelementptr float, ptr %array1, i64 %rest.i
  %sb2 = load float, ptr %sb0, align 4
  %sb3 = load float, ptr %sb1, align 4
  %sb4 = fmul float %s0, %sb3
  %sb5 = fsub float %sb2, %sb4
  store float %sb5, ptr %sb0, align 4
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
