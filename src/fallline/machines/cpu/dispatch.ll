; What all kernels share: a table of tensors, split over threads by elements.
; Dollar names are filled in: JOB_... by region.py, the words of a job: the address of the rows, how many there are, words
; of each, elements in all, and the addresses of omp_get_thread_num and omp_get_num_threads; ROW_... by kernel/rows.py;
; by region.py too, of how many elements a thread's share is a multiple, and what is called for its piece of a row.
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
  %padded = add i64 %even, $GRAIN_LESS
  %share = and i64 %padded, -$GRAIN
  %from.far = mul i64 %thread, %share
  %from = call i64 @llvm.umin.i64(i64 %from.far, i64 %total)
  %to.far = add i64 %from, %share
  %to = call i64 @llvm.umin.i64(i64 %to.far, i64 %total)
  br label %search
search:
  ; The first row that ends behind `from`, by halving: rows' ends never fall from one to the next.
  %first = phi i64 [ 0, %entry ], [ %first.next, %halve ]
  %last = phi i64 [ %n, %entry ], [ %last.next, %halve ]
  %apart = icmp ult i64 %first, %last
  br i1 %apart, label %halve, label %test
halve:
  %both = add i64 %first, %last
  %middle = lshr i64 %both, 1
  %middle.at = mul i64 %middle, %width
  %middle.row = getelementptr i64, ptr %rows, i64 %middle.at
  %middle.length.at = getelementptr i64, ptr %middle.row, i64 $ROW_LENGTH
  %middle.length = load i64, ptr %middle.length.at
  %middle.start.at = getelementptr i64, ptr %middle.row, i64 $ROW_START
  %middle.start = load i64, ptr %middle.start.at
  %middle.end = add i64 %middle.start, %middle.length
  %behind = icmp ugt i64 %middle.end, %from
  %middle.next = add i64 %middle, 1
  %first.next = select i1 %behind, i64 %first, i64 %middle.next
  %last.next = select i1 %behind, i64 %middle, i64 %last
  br label %search
test:
  ; Every row from there on, for what of it is between %from and %to.
  %k = phi i64 [ %first, %search ], [ %k.next, %next ]
  %more = icmp ult i64 %k, %n
  br i1 %more, label %look, label %done
look:
  %offset = mul i64 %k, %width
  %row = getelementptr i64, ptr %rows, i64 %offset
  %length.at = getelementptr i64, ptr %row, i64 $ROW_LENGTH
  %length = load i64, ptr %length.at
  %start.at = getelementptr i64, ptr %row, i64 $ROW_START
  %start = load i64, ptr %start.at
  %reached = icmp uge i64 %start, %to
  br i1 %reached, label %done, label %cut
cut:
  %end = add i64 %start, %length
  %low.all = call i64 @llvm.umax.i64(i64 %from, i64 %start)
  %high.all = call i64 @llvm.umin.i64(i64 %to, i64 %end)
  %some = icmp ult i64 %low.all, %high.all
  br i1 %some, label %later, label %next
later:
  ; The row after the next comes into the cache meanwhile.
  %later.k = add i64 %k, 2
  %later.some = icmp ult i64 %later.k, %n
  br i1 %later.some, label %later.fetch, label %run
later.fetch:
  %later.offset = mul i64 %later.k, %width
  %later.row = getelementptr i64, ptr %rows, i64 %later.offset
  call void @fetch(ptr %later.row, i64 %width)
  br label %run
run:
  %low = sub i64 %low.all, %start
  %high = sub i64 %high.all, %start
  %kernel.at = getelementptr i64, ptr %row, i64 $ROW_KERNEL
  %kernel = load ptr, ptr %kernel.at
  call void $CALLED(${JOB}ptr %row, i64 %low, i64 %high)
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

; Asks for the first four lines of a row's arrays, or as many as there are if elements have four bytes: from there on
; the processor sees by itself what comes next. Any address will do, as nothing is read.
define void @fetch(ptr %row, i64 %width) {
entry:
  %length.at = getelementptr i64, ptr %row, i64 $ROW_LENGTH
  %length = load i64, ptr %length.at
  %all = shl i64 %length, 2
  %bytes = call i64 @llvm.umin.i64(i64 %all, i64 256)
  br label %arrays
arrays:
  %c = phi i64 [ $ROW_ARRAYS, %entry ], [ %c.next, %array.done ]
  %c.more = icmp ult i64 %c, %width
  br i1 %c.more, label %array, label %done
array:
  %array.at = getelementptr ptr, ptr %row, i64 %c
  %data = load ptr, ptr %array.at
  br label %lines
lines:
  %at = phi i64 [ 0, %array ], [ %at.next, %line ]
  %at.more = icmp ult i64 %at, %bytes
  br i1 %at.more, label %line, label %array.done
line:
  %line.at = getelementptr i8, ptr %data, i64 %at
  call void @llvm.prefetch.p0(ptr %line.at, i32 0, i32 3, i32 1)
  %at.next = add i64 %at, 64
  br label %lines
array.done:
  %c.next = add i64 %c, 1
  br label %arrays
done:
  ret void
}

declare void @llvm.prefetch.p0(ptr, i32, i32, i32)
declare i64 @llvm.umin.i64(i64, i64)
declare i64 @llvm.umax.i64(i64, i64)
