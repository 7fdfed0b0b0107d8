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
  %f22 = fptrunc double %f21 to float
  %f23 = insertelement <16 x float> poison, float %f22, i64 0
  %f24 = shufflevector <16 x float> %f23, <16 x float> poison, <16 x i32> zeroinitializer
  %f25 = getelementptr double, ptr %scalars, i64 5
  %f26 = load double, ptr %f25
  %f27 = fcmp une double %f26, 0.0
  %f28 = insertelement <16 x i1> poison, i1 %f27, i64 0
  %f29 = shufflevector <16 x i1> %f28, <16 x i1> poison, <16 x i32> zeroinitializer
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
  %fb2 = getelementptr float, ptr %array3, i64 %fast.i
  %fb3 = load <16 x float>, ptr %fb2, align 4
  %fb4 = getelementptr float, ptr %array1, i64 %fast.i
  %fb5 = load <16 x float>, ptr %fb4, align 4
  %fb6 = fmul <16 x float> %fb5, %fb5
  %fb7 = select <16 x i1> %f9, <16 x float> %fb3, <16 x float> %fb6
  %fb8 = fsub <16 x float> %fb6, %fb3
  %fb9 = fmul <16 x float> %f14, %fb8
  %fb10 = fadd <16 x float> %fb7, %fb9
  %fb11 = fmul <16 x float> %fb10, %f19
  %fb12 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb11)
  %fb13 = fadd <16 x float> %fb12, %f24
  %fb14 = fdiv <16 x float> %f4, %fb13
  %fb15 = getelementptr float, ptr %array2, i64 %fast.i
  %fb16 = load <16 x float>, ptr %fb15, align 4
  %fb17 = select <16 x i1> %f29, <16 x float> %fb16, <16 x float> %fb5
  %fb18 = fsub <16 x float> %fb5, %fb16
  %fb19 = fmul <16 x float> %f34, %fb18
  %fb20 = fadd <16 x float> %fb17, %fb19
  %fb21 = fmul <16 x float> %fb20, %f39
  %fb22 = fmul <16 x float> %fb5, %f39
  %fb23 = select <16 x i1> %f29, <16 x float> %fb21, <16 x float> %fb22
  %fb24 = fsub <16 x float> %fb22, %fb21
  %fb25 = fmul <16 x float> %f34, %fb24
  %fb26 = fadd <16 x float> %fb23, %fb25
  %fb27 = fmul <16 x float> %fb14, %fb26
  %fb28 = fsub <16 x float> %fb1, %fb27
  %fb29 = add i64 %fast.i, 16
  %fb30 = getelementptr float, ptr %array0, i64 %fb29
  %fb31 = load <16 x float>, ptr %fb30, align 4
  %fb32 = getelementptr float, ptr %array3, i64 %fb29
  %fb33 = load <16 x float>, ptr %fb32, align 4
  %fb34 = getelementptr float, ptr %array1, i64 %fb29
  %fb35 = load <16 x float>, ptr %fb34, align 4
  %fb36 = fmul <16 x float> %fb35, %fb35
  %fb37 = select <16 x i1> %f9, <16 x float> %fb33, <16 x float> %fb36
  %fb38 = fsub <16 x float> %fb36, %fb33
  %fb39 = fmul <16 x float> %f14, %fb38
  %fb40 = fadd <16 x float> %fb37, %fb39
  %fb41 = fmul <16 x float> %fb40, %f19
  %fb42 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb41)
  %fb43 = fadd <16 x float> %fb42, %f24
  %fb44 = fdiv <16 x float> %f4, %fb43
  %fb45 = getelementptr float, ptr %array2, i64 %fb29
  %fb46 = load <16 x float>, ptr %fb45, align 4
  %fb47 = select <16 x i1> %f29, <16 x float> %fb46, <16 x float> %fb35
  %fb48 = fsub <16 x float> %fb35, %fb46
  %fb49 = fmul <16 x float> %f34, %fb48
  %fb50 = fadd <16 x float> %fb47, %fb49
  %fb51 = fmul <16 x float> %fb50, %f39
  %fb52 = fmul <16 x float> %fb35, %f39
  %fb53 = select <16 x i1> %f29, <16 x float> %fb51, <16 x float> %fb52
  %fb54 = fsub <16 x float> %fb52, %fb51
  %fb55 = fmul <16 x float> %f34, %fb54
  %fb56 = fadd <16 x float> %fb53, %fb55
  %fb57 = fmul <16 x float> %fb44, %fb56
  %fb58 = fsub <16 x float> %fb31, %fb57
  %fb59 = add i64 %fast.i, 32
  %fb60 = getelementptr float, ptr %array0, i64 %fb59
  %fb61 = load <16 x float>, ptr %fb60, align 4
  %fb62 = getelementptr float, ptr %array3, i64 %fb59
  %fb63 = load <16 x float>, ptr %fb62, align 4
  %fb64 = getelementptr float, ptr %array1, i64 %fb59
  %fb65 = load <16 x float>, ptr %fb64, align 4
  %fb66 = fmul <16 x float> %fb65, %fb65
  %fb67 = select <16 x i1> %f9, <16 x float> %fb63, <16 x float> %fb66
  %fb68 = fsub <16 x float> %fb66, %fb63
  %fb69 = fmul <16 x float> %f14, %fb68
  %fb70 = fadd <16 x float> %fb67, %fb69
  %fb71 = fmul <16 x float> %fb70, %f19
  %fb72 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb71)
  %fb73 = fadd <16 x float> %fb72, %f24
  %fb74 = fdiv <16 x float> %f4, %fb73
  %fb75 = getelementptr float, ptr %array2, i64 %fb59
  %fb76 = load <16 x float>, ptr %fb75, align 4
  %fb77 = select <16 x i1> %f29, <16 x float> %fb76, <16 x float> %fb65
  %fb78 = fsub <16 x float> %fb65, %fb76
  %fb79 = fmul <16 x float> %f34, %fb78
  %fb80 = fadd <16 x float> %fb77, %fb79
  %fb81 = fmul <16 x float> %fb80, %f39
  %fb82 = fmul <16 x float> %fb65, %f39
  %fb83 = select <16 x i1> %f29, <16 x float> %fb81, <16 x float> %fb82
  %fb84 = fsub <16 x float> %fb82, %fb81
  %fb85 = fmul <16 x float> %f34, %fb84
  %fb86 = fadd <16 x float> %fb83, %fb85
  %fb87 = fmul <16 x float> %fb74, %fb86
  %fb88 = fsub <16 x float> %fb61, %fb87
  %fb89 = add i64 %fast.i, 48
  %fb90 = getelementptr float, ptr %array0, i64 %fb89
  %fb91 = load <16 x float>, ptr %fb90, align 4
  %fb92 = getelementptr float, ptr %array3, i64 %fb89
  %fb93 = load <16 x float>, ptr %fb92, align 4
  %fb94 = getelementptr float, ptr %array1, i64 %fb89
  %fb95 = load <16 x float>, ptr %fb94, align 4
  %fb96 = fmul <16 x float> %fb95, %fb95
  %fb97 = select <16 x i1> %f9, <16 x float> %fb93, <16 x float> %fb96
  %fb98 = fsub <16 x float> %fb96, %fb93
  %fb99 = fmul <16 x float> %f14, %fb98
  %fb100 = fadd <16 x float> %fb97, %fb99
  %fb101 = fmul <16 x float> %fb100, %f19
  %fb102 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb101)
  %fb103 = fadd <16 x float> %fb102, %f24
  %fb104 = fdiv <16 x float> %f4, %fb103
  %fb105 = getelementptr float, ptr %array2, i64 %fb89
  %fb106 = load <16 x float>, ptr %fb105, align 4
  %fb107 = select <16 x i1> %f29, <16 x float> %fb106, <16 x float> %fb95
  %fb108 = fsub <16 x float> %fb95, %fb106
  %fb109 = fmul <16 x float> %f34, %fb108
  %fb110 = fadd <16 x float> %fb107, %fb109
  %fb111 = fmul <16 x float> %fb110, %f39
  %fb112 = fmul <16 x float> %fb95, %f39
  %fb113 = select <16 x i1> %f29, <16 x float> %fb111, <16 x float> %fb112
  %fb114 = fsub <16 x float> %fb112, %fb111
  %fb115 = fmul <16 x float> %f34, %fb114
  %fb116 = fadd <16 x float> %fb113, %fb115
  %fb117 = fmul <16 x float> %fb104, %fb116
  %fb118 = fsub <16 x float> %fb91, %fb117
  %fb119 = fadd <16 x float> %fb11, %fb28
  %fb120 = fadd <16 x float> %fb119, %fb41
  %fb121 = fadd <16 x float> %fb120, %fb58
  %fb122 = fadd <16 x float> %fb121, %fb71
  %fb123 = fadd <16 x float> %fb122, %fb88
  %fb124 = fadd <16 x float> %fb123, %fb101
  %fb125 = fadd <16 x float> %fb124, %fb118
  %fb126 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb125)
  %fb127 = fcmp uge <16 x float> %fb126, splat (float 0x7FF0000000000000)
  %fb128 = bitcast <16 x i1> %fb127 to i16
  %fb129 = icmp ne i16 %fb128, 0
  br i1 %fb129, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb28, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array2, i64 %fast.i
  store <16 x float> %fb20, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array3, i64 %fast.i
  store <16 x float> %fb10, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array0, i64 %fb29
  store <16 x float> %fb58, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array2, i64 %fb29
  store <16 x float> %fb50, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array3, i64 %fb29
  store <16 x float> %fb40, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array0, i64 %fb59
  store <16 x float> %fb88, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array2, i64 %fb59
  store <16 x float> %fb80, ptr %fw14, align 4
  %fw16 = getelementptr float, ptr %array3, i64 %fb59
  store <16 x float> %fb70, ptr %fw16, align 4
  %fw18 = getelementptr float, ptr %array0, i64 %fb89
  store <16 x float> %fb118, ptr %fw18, align 4
  %fw20 = getelementptr float, ptr %array2, i64 %fb89
  store <16 x float> %fb110, ptr %fw20, align 4
  %fw22 = getelementptr float, ptr %array3, i64 %fb89
  store <16 x float> %fb100, ptr %fw22, align 4
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
  %v22 = fptrunc double %v21 to float
  %v23 = insertelement <16 x float> poison, float %v22, i64 0
  %v24 = shufflevector <16 x float> %v23, <16 x float> poison, <16 x i32> zeroinitializer
  %v25 = getelementptr double, ptr %scalars, i64 5
  %v26 = load double, ptr %v25
  %v27 = fcmp une double %v26, 0.0
  %v28 = insertelement <16 x i1> poison, i1 %v27, i64 0
  %v29 = shufflevector <16 x i1> %v28, <16 x i1> poison, <16 x i32> zeroinitializer
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
  %vb2 = getelementptr float, ptr %array3, i64 %vector.i
  %vb3 = load <16 x float>, ptr %vb2, align 4
  %vb4 = getelementptr float, ptr %array1, i64 %vector.i
  %vb5 = load <16 x float>, ptr %vb4, align 4
  %vb6 = fmul <16 x float> %vb5, %vb5
  %vb7 = select <16 x i1> %v9, <16 x float> %vb3, <16 x float> %vb6
  %vb8 = fsub <16 x float> %vb6, %vb3
  %vb9 = fmul <16 x float> %v14, %vb8
  %vb10 = fadd <16 x float> %vb7, %vb9
  %vb11 = fmul <16 x float> %vb10, %v19
  %vb12 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb11)
  %vb13 = fadd <16 x float> %vb12, %v24
  %vb14 = fdiv <16 x float> %v4, %vb13
  %vb15 = getelementptr float, ptr %array2, i64 %vector.i
  %vb16 = load <16 x float>, ptr %vb15, align 4
  %vb17 = select <16 x i1> %v29, <16 x float> %vb16, <16 x float> %vb5
  %vb18 = fsub <16 x float> %vb5, %vb16
  %vb19 = fmul <16 x float> %v34, %vb18
  %vb20 = fadd <16 x float> %vb17, %vb19
  %vb21 = fmul <16 x float> %vb20, %v39
  %vb22 = fmul <16 x float> %vb5, %v39
  %vb23 = select <16 x i1> %v29, <16 x float> %vb21, <16 x float> %vb22
  %vb24 = fsub <16 x float> %vb22, %vb21
  %vb25 = fmul <16 x float> %v34, %vb24
  %vb26 = fadd <16 x float> %vb23, %vb25
  %vb27 = fmul <16 x float> %vb14, %vb26
  %vb28 = fsub <16 x float> %vb1, %vb27
  %vb29 = fadd <16 x float> %vb11, %vb28
  %vb30 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb29)
  %vb31 = fcmp uge <16 x float> %vb30, splat (float 0x7FF0000000000000)
  %vb32 = bitcast <16 x i1> %vb31 to i16
  %vb33 = icmp ne i16 %vb32, 0
  br i1 %vb33, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb28, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb20, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb10, ptr %vw4, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb10)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = getelementptr double, ptr %scalars, i64 8
  %vm3 = load double, ptr %vm2
  %vm4 = fptrunc double %vm3 to float
  %vm5 = insertelement <16 x float> poison, float %vm4, i64 0
  %vm6 = shufflevector <16 x float> %vm5, <16 x float> poison, <16 x i32> zeroinitializer
  %vm7 = fmul <16 x float> %vm6, %vb3
  %vm8 = fsub <16 x float> %vb3, %vm7
  %vm9 = fmul <16 x float> %vm6, %vb5
  %vm10 = fmul <16 x float> %vm9, %vb5
  %vm11 = fadd <16 x float> %vm8, %vm10
  %vm12 = select <16 x i1> %vm1, <16 x float> %vb10, <16 x float> %vm11
  %vm13 = fmul <16 x float> %vm12, %v19
  %vm14 = fcmp olt <16 x float> %vm13, splat (float 0x7FF0000000000000)
  %vm15 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm13)
  %vm16 = fmul <16 x float> %vm12, splat (float 0x3BF0000000000000)
  %vm17 = fmul <16 x float> %v19, %vm16
  %vm18 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm17)
  %vm19 = fmul <16 x float> %vm18, splat (float 0x41F0000000000000)
  %vm20 = select <16 x i1> %vm14, <16 x float> %vm15, <16 x float> %vm19
  %vm21 = fadd <16 x float> %vm20, %v24
  %vm22 = fdiv <16 x float> %v4, %vm21
  %vm23 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb20)
  %vm24 = fcmp olt <16 x float> %vm23, splat (float 0x7FF0000000000000)
  %vm25 = getelementptr double, ptr %scalars, i64 9
  %vm26 = load double, ptr %vm25
  %vm27 = fptrunc double %vm26 to float
  %vm28 = insertelement <16 x float> poison, float %vm27, i64 0
  %vm29 = shufflevector <16 x float> %vm28, <16 x float> poison, <16 x i32> zeroinitializer
  %vm30 = fmul <16 x float> %vm29, %vb16
  %vm31 = fsub <16 x float> %vb16, %vm30
  %vm32 = fmul <16 x float> %vm29, %vb5
  %vm33 = fadd <16 x float> %vm31, %vm32
  %vm34 = select <16 x i1> %vm24, <16 x float> %vb20, <16 x float> %vm33
  %vm35 = fmul <16 x float> %vm34, %v39
  %vm36 = select <16 x i1> %v29, <16 x float> %vm35, <16 x float> %vb22
  %vm37 = fsub <16 x float> %vb22, %vm35
  %vm38 = fmul <16 x float> %v34, %vm37
  %vm39 = fadd <16 x float> %vm36, %vm38
  %vm40 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vm39)
  %vm41 = fcmp olt <16 x float> %vm40, splat (float 0x7FF0000000000000)
  %vm42 = fmul <16 x float> %vm29, %vm35
  %vm43 = fsub <16 x float> %vm35, %vm42
  %vm44 = fmul <16 x float> %vm32, %v39
  %vm45 = fadd <16 x float> %vm43, %vm44
  %vm46 = select <16 x i1> %vm41, <16 x float> %vm39, <16 x float> %vm45
  %vm47 = fmul <16 x float> %vm22, %vm46
  %vm48 = fsub <16 x float> %vb1, %vm47
  %vm49 = fsub <16 x float> %vb5, %vb5
  %vm50 = fcmp oeq <16 x float> %vm49, splat (float 0x0000000000000000)
  %vm51 = fsub <16 x float> %vb1, %vb1
  %vm52 = fcmp oeq <16 x float> %vm51, splat (float 0x0000000000000000)
  %vm53 = select <16 x i1> %vm52, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm54 = select <16 x i1> %vm50, <16 x float> %vm53, <16 x float> splat (float 0xFFF0000000000000)
  %vm55 = select <16 x i1> %vm52, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm56 = select <16 x i1> %vm50, <16 x float> %vm55, <16 x float> splat (float 0x7FF0000000000000)
  %vm57 = fcmp olt <16 x float> %vm48, %vm54
  %vm58 = select <16 x i1> %vm57, <16 x float> %vm54, <16 x float> %vm48
  %vm59 = fcmp ogt <16 x float> %vm58, %vm56
  %vm60 = select <16 x i1> %vm59, <16 x float> %vm56, <16 x float> %vm58
  %vm61 = fcmp une <16 x float> %vm60, %vm60
  %vm62 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm63 = select <16 x i1> %vm62, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm64 = fcmp ogt <16 x float> %vm63, splat (float 0x47EFFFFFE0000000)
  %vm65 = select <16 x i1> %vm64, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm63
  %vm66 = select <16 x i1> %vm52, <16 x float> %vm65, <16 x float> %vm60
  %vm67 = select <16 x i1> %vm50, <16 x float> %vm66, <16 x float> %vm60
  %vm68 = select <16 x i1> %vm61, <16 x float> %vm67, <16 x float> %vm60
  %vm69 = select <16 x i1> %vm50, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm70 = select <16 x i1> %vm50, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm71 = fcmp olt <16 x float> %vm34, %vm69
  %vm72 = select <16 x i1> %vm71, <16 x float> %vm69, <16 x float> %vm34
  %vm73 = fcmp ogt <16 x float> %vm72, %vm70
  %vm74 = select <16 x i1> %vm73, <16 x float> %vm70, <16 x float> %vm72
  %vm75 = fcmp une <16 x float> %vm74, %vm74
  %vm76 = fcmp olt <16 x float> %vb16, splat (float 0xC7EFFFFFE0000000)
  %vm77 = select <16 x i1> %vm76, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb16
  %vm78 = fcmp ogt <16 x float> %vm77, splat (float 0x47EFFFFFE0000000)
  %vm79 = select <16 x i1> %vm78, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm77
  %vm80 = select <16 x i1> %vm50, <16 x float> %vm79, <16 x float> %vm74
  %vm81 = select <16 x i1> %vm75, <16 x float> %vm80, <16 x float> %vm74
  %vm82 = fcmp olt <16 x float> %vm12, %vm69
  %vm83 = select <16 x i1> %vm82, <16 x float> %vm69, <16 x float> %vm12
  %vm84 = fcmp ogt <16 x float> %vm83, %vm70
  %vm85 = select <16 x i1> %vm84, <16 x float> %vm70, <16 x float> %vm83
  %vm86 = fcmp une <16 x float> %vm85, %vm85
  %vm87 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm88 = select <16 x i1> %vm87, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm89 = fcmp ogt <16 x float> %vm88, splat (float 0x47EFFFFFE0000000)
  %vm90 = select <16 x i1> %vm89, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm88
  %vm91 = select <16 x i1> %vm50, <16 x float> %vm90, <16 x float> %vm85
  %vm92 = select <16 x i1> %vm86, <16 x float> %vm91, <16 x float> %vm85
  %vm93 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm68, ptr %vm93, align 4
  %vm95 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm81, ptr %vm95, align 4
  %vm97 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm92, ptr %vm97, align 4
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
  %s14 = fptrunc double %s13 to float
  %s15 = getelementptr double, ptr %scalars, i64 5
  %s16 = load double, ptr %s15
  %s17 = fcmp une double %s16, 0.0
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
  %sb2 = getelementptr float, ptr %array3, i64 %rest.i
  %sb3 = load float, ptr %sb2, align 4
  %sb4 = getelementptr float, ptr %array1, i64 %rest.i
  %sb5 = load float, ptr %sb4, align 4
  %sb6 = fmul float %sb5, %sb5
  %sb7 = select i1 %s5, float %sb3, float %sb6
  %sb8 = fsub float %sb6, %sb3
  %sb9 = fmul float %s8, %sb8
  %sb10 = fadd float %sb7, %sb9
  %sb11 = fmul float %sb10, %s11
  %sb12 = call float @llvm.sqrt.f32(float %sb11)
  %sb13 = fadd float %sb12, %s14
  %sb14 = fdiv float %s2, %sb13
  %sb15 = getelementptr float, ptr %array2, i64 %rest.i
  %sb16 = load float, ptr %sb15, align 4
  %sb17 = select i1 %s17, float %sb16, float %sb5
  %sb18 = fsub float %sb5, %sb16
  %sb19 = fmul float %s20, %sb18
  %sb20 = fadd float %sb17, %sb19
  %sb21 = fmul float %sb20, %s23
  %sb22 = fmul float %sb5, %s23
  %sb23 = select i1 %s17, float %sb21, float %sb22
  %sb24 = fsub float %sb22, %sb21
  %sb25 = fmul float %s20, %sb24
  %sb26 = fadd float %sb23, %sb25
  %sb27 = fmul float %sb14, %sb26
  %sb28 = fsub float %sb1, %sb27
  %sb29 = fadd float %sb11, %sb28
  %sb30 = call float @llvm.fabs.f32(float %sb29)
  %sb31 = fcmp uge float %sb30, 0x7FF0000000000000
  br i1 %sb31, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb28, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb20, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb10, ptr %sw4, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb10)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = getelementptr double, ptr %scalars, i64 8
  %sm3 = load double, ptr %sm2
  %sm4 = fptrunc double %sm3 to float
  %sm5 = fmul float %sm4, %sb3
  %sm6 = fsub float %sb3, %sm5
  %sm7 = fmul float %sm4, %sb5
  %sm8 = fmul float %sm7, %sb5
  %sm9 = fadd float %sm6, %sm8
  %sm10 = select i1 %sm1, float %sb10, float %sm9
  %sm11 = fmul float %sm10, %s11
  %sm12 = fcmp olt float %sm11, 0x7FF0000000000000
  %sm13 = call float @llvm.sqrt.f32(float %sm11)
  %sm14 = fmul float %sm10, 0x3BF0000000000000
  %sm15 = fmul float %s11, %sm14
  %sm16 = call float @llvm.sqrt.f32(float %sm15)
  %sm17 = fmul float %sm16, 0x41F0000000000000
  %sm18 = select i1 %sm12, float %sm13, float %sm17
  %sm19 = fadd float %sm18, %s14
  %sm20 = fdiv float %s2, %sm19
  %sm21 = call float @llvm.fabs.f32(float %sb20)
  %sm22 = fcmp olt float %sm21, 0x7FF0000000000000
  %sm23 = getelementptr double, ptr %scalars, i64 9
  %sm24 = load double, ptr %sm23
  %sm25 = fptrunc double %sm24 to float
  %sm26 = fmul float %sm25, %sb16
  %sm27 = fsub float %sb16, %sm26
  %sm28 = fmul float %sm25, %sb5
  %sm29 = fadd float %sm27, %sm28
  %sm30 = select i1 %sm22, float %sb20, float %sm29
  %sm31 = fmul float %sm30, %s23
  %sm32 = select i1 %s17, float %sm31, float %sb22
  %sm33 = fsub float %sb22, %sm31
  %sm34 = fmul float %s20, %sm33
  %sm35 = fadd float %sm32, %sm34
  %sm36 = call float @llvm.fabs.f32(float %sm35)
  %sm37 = fcmp olt float %sm36, 0x7FF0000000000000
  %sm38 = fmul float %sm25, %sm31
  %sm39 = fsub float %sm31, %sm38
  %sm40 = fmul float %sm28, %s23
  %sm41 = fadd float %sm39, %sm40
  %sm42 = select i1 %sm37, float %sm35, float %sm41
  %sm43 = fmul float %sm20, %sm42
  %sm44 = fsub float %sb1, %sm43
  %sm45 = fsub float %sb5, %sb5
  %sm46 = fcmp oeq float %sm45, 0x0000000000000000
  %sm47 = fsub float %sb1, %sb1
  %sm48 = fcmp oeq float %sm47, 0x0000000000000000
  %sm49 = select i1 %sm48, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm50 = select i1 %sm46, float %sm49, float 0xFFF0000000000000
  %sm51 = select i1 %sm48, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm52 = select i1 %sm46, float %sm51, float 0x7FF0000000000000
  %sm53 = fcmp olt float %sm44, %sm50
  %sm54 = select i1 %sm53, float %sm50, float %sm44
  %sm55 = fcmp ogt float %sm54, %sm52
  %sm56 = select i1 %sm55, float %sm52, float %sm54
  %sm57 = fcmp une float %sm56, %sm56
  %sm58 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm59 = select i1 %sm58, float 0xC7EFFFFFE0000000, float %sb1
  %sm60 = fcmp ogt float %sm59, 0x47EFFFFFE0000000
  %sm61 = select i1 %sm60, float 0x47EFFFFFE0000000, float %sm59
  %sm62 = select i1 %sm48, float %sm61, float %sm56
  %sm63 = select i1 %sm46, float %sm62, float %sm56
  %sm64 = select i1 %sm57, float %sm63, float %sm56
  %sm65 = select i1 %sm46, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm66 = select i1 %sm46, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm67 = fcmp olt float %sm30, %sm65
  %sm68 = select i1 %sm67, float %sm65, float %sm30
  %sm69 = fcmp ogt float %sm68, %sm66
  %sm70 = select i1 %sm69, float %sm66, float %sm68
  %sm71 = fcmp une float %sm70, %sm70
  %sm72 = fcmp olt float %sb16, 0xC7EFFFFFE0000000
  %sm73 = select i1 %sm72, float 0xC7EFFFFFE0000000, float %sb16
  %sm74 = fcmp ogt float %sm73, 0x47EFFFFFE0000000
  %sm75 = select i1 %sm74, float 0x47EFFFFFE0000000, float %sm73
  %sm76 = select i1 %sm46, float %sm75, float %sm70
  %sm77 = select i1 %sm71, float %sm76, float %sm70
  %sm78 = fcmp olt float %sm10, %sm65
  %sm79 = select i1 %sm78, float %sm65, float %sm10
  %sm80 = fcmp ogt float %sm79, %sm66
  %sm81 = select i1 %sm80, float %sm66, float %sm79
  %sm82 = fcmp une float %sm81, %sm81
  %sm83 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm84 = select i1 %sm83, float 0xC7EFFFFFE0000000, float %sb3
  %sm85 = fcmp ogt float %sm84, 0x47EFFFFFE0000000
  %sm86 = select i1 %sm85, float 0x47EFFFFFE0000000, float %sm84
  %sm87 = select i1 %sm46, float %sm86, float %sm81
  %sm88 = select i1 %sm82, float %sm87, float %sm81
  %sm89 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm64, ptr %sm89, align 4
  %sm91 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm77, ptr %sm91, align 4
  %sm93 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm88, ptr %sm93, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
