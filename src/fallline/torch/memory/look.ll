; look: are the tensors of a step what the plan expects? Writes where they lie into the table's rows, and what else it
;   found where the request says (see request.py). The lists are Python lists of the parameters and of the gradients, None
;   for those without; %total.above are the numbers of the rows above.
;   Returns $same: all is as planned, and all parameters with a gradient have the same counters; $ages_differ: as planned,
;   but the counters differ; $changed: something is not as planned, and what was written means nothing.
; tick: writes the new values of the counters of every parameter that the last look found with a gradient.
; same_values: does a dict hold just these objects as its values, in this order?
;
; Dollar names are filled in by compiled.py: addresses of functions of torch and Python, where their objects keep their
; parts, torch's numbers for dtypes, the fields of a row, and loads of all words of the request: %ROWS is its first as a
; number, %ROWS.p as a pointer.

define i64 @look(ptr %request, ptr %params.list, ptr %grads.list, i64 %total.above) {
entry:
  %out = alloca i64
  $fields
  %params.n = call i64 @list_size(ptr %params.list)
  %params.ok = icmp eq i64 %params.n, %ROWS
  br i1 %params.ok, label %sizes.grads, label %changed
sizes.grads:
  %grads.n = call i64 @list_size(ptr %grads.list)
  %grads.ok = icmp eq i64 %grads.n, %ROWS
  br i1 %grads.ok, label %start, label %changed
start:
  %params = call ptr @list_items(ptr %params.list)
  %grads = call ptr @list_items(ptr %grads.list)
  br label %rows.test

; Holds at each turn: the rows before k are as planned, and written. Their dicts have `value` values, and their arrays,
; with those of the rows above, `total` numbers; `active` of them have a gradient, and `moved` of the tensors that the
; step writes to lie elsewhere than at the last look.
rows.test:
  %k = phi i64 [ 0, %start ], [ %k.next, %row.next ]
  %value = phi i64 [ 0, %start ], [ %value.next, %row.next ]
  %total = phi i64 [ %total.above, %start ], [ %total.next, %row.next ]
  %active = phi i64 [ 0, %start ], [ %active.next, %row.next ]
  %moved = phi i64 [ 0, %start ], [ %moved.next, %row.next ]
  %k.more = icmp ult i64 %k, %ROWS
  br i1 %k.more, label %row.fetch, label %done

row.fetch:
  call void @fetch_later(ptr %request, ptr %grads, i64 %k)
  br label %row.same

row.same:
  %p.now.at = getelementptr i64, ptr %params, i64 %k
  %p.now = load i64, ptr %p.now.at
  %p.then.at = getelementptr i64, ptr %PARAMS.p, i64 %k
  %p.then = load i64, ptr %p.then.at
  %p.same = icmp eq i64 %p.now, %p.then
  br i1 %p.same, label %state.look, label %changed
state.look:
  %state.at = getelementptr ptr, ptr %STATES.p, i64 %k
  %state = load ptr, ptr %state.at
  %count.at = getelementptr i64, ptr %COUNTS.p, i64 %k
  %count = load i64, ptr %count.at
  %expected = getelementptr ptr, ptr %VALUES.p, i64 %value
  %value.next = add i64 %value, %count
  %state.same = call i1 @same_values(ptr %state, i64 %count, ptr %expected)
  br i1 %state.same, label %row.start, label %changed
row.start:
  %offset = mul i64 %k, %WIDTH
  %row = getelementptr i64, ptr %TABLE.p, i64 %offset
  %length.at = getelementptr i64, ptr %row, i64 $ROW_LENGTH
  %start.at = getelementptr i64, ptr %row, i64 $ROW_START
  store i64 %total, ptr %start.at
  %addresses.offset = mul i64 %k, %COUNTERS
  %addresses = getelementptr ptr, ptr %ADDRESSES.p, i64 %addresses.offset
  %g.at = getelementptr ptr, ptr %grads, i64 %k
  %g = load ptr, ptr %g.at
  %g.none = icmp eq ptr %g, inttoptr (i64 $none to ptr)
  br i1 %g.none, label %row.skip, label %row.planned
row.skip:
  store i64 0, ptr %length.at
  store ptr null, ptr %addresses
  br label %row.next
row.planned:
  %layout.at = getelementptr ptr, ptr %LAYOUTS.p, i64 %k
  %layout = load ptr, ptr %layout.at
  %layout.none = icmp eq ptr %layout, null
  br i1 %layout.none, label %changed, label %grad.look
grad.look:
  %g.type.at = getelementptr i8, ptr %g, i64 $type_at
  %g.type = load i64, ptr %g.type.at
  %g.usual = icmp eq i64 %g.type, $tensor_type
  br i1 %g.usual, label %columns.start, label %grad.derived
grad.derived:
  %g.type.p = inttoptr i64 %g.type to ptr
  %g.derived = call i32 inttoptr (i64 $is_subtype to ptr)(ptr %g.type.p, ptr inttoptr (i64 $tensor_type to ptr))
  %g.other = icmp eq i32 %g.derived, 0
  br i1 %g.other, label %changed, label %columns.start

columns.start:
  %objects.offset = mul i64 %k, %COLUMNS
  %objects = getelementptr ptr, ptr %OBJECTS.p, i64 %objects.offset
  %dtypes = getelementptr i64, ptr %DTYPES.p, i64 %objects.offset
  %last = sub i64 %COLUMNS, %COUNTERS
  br label %columns.test
; The columns in the order 1, 0, 2, 3, ...: the gradient first, as the others must lie apart from it, or upon it element by
; element. Holds at each turn: the columns before c, in this order, are as planned, and their addresses written; the
; gradient begins at g.start and has g.bytes; `moves` is `moved` with this row.
columns.test:
  %c = phi i64 [ 1, %columns.start ], [ %c.next, %column.next ]
  %g.start = phi i64 [ 0, %columns.start ], [ %g.start.next, %column.next ]
  %g.bytes = phi i64 [ 0, %columns.start ], [ %g.bytes.next, %column.next ]
  %moves = phi i64 [ %moved, %columns.start ], [ %moves.next, %column.next ]
  %c.more = icmp ult i64 %c, %last
  br i1 %c.more, label %column.look, label %counters.start
column.look:
  %is.grad = icmp eq i64 %c, 1
  %planned.at = getelementptr ptr, ptr %objects, i64 %c
  %planned = load ptr, ptr %planned.at
  %object = select i1 %is.grad, ptr %g, ptr %planned
  %dtype.at = getelementptr i64, ptr %dtypes, i64 %c
  %dtype = load i64, ptr %dtype.at
  %data = call ptr @data_of(ptr %object, i64 %KEYS, i64 %DEVICE, i64 %dtype, ptr %layout, ptr %out)
  %data.bad = icmp eq ptr %data, inttoptr (i64 -1 to ptr)
  br i1 %data.bad, label %changed, label %column.apart
column.apart:
  %data.start = ptrtoint ptr %data to i64
  %data.bytes = load i64, ptr %out
  %g.start.next = select i1 %is.grad, i64 %data.start, i64 %g.start
  %g.bytes.next = select i1 %is.grad, i64 %data.bytes, i64 %g.bytes
  %from.g = sub i64 %data.start, %g.start.next
  %to.g = sub i64 %g.start.next, %data.start
  %behind = icmp uge i64 %from.g, %g.bytes.next
  %before = icmp uge i64 %to.g, %data.bytes
  %clear = and i1 %behind, %before
  %starts.same = icmp eq i64 %from.g, 0
  %bytes.same = icmp eq i64 %data.bytes, %g.bytes.next
  %upon = and i1 %starts.same, %bytes.same
  %apart = or i1 %clear, %upon
  br i1 %apart, label %column.put, label %changed
column.put:
  %array.at = getelementptr i64, ptr %ARRAYS.p, i64 %c
  %array = load i64, ptr %array.at
  %unused = icmp slt i64 %array, 0
  br i1 %unused, label %column.next, label %column.write
column.write:
  %cell.word = add i64 %array, $ROW_ARRAYS
  %cell = getelementptr ptr, ptr %row, i64 %cell.word
  %data.before = load ptr, ptr %cell
  %data.moved = icmp ne ptr %data.before, %data
  %is.written = xor i1 %is.grad, true
  %written.moved = and i1 %data.moved, %is.written
  %one.more = zext i1 %written.moved to i64
  %moves.more = add i64 %moves, %one.more
  store ptr %data, ptr %cell
  br label %column.next
column.next:
  %moves.next = phi i64 [ %moves, %column.put ], [ %moves.more, %column.write ]
  %c.more.next = add i64 %c, 1
  %is.param = icmp eq i64 %c, 0
  %c.other = select i1 %is.param, i64 2, i64 %c.more.next
  %c.next = select i1 %is.grad, i64 0, i64 %c.other
  br label %columns.test

counters.start:
  %ages.offset = mul i64 %active, %COUNTERS
  %ages = getelementptr double, ptr %AGES.p, i64 %ages.offset
  br label %counters.test
; Holds at each turn: the counters before s are as planned; their addresses and values are written.
counters.test:
  %s = phi i64 [ 0, %counters.start ], [ %s.next, %counter.put ]
  %s.more = icmp ult i64 %s, %COUNTERS
  br i1 %s.more, label %counter.look, label %row.done
counter.look:
  %s.column = add i64 %last, %s
  %s.object.at = getelementptr ptr, ptr %objects, i64 %s.column
  %s.object = load ptr, ptr %s.object.at
  %s.dtype.at = getelementptr i64, ptr %dtypes, i64 %s.column
  %s.dtype = load i64, ptr %s.dtype.at
  %s.data = call ptr @data_of(ptr %s.object, i64 $cpu_keys, i64 -1, i64 %s.dtype, ptr @number_layout, ptr %out)
  %s.bad = icmp eq ptr %s.data, inttoptr (i64 -1 to ptr)
  br i1 %s.bad, label %changed, label %counter.read
counter.read:
  %s.at = getelementptr ptr, ptr %addresses, i64 %s
  store ptr %s.data, ptr %s.at
  %s.single = icmp eq i64 %s.dtype, $float32
  br i1 %s.single, label %counter.single, label %counter.double
counter.single:
  %s.narrow = load float, ptr %s.data
  %s.wide = fpext float %s.narrow to double
  br label %counter.put
counter.double:
  %s.value = load double, ptr %s.data
  br label %counter.put
counter.put:
  %s.number = phi double [ %s.wide, %counter.single ], [ %s.value, %counter.double ]
  %age.at = getelementptr double, ptr %ages, i64 %s
  store double %s.number, ptr %age.at
  %s.next = add i64 %s, 1
  br label %counters.test

row.done:
  %n = load i64, ptr %layout
  store i64 %n, ptr %length.at
  %total.more = add i64 %total, %n
  %active.more = add i64 %active, 1
  br label %row.next
row.next:
  %total.next = phi i64 [ %total, %row.skip ], [ %total.more, %row.done ]
  %active.next = phi i64 [ %active, %row.skip ], [ %active.more, %row.done ]
  %moved.next = phi i64 [ %moved, %row.skip ], [ %moves, %row.done ]
  %k.next = add i64 %k, 1
  br label %rows.test

done:
  %total.at = getelementptr i64, ptr %OUTCOME.p, i64 $OUTCOME_TOTAL
  store i64 %total, ptr %total.at
  %active.at = getelementptr i64, ptr %OUTCOME.p, i64 $OUTCOME_ACTIVE
  store i64 %active, ptr %active.at
  %moved.at = getelementptr i64, ptr %OUTCOME.p, i64 $OUTCOME_MOVED
  store i64 %moved, ptr %moved.at
  %a.end = mul i64 %active, %COUNTERS
  br label %ages.test
; Holds at each turn: the ages before a are, bit by bit, those of the parameter before.
ages.test:
  %a = phi i64 [ %COUNTERS, %done ], [ %a.next, %ages.same ]
  %a.more = icmp slt i64 %a, %a.end
  br i1 %a.more, label %ages.look, label %same
ages.look:
  %a.above = sub i64 %a, %COUNTERS
  %a.first.at = getelementptr i64, ptr %AGES.p, i64 %a.above
  %a.first = load i64, ptr %a.first.at
  %a.at = getelementptr i64, ptr %AGES.p, i64 %a
  %a.value = load i64, ptr %a.at
  %a.same = icmp eq i64 %a.value, %a.first
  br i1 %a.same, label %ages.same, label %differ
ages.same:
  %a.next = add i64 %a, 1
  br label %ages.test
same:
  ret i64 $same
differ:
  ret i64 $ages_differ
changed:
  ret i64 $changed
}

