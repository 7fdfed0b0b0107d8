define void @adamw(ptr %row, i64 %low, i64 %high) {
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
  %fb24 = fmul <16 x float> %f44, %fb1
  %fb25 = fsub <16 x float> %fb23, %fb24
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
  %fb41 = fmul <16 x float> %fb32, %fb32
  %fb42 = select <16 x i1> %f24, <16 x float> %fb40, <16 x float> %fb41
  %fb43 = fsub <16 x float> %fb41, %fb40
  %fb44 = fmul <16 x float> %f29, %fb43
  %fb45 = fadd <16 x float> %fb42, %fb44
  %fb46 = fmul <16 x float> %fb45, %f34
  %fb47 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb46)
  %fb48 = fadd <16 x float> %fb47, %f39
  %fb49 = fdiv <16 x float> %fb38, %fb48
  %fb50 = fsub <16 x float> %fb28, %fb49
  %fb51 = fmul <16 x float> %f44, %fb28
  %fb52 = fsub <16 x float> %fb50, %fb51
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
  %fb68 = fmul <16 x float> %fb59, %fb59
  %fb69 = select <16 x i1> %f24, <16 x float> %fb67, <16 x float> %fb68
  %fb70 = fsub <16 x float> %fb68, %fb67
  %fb71 = fmul <16 x float> %f29, %fb70
  %fb72 = fadd <16 x float> %fb69, %fb71
  %fb73 = fmul <16 x float> %fb72, %f34
  %fb74 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb73)
  %fb75 = fadd <16 x float> %fb74, %f39
  %fb76 = fdiv <16 x float> %fb65, %fb75
  %fb77 = fsub <16 x float> %fb55, %fb76
  %fb78 = fmul <16 x float> %f44, %fb55
  %fb79 = fsub <16 x float> %fb77, %fb78
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
  %fb95 = fmul <16 x float> %fb86, %fb86
  %fb96 = select <16 x i1> %f24, <16 x float> %fb94, <16 x float> %fb95
  %fb97 = fsub <16 x float> %fb95, %fb94
  %fb98 = fmul <16 x float> %f29, %fb97
  %fb99 = fadd <16 x float> %fb96, %fb98
  %fb100 = fmul <16 x float> %fb99, %f34
  %fb101 = call <16 x float> @llvm.sqrt.v16f32(<16 x float> %fb100)
  %fb102 = fadd <16 x float> %fb101, %f39
  %fb103 = fdiv <16 x float> %fb92, %fb102
  %fb104 = fsub <16 x float> %fb82, %fb103
  %fb105 = fmul <16 x float> %f44, %fb82
  %fb106 = fsub <16 x float> %fb104, %fb105
  %fb107 = fadd <16 x float> %fb19, %fb25
  %fb108 = fadd <16 x float> %fb107, %fb46
  %fb109 = fadd <16 x float> %fb108, %fb52
  %fb110 = fadd <16 x float> %fb109, %fb73
  %fb111 = fadd <16 x float> %fb110, %fb79
  %fb112 = fadd <16 x float> %fb111, %fb100
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
  store <16 x float> %fb18, ptr %fw4, align 4
  %fw6 = getelementptr float, ptr %array0, i64 %fb26
  store <16 x float> %fb52, ptr %fw6, align 4
  %fw8 = getelementptr float, ptr %array2, i64 %fb26
  store <16 x float> %fb36, ptr %fw8, align 4
  %fw10 = getelementptr float, ptr %array3, i64 %fb26
  store <16 x float> %fb45, ptr %fw10, align 4
  %fw12 = getelementptr float, ptr %array0, i64 %fb53
  store <16 x float> %fb79, ptr %fw12, align 4
  %fw14 = getelementptr float, ptr %array2, i64 %fb53
  store <16 x float> %fb63, ptr %fw14, align 4
  %fw16 = getelementptr float, ptr %array3, i64 %fb53
  store <16 x float> %fb72, ptr %fw16, align 4
  %fw18 = getelementptr float, ptr %array0, i64 %fb80
  store <16 x float> %fb106, ptr %fw18, align 4
  %fw20 = getelementptr float, ptr %array2, i64 %fb80
  store <16 x float> %fb90, ptr %fw20, align 4
  %fw22 = getelementptr float, ptr %array3, i64 %fb80
  store <16 x float> %fb99, ptr %fw22, align 4
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
  %vb24 = fmul <16 x float> %v44, %vb1
  %vb25 = fsub <16 x float> %vb23, %vb24
  %vb26 = fadd <16 x float> %vb19, %vb25
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
  store <16 x float> %vb18, ptr %vw4, align 4
  br label %vector.done
