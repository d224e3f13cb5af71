import { Building2, Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useText } from '../../../messages/t';

type CompanyMenuProps = {
  readonly company: string;
  readonly companies: readonly string[];
  readonly onChange: (company: string) => void;
};

/** The menu of companies. Keys belong to the open company, so this is where people choose the wrong one. */
export function CompanyMenu({ company, companies, onChange }: CompanyMenuProps) {
  const t = useText();
  return (
    <MenuTrigger>
      <Button className="pwx-company" aria-label={t('practice.patchworks.company', { company })}>
        <Building2 className="i i-sm" aria-hidden="true" />
        <b>{company}</b>
        <ChevronDown className="i i-sm" aria-hidden="true" />
      </Button>
      <Popover className="pretend-pop" placement="bottom start" offset={4}>
        <Menu
          className="site-menu"
          aria-label={t('practice.patchworks.companies')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[company]}
          onAction={(chosen) => onChange(String(chosen))}
        >
          {companies.map((each) => (
            <MenuItem key={each} id={each} textValue={each} className="site-item">
              {each}
              {each === company && <Check className="i i-sm" aria-hidden="true" />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