; even: whether all parameters get the values in the first row of FRESH; else one row each, in the order of the parameters
; with a gradient.
define void @tick(ptr %request, i1 %even) {
entry:
  $fields
  %stride = select i1 %even, i64 0, i64 %COUNTERS
  br label %test
; Holds at each turn: the counters of the rows before k are written; the next row with a gradient gets those at `fresh`.
test:
  %k = phi i64 [ 0, %entry ], [ %k.next, %next ]
  %fresh = phi ptr [ %FRESH.p, %entry ], [ %fresh.next, %next ]
  %more = icmp ult i64 %k, %ROWS
  br i1 %more, label %look, label %done
look:
  %offset = mul i64 %k, %COUNTERS
  %addresses = getelementptr ptr, ptr %ADDRESSES.p, i64 %offset
  %first = load ptr, ptr %addresses
  %none = icmp eq ptr %first, null
  br i1 %none, label %next, label %row
row:
  %fresh.more = getelementptr double, ptr %fresh, i64 %stride
  %dtypes.first = mul i64 %k, %COLUMNS
  %dtypes.more = add i64 %dtypes.first, %COLUMNS
  %dtypes.last = sub i64 %dtypes.more, %COUNTERS
  %dtypes = getelementptr i64, ptr %DTYPES.p, i64 %dtypes.last
  br label %counters
; Holds at each turn: the row's counters before s are written.
counters:
  %s = phi i64 [ 0, %row ], [ %s.next, %stored ]
  %s.more = icmp ult i64 %s, %COUNTERS
  br i1 %s.more, label %counter, label %next
counter:
  %s.at = getelementptr ptr, ptr %addresses, i64 %s
  %s.data = load ptr, ptr %s.at
  %value.at = getelementptr double, ptr %fresh, i64 %s
  %value = load double, ptr %value.at
  %dtype.at = getelementptr i64, ptr %dtypes, i64 %s
  %dtype = load i64, ptr %dtype.at
  %single = icmp eq i64 %dtype, $float32
  br i1 %single, label %narrow, label %wide
narrow:
  %rounded = fptrunc double %value to float
  store float %rounded, ptr %s.data
  br label %stored
wide:
  store double %value, ptr %s.data
  br label %stored
stored:
  %s.next = add i64 %s, 1
  br label %counters
next:
  %fresh.next = phi ptr [ %fresh, %look ], [ %fresh.more, %counters ]
  %k.next = add i64 %k, 1
  br label %test
done:
  ret void
}

