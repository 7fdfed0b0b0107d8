; What all kernels share: a table of tensors, split over threads by elements.
; Dollar names are filled in: JOB_... by table.py, the words of a job: the address of the rows, how many there are, words
; of each, elements in all, and the addresses of omp_get_thread_num and omp_get_num_threads; ROW_... by kernel/rows.py.
; part(job, thread, threads): the thread's share of all elements, whatever tensors they are in.
; region(job): the same, run by every thread of an OpenMP team.

define void @part(ptr %job, i64 %thread, i64 %threads) {
entry:
  %rows.at = getelementptr i64, ptr %job, i64 $JOB_ROWS
  %rows = load ptr, ptr %rows.at
  %n.at = getelementptr i64, ptr %job, i64 $JOB_COUNT
  %n = load i64, ptr %n.at
  %width.at = getelementptr i64, ptr %job, i64 $JOB_WIDTH
  %width = load i64, ptr %width.at
  %total.at = getelementptr i64, ptr %job, i64 $JOB_TOTAL
  %total = load i64, ptr %total.at
  %above = add i64 %total, %threads
  %above.less = sub i64 %above, 1
  %even = udiv i64 %above.less, %threads
  %padded = add i64 %even, 63
  %share = and i64 %padded, -64
  %from.far = mul i64 %thread, %share
  %from = call i64 @llvm.umin.i64(i64 %from.far, i64 %total)
  %to.far = add i64 %from, %share
  %to = call i64 @llvm.umin.i64(i64 %to.far, i64 %total)
  br label %test
test:
  ; Every row, for what of it is between %from and %to.
  %k = phi i64 [ 0, %entry ], [ %k.next, %next ]
  %more = icmp ult i64 %k, %n
  br i1 %more, label %look, label %done
look:
  %offset = mul i64 %k, %width
  %row = getelementptr i64, ptr %rows, i64 %offset
  %length.at = getelementptr i64, ptr %row, i64 $ROW_LENGTH
  %length = load i64, ptr %length.at
  %start.at = getelementptr i64, ptr %row, i64 $ROW_START
  %start = load i64, ptr %start.at
  %end = add i64 %start, %length
  %low.all = call i64 @llvm.umax.i64(i64 %from, i64 %start)
  %high.all = call i64 @llvm.umin.i64(i64 %to, i64 %end)
  %some = icmp ult i64 %low.all, %high.all
  br i1 %some, label %run, label %next
run:
  %low = sub i64 %low.all, %start
  %high = sub i64 %high.all, %start
  %kernel.at = getelementptr i64, ptr %row, i64 $ROW_KERNEL
  %kernel = load ptr, ptr %kernel.at
  call void %kernel(ptr %row, i64 %low, i64 %high)
  br label %next
next:
  %k.next = add i64 %k, 1
  br label %test
done:
  ret void
}

define void @region(ptr %job) {
  %thread.at = getelementptr i64, ptr %job, i64 $JOB_THREAD_NUMBER
  %thread.of = load ptr, ptr %thread.at
  %thread.narrow = call i32 %thread.of()
  %thread = zext i32 %thread.narrow to i64
  %threads.at = getelementptr i64, ptr %job, i64 $JOB_THREAD_COUNT
  %threads.of = load ptr, ptr %threads.at
  %threads.narrow = call i32 %threads.of()
  %threads = zext i32 %threads.narrow to i64
  call void @part(ptr %job, i64 %thread, i64 %threads)
  ret void
}

declare i64 @llvm.umin.i64(i64, i64)
declare i64 @llvm.umax.i64(i64, i64)
