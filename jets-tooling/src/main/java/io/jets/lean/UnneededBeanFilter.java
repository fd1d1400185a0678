package io.jets.lean;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.aot.BeanRegistrationExcludeFilter;
import org.springframework.beans.factory.support.RegisteredBean;

/**
 * Leaves beans that no job needs out of the output of Spring's ahead-of-time processing.
 */
final class UnneededBeanFilter implements BeanRegistrationExcludeFilter {

	private static final Log logger = LogFactory.getLog(UnneededBeanFilter.class);

	private @Nullable LeanStart start;

	@Override
	public boolean isExcludedFromAotProcessing(RegisteredBean bean) {
		LeanStart decided = this.start;
		if (decided == null) {
			decided = LeanStart.of(bean.getBeanFactory());
			logger.info(decided);
			this.start = decided;
		}
		return decided.unneeded().contains(bean.getBeanName());
	}

}
