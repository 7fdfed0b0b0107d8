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
  %f12 = fcmp une double %f11, 0.0
  %f13 = insertelement <16 x i1> poison, i1 %f12, i64 0
  %f14 = shufflevector <16 x i1> %f13, <16 x i1> poison, <16 x i32> zeroinitializer
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
  %f45 = getelementptr double, ptr %scalars, i64 9
  %f46 = load double, ptr %f45
  %f47 = fptrunc double %f46 to float
  %f48 = insertelement <16 x float> poison, float %f47, i64 0
  %f49 = shufflevector <16 x float> %f48, <16 x float> poison, <16 x i32> zeroinitializer
  %f50 = getelementptr double, ptr %scalars, i64 10
  %f51 = load double, ptr %f50
  %f52 = fptrunc double %f51 to float
  %f53 = insertelement <16 x float> poison, float %f52, i64 0
  %f54 = shufflevector <16 x float> %f53, <16 x float> poison, <16 x i32> zeroinitializer
  %f55 = getelementptr double, ptr %scalars, i64 11
  %f56 = load double, ptr %f55
  %f57 = fptrunc double %f56 to float
  %f58 = insertelement <16 x float> poison, float %f57, i64 0
  %f59 = shufflevector <16 x float> %f58, <16 x float> poison, <16 x i32> zeroinitializer
  br label %fast.test
fast.test:
  %fast.i = phi i64 [ %low, %entry ], [ %fast.next, %fast.write ], [ %vector.i, %vector.end ]
  %fast.next = add i64 %fast.i, 64
  %fast.more = icmp ule i64 %fast.next, %high
  br i1 %fast.more, label %fast.turn, label %vector