; The layout of one number; see `layout_words`.
@number_layout = private constant [3 x i64] [i64 1, i64 1, i64 0]

; Whether a dict holds just these objects as its values, in this order.
define i1 @same_values(ptr %dict, i64 %count, ptr %expected) {
entry:
  %array = alloca i64
  %value.at = alloca ptr
  store i64 0, ptr %array
  %size = call i64 inttoptr (i64 $dict_size to ptr)(ptr %dict)
  %size.same = icmp eq i64 %size, %count
  br i1 %size.same, label %test, label %no
test:
  %k = phi i64 [ 0, %entry ], [ %k.next, %next ]
  %more = icmp ult i64 %k, %count
  br i1 %more, label %look, label %yes
look:
  %next.some = call i32 inttoptr (i64 $dict_next to ptr)(ptr %dict, ptr %array, ptr null, ptr %value.at)
  %value = load ptr, ptr %value.at
  %want.at = getelementptr ptr, ptr %expected, i64 %k
  %want = load ptr, ptr %want.at
  %same = icmp eq ptr %value, %want
  br i1 %same, label %next, label %no
next:
  %k.next = add i64 %k, 1
  br label %test
yes:
  ret i1 true
no:
  ret i1 false
}

; Brings what the looks at later rows will read into the cache, in two stages, as a storage is found through its tensor:
; first the C++ tensors, dict, layout and first counter, then the tensors' storages.
define void @fetch_later(ptr %request, ptr %grads, i64 %k) {
entry:
  $fields
  %far = add i64 %k, $tensors_ahead
  %far.some = icmp ult i64 %far, %ROWS
  br i1 %far.some, label %row, label %near.test
row:
  %state.at = getelementptr ptr, ptr %STATES.p, i64 %far
  %state = load ptr, ptr %state.at
  call void @llvm.prefetch.p0(ptr %state, i32 0, i32 3, i32 1)
  %layout.at = getelementptr ptr, ptr %LAYOUTS.p, i64 %far
  %layout = load ptr, ptr %layout.at
  call void @llvm.prefetch.p0(ptr %layout, i32 0, i32 3, i32 1)
  ; Where the first counter was at the last look: a guess, which costs nothing if it is wrong.
  %first.offset = mul i64 %far, %COUNTERS
  %counter.at = getelementptr ptr, ptr %ADDRESSES.p, i64 %first.offset
  %counter = load ptr, ptr %counter.at
  call void @llvm.prefetch.p0(ptr %counter, i32 0, i32 3, i32 1)
  call void @fetch_row(ptr %OBJECTS.p, i64 %COLUMNS, ptr %grads, i64 %far, i1 false)
  br label %near.test
near.test:
  %near = add i64 %k, $storages_ahead
  %near.some = icmp ult i64 %near, %ROWS
  br i1 %near.some, label %storages, label %done
storages:
  call void @fetch_row(ptr %OBJECTS.p, i64 %COLUMNS, ptr %grads, i64 %near, i1 true)
  br label %done
done:
  ret void
}

