; The parts of a sum joined as neighbours, in pairs, until one is left, an odd one carried up; 0 of none. A part is
; pushed on a stack, and joined with the one below as often as its number, counted from 1, can be halved.

define internal double @joined(ptr %parts, i64 %count) noinline {
entry:
  %stack = alloca [64 x double], align 8
  %some = icmp ne i64 %count, 0
  br i1 %some, label %part, label %none
part:
  %k = phi i64 [ 0, %entry ], [ %k.next, %pushed ]
  %depth = phi i64 [ 0, %entry ], [ %depth.next, %pushed ]
  %part.at = getelementptr double, ptr %parts, i64 %k
  %x = load double, ptr %part.at
  %k.next = add i64 %k, 1
  %twos = call i64 @llvm.cttz.i64(i64 %k.next, i1 true)
  %floor = sub i64 %depth, %twos
  br label %pairs
pairs:
  %top = phi i64 [ %depth, %part ], [ %below, %pair ]
  %sum = phi double [ %x, %part ], [ %both, %pair ]
  %more = icmp ugt i64 %top, %floor
  br i1 %more, label %pair, label %pushed
pair:
  %below = sub i64 %top, 1
  %below.at = getelementptr double, ptr %stack, i64 %below
  %left = load double, ptr %below.at
  %both = fadd double %left, %sum
  br label %pairs
pushed:
  %top.at = getelementptr double, ptr %stack, i64 %top
  store double %sum, ptr %top.at
  %depth.next = add i64 %top, 1
  %again = icmp ult i64 %k.next, %count
  br i1 %again, label %part, label %rest
rest:
  %rest.top = phi i64 [ %top, %pushed ], [ %rest.below, %rest.pair ]
  %rest.sum = phi double [ %sum, %pushed ], [ %rest.both, %rest.pair ]
  %rest.more = icmp ne i64 %rest.top, 0
  br i1 %rest.more, label %rest.pair, label %done
rest.pair:
  %rest.below = sub i64 %rest.top, 1
  %rest.at = getelementptr double, ptr %stack, i64 %rest.below
  %rest.left = load double, ptr %rest.at
  %rest.both = fadd double %rest.left, %rest.sum
  br label %rest
done:
  ret double %rest.sum
none:
  ret double 0.0
}

declare i64 @llvm.cttz.i64(i64, i1)