fast.turn:
  %fb0 = getelementptr float, ptr %array0, i64 %fast.i
  %fb1 = getelementptr i8, ptr %fb0, i64 2048
  call void @llvm.prefetch.p0(ptr %fb1, i32 0, i32 3, i32 1)
  %fb3 = load <16 x float>, ptr %fb0, align 4
  %fb4 = getelementptr float, ptr %array2, i64 %fast.i
  %fb5 = getelementptr i8, ptr %fb4, i64 2048
  call void @llvm.prefetch.p0(ptr %fb5, i32 0, i32 3, i32 1)
  %fb7 = load <16 x float>, ptr %fb4, align 4
  %fb8 = getelementptr float, ptr %array1, i64 %fast.i
  %fb9 = getelementptr i8, ptr %fb8, i64 2048
  call void @llvm.prefetch.p0(ptr %fb9, i32 0, i32 3, i32 1)
  %fb11 = load <16 x float>, ptr %fb8, align 4
  %fb12 = select <16 x i1> %f14, <16 x float> %fb7, <16 x float> %fb11
  %fb13 = fsub <16 x float> %fb11, %fb7
  %fb14 = fmul <16 x float> %f19, %fb13
  %fb15 = fadd <16 x float> %fb12, %fb14
  %fb16 = fmul <16 x float> %fb15, %f24
  %fb17 = select <16 x i1> %f9, <16 x float> %fb16, <16 x float> %fb11
  %fb18 = fsub <16 x float> %fb11, %fb16
  %fb19 = fmul <16 x float> %f29, %fb18
  %fb20 = fadd <16 x float> %fb17, %fb19
  %fb21 = fmul <16 x float> %f4, %fb20
  %fb22 = getelementptr float, ptr %array3, i64 %fast.i
  %fb23 = getelementptr i8, ptr %fb22, i64 2048
  call void @llvm.prefetch.p0(ptr %fb23, i32 0, i32 3, i32 1)
  %fb25 = load <16 x float>, ptr %fb22, align 4
  %fb26 = fmul <16 x float> %fb11, %fb11
  %fb27 = select <16 x i1> %f39, <16 x float> %fb25, <16 x float> %fb26
  %fb28 = fsub <16 x float> %fb26, %fb25
  %fb29 = fmul <16 x float> %f44, %fb28
  %fb30 = fadd <16 x float> %fb27, %fb29
  %fb31 = fmul <16 x float> %fb30, %f49
  %fb32 = select <16 x i1> %f34, <16 x float> %fb31, <16 x float> %fb26
  %fb33 = fsub <16 x float> %fb26, %fb31
  %fb34 = fmul <16 x float> %f54, %fb33
  %fb35 = fadd <16 x float> %fb32, %fb34
  %fb36 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb35)
  %fb37 = fadd <16 x float> %fb36, %f59
  %fb38 = fdiv <16 x float> %fb21, %fb37
  %fb39 = fsub <16 x float> %fb3, %fb38
  %fb40 = add i64 %fast.i, 16
  %fb41 = getelementptr float, ptr %array0, i64 %fb40
  %fb42 = getelementptr i8, ptr %fb41, i64 2048
  call void @llvm.prefetch.p0(ptr %fb42, i32 0, i32 3, i32 1)
  %fb44 = load <16 x float>, ptr %fb41, align 4
  %fb45 = getelementptr float, ptr %array2, i64 %fb40
  %fb46 = getelementptr i8, ptr %fb45, i64 2048
  call void @llvm.prefetch.p0(ptr %fb46, i32 0, i32 3, i32 1)
  %fb48 = load <16 x float>, ptr %fb45, align 4
  %fb49 = getelementptr float, ptr %array1, i64 %fb40
  %fb50 = getelementptr i8, ptr %fb49, i64 2048
  call void @llvm.prefetch.p0(ptr %fb50, i32 0, i32 3, i32 1)
  %fb52 = load <16 x float>, ptr %fb49, align 4
  %fb53 = select <16 x i1> %f14, <16 x float> %fb48, <16 x float> %fb52
  %fb54 = fsub <16 x float> %fb52, %fb48
  %fb55 = fmul <16 x float> %f19, %fb54
  %fb56 = fadd <16 x float> %fb53, %fb55
  %fb57 = fmul <16 x float> %fb56, %f24
  %fb58 = select <16 x i1> %f9, <16 x float> %fb57, <16 x float> %fb52
  %fb59 = fsub <16 x float> %fb52, %fb57
  %fb60 = fmul <16 x float> %f29, %fb59
  %fb61 = fadd <16 x float> %fb58, %fb60
  %fb62 = fmul <16 x float> %f4, %fb61
  %fb63 = getelementptr float, ptr %array3, i64 %fb40
  %fb64 = getelementptr i8, ptr %fb63, i64 2048
  call void @llvm.prefetch.p0(ptr %fb64, i32 0, i32 3, i32 1)
  %fb66 = load <16 x float>, ptr %fb63, align 4
  %fb67 = fmul <16 x float> %fb52, %fb52
  %fb68 = select <16 x i1> %f39, <16 x float> %fb66, <16 x float> %fb67
  %fb69 = fsub <16 x float> %fb67, %fb66
  %fb70 = fmul <16 x float> %f44, %fb69
  %fb71 = fadd <16 x float> %fb68, %fb70
  %fb72 = fmul <16 x float> %fb71, %f49
  %fb73 = select <16 x i1> %f34, <16 x float> %fb72, <16 x float> %fb67
  %fb74 = fsub <16 x float> %fb67, %fb72
  %fb75 = fmul <16 x float> %f54, %fb74
  %fb76 = fadd <16 x float> %fb73, %fb75
  %fb77 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb76)
  %fb78 = fadd <16 x float> %fb77, %f59
  %fb79 = fdiv <16 x float> %fb62, %fb78
  %fb80 = fsub <16 x float> %fb44, %fb79
  %fb81 = add i64 %fast.i, 32
  %fb82 = getelementptr float, ptr %array0, i64 %fb81
  %fb83 = getelementptr i8, ptr %fb82, i64 2048
  call void @llvm.prefetch.p0(ptr %fb83, i32 0, i32 3, i32 1)
  %fb85 = load <16 x float>, ptr %fb82, align 4
  %fb86 = getelementptr float, ptr %array2, i64 %fb81
  %fb87 = getelementptr i8, ptr %fb86, i64 2048
  call void @llvm.prefetch.p0(ptr %fb87, i32 0, i32 3, i32 1)
  %fb89 = load <16 x float>, ptr %fb86, align 4
  %fb90 = getelementptr float, ptr %array1, i64 %fb81
  %fb91 = getelementptr i8, ptr %fb90, i64 2048
  call void @llvm.prefetch.p0(ptr %fb91, i32 0, i32 3, i32 1)
  %fb93 = load <16 x float>, ptr %fb90, align 4
  %fb94 = select <16 x i1> %f14, <16 x float> %fb89, <16 x float> %fb93
  %fb95 = fsub <16 x float> %fb93, %fb89
  %fb96 = fmul <16 x float> %f19, %fb95
  %fb97 = fadd <16 x float> %fb94, %fb96
  %fb98 = fmul <16 x float> %fb97, %f24
  %fb99 = select <16 x i1> %f9, <16 x float> %fb98, <16 x float> %fb93
  %fb100 = fsub <16 x float> %fb93, %fb98
  %fb101 = fmul <16 x float> %f29, %fb100
  %fb102 = fadd <16 x float> %fb99, %fb101
  %fb103 = fmul <16 x float> %f4, %fb102
  %fb104 = getelementptr float, ptr %array3, i64 %fb81
  %fb105 = getelementptr i8, ptr %fb104, i64 2048
  call void @llvm.prefetch.p0(ptr %fb105, i32 0, i32 3, i32 1)
  %fb107 = load <16 x float>, ptr %fb104, align 4
  %fb108 = fmul <16 x float> %fb93, %fb93
  %fb109 = select <16 x i1> %f39, <16 x float> %fb107, <16 x float> %fb108
  %fb110 = fsub <16 x float> %fb108, %fb107
  %fb111 = fmul <16 x float> %f44, %fb110
  %fb112 = fadd <16 x float> %fb109, %fb111
  %fb113 = fmul <16 x float> %fb112, %f49
  %fb114 = select <16 x i1> %f34, <16 x float> %fb113, <16 x float> %fb108
  %fb115 = fsub <16 x float> %fb108, %fb113
  %fb116 = fmul <16 x float> %f54, %fb115
  %fb117 = fadd <16 x float> %fb114, %fb116
  %fb118 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb117)
  %fb119 = fadd <16 x float> %fb118, %f59
  %fb120 = fdiv <16 x float> %fb103, %fb119
  %fb121 = fsub <16 x float> %fb85, %fb120
  %fb122 = add i64 %fast.i, 48
  %fb123 = getelementptr float, ptr %array0, i64 %fb122
  %fb124 = getelementptr i8, ptr %fb123, i64 2048
  call void @llvm.prefetch.p0(ptr %fb124, i32 0, i32 3, i32 1)
  %fb126 = load <16 x float>, ptr %fb123, align 4
  %fb127 = getelementptr float, ptr %array2, i64 %fb122
  %fb128 = getelementptr i8, ptr %fb127, i64 2048
  call void @llvm.prefetch.p0(ptr %fb128, i32 0, i32 3, i32 1)
  %fb130 = load <16 x float>, ptr %fb127, align 4
  %fb131 = getelementptr float, ptr %array1, i64 %fb122
  %fb132 = getelementptr i8, ptr %fb131, i64 2048
  call void @llvm.prefetch.p0(ptr %fb132, i32 0, i32 3, i32 1)
  %fb134 = load <16 x float>, ptr %fb131, align 4
  %fb135 = select <16 x i1> %f14, <16 x float> %fb130, <16 x float> %fb134
  %fb136 = fsub <16 x float> %fb134, %fb130
  %fb137 = fmul <16 x float> %f19, %fb136
  %fb138 = fadd <16 x float> %fb135, %fb137
  %fb139 = fmul <16 x float> %fb138, %f24
  %fb140 = select <16 x i1> %f9, <16 x float> %fb139, <16 x float> %fb134
  %fb141 = fsub <16 x float> %fb134, %fb139
  %fb142 = fmul <16 x float> %f29, %fb141
  %fb143 = fadd <16 x float> %fb140, %fb142
  %fb144 = fmul <16 x float> %f4, %fb143
  %fb145 = getelementptr float, ptr %array3, i64 %fb122
  %fb146 = getelementptr i8, ptr %fb145, i64 2048
  call void @llvm.prefetch.p0(ptr %fb146, i32 0, i32 3, i32 1)
  %fb148 = load <16 x float>, ptr %fb145, align 4
  %fb149 = fmul <16 x float> %fb134, %fb134
  %fb150 = select <16 x i1> %f39, <16 x float> %fb148, <16 x float> %fb149
  %fb151 = fsub <16 x float> %fb149, %fb148
  %fb152 = fmul <16 x float> %f44, %fb151
  %fb153 = fadd <16 x float> %fb150, %fb152
  %fb154 = fmul <16 x float> %fb153, %f49
  %fb155 = select <16 x i1> %f34, <16 x float> %fb154, <16 x float> %fb149
  %fb156 = fsub <16 x float> %fb149, %fb154
  %fb157 = fmul <16 x float> %f54, %fb156
  %fb158 = fadd <16 x float> %fb155, %fb157
  %fb159 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb158)
  %fb160 = fadd <16 x float> %fb159, %f59
  %fb161 = fdiv <16 x float> %fb144, %fb160
  %fb162 = fsub <16 x float> %fb126, %fb161
  %fb163 = fadd <16 x float> %fb35, %fb39
  %fb164 = fadd <16 x float> %fb163, %fb76
  %fb165 = fadd <16 x float> %fb164, %fb80
  %fb166 = fadd <16 x float> %fb165, %fb117
  %fb167 = fadd <16 x float> %fb166, %fb121
  %fb168 = fadd <16 x float> %fb167, %fb158
  %fb169 = fadd <16 x float> %fb168, %fb162
  %fb170 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %fb169)
  %fb171 = fcmp uge <16 x float> %fb170, splat (float 0x7FF0000000000000)
  %fb172 = bitcast <16 x i1> %fb171 to i16
  %fb173 = icmp ne i16 %fb172, 0
  br i1 %fb173, label %vector, label %fast.write, !prof !0
