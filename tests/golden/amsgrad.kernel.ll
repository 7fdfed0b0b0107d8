define void @amsgrad(ptr %row, i64 %low, i64 %high) {
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
  %f7 = fcmp une double %f6, 0.0
  %f8 = insertelement <16 x i1> poison, i1 %f7, i64 0
  %f9 = shufflevector <16 x i1> %f8, <16 x i1> poison, <16 x i32> zeroinitializer
  %f10 = getelementptr double, ptr %scalars, i64 2
  %f11 = load double, ptr %f10
  %f12 = fptrunc double %f11 to float
  %f13 = insertelement <16 x float> poison, float %f12, i64 0
  %f14 = shufflevector <16 x float> %f13, <16 x float> poison, <16 x i32> zeroinitializer
  %f15 = getelementptr double, ptr %scalars, i64 3
  %f16 = load double, ptr %f15
  %f17 = fcmp une double %f16, 0.0
  %f18 = insertelement <16 x i1> poison, i1 %f17, i64 0
  %f19 = shufflevector <16 x i1> %f18, <16 x i1> poison, <16 x i32> zeroinitializer
  %f20 = getelementptr double, ptr %scalars, i64 4
  %f21 = load double, ptr %f20
  %f22 = fptrunc double %f21 to float
  %f23 = insertelement <16 x float> poison, float %f22, i64 0
  %f24 = shufflevector <16 x float> %f23, <16 x float> poison, <16 x i32> zeroinitializer
  %f25 = getelementptr double, ptr %scalars, i64 5
  %f26 = load double, ptr %f25
  %f27 = fptrunc double %f26 to float
  %f28 = insertelement <16 x float> poison, float %f27, i64 0
  %f29 = shufflevector <16 x float> %f28, <16 x float> poison, <16 x i32> zeroinitializer
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
  %fb4 = getelementptr float, ptr %array1, i64 %fast.i
  %fb5 = load <16 x float>, ptr %fb4, align 4
  %fb6 = select <16 x i1> %f9, <16 x float> %fb3, <16 x float> %fb5
  %fb7 = fsub <16 x float> %fb5, %fb3
  %fb8 = fmul <16 x float> %f14, %fb7
  %fb9 = fadd <16 x float> %fb6, %fb8
  %fb10 = fmul <16 x float> %f4, %fb9
  %fb11 = getelementptr float, ptr %array4, i64 %fast.i
  %fb12 = load <16 x float>, ptr %fb11, align 4
  %fb13 = fcmp une <16 x float> %fb12, %fb12
  %fb14 = getelementptr float, ptr %array3, i64 %fast.i
  %fb15 = load <16 x float>, ptr %fb14, align 4
  %fb16 = fmul <16 x float> %fb5, %fb5
  %fb17 = select <16 x i1> %f19, <16 x float> %fb15, <16 x float> %fb16
  %fb18 = fsub <16 x float> %fb16, %fb15
  %fb19 = fmul <16 x float> %f24, %fb18
  %fb20 = fadd <16 x float> %fb17, %fb19
  %fb21 = fcmp olt <16 x float> %fb20, %fb12
  %fb22 = select <16 x i1> %fb21, <16 x float> %fb12, <16 x float> %fb20
  %fb23 = select <16 x i1> %fb13, <16 x float> %fb12, <16 x float> %fb22
  %fb24 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb23)
  %fb25 = fadd <16 x float> %fb24, %f29
  %fb26 = fdiv <16 x float> %fb10, %fb25
  %fb27 = fsub <16 x float> %fb1, %fb26
  %fb28 = add i64 %fast.i, 16
  %fb29 = getelementptr float, ptr %array0, i64 %fb28
  %fb30 = load <16 x float>, ptr %fb29, align 4
  %fb31 = getelementptr float, ptr %array2, i64 %fb28
  %fb32 = load <16 x float>, ptr %fb31, align 4
  %fb33 = getelementptr float, ptr %array1, i64 %fb28
  %fb34 = load <16 x float>, ptr %fb33, align 4
  %fb35 = select <16 x i1> %f9, <16 x float> %fb32, <16 x float> %fb34
  %fb36 = fsub <16 x float> %fb34, %fb32
  %fb37 = fmul <16 x float> %f14, %fb36
  %fb38 = fadd <16 x float> %fb35, %fb37
  %fb39 = fmul <16 x float> %f4, %fb38
  %fb40 = getelementptr float, ptr %array4, i64 %fb28
  %fb41 = load <16 x float>, ptr %fb40, align 4
  %fb42 = fcmp une <16 x float> %fb41, %fb41
  %fb43 = getelementptr float, ptr %array3, i64 %fb28
  %fb44 = load <16 x float>, ptr %fb43, align 4
  %fb45 = fmul <16 x float> %fb34, %fb34
  %fb46 = select <16 x i1> %f19, <16 x float> %fb44, <16 x float> %fb45
  %fb47 = fsub <16 x float> %fb45, %fb44
  %fb48 = fmul <16 x float> %f24, %fb47
  %fb49 = fadd <16 x float> %fb46, %fb48
  %fb50 = fcmp olt <16 x float> %fb49, %fb41
  %fb51 = select <16 x i1> %fb50, <16 x float> %fb41, <16 x float> %fb49
  %fb52 = select <16 x i1> %fb42, <16 x float> %fb41, <16 x float> %fb51
  %fb53 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb52)
  %fb54 = fadd <16 x float> %fb53, %f29
  %fb55 = fdiv <16 x float> %fb39, %fb54
  %fb56 = fsub <16 x float> %fb30, %fb55
  %fb57 = add i64 %fast.i, 32
  %fb58 = getelementptr float, ptr %array0, i64 %fb57
  %fb59 = load <16 x float>, ptr %fb58, align 4
  %fb60 = getelementptr float, ptr %array2, i64 %fb57
  %fb61 = load <16 x float>, ptr %fb60, align 4
  %fb62 = getelementptr float, ptr %array1, i64 %fb57
  %fb63 = load <16 x float>, ptr %fb62, align 4
  %fb64 = select <16 x i1> %f9, <16 x float> %fb61, <16 x float> %fb63
  %fb65 = fsub <16 x float> %fb63, %fb61
  %fb66 = fmul <16 x float> %f14, %fb65
  %fb67 = fadd <16 x float> %fb64, %fb66
  %fb68 = fmul <16 x float> %f4, %fb67
  %fb69 = getelementptr float, ptr %array4, i64 %fb57
  %fb70 = load <16 x float>, ptr %fb69, align 4
  %fb71 = fcmp une <16 x float> %fb70, %fb70
  %fb72 = getelementptr float, ptr %array3, i64 %fb57
  %fb73 = load <16 x float>, ptr %fb72, align 4
  %fb74 = fmul <16 x float> %fb63, %fb63
  %fb75 = select <16 x i1> %f19, <16 x float> %fb73, <16 x float> %fb74
  %fb76 = fsub <16 x float> %fb74, %fb73
  %fb77 = fmul <16 x float> %f24, %fb76
  %fb78 = fadd <16 x float> %fb75, %fb77
  %fb79 = fcmp olt <16 x float> %fb78, %fb70
  %fb80 = select <16 x i1> %fb79, <16 x float> %fb70, <16 x float> %fb78
  %fb81 = select <16 x i1> %fb71, <16 x float> %fb70, <16 x float> %fb80
  %fb82 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb81)
  %fb83 = fadd <16 x float> %fb82, %f29
  %fb84 = fdiv <16 x float> %fb68, %fb83
  %fb85 = fsub <16 x float> %fb59, %fb84
  %fb86 = fadd <16 x float> %fb27, %fb20
  %fb87 = fadd <16 x float> %fb86, %fb23
  %fb88 = fadd <16 x float> %fb87, %fb56
  %fb89 = fadd <16 x float> %fb88, %fb49
  %fb90 = fadd <16 x float> %fb89, %fb52
  %fb91 = fadd <16 x float> %fb90, %fb85
  %fb92 = fadd <16 x float> %fb91, %fb78
  %fb93 = fadd <16 x float> %fb92, %fb81
  %fb94 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb93)
  %fb95 = fcmp uge <16 x float> %fb94, splat (float 0x7FF0000000000000)
  %fb96 = bitcast <16 x i1> %fb95 to i16
  %fb97 = icmp ne i16 %fb96, 0
  br i1 %fb97, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb27, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array2, i64 %fast.i
  store <16 x float> %fb9, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array3, i64 %fast.i
  store <16 x float> %fb20, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array4, i64 %fast.i
  store <16 x float> %fb23, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array0, i64 %fb28
  store <16 x float> %fb56, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array2, i64 %fb28
  store <16 x float> %fb38, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array3, i64 %fb28
  store <16 x float> %fb49, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array4, i64 %fb28
  store <16 x float> %fb52, ptr %fw14, align 4
  %fw16 = getelementptr float, ptr %array0, i64 %fb57
  store <16 x float> %fb85, ptr %fw16, align 4
  %fw18 = getelementptr float, ptr %array2, i64 %fb57
  store <16 x float> %fb67, ptr %fw18, align 4
  %fw20 = getelementptr float, ptr %array3, i64 %fb57
  store <16 x float> %fb78, ptr %fw20, align 4
  %fw22 = getelementptr float, ptr %array4, i64 %fb57
  store <16 x float> %fb81, ptr %fw22, align 4
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
  %v7 = fcmp une double %v6, 0.0
  %v8 = insertelement <16 x i1> poison, i1 %v7, i64 0
  %v9 = shufflevector <16 x i1> %v8, <16 x i1> poison, <16 x i32> zeroinitializer
  %v10 = getelementptr double, ptr %scalars, i64 2
  %v11 = load double, ptr %v10
  %v12 = fptrunc double %v11 to float
  %v13 = insertelement <16 x float> poison, float %v12, i64 0
  %v14 = shufflevector <16 x float> %v13, <16 x float> poison, <16 x i32> zeroinitializer
  %v15 = getelementptr double, ptr %scalars, i64 3
  %v16 = load double, ptr %v15
  %v17 = fcmp une double %v16, 0.0
  %v18 = insertelement <16 x i1> poison, i1 %v17, i64 0
  %v19 = shufflevector <16 x i1> %v18, <16 x i1> poison, <16 x i32> zeroinitializer
  %v20 = getelementptr double, ptr %scalars, i64 4
  %v21 = load double, ptr %v20
  %v22 = fptrunc double %v21 to float
  %v23 = insertelement <16 x float> poison, float %v22, i64 0
  %v24 = shufflevector <16 x float> %v23, <16 x float> poison, <16 x i32> zeroinitializer
  %v25 = getelementptr double, ptr %scalars, i64 5
  %v26 = load double, ptr %v25
  %v27 = fptrunc double %v26 to float
  %v28 = insertelement <16 x float> poison, float %v27, i64 0
  %v29 = shufflevector <16 x float> %v28, <16 x float> poison, <16 x i32> zeroinitializer
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
  %vb4 = getelementptr float, ptr %array1, i64 %vector.i
  %vb5 = load <16 x float>, ptr %vb4, align 4
  %vb6 = select <16 x i1> %v9, <16 x float> %vb3, <16 x float> %vb5
  %vb7 = fsub <16 x float> %vb5, %vb3
  %vb8 = fmul <16 x float> %v14, %vb7
  %vb9 = fadd <16 x float> %vb6, %vb8
  %vb10 = fmul <16 x float> %v4, %vb9
  %vb11 = getelementptr float, ptr %array4, i64 %vector.i
  %vb12 = load <16 x float>, ptr %vb11, align 4
  %vb13 = fcmp une <16 x float> %vb12, %vb12
  %vb14 = getelementptr float, ptr %array3, i64 %vector.i
  %vb15 = load <16 x float>, ptr %vb14, align 4
  %vb16 = fmul <16 x float> %vb5, %vb5
  %vb17 = select <16 x i1> %v19, <16 x float> %vb15, <16 x float> %vb16
  %vb18 = fsub <16 x float> %vb16, %vb15
  %vb19 = fmul <16 x float> %v24, %vb18
  %vb20 = fadd <16 x float> %vb17, %vb19
  %vb21 = fcmp olt <16 x float> %vb20, %vb12
  %vb22 = select <16 x i1> %vb21, <16 x float> %vb12, <16 x float> %vb20
  %vb23 = select <16 x i1> %vb13, <16 x float> %vb12, <16 x float> %vb22
  %vb24 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb23)
  %vb25 = fadd <16 x float> %vb24, %v29
  %vb26 = fdiv <16 x float> %vb10, %vb25
  %vb27 = fsub <16 x float> %vb1, %vb26
  %vb28 = fadd <16 x float> %vb27, %vb20
  %vb29 = fadd <16 x float> %vb28, %vb23
  %vb30 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb29)
  %vb31 = fcmp uge <16 x float> %vb30, splat (float 0x7FF0000000000000)
  %vb32 = bitcast <16 x i1> %vb31 to i16
  %vb33 = icmp ne i16 %vb32, 0
  br i1 %vb33, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb27, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb9, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb20, ptr %vw4, align 4
  %vw6 = getelementptr float, ptr %array4, i64 %vector.i
  store <16 x float> %vb23, ptr %vw6, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb9)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = getelementptr double, ptr %scalars, i64 6
  %vm3 = load double, ptr %vm2
  %vm4 = fptrunc double %vm3 to float
  %vm5 = insertelement <16 x float> poison, float %vm4, i64 0
  %vm6 = shufflevector <16 x float> %vm5, <16 x float> poison, <16 x i32> zeroinitializer
  %vm7 = fmul <16 x float> %vm6, %vb3
  %vm8 = fsub <16 x float> %vb3, %vm7
  %vm9 = fmul <16 x float> %vm6, %vb5
  %vm10 = fadd <16 x float> %vm8, %vm9
  %vm11 = select <16 x i1> %vm1, <16 x float> %vb9, <16 x float> %vm10
  %vm12 = fmul <16 x float> %v4, %vm11
  %vm13 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb20)
  %vm14 = fcmp olt <16 x float> %vm13, splat (float 0x7FF0000000000000)
  %vm15 = getelementptr double, ptr %scalars, i64 7
  %vm16 = load double, ptr %vm15
  %vm17 = fptrunc double %vm16 to float
  %vm18 = insertelement <16 x float> poison, float %vm17, i64 0
  %vm19 = shufflevector <16 x float> %vm18, <16 x float> poison, <16 x i32> zeroinitializer
  %vm20 = fmul <16 x float> %vm19, %vb15
  %vm21 = fsub <16 x float> %vb15, %vm20
  %vm22 = fmul <16 x float> %vm19, %vb5
  %vm23 = fmul <16 x float> %vm22, %vb5
  %vm24 = fadd <16 x float> %vm21, %vm23
  %vm25 = select <16 x i1> %vm14, <16 x float> %vb20, <16 x float> %vm24
  %vm26 = fcmp olt <16 x float> %vm25, %vb12
  %vm27 = select <16 x i1> %vm26, <16 x float> %vb12, <16 x float> %vm25
  %vm28 = select <16 x i1> %vb13, <16 x float> %vb12, <16 x float> %vm27
  %vm29 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm28)
  %vm30 = fadd <16 x float> %vm29, %v29
  %vm31 = fdiv <16 x float> %vm12, %vm30
  %vm32 = fsub <16 x float> %vb1, %vm31
  %vm33 = fsub <16 x float> %vb5, %vb5
  %vm34 = fcmp oeq <16 x float> %vm33, splat (float 0x0000000000000000)
  %vm35 = fsub <16 x float> %vb1, %vb1
  %vm36 = fcmp oeq <16 x float> %vm35, splat (float 0x0000000000000000)
  %vm37 = select <16 x i1> %vm36, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm38 = select <16 x i1> %vm34, <16 x float> %vm37, <16 x float> splat (float 0xFFF0000000000000)
  %vm39 = select <16 x i1> %vm36, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm40 = select <16 x i1> %vm34, <16 x float> %vm39, <16 x float> splat (float 0x7FF0000000000000)
  %vm41 = fcmp olt <16 x float> %vm32, %vm38
  %vm42 = select <16 x i1> %vm41, <16 x float> %vm38, <16 x float> %vm32
  %vm43 = fcmp ogt <16 x float> %vm42, %vm40
  %vm44 = select <16 x i1> %vm43, <16 x float> %vm40, <16 x float> %vm42
  %vm45 = fcmp une <16 x float> %vm44, %vm44
  %vm46 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm47 = select <16 x i1> %vm46, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm48 = fcmp ogt <16 x float> %vm47, splat (float 0x47EFFFFFE0000000)
  %vm49 = select <16 x i1> %vm48, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm47
  %vm50 = select <16 x i1> %vm36, <16 x float> %vm49, <16 x float> %vm44
  %vm51 = select <16 x i1> %vm34, <16 x float> %vm50, <16 x float> %vm44
  %vm52 = select <16 x i1> %vm45, <16 x float> %vm51, <16 x float> %vm44
  %vm53 = select <16 x i1> %vm34, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm54 = select <16 x i1> %vm34, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm55 = fcmp olt <16 x float> %vm11, %vm53
  %vm56 = select <16 x i1> %vm55, <16 x float> %vm53, <16 x float> %vm11
  %vm57 = fcmp ogt <16 x float> %vm56, %vm54
  %vm58 = select <16 x i1> %vm57, <16 x float> %vm54, <16 x float> %vm56
  %vm59 = fcmp une <16 x float> %vm58, %vm58
  %vm60 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm61 = select <16 x i1> %vm60, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm62 = fcmp ogt <16 x float> %vm61, splat (float 0x47EFFFFFE0000000)
  %vm63 = select <16 x i1> %vm62, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm61
  %vm64 = select <16 x i1> %vm34, <16 x float> %vm63, <16 x float> %vm58
  %vm65 = select <16 x i1> %vm59, <16 x float> %vm64, <16 x float> %vm58
  %vm66 = fcmp olt <16 x float> %vm25, %vm53
  %vm67 = select <16 x i1> %vm66, <16 x float> %vm53, <16 x float> %vm25
  %vm68 = fcmp ogt <16 x float> %vm67, %vm54
  %vm69 = select <16 x i1> %vm68, <16 x float> %vm54, <16 x float> %vm67
  %vm70 = fcmp une <16 x float> %vm69, %vm69
  %vm71 = fcmp olt <16 x float> %vb15, splat (float 0xC7EFFFFFE0000000)
  %vm72 = select <16 x i1> %vm71, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb15
  %vm73 = fcmp ogt <16 x float> %vm72, splat (float 0x47EFFFFFE0000000)
  %vm74 = select <16 x i1> %vm73, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm72
  %vm75 = select <16 x i1> %vm34, <16 x float> %vm74, <16 x float> %vm69
  %vm76 = select <16 x i1> %vm70, <16 x float> %vm75, <16 x float> %vm69
  %vm77 = fcmp olt <16 x float> %vm28, %vm53
  %vm78 = select <16 x i1> %vm77, <16 x float> %vm53, <16 x float> %vm28
  %vm79 = fcmp ogt <16 x float> %vm78, %vm54
  %vm80 = select <16 x i1> %vm79, <16 x float> %vm54, <16 x float> %vm78
  %vm81 = fcmp une <16 x float> %vm80, %vm80
  %vm82 = fcmp olt <16 x float> %vb12, splat (float 0xC7EFFFFFE0000000)
  %vm83 = select <16 x i1> %vm82, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb12
  %vm84 = fcmp ogt <16 x float> %vm83, splat (float 0x47EFFFFFE0000000)
  %vm85 = select <16 x i1> %vm84, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm83
  %vm86 = select <16 x i1> %vm34, <16 x float> %vm85, <16 x float> %vm80
  %vm87 = select <16 x i1> %vm81, <16 x float> %vm86, <16 x float> %vm80
  %vm88 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm52, ptr %vm88, align 4
  %vm90 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm65, ptr %vm90, align 4
  %vm92 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm76, ptr %vm92, align 4
  %vm94 = getelementptr float, ptr %array4, i64 %vector.i
  store <16 x float> %vm87, ptr %vm94, align 4
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
  %s5 = fcmp une double %s4, 0.0
  %s6 = getelementptr double, ptr %scalars, i64 2
  %s7 = load double, ptr %s6
  %s8 = fptrunc double %s7 to float
  %s9 = getelementptr double, ptr %scalars, i64 3
  %s10 = load double, ptr %s9
  %s11 = fcmp une double %s10, 0.0
  %s12 = getelementptr double, ptr %scalars, i64 4
  %s13 = load double, ptr %s12
  %s14 = fptrunc double %s13 to float
  %s15 = getelementptr double, ptr %scalars, i64 5
  %s16 = load double, ptr %s15
  %s17 = fptrunc double %s16 to float
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
  %sb6 = select i1 %s5, float %sb3, float %sb5
  %sb7 = fsub float %sb5, %sb3
  %sb8 = fmul float %s8, %sb7
  %sb9 = fadd float %sb6, %sb8
  %sb10 = fmul float %s2, %sb9
  %sb11 = getelementptr float, ptr %array4, i64 %rest.i
  %sb12 = load float, ptr %sb11, align 4
  %sb13 = fcmp une float %sb12, %sb12
  %sb14 = getelementptr float, ptr %array3, i64 %rest.i
  %sb15 = load float, ptr %sb14, align 4
  %sb16 = fmul float %sb5, %sb5
  %sb17 = select i1 %s11, float %sb15, float %sb16
  %sb18 = fsub float %sb16, %sb15
  %sb19 = fmul float %s14, %sb18
  %sb20 = fadd float %sb17, %sb19
  %sb21 = fcmp olt float %sb20, %sb12
  %sb22 = select i1 %sb21, float %sb12, float %sb20
  %sb23 = select i1 %sb13, float %sb12, float %sb22
  %sb24 = call float @llvm.sqrt.f32(float %sb23)
  %sb25 = fadd float %sb24, %s17
  %sb26 = fdiv float %sb10, %sb25
  %sb27 = fsub float %sb1, %sb26
  %sb28 = fadd float %sb27, %sb20
  %sb29 = fadd float %sb28, %sb23
  %sb30 = call float @llvm.fabs.f32(float %sb29)
  %sb31 = fcmp uge float %sb30, 0x7FF0000000000000
  br i1 %sb31, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb27, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb9, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb20, ptr %sw4, align 4
  %sw6 = getelementptr float, ptr %array4, i64 %rest.i
  store float %sb23, ptr %sw6, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb9)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = getelementptr double, ptr %scalars, i64 6
  %sm3 = load double, ptr %sm2
  %sm4 = fptrunc double %sm3 to float
  %sm5 = fmul float %sm4, %sb3
  %sm6 = fsub float %sb3, %sm5
  %sm7 = fmul float %sm4, %sb5
  %sm8 = fadd float %sm6, %sm7
  %sm9 = select i1 %sm1, float %sb9, float %sm8
  %sm10 = fmul float %s2, %sm9
  %sm11 = call float @llvm.fabs.f32(float %sb20)
  %sm12 = fcmp olt float %sm11, 0x7FF0000000000000
  %sm13 = getelementptr double, ptr %scalars, i64 7
  %sm14 = load double, ptr %sm13
  %sm15 = fptrunc double %sm14 to float
  %sm16 = fmul float %sm15, %sb15
  %sm17 = fsub float %sb15, %sm16
  %sm18 = fmul float %sm15, %sb5
  %sm19 = fmul float %sm18, %sb5
  %sm20 = fadd float %sm17, %sm19
  %sm21 = select i1 %sm12, float %sb20, float %sm20
  %sm22 = fcmp olt float %sm21, %sb12
  %sm23 = select i1 %sm22, float %sb12, float %sm21
  %sm24 = select i1 %sb13, float %sb12, float %sm23
  %sm25 = call float @llvm.sqrt.f32(float %sm24)
  %sm26 = fadd float %sm25, %s17
  %sm27 = fdiv float %sm10, %sm26
  %sm28 = fsub float %sb1, %sm27
  %sm29 = fsub float %sb5, %sb5
  %sm30 = fcmp oeq float %sm29, 0x0000000000000000
  %sm31 = fsub float %sb1, %sb1
  %sm32 = fcmp oeq float %sm31, 0x0000000000000000
  %sm33 = select i1 %sm32, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm34 = select i1 %sm30, float %sm33, float 0xFFF0000000000000
  %sm35 = select i1 %sm32, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm36 = select i1 %sm30, float %sm35, float 0x7FF0000000000000
  %sm37 = fcmp olt float %sm28, %sm34
  %sm38 = select i1 %sm37, float %sm34, float %sm28
  %sm39 = fcmp ogt float %sm38, %sm36
  %sm40 = select i1 %sm39, float %sm36, float %sm38
  %sm41 = fcmp une float %sm40, %sm40
  %sm42 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm43 = select i1 %sm42, float 0xC7EFFFFFE0000000, float %sb1
  %sm44 = fcmp ogt float %sm43, 0x47EFFFFFE0000000
  %sm45 = select i1 %sm44, float 0x47EFFFFFE0000000, float %sm43
  %sm46 = select i1 %sm32, float %sm45, float %sm40
  %sm47 = select i1 %sm30, float %sm46, float %sm40
  %sm48 = select i1 %sm41, float %sm47, float %sm40
  %sm49 = select i1 %sm30, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm50 = select i1 %sm30, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm51 = fcmp olt float %sm9, %sm49
  %sm52 = select i1 %sm51, float %sm49, float %sm9
  %sm53 = fcmp ogt float %sm52, %sm50
  %sm54 = select i1 %sm53, float %sm50, float %sm52
  %sm55 = fcmp une float %sm54, %sm54
  %sm56 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm57 = select i1 %sm56, float 0xC7EFFFFFE0000000, float %sb3
  %sm58 = fcmp ogt float %sm57, 0x47EFFFFFE0000000
  %sm59 = select i1 %sm58, float 0x47EFFFFFE0000000, float %sm57
  %sm60 = select i1 %sm30, float %sm59, float %sm54
  %sm61 = select i1 %sm55, float %sm60, float %sm54
  %sm62 = fcmp olt float %sm21, %sm49
  %sm63 = select i1 %sm62, float %sm49, float %sm21
  %sm64 = fcmp ogt float %sm63, %sm50
  %sm65 = select i1 %sm64, float %sm50, float %sm63
  %sm66 = fcmp une float %sm65, %sm65
  %sm67 = fcmp olt float %sb15, 0xC7EFFFFFE0000000
  %sm68 = select i1 %sm67, float 0xC7EFFFFFE0000000, float %sb15
  %sm69 = fcmp ogt float %sm68, 0x47EFFFFFE0000000
  %sm70 = select i1 %sm69, float 0x47EFFFFFE0000000, float %sm68
  %sm71 = select i1 %sm30, float %sm70, float %sm65
  %sm72 = select i1 %sm66, float %sm71, float %sm65
  %sm73 = fcmp olt float %sm24, %sm49
  %sm74 = select i1 %sm73, float %sm49, float %sm24
  %sm75 = fcmp ogt float %sm74, %sm50
  %sm76 = select i1 %sm75, float %sm50, float %sm74
  %sm77 = fcmp une float %sm76, %sm76
  %sm78 = fcmp olt float %sb12, 0xC7EFFFFFE0000000
  %sm79 = select i1 %sm78, float 0xC7EFFFFFE0000000, float %sb12
  %sm80 = fcmp ogt float %sm79, 0x47EFFFFFE0000000
  %sm81 = select i1 %sm80, float 0x47EFFFFFE0000000, float %sm79
  %sm82 = select i1 %sm30, float %sm81, float %sm76
  %sm83 = select i1 %sm77, float %sm82, float %sm76
  %sm84 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm48, ptr %sm84, align 4
  %sm86 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm61, ptr %sm86, align 4
  %sm88 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm72, ptr %sm88, align 4
  %sm90 = getelementptr float, ptr %array4, i64 %rest.i
  store float %sm83, ptr %sm90, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
