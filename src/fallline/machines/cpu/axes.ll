; Sums along axes, of which a walk over elements has left terms or parts. Dollar names: T, the compute type; WIDE and
; NARROW, the instructions between it and double, without their operands.

; Moves 64 lanes so that the one with number `by` is the first; behind them there is room for as many.
define internal void @turned(ptr %lanes, i64 %by) noinline {
entry:
  %some = icmp ne i64 %by, 0
  br i1 %some, label %turn, label %done
turn:
  %all = load <64 x double>, ptr %lanes, align 512
  %behind = getelementptr double, ptr %lanes, i64 64
  store <64 x double> %all, ptr %behind, align 512
  %first = getelementptr double, ptr %lanes, i64 %by
  %moved = load <64 x double>, ptr %first, align 8
  store <64 x double> %moved, ptr %lanes, align 512
  br label %done
done:
  ret void
}

; The first n of 64 lanes, which are at most 32, joined in halves; the others hold 0.
define internal double @few(ptr %lanes, i64 %n) {
entry:
  %last = sub i64 %n, 1
  %zeros = call i64 @llvm.ctlz.i64(i64 %last, i1 false)
  %bits = sub i64 64, %zeros
  %two = shl i64 1, %bits
  br label %halve
halve:
  %width = phi i64 [ %two, %entry ], [ %half, %halved ]
  %count = phi i64 [ %n, %entry ], [ %half, %halved ]
  %some = icmp ugt i64 %width, 1
  br i1 %some, label %start, label %done
start:
  %half = lshr i64 %width, 1
  br label %test
test:
  %j = phi i64 [ %half, %start ], [ %j.next, %pair ]
  %more = icmp ult i64 %j, %count
  br i1 %more, label %pair, label %halved
pair:
  %near = sub i64 %j, %half
  %low.at = getelementptr double, ptr %lanes, i64 %near
  %high.at = getelementptr double, ptr %lanes, i64 %j
  %low = load double, ptr %low.at
  %high = load double, ptr %high.at
  %both = fadd double %low, %high
  store double %both, ptr %low.at
  %j.next = add i64 %j, 1
  br label %test
halved:
  br label %halve
done:
  %sum = load double, ptr %lanes
  ret double %sum
}

; n numbers set to 0.
define internal void @cleared(ptr %at, i64 %n) {
entry:
  br label %many
many:
  %i = phi i64 [ 0, %entry ], [ %i.next, %many.turn ]
  %i.next = add i64 %i, 8
  %i.more = icmp ule i64 %i.next, %n
  br i1 %i.more, label %many.turn, label %rest
many.turn:
  %i.at = getelementptr double, ptr %at, i64 %i
  store <8 x double> zeroinitializer, ptr %i.at, align 8
  br label %many
rest:
  %k = phi i64 [ %i, %many ], [ %k.next, %rest.turn ]
  %k.next = add i64 %k, 1
  %k.more = icmp ule i64 %k.next, %n
  br i1 %k.more, label %rest.turn, label %done
rest.turn:
  %k.at = getelementptr double, ptr %at, i64 %k
  store double 0.0, ptr %k.at
  br label %rest
done:
  ret void
}