fast.write:
  %fw0 = getelementptr float, ptr %array0, i64 %fast.i
  store <16 x float> %fb39, ptr %fw0, align 4
  %fw2 = getelementptr float, ptr %array2, i64 %fast.i
  store <16 x float> %fb15, ptr %fw2, align 4
  %fw4 = getelementptr float, ptr %array3, i64 %fast.i
  store <16 x float> %fb30, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array0, i64 %fb40
  store <16 x float> %fb80, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array2, i64 %fb40
  store <16 x float> %fb56, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array3, i64 %fb40
  store <16 x float> %fb71, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array0, i64 %fb81
  store <16 x float> %fb121, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array2, i64 %fb81
  store <16 x float> %fb97, ptr %fw14, align 4
  %fw16 = getelementptr float, ptr %array3, i64 %fb81
  store <16 x float> %fb112, ptr %fw16, align 4
  %fw18 = getelementptr float, ptr %array0, i64 %fb122
  store <16 x float> %fb162, ptr %fw18, align 4
  %fw20 = getelementptr float, ptr %array2, i64 %fb122
  store <16 x float> %fb138, ptr %fw20, align 4
  %fw22 = getelementptr float, ptr %array3, i64 %fb122
  store <16 x float> %fb153, ptr %fw22, align 4
  br label %fast.test