; Brings a row's C++ tensors into the cache, or their storages.
define void @fetch_row(ptr %all, i64 %columns, ptr %grads, i64 %k, i1 %storages) {
entry:
  %g.at = getelementptr ptr, ptr %grads, i64 %k
  %g = load ptr, ptr %g.at
  call void @fetch(ptr %g, i1 %storages)
  %offset = mul i64 %k, %columns
  %objects = getelementptr ptr, ptr %all, i64 %offset
  br label %test
; Holds at each turn: the columns before c are being fetched; the gradient, column 1, is.
test:
  %c = phi i64 [ 0, %entry ], [ %c.next, %object ]
  %more = icmp ult i64 %c, %columns
  br i1 %more, label %object, label %done
object:
  %at = getelementptr ptr, ptr %objects, i64 %c
  %tensor = load ptr, ptr %at
  call void @fetch(ptr %tensor, i1 %storages)
  %is.param = icmp eq i64 %c, 0
  %following = add i64 %c, 1
  %c.next = select i1 %is.param, i64 2, i64 %following
  br label %test
done:
  ret void
}

; Brings a Python tensor's C++ tensor into the cache, or that one's storage. Null is allowed, and any object.
; What is read of a C++ tensor lies in its first three lines of the cache.
define void @fetch(ptr %object, i1 %its.storage) {
entry:
  %none = icmp eq ptr %object, null
  br i1 %none, label %done, label %some
some:
  %type.at = getelementptr i8, ptr %object, i64 $type_at
  %type = load i64, ptr %type.at
  %is.tensor = icmp eq i64 %type, $tensor_type
  %is.param = icmp eq i64 %type, $parameter_type
  %usual = or i1 %is.tensor, %is.param
  br i1 %usual, label %found, label %done
found:
  %at = getelementptr i8, ptr %object, i64 $tensor_offset
  %tensor = load ptr, ptr %at
  br i1 %its.storage, label %whole, label %outer
outer:
  %second = getelementptr i8, ptr %tensor, i64 $line
  %third = getelementptr i8, ptr %second, i64 $line
  call void @llvm.prefetch.p0(ptr %tensor, i32 0, i32 3, i32 1)
  call void @llvm.prefetch.p0(ptr %second, i32 0, i32 3, i32 1)
  call void @llvm.prefetch.p0(ptr %third, i32 0, i32 3, i32 1)
  br label %done
whole:
  %gone = icmp eq ptr %tensor, null
  br i1 %gone, label %done, label %storage
storage:
  %storage.at = getelementptr i8, ptr %tensor, i64 $storage_at
  %storage.p = load ptr, ptr %storage.at
  %memory.at = getelementptr i8, ptr %storage.p, i64 $memory_at
  %bytes.at = getelementptr i8, ptr %storage.p, i64 $bytes_at
  call void @llvm.prefetch.p0(ptr %memory.at, i32 0, i32 3, i32 1)
  call void @llvm.prefetch.p0(ptr %bytes.at, i32 0, i32 3, i32 1)
  br label %done
done:
  ret void
}

