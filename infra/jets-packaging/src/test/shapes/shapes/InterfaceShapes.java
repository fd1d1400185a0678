package shapes;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lambdas in interfaces.
 */
class InterfaceShapes {

	interface Host {

		Supplier<String> FIELD = () -> "field of an interface";

		String name();

		default Supplier<String> ofDefault() {
			return () -> "default " + name();
		}

		static Function<String, String> ofStatic(String prefix) {
			return (text) -> prefix + text;
		}

		default Supplier<String> reference() {
			return this::name;
		}

		default Supplier<String> defaultReference() {
			return this::own;
		}

		default String own() {
			return "own " + name();
		}

		static String twice(String text) {
			return text + text;
		}

	}

	interface Sub extends Host {

		default Supplier<String> superReference() {
			return Host.super::own;
		}

	}

	void run() {
		Sub host = () -> "lambda";
		Function<String, String> twice = Host::twice;
		Function<Host, String> name = Host::name;
		Main.result("interface",
				Host.FIELD.get() + ", " + host.ofDefault().get() + ", " + Host.ofStatic("static ").apply("x") + ", "
						+ host.reference().get() + ", " + host.defaultReference().get() + ", "
						+ host.superReference().get() + ", " + twice.apply("ab") + ", " + name.apply(host));
	}

}
