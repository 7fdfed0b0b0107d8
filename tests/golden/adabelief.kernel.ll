define void @adabelief(ptr %row, i64 %low, i64 %high) {
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
  %fb14 = fsub <16 x float> %fb5, %fb9
  %fb15 = fmul <16 x float> %fb14, %fb14
  %fb16 = select <16 x i1> %f24, <16 x float> %fb13, <16 x float> %fb15
  %fb17 = fsub <16 x float> %fb15, %fb13
  %fb18 = fmul <16 x float> %f29, %fb17
  %fb19 = fadd <16 x float> %fb16, %fb18
  %fb20 = fadd <16 x float> %fb19, %f34
  %fb21 = fmul <16 x float> %fb20, %f39
  %fb22 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb21)
  %fb23 = fadd <16 x float> %fb22, %f34
  %fb24 = fdiv <16 x float> %fb11, %fb23
  %fb25 = fsub <16 x float> %fb1, %fb24
  %fb26 = add i64 %fast.i, 16
  %fb27 = getelementptr float, ptr %array0, i64 %fb26
  %fb28 = load <16 x float>, ptr %fb27, align 4
  %fb29 = getelementptr float, ptr %array2, i64 %fb26
  %fb30 = load <16 x float>, ptr %fb29, align 4
  %fb31 = getelementptr float, ptr %array1, i64 %fb26
  %fb32 = load <16 x float>, ptr %fb31, align 4
  %fb33 = select <16 x i1> %f9, <16 x float> %fb30, <16 x float> %fb32
  %fb34 = fsub <16 x float> %fb32, %fb30
  %fb35 = fmul <16 x float> %f14, %fb34
  %fb36 = fadd <16 x float> %fb33, %fb35
  %fb37 = fmul <16 x float> %fb36, %f19
  %fb38 = fmul <16 x float> %f4, %fb37
  %fb39 = getelementptr float, ptr %array3, i64 %fb26
  %fb40 = load <16 x float>, ptr %fb39, align 4
  %fb41 = fsub <16 x float> %fb32, %fb36
  %fb42 = fmul <16 x float> %fb41, %fb41
  %fb43 = select <16 x i1> %f24, <16 x float> %fb40, <16 x float> %fb42
  %fb44 = fsub <16 x float> %fb42, %fb40
  %fb45 = fmul <16 x float> %f29, %fb44
  %fb46 = fadd <16 x float> %fb43, %fb45
  %fb47 = fadd <16 x float> %fb46, %f34
  %fb48 = fmul <16 x float> %fb47, %f39
  %fb49 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb48)
  %fb50 = fadd <16 x float> %fb49, %f34
  %fb51 = fdiv <16 x float> %fb38, %fb50
  %fb52 = fsub <16 x float> %fb28, %fb51
  %fb53 = add i64 %fast.i, 32
  %fb54 = getelementptr float, ptr %array0, i64 %fb53
  %fb55 = load <16 x float>, ptr %fb54, align 4
  %fb56 = getelementptr float, ptr %array2, i64 %fb53
  %fb57 = load <16 x float>, ptr %fb56, align 4
  %fb58 = getelementptr float, ptr %array1, i64 %fb53
  %fb59 = load <16 x float>, ptr %fb58, align 4
  %fb60 = select <16 x i1> %f9, <16 x float> %fb57, <16 x float> %fb59
  %fb61 = fsub <16 x float> %fb59, %fb57
  %fb62 = fmul <16 x float> %f14, %fb61
  %fb63 = fadd <16 x float> %fb60, %fb62
  %fb64 = fmul <16 x float> %fb63, %f19
  %fb65 = fmul <16 x float> %f4, %fb64
  %fb66 = getelementptr float, ptr %array3, i64 %fb53
  %fb67 = load <16 x float>, ptr %fb66, align 4
  %fb68 = fsub <16 x float> %fb59, %fb63
  %fb69 = fmul <16 x float> %fb68, %fb68
  %fb70 = select <16 x i1> %f24, <16 x float> %fb67, <16 x float> %fb69
  %fb71 = fsub <16 x float> %fb69, %fb67
  %fb72 = fmul <16 x float> %f29, %fb71
  %fb73 = fadd <16 x float> %fb70, %fb72
  %fb74 = fadd <16 x float> %fb73, %f34
  %fb75 = fmul <16 x float> %fb74, %f39
  %fb76 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb75)
  %fb77 = fadd <16 x float> %fb76, %f34
  %fb78 = fdiv <16 x float> %fb65, %fb77
  %fb79 = fsub <16 x float> %fb55, %fb78
  %fb80 = add i64 %fast.i, 48
  %fb81 = getelementptr float, ptr %array0, i64 %fb80
  %fb82 = load <16 x float>, ptr %fb81, align 4
  %fb83 = getelementptr float, ptr %array2, i64 %fb80
  %fb84 = load <16 x float>, ptr %fb83, align 4
  %fb85 = getelementptr float, ptr %array1, i64 %fb80
  %fb86 = load <16 x float>, ptr %fb85, align 4
  %fb87 = select <16 x i1> %f9, <16 x float> %fb84, <16 x float> %fb86
  %fb88 = fsub <16 x float> %fb86, %fb84
  %fb89 = fmul <16 x float> %f14, %fb88
  %fb90 = fadd <16 x float> %fb87, %fb89
  %fb91 = fmul <16 x float> %fb90, %f19
  %fb92 = fmul <16 x float> %f4, %fb91
  %fb93 = getelementptr float, ptr %array3, i64 %fb80
  %fb94 = load <16 x float>, ptr %fb93, align 4
  %fb95 = fsub <16 x float> %fb86, %fb90
  %fb96 = fmul <16 x float> %fb95, %fb95
  %fb97 = select <16 x i1> %f24, <16 x float> %fb94, <16 x float> %fb96
  %fb98 = fsub <16 x float> %fb96, %fb94
  %fb99 = fmul <16 x float> %f29, %fb98
  %fb100 = fadd <16 x float> %fb97, %fb99
  %fb101 = fadd <16 x float> %fb100, %f34
  %fb102 = fmul <16 x float> %fb101, %f39
  %fb103 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb102)
  %fb104 = fadd <16 x float> %fb103, %f34
  %fb105 = fdiv <16 x float> %fb92, %fb104
  %fb106 = fsub <16 x float> %fb82, %fb105
  %fb107 = fadd <16 x float> %fb21, %fb25
  %fb108 = fadd <16 x float> %fb107, %fb48
  %fb109 = fadd <16 x float> %fb108, %fb52
  %fb110 = fadd <16 x float> %fb109, %fb75
  %fb111 = fadd <16 x float> %fb110, %fb79
  %fb112 = fadd <16 x float> %fb111, %fb102
  %fb113 = fadd <16 x float> %fb112, %fb106
  %fb114 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb113)
  %fb115 = fcmp uge <16 x float> %fb114, splat (float 0x7FF0000000000000)
  %fb116 = bitcast <16 x i1> %fb115 to i16
  %fb117 = icmp ne i16 %fb116, 0
  br i1 %fb117, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb25, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array2, i64 %fast.i
  store <16 x float> %fb9, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array3, i64 %fast.i
  store <16 x float> %fb20, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array0, i64 %fb26
  store <16 x float> %fb52, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array2, i64 %fb26
  store <16 x float> %fb36, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array3, i64 %fb26
  store <16 x float> %fb47, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array0, i64 %fb53
  store <16 x float> %fb79, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array2, i64 %fb53
  store <16 x float> %fb63, ptr %fw14, align 4
  %fw16 = getelementptr float, ptr %array3, i64 %fb53
  store <16 x float> %fb74, ptr %fw16, align 4
  %fw18 = getelementptr float, ptr %array0, i64 %fb80
  store <16 x float> %fb106, ptr %fw18, align 4
  %fw20 = getelementptr float, ptr %array2, i64 %fb80
  store <16 x float> %fb90, ptr %fw20, align 4
  %fw22 = getelementptr float, ptr %array3, i64 %fb80
  store <16 x float> %fb101, ptr %fw22, align 4
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
  %vb14 = fsub <16 x float> %vb5, %vb9
  %vb15 = fmul <16 x float> %vb14, %vb14
  %vb16 = select <16 x i1> %v24, <16 x float> %vb13, <16 x float> %vb15
  %vb17 = fsub <16 x float> %vb15, %vb13
  %vb18 = fmul <16 x float> %v29, %vb17
  %vb19 = fadd <16 x float> %vb16, %vb18
  %vb20 = fadd <16 x float> %vb19, %v34
  %vb21 = fmul <16 x float> %vb20, %v39
  %vb22 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb21)
  %vb23 = fadd <16 x float> %vb22, %v34
  %vb24 = fdiv <16 x float> %vb11, %vb23
  %vb25 = fsub <16 x float> %vb1, %vb24
  %vb26 = fadd <16 x float> %vb21, %vb25
  %vb27 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb26)
  %vb28 = fcmp uge <16 x float> %vb27, splat (float 0x7FF0000000000000)
  %vb29 = bitcast <16 x i1> %vb28 to i16
  %vb30 = icmp ne i16 %vb29, 0
  br i1 %vb30, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb25, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb9, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb20, ptr %vw4, align 4
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
  %vm14 = fsub <16 x float> %vb5, %vm11
  %vm15 = fmul <16 x float> %vm14, %vm14
  %vm16 = select <16 x i1> %v24, <16 x float> %vb13, <16 x float> %vm15
  %vm17 = fsub <16 x float> %vm15, %vb13
  %vm18 = fmul <16 x float> %v29, %vm17
  %vm19 = fadd <16 x float> %vm16, %vm18
  %vm20 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vm19)
  %vm21 = fcmp olt <16 x float> %vm20, splat (float 0x7FF0000000000000)
  %vm22 = getelementptr double, ptr %scalars, i64 9
  %vm23 = load double, ptr %vm22
  %vm24 = fptrunc double %vm23 to float
  %vm25 = insertelement <16 x float> poison, float %vm24, i64 0
  %vm26 = shufflevector <16 x float> %vm25, <16 x float> poison, <16 x i32> zeroinitializer
  %vm27 = fmul <16 x float> %vm26, %vb13
  %vm28 = fsub <16 x float> %vb13, %vm27
  %vm29 = fmul <16 x float> %vm26, %vm14
  %vm30 = fmul <16 x float> %vm29, %vm14
  %vm31 = fadd <16 x float> %vm28, %vm30
  %vm32 = select <16 x i1> %vm21, <16 x float> %vm19, <16 x float> %vm31
  %vm33 = fadd <16 x float> %vm32, %v34
  %vm34 = fmul <16 x float> %vm33, %v39
  %vm35 = fcmp olt <16 x float> %vm34, splat (float 0x7FF0000000000000)
  %vm36 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm34)
  %vm37 = fmul <16 x float> %vm33, splat (float 0x3BF0000000000000)
  %vm38 = fmul <16 x float> %v39, %vm37
  %vm39 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm38)
  %vm40 = fmul <16 x float> %vm39, splat (float 0x41F0000000000000)
  %vm41 = select <16 x i1> %vm35, <16 x float> %vm36, <16 x float> %vm40
  %vm42 = fadd <16 x float> %vm41, %v34
  %vm43 = fdiv <16 x float> %vm13, %vm42
  %vm44 = fsub <16 x float> %vb1, %vm43
  %vm45 = fsub <16 x float> %vb5, %vb5
  %vm46 = fcmp oeq <16 x float> %vm45, splat (float 0x0000000000000000)
  %vm47 = fsub <16 x float> %vb1, %vb1
  %vm48 = fcmp oeq <16 x float> %vm47, splat (float 0x0000000000000000)
  %vm49 = select <16 x i1> %vm48, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm50 = select <16 x i1> %vm46, <16 x float> %vm49, <16 x float> splat (float 0xFFF0000000000000)
  %vm51 = select <16 x i1> %vm48, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm52 = select <16 x i1> %vm46, <16 x float> %vm51, <16 x float> splat (float 0x7FF0000000000000)
  %vm53 = fcmp olt <16 x float> %vm44, %vm50
  %vm54 = select <16 x i1> %vm53, <16 x float> %vm50, <16 x float> %vm44
  %vm55 = fcmp ogt <16 x float> %vm54, %vm52
  %vm56 = select <16 x i1> %vm55, <16 x float> %vm52, <16 x float> %vm54
  %vm57 = fcmp une <16 x float> %vm56, %vm56
  %vm58 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm59 = select <16 x i1> %vm58, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm60 = fcmp ogt <16 x float> %vm59, splat (float 0x47EFFFFFE0000000)
  %vm61 = select <16 x i1> %vm60, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm59
  %vm62 = select <16 x i1> %vm48, <16 x float> %vm61, <16 x float> %vm56
  %vm63 = select <16 x i1> %vm46, <16 x float> %vm62, <16 x float> %vm56
  %vm64 = select <16 x i1> %vm57, <16 x float> %vm63, <16 x float> %vm56
  %vm65 = select <16 x i1> %vm46, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm66 = select <16 x i1> %vm46, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm67 = fcmp olt <16 x float> %vm11, %vm65
  %vm68 = select <16 x i1> %vm67, <16 x float> %vm65, <16 x float> %vm11
  %vm69 = fcmp ogt <16 x float> %vm68, %vm66
  %vm70 = select <16 x i1> %vm69, <16 x float> %vm66, <16 x float> %vm68
  %vm71 = fcmp une <16 x float> %vm70, %vm70
  %vm72 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm73 = select <16 x i1> %vm72, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm74 = fcmp ogt <16 x float> %vm73, splat (float 0x47EFFFFFE0000000)
  %vm75 = select <16 x i1> %vm74, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm73
  %vm76 = select <16 x i1> %vm46, <16 x float> %vm75, <16 x float> %vm70
  %vm77 = select <16 x i1> %vm71, <16 x float> %vm76, <16 x float> %vm70
  %vm78 = fcmp olt <16 x float> %vm33, %vm65
  %vm79 = select <16 x i1> %vm78, <16 x float> %vm65, <16 x float> %vm33
  %vm80 = fcmp ogt <16 x float> %vm79, %vm66
  %vm81 = select <16 x i1> %vm80, <16 x float> %vm66, <16 x float> %vm79
  %vm82 = fcmp une <16 x float> %vm81, %vm81
  %vm83 = fcmp olt <16 x float> %vb13, splat (float 0xC7EFFFFFE0000000)
  %vm84 = select <16 x i1> %vm83, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb13
  %vm85 = fcmp ogt <16 x float> %vm84, splat (float 0x47EFFFFFE0000000)
  %vm86 = select <16 x i1> %vm85, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm84
  %vm87 = select <16 x i1> %vm46, <16 x float> %vm86, <16 x float> %vm81
  %vm88 = select <16 x i1> %vm82, <16 x float> %vm87, <16 x float> %vm81
  %vm89 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm64, ptr %vm89, align 4
  %vm91 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm77, ptr %vm91, align 4
  %vm93 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm88, ptr %vm93, align 4
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
  %sb14 = fsub float %sb5, %sb9
  %sb15 = fmul float %sb14, %sb14
  %sb16 = select i1 %s14, float %sb13, float %sb15
  %sb17 = fsub float %sb15, %sb13
  %sb18 = fmul float %s17, %sb17
  %sb19 = fadd float %sb16, %sb18
  %sb20 = fadd float %sb19, %s20
  %sb21 = fmul float %sb20, %s23
  %sb22 = call float @llvm.sqrt.f32(float %sb21)
  %sb23 = fadd float %sb22, %s20
  %sb24 = fdiv float %sb11, %sb23
  %sb25 = fsub float %sb1, %sb24
  %sb26 = fadd float %sb21, %sb25
  %sb27 = call float @llvm.fabs.f32(float %sb26)
  %sb28 = fcmp uge float %sb27, 0x7FF0000000000000
  br i1 %sb28, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb25, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb9, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb20, ptr %sw4, align 4
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
  %sm12 = fsub float %sb5, %sm9
  %sm13 = fmul float %sm12, %sm12
  %sm14 = select i1 %s14, float %sb13, float %sm13
  %sm15 = fsub float %sm13, %sb13
  %sm16 = fmul float %s17, %sm15
  %sm17 = fadd float %sm14, %sm16
  %sm18 = call float @llvm.fabs.f32(float %sm17)
  %sm19 = fcmp olt float %sm18, 0x7FF0000000000000
  %sm20 = getelementptr double, ptr %scalars, i64 9
  %sm21 = load double, ptr %sm20
  %sm22 = fptrunc double %sm21 to float
  %sm23 = fmul float %sm22, %sb13
  %sm24 = fsub float %sb13, %sm23
  %sm25 = fmul float %sm22, %sm12
  %sm26 = fmul float %sm25, %sm12
  %sm27 = fadd float %sm24, %sm26
  %sm28 = select i1 %sm19, float %sm17, float %sm27
  %sm29 = fadd float %sm28, %s20
  %sm30 = fmul float %sm29, %s23
  %sm31 = fcmp olt float %sm30, 0x7FF0000000000000
  %sm32 = call float @llvm.sqrt.f32(float %sm30)
  %sm33 = fmul float %sm29, 0x3BF0000000000000
  %sm34 = fmul float %s23, %sm33
  %sm35 = call float @llvm.sqrt.f32(float %sm34)
  %sm36 = fmul float %sm35, 0x41F0000000000000
  %sm37 = select i1 %sm31, float %sm32, float %sm36
  %sm38 = fadd float %sm37, %s20
  %sm39 = fdiv float %sm11, %sm38
  %sm40 = fsub float %sb1, %sm39
  %sm41 = fsub float %sb5, %sb5
  %sm42 = fcmp oeq float %sm41, 0x0000000000000000
  %sm43 = fsub float %sb1, %sb1
  %sm44 = fcmp oeq float %sm43, 0x0000000000000000
  %sm45 = select i1 %sm44, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm46 = select i1 %sm42, float %sm45, float 0xFFF0000000000000
  %sm47 = select i1 %sm44, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm48 = select i1 %sm42, float %sm47, float 0x7FF0000000000000
  %sm49 = fcmp olt float %sm40, %sm46
  %sm50 = select i1 %sm49, float %sm46, float %sm40
  %sm51 = fcmp ogt float %sm50, %sm48
  %sm52 = select i1 %sm51, float %sm48, float %sm50
  %sm53 = fcmp une float %sm52, %sm52
  %sm54 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm55 = select i1 %sm54, float 0xC7EFFFFFE0000000, float %sb1
  %sm56 = fcmp ogt float %sm55, 0x47EFFFFFE0000000
  %sm57 = select i1 %sm56, float 0x47EFFFFFE0000000, float %sm55
  %sm58 = select i1 %sm44, float %sm57, float %sm52
  %sm59 = select i1 %sm42, float %sm58, float %sm52
  %sm60 = select i1 %sm53, float %sm59, float %sm52
  %sm61 = select i1 %sm42, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm62 = select i1 %sm42, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm63 = fcmp olt float %sm9, %sm61
  %sm64 = select i1 %sm63, float %sm61, float %sm9
  %sm65 = fcmp ogt float %sm64, %sm62
  %sm66 = select i1 %sm65, float %sm62, float %sm64
  %sm67 = fcmp une float %sm66, %sm66
  %sm68 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm69 = select i1 %sm68, float 0xC7EFFFFFE0000000, float %sb3
  %sm70 = fcmp ogt float %sm69, 0x47EFFFFFE0000000
  %sm71 = select i1 %sm70, float 0x47EFFFFFE0000000, float %sm69
  %sm72 = select i1 %sm42, float %sm71, float %sm66
  %sm73 = select i1 %sm67, float %sm72, float %sm66
  %sm74 = fcmp olt float %sm29, %sm61
  %sm75 = select i1 %sm74, float %sm61, float %sm29
  %sm76 = fcmp ogt float %sm75, %sm62
  %sm77 = select i1 %sm76, float %sm62, float %sm75
  %sm78 = fcmp une float %sm77, %sm77
  %sm79 = fcmp olt float %sb13, 0xC7EFFFFFE0000000
  %sm80 = select i1 %sm79, float 0xC7EFFFFFE0000000, float %sb13
  %sm81 = fcmp ogt float %sm80, 0x47EFFFFFE0000000
  %sm82 = select i1 %sm81, float 0x47EFFFFFE0000000, float %sm80
  %sm83 = select i1 %sm42, float %sm82, float %sm77
  %sm84 = select i1 %sm78, float %sm83, float %sm77
  %sm85 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm60, ptr %sm85, align 4
  %sm87 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm73, ptr %sm87, align 4
  %sm89 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm84, ptr %sm89, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