vector:
  %bound = phi i64 [ %high, %fast.test ], [ %fast.next, %fast.turn ]
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
  %v12 = fcmp une double %v11, 0.0
  %v13 = insertelement <16 x i1> poison, i1 %v12, i64 0
  %v14 = shufflevector <16 x i1> %v13, <16 x i1> poison, <16 x i32> zeroinitializer
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
  %v45 = getelementptr double, ptr %scalars, i64 9
  %v46 = load double, ptr %v45
  %v47 = fptrunc double %v46 to float
  %v48 = insertelement <16 x float> poison, float %v47, i64 0
  %v49 = shufflevector <16 x float> %v48, <16 x float> poison, <16 x i32> zeroinitializer
  %v50 = getelementptr double, ptr %scalars, i64 10
  %v51 = load double, ptr %v50
  %v52 = fptrunc double %v51 to float
  %v53 = insertelement <16 x float> poison, float %v52, i64 0
  %v54 = shufflevector <16 x float> %v53, <16 x float> poison, <16 x i32> zeroinitializer
  %v55 = getelementptr double, ptr %scalars, i64 11
  %v56 = load double, ptr %v55
  %v57 = fptrunc double %v56 to float
  %v58 = insertelement <16 x float> poison, float %v57, i64 0
  %v59 = shufflevector <16 x float> %v58, <16 x float> poison, <16 x i32> zeroinitializer
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
  %vb6 = select <16 x i1> %v14, <16 x float> %vb3, <16 x float> %vb5
  %vb7 = fsub <16 x float> %vb5, %vb3
  %vb8 = fmul <16 x float> %v19, %vb7
  %vb9 = fadd <16 x float> %vb6, %vb8
  %vb10 = fmul <16 x float> %vb9, %v24
  %vb11 = select <16 x i1> %v9, <16 x float> %vb10, <16 x float> %vb5
  %vb12 = fsub <16 x float> %vb5, %vb10
  %vb13 = fmul <16 x float> %v29, %vb12
  %vb14 = fadd <16 x float> %vb11, %vb13
  %vb15 = fmul <16 x float> %v4, %vb14
  %vb16 = getelementptr float, ptr %array3, i64 %vector.i
  %vb17 = load <16 x float>, ptr %vb16, align 4
  %vb18 = fmul <16 x float> %vb5, %vb5
  %vb19 = select <16 x i1> %v39, <16 x float> %vb17, <16 x float> %vb18
  %vb20 = fsub <16 x float> %vb18, %vb17
  %vb21 = fmul <16 x float> %v44, %vb20
  %vb22 = fadd <16 x float> %vb19, %vb21
  %vb23 = fmul <16 x float> %vb22, %v49
  %vb24 = select <16 x i1> %v34, <16 x float> %vb23, <16 x float> %vb18
  %vb25 = fsub <16 x float> %vb18, %vb23
  %vb26 = fmul <16 x float> %v54, %vb25
  %vb27 = fadd <16 x float> %vb24, %vb26
  %vb28 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vb27)
  %vb29 = fadd <16 x float> %vb28, %v59
  %vb30 = fdiv <16 x float> %vb15, %vb29
  %vb31 = fsub <16 x float> %vb1, %vb30
  %vb32 = fadd <16 x float> %vb27, %vb31
  %vb33 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb32)
  %vb34 = fcmp uge <16 x float> %vb33, splat (float 0x7FF0000000000000)
  %vb35 = bitcast <16 x i1> %vb34 to i16
  %vb36 = icmp ne i16 %vb35, 0
  br i1 %vb36, label %vector.mend, label %vector.write, !prof !0