vector.mend:
  %vm0 = call <16 x float> @llvm.fabs.v16f32(<16 x float> %vb9)
  %vm1 = fcmp olt <16 x float> %vm0, splat (float 0x7FF0000000000000)
  %vm2 = getelementptr double, ptr %scalars, i64 9
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
  %vm16 = getelementptr double, ptr %scalars, i64 10
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
  %vm38 = fsub <16 x float> %vm37, %vb24
  %vm39 = fsub <16 x float> %vb5, %vb5
  %vm40 = fcmp oeq <16 x float> %vm39, splat (float 0x0000000000000000)
  %vm41 = fsub <16 x float> %vb1, %vb1
  %vm42 = fcmp oeq <16 x float> %vm41, splat (float 0x0000000000000000)
  %vm43 = select <16 x i1> %vm42, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm44 = select <16 x i1> %vm40, <16 x float> %vm43, <16 x float> splat (float 0xFFF0000000000000)
  %vm45 = select <16 x i1> %vm42, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm46 = select <16 x i1> %vm40, <16 x float> %vm45, <16 x float> splat (float 0x7FF0000000000000)
  %vm47 = fcmp olt <16 x float> %vm38, %vm44
  %vm48 = select <16 x i1> %vm47, <16 x float> %vm44, <16 x float> %vm38
  %vm49 = fcmp ogt <16 x float> %vm48, %vm46
  %vm50 = select <16 x i1> %vm49, <16 x float> %vm46, <16 x float> %vm48
  %vm51 = fcmp une <16 x float> %vm50, %vm50
  %vm52 = fcmp olt <16 x float> %vb1, splat (float 0xC7EFFFFFE0000000)
  %vm53 = select <16 x i1> %vm52, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb1
  %vm54 = fcmp ogt <16 x float> %vm53, splat (float 0x47EFFFFFE0000000)
  %vm55 = select <16 x i1> %vm54, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm53
  %vm56 = select <16 x i1> %vm42, <16 x float> %vm55, <16 x float> %vm50
  %vm57 = select <16 x i1> %vm40, <16 x float> %vm56, <16 x float> %vm50
  %vm58 = select <16 x i1> %vm51, <16 x float> %vm57, <16 x float> %vm50
  %vm59 = select <16 x i1> %vm40, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> splat (float 0xFFF0000000000000)
  %vm60 = select <16 x i1> %vm40, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> splat (float 0x7FF0000000000000)
  %vm61 = fcmp olt <16 x float> %vm11, %vm59
  %vm62 = select <16 x i1> %vm61, <16 x float> %vm59, <16 x float> %vm11
  %vm63 = fcmp ogt <16 x float> %vm62, %vm60
  %vm64 = select <16 x i1> %vm63, <16 x float> %vm60, <16 x float> %vm62
  %vm65 = fcmp une <16 x float> %vm64, %vm64
  %vm66 = fcmp olt <16 x float> %vb3, splat (float 0xC7EFFFFFE0000000)
  %vm67 = select <16 x i1> %vm66, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb3
  %vm68 = fcmp ogt <16 x float> %vm67, splat (float 0x47EFFFFFE0000000)
  %vm69 = select <16 x i1> %vm68, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm67
  %vm70 = select <16 x i1> %vm40, <16 x float> %vm69, <16 x float> %vm64
  %vm71 = select <16 x i1> %vm65, <16 x float> %vm70, <16 x float> %vm64
  %vm72 = fcmp olt <16 x float> %vm26, %vm59
  %vm73 = select <16 x i1> %vm72, <16 x float> %vm59, <16 x float> %vm26
  %vm74 = fcmp ogt <16 x float> %vm73, %vm60
  %vm75 = select <16 x i1> %vm74, <16 x float> %vm60, <16 x float> %vm73
  %vm76 = fcmp une <16 x float> %vm75, %vm75
  %vm77 = fcmp olt <16 x float> %vb13, splat (float 0xC7EFFFFFE0000000)
  %vm78 = select <16 x i1> %vm77, <16 x float> splat (float 0xC7EFFFFFE0000000), <16 x float> %vb13
  %vm79 = fcmp ogt <16 x float> %vm78, splat (float 0x47EFFFFFE0000000)
  %vm80 = select <16 x i1> %vm79, <16 x float> splat (float 0x47EFFFFFE0000000), <16 x float> %vm78
  %vm81 = select <16 x i1> %vm40, <16 x float> %vm80, <16 x float> %vm75
  %vm82 = select <16 x i1> %vm76, <16 x float> %vm81, <16 x float> %vm75
  %vm83 = getelementptr float, ptr %array0, i64 %vector.i
  store <16 x float> %vm58, ptr %vm83, align 4
  %vm85 = getelementptr float, ptr %array2, i64 %vector.i
  store <16 x float> %vm71, ptr %vm85, align 4
  %vm87 = getelementptr float, ptr %array3, i64 %vector.i
  store <16 x float> %vm82, ptr %vm87, align 4
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
  %sb24 = fmul float %s26, %sb1
  %sb25 = fsub float %sb23, %sb24
  %sb26 = fadd float %sb19, %sb25
  %sb27 = call float @llvm.fabs.f32(float %sb26)
  %sb28 = fcmp uge float %sb27, 0x7FF0000000000000
  br i1 %sb28, label %rest.mend, label %rest.write, !prof !0