declare void @llvm.prefetch.p0(ptr, i32, i32, i32)

define i64 @list_size(ptr %list) {
  %at = getelementptr i8, ptr %list, i64 $list_size
  %size = load i64, ptr %at
  ret i64 %size
}

define ptr @list_items(ptr %list) {
  %at = getelementptr i8, ptr %list, i64 $list_items
  %items = load ptr, ptr %at
  ret ptr %items
}

; Bytes of an element, by torch's numbers for dtypes.
@item_bytes = private constant [$dtypes x i64] [$item_bytes]

; The address of a tensor's first element, and in `out` its bytes; -1 if the tensor has not these keys, as a plain one
; has (see plain.py), is on another device than this, if that is not -1, or not of this dtype and layout (see `layout_words`), or if its storage does not hold all its elements. The object must be a
; tensor. torch alone is asked for the address, as it may first have to give the tensor memory of its own; it returns 0
; where it succeeds.
define ptr @data_of(ptr %object, i64 %keys.want, i64 %device.want, i64 %dtype.want, ptr %layout, ptr %out) {
entry:
  %tensor = getelementptr i8, ptr %object, i64 $tensor_offset
  %implementation = load ptr, ptr %tensor
  %gone = icmp eq ptr %implementation, null
  br i1 %gone, label %bad, label %keys
keys:
  %keys.at = getelementptr i8, ptr %implementation, i64 $keys_at
  %keys.all = load i64, ptr %keys.at
  %keys.here = and i64 %keys.all, $key_mask
  %keys.ok = icmp eq i64 %keys.here, %keys.want
  br i1 %keys.ok, label %device.one, label %bad
device.one:
  %device.several = icmp sge i64 %device.want, 0
  br i1 %device.several, label %device.ask, label %kind
device.ask:
  %device.error = call i32 inttoptr (i64 $device_index to ptr)(ptr %tensor, ptr %out)
  %device.short = load i32, ptr %out
  %device = sext i32 %device.short to i64
  %device.known = icmp eq i32 %device.error, 0
  %device.same = icmp eq i64 %device, %device.want
  %device.ok = and i1 %device.known, %device.same
  br i1 %device.ok, label %kind, label %bad
kind:
  %dtype.at = getelementptr i8, ptr %implementation, i64 $dtype_at
  %dtype.short = load i16, ptr %dtype.at
  %dtype = zext i16 %dtype.short to i64
  %dtype.same = icmp eq i64 %dtype, %dtype.want
  br i1 %dtype.same, label %dims, label %bad
dims:
  %dim.want.at = getelementptr i64, ptr %layout, i64 2
  %dim.want = load i64, ptr %dim.want.at
  %dim.at = getelementptr i8, ptr %implementation, i64 $dims_at
  %dim = load i64, ptr %dim.at
  %dim.same = icmp eq i64 %dim, %dim.want
  br i1 %dim.same, label %shape, label %bad
shape:
  ; Up to $dims_inside sizes, and behind as many words the strides, stand behind the number of dimensions; of more of them
  ; there stands the address, where the strides follow the sizes.
  %inside = getelementptr i8, ptr %dim.at, i64 8
  %outside = load ptr, ptr %inside
  %few = icmp ule i64 %dim, $dims_inside
  %sizes = select i1 %few, ptr %inside, ptr %outside
  %sizes.count = select i1 %few, i64 $dims_inside, i64 %dim
  %strides = getelementptr i64, ptr %sizes, i64 %sizes.count
  %sizes.want = getelementptr i64, ptr %layout, i64 3
  %strides.want = getelementptr i64, ptr %sizes.want, i64 %dim
  br label %test
; Holds at each turn: the dimensions before d have the size and, where that is more than 1, the stride of the layout.
test:
  %d = phi i64 [ 0, %shape ], [ %d.next, %next ]
  %more = icmp ult i64 %d, %dim
  br i1 %more, label %size, label %pointer
size:
  %size.at = getelementptr i64, ptr %sizes, i64 %d
  %size.now = load i64, ptr %size.at
  %size.want.at = getelementptr i64, ptr %sizes.want, i64 %d
  %size.want = load i64, ptr %size.want.at
  %size.ok = icmp eq i64 %size.now, %size.want
  br i1 %size.ok, label %stride, label %bad
stride:
  %stride.at = getelementptr i64, ptr %strides, i64 %d
  %stride.now = load i64, ptr %stride.at
  %stride.want.at = getelementptr i64, ptr %strides.want, i64 %d
  %stride.want = load i64, ptr %stride.want.at
  %stride.same = icmp eq i64 %stride.now, %stride.want
  %no.stride = icmp ult i64 %size.now, 2
  %stride.ok = or i1 %stride.same, %no.stride
  br i1 %stride.ok, label %next, label %bad
next:
  %d.next = add i64 %d, 1
  br label %test
pointer:
  %error = call i32 inttoptr (i64 $data_ptr to ptr)(ptr %tensor, ptr %out)
  %data = load i64, ptr %out
  %error.none = icmp eq i32 %error, 0
  br i1 %error.none, label %storage, label %bad
storage:
  %storage.at = getelementptr i8, ptr %implementation, i64 $storage_at
  %storage.p = load ptr, ptr %storage.at
  %memory.at = getelementptr i8, ptr %storage.p, i64 $memory_at
  %memory = load i64, ptr %memory.at
  %held.at = getelementptr i8, ptr %storage.p, i64 $bytes_at
  %held = load i64, ptr %held.at
  %elements.at = getelementptr i64, ptr %layout, i64 1
  %elements = load i64, ptr %elements.at
  %item.at = getelementptr i64, ptr @item_bytes, i64 %dtype.want
  %item = load i64, ptr %item.at
  %bytes = mul i64 %elements, %item
  store i64 %bytes, ptr %out
  %start = sub i64 %data, %memory
  %end = add i64 %start, %bytes
  %enough = icmp sle i64 %end, %held
  %none = icmp eq i64 %elements, 0
  %good = or i1 %enough, %none
  %data.p = inttoptr i64 %data to ptr
  br i1 %good, label %found, label %bad
found:
  ret ptr %data.p
bad:
  ret ptr inttoptr (i64 -1 to ptr)
}
