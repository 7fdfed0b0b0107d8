; What a thread does with a piece of a row whose kernel has several passes, and the sums over all parameters.
; Dollar names as in dispatch.ll. The words FIRST and LAST of a job say from which turn of the step to before which it
; goes; where WHOLE is not 0, whoever has a row's first element does all of the row.

define internal void @turns(ptr %job, ptr %row, i64 %from, i64 %to) {
entry:
  %whole.at = getelementptr i64, ptr %job, i64 $JOB_WHOLE
  %whole = load i64, ptr %whole.at
  %piece = icmp eq i64 %whole, 0
  br i1 %piece, label %start, label %all
all:
  %begins = icmp eq i64 %from, 0
  br i1 %begins, label %start, label %done
start:
  %length.at = getelementptr i64, ptr %row, i64 $ROW_LENGTH
  %length = load i64, ptr %length.at
  %high = select i1 %piece, i64 %to, i64 %length
  %record.at = getelementptr i64, ptr %row, i64 $ROW_KERNEL
  %record = load ptr, ptr %record.at
  %calls.at = getelementptr i64, ptr %record, i64 $CALLS
  %calls = load ptr, ptr %calls.at
  %first.at = getelementptr i64, ptr %job, i64 $JOB_FIRST
  %first = load i64, ptr %first.at
  %last.at = getelementptr i64, ptr %job, i64 $JOB_LAST
  %last = load i64, ptr %last.at
  br label %test
test:
  %k = phi i64 [ %first, %start ], [ %k.next, %next ]
  %more = icmp ult i64 %k, %last
  br i1 %more, label %look, label %done
look:
  %call.at = getelementptr i64, ptr %calls, i64 %k
  %call = load ptr, ptr %call.at
  %none = icmp eq ptr %call, null
  br i1 %none, label %next, label %run
run:
  call void %call(ptr %row, i64 %from, i64 %high)
  br label %next
next:
  %k.next = add i64 %k, 1
  br label %test
done:
  ret void
}

; The sum of n parameters' sums, each of which lies in parts: at these addresses, so many; `sums` has room for all.
define double @total(ptr %addresses, ptr %counts, i64 %n, ptr %sums) {
entry:
  br label %test
test:
  %k = phi i64 [ 0, %entry ], [ %k.next, %one ]
  %more = icmp ult i64 %k, %n
  br i1 %more, label %one, label %done
one:
  %address.at = getelementptr ptr, ptr %addresses, i64 %k
  %address = load ptr, ptr %address.at
  %count.at = getelementptr i64, ptr %counts, i64 %k
  %count = load i64, ptr %count.at
  %sum = call double @joined(ptr %address, i64 %count)
  %sum.at = getelementptr double, ptr %sums, i64 %k
  store double %sum, ptr %sum.at
  %k.next = add i64 %k, 1
  br label %test
done:
  %total = call double @joined(ptr %sums, i64 %n)
  ret double %total
}