rest.write:
  %sw0 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sb25, ptr %sw0, align 4
  %sw2 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sb9, ptr %sw2, align 4
  %sw4 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sb18, ptr %sw4, align 4
  br label %rest.done
rest.mend:
  %sm0 = call float @llvm.fabs.f32(float %sb9)
  %sm1 = fcmp olt float %sm0, 0x7FF0000000000000
  %sm2 = getelementptr double, ptr %scalars, i64 9
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
  %sm14 = getelementptr double, ptr %scalars, i64 10
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
  %sm34 = fsub float %sm33, %sb24
  %sm35 = fsub float %sb5, %sb5
  %sm36 = fcmp oeq float %sm35, 0x0000000000000000
  %sm37 = fsub float %sb1, %sb1
  %sm38 = fcmp oeq float %sm37, 0x0000000000000000
  %sm39 = select i1 %sm38, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm40 = select i1 %sm36, float %sm39, float 0xFFF0000000000000
  %sm41 = select i1 %sm38, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm42 = select i1 %sm36, float %sm41, float 0x7FF0000000000000
  %sm43 = fcmp olt float %sm34, %sm40
  %sm44 = select i1 %sm43, float %sm40, float %sm34
  %sm45 = fcmp ogt float %sm44, %sm42
  %sm46 = select i1 %sm45, float %sm42, float %sm44
  %sm47 = fcmp une float %sm46, %sm46
  %sm48 = fcmp olt float %sb1, 0xC7EFFFFFE0000000
  %sm49 = select i1 %sm48, float 0xC7EFFFFFE0000000, float %sb1
  %sm50 = fcmp ogt float %sm49, 0x47EFFFFFE0000000
  %sm51 = select i1 %sm50, float 0x47EFFFFFE0000000, float %sm49
  %sm52 = select i1 %sm38, float %sm51, float %sm46
  %sm53 = select i1 %sm36, float %sm52, float %sm46
  %sm54 = select i1 %sm47, float %sm53, float %sm46
  %sm55 = select i1 %sm36, float 0xC7EFFFFFE0000000, float 0xFFF0000000000000
  %sm56 = select i1 %sm36, float 0x47EFFFFFE0000000, float 0x7FF0000000000000
  %sm57 = fcmp olt float %sm9, %sm55
  %sm58 = select i1 %sm57, float %sm55, float %sm9
  %sm59 = fcmp ogt float %sm58, %sm56
  %sm60 = select i1 %sm59, float %sm56, float %sm58
  %sm61 = fcmp une float %sm60, %sm60
  %sm62 = fcmp olt float %sb3, 0xC7EFFFFFE0000000
  %sm63 = select i1 %sm62, float 0xC7EFFFFFE0000000, float %sb3
  %sm64 = fcmp ogt float %sm63, 0x47EFFFFFE0000000
  %sm65 = select i1 %sm64, float 0x47EFFFFFE0000000, float %sm63
  %sm66 = select i1 %sm36, float %sm65, float %sm60
  %sm67 = select i1 %sm61, float %sm66, float %sm60
  %sm68 = fcmp olt float %sm22, %sm55
  %sm69 = select i1 %sm68, float %sm55, float %sm22
  %sm70 = fcmp ogt float %sm69, %sm56
  %sm71 = select i1 %sm70, float %sm56, float %sm69
  %sm72 = fcmp une float %sm71, %sm71
  %sm73 = fcmp olt float %sb13, 0xC7EFFFFFE0000000
  %sm74 = select i1 %sm73, float 0xC7EFFFFFE0000000, float %sb13
  %sm75 = fcmp ogt float %sm74, 0x47EFFFFFE0000000
  %sm76 = select i1 %sm75, float 0x47EFFFFFE0000000, float %sm74
  %sm77 = select i1 %sm36, float %sm76, float %sm71
  %sm78 = select i1 %sm72, float %sm77, float %sm71
  %sm79 = getelementptr float, ptr %array0, i64 %rest.i
  store float %sm54, ptr %sm79, align 4
  %sm81 = getelementptr float, ptr %array2, i64 %rest.i
  store float %sm67, ptr %sm81, align 4
  %sm83 = getelementptr float, ptr %array3, i64 %rest.i
  store float %sm78, ptr %sm83, align 4
  br label %rest.done
rest.done:
  br label %rest.test
rest.end:
  br label %done
done:
  ret void
}
!0 = !{!"branch_weights", i32 1, i32 1000000}
