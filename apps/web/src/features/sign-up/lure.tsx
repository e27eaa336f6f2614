import type { ComponentPropsWithoutRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './sign-up-fields.module.css';

/** A field that no person sees: whoever fills it in is a program. */
export function Lure(props: ComponentPropsWithoutRef<'input'>) {
  const { t } = useTranslation();
  return (
    <div className={classes.lure} aria-hidden>
      <label>
        {t('signUp.homepage')}
        <input type="text" tabIndex={-1} autoComplete="off" {...props} />
      </label>
    </div>
  );
}