; The sums of a matrix's columns low <= c < high, from the sums of its groups of rows, joined as neighbours, in pairs.
; The parts are used up.
define internal void @columns(ptr %parts, ptr %result, i64 %groups, i64 %width, i64 %low, i64 %high) {
entry:
  br label %level
level:
  %count = phi i64 [ %groups, %entry ], [ %count.next, %odd.done ]
  %several = icmp ugt i64 %count, 1
  br i1 %several, label %pair.test, label %last
pair.test:
  %k = phi i64 [ 0, %level ], [ %k.next, %pair.done ]
  %k.next = add i64 %k, 1
  %half = lshr i64 %count, 1
  %k.more = icmp ult i64 %k, %half
  br i1 %k.more, label %pair, label %odd
pair:
  %target.first = mul i64 %k, %width
  %target = getelementptr double, ptr %parts, i64 %target.first
  %source.first = shl i64 %target.first, 1
  %source = getelementptr double, ptr %parts, i64 %source.first
  %source.next = getelementptr double, ptr %source, i64 %width
  br label %many
many:
  %i = phi i64 [ %low, %pair ], [ %i.next, %many.turn ]
  %i.next = add i64 %i, 8
  %i.more = icmp ule i64 %i.next, %high
  br i1 %i.more, label %many.turn, label %rest
many.turn:
  %a.at = getelementptr double, ptr %source, i64 %i
  %b.at = getelementptr double, ptr %source.next, i64 %i
  %ab.at = getelementptr double, ptr %target, i64 %i
  %a = load <8 x double>, ptr %a.at, align 8
  %b = load <8 x double>, ptr %b.at, align 8
  %ab = fadd <8 x double> %a, %b
  store <8 x double> %ab, ptr %ab.at, align 8
  br label %many
rest:
  %j = phi i64 [ %i, %many ], [ %j.next, %rest.turn ]
  %j.next = add i64 %j, 1
  %j.more = icmp ule i64 %j.next, %high
  br i1 %j.more, label %rest.turn, label %pair.done
rest.turn:
  %c.at = getelementptr double, ptr %source, i64 %j
  %d.at = getelementptr double, ptr %source.next, i64 %j
  %cd.at = getelementptr double, ptr %target, i64 %j
  %c = load double, ptr %c.at
  %d = load double, ptr %d.at
  %cd = fadd double %c, %d
  store double %cd, ptr %cd.at
  br label %rest
pair.done:
  br label %pair.test
odd:
  %odd.bit = and i64 %count, 1
  %count.next = add i64 %half, %odd.bit
  %odd.some = icmp ne i64 %odd.bit, 0
  br i1 %odd.some, label %carry, label %odd.done
carry:
  %up.first = mul i64 %half, %width
  %up = getelementptr double, ptr %parts, i64 %up.first
  %from.k = sub i64 %count, 1
  %from.first = mul i64 %from.k, %width
  %from = getelementptr double, ptr %parts, i64 %from.first
  br label %carry.test
carry.test:
  %e = phi i64 [ %low, %carry ], [ %e.next, %carry.turn ]
  %e.more = icmp ult i64 %e, %high
  br i1 %e.more, label %carry.turn, label %odd.done
carry.turn:
  %e.at = getelementptr double, ptr %from, i64 %e
  %e.up = getelementptr double, ptr %up, i64 %e
  %e.x = load double, ptr %e.at
  store double %e.x, ptr %e.up
  %e.next = add i64 %e, 1
  br label %carry.test
odd.done:
  br label %level
last:
  %r = phi i64 [ %low, %level ], [ %r.next, %last.turn ]
  %r.more = icmp ult i64 %r, %high
  br i1 %r.more, label %last.turn, label %done
last.turn:
  %r.at = getelementptr double, ptr %parts, i64 %r
  %r.x = load double, ptr %r.at
  %r.narrow = $NARROW double %r.x to $T
  %r.to = getelementptr $T, ptr %result, i64 %r
  store $T %r.narrow, ptr %r.to
  %r.next = add i64 %r, 1
  br label %last
done:
  ret void
}