vector.write:
  %vw0 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vb31, ptr %vw0, align 4
  %vw2 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vb9, ptr %vw2, align 4
  %vw4 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vb22, ptr %vw4, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb9)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = getelementptr double, ptr %scalars, i64 12
  %vm3 = load double, ptr %vm2
  %vm4 = fptrunc double %vm3 to float
  %vm5 = insertelement <16 x float> poison, float %vm4, i64 0
  %vm6 = shufflevector <16 x float> %vm5, <16 x float> poison, <16 x i32> zeroinitializer
  %vm7 = fmul <16 x float> %vm6, %vb3
  %vm8 = fsub <16 x float> %vb3, %vm7
  %vm9 = fmul <16 x float> %vm6, %vb5
  %vm10 = fadd <16 x float> %vm8, %vm9
  %vm11 = select <16 x i1> %vm1, <16 x float> %vb9, <16 x float> %vm10
  %vm12 = fmul <16 x float> %vm11, %v24
  %vm13 = select <16 x i1> %v9, <16 x float> %vm12, <16 x float> %vb5
  %vm14 = fsub <16 x float> %vb5, %vm12
  %vm15 = fmul <16 x float> %v29, %vm14
  %vm16 = fadd <16 x float> %vm13, %vm15
  %vm17 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vm16)
  %vm18 = fcmp olt <16 x float> %vm17, splat (float 0x7FF0000000000000)
  %vm19 = getelementptr double, ptr %scalars, i64 13
  %vm20 = load double, ptr %vm19
  %vm21 = fptrunc double %vm20 to float
  %vm22 = insertelement <16 x float> poison, float %vm21, i64 0
  %vm23 = shufflevector <16 x float> %vm22, <16 x float> poison, <16 x i32> zeroinitializer
  %vm24 = fmul <16 x float> %vm23, %vm12
  %vm25 = fsub <16 x float> %vm12, %vm24
  %vm26 = fmul <16 x float> %vm23, %vb5
  %vm27 = fadd <16 x float> %vm25, %vm26
  %vm28 = select <16 x i1> %vm18, <16 x float> %vm16, <16 x float> %vm27
  %vm29 = fmul <16 x float> %v4, %vm28
  %vm30 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb22)
  %vm31 = fcmp olt <16 x float> %vm30, splat (float 0x7FF0000000000000)
  %vm32 = getelementptr double, ptr %scalars, i64 14
  %vm33 = load double, ptr %vm32
  %vm34 = fptrunc double %vm33 to float
  %vm35 = insertelement <16 x float> poison, float %vm34, i64 0
  %vm36 = shufflevector <16 x float> %vm35, <16 x float> poison, <16 x i32> zeroinitializer
  %vm37 = fmul <16 x float> %vm36, %vb17
  %vm38 = fsub <16 x float> %vb17, %vm37
  %vm39 = fmul <16 x float> %vm36, %vb5
  %vm40 = fmul <16 x float> %vm39, %vb5
  %vm41 = fadd <16 x float> %vm38, %vm40
  %vm42 = select <16 x i1> %vm31, <16 x float> %vb22, <16 x float> %vm41
  %vm43 = fmul <16 x float> %vm42, %v49
  %vm44 = select <16 x i1> %v34, <16 x float> %vm43, <16 x float> %vb18
  %vm45 = fsub <16 x float> %vb18, %vm43
  %vm46 = fmul <16 x float> %v54, %vm45
  %vm47 = fadd <16 x float> %vm44, %vm46
  %vm48 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vm47)
  %vm49 = fcmp olt <16 x float> %vm48, splat (float 0x7FF0000000000000)
  %vm50 = getelementptr double, ptr %scalars, i64 15
  %vm51 = load double, ptr %vm50
  %vm52 = fptrunc double %vm51 to float
  %vm53 = insertelement <16 x float> poison, float %vm52, i64 0
  %vm54 = shufflevector <16 x float> %vm53, <16 x float> poison, <16 x i32> zeroinitializer
  %vm55 = fmul <16 x float> %vm54, %vm43
  %vm56 = fsub <16 x float> %vm43, %vm55
  %vm57 = fmul <16 x float> %vm54, %vb5
  %vm58 = fmul <16 x float> %vm57, %vb5
  %vm59 = fadd <16 x float> %vm56, %vm58
  %vm60 = select <16 x i1> %vm49, <16 x float> %vm47, <16 x float> %vm59
  %vm61 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %vm60)
  %vm62 = fadd <16 x float> %vm61, %v59
  %vm63 = fdiv <16 x float> %vm29, %vm62
  %vm64 = fsub <16 x float> %vb1, %vm63
  %vm65 = fsub <16 x float> %vb5, %vb5
  %vm66 = fcmp oeq <16 x float> %vm65, splat (float 0x0000000000000000)
  %vm67 = fsub <16 x float> %vb1, %vb1
  %vm68 = fcmp oeq <16 x float> %vm67, splat (float 0x0000000000000000)
  %vm69 = select <16 x i1> %vm68, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm70 = select <16 x i1> %vm66, <16 x float> %vm69, <16 x float> splat (float 0xFFF0000000000000)
  %vm71 = select <16 x i1> %vm68, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm72 = select <16 x i1> %vm66, <16 x float> %vm71, <16 x float> splat (float 0x7FF0000000000000)
  %vm73 = fcmp olt <16 x float> %vm64, %vm70
  %vm74 = select <16 x i1> %vm73, <16 x float> %vm70, <16 x float> %vm64
  %vm75 = fcmp ogt <16 x float> %vm74, %vm72
  %vm76 = select <16 x i1> %vm75, <16 x float> %vm72, <16 x float> %vm74
  %vm77 = fcmp une <16 x float> %vm76, %vm76
  %vm78 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm79 = select <16 x i1> %vm78, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm80 = fcmp ogt <16 x float> %vm79, splat (float 0x47EFFFFFE0000000)
  %vm81 = select <16 x i1> %vm80, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm79
  %vm82 = select <16 x i1> %vm68, <16 x float> %vm81, <16 x float> %vm76
  %vm83 = select <16 x i1> %vm66, <16 x float> %vm82, <16 x float> %vm76
  %vm84 = select <16 x i1> %vm77, <16 x float> %vm83, <16 x float> %vm76
  %vm85 = select <16 x i1> %vm66, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm86 = select <16 x i1> %vm66, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm87 = fcmp olt <16 x float> %vm11, %vm85
  %vm88 = select <16 x i1> %vm87, <16 x float> %vm85, <16 x float> %vm11
  %vm89 = fcmp ogt <16 x float> %vm88, %vm86
  %vm90 = select <16 x i1> %vm89, <16 x float> %vm86, <16 x float> %vm88
  %vm91 = fcmp une <16 x float> %vm90, %vm90
  %vm92 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm93 = select <16 x i1> %vm92, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm94 = fcmp ogt <16 x float> %vm93, splat (float 0x47EFFFFFE0000000)
  %vm95 = select <16 x i1> %vm94, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm93
  %vm96 = select <16 x i1> %vm66, <16 x float> %vm95, <16 x float> %vm90
  %vm97 = select <16 x i1> %vm91, <16 x float> %vm96, <16 x float> %vm90
  %vm98 = fcmp olt <16 x float> %vm42, %vm85
  %vm99 = select <16 x i1> %vm98, <16 x float> %vm85, <16 x float> %vm42
  %vm100 = fcmp ogt <16 x float> %vm99, %vm86
  %vm101 = select <16 x i1> %vm100, <16 x float> %vm86, <16 x float> %vm99
  %vm102 = fcmp une <16 x float> %vm101, %vm101
  %vm103 = fcmp olt <16 x float> %vb17, splat (float 0xC7EFFFFFE0000000)
  %vm104 = select <16 x i1> %vm103, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb17
  %vm105 = fcmp ogt <16 x float> %vm104, splat (float 0x47EFFFFFE0000000)
  %vm106 = select <16 x i1> %vm105, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm104
  %vm107 = select <16 x i1> %vm66, <16 x float> %vm106, <16 x float> %vm101
  %vm108 = select <16 x i1> %vm102, <16 x float> %vm107, <16 x float> %vm101
  %vm109 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm84, ptr %vm109, align 4
  %vm111 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm97, ptr %vm111, align 4
  %vm113 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm108, ptr %vm113, align 4
  br label %vector.done
