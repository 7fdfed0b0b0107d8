; What all kernels share: a table of tensors, split over threads by elements.
; A job is seven words: address of the rows, number of rows, words per row, elements in all, threads, and the addresses
; of omp_get_thread_num and omp_get_num_threads. A row begins with its kernel, its length and the sum of those above.
; part(job, thread, threads): the thread's share of all elements, whatever tensors they are in.
; region(job): the same, run by every thread of an OpenMP team.

define void @part(ptr %job, i64 %thread, i64 %threads) {
entry:
  %rows = load ptr, ptr %job
  %n.at = getelementptr i64, ptr %job, i64 1
  %n = load i64, ptr %n.at
  %width.at = getelementptr i64, ptr %job, i64 2
  %width = load i64, ptr %width.at
  %total.at = getelementptr i64, ptr %job, i64 3
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
  %k = phi i64 [ 0, %entry ], [ %k.next, %next ]
  %more = icmp ult i64 %k, %n
  br i1 %more, label %look, label %done
look:
  %offset = mul i64 %k, %width
  %row = getelementptr i64, ptr %rows, i64 %offset
  %length.at = getelementptr i64, ptr %row, i64 1
  %length = load i64, ptr %length.at
  %start.at = getelementptr i64, ptr %row, i64 2
  %start = load i64, ptr %start.at
  %end = add i64 %start, %length
  %low.all = call i64 @llvm.umax.i64(i64 %from, i64 %start)
  %high.all = call i64 @llvm.umin.i64(i64 %to, i64 %end)
  %some = icmp ult i64 %low.all, %high.all
  br i1 %some, label %run, label %next
run:
  %low = sub i64 %low.all, %start
  %high = sub i64 %high.all, %start
  %kernel = load ptr, ptr %row
  call void %kernel(ptr %row, i64 %low, i64 %high)
  br label %next
next:
  %k.next = add i64 %k, 1
  br label %test
done:
  ret void
}

define void @region(ptr %job) {
  %thread.at = getelementptr i64, ptr %job, i64 5
  %thread.of = load ptr, ptr %thread.at
  %thread.narrow = call i32 %thread.of()
  %thread = zext i32 %thread.narrow to i64
  %threads.at = getelementptr i64, ptr %job, i64 6
  %threads.of = load ptr, ptr %threads.at
  %threads.narrow = call i32 %threads.of()
  %threads = zext i32 %threads.narrow to i64
  call void @part(ptr %job, i64 %thread, i64 %threads)
  ret void
}

declare i64 @llvm.umin.i64(i64, i64)
declare i64 @llvm.umax.i64(i64, i64)