; The sum of n terms in blocks of lanes; the terms are used up.
define internal double @along(ptr %terms, i64 %n, i1 %squares) {
entry:
  %lanes = alloca [$LANES x double], align 512
  %parts = call ptr @aligned(ptr %terms)
  br label %block.test
block.test:
  %k = phi i64 [ 0, %entry ], [ %k.next, %kept ]
  %k.next = add i64 %k, 1
  %first = mul i64 %k, $BLOCK
  %far = add i64 %first, $BLOCK
  %end = call i64 @llvm.umin.i64(i64 %far, i64 %n)
  %more = icmp ult i64 %first, %n
  br i1 %more, label %turn, label %done
turn:
  store <$LANES x double> zeroinitializer, ptr %lanes, align 512
  br label %term.test
term.test:
  %i = phi i64 [ %first, %turn ], [ %i.next, %term ]
  %i.more = icmp ult i64 %i, %end
  br i1 %i.more, label %term, label %halve
term:
  %i.at = getelementptr $T, ptr %terms, i64 %i
  %narrow = load $T, ptr %i.at
  %x = $WIDE $T %narrow to double
  %xx = fmul double %x, %x
  %summand = select i1 %squares, double %xx, double %x
  %lane = and i64 %i, $LANES_LESS
  %lane.at = getelementptr double, ptr %lanes, i64 %lane
  %before = load double, ptr %lane.at
  %after = fadd double %before, %summand
  store double %after, ptr %lane.at
  %i.next = add i64 %i, 1
  br label %term.test
halve:
  %width = phi i64 [ $LANES, %term.test ], [ %half, %halved ]
  %some = icmp ne i64 %width, 1
  br i1 %some, label %halved.first, label %joined
halved.first:
  %half = lshr i64 %width, 1
  br label %lane.test
lane.test:
  %j = phi i64 [ 0, %halved.first ], [ %j.next, %lane.turn ]
  %j.next = add i64 %j, 1
  %j.more = icmp ult i64 %j, %half
  br i1 %j.more, label %lane.turn, label %halved
lane.turn:
  %j.far = add i64 %j, %half
  %low.at = getelementptr double, ptr %lanes, i64 %j
  %high.at = getelementptr double, ptr %lanes, i64 %j.far
  %low = load double, ptr %low.at
  %high = load double, ptr %high.at
  %both = fadd double %low, %high
  store double %both, ptr %low.at
  br label %lane.test
halved:
  br label %halve
joined:
  %sum = load double, ptr %lanes
  %single = icmp ule i64 %n, $BLOCK
  br i1 %single, label %alone, label %kept
alone:
  ret double %sum
kept:
  %sum.at = getelementptr double, ptr %parts, i64 %k
  store double %sum, ptr %sum.at
  br label %block.test
done:
  %result = call double @joined(ptr %parts, i64 %k)
  ret double %result
}

; The same in blocks of a column's rows, which are added one after the other.
define internal double @down(ptr %terms, i64 %n, i1 %squares) {
entry:
  %parts = call ptr @aligned(ptr %terms)
  br label %block.test
block.test:
  %k = phi i64 [ 0, %entry ], [ %k.next, %kept ]
  %k.next = add i64 %k, 1
  %first = mul i64 %k, $DEEP
  %far = add i64 %first, $DEEP
  %end = call i64 @llvm.umin.i64(i64 %far, i64 %n)
  %more = icmp ult i64 %first, %n
  br i1 %more, label %term.test, label %done
term.test:
  %i = phi i64 [ %first, %block.test ], [ %i.next, %term ]
  %sum = phi double [ 0.0, %block.test ], [ %after, %term ]
  %i.more = icmp ult i64 %i, %end
  br i1 %i.more, label %term, label %added
term:
  %i.at = getelementptr $T, ptr %terms, i64 %i
  %narrow = load $T, ptr %i.at
  %x = $WIDE $T %narrow to double
  %xx = fmul double %x, %x
  %summand = select i1 %squares, double %xx, double %x
  %after = fadd double %sum, %summand
  %i.next = add i64 %i, 1
  br label %term.test
added:
  %single = icmp ule i64 %n, $DEEP
  br i1 %single, label %alone, label %kept
alone:
  ret double %sum
kept:
  %sum.at = getelementptr double, ptr %parts, i64 %k
  store double %sum, ptr %sum.at
  br label %block.test
done:
  %result = call double @joined(ptr %parts, i64 %k)
  ret double %result
}

; Where parts may lie in the place of terms that are used up: those of several blocks take more room than their parts.
define internal ptr @aligned(ptr %terms) {
  %word = ptrtoint ptr %terms to i64
  %far = add i64 %word, 7
  %near = and i64 %far, -8
  %at = inttoptr i64 %near to ptr
  ret ptr %at
}

; The sums of lines of n terms each, one behind the other, by one of the two above.
define internal void @lines(ptr %added, ptr %terms, i64 %n, i64 %count, i1 %squares, ptr %result) {
entry:
  br label %test
test:
  %k = phi i64 [ 0, %entry ], [ %k.next, %line ]
  %more = icmp ult i64 %k, %count
  br i1 %more, label %line, label %done
line:
  %first = mul i64 %k, %n
  %first.at = getelementptr $T, ptr %terms, i64 %first
  %sum = call double %added(ptr %first.at, i64 %n, i1 %squares)
  %narrow = $NARROW double %sum to $T
  %at = getelementptr $T, ptr %result, i64 %k
  store $T %narrow, ptr %at
  %k.next = add i64 %k, 1
  br label %test
done:
  ret void
}

declare i64 @llvm.umin.i64(i64, i64)
declare i64 @llvm.ctlz.i64(i64, i1)
