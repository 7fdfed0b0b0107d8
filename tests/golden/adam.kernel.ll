define void @adam(ptr %row, i64 %low, i64 %high) {
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
  %f17 = fptrunc double %f16 to float
  %f18 = insertelement <16 x float> poison, float %f17, i64 0
  %f19 = shufflevector <16 x float> %f18, <16 x float> poison, <16 x i32> zeroinitializer
  %f20 = getelementptr double, ptr %scalars, i64 4
  %f21 = load double, ptr %f20
  %f22 = fcmp une double %f21, 0.0
  %f23 = insertelement <16 x i1> poison, i1 %f22, i64 0
  %f24 = shufflevector <16 x i1> %f23, <16 x i1> poison, <16 x i32> zeroinitializer
  %f25 = getelementptr double, ptr %scalars, i64 5
  %f26 = load double, ptr %f25
  %f27 = fptrunc double %f26 to float
  %f28 = insertelement <16 x float> poison, float %f27, i64 0
  %f29 = shufflevector <16 x float> %f28, <16 x float> poison, <16 x i32> zeroinitializer
  %f30 = getelementptr double, ptr %scalars, i64 6
  %f31 = load double, ptr %f30
  %f32 = fptrunc double %f31 to float
  %f33 = insertelement <16 x float> poison, float %f32, i64 0
  %f34 = shufflevector <16 x float> %f33, <16 x float> poison, <16 x i32> zeroinitializer
  %f35 = getelementptr double, ptr %scalars, i64 7
  %f36 = load double, ptr %f35
  %f37 = fptrunc double %f36 to float
  %f38 = insertelement <16 x float> poison, float %f37, i64 0
  %f39 = shufflevector <16 x float> %f38, <16 x float> poison, <16 x i32> zeroinitializer
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
  %fb4 = getelementptr float, ptr %array1, i64 %fast.i
  %fb5 = load <16 x float>, ptr %fb4, align 4
  %fb6 = select <16 x i1> %f9, <16 x float> %fb3, <16 x float> %fb5
  %fb7 = fsub <16 x float> %fb5, %fb3
  %fb8 = fmul <16 x float> %f14, %fb7
  %fb9 = fadd <16 x float> %fb6, %fb8
  %fb10 = fmul <16 x float> %fb9, %f19
  %fb11 = fmul <16 x float> %f4, %fb10
  %fb12 = getelementptr float, ptr %array3, i64 %fast.i
  %fb13 = load <16 x float>, ptr %fb12, align 4
  %fb14 = fmul <16 x float> %fb5, %fb5
  %fb15 = select <16 x i1> %f24, <16 x float> %fb13, <16 x float> %fb14
  %fb16 = fsub <16 x float> %fb14, %fb13
  %fb17 = fmul <16 x float> %f29, %fb16
  %fb18 = fadd <16 x float> %fb15, %fb17
  %fb19 = fmul <16 x float> %fb18, %f34
  %fb20 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb19)
  %fb21 = fadd <16 x float> %fb20, %f39
  %fb22 = fdiv <16 x float> %fb11, %fb21
  %fb23 = fsub <16 x float> %fb1, %fb22
  %fb24 = add i64 %fast.i, 16
  %fb25 = getelementptr float, ptr %array0, i64 %fb24
  %fb26 = load <16 x float>, ptr %fb25, align 4
  %fb27 = getelementptr float, ptr %array2, i64 %fb24
  %fb28 = load <16 x float>, ptr %fb27, align 4
  %fb29 = getelementptr float, ptr %array1, i64 %fb24
  %fb30 = load <16 x float>, ptr %fb29, align 4
  %fb31 = select <16 x i1> %f9, <16 x float> %fb28, <16 x float> %fb30
  %fb32 = fsub <16 x float> %fb30, %fb28
  %fb33 = fmul <16 x float> %f14, %fb32
  %fb34 = fadd <16 x float> %fb31, %fb33
  %fb35 = fmul <16 x float> %fb34, %f19
  %fb36 = fmul <16 x float> %f4, %fb35
  %fb37 = getelementptr float, ptr %array3, i64 %fb24
  %fb38 = load <16 x float>, ptr %fb37, align 4
  %fb39 = fmul <16 x float> %fb30, %fb30
  %fb40 = select <16 x i1> %f24, <16 x float> %fb38, <16 x float> %fb39
  %fb41 = fsub <16 x float> %fb39, %fb38
  %fb42 = fmul <16 x float> %f29, %fb41
  %fb43 = fadd <16 x float> %fb40, %fb42
  %fb44 = fmul <16 x float> %fb43, %f34
  %fb45 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb44)
  %fb46 = fadd <16 x float> %fb45, %f39
  %fb47 = fdiv <16 x float> %fb36, %fb46
  %fb48 = fsub <16 x float> %fb26, %fb47
  %fb49 = add i64 %fast.i, 32
  %fb50 = getelementptr float, ptr %array0, i64 %fb49
  %fb51 = load <16 x float>, ptr %fb50, align 4
  %fb52 = getelementptr float, ptr %array2, i64 %fb49
  %fb53 = load <16 x float>, ptr %fb52, align 4
  %fb54 = getelementptr float, ptr %array1, i64 %fb49
  %fb55 = load <16 x float>, ptr %fb54, align 4
  %fb56 = select <16 x i1> %f9, <16 x float> %fb53, <16 x float> %fb55
  %fb57 = fsub <16 x float> %fb55, %fb53
  %fb58 = fmul <16 x float> %f14, %fb57
  %fb59 = fadd <16 x float> %fb56, %fb58
  %fb60 = fmul <16 x float> %fb59, %f19
  %fb61 = fmul <16 x float> %f4, %fb60
  %fb62 = getelementptr float, ptr %array3, i64 %fb49
  %fb63 = load <16 x float>, ptr %fb62, align 4
  %fb64 = fmul <16 x float> %fb55, %fb55
  %fb65 = select <16 x i1> %f24, <16 x float> %fb63, <16 x float> %fb64
  %fb66 = fsub <16 x float> %fb64, %fb63
  %fb67 = fmul <16 x float> %f29, %fb66
  %fb68 = fadd <16 x float> %fb65, %fb67
  %fb69 = fmul <16 x float> %fb68, %f34
  %fb70 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb69)
  %fb71 = fadd <16 x float> %fb70, %f39
  %fb72 = fdiv <16 x float> %fb61, %fb71
  %fb73 = fsub <16 x float> %fb51, %fb72
  %fb74 = add i64 %fast.i, 48
  %fb75 = getelementptr float, ptr %array0, i64 %fb74
  %fb76 = load <16 x float>, ptr %fb75, align 4
  %fb77 = getelementptr float, ptr %array2, i64 %fb74
  %fb78 = load <16 x float>, ptr %fb77, align 4
  %fb79 = getelementptr float, ptr %array1, i64 %fb74
  %fb80 = load <16 x float>, ptr %fb79, align 4
  %fb81 = select <16 x i1> %f9, <16 x float> %fb78, <16 x float> %fb80
  %fb82 = fsub <16 x float> %fb80, %fb78
  %fb83 = fmul <16 x float> %f14, %fb82
  %fb84 = fadd <16 x float> %fb81, %fb83
  %fb85 = fmul <16 x float> %fb84, %f19
  %fb86 = fmul <16 x float> %f4, %fb85
  %fb87 = getelementptr float, ptr %array3, i64 %fb74
  %fb88 = load <16 x float>, ptr %fb87, align 4
  %fb89 = fmul <16 x float> %fb80, %fb80
  %fb90 = select <16 x i1> %f24, <16 x float> %fb88, <16 x float> %fb89
  %fb91 = fsub <16 x float> %fb89, %fb88
  %fb92 = fmul <16 x float> %f29, %fb91
  %fb93 = fadd <16 x float> %fb90, %fb92
  %fb94 = fmul <16 x float> %fb93, %f34
  %fb95 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb94)
  %fb96 = fadd <16 x float> %fb95, %f39
  %fb97 = fdiv <16 x float> %fb86, %fb96
  %fb98 = fsub <16 x float> %fb76, %fb97
  %fb99 = fadd <16 x float> %fb19, %fb23
  %fb100 = fadd <16 x float> %fb99, %fb44
  %fb101 = fadd <16 x float> %fb100, %fb48
  %fb102 = fadd <16 x float> %fb101, %fb69
  %fb103 = fadd <16 x float> %fb102, %fb73
  %fb104 = fadd <16 x float> %fb103, %fb94
  %fb105 = fadd <16 x float> %fb104, %fb98
  %fb106 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb105)
  %fb107 = fcmp uge <16 x float> %fb106, splat (float 0x7FF0000000000000)
  %fb108 = bitcast <16 x i1> %fb107 to i16
  %fb109 = icmp ne i16 %fb108, 0
  br i1 %fb109, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb23, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array2, i64 %fast.i
  store <16 x float> %fb9, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array3, i64 %fast.i
  store <16 x float> %fb18, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array0, i64 %fb24
  store <16 x float> %fb48, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array2, i64 %fb24
  store <16 x float> %fb34, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array3, i64 %fb24
  store <16 x float> %fb43, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array0, i64 %fb49
  store <16 x float> %fb73, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array2, i64 %fb49
  store <16 x float> %fb59, ptr %fw14, align 4
  %fw16 = getelementptr float, ptr %array3, i64 %fb49
  store <16 x float> %fb68, ptr %fw16, align 4
  %fw18 = getelementptr float, ptr %array0, i64 %fb74
  store <16 x float> %fb98, ptr %fw18, align 4
  %fw20 = getelementptr float, ptr %array2, i64 %fb74
  store <16 x float> %fb84, ptr %fw20, align 4
  %fw22 = getelementptr float, ptr %array3, i64 %fb74
  store <16 x float> %fb93, ptr %fw22, align 4
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
  %v17 = fptrunc double %v16 to float
  %v18 = insertelement <16 x float> poison, float %v17, i64 0
  %v19 = shufflevector <16 x float> %v18, <16 x float> poison, <16 x i32> zeroinitializer
  %v20 = getelementptr double, ptr %scalars, i64 4
  %v21 = load double, ptr %v20
  %v22 = fcmp une double %v21, 0.0
  %v23 = insertelement <16 x i1> poison, i1 %v22, i64 0
  %v24 = shufflevector <16 x i1> %v23, <16 x i1> poison, <16 x i32> zeroinitializer
  %v25 = getelementptr double, ptr %scalars, i64 5
  %v26 = load double, ptr %v25
  %v27 = fptrunc double %v26 to float
  %v28 = insertelement <16 x float> poison, float %v27, i64 0
  %v29 = shufflevector <16 x float> %v28, <16 x float> poison, <16 x i32> zeroinitializer
  %v30 = getelementptr double, ptr %scalars, i64 6
  %v31 = load double, ptr %v30
  %v32 = fptrunc double %v31 to float
  %v33 = insertelement <16 x float> poison, float %v32, i64 0
  %v34 = shufflevector <16 x float> %v33, <16 x float> poison, <16 x i32> zeroinitializer
  %v35 = getelementptr double, ptr %scalars, i64 7
  %v36 = load double, ptr %v35
  %v37 = fptrunc double %v36 to float
  %v38 = insertelement <16 x float> poison, float %v37, i64 0
  %v39 = shufflevector <16 x float> %v38, <16 x float> poison, <16 x i32> zeroinitializer
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
  %vb10 = fmul <16 x float> %vb9, %v19
  %vb11 = fmul <16 x float> %v4, %vb10
  %vb12 = getelementptr float, ptr %array3, i64 %vector.i
  %vb13 = load <16 x float>, ptr %vb12, align 4
  %vb14 = fmul <16 x float> %vb5, %vb5
  %vb15 = select <16 x i1> %v24, <16 x float> %vb13, <16 x float> %vb14
  %vb16 = fsub <16 x float> %vb14, %vb13
  %vb17 = fmul <16 x float> %v29, %vb16
  %vb18 = fadd <16 x float> %vb15, %vb17
  %vb19 = fmul <16 x float> %vb18, %v34
  %vb20 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb19)
  %vb21 = fadd <16 x float> %vb20, %v39
  %vb22 = fdiv <16 x float> %vb11, %vb21
  %vb23 = fsub <16 x float> %vb1, %vb22
  %vb24 = fadd <16 x float> %vb19, %vb23
  %vb25 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb24)
  %vb26 = fcmp uge <16 x float> %vb25, splat (float 0x7FF0000000000000)
  %vb27 = bitcast <16 x i1> %vb26 to i16
  %vb28 = icmp ne i16 %vb27, 0
  br i1 %vb28, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb23, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb9, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb18, ptr %vw4, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb9)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = getelementptr double, ptr %scalars, i64 8
  %vm3 = load double, ptr %vm2
  %vm4 = fptrunc double %vm3 to float
  %vm5 = insertelement <16 x float> poison, float %vm4, i64 0
  %vm6 = shufflevector <16 x float> %vm5, <16 x float> poison, <16 x i32> zeroinitializer
  %vm7 = fmul <16 x float> %vm6, %vb3
  %vm8 = fsub <16 x float> %vb3, %vm7
  %vm9 = fmul <16 x float> %vm6, %vb5
  %vm10 = fadd <16 x float> %vm8, %vm9
  %vm11 = select <16 x i1> %vm1, <16 x float> %vb9, <16 x float> %vm10
  %vm12 = fmul <16 x float> %vm11, %v19
  %vm13 = fmul <16 x float> %v4, %vm12
  %vm14 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb18)
  %vm15 = fcmp olt <16 x float> %vm14, splat (float 0x7FF0000000000000)
  %vm16 = getelementptr double, ptr %scalars, i64 9
  %vm17 = load double, ptr %vm16
  %vm18 = fptrunc double %vm17 to float
  %vm19 = insertelement <16 x float> poison, float %vm18, i64 0
  %vm20 = shufflevector <16 x float> %vm19, <16 x float> poison, <16 x i32> zeroinitializer
  %vm21 = fmul <16 x float> %vm20, %vb13
  %vm22 = fsub <16 x float> %vb13, %vm21
  %vm23 = fmul <16 x float> %vm20, %vb5
  %vm24 = fmul <16 x float> %vm23, %vb5
  %vm25 = fadd <16 x float> %vm22, %vm24
  %vm26 = select <16 x i1> %vm15, <16 x float> %vb18, <16 x float> %vm25
  %vm27 = fmul <16 x float> %vm26, %v34
  %vm28 = fcmp olt <16 x float> %vm27, splat (float 0x7FF0000000000000)
  %vm29 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm27)
  %vm30 = fmul <16 x float> %vm26, splat (float 0x3BF0000000000000)
  %vm31 = fmul <16 x float> %v34, %vm30
  %vm32 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm31)
  %vm33 = fmul <16 x float> %vm32, splat (float 0x41F0000000000000)
  %vm34 = select <16 x i1> %vm28, <16 x float> %vm29, <16 x float> %vm33
  %vm35 = fadd <16 x float> %vm34, %v39
  %vm36 = fdiv <16 x float> %vm13, %vm35
  %vm37 = fsub <16 x float> %vb1, %vm36
  %vm38 = fsub <16 x float> %vb5, %vb5
  %vm39 = fcmp oeq <16 x float> %vm38, splat (float 0x0000000000000000)
  %vm40 = fsub <16 x float> %vb1, %vb1
  %vm41 = fcmp oeq <16 x float> %vm40, splat (float 0x0000000000000000)
  %vm42 = select <16 x i1> %vm41, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm43 = select <16 x i1> %vm39, <16 x float> %vm42, <16 x float> splat (float 0xFFF0000000000000)
  %vm44 = select <16 x i1> %vm41, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm45 = select <16 x i1> %vm39, <16 x float> %vm44, <16 x float> splat (float 0x7FF0000000000000)
  %vm46 = fcmp olt <16 x float> %vm37, %vm43
  %vm47 = select <16 x i1> %vm46, <16 x float> %vm43, <16 x float> %vm37
  %vm48 = fcmp ogt <16 x float> %vm47, %vm45
  %vm49 = select <16 x i1> %vm48, <16 x float> %vm45, <16 x float> %vm47
  %vm50 = fcmp une <16 x float> %vm49, %vm49
  %vm51 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm52 = select <16 x i1> %vm51, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm53 = fcmp ogt <16 x float> %vm52, splat (float 0x47EFFFFFE0000000)
  %vm54 = select <16 x i1> %vm53, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm52
  %vm55 = select <16 x i1> %vm41, <16 x float> %vm54, <16 x float> %vm49
  %vm56 = select <16 x i1> %vm39, <16 x float> %vm55, <16 x float> %vm49
  %vm57 = select <16 x i1> %vm50, <16 x float> %vm56, <16 x float> %vm49
  %vm58 = select <16 x i1> %vm39, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm59 = select <16 x i1> %vm39, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm60 = fcmp olt <16 x float> %vm11, %vm58
  %vm61 = select <16 x i1> %vm60, <16 x float> %vm58, <16 x float> %vm11
  %vm62 = fcmp ogt <16 x float> %vm61, %vm59
  %vm63 = select <16 x i1> %vm62, <16 x float> %vm59, <16 x float> %vm61
  %vm64 = fcmp une <16 x float> %vm63, %vm63
  %vm65 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm66 = select <16 x i1> %vm65, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm67 = fcmp ogt <16 x float> %vm66, splat (float 0x47EFFFFFE0000000)
  %vm68 = select <16 x i1> %vm67, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm66
  %vm69 = select <16 x i1> %vm39, <16 x float> %vm68, <16 x float> %vm63
  %vm70 = select <16 x i1> %vm64, <16 x float> %vm69, <16 x float> %vm63
  %vm71 = fcmp olt <16 x float> %vm26, %vm58
  %vm72 = select <16 x i1> %vm71, <16 x float> %vm58, <16 x float> %vm26
  %vm73 = fcmp ogt <16 x float> %vm72, %vm59
  %vm74 = select <16 x i1> %vm73, <16 x float> %vm59, <16 x float> %vm72
  %vm75 = fcmp une <16 x float> %vm74, %vm74
  %vm76 = fcmp olt <16 x float> %vb13, splat (float 0xC7EFFFFFE0000000)
  %vm77 = select <16 x i1> %vm76, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb13
  %vm78 = fcmp ogt <16 x float> %vm77, splat (float 0x47EFFFFFE0000000)
  %vm79 = select <16 x i1> %vm78, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm77
  %vm80 = select <16 x i1> %vm39, <16 x float> %vm79, <16 x float> %vm74
  %vm81 = select <16 x i1> %vm75, <16 x float> %vm80, <16 x float> %vm74
  %vm82 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm57, ptr %vm82, align 4
  %vm84 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm70, ptr %vm84, align 4
  %vm86 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm81, ptr %vm86, align 4
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
  %s11 = fptrunc double %s10 to float
  %s12 = getelementptr double, ptr %scalars, i64 4
  %s13 = load double, ptr %s12
  %s14 = fcmp une double %s13, 0.0
  %s15 = getelementptr double, ptr %scalars, i64 5
  %s16 = load double, ptr %s15
  %s17 = fptrunc double %s16 to float
  %s18 = getelementptr double, ptr %scalars, i64 6
  %s19 = load double, ptr %s18
  %s20 = fptrunc double %s19 to float
  %s21 = getelementptr double, ptr %scalars, i64 7
  %s22 = load double, ptr %s21
  %s23 = fptrunc double %s22 to float
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
  %sb10 = fmul float %sb9, %s11
  %sb11 = fmul float %s2, %sb10
  %sb12 = getelementptr float, ptr %array3, i64 %rest.i
  %sb13 = load float, ptr %sb12, align 4
  %sb14 = fmul float %sb5, %sb5
  %sb15 = select i1 %s14, float %sb13, float %sb14
  %sb16 = fsub float %sb14, %sb13
  %sb17 = fmul float %s17, %sb16
  %sb18 = fadd float %sb15, %sb17
  %sb19 = fmul float %sb18, %s20
  %sb20 = call float @llvm.sqrt.f32(float %sb19)
  %sb21 = fadd float %sb20, %s23
  %sb22 = fdiv float %sb11, %sb21
  %sb23 = fsub float %sb1, %sb22
  %sb24 = fadd float %sb19, %sb23
  %sb25 = call float @llvm.fabs.f32(float %sb24)
  %sb26 = fcmp uge float %sb25, 0x7FF0000000000000
  br i1 %sb26, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb23, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb9, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb18, ptr %sw4, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb9)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = getelementptr double, ptr %scalars, i64 8
  %sm3 = load double, ptr %sm2
  %sm4 = fptrunc double %sm3 to float
  %sm5 = fmul float %sm4, %sb3
  %sm6 = fsub float %sb3, %sm5
  %sm7 = fmul float %sm4, %sb5
  %sm8 = fadd float %sm6, %sm7
  %sm9 = select i1 %sm1, float %sb9, float %sm8
  %sm10 = fmul float %sm9, %s11
  %sm11 = fmul float %s2, %sm10
  %sm12 = call float @llvm.fabs.f32(float %sb18)
  %sm13 = fcmp olt float %sm12, 0x7FF0000000000000
  %sm14 = getelementptr double, ptr %scalars, i64 9
  %sm15 = load double, ptr %sm14
  %sm16 = fptrunc double %sm15 to float
  %sm17 = fmul float %sm16, %sb13
  %sm18 = fsub float %sb13, %sm17
  %sm19 = fmul float %sm16, %sb5
  %sm20 = fmul float %sm19, %sb5
  %sm21 = fadd float %sm18, %sm20
  %sm22 = select i1 %sm13, float %sb18, float %sm21
  %sm23 = fmul float %sm22, %s20
  %sm24 = fcmp olt float %sm23, 0x7FF0000000000000
  %sm25 = call float @llvm.sqrt.f32(float %sm23)
  %sm26 = fmul float %sm22, 0x3BF0000000000000
  %sm27 = fmul float %s20, %sm26
  %sm28 = call float @llvm.sqrt.f32(float %sm27)
  %sm29 = fmul float %sm28, 0x41F0000000000000
  %sm30 = select i1 %sm24, float %sm25, float %sm29
  %sm31 = fadd float %sm30, %s23
  %sm32 = fdiv float %sm11, %sm31
  %sm33 = fsub float %sb1, %sm32
  %sm34 = fsub float %sb5, %sb5
  %sm35 = fcmp oeq float %sm34, 0x0000000000000000
  %sm36 = fsub float %sb1, %sb1
  %sm37 = fcmp oeq float %sm36, 0x0000000000000000
  %sm38 = select i1 %sm37, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm39 = select i1 %sm35, float %sm38, float 0xFFF0000000000000
  %sm40 = select i1 %sm37, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm41 = select i1 %sm35, float %sm40, float 0x7FF0000000000000
  %sm42 = fcmp olt float %sm33, %sm39
  %sm43 = select i1 %sm42, float %sm39, float %sm33
  %sm44 = fcmp ogt float %sm43, %sm41
  %sm45 = select i1 %sm44, float %sm41, float %sm43
  %sm46 = fcmp une float %sm45, %sm45
  %sm47 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm48 = select i1 %sm47, float 0xC7EFFFFFE0000000, float %sb1
  %sm49 = fcmp ogt float %sm48, 0x47EFFFFFE0000000
  %sm50 = select i1 %sm49, float 0x47EFFFFFE0000000, float %sm48
  %sm51 = select i1 %sm37, float %sm50, float %sm45
  %sm52 = select i1 %sm35, float %sm51, float %sm45
  %sm53 = select i1 %sm46, float %sm52, float %sm45
  %sm54 = select i1 %sm35, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm55 = select i1 %sm35, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm56 = fcmp olt float %sm9, %sm54
  %sm57 = select i1 %sm56, float %sm54, float %sm9
  %sm58 = fcmp ogt float %sm57, %sm55
  %sm59 = select i1 %sm58, float %sm55, float %sm57
  %sm60 = fcmp une float %sm59, %sm59
  %sm61 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm62 = select i1 %sm61, float 0xC7EFFFFFE0000000, float %sb3
  %sm63 = fcmp ogt float %sm62, 0x47EFFFFFE0000000
  %sm64 = select i1 %sm63, float 0x47EFFFFFE0000000, float %sm62
  %sm65 = select i1 %sm35, float %sm64, float %sm59
  %sm66 = select i1 %sm60, float %sm65, float %sm59
  %sm67 = fcmp olt float %sm22, %sm54
  %sm68 = select i1 %sm67, float %sm54, float %sm22
  %sm69 = fcmp ogt float %sm68, %sm55
  %sm70 = select i1 %sm69, float %sm55, float %sm68
  %sm71 = fcmp une float %sm70, %sm70
  %sm72 = fcmp olt float %sb13, 0xC7EFFFFFE0000000
  %sm73 = select i1 %sm72, float 0xC7EFFFFFE0000000, float %sb13
  %sm74 = fcmp ogt float %sm73, 0x47EFFFFFE0000000
  %sm75 = select i1 %sm74, float 0x47EFFFFFE0000000, float %sm73
  %sm76 = select i1 %sm35, float %sm75, float %sm70
  %sm77 = select i1 %sm71, float %sm76, float %sm70
  %sm78 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm53, ptr %sm78, align 4
  %sm80 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm66, ptr %sm80, align 4
  %sm82 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm77, ptr %sm82, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
