package shapes;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lambdas in nested classes that use private members of the others.
 */
class Nested {

	private String outer = "outer";

	private static String hidden(String text) {
		return "hidden " + text;
	}

	private enum Kind {

		A(() -> "a"), B(Nested::kind);

		private final Supplier<String> supplier;

		Kind(Supplier<String> supplier) {
			this.supplier = supplier;
		}

	}

	private static String kind() {
		return "b";
	}

	private class Inner {

		private final Function<String, String> reference = Nested::hidden;

		private final Supplier<String> field = () -> Nested.this.outer;

		private String own() {
			return "own";
		}

		private class Deep {

			private final Supplier<String> supplier = Inner.this::own;

			private final Supplier<Deep> constructor = Deep::new;

		}

	}

	void run() {
		Inner inner = new Inner();
		Inner.Deep deep = inner.new Deep();
		Supplier<String> reference = inner::own;
		Function<Inner, String> unbound = Inner::own;
		Main.result("nested classes",
				inner.reference.apply("x") + inner.field.get() + deep.supplier.get()
						+ (deep.constructor.get() != deep) + reference.get() + unbound.apply(inner)
						+ Kind.A.supplier.get() + Kind.B.supplier.get());
		class Local {

			private String value() {
				return Nested.this.outer;
			}

		}
		Supplier<Local> local = Local::new;
		Main.result("local class", local.get().value());
	}

}