vector.done:
  br label %vector.test
vector.end:
  %again = icmp ult i64 %bound, %high
  br i1 %again, label %fast.test, label %rest
rest:
  %s0 = getelementptr double, ptr %scalars, i64 0
  %s1 = load double, ptr %s0
  %s2 = fptrunc double %s1 to float
  %s3 = getelementptr double, ptr %scalars, i64 1
  %s4 = load double, ptr %s3
  %s5 = fcmp une double %s4, 0.0
  %s6 = getelementptr double, ptr %scalars, i64 2
  %s7 = load double, ptr %s6
  %s8 = fcmp une double %s7, 0.0
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
  %s27 = getelementptr double, ptr %scalars, i64 9
  %s28 = load double, ptr %s27
  %s29 = fptrunc double %s28 to float
  %s30 = getelementptr double, ptr %scalars, i64 10
  %s31 = load double, ptr %s30
  %s32 = fptrunc double %s31 to float
  %s33 = getelementptr double, ptr %scalars, i64 11
  %s34 = load double, ptr %s33
  %s35 = fptrunc double %s34 to float
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
  %sb6 = select i1 %s8, float %sb3, float %sb5
  %sb7 = fsub float %sb5, %sb3
  %sb8 = fmul float %s11, %sb7
  %sb9 = fadd float %sb6, %sb8
  %sb10 = fmul float %sb9, %s14
  %sb11 = select i1 %s5, float %sb10, float %sb5
  %sb12 = fsub float %sb5, %sb10
  %sb13 = fmul float %s17, %sb12
  %sb14 = fadd float %sb11, %sb13
  %sb15 = fmul float %s2, %sb14
  %sb16 = getelementptr float, ptr %array3, i64 %rest.i
  %sb17 = load float, ptr %sb16, align 4
  %sb18 = fmul float %sb5, %sb5
  %sb19 = select i1 %s23, float %sb17, float %sb18
  %sb20 = fsub float %sb18, %sb17
  %sb21 = fmul float %s26, %sb20
  %sb22 = fadd float %sb19, %sb21
  %sb23 = fmul float %sb22, %s29
  %sb24 = select i1 %s20, float %sb23, float %sb18
  %sb25 = fsub float %sb18, %sb23
  %sb26 = fmul float %s32, %sb25
  %sb27 = fadd float %sb24, %sb26
  %sb28 = call float @llvm.sqrt.f32(float %sb27)
  %sb29 = fadd float %sb28, %s35
  %sb30 = fdiv float %sb15, %sb29
  %sb31 = fsub float %sb1, %sb30
  %sb32 = fadd float %sb27, %sb31
  %sb33 = call float @llvm.fabs.f32(float %sb32)
  %sb34 = fcmp uge float %sb33, 0x7FF0000000000000
  br i1 %sb34, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb31, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb9, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb22, ptr %sw4, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb9)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = getelementptr double, ptr %scalars, i64 12
  %sm3 = load double, ptr %sm2
  %sm4 = fptrunc double %sm3 to float
  %sm5 = fmul float %sm4, %sb3
  %sm6 = fsub float %sb3, %sm5
  %sm7 = fmul float %sm4, %sb5
  %sm8 = fadd float %sm6, %sm7
  %sm9 = select i1 %sm1, float %sb9, float %sm8
  %sm10 = fmul float %sm9, %s14
  %sm11 = select i1 %s5, float %sm10, float %sb5
  %sm12 = fsub float %sb5, %sm10
  %sm13 = fmul float %s17, %sm12
  %sm14 = fadd float %sm11, %sm13
  %sm15 = call float @llvm.fabs.f32(float %sm14)
  %sm16 = fcmp olt float %sm15, 0x7FF0000000000000
  %sm17 = getelementptr double, ptr %scalars, i64 13
  %sm18 = load double, ptr %sm17
  %sm19 = fptrunc double %sm18 to float
  %sm20 = fmul float %sm19, %sm10
  %sm21 = fsub float %sm10, %sm20
  %sm22 = fmul float %sm19, %sb5
  %sm23 = fadd float %sm21, %sm22
  %sm24 = select i1 %sm16, float %sm14, float %sm23
  %sm25 = fmul float %s2, %sm24
  %sm26 = call float @llvm.fabs.f32(float %sb22)
  %sm27 = fcmp olt float %sm26, 0x7FF0000000000000
  %sm28 = getelementptr double, ptr %scalars, i64 14
  %sm29 = load double, ptr %sm28
  %sm30 = fptrunc double %sm29 to float
  %sm31 = fmul float %sm30, %sb17
  %sm32 = fsub float %sb17, %sm31
  %sm33 = fmul float %sm30, %sb5
  %sm34 = fmul float %sm33, %sb5
  %sm35 = fadd float %sm32, %sm34
  %sm36 = select i1 %sm27, float %sb22, float %sm35
  %sm37 = fmul float %sm36, %s29
  %sm38 = select i1 %s20, float %sm37, float %sb18
  %sm39 = fsub float %sb18, %sm37
  %sm40 = fmul float %s32, %sm39
  %sm41 = fadd float %sm38, %sm40
  %sm42 = call float @llvm.fabs.f32(float %sm41)
  %sm43 = fcmp olt float %sm42, 0x7FF0000000000000
  %sm44 = getelementptr double, ptr %scalars, i64 15
  %sm45 = load double, ptr %sm44
  %sm46 = fptrunc double %sm45 to float
  %sm47 = fmul float %sm46, %sm37
  %sm48 = fsub float %sm37, %sm47
  %sm49 = fmul float %sm46, %sb5
  %sm50 = fmul float %sm49, %sb5
  %sm51 = fadd float %sm48, %sm50
  %sm52 = select i1 %sm43, float %sm41, float %sm51
  %sm53 = call float @llvm.sqrt.f32(float %sm52)
  %sm54 = fadd float %sm53, %s35
  %sm55 = fdiv float %sm25, %sm54
  %sm56 = fsub float %sb1, %sm55
  %sm57 = fsub float %sb5, %sb5
  %sm58 = fcmp oeq float %sm57, 0x0000000000000000
  %sm59 = fsub float %sb1, %sb1
  %sm60 = fcmp oeq float %sm59, 0x0000000000000000
  %sm61 = select i1 %sm60, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm62 = select i1 %sm58, float %sm61, float 0xFFF0000000000000
  %sm63 = select i1 %sm60, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm64 = select i1 %sm58, float %sm63, float 0x7FF0000000000000
  %sm65 = fcmp olt float %sm56, %sm62
  %sm66 = select i1 %sm65, float %sm62, float %sm56
  %sm67 = fcmp ogt float %sm66, %sm64
  %sm68 = select i1 %sm67, float %sm64, float %sm66
  %sm69 = fcmp une float %sm68, %sm68
  %sm70 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm71 = select i1 %sm70, float 0xC7EFFFFFE0000000, float %sb1
  %sm72 = fcmp ogt float %sm71, 0x47EFFFFFE0000000
  %sm73 = select i1 %sm72, float 0x47EFFFFFE0000000, float %sm71
  %sm74 = select i1 %sm60, float %sm73, float %sm68
  %sm75 = select i1 %sm58, float %sm74, float %sm68
  %sm76 = select i1 %sm69, float %sm75, float %sm68
  %sm77 = select i1 %sm58, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm78 = select i1 %sm58, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm79 = fcmp olt float %sm9, %sm77
  %sm80 = select i1 %sm79, float %sm77, float %sm9
  %sm81 = fcmp ogt float %sm80, %sm78
  %sm82 = select i1 %sm81, float %sm78, float %sm80
  %sm83 = fcmp une float %sm82, %sm82
  %sm84 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm85 = select i1 %sm84, float 0xC7EFFFFFE0000000, float %sb3
  %sm86 = fcmp ogt float %sm85, 0x47EFFFFFE0000000
  %sm87 = select i1 %sm86, float 0x47EFFFFFE0000000, float %sm85
  %sm88 = select i1 %sm58, float %sm87, float %sm82
  %sm89 = select i1 %sm83, float %sm88, float %sm82
  %sm90 = fcmp olt float %sm36, %sm77
  %sm91 = select i1 %sm90, float %sm77, float %sm36
  %sm92 = fcmp ogt float %sm91, %sm78
  %sm93 = select i1 %sm92, float %sm78, float %sm91
  %sm94 = fcmp une float %sm93, %sm93
  %sm95 = fcmp olt float %sb17, 0xC7EFFFFFE0000000
  %sm96 = select i1 %sm95, float 0xC7EFFFFFE0000000, float %sb17
  %sm97 = fcmp ogt float %sm96, 0x47EFFFFFE0000000
  %sm98 = select i1 %sm97, float 0x47EFFFFFE0000000, float %sm96
  %sm99 = select i1 %sm58, float %sm98, float %sm93
  %sm100 = select i1 %sm94, float %sm99, float %sm93
  %sm101 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm76, ptr %sm101, align 4
  %sm103 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm89, ptr %sm103, align 4
  %sm105 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm100, ptr %sm105, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
declare void @llvm.prefetch.p0(ptr, i32, i32, i32)
