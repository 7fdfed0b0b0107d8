define void @adopt(ptr %row, i64 %low, i64 %high) {
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
  %f27 = fptrunc double %f26 to float
  %f28 = insertelement <16 x float> poison, float %f27, i64 0
  %f29 = shufflevector <16 x float> %f28, <16 x float> poison, <16 x i32> zeroinitializer
  %f30 = getelementptr double, ptr %scalars, i64 6
  %f31 = load double, ptr %f30
  %f32 = fcmp une double %f31, 0.0
  %f33 = insertelement <16 x i1> poison, i1 %f32, i64 0
  %f34 = shufflevector <16 x i1> %f33, <16 x i1> poison, <16 x i32> zeroinitializer
  %f35 = getelementptr double, ptr %scalars, i64 7
  %f36 = load double, ptr %f35
  %f37 = fcmp une double %f36, 0.0
  %f38 = insertelement <16 x i1> poison, i1 %f37, i64 0
  %f39 = shufflevector <16 x i1> %f38, <16 x i1> poison, <16 x i32> zeroinitializer
  %f40 = getelementptr double, ptr %scalars, i64 8
  %f41 = load double, ptr %f40
  %f42 = fptrunc double %f41 to float
  %f43 = insertelement <16 x float> poison, float %f42, i64 0
  %f44 = shufflevector <16 x float> %f43, <16 x float> poison, <16 x i32> zeroinitializer
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
  %fb6 = getelementptr float, ptr %array3, i64 %fast.i
  %fb7 = load <16 x float>, ptr %fb6, align 4
  %fb8 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb7)
  %fb9 = fcmp une <16 x float> %fb8, %fb8
  %fb10 = fcmp olt <16 x float> %f14, %fb8
  %fb11 = select <16 x i1> %fb10, <16 x float> %fb8, <16 x float> %f14
  %fb12 = select <16 x i1> %fb9, <16 x float> %fb8, <16 x float> %fb11
  %fb13 = fdiv <16 x float> %fb5, %fb12
  %fb14 = fcmp une <16 x float> %fb13, %fb13
  %fb15 = fcmp olt <16 x float> %f19, %fb13
  %fb16 = select <16 x i1> %fb15, <16 x float> %fb13, <16 x float> %f19
  %fb17 = select <16 x i1> %fb14, <16 x float> %fb13, <16 x float> %fb16
  %fb18 = fcmp une <16 x float> %fb17, %fb17
  %fb19 = fcmp olt <16 x float> %fb17, %f24
  %fb20 = select <16 x i1> %fb19, <16 x float> %fb17, <16 x float> %f24
  %fb21 = select <16 x i1> %fb18, <16 x float> %fb17, <16 x float> %fb20
  %fb22 = select <16 x i1> %f9, <16 x float> %fb3, <16 x float> %fb21
  %fb23 = fsub <16 x float> %fb21, %fb3
  %fb24 = fmul <16 x float> %f29, %fb23
  %fb25 = fadd <16 x float> %fb22, %fb24
  %fb26 = fmul <16 x float> %f4, %fb25
  %fb27 = fsub <16 x float> %fb1, %fb26
  %fb28 = fmul <16 x float> %fb5, %fb5
  %fb29 = select <16 x i1> %f39, <16 x float> %fb7, <16 x float> %fb28
  %fb30 = fsub <16 x float> %fb28, %fb7
  %fb31 = fmul <16 x float> %f44, %fb30
  %fb32 = fadd <16 x float> %fb29, %fb31
  %fb33 = select <16 x i1> %f34, <16 x float> %fb28, <16 x float> %fb32
  %fb34 = add i64 %fast.i, 16
  %fb35 = getelementptr float, ptr %array0, i64 %fb34
  %fb36 = load <16 x float>, ptr %fb35, align 4
  %fb37 = getelementptr float, ptr %array2, i64 %fb34
  %fb38 = load <16 x float>, ptr %fb37, align 4
  %fb39 = getelementptr float, ptr %array1, i64 %fb34
  %fb40 = load <16 x float>, ptr %fb39, align 4
  %fb41 = getelementptr float, ptr %array3, i64 %fb34
  %fb42 = load <16 x float>, ptr %fb41, align 4
  %fb43 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb42)
  %fb44 = fcmp une <16 x float> %fb43, %fb43
  %fb45 = fcmp olt <16 x float> %f14, %fb43
  %fb46 = select <16 x i1> %fb45, <16 x float> %fb43, <16 x float> %f14
  %fb47 = select <16 x i1> %fb44, <16 x float> %fb43, <16 x float> %fb46
  %fb48 = fdiv <16 x float> %fb40, %fb47
  %fb49 = fcmp une <16 x float> %fb48, %fb48
  %fb50 = fcmp olt <16 x float> %f19, %fb48
  %fb51 = select <16 x i1> %fb50, <16 x float> %fb48, <16 x float> %f19
  %fb52 = select <16 x i1> %fb49, <16 x float> %fb48, <16 x float> %fb51
  %fb53 = fcmp une <16 x float> %fb52, %fb52
  %fb54 = fcmp olt <16 x float> %fb52, %f24
  %fb55 = select <16 x i1> %fb54, <16 x float> %fb52, <16 x float> %f24
  %fb56 = select <16 x i1> %fb53, <16 x float> %fb52, <16 x float> %fb55
  %fb57 = select <16 x i1> %f9, <16 x float> %fb38, <16 x float> %fb56
  %fb58 = fsub <16 x float> %fb56, %fb38
  %fb59 = fmul <16 x float> %f29, %fb58
  %fb60 = fadd <16 x float> %fb57, %fb59
  %fb61 = fmul <16 x float> %f4, %fb60
  %fb62 = fsub <16 x float> %fb36, %fb61
  %fb63 = fmul <16 x float> %fb40, %fb40
  %fb64 = select <16 x i1> %f39, <16 x float> %fb42, <16 x float> %fb63
  %fb65 = fsub <16 x float> %fb63, %fb42
  %fb66 = fmul <16 x float> %f44, %fb65
  %fb67 = fadd <16 x float> %fb64, %fb66
  %fb68 = select <16 x i1> %f34, <16 x float> %fb63, <16 x float> %fb67
  %fb69 = add i64 %fast.i, 32
  %fb70 = getelementptr float, ptr %array0, i64 %fb69
  %fb71 = load <16 x float>, ptr %fb70, align 4
  %fb72 = getelementptr float, ptr %array2, i64 %fb69
  %fb73 = load <16 x float>, ptr %fb72, align 4
  %fb74 = getelementptr float, ptr %array1, i64 %fb69
  %fb75 = load <16 x float>, ptr %fb74, align 4
  %fb76 = getelementptr float, ptr %array3, i64 %fb69
  %fb77 = load <16 x float>, ptr %fb76, align 4
  %fb78 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb77)
  %fb79 = fcmp une <16 x float> %fb78, %fb78
  %fb80 = fcmp olt <16 x float> %f14, %fb78
  %fb81 = select <16 x i1> %fb80, <16 x float> %fb78, <16 x float> %f14
  %fb82 = select <16 x i1> %fb79, <16 x float> %fb78, <16 x float> %fb81
  %fb83 = fdiv <16 x float> %fb75, %fb82
  %fb84 = fcmp une <16 x float> %fb83, %fb83
  %fb85 = fcmp olt <16 x float> %f19, %fb83
  %fb86 = select <16 x i1> %fb85, <16 x float> %fb83, <16 x float> %f19
  %fb87 = select <16 x i1> %fb84, <16 x float> %fb83, <16 x float> %fb86
  %fb88 = fcmp une <16 x float> %fb87, %fb87
  %fb89 = fcmp olt <16 x float> %fb87, %f24
  %fb90 = select <16 x i1> %fb89, <16 x float> %fb87, <16 x float> %f24
  %fb91 = select <16 x i1> %fb88, <16 x float> %fb87, <16 x float> %fb90
  %fb92 = select <16 x i1> %f9, <16 x float> %fb73, <16 x float> %fb91
  %fb93 = fsub <16 x float> %fb91, %fb73
  %fb94 = fmul <16 x float> %f29, %fb93
  %fb95 = fadd <16 x float> %fb92, %fb94
  %fb96 = fmul <16 x float> %f4, %fb95
  %fb97 = fsub <16 x float> %fb71, %fb96
  %fb98 = fmul <16 x float> %fb75, %fb75
  %fb99 = select <16 x i1> %f39, <16 x float> %fb77, <16 x float> %fb98
  %fb100 = fsub <16 x float> %fb98, %fb77
  %fb101 = fmul <16 x float> %f44, %fb100
  %fb102 = fadd <16 x float> %fb99, %fb101
  %fb103 = select <16 x i1> %f34, <16 x float> %fb98, <16 x float> %fb102
  %fb104 = add i64 %fast.i, 48
  %fb105 = getelementptr float, ptr %array0, i64 %fb104
  %fb106 = load <16 x float>, ptr %fb105, align 4
  %fb107 = getelementptr float, ptr %array2, i64 %fb104
  %fb108 = load <16 x float>, ptr %fb107, align 4
  %fb109 = getelementptr float, ptr %array1, i64 %fb104
  %fb110 = load <16 x float>, ptr %fb109, align 4
  %fb111 = getelementptr float, ptr %array3, i64 %fb104
  %fb112 = load <16 x float>, ptr %fb111, align 4
  %fb113 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb112)
  %fb114 = fcmp une <16 x float> %fb113, %fb113
  %fb115 = fcmp olt <16 x float> %f14, %fb113
  %fb116 = select <16 x i1> %fb115, <16 x float> %fb113, <16 x float> %f14
  %fb117 = select <16 x i1> %fb114, <16 x float> %fb113, <16 x float> %fb116
  %fb118 = fdiv <16 x float> %fb110, %fb117
  %fb119 = fcmp une <16 x float> %fb118, %fb118
  %fb120 = fcmp olt <16 x float> %f19, %fb118
  %fb121 = select <16 x i1> %fb120, <16 x float> %fb118, <16 x float> %f19
  %fb122 = select <16 x i1> %fb119, <16 x float> %fb118, <16 x float> %fb121
  %fb123 = fcmp une <16 x float> %fb122, %fb122
  %fb124 = fcmp olt <16 x float> %fb122, %f24
  %fb125 = select <16 x i1> %fb124, <16 x float> %fb122, <16 x float> %f24
  %fb126 = select <16 x i1> %fb123, <16 x float> %fb122, <16 x float> %fb125
  %fb127 = select <16 x i1> %f9, <16 x float> %fb108, <16 x float> %fb126
  %fb128 = fsub <16 x float> %fb126, %fb108
  %fb129 = fmul <16 x float> %f29, %fb128
  %fb130 = fadd <16 x float> %fb127, %fb129
  %fb131 = fmul <16 x float> %f4, %fb130
  %fb132 = fsub <16 x float> %fb106, %fb131
  %fb133 = fmul <16 x float> %fb110, %fb110
  %fb134 = select <16 x i1> %f39, <16 x float> %fb112, <16 x float> %fb133
  %fb135 = fsub <16 x float> %fb133, %fb112
  %fb136 = fmul <16 x float> %f44, %fb135
  %fb137 = fadd <16 x float> %fb134, %fb136
  %fb138 = select <16 x i1> %f34, <16 x float> %fb133, <16 x float> %fb137
  %fb139 = fadd <16 x float> %fb32, %fb27
  %fb140 = fadd <16 x float> %fb139, %fb33
  %fb141 = fadd <16 x float> %fb140, %fb67
  %fb142 = fadd <16 x float> %fb141, %fb62
  %fb143 = fadd <16 x float> %fb142, %fb68
  %fb144 = fadd <16 x float> %fb143, %fb102
  %fb145 = fadd <16 x float> %fb144, %fb97
  %fb146 = fadd <16 x float> %fb145, %fb103
  %fb147 = fadd <16 x float> %fb146, %fb137
  %fb148 = fadd <16 x float> %fb147, %fb132
  %fb149 = fadd <16 x float> %fb148, %fb138
  %fb150 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb149)
  %fb151 = fcmp uge <16 x float> %fb150, splat (float 0x7FF0000000000000)
  %fb152 = bitcast <16 x i1> %fb151 to i16
  %fb153 = icmp ne i16 %fb152, 0
  br i1 %fb153, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb27, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array2, i64 %fast.i
  store <16 x float> %fb25, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array3, i64 %fast.i
  store <16 x float> %fb33, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array0, i64 %fb34
  store <16 x float> %fb62, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array2, i64 %fb34
  store <16 x float> %fb60, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array3, i64 %fb34
  store <16 x float> %fb68, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array0, i64 %fb69
  store <16 x float> %fb97, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array2, i64 %fb69
  store <16 x float> %fb95, ptr %fw14, align 4
  %fw16 = getelementptr float, ptr %array3, i64 %fb69
  store <16 x float> %fb103, ptr %fw16, align 4
  %fw18 = getelementptr float, ptr %array0, i64 %fb104
  store <16 x float> %fb132, ptr %fw18, align 4
  %fw20 = getelementptr float, ptr %array2, i64 %fb104
  store <16 x float> %fb130, ptr %fw20, align 4
  %fw22 = getelementptr float, ptr %array3, i64 %fb104
  store <16 x float> %fb138, ptr %fw22, align 4
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
  %v27 = fptrunc double %v26 to float
  %v28 = insertelement <16 x float> poison, float %v27, i64 0
  %v29 = shufflevector <16 x float> %v28, <16 x float> poison, <16 x i32> zeroinitializer
  %v30 = getelementptr double, ptr %scalars, i64 6
  %v31 = load double, ptr %v30
  %v32 = fcmp une double %v31, 0.0
  %v33 = insertelement <16 x i1> poison, i1 %v32, i64 0
  %v34 = shufflevector <16 x i1> %v33, <16 x i1> poison, <16 x i32> zeroinitializer
  %v35 = getelementptr double, ptr %scalars, i64 7
  %v36 = load double, ptr %v35
  %v37 = fcmp une double %v36, 0.0
  %v38 = insertelement <16 x i1> poison, i1 %v37, i64 0
  %v39 = shufflevector <16 x i1> %v38, <16 x i1> poison, <16 x i32> zeroinitializer
  %v40 = getelementptr double, ptr %scalars, i64 8
  %v41 = load double, ptr %v40
  %v42 = fptrunc double %v41 to float
  %v43 = insertelement <16 x float> poison, float %v42, i64 0
  %v44 = shufflevector <16 x float> %v43, <16 x float> poison, <16 x i32> zeroinitializer
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
  %vb6 = getelementptr float, ptr %array3, i64 %vector.i
  %vb7 = load <16 x float>, ptr %vb6, align 4
  %vb8 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb7)
  %vb9 = fcmp une <16 x float> %vb8, %vb8
  %vb10 = fcmp olt <16 x float> %v14, %vb8
  %vb11 = select <16 x i1> %vb10, <16 x float> %vb8, <16 x float> %v14
  %vb12 = select <16 x i1> %vb9, <16 x float> %vb8, <16 x float> %vb11
  %vb13 = fdiv <16 x float> %vb5, %vb12
  %vb14 = fcmp une <16 x float> %vb13, %vb13
  %vb15 = fcmp olt <16 x float> %v19, %vb13
  %vb16 = select <16 x i1> %vb15, <16 x float> %vb13, <16 x float> %v19
  %vb17 = select <16 x i1> %vb14, <16 x float> %vb13, <16 x float> %vb16
  %vb18 = fcmp une <16 x float> %vb17, %vb17
  %vb19 = fcmp olt <16 x float> %vb17, %v24
  %vb20 = select <16 x i1> %vb19, <16 x float> %vb17, <16 x float> %v24
  %vb21 = select <16 x i1> %vb18, <16 x float> %vb17, <16 x float> %vb20
  %vb22 = select <16 x i1> %v9, <16 x float> %vb3, <16 x float> %vb21
  %vb23 = fsub <16 x float> %vb21, %vb3
  %vb24 = fmul <16 x float> %v29, %vb23
  %vb25 = fadd <16 x float> %vb22, %vb24
  %vb26 = fmul <16 x float> %v4, %vb25
  %vb27 = fsub <16 x float> %vb1, %vb26
  %vb28 = fmul <16 x float> %vb5, %vb5
  %vb29 = select <16 x i1> %v39, <16 x float> %vb7, <16 x float> %vb28
  %vb30 = fsub <16 x float> %vb28, %vb7
  %vb31 = fmul <16 x float> %v44, %vb30
  %vb32 = fadd <16 x float> %vb29, %vb31
  %vb33 = select <16 x i1> %v34, <16 x float> %vb28, <16 x float> %vb32
  %vb34 = fadd <16 x float> %vb32, %vb27
  %vb35 = fadd <16 x float> %vb34, %vb33
  %vb36 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb35)
  %vb37 = fcmp uge <16 x float> %vb36, splat (float 0x7FF0000000000000)
  %vb38 = bitcast <16 x i1> %vb37 to i16
  %vb39 = icmp ne i16 %vb38, 0
  br i1 %vb39, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb27, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb25, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb33, ptr %vw4, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb25)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = getelementptr double, ptr %scalars, i64 9
  %vm3 = load double, ptr %vm2
  %vm4 = fptrunc double %vm3 to float
  %vm5 = insertelement <16 x float> poison, float %vm4, i64 0
  %vm6 = shufflevector <16 x float> %vm5, <16 x float> poison, <16 x i32> zeroinitializer
  %vm7 = fmul <16 x float> %vm6, %vb3
  %vm8 = fsub <16 x float> %vb3, %vm7
  %vm9 = fmul <16 x float> %vm6, %vb21
  %vm10 = fadd <16 x float> %vm8, %vm9
  %vm11 = select <16 x i1> %vm1, <16 x float> %vb25, <16 x float> %vm10
  %vm12 = fmul <16 x float> %v4, %vm11
  %vm13 = fsub <16 x float> %vb1, %vm12
  %vm14 = fsub <16 x float> %vb5, %vb5
  %vm15 = fcmp oeq <16 x float> %vm14, splat (float 0x0000000000000000)
  %vm16 = fsub <16 x float> %vb1, %vb1
  %vm17 = fcmp oeq <16 x float> %vm16, splat (float 0x0000000000000000)
  %vm18 = select <16 x i1> %vm17, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm19 = select <16 x i1> %vm15, <16 x float> %vm18, <16 x float> splat (float 0xFFF0000000000000)
  %vm20 = select <16 x i1> %vm17, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm21 = select <16 x i1> %vm15, <16 x float> %vm20, <16 x float> splat (float 0x7FF0000000000000)
  %vm22 = fcmp olt <16 x float> %vm13, %vm19
  %vm23 = select <16 x i1> %vm22, <16 x float> %vm19, <16 x float> %vm13
  %vm24 = fcmp ogt <16 x float> %vm23, %vm21
  %vm25 = select <16 x i1> %vm24, <16 x float> %vm21, <16 x float> %vm23
  %vm26 = fcmp une <16 x float> %vm25, %vm25
  %vm27 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm28 = select <16 x i1> %vm27, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm29 = fcmp ogt <16 x float> %vm28, splat (float 0x47EFFFFFE0000000)
  %vm30 = select <16 x i1> %vm29, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm28
  %vm31 = select <16 x i1> %vm17, <16 x float> %vm30, <16 x float> %vm25
  %vm32 = select <16 x i1> %vm15, <16 x float> %vm31, <16 x float> %vm25
  %vm33 = select <16 x i1> %vm26, <16 x float> %vm32, <16 x float> %vm25
  %vm34 = select <16 x i1> %vm15, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm35 = select <16 x i1> %vm15, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm36 = fcmp olt <16 x float> %vm11, %vm34
  %vm37 = select <16 x i1> %vm36, <16 x float> %vm34, <16 x float> %vm11
  %vm38 = fcmp ogt <16 x float> %vm37, %vm35
  %vm39 = select <16 x i1> %vm38, <16 x float> %vm35, <16 x float> %vm37
  %vm40 = fcmp une <16 x float> %vm39, %vm39
  %vm41 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm42 = select <16 x i1> %vm41, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm43 = fcmp ogt <16 x float> %vm42, splat (float 0x47EFFFFFE0000000)
  %vm44 = select <16 x i1> %vm43, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm42
  %vm45 = select <16 x i1> %vm15, <16 x float> %vm44, <16 x float> %vm39
  %vm46 = select <16 x i1> %vm40, <16 x float> %vm45, <16 x float> %vm39
  %vm47 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb32)
  %vm48 = fcmp olt <16 x float> %vm47, splat (float 0x7FF0000000000000)
  %vm49 = getelementptr double, ptr %scalars, i64 10
  %vm50 = load double, ptr %vm49
  %vm51 = fptrunc double %vm50 to float
  %vm52 = insertelement <16 x float> poison, float %vm51, i64 0
  %vm53 = shufflevector <16 x float> %vm52, <16 x float> poison, <16 x i32> zeroinitializer
  %vm54 = fmul <16 x float> %vm53, %vb7
  %vm55 = fsub <16 x float> %vb7, %vm54
  %vm56 = fmul <16 x float> %vm53, %vb5
  %vm57 = fmul <16 x float> %vm56, %vb5
  %vm58 = fadd <16 x float> %vm55, %vm57
  %vm59 = select <16 x i1> %vm48, <16 x float> %vb32, <16 x float> %vm58
  %vm60 = select <16 x i1> %v34, <16 x float> %vb28, <16 x float> %vm59
  %vm61 = fcmp olt <16 x float> %vm60, %vm34
  %vm62 = select <16 x i1> %vm61, <16 x float> %vm34, <16 x float> %vm60
  %vm63 = fcmp ogt <16 x float> %vm62, %vm35
  %vm64 = select <16 x i1> %vm63, <16 x float> %vm35, <16 x float> %vm62
  %vm65 = fcmp une <16 x float> %vm64, %vm64
  %vm66 = fcmp olt <16 x float> %vb7, splat (float 0xC7EFFFFFE0000000)
  %vm67 = select <16 x i1> %vm66, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb7
  %vm68 = fcmp ogt <16 x float> %vm67, splat (float 0x47EFFFFFE0000000)
  %vm69 = select <16 x i1> %vm68, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm67
  %vm70 = select <16 x i1> %vm15, <16 x float> %vm69, <16 x float> %vm64
  %vm71 = select <16 x i1> %vm65, <16 x float> %vm70, <16 x float> %vm64
  %vm72 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm33, ptr %vm72, align 4
  %vm74 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm46, ptr %vm74, align 4
  %vm76 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm71, ptr %vm76, align 4
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
  %s17 = fptrunc double %s16 to float
  %s18 = getelementptr double, ptr %scalars, i64 6
  %s19 = load double, ptr %s18
  %s20 = fcmp une double %s19, 0.0
  %s21 = getelementptr double, ptr %scalars, i64 7
  %s22 = load double, ptr %s21
  %s23 = fcmp une double %s22, 0.0
  %s24 = getelementptr double, ptr %scalars, i64 8
  %s25 = load double, ptr %s24
  %s26 = fptrunc double %s25 to float
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
  %sb6 = getelementptr float, ptr %array3, i64 %rest.i
  %sb7 = load float, ptr %sb6, align 4
  %sb8 = call float @llvm.sqrt.f32(float %sb7)
  %sb9 = fcmp une float %sb8, %sb8
  %sb10 = fcmp olt float %s8, %sb8
  %sb11 = select i1 %sb10, float %sb8, float %s8
  %sb12 = select i1 %sb9, float %sb8, float %sb11
  %sb13 = fdiv float %sb5, %sb12
  %sb14 = fcmp une float %sb13, %sb13
  %sb15 = fcmp olt float %s11, %sb13
  %sb16 = select i1 %sb15, float %sb13, float %s11
  %sb17 = select i1 %sb14, float %sb13, float %sb16
  %sb18 = fcmp une float %sb17, %sb17
  %sb19 = fcmp olt float %sb17, %s14
  %sb20 = select i1 %sb19, float %sb17, float %s14
  %sb21 = select i1 %sb18, float %sb17, float %sb20
  %sb22 = select i1 %s5, float %sb3, float %sb21
  %sb23 = fsub float %sb21, %sb3
  %sb24 = fmul float %s17, %sb23
  %sb25 = fadd float %sb22, %sb24
  %sb26 = fmul float %s2, %sb25
  %sb27 = fsub float %sb1, %sb26
  %sb28 = fmul float %sb5, %sb5
  %sb29 = select i1 %s23, float %sb7, float %sb28
  %sb30 = fsub float %sb28, %sb7
  %sb31 = fmul float %s26, %sb30
  %sb32 = fadd float %sb29, %sb31
  %sb33 = select i1 %s20, float %sb28, float %sb32
  %sb34 = fadd float %sb32, %sb27
  %sb35 = fadd float %sb34, %sb33
  %sb36 = call float @llvm.fabs.f32(float %sb35)
  %sb37 = fcmp uge float %sb36, 0x7FF0000000000000
  br i1 %sb37, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb27, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb25, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb33, ptr %sw4, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb25)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = getelementptr double, ptr %scalars, i64 9
  %sm3 = load double, ptr %sm2
  %sm4 = fptrunc double %sm3 to float
  %sm5 = fmul float %sm4, %sb3
  %sm6 = fsub float %sb3, %sm5
  %sm7 = fmul float %sm4, %sb21
  %sm8 = fadd float %sm6, %sm7
  %sm9 = select i1 %sm1, float %sb25, float %sm8
  %sm10 = fmul float %s2, %sm9
  %sm11 = fsub float %sb1, %sm10
  %sm12 = fsub float %sb5, %sb5
  %sm13 = fcmp oeq float %sm12, 0x0000000000000000
  %sm14 = fsub float %sb1, %sb1
  %sm15 = fcmp oeq float %sm14, 0x0000000000000000
  %sm16 = select i1 %sm15, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm17 = select i1 %sm13, float %sm16, float 0xFFF0000000000000
  %sm18 = select i1 %sm15, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm19 = select i1 %sm13, float %sm18, float 0x7FF0000000000000
  %sm20 = fcmp olt float %sm11, %sm17
  %sm21 = select i1 %sm20, float %sm17, float %sm11
  %sm22 = fcmp ogt float %sm21, %sm19
  %sm23 = select i1 %sm22, float %sm19, float %sm21
  %sm24 = fcmp une float %sm23, %sm23
  %sm25 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm26 = select i1 %sm25, float 0xC7EFFFFFE0000000, float %sb1
  %sm27 = fcmp ogt float %sm26, 0x47EFFFFFE0000000
  %sm28 = select i1 %sm27, float 0x47EFFFFFE0000000, float %sm26
  %sm29 = select i1 %sm15, float %sm28, float %sm23
  %sm30 = select i1 %sm13, float %sm29, float %sm23
  %sm31 = select i1 %sm24, float %sm30, float %sm23
  %sm32 = select i1 %sm13, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm33 = select i1 %sm13, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm34 = fcmp olt float %sm9, %sm32
  %sm35 = select i1 %sm34, float %sm32, float %sm9
  %sm36 = fcmp ogt float %sm35, %sm33
  %sm37 = select i1 %sm36, float %sm33, float %sm35
  %sm38 = fcmp une float %sm37, %sm37
  %sm39 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm40 = select i1 %sm39, float 0xC7EFFFFFE0000000, float %sb3
  %sm41 = fcmp ogt float %sm40, 0x47EFFFFFE0000000
  %sm42 = select i1 %sm41, float 0x47EFFFFFE0000000, float %sm40
  %sm43 = select i1 %sm13, float %sm42, float %sm37
  %sm44 = select i1 %sm38, float %sm43, float %sm37
  %sm45 = call float @llvm.fabs.f32(float %sb32)
  %sm46 = fcmp olt float %sm45, 0x7FF0000000000000
  %sm47 = getelementptr double, ptr %scalars, i64 10
  %sm48 = load double, ptr %sm47
  %sm49 = fptrunc double %sm48 to float
  %sm50 = fmul float %sm49, %sb7
  %sm51 = fsub float %sb7, %sm50
  %sm52 = fmul float %sm49, %sb5
  %sm53 = fmul float %sm52, %sb5
  %sm54 = fadd float %sm51, %sm53
  %sm55 = select i1 %sm46, float %sb32, float %sm54
  %sm56 = select i1 %s20, float %sb28, float %sm55
  %sm57 = fcmp olt float %sm56, %sm32
  %sm58 = select i1 %sm57, float %sm32, float %sm56
  %sm59 = fcmp ogt float %sm58, %sm33
  %sm60 = select i1 %sm59, float %sm33, float %sm58
  %sm61 = fcmp une float %sm60, %sm60
  %sm62 = fcmp olt float %sb7, 0xC7EFFFFFE0000000
  %sm63 = select i1 %sm62, float 0xC7EFFFFFE0000000, float %sb7
  %sm64 = fcmp ogt float %sm63, 0x47EFFFFFE0000000
  %sm65 = select i1 %sm64, float 0x47EFFFFFE0000000, float %sm63
  %sm66 = select i1 %sm13, float %sm65, float %sm60
  %sm67 = select i1 %sm61, float %sm66, float %sm60
  %sm68 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm31, ptr %sm68, align 4
  %sm70 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm44, ptr %sm70, align 4
  %sm72 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm67, ptr %sm72, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
