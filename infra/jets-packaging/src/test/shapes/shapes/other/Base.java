package shapes.other;

/**
 * A superclass in another package.
 */
public class Base {

	protected final String name;

	protected Base(String name) {
		this.name = name;
	}

	protected String inherited(String suffix) {
		return this.name + suffix;
	}

	protected static String inheritedStatic(String suffix) {
		return "static" + suffix;
	}

	public String overridden() {
		return "base " + this.name;
	}

}
